package sim

import (
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/resource"
)

// placer is a scheduler with its own picture of the cluster.
type placer interface {
	place(r *schedule.Request) schedule.Decision
	room(r *schedule.Request, node string) bool
	need(r *schedule.Request) resource.Vector  // beside others like it
	alone(r *schedule.Request) resource.Vector // on an empty node
	setNode(n cluster.Node)
	removeNode(id string)
	bind(a cluster.Allocation)
	release(a cluster.Allocation)
	resize(a cluster.Allocation, grant resource.Vector)
}

func newPlacer(p Policy, seed uint64, bought bool) placer {
	if p.Place != placeHeddle {
		return newBaseline(p.Place, seed)
	}
	rules := schedule.DefaultRules()
	rules.Risk[resource.Memory] = p.Risk
	rules.Correlation = p.Correlation
	rules.Bought = bought
	return heddlePlacer{schedule.NewBoard(cluster.Snapshot{}, rules)}
}

// heddlePlacer is the engine's own board.
type heddlePlacer struct{ board *schedule.Board }

func (h heddlePlacer) place(r *schedule.Request) schedule.Decision { return h.board.Place(r) }
func (h heddlePlacer) room(r *schedule.Request, node string) bool  { return h.board.Room(r, node) }
func (h heddlePlacer) need(r *schedule.Request) resource.Vector    { return h.board.Need(r) }
func (h heddlePlacer) alone(r *schedule.Request) resource.Vector   { return h.board.Alone(r) }
func (h heddlePlacer) setNode(n cluster.Node)                      { h.board.SetNode(n) }
func (h heddlePlacer) removeNode(id string)                        { h.board.RemoveNode(id) }
func (h heddlePlacer) bind(a cluster.Allocation)                   { h.board.Bind(a) }
func (h heddlePlacer) release(a cluster.Allocation)                { h.board.Release(a.ID) }
func (h heddlePlacer) resize(a cluster.Allocation, grant resource.Vector) {
	h.board.Resize(a.ID, grant)
}
