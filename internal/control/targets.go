package control

import (
	"fmt"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

// Target is how many nodes a pool is to have, and why.
type Target struct {
	Pool       string
	Have, Want int // nodes that take work or will
	Why        []string
}

// PoolState is a pool with its nodes.
type PoolState struct {
	Pool  cluster.Pool
	Nodes []NodeUse
}

// Targets decides over pools: Pools, within each pool's bounds. What is not a
// pool's node is left alone and its room counted.
func Targets(now time.Time, wants []Want, pools []PoolState, others []NodeUse, r PoolRules) (targets []Target, unmet int) {
	nodes := append([]NodeUse{}, others...)
	var offerings []cluster.Offering
	at, owner := map[string]int{}, map[string]int{}
	for i, p := range pools {
		t := Target{Pool: p.Pool.Name}
		for _, n := range p.Nodes {
			owner[n.ID] = i
			if n.State == cluster.Ready || n.State == cluster.Starting {
				t.Have++
			}
		}
		t.Want = t.Have
		nodes = append(nodes, p.Nodes...)
		o := p.Pool.Offering
		o.Name, o.Available = p.Pool.Name, t.Have < p.Pool.Max
		at[o.Name] = i
		offerings = append(offerings, o)
		targets = append(targets, t)
	}
	change := Pools(now, wants, nodes, offerings, r)
	for _, l := range change.Launch {
		t := &targets[at[l.Offering.Name]]
		t.Want += l.Count
		t.Why = append(t.Why, fmt.Sprintf("launch %d: %s", l.Count, l.Why))
	}
	for _, id := range change.Keep {
		if i, ok := owner[id]; ok {
			targets[i].Want++
			targets[i].Why = append(targets[i].Why, "keep "+id+": it was to be drained, but is needed")
		}
	}
	fewer := func(id, why string) {
		if i, ok := owner[id]; ok {
			targets[i].Want--
			targets[i].Why = append(targets[i].Why, why)
		}
	}
	gone := map[string]bool{}
	for _, n := range nodes {
		gone[n.ID] = n.State == cluster.Draining // counts no more already
	}
	for _, id := range change.Terminate {
		if !gone[id] {
			fewer(id, fmt.Sprintf("end %s: idle for %s", id, r.Linger))
		}
	}
	for _, id := range change.Drain {
		fewer(id, fmt.Sprintf("drain %s: the others have room for what it holds", id))
	}
	for i := range targets {
		t, p := &targets[i], pools[i].Pool
		if bounded := max(p.Min, min(t.Want, p.Max)); bounded != t.Want {
			t.Why = append(t.Why, fmt.Sprintf("%d of at least %d and at most %d", bounded, p.Min, p.Max))
			t.Want = bounded
		}
	}
	return targets, change.Unmet
}

// Worth says whether a run should wait for a node that starts in so long, rather
// than begin now with fewer processors than it asked for. A run of unknown length
// waits: it may be long.
func Worth(wall, startUp time.Duration, asked, offered resource.Quantity) bool {
	if offered >= asked {
		return false
	}
	if wall <= 0 || offered <= 0 {
		return true
	}
	slowed := time.Duration(float64(wall) * float64(asked) / float64(offered))
	return startUp+wall < slowed
}
