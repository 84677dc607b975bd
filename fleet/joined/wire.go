package joined

import (
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// Protocol names what workers and a fleet say to each other. A change that an old
// one would misread has a new name.
const Protocol = "heddle.worker/v1"

// Hello is how a worker presents its machine.
type Hello struct {
	Protocol    string
	Name        string // the node's
	Instance    string // of the worker's process: tells two that go by one name apart
	Allocatable resource.Vector
	Isolation   []cluster.Isolation
	Labels      map[string]string
	InMemory    bool // what it is sent, and makes of it, lies in memory only
}

// Welcome is the answer to a Hello.
type Welcome struct {
	Session string        // names the worker from now on, and is its secret
	Lease   time.Duration // it is lost when it has not asked for work for so long
}

// Held is what a worker asks for work with: all that it holds, of which it has not
// been told that its end arrived.
type Held struct {
	Samples map[string]sandbox.Sample // by order; a zero At where nothing was measured yet
	Leaving bool                      // it takes nothing more
}

// Work is what a worker is to do.
type Work struct {
	Orders []Sheet                   // to begin
	Limits map[string]sandbox.Limits // to set, by order
	Cancel []string                  // held orders that nobody waits for
}

// Sheet is a sandbox.Order as it goes over the wire: of the program only what
// names it, its files are asked for once.
type Sheet struct {
	ID, Tenant string
	Program    program.Digest
	Language   program.Language
	Path, Main string
	Unit       program.Unit
	Input      task.Input
	Isolation  cluster.Isolation
	Limits     sandbox.Limits
	Network    bool
	Egress     []string // of Network, all when nil
	Syscalls   []string // that it is granted beside its runtime's list
}

func sheet(o sandbox.Order) Sheet {
	p := o.Program
	return Sheet{o.ID, o.Tenant, p.Digest, p.Language, p.Path, p.Main, o.Unit, o.Input, o.Isolation, o.Limits, o.Network, o.Egress, o.Syscalls}
}

// End is how an order ended: an Outcome, or the reason why there is none.
type End struct {
	Outcome sandbox.Outcome
	Failed  string
}

// The streams of an order.
const (
	Stdout = "stdout"
	Stderr = "stderr"
)
