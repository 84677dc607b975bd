package schedule

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

const (
	mib = 1 << 20
	gib = 1 << 30
)

var start = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// machines are n nodes of three sizes and prices.
func machines(n int) cluster.Snapshot {
	s := cluster.Snapshot{At: start}
	for i := range n {
		size := resource.Quantity(1 + i%3)
		s.Nodes = append(s.Nodes, cluster.Node{
			ID: fmt.Sprintf("n%05d", i), Pool: fmt.Sprint("pool-", size), State: cluster.Ready,
			Allocatable: resource.Vector{resource.CPU: 8000 * size, resource.Memory: 32 * gib * size, resource.IOPS: 20000 * size, resource.Net: 1e10},
			Price:       400_000 * int64(size), Isolation: []cluster.Isolation{cluster.IsolationProcess},
			Labels: map[string]string{"host": fmt.Sprint("h", i), "zone": fmt.Sprint("z", i%2)},
		})
	}
	return s
}

// anyDemand is a demand of a size as programs have them: mostly small, at times large.
func anyDemand(r *rand.Rand) resource.Demand {
	scale := math.Exp(r.NormFloat64())
	of := func(likely float64) resource.Range {
		likely *= scale
		return resource.Range{Low: resource.Quantity(likely * 0.8), Likely: resource.Quantity(likely), High: resource.Quantity(likely * (1.1 + r.Float64()))}
	}
	return resource.Demand{resource.CPU: of(700), resource.Memory: of(2 * gib), resource.IOPS: of(200), resource.Net: of(1e7)}
}

// rulesUnderTest are the rules that properties must hold for.
func rulesUnderTest() map[string]Rules {
	shared := DefaultRules()
	shared.Risk = [resource.NumKinds]float64{0.1, 0.001, 0.1, 0.1}
	spread := DefaultRules()
	spread.Strategy = Spread
	return map[string]Rules{"default": DefaultRules(), "shared": shared, "spread": spread}
}

// fitsAnywhere is the plain answer: a walk over every node.
func (b *Board) fitsAnywhere(r *Request) bool {
	s := search{b: b, r: r, shape: shapeOf(r.Demand)}
	s.least = b.margins.least(&s.shape)
	for _, n := range b.nodes {
		if n.State == cluster.Ready && s.eligible(n.class) == fine && s.fits(n) {
			return true
		}
	}
	return false
}

// TestBoardAgreesWithAWalk binds, releases, resizes, adds, drains and removes at
// random. After every step the board's sums must be those counted anew, no node's
// need may exceed what it has, and what the search finds or not must be what a
// walk over all nodes finds or not.
func TestBoardAgreesWithAWalk(t *testing.T) {
	for name, rules := range rulesUnderTest() {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(30) {
				walk(t, rules, seed)
			}
		})
	}
}

func walk(t *testing.T, rules Rules, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 1))
	snap := machines(1 + random.IntN(12))
	b := NewBoard(snap, rules)
	var bound []string
	for i := range 200 {
		switch choice := random.IntN(20); {
		case choice < 12:
			r := Request{Demand: anyDemand(random), Class: []task.Class{task.Batch, task.Standard}[random.IntN(2)], At: start}
			want := b.fitsAnywhere(&r)
			d := b.Place(&r)
			if got := d.Placed && len(d.Evict) == 0; got != want {
				t.Fatalf("seed %d step %d: placed %v, a walk says %v", seed, i, got, want)
			}
			for _, id := range d.Evict {
				if !b.held[id].preemptible || b.held[id].priority >= r.Class.Priority {
					t.Fatalf("seed %d step %d: evicts %s", seed, i, id)
				}
				b.Release(id)
			}
			if d.Placed {
				id := fmt.Sprint("a", i)
				b.Bind(d.Allocation(id, r))
				bound = append(bound, id)
			}
		case choice < 17 && len(bound) > 0:
			b.Release(bound[random.IntN(len(bound))]) // perhaps of one that was evicted
		case choice == 17 && len(bound) > 0:
			if h := b.held[bound[random.IntN(len(bound))]]; h != nil {
				h.grant[resource.Memory] /= 2
				b.Resize(h.id, h.grant)
			}
		case choice == 18:
			n := snap.Nodes[random.IntN(len(snap.Nodes))]
			n.State = []cluster.NodeState{cluster.Ready, cluster.Draining, cluster.Starting}[random.IntN(3)]
			b.SetNode(n)
		default:
			b.RemoveNode(snap.Nodes[random.IntN(len(snap.Nodes))].ID)
		}
		check(t, b)
	}
}

