package kafka_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/heddle-run/heddle/queue/kafka"
	"github.com/heddle-run/heddle/task"
)

// BenchmarkTasks is 16384 tasks of 1 KiB published together, taken by sixteen
// receivers and acknowledged.
func BenchmarkTasks(b *testing.B) {
	q := open(b, kafka.Config{URL: server(b), Name: name(b)})
	tasks := make([]task.Task, 16384)
	for i := range tasks {
		tasks[i] = task.Task{ID: "x", Class: task.Standard, Input: task.Input{Args: []string{strings.Repeat("x", 1024)}}}
	}
	for b.Loop() {
		var wg sync.WaitGroup
		for range 16 {
			wg.Go(func() {
				for range len(tasks) / 16 {
					must(b, receive(b, q).Ack(b.Context()))
				}
			})
		}
		must(b, q.Publish(b.Context(), tasks...))
		wg.Wait()
	}
	b.ReportMetric(float64(len(tasks)*b.N)/b.Elapsed().Seconds(), "tasks/s")
}
