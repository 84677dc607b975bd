package server

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/internal/calls"
	"github.com/heddle-run/heddle/resource"
)

// Metrics are what Prometheus reads.
type Metrics struct {
	registry    *prometheus.Registry
	ended       *prometheus.CounterVec
	phases      *prometheus.HistogramVec
	adjustments *prometheus.CounterVec
	attempts    prometheus.Counter
	held        *prometheus.CounterVec
	cost        prometheus.Counter
}

// NewMetrics are all at 0.
func NewMetrics() *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		ended: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "heddle_invocations_total",
			Help: "Calls that have ended, by outcome and class."}, []string{"outcome", "class"}),
		phases: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "heddle_phase_seconds",
			Help:    "Where the time of a call went, cold and warm starts apart.",
			Buckets: prometheus.ExponentialBuckets(0.00005, 2.5, 18)}, []string{"phase", "start"}),
		adjustments: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "heddle_adjustments_total",
			Help: "Limits changed while code ran, by resource."}, []string{"resource"}),
		attempts: prometheus.NewCounter(prometheus.CounterOpts{Name: "heddle_attempts_total",
			Help: "Attempts of calls; more than calls are retries for lack of memory."}),
		held: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "heddle_predictions_total",
			Help: "Predictions of ended calls, by resource and whether use was within the interval."}, []string{"resource", "held"}),
		cost: prometheus.NewCounter(prometheus.CounterOpts{Name: "heddle_cost_usd_total", Help: "What the calls cost."}),
	}
	m.registry.MustRegister(m.ended, m.phases, m.adjustments, m.attempts, m.held, m.cost,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func (m *Metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

// Ended counts a call.
func (m *Metrics) Ended(c calls.Call) {
	var r heddle.Report
	if json.Unmarshal(c.Report, &r) != nil {
		m.ended.WithLabelValues(c.State, "").Inc()
		return
	}
	m.ended.WithLabelValues(c.State, r.Class).Inc()
	m.attempts.Add(float64(len(r.Attempts)))
	m.cost.Add(r.CostUSD)
	for phase, ms := range map[string]float64{"analyze": r.Phases.Analyze, "trial": r.Phases.Trial, "place": r.Phases.Place, "sandbox": r.Phases.Sandbox, "run": r.Phases.Run} {
		m.phases.WithLabelValues(phase, r.Phases.Start).Observe(ms / 1000)
	}
	for _, a := range r.Adjustments {
		m.adjustments.WithLabelValues(a.Resource).Inc()
	}
	within := func(what string, low, high, actual float64) {
		held := "yes"
		if actual < low || actual > high {
			held = "no"
		}
		m.held.WithLabelValues(what, held).Inc()
	}
	if i := r.Predicted.MemoryBytes; i != nil && r.Actual.PeakMemoryBytes > 0 {
		within("memory", i.Low, i.High, float64(r.Actual.PeakMemoryBytes))
	}
	if i := r.Predicted.CPUSeconds; i != nil && r.Actual.CPUSeconds > 0 {
		within("cpu", i.Low, i.High, r.Actual.CPUSeconds)
	}
}

// Watch adds the state of the engine and the register, read when Prometheus asks.
func (m *Metrics) Watch(e *heddle.Engine, c *calls.Register) {
	gauge := func(name, help string, value func() float64) {
		m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, value))
	}
	gauge("heddle_invocations_live", "Calls that have not ended.", func() float64 { return float64(c.Live()) })
	gauge("heddle_invocations_waiting", "Calls that wait for their turn.", func() float64 { return float64(c.Waiting()) })
	m.registry.MustRegister(fleetCollector{e, prometheus.NewDesc("heddle_resource", "The cluster's resources in millicores, bytes, operations/s and bits/s.",
		[]string{"resource", "state"}, nil), prometheus.NewDesc("heddle_nodes", "Nodes by state.", []string{"state"}, nil)})
}

// fleetCollector reads the cluster.
type fleetCollector struct {
	engine          *heddle.Engine
	resource, nodes *prometheus.Desc
}

// Describe names the metrics.
func (f fleetCollector) Describe(to chan<- *prometheus.Desc) { to <- f.resource; to <- f.nodes }

// Collect gives their values; none when the cluster does not answer.
func (f fleetCollector) Collect(to chan<- prometheus.Metric) {
	snap, err := f.engine.Snapshot(context.Background())
	if err != nil {
		return
	}
	var all, granted resource.Vector
	states := map[string]int{}
	for _, n := range snap.Nodes {
		all = all.Add(n.Allocatable)
		states[string(n.State)]++
	}
	for _, a := range snap.Allocations {
		granted = granted.Add(a.Grant)
	}
	for k := range all {
		name := resource.Kind(k).String()
		to <- prometheus.MustNewConstMetric(f.resource, prometheus.GaugeValue, float64(all[k]), name, "allocatable")
		to <- prometheus.MustNewConstMetric(f.resource, prometheus.GaugeValue, float64(granted[k]), name, "granted")
	}
	for state, n := range states {
		to <- prometheus.MustNewConstMetric(f.nodes, prometheus.GaugeValue, float64(n), state)
	}
}
