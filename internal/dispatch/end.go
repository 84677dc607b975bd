package dispatch

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/heddle-run/heddle/internal/balance"
	"github.com/heddle-run/heddle/task"
)

// Wait gives the result. A ctx that ends earlier leaves the task on its way for
// whoever else waits; the one it was submitted under takes it back.
func (p *Pending) Wait(ctx context.Context) (task.Result, error) {
	select {
	case <-p.Done:
		return p.result, p.err
	case <-ctx.Done():
		return task.Result{}, ctx.Err()
	}
}

// abandon takes a task back: its submitter has gone.
func (d *Dispatcher) abandon(p *Pending) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.tasks[p.task.ID] != p {
		return
	}
	d.end(p, task.Result{}, p.ctx.Err())
}

// end settles a task once and for all, and lets those go that waited for it.
// Caller holds mu.
func (d *Dispatcher) end(p *Pending, r task.Result, err error) {
	delete(d.tasks, p.task.ID)
	if p.published.IsZero() {
		d.waiting--
		l := lane{p.task.Tenant, p.task.Class.Priority}
		if k := slices.Index(d.line[l], p); k >= 0 {
			if d.line[l] = slices.Delete(d.line[l], k, k+1); len(d.line[l]) == 0 {
				delete(d.line, l)
			}
		}
		d.room.Broadcast()
	} else {
		d.retire(p)
		d.over(p)
		h := d.ended[p.task.Invocation]
		h.took = append(h.took, time.Since(p.published))
	}
	if h := d.ended[p.task.Invocation]; h != nil {
		if h.open--; h.open == 0 {
			delete(d.ended, p.task.Invocation)
		}
	}
	p.stop()
	p.result, p.err = r, err
	close(p.Done)
	next := d.after[p.task.ID]
	delete(d.after, p.task.ID)
	for _, q := range next {
		if d.tasks[q.task.ID] != q {
			continue // it has failed for another reason
		}
		if err != nil || r.Outcome != task.OK {
			d.end(q, task.Result{Task: q.task.ID, Outcome: task.Refused}, fmt.Errorf("task %s: %w: %s", q.task.ID, ErrAfter, p.task.ID))
			continue
		}
		if q.after--; q.after == 0 {
			d.queue(q)
		}
	}
	d.pump()
}

// over tells that no other copy of a task is needed.
func (d *Dispatcher) over(p *Pending) {
	if d.config.Over != nil {
		d.config.Over(p.task.ID)
	}
}

// Speculate gives a second copy to tasks that are late while workers idle. It is
// to be called on a tick; the first result of either copy is the one that counts.
func (d *Dispatcher) Speculate() {
	if d.config.Idle == nil {
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.line) > 0 {
		return
	}
	byInvocation := map[string][]*Pending{}
	for _, p := range d.tasks {
		if !p.published.IsZero() && d.ended[p.task.Invocation] != nil && p.task.Repeatable {
			byInvocation[p.task.Invocation] = append(byInvocation[p.task.Invocation], p)
		}
	}
	for id, list := range byInvocation {
		running := make([]balance.Late, len(list))
		for i, p := range list {
			running[i] = balance.Late{For: time.Since(p.published), Copies: p.copies}
		}
		for _, i := range balance.Stragglers(running, d.ended[id].took, 0, d.config.Idle(id)) {
			d.publish(list[i])
		}
	}
}

// acyclic holds that tasks submitted together do not wait for each other in a
// circle. Waiting for earlier ones cannot make one.
func acyclic(tasks []task.Task) error {
	at := make(map[string]int, len(tasks))
	waits := false
	for i, t := range tasks {
		at[t.ID] = i
		waits = waits || len(t.After) > 0
	}
	if !waits {
		return nil
	}
	state := make([]int, len(tasks)) // 0 unseen, 1 on the path, 2 done
	var visit func(i int) error
	visit = func(i int) error {
		state[i] = 1
		for _, id := range tasks[i].After {
			k, among := at[id]
			switch {
			case !among || state[k] == 2:
			case state[k] == 1:
				return fmt.Errorf("%w: %s waits for %s", ErrCycle, tasks[i].ID, id)
			default:
				if err := visit(k); err != nil {
					return err
				}
			}
		}
		state[i] = 2
		return nil
	}
	for i := range tasks {
		if state[i] == 0 {
			if err := visit(i); err != nil {
				return err
			}
		}
	}
	return nil
}
