package behave

import (
	"errors"
	"fmt"
	"maps"
	"net"
	"os"
	"path/filepath"
	"sort"
	"syscall"
	"unsafe"
)

// Escapes are the ways out that "escape NAME" tries, sorted. Each ends with
// exit status 0 when it got out, and says how; a refusal is exit status 1.
func Escapes() []string {
	var names []string
	for name := range escapes() {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func escape(a []string) error {
	try, ok := escapes()[a[0]]
	if !ok {
		return exitCode(64)
	}
	return try()
}

func escapes() map[string]func() error {
	all := kernelWays()
	maps.Copy(all, worldWays())
	return all
}

// kernelWays ask the kernel for what only the host may have. Numbers and flags that package syscall does not name on every architecture
// are those of linux/amd64 and linux/arm64, where they agree (all calls since
// 2019 have one number everywhere) or are looked up in numbers.
func kernelWays() map[string]func() error {
	return map[string]func() error{
		"mount tmpfs":           func() error { return syscall.Mount("x", "/tmp", "tmpfs", 0, "") },
		"mount proc":            func() error { return syscall.Mount("proc", "/tmp", "proc", 0, "") },
		"remount root writable": func() error { return syscall.Mount("", "/usr", "", syscall.MS_REMOUNT|syscall.MS_BIND, "") },
		"unmount":               func() error { return syscall.Unmount("/proc", syscall.MNT_DETACH) },
		"fsopen":                func() error { return call(430, str("tmpfs"), 0, 0) },
		"open_tree":             func() error { return call(428, at, str("/"), 1) },
		"chroot":                func() error { return syscall.Chroot("/tmp") },
		"pivot_root":            func() error { return syscall.PivotRoot("/tmp", "/tmp") },
		"ptrace the init stage": func() error { return call(numbers["ptrace"], 16, 1, 0) },
		"read init's memory":    func() error { return opens("/proc/1/mem", os.O_RDONLY) },
		"read init's environ":   func() error { return opens("/proc/1/environ", os.O_RDONLY) },
		"init's root":           func() error { _, err := os.ReadDir("/proc/1/root/"); return err },
		"init's binary":         func() error { return opens("/proc/1/exe", os.O_RDWR) },
		"init's descriptors":    func() error { _, err := os.ReadDir("/proc/1/fd"); return err },
		"signal init":           func() error { return survives(syscall.Kill(1, syscall.SIGKILL)) },
		"new user namespace":    func() error { return call(numbers["unshare"], syscall.CLONE_NEWUSER, 0, 0) },
		"clone into namespaces": func() error { return call(numbers["clone"], syscall.CLONE_NEWUSER|syscall.CLONE_NEWNS|17, 0, 0) },
		"clone3":                func() error { return call(435, 0, 0, 0) },
		"setns":                 setns,
		"setuid 0":              func() error { return anyOf(raw(numbers["setuid"], 0), raw(numbers["setresuid"], 0)) },
		"setuid program":        setuidProgram,
		"capabilities":          capset,
		"bpf":                   func() error { return call(numbers["bpf"], 0, 0, 0) },
		"perf_event_open":       func() error { return call(numbers["perf_event_open"], 0, 0, 0) },
		"io_uring":              func() error { return call(425, 8, uintptr(unsafe.Pointer(new([120]byte))), 0) },
		"userfaultfd":           func() error { return call(numbers["userfaultfd"], 0, 0, 0) },
		"keyring": func() error {
			return anyOf(call(numbers["keyctl"], 0, ^uintptr(2), 0), call(numbers["add_key"], str("user"), str("x"), str("y")),
				call(numbers["request_key"], str("user"), str("x"), 0))
		},
		"init's memory by call":  func() error { return call(numbers["process_vm_readv"], 1, 0, 0, 0, 0, 0) },
		"init's descriptor":      initsDescriptor,
		"answer its own filter":  ownListener,
		"a child of two filters": filteredChild,
		"swap and accounting": func() error {
			return anyOf(call(numbers["swapon"], str("/x"), 0), call(numbers["acct"], str("/x")), call(numbers["reboot"], 0, 0, 0))
		},
		"watch all files":    func() error { return call(numbers["fanotify_init"], 0, 0) },
		"real-time priority": func() error { return raw(numbers["sched_setscheduler"], 0, 1, uintptr(unsafe.Pointer(&[1]int32{1}))) },
		"core files": func() error {
			return syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{Cur: 1 << 20, Max: 1 << 20})
		},
		"spared by the OOM killer": func() error { return writes("/proc/self/oom_score_adj", "-1000") },
		"kernel module":            func() error { return call(numbers["finit_module"], 0, str(""), 0) },
		"kexec":                    func() error { return call(numbers["kexec_load"], 0, 0, 0) },
		"kernel log": func() error {
			return anyOf(call(numbers["syslog"], 3, uintptr(unsafe.Pointer(new([64]byte))), 64), opens("/proc/kmsg", os.O_RDONLY))
		},
	}
}

// worldWays reach for what lies outside: sockets, devices, files, processes.
func worldWays() map[string]func() error {
	return map[string]func() error{
		"raw socket":           func() error { return socket(syscall.AF_INET, syscall.SOCK_RAW, 1) },
		"packet socket":        func() error { return socket(17, syscall.SOCK_RAW, 0x300) },
		"vsock":                func() error { return socket(40, syscall.SOCK_STREAM, 0) },
		"kernel crypto socket": func() error { return socket(38, syscall.SOCK_SEQPACKET, 0) },
		"netfilter socket":     func() error { return socket(16, syscall.SOCK_RAW, 12) },
		"block device":         func() error { return syscall.Mknod("/tmp/disk", syscall.S_IFBLK|0o600, 254<<8) },
		"character device":     func() error { return syscall.Mknod("/tmp/mem", syscall.S_IFCHR|0o600, 1<<8|1) },
		"write /proc/sys": func() error {
			return anyOf(plants("/proc/sys/kernel/core_pattern"), plants("/proc/sys/vm/drop_caches"))
		},
		"sysrq":               func() error { return plants("/proc/sysrq-trigger") },
		"physical memory":     func() error { return anyOf(opens("/proc/kcore", os.O_RDONLY), opens("/dev/mem", os.O_RDONLY)) },
		"control group files": controlGroups,
		"sysfs":               func() error { _, err := os.ReadDir("/sys/kernel"); return err },
		"write system folders": func() error {
			return anyOf(plants("/usr/bin/x"), plants("/etc/passwd"), plants("/x"), plants("/program/x"), plants("/run/x"))
		},
		"host's devices": hostDevices,
		"open by handle": func() error { return call(numbers["open_by_handle_at"], at, 0, 0) },
		"set the clock": func() error {
			return call(numbers["clock_settime"], 0, uintptr(unsafe.Pointer(&syscall.Timespec{Sec: 1})), 0)
		},
		"set the host name": func() error { return syscall.Sethostname([]byte("x")) },
		"raise a limit": func() error {
			return syscall.Setrlimit(syscall.RLIMIT_NOFILE, &syscall.Rlimit{Cur: 1 << 20, Max: 1 << 20})
		},
		"better priority": func() error { return syscall.Setpriority(syscall.PRIO_PROCESS, 0, -10) },
		"abstract socket": abstractSocket,
		"other processes": otherProcesses,
		"32-bit calls":    thirtyTwoBit,
	}
}

const at = ^uintptr(99) // AT_FDCWD

func str(s string) uintptr {
	p, _ := syscall.BytePtrFromString(s)
	return uintptr(unsafe.Pointer(p))
}

func raw(nr uintptr, args ...uintptr) error {
	var a [6]uintptr
	copy(a[:], args)
	if _, _, errno := syscall.RawSyscall6(nr, a[0], a[1], a[2], a[3], a[4], a[5]); errno != 0 {
		return errno
	}
	return nil
}

// call succeeds, as an escape, only when the kernel did not refuse outright: an
// error about the arguments means that the call itself was let through.
func call(nr uintptr, args ...uintptr) error {
	err := raw(nr, args...)
	if errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.ENOSYS) || errors.Is(err, syscall.EACCES) {
		return err
	}
	fmt.Println("let through:", err)
	return nil
}

