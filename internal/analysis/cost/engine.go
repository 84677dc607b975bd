// Package cost derives worst-case time and space laws, with their derivations,
// from the IR: trip counts of loops, symbolic sums over loop nests, amortised
// bounds, sizes of containers and recurrences.
//
// It reads flow graphs and library models and knows nothing of a concrete input
// or of measured constants. The parent package analysis calls it and dresses
// its laws as Facts.
package cost

import (
	"strconv"

	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// Config is what the engine is given beside the module.
type Config struct {
	Models *library.Models
	// Types are the inferred types and callees; nil uses Instr.Type alone.
	Types *types.Info
	// Work bounds the symbolic steps of one module; 0 is DefaultWork. Past it
	// everything not yet known is unknown.
	Work int
}

// DefaultWork keeps the slowest module under about two seconds.
const DefaultWork = 2_000_000

// Engine holds the state of one module's analysis. It is not safe for
// concurrent use.
type Engine struct {
	*resolve.World
	work    int
	weights library.Weights

	units   map[*ir.Func]*unit
	order   []*unit
	syms    map[string]*Sym
	loopK   map[string]*loop
	growing map[*resolve.Class]bool // classes whose growth is being asked for
	assumed []assumption
	taken   int // how often an assumed answer was
	depth   int
	cycles  int // how often a question met itself: answers since are partial
}

// unit is the state of one function.
type unit struct {
	e       *Engine
	f       *ir.Func
	g       *flow.Graph
	index   int
	loops   []*loop
	memo    map[queryKey]answer
	once    map[*ir.Block]*onceBound
	cost    *Law
	space   *Law
	scc     int
	acts    *activations
	counts  map[execKey]total
	motions map[motionKey]*motion
	shares  map[motionKey]float64 // by rebuilt
	busy    bool
	solving bool // its activations are being asked for
}

// loop is a flow loop with what is known of its trips.
type loop struct {
	*flow.Loop
	u      *unit
	k      string // the symbol of its iteration number
	trip   *trip
	busy   bool
	totals map[*flow.Loop]*trip // amortised iterations in one iteration of that ancestor; nil key: in one call
}

// trip bounds the iterations of a loop.
type trip struct {
	n      law.Expr
	conf   float64
	rule   string
	factor string
	marks  []*onceBound
	over   *ir.Instr // the collection whose elements are gone through, if one is
	partly bool      // not every iteration uses something up
}

// New prepares the analysis of a module.
func New(mod *ir.Module, cfg Config) *Engine {
	e := &Engine{weights: cfg.Models.Weights(), World: resolve.NewWorld(mod, cfg.Models, cfg.Types), work: cfg.Work, units: map[*ir.Func]*unit{}, syms: map[string]*Sym{}, loopK: map[string]*loop{}, growing: map[*resolve.Class]bool{}}
	if e.work == 0 {
		e.work = DefaultWork
	}
	for _, f := range e.Funcs {
		e.addUnit(f)
	}
	e.findCycles()
	return e
}

func (e *Engine) addUnit(f *ir.Func) {
	u := &unit{e: e, f: f, g: e.Graphs[f], index: len(e.order), memo: map[queryKey]answer{}, once: map[*ir.Block]*onceBound{}}
	for _, l := range u.g.Loops {
		lp := &loop{Loop: l, u: u, k: "%" + strconv.Itoa(u.index) + "." + strconv.Itoa(l.Index), totals: map[*flow.Loop]*trip{}}
		u.loops = append(u.loops, lp)
		e.loopK[lp.k] = lp
	}
	e.units[f] = u
	e.order = append(e.order, u)
}

// loopAt is the innermost loop around b, or nil.
func (u *unit) loopAt(b *ir.Block) *loop { return u.of(u.g.LoopOf(b)) }

func (u *unit) of(l *flow.Loop) *loop {
	if l == nil {
		return nil
	}
	return u.loops[l.Index]
}

func (l *loop) parent() *loop {
	if l.Parent == nil {
		return nil
	}
	return l.u.loops[l.Parent.Index]
}

// step counts one symbolic step and reports whether the budget still holds.
func (e *Engine) step() bool {
	e.work--
	return e.work > 0
}

// Sym is a size symbol: a measure of something reachable from a parameter, an
// input or an unknown value.
type Sym struct {
	Name string    // unique in the module
	Root *ir.Instr // Param, or the instruction that brings the value in
	Path string    // from Root: "[]" an element, "{}" a key, "#1" a component, ".x" a field
	What Measure
	Line int // of an unknown: where
}

// Measure is what of a value a size symbol stands for.
type Measure uint8

// The measures.
const (
	Len   Measure = iota // number of elements
	Value                // of an integer
	Total                // summed lengths of the elements
	Nodes                // objects reachable through fields: of a list, tree or graph of objects
	Count                // iterations of a loop that nothing bounds
)

var suffix = map[Measure]string{Len: "'len", Value: "'val", Total: "'total", Nodes: "'nodes", Count: "'count"}

// symbol is the size symbol of a measure of the value at path from root.
func (e *Engine) symbol(root *ir.Instr, path string, m Measure) law.Expr {
	u := e.units[root.Block.Func]
	name := strconv.Itoa(u.index) + ":" + strconv.Itoa(root.ID) + path + suffix[m]
	if e.syms[name] == nil {
		e.syms[name] = &Sym{Name: name, Root: root, Path: path, What: m, Line: root.Pos.Line}
	}
	return law.Var(name)
}

// unknownTrips is the symbol of a loop's iterations when nothing bounds them.
func (e *Engine) unknownTrips(l *loop) law.Expr {
	at := l.Header.Term()
	return e.symbol(at, "", Count)
}

// Rounds are the blocks of the loop whose rounds a symbol counts.
func (e *Engine) Rounds(s *Sym) []*ir.Block {
	for _, l := range e.units[s.Root.Block.Func].loops {
		if l.Header.Term() == s.Root {
			return l.Blocks
		}
	}
	return nil
}

// Symbol finds what a variable of a law stands for, or nil.
func (e *Engine) Symbol(name string) *Sym { return e.syms[name] }

// ofLoop is the loop whose iteration number a variable is, or nil.
func (e *Engine) ofLoop(v string) *loop {
	if len(v) == 0 || v[0] != '%' {
		return nil
	}
	return e.loopK[v]
}

// findCycles numbers the strongly connected components of the call graph
// (Tarjan); units with the same number call each other.
func (e *Engine) findCycles() {
	calls := make([][]int, len(e.order))
	for _, u := range e.order {
		for _, c := range e.Callers[u.f] {
			from := e.units[c.Block.Func]
			calls[from.index] = append(calls[from.index], u.index)
		}
	}
	index := make([]int, len(e.order))
	low := make([]int, len(e.order))
	onStack := make([]bool, len(e.order))
	var stack []int
	clock, comps := 0, 0
	var visit func(v int)
	visit = func(v int) {
		clock++
		index[v], low[v] = clock, clock
		stack = append(stack, v)
		onStack[v] = true
		for _, w := range calls[v] {
			if index[w] == 0 {
				visit(w)
				low[v] = min(low[v], low[w])
			} else if onStack[w] {
				low[v] = min(low[v], index[w])
			}
		}
		if low[v] != index[v] {
			return
		}
		comps++
		for {
			w := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			onStack[w] = false
			e.order[w].scc = comps
			if w == v {
				return
			}
		}
	}
	for v := range e.order {
		if index[v] == 0 {
			visit(v)
		}
	}
}

// recursive reports whether the call at i stays inside u's cycle of functions.
func (u *unit) recursive(i *ir.Instr) *unit {
	g := u.e.Callee(i)
	if g == nil {
		return nil
	}
	if c := u.e.units[g]; c != nil && c.scc == u.scc {
		return c
	}
	return nil
}
