package joined

import (
	"context"
	"maps"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/heddle-run/heddle/cluster"
)

// machines that are only names.
type machines map[string]bool

func (m machines) List(context.Context) ([]string, error) { return slices.Sorted(maps.Keys(m)), nil }

func (m machines) Launch(_ context.Context, name string, _ cluster.Offering) error {
	m[name] = true
	return nil
}

func (m machines) End(_ context.Context, name string) error {
	delete(m, name)
	return nil
}

// What a pool's nodes took to start is what its offering says from then on; of one
// that another heddle launched nothing is known.
func TestStartUpsAreLearned(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, made := context.Background(), machines{"vm-9": true}
		f := New(Config{Base: base(), Lease: time.Hour})
		pool := cluster.Pool{Name: "vm", Max: 3, Offering: cluster.Offering{Name: "vm", Capacity: room, StartUp: time.Minute}}
		p := &Pooled{Fleet: f, Machines: made, Sold: []cluster.Offering{pool.Offering}}
		startUp := func(nodes int) time.Duration {
			t.Helper()
			if err := p.Scale(ctx, pool, nodes); err != nil {
				t.Fatal(err)
			}
			sold, err := p.Offerings(ctx)
			if err != nil {
				t.Fatal(err)
			}
			return sold[0].StartUp
		}
		startUp(1)
		join(t, f, "vm-9")
		if got := startUp(1); got != time.Minute {
			t.Errorf("an adopted machine says %v", got)
		}
		startUp(2)
		time.Sleep(10 * time.Second)
		join(t, f, "vm-1")
		time.Sleep(20 * time.Second) // until somebody looks
		if got := startUp(2); got != 10*time.Second {
			t.Errorf("after a start of 10 s: %v", got)
		}
		startUp(3)
		time.Sleep(5 * time.Second)
		join(t, f, "vm-2")
		if got := startUp(3); got != 9*time.Second {
			t.Errorf("after starts of 10 s and 5 s: %v", got)
		}
		for _, s := range f.seats {
			s.lease.Stop()
		}
	})
}
