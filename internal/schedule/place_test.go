package schedule

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// two is a cluster of a small native node and a large one with VMs in another zone.
func two() cluster.Snapshot {
	return cluster.Snapshot{At: start, Nodes: []cluster.Node{
		{ID: "small", Pool: "native", State: cluster.Ready, Price: 100_000, Labels: map[string]string{"zone": "a"},
			Allocatable: resource.Vector{resource.CPU: 2000, resource.Memory: 4 * gib, resource.IOPS: 1000, resource.Net: 1e9},
			Isolation:   []cluster.Isolation{cluster.IsolationWasm, cluster.IsolationProcess}},
		{ID: "large", Pool: "vms", State: cluster.Ready, Price: 800_000, Labels: map[string]string{"zone": "b"},
			Allocatable: resource.Vector{resource.CPU: 16000, resource.Memory: 32 * gib, resource.IOPS: 1000, resource.Net: 1e9},
			Isolation:   []cluster.Isolation{cluster.IsolationVM}},
	}}
}

func demand(cores float64, memory resource.Quantity) resource.Demand {
	return resource.Demand{resource.CPU: resource.Exactly(resource.Quantity(cores * 1000)), resource.Memory: resource.Exactly(memory)}
}

// on binds a run of that size to a node.
func on(s *cluster.Snapshot, id, node string, class task.Class, cores float64, memory resource.Quantity, ran, left time.Duration) {
	d := demand(cores, memory)
	s.Allocations = append(s.Allocations, cluster.Allocation{ID: id, Node: node, Demand: d, Grant: d.Request(), Limit: d.Limit(),
		Priority: class.Priority, Preemptible: class.Preemptible, Since: start.Add(-ran), Until: start.Add(left)})
}

func TestPlaceAndWhy(t *testing.T) {
	full := two()
	on(&full, "batch-old", "small", task.Batch, 1, gib, time.Hour, time.Minute)
	on(&full, "batch-new", "small", task.Batch, 1, gib, time.Minute, time.Hour)
	on(&full, "standard", "large", task.Standard, 16, gib, time.Minute, 10*time.Minute)
	draining := two()
	draining.Nodes[0].State = cluster.Draining
	zone := func(z string) map[string]string { return map[string]string{"zone": z} }
	for name, c := range map[string]struct {
		snap  cluster.Snapshot
		req   Request
		node  string // "" is nowhere
		evict string
		why   string // in the reasons of the chosen or in a rejection
	}{
		"cheap and tight": {two(), Request{Demand: demand(1, gib)}, "small", "", "tightest fit: 1 cores, 3072 MiB"},
		"too large":       {two(), Request{Demand: demand(3, gib)}, "large", "", "has in all less cpu than needed: 3 cores of 2 cores"},
		"isolation":       {two(), Request{Demand: demand(1, gib), Isolation: cluster.IsolationContainer}, "large", "", "isolates less than container"},
		"labels":          {two(), Request{Demand: demand(1, gib), Labels: zone("b")}, "large", "", "lacks zone=b"},
		"no such label":   {two(), Request{Demand: demand(1, gib), Labels: zone("x")}, "", "", "lacks zone=x"},
		"budget":          {two(), Request{Demand: demand(1, gib), Wall: time.Hour, Budget: 50_000}, "small", "", ""},
		"over budget":     {two(), Request{Demand: demand(1, gib), Wall: time.Hour, Budget: 49_999}, "", "", "costs 50000 micro-units for the run, the budget is 49999"},
		"draining":        {draining, Request{Demand: demand(1, gib)}, "large", "", "no node is ready"},
		"warm":            {two(), Request{Demand: demand(1, gib), Warm: []string{"gone", "large"}}, "large", "", "warm sandbox"},
		"no nodes":        {cluster.Snapshot{}, Request{Demand: demand(1, gib)}, "", "", ""},
		"impossible":      {two(), Request{Demand: demand(1, 1<<60)}, "", "", "has in all less memory"},
		"nothing asked":   {two(), Request{}, "small", "", ""},
		"full, batch":     {full, Request{Demand: demand(1, gib), Class: task.Batch}, "", "", "no node has room: 1 cores of 0 cores"},
		"full, standard":  {full, Request{Demand: demand(1, gib), Class: task.Standard, At: start}, "small", "batch-new", "least work is lost by evicting batch-new"},
		"evict both":      {full, Request{Demand: demand(2, gib), Class: task.Standard, At: start}, "small", "batch-new batch-old", ""},
	} {
		t.Run(name, func(t *testing.T) {
			c.req.At = start
			d := Place(c.snap, c.req, DefaultRules())
			if d.Offer.Node != c.node || d.Placed != (c.node != "") || strings.Join(d.Evict, " ") != c.evict {
				t.Fatalf("on %q evicting %v, want %q evicting %q", d.Offer.Node, d.Evict, c.node, c.evict)
			}
			reasons := strings.Join(d.Offer.Why, "\n")
			for _, r := range d.Rejected {
				reasons += fmt.Sprintf("\n%d of %s: %s", r.Nodes, r.Class, r.Reason)
			}
			if !strings.Contains(reasons, c.why) {
				t.Errorf("reasons are\n%s\nwant %q in them", reasons, c.why)
			}
			if d.Placed && (len(d.Offer.Why) == 0 || !d.Offer.Grant.Fits(d.Offer.Limit)) {
				t.Errorf("offer %+v", d.Offer)
			}
			if n := len(d.Rejected); d.Placed && n != len(c.snap.Nodes)-1 || !d.Placed && n != len(c.snap.Nodes) {
				t.Errorf("%d classes rejected of %d", n, len(c.snap.Nodes))
			}
		})
	}
}

