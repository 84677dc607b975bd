// Package estimate weighs what is known of a unit into one profile.Profile: the
// static facts of internal/analysis, trial runs, what a learned model says, and
// the runs that users really made.
//
// Profile is the whole of it: one law per resource is fitted over all evidence
// (package fit) and evaluated at the sizes given, so the same call answers for a
// unit that never ran (wide), after trial runs (narrower) and after history
// (narrow, and near the sizes that were seen). Grant turns a profile into what to
// allocate for a service class, and Retry what to do after a run was killed.
//
// It is pure: it neither measures nor stores, and keeps nothing between calls.
// The engine calls it, hands it the observations of its store and applies the
// answer.
package estimate

import (
	"fmt"
	"math"
	"sort"

	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/internal/estimate/fit"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
)

// Input is all that is known of a unit before a run. Only Language is required.
type Input struct {
	Unit     program.Unit
	Language program.Language
	Facts    analysis.Facts        // the zero Facts: nothing is known statically
	Sizes    map[string]float64    // where the laws are evaluated
	Runs     []profile.Observation // trials and users' runs of this unit, oldest first
	Host     Host
	Coverage float64 // share of runs that intervals hold; 0 is 0.9
	Model    Model   // nil: no learned model is asked
}

// Model says what the law of a resource, CPU or Memory, turns out to be with code
// and evidence like that: the interval that holds the coverage, or not ok. It must
// give the same answer each time.
type Model func(r Resource, b profile.Basis, coverage float64) (i profile.Interval, ok bool)

// Resource is a quantity with a law of its own.
type Resource int

// The resources with laws, in seconds, bytes and counts.
const (
	CPU Resource = iota
	Memory
	Wall
	IOOps
	NetBytes
	numResources
)

// Host is the machine that the unit will run on.
type Host struct {
	Speed float64 // of a core, as a multiple of the reference core; 0 is 1
	Cores float64 // most it can have; 0 is not known
}

// defaultSize stands for a size that the caller does not give; a diagnostic says so.
const defaultSize = 1000

// steepSize stands for one that the cost grows exponentially in: nobody gives such a
// program a thousand of anything.
const steepSize = 20

// steep reports whether an expression grows faster than any usual power of v.
func steep(x law.Expr, v string) bool {
	at := func(n float64) float64 {
		sizes := map[string]float64{}
		for _, w := range x.Vars() {
			sizes[w] = 2
		}
		sizes[v] = n
		return x.Eval(sizes)
	}
	return at(2*steepSize) > 1e4*at(steepSize)
}

// estimator is one call of Profile.
type estimator struct {
	in      Input
	lang    Language
	sizes   map[string]float64
	blank   map[string]bool // sizes that neither the caller nor any run gives
	laws    [numResources]fit.Law
	steps   fit.Law // of counted operations
	start   float64 // seconds until the program's own code runs
	startSD float64 // noise of what runs take whatever their input
	basis   profile.Basis
	asked   [numResources]bool // a model had an answer
	diags   []profile.Diagnostic
}

// Profile weighs the evidence. It never fails: what is not known is nil in the
// demand and said in the diagnostics.
func Profile(in Input) profile.Profile {
	if in.Coverage == 0 {
		in.Coverage = 0.9
	}
	if in.Host.Speed == 0 {
		in.Host.Speed = 1
	}
	e := &estimator{in: in, lang: constants(in.Language)}
	e.chooseSizes()
	e.knowStart()
	e.fitAll()
	e.basis = profile.Basis{Group: e.group(), Code: in.Facts.Features, CPU: e.told(CPU, cpuSeconds), Memory: e.told(Memory, peakBytes)}
	p := profile.Profile{
		Name: in.Unit.Name, File: in.Unit.File, Line: in.Unit.Line, Entry: in.Unit.Entry,
		Inputs: e.inputs(),
		Time:   e.growth(in.Facts.Time, CPU), Space: e.growth(in.Facts.Space, Memory),
		Formula:          e.formula(),
		Demand:           e.demand(),
		Parallelism:      in.Facts.Parallelism,
		CriticalSections: in.Facts.Locks,
		Bottlenecks:      in.Facts.Bottlenecks,
		Evidence:         e.evidence(),
	}
	p.CPUUtilisation = e.utilisation()
	p.Basis = e.basis
	p.Diagnostics = append(append([]profile.Diagnostic{}, in.Facts.Diagnostics...), e.diags...)
	return p
}

