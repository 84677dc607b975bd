// Package rank says where a unit's cost comes from: its places by their share of
// the predicted cost, and its storage and network traffic as laws.
//
// It weighs operations, transfers and allocations against each other with rough
// constants; the learned model and trial runs correct the totals, the ranking
// only needs the order.
package rank

import (
	"math"
	"sort"

	"github.com/heddle-run/heddle/internal/analysis/cost"
	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
)

// DefaultSize is what a size is taken to be when nothing is known of it.
const DefaultSize = 1000

// weightOf is the steps that one operation of an effect stands for, a step being
// about 30 ns of an interpreter: a system call, a disk access, a round trip.
func weightOf(k library.Kind) float64 {
	switch k {
	case library.FSRead, library.FSWrite, library.FSMeta:
		return 500
	case library.Net, library.Sleep:
		return 300_000
	case library.Spawn:
		return 2_000
	case library.Stdin, library.Stdout:
		return 20
	}
	return 0
}

// Config is what the ranking reads.
type Config struct {
	Cost    *cost.Engine
	Types   *types.Info
	Effects *effects.Effects
	Locked  func(*ir.Instr) bool // the instruction runs under a lock
	// Sizes gives the value of a size symbol, 0 when it is not known.
	Sizes func(string) float64
}

// Ranking answers for the units of one module.
type Ranking struct {
	cfg   Config
	memo  map[*ir.Func]*weighed
	bytes map[*ir.Func]*Traffic
}

// weighed is one call of a function taken apart.
type weighed struct {
	total float64
	parts []part
	at    map[*ir.Instr]float64 // parts by instruction, when asked for
	busy  bool
}

type part struct {
	cost.Charge
	weight float64
	kind   string
}

// New prepares the ranking of a module.
func New(cfg Config) *Ranking {
	if cfg.Locked == nil {
		cfg.Locked = func(*ir.Instr) bool { return false }
	}
	if cfg.Sizes == nil {
		cfg.Sizes = func(string) float64 { return 0 }
	}
	return &Ranking{cfg: cfg, memo: map[*ir.Func]*weighed{}, bytes: map[*ir.Func]*Traffic{}}
}

// weigh evaluates the charges of f. When default sizes make a law overflow,
// smaller ones are tried.
func (r *Ranking) weigh(f *ir.Func) *weighed {
	if w := r.memo[f]; w != nil {
		return w
	}
	w := &weighed{}
	r.memo[f] = w
	charges := r.cfg.Cost.Charges(f)
	for _, size := range []float64{DefaultSize, 60, 16, 4} {
		w.total, w.parts = 0, w.parts[:0]
		for _, c := range charges {
			x := r.eval(c.Expr, size)
			w.total += x
			w.parts = append(w.parts, part{c, x, r.kindOf(c)})
		}
		r.effects(f, w, size)
		if w.total < 1e15 && !math.IsNaN(w.total) {
			break
		}
	}
	return w
}

func (r *Ranking) eval(x law.Expr, size float64) float64 {
	sizes := map[string]float64{}
	for _, v := range x.Vars() {
		sizes[v] = size
		if known := r.cfg.Sizes(v); known > 0 {
			sizes[v] = known
		}
	}
	return math.Max(x.Eval(sizes), 0)
}

// effects adds what reading, writing and talking cost beside their steps.
func (r *Ranking) effects(f *ir.Func, w *weighed, size float64) {
	for _, b := range f.Blocks {
		for _, i := range b.Instrs {
			m := r.model(i)
			if m == nil {
				continue
			}
			for _, e := range m.Effects {
				weight := weightOf(e.Kind)
				if weight == 0 {
					continue
				}
				x := r.eval(r.cfg.Cost.Sum(law.Const(weight), b), size)
				w.total += x
				w.parts = append(w.parts, part{cost.Charge{At: i}, x, ioKind(e.Kind)})
			}
		}
	}
}

func (r *Ranking) model(i *ir.Instr) *library.Model {
	switch i.Op {
	case ir.Call, ir.Invoke, ir.New:
		return r.cfg.Types.Model(i)
	}
	return nil
}

func ioKind(k library.Kind) string {
	switch k {
	case library.Net:
		return "network"
	case library.Spawn, library.Sleep:
		return "compute"
	}
	return "io"
}