// check counts the board anew.
func check(t *testing.T, b *Board) {
	t.Helper()
	count := 0
	for id, n := range b.nodes {
		var sum load
		for i, h := range n.held {
			if h.node != n || h.index != i || b.held[h.id] != h {
				t.Fatalf("%s: %s stands wrong", id, h.id)
			}
			sum.add(&h.shape)
			count++
		}
		if sum.mean != n.load.mean || sum.high != n.load.high || math.Abs(sum.sd[1]-n.load.sd[1]) > 1+1e-9*sum.sd[1] {
			t.Fatalf("%s: load %v, counted %v", id, n.load, sum)
		}
		if !(resource.Vector{}).Fits(n.free) {
			t.Fatalf("%s is over: %v free", id, n.free)
		}
		for slot, g := range []*grid{&n.class.free, &n.class.taken} {
			if p := n.places[slot]; p.in {
				if g.cells[p.row][p.col].nodes[p.index] != n {
					t.Fatalf("%s is not where it says", id)
				}
			} else if slot == 0 && n.State == cluster.Ready {
				t.Fatalf("%s is in no cell", id)
			}
		}
	}
	if count != len(b.held) {
		t.Fatalf("%d allocations on nodes, %d known", count, len(b.held))
	}
}

// TestGrantsNeverExceedTheNode binds the grants at a fleet's rule: their sum must
// fit, also where what is reserved is less than the sum of the highs.
func TestGrantsNeverExceedTheNode(t *testing.T) {
	for name, rules := range rulesUnderTest() {
		rules.Correlation = 0
		random := rand.New(rand.NewPCG(5, 5))
		b := NewBoard(machines(3), rules)
		grants, ids := map[string]resource.Vector{}, []string{}
		for i := range 3000 {
			if i%3 == 2 && len(ids) > 0 {
				at := random.IntN(len(ids))
				h := b.held[ids[at]]
				grants[h.node.ID] = grants[h.node.ID].Sub(h.grant)
				b.Release(h.id)
				ids = append(ids[:at], ids[at+1:]...)
				continue
			}
			r := Request{Demand: anyDemand(random), At: start}
			d := b.Place(&r)
			if !d.Placed {
				continue
			}
			id := fmt.Sprint(i)
			b.Bind(d.Allocation(id, r))
			ids = append(ids, id)
			grants[d.Offer.Node] = grants[d.Offer.Node].Add(d.Offer.Grant)
			if sum := grants[d.Offer.Node]; !sum.Fits(b.nodes[d.Offer.Node].Allocatable) {
				t.Fatalf("%s, step %d: grants of %v on %v", name, i, sum, b.nodes[d.Offer.Node].Allocatable)
			}
		}
	}
}

// TestRiskIsKept draws what runs really use from their demand, node by node: the
// share of nodes that run short must not exceed the risk that was stated.
func TestRiskIsKept(t *testing.T) {
	for _, risk := range []float64{0.1, 0.01} {
		rules := DefaultRules()
		rules.Correlation = 0
		rules.Risk[resource.Memory] = risk
		random := rand.New(rand.NewPCG(9, 9))
		b := NewBoard(machines(300), rules)
		demands := map[string]resource.Range{}
		for i, misses := 0, 0; misses < 50; i++ {
			d := anyDemand(random)
			d[resource.CPU] = resource.Exactly(1) // memory is what fills the nodes
			r := Request{Demand: d, At: start}
			where := b.Place(&r)
			if !where.Placed {
				misses++
				continue
			}
			b.Bind(where.Allocation(fmt.Sprint(i), r))
			demands[fmt.Sprint(i)] = d[resource.Memory]
		}
		short, draws := 0, 0
		for range 200 {
			for _, n := range b.nodes {
				used := 0.0
				for _, h := range n.held {
					d := demands[h.id]
					// A fan-shaped error: nine of ten runs between low and high.
					used += min(float64(d.High), float64(d.Likely)+random.NormFloat64()*float64(d.High-d.Low)/spread90)
				}
				draws++
				if used > float64(n.Allocatable[resource.Memory]) {
					short++
				}
			}
		}
		if got := float64(short) / float64(draws); got > risk {
			t.Errorf("%.4f of the nodes ran short, the risk stated is %v", got, risk)
		}
	}
}

