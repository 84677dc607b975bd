package heddle

import (
	"context"
	"fmt"
	"slices"

	"github.com/heddle-run/heddle/internal/dispatch"
	"github.com/heddle-run/heddle/task"
)

// claim is the run or the job that waits for a task; who gets it says so when it is
// done with it, since nothing is given back before.
func (e *Engine) claim(t task.Task) (r *run, j *job, done func()) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if j = e.jobs[t.Invocation]; j != nil {
		j.busy.Add(1)
		return nil, j, j.busy.Done
	}
	if r = e.live[t.ID]; r != nil {
		r.busy.Add(1)
		return r, nil, r.busy.Done
	}
	return nil, nil, func() {}
}

// held is a copy of a task that runs.
type held struct{ cancel context.CancelFunc }

// hold gives a copy of a task a context that also ends when whoever waits for the
// task goes away, or when another copy of it has ended first.
func (e *Engine) hold(ctx, waits context.Context, id string) (context.Context, func()) {
	ctx, cancel := context.WithCancel(ctx)
	stop := context.AfterFunc(waits, cancel)
	h := &held{cancel}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.copies[id] = append(e.copies[id], h)
	return ctx, func() {
		stop()
		cancel()
		e.mu.Lock()
		defer e.mu.Unlock()
		list := slices.DeleteFunc(e.copies[id], func(o *held) bool { return o == h })
		if e.copies[id] = list; len(list) == 0 {
			delete(e.copies, id)
		}
	}
}

// turn is the work of one delivery on a run. A queue may deliver a task twice, as
// after a server that was killed: it has the old one's still, and the next one's. The
// second waits for what the first gives.
type turn struct {
	task   string
	ended  chan struct{}
	result task.Result // once ended
}

// turn is the turn that is under way on a run's task, or a new one.
func (e *Engine) turn(r *run, id string) (now *turn, first bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if r.turn != nil && r.turn.task == id && !r.turn.over() {
		return r.turn, false
	}
	r.turn = &turn{task: id, ended: make(chan struct{})}
	return r.turn, true
}

func (t *turn) over() bool {
	select {
	case <-t.ended:
		return true
	default:
		return false
	}
}

// over stops what still runs of a task that has its result.
func (e *Engine) over(id string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, h := range e.copies[id] {
		h.cancel()
	}
}

// idle is how many lanes of a job have nothing to do.
func (e *Engine) idle(invocation string) int {
	e.mu.Lock()
	defer e.mu.Unlock()
	if j := e.jobs[invocation]; j != nil {
		return j.lanes.Idle()
	}
	return 0
}

// bury says that a task was given up. What it was asked is with whoever asked: a
// call's request is kept by the server, a map's items by their file.
func (e *Engine) bury(l dispatch.Letter) {
	last := l.Tries[len(l.Tries)-1]
	e.config.Event(fmt.Sprintf("task %s was given up after %d tries: %s: %s", l.Task.ID, len(l.Tries), last.Outcome, last.Error))
}
