package behave

import "errors"

// numbers of system calls that package syscall lacks or that differ by architecture.
var numbers = map[string]uintptr{
	"ptrace": 117, "unshare": 97, "clone": 220, "setns": 268, "setuid": 146, "setresuid": 147, "capset": 91, "bpf": 280,
	"perf_event_open": 241, "userfaultfd": 282, "keyctl": 219, "add_key": 217, "finit_module": 273, "kexec_load": 104,
	"syslog": 116, "open_by_handle_at": 265, "clock_settime": 112,
	"process_vm_readv": 270, "request_key": 218, "swapon": 224, "acct": 89, "reboot": 142, "fanotify_init": 262, "sched_setscheduler": 119, "seccomp": 277,
	"shmget": 194, "shmat": 196, "shmdt": 197, "memfd_create": 279, "msgget": 186, "msgsnd": 189,
}

func thirtyTwoBit() error { return errors.New("this machine has none") }
