package estimate

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"sort"
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
	steps := e.prior(f.Time.Expr, f.Time.Class, sure, 4*c.OpSD, 0, 0)
	steps.Base, steps.BaseSD = 0, 0 // what a library does to start is in no code that was read
	ops := fit.New(e.points(counted, 0), steps,
		fit.Config{Rel: 0.01, Abs: c.CountAbs, Drift: 0.02, Near: e.sizes})
	e.steps = ops
	cpu := e.prior(opLaw.Scale(c.OpSeconds/e.in.Host.Speed), opClass, sure, c.OpSD, e.start, e.start/2)
	if ops.Points() >= 2 {
		opClass, sure = ops.Class()
		cpu = fit.Prior{Shape: ops.Expr().Scale(c.CountSeconds / e.in.Host.Speed), Class: opClass, Confidence: 0.8 * sure,
			ShapeSD: c.CountSD, Base: e.start, BaseSD: e.start / 2, Counted: true}
	}
	e.laws[CPU] = fit.New(e.cpuPoints(), cpu, fit.Config{Rel: c.CPURel, Abs: e.startSD, Drift: c.CPUDrift, Near: e.sizes})

	e.laws[Memory] = e.memory()

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

// memory is the law of the peak. Where garbage is collected late, small inputs
// show little but garbage, which stops growing once the collector starts: what
// lean runs held gives the growth, and the language its slack.
func (e *estimator) memory() fit.Law {
	f, c := e.in.Facts, e.lang
	peaks := e.points(peakBytes, c.MemoryRel)
	heap := e.prior(f.Space.Expr.Scale(c.Headroom), f.Space.Class, f.Space.Confidence, c.HeapSD, c.BaseBytes, c.BaseSD)
	heap.Flat, heap.Bound, heap.Fixed = true, f.Space.Worst, c.Headroom*constant(f.Space.Expr)
	config := fit.Config{Rel: c.MemoryRel, Abs: c.MemoryAbs, Drift: c.MemoryDrift, Near: e.sizes}
	if c.Slack > 0 {
		if followed := e.followed(heap); followed.Given != nil {
			heap, config.Drift = followed, 0 // the laws given have their own
			config.Abs = math.Max(config.Abs, c.Slack/2)
			peaks = amongGarbage(peaks, c.Slack)
		}
	}
	return fit.New(peaks, heap, config)
}

// knowStart finds how long the runtime takes to start: as trials measured it, or
// what is usual.
func (e *estimator) knowStart() {
	var seen []float64
	for _, o := range e.in.Runs {
		if o.Started > 0 {
			seen = append(seen, o.Started)
		}
	}
	e.start, e.startSD = e.lang.StartCPU/e.in.Host.Speed, e.lang.CPUAbs
	if len(seen) > 0 {
		e.start, e.startSD = quietest(seen), e.lang.WorkAbs
	}
}

// cpuPoints are the runs' seconds with starting the runtime the same in all of
// them, where it was measured: how long that takes is mere chance, and may be more
// than a small input takes.
func (e *estimator) cpuPoints() []fit.Point {
	steady := func(o profile.Observation) (float64, bool, bool) {
		y, censored, ok := cpuSeconds(o)
		if o.Started > 0 {
			y += e.start - o.Started
		}
		return y, censored, ok
	}
	return e.points(steady, e.lang.CPURel)
}

// followed says how the peak follows what the program holds without its garbage, of
// which lean runs tell: by what their runtime says, else by their own peaks, which
// say it less clearly. Nothing is given where neither tells.
func (e *estimator) followed(heap fit.Prior) fit.Prior {
	c := e.lang
	base, headroom := c.BaseBytes+c.Slack/2, c.HeldHeadroom
	heap.Shape, heap.Base, heap.Fixed = heap.Shape.Scale(1/c.Headroom), 0, heap.Fixed/c.Headroom
	held := fit.New(e.points(heldBytes, c.MemoryRel), heap, fit.Config{Rel: heldRel, Abs: c.HeldAbs, Drift: c.MemoryDrift, Near: e.sizes})
	if held.Points() < 2 {
		heap.Base = c.BaseBytes
		held = fit.New(e.points(leanBytes, c.MemoryRel), heap, fit.Config{Rel: leanRel, Abs: c.LeanAbs, Drift: c.MemoryDrift, Near: e.sizes})
		base, headroom = constant(held.Expr())+c.Slack/2, c.Headroom
	}
	if held.Points() < 2 {
		return fit.Prior{}
	}
	class, _ := held.Class()
	given := held.Shares(e.sizes)
	for i := range given {
		given[i].Expr = given[i].Expr.Scale(headroom)
	}
	return fit.Prior{Given: given, Class: class, ShapeSD: c.HeadroomSD, Base: base, BaseSD: math.Hypot(c.BaseSD, c.Slack/2)}
}

// What a program holds goes up in steps, as its tables double; the process it runs in
// goes along more smoothly.
const (
	heldRel = 0.1
	leanRel = 0.003
)

