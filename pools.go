package heddle

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// Growth is what the engine may grow and shrink its cluster by.
type Growth struct {
	Provider fleet.Provider // nil: the cluster is as it is
	Pools    []cluster.Pool
	Rules    control.PoolRules
	Every    time.Duration // between two looks; 0 is 2 s
	DryRun   bool          // say what would be done, and do nothing
}

// PoolTarget is what the engine wants of a pool.
type PoolTarget struct {
	Pool cluster.Pool
	Have int
	Want int
	Why  []string // of the last change, or of the one that a dry run would make
	At   time.Time
}

// demand is what the engine knows of the demand for nodes; under Engine.mu.
type demand struct {
	waiting map[*run]control.Want
	wished  []control.Want // since the last look, in a dry run: those who took less than was worth a node
	came    map[program.UnitID]int
	streams map[program.UnitID]control.Stream
	idle    map[string]time.Time
	pools   []cluster.Pool // the engine's, with their offerings as the provider knows them now
	targets map[string]PoolTarget
	told    string
}

func newDemand(pools []cluster.Pool) demand {
	return demand{map[*run]control.Want{}, nil, map[program.UnitID]int{}, map[program.UnitID]control.Stream{}, map[string]time.Time{}, pools, map[string]PoolTarget{}, ""}
}

// largestSold is the most that a node of the pools has, kind by kind.
func (e *Engine) largestSold() resource.Vector {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.sold()
}

// sold is that under Engine.mu.
func (e *Engine) sold() (most resource.Vector) {
	if e.config.Growth.Provider != nil {
		for _, p := range e.demand.pools {
			if p.Max > 0 {
				most = most.Max(p.Offering.Capacity)
			}
		}
	}
	return most
}

// worth says whether the run should wait for a node rather than take fewer cores.
func (e *Engine) worth(r *run, asked, offered resource.Vector) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, p := range e.demand.pools {
		grows := e.demand.targets[p.Name].Have < p.Max
		asked := narrowed(asked, p.Offering.Capacity)
		if grows && !r.here && asked.Fits(p.Offering.Capacity) && control.Worth(r.wall(), p.Offering.StartUp, asked[resource.CPU], offered[resource.CPU]) {
			if e.config.Growth.DryRun {
				e.wishes(r, asked)
			}
			return !e.config.Growth.DryRun
		}
	}
	return false
}

// wishes notes that a run would have been given a node, were this not a dry run;
// under Engine.mu.
func (e *Engine) wishes(r *run, need resource.Vector) {
	e.demand.wished = append(e.demand.wished, control.Want{Need: need, Count: 1, For: r.wall(), Preemptible: r.inv.Class.Preemptible})
}

