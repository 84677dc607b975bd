package queuetest

import (
	"context"
	"fmt"
	"os/exec"
	"testing"
	"time"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/task"
)

// Restart loses the broker in the middle of a thousand tasks, by a command, while they
// are published and received: none is lost. Patience is for each to come.
func Restart(t *testing.T, q queue.Queue, restart string, patience time.Duration) {
	t.Helper()
	const n = 1000
	published := make(chan error, 1)
	go func() {
		for i := range n {
			if err := q.Publish(context.Background(), task.Task{ID: fmt.Sprint(i)}); err != nil {
				published <- err
				return
			}
		}
		published <- nil
	}()
	done, restarted := map[string]bool{}, false
	for len(done) < n {
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		d, err := q.Receive(ctx)
		cancel()
		if err != nil {
			t.Fatalf("after %d tasks: %v", len(done), err)
		}
		if d.Ack(t.Context()) == nil {
			done[d.Task().ID] = true
		}
		if len(done) == n/3 && !restarted {
			if out, err := exec.Command(restart).CombinedOutput(); err != nil {
				t.Fatalf("restart: %v: %s", err, out)
			}
			restarted = true
		}
	}
	if err := <-published; err != nil {
		t.Error(err)
	}
}
