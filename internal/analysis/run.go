package analysis

import (
	"strconv"

	"github.com/heddle-run/heddle/internal/analysis/cost"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
)

// Options say how to analyse a module.
type Options struct {
	// Models are the library rows of the module's language; nil: every library
	// call is unknown and taken to cost one step.
	Models *library.Models
	// Work bounds the symbolic steps spent on the module; 0 is cost.DefaultWork.
	Work int
}

// Run states the facts of every function of the module that has a body, in the
// module's order. It never fails: what cannot be derived is guessed at a
// confidence that says so.
func Run(mod *ir.Module, o Options) []Facts {
	info := types.Infer(mod, o.Models)
	eng := cost.New(mod, cost.Config{Models: o.Models, Types: info, Work: o.Work})
	at := newPlaces(mod, info, eng)
	var out []Facts
	for _, f := range mod.Funcs {
		if len(f.Blocks) == 0 {
			continue
		}
		n := newNames(eng)
		facts := Facts{Unit: mod.Unit(f), Func: f, ReadsStdin: f == mod.Entry && eng.ReadsInside(f, map[*ir.Func]bool{})}
		cases := eng.CaseCount(f)
		facts.Time = n.cost(eng, f, eng.Time(f), cases)
		facts.Space = n.cost(eng, f, eng.Space(f), cases)
		at.fill(&facts, n.rename)
		facts.Inputs = n.inputs
		out = append(out, facts)
	}
	return out
}

// Dominant is the index of the facts that stand for the whole program: the
// entry when its cost depends on an input, else the costliest of what nothing
// but the entry calls. An entry of constant cost beside functions that are not
// only tries them out on an example, unless it reads an input: then what it
// never calls is a library that it brings along. It is -1 without facts.
func Dominant(mod *ir.Module, all []Facts) int {
	called, best, entry := map[*ir.Func]bool{}, -1, -1
	for _, f := range mod.Funcs {
		if f == mod.Entry {
			continue
		}
		for _, i := range calls(f) {
			if i.Op != ir.FuncRef && i.Callee != f {
				called[i.Callee] = true
			}
		}
	}
	reached := map[*ir.Func]bool{}
	for k, f := range all {
		if f.Func != mod.Entry {
			continue
		}
		if len(f.Time.Expr.Vars()) > 0 || callsModule(f.Func) && allConstant(all) {
			return k
		}
		if f.ReadsStdin {
			entry = k
			reach(f.Func, reached)
		}
	}
	for k, f := range all {
		if f.Func == mod.Entry || called[f.Func] || f.Func.Outer != nil || f.Func.Has(ir.Test) || entry >= 0 && !reached[f.Func] {
			continue
		}
		if best < 0 || heavier(f, all[best]) {
			best = k
		}
	}
	switch {
	case entry >= 0 && (best < 0 || len(all[best].Time.Expr.Vars()) == 0):
		return entry
	case best < 0 && len(all) > 0:
		return 0
	}
	return best
}

// calls lists the calls in a function, and the references to functions, whose target is
// known.
func calls(f *ir.Func) []*ir.Instr {
	var out []*ir.Instr
	for _, b := range f.Blocks {
		for _, i := range b.Instrs {
			if i.Callee != nil {
				out = append(out, i)
			}
		}
	}
	return out
}

// reach adds to seen what a function calls, directly or not.
func reach(f *ir.Func, seen map[*ir.Func]bool) {
	for _, i := range calls(f) {
		if !seen[i.Callee] {
			seen[i.Callee] = true
			reach(i.Callee, seen)
		}
	}
}

func allConstant(all []Facts) bool {
	for _, f := range all {
		if len(f.Time.Expr.Vars()) > 0 {
			return false
		}
	}
	return true
}

// heavier compares by time, then by space.
func heavier(a, b Facts) bool {
	if c := law.CompareGrowth(a.Time.Expr, b.Time.Expr); c != 0 {
		return c > 0
	}
	return law.CompareGrowth(a.Space.Expr, b.Space.Expr) > 0
}

func callsModule(f *ir.Func) bool {
	for _, i := range calls(f) {
		if i.Op == ir.Call && len(i.Callee.Blocks) > 0 {
			return true
		}
	}
	return false
}

// names gives the size symbols of one unit's laws the names that people read.
type names struct {
	eng    *cost.Engine
	to     map[string]string
	taken  map[string]bool
	inputs []Size
}

func newNames(e *cost.Engine) *names {
	return &names{eng: e, to: map[string]string{}, taken: map[string]bool{}}
}

func (n *names) cost(eng *cost.Engine, f *ir.Func, l *cost.Law, cases cost.Cases) Cost {
	if l == nil {
		return Cost{Class: law.ClassUnknown}
	}
	x := eng.OwnFields(f, eng.WithoutCases(l.Expr, cases))
	class := worst(eng, x).Class()
	x = n.rename(x)
	c := Cost{Expr: x, Class: class, Bound: x.BigO(), Worst: true, Confidence: l.Conf}
	for _, s := range l.Steps {
		c.Why = append(c.Why, profile.Reason{File: s.Pos.File, Line: s.Pos.Line, Factor: n.rename(s.Factor).BigO(), Text: s.Text})
	}
	return c
}

// worst is a law where the numbers that are divided by are as small as they can be: a
// loop that counts to n in steps of k goes round n times.
func worst(eng *cost.Engine, x law.Expr) law.Expr {
	out := law.Expr{}
	for _, t := range x.Terms {
		kept := law.Term{Coef: t.Coef}
		for _, f := range t.Factors {
			if s := eng.Symbol(f.Var); f.Func == law.Power && f.Pow < 0 && s != nil && s.What == cost.Value {
				continue
			}
			kept.Factors = append(kept.Factors, f)
		}
		out = out.Add(law.Expr{Terms: []law.Term{kept}})
	}
	return out
}

func (n *names) rename(x law.Expr) law.Expr {
	for _, v := range x.Vars() {
		if _, ok := n.to[v]; !ok {
			n.name(v)
		}
	}
	return x.Rename(n.to)
}

func (n *names) name(v string) {
	s := n.eng.Symbol(v)
	if s == nil {
		n.to[v] = v
		return
	}
	size := describe(n.eng, s)
	name := size.Name
	for k := 2; n.taken[name]; k++ {
		name = size.Name + "." + strconv.Itoa(k)
	}
	size.Name = name
	n.taken[name] = true
	n.to[v] = name
	n.inputs = append(n.inputs, size)
}
