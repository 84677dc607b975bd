// Package memory is the queue inside one process: the default between an engine
// and its own workers. Tasks die with the process; whoever needs them to outlive
// it uses a broker.
//
// Of the tasks that are ready, the class with the highest priority goes first and
// within a class the one published first. A task that is given back or whose lease
// ended keeps its place by age.
package memory

import (
	"container/heap"
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/task"
)

// Config of a Queue.
type Config struct {
	Lease    time.Duration // how long a delivery is its receiver's; zero is 30 s
	Capacity int           // tasks ready, delayed and leased together; zero is 1,000,000
}

// Queue is a queue in memory. Any number of goroutines may use it.
type Queue struct {
	config Config
	// wake holds a token while a ready task may be waiting for a receiver: one
	// token wakes one receiver, which passes it on if there is more.
	wake chan struct{}
	done chan struct{}

	mu      sync.Mutex
	closed  bool
	held    int   // in all of ready, later and leased
	next    int64 // order of publication
	ready   taskHeap
	waiting timeHeap  // delayed or leased, by when that ends
	armed   time.Time // when alarm rings; zero is never
	alarm   *time.Timer
}

var _ queue.Queue = (*Queue)(nil)

// New is an empty queue.
func New(c Config) *Queue {
	if c.Lease == 0 {
		c.Lease = 30 * time.Second
	}
	if c.Capacity == 0 {
		c.Capacity = 1_000_000
	}
	return &Queue{config: c, wake: make(chan struct{}, 1), done: make(chan struct{})}
}

// entry is a task and where it stands.
type entry struct {
	task        task.Task
	order       int64
	redelivered bool
	lease       int64     // counts the times it was leased, so that an old lease is known as such
	until       time.Time // the end of its delay or lease
	index       int       // in waiting; -1 when not there
}

// Publish takes all of the tasks, or none with ErrFull.
func (q *Queue) Publish(_ context.Context, tasks ...task.Task) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return fmt.Errorf("publish %d tasks: %w", len(tasks), queue.ErrClosed)
	}
	if q.held+len(tasks) > q.config.Capacity {
		return fmt.Errorf("publish %d tasks to %d of %d: %w", len(tasks), q.held, q.config.Capacity, queue.ErrFull)
	}
	q.held += len(tasks)
	for _, t := range tasks {
		heap.Push(&q.ready, &entry{task: t, order: q.next, index: -1})
		q.next++
	}
	q.arm()
	return nil
}

// Receive waits for a task, the end of ctx or Close.
func (q *Queue) Receive(ctx context.Context) (queue.Delivery, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("receive a task: %w", err)
	}
	for {
		if d, err := q.take(); d != nil || err != nil {
			return d, err
		}
		select {
		case <-q.wake: // and then it takes, even if ctx ended: the token must not be lost
		case <-q.done:
		case <-ctx.Done():
			return nil, fmt.Errorf("receive a task: %w", ctx.Err())
		}
	}
}

// take leases the first ready task; nil when there is none.
func (q *Queue) take() (queue.Delivery, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return nil, fmt.Errorf("receive a task: %w", queue.ErrClosed)
	}
	now := time.Now()
	for len(q.waiting) > 0 && !q.waiting[0].until.After(now) {
		e := heap.Pop(&q.waiting).(*entry)
		e.redelivered = true
		e.lease++ // whoever had it has it no more
		heap.Push(&q.ready, e)
	}
	defer q.arm()
	if len(q.ready) == 0 {
		return nil, nil
	}
	e := heap.Pop(&q.ready).(*entry)
	e.lease++
	e.until = now.Add(q.config.Lease)
	heap.Push(&q.waiting, e)
	return &delivery{q: q, entry: e, lease: e.lease, task: e.task, redelivered: e.redelivered}, nil
}

