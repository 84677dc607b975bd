package sim

import (
	"container/heap"
	"math"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

// machine is a node and the runs on it. Its runs share its cores: when they want
// more than there are, all of them slow down alike. So the machine keeps one clock,
// worked, that runs slower the more is wanted, and a run ends when that clock
// has gone on by the run's wall time.
type machine struct {
	cluster.Node
	index     int
	offering  *Offering // nil: given from the start
	cores     float64
	worked    float64 // seconds of undisturbed running
	at        time.Duration
	wanted    float64 // cores that its runs would keep busy
	inUse     int64   // bytes that its runs really hold
	runs      runHeap
	turn      int
	born      time.Duration
	died      time.Duration // negative while it lives
	idleSince time.Duration // meaningful while it has no runs
	busy      float64       // core-seconds used
	held      resource.Vector
	doomed    bool     // told that it will be taken away
	successor *machine // launched to take over what runs here
}

// run is one attempt at an invocation.
type run struct {
	inv     *invocation
	id      string // of the allocation
	on      *machine
	grant   resource.Vector
	limit   resource.Quantity // of memory
	wants   float64           // cores
	ends    float64           // on the machine's clock: its end, or its crossing of the limit
	rest    float64           // what is left to do after a crossing
	begun   time.Duration
	holds   int64 // bytes
	index   int
	crosses bool
}

// speed is how fast the clock goes.
func (m *machine) speed() float64 {
	if m.wanted <= m.cores {
		return 1
	}
	return m.cores / m.wanted
}

// advance brings the machine's clock to now.
func (m *machine) advance(now time.Duration) {
	dt := (now - m.at).Seconds()
	m.worked += dt * m.speed()
	m.busy += dt * min(m.cores, m.wanted)
	m.at = now
}

// due is when the first run ends or crosses, as things stand.
func (m *machine) due() (time.Duration, bool) {
	if len(m.runs) == 0 {
		return 0, false
	}
	wait := max(0, m.runs[0].ends-m.worked) / m.speed()
	return m.at + time.Duration(math.Ceil(min(wait, 1e8)*1e9)), true
}

// begin puts a run on the machine; advance must have been called.
func (m *machine) begin(r *run) {
	r.on = m
	m.wanted += r.wants
	m.inUse += r.holds
	m.held = m.held.Add(r.grant)
	heap.Push(&m.runs, r)
	m.turn++
}

// end takes a run off the machine; advance must have been called.
func (m *machine) end(r *run, now time.Duration) {
	heap.Remove(&m.runs, r.index)
	m.wanted -= r.wants
	m.inUse -= r.holds
	m.held = m.held.Sub(r.grant)
	if len(m.runs) == 0 {
		m.wanted, m.idleSince = 0, now // floats drift
	}
	m.turn++
}

// runHeap has the run that ends first on top.
type runHeap []*run

func (h runHeap) Len() int { return len(h) }
func (h runHeap) Less(i, j int) bool {
	if h[i].ends != h[j].ends {
		return h[i].ends < h[j].ends
	}
	return h[i].inv.id < h[j].inv.id
}
func (h runHeap) Swap(i, j int) {
	h[i], h[j] = h[j], h[i]
	h[i].index, h[j].index = i, j
}

// Push appends; container/heap calls it.
func (h *runHeap) Push(x any) {
	r := x.(*run)
	r.index = len(*h)
	*h = append(*h, r)
}

// Pop takes the last; container/heap calls it.
func (h *runHeap) Pop() any {
	old := *h
	r := old[len(old)-1]
	old[len(old)-1] = nil
	*h = old[:len(old)-1]
	return r
}
