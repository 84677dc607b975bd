package behave

import (
	"os/exec"
	"syscall"
)

// numbers of system calls that package syscall lacks or that differ by architecture.
var numbers = map[string]uintptr{
	"ptrace": 101, "unshare": 272, "clone": 56, "setns": 308, "setuid": 105, "setresuid": 117, "capset": 126, "bpf": 321,
	"perf_event_open": 298, "userfaultfd": 323, "keyctl": 250, "add_key": 248, "finit_module": 313, "kexec_load": 246,
	"syslog": 103, "open_by_handle_at": 304, "clock_settime": 227,
	"process_vm_readv": 310, "request_key": 249, "swapon": 167, "acct": 163, "reboot": 169, "fanotify_init": 300, "sched_setscheduler": 144, "seccomp": 317,
	"shmget": 29, "shmat": 30, "shmdt": 67, "memfd_create": 319, "msgget": 68, "msgsnd": 69,
}

// thirtyTwoBit calls through the 32-bit convention, whose numbers mean other
// calls; the x32 convention stands in for it, as it needs no assembly.
func thirtyTwoBit() error {
	if _, _, errno := syscall.RawSyscall(0x40000000|39, 0, 0, 0); errno != 0 {
		return errno
	}
	return exec.ErrNotFound
}
