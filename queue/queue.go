// Package queue is the port to message queues: at-least-once delivery of Tasks
// from dispatchers to workers.
//
// Words. Publish is durable when it returns. Receive leases a Delivery to one
// worker: it must Ack, Nack or Extend before the lease ends, else the task is
// delivered again. No order is promised, and a task can be delivered twice;
// who counts results makes them idempotent. Every queue passes queuetest.
package queue

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/heddle-run/heddle/task"
)

// Errors of queues, wrapped with the task.
var (
	ErrClosed   = errors.New("the queue is closed")
	ErrFull     = errors.New("the queue is full")
	ErrTooLarge = errors.New("the task is larger than the queue takes")
	ErrLease    = errors.New("the lease of the delivery has ended")
)

// Dead is a task that was delivered too often. It stands among the dead letters, and
// nobody gets it any more: who waits for it is to be told.
type Dead struct {
	Task task.Task
	Why  string
}

func (d *Dead) Error() string { return fmt.Sprintf("task %s was given up: %s", d.Task.ID, d.Why) }

// Buried is how long a dead letter stays at its broker.
const Buried = 30 * 24 * time.Hour

// A Bury is called before a task goes to the dead letters, to save what it needs as
// long as it lies there. After an error the task comes again instead. A broker that
// gives up a task by itself, because each process died that was to receive it, asks
// nobody.
type Bury func(ctx context.Context, t task.Task) error

// Do is the call; of nil it is none.
func (b Bury) Do(ctx context.Context, t task.Task) error {
	if b == nil {
		return nil
	}
	if err := b(ctx, t); err != nil {
		return fmt.Errorf("bury task %s: %w", t.ID, err)
	}
	return nil
}

// BuryAgain is the pause after one that failed.
const BuryAgain = time.Second

// Queue carries tasks.
type Queue interface {
	Publish(ctx context.Context, tasks ...task.Task) error
	// Receive waits for a task and leases it for at least Lease. It fails with *Dead
	// when it has given one up in its place.
	Receive(ctx context.Context) (Delivery, error)
	Close() error
}

// Delivery is a leased task.
type Delivery interface {
	Task() task.Task
	Redelivered() bool
	Ack(ctx context.Context) error
	// Nack gives the task back, to be delivered again no sooner than after delay.
	Nack(ctx context.Context, delay time.Duration) error
	// Extend renews the lease.
	Extend(ctx context.Context) error
}
