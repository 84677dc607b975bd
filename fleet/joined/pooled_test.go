package joined

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
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

// TestHungMachine: one whose worker had joined and is not heard of any more is ended
// while heddle runs, after three leases, and replaced at once; one that comes back stays.
func TestHungMachine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, made := context.Background(), machines{}
		var mu sync.Mutex
		var said []string
		events := func() string {
			mu.Lock()
			defer mu.Unlock()
			return strings.Join(said, "; ")
		}
		f := New(Config{Base: base(), Lease: 6 * time.Second, Event: func(text string) {
			mu.Lock()
			defer mu.Unlock()
			said = append(said, text)
		}})
		pool := cluster.Pool{Name: "vm", Max: 1, Offering: cluster.Offering{Name: "vm", Capacity: room, StartUp: time.Minute}}
		p := &Pooled{Fleet: f, Machines: made, Sold: []cluster.Offering{pool.Offering}}
		scale := func() {
			t.Helper()
			if err := p.Scale(ctx, pool, 1); err != nil {
				t.Fatal(err)
			}
		}
		scale()
		join(t, f, "vm-1")
		scale()
		for range 5 { // silent for ten seconds, and back
			time.Sleep(2 * time.Second)
			scale()
		}
		join(t, f, "vm-1")
		scale()
		if strings.Contains(events(), "ends machine") {
			t.Fatalf("it came back: %s", events())
		}
		for began := time.Now(); !strings.Contains(events(), "ends machine vm-1: its worker was lost and has not come back"); scale() {
			if time.Since(began) > 21*time.Second {
				t.Fatalf("it hangs for %v: %s", time.Since(began), events())
			}
			time.Sleep(time.Second)
		}
		if scale(); len(made) != 1 {
			t.Errorf("it is not replaced: %v", made)
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

// liar is machines that do not do what they say.
type liar struct {
	machines
	launches map[string]int // by name
	launch   func(name string) (made bool, err error)
	list     func(names []string) ([]string, error)
	ends     bool
}

func (l *liar) List(ctx context.Context) ([]string, error) {
	names, err := l.machines.List(ctx)
	if l.list != nil {
		return l.list(names)
	}
	return names, err
}

func (l *liar) Launch(ctx context.Context, name string, o cluster.Offering) error {
	made, err := l.launch(name)
	if made {
		l.launches[name]++
		_ = l.machines.Launch(ctx, name, o)
	}
	return err
}

func (l *liar) End(ctx context.Context, name string) error {
	if !l.ends {
		return errors.New("it does not end")
	}
	return l.machines.End(ctx, name)
}

// TestMachinesThatLie: whatever a provider of machines says and does, none is launched
// twice, none that is there is forgotten, and a pool comes to what was asked once it
// behaves.
func TestMachinesThatLie(t *testing.T) {
	for name, c := range map[string]struct {
		launch func(k int) func(string) (bool, error)
		list   func([]string) ([]string, error)
		errs   string // in what the first Scale says
		most   int    // machines that there may be after a minute of it
	}{
		"times out, and launches all the same": {func(int) func(string) (bool, error) {
			return func(string) (bool, error) { return true, context.DeadlineExceeded }
		}, nil, "launch vm-1: context deadline exceeded", 3},
		"launches every second one": {func(int) func(string) (bool, error) {
			k := 0
			return func(string) (bool, error) { k++; return k%2 == 0, nil }
		}, nil, "", 3},
		"lists each twice": {func(int) func(string) (bool, error) {
			return func(string) (bool, error) { return true, nil }
		}, func(names []string) ([]string, error) { return append(names, names...), nil }, "", 3},
		"does not list": {func(int) func(string) (bool, error) {
			return func(string) (bool, error) { return true, nil }
		}, func([]string) ([]string, error) { return nil, errors.New("no answer") }, "list machines of pool vm: no answer", 0},
		"launches nothing and says so": {func(int) func(string) (bool, error) {
			return func(string) (bool, error) { return false, errors.New("sold out") }
		}, nil, "launch vm-1: sold out", 0},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f := New(Config{Base: base(), Lease: time.Hour})
				pool := cluster.Pool{Name: "vm", Max: 3, Offering: cluster.Offering{Name: "vm", Capacity: room, StartUp: time.Minute}}
				l := &liar{machines: machines{}, launches: map[string]int{}, launch: c.launch(0), list: c.list}
				p := &Pooled{Fleet: f, Machines: l, Sold: []cluster.Offering{pool.Offering}}
				asked := 0
				count := l.launch
				l.launch = func(name string) (bool, error) { asked++; return count(name) }
				for k := range 30 {
					err := p.Scale(t.Context(), pool, 3)
					if k == 0 && (c.errs == "") != (err == nil) || k == 0 && err != nil && !strings.Contains(err.Error(), c.errs) {
						t.Errorf("the first time: %v, want %q", err, c.errs)
					}
					time.Sleep(2 * time.Second)
				}
				if len(l.machines) > c.most || asked > 12 {
					t.Errorf("after a minute there are %d machines, and %d were asked for", len(l.machines), asked)
				}
				l.launch, l.list, l.ends = func(string) (bool, error) { return true, nil }, nil, true
				time.Sleep(3 * time.Minute) // the longest pause
				for range 2 {
					for name := range l.machines {
						if n, _, _ := f.use(name); n.State != cluster.Ready {
							join(t, f, name)
						}
					}
					if err := p.Scale(t.Context(), pool, 3); err != nil {
						t.Fatal(err)
					}
				}
				if len(l.machines) != 3 {
					t.Errorf("it behaves, and there are %d machines: %v", len(l.machines), l.machines)
				}
				for name, n := range l.launches {
					if n != 1 {
						t.Errorf("%s was launched %d times", name, n)
					}
				}
				if err := p.Scale(t.Context(), pool, 0); err != nil || len(l.machines) > 0 {
					t.Errorf("left behind: %v, %v", l.machines, err)
				}
				for _, s := range f.seats {
					s.lease.Stop()
				}
			})
		})
	}
}

