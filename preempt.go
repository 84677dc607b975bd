package heddle

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

const (
	// mostPreemptions is how often a run is taken away; then it keeps its place, so that
	// none begins again for ever.
	mostPreemptions = 3
	// yieldTime is how long those whose place a run takes have to end. What has not
	// ended by then belongs to a process that hangs.
	yieldTime = 10 * time.Second
)

// preempted is why a run was stopped: what it held goes to a more urgent one.
type preempted struct{ by string }

// Error says for whom.
func (p *preempted) Error() string {
	return fmt.Sprintf("preempted: %s, which is more urgent, takes its place", p.by)
}

// preemption is that cause of a context's end; nil is that it has none or another.
func preemption(ctx context.Context) *preempted {
	var p *preempted
	_ = errors.As(context.Cause(ctx), &p)
	return p
}

// keeps says that what the run holds must stay: its input comes once only, it was taken
// away often enough, or its parts wait for each other.
func (r *run) keeps() bool {
	return r.opt.IO.Stdin != nil || r.preemptions >= mostPreemptions || r.forks
}

// yielding are the allocations that a decision takes away, marked for the fleet.
func yielding(d schedule.Decision, id string) (list []cluster.Allocation) {
	for _, gone := range d.Evict {
		list = append(list, cluster.Allocation{ID: gone, Node: d.Offer.Node, YieldsTo: id})
	}
	return list
}

// vacated waits until those have ended whose place an allocation has. Where they do
// not, it gives the allocation back, and the run takes nobody's place any more.
func (e *Engine) vacated(ctx context.Context, r *run, a cluster.Allocation, gone []string) (bool, error) {
	if len(gone) == 0 {
		return true, nil
	}
	e.config.Event(fmt.Sprintf("%s takes the place of %s on %s", a.ID, strings.Join(gone, ", "), a.Node))
	for end := time.Now().Add(yieldTime); ; {
		left, err := e.yet(ctx, a.ID)
		if err == nil && left == "" {
			r.report.Why = append(r.report.Why, fmt.Sprintf("preempted %s on %s", strings.Join(gone, ", "), a.Node))
			return true, nil
		}
		if err == nil && time.Now().After(end) {
			r.barred = true
			e.config.Event(fmt.Sprintf("%s has not ended in %v: %s looks for another place", left, yieldTime, a.ID))
		}
		if err == nil && !r.barred {
			err = sleep(ctx, lookAgain/40)
		}
		if err != nil || r.barred {
			_ = e.config.Cluster.Release(context.WithoutCancel(ctx), a.ID)
			return false, err
		}
	}
}

// yet is an allocation that yields to another and has not ended; "" is none.
func (e *Engine) yet(ctx context.Context, to string) (string, error) {
	snap, err := e.config.Cluster.Snapshot(ctx)
	for _, a := range snap.Allocations {
		if a.YieldsTo == to {
			return a.ID, err
		}
	}
	return "", err
}

// yield ends what holds an allocation that yields to another. It gives what the nodes
// have free, nil where it did not look. mu is held.
func (e *Engine) yield(ctx context.Context) map[string]resource.Vector {
	soft := false
	for _, r := range e.live {
		soft = soft || r.alloc.Preemptible
	}
	for _, j := range e.jobs {
		soft = soft || j.first.Preemptible
	}
	if !soft {
		return nil
	}
	snap, err := e.config.Cluster.Snapshot(ctx)
	if err != nil {
		return nil
	}
	for _, a := range snap.Allocations {
		if a.YieldsTo != "" {
			e.end(a.ID, &preempted{a.YieldsTo})
		}
	}
	return snap.Free()
}

// end stops what runs on an allocation, and gives back a lane on which nothing does. mu is held.
func (e *Engine) end(allocation string, why *preempted) {
	for _, r := range e.live {
		if r.alloc.ID == allocation {
			r.stop(why)
			return
		}
	}
	for _, j := range e.jobs {
		if j.lanes.Holds(allocation) {
			j.lose(allocation, why)
			_ = e.config.Cluster.Release(context.Background(), allocation)
		}
	}
}

// stopped is what came of an attempt whose task was given up: where its room went to
// another run it is no failure, is not charged for and begins again. One that ended just
// before has ended.
func (e *Engine) stopped(ctx context.Context, r *run, t task.Task, err error) ([]task.Result, error) {
	p := preemption(ctx)
	if p == nil {
		return nil, err
	}
	if now := r.turn; now != nil && now.task == t.ID && now.over() && now.result.Outcome != task.Lost {
		return []task.Result{now.result}, nil
	}
	r.preemptions++
	lost, _ := cost.Charge(r.periods, resource.Vector{})
	limit := int64(r.alloc.Limit[resource.Memory])
	r.report.Outcome = task.Preempted
	r.report.Attempts = append(r.report.Attempts, Attempt{Outcome: task.Preempted, MemoryBytes: limit, By: p.by})
	r.report.LostUSD += lost
	r.report.Why = append(r.report.Why, p.Error())
	r.notice("preempted", "%s", p)
	e.config.Event(fmt.Sprintf("%s: %s", t.ID, p))
	return []task.Result{{Task: t.ID, Attempt: t.Attempt, Outcome: task.Preempted, Error: p.Error()}}, nil
}
