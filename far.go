package heddle

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/dispatch"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// maxSent is how much input goes to another machine with an order; more is run here.
const maxSent = 32 << 20

// bound says that a run needs this machine: files or secrets of it, a stream that
// only it has, or more input than is worth sending.
func bound(in task.Input, opt Options) bool {
	return opt.IO.Stdin != nil || in.StdinFile != "" || len(in.Files) > 0 || len(opt.Secrets) > 0 || len(in.Stdin) > maxSent
}

// far says whether a node is another machine.
func (e *Engine) far(node string) bool { return e.config.Far != nil && e.config.Far.Holds(node) }

// near is the snapshot without the nodes that are other machines.
func (e *Engine) near(s cluster.Snapshot) cluster.Snapshot {
	if e.config.Far != nil {
		s.Nodes = slices.DeleteFunc(slices.Clone(s.Nodes), func(n cluster.Node) bool { return e.far(n.ID) })
	}
	return s
}

// order has the run's sandbox made on the node that it was placed on. What was built
// of the program here goes there as it is, but to another kind of machine.
func (e *Engine) order(ctx context.Context, r *run) (sandbox.Sandbox, error) {
	p := r.sub.Program
	if r.tier == cluster.IsolationWasm || e.like(ctx, r.alloc.Node) {
		p = e.launcher.Built(p, r.unit, r.tier)
	}
	return e.config.Far.Create(ctx, r.alloc.Node, sandbox.Order{ID: r.alloc.ID, Tenant: r.inv.Tenant, Program: p, Unit: r.unit,
		Input: r.inv.Input, Isolation: r.tier, Limits: r.limits(), Network: r.opt.Network, Egress: r.opt.Egress, Syscalls: r.opt.Syscalls})
}

// like says whether a node runs what is built here.
func (e *Engine) like(ctx context.Context, node string) bool {
	snap, err := e.config.Cluster.Snapshot(ctx)
	return err == nil && slices.ContainsFunc(snap.Nodes, func(n cluster.Node) bool {
		return n.ID == node && n.Labels["os"] == runtime.GOOS && n.Labels["arch"] == runtime.GOARCH
	})
}

// mostMoves is how often a run begins again on another node: nodes that say they are
// ready and lose whatever they are given would keep it for ever.
const mostMoves = 8

// move places a run anew whose node was lost; what it printed is not printed twice.
func (e *Engine) move(ctx context.Context, r *run, id string, lost error) error {
	if r.moved++; r.moved > mostMoves {
		// In words, not wrapped: it is no loss any more after which it begins elsewhere.
		return fmt.Errorf("no node keeps it: it was lost %d times, at last: %s", r.moved, lost.Error())
	}
	// It went with its node, unless that only said that it was there.
	_ = e.config.Cluster.Release(context.WithoutCancel(ctx), r.alloc.ID)
	r.report.Why = append(r.report.Why, lost.Error()+": it begins again elsewhere")
	r.notice("moved", "%s: it begins again elsewhere", lost)
	r.stdout.rewind()
	// Under a name of its own: the old allocation went with its node.
	a, err := e.place(ctx, r, fmt.Sprintf("%s-moved-%d", id, r.moved))
	if err != nil {
		return err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.live[id] != r { // whoever waited for it has gone
		_ = e.config.Cluster.Release(context.WithoutCancel(ctx), a.ID)
		return lost
	}
	r.alloc = a
	return nil
}

// lane waits for a lane. One whose node was lost is placed anew where there is
// room, and else given up as long as another is left.
func (j *job) lane(ctx context.Context, items int) (*dispatch.Lane, error) {
	for {
		n, err := j.lanes.Take(ctx, j.load(items))
		if err != nil {
			return nil, err
		}
		if !j.isLost(n.Allocation.ID) {
			return n, nil
		}
		wait, cancel := ctx, context.CancelFunc(func() {})
		if j.lanes.Len() > 1 {
			wait, cancel = context.WithTimeout(ctx, lookAgain)
		}
		again, err := j.elsewhere(wait, n.Allocation.ID)
		cancel()
		switch {
		case err == nil:
			j.lanes.Move(n, again, !j.e.far(again.Node))
			return n, nil
		case !j.lanes.Drop(n):
			j.lanes.Give(n) // nothing is left to run on: the next task may find room
			return nil, err
		}
	}
}

// elsewhere places a lane anew.
func (j *job) elsewhere(ctx context.Context, lane string) (cluster.Allocation, error) {
	j.placing.Lock()
	defer j.placing.Unlock()
	j.mu.Lock()
	why := j.lost[lane]
	j.mu.Unlock()
	if errors.As(why, new(*preempted)) {
		j.anew.preemptions++
	}
	j.anew.report.Why = append(j.anew.report.Why, "a lane begins again elsewhere: "+why.Error())
	a, err := j.e.place(ctx, j.anew, lane+"-moved")
	if err == nil {
		j.mu.Lock()
		j.book.enter(j.anew, a)
		j.mu.Unlock()
	}
	return a, err
}
