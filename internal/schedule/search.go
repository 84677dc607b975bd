package schedule

import (
	"math"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/resource"
)

const (
	// lean is how much a lopsided rest, much CPU and no memory, say, counts
	// against a place beside the size of the rest.
	lean = 0.5
	// busy is the use of disk or network from which on runs are taken to get in
	// each other's way, and crowd how much each share beyond it counts.
	busy  = 0.8
	crowd = 2
	// dear is how much a class that costs twice the cheapest counts against it.
	dear = 0.5
	// lengthens is how much it counts when all of a run's time is time for which its
	// node would else not be paid.
	lengthens = 0.5
	// look is how many nodes of a cell that have room are compared: they are
	// within a step of each other in CPU and memory.
	look = 8
)

// search is one decision under way.
type search struct {
	b        *Board
	r        *Request
	shape    shape
	least    resource.Vector // what any node must have free
	cheapest float64         // price of a core in the cheapest eligible class
	node     *node
	badness  float64 // of node: what the search makes small
	most     int     // nodes of a cell that are looked at
	cut      bool    // some were not
}

// glance is how many nodes of a cell are looked at as long as others may have room: of
// a cell at the edge of the demand some have and some have not, and in a large cluster
// there are thousands.
const glance = 64

// Place finds a place for a run, or allocations whose eviction makes one. It gives
// no reasons: Explain and Counters do, for who wants to know.
func (b *Board) Place(r *Request) Decision {
	s := search{b: b, r: r, shape: shapeOf(r.Demand), badness: math.Inf(1)}
	s.least = b.margins.least(&s.shape)
	if !s.warm() {
		s.all()
	}
	if s.node != nil {
		return s.decision(nil)
	}
	if b.rules.Preempt && r.Class.Priority > 0 {
		if victims := s.preempt(); len(victims) > 0 {
			return s.decision(victims)
		}
	}
	return Decision{}
}

// warm tries the nodes that have a warm sandbox: a start there costs nothing, which
// no better fit elsewhere makes up for.
func (s *search) warm() bool {
	for _, id := range s.r.Warm {
		n := s.b.nodes[id]
		if n != nil && n.State == cluster.Ready && s.eligible(n.class) == fine && s.fits(n) && !s.lengthensTooMuch(n) {
			if bad := s.judge(n); bad < s.badness {
				s.node, s.badness = n, bad
			}
		}
	}
	return s.node != nil
}

// all searches every class that the request may run in, and every node only where a
// glance finds none.
func (s *search) all() {
	s.most, s.cut = glance, false
	if s.classes(); s.node == nil && s.cut {
		s.most = math.MaxInt
		s.classes()
	}
}

func (s *search) classes() {
	s.cheapest = math.Inf(1)
	for _, c := range s.b.classes {
		if s.eligible(c) == fine {
			s.cheapest = min(s.cheapest, c.corePrice())
		}
	}
	for _, c := range s.b.classes {
		if s.eligible(c) != fine {
			continue
		}
		extra := s.dearness(c)
		if s.b.rules.Strategy == Spread {
			s.spread(c, extra)
		} else if extra < s.badness {
			s.pack(c, extra)
		}
	}
}

// pack looks from the fullest nodes to the emptiest. What is left over grows with
// row and column, so the search of a row ends at its first cell with room, and the
// search of the grid once a row alone leaves more than the best found.
func (s *search) pack(c *class, extra float64) {
	cpu, memory := c.fraction(resource.CPU, s.least), c.fraction(resource.Memory, s.least)
	row, col := c.step(resource.CPU, s.least[resource.CPU]), c.step(resource.Memory, s.least[resource.Memory])
	for rows := c.free.rows & from(row); rows != 0; rows &= rows - 1 {
		i := lowest(rows)
		restCPU := max(0, float64(i)/side-cpu)
		if restCPU+extra >= s.badness {
			return
		}
		for cols := c.free.cols[i] & from(col); cols != 0; cols &= cols - 1 {
			j := lowest(cols)
			restMemory := max(0, float64(j)/side-memory)
			if restCPU+restMemory+lean*max(0, math.Abs(restCPU-restMemory)-1.0/side)+extra >= s.badness {
				break
			}
			if s.cell(&c.free.cells[i][j], extra) {
				break
			}
		}
	}
}