// chooseSizes takes the sizes given and fills those the laws need.
func (e *estimator) chooseSizes() {
	e.sizes, e.blank = map[string]float64{}, map[string]bool{}
	for v, x := range e.in.Sizes {
		e.sizes[v] = x
	}
	last := map[string]float64{}
	for _, o := range e.in.Runs {
		for v, x := range o.Sizes {
			last[v] = x
		}
	}
	f := e.in.Facts
	missing := map[int][]string{}
	for _, expr := range []law.Expr{f.Time.Expr, f.Space.Expr, f.IOOps, f.ReadBytes, f.WriteBytes, f.NetBytes} {
		for _, v := range expr.Vars() {
			if _, ok := e.sizes[v]; ok {
				continue
			}
			if x, ok := last[v]; ok {
				e.sizes[v] = x
				continue
			}
			size := defaultSize
			if steep(expr, v) {
				size = steepSize
			}
			e.sizes[v], e.blank[v] = float64(size), true
			missing[size] = append(missing[size], v)
		}
	}
	for _, size := range []int{defaultSize, steepSize} {
		if len(missing[size]) > 0 {
			e.note("note", fmt.Sprintf("size not given, taken as %d: %v", size, missing[size]))
		}
	}
}

func (e *estimator) note(severity, text string) {
	e.diags = append(e.diags, profile.Diagnostic{Severity: severity, File: e.in.Unit.File, Line: e.in.Unit.Line, Text: text})
}

func (e *estimator) inputs() []profile.Input {
	out := []profile.Input{}
	seen := map[string]bool{}
	add := func(name, what string) {
		if seen[name] {
			return
		}
		seen[name] = true
		i := profile.Input{Name: name, What: what, Assumed: e.blank[name]}
		if x, ok := e.sizes[name]; ok {
			i.Value = &x
		}
		out = append(out, i)
	}
	for _, s := range e.in.Facts.Inputs {
		add(s.Name, s.What)
	}
	var rest []string
	for v := range e.sizes {
		rest = append(rest, v)
	}
	sort.Strings(rest)
	for _, v := range rest {
		add(v, "")
	}
	return out
}

// growth is the static class, corrected when measurements speak against it or
// when there was none.
func (e *estimator) growth(c analysis.Cost, r Resource) profile.Growth {
	g := profile.Growth{Class: c.Class, Bound: c.Bound, Worst: c.Worst, Confidence: c.Confidence, Why: c.Why}
	if g.Why == nil {
		g.Why = []profile.Reason{}
	}
	if g.Class == "" {
		g.Class = law.ClassUnknown
	}
	l := e.laws[r]
	class, share := l.Class()
	// A handful of points over a short span cannot overrule a derivation.
	if l.Points() < 4 {
		return g
	}
	switch {
	case g.Class == law.ClassUnknown:
		g.Class, g.Bound, g.Worst, g.Confidence = class, l.Expr().BigO(), false, share
		g.Why = append(g.Why, profile.Reason{Text: fmt.Sprintf("measured at %d sizes", l.Points())})
	case l.Disagrees():
		e.note("note", fmt.Sprintf("the code reads as %s, these inputs measured as %s: the worst case is not reached on them", g.Class, class))
		g.Confidence *= 0.7
	case class == g.Class:
		g.Confidence = max(g.Confidence, min(share, 0.99))
	}
	return g
}

func (e *estimator) formula() profile.Formula {
	var f profile.Formula
	if l := e.laws[CPU]; l.Known() {
		x := l.Expr()
		f.CPUSeconds = &x
		f.Fitted = l.Points() >= 2
	}
	if l := e.laws[Memory]; l.Known() {
		x := l.Expr()
		f.MemoryBytes = &x
	}
	return f
}

// utilisation is the share of the wall time that one core was busy in the
// largest run, nil when nothing ran long enough to tell.
func (e *estimator) utilisation() *float64 {
	o := e.largest()
	if o == nil || o.Usage.WallSeconds < 0.005 {
		return nil
	}
	u := math.Min(o.Usage.CPUSeconds/o.Usage.WallSeconds, math.Max(float64(o.Usage.Threads), 1))
	return &u
}

// largest is the run that took longest of those that ended by themselves, users'
// runs before trials.
func (e *estimator) largest() *profile.Observation {
	var best *profile.Observation
	for i := range e.in.Runs {
		o := &e.in.Runs[i]
		if o.OOM || o.Censored || o.ExitCode != 0 {
			continue
		}
		if best == nil || best.Trial && !o.Trial || best.Trial == o.Trial && o.Usage.WallSeconds > best.Usage.WallSeconds {
			best = o
		}
	}
	return best
}
