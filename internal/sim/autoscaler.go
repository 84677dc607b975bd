package sim

import (
	"cmp"
	"slices"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/resource"
)

// scanEvery is cluster-autoscaler's default interval between two scans.
const scanEvery = 10 * time.Second

// leastWaste provisions as cluster-autoscaler does with the least-waste expander.
// Every offering is a node group. A scan packs what is pending, first fit
// decreasing, onto as many new nodes of each group as that takes; the group whose
// nodes would be left with the least unused CPU and memory, as the mean of the two
// shares, is scaled up by that many. One group grows in a scan, and what has
// been launched must be up before another does. Nodes that are empty for a while are ended.
func (w *world) leastWaste() control.PoolChange {
	var change control.PoolChange
	for _, m := range w.alive {
		if m.offering != nil && m.State == cluster.Ready && len(m.runs) == 0 && w.now-m.idleSince >= linger {
			change.Terminate = append(change.Terminate, m.ID)
		}
	}
	waiting := w.pendingBySize()
	if len(waiting) == 0 || w.starting > 0 {
		return change
	}
	var best control.Launch
	least := 2.0
	offerings := w.offerings()
	slices.SortStableFunc(offerings, func(a, b cluster.Offering) int { return cmp.Compare(a.Price, b.Price) })
	for _, o := range offerings {
		nodes, waste := pack(waiting, o)
		if nodes == 0 || waste >= least {
			continue
		}
		if n := min(nodes, w.mayLaunch()); n > 0 {
			best, least = control.Launch{Offering: o, Count: n}, waste
		}
	}
	if best.Count > 0 {
		change.Launch = append(change.Launch, best)
	}
	return change
}

// pack is how many nodes of an offering hold what of the waiting fits on one, and
// the share of them that stays unused.
func pack(waiting []pending, o cluster.Offering) (nodes int, waste float64) {
	var free []resource.Vector
	var used resource.Vector
	for _, p := range waiting {
		if !p.need.Fits(o.Capacity) || o.CapacityType == cluster.Spot && !p.spot {
			continue
		}
		i := slices.IndexFunc(free, func(f resource.Vector) bool { return p.need.Fits(f) })
		if i < 0 {
			i, free = len(free), append(free, o.Capacity)
		}
		free[i] = free[i].Sub(p.need)
		used = used.Add(p.need)
	}
	if len(free) == 0 {
		return 0, 1
	}
	unused := func(k resource.Kind) float64 {
		return 1 - float64(used[k])/(float64(len(free))*max(1, float64(o.Capacity[k])))
	}
	return len(free), (unused(resource.CPU) + unused(resource.Memory)) / 2
}
