package heddle

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/fleet/sim"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// TestNodesThatLoseEverything: a node that says it is ready and loses every sandbox keeps
// a run for a while, not for ever, and nothing stays booked on it.
func TestNodesThatLoseEverything(t *testing.T) {
	d := &needs{memory: 1, fail: fmt.Errorf("the node lies: %w", sandbox.ErrLost)}
	r := newRig(t, d, nil)
	report, err := r.Invoke(t.Context(), r.sub, r.unit, task.Invocation{ID: "a", Tenant: "t", Class: task.Standard, At: time.Now()}, Options{})
	if err != nil || report.Outcome != task.Lost {
		t.Fatalf("%v, %v, want it lost", report.Outcome, err)
	}
	if last := report.Why[len(report.Why)-1]; !strings.Contains(last, "no node keeps it: it was lost ") || strings.Contains(last, "\n") {
		t.Errorf("the reason is %q", last)
	}
	if snap, err := r.Snapshot(t.Context()); err != nil || len(snap.Allocations) > 0 {
		t.Errorf("left behind: %+v, %v", snap.Allocations, err)
	}
}

// TestNoNodesAtAll: where there is nothing to run on, and nothing to launch, that is the answer.
func TestNoNodesAtAll(t *testing.T) {
	r := newRig(t, &needs{memory: 1}, func(c *Config) { c.Cluster = sim.New(sim.Config{Start: time.Now()}) })
	report, err := r.Invoke(t.Context(), r.sub, r.unit, task.Invocation{ID: "a", Tenant: "t", Class: task.Standard, At: time.Now()}, Options{})
	var no *NoRoom
	if !errors.As(err, &no) || !errors.Is(err, ErrRefused) || err.Error() != "refused: no room: there is no node" || report.Outcome != task.Refused {
		t.Errorf("%+v, %v", report, err)
	}
}

// seller is a provider of a simulated fleet that goes wrong.
type seller struct {
	*sim.Fleet
	offers func() ([]cluster.Offering, error)
	hangs  map[string]bool // pools
	asked  map[string]int
}

func (s *seller) Offerings(ctx context.Context) ([]cluster.Offering, error) {
	if s.offers != nil {
		return s.offers()
	}
	return s.Fleet.Offerings(ctx)
}

func (s *seller) Scale(ctx context.Context, p cluster.Pool, n int) error {
	s.asked[p.Name]++
	if s.hangs[p.Name] {
		<-ctx.Done()
		return ctx.Err()
	}
	return s.Fleet.Scale(ctx, p, n)
}

var _ fleet.Provider = (*seller)(nil)

// twoPools is an engine that is not served, over pools a and b for which runs wait.
func twoPools(t *testing.T) (*Engine, *seller) {
	t.Helper()
	size := resource.Vector{resource.CPU: 1000, resource.Memory: 1 << 30}
	s := &seller{Fleet: sim.New(sim.Config{Start: time.Now()}), hangs: map[string]bool{}, asked: map[string]int{}}
	var pools []cluster.Pool
	for _, name := range []string{"a", "b"} {
		o := cluster.Offering{Name: name, Capacity: size, Price: 100_000, Available: true, StartUp: time.Minute}
		pools = append(pools, cluster.Pool{Name: name, Offering: o, Min: 1, Max: 4})
	}
	e := New(Config{Cluster: s.Fleet, Growth: Growth{Provider: s, Pools: pools, Rules: control.PoolRules{Linger: time.Minute}}})
	for k := range 3 {
		r := &run{inv: task.Invocation{ID: fmt.Sprint(k), Unit: program.UnitID{Unit: "u"}, Class: task.Standard}, report: &Report{}}
		e.demand.waiting[r] = control.Want{Need: size, Alone: size, Count: 1, For: time.Hour}
	}
	return e, s
}