// spread looks from the emptiest nodes to the fullest.
func (s *search) spread(c *class, extra float64) {
	row, col := c.step(resource.CPU, s.least[resource.CPU]), c.step(resource.Memory, s.least[resource.Memory])
	cpu, memory := c.fraction(resource.CPU, s.least), c.fraction(resource.Memory, s.least)
	for rows := c.free.rows & from(row); rows != 0; {
		i := highest(rows)
		rows &^= 1 << i
		// The best that a node of this row can be, by what it has left at the least and at
		// the most. A lower row may be better, as what is left there is less lopsided.
		lowCPU, highCPU := float64(i)/side-cpu, c.upTo(i, resource.CPU)-cpu
		if s.node != nil && extra-highCPU-c.upTo(side-1, resource.Memory)+memory >= s.badness {
			return
		}
		for cols := c.free.cols[i] & from(col); cols != 0; {
			j := highest(cols)
			cols &^= 1 << j
			lowMemory, highMemory := float64(j)/side-memory, c.upTo(j, resource.Memory)-memory
			if s.node != nil && extra-highCPU-highMemory+lean*max(0, lowCPU-highMemory, lowMemory-highCPU) >= s.badness {
				continue
			}
			if s.cell(&c.free.cells[i][j], extra) {
				break
			}
		}
	}
}

// upTo is the largest share of the scale that a node of a step can have.
func (c *class) upTo(step int, k resource.Kind) float64 {
	if step < side-1 {
		return float64(step+1) / side
	}
	return max(1, c.fraction(k, c.capacity))
}

// cell compares nodes of one cell and says whether any has room.
func (s *search) cell(c *cell, extra float64) bool {
	if c.hopeless(s.least, &s.shape) {
		return false
	}
	found, dear := 0, false
	for i, n := range c.nodes {
		if i == s.most {
			s.cut = true
			return found > 0
		}
		if !s.least.Fits(c.has[i]) || !s.fits(n) {
			continue
		}
		if s.lengthensTooMuch(n) {
			dear = true
			continue
		}
		if bad := s.judge(n) + extra; bad < s.badness {
			s.node, s.badness = n, bad
		}
		if found++; found == look {
			return true
		}
	}
	if found == 0 && !dear && len(s.r.Labels) == 0 {
		c.most = resource.Vector{} // exact now
		for i := range c.has {
			c.most = c.most.Max(c.has[i])
		}
		c.refuse(&s.shape)
	}
	return found > 0
}

// fits says whether a node has room for the shape on top of its load, and the
// labels that do not tell classes apart.
func (s *search) fits(n *node) bool {
	if !s.least.Fits(n.free) {
		return false
	}
	for k := range s.least {
		if s.shape.sd[k] == 0 || math.IsInf(s.b.margins.z[k], 1) || s.b.margins.z[k] == 0 {
			continue // least is all that this kind adds
		}
		var one load
		one.mean[k] = n.load.mean[k] + s.shape.mean[k]
		one.high[k] = n.load.high[k] + s.shape.high[k]
		one.sd[k] = n.load.sd[k] + s.shape.sd[k]
		one.variance[k] = n.load.variance[k] + s.shape.sd[k]*s.shape.sd[k]
		if s.b.margins.need(&one, k) > n.Allocatable[k] {
			return false
		}
	}
	for label, value := range s.r.Labels {
		if n.Labels[label] != value {
			return false
		}
	}
	return true
}

// longer is for how long a node would have to stay beyond what it holds now.
func (s *search) longer(n *node) time.Duration {
	return max(0, s.r.Wall-max(0, n.until.Sub(s.r.At)))
}

// lengthensTooMuch says that a node of its own is cheaper for the run than this one
// for longer. As others may come to share it, that counts only as far as it is
// longer than a part of the time that they have been coming.
func (s *search) lengthensTooMuch(n *node) bool {
	if !s.b.rules.Bought || s.r.Own <= 0 {
		return false
	}
	longer := s.longer(n)
	alone := float64(longer) * float64(longer) / float64(longer+s.r.Steady/3+1)
	return alone/float64(time.Hour)*float64(n.Price) > float64(s.r.Own)
}