// hopeless says that no node, there or sold, holds a demand that has no place now.
func (e *Engine) hopeless(r *run, d resource.Demand, most resource.Vector, grows bool) bool {
	asked := need(d, most, grows)
	if slices.Contains(r.accepts(), schedule.FewerCores) && most[resource.CPU] >= schedule.Fewest {
		asked[resource.CPU] = min(asked[resource.CPU], most[resource.CPU]) // which it gets when others have ended
	} else {
		asked[resource.CPU] = min(asked[resource.CPU], schedule.Mean(d[resource.CPU])) // as placement reserves it
	}
	if asked.Fits(most) {
		return false
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if asked := narrowed(d.Request(), e.sold()); e.config.Growth.DryRun && !r.here && asked.Fits(e.sold()) {
		e.wishes(r, asked)
	}
	return true
}

// priced says of a request how it may be placed where nodes are bought: with fewer
// cores while a batch run has time, and for what a node of its own would cost while
// the run can wait for one. It gives the rules to place it by.
func (e *Engine) priced(r *run, req *schedule.Request, bought bool, waited time.Duration) schedule.Rules {
	rules := e.config.Placement
	if rules.Bought = bought; !bought {
		return rules
	}
	most := req.Wall
	if i := r.profile.Demand.WallSeconds; i != nil {
		most = seconds(i.High)
	}
	if r.inv.Class.Preemptible && control.HasTime(waited, most, req.Class.Deadline) {
		req.Demand = schedule.Patient(req.Demand)
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, p := range e.demand.pools {
		if e.demand.targets[p.Name].Have < p.Max {
			rules.Offerings = append(rules.Offerings, p.Offering)
		}
	}
	req.Own, req.Steady = 0, e.demand.streams[r.inv.Unit].Age()
	if !control.Pressed(waited, req.Wall, most, req.Class.Deadline, e.slowest()) {
		req.Own = control.Own(control.Want{Need: narrowed(req.Demand.Request(), e.sold()), For: req.Wall, Preemptible: r.inv.Class.Preemptible}, rules.Offerings)
	}
	return rules
}

// narrowed is a need on nodes of that size: with fewer cores a run is slower there,
// and less of what flows, while memory that is missing ends it.
func narrowed(need, size resource.Vector) resource.Vector {
	need[resource.CPU] = min(need[resource.CPU], size[resource.CPU])
	need[resource.IOPS], need[resource.Net] = 0, 0
	return need
}

// need is what a node must have for a demand that no node has room for now: all of
// it, but where nodes are launched for it, which are taken as they are.
func need(d resource.Demand, most resource.Vector, grows bool) resource.Vector {
	if grows {
		return narrowed(d.Limit(), most)
	}
	return d.Limit()
}

// awaits notes that a run waits for room, and with nothing that it does not any more.
func (e *Engine) awaits(r *run, need resource.Vector) {
	if e.config.Growth.Provider == nil || r.here {
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if need == (resource.Vector{}) {
		delete(e.demand.waiting, r)
		return
	}
	alone := need
	alone[resource.Memory] = max(alone[resource.Memory], r.grant[resource.Memory])
	e.demand.waiting[r] = control.Want{Need: narrowed(need, e.sold()), Alone: narrowed(alone, e.sold()), Count: 1, For: r.wall(), Preemptible: r.inv.Class.Preemptible}
}

// arrives counts a run for the forecast of its unit.
func (e *Engine) arrives(r *run) {
	if e.config.Growth.Provider == nil || r.here {
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	need := narrowed(r.demand().Request(), e.sold())
	id := r.inv.Unit
	a := control.Arrival{Need: need, Wall: r.wall(), Deadline: r.inv.Class.Deadline, Preemptible: r.inv.Class.Preemptible,
		Prompt: r.inv.Class.Deadline == 0 && r.inv.Class.Name == task.Interactive.Name}
	if i := r.profile.Demand.WallSeconds; i != nil {
		a.Most = seconds(i.High)
	}
	e.demand.streams[id] = e.demand.streams[id].Seen(a, e.slowest())
	e.demand.came[id]++
}

// grow looks at the pools until ctx is done.
func (e *Engine) grow(ctx context.Context) {
	over := e.config.Growth.Every
	if over == 0 {
		over = 2 * time.Second
	}
	every(ctx, over, func() {
		if err := e.ReconcilePools(ctx, over); err != nil && ctx.Err() == nil {
			e.config.Event("pools: " + err.Error())
		}
	})
}

// ReconcilePools looks once at what waits and what is expected, over as long as it
// was not looked, and scales the pools to that.
func (e *Engine) ReconcilePools(ctx context.Context, over time.Duration) error {
	g := e.config.Growth
	snap, err := e.config.Cluster.Snapshot(ctx)
	if err != nil {
		return fmt.Errorf("read the cluster: %w", err)
	}
	pools, err := e.offered(ctx)
	if err != nil {
		return fmt.Errorf("read what nodes are sold: %w", err)
	}
	states, others := e.uses(snap, pools)
	targets, unmet := control.Targets(snap.At, e.wants(snap, over), states, others, g.Rules)
	e.tell(snap.At, targets, unmet)
	if g.DryRun {
		return nil
	}
	for i, t := range targets {
		err = errors.Join(err, e.scale(ctx, pools[i], t.Want))
	}
	return err
}

// answerTime is how long a provider may take to answer, beside a node's start-up:
// the first machine of all may have to be made first.
const answerTime = 2 * time.Minute

// scale asks a pool's provider for so many nodes. One that does not answer must not
// keep the other pools from being looked at for ever.
func (e *Engine) scale(ctx context.Context, pool cluster.Pool, n int) error {
	most := answerTime + pool.Offering.StartUp
	within, cancel := context.WithTimeoutCause(ctx, most, fmt.Errorf("the provider has not answered within %s", most))
	defer cancel()
	err := e.config.Growth.Provider.Scale(within, pool, n)
	if err != nil && within.Err() != nil && ctx.Err() == nil {
		err = fmt.Errorf("scale pool %s to %d: %w: %w", pool.Name, n, context.Cause(within), err)
	}
	return err
}

// offered are the pools with their offerings as the provider knows them now: with
// start-up times that it has seen.
func (e *Engine) offered(ctx context.Context) ([]cluster.Pool, error) {
	within, cancel := context.WithTimeout(ctx, answerTime)
	defer cancel()
	sold, err := e.config.Growth.Provider.Offerings(within)
	if err != nil {
		return nil, err
	}
	pools := slices.Clone(e.config.Growth.Pools)
	for i, p := range pools {
		k := slices.IndexFunc(sold, func(o cluster.Offering) bool { return o.Name == p.Offering.Name })
		if k >= 0 && sensible(sold[k]) {
			pools[i].Offering = sold[k]
		}
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.demand.pools = pools
	return pools, nil
}

// sensible says that an offering can be decided with: what a provider says of itself
// may be anything.
func sensible(o cluster.Offering) bool {
	return o.Price >= 0 && o.StartUp >= 0 && o.Life >= 0 && o.Capacity[resource.CPU] > 0 && o.Capacity[resource.Memory] > 0 && (resource.Vector{}).Fits(o.Capacity)
}

// uses are the nodes as the pools decide over them.
func (e *Engine) uses(snap cluster.Snapshot, pools []cluster.Pool) (states []control.PoolState, others []control.NodeUse) {
	at := map[string]int{}
	for i, p := range pools {
		at[p.Name] = i
		states = append(states, control.PoolState{Pool: p})
	}
	free, busy := snap.Free(), map[string]bool{}
	for _, a := range snap.Allocations {
		busy[a.Node] = true
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	idle := map[string]time.Time{}
	for _, n := range snap.Nodes {
		u := control.NodeUse{ID: n.ID, State: n.State, Free: free[n.ID], Spot: n.Spot, Life: n.Life}
		for k, q := range n.Allocatable {
			if q > 0 {
				u.Used = max(u.Used, 1-float64(u.Free[k])/float64(q))
			}
		}
		if !busy[n.ID] && n.State != cluster.Starting {
			idle[n.ID] = snap.At
			if since, ok := e.demand.idle[n.ID]; ok {
				idle[n.ID] = since
			}
			u.IdleSince = idle[n.ID]
		}
		if i, ok := at[n.Pool]; ok {
			u.Owned = true
			states[i].Nodes = append(states[i].Nodes, u)
		} else {
			others = append(others, u)
		}
	}
	e.demand.idle = idle
	return states, others
}

// wants are the runs that wait, and those that are expected.
func (e *Engine) wants(snap cluster.Snapshot, over time.Duration) (wants []control.Want) {
	active := map[program.UnitID]int{}
	for _, a := range snap.Allocations {
		active[a.Unit]++
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	wants, e.demand.wished = e.demand.wished, nil
	waiting := map[program.UnitID]int{}
	for r := range e.demand.waiting {
		waiting[r.inv.Unit]++
	}
	for r, w := range e.demand.waiting {
		id := r.inv.Unit
		s := e.demand.streams[id]
		s.Active = active[id] + waiting[id]
		w.Within = s.Within(waiting[id], r.inv.Class.Name != task.Batch.Name)
		wants = append(wants, w)
	}
	for id, s := range e.demand.streams {
		s = s.Arrived(e.demand.came[id], over)
		s.Active = active[id] + waiting[id]
		e.demand.streams[id] = s
		if expected := s.Expected(e.slowest()); len(expected) > 0 {
			wants = append(wants, expected...)
		} else if s.Rate() < forgotten && s.Active == 0 {
			delete(e.demand.streams, id) // it has run dry
		}
		delete(e.demand.came, id)
	}
	return wants
}

// slowest is how long a node of the slowest pool takes to start; under Engine.mu.
func (e *Engine) slowest() (d time.Duration) {
	for _, p := range e.demand.pools {
		d = max(d, p.Offering.StartUp)
	}
	return d
}

// forgotten is how many arrivals a second are none.
const forgotten = 1e-4

// tell keeps what was decided, and says it once.
func (e *Engine) tell(at time.Time, targets []control.Target, unmet int) {
	e.mu.Lock()
	defer e.mu.Unlock()
	var said []string
	for i, t := range targets {
		was := e.demand.targets[t.Pool]
		now := PoolTarget{Pool: e.demand.pools[i], Have: t.Have, Want: t.Want, Why: was.Why, At: was.At}
		if t.Want != t.Have {
			now.Why, now.At = t.Why, at
			said = append(said, fmt.Sprintf("pool %s: %d to %d nodes (%s)", t.Pool, t.Have, t.Want, strings.Join(t.Why, "; ")))
		}
		e.demand.targets[t.Pool] = now
	}
	if unmet > 0 {
		said = append(said, fmt.Sprintf("no pool may launch what %d runs need", unmet))
	}
	text := strings.Join(said, "; ")
	if text != "" && text != e.demand.told {
		if e.config.Growth.DryRun {
			text = "would scale " + text
		}
		e.config.Event(text)
	}
	e.demand.told = strings.TrimPrefix(text, "would scale ")
}

// Pools is what the engine wants of its pools, by name.
func (e *Engine) Pools() (list []PoolTarget) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, p := range e.demand.pools {
		t := e.demand.targets[p.Name]
		t.Pool, t.Why = p, slices.Clone(t.Why)
		list = append(list, t)
	}
	return list
}

// Growing says whether the pools are only looked at.
func (e *Engine) Growing() bool { return e.config.Growth.Provider != nil && !e.config.Growth.DryRun }
