package stage

import "strings"

// Plan is everything the init stage needs to know, sent over the control
// socket as JSON. The parent decides; the init stage only carries out.
type Plan struct {
	Join    []string // control group files in which the init thread writes itself
	UID     int      // user and group inside; as root also outside
	UserNS  bool     // in a user namespace: capabilities are dropped by hand
	Host    bool     // shares the host's network: no loopback to bring up
	Built   bool     // somebody else has made namespaces, root and groups and changed the user: a container runtime
	Binds   []Bind   // what is seen of the host, in order
	Links   [][2]string
	Text    map[string]string // small files of the root: /etc/passwd and friends
	Fill    bool              // wait for the parent to fill /program and SecretDir
	Program bool
	Secret  bool
	Scratch string // mount options of the tmpfs behind /tmp, /work and /dev/shm
	Rlimits []Rlimit
	Filter  []byte // the system call filter, as the kernel reads it
	Plain   []byte // the same for a kernel where nobody can listen to what is refused
	Forbid  []int  // calls that fail with EPERM when they are announced; others with ENOSYS
	Argv    []string
	Env     []string
	Dir     string
	Hold    bool   // the program boots before "ready" and waits on descriptor 3
	Path    string // the file that is executed, as seen inside
}

// Bind makes Host visible at Inside. File says that it is no folder.
type Bind struct {
	Host, Inside   string
	File, Writable bool
}

// Late reports whether the bind is attached after the root has become
// read-only and the scratch folders are there.
func (b Bind) Late() bool { return b.Writable || b.scratch() }

// scratch reports whether the bind stands in a folder that is the program's own.
func (b Bind) scratch() bool {
	return Within(b.Inside, "/tmp") || Within(b.Inside, "/work") || Within(b.Inside, "/dev/shm") || Within(b.Inside, "/var/tmp")
}

// Rlimit is a limit that each process carries itself (setrlimit).
type Rlimit struct {
	Kind      int
	Soft, Max uint64
}

// The steps of the talk between heddle and the init stage.
const (
	StepMounted = "mounted" // init: /program and SecretDir can be filled
	StepFilled  = "filled"  // heddle: they are
	StepBuilt   = "built"   // init: a program that is held can be booted
	StepBoot    = "boot"    // heddle: limits are set, boot it
	StepReady   = "ready"   // init: all is in place, waiting
	StepGo      = "go"      // heddle: start the program
	StepStarted = "started" // init: its first instruction runs
	StepRefused = "refused" // init, at any time from "boot" or "go" on: the first refusal of a call
	StepExited  = "exited"  // init: it ended
	StepFailed  = "failed"  // init: the sandbox could not be made
)

// Message is one step of the talk, with what the step carries.
type Message struct {
	Step   string
	Error  string    `json:",omitempty"`
	Args   []string  `json:",omitempty"` // go: arguments after the plan's
	Absent []string  `json:",omitempty"` // ready: layers this kernel lacks, each "layer: why"
	Status int       `json:",omitempty"` // exited: the wait status
	CPU    int64     `json:",omitempty"` // exited: user+system nanoseconds of all that was reaped
	MaxRSS int64     `json:",omitempty"` // exited: largest peak resident set of one process, bytes
	IO     IOCount   `json:",omitzero"`
	Denied []Refusal `json:",omitempty"` // refused, exited: system calls that were refused
}

// IOCount is /proc/PID/io summed over what the init stage reaped.
type IOCount struct{ ReadBytes, WriteBytes int64 }

// Refusal is a system call number and how often it was refused.
type Refusal struct{ Nr, Times int }

// OtherCalls is the number under which all refusals are counted that come after those
// of so many different numbers as can be told apart.
const OtherCalls = -1

// Within says whether a path is a folder or below it.
func Within(name, dir string) bool { return name == dir || strings.HasPrefix(name, dir+"/") }
