package sim

import (
	"math"
	"time"

	"github.com/heddle-run/heddle/internal/policy"
	"github.com/heddle-run/heddle/resource"
)

// Schema names the JSON form of a Report.
const Schema = "heddle.simulation/v1"

// Report is the results of a scenario under all its policies.
type Report struct {
	Schema   string   `json:"schema"`
	Scenario string   `json:"scenario"`
	Seed     uint64   `json:"seed"`
	Policies []Result `json:"policies"`
}

// Result is what one policy made of the scenario.
type Result struct {
	Policy      string `json:"policy"`
	Invocations int    `json:"invocations"`
	Completed   int    `json:"completed"`
	Failed      int    `json:"failed"`     // out of memory again and again
	Refused     int    `json:"refused"`    // no node that there is or can be had holds it
	Unfinished  int    `json:"unfinished"` // waiting or running still when patience ended
	Lost        int    `json:"lost"`       // none of these: must be 0
	Doubled     int    `json:"doubled"`    // completed more than once: must be 0

	SLAMet            float64 `json:"sla_met"`           // share of all that ended within their deadline
	CPUUtilisation    float64 `json:"cpu_utilisation"`   // cores kept busy, of those there, while runs arrived
	CPUReserved       float64 `json:"cpu_reserved"`      // at the end of arrivals
	MemoryReserved    float64 `json:"memory_reserved"`   // at the end of arrivals
	Cost              float64 `json:"cost"`              // of all nodes while they were there
	OOMShare          float64 `json:"oom_share"`         // attempts killed at their limit, of all invocations
	ShortageShare     float64 `json:"shortage_share"`    // starts that put a node out of memory, of all
	Raised            int     `json:"raised"`            // memory limits raised before the kill
	Retries           int     `json:"retries"`           // attempts begun again, for whatever reason
	Evictions         int     `json:"evictions"`         // by runs of a higher priority
	Consolidated      int     `json:"consolidated"`      // runs evicted to empty a node
	NodeFailures      int     `json:"node_failures"`     //
	Interruptions     int     `json:"interruptions"`     // of spot nodes
	LostAttempts      int     `json:"lost_attempts"`     // with a node that failed
	Launched          int     `json:"launched"`          //
	Terminated        int     `json:"terminated"`        //
	PeakNodes         int     `json:"peak_nodes"`        //
	Fairness          float64 `json:"fairness"`          // Jain's index of the core-seconds that tenants held while runs arrived
	Wait              Times   `json:"wait_seconds"`      // from arrival to the first start
	Took              Times   `json:"took_seconds"`      // from arrival to the end
	VirtualSeconds    float64 `json:"virtual_seconds"`   //
	Decisions         int     `json:"decisions"`         //
	Conflicts         int     `json:"conflicts"`         // decisions that the fleet refused
	DecisionsPerS     float64 `json:"decisions_per_s"`   // of this machine, not simulated
	DecisionMicrosP99 float64 `json:"decision_us_p99"`   // the same
	WallSeconds       float64 `json:"wall_seconds"`      // the same
	Cold              *Cold   `json:"cold_starts"`       // nil where the scenario keeps nothing warm
	EventsPerSecond   float64 `json:"events_per_second"` // the same
}

// Cold is what came of keeping sandboxes warm, in memory of their own.
type Cold struct {
	Callers   int     `json:"callers"`
	Calls     int     `json:"calls"`
	Cold      int     `json:"cold"`           // of them
	Share     float64 `json:"cold_share"`     //
	Waited    float64 `json:"waited_seconds"` // for cold starts, more than for warm ones
	HeldBytes float64 `json:"held_bytes"`     // on average
	Boots     int     `json:"boots"`          // of sandboxes ahead of a call
}

// Times are quantiles in seconds.
type Times struct {
	P50 float64 `json:"p50"`
	P95 float64 `json:"p95"`
	P99 float64 `json:"p99"`
	Max float64 `json:"max"`
}

// stats are counted while a world runs.
type stats struct {
	completed, met, failed, refused, doubled           int
	ooms, nodeOOMs, raises, retries, evictions         int
	shortages, failures, interruptions, lostAttempts   int
	terminated, peak, conflicts, events                int
	consolidated                                       int
	decisions                                          int
	deciding, wall                                     time.Duration
	noLaunch                                           bool
	waits, took, latency                               histogram
	stocked                                            bool
	busy, cores, cpuReserved, memoryReserved, fairness float64
}

