package sim

import (
	"math"
	"math/rand/v2"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/resource"
)

// baseline places as others do, on requests: a run's request is reserved and is
// its limit too.
//
//   - kube-least-allocated, kube-most-allocated: kube-scheduler's NodeResourcesFit
//     with that strategy over CPU and memory, plus NodeResourcesBalancedAllocation,
//     weights 1 and 1, ties by chance; of a large cluster it looks only at as many
//     nodes with room as percentageOfNodesToScore's default says (50 % less one per
//     125 nodes, at least 5 %, at least 100 nodes), going on where it last stopped;
//   - first-fit: the first node with room, in the order of their start;
//   - round-robin: the next node with room;
//   - least-loaded: of all nodes with room the one with the fewest runs;
//   - power-of-two: of two nodes with room, by chance, the one with the fewer runs.
type baseline struct {
	how    string
	random *rand.Rand
	nodes  []*flatNode
	byID   map[string]*flatNode
	start  int // where the next search begins
}

type flatNode struct {
	cluster.Node
	used resource.Vector
	runs int
	at   int // in nodes
}

func newBaseline(how string, seed uint64) *baseline {
	return &baseline{how: how, random: rand.New(rand.NewPCG(seed, math.MaxUint64)), byID: map[string]*flatNode{}}
}

// need is what a run's owner would book: the likely CPU, which can be held back,
// and all of the memory, which cannot.
func (b *baseline) need(r *schedule.Request) resource.Vector {
	need := r.Demand.Request()
	need[resource.Memory] = r.Demand[resource.Memory].High
	return need
}

func (b *baseline) alone(r *schedule.Request) resource.Vector { return b.need(r) }

func (b *baseline) room(r *schedule.Request, node string) bool {
	n := b.byID[node]
	return n != nil && n.has(b.ask(r))
}

// ask is what a run books, and whether it may run on a spot node.
type ask struct {
	need resource.Vector
	spot bool
}

func (b *baseline) ask(r *schedule.Request) ask { return ask{b.need(r), r.Class.Preemptible} }

func (n *flatNode) has(a ask) bool {
	return n.State == cluster.Ready && (a.spot || !n.Spot) && n.used.Add(a.need).Fits(n.Allocatable)
}

func (b *baseline) place(r *schedule.Request) schedule.Decision {
	asked := b.ask(r)
	n, need := b.choose(asked), asked.need
	if n == nil {
		return schedule.Decision{}
	}
	return schedule.Decision{Placed: true, Offer: cluster.Offer{Node: n.ID, Grant: need, Limit: r.Demand.Limit().Max(need)}}
}

func (b *baseline) choose(a ask) *flatNode {
	switch b.how {
	case placeLeast, placeMost:
		return b.kube(a)
	case placeRoundRobin:
		return b.first(a, b.start)
	case placeLoaded:
		var best *flatNode
		for _, n := range b.nodes {
			if (best == nil || n.runs < best.runs) && n.has(a) {
				best = n
			}
		}
		return best
	case placeTwo:
		one, two := b.any(a), b.any(a)
		if two != nil && two.runs < one.runs {
			return two
		}
		return one
	default:
		return b.first(a, 0)
	}
}

// first is the first node with room from a place on, and the next search's start is after it.
func (b *baseline) first(a ask, from int) *flatNode {
	for i := range b.nodes {
		n := b.nodes[(from+i)%len(b.nodes)]
		if n.has(a) {
			b.start = (from + i + 1) % len(b.nodes)
			return n
		}
	}
	return nil
}

// any is a node with room by chance: after a few draws that missed, the first from
// the last of them on.
func (b *baseline) any(a ask) *flatNode {
	if len(b.nodes) == 0 {
		return nil
	}
	at := 0
	for range 8 {
		at = b.random.IntN(len(b.nodes))
		if b.nodes[at].has(a) {
			return b.nodes[at]
		}
	}
	return b.first(a, at)
}

// kube scores what it looks at and takes the best.
func (b *baseline) kube(a ask) *flatNode {
	want := len(b.nodes)
	if want > 100 {
		share := max(5, 50-want/125)
		want = max(100, want*share/100)
	}
	var best *flatNode
	bestScore, ties, found, seen := -1.0, 0, 0, 0
	for seen < len(b.nodes) && found < want {
		n := b.nodes[(b.start+seen)%len(b.nodes)]
		seen++
		if !n.has(a) {
			continue
		}
		found++
		switch score := b.score(n, a.need); {
		case score > bestScore:
			best, bestScore, ties = n, score, 1
		case score == bestScore:
			if ties++; b.random.IntN(ties) == 0 {
				best = n
			}
		}
	}
	if len(b.nodes) > 0 {
		b.start = (b.start + seen) % len(b.nodes)
	}
	return best
}

// score is kube-scheduler's, each part in whole points of 0 to 100.
func (b *baseline) score(n *flatNode, need resource.Vector) float64 {
	used := n.used.Add(need)
	cpu := float64(used[resource.CPU]) / float64(n.Allocatable[resource.CPU])
	memory := float64(used[resource.Memory]) / float64(n.Allocatable[resource.Memory])
	balanced := math.Floor((1 - math.Abs(cpu-memory)/2) * 100)
	if b.how == placeMost {
		return math.Floor((math.Floor(cpu*100)+math.Floor(memory*100))/2) + balanced
	}
	return math.Floor((math.Floor((1-cpu)*100)+math.Floor((1-memory)*100))/2) + balanced
}

func (b *baseline) setNode(n cluster.Node) {
	if have := b.byID[n.ID]; have != nil {
		have.Node = n
		return
	}
	fresh := &flatNode{Node: n, at: len(b.nodes)}
	b.byID[n.ID] = fresh
	b.nodes = append(b.nodes, fresh)
}

func (b *baseline) removeNode(id string) {
	n := b.byID[id]
	if n == nil {
		return
	}
	delete(b.byID, id)
	// Order is part of first-fit and round-robin: the rest closes up.
	b.nodes = append(b.nodes[:n.at], b.nodes[n.at+1:]...)
	for i := n.at; i < len(b.nodes); i++ {
		b.nodes[i].at = i
	}
}

func (b *baseline) bind(a cluster.Allocation) {
	if n := b.byID[a.Node]; n != nil {
		n.used, n.runs = n.used.Add(a.Grant), n.runs+1
	}
}

func (b *baseline) release(a cluster.Allocation) {
	if n := b.byID[a.Node]; n != nil {
		n.used, n.runs = n.used.Sub(a.Grant), n.runs-1
	}
}

func (b *baseline) resize(a cluster.Allocation, grant resource.Vector) {
	if n := b.byID[a.Node]; n != nil {
		n.used = n.used.Sub(a.Grant).Add(grant)
	}
}
