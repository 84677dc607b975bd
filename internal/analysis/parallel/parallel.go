// Package parallel says how far a unit's work can be spread: the share that
// loops proven independent (package depend) and threads of its own make up, the
// cores it can use as it is written, what limits them, and whether it may be
// split over many tasks.
//
// A Split is given only where running the unit on the parts of its input and
// combining the outputs gives the same as running it whole.
package parallel

import (
	"math"

	"github.com/heddle-run/heddle/internal/analysis/depend"
	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
)

// Config is what the analysis reads.
type Config struct {
	Module  *ir.Module
	Types   *types.Info
	Effects *effects.Effects
	Graph   func(*ir.Func) *flow.Graph
	Loops   func(*ir.Func) []depend.Verdict
	// Share is the part of one call of the instruction's function that it
	// stands for; LoopShare that of a set of blocks.
	Share     func(*ir.Instr) float64
	LoopShare func(*ir.Func, func(*ir.Block) bool) float64
	// Runs is how often an instruction runs in one call of its function, when
	// that is a number.
	Runs func(*ir.Instr) (float64, bool)
	// Serial is the largest share of the unit's work under one lock, and its name.
	Serial     float64
	SerialLock string
}

// maxCores is the largest number of useful cores that is ever claimed.
const maxCores = 64

// shards are the points of the speed-up curve.
func shards() []int { return []int{1, 2, 4, 8, 16} }

// analysis is the state for one unit.
type analysis struct {
	Config
	unit    *ir.Func
	why     []profile.Reason
	busy    map[*ir.Func]bool
	started float64 // share of the work in threads, goroutines, processes
	how     map[string]bool
	workers float64 // threads and the like that it starts, at most; infinite when not known
	largest *obstacle
}

// obstacle is the costliest loop that cannot run in parallel.
type obstacle struct {
	share float64
	v     depend.Verdict
}

// Analyze gives the parallelism of one unit.
func Analyze(cfg Config, unit *ir.Func) profile.Parallelism {
	a := &analysis{Config: cfg, unit: unit, busy: map[*ir.Func]bool{}, how: map[string]bool{}}
	p := profile.Parallelism{UsefulCores: 1}
	free := a.fraction(unit, 1, 0)
	p.WorkFraction = round(math.Min(math.Max(free, a.started), 1))
	a.limit(&p)
	a.split(&p)
	a.fork(&p)
	p.Speedup = a.speedup(p)
	p.Why = a.why
	return p
}

func round(x float64) float64 { return math.Round(x*1000) / 1000 }

func (a *analysis) because(at ir.Pos, factor, text string) {
	a.why = append(a.why, profile.Reason{File: at.File, Line: at.Line, Factor: factor, Text: text})
}

// fraction is the part of the unit's work in f, f being share of it, that lies in
// loops whose iterations may run at the same time or in code that is started
// beside the caller.
func (a *analysis) fraction(f *ir.Func, share float64, depth int) float64 {
	if f == nil || a.busy[f] || depth > 12 || share < 1e-3 || len(f.Blocks) == 0 {
		return 0
	}
	a.busy[f] = true
	defer delete(a.busy, f)
	verdicts := a.Loops(f)
	g := a.Graph(f)
	covered := map[*ir.Block]bool{}
	free := 0.0
	for k, l := range g.Loops { // outer loops come first
		if covered[l.Header] {
			continue
		}
		part := share * a.LoopShare(f, l.Contains)
		if part < 1e-3 {
			continue
		}
		v := verdicts[k]
		if v.Kind == depend.Serial {
			if a.largest == nil || part > a.largest.share {
				a.largest = &obstacle{part, v}
			}
			continue
		}
		free += part
		for _, b := range l.Blocks {
			covered[b] = true
		}
		if part > 0.05 {
			a.because(v.Pos, v.String(), text(v))
		}
	}
	return free + a.calls(f, share, covered, depth)
}

func text(v depend.Verdict) string {
	t := "iterations are independent"
	switch v.Kind {
	case depend.Reduce:
		t = "iterations only combine into " + names(v.Reductions)
	case depend.Pipeline:
		t = "iterations only put out results in order"
	}
	if v.Note != "" {
		t += "; " + v.Note
	}
	return t
}

func names(list []depend.Reduction) string {
	s := ""
	for k, r := range list {
		if k > 0 {
			s += ", "
		}
		if r.Name == "" {
			s += "an accumulator"
		} else {
			s += r.Name
		}
	}
	return s
}