func (s *stats) decided(d time.Duration, _ bool) {
	s.decisions++
	s.deciding += d
	s.latency.add(d)
}

// takeStock sums what the machines did so far. Only the first call counts.
func (w *world) takeStock() {
	if w.stats.stocked {
		return
	}
	w.stats.stocked = true
	var held, all resource.Vector
	for _, m := range w.machines {
		end := w.now
		if m.died >= 0 {
			end = m.died
		} else {
			m.advance(w.now)
			held, all = held.Add(m.held), all.Add(m.Allocatable)
		}
		w.stats.busy += m.busy
		w.stats.cores += m.cores * (end - m.born).Seconds()
	}
	holding := map[*tenant]float64{}
	for _, m := range w.alive {
		for _, r := range m.runs {
			holding[r.inv.job.line.tenant] += r.worth(w.now)
		}
	}
	var work []float64
	for _, t := range w.backlog.tenants {
		work = append(work, t.work+holding[t])
	}
	w.stats.fairness = policy.Jain(work)
	w.stats.cpuReserved = ratio(float64(held[resource.CPU]), float64(all[resource.CPU]))
	w.stats.memoryReserved = ratio(float64(held[resource.Memory]), float64(all[resource.Memory]))
}

func (w *world) result() Result {
	w.takeStock()
	s := &w.stats
	ended, unfinished := s.completed+s.failed+s.refused, w.backlog.count+len(w.running)
	r := Result{
		Policy: w.policy.Name, Invocations: w.made, Completed: s.completed, Failed: s.failed, Refused: s.refused,
		Unfinished: unfinished, Lost: w.made - ended - unfinished + s.doubled, Doubled: s.doubled,
		SLAMet: ratio(float64(s.met), float64(w.made)), CPUUtilisation: ratio(s.busy, s.cores),
		CPUReserved: s.cpuReserved, MemoryReserved: s.memoryReserved,
		OOMShare: ratio(float64(s.ooms+s.nodeOOMs), float64(w.made)), ShortageShare: ratio(float64(s.shortages), float64(w.made+s.retries)),
		Raised: s.raises, Retries: s.retries, Evictions: s.evictions, Consolidated: s.consolidated, NodeFailures: s.failures, Interruptions: s.interruptions,
		LostAttempts: s.lostAttempts, Launched: w.launched, Terminated: s.terminated, PeakNodes: s.peak, Fairness: s.fairness,
		Wait: s.waits.times(), Took: s.took.times(), VirtualSeconds: w.now.Seconds(), Decisions: s.decisions, Conflicts: s.conflicts,
		DecisionsPerS: ratio(float64(s.decisions), s.deciding.Seconds()), DecisionMicrosP99: s.latency.quantile(0.99) * 1e6,
		WallSeconds: s.wall.Seconds(), EventsPerSecond: ratio(float64(s.events), s.wall.Seconds()),
	}
	r.Cold = w.coldStarts()
	for _, m := range w.machines {
		end := w.now
		if m.died >= 0 {
			end = m.died
		}
		r.Cost += float64(m.Price) / 1e6 * (end - m.born).Hours()
	}
	return r
}

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// histogram counts durations in steps of 5 %, from a microsecond on: enough for
// quantiles, in bounded memory.
type histogram struct {
	counts [800]int
	total  int
	max    time.Duration
}

const step = 1.05

func (h *histogram) add(d time.Duration) {
	i := 0
	if d > time.Microsecond {
		i = min(len(h.counts)-1, 1+int(math.Log(float64(d)/1e3)/math.Log(step)))
	}
	h.counts[i]++
	h.total++
	h.max = max(h.max, d)
}

// quantile is in seconds, at most a step too high.
func (h *histogram) quantile(q float64) float64 {
	rank, seen := int(math.Ceil(q*float64(h.total))), 0
	for i, n := range h.counts {
		if seen += n; seen >= rank && n > 0 {
			if i == 0 {
				return 0
			}
			return min(math.Pow(step, float64(i))*1e-6, h.max.Seconds())
		}
	}
	return 0
}

func (h *histogram) times() Times {
	return Times{h.quantile(0.5), h.quantile(0.95), h.quantile(0.99), h.max.Seconds()}
}