// judge is how bad a place is: what is left over and how lopsided it is, or for
// Spread how little; and how crowded disk and network get.
func (s *search) judge(n *node) float64 {
	c := n.class
	cpu := c.fraction(resource.CPU, n.free) - c.fraction(resource.CPU, s.least)
	memory := c.fraction(resource.Memory, n.free) - c.fraction(resource.Memory, s.least)
	bad := cpu + memory
	if s.b.rules.Strategy == Spread {
		bad = -bad
	}
	bad += lean * math.Abs(cpu-memory)
	for _, k := range []resource.Kind{resource.IOPS, resource.Net} {
		if s.least[k] > 0 && n.Allocatable[k] > 0 {
			used := 1 - float64(n.free[k]-s.least[k])/float64(n.Allocatable[k])
			bad += crowd * max(0, used-busy)
		}
	}
	if s.b.rules.Bought && s.r.Wall > 0 {
		bad += lengthens * float64(s.longer(n)) / float64(s.r.Wall)
	}
	return bad
}

// fraction is a share of the class's scale.
func (c *class) fraction(k resource.Kind, v resource.Vector) float64 {
	return float64(v[k]) / float64(c.scale[k])
}

func (c *class) corePrice() float64 {
	return float64(c.price) / float64(max(1, c.scale[resource.CPU]))
}

// dearness is what a class's price counts against it.
func (s *search) dearness(c *class) float64 {
	if s.cheapest <= 0 {
		return 0
	}
	return dear * (c.corePrice()/s.cheapest - 1)
}

// why a class is out of the question, in the order of the checks.
type verdict int

const (
	fine verdict = iota
	noNodes
	tooWeak
	wrongLabels
	tooSmall
	tooFleeting
	overBudget
)

// eligible says whether any node of the class could run the request.
func (s *search) eligible(c *class) verdict {
	if c.nodes == 0 {
		return noNodes
	}
	if _, ok := tier(c.isolation, s.r.Isolation); !ok {
		return tooWeak
	}
	for label, value := range s.r.Labels {
		if s.b.perClass[label] && c.labels[label] != value {
			return wrongLabels
		}
	}
	if !s.least.Fits(c.capacity) {
		return tooSmall
	}
	if c.spot && !cluster.SpotSuits(s.r.Class.Preemptible, s.r.Wall, c.life) {
		return tooFleeting
	}
	if s.r.Budget > 0 && s.price(c) > s.r.Budget {
		return overBudget
	}
	return fine
}

// price is what the run would cost on a class, in micro-units.
func (s *search) price(c *class) int64 {
	return int64(float64(hour(c.price, c.capacity, s.least)) * s.r.Wall.Hours())
}

// tier is the weakest isolation that a class has and that is strong enough.
func tier(has []cluster.Isolation, floor cluster.Isolation) (best cluster.Isolation, ok bool) {
	if len(has) == 0 && floor == cluster.IsolationNone {
		return cluster.IsolationNone, true
	}
	for _, t := range has {
		if t >= floor && (!ok || t < best) {
			best, ok = t, true
		}
	}
	return best, ok
}

// decision turns the node found into an offer.
func (s *search) decision(evict []string) Decision {
	n := s.node
	before := n.load
	for _, id := range evict {
		before.remove(&s.b.held[id].shape)
	}
	isolation, _ := tier(n.class.isolation, s.r.Isolation)
	offer := s.offer(n, &before)
	offer.Score = 1 / (1 + max(0, s.badness+1))
	return Decision{Placed: true, Evict: evict, Isolation: isolation, Offer: offer}
}

// offer is what the run gets on a node that has that load.
func (s *search) offer(n *node, before *load) cluster.Offer {
	after := *before
	after.add(&s.shape)
	// The grant is what the node's need grows by: grants of a node add up to its
	// need, not beyond what it has.
	grant := s.b.margins.needs(&after).Sub(s.b.margins.needs(before))
	return cluster.Offer{Node: n.ID, Grant: grant, Limit: s.r.Demand.Limit().Max(grant), Price: hour(n.Price, n.Allocatable, grant)}
}

// hour is what a grant on a node costs for an hour, in micro-units: its share of the
// node's price, or the market's rates where the node has none.
func hour(price int64, capacity, grant resource.Vector) int64 {
	return int64(cost.Tariff{Price: price, Capacity: capacity}.Hour(grant)*1e6 + 0.5)
}

// lasts is how long a run takes with that much CPU when it takes wall with its likely.
func lasts(wall time.Duration, likely, granted resource.Quantity) time.Duration {
	if granted <= 0 || granted >= likely {
		return wall
	}
	return time.Duration(float64(wall) * float64(likely) / float64(granted))
}
