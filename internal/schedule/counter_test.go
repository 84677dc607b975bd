package schedule

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/split"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// TestCheaper: a grant on a dear node is made, and beside it stands what the cheap one
// would cost later; nothing is called cheaper that is not.
func TestCheaper(t *testing.T) {
	snap := two()
	snap.Nodes[0].Allocatable[resource.CPU] = 4000
	on(&snap, "a", "small", task.Standard, 4, gib, time.Minute, 5*time.Minute)
	r := Request{Demand: demand(4, gib), Wall: time.Hour, At: start}
	d := Place(snap, r, DefaultRules())
	if d.Offer.Node != "large" || len(d.Counters) != 1 {
		t.Fatalf("on %q with %+v, want it on large with one offer", d.Offer.Node, d.Counters)
	}
	c := d.Counters[0]
	if c.Kind != Cheaper || c.Offer.Node != "small" || c.Offer.StartIn != 5*time.Minute || c.Finish != 65*time.Minute || c.Cost != 100_000 {
		t.Errorf("offer %+v", c)
	}
	for _, p := range []struct {
		policy Policy
		want   Kind
	}{{Policy{Kinds: Usual()}, ""}, {Policy{Kinds: Kinds()}, Cheaper}, {Policy{Kinds: Kinds(), Deadline: 61 * time.Minute}, ""}} {
		if got, _ := p.policy.Instead(d, &r); got.Kind != p.want {
			t.Errorf("%+v takes %q, want %q", p.policy, got.Kind, p.want)
		}
	}
	snap.Nodes[1].Price = 200_000 // and now a core of it is the cheaper
	if d := Place(snap, r, DefaultRules()); len(d.Counters) != 0 {
		t.Errorf("cheaper than the cheapest: %+v", d.Counters)
	}
}

// TestSplitOffer: parts are offered only of what is proven, as many as there is room
// for, where they may run, and taken when the whole would end too late.
func TestSplitOffer(t *testing.T) {
	r := Request{Demand: demand(1, gib), Wall: 100 * time.Second, At: start, Class: task.Standard}
	if d := Place(two(), r, DefaultRules()); len(d.Counters) != 0 {
		t.Errorf("unproven, and offered %+v", d.Counters)
	}
	r.Parts = &Parts{Over: "lines (wc.py:3)", Whole: split.Whole{Wall: r.Wall, Fraction: 1}, Most: 8}
	d := Place(two(), r, DefaultRules())
	if !d.Placed || len(d.Counters) != 1 {
		t.Fatalf("placed %v, offers %+v", d.Placed, d.Counters)
	}
	c := d.Counters[0]
	if c.Kind != Split || len(c.Parts) != 8 || c.Finish != 12500*time.Millisecond || !strings.Contains(c.Why, "8 parts of 1 cores are 8.00 times as fast") {
		t.Errorf("offer %+v", c)
	}
	r.Parts.On = map[string]bool{"small": true}
	if d = Place(two(), r, DefaultRules()); len(d.Counters) != 1 || len(d.Counters[0].Parts) != 2 {
		t.Errorf("on the small node only: %+v", d.Counters)
	}
	for _, p := range []struct {
		policy Policy
		want   Kind
	}{{Policy{Kinds: Kinds()}, ""}, {Policy{Kinds: Kinds(), Deadline: time.Minute}, Split}, {Policy{Kinds: Usual(), Deadline: time.Minute}, ""}} {
		if got, _ := p.policy.Instead(d, &r); got.Kind != p.want {
			t.Errorf("%+v takes %q, want %q", p.policy, got.Kind, p.want)
		}
	}
	r.Parts.Whole.Fraction = 0
	if d = Place(two(), r, DefaultRules()); len(d.Counters) != 0 {
		t.Errorf("nothing of it is in the loop, and offered %+v", d.Counters)
	}
}

// TestOffersAreGranted: whatever is offered is what admission then grants, costs what
// it says and ends when it says, over random clusters and requests.
func TestOffersAreGranted(t *testing.T) {
	seen := map[Kind]int{}
	for name, rules := range rulesUnderTest() {
		for seed := range uint64(150) {
			offers(t, name, rules, seed, seen)
		}
	}
	for _, k := range Kinds() {
		if seen[k] < 20 {
			t.Errorf("only %d offers of kind %s were seen", seen[k], k)
		}
	}
}

// fullish is a random cluster that has little room left.
func fullish(random *rand.Rand, rules Rules) cluster.Snapshot {
	snap := machines(1 + random.IntN(6))
	b := NewBoard(snap, rules)
	for i := range random.IntN(200) {
		class := []task.Class{task.Batch, task.Standard}[random.IntN(2)]
		r := Request{Task: fmt.Sprint("t", i), Demand: anyDemand(random), Class: class, Wall: time.Duration(random.IntN(3600)) * time.Second, At: start}
		d := b.Place(&r)
		if !d.Placed || len(d.Evict) > 0 {
			continue
		}
		a := d.Allocation(r.Task, r)
		b.Bind(a)
		snap.Allocations = append(snap.Allocations, a)
	}
	return snap
}

