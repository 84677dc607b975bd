// Package cluster holds the words of the place where tasks run: what is sold
// (Offering), what is owned (Pool, Node), what was promised (Offer, Allocation)
// and an immutable Snapshot of it all that decisions read.
//
// It is values only. Fleet drivers (package fleet) are the truth behind them;
// internal/schedule and internal/control decide over them.
package cluster

import (
	"time"

	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
)

// CapacityType says how a node is paid for and whether it may be taken away.
type CapacityType string

// The capacity types, in Karpenter's words.
const (
	OnDemand CapacityType = "on-demand"
	Spot     CapacityType = "spot"
)

// SpotSuits says that a run may go to a node that can be taken away: it must be one that
// can begin again, and likely be over while such nodes last. A life of 0 is not known.
func SpotSuits(preemptible bool, run, life time.Duration) bool {
	return preemptible && (life <= 0 || run <= life)
}

// Offering is a kind of node that a provider sells.
type Offering struct {
	Name, Zone   string
	CapacityType CapacityType
	Capacity     resource.Vector
	Price        int64 // micro-units of money per hour
	Available    bool
	StartUp      time.Duration
	Life         time.Duration // mean, until a spot node is taken away; 0 is not known
}

// Pool is a group of like nodes with bounds on their number.
type Pool struct {
	Name           string
	Provider       string // of its nodes, by name; "" where there is one
	Offering       Offering
	Min, Max, Warm int
}

// NodeState is where a node is in its life.
type NodeState string

// The node states.
const (
	Starting NodeState = "starting"
	Ready    NodeState = "ready"
	Draining NodeState = "draining"
	Gone     NodeState = "gone"
)

// Isolation is how far a sandbox keeps user code from its node, weakest first.
type Isolation int

// The isolation tiers.
const (
	IsolationNone Isolation = iota
	IsolationWasm
	IsolationProcess
	IsolationContainer
	IsolationVM
)

var isolationNames = []string{"none", "wasm", "process", "container", "vm"}

// String is the tier's name on the command line and in reports.
func (i Isolation) String() string { return isolationNames[i] }

// IsolationNamed is the tier of that name.
func IsolationNamed(name string) (Isolation, bool) {
	for i, n := range isolationNames {
		if n == name {
			return Isolation(i), true
		}
	}
	return 0, false
}

// Node is a machine, or a slice of one, that tasks run on.
type Node struct {
	ID, Pool    string
	State       NodeState
	Allocatable resource.Vector
	Price       int64 // micro-units of money per hour
	Isolation   []Isolation
	Labels      map[string]string
	Spot        bool          // may be taken away at any time
	Life        time.Duration // mean, until a spot node is; 0 is not known
}

// Offer is one way to place a demand, with its price and its reasons.
type Offer struct {
	Node    string
	Launch  *Offering // set when the node must be started first
	Grant   resource.Vector
	Limit   resource.Vector
	Price   int64 // micro-units of money per hour
	StartIn time.Duration
	Score   float64
	Why     []string
}

// Allocation is a promise of resources on a node to one task.
type Allocation struct {
	ID      string
	Task    string
	Unit    program.UnitID
	Tenant  string
	Node    string
	Grant   resource.Vector // reserved: counts against the node
	Limit   resource.Vector // enforced by the sandbox; at least Grant
	Demand  resource.Demand // what the run is expected to use; zero is unknown
	Version uint64          // changes with every resize
	Since   time.Time       // when it was bound
	Until   time.Time       // when the run is predicted to end; zero is unknown
	Expires time.Time       // a lease: gone when not renewed; zero is while its owner lives

	Priority    int  // of the task's class
	Preemptible bool // may be taken away for one of higher priority
	// YieldsTo is the allocation that takes its place: whoever owns this one ends its
	// run and releases it. Nothing runs in the other before.
	YieldsTo string
}

// Snapshot is the state of a cluster at one moment. Nobody changes it.
type Snapshot struct {
	Version     uint64
	At          time.Time
	Nodes       []Node
	Allocations []Allocation
	Pools       []Pool
}

// Free is what each node has left to grant, by node ID.
func (s Snapshot) Free() map[string]resource.Vector {
	free := make(map[string]resource.Vector, len(s.Nodes))
	for _, n := range s.Nodes {
		free[n.ID] = n.Allocatable
	}
	for _, a := range s.Allocations {
		free[a.Node] = free[a.Node].Sub(a.Grant)
	}
	return free
}