// anyOf is refused only when all ways are.
func anyOf(errs ...error) error {
	for _, err := range errs {
		if err == nil {
			return nil
		}
	}
	return errors.Join(errs...)
}

func opens(path string, flags int) error {
	f, err := os.OpenFile(path, flags, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	if flags == os.O_RDONLY {
		_, err = f.Read(make([]byte, 16)) // opening alone gives nothing away
	}
	return err
}

func writes(path, text string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = f.WriteString(text)
	return err
}

func plants(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	return f.Close()
}

// survives turns "the signal was taken but nothing came of it" into a refusal.
func survives(err error) error {
	if err == nil {
		return errors.New("the init stage ignores it")
	}
	return err
}

func setns() error {
	f, err := os.Open("/proc/1/ns/net")
	if err != nil {
		f, err = os.Open("/proc/self/ns/net")
	}
	if err != nil {
		return err
	}
	defer f.Close()
	return call(numbers["setns"], f.Fd(), 0, 0)
}

func setuidProgram() error {
	for _, name := range []string{"/usr/bin/su", "/usr/bin/passwd", "/usr/bin/mount", "/bin/ping"} {
		cmd := again("whoami")
		if out, err := cmd.Output(); err == nil && string(out[:2]) == "0 " {
			return nil
		}
		var st syscall.Statfs_t
		if syscall.Statfs(name, &st) == nil && st.Flags&syscall.MS_NOSUID == 0 {
			return nil
		}
	}
	return errors.New("set-user-id bits count for nothing")
}

func capset() error {
	head := [2]uint32{0x20080522, 0}
	data := [6]uint32{1 << 21, 1 << 21, 0, 0, 0, 0} // CAP_SYS_ADMIN
	return raw(numbers["capset"], uintptr(unsafe.Pointer(&head)), uintptr(unsafe.Pointer(&data)))
}

func socket(family, kind, protocol int) error {
	fd, err := syscall.Socket(family, kind, protocol)
	if err == nil {
		syscall.Close(fd)
	}
	return err
}

func controlGroups() error {
	files, _ := filepath.Glob("/sys/fs/cgroup/*/*")
	for _, f := range files {
		if opens(f, os.O_RDWR) == nil {
			return nil
		}
	}
	return errors.New("no control group files are in sight")
}

func hostDevices() error {
	entries, err := os.ReadDir("/dev")
	if err != nil {
		return err
	}
	expected := map[string]bool{"null": true, "zero": true, "full": true, "random": true, "urandom": true,
		"fd": true, "stdin": true, "stdout": true, "stderr": true, "shm": true}
	for _, e := range entries {
		if !expected[e.Name()] {
			fmt.Println("sees", e.Name())
			return nil
		}
	}
	return errors.New("only harmless devices")
}

func abstractSocket() error {
	name := os.Getenv("ABSTRACT")
	if name == "" {
		return errors.New("no abstract socket to try")
	}
	c, err := net.Dial("unix", "@"+name)
	if err == nil {
		c.Close()
	}
	return err
}

// otherProcesses looks for processes that are not of this sandbox.
func otherProcesses() error {
	dirs, _ := filepath.Glob("/proc/[0-9]*")
	if len(dirs) > 4 {
		fmt.Println("sees", len(dirs), "processes")
		return nil
	}
	return errors.New("only its own processes")
}
