package sim

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet/table"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// world is one simulation under way.
type world struct {
	scenario *Scenario
	policy   Policy
	placer   placer
	truth    *table.Table // the fleet's own books: whatever the placer thinks, nothing is granted twice
	events   events
	random   *rand.Rand // of failures
	machines []*machine // all there ever were, by index
	alive    []*machine // those not ended, in the order of their start
	byID     map[string]*machine
	streams  []*stream
	backlog  *backlog
	running  map[string]*run
	now      time.Duration
	made     int           // invocations
	open     int           // of them not ended
	arriving int           // streams that have more to come
	slowest  time.Duration // start-up of the offerings
	sold     []cluster.Offering
	sizes    []resource.Vector // of nodes, given or on sale
	callers  callers
	starting int // machines that are, or are being repaired
	launched int
	stats    stats
}

// epoch is the date of the simulated start.
func epoch() time.Time { return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) }

// Run simulates a scenario under one policy.
func Run(s Scenario, p Policy) Result {
	if s.Patience == 0 {
		s.Patience = 24 * time.Hour
	}
	w := &world{scenario: &s, policy: p, placer: newPlacer(p, s.Seed, p.Provision != "none" && len(s.Offerings) > 0), truth: table.New(0),
		random: rand.New(rand.NewPCG(s.Seed, 0)), byID: map[string]*machine{}, running: map[string]*run{}}
	for i, j := range s.Jobs {
		w.streams = append(w.streams, newStream(j, i, &s, p))
	}
	w.backlog = newBacklog(w.streams)
	w.backlog.fair = p.Place == placeHeddle
	w.backlog.packs = w.backlog.fair && w.buys()
	w.slowest, w.sold, w.sizes = w.startUp(), w.offerings(), s.sizes(w.buys())
	for _, st := range w.streams {
		st.sizes = w.sizes
	}
	w.begin()
	w.loop()
	return w.result()
}

func (w *world) begin() {
	for i, n := range w.scenario.Nodes {
		sizes := n.sizes
		if n.Trace == "" {
			sizes = slices.Repeat([]Size{n.Size}, n.Count)
		}
		for k, size := range sizes {
			price := int64(n.Price*1e6 + 0.5)
			if price == 0 {
				price = cost.DefaultRates().Node(size.vector())
			}
			w.addMachine(cluster.Node{ID: fmt.Sprintf("given%d-%05d", i+1, k), Pool: fmt.Sprintf("given%d", i+1), State: cluster.Ready,
				Allocatable: size.capacity(), Price: price, Isolation: tiers(), Labels: n.Labels}, nil)
		}
	}
	for i, s := range w.streams {
		if s.next() {
			w.arriving++
			w.events.add(s.coming.at, arrival, i, 0)
		}
	}
	if w.scenario.Failures.NodeLife > 0 {
		w.nextFailure()
	}
	if w.buys() {
		w.events.add(0, tick, 0, 0)
	}
}

func tiers() []cluster.Isolation {
	return []cluster.Isolation{cluster.IsolationWasm, cluster.IsolationProcess, cluster.IsolationContainer}
}

// loop handles events until all that came has ended.
func (w *world) loop() {
	began := time.Now()
	horizon := w.scenario.Duration + w.scenario.Patience
	for w.arriving > 0 || w.open > 0 {
		if w.stuck() {
			w.refuseAll()
			continue
		}
		e, ok := w.events.next()
		if !ok || e.at > horizon {
			break
		}
		w.pass(e.at)
		w.handle(e)
		w.stats.events++
	}
	w.pass(max(w.now, w.scenario.Duration))
	w.stats.wall = time.Since(began)
}

// pass moves the clock, and takes stock when the time of arrivals is over: from
// then on machines run empty, which says nothing about a policy.
func (w *world) pass(to time.Duration) {
	if end := w.scenario.Duration; end > 0 && w.now < end && to >= end {
		w.now = end
		w.takeStock()
	}
	w.now = to
}

