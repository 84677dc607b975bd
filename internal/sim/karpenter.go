package sim

import (
	"cmp"
	"slices"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/resource"
)

// karpenter provisions as Karpenter does: pending runs in the order of their size,
// each put first on a node that starts already, else into a node claim opened
// before, else into a new one. A claim is all offerings that hold what is in it;
// at the end the cheapest of them is launched. Nodes that are empty for a while
// are ended; with Consolidate, others are emptied too (consolidate).
func (w *world) karpenter() control.PoolChange {
	var change control.PoolChange
	offerings := w.offerings()
	slices.SortStableFunc(offerings, func(a, b cluster.Offering) int { return cmp.Compare(a.Price, b.Price) })
	type claim struct {
		used resource.Vector
		spot bool // all in it may be interrupted
	}
	var starting []resource.Vector
	for _, m := range w.alive {
		if m.State == cluster.Starting {
			starting = append(starting, m.Allocatable)
		}
	}
	cheapest := func(c claim) (best cluster.Offering, ok bool) {
		for _, o := range offerings {
			if c.used.Fits(o.Capacity) && (c.spot || o.CapacityType != cluster.Spot) {
				return o, true
			}
		}
		return best, false
	}
	var claims []claim
	for _, p := range w.pendingBySize() {
		if i := slices.IndexFunc(starting, func(free resource.Vector) bool { return p.need.Fits(free) }); i >= 0 {
			starting[i] = starting[i].Sub(p.need)
			continue
		}
		with := func(c claim) claim { return claim{c.used.Add(p.need), c.spot && p.spot} }
		at := slices.IndexFunc(claims, func(c claim) bool { _, ok := cheapest(with(c)); return ok })
		if at >= 0 {
			claims[at] = with(claims[at])
		} else if alone := (claim{p.need, p.spot}); len(claims) < w.mayLaunch() {
			if _, ok := cheapest(alone); ok {
				claims = append(claims, alone)
			}
		}
	}
	for _, c := range claims {
		o, _ := cheapest(c)
		change.Launch = append(change.Launch, control.Launch{Offering: o, Count: 1})
	}
	for _, m := range w.alive {
		if m.offering != nil && len(m.runs) == 0 && (m.State == cluster.Draining || m.State == cluster.Ready && w.now-m.idleSince >= linger) {
			change.Terminate = append(change.Terminate, m.ID)
		}
	}
	return change
}

func (w *world) mayLaunch() int {
	if w.scenario.MostNodes == 0 {
		return mostNodes
	}
	return max(0, w.scenario.MostNodes-len(w.byID))
}

type pending struct {
	need resource.Vector
	spot bool
}

// pendingBySize is what waits, by CPU and then memory, the largest first.
func (w *world) pendingBySize() []pending {
	var list []pending
	for _, l := range w.backlog.lines {
		for _, inv := range l.wait {
			list = append(list, pending{w.placer.need(&inv.request), inv.request.Class.Preemptible})
		}
	}
	slices.SortStableFunc(list, func(a, b pending) int {
		return cmp.Or(cmp.Compare(b.need[resource.CPU], a.need[resource.CPU]), cmp.Compare(b.need[resource.Memory], a.need[resource.Memory]))
	})
	return list
}

// considered is how many nodes one round of consolidation looks at.
const considered = 20

// consolidate is Karpenter's WhenEmptyOrUnderutilized, a node at a time: of the
// nodes it launched, those with the fewest runs first, one is ended when what it
// runs would fit on the others, or together on one cheaper node, which is launched
// first and must be up. Its runs are evicted and, being jobs, begin again from their
// start. A node that has not been there for as long as linger is left alone.
func (w *world) consolidate() {
	for _, m := range w.alive {
		if s := m.successor; s != nil && m.State == cluster.Ready {
			m.successor = nil
			if s.died < 0 && s.State == cluster.Ready {
				w.evict(m)
			}
			return
		}
	}
	candidates := slices.Clone(w.alive)
	candidates = slices.DeleteFunc(candidates, func(m *machine) bool {
		return m.offering == nil || m.State != cluster.Ready || len(m.runs) == 0 || w.now-m.born < m.offering.Startup+linger
	})
	slices.SortStableFunc(candidates, func(a, b *machine) int { return cmp.Compare(len(a.runs), len(b.runs)) })
	for _, m := range candidates[:min(len(candidates), considered)] {
		left := w.elsewhere(m)
		if len(left) == 0 {
			w.evict(m)
			return
		}
		var together resource.Vector
		spot := true
		for _, r := range left {
			together = together.Add(r.grant)
			spot = spot && r.inv.request.Class.Preemptible
		}
		for _, o := range w.offerings() {
			if o.Price < m.Price && together.Fits(o.Capacity) && (spot || o.CapacityType != cluster.Spot) && w.mayLaunch() > 0 {
				m.successor = w.launch(o)
				return
			}
		}
	}
}

// elsewhere is which of a machine's runs do not fit on the other ready ones, the
// largest placed first.
func (w *world) elsewhere(m *machine) (left []*run) {
	free := map[*machine]resource.Vector{}
	for _, o := range w.alive {
		if o != m && o.State == cluster.Ready {
			free[o] = o.Allocatable.Sub(o.held)
		}
	}
	runs := slices.Clone([]*run(m.runs))
	slices.SortStableFunc(runs, func(a, b *run) int {
		return cmp.Or(cmp.Compare(b.grant[resource.CPU], a.grant[resource.CPU]), cmp.Compare(b.grant[resource.Memory], a.grant[resource.Memory]), cmp.Compare(a.inv.id, b.inv.id))
	})
next:
	for _, r := range runs {
		for _, o := range w.alive {
			if room, ok := free[o]; ok && r.grant.Fits(room) {
				free[o] = room.Sub(r.grant)
				continue next
			}
		}
		left = append(left, r)
	}
	return left
}

// evict empties a machine; the next tick ends it.
func (w *world) evict(m *machine) {
	m.State = cluster.Draining
	w.setNode(m)
	w.stats.noLaunch = false // what is evicted may need a new node after all
	for len(m.runs) > 0 {
		w.stats.consolidated++
		w.abort(m.runs[0])
	}
	w.refill(nil)
}
