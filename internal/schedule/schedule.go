// Package schedule turns a demand and the state of a cluster into a placement,
// with the reasons for the node chosen and for those that were not, and into
// counter-offers when nothing can be placed as asked.
//
// It is pure; fleets bind what it decides. Place decides once over a snapshot. A
// Board is the same decision for who decides often: it takes a snapshot once and
// is then told of every change, so that a decision costs no walk over the nodes.
package schedule

import (
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// Strategy is what a good place is.
type Strategy int

// The strategies.
const (
	Pack   Strategy = iota // the fullest node that has room: the Fewest nodes
	Spread                 // the emptiest node: the least interference
)

// Rules are how an operator wants runs to be placed.
type Rules struct {
	Strategy Strategy
	// Risk is, by kind, the chance accepted that the runs of one node need more
	// than it has. 0 reserves every run's High, a half every run's mean; between
	// them what is reserved is the mean of the sum and as many deviations of the
	// sum as the risk leaves, which is far less than the sum of the Highs.
	Risk [resource.NumKinds]float64
	// Correlation between the prediction errors of runs on one node, 0 to 1. With
	// 0 errors are taken to cancel out, with 1 to add up.
	Correlation float64
	// Bought says that nodes are paid for only while they are needed: a run then goes
	// where it least lengthens the time until its node can be ended.
	Bought bool
	// Preempt lets a run take the place of preemptible ones of lower priority.
	Preempt bool
	// Offerings are what can be launched, for counter-offers.
	Offerings []cluster.Offering
}

// DefaultRules reserve all of the memory that a run may need, as memory cannot be
// shared out again, and the mean of what flows: CPU, disk and network.
func DefaultRules() Rules {
	return Rules{
		Risk:        [resource.NumKinds]float64{resource.CPU: 0.5, resource.IOPS: 0.5, resource.Net: 0.5},
		Correlation: 0.1,
		Preempt:     true,
	}
}

// Request is a run that needs a place.
type Request struct {
	Task   string
	Unit   program.UnitID
	Tenant string
	Demand resource.Demand
	Class  task.Class
	// Wall is how long the run is predicted to last with the likely CPU of the
	// demand; 0 is unknown.
	Wall      time.Duration
	Isolation cluster.Isolation // no weaker
	Labels    map[string]string // that the node must have
	Warm      []string          // nodes with a warm sandbox of the unit
	Budget    int64             // micro-units of money for the whole run; 0 is no limit
	// Own is what a node of its own, launched for the run, would cost, in micro-units:
	// where nodes are bought, none is kept longer for the run than that is worth. 0 is
	// not known, or that the run cannot wait for one.
	Own    int64
	Steady time.Duration // for how long runs like it have been coming, and may go on to
	Parts  *Parts        // how it can be run in parts; nil where that is not proven to be the same
	At     time.Time     // now
}

// Patient is the demand of a run that has time: fewer cores for longer, as a core
// that is never idle is what a full node is paid for. Its limit stays.
func Patient(d resource.Demand) resource.Demand {
	const share = 0.85
	cpu := &d[resource.CPU]
	cpu.Likely = max(cpu.Low, resource.Quantity(share*float64(cpu.Likely)))
	return d
}

// Decision is where a run goes, or why nowhere.
type Decision struct {
	Placed    bool
	Offer     cluster.Offer
	Isolation cluster.Isolation
	Evict     []string // allocations that must go first, least lost work
	Rejected  []Rejection
	Counters  []Counter // what could be had instead, the first to end first; when placed, what is cheaper or ends sooner
}

// Rejection says why nodes that are alike were not chosen.
type Rejection struct {
	Nodes  int
	Class  string // what they are alike in
	Reason string
}

// Place decides over a snapshot, with all reasons and counter-offers.
func Place(s cluster.Snapshot, r Request, rules Rules) Decision {
	b := NewBoard(s, rules)
	d := b.Place(&r)
	b.Explain(&r, &d)
	if r.Parts != nil && r.Parts.On != nil {
		b.parts = NewBoard(r.Parts.near(s), rules)
	}
	d.Counters = b.Counters(&r, &d)
	return d
}

// Allocation is a decision as the fleet binds it.
func (d Decision) Allocation(id string, r Request) cluster.Allocation {
	a := cluster.Allocation{
		ID: id, Task: r.Task, Unit: r.Unit, Tenant: r.Tenant, Node: d.Offer.Node,
		Grant: d.Offer.Grant, Limit: d.Offer.Limit, Demand: r.Demand, Since: r.At,
		Priority: r.Class.Priority, Preemptible: r.Class.Preemptible,
	}
	if r.Wall > 0 {
		a.Until = r.At.Add(r.Wall)
	}
	return a
}
