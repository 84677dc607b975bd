package sandbox

import (
	"context"
	"errors"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// ErrLost is the end of a sandbox whose machine was lost, with all that ran there.
var ErrLost = errors.New("the node is lost")

// Order is a sandbox as another machine is told to make it: the program and the
// input themselves, in place of this machine's paths to them. That machine finds
// its own interpreter and makes its own Spec.
type Order struct {
	ID, Tenant string
	Program    program.Program
	Unit       program.Unit
	Input      task.Input // its Stdin is the program's; it names no file of this machine
	Isolation  cluster.Isolation
	Limits     Limits
	Network    bool
	Egress     []string // of Network, all when nil
	Syscalls   []string // that it is granted beside its runtime's list
}

// Far makes sandboxes on nodes that are not this machine. Those are like a
// Driver's, but for this: Run takes stdin and arguments from the Order, Usage is as
// the node last told, and Run fails with ErrLost when the node is gone.
type Far interface {
	// Holds says whether the node is one of those machines.
	Holds(node string) bool
	Create(ctx context.Context, node string, o Order) (Sandbox, error)
}
