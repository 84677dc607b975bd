package heddle

import (
	"math"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet/sim"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// TestBillOfAMap: a map is billed its lanes for as long as it held them, by the price of
// their nodes; it has a receipt for each, and its bill is in the books once.
func TestBillOfAMap(t *testing.T) {
	node := cluster.Node{ID: "priced", State: cluster.Ready, Price: 3_600_000, Isolation: []cluster.Isolation{cluster.IsolationWasm},
		Allocatable: resource.Vector{resource.CPU: 4000, resource.Memory: 4 << 30, resource.IOPS: 1e5, resource.Net: 1e9}}
	d := &needs{memory: 1, takes: 20 * time.Millisecond}
	r := newRig(t, d, func(c *Config) {
		c.Cluster = sim.New(sim.Config{Start: time.Now(), Nodes: []cluster.Node{node}})
		signed(c)
	})
	items := func(yield func(task.Input, error) bool) {
		for range 6 {
			if !yield(task.Input{}, nil) {
				return
			}
		}
	}
	asked := resource.Vector{resource.CPU: 4000}
	report, err := r.Map(t.Context(), r.sub, r.unit, task.Invocation{ID: "m", Tenant: "t", Class: task.Standard, At: time.Now(), Requested: asked}, items,
		MapOptions{Options: Options{NoLearn: true}, Lanes: 2, Chunk: 1}, func(int, task.Ending) error { return nil })
	if err != nil || report.Lanes != 2 || len(report.Receipts) != 2 {
		t.Fatalf("%v: %+v", err, report)
	}
	// 512 MiB of 4 GiB and one core of four: a quarter of the node, from its binding to its end.
	sum, held := 0.0, 0.0
	for _, p := range report.Receipts {
		use := p.Settlement.Use
		lasted := use.Ended.Sub(p.Promise.Issued).Hours()
		if err := p.Verify(); err != nil || !p.Settlement.Kept || use.Outcome != "ok" || use.CPUSeconds <= 0 {
			t.Errorf("receipt %+v: %v", p, err)
		}
		if want := 3.6 / 4 * lasted; p.Promise.PriceUSD != 0.9 || math.Abs(use.CostUSD-want) > 0.2*want {
			t.Errorf("%s at $%g an hour: $%g for %g h, want $%g", p.Promise.ID, p.Promise.PriceUSD, use.CostUSD, lasted, want)
		}
		sum, held = sum+use.CostUSD, held+lasted
	}
	if math.Abs(sum-report.CostUSD) > 1e-12 || held*3600 < report.Wall || report.RequestUSD == nil || math.Abs(*report.RequestUSD-3.6*held) > 0.01*3.6*held {
		t.Errorf("lanes cost $%g in %g h: %+v", sum, held, report.Bill)
	}
	runs, err := r.store.Runs(t.Context(), 0)
	if err != nil || len(runs) != 1 || runs[0].State != "ok" {
		t.Fatalf("%v: %+v", err, runs)
	}
	for _, by := range []string{"run", "unit", "tenant"} {
		if s := Savings(runs, by); len(s) != 1 || s[0].Cost != report.CostUSD {
			t.Errorf("by %s: %+v, want $%g", by, s, report.CostUSD)
		}
	}
}

// TestPartsAddUp: an item of a map that lacks memory runs again alone; what that cost is
// part of the map's bill, and no run of its own.
func TestPartsAddUp(t *testing.T) {
	d := &needs{memory: 700 << 20, takes: 20 * time.Millisecond}
	r := newRig(t, d, func(c *Config) { c.Tick = time.Hour; signed(c) })
	items := func(yield func(task.Input, error) bool) { yield(task.Input{}, nil) }
	report, err := r.Map(t.Context(), r.sub, r.unit, task.Invocation{ID: "m", Tenant: "t", Class: task.Standard, At: time.Now()}, items,
		MapOptions{Options: Options{NoLearn: true}, Lanes: 1}, func(_ int, end task.Ending) error { return nil })
	if err != nil || report.Failed > 0 || len(report.Receipts) < 2 {
		t.Fatalf("%v: %+v", err, report)
	}
	sum := 0.0
	for _, p := range report.Receipts {
		sum += p.Settlement.Use.CostUSD
	}
	if math.Abs(sum-report.CostUSD) > 1e-12 {
		t.Errorf("receipts of $%g, a bill of $%g", sum, report.CostUSD)
	}
	runs, err := r.store.Runs(t.Context(), 0)
	if err != nil || len(runs) != 1 || Savings(runs, "run")[0].Cost != report.CostUSD {
		t.Errorf("%v: in the books are %+v", err, runs)
	}
}

// TestBillIsTheOffer: what a run is billed is what it was offered at, on a priced node.
func TestBillIsTheOffer(t *testing.T) {
	node := cluster.Node{ID: "priced", State: cluster.Ready, Price: 3_600_000, Isolation: []cluster.Isolation{cluster.IsolationWasm},
		Allocatable: resource.Vector{resource.CPU: 4000, resource.Memory: 4 << 30, resource.IOPS: 1e5, resource.Net: 1e9}}
	d := &needs{memory: 1, takes: 50 * time.Millisecond}
	r := newRig(t, d, func(c *Config) {
		c.Cluster = sim.New(sim.Config{Start: time.Now(), Nodes: []cluster.Node{node}})
		c.Tick = time.Hour
		signed(c)
	})
	report, err := r.Invoke(t.Context(), r.sub, r.unit, task.Invocation{ID: "r", Tenant: "t", Class: task.Standard, At: time.Now()}, Options{NoLearn: true})
	if err != nil {
		t.Fatal(err)
	}
	p := report.Receipts[0]
	if lasted := p.Settlement.Use.Ended.Sub(p.Promise.Issued).Hours(); p.Promise.PriceUSD != 0.9 || report.CostUSD > 0.9*lasted || report.CostUSD < 0.5*0.9*lasted {
		t.Errorf("$%g an hour, $%g for %g h", p.Promise.PriceUSD, report.CostUSD, lasted)
	}
}
