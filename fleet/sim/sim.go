// Package sim is a fleet that exists only as numbers: nodes that start after
// their offering's start-up time, are drained, fail and are billed, on a clock
// that the caller moves. The simulator and tests run on it.
package sim

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/fleet/table"
	"github.com/heddle-run/heddle/resource"
)

// Config of a Fleet.
type Config struct {
	Nodes     []cluster.Node // there from the start
	Offerings []cluster.Offering
	Start     time.Time
}

// Fleet is a simulated fleet.
type Fleet struct {
	mu        sync.Mutex
	now       time.Time
	offerings []cluster.Offering
	table     *table.Table
	owned     map[string]*owned
	launched  int // names nodes
}

// owned is a node that Scale launched.
type owned struct {
	node  cluster.Node
	pool  string
	ready time.Time
}

var (
	_ fleet.Cluster  = (*Fleet)(nil)
	_ fleet.Provider = (*Fleet)(nil)
)

// New is a fleet with the nodes given.
func New(c Config) *Fleet {
	f := &Fleet{now: c.Start, offerings: c.Offerings, table: table.New(0), owned: map[string]*owned{}}
	for _, n := range c.Nodes {
		f.table.SetNode(n)
	}
	return f
}

// Advance moves the clock; it never goes back. Nodes whose start-up is over become Ready.
func (f *Fleet) Advance(to time.Time) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if to.After(f.now) {
		f.now = to
	}
	for _, o := range f.owned {
		if o.node.State == cluster.Starting && !o.ready.After(f.now) {
			f.settle(o)
		}
	}
	f.table.Expire(f.now)
}

// Fail makes a node vanish with all that runs on it, as a crash or a spot
// interruption does, and gives back what was lost.
func (f *Fleet) Fail(node string) []cluster.Allocation {
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.owned, node)
	return f.table.RemoveNode(node)
}

// Snapshot is the fleet now.
func (f *Fleet) Snapshot(context.Context) (cluster.Snapshot, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.table.Snapshot(f.now), nil
}

// Bind makes all of the allocations or none.
func (f *Fleet) Bind(_ context.Context, at uint64, allocs ...cluster.Allocation) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.table.Bind(at, f.now, allocs...)
}

// Resize changes a grant and a limit.
func (f *Fleet) Resize(_ context.Context, id string, grant, limit resource.Vector) (cluster.Allocation, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.table.Resize(id, grant, limit)
}

// Release gives an allocation back.
func (f *Fleet) Release(_ context.Context, id string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.table.Release(id)
	return nil
}

// Offerings are what can be launched.
func (f *Fleet) Offerings(context.Context) ([]cluster.Offering, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Clone(f.offerings), nil
}

// Scale launches nodes of the pool, or ends idle ones, newest first, until it has
// n. A node with allocations is drained: it takes no more and ends at a later Scale.
func (f *Fleet) Scale(_ context.Context, pool cluster.Pool, n int) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if n < 0 {
		return fmt.Errorf("scale pool %s to %d nodes: %w", pool.Name, n, fleet.ErrInvalid)
	}
	mine := f.nodesOf(pool.Name)
	for _, id := range mine[:min(n, len(mine))] {
		if o := f.owned[id]; o.node.State == cluster.Draining {
			o.node.State = cluster.Starting // Ready at once, if its start-up is over
			f.settle(o)
		}
	}
	for ; len(mine) < n; mine = append(mine, "") {
		f.launch(pool)
	}
	for i := len(mine) - 1; i >= n; i-- {
		o := f.owned[mine[i]]
		if f.table.Idle(o.node.ID) {
			f.table.RemoveNode(o.node.ID)
			delete(f.owned, o.node.ID)
		} else if o.node.State != cluster.Draining {
			o.node.State = cluster.Draining
			f.table.SetNode(o.node)
		}
	}
	return nil
}

// nodesOf lists a pool's nodes, oldest first, the ones that drain last.
func (f *Fleet) nodesOf(pool string) []string {
	var ids []string
	for id, o := range f.owned {
		if o.pool == pool {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(a, b string) int {
		da, db := f.owned[a].node.State == cluster.Draining, f.owned[b].node.State == cluster.Draining
		if da != db {
			if da {
				return 1
			}
			return -1
		}
		return strings.Compare(a, b)
	})
	return ids
}

func (f *Fleet) launch(pool cluster.Pool) {
	f.launched++
	o := &owned{pool: pool.Name, ready: f.now.Add(pool.Offering.StartUp), node: cluster.Node{
		ID:          fmt.Sprintf("%s-%06d", pool.Name, f.launched),
		Pool:        pool.Name,
		State:       cluster.Starting,
		Allocatable: pool.Offering.Capacity,
		Price:       pool.Offering.Price,
		Isolation:   []cluster.Isolation{cluster.IsolationWasm, cluster.IsolationProcess, cluster.IsolationContainer},
		Labels:      map[string]string{"offering": pool.Offering.Name, "zone": pool.Offering.Zone, "capacity-type": string(pool.Offering.CapacityType)},
		Spot:        pool.Offering.CapacityType == cluster.Spot,
		Life:        pool.Offering.Life,
	}}
	f.owned[o.node.ID] = o
	f.settle(o)
}

// settle makes a starting node Ready when its time has come, and books it.
func (f *Fleet) settle(o *owned) {
	if o.node.State == cluster.Starting && !o.ready.After(f.now) {
		o.node.State = cluster.Ready
	}
	f.table.SetNode(o.node)
}
