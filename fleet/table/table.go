// Package table is the book-keeping that fleets which hold their own truth share:
// nodes, what was granted on them, and the rules of port fleet as code.
//
// A Table is a plain value with no lock, clock or file; fleet/local keeps one in
// a file and fleet/sim one in memory.
package table

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/resource"
)

// Table is the nodes and allocations of one fleet.
type Table struct {
	version uint64
	nodes   map[string]*row
	allocs  map[string]cluster.Allocation
}

type row struct {
	node  cluster.Node
	used  resource.Vector // the sum of grants
	count int             // of allocations
	taken uint64          // the table's version when capacity was last taken
}

// New is an empty table. Versions go on from the one given, so that a snapshot
// from before a restart is never taken for a fresh one.
func New(version uint64) *Table {
	return &Table{version: version, nodes: map[string]*row{}, allocs: map[string]cluster.Allocation{}}
}

// Version counts the changes.
func (t *Table) Version() uint64 { return t.version }

// SetNode adds a node or changes what is known of it. A node that shrinks below
// its grants keeps them; nothing more is bound there.
func (t *Table) SetNode(n cluster.Node) {
	r := t.nodes[n.ID]
	if r == nil {
		r = &row{}
		t.nodes[n.ID] = r
	}
	t.version++
	if n.State != cluster.Ready || !r.node.Allocatable.Fits(n.Allocatable) {
		r.taken = t.version
	}
	r.node = n
}

// RemoveNode forgets a node and gives back the allocations that it takes along.
func (t *Table) RemoveNode(id string) []cluster.Allocation {
	if t.nodes[id] == nil {
		return nil
	}
	var lost []cluster.Allocation
	for _, a := range t.allocs {
		if a.Node == id {
			lost = append(lost, a)
			delete(t.allocs, a.ID)
		}
	}
	slices.SortFunc(lost, func(a, b cluster.Allocation) int { return strings.Compare(a.ID, b.ID) })
	delete(t.nodes, id)
	t.version++
	return lost
}

// Load adds a node that an earlier table of this fleet had. It is no change.
func (t *Table) Load(n cluster.Node) { t.nodes[n.ID] = &row{node: n} }

// Restore puts back an allocation that an earlier table of this fleet had made.
func (t *Table) Restore(a cluster.Allocation) {
	if r := t.nodes[a.Node]; r != nil {
		r.used, r.count = r.used.Add(a.Grant), r.count+1
		r.taken = max(r.taken, a.Version)
		t.allocs[a.ID] = a
	}
}

// Bind makes all of the allocations or none. A release since the snapshot does
// not make it stale: it can only have made more room.
func (t *Table) Bind(at uint64, now time.Time, allocs ...cluster.Allocation) error {
	allocs, yields, err := t.yields(allocs)
	if err != nil {
		return err
	}
	want := map[string]resource.Vector{}
	for i, a := range allocs {
		r := t.nodes[a.Node]
		_, exists := t.allocs[a.ID]
		switch {
		case exists || slices.ContainsFunc(allocs[:i], func(o cluster.Allocation) bool { return o.ID == a.ID }):
			return fmt.Errorf("bind %s: %w", a.ID, fleet.ErrExists)
		case !valid(a.Grant, a.Limit):
			return fmt.Errorf("bind %s: %w", a.ID, fleet.ErrInvalid)
		case r == nil:
			return fmt.Errorf("bind %s to %s: %w", a.ID, a.Node, fleet.ErrNotFound)
		case at < r.taken || at > t.version || r.node.State != cluster.Ready:
			return fmt.Errorf("bind %s to %s at version %d: %w", a.ID, a.Node, at, fleet.ErrStale)
		}
		want[a.Node] = want[a.Node].Add(a.Grant)
		want[a.Node] = want[a.Node].Sub(take(yields, a.ID, r.used.Add(want[a.Node]).Sub(r.node.Allocatable)))
		if used := r.used.Add(want[a.Node]); !used.Fits(r.node.Allocatable) {
			return fmt.Errorf("bind %s to %s: short of %v: %w", a.ID, a.Node, used.Lacking(r.node.Allocatable), fleet.ErrCapacity)
		}
	}
	if len(allocs) == 0 {
		return nil
	}
	t.version++
	for _, y := range yields {
		r := t.nodes[y.Node]
		r.used = r.used.Sub(t.allocs[y.ID].Grant).Add(y.Grant)
		y.Version = t.version
		t.allocs[y.ID] = y
	}
	for _, a := range allocs {
		r := t.nodes[a.Node]
		r.used, r.count, r.taken = r.used.Add(a.Grant), r.count+1, t.version
		a.Version = t.version
		if a.Since.IsZero() {
			a.Since = now
		}
		t.allocs[a.ID] = a
	}
	return nil
}

