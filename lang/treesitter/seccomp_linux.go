package treesitter

import (
	"runtime"
	"unsafe"

	"golang.org/x/sys/unix"
)

// workerCalls is all that a started worker asks of the kernel: its two pipes,
// memory, and what the Go runtime needs for threads, clocks and signals. No
// files, no network, no other process.
var workerCalls = [...]uint32{
	unix.SYS_READ, unix.SYS_WRITE, unix.SYS_CLOSE, unix.SYS_FCNTL,
	unix.SYS_MMAP, unix.SYS_MUNMAP, unix.SYS_MREMAP, unix.SYS_MPROTECT, unix.SYS_MADVISE, unix.SYS_BRK,
	unix.SYS_FUTEX, unix.SYS_SCHED_YIELD, unix.SYS_SCHED_GETAFFINITY, unix.SYS_NANOSLEEP, unix.SYS_CLOCK_GETTIME,
	unix.SYS_CLOCK_NANOSLEEP, unix.SYS_RT_SIGACTION, unix.SYS_RT_SIGPROCMASK, unix.SYS_RT_SIGRETURN, unix.SYS_SIGALTSTACK,
	unix.SYS_GETTID, unix.SYS_GETPID, unix.SYS_TGKILL, unix.SYS_SET_ROBUST_LIST, unix.SYS_RSEQ, unix.SYS_GETRANDOM,
	unix.SYS_EPOLL_PWAIT, unix.SYS_EPOLL_CTL, unix.SYS_RESTART_SYSCALL, unix.SYS_EXIT, unix.SYS_EXIT_GROUP,
}

// Offsets in struct seccomp_data, which a filter reads.
const (
	seccompNumber = 0
	seccompArch   = 4
	seccompArg0   = 16
)

// limitCalls refuses every other call with EPERM, for all threads and for good.
// On machines whose call numbers are not known here it does nothing.
func limitCalls() error {
	arch := map[string]uint32{"amd64": unix.AUDIT_ARCH_X86_64, "arm64": unix.AUDIT_ARCH_AARCH64}[runtime.GOARCH]
	if arch == 0 {
		return nil
	}
	load := func(at uint32) unix.SockFilter {
		return unix.SockFilter{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: at}
	}
	equal := func(k uint32, yes, no int) unix.SockFilter {
		return unix.SockFilter{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, K: k, Jt: uint8(yes), Jf: uint8(no)}
	}
	answer := func(k uint32) unix.SockFilter { return unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: k} }
	// glibc falls back from clone3, whose flags a filter cannot see, to clone.
	filter := []unix.SockFilter{
		load(seccompArch),
		equal(arch, 1, 0),
		answer(unix.SECCOMP_RET_KILL_PROCESS),
		load(seccompNumber),
		equal(unix.SYS_CLONE3, 0, 1),
		answer(unix.SECCOMP_RET_ERRNO | uint32(unix.ENOSYS)),
		equal(unix.SYS_CLONE, 0, 2),
		load(seccompArg0),
		{Code: unix.BPF_JMP | unix.BPF_JSET | unix.BPF_K, K: unix.CLONE_THREAD, Jt: uint8(len(workerCalls)) + 1, Jf: uint8(len(workerCalls))},
	}
	for k, nr := range workerCalls {
		filter = append(filter, equal(nr, len(workerCalls)-k, 0))
	}
	filter = append(filter, answer(unix.SECCOMP_RET_ERRNO|uint32(unix.EPERM)), answer(unix.SECCOMP_RET_ALLOW))

	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return err
	}
	program := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	thread, _, errno := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, unix.SECCOMP_FILTER_FLAG_TSYNC, uintptr(unsafe.Pointer(&program)))
	if errno == 0 && thread != 0 {
		return unix.EBUSY // a thread has a filter of its own
	}
	if errno != 0 && errno != unix.ENOSYS && errno != unix.EINVAL { // a kernel without seccomp keeps the other limits
		return errno
	}
	return nil
}