// fill places until about the share of CPU given is reserved.
func fill(b *Board, random *rand.Rand, share float64, nodes int) (ids []string, demands []resource.Demand) {
	for range 512 {
		demands = append(demands, anyDemand(random))
	}
	used, total := 0.0, float64(nodes)*16000
	for i := 0; used < share*total && i < nodes*60; i++ {
		r := Request{Demand: demands[i%len(demands)], Class: task.Standard, At: start}
		d := b.Place(&r)
		if !d.Placed {
			continue
		}
		id := fmt.Sprint(i)
		b.Bind(d.Allocation(id, r))
		ids = append(ids, id)
		used += float64(d.Offer.Grant[resource.CPU])
	}
	return ids, demands
}

// BenchmarkPlace is one decision, its bind, and a release elsewhere, on a cluster
// that is three quarters full.
func BenchmarkPlace(b *testing.B) {
	for _, nodes := range []int{500, 5_000, 50_000} {
		for _, name := range []string{"default", "shared", "spread"} {
			b.Run(fmt.Sprintf("%s/%d", name, nodes), func(b *testing.B) {
				random := rand.New(rand.NewPCG(3, 3))
				board := NewBoard(machines(nodes), rulesUnderTest()[name])
				ids, demands := fill(board, random, 0.75, nodes)
				i := 0
				for b.Loop() {
					i++
					at := random.IntN(len(ids))
					board.Release(ids[at])
					r := Request{Demand: demands[i%len(demands)], Class: task.Standard, At: start}
					if d := board.Place(&r); d.Placed {
						board.Bind(d.Allocation(ids[at], r))
					}
				}
			})
		}
	}
}

// BenchmarkFromSnapshot is a decision with reasons on a fresh board, as for a single machine.
func BenchmarkFromSnapshot(b *testing.B) {
	snap, r := machines(1), Request{Demand: anyDemand(rand.New(rand.NewPCG(1, 1))), At: start}
	for b.Loop() {
		if !Place(snap, r, DefaultRules()).Placed {
			b.Fatal("not placed")
		}
	}
}

// BenchmarkHard are clusters of 5,000 nodes that the index helps least with.
func BenchmarkHard(b *testing.B) {
	for name, c := range map[string]struct {
		fill resource.Demand // of every run on it
		want resource.Demand
	}{
		"no disk left":       {demandOf(500, gib, 2000), demandOf(500, gib, 2000)},
		"no room for it":     {demandOf(1000, 4*gib, 10), demandOf(3000, 20*gib, 10)},
		"a lopsided cluster": {demandOf(1900, gib/2, 10), demandOf(100, 8*gib, 10)},
	} {
		for _, rules := range []string{"default", "shared"} {
			b.Run(name+"/"+rules, func(b *testing.B) {
				board := NewBoard(machines(5000), rulesUnderTest()[rules])
				fill := Request{Demand: c.fill, Class: task.Batch, At: start}
				for i := 0; ; i++ {
					d := board.Place(&fill)
					if !d.Placed {
						break
					}
					board.Bind(d.Allocation(fmt.Sprint(i), fill))
				}
				placed, i := 0, 0
				for b.Loop() {
					// A release now and then, so that nothing can be remembered for ever.
					if i++; i%8 == 0 {
						board.Release(fmt.Sprint(i))
					}
					want := Request{Demand: c.want, Class: task.Batch, At: start}
					if d := board.Place(&want); d.Placed {
						placed++
						board.Bind(d.Allocation(fmt.Sprint("w", i), want))
					}
				}
				b.ReportMetric(float64(placed)/float64(i), "placed/op")
			})
		}
	}
}

func demandOf(cpu, memory, iops resource.Quantity) resource.Demand {
	of := func(q resource.Quantity) resource.Range {
		return resource.Range{Low: q / 2, Likely: q, High: q * 3 / 2}
	}
	return resource.Demand{resource.CPU: of(cpu), resource.Memory: of(memory), resource.IOPS: of(iops)}
}
