package process

import (
	"fmt"

	"golang.org/x/sys/unix"
)

// namedCall is a system call with the name and the reason that outcomes print.
type namedCall struct {
	nr        uintptr
	name, why string
}

// Why calls are refused.
const (
	mounting   = "what is mounted is not the program's to change"
	looking    = "a program may not look into others, or at the processor's counters"
	kernelCode = "it widens what of the kernel can be attacked"
	keys       = "keys of the kernel are shared with the host"
	spaces     = "in a namespace of its own a program would have rights that it has not"
	hostwide   = "it is the host's: its clock, names, swap, memory and power"
	around     = "it reaches files by other ways than their names"
	families   = "only local, IPv4 and IPv6 sockets are served"
)

// refused are the calls that break out of, look into or weaken the sandbox or
// the kernel: EPERM, counted and named. Calls whose danger is in an argument
// (clone, socket, mknodat, personality) are dealt with in filter.
var refused = []namedCall{
	{unix.SYS_MOUNT, "mount", mounting}, {unix.SYS_UMOUNT2, "umount2", mounting}, {unix.SYS_PIVOT_ROOT, "pivot_root", mounting}, {unix.SYS_CHROOT, "chroot", mounting},
	{unix.SYS_FSOPEN, "fsopen", mounting}, {unix.SYS_FSCONFIG, "fsconfig", mounting}, {unix.SYS_FSMOUNT, "fsmount", mounting}, {unix.SYS_FSPICK, "fspick", mounting},
	{unix.SYS_OPEN_TREE, "open_tree", mounting}, {unix.SYS_MOVE_MOUNT, "move_mount", mounting}, {unix.SYS_MOUNT_SETATTR, "mount_setattr", mounting},
	{unix.SYS_PTRACE, "ptrace", looking}, {unix.SYS_PROCESS_VM_READV, "process_vm_readv", looking}, {unix.SYS_PROCESS_VM_WRITEV, "process_vm_writev", looking},
	{unix.SYS_PIDFD_GETFD, "pidfd_getfd", looking}, {unix.SYS_KCMP, "kcmp", looking}, {unix.SYS_BPF, "bpf", kernelCode}, {unix.SYS_PERF_EVENT_OPEN, "perf_event_open", looking},
	{unix.SYS_KEYCTL, "keyctl", keys}, {unix.SYS_ADD_KEY, "add_key", keys}, {unix.SYS_REQUEST_KEY, "request_key", keys},
	{unix.SYS_IO_URING_SETUP, "io_uring_setup", kernelCode}, {unix.SYS_IO_URING_ENTER, "io_uring_enter", kernelCode}, {unix.SYS_IO_URING_REGISTER, "io_uring_register", kernelCode},
	{unix.SYS_UNSHARE, "unshare", spaces}, {unix.SYS_SETNS, "setns", spaces}, {unix.SYS_USERFAULTFD, "userfaultfd", kernelCode},
	{unix.SYS_KEXEC_LOAD, "kexec_load", kernelCode}, {unix.SYS_KEXEC_FILE_LOAD, "kexec_file_load", kernelCode}, {unix.SYS_REBOOT, "reboot", hostwide},
	{unix.SYS_INIT_MODULE, "init_module", kernelCode}, {unix.SYS_FINIT_MODULE, "finit_module", kernelCode}, {unix.SYS_DELETE_MODULE, "delete_module", kernelCode},
	{unix.SYS_SWAPON, "swapon", hostwide}, {unix.SYS_SWAPOFF, "swapoff", hostwide}, {unix.SYS_SYSLOG, "syslog", hostwide}, {unix.SYS_ACCT, "acct", hostwide},
	{unix.SYS_QUOTACTL, "quotactl", hostwide}, {unix.SYS_QUOTACTL_FD, "quotactl_fd", hostwide}, {unix.SYS_SETTIMEOFDAY, "settimeofday", hostwide},
	{unix.SYS_CLOCK_SETTIME, "clock_settime", hostwide}, {unix.SYS_CLOCK_ADJTIME, "clock_adjtime", hostwide}, {unix.SYS_ADJTIMEX, "adjtimex", hostwide},
	{unix.SYS_OPEN_BY_HANDLE_AT, "open_by_handle_at", around}, {unix.SYS_NAME_TO_HANDLE_AT, "name_to_handle_at", around},
	{unix.SYS_SETHOSTNAME, "sethostname", hostwide}, {unix.SYS_SETDOMAINNAME, "setdomainname", hostwide}, {unix.SYS_VHANGUP, "vhangup", hostwide},
	{unix.SYS_FANOTIFY_INIT, "fanotify_init", around}, {unix.SYS_FANOTIFY_MARK, "fanotify_mark", around}, {unix.SYS_LOOKUP_DCOOKIE, "lookup_dcookie", around},
	{unix.SYS_MOVE_PAGES, "move_pages", hostwide}, {unix.SYS_MIGRATE_PAGES, "migrate_pages", hostwide},
}

