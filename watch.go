package heddle

import (
	"context"
	"errors"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// watched is what exists only while an attempt runs. The reconciler and the
// worker share it under Engine.mu.
type watched struct {
	alloc   cluster.Allocation
	on      cost.Tariff // of the node that it is on
	turn    *turn       // the last one that worked on it
	stop    context.CancelCauseFunc
	box     sandbox.Sandbox // nil before it was created and after it ended
	watch   control.Watch
	started time.Time
	looked  time.Time      // when the reconciler last did
	grewAt  time.Time      // when its memory was last found to have moved
	ranAt   time.Time      // when its processor time was
	use     sandbox.Sample // of which memory is what it was at grewAt
	trail   []int64        // memory in use at each look, to tell a leak from a load
	periods []cost.Period  // grants held so far, for the bill
	since   time.Time      // of the current grant
	most    resource.Quantity
	quota   resource.Quantity      // of memory, of its tenant; 0 is none
	short   bool                   // the tenant's quota kept it from growing, and that was said
	moved   int                    // times that its node was lost
	leaks   bool                   // it was proven to
	causes  map[control.Cause]bool // what its memory was taken for beside growth
}

// memoryGrain is what memory has to move by to count as moving.
const memoryGrain = 256 << 10

// trailLength is how many looks at memory are kept.
const trailLength = 512

// enter makes a run visible to the worker that gets its task.
func (e *Engine) enter(id string, r *run, a cluster.Allocation) {
	e.mu.Lock()
	defer e.mu.Unlock()
	now := time.Now()
	r.alloc, r.trail, r.periods, r.since, r.leaks, r.causes, r.short = a, nil, nil, now, false, map[control.Cause]bool{}, false
	rules := control.Rules{Told: e.config.Sandboxes[r.tier].Info().Presses, Reserve: control.ReserveOf(a.Limit[resource.Memory])}
	if r.room > 0 {
		rules.Leak = leakInMachine
	}
	rules.Most[resource.Memory] = max(r.ceiling(), a.Limit[resource.Memory])
	r.watch = control.NewWatch(a, rules)
	r.report.Granted = granted(a.Limit)
	e.live[id] = r
}

// ceiling is the most memory that one run may grow or be repeated to: a quarter
// of what could be granted at all, or what its sandbox has room for, or several times
// its prediction where that knows the input's sizes. A program that
// allocates without end stops there, before it has taken the node from the rest.
func (r *run) ceiling() resource.Quantity {
	ceiling := r.most / 4
	if r.room > 0 {
		ceiling = r.room
	}
	if m := r.profile.Demand.MemoryBytes; m != nil && !r.profile.MemoryAssumed() {
		ceiling = max(ceiling, resource.Quantity(missedBy*m.High))
	}
	if ceiling = min(max(ceiling, firstMemory), r.most); r.quota > 0 {
		ceiling = min(ceiling, r.quota)
	}
	return ceiling
}

// missedBy is how far a prediction of memory may be off and the run is still fed.
const missedBy = 2

// leakInMachine is how many times its prediction a run that looks like a leak is fed
// where memory is slow to touch and each attempt costs a machine.
const leakInMachine = 4

// leave ends that, and names the allocation that the run holds by now.
func (e *Engine) leave(id string) (alloc string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if r := e.live[id]; r != nil {
		alloc = r.alloc.ID
	}
	delete(e.live, id)
	return alloc
}

// attach puts the sandbox under the reconciler's eyes.
func (e *Engine) attach(r *run, box sandbox.Sandbox) {
	e.mu.Lock()
	defer e.mu.Unlock()
	r.box, r.started = box, time.Now()
	r.grewAt, r.ranAt = r.started, r.started
	e.wake()
}

// wake has the next look come after a tick, however slow looks were.
func (e *Engine) wake() {
	select {
	case e.woken <- struct{}{}:
	default: // it is about to look
	}
}

func (e *Engine) detach(r *run) {
	e.mu.Lock()
	defer e.mu.Unlock()
	r.box = nil
	r.periods = append(r.periods, cost.Period{Grant: r.alloc.Grant, For: time.Since(r.since), On: r.on})
}

// Reconcile looks once at all that runs and changes the limits that use has left.
func (e *Engine) Reconcile(ctx context.Context) { e.reconcile(ctx, true) }

// reconcile looks at all that runs but at what may wait, unless all is wanted, and says
// how soon it is to look again.
func (e *Engine) reconcile(ctx context.Context, all bool) (next time.Duration) {
	e.mu.Lock()
	defer e.mu.Unlock()
	tick := e.config.Tick
	next = max(tick, control.RestLook)
	if len(e.live)+len(e.jobs) == 0 {
		return next
	}
	now, free := time.Now(), e.yield(ctx)
	for _, r := range e.live {
		if r.box == nil {
			continue
		}
		pause := control.Pause(tick, now.Sub(r.grewAt), now.Sub(r.ranAt), e.config.Sandboxes[r.tier].Info().Presses)
		next = min(next, pause)
		if all || now.Sub(r.looked) >= pause-tick/2 {
			free = e.look(ctx, r, free)
		}
	}
	return next
}

// watch reconciles until ctx is done, fast where use moves and slow where it rests; what
// nears its memory limit meanwhile is told by its sandbox.
func (e *Engine) watch(ctx context.Context) {
	next := time.NewTimer(0)
	defer next.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-e.woken:
			next.Reset(e.config.Tick)
		case <-next.C:
			next.Reset(e.reconcile(ctx, false))
		}
	}
}