// calls adds what is parallel in the functions that f calls outside its free
// loops, and what it starts.
func (a *analysis) calls(f *ir.Func, share float64, covered map[*ir.Block]bool, depth int) float64 {
	free := 0.0
	for _, b := range f.Blocks {
		for _, i := range b.Instrs {
			if i.Op != ir.Call && i.Op != ir.Invoke && i.Op != ir.CallValue && i.Op != ir.New && i.Op != ir.Spawn {
				continue
			}
			part := share * a.Share(i)
			if i.Op == ir.Spawn {
				how, _ := i.Lit.(string)
				a.how[how] = true
				a.started += part
				if n, known := a.Runs(i); known && depth == 0 {
					a.workers += n
				} else {
					a.workers = math.Inf(1)
				}
				if !covered[b] {
					free += part
				}
				continue
			}
			if covered[b] {
				continue
			}
			for _, g := range a.Types.CalleesOf(i) {
				free += a.fraction(g, part, depth+1)
				break
			}
		}
	}
	return free
}

// limit sets the cores that the unit can use as it is written, and what keeps it
// from more.
func (a *analysis) limit(p *profile.Parallelism) {
	lang := program.Language(a.Module.Lang)
	one := ""
	switch {
	case lang == program.Python && !a.how["process"] && (a.how["thread"] || a.how["task"]) && !a.native():
		one = "GIL"
	case (lang == program.JavaScript || lang == program.TypeScript) && !a.uses(library.Spawn, "Worker"):
		one = "event loop"
	}
	concurrent := a.how["thread"] || a.how["process"] || lang != program.Python && a.how["task"] || a.uses(library.Spawn, "")
	switch {
	case one != "":
		p.Limit = one
	case concurrent && a.Serial > 0.05:
		p.Limit = "lock " + a.SerialLock
		p.UsefulCores = cores(math.Max(p.WorkFraction, a.started) - a.Serial)
		p.UsefulCores = math.Min(p.UsefulCores, math.Max(1, 1/a.Serial))
	case concurrent:
		p.UsefulCores = cores(math.Max(a.started, p.WorkFraction))
	case p.WorkFraction < 0.5 && a.largest != nil:
		p.Limit = "a dependence"
	}
	if a.largest != nil && a.largest.share > 0.05 {
		at := a.largest.v.At
		if !at.IsValid() {
			at = a.largest.v.Pos
		}
		a.because(at, "serial", a.largest.v.Reason)
	}
	if a.workers > 0 {
		p.UsefulCores = math.Min(p.UsefulCores, math.Max(1, a.workers))
	}
	p.UsefulCores = round(p.UsefulCores)
}

// cores is the work over the span when that fraction of the work is parallel
// (Amdahl), capped.
func cores(fraction float64) float64 {
	fraction = math.Min(math.Max(fraction, 0), 1)
	return math.Min(1/math.Max(1-fraction, 1.0/maxCores), maxCores)
}

// native reports whether the unit's threads mostly run code outside the
// interpreter's lock, or wait.
func (a *analysis) native() bool {
	for _, e := range a.Effects.Of(a.unit).Effects {
		switch e.Kind {
		case library.Native, library.Net, library.Sleep:
			return true
		}
	}
	return false
}

// uses reports whether the unit has a library effect of that kind, by a row
// whose name holds word.
func (a *analysis) uses(k library.Kind, word string) bool {
	for _, e := range a.Effects.Of(a.unit).Effects {
		if e.Kind == k && e.Model != nil && contains(e.Model.Name, word) {
			return true
		}
	}
	return false
}

func contains(s, sub string) bool {
	for i := 0; i+len(sub) <= len(s); i++ {
		if s[i:i+len(sub)] == sub {
			return true
		}
	}
	return false
}

// speedup is the curve of running the unit split, by Amdahl's law; without a
// split there is only the unit as it is.
func (a *analysis) speedup(p profile.Parallelism) []profile.Speedup {
	out := []profile.Speedup{{Shards: 1, X: 1}}
	if p.Split == nil {
		return out
	}
	for _, n := range shards()[1:] {
		x := 1 / ((1 - p.WorkFraction) + p.WorkFraction/float64(n))
		out = append(out, profile.Speedup{Shards: n, X: round(x)})
	}
	return out
}