func offers(t *testing.T, name string, rules Rules, seed uint64, seen map[Kind]int) {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 7))
	rules.Preempt = false
	rules.Offerings = []cluster.Offering{
		{Name: "big", Capacity: resource.Vector{32000, 128 * gib, 80000, 1e10}, Price: 900_000, Available: true, StartUp: time.Minute},
		{Name: "little", Capacity: resource.Vector{4000, 8 * gib, 20000, 1e10}, Price: int64(random.IntN(200_000)), Available: true, StartUp: 2 * time.Minute},
		{Name: "fleeting", Capacity: resource.Vector{32000, 128 * gib, 80000, 1e10}, Price: 100_000, Available: true, CapacityType: cluster.Spot, Life: time.Hour},
	}
	snap := fullish(random, rules)
	r := Request{Task: "new", Demand: anyDemand(random), Class: []task.Class{task.Batch, task.Standard}[random.IntN(2)],
		Wall: time.Duration(1+random.IntN(7200)) * time.Second, At: start}
	if random.IntN(2) == 0 {
		r.Parts = &Parts{Over: "lines", Whole: split.Whole{Wall: r.Wall, Fraction: random.Float64()}, Most: 2 + random.IntN(10)}
	}
	if random.IntN(3) == 0 {
		r.Budget = int64(random.IntN(100_000))
	}
	d := Place(snap, r, rules)
	granted := int64(float64(d.Offer.Price) * r.Wall.Hours())
	for _, c := range d.Counters {
		seen[c.Kind]++
		paid := c.Finish
		if c.Offer.Launch == nil {
			paid -= c.Offer.StartIn
		}
		switch {
		case c.Why == "" || c.Finish <= 0 || c.Offer.StartIn < 0 || !c.Offer.Grant.Fits(c.Offer.Limit):
			t.Errorf("%s, seed %d: offer %+v", name, seed, c)
		case c.Cost != int64(float64(c.Offer.Price)*paid.Hours()):
			t.Errorf("%s, seed %d: %s costs %d, at %d an hour for %v", name, seed, c.Kind, c.Cost, c.Offer.Price, paid)
		case d.Placed && c.Kind == Cheaper && c.Cost >= granted, d.Placed && c.Kind == Split && c.Finish >= r.Wall:
			t.Errorf("%s, seed %d: %+v is no better than what was granted for %d", name, seed, c, granted)
		case !grants(snap, r, rules, c):
			t.Errorf("%s, seed %d: %+v is offered and not granted", name, seed, c)
		}
	}
}

// grants does what an offer says and asks again.
func grants(snap cluster.Snapshot, r Request, rules Rules, c Counter) bool {
	gone := func(a cluster.Allocation) bool {
		return slices.Contains(c.Evict, a.ID) || c.Offer.Launch == nil && c.Offer.StartIn > 0 && !a.Until.IsZero() && !a.Until.After(start.Add(c.Offer.StartIn))
	}
	snap.Allocations = slices.DeleteFunc(slices.Clone(snap.Allocations), gone)
	r.At = start.Add(c.Offer.StartIn)
	if o := c.Offer.Launch; o != nil {
		snap.Nodes = append(slices.Clone(snap.Nodes), cluster.Node{ID: "launched", State: cluster.Ready, Allocatable: o.Capacity, Price: o.Price,
			Isolation: []cluster.Isolation{cluster.IsolationProcess}, Spot: o.CapacityType == cluster.Spot, Life: o.Life})
	}
	want := []cluster.Offer{c.Offer}
	if c.Kind == Split {
		want = c.Parts
	}
	for k, o := range want {
		if o.Launch != nil {
			o.Node = "launched"
		}
		if c.Kind == FewerCores || c.Kind == Split || c.Kind == Launch {
			if low := (resource.Demand{resource.CPU: r.Demand[resource.CPU]}); k == 0 && o.Grant[resource.CPU] < shapeOf(low).mean[resource.CPU] {
				r.Demand[resource.CPU] = resource.Exactly(o.Grant[resource.CPU])
			}
		}
		alone := snap // on that node there is room, be it not what Place would choose
		alone.Nodes = slices.DeleteFunc(slices.Clone(snap.Nodes), func(n cluster.Node) bool { return n.ID != o.Node })
		r.Task, r.Budget = fmt.Sprint("granted", k), 0
		got := Place(alone, r, rules)
		if !got.Placed || len(got.Evict) > 0 || got.Offer.Node != o.Node {
			return false
		}
		snap.Allocations = append(snap.Allocations, got.Allocation(r.Task, r))
	}
	return true
}