// allowed are the calls that exist on every architecture and that Go, Python,
// Node, the JVM and plain C programs are known to need, by what they are for.
var allowed = []uintptr{
	// Files and folders. The mount namespace and Landlock say which.
	unix.SYS_READ, unix.SYS_WRITE, unix.SYS_READV, unix.SYS_WRITEV, unix.SYS_PREAD64, unix.SYS_PWRITE64, unix.SYS_PREADV, unix.SYS_PWRITEV,
	unix.SYS_PREADV2, unix.SYS_PWRITEV2, unix.SYS_OPENAT, unix.SYS_OPENAT2, unix.SYS_CLOSE, unix.SYS_CLOSE_RANGE, unix.SYS_LSEEK, unix.SYS_FSTAT,
	unix.SYS_STATX, unix.SYS_STATFS, unix.SYS_FSTATFS, unix.SYS_FACCESSAT, unix.SYS_FACCESSAT2, unix.SYS_READLINKAT, unix.SYS_GETDENTS64,
	unix.SYS_GETCWD, unix.SYS_CHDIR, unix.SYS_FCHDIR, unix.SYS_MKDIRAT, unix.SYS_UNLINKAT, unix.SYS_LINKAT, unix.SYS_SYMLINKAT, unix.SYS_RENAMEAT2,
	unix.SYS_FCHMOD, unix.SYS_FCHMODAT, unix.SYS_FCHMODAT2, unix.SYS_FCHOWN, unix.SYS_FCHOWNAT, unix.SYS_UTIMENSAT, unix.SYS_TRUNCATE, unix.SYS_FTRUNCATE,
	unix.SYS_FALLOCATE, unix.SYS_FADVISE64, unix.SYS_FSYNC, unix.SYS_FDATASYNC, unix.SYS_SYNC, unix.SYS_SYNCFS, unix.SYS_SYNC_FILE_RANGE, unix.SYS_FLOCK, unix.SYS_UMASK,
	unix.SYS_DUP, unix.SYS_DUP3, unix.SYS_FCNTL, unix.SYS_IOCTL, unix.SYS_PIPE2, unix.SYS_SENDFILE, unix.SYS_SPLICE, unix.SYS_TEE, unix.SYS_VMSPLICE,
	unix.SYS_COPY_FILE_RANGE, unix.SYS_READAHEAD, unix.SYS_MEMFD_CREATE, unix.SYS_CACHESTAT,
	unix.SYS_GETXATTR, unix.SYS_LGETXATTR, unix.SYS_FGETXATTR, unix.SYS_LISTXATTR, unix.SYS_LLISTXATTR, unix.SYS_FLISTXATTR,
	unix.SYS_SETXATTR, unix.SYS_LSETXATTR, unix.SYS_FSETXATTR, unix.SYS_REMOVEXATTR, unix.SYS_LREMOVEXATTR, unix.SYS_FREMOVEXATTR,
	unix.SYS_INOTIFY_INIT1, unix.SYS_INOTIFY_ADD_WATCH, unix.SYS_INOTIFY_RM_WATCH,
	unix.SYS_IO_SETUP, unix.SYS_IO_DESTROY, unix.SYS_IO_SUBMIT, unix.SYS_IO_CANCEL, unix.SYS_IO_GETEVENTS, unix.SYS_IO_PGETEVENTS,
	// Memory.
	unix.SYS_BRK, unix.SYS_MMAP, unix.SYS_MUNMAP, unix.SYS_MPROTECT, unix.SYS_MREMAP, unix.SYS_MADVISE, unix.SYS_MINCORE, unix.SYS_MSYNC,
	unix.SYS_MLOCK, unix.SYS_MLOCK2, unix.SYS_MUNLOCK, unix.SYS_MLOCKALL, unix.SYS_MUNLOCKALL, unix.SYS_MEMBARRIER, unix.SYS_REMAP_FILE_PAGES,
	unix.SYS_PKEY_ALLOC, unix.SYS_PKEY_FREE, unix.SYS_PKEY_MPROTECT, unix.SYS_GET_MEMPOLICY, unix.SYS_SET_MEMPOLICY, unix.SYS_MBIND,
	unix.SYS_SHMGET, unix.SYS_SHMAT, unix.SYS_SHMDT, unix.SYS_SHMCTL, unix.SYS_SEMGET, unix.SYS_SEMOP, unix.SYS_SEMTIMEDOP, unix.SYS_SEMCTL,
	unix.SYS_MSGGET, unix.SYS_MSGSND, unix.SYS_MSGRCV, unix.SYS_MSGCTL, unix.SYS_MQ_OPEN, unix.SYS_MQ_UNLINK, unix.SYS_MQ_TIMEDSEND,
	unix.SYS_MQ_TIMEDRECEIVE, unix.SYS_MQ_NOTIFY, unix.SYS_MQ_GETSETATTR,
	// Processes, threads and who they are. Identities: no capability, so no change.
	unix.SYS_EXECVE, unix.SYS_EXECVEAT, unix.SYS_EXIT, unix.SYS_EXIT_GROUP, unix.SYS_WAIT4, unix.SYS_WAITID, unix.SYS_GETPID, unix.SYS_GETPPID,
	unix.SYS_GETTID, unix.SYS_SETPGID, unix.SYS_GETPGID, unix.SYS_SETSID, unix.SYS_GETSID, unix.SYS_GETUID, unix.SYS_GETEUID, unix.SYS_GETGID, unix.SYS_GETEGID,
	unix.SYS_GETRESUID, unix.SYS_GETRESGID, unix.SYS_SETUID, unix.SYS_SETGID, unix.SYS_SETREUID, unix.SYS_SETREGID, unix.SYS_SETRESUID, unix.SYS_SETRESGID,
	unix.SYS_SETFSUID, unix.SYS_SETFSGID, unix.SYS_GETGROUPS, unix.SYS_SETGROUPS, unix.SYS_CAPGET, unix.SYS_CAPSET, unix.SYS_PRCTL,
	unix.SYS_GETRLIMIT, unix.SYS_SETRLIMIT, unix.SYS_PRLIMIT64, unix.SYS_GETRUSAGE, unix.SYS_TIMES, unix.SYS_GETPRIORITY, unix.SYS_SETPRIORITY,
	unix.SYS_IOPRIO_GET, unix.SYS_IOPRIO_SET, unix.SYS_UNAME, unix.SYS_SYSINFO, unix.SYS_GETRANDOM, unix.SYS_GETCPU,
	unix.SYS_SET_TID_ADDRESS, unix.SYS_SET_ROBUST_LIST, unix.SYS_GET_ROBUST_LIST, unix.SYS_RSEQ, unix.SYS_FUTEX, unix.SYS_FUTEX_WAITV,
	unix.SYS_SCHED_YIELD, unix.SYS_SCHED_GETAFFINITY, unix.SYS_SCHED_SETAFFINITY, unix.SYS_SCHED_GETPARAM, unix.SYS_SCHED_SETPARAM,
	unix.SYS_SCHED_GETSCHEDULER, unix.SYS_SCHED_SETSCHEDULER, unix.SYS_SCHED_GETATTR, unix.SYS_SCHED_SETATTR, unix.SYS_SCHED_GET_PRIORITY_MAX,
	unix.SYS_SCHED_GET_PRIORITY_MIN, unix.SYS_SCHED_RR_GET_INTERVAL, unix.SYS_PIDFD_OPEN, unix.SYS_PIDFD_SEND_SIGNAL, unix.SYS_RESTART_SYSCALL,
	unix.SYS_SECCOMP, unix.SYS_LANDLOCK_CREATE_RULESET, unix.SYS_LANDLOCK_ADD_RULE, unix.SYS_LANDLOCK_RESTRICT_SELF,
	// Signals and time.
	unix.SYS_KILL, unix.SYS_TKILL, unix.SYS_TGKILL, unix.SYS_RT_SIGACTION, unix.SYS_RT_SIGPROCMASK, unix.SYS_RT_SIGPENDING, unix.SYS_RT_SIGQUEUEINFO,
	unix.SYS_RT_SIGRETURN, unix.SYS_RT_SIGSUSPEND, unix.SYS_RT_SIGTIMEDWAIT, unix.SYS_RT_TGSIGQUEUEINFO, unix.SYS_SIGALTSTACK,
	unix.SYS_NANOSLEEP, unix.SYS_CLOCK_NANOSLEEP, unix.SYS_CLOCK_GETTIME, unix.SYS_CLOCK_GETRES, unix.SYS_GETTIMEOFDAY, unix.SYS_GETITIMER, unix.SYS_SETITIMER,
	unix.SYS_TIMER_CREATE, unix.SYS_TIMER_SETTIME, unix.SYS_TIMER_GETTIME, unix.SYS_TIMER_GETOVERRUN, unix.SYS_TIMER_DELETE,
	unix.SYS_TIMERFD_CREATE, unix.SYS_TIMERFD_SETTIME, unix.SYS_TIMERFD_GETTIME, unix.SYS_SIGNALFD4,
	// Waiting and sockets; which families, filter says, and what is reachable, the network namespace.
	unix.SYS_PPOLL, unix.SYS_PSELECT6, unix.SYS_EPOLL_CREATE1, unix.SYS_EPOLL_CTL, unix.SYS_EPOLL_PWAIT, unix.SYS_EPOLL_PWAIT2, unix.SYS_EVENTFD2,
	unix.SYS_SOCKETPAIR, unix.SYS_BIND, unix.SYS_LISTEN, unix.SYS_ACCEPT, unix.SYS_ACCEPT4, unix.SYS_CONNECT, unix.SYS_GETSOCKNAME, unix.SYS_GETPEERNAME,
	unix.SYS_SENDTO, unix.SYS_RECVFROM, unix.SYS_SENDMSG, unix.SYS_RECVMSG, unix.SYS_SENDMMSG, unix.SYS_RECVMMSG, unix.SYS_SETSOCKOPT,
	unix.SYS_GETSOCKOPT, unix.SYS_SHUTDOWN,
}

// callName is the name of a refused call with the reason, for outcomes.
func callName(nr int) (name, why string) {
	for _, c := range refused {
		if int(c.nr) == nr {
			return c.name, c.why
		}
	}
	switch uintptr(nr) {
	case unix.SYS_CLONE:
		return "clone with new namespaces", spaces
	case unix.SYS_SOCKET:
		return "socket of a raw or unusual family", families
	case unix.SYS_PERSONALITY:
		return "personality", kernelCode
	case unix.SYS_MKNODAT:
		return "mknod of a device", "devices are the host's"
	}
	return fmt.Sprintf("number %d", nr), "it is on no list"
}