// kindOf is the sort of place a charge is.
func (r *Ranking) kindOf(c cost.Charge) string {
	if m := r.model(c.At); m != nil {
		for _, e := range m.Effects {
			if weightOf(e.Kind) > 0 {
				return ioKind(e.Kind)
			}
		}
	}
	_, constant := c.Expr.Constant()
	switch c.At.Op {
	case ir.MakeSized, ir.Slice, ir.MakeSeq, ir.MakeMap:
		if !constant {
			return "allocation"
		}
	case ir.Call, ir.Invoke, ir.New, ir.CallValue:
		return "compute"
	}
	if c.Loop != nil {
		return "loop"
	}
	return "compute"
}

// Share is the part of one call of its function's cost that instruction i stands
// for.
func (r *Ranking) Share(i *ir.Instr) float64 {
	w := r.weigh(i.Block.Func)
	if w.total <= 0 {
		return 0
	}
	if w.at == nil {
		w.at = map[*ir.Instr]float64{}
		for _, p := range w.parts {
			w.at[p.At] += p.weight
		}
	}
	return w.at[i] / w.total
}

// Runs is how often i runs in one call of its function, when that is a number.
func (r *Ranking) Runs(i *ir.Instr) (float64, bool) {
	return r.cfg.Cost.Sum(law.Const(1), i.Block).Constant()
}

// LoopShare is the part of one call of f's cost that blocks of a loop stand for.
func (r *Ranking) LoopShare(f *ir.Func, in func(*ir.Block) bool) float64 {
	w := r.weigh(f)
	if w.total <= 0 {
		return 0
	}
	s := 0.0
	for _, p := range w.parts {
		if in(p.At.Block) {
			s += p.weight
		}
	}
	return s / w.total
}

// Shares distributes the cost of one call of unit over the instructions of all
// functions that it runs. A call has the share of all that it runs.
func (r *Ranking) Shares(unit *ir.Func) map[*ir.Instr]float64 {
	out := map[*ir.Instr]float64{}
	r.spread(unit, 1, 0, func(p part, s float64, _ bool) { out[p.At] += s })
	return out
}

// maxDepth bounds how deep a call's share is followed.
const maxDepth = 12

// spread hands every part of f, times share, to visit. Calls of the module's own
// functions are taken apart in turn; visit is told that more of them follows.
func (r *Ranking) spread(f *ir.Func, share float64, depth int, visit func(p part, share float64, more bool)) {
	w := r.weigh(f)
	if w.total <= 0 || share < 1e-4 {
		return
	}
	w.busy = true
	for _, p := range w.parts {
		s := share * p.weight / w.total
		if g := p.Callee; g != nil && depth < maxDepth && !r.weigh(g).busy && r.weigh(g).total > 0 {
			visit(p, s, true)
			r.spread(g, s, depth+1, visit)
			continue
		}
		visit(p, s, false)
	}
	w.busy = false
}

// Bottlenecks ranks the places of one call of unit by their share, the largest
// first. Places under two per cent are left out.
func (r *Ranking) Bottlenecks(unit *ir.Func) []profile.Bottleneck {
	type place struct {
		file string
		line int
		kind string
	}
	sum := map[place]float64{}
	why := map[place]string{}
	r.spread(unit, 1, 0, func(p part, s float64, more bool) {
		if more {
			return
		}
		at := p.At.Pos
		if p.kind == "loop" {
			at = p.Loop.Pos()
		}
		kind := p.kind
		if r.cfg.Locked(p.At) {
			kind = "lock"
		}
		k := place{at.File, at.Line, kind}
		sum[k] += s
		why[k] = r.why(p, kind)
	})
	var out []profile.Bottleneck
	for k, s := range sum {
		if s >= 0.02 {
			out = append(out, profile.Bottleneck{File: k.file, Line: k.line, Kind: k.kind, Share: math.Min(s, 1), Why: why[k]})
		}
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if a.Share != b.Share {
			return a.Share > b.Share
		}
		if a.Line != b.Line {
			return a.Line < b.Line
		}
		return a.Kind < b.Kind
	})
	if len(out) > 10 {
		out = out[:10]
	}
	return out
}

func (r *Ranking) why(p part, kind string) string {
	name := p.At.Sym
	if p.Callee != nil {
		name = p.Callee.Name
	}
	switch kind {
	case "loop":
		return "the loop's own steps"
	case "io":
		return name + " reads or writes"
	case "network":
		return name + " waits for the network"
	case "allocation":
		return "makes or copies a container"
	case "lock":
		return "runs under a lock"
	}
	if name == "" {
		return "straight code"
	}
	return "calls " + name
}
