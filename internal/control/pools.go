package control

import (
	"cmp"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/resource"
)

// Want is a number of runs alike that wait for a place, or are expected to come.
type Want struct {
	Need        resource.Vector // what each adds to a node that holds others like it
	Alone       resource.Vector // what a node must have for even one; zero is Need
	Count       int
	For         time.Duration // how long each is predicted to run; 0 is unknown
	Within      time.Duration // for so long they may go on after one another in the same room; 0 is not at all
	Preemptible bool          // may run on spot nodes
	Spare       bool          // expected: free room of ready nodes is as good as a new one
	Later       bool          // expected, but launches nothing: makes a larger node worth its price
	Sure        float64       // of Later: how likely they are still coming when others have ended
}

// holds says that a node of such a size, taken away after such a time, can run one.
func (w *Want) holds(size resource.Vector, spot bool, life time.Duration) bool {
	if spot && !cluster.SpotSuits(w.Preemptible, w.For, life) {
		return false
	}
	return w.Alone.Fits(size) && w.Need.Fits(size)
}

// NodeUse is a node as the pools decide over it.
type NodeUse struct {
	ID        string
	State     cluster.NodeState
	Owned     bool            // was launched by us: may be ended
	Free      resource.Vector // what can still be reserved; when Starting, all of it
	Doomed    bool            // will be taken away: it drains for good
	Spot      bool
	Life      time.Duration // of a spot node, on average; 0 is not known
	IdleSince time.Time     // zero: something runs on it
	Used      float64       // largest share of any kind that is reserved
}

// PoolRules say how eagerly nodes are launched and ended.
type PoolRules struct {
	Most   int           // nodes in all; 0 is no limit
	Linger time.Duration // an idle node is ended after so long
	Drain  float64       // a node used less than this may be drained when the rest has room; 0 is never
	Spot   bool          // spot nodes may be launched for preemptible runs
}

// Launch is a number of nodes to start.
type Launch struct {
	Offering cluster.Offering
	Count    int
	Why      string
}

// PoolChange is what to do about the nodes.
type PoolChange struct {
	Launch    []Launch
	Keep      []string // draining, and to take runs again: that is quicker and cheaper than a launch
	Drain     []string
	Terminate []string
	Unmet     int // runs that no offering can hold, or that Most keeps out
}

// Pools decides over nodes from the runs that wait: it fills what is starting
// already, then launches, again and again, the offering whose one node takes the
// most of what is left for its price; and it ends what is idle. Offerings without
// a price or that are sold out are left aside.
func Pools(now time.Time, waiting []Want, nodes []NodeUse, offerings []cluster.Offering, r PoolRules) PoolChange {
	var change PoolChange
	rates := cost.DefaultRates()
	left := inOrder(waiting)
	count := 0
	needed := map[string]bool{} // idle, but for what waits or is expected
	for _, n := range nodes {
		if n.State != cluster.Gone {
			count++
		}
		switch n.State {
		case cluster.Starting:
			due := fill(left, n.Free, n.Spot, n.Life, dueWant)
			fill(left, n.Free.Sub(filled(left, due)), n.Spot, n.Life, anyWant)
		case cluster.Ready:
			// Ready nodes have refused what waits, but what comes back may be let in.
			trial := slices.Clone(left)
			needed[n.ID] = sum(fill(trial, n.Free, n.Spot, n.Life, dueWant)) > 0
			fill(left, n.Free, n.Spot, n.Life, spareWant)
		}
	}
	for _, n := range nodes {
		if n.State == cluster.Draining && n.Owned && !n.Doomed && sum(fill(left, n.Free, n.Spot, n.Life, dueWant)) > 0 {
			change.Keep = append(change.Keep, n.ID)
			needed[n.ID] = true
		}
	}
	for total(left) > 0 && (r.Most == 0 || count < r.Most) {
		o, taken, ok := bestOffering(left, offerings, r, rates)
		if !ok {
			break
		}
		// As many nodes alike as the same filling goes into what is left.
		copies := 1 << 30
		for i, n := range taken {
			if n > 0 {
				copies = min(copies, left[i].Count/n)
			}
		}
		if r.Most > 0 {
			copies = min(copies, r.Most-count)
		}
		for i, n := range taken {
			left[i].Count -= n * copies
		}
		count += copies
		change.Launch = append(change.Launch, Launch{o, copies, fmt.Sprintf("takes %d of the waiting for %.3g an hour", sum(taken), float64(o.Price)/1e6)})
	}
	change.Unmet = total(left)
	var drain []string
	change.Terminate, drain = shrink(now, nodes, needed, r)
	if len(change.Launch)+len(change.Keep) == 0 && !slices.ContainsFunc(waiting, func(w Want) bool { return w.Count > 0 && !w.Spare && !w.Later }) {
		change.Drain = drain
	}
	return change
}

// Order is the order in which to fill nodes: what runs about as long together, so
// that the runs of a node end together, the longest first; of those the large
// first, as the small fill what they leave.
func Order(a, b Want) int {
	rates := cost.DefaultRates()
	return cmp.Or(cmp.Compare(octave(b.For), octave(a.For)), cmp.Compare(rates.Hour(b.Need), rates.Hour(a.Need)))
}

// Turn is that order among runs that wait already: those below a minute keep theirs,
// as what is soon over is not worth another's wait.
func Turn(a, b Want) int {
	if octave(a.For) == 0 && octave(b.For) == 0 {
		return 0
	}
	return Order(a, b)
}

