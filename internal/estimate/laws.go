package estimate

import (
	"fmt"
	"math"
	"strings"

	"github.com/heddle-run/heddle/internal/estimate/fit"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
)

// forget is how much less every newer run makes an older one count. After 50
// runs a run weighs a fifth; what a unit did last year says little.
const forget = 0.97

// fitAll fits the law of every resource. Operations come first: they are counted
// without noise, and the CPU law is their law times a speed.
func (e *estimator) fitAll() {
	f, c := e.in.Facts, e.lang
	opLaw, opClass, sure := f.Time.Expr, f.Time.Class, f.Time.Confidence
	ops := fit.New(e.points(counted, 0), e.prior(f.Time.Expr, f.Time.Class, sure, c.OpSD, 0, 0),
		fit.Config{Rel: 0.02, Drift: 0.01, Near: e.sizes})
	sd := c.OpSD
	if ops.Points() > 0 && ops.Known() {
		opLaw, sd = ops.Expr(), math.Min(sd, 0.5) // what an operation costs is left to tell
		opClass, sure = ops.Class()
		sure *= 0.95 // counted operations are not all of the work
	}
	speed := c.OpSeconds / e.in.Host.Speed
	start := c.StartCPU / e.in.Host.Speed
	e.laws[CPU] = fit.New(e.points(cpuSeconds, c.CPURel), e.prior(opLaw.Scale(speed), opClass, sure, sd, start, start/2),
		fit.Config{Rel: c.CPURel, Abs: c.CPUAbs, Drift: c.CPUDrift, Near: e.sizes})

	heap := e.prior(f.Space.Expr.Scale(c.Headroom), f.Space.Class, f.Space.Confidence, c.HeapSD, c.BaseBytes, c.BaseSD)
	heap.Flat, heap.Bound, heap.Fixed = true, f.Space.Worst, c.Headroom*constant(f.Space.Expr)
	e.laws[Memory] = fit.New(e.points(peakBytes, c.MemoryRel), heap, fit.Config{Rel: c.MemoryRel, Abs: c.MemoryAbs, Drift: c.MemoryDrift, Near: e.sizes})

	wall := fit.Prior{Class: opClass, Confidence: 0.8, ShapeSD: 0.3}
	if e.laws[CPU].Known() {
		wall.Shape = e.laws[CPU].Expr()
	}
	e.laws[Wall] = fit.New(e.points(wallSeconds, 0.15), wall, fit.Config{Rel: 0.15, Abs: 0.005, Drift: 0.04, Near: e.sizes})
	e.laws[IOOps] = fit.New(e.points(ioOps, 0.1), fit.Prior{Shape: f.IOOps, Class: f.IOOps.Class(), Confidence: 0.7, ShapeSD: 1},
		fit.Config{Rel: 0.1, Abs: 4, Drift: 0.05, Near: e.sizes})
	e.laws[NetBytes] = fit.New(e.points(netBytes, 0.1), fit.Prior{Shape: f.NetBytes, Class: f.NetBytes.Class(), Confidence: 0.7, ShapeSD: 1},
		fit.Config{Rel: 0.1, Abs: 2048, Drift: 0.05, Near: e.sizes})
	e.explainRuns()
}

// prior is a static law beside the runtime's own base. The law's constant part
// joins the base; a law that is known to be constant still has a shape to believe in.
func (e *estimator) prior(shape law.Expr, class law.Class, confidence, sd, base, baseSD float64) fit.Prior {
	fixed := constant(shape)
	if shape.IsZero() && class.Rank() >= 0 {
		shape = law.Const(1)
	}
	p := fit.Prior{Shape: shape, Class: class, Confidence: confidence, ShapeSD: sd, Base: base + fixed, BaseSD: math.Hypot(baseSD, sd*fixed)}
	if len(e.in.Runs) > 0 && e.unmeasured(shape) {
		p.StandIns = e.standIns()
		p.Confidence = 0.7 * confidence
		p.ShapeSD = math.Max(2*sd, 2)
	}
	return p
}

// constant is the part of a law that no size changes.
func constant(shape law.Expr) float64 {
	fixed := 0.0
	for _, t := range shape.Terms {
		if len(t.Factors) == 0 {
			fixed += t.Coef
		}
	}
	return fixed
}

// unmeasured reports whether no size of the law has a value that was given or measured.
func (e *estimator) unmeasured(shape law.Expr) bool {
	vars := shape.Vars()
	for _, v := range vars {
		if !e.blank[v] {
			return false
		}
	}
	return len(vars) > 0
}