func TestCounters(t *testing.T) {
	snap := two()
	on(&snap, "a", "small", task.Batch, 1.5, gib, time.Minute, 30*time.Second)
	on(&snap, "b", "large", task.Standard, 16, gib, time.Minute, 10*time.Minute)
	rules := DefaultRules()
	rules.Preempt = false
	rules.Offerings = []cluster.Offering{
		{Name: "dear", Capacity: resource.Vector{4000, 16 * gib}, Price: 400_000, Available: true, StartUp: time.Minute},
		{Name: "fits", Capacity: resource.Vector{2000, 8 * gib}, Price: 120_000, Available: true, StartUp: 2 * time.Minute},
		{Name: "sold out", Capacity: resource.Vector{2000, 8 * gib}, Price: 1, StartUp: time.Second},
		{Name: "no price", Capacity: resource.Vector{2000, 8 * gib}, Available: true},
		{Name: "small", Capacity: resource.Vector{500, gib}, Price: 10_000, Available: true},
	}
	r := Request{Demand: demand(1, gib), Class: task.Standard, Wall: 10 * time.Minute, At: start}
	d := Place(snap, r, rules)
	var got []string
	for _, c := range d.Counters {
		where := c.Offer.Node
		if c.Offer.Launch != nil {
			where = c.Offer.Launch.Name
		}
		got = append(got, fmt.Sprintf("%s on %s in %v, done in %v for %d", c.Kind, where, c.Offer.StartIn, c.Finish, c.Cost))
	}
	want := []string{
		"preempt on small in 0s, done in 10m0s for 8333",
		"later on small in 30s, done in 10m30s for 8333",
		"launch on fits in 2m0s, done in 12m0s for 24000",
		"fewer-cores on small in 0s, done in 20m0s for 8333",
	}
	if d.Placed || !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, c := range []struct {
		kinds    []Kind
		deadline time.Duration
		budget   int64
		want     Kind
	}{
		{Usual(), 0, 0, Later},
		{Usual(), 10*time.Minute + 40*time.Second, 0, Later},
		{Usual(), 10 * time.Minute, 0, ""},
		{Kinds(), 10 * time.Minute, 0, Preemption},
		{Usual(), 0, 8000, ""},
		{Usual(), 15 * time.Minute, 10_000, Later},
		{[]Kind{Launch}, 0, 0, Launch},
		{nil, 0, 0, ""},
	} {
		if got, _ := (Policy{c.kinds, c.deadline, c.budget}).Accept(d.Counters); got.Kind != c.want {
			t.Errorf("%v, deadline %v, budget %d: accepts %q, want %q", c.kinds, c.deadline, c.budget, got.Kind, c.want)
		}
	}
}

func TestWeakestTierIsUsed(t *testing.T) {
	d := Place(two(), Request{Demand: demand(1, gib)}, DefaultRules())
	if d.Isolation != cluster.IsolationWasm {
		t.Errorf("isolation %s", d.Isolation)
	}
	if d := Place(two(), Request{Demand: demand(1, gib), Isolation: cluster.IsolationProcess}, DefaultRules()); d.Isolation != cluster.IsolationProcess {
		t.Errorf("isolation %s", d.Isolation)
	}
}
