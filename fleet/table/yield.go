package table

import (
	"fmt"
	"slices"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/resource"
)

// yields parts what is to be bound from what yields to it, which it gives as it stands
// in the table, marked. One that is gone, or yields to another already, makes the
// decision stale.
func (t *Table) yields(allocs []cluster.Allocation) (fresh, yields []cluster.Allocation, err error) {
	fresh = allocs
	for i, a := range allocs {
		if a.YieldsTo == "" {
			continue
		}
		if len(yields) == 0 {
			fresh = slices.DeleteFunc(slices.Clone(allocs), func(a cluster.Allocation) bool { return a.YieldsTo != "" })
		}
		k := slices.IndexFunc(fresh, func(f cluster.Allocation) bool { return f.ID == a.YieldsTo })
		y, ok := t.allocs[a.ID]
		twice := slices.ContainsFunc(allocs[:i], func(o cluster.Allocation) bool { return o.ID == a.ID })
		switch {
		case !ok || y.YieldsTo != "":
			return nil, nil, fmt.Errorf("bind %s in the place of %s: %w", a.YieldsTo, a.ID, fleet.ErrStale)
		case k < 0 || twice || y.Node != fresh[k].Node || !y.Preemptible || y.Priority >= fresh[k].Priority:
			return nil, nil, fmt.Errorf("bind %s in the place of %s: %w", a.YieldsTo, a.ID, fleet.ErrKept)
		}
		y.YieldsTo, y.Demand = a.YieldsTo, resource.Demand{} // its grant is all that it counts for now
		yields = append(yields, y)
	}
	return fresh, yields, nil
}

// take takes what an allocation lacks off the grants of those that yield to it, and gives
// how much that was.
func take(yields []cluster.Allocation, id string, lacks resource.Vector) (taken resource.Vector) {
	for i := range yields {
		y := &yields[i]
		if y.YieldsTo != id {
			continue
		}
		for k := range lacks {
			part := max(0, min(lacks[k]-taken[k], y.Grant[k]))
			y.Grant[k] -= part
			taken[k] += part
		}
	}
	return taken
}
