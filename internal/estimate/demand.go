package estimate

import (
	"math"

	"github.com/heddle-run/heddle/profile"
)

// demand evaluates the laws at the sizes.
func (e *estimator) demand() profile.Demand {
	d := profile.Demand{Coverage: e.in.Coverage}
	d.CPUSeconds = e.corrected(CPU, e.basis.CPU.Law)
	d.MemoryBytes = e.corrected(Memory, e.basis.Memory.Law)
	if d.MemoryBytes != nil {
		e.keepAboveKills(d.MemoryBytes)
		e.keepAboveStart(d.MemoryBytes)
	}
	d.CPUCores = e.cores()
	d.WallSeconds = e.alongside(e.interval(Wall), e.basis.CPU.Law, d.CPUSeconds)
	if d.CPUSeconds != nil {
		e.keepAboveStops(d.CPUSeconds, cpuSeconds)
	}
	if d.WallSeconds != nil {
		e.keepAboveStops(d.WallSeconds, wallSeconds)
	}
	if e.laws[Wall].Points() == 0 && d.CPUSeconds != nil && d.CPUCores != nil {
		d.WallSeconds = &profile.Interval{
			Low:    d.CPUSeconds.Low / math.Max(d.CPUCores.High, 1),
			Likely: d.CPUSeconds.Likely / math.Max(d.CPUCores.Likely, 0.05),
			High:   d.CPUSeconds.High / math.Max(math.Min(d.CPUCores.Low, 1), 0.05),
		}
	}
	d.IOPS = e.rate(IOOps, 1, d.WallSeconds, e.in.Facts.IOOps.IsZero())
	d.NetworkBPS = e.rate(NetBytes, 8, d.WallSeconds, e.in.Facts.NetBytes.IsZero())
	return d
}

// interval is the law's posterior predictive interval.
func (e *estimator) interval(r Resource) *profile.Interval {
	p := e.laws[r].At(e.sizes)
	if r == CPU && p.Known() {
		expected := p.Median()
		cheaper, dearer := e.warming(expected), e.spilling(expected)
		if cheaper > 0 || dearer > 0 {
			p = p.Shift(dearer-cheaper, math.Hypot(cheaper, dearer)/2)
		}
	}
	if !p.Known() {
		return nil
	}
	tail := (1 - e.in.Coverage) / 2
	i := &profile.Interval{Low: p.Quantile(tail), Likely: p.Median(), High: p.Quantile(1 - tail)}
	i.Low, i.High = math.Max(i.Low, i.Likely/widest), math.Min(i.High, i.Likely*widest)
	return i
}

// warming is by how much the work will be cheaper, in the logarithm, than in the
// longest run so far, because its code will be compiled for more of its time.
func (e *estimator) warming(expected float64) float64 {
	least, most := e.extremes(cpuSeconds)
	if e.lang.Warming == 0 || most <= least {
		return 0
	}
	from := math.Max(most-least, 0.01)
	to := math.Min(math.Max(expected-least, from), 1)
	return e.lang.Warming * math.Max(0, math.Log2(to/from))
}

// cacheBytes is what a program may hold before its data lie farther away than the
// caches of a core.
const cacheBytes = 4 << 20

// spilling is by how much the work will be dearer, in the logarithm, than in the
// largest run so far, because what the program holds then lies farther away, and a
// collector has more to look through.
func (e *estimator) spilling(expected float64) float64 {
	least, most := e.extremes(peakBytes)
	p := e.laws[Memory].At(e.sizes)
	if most == 0 || !p.Known() {
		return 0
	}
	farther := math.Log2((p.Median() - least) / math.Max(most-least, cacheBytes))
	if !(farther > 0) {
		return 0
	}
	return e.lang.Spill * farther * math.Max(0, 1-e.start/expected)
}

// widest is how far an interval may reach to each side of its middle. Past it
// nothing is known, and no host could grant it: watching the run has to help.
const widest = 32

// keepAboveKills lifts the upper end above every limit that a run of at most
// these sizes was killed at: a kill is never forgotten.
func (e *estimator) keepAboveKills(i *profile.Interval) {
	for _, o := range e.in.Runs {
		if !o.OOM || !e.coversSizes(o.Sizes) {
			continue
		}
		survived := false
		for _, s := range e.in.Runs {
			survived = survived || !s.OOM && !s.Censored && !s.At.Before(o.At) && within(o.Sizes, s.Sizes) && s.Usage.PeakMemoryBytes > 0
		}
		if floor := 1.25 * float64(o.MemoryLimit); !survived && i.High < floor {
			i.High = floor
			i.Likely = math.Max(i.Likely, float64(o.MemoryLimit))
		}
	}
}