// inOrder is what to plan for, in the order of filling. Of runs so short that
// several go on after one another within the time that they may, one stands for all.
func inOrder(waiting []Want) []Want {
	left := slices.Clone(waiting)
	slices.SortStableFunc(left, Order)
	due := 0.0
	for i := range left {
		if w := &left[i]; !w.Spare && !w.Later && w.For > 0 && w.For < w.Within {
			before := math.Ceil(due)
			due += float64(w.Count) * w.For.Seconds() / w.Within.Seconds()
			w.Count = int(math.Ceil(due) - before)
		}
	}
	return left
}

// octave is the same for lengths within a factor of two of each other, and for all
// below a minute.
func octave(d time.Duration) int { return bits.Len64(uint64(max(0, d/time.Minute))) }

func anyWant(Want) bool     { return true }
func dueWant(w Want) bool   { return !w.Later }
func spareWant(w Want) bool { return w.Spare }

// fill takes out of left what a node can hold, and says how much of each.
func fill(left []Want, free resource.Vector, spot bool, life time.Duration, may func(Want) bool) []int {
	taken, size := make([]int, len(left)), free
	for i := range left {
		w := &left[i]
		if w.Count == 0 || !w.Need.Fits(free) || !w.holds(size, spot, life) || !may(*w) {
			continue
		}
		taken[i] = fits(w.Need, free, w.Count)
		w.Count -= taken[i]
		for k, q := range w.Need {
			free[k] -= q * resource.Quantity(taken[i])
		}
	}
	return taken
}

// fits is how many needs go into what is free, at most count.
func fits(need, free resource.Vector, count int) int {
	for k, q := range need {
		if q > 0 {
			count = min(count, int(max(0, free[k])/q))
		}
	}
	return count
}

// bestOffering is the one whose node, filled, takes the most for its price: worth
// is what is taken at the market's rates.
func bestOffering(left []Want, offerings []cluster.Offering, r PoolRules, rates cost.Rates) (best cluster.Offering, taken []int, ok bool) {
	bestWorth := 0.0
	for _, o := range offerings {
		spot := o.CapacityType == cluster.Spot
		if !o.Available || o.Price <= 0 || spot && !r.Spot {
			continue
		}
		trial := slices.Clone(left)
		got := fill(trial, o.Capacity, spot, o.Life, dueWant)
		if sum(got) == 0 {
			continue
		}
		for i, n := range fill(trial, o.Capacity.Sub(filled(left, got)), spot, o.Life, anyWant) {
			got[i] += n
		}
		worth := worth(left, got, o, rates) / float64(o.Price)
		if worth > bestWorth {
			best, taken, bestWorth, ok = o, got, worth, true
		}
	}
	return best, taken, ok
}

// filled is what the runs taken need together.
func filled(left []Want, taken []int) (v resource.Vector) {
	for i, n := range taken {
		for k, q := range left[i].Need {
			v[k] += q * resource.Quantity(n)
		}
	}
	return v
}

// worth is what the runs taken are worth at the market's rates for each second
// that their node is paid for: from its start-up until the longest of them ends. What
// a spot node loses when it is taken away is worth nothing.
func worth(left []Want, taken []int, o cluster.Offering, rates cost.Rates) float64 {
	const unknown = time.Minute // all alike, then
	sum, longest := 0.0, 0.0
	for i, n := range taken {
		if n > 0 {
			length := cmp.Or(left[i].For, unknown)
			certain := 1.0
			if left[i].Later {
				certain = left[i].Sure
			}
			// An empty need is worth nothing, but must be placed all the same.
			sum += certain * float64(n) * (rates.Hour(left[i].Need) + 1e-12) * length.Seconds() * kept(length, o.Life)
			longest = max(longest, length.Seconds())
		}
	}
	return sum / max(longest+o.StartUp.Seconds(), 1e-9)
}

// kept is the share of the work done that counts when nodes live for a time by
// chance and runs that lose theirs begin again.
func kept(length, life time.Duration) float64 {
	if life <= 0 || length <= 0 {
		return 1
	}
	x := length.Seconds() / life.Seconds()
	return x / math.Expm1(x)
}

// shrink ends what is idle for long and drains the least used node if what it
// holds would find room elsewhere: one at a time, as runs must not be crowded out.
func shrink(now time.Time, nodes []NodeUse, needed map[string]bool, r PoolRules) (end, drain []string) {
	var least *NodeUse
	spare := 0.0 // in nodes
	for i := range nodes {
		n := &nodes[i]
		switch {
		case !n.Owned || n.State == cluster.Starting || n.State == cluster.Gone || needed[n.ID]:
		case !n.IdleSince.IsZero():
			if n.State == cluster.Draining || now.Sub(n.IdleSince) >= r.Linger {
				end = append(end, n.ID)
			}
		case n.State == cluster.Draining:
			return end, nil // one is on its way out
		case n.Used < r.Drain && (least == nil || n.Used < least.Used):
			least = n
		}
		if n.State == cluster.Ready {
			spare += 1 - n.Used
		}
	}
	if least != nil && spare-(1-least.Used) > 2*least.Used {
		drain = append(drain, least.ID)
	}
	return end, drain
}

func total(list []Want) (n int) {
	for _, w := range list {
		if !w.Later {
			n += w.Count
		}
	}
	return n
}

func sum(list []int) (n int) {
	for _, x := range list {
		n += x
	}
	return n
}