// TestMachinesOfAnotherSize: a machine that joins smaller than was sold is said to be,
// and its offering is of that size from then on.
func TestMachinesOfAnotherSize(t *testing.T) {
	events := ""
	f := New(Config{Base: base(), Lease: time.Hour, Event: func(text string) { events += text + "\n" }})
	size := room
	size[resource.CPU] *= 2
	pool := cluster.Pool{Name: "vm", Max: 3, Offering: cluster.Offering{Name: "vm", Capacity: size, StartUp: time.Minute}}
	p := &Pooled{Fleet: f, Machines: machines{}, Sold: []cluster.Offering{pool.Offering}}
	for range 2 {
		if err := p.Scale(t.Context(), pool, 1); err != nil {
			t.Fatal(err)
		}
		if n, _, _ := f.use("vm-1"); n.State == cluster.Starting {
			join(t, f, "vm-1")
		}
	}
	sold, err := p.Offerings(t.Context())
	if err != nil || sold[0].Capacity != room || p.Sold[0].Capacity != size {
		t.Errorf("%+v, %v", sold, err)
	}
	if !strings.Contains(events, "node vm-1 has 4 cores and 8192 MiB, where vm was taken to have 8 and 8192") {
		t.Error(events)
	}
	for _, s := range f.seats {
		s.lease.Stop()
	}
}

// TestTwoWorkersOfOneName: the second takes the name over, and the first does not take
// it back from it; one that begins anew does.
func TestTwoWorkersOfOneName(t *testing.T) {
	f := New(Config{Base: base(), Lease: time.Hour})
	as := func(instance string) error {
		h := hello("w")
		h.Instance = instance
		_, err := f.Join(t.Context(), h)
		return err
	}
	for _, c := range []struct {
		instance string
		refused  bool
	}{{"a", false}, {"a", false}, {"b", false}, {"a", true}, {"b", false}, {"a", true}, {"c", false}, {"b", true}, {"a", true}} {
		if err := as(c.instance); errors.Is(err, ErrHello) != c.refused {
			t.Errorf("%s joins: %v", c.instance, err)
		}
	}
	if err := f.Leave(f.named["w"].session); err != nil {
		t.Fatal(err)
	}
	if err := as("a"); err != nil {
		t.Errorf("the name is free: %v", err)
	}
	f.named["w"].lease.Stop()
}
