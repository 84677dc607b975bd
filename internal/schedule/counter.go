package schedule

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

// Kind is a way to give something else than what was asked for.
type Kind string

// The kinds of counter-offer.
const (
	FewerCores Kind = "fewer-cores" // for longer
	Later      Kind = "later"       // when a run that is under way has ended
	Launch     Kind = "launch"      // a node that is started for it
	Split      Kind = "split"       // in parts, at the same time
	Cheaper    Kind = "cheaper"     // the same cores on a cheaper node, be it later
	Preemption Kind = "preempt"     // at the cost of runs of a lower priority
)

// Kinds are all the kinds.
func Kinds() []Kind { return []Kind{FewerCores, Later, Launch, Split, Cheaper, Preemption} }

// Counter is something that can be had when what was asked for cannot, or beside it.
type Counter struct {
	Kind   Kind
	Offer  cluster.Offer   // of Split the sum of its parts, on no one node
	Parts  []cluster.Offer // of Split: where each part goes
	Evict  []string
	Finish time.Duration // from now; 0 is unknown
	Cost   int64         // micro-units of money for the run; 0 is unknown
	Why    string
}

// Fewest is the least CPU worth granting, in millicores: below it a run only
// holds memory.
const Fewest = 50

// searched is how many nodes of a class are looked at for the first to get free.
const searched = 256

// Counters are the counter-offers for a request, the one that finishes first before
// the others and those of unknown finish last, the first to start first. For one that is placed they are those
// that cost less or end sooner.
func (b *Board) Counters(r *Request, d *Decision) []Counter {
	s := b.search(r)
	var list []Counter
	add := func(c Counter, ok bool) {
		if ok {
			list = append(list, c)
		}
	}
	if d.Placed {
		granted := s.priced(Counter{Offer: d.Offer, Finish: r.Wall})
		add(s.cheaper([]Counter{granted}))
		if c, ok := s.split(); ok && c.Finish < granted.Finish {
			add(c, ok)
		}
	} else {
		add(s.fewerCores())
		fewer := len(list)
		add(s.later())
		add(s.launch())
		add(s.evict())
		add(s.cheaper(list[fewer:]))
		add(s.split())
	}
	slices.SortStableFunc(list, func(a, b Counter) int {
		if (a.Finish == 0) != (b.Finish == 0) {
			return cmp.Compare(b.Finish, a.Finish)
		}
		return cmp.Or(cmp.Compare(a.Finish, b.Finish), cmp.Compare(a.Offer.StartIn, b.Offer.StartIn))
	})
	return list
}

// search is a search for a request, begun.
func (b *Board) search(r *Request) *search {
	s := &search{b: b, r: r, shape: shapeOf(r.Demand), badness: math.Inf(1)}
	s.least = b.margins.least(&s.shape)
	return s
}

// Paid is for how long it is paid: a node that is launched from its launch on, one
// that is there from the run's start.
func (c Counter) Paid() time.Duration {
	if c.Offer.Launch == nil {
		return max(0, c.Finish-c.Offer.StartIn)
	}
	return c.Finish
}

// priced fills in what a counter-offer costs.
func (s *search) priced(c Counter) Counter {
	if s.r.Wall > 0 {
		c.Cost = int64(float64(c.Offer.Price) * c.Paid().Hours())
	}
	return c
}

// finish is when the run ends, from now; 0 when its length is unknown.
func (s *search) finish(startIn time.Duration, cpu resource.Quantity) time.Duration {
	if s.r.Wall == 0 {
		return 0
	}
	return startIn + lasts(s.r.Wall, s.r.Demand[resource.CPU].Likely, cpu)
}

// whole is when the run ends with the cores that it asked for.
func (s *search) whole(startIn time.Duration) time.Duration {
	return s.finish(startIn, s.r.Demand[resource.CPU].Likely)
}

// slower is the request with less CPU, for as long as it takes then.
func (s *search) slower(cpu resource.Quantity) *Request {
	r := *s.r
	if cpu == r.Demand[resource.CPU].Likely {
		return &r
	}
	r.Demand[resource.CPU] = resource.Exactly(cpu)
	r.Wall = lasts(r.Wall, s.r.Demand[resource.CPU].Likely, cpu)
	return &r
}

// fewerCores is the most CPU that there is room for, of what nodes have free and of
// halves of what is asked: CPU can be had slowly, memory not.
func (s *search) fewerCores() (Counter, bool) {
	likely := s.r.Demand[resource.CPU].Likely
	var list []resource.Quantity
	for cpu := likely / 2; cpu >= Fewest; cpu /= 2 {
		list = append(list, cpu)
	}
	for _, c := range s.b.classes {
		if cpu := c.mostFree()[resource.CPU]; cpu >= Fewest {
			list = append(list, min(cpu, likely))
		}
	}
	slices.Sort(list)
	for _, cpu := range slices.Backward(slices.Compact(list)) {
		r := s.slower(cpu)
		r.Demand[resource.CPU] = resource.Exactly(cpu) // what is asked for at the most counts for less room
		less := s.b.search(r)
		if less.all(); less.node != nil {
			offer := less.decision(nil).Offer
			offer.Limit[resource.CPU] = s.r.Demand[resource.CPU].High // what others leave may be used
			return s.priced(Counter{Kind: FewerCores, Offer: offer, Finish: s.finish(0, cpu),
				Why: fmt.Sprintf("%s has room for %s", offer.Node, amount(resource.CPU, cpu))}), true
		}
	}
	return Counter{}, false
}

