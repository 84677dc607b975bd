package heddle

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet/sim"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// TestNestedRunWithoutRoomIsRefused holds that an invocation that waits for one it
// made, and that one for the room it holds, do not wait for each other for ever.
func TestNestedRunWithoutRoomIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		parent string
		want   error
	}{
		"made by who holds the room": {"a", ErrRefused},
		"made by nobody":             {"", context.DeadlineExceeded},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := &needs{memory: 500 << 20, hold: make(chan struct{})}
				r := newRig(t, d, func(c *Config) {
					c.Cluster = sim.New(sim.Config{Start: time.Now(), Nodes: []cluster.Node{{ID: "small", State: cluster.Ready, Isolation: []cluster.Isolation{cluster.IsolationWasm},
						Allocatable: resource.Vector{resource.CPU: 4000, resource.Memory: firstMemory * 3 / 2, resource.IOPS: 1e5, resource.Net: 1e9}}}})
				})
				call := func(ctx context.Context, id, parent string) error {
					_, err := r.Invoke(ctx, r.sub, r.unit, task.Invocation{ID: id, Parent: parent, Class: task.Standard, At: time.Now()},
						Options{Waits: func(id string) bool { return id == "a" }})
					return err
				}
				ended := make(chan error)
				go func() { ended <- call(t.Context(), "a", "") }()
				time.Sleep(time.Second)
				ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
				defer cancel()
				if err := call(ctx, "b", c.parent); !errors.Is(err, c.want) {
					t.Errorf("got %v, want %v", err, c.want)
				}
				close(d.hold)
				if err := <-ended; err != nil {
					t.Error(err)
				}
			})
		})
	}
}