func (w *world) handle(e event) {
	switch e.kind {
	case arrival:
		w.arrive(w.streams[e.ref], e.ref)
	case progress:
		if m := w.machines[e.ref]; m.turn == e.turn {
			w.progress(m)
		}
	case started, repaired:
		m := w.machines[e.ref]
		if m.died >= 0 {
			break // taken away before it was up
		}
		w.starting--
		m.State, m.idleSince = cluster.Ready, w.now
		w.setNode(m)
		w.refill(nil)
	case failed:
		w.fail()
	case warned:
		if m := w.machines[e.ref]; m.died < 0 {
			m.State, m.doomed = cluster.Draining, true
			w.setNode(m)
		}
	case taken:
		if m := w.machines[e.ref]; m.died < 0 {
			w.stats.interruptions++
			w.lose(m)
		}
	case tick:
		w.tick()
	}
}

func (w *world) arrive(s *stream, ref int) {
	inv := s.make(w.made)
	w.made++
	w.open++
	s.came++
	w.called(inv)
	s.forecast = s.forecast.Seen(control.Arrival{Need: w.placer.need(&inv.request), Wall: inv.request.Wall, Most: inv.longest, Deadline: s.job.Deadline,
		Prompt: s.job.Deadline == 0 && s.class.Name == task.Interactive.Name, Preemptible: s.class.Preemptible}, w.slowest)
	switch {
	case !w.possible(inv):
		w.refuse(inv)
	case w.backlog.blocked(inv, w.now) || !w.try(inv):
		w.backlog.add(inv)
	}
	if s.next() {
		w.events.add(s.coming.at, arrival, ref, 0)
	} else {
		w.arriving--
	}
}

// try places an invocation and starts it.
func (w *world) try(inv *invocation) bool {
	if w.backlog.packs {
		w.prepare(inv)
	}
	inv.request.At = epoch().Add(w.now)
	inv.request.Task = strconv.Itoa(inv.id)
	before := time.Now()
	d := w.placer.place(&inv.request)
	w.stats.decided(time.Since(before), d.Placed)
	if !d.Placed {
		return false
	}
	for _, id := range d.Evict {
		w.stats.evictions++
		w.abort(w.running[id])
	}
	inv.attempt++
	a := d.Allocation(fmt.Sprintf("%d.%d", inv.id, inv.attempt), inv.request)
	if err := w.truth.Bind(w.truth.Version(), a.Since, a); err != nil {
		w.stats.conflicts++
		return false
	}
	w.placer.bind(a)
	w.start(inv, a)
	return true
}

// prepare says of an invocation how it may be placed now: with fewer cores while it
// has time, and for what a node of its own would cost while it can wait for one.
func (w *world) prepare(inv *invocation) {
	r, waited, deadline := &inv.request, w.now-inv.arrived, inv.job.job.Deadline
	r.Own, r.Steady = 0, inv.job.forecast.Age()
	r.Demand[resource.CPU] = inv.cpu
	if control.HasTime(waited, inv.longest, deadline) && inv.job.class.Name != task.Interactive.Name {
		r.Demand = schedule.Patient(r.Demand)
	}
	if !control.Pressed(waited, r.Wall, inv.longest, deadline, w.slowest) {
		r.Own = control.Own(inv.want(), w.sold)
	}
}

func (w *world) start(inv *invocation, a cluster.Allocation) {
	m := w.byID[a.Node]
	m.advance(w.now)
	if inv.first < 0 {
		inv.first = w.now
		w.stats.waits.add(w.now - inv.arrived)
	}
	r := &run{inv: inv, id: a.ID, grant: a.Grant, limit: a.Limit[resource.Memory], wants: inv.cores,
		begun: w.now, holds: min(inv.memory, int64(a.Limit[resource.Memory]))}
	wall := inv.wall.Seconds()
	r.ends = m.worked + wall
	if inv.memory > int64(r.limit) {
		// Memory grows evenly over the run: at this share of it the limit is reached.
		share := float64(r.limit) / float64(inv.memory)
		r.crosses, r.ends, r.rest = true, m.worked+wall*share, wall*(1-share)
	}
	m.begin(r)
	w.running[r.id] = r
	inv.job.active++
	inv.job.line.tenant.held = inv.job.line.tenant.held.Add(r.grant)
	if m.inUse > int64(m.Allocatable[resource.Memory]) {
		w.shortage(m)
	}
	w.schedule(m)
}

