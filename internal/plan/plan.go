// Package plan lays out the ways to run one unit on one input (which machine,
// how many shards, launched for it or running already), says what each takes in
// time and money, and which of them nobody should choose.
//
// It is pure and estimates nothing itself: the work comes from a profile, the
// machines from a catalogue. It places nothing; internal/schedule does.
package plan

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/resource"
)

// Work is what a unit needs on one input, run whole.
type Work struct {
	CPU    profile.Interval // seconds of all its cores
	Wall   profile.Interval // seconds
	Memory profile.Interval // bytes
	Cores  float64          // that it keeps busy by itself; under 1 is 1

	Fixed       float64 // seconds of CPU that every shard spends before it works: the law at no input
	FixedMemory float64 // bytes, likewise

	Split    bool    // proven safe to run as shards
	Fraction float64 // share of the work that shards divide
}

// WorkOf is the work of a profile at the input it was made for. What a profile
// does not know cannot be planned with: the error says what is missing.
func WorkOf(p profile.Profile) (Work, error) {
	d := p.Demand
	for name, i := range map[string]*profile.Interval{"CPU time": d.CPUSeconds, "run time": d.WallSeconds, "memory": d.MemoryBytes} {
		if i == nil {
			return Work{}, fmt.Errorf("%s: its %s is not known; give an --input to try it on", p.Name, name)
		}
	}
	w := Work{CPU: *d.CPUSeconds, Wall: *d.WallSeconds, Memory: *d.MemoryBytes, Cores: max(1, p.Parallelism.UsefulCores),
		Split: p.Parallelism.Split != nil, Fraction: min(1, max(0, p.Parallelism.WorkFraction))}
	if e := p.Formula.CPUSeconds; e != nil {
		w.Fixed = min(w.CPU.Likely, atNothing(*e))
	}
	if e := p.Formula.MemoryBytes; e != nil {
		w.FixedMemory = min(w.Memory.Likely, atNothing(*e))
	}
	return w, nil
}

// atNothing is a law where every size is 0: what is spent before the work begins.
func atNothing(e law.Expr) float64 {
	sizes := map[string]float64{}
	for _, v := range e.Vars() {
		sizes[v] = 0
	}
	if f := e.Eval(sizes); f > 0 && !math.IsInf(f, 1) {
		return f
	}
	return 0
}

// Machine is a kind of node to plan with. Ready ones run already and are paid for
// by the share of them that is used; others are launched for the run and paid
// whole from their launch on.
type Machine struct {
	cluster.Offering
	Ready int     // how many run already
	Speed float64 // of a core against the reference core; 0 is 1
}

// Rules bound the search.
type Rules struct {
	MostShards int           // 0 is 64
	MostNodes  int           // 0 is 16
	LeastBill  time.Duration // that a launched node is paid for
	Task       time.Duration // what each shard takes in dispatching
}

// Option is one way to run the work.
type Option struct {
	Machine string           `json:"machine"`
	Zone    string           `json:"zone,omitzero"`
	Spot    bool             `json:"spot,omitzero"`
	Start   string           `json:"start"` // warm: its nodes run already; cold: they are launched
	Nodes   int              `json:"nodes"`
	Shards  int              `json:"shards"`
	Cores   float64          `json:"cores_per_shard"`
	Memory  float64          `json:"memory_bytes_per_shard"` // reserved
	Seconds profile.Interval `json:"seconds"`                // until the result is there
	Cost    float64          `json:"cost_usd"`
	Why     string           `json:"why"`
}

// Rejected is a reason for which machines cannot do the work, and how many.
type Rejected struct {
	Reason   string `json:"reason"`
	Machines int    `json:"machines"`
}

// Plan is the frontier: every option that is dearer than the next is faster.
type Plan struct {
	Frontier   []Option   `json:"frontier"` // fastest first
	Cheapest   *Option    `json:"cheapest"` // that holds the deadline at the upper end; nil when none does
	Considered int        `json:"considered"`
	Rejected   []Rejected `json:"rejected"`
}

// Make lays out all options and keeps those that no other beats in both time and
// money. A deadline of 0 is none: the cheapest of all is chosen then.
func Make(w Work, machines []Machine, deadline time.Duration, r Rules) Plan {
	r.MostShards, r.MostNodes = cmp.Or(r.MostShards, 64), cmp.Or(r.MostNodes, 16)
	p := Plan{Rejected: []Rejected{}}
	reasons := map[string]int{}
	for _, m := range machines {
		some, why := options(w, m, r)
		if len(some) == 0 {
			reasons[why]++
		}
		p.Considered += len(some)
		p.Frontier = append(p.Frontier, frontier(some)...)
		// The frontier is of likely times; a deadline is held at the upper end, and what
		// likely takes longer can be the surer.
		for _, o := range some {
			if (deadline == 0 || o.Seconds.High <= deadline.Seconds()) && (p.Cheapest == nil || better(o, *p.Cheapest)) {
				p.Cheapest = &o
			}
		}
	}
	p.Frontier = frontier(p.Frontier)
	for reason, n := range reasons {
		p.Rejected = append(p.Rejected, Rejected{reason, n})
	}
	slices.SortFunc(p.Rejected, func(a, b Rejected) int {
		return cmp.Or(cmp.Compare(b.Machines, a.Machines), cmp.Compare(a.Reason, b.Reason))
	})
	return p
}

