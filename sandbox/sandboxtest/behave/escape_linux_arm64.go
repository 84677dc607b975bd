package behave

import "errors"

// numbers of system calls that package syscall lacks or that differ by architecture.
var numbers = map[string]uintptr{
	"ptrace": 117, "unshare": 97, "clone": 220, "setns": 268, "setuid": 146, "setresuid": 147, "capset": 91, "bpf": 280,
	"perf_event_open": 241, "userfaultfd": 282, "keyctl": 219, "add_key": 217, "finit_module": 273, "kexec_load": 104,
	"syslog": 116, "open_by_handle_at": 265, "clock_settime": 112,
}

func thirtyTwoBit() error { return errors.New("this machine has none") }