// schedule makes the event of a machine's next end.
func (w *world) schedule(m *machine) {
	if at, ok := m.due(); ok {
		w.events.add(at, progress, m.index, m.turn)
	}
}

// progress handles the first run of a machine, which ends or reaches its limit.
func (w *world) progress(m *machine) {
	m.advance(w.now)
	r := m.runs[0]
	switch {
	case !r.crosses:
		w.complete(r)
	case w.policy.Control && w.raise(r):
	default:
		w.outOfMemory(r, 2*r.limit, &w.stats.ooms) // never the same size twice
	}
	w.schedule(m)
	w.refill(m)
}

// raise gives a run that reaches its memory limit what it will need, if the node has
// it. When nothing is left to reserve but memory is shared at a risk, that is what the
// margin is for: the limit alone goes up, as far as the node has it in fact, less a
// little for what starts next.
func (w *world) raise(r *run) bool {
	m, more := r.on, r.grant
	// What the control loop sees is growth, not the end of it: it gives an eighth over.
	want := resource.Quantity(r.inv.memory + r.inv.memory/8)
	more[resource.Memory] = max(r.grant[resource.Memory], want)
	was := cluster.Allocation{ID: r.id, Node: m.ID, Grant: r.grant}
	limit, needs := more.Max(resource.Vector{resource.Memory: want}), more
	if _, err := w.truth.Resize(r.id, more, limit); err != nil {
		shared := w.policy.Place == placeHeddle && w.policy.Risk > 0
		if !shared || m.inUse+r.inv.memory-r.holds > int64(m.Allocatable[resource.Memory])/100*97 {
			return false
		}
		more = r.grant
		if _, err := w.truth.Resize(r.id, more, limit); err != nil {
			return false
		}
	}
	w.placer.resize(was, needs)
	r.inv.job.learnMemory(r.inv) // now, as the others of its kind may be as wrong
	w.stats.raises++
	m.end(r, w.now)
	t := r.inv.job.line.tenant
	t.held = t.held.Sub(r.grant).Add(more)
	r.grant, r.limit, r.holds, r.crosses, r.ends = more, want, r.inv.memory, false, m.worked+r.rest
	m.begin(r)
	if m.inUse > int64(m.Allocatable[resource.Memory]) {
		w.shortage(m)
	}
	return true
}

// refill starts what waits; on is the machine that got room, nil for any.
func (w *world) refill(on *machine) {
	could := func(inv *invocation) bool { return w.placer.need(&inv.request).Fits(on.Allocatable) }
	w.backlog.drain(w.now, on, could, func(inv *invocation) bool {
		if on != nil && !w.placer.room(&inv.request, on.ID) {
			return false
		}
		return w.try(inv)
	})
}

func (w *world) setNode(m *machine) {
	w.truth.SetNode(m.Node)
	w.placer.setNode(m.Node)
}

func (w *world) addMachine(n cluster.Node, o *Offering) *machine {
	m := &machine{Node: n, index: len(w.machines), offering: o, cores: float64(n.Allocatable[resource.CPU]) / 1000,
		at: w.now, born: w.now, died: -1, idleSince: w.now}
	w.machines = append(w.machines, m)
	w.alive = append(w.alive, m)
	w.byID[n.ID] = m
	w.backlog.total = w.backlog.total.Add(n.Allocatable)
	w.setNode(m)
	w.stats.peak = max(w.stats.peak, len(w.byID))
	return m
}
