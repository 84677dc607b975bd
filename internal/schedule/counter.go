package schedule

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/resource"
)

// Kind is a way to give less than what was asked for.
type Kind string

// The kinds of counter-offer.
const (
	FewerCores Kind = "fewer cores"
	Later      Kind = "later"
	Launch     Kind = "launch a node"
	Preemption Kind = "preempt"
)

// Counter is something that can be had when what was asked for cannot.
type Counter struct {
	Kind   Kind
	Offer  cluster.Offer
	Evict  []string
	Finish time.Duration // from now; 0 is unknown
	Cost   int64         // micro-units of money for the run; 0 is unknown
	Why    string
}

// fewest is the least CPU worth granting, in millicores: below it a run only
// holds memory.
const fewest = 50

// searched is how many nodes of a class are looked at for the first to get free.
const searched = 256

// Counters are the counter-offers for a request that cannot be placed, the one
// that finishes first before the others and those of unknown finish last.
func (b *Board) Counters(r *Request) []Counter {
	s := search{b: b, r: r, shape: shapeOf(r.Demand), badness: math.Inf(1)}
	s.least = b.margins.least(&s.shape)
	var list []Counter
	for _, find := range []func() (Counter, bool){s.fewerCores, s.later, s.launch, s.evict} {
		if c, ok := find(); ok {
			if r.Wall > 0 {
				c.Cost = int64(float64(c.Offer.Price) * (c.Finish - c.Offer.StartIn).Hours())
			}
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b Counter) int {
		if (a.Finish == 0) != (b.Finish == 0) {
			return cmp.Compare(b.Finish, a.Finish)
		}
		return cmp.Compare(a.Finish, b.Finish)
	})
	return list
}

// Accept is the counter-offer to take without asking anyone: the cheapest of those
// that meet the deadline and the budget and evict nobody; of unknown finish only
// without a deadline. Deadlines and budgets of 0 are none.
func Accept(counters []Counter, deadline time.Duration, budget int64) (best Counter, ok bool) {
	for _, c := range counters {
		late := deadline > 0 && (c.Finish == 0 || c.Finish > deadline)
		dear := budget > 0 && c.Cost > budget
		if late || dear || len(c.Evict) > 0 {
			continue
		}
		if !ok || c.Cost < best.Cost || c.Cost == best.Cost && c.Finish < best.Finish {
			best, ok = c, true
		}
	}
	return best, ok
}

// finish is when the run ends, from now; 0 when its length is unknown.
func (s *search) finish(startIn time.Duration, cpu resource.Quantity) time.Duration {
	if s.r.Wall == 0 {
		return 0
	}
	return startIn + lasts(s.r.Wall, s.r.Demand[resource.CPU].Likely, cpu)
}

// fewerCores halves the CPU until there is room: CPU can be had slowly, memory not.
func (s *search) fewerCores() (Counter, bool) {
	r := *s.r
	for cpu := r.Demand[resource.CPU].Likely / 2; cpu >= fewest; cpu /= 2 {
		r.Demand[resource.CPU] = resource.Exactly(cpu)
		less := search{b: s.b, r: &r, shape: shapeOf(r.Demand), badness: math.Inf(1)}
		less.least = s.b.margins.least(&less.shape)
		if less.all(); less.node != nil {
			offer := less.decision(nil).Offer
			offer.Limit[resource.CPU] = s.r.Demand[resource.CPU].High // what others leave may be used
			return Counter{Kind: FewerCores, Offer: offer, Finish: s.finish(0, cpu),
				Why: fmt.Sprintf("%s has room for %s", offer.Node, amount(resource.CPU, cpu))}, true
		}
	}
	return Counter{}, false
}

// later waits for runs to end as they are predicted to.
func (s *search) later() (Counter, bool) {
	var first time.Time
	var where *node
	for _, c := range s.b.classes {
		if s.eligible(c) != fine {
			continue
		}
		seen := 0
		for rows := c.free.rows; rows != 0 && seen < searched; rows &= rows - 1 {
			i := lowest(rows)
			for cols := c.free.cols[i]; cols != 0 && seen < searched; cols &= cols - 1 {
				for _, n := range c.free.cells[i][lowest(cols)].nodes {
					if seen++; seen > searched {
						break
					}
					if at, ok := s.roomAt(n); ok && (where == nil || at.Before(first)) {
						first, where = at, n
					}
				}
			}
		}
	}
	if where == nil {
		return Counter{}, false
	}
	wait := max(0, first.Sub(s.r.At)) // runs that are over their time end now, for all we know
	return Counter{Kind: Later, Finish: s.finish(wait, s.r.Demand[resource.CPU].Likely), Offer: cluster.Offer{
		Node: where.ID, StartIn: wait, Grant: s.least, Limit: s.r.Demand.Limit().Max(s.least),
		Price: cost.Share(where.Price, where.Allocatable, s.least),
	}, Why: fmt.Sprintf("%s is predicted to have room in %v", where.ID, wait.Round(time.Millisecond))}, true
}

// roomAt is when a node is predicted to have room.
func (s *search) roomAt(n *node) (time.Time, bool) {
	ends := make([]*held, 0, len(n.held))
	for _, h := range n.held {
		if !h.until.IsZero() {
			ends = append(ends, h)
		}
	}
	slices.SortFunc(ends, func(a, b *held) int { return a.until.Compare(b.until) })
	trial := *n
	for _, h := range ends {
		trial.load.remove(&h.shape)
		trial.free = trial.Allocatable.Sub(s.b.margins.needs(&trial.load))
		if s.fits(&trial) {
			return h.until, true
		}
	}
	return time.Time{}, false
}

// launch is the cheapest node on sale that can run it.
func (s *search) launch() (Counter, bool) {
	var best *cluster.Offering
	for i := range s.b.rules.Offerings {
		o := &s.b.rules.Offerings[i]
		if o.Available && o.Price > 0 && s.least.Fits(o.Capacity) && (best == nil || o.Price < best.Price) {
			best = o
		}
	}
	if best == nil {
		return Counter{}, false
	}
	return Counter{Kind: Launch, Finish: s.finish(best.StartUp, s.r.Demand[resource.CPU].Likely), Offer: cluster.Offer{
		Launch: best, StartIn: best.StartUp, Grant: s.least, Limit: s.r.Demand.Limit().Max(s.least), Price: best.Price,
	}, Why: fmt.Sprintf("%s is the cheapest on sale that is large enough; up in %v", best.Name, best.StartUp)}, true
}

// evict is what Preempt would do, for rules that do not let it happen by itself.
func (s *search) evict() (Counter, bool) {
	if s.b.rules.Preempt || s.r.Class.Priority == 0 {
		return Counter{}, false
	}
	victims := s.preempt()
	if len(victims) == 0 {
		return Counter{}, false
	}
	d := s.decision(victims)
	return Counter{Kind: Preemption, Offer: d.Offer, Evict: victims, Finish: s.finish(0, s.r.Demand[resource.CPU].Likely),
		Why: fmt.Sprintf("%d preemptible runs on %s have a lower priority", len(victims), d.Offer.Node)}, true
}

func keys(m map[string]string) []string { return slices.Collect(maps.Keys(m)) }

func sorted(list []string) []string {
	slices.Sort(list)
	return list
}

// low is the low end of a demand.
func low(d resource.Demand) (v resource.Vector) {
	for k, r := range d {
		v[k] = r.Low
	}
	return v
}