// standIns are the sizes that are known, with a rough guess of the elements in
// one: text has an element every eight bytes, and three in a line.
func (e *estimator) standIns() map[string]float64 {
	out := map[string]float64{}
	for v := range e.sizes {
		switch {
		case e.blank[v]:
		case strings.HasSuffix(v, ".bytes"):
			out[v] = 1.0 / 8
		case strings.HasSuffix(v, ".lines"):
			out[v] = 3
		default:
			out[v] = 1
		}
	}
	return out
}

// filled are a run's sizes with those that nobody knows as constant as they are
// taken to be where the law is evaluated.
func (e *estimator) filled(sizes map[string]float64) map[string]float64 {
	out := map[string]float64{}
	for v, x := range sizes {
		out[v] = x
	}
	for v := range e.blank {
		out[v] = e.sizes[v]
	}
	return out
}

// measure reads one quantity of a run; ok is false when the run does not tell.
type measure func(o profile.Observation) (y float64, censored, ok bool)

func counted(o profile.Observation) (float64, bool, bool) {
	return o.Ops, o.OOM || o.Censored, o.Ops > 0
}

func cpuSeconds(o profile.Observation) (float64, bool, bool) {
	return o.Usage.CPUSeconds, o.OOM || o.Censored, o.Usage.CPUSeconds > 0
}

func wallSeconds(o profile.Observation) (float64, bool, bool) {
	return o.Usage.WallSeconds, o.OOM || o.Censored, o.Usage.WallSeconds > 0
}

// peakBytes: a run killed at its limit needed more than the limit, whatever was
// last measured; one stopped by a budget had not reached its peak.
func peakBytes(o profile.Observation) (float64, bool, bool) {
	y := float64(o.Usage.PeakMemoryBytes)
	if o.OOM {
		y = math.Max(y, float64(o.MemoryLimit))
	}
	return y, o.OOM || o.Censored, y > 0
}

func ioOps(o profile.Observation) (float64, bool, bool) {
	return total(o.Usage.ReadOps, o.Usage.WriteOps, o)
}

func netBytes(o profile.Observation) (float64, bool, bool) {
	return total(o.Usage.RxBytes, o.Usage.TxBytes, o)
}

func total(a, b *int64, o profile.Observation) (float64, bool, bool) {
	if a == nil || b == nil {
		return 0, false, false
	}
	return float64(*a + *b), o.OOM || o.Censored, *a+*b > 0
}

// points are the runs as the fit takes them. A run that failed by itself says
// nothing of a run that succeeds. Older users' runs are doubted more.
func (e *estimator) points(m measure, rel float64) []fit.Point {
	var out []fit.Point
	age, real := 0, 0
	for _, o := range e.in.Runs {
		if !o.Trial {
			real++
		}
	}
	for _, o := range e.in.Runs {
		y, censored, ok := m(o)
		if !o.Trial {
			age++
		}
		if !ok || len(o.Sizes) == 0 && len(e.sizes) > 0 || o.ExitCode != 0 && !o.OOM && !o.Censored {
			continue
		}
		p := fit.Point{Sizes: e.filled(o.Sizes), Y: y, Censored: censored}
		if !o.Trial {
			p.Doubt = rel * math.Sqrt(math.Pow(forget, float64(age-real))-1)
		} else if real > 0 {
			p.Doubt = rel * math.Sqrt(float64(real)) // a shrunk input resembles; a real run is
		}
		out = append(out, p)
	}
	return out
}

func (e *estimator) explainRuns() {
	failed, trials, oom := 0, 0, int64(0)
	for _, o := range e.in.Runs {
		if o.ExitCode != 0 && !o.OOM && !o.Censored {
			failed++
		}
		if o.Trial {
			trials++
		}
		if o.OOM {
			oom = max(oom, o.MemoryLimit)
		}
	}
	if failed > 0 {
		e.note("note", fmt.Sprintf("%d of %d runs failed by themselves and are not counted", failed, len(e.in.Runs)))
	}
	if oom > 0 {
		e.note("note", fmt.Sprintf("a run was killed at %d bytes of memory: taken as a lower bound", oom))
	}
	if len(e.in.Runs) == 0 && e.in.Facts.Time.Class.Rank() < 0 {
		e.note("warning", "neither read nor run: the demand is not known")
	}
}