// room is where and when there will be room.
type room struct {
	node *node
	at   time.Time
	load load // that the node will have then
}

// later waits for runs to end as they are predicted to.
func (s *search) later() (Counter, bool) {
	var first room
	for _, c := range s.b.classes {
		if s.eligible(c) == fine {
			if r := s.soonest(c); r.node != nil && (first.node == nil || r.at.Before(first.at)) {
				first = r
			}
		}
	}
	if first.node == nil {
		return Counter{}, false
	}
	return s.waits(Later, first), true
}

// waits is the offer of room that is to come.
func (s *search) waits(kind Kind, r room) Counter {
	wait := max(time.Millisecond, r.at.Sub(s.r.At)) // runs that are over their time end any moment, for all we know
	offer := s.offer(r.node, &r.load)
	offer.StartIn = wait
	return s.priced(Counter{Kind: kind, Finish: s.whole(wait), Offer: offer,
		Why: fmt.Sprintf("%s is predicted to have room in %v", r.node.ID, wait.Round(time.Millisecond))})
}

// soonest is where a class's nodes first have room; with no node it is never.
func (s *search) soonest(c *class) (first room) {
	seen := 0
	for rows := c.free.rows; rows != 0 && seen < searched; rows &= rows - 1 {
		i := lowest(rows)
		for cols := c.free.cols[i]; cols != 0 && seen < searched; cols &= cols - 1 {
			for _, n := range c.free.cells[i][lowest(cols)].nodes {
				if seen++; seen > searched {
					break
				}
				if r, ok := s.roomAt(n); ok && (first.node == nil || r.at.Before(first.at)) {
					first = r
				}
			}
		}
	}
	return first
}

// roomAt is when a node is predicted to have room.
func (s *search) roomAt(n *node) (room, bool) {
	ends := make([]*held, 0, len(n.held))
	for _, h := range n.held {
		if !h.until.IsZero() {
			ends = append(ends, h)
		}
	}
	slices.SortFunc(ends, func(a, b *held) int { return cmp.Or(a.until.Compare(b.until), cmp.Compare(a.id, b.id)) })
	trial := *n
	for _, h := range ends {
		trial.load.remove(&h.shape)
		trial.free = trial.Allocatable.Sub(s.b.margins.needs(&trial.load))
		if s.fits(&trial) {
			return room{n, h.until, trial.load}, true
		}
	}
	return room{}, false
}

// launch is the cheapest node on sale that can run it, or where none has so many cores
// the one that has the most of them.
func (s *search) launch() (Counter, bool) {
	var best *cluster.Offering
	var most resource.Quantity
	for i := range s.b.rules.Offerings {
		o := &s.b.rules.Offerings[i]
		if !s.sells(o) {
			continue
		}
		if cpu := min(o.Capacity[resource.CPU], s.alone()[resource.CPU]); best == nil || cpu > most || cpu == most && o.Price < best.Price {
			best, most = o, cpu
		}
	}
	if best == nil {
		return Counter{}, false
	}
	return s.launched(Launch, best), true
}

// launched is the offer of a node that is started for the run.
func (s *search) launched(kind Kind, o *cluster.Offering) Counter {
	grant, finish, words := s.alone(), s.whole(o.StartUp), "large enough"
	if have := o.Capacity[resource.CPU]; have < grant[resource.CPU] {
		grant[resource.CPU], finish, words = have, s.finish(o.StartUp, have), "large enough but for its cores"
	}
	return s.priced(Counter{Kind: kind, Finish: finish, Offer: cluster.Offer{
		Launch: o, StartIn: o.StartUp, Grant: grant, Limit: s.r.Demand.Limit().Max(grant), Price: o.Price,
	}, Why: fmt.Sprintf("%s is the cheapest on sale that is %s; up in %v", o.Name, words, o.StartUp)})
}

// sells says that an offering can be had and would take the run, be it with fewer cores.
// What labels its nodes will have nobody knows, nor what flows where it does not say.
func (s *search) sells(o *cluster.Offering) bool {
	spot := o.CapacityType == cluster.Spot
	need := s.alone()
	for k, have := range o.Capacity {
		if kind := resource.Kind(k); kind == resource.CPU || kind != resource.Memory && have == 0 {
			need[k] = min(need[k], have)
		}
	}
	return o.Available && o.Price > 0 && o.Capacity[resource.CPU] >= Fewest && len(s.r.Labels) == 0 && need.Fits(o.Capacity) &&
		(!spot || cluster.SpotSuits(s.r.Class.Preemptible, s.r.Wall, o.Life))
}

// alone is what a node needs for the run and nothing else.
func (s *search) alone() resource.Vector {
	var l load
	l.add(&s.shape)
	return s.b.margins.needs(&l)
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
	return s.priced(Counter{Kind: Preemption, Offer: d.Offer, Evict: victims, Finish: s.whole(0),
		Why: fmt.Sprintf("%s on %s may be taken away for it", strings.Join(victims, ", "), d.Offer.Node)}), true
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
