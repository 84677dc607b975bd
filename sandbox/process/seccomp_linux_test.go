package process

import (
	"slices"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/sandbox/syscalls"
)

// verdict runs the filter as the kernel would.
func verdict(t *testing.T, prog []unix.SockFilter, arch, nr uint32, args ...uint32) uint32 {
	t.Helper()
	data := map[uint32]uint32{offNr: nr, offArch: arch}
	for i, a := range args {
		data[uint32(offArgs+8*i)] = a
	}
	var acc uint32
	for pc := 0; ; pc++ {
		in := prog[pc]
		var yes bool
		switch in.Code {
		case unix.BPF_LD | unix.BPF_W | unix.BPF_ABS:
			acc = data[in.K]
			continue
		case unix.BPF_RET | unix.BPF_K:
			return in.K
		case unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K:
			yes = acc == in.K
		case unix.BPF_JMP | unix.BPF_JGE | unix.BPF_K:
			yes = acc >= in.K
		case unix.BPF_JMP | unix.BPF_JSET | unix.BPF_K:
			yes = acc&in.K != 0
		default:
			t.Fatalf("instruction %d has code %#x", pc, in.Code)
		}
		if yes {
			pc += int(in.Jt)
		} else {
			pc += int(in.Jf)
		}
	}
}

// TestFilterSaysWhatTheListsSay: for each runtime and each number, listened to or not.
func TestFilterSaysWhatTheListsSay(t *testing.T) {
	for _, runtime := range syscalls.Runtimes() {
		allowed, err := syscalls.Allowed(runtime, nil)
		if err != nil {
			t.Fatal(err)
		}
		never, silent := syscalls.OfKind(syscalls.Never), syscalls.OfKind(syscalls.Silent)
		for _, listen := range []bool{false, true} {
			prog := filter(allowed, listen)
			for nr := range 2000 {
				if checked[nr] != nil || nr == unix.SYS_EXIT_GROUP {
					continue
				}
				want := retENOSYS
				switch {
				case slices.Contains(allowed, nr):
					want = retAllow
				case slices.Contains(silent, nr):
				case listen:
					want = retNotify
				case slices.Contains(never, nr):
					want = retEPERM
				}
				if got := verdict(t, prog, auditArch, uint32(nr)); got != want {
					t.Errorf("%s: call %d: %#x, want %#x", runtime, nr, got, want)
				}
			}
		}
	}
}

func TestFilterLooksAtArguments(t *testing.T) {
	allowed, err := syscalls.Allowed(syscalls.Native, nil)
	if err != nil {
		t.Fatal(err)
	}
	prog := filter(allowed, false)
	for _, c := range []struct {
		nr   uint32
		args []uint32
		want uint32
	}{
		{unix.SYS_CLONE, []uint32{unix.CLONE_VM | unix.CLONE_VFORK | 17}, retAllow},
		{unix.SYS_CLONE, []uint32{unix.CLONE_NEWUSER | 17}, retEPERM},
		{unix.SYS_CLONE, []uint32{unix.CLONE_NEWNET}, retEPERM},
		{unix.SYS_CLONE3, nil, retENOSYS},
		{unix.SYS_SOCKET, []uint32{unix.AF_UNIX, 1, 0}, retAllow},
		{unix.SYS_SOCKET, []uint32{unix.AF_INET, 1, 0}, retAllow},
		{unix.SYS_SOCKET, []uint32{unix.AF_INET6, 2, 0}, retAllow},
		{unix.SYS_SOCKET, []uint32{unix.AF_NETLINK, 3, unix.NETLINK_ROUTE}, retAllow},
		{unix.SYS_SOCKET, []uint32{unix.AF_NETLINK, 3, unix.NETLINK_NETFILTER}, retEPERM},
		{unix.SYS_SOCKET, []uint32{unix.AF_PACKET, 3, 0}, retEPERM},
		{unix.SYS_SOCKET, []uint32{unix.AF_VSOCK, 1, 0}, retEPERM},
		{unix.SYS_SOCKET, []uint32{unix.AF_ALG, 5, 0}, retEPERM},
		{unix.SYS_PERSONALITY, []uint32{0xffffffff}, retAllow},
		{unix.SYS_PERSONALITY, []uint32{0}, retAllow},
		{unix.SYS_PERSONALITY, []uint32{0x0400000}, retEPERM},
		{unix.SYS_MKNODAT, []uint32{0, 0, unix.S_IFIFO | 0o600}, retAllow},
		{unix.SYS_MKNODAT, []uint32{0, 0, unix.S_IFCHR | 0o600}, retEPERM},
		{unix.SYS_MKNODAT, []uint32{0, 0, unix.S_IFBLK | 0o600}, retEPERM},
		{0x40000000 | unix.SYS_READ, nil, retENOSYS},
		{0xffffffff, nil, retENOSYS},
	} {
		if got := verdict(t, prog, auditArch, c.nr, c.args...); got != c.want {
			t.Errorf("call %d %x: %#x, want %#x", c.nr, c.args, got, c.want)
		}
	}
	if got := verdict(t, prog, unix.AUDIT_ARCH_I386, 1); got != unix.SECCOMP_RET_KILL_PROCESS {
		t.Errorf("a 32-bit call: %#x", got)
	}
}
