// Package sandbox is the port to places where user code runs: a Driver creates
// Sandboxes, each of which runs one command under limits, reports what it uses
// while it runs, and takes new limits without a restart.
//
// Words. A Spec says what to run and what it may touch. Limits are what the
// sandbox enforces; a zero limit is none. Usage is measured, never estimated. A
// sandbox serves one tenant and one program, and Close leaves nothing behind:
// no process, mount, control group, namespace or file.
//
// Abilities are data: Info says which limits a driver enforces on this host,
// and Unenforced why it cannot enforce the rest. Every driver passes sandboxtest.
package sandbox

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/resource"
)

// Errors of drivers, wrapped with the resource or path.
var (
	ErrUnavailable = errors.New("this sandbox cannot run on this host")
	ErrBusy        = errors.New("the sandbox has run already")
	ErrBelowUse    = errors.New("the limit is below what is in use")
	ErrClosed      = errors.New("the sandbox is closed")
)

// Driver makes sandboxes of one isolation tier.
type Driver interface {
	Info() Info
	// Create prepares a sandbox. Nothing of the user's runs yet.
	Create(ctx context.Context, spec Spec) (Sandbox, error)
}

// Info is what a driver declares of itself on this host.
type Info struct {
	Name      string
	Isolation cluster.Isolation
	Enforces  [resource.NumKinds]bool
	Resizable [resource.NumKinds]bool
	CountsOps bool // Outcome.Ops is filled
	TracesMem bool // Outcome.Access is filled where Spec.TraceMem asks for it
	Warms     bool // a sandbox made ahead of its call starts quicker: Spec.Warm and IO.Args are heeded
	// Room is the memory that every sandbox can be raised to, where more than that
	// takes another sandbox that is much slower to make; 0 where nothing is.
	Room       int64
	Presses    bool              // IO.Pressed is heeded
	Unenforced map[string]string // limit or protection -> why not on this host
	// Unavailable says why nothing can run here at all and what to do about it;
	// "" where the driver works as far as it can tell without trying.
	Unavailable string
}

// Spec is what to run and what it may touch.
type Spec struct {
	ID     string
	Tenant string

	// What runs: either Argv on the host's read-only system folders, or Module,
	// a WebAssembly binary with Argv as its arguments.
	Argv   []string
	Env    []string // the whole environment; the host's is never inherited
	Dir    string   // working folder inside; "" is /work
	Module []byte

	Files  fs.FS   // the program's files, read-only at /program; nil is none
	Mounts []Mount // further host paths it may see
	Secret map[string][]byte

	Limits  Limits
	Network bool // false: no network at all but loopback
	// Egress, when not nil, is all that may be reached with Network: HOST, ADDRESS or
	// CIDR, each with :PORT or without. A driver that cannot hold it to that refuses.
	Egress []string
	// Runtime is whose list of system calls the program may make (package syscalls),
	// "" native code's, and Syscalls what it is granted besides, by name. What can be
	// granted to nobody is refused at Create. Tiers without system calls heed neither.
	Runtime  string
	Syscalls []string
	Trace    bool // count operations where the driver can
	// TraceMem records every access to memory where the driver can, which makes
	// the run several times slower: for trial runs, not for work.
	TraceMem bool
	// Warm boots the language's runtime at Create and holds it before the
	// program's first instruction, where the driver can; Run is then quicker.
	// The boot counts as the program's use.
	Warm bool
}

// Mount makes a host path visible inside.
type Mount struct {
	Host, Inside string
	Writable     bool
}

// Limits are what is enforced. Zero is no limit.
type Limits struct {
	resource.Vector               // CPU millicores, memory bytes, IOPS, network bits/s
	Pids            int           // processes and threads
	Disk            int64         // bytes written to scratch folders
	IOBytes         int64         // storage bytes per second
	CPUTime         time.Duration // user + system of all threads
	Wall            time.Duration
	Ops             uint64 // counted operations (fuel); wasm only
}

// IO is what a call brings: what the program reads and writes, and the arguments
// that were not known when its sandbox was made. Nil readers are empty, nil
// writers discard.
type IO struct {
	Args           []string // follow Spec.Argv; for drivers that declare Info.Warms
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Pressed is called from other goroutines while the program runs, soon after its
	// memory has come nearer to the limit by a step (from half of it on), where
	// Info.Presses says so. Nil is not called.
	Pressed func()
}

// Sandbox runs one command.
type Sandbox interface {
	// Run runs it to its end, or until ctx is done, which kills it. An error
	// means that the sandbox failed; a program that fails is an Outcome. Once only.
	Run(ctx context.Context, io IO) (Outcome, error)
	// Resize changes limits while it runs: ErrBelowUse when memory cannot shrink so far.
	Resize(ctx context.Context, limits Limits) error
	// Usage is what it uses now. Safe beside Run.
	Usage() (Sample, error)
	// Close kills what runs and removes every trace. Idempotent.
	Close() error
}

// Outcome is how the program ended and what it used.
type Outcome struct {
	ExitCode int    // 128+signal when killed
	Signal   string // "" when it exited by itself
	OOM      bool   // killed at the memory limit
	TimedOut bool   // killed at Wall, CPUTime, Ops or ctx's end
	Limit    string // which limit ended it, in words
	Usage    profile.Usage
	Denied   []Denial              // system calls that it was refused, whether or not it minded
	Ops      float64               // counted operations, when Spec.Trace and the driver can
	Held     float64               // bytes held after a garbage collection, at most, where the program says so
	Started  float64               // of Usage.CPUSeconds, what had gone by when the program's own code began, where it says so
	Access   *profile.MemoryAccess // how it touched memory, when Spec.TraceMem and the driver can
	Warm     bool                  // the runtime had booted, or the module was compiled, before the call
	Setup    time.Duration         // from Run's call to the program's first instruction
	Wall     time.Duration
}

// Denial is a system call that a program was refused.
type Denial struct {
	Call      string `json:"call"`
	Times     int    `json:"times"`     // at least; of a program that was killed only the first is known
	For       string `json:"for"`       // "to share memory": what the call is there for
	Needs     string `json:"needs"`     // "databases do": what programs need it
	Grantable bool   `json:"grantable"` // by Spec.Syscalls
}

func (d Denial) String() string {
	grant := "it is never granted"
	if d.Grantable {
		grant = "it can be granted (--allow-syscall " + d.Call + ")"
	}
	return fmt.Sprintf("refused system call %s (%d times), which is there %s (%s): %s", d.Call, d.Times, d.For, d.Needs, grant)
}

// Sample is usage at a moment.
type Sample struct {
	At         time.Time
	CPU        time.Duration // used so far
	Throttled  time.Duration
	Memory     int64 // bytes in use that cannot be reclaimed
	Cache      int64 // bytes of page cache counted against the limit
	PeakMemory int64
	Pids       int
	ReadBytes  int64
	WriteBytes int64
	ReadOps    int64
	WriteOps   int64
	RxBytes    int64
	TxBytes    int64
	// Stalled for memory, a processor, a disk (PSI some), when known.
	MemoryPause, CPUPause, IOPause time.Duration
	Faults, MajorFaults            int64 // page faults so far; those that a disk had to serve
	FailedCharges                  int64 // times the memory limit was hit
	OOMKills                       int64 // processes killed at it
}