// keepAboveStart lifts what is likely to what smaller inputs took: start-up is
// part of every run.
func (e *estimator) keepAboveStart(i *profile.Interval) {
	least := math.Inf(1)
	for _, o := range e.in.Runs {
		if y, stopped, ok := peakBytes(o); ok && !stopped && o.ExitCode == 0 && e.coversSizes(o.Sizes) {
			least = math.Min(least, y)
		}
	}
	if math.IsInf(least, 1) {
		return
	}
	i.Low = math.Max(i.Low, math.Min(0.95*least, i.Likely))
	i.Likely = math.Max(i.Likely, 0.98*least)
	i.High = math.Max(i.High, i.Likely)
}

// keepAboveStops lifts the interval above what every run of at most these sizes
// had used when it was stopped. By how much it would have gone on, nobody knows.
func (e *estimator) keepAboveStops(i *profile.Interval, m measure) {
	for _, o := range e.in.Runs {
		y, stopped, ok := m(o)
		if !ok || !stopped || !e.coversSizes(o.Sizes) {
			continue
		}
		i.Low, i.Likely, i.High = math.Max(i.Low, y), math.Max(i.Likely, 2*y), math.Max(i.High, widest*y)
	}
}

func (e *estimator) coversSizes(sizes map[string]float64) bool { return within(sizes, e.sizes) }

// within reports whether every size in a is at most what b has.
func within(a, b map[string]float64) bool {
	for v, x := range a {
		if y, ok := b[v]; ok && x > y*1.001 {
			return false
		}
	}
	return true
}

// cores is how many cores the unit keeps busy: measured where something ran,
// else what the code can use at most.
func (e *estimator) cores() *profile.Interval {
	useful := e.in.Facts.Parallelism.UsefulCores
	if useful < 1 {
		useful = 1
	}
	if e.in.Host.Cores > 0 {
		useful = math.Min(useful, e.in.Host.Cores)
	}
	u := e.utilisation()
	if u == nil {
		if e.in.Facts.Func == nil && len(e.in.Runs) == 0 {
			return nil
		}
		return &profile.Interval{Low: math.Min(useful, 0.5), Likely: 1, High: useful}
	}
	busy := math.Max(*u, 0.01)
	// Start-up is serial, so a short run shows fewer cores than a long one uses.
	return &profile.Interval{Low: math.Min(busy, 1) * 0.8, Likely: busy, High: math.Max(useful, busy*1.25)}
}

// rate divides a law's total by the wall time. A resource that the code was read
// not to touch, and no run touched, is 0; one never looked at is unknown.
func (e *estimator) rate(r Resource, unit float64, wall *profile.Interval, none bool) *profile.Interval {
	i := e.interval(r)
	if i == nil && none && e.in.Facts.Func != nil && len(e.in.Facts.Diagnostics) == 0 {
		return &profile.Interval{}
	}
	if i == nil || wall == nil || wall.Likely <= 0 {
		return nil
	}
	// A run shorter than a tick has no rate: its total is spread over the tick.
	tick := func(seconds float64) float64 { return math.Max(seconds, 1e-4) }
	return &profile.Interval{Low: i.Low * unit / tick(wall.High), Likely: i.Likely * unit / tick(wall.Likely), High: i.High * unit / tick(wall.Low)}
}

// evidence says which source the estimate of memory and CPU rests on: each
// source's share of the total precision at the sizes asked about.
func (e *estimator) evidence() []profile.Evidence {
	trial, history := 0.0, 0.0
	for _, o := range e.in.Runs {
		if o.ExitCode != 0 && !o.OOM {
			continue
		}
		far := 0.0
		for v, x := range o.Sizes {
			if y, ok := e.sizes[v]; ok {
				far = math.Max(far, math.Abs(math.Log2((x+1)/(y+1))))
			}
		}
		precision := 1 / (e.lang.CPURel*e.lang.CPURel + e.lang.CPUDrift*e.lang.CPUDrift*far*far)
		if o.Trial {
			trial += precision / 2
		} else {
			history += precision
		}
	}
	static := e.in.Facts.Time.Confidence / (e.lang.OpSD * e.lang.OpSD)
	model := 0.0
	if w := e.modelWeight(); (e.asked[CPU] || e.asked[Memory]) && w > 0 {
		// It took the place of so much of what the law said.
		model = w * (static + trial + history)
		static, trial, history = (1-w)*static, (1-w)*trial, (1-w)*history
	}
	total := static + trial + history + model
	out := []profile.Evidence{}
	for _, s := range []profile.Evidence{{Source: profile.Static, Weight: static, By: "analysis"}, {Source: profile.Trial, Weight: trial, By: "trial runs"},
		{Source: profile.Model, Weight: model, By: "model"}, {Source: profile.History, Weight: history, By: "past runs"}} {
		if s.Weight > 0 {
			s.Weight = math.Round(1000*s.Weight/total) / 1000
			out = append(out, s)
		}
	}
	return out
}
