// Package dispatch is the engine side of tasks: publish them, wait for their
// results and join these in order, counting each task once.
//
// It runs nothing itself; workers do. What to do with a task that failed is the
// caller's decision.
package dispatch

import (
	"context"
	"fmt"
	"sync"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/task"
)

// Dispatcher joins results to the tasks it published.
type Dispatcher struct {
	queue queue.Queue

	mu      sync.Mutex
	waiting map[string]chan task.Result // by task ID and attempt
}

// New is a dispatcher over a queue.
func New(q queue.Queue) *Dispatcher {
	return &Dispatcher{queue: q, waiting: map[string]chan task.Result{}}
}

// Run publishes the tasks and returns their results in the same order.
func (d *Dispatcher) Run(ctx context.Context, tasks ...task.Task) ([]task.Result, error) {
	chans := make([]chan task.Result, len(tasks))
	for i, t := range tasks {
		chans[i] = d.expect(key(t.ID, t.Attempt))
		defer d.forget(key(t.ID, t.Attempt))
	}
	if err := d.queue.Publish(ctx, tasks...); err != nil {
		return nil, fmt.Errorf("publish tasks: %w", err)
	}
	results := make([]task.Result, len(tasks))
	for i, c := range chans {
		select {
		case results[i] = <-c:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	return results, nil
}

// Deliver takes a result from a worker. One that nobody waits for, or a second
// one for the same attempt, is dropped.
func (d *Dispatcher) Deliver(r task.Result) {
	d.mu.Lock()
	c := d.waiting[key(r.Task, r.Attempt)]
	delete(d.waiting, key(r.Task, r.Attempt))
	d.mu.Unlock()
	if c != nil {
		c <- r // buffered: never blocks
	}
}

func (d *Dispatcher) expect(k string) chan task.Result {
	c := make(chan task.Result, 1)
	d.mu.Lock()
	d.waiting[k] = c
	d.mu.Unlock()
	return c
}

func (d *Dispatcher) forget(k string) {
	d.mu.Lock()
	delete(d.waiting, k)
	d.mu.Unlock()
}

func key(id string, attempt int) string { return fmt.Sprintf("%s#%d", id, attempt) }
