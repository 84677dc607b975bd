package process

import "strings"

// plan is everything the init stage needs to know, sent over the control
// socket as JSON. The parent decides; the init stage only carries out.
type plan struct {
	Join    []string // control group files in which the init thread writes itself
	UID     int      // user and group inside; as root also outside
	UserNS  bool     // in a user namespace: capabilities are dropped by hand
	Host    bool     // shares the host's network: no loopback to bring up
	Binds   []bind   // what is seen of the host, in order
	Links   [][2]string
	Text    map[string]string // small files of the root: /etc/passwd and friends
	Fill    bool              // wait for the parent to fill /program and SecretDir
	Program bool
	Secret  bool
	Scratch string // mount options of the tmpfs behind /tmp, /work and /dev/shm
	Rlimits []rlimit
	Filter  []byte // the system call filter, as the kernel reads it
	Argv    []string
	Env     []string
	Dir     string
	Hold    bool   // the program boots before "ready" and waits on descriptor 3
	Path    string // the file that is executed, as seen inside
}

// bind makes Host visible at Inside. File says that it is no folder.
type bind struct {
	Host, Inside   string
	File, Writable bool
}

// late reports whether the bind is attached after the root has become
// read-only and the scratch folders are there.
func (b bind) late() bool { return b.Writable || b.scratch() }

// scratch reports whether the bind stands in a folder that is the program's own.
func (b bind) scratch() bool {
	return within(b.Inside, "/tmp") || within(b.Inside, "/work") || within(b.Inside, "/dev/shm") || within(b.Inside, "/var/tmp")
}

type rlimit struct {
	Kind      int
	Soft, Max uint64
}

// The steps of the talk between heddle and the init stage.
const (
	stepMounted = "mounted" // init: /program and SecretDir can be filled
	stepFilled  = "filled"  // heddle: they are
	stepBuilt   = "built"   // init: a program that is held can be booted
	stepBoot    = "boot"    // heddle: limits are set, boot it
	stepReady   = "ready"   // init: all is in place, waiting
	stepGo      = "go"      // heddle: start the program
	stepStarted = "started" // init: its first instruction runs
	stepExited  = "exited"  // init: it ended
	stepFailed  = "failed"  // init: the sandbox could not be made
)

// message is one step of the talk, with what the step carries.
type message struct {
	Step   string
	Error  string    `json:",omitempty"`
	Absent []string  `json:",omitempty"` // ready: layers this kernel lacks, each "layer: why"
	Status int       `json:",omitempty"` // exited: the wait status
	CPU    int64     `json:",omitempty"` // exited: user+system nanoseconds of all that was reaped
	MaxRSS int64     `json:",omitempty"` // exited: largest peak resident set of one process, bytes
	IO     ioCount   `json:",omitzero"`
	Denied []refusal `json:",omitempty"` // exited: system calls that were refused
}

// ioCount is /proc/PID/io summed over what the init stage reaped.
type ioCount struct{ ReadBytes, WriteBytes int64 }

// refusal is a system call number and how often it was refused.
type refusal struct{ Nr, Times int }

func within(name, dir string) bool { return name == dir || strings.HasPrefix(name, dir+"/") }
