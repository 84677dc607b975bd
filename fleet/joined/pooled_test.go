package joined

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
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

func (m machines) LastWords(name string) string { return name + " is broken" }

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
		p := &Pooled{Fleet: f, Machines: made, Sold: []cluster.Offering{pool.Offering}, Remember: filepath.Join(t.TempDir(), "starts")}
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
		next := &Pooled{Fleet: f, Machines: made, Sold: p.Sold, Remember: p.Remember}
		if sold, err := next.Offerings(ctx); err != nil || sold[0].StartUp != 9*time.Second {
			t.Errorf("the next heddle knows %v, %v", sold[0].StartUp, err)
		}
		if err := os.WriteFile(p.Remember, []byte("{\"vm\": -5"), 0o600); err != nil {
			t.Fatal(err)
		}
		next = &Pooled{Fleet: f, Machines: made, Sold: p.Sold, Remember: p.Remember}
		if sold, err := next.Offerings(ctx); err != nil || sold[0].StartUp != pool.Offering.StartUp {
			t.Errorf("of a broken file: %v, %v", sold[0].StartUp, err)
		}
		for _, s := range f.seats {
			s.lease.Stop()
		}
	})
}

// A pool whose machines end before they join launches the next later and later, and
// says what they said; one that joins ends that.
func TestMachinesThatDoNotJoinAreLaunchedSeldom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, made, events := context.Background(), machines{}, ""
		f := New(Config{Base: base(), Lease: time.Hour, Event: func(text string) { events += text + "\n" }})
		pool := cluster.Pool{Name: "vm", Max: 1, Offering: cluster.Offering{Name: "vm", Capacity: room, StartUp: time.Minute}}
		p := &Pooled{Fleet: f, Machines: made, Sold: []cluster.Offering{pool.Offering}}
		launches := 0
		minute := func() {
			for range 30 {
				if err := p.Scale(ctx, pool, 1); err != nil {
					t.Fatal(err)
				}
				if len(made) > 0 {
					launches++
					clear(made)
				}
				time.Sleep(2 * time.Second)
			}
		}
		minute()
		if launches < 4 || launches > 6 || !strings.Contains(events, "machine vm-1 ended before it joined: vm-1 is broken") {
			t.Errorf("%d launches in a minute: %s", launches, events)
		}
		time.Sleep(2 * time.Minute)
		if err := p.Scale(ctx, pool, 1); err != nil || !made["vm-1"] {
			t.Fatal(made, err)
		}
		join(t, f, "vm-1")
		if err := p.Scale(ctx, pool, 1); err != nil || len(p.failed) > 0 {
			t.Errorf("%v, %v", p.failed, err)
		}
		for _, s := range f.seats {
			s.lease.Stop()
		}
	})
}

// TestSpotNodesStaySo: a node that was launched as spot is one when its worker has joined.
func TestSpotNodesStaySo(t *testing.T) {
	f := New(Config{Base: base(), Lease: time.Hour})
	f.expect(node(cluster.Pool{Name: "vm", Offering: cluster.Offering{Name: "vm", CapacityType: cluster.Spot, Capacity: room, Life: time.Hour}}, "vm-1"))
	join(t, f, "vm-1")
	n, _, _ := f.use("vm-1")
	if !n.Spot || n.Life != time.Hour || n.State != cluster.Ready {
		t.Errorf("%+v", n)
	}
	for _, s := range f.seats {
		s.lease.Stop()
	}
}