// better orders by money, then time, then simplicity.
func better(a, b Option) bool {
	return cmp.Or(cmp.Compare(a.Cost, b.Cost), cmp.Compare(a.Seconds.Likely, b.Seconds.Likely), simpler(a, b)) < 0
}

func simpler(a, b Option) int {
	return cmp.Or(cmp.Compare(a.Nodes, b.Nodes), cmp.Compare(a.Shards, b.Shards), cmp.Compare(a.Machine, b.Machine), cmp.Compare(a.Zone, b.Zone))
}

// frontier keeps the options that are cheaper than all that are as fast.
func frontier(all []Option) []Option {
	sorted := slices.SortedFunc(slices.Values(all), func(a, b Option) int {
		return cmp.Or(cmp.Compare(a.Seconds.Likely, b.Seconds.Likely), cmp.Compare(a.Cost, b.Cost), simpler(a, b))
	})
	kept := []Option{}
	least := math.Inf(1)
	for _, o := range sorted {
		if o.Cost < least {
			kept, least = append(kept, o), o.Cost
		}
	}
	return kept
}

// options are the ways to do the work on machines of one kind; with none, why.
func options(w Work, m Machine, r Rules) (list []Option, why string) {
	if !m.Available && m.Ready == 0 {
		return nil, "sold out"
	}
	if m.Price <= 0 {
		return nil, "has no price"
	}
	if m.Capacity[resource.CPU] <= 0 || m.Capacity[resource.Memory] <= 0 {
		return nil, "has no processors or no memory"
	}
	most := 1
	if w.Split {
		most = r.MostShards
	}
	for shards := range most {
		s := w.shard(shards + 1)
		for cores := 1.0; ; cores = min(2*cores, w.Cores) {
			more, reason := place(w, s, m, cores, r)
			list = append(list, more...)
			why = cmp.Or(why, reason)
			if cores >= w.Cores {
				break
			}
		}
	}
	return list, why
}

// shard is one of equal parts of the work.
type shard struct {
	of     int
	part   float64 // of the whole's time, without what is fixed
	memory float64 // reserved
}

// shard assumes that what is neither fixed nor serial divides evenly: what cannot
// be divided, every shard does.
func (w Work) shard(of int) shard {
	k := float64(of)
	s := shard{of: of, part: (1 - w.Fraction) + w.Fraction/k, memory: w.Memory.High}
	if of > 1 {
		s.memory = min(w.Memory.High, w.FixedMemory*w.Memory.High/max(1, w.Memory.Likely)+(w.Memory.High-w.FixedMemory)/k)
	}
	if of == 1 {
		s.part = 1
	}
	return s
}

// seconds is how long a shard takes on that many cores: as long as the whole does
// where it keeps them busy, longer where it has fewer, never less than what is fixed.
func (w Work) seconds(s shard, cores, speed float64) profile.Interval {
	at := func(wall, cpu float64) float64 {
		whole := max(wall, cpu/cores)
		fixed := min(w.Fixed, whole)
		return (fixed + (whole-fixed)*s.part) / speed
	}
	return profile.Interval{Low: at(w.Wall.Low, w.CPU.Low), Likely: at(w.Wall.Likely, w.CPU.Likely), High: at(w.Wall.High, w.CPU.High)}
}

// place fills machines with shards, on ready ones and on launched ones.
func place(w Work, s shard, m Machine, cores float64, r Rules) (list []Option, why string) {
	have := m.Capacity
	need := resource.Vector{resource.CPU: resource.Quantity(cores * 1000), resource.Memory: resource.Quantity(s.memory)}
	if !need.Fits(have) {
		if need[resource.Memory] > have[resource.Memory] {
			return nil, "has less memory than the upper end of what the run may need"
		}
		return nil, "has too few cores"
	}
	slots := int(have[resource.CPU] / need[resource.CPU])
	if need[resource.Memory] > 0 {
		slots = min(slots, int(have[resource.Memory]/need[resource.Memory]))
	}
	nodes := (s.of + slots - 1) / slots
	if nodes > r.MostNodes {
		return nil, "would take too many nodes"
	}
	run := w.seconds(s, cores, cmp.Or(m.Speed, 1))
	dispatch := r.Task.Seconds() * float64(s.of)
	o := Option{Machine: m.Name, Zone: m.Zone, Spot: m.CapacityType == cluster.Spot, Nodes: nodes, Shards: s.of, Cores: cores, Memory: s.memory}
	if nodes <= m.Ready {
		o.Start, o.Seconds = "warm", later(run, dispatch)
		o.Cost = float64(s.of) * cost.Tariff{Price: m.Price, Capacity: have}.Hour(need) * o.Seconds.Likely / 3600
		o.Why = fmt.Sprintf("%d of %d ready, by the share used", nodes, m.Ready)
		list = append(list, o)
	}
	if m.Available {
		start := m.StartUp.Seconds()
		o.Start, o.Seconds = "cold", later(run, dispatch+start)
		paid := max(o.Seconds.Likely, r.LeastBill.Seconds())
		o.Cost = float64(nodes) * dollars(m.Price, paid)
		o.Why = fmt.Sprintf("up in %.3g s, whole node for %.3g s", start, paid)
		list = append(list, o)
	}
	return list, ""
}

func later(i profile.Interval, by float64) profile.Interval {
	return profile.Interval{Low: i.Low + by, Likely: i.Likely + by, High: i.High + by}
}

// dollars is what a price per hour in micro-units comes to.
func dollars(price int64, seconds float64) float64 { return float64(price) / 1e6 * seconds / 3600 }
