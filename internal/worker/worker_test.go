package worker_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"github.com/heddle-run/heddle/internal/worker"
	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/memory"
	"github.com/heddle-run/heddle/task"
)

// away fails some times before it works.
type away struct {
	queue.Queue
	fails atomic.Int32
}

func (q *away) Receive(ctx context.Context) (queue.Delivery, error) {
	if q.fails.Add(-1) >= 0 {
		return nil, errors.New("no broker")
	}
	return q.Queue.Receive(ctx)
}

// TestServeOutlivesItsBroker: a queue that fails is asked again, and each time is told.
func TestServeOutlivesItsBroker(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := &away{Queue: memory.New(memory.Config{})}
		q.fails.Store(20)
		if err := q.Publish(t.Context(), task.Task{ID: "a"}); err != nil {
			t.Fatal(err)
		}
		trouble, done := 0, make(chan task.Result, 1)
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		go worker.Serve(ctx, worker.Config{Queue: q, Slots: 1, Report: func(r task.Result) { done <- r },
			Run:     func(_ context.Context, one task.Task) task.Result { return task.Result{Task: one.ID, Outcome: task.OK} },
			Trouble: func(error) { trouble++ }})
		if r := <-done; r.Task != "a" || trouble != 20 {
			t.Errorf("%+v after %d troubles", r, trouble)
		}
	})
}
