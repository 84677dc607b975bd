package process

import (
	"maps"
	"slices"
	"unsafe"

	"golang.org/x/sys/unix"
)

// The filter is an allow-list. A call that is on no list fails with ENOSYS, as
// on an older kernel, because programs know how to fall back from that; a call
// on the refused list fails with EPERM and is counted, so that the outcome can
// name it. Nothing is killed for asking: a library that probes for io_uring
// and does without is a common and honest program.
//
// Numbers come from x/sys rather than from a table of names, because a table is
// built at every start of the init stage and start-up time is the product.

const (
	retAllow  = unix.SECCOMP_RET_ALLOW
	retNotify = unix.SECCOMP_RET_USER_NOTIF
	retENOSYS = unix.SECCOMP_RET_ERRNO | uint32(unix.ENOSYS)
	retEPERM  = unix.SECCOMP_RET_ERRNO | uint32(unix.EPERM)

	namespaceFlags = unix.CLONE_NEWNS | unix.CLONE_NEWCGROUP | unix.CLONE_NEWUTS | unix.CLONE_NEWIPC |
		unix.CLONE_NEWUSER | unix.CLONE_NEWPID | unix.CLONE_NEWNET
)

// Offsets in struct seccomp_data.
const (
	offNr   = 0
	offArch = 4
	offArgs = 16 // low half of the first argument on little-endian machines
)

func load(off uint32) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: off}
}

func jump(op uint16, k uint32, yes, no uint8) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_JMP | op | unix.BPF_K, Jt: yes, Jf: no, K: k}
}

func ret(k uint32) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: k}
}

// filter assembles the allow-list. refuse is what refused calls return:
// retNotify where somebody listens, else retEPERM. The kernel runs a new filter
// once for every call there is, to learn which are always allowed, so the
// filter is a search tree over ranges of numbers rather than a list: it is
// installed in a tenth of the time.
func filter(refuse uint32) []unix.SockFilter {
	rules := map[int][]unix.SockFilter{}
	for _, list := range [][]uintptr{allowed, allowedHere} {
		for _, nr := range list {
			rules[int(nr)] = []unix.SockFilter{ret(retAllow)}
		}
	}
	for _, c := range refused {
		rules[int(c.nr)] = []unix.SockFilter{ret(refuse)}
	}
	// clone: no new namespaces. clone3 hides its flags in memory, so it is on
	// no list and the C library falls back to clone.
	rules[unix.SYS_CLONE] = []unix.SockFilter{load(offArgs), jump(unix.BPF_JSET, namespaceFlags, 0, 1), ret(refuse), ret(retAllow)}
	// socket: local, IPv4, IPv6, and netlink's route family, which getifaddrs needs.
	rules[unix.SYS_SOCKET] = []unix.SockFilter{load(offArgs),
		jump(unix.BPF_JEQ, unix.AF_UNIX, 6, 0), jump(unix.BPF_JEQ, unix.AF_INET, 5, 0), jump(unix.BPF_JEQ, unix.AF_INET6, 4, 0),
		jump(unix.BPF_JEQ, unix.AF_NETLINK, 0, 2), load(offArgs + 16), jump(unix.BPF_JEQ, unix.NETLINK_ROUTE, 1, 0),
		ret(refuse), ret(retAllow)}
	// personality: asking and the default only.
	rules[unix.SYS_PERSONALITY] = []unix.SockFilter{load(offArgs),
		jump(unix.BPF_JEQ, 0, 2, 0), jump(unix.BPF_JEQ, 0xffffffff, 1, 0), ret(refuse), ret(retAllow)}
	// mknod: pipes, sockets and plain files; device numbers have bit 0x2000 of the mode.
	rules[unix.SYS_MKNODAT] = []unix.SockFilter{load(offArgs + 16), jump(unix.BPF_JSET, 0x2000, 0, 1), ret(refuse), ret(retAllow)}

	if refuse == retNotify { // announced too, so that the peak can be read while there is one
		rules[unix.SYS_EXIT_GROUP] = []unix.SockFilter{ret(retNotify)}
	}

	prog := []unix.SockFilter{load(offArch), jump(unix.BPF_JEQ, auditArch, 1, 0), ret(unix.SECCOMP_RET_KILL_PROCESS), load(offNr)}
	return append(prog, bisect(ranges(rules))...)
}

// callRange is the calls from one number up to the next range's, with what is done about them.
type callRange struct {
	from int
	do   []unix.SockFilter
}

// ranges orders the rules by number and joins neighbours that do the same.
// Numbers with no rule, the x32 convention's among them, are unknown calls.
func ranges(rules map[int][]unix.SockFilter) []callRange {
	unknown := []unix.SockFilter{ret(retENOSYS)}
	last := slices.Max(slices.Collect(maps.Keys(rules)))
	var all []callRange
	for nr := range last + 2 {
		do := rules[nr]
		if do == nil {
			do = unknown
		}
		if len(all) == 0 || !slices.Equal(all[len(all)-1].do, do) {
			all = append(all, callRange{nr, do})
		}
	}
	return all
}

// bisect is the tree: the lower half follows its test, the upper half is jumped
// to. A jump reaches 255 instructions, which a half never exceeds (a test holds it).
func bisect(all []callRange) []unix.SockFilter {
	if len(all) == 1 {
		return all[0].do
	}
	mid := len(all) / 2
	low, high := bisect(all[:mid]), bisect(all[mid:])
	prog := append([]unix.SockFilter{jump(unix.BPF_JGE, uint32(all[mid].from), uint8(len(low)), 0)}, low...)
	return append(prog, high...)
}

// encode is the filter as the kernel reads it.
func encode(prog []unix.SockFilter) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(&prog[0])), len(prog)*int(unsafe.Sizeof(prog[0])))
}
