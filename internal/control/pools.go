package control

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/resource"
)

// Want is a number of runs alike that wait for a place, or are expected to come.
type Want struct {
	Need        resource.Vector // what each must have reserved
	Count       int
	For         time.Duration // how long each is predicted to run; 0 is unknown
	Preemptible bool          // may run on spot nodes
	Spare       bool          // expected: free room of ready nodes is as good as a new one
}

// NodeUse is a node as the pools decide over it.
type NodeUse struct {
	ID        string
	State     cluster.NodeState
	Owned     bool            // was launched by us: may be ended
	Free      resource.Vector // what can still be reserved; when Starting, all of it
	Spot      bool
	IdleSince time.Time // zero: something runs on it
	Used      float64   // largest share of any kind that is reserved
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
	left := slices.Clone(waiting)
	// The large first: the small fill what they leave.
	rates := cost.DefaultRates()
	slices.SortStableFunc(left, func(a, b Want) int { return cmp.Compare(rates.Hour(b.Need), rates.Hour(a.Need)) })
	count := 0
	needed := map[string]bool{} // idle, but for what is expected
	for _, n := range nodes {
		if n.State != cluster.Gone {
			count++
		}
		switch n.State {
		case cluster.Starting:
			fill(left, n.Free, n.Spot, anyWant)
		case cluster.Ready:
			needed[n.ID] = sum(fill(left, n.Free, n.Spot, spareWant)) > 0
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
	if len(change.Launch) == 0 && !slices.ContainsFunc(waiting, func(w Want) bool { return w.Count > 0 && !w.Spare }) {
		change.Terminate, change.Drain = shrink(now, nodes, needed, r)
	}
	return change
}

func anyWant(Want) bool     { return true }
func spareWant(w Want) bool { return w.Spare }

// fill takes out of left what a node can hold, and says how much of each.
func fill(left []Want, free resource.Vector, spot bool, may func(Want) bool) []int {
	taken := make([]int, len(left))
	for i := range left {
		w := &left[i]
		if w.Count == 0 || spot && !w.Preemptible || !may(*w) {
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
		got := fill(trial, o.Capacity, spot, anyWant)
		worth := worth(left, got, rates) / float64(o.Price)
		if sum(got) > 0 && worth > bestWorth {
			best, taken, bestWorth, ok = o, got, worth, true
		}
	}
	return best, taken, ok
}

// worth is what the runs taken are worth at the market's rates for each second
// that their node is paid for: until the longest of them ends.
func worth(left []Want, taken []int, rates cost.Rates) float64 {
	const unknown = time.Minute // all alike, then
	sum, longest := 0.0, 0.0
	for i, n := range taken {
		if n > 0 {
			length := cmp.Or(left[i].For, unknown).Seconds()
			// An empty need is worth nothing, but must be placed all the same.
			sum += float64(n) * (rates.Hour(left[i].Need) + 1e-12) * length
			longest = max(longest, length)
		}
	}
	return sum / max(longest, 1e-9)
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
		n += w.Count
	}
	return n
}

func sum(list []int) (n int) {
	for _, x := range list {
		n += x
	}
	return n
}