// Resize changes a grant and a limit.
func (t *Table) Resize(id string, grant, limit resource.Vector) (cluster.Allocation, error) {
	a, ok := t.allocs[id]
	if !ok {
		return a, fmt.Errorf("resize %s: %w", id, fleet.ErrNotFound)
	}
	if !valid(grant, limit) {
		return a, fmt.Errorf("resize %s: %w", id, fleet.ErrInvalid)
	}
	if a.YieldsTo != "" {
		return a, fmt.Errorf("resize %s, which yields to %s: %w", id, a.YieldsTo, fleet.ErrCapacity)
	}
	r := t.nodes[a.Node]
	used := r.used.Sub(a.Grant).Add(grant)
	for k := range grant {
		if grant[k] > a.Grant[k] && used[k] > r.node.Allocatable[k] {
			return a, fmt.Errorf("resize %s on %s: short of %v: %w", id, a.Node, resource.Kind(k), fleet.ErrCapacity)
		}
	}
	t.version++
	if !grant.Fits(a.Grant) {
		r.taken = t.version
	}
	r.used = used
	a.Grant, a.Limit, a.Version = grant, limit, t.version
	t.allocs[id] = a
	return a, nil
}

// Release gives an allocation back and says whether there was one.
func (t *Table) Release(id string) bool {
	a, ok := t.allocs[id]
	if !ok {
		return false
	}
	t.version++
	r := t.nodes[a.Node]
	r.used, r.count = r.used.Sub(a.Grant), r.count-1
	delete(t.allocs, id)
	return true
}

// Expire releases the allocations whose lease has ended.
func (t *Table) Expire(now time.Time) {
	for id, a := range t.allocs {
		if !a.Expires.IsZero() && !a.Expires.After(now) {
			t.Release(id)
		}
	}
}

// Idle says that nothing is bound to the node.
func (t *Table) Idle(node string) bool { return t.nodes[node] == nil || t.nodes[node].count == 0 }

// Used is the sum of the grants on a node.
func (t *Table) Used(node string) resource.Vector {
	if r := t.nodes[node]; r != nil {
		return r.used
	}
	return resource.Vector{}
}

// Len is the number of allocations.
func (t *Table) Len() int { return len(t.allocs) }

// Snapshot copies the table, sorted by ID.
func (t *Table) Snapshot(now time.Time) cluster.Snapshot {
	s := cluster.Snapshot{Version: t.version, At: now,
		Nodes:       make([]cluster.Node, 0, len(t.nodes)),
		Allocations: make([]cluster.Allocation, 0, len(t.allocs))}
	for _, r := range t.nodes {
		s.Nodes = append(s.Nodes, r.node)
	}
	for _, a := range t.allocs {
		s.Allocations = append(s.Allocations, a)
	}
	slices.SortFunc(s.Nodes, func(a, b cluster.Node) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(s.Allocations, func(a, b cluster.Allocation) int { return strings.Compare(a.ID, b.ID) })
	return s
}

func valid(grant, limit resource.Vector) bool {
	return (resource.Vector{}).Fits(grant) && grant.Fits(limit)
}
