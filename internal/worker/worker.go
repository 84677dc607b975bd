// Package worker is the node side of a task: receive it from the queue, hand it
// to what runs it, keep the lease while it runs, report, acknowledge.
//
// It places nothing and knows no driver of a queue or sandbox.
package worker

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/task"
)

// Config is what a worker is made of.
type Config struct {
	Queue queue.Queue
	// Slots is how many tasks run at once.
	Slots int
	// Lease is how often a running task's lease is renewed.
	Lease time.Duration
	// Run runs the task to its end; it must return when ctx is done.
	Run func(ctx context.Context, t task.Task) task.Result
	// Report takes the result before the task is acknowledged. A worker that
	// dies in between runs the task twice; the dispatcher counts it once.
	Report func(task.Result)
	// Trouble is told of each failure of the queue.
	Trouble func(error)
}

// The pause after a queue has failed.
const (
	firstPause = 100 * time.Millisecond
	mostPause  = 10 * time.Second
)

// Serve works until ctx is done or the queue is closed, and returns after its
// last task has ended.
func Serve(ctx context.Context, c Config) {
	pause := firstPause
	var wg sync.WaitGroup
	defer wg.Wait()
	slots := make(chan struct{}, max(c.Slots, 1))
	for {
		select {
		case slots <- struct{}{}:
		case <-ctx.Done():
			return
		}
		d, err := c.Queue.Receive(ctx)
		if dead, given := errors.AsType[*queue.Dead](err); given {
			<-slots
			c.Report(task.Result{Task: dead.Task.ID, Attempt: dead.Task.Attempt, Outcome: task.Lost, Error: err.Error(), Dead: true})
			continue
		}
		if err != nil {
			if errors.Is(err, queue.ErrClosed) || ctx.Err() != nil {
				return
			}
			// A broker that is away comes back, and nobody else would ask it again.
			c.Trouble(fmt.Errorf("receive a task, and again in %v: %w", pause, err))
			<-slots
			select {
			case <-time.After(pause):
			case <-ctx.Done():
				return
			}
			pause = min(2*pause, mostPause)
			continue
		}
		pause = firstPause
		wg.Go(func() {
			defer func() { <-slots }()
			c.work(ctx, d)
		})
	}
}

func (c Config) work(ctx context.Context, d queue.Delivery) {
	t := d.Task()
	done := make(chan struct{})
	var renewing sync.WaitGroup
	renewing.Go(func() { c.renew(ctx, d, done) })
	result := c.Run(ctx, t)
	close(done)
	renewing.Wait()
	if ctx.Err() != nil && result.Outcome == task.Lost {
		return // the lease runs out and another worker takes it
	}
	c.Report(result)
	// A task whose lease was lost meanwhile is delivered again: nothing to do here.
	_ = d.Ack(context.WithoutCancel(ctx))
}

func (c Config) renew(ctx context.Context, d queue.Delivery, done <-chan struct{}) {
	if c.Lease <= 0 {
		return
	}
	tick := time.NewTicker(c.Lease)
	defer tick.Stop()
	for {
		select {
		case <-done:
			return
		case <-ctx.Done():
			return
		case <-tick.C:
			if err := d.Extend(ctx); err != nil {
				return
			}
		}
	}
}
