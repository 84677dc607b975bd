package memory_test

import (
	"context"
	"testing"
	"time"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/memory"
	"github.com/heddle-run/heddle/queue/queuetest"
	"github.com/heddle-run/heddle/task"
)

func TestConformance(t *testing.T) {
	queuetest.Run(t, queuetest.Driver{
		Open:    func(_ *testing.T, lease time.Duration) queue.Queue { return memory.New(memory.Config{Lease: lease}) },
		Bounded: func(_ *testing.T, n int) queue.Queue { return memory.New(memory.Config{Capacity: n}) },
		Virtual: true,
		Ordered: true,
	})
}

// BenchmarkTask is publish, receive and acknowledge with 1,000 tasks waiting.
func BenchmarkTask(b *testing.B) {
	ctx, q := context.Background(), memory.New(memory.Config{})
	for range 1000 {
		q.Publish(ctx, task.Task{Class: task.Batch})
	}
	for b.Loop() {
		if err := q.Publish(ctx, task.Task{Class: task.Standard}); err != nil {
			b.Fatal(err)
		}
		d, err := q.Receive(ctx)
		if err != nil {
			b.Fatal(err)
		}
		if err := d.Ack(ctx); err != nil {
			b.Fatal(err)
		}
	}
}