// arm wakes a receiver now if a task is ready, and later when the next delay or
// lease ends. Caller holds mu and calls it after every change.
func (q *Queue) arm() {
	if len(q.ready) > 0 {
		q.signal()
	}
	var due time.Time
	if len(q.waiting) > 0 && !q.closed {
		due = q.waiting[0].until
	}
	if due.Equal(q.armed) {
		return
	}
	q.armed = due
	if q.alarm != nil {
		q.alarm.Stop()
	}
	if !due.IsZero() {
		q.alarm = time.AfterFunc(time.Until(due), q.signal)
	}
}

// signal leaves a token, unless one is there already.
func (q *Queue) signal() {
	select {
	case q.wake <- struct{}{}:
	default:
	}
}

// Close ends every Receive and Publish with ErrClosed. What was leased may
// still be acknowledged.
func (q *Queue) Close() error {
	q.mu.Lock()
	defer q.mu.Unlock()
	if !q.closed {
		q.closed = true
		close(q.done)
		q.arm()
	}
	return nil
}

// Len is the number of tasks ready, delayed and leased together.
func (q *Queue) Len() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.held
}

type delivery struct {
	q           *Queue
	entry       *entry
	lease       int64
	task        task.Task
	redelivered bool
}

func (d *delivery) Task() task.Task   { return d.task }
func (d *delivery) Redelivered() bool { return d.redelivered }

// Ack ends the task for good.
func (d *delivery) Ack(context.Context) error {
	return d.settle("ack", func(q *Queue, e *entry) {
		heap.Remove(&q.waiting, e.index)
		e.lease++
		q.held--
	})
}

// Nack makes the task ready again after delay.
func (d *delivery) Nack(_ context.Context, delay time.Duration) error {
	return d.settle("nack", func(q *Queue, e *entry) {
		e.lease++
		e.redelivered = true
		if delay > 0 {
			e.until = time.Now().Add(delay)
			heap.Fix(&q.waiting, e.index)
			return
		}
		heap.Remove(&q.waiting, e.index)
		heap.Push(&q.ready, e)
	})
}

// Extend starts the lease anew.
func (d *delivery) Extend(context.Context) error {
	return d.settle("extend", func(q *Queue, e *entry) {
		e.until = time.Now().Add(q.config.Lease)
		heap.Fix(&q.waiting, e.index)
	})
}

// settle does f if the lease is still this delivery's.
func (d *delivery) settle(verb string, f func(*Queue, *entry)) error {
	d.q.mu.Lock()
	defer d.q.mu.Unlock()
	if d.entry.lease != d.lease || !d.entry.until.After(time.Now()) {
		return fmt.Errorf("%s task %s: %w", verb, d.task.ID, queue.ErrLease)
	}
	f(d.q, d.entry)
	d.q.arm()
	return nil
}

// taskHeap has the entry to deliver next on top.
type taskHeap []*entry

func (h taskHeap) Len() int { return len(h) }
func (h taskHeap) Less(i, j int) bool {
	if p, o := h[i].task.Class.Priority, h[j].task.Class.Priority; p != o {
		return p > o
	}
	return h[i].order < h[j].order
}
func (h taskHeap) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *taskHeap) Push(x any)   { *h = append(*h, x.(*entry)) }
func (h *taskHeap) Pop() any     { return pop((*[]*entry)(h)) }

// timeHeap has the entry whose delay or lease ends first on top.
type timeHeap []*entry

func (h timeHeap) Len() int           { return len(h) }
func (h timeHeap) Less(i, j int) bool { return h[i].until.Before(h[j].until) }
func (h timeHeap) Swap(i, j int) {
	h[i], h[j] = h[j], h[i]
	h[i].index, h[j].index = i, j
}

func (h *timeHeap) Push(x any) {
	e := x.(*entry)
	e.index = len(*h)
	*h = append(*h, e)
}

func (h *timeHeap) Pop() any {
	e := pop((*[]*entry)(h))
	e.index = -1
	return e
}

func pop(h *[]*entry) *entry {
	old := *h
	e := old[len(old)-1]
	old[len(old)-1] = nil
	*h = old[:len(old)-1]
	return e
}
