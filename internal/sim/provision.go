package sim

import (
	"fmt"
	"math"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/resource"
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
	return w.policy.Provision != "none" && len(w.scenario.Offerings) > 0 && !w.stats.noLaunch
}

func (w *world) launch(o cluster.Offering) *machine {
	w.launched++
	var mine *Offering
	for i := range w.scenario.Offerings {
		if w.scenario.Offerings[i].Name == o.Name {
			mine = &w.scenario.Offerings[i]
		}
	}
	m := w.addMachine(cluster.Node{ID: fmt.Sprintf("%s-%06d", o.Name, w.launched), Pool: o.Name, State: cluster.Starting,
		Allocatable: o.Capacity, Price: o.Price, Isolation: tiers(), Labels: map[string]string{"capacity-type": string(o.CapacityType)}}, mine)
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

// wants are what waits, and the runs that are expected beyond those there are:
// what comes at once, while a node starts, at the rate of late, with two
// deviations for chance.
func (w *world) wants() []control.Want {
	var wants []control.Want
	for _, s := range w.streams {
		s.rate += (float64(s.came)/tickEvery.Seconds() - s.rate) * 0.2
		s.came = 0
		wants = w.waiting(wants, s)
		if s.job.Deadline > 0 && s.typical != (resource.Vector{}) {
			concurrent := s.rate * s.job.Wall.Median.Seconds()
			spare := math.Ceil(max(0, concurrent-float64(s.active)) + 2*math.Sqrt(concurrent))
			wants = append(wants, control.Want{Need: s.typical, Count: int(min(spare, 1e6)), For: s.job.Wall.Median, Preemptible: s.class.Preemptible, Spare: true})
		}
	}
	return wants
}

// waiting adds a job's line, and notes the mean of what its runs need.
func (w *world) waiting(wants []control.Want, s *stream) []control.Want {
	type alike struct{ cpu, memory int }
	at := map[alike]int{}
	var sum resource.Vector
	for i, inv := range s.line.wait {
		need := w.placer.need(&inv.request)
		if i < 64 {
			sum = sum.Add(need)
		}
		key := alike{i, i}
		if w.backlog.count > planned {
			key = alike{about(need[resource.CPU]), about(need[resource.Memory])}
		}
		if n, ok := at[key]; ok {
			wants[n].Count++
			wants[n].Need = wants[n].Need.Max(need)
			wants[n].For = max(wants[n].For, inv.request.Wall)
			continue
		}
		at[key] = len(wants)
		wants = append(wants, control.Want{Need: need, Count: 1, For: inv.request.Wall, Preemptible: s.class.Preemptible})
	}
	if n := resource.Quantity(min(64, len(s.line.wait))); n > 0 {
		for k := range sum {
			s.typical[k] = (sum[k] + n - 1) / n
		}
	}
	return wants
}

// about is the same for amounts within a tenth of each other.
func about(q resource.Quantity) int { return int(math.Log(float64(q)+1) / math.Log(1.1)) }

// uses are the nodes as the pools decide over them.
func (w *world) uses() []control.NodeUse {
	list := make([]control.NodeUse, 0, len(w.byID))
	for _, m := range w.alive {
		u := control.NodeUse{ID: m.ID, State: m.State, Owned: m.offering != nil, Free: m.Allocatable.Sub(m.held),
			Spot: m.offering != nil && m.offering.Spot, Used: cost.Dominant(m.Allocatable, m.held)}
		if len(m.runs) == 0 {
			u.IdleSince = epoch().Add(m.idleSince)
		}
		list = append(list, u)
	}
	return list
}