// pressed looks at one run at once: it comes near its memory limit, and the next
// tick may be too late.
func (e *Engine) pressed(ctx context.Context, r *run) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.look(ctx, r, nil)
	e.wake()
}

// look measures a run and changes its limits where need be. Free is what the nodes
// have left, nil when it is to be read anew; so it is for the next run. mu is held.
func (e *Engine) look(ctx context.Context, r *run, free map[string]resource.Vector) map[string]resource.Vector {
	if r.box == nil {
		return free
	}
	s, err := r.box.Usage()
	if err != nil {
		return free // it has just ended
	}
	r.looked = time.Now()
	if s.CPU != r.use.CPU {
		r.ranAt = r.looked
	}
	if d := s.Memory - r.use.Memory; d > memoryGrain || d < -memoryGrain {
		r.grewAt, r.use.Memory = r.looked, s.Memory
	}
	r.use.CPU = s.CPU
	if len(r.trail) == trailLength {
		r.trail = append(r.trail[:0], r.trail[trailLength/2:]...)
	}
	r.trail = append(r.trail, s.Memory)
	if free == nil {
		if free, err = e.free(ctx); err != nil {
			return nil
		}
	}
	var changes []control.Change
	r.watch, changes = r.watch.Step(usage(s), free[r.alloc.Node])
	// That it is growth is said of what was taken for a leak before.
	if c := r.watch.Cause(); (c != control.Growth || r.causes[control.Leak]) && !r.causes[c] {
		r.causes[c] = true
		r.report.Why = append(r.report.Why, r.watch.Explain())
		r.notice("memory", "%s", r.watch.Explain())
	}
	r.leaks = r.leaks || r.watch.Proven()
	if len(changes) == 0 {
		return free
	}
	e.apply(ctx, r, changes)
	return nil
}

func (e *Engine) free(ctx context.Context) (map[string]resource.Vector, error) {
	snap, err := e.config.Cluster.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	return snap.Free(), nil
}

// apply binds changes in the fleet and sets them in the sandbox: what grows is
// reserved before it is allowed, what shrinks is given back after it is enforced.
func (e *Engine) apply(ctx context.Context, r *run, changes []control.Change) {
	old := r.alloc
	changes, unlock := e.ration(ctx, r, r.alloc, changes)
	defer unlock()
	if len(changes) == 0 {
		r.watch = r.watch.Applied(old.Grant, old.Limit)
		return
	}
	resizable := e.config.Sandboxes[r.tier].Info().Resizable
	grant, limit := old.Grant, old.Limit
	for _, c := range changes {
		switch {
		case !resizable[c.Kind] && c.What == "limit":
		case c.What == "limit":
			limit[c.Kind] = c.To
		default:
			grant[c.Kind] = c.To
		}
	}
	during := old.Grant.Max(grant)
	bound, err := e.config.Cluster.Resize(ctx, old.ID, during, limit.Max(during))
	if err == nil {
		want := r.limits()
		want.Vector = limit
		if err = r.box.Resize(ctx, want); errors.Is(err, sandbox.ErrBelowUse) {
			limit = limit.Max(old.Limit)
		}
		if err == nil || errors.Is(err, sandbox.ErrBelowUse) {
			bound, err = e.config.Cluster.Resize(ctx, old.ID, grant, limit.Max(grant))
		}
	}
	if err != nil {
		// The node or the sandbox refused: what was, still is.
		r.watch = r.watch.Applied(old.Grant, old.Limit)
		return
	}
	r.alloc = bound
	r.watch = r.watch.Applied(bound.Grant, bound.Limit)
	if bound.Grant != old.Grant {
		now := time.Now()
		r.periods = append(r.periods, cost.Period{Grant: old.Grant, For: now.Sub(r.since), On: r.on})
		r.since = now
	}
	for _, c := range changes {
		adj := Adjustment{AtMS: milliseconds(time.Since(r.started)), Resource: c.Kind.String() + " " + c.What, From: int64(c.From), To: int64(c.To), Why: c.Why}
		r.report.Adjustments = append(r.report.Adjustments, adj)
		r.notice("adjusted", "%s %d -> %d: %s", adj.Resource, adj.From, adj.To, adj.Why)
	}
}

func usage(s sandbox.Sample) control.Usage {
	return control.Usage{
		At: s.At, CPU: s.CPU, Throttled: s.Throttled, Memory: s.Memory, Cache: s.Cache, FailedCharges: s.FailedCharges,
		IO: s.ReadOps + s.WriteOps, Net: s.RxBytes + s.TxBytes,
	}
}

// granted is a limit in natural units; a kind without a limit is nil.
func granted(v resource.Vector) Grant {
	var g Grant
	if q := v[resource.CPU]; q > 0 {
		cores := float64(q) / 1000
		g.CPUCores = &cores
	}
	for k, to := range map[resource.Kind]**int64{resource.Memory: &g.MemoryBytes, resource.IOPS: &g.IOPS, resource.Net: &g.NetworkBPS} {
		if q := int64(v[k]); q > 0 {
			*to = &q
		}
	}
	return g
}
