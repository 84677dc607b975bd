// Package features describes a unit as a row of numbers for the learned model:
// what its code is made of, how it grows, what it touches and how sure the
// analysis is. It says nothing of a particular input.
//
// A feature keeps its place in Names once a model has been trained on it; new
// ones are appended.
package features

import (
	"math"

	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/program"
)

// Input is what features are read from. Graph gives the flow of a function, for
// callers that have it; nil computes it.
type Input struct {
	Module  *ir.Module
	Func    *ir.Func // the unit; functions that it reaches are counted in
	Types   *types.Info
	Effects *effects.Effects
	Graph   func(*ir.Func) *flow.Graph

	Time, Space                     law.Expr
	TimeConfidence, SpaceConfidence float64
}

// Names are the features in order. Counts are log2(1+count) over the unit and
// the functions of the module that it reaches.
func Names() []string {
	return []string{
		"functions", "instructions", "blocks", "loops", "loop_depth", "branches",
		"arithmetic", "float_arithmetic", "comparisons", "element_reads", "element_writes", "field_accesses",
		"variable_accesses", "containers_made", "objects_made", "text_operations", "library_calls", "own_calls",
		"unknown_calls", "closures", "raw_memory",
		"time_factorial", "time_exponential", "time_power", "time_log", "time_constant", "time_sizes",
		"space_factorial", "space_exponential", "space_power", "space_log", "space_constant",
		"time_confidence", "space_confidence", "recursive",
		"reads_files", "writes_files", "network", "sleeps", "spawns", "locks", "random", "native", "stdin", "stdout", "opaque",
		"python", "go", "javascript", "java", "wasm", "binary",
	}
}

// Of is the unit's row, in the order of Names.
func Of(in Input) []float64 {
	if in.Graph == nil {
		in.Graph = flow.Analyze
	}
	c := &counter{in: in, seen: map[*ir.Func]bool{}, open: map[*ir.Func]bool{}}
	c.function(in.Func)
	row := make([]float64, 0, len(Names()))
	for _, n := range []int{c.functions, c.instrs, c.blocks, c.loops} {
		row = append(row, logCount(n))
	}
	row = append(row, float64(c.depth), logCount(c.branches))
	for _, n := range c.ops {
		row = append(row, logCount(n))
	}
	row = append(row, growth(in.Time)...)
	row = append(row, float64(len(in.Time.Vars())))
	row = append(row, growth(in.Space)...)
	row = append(row, in.TimeConfidence, in.SpaceConfidence, flag(c.recursive))
	row = append(row, touched(in)...)
	for _, langs := range [][]program.Language{{program.Python}, {program.Go}, {program.JavaScript, program.TypeScript}, {program.Java}, {program.Wasm}, {program.ELF, program.C}} {
		is := false
		for _, l := range langs {
			is = is || in.Module.Lang == string(l)
		}
		row = append(row, flag(is))
	}
	return row
}

func logCount(n int) float64 { return math.Log2(1 + float64(n)) }

func flag(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// growth is the powers of a law's leading term, all sizes growing together, and
// log2 of its coefficient.
func growth(e law.Expr) []float64 {
	out := make([]float64, 5)
	if len(e.Terms) == 0 {
		return out
	}
	t := e.Terms[0]
	for _, f := range t.Factors {
		switch f.Func {
		case law.Fact:
			out[0] += f.Pow
		case law.Exp:
			out[1] += f.Pow
		case law.Power:
			out[2] += f.Pow
		case law.Log:
			out[3] += f.Pow
		}
	}
	out[4] = math.Log2(1 + math.Abs(t.Coef))
	return out
}

func touched(in Input) []float64 {
	has := map[library.Kind]bool{}
	s := in.Effects.Of(in.Func)
	for _, e := range s.Effects {
		has[e.Kind] = true
	}
	return []float64{flag(has[library.FSRead] || has[library.FSMeta]), flag(has[library.FSWrite]), flag(has[library.Net]), flag(has[library.Sleep]),
		flag(has[library.Spawn]), flag(has[library.LockOp]), flag(has[library.Random]), flag(has[library.Native]),
		flag(has[library.Stdin]), flag(has[library.Stdout]), flag(s.Opaque != nil)}
}

// The operation counts, in the order of Names from "arithmetic" on.
const (
	arithmetic = iota
	floats
	comparisons
	reads
	writes
	fields
	variables
	containers
	objects
	text
	libraryCalls
	ownCalls
	unknownCalls
	closures
	memory
	numOps
)

type counter struct {
	in         Input
	seen, open map[*ir.Func]bool

	functions, instrs, blocks, loops, depth, branches int
	recursive                                         bool
	ops                                               [numOps]int
}

func (c *counter) function(f *ir.Func) {
	c.recursive = c.recursive || c.open[f]
	if f == nil || c.seen[f] {
		return
	}
	c.seen[f], c.open[f] = true, true
	c.functions++
	g := c.in.Graph(f)
	c.blocks += len(g.Order)
	c.loops += len(g.Loops)
	for _, l := range g.Loops {
		c.depth = max(c.depth, l.Depth)
	}
	for _, b := range g.Order {
		for _, i := range b.Instrs {
			c.instrs++
			c.count(i)
		}
	}
	c.open[f] = false
}

func (c *counter) count(i *ir.Instr) {
	switch i.Op {
	case ir.If, ir.Switch:
		c.branches++
	case ir.Bin, ir.Un:
		switch c.in.Types.TypeOf(i).Kind {
		case ir.Float:
			c.ops[floats]++
		case ir.Str:
			c.ops[text]++
		default:
			c.ops[arithmetic]++
		}
	case ir.Format:
		c.ops[text]++
	case ir.Cmp:
		c.ops[comparisons]++
	case ir.Index, ir.Slice, ir.Elem, ir.Extract:
		c.ops[reads]++
	case ir.Store, ir.Delete:
		c.ops[writes]++
	case ir.Field, ir.SetField:
		c.ops[fields]++
	case ir.Load, ir.StoreCell:
		c.ops[variables]++
	case ir.MakeSeq, ir.MakeMap, ir.MakeSized:
		c.ops[containers]++
	case ir.Closure, ir.FuncRef:
		c.ops[closures]++
		if i.Callee != nil {
			c.function(i.Callee)
		}
	case ir.MemLoad, ir.MemStore:
		c.ops[memory]++
	case ir.New, ir.Call, ir.Invoke, ir.CallValue, ir.Spawn:
		c.call(i)
	}
}

func (c *counter) call(i *ir.Instr) {
	if i.Op == ir.New {
		c.ops[objects]++
	}
	callees := c.in.Types.CalleesOf(i)
	for _, f := range callees {
		c.function(f)
	}
	switch {
	case len(callees) > 0:
		c.ops[ownCalls]++
	case i.Op != ir.CallValue && i.Op != ir.Spawn && c.in.Types.Model(i) != nil:
		c.ops[libraryCalls]++
	case i.Op != ir.New:
		c.ops[unknownCalls]++
	}
}
