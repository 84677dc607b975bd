package sim

import (
	"fmt"
	"math"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// tickEvery is how often nodes are decided over.
const tickEvery = 2 * time.Second

// linger is how long an idle node is kept, by every policy.
const linger = 30 * time.Second

// notice is how long before its end a spot node is told.
const notice = 2 * time.Minute

func (w *world) tick() {
	every := tickEvery
	if w.policy.Provision == "least-waste" {
		every = scanEvery
	}
	w.events.add(w.now+every, tick, 0, 0)
	var change control.PoolChange
	switch w.policy.Provision {
	case "karpenter":
		change = w.karpenter()
	case "least-waste":
		change = w.leastWaste()
	default:
		change = control.Pools(epoch().Add(w.now), w.wants(), w.uses(), w.offerings(),
			control.PoolRules{Most: w.scenario.MostNodes, Linger: linger, Drain: 0.3, Spot: true})
	}
	for _, l := range change.Launch {
		for range l.Count {
			w.launch(l.Offering)
		}
	}
	w.stats.noLaunch = len(change.Launch) == 0
	for _, id := range change.Keep {
		m := w.byID[id]
		m.State = cluster.Ready
		w.setNode(m)
		w.refill(m)
	}
	for _, id := range change.Drain {
		m := w.byID[id]
		m.State = cluster.Draining
		w.setNode(m)
	}
	if w.policy.Consolidate && w.stats.noLaunch && w.backlog.count == 0 && w.starting == 0 {
		w.consolidate()
	}
	for _, id := range change.Terminate {
		w.stats.terminated++
		w.lose(w.byID[id])
	}
}

// canLaunch says whether provisioning may still help: it did at its last tick, or has had none.
func (w *world) canLaunch() bool {
	return w.buys() && !w.stats.noLaunch
}

// buys says that nodes are bought for what waits.
func (w *world) buys() bool { return w.policy.Provision != "none" && len(w.scenario.Offerings) > 0 }

func (w *world) launch(o cluster.Offering) *machine {
	w.launched++
	var mine *Offering
	for i := range w.scenario.Offerings {
		if w.scenario.Offerings[i].Name == o.Name {
			mine = &w.scenario.Offerings[i]
		}
	}
	m := w.addMachine(cluster.Node{ID: fmt.Sprintf("%s-%06d", o.Name, w.launched), Pool: o.Name, State: cluster.Starting,
		Allocatable: o.Capacity, Price: o.Price, Isolation: tiers(), Labels: map[string]string{"capacity-type": string(o.CapacityType)},
		Spot: o.CapacityType == cluster.Spot, Life: o.Life}, mine)
	w.starting++
	w.events.add(w.now+o.StartUp, started, m.index, 0)
	if mine.Spot && mine.Interruption > 0 {
		life := time.Duration(min(1e8, w.random.ExpFloat64()*mine.Interruption.Seconds()) * 1e9)
		w.events.add(w.now+max(0, life-notice), warned, m.index, 0)
		w.events.add(w.now+life, taken, m.index, 0)
	}
	return m
}

func (w *world) offerings() []cluster.Offering {
	list := make([]cluster.Offering, len(w.scenario.Offerings))
	for i, o := range w.scenario.Offerings {
		list[i] = o.words()
	}
	return list
}

// planned is how many waiting runs are planned for one by one; of more, those of
// one job that need about the same are taken for as many of the largest of them.
const planned = 4000

// wants are what waits, and the runs that are expected beyond those there are.
func (w *world) wants() []control.Want {
	var wants []control.Want
	for _, s := range w.streams {
		s.forecast = s.forecast.Arrived(s.came, tickEvery)
		s.came = 0
		s.forecast.Active = s.active + len(s.line.wait)
		wants = w.waiting(wants, s)
		wants = append(wants, s.forecast.Expected(w.slowest)...)
	}
	return wants
}

// startUp is how long the slowest node on sale takes.
func (w *world) startUp() (slowest time.Duration) {
	for _, o := range w.scenario.Offerings {
		slowest = max(slowest, o.Startup)
	}
	return slowest
}

// waiting adds a job's line.
func (w *world) waiting(wants []control.Want, s *stream) []control.Want {
	type alike struct{ cpu, memory int }
	at := map[alike]int{}
	within := s.forecast.Within(len(s.line.wait), s.job.Deadline > 0 || s.class.Name == task.Interactive.Name)
	for i, inv := range s.line.wait {
		need := w.placer.need(&inv.request)
		key := alike{i, i}
		if w.backlog.count > planned {
			key = alike{about(need[resource.CPU]), about(need[resource.Memory])}
		}
		if n, ok := at[key]; ok {
			wants[n].Count++
			wants[n].Need, wants[n].Alone = wants[n].Need.Max(need), wants[n].Alone.Max(w.placer.alone(&inv.request))
			wants[n].For = max(wants[n].For, inv.request.Wall)
			continue
		}
		at[key] = len(wants)
		want := inv.want()
		want.Need, want.Alone, want.Within = need, w.placer.alone(&inv.request), within
		wants = append(wants, want)
	}
	return wants
}

// want is an invocation as provisioning sees it.
func (inv *invocation) want() control.Want {
	return control.Want{Need: inv.request.Demand.Request(), Count: 1, For: inv.request.Wall, Preemptible: inv.job.class.Preemptible}
}

// about is the same for amounts within a tenth of each other.
func about(q resource.Quantity) int { return int(math.Log(float64(q)+1) / math.Log(1.1)) }

// uses are the nodes as the pools decide over them.
func (w *world) uses() []control.NodeUse {
	list := make([]control.NodeUse, 0, len(w.byID))
	for _, m := range w.alive {
		u := control.NodeUse{ID: m.ID, State: m.State, Owned: m.offering != nil, Free: m.Allocatable.Sub(m.held),
			Doomed: m.doomed, Spot: m.Spot, Life: m.Life, Used: cost.Dominant(m.Allocatable, m.held)}
		if len(m.runs) == 0 {
			u.IdleSince = epoch().Add(m.idleSince)
		}
		list = append(list, u)
	}
	return list
}