// amongGarbage is the points that say something of the peak beside what lean runs
// held: where all lie within what the collector lets lie before it starts, the smaller
// ones show only how much garbage there was by then, which grows no further.
func amongGarbage(peaks []fit.Point, slack float64) []fit.Point {
	least, most := math.Inf(1), 0.0
	for _, p := range peaks {
		least, most = math.Min(least, p.Y), math.Max(most, p.Y)
	}
	if most-least > 1.25*slack {
		return peaks
	}
	return slices.DeleteFunc(peaks, func(p fit.Point) bool { return !p.Censored && p.Y < most-slack/4 })
}

// prior is a static law beside the runtime's own base. The law's constant part
// joins the base; a law that is known to be constant still has a shape to believe in.
func (e *estimator) prior(shape law.Expr, class law.Class, confidence, sd, base, baseSD float64) fit.Prior {
	fixed := constant(shape)
	if shape.IsZero() && class.Rank() >= 0 {
		shape = law.Const(1)
	}
	p := fit.Prior{Shape: shape, Class: class, Confidence: confidence, ShapeSD: sd, Base: base + fixed, BaseSD: math.Hypot(baseSD, sd*fixed)}
	if blank := e.blankIn(shape); len(e.in.Runs) > 0 && len(blank) > 0 {
		p.Blank, p.StandIns = blank, e.standIns()
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

// blankIn are the law's sizes whose value was neither given nor measured.
func (e *estimator) blankIn(shape law.Expr) map[string]bool {
	out := map[string]bool{}
	for _, v := range shape.Vars() {
		if e.blank[v] {
			out[v] = true
		}
	}
	return out
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
	if o.Lean {
		return 0, false, false
	}
	if o.OOM {
		y = math.Max(y, float64(o.MemoryLimit))
	}
	return y, o.OOM || o.Censored, y > 0
}

// heldBytes is what a run held, as its runtime says.
func heldBytes(o profile.Observation) (float64, bool, bool) {
	return o.Held, o.OOM || o.Censored, o.Held > 0
}

// leanBytes is what a run held when garbage was collected at once.
func leanBytes(o profile.Observation) (float64, bool, bool) {
	y := float64(o.Usage.PeakMemoryBytes)
	return y, o.OOM || o.Censored, o.Lean && y > 0
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
// nothing of a run that succeeds. Older users' runs are doubted more. Trials on
// the same input are one point.
func (e *estimator) points(m measure, rel float64) []fit.Point {
	var out []fit.Point
	age, real := 0, 0
	for _, o := range e.in.Runs {
		if !o.Trial {
			real++
		}
	}
	repeats := map[string][]float64{}
	at := map[string]int{}
	for _, o := range e.in.Runs {
		y, censored, ok := m(o)
		if !o.Trial {
			age++
		}
		if !ok || len(o.Sizes) == 0 && len(e.in.Sizes) > 0 || o.ExitCode != 0 && !o.OOM && !o.Censored {
			continue
		}
		p := fit.Point{Sizes: e.filled(o.Sizes), Y: y, Censored: censored}
		if !o.Trial {
			p.Doubt = rel * math.Sqrt(math.Pow(forget, float64(age-real))-1)
			out = append(out, p)
			continue
		}
		if real > 0 {
			p.Doubt = rel * math.Sqrt(float64(real)) // a shrunk input resembles; a real run is
		}
		key := fmt.Sprint(o.Sizes, censored) // maps print in the order of their keys
		if repeats[key] == nil {
			at[key] = len(out)
			out = append(out, p)
		}
		repeats[key] = append(repeats[key], y)
	}
	unsteady := scatter(repeats)
	for key, ys := range repeats {
		p := &out[at[key]]
		p.Y, p.Repeats = quietest(ys), float64(len(ys))
		p.Doubt = math.Hypot(p.Doubt, unsteady/math.Sqrt(p.Repeats))
	}
	return out
}

// extremes are the least and the most that any run gives; +Inf and 0 when none does.
func (e *estimator) extremes(m measure) (least, most float64) {
	least = math.Inf(1)
	for _, o := range e.in.Runs {
		if y, _, ok := m(o); ok {
			least, most = math.Min(least, y), math.Max(most, y)
		}
	}
	return least, most
}

// scatter is the relative standard deviation of runs on the same input, over all
// inputs that were run again; 0 when none was.
func scatter(repeats map[string][]float64) float64 {
	sum, n := 0.0, 0
	for _, key := range slices.Sorted(maps.Keys(repeats)) {
		ys := repeats[key]
		middle := 0.0
		for _, y := range ys {
			middle += math.Log(y) / float64(len(ys))
		}
		for _, y := range ys {
			sum += (math.Log(y) - middle) * (math.Log(y) - middle)
		}
		n += len(ys) - 1
	}
	if n == 0 {
		return 0
	}
	return math.Sqrt(sum / float64(n))
}

// quietest is the mean of the lower half: what else the host does only ever adds.
func quietest(ys []float64) float64 {
	sort.Float64s(ys)
	ys = ys[:(len(ys)+1)/2]
	sum := 0.0
	for _, y := range ys {
		sum += y
	}
	return sum / float64(len(ys))
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