// TestProviderThatHangs: one pool's provider that does not answer costs a bounded time,
// says so in a line, and the other pool is scaled all the same.
func TestProviderThatHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		e, s := twoPools(t)
		s.hangs["a"] = true
		start := time.Now()
		err := e.ReconcilePools(t.Context(), 2*time.Second)
		if err == nil || !strings.Contains(err.Error(), "scale pool a to ") || !strings.Contains(err.Error(), "the provider has not answered within 3m0s") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%v", err)
		}
		if took := time.Since(start); took != 3*time.Minute || s.asked["b"] != 1 {
			t.Errorf("after %v, pool b was asked %d times", took, s.asked["b"])
		}
	})
}

// TestProviderThatSaysNonsense: offerings with holes are not decided with, an error
// launches nothing, and nodes beyond what was asked are ended, not counted for ever.
func TestProviderThatSaysNonsense(t *testing.T) {
	e, s := twoPools(t)
	for name, o := range map[string]cluster.Offering{
		"no size":        {Name: "a", Price: 1, Available: true},
		"negative price": {Name: "a", Price: -1, Capacity: resource.Vector{1000, 1 << 30}, Available: true},
		"from the past":  {Name: "a", Price: 1, Capacity: resource.Vector{1000, 1 << 30}, StartUp: -time.Hour},
		"negative size":  {Name: "a", Price: 1, Capacity: resource.Vector{1000, 1 << 30, -1}, Available: true},
		"another name":   {Name: "z", Price: 1, Capacity: resource.Vector{1000, 1 << 30}, Available: true},
	} {
		s.offers = func() ([]cluster.Offering, error) { return []cluster.Offering{o, o}, nil }
		pools, err := e.offered(t.Context())
		if err != nil || len(pools) != 2 || pools[0].Offering.Price != 100_000 || pools[0].Offering.StartUp != time.Minute {
			t.Errorf("%s: %+v, %v", name, pools, err)
		}
	}
	s.offers = func() ([]cluster.Offering, error) { return nil, errors.New("the market is closed") }
	if err := e.ReconcilePools(t.Context(), 2*time.Second); err == nil || !strings.Contains(err.Error(), "read what nodes are sold: the market is closed") || len(s.asked) > 0 {
		t.Errorf("%v, asked %v", err, s.asked)
	}
	smaller := cluster.Offering{Name: "a", Price: 1, Capacity: resource.Vector{500, 1 << 28}, Available: true}
	s.offers = func() ([]cluster.Offering, error) { return []cluster.Offering{smaller}, nil }
	if _, err := e.offered(t.Context()); err != nil || e.demand.pools[0].Offering.Capacity != smaller.Capacity {
		t.Errorf("a pool whose machines turned out smaller: %+v, %v", e.demand.pools[0], err)
	}
}

// TestFullNodesAreWaitedFor: a run that would have more cores than any node has gets what
// there is; where others hold that, it waits for them and is not refused.
func TestFullNodesAreWaitedFor(t *testing.T) {
	size := resource.Vector{resource.CPU: 900, resource.Memory: 4 << 30, resource.IOPS: 1e5, resource.Net: 1e9}
	r := newRig(t, &needs{memory: 1, takes: 100 * time.Millisecond}, func(c *Config) {
		c.Cluster = sim.New(sim.Config{Start: time.Now(), Nodes: []cluster.Node{{ID: "node", State: cluster.Ready, Isolation: []cluster.Isolation{cluster.IsolationWasm}, Allocatable: size}}})
	})
	var wg sync.WaitGroup
	for k := range 4 {
		wg.Go(func() {
			inv := task.Invocation{ID: fmt.Sprint(k), Tenant: "t", Class: task.Standard, At: time.Now()}
			if report, err := r.Invoke(t.Context(), r.sub, r.unit, inv, Options{}); err != nil || report.Outcome != task.OK {
				t.Errorf("run %d: %v", k, err)
			}
		})
	}
	wg.Wait()
	_, err := r.Invoke(t.Context(), r.sub, r.unit, task.Invocation{ID: "as asked", Tenant: "t", Class: task.Standard, At: time.Now()}, Options{Accept: []string{"later"}})
	if err == nil || !strings.Contains(err.Error(), "has in all less cpu than needed: 1.01 cores of 0.9 cores") {
		t.Errorf("it takes nothing less, and waits for ever: %v", err)
	}
}
