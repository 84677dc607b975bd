package sim

import (
	"slices"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

// mostOOMs is how often an invocation is tried again after it was out of memory
// before it counts as failed.
const mostOOMs = 8

// stop takes a run off its machine and out of all books. The machine's clock must
// have been brought to now.
func (w *world) stop(r *run) {
	r.on.end(r, w.now)
	delete(w.running, r.id)
	w.truth.Release(r.id)
	w.placer.release(cluster.Allocation{ID: r.id, Node: r.on.ID, Grant: r.grant})
	s := r.inv.job
	s.active--
	s.line.tenant.work += r.worth(w.now)
	s.line.tenant.held = s.line.tenant.held.Sub(r.grant)
}

// worth is what a run has held until now, in core-seconds.
func (r *run) worth(now time.Duration) float64 {
	return float64(r.grant[resource.CPU]) / 1000 * (now - r.begun).Seconds()
}

func (w *world) complete(r *run) {
	w.stop(r)
	inv := r.inv
	if inv.ended {
		w.stats.doubled++
	}
	inv.ended = true
	w.open--
	w.stats.completed++
	took := w.now - inv.arrived
	if d := inv.job.job.Deadline; d == 0 || took <= d {
		w.stats.met++
	}
	w.stats.took.add(took)
	inv.job.vpa.used(inv.cores, inv.memory, w.now)
	inv.job.learn(inv)
}

// outOfMemory kills a run and queues it again with so much memory reserved for it.
func (w *world) outOfMemory(r *run, next resource.Quantity, counter *int) {
	w.stop(r)
	*counter++
	inv := r.inv
	if w.policy.Size == "vpa" {
		next = bumped(r.limit)
		inv.job.vpa.used(inv.cores, int64(next), w.now)
	}
	if inv.ooms++; inv.ooms > mostOOMs {
		inv.ended = true
		w.open--
		w.stats.failed++
		return
	}
	inv.request.Demand[resource.Memory] = resource.Exactly(next)
	bound(&inv.request.Demand, w.sizes)
	w.retry(inv)
}

// abort stops a run that is to start again elsewhere.
func (w *world) abort(r *run) {
	r.on.advance(w.now)
	m := r.on
	w.stop(r)
	w.schedule(m)
	w.retry(r.inv)
}

func (w *world) retry(inv *invocation) {
	if !w.possible(inv) {
		w.refuse(inv)
		return
	}
	w.stats.retries++
	w.backlog.add(inv)
}

// possible says that some node, given or on sale, could hold an invocation.
func (w *world) possible(inv *invocation) bool {
	need := w.placer.alone(&inv.request)
	return slices.ContainsFunc(w.sizes, func(size resource.Vector) bool { return need.Fits(size) })
}

// refuse ends what no node can hold.
func (w *world) refuse(inv *invocation) {
	inv.ended = true
	w.open--
	w.stats.refused++
}

// shortage is a node out of memory: more is used than it has, as less was reserved
// than the runs together needed. The kernel kills, until it fits, the run that is
// furthest over what was reserved for it.
func (w *world) shortage(m *machine) {
	w.stats.shortages++
	for m.inUse > int64(m.Allocatable[resource.Memory]) {
		var worst *run
		over := func(r *run) int64 { return r.holds - int64(r.grant[resource.Memory]) }
		for _, r := range m.runs {
			if worst == nil || over(r) > over(worst) || over(r) == over(worst) && r.inv.id > worst.inv.id {
				worst = r
			}
		}
		w.outOfMemory(worst, worst.limit, &w.stats.nodeOOMs)
	}
}

// nextFailure makes the next event of any node failing.
func (w *world) nextFailure() {
	rate := float64(max(1, len(w.byID))) / w.scenario.Failures.NodeLife.Seconds()
	w.events.add(w.now+time.Duration(min(1e8, w.random.ExpFloat64()/rate)*1e9), failed, 0, 0)
}

// fail lets a node of those that live fail, by chance.
func (w *world) fail() {
	w.nextFailure()
	if len(w.alive) == 0 {
		return
	}
	m := w.alive[w.random.IntN(len(w.alive))]
	w.stats.failures++
	if m.offering != nil {
		w.lose(m)
		return
	}
	if m.State == cluster.Starting {
		return
	}
	// A given node is repaired and comes back.
	w.drop(m)
	m.State = cluster.Starting
	w.starting++
	w.setNode(m)
	repair := w.scenario.Failures.Repair
	if repair == 0 {
		repair = 10 * time.Minute
	}
	w.events.add(w.now+repair, repaired, m.index, 0)
	w.refill(nil)
}

// drop stops all runs of a machine and queues them again.
func (w *world) drop(m *machine) {
	m.advance(w.now)
	for len(m.runs) > 0 {
		r := m.runs[0]
		w.stats.lostAttempts++
		w.stop(r)
		w.retry(r.inv)
	}
}

// lose ends a machine for good, with all that runs on it.
func (w *world) lose(m *machine) {
	w.drop(m)
	if m.State == cluster.Starting {
		w.starting--
		m.turn++
	}
	m.State, m.died = cluster.Gone, w.now
	w.truth.RemoveNode(m.ID)
	w.placer.removeNode(m.ID)
	delete(w.byID, m.ID)
	at := slices.Index(w.alive, m)
	w.alive = slices.Delete(w.alive, at, at+1)
	w.backlog.total = w.backlog.total.Sub(m.Allocatable)
	w.refill(nil)
}

// stuck says that what waits will wait for ever: nothing runs, nothing starts,
// nothing is to come, and no node could be had.
func (w *world) stuck() bool {
	return w.backlog.count > 0 && w.backlog.count == w.open && w.arriving == 0 && len(w.running) == 0 && w.starting == 0 && !w.canLaunch()
}

// refuseAll ends what waits: no node that there is or can be had holds it.
func (w *world) refuseAll() {
	for _, l := range w.backlog.lines {
		for _, inv := range l.wait {
			w.refuse(inv)
		}
		l.wait = nil
	}
	w.backlog.count = 0
}
