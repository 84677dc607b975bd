package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// Functions that are handed to the library: how often it applies them, and what that
// costs.

// applies is the function of the module that a model's row applies, or nil.
func (e *Engine) applies(i *ir.Instr, m *library.Model, ap library.Apply) *ir.Func {
	fn := m.Arg(i, ap.Arg)
	if fn == nil {
		return nil
	}
	if g := e.Function(fn); g != nil && e.units[g] != nil {
		return g
	}
	return nil
}

// applied is the cost of a function argument as often as a model applies it.
func (u *unit) applied(i *ir.Instr, m *library.Model, ap library.Apply) law.Expr {
	fn := m.Arg(i, ap.Arg)
	if fn == nil {
		return law.Expr{}
	}
	times, ok := u.e.modelExpr(ap.Times, i, m)
	if !ok { // as often as something that is not known says
		to := map[string]law.Expr{}
		for _, name := range ap.Times.Vars() {
			to[name] = u.e.symbol(i, "", Count)
		}
		times = ap.Times.Subst(to)
	}
	g := u.e.applies(i, m, ap)
	if g == nil {
		return times.Mul(u.e.rowApplied(fn, i, m, ap))
	}
	if u.e.units[g].scc == u.scc {
		return times
	}
	one := u.e.units[g].callCost().Expr
	if x, ok := u.e.folded(one, g, i, m, ap, times); ok {
		return x
	}
	return times.Mul(u.e.applyParams(one, g, i, m, ap))
}

// rowApplied is the cost of a function of the library that a model applies to the elements
// of an argument: map(sum, rows).
func (e *Engine) rowApplied(fn, i *ir.Instr, m *library.Model, ap library.Apply) law.Expr {
	one := law.Const(1)
	if fn.Op != ir.FuncRef || fn.Callee != nil || len(ap.With) == 0 || fn.Sym == "str" { // of a number, most often
		return one
	}
	row := e.RowNamed(fn.Sym)
	src, ok := ap.With[0].Source()
	if row == nil || !ok || len(row.Expected.Vars()) == 0 {
		return one
	}
	to := map[string]law.Expr{}
	for _, name := range row.Expected.Vars() {
		to[name] = one
		if arg, measure := library.Ref(name); arg == "a0" && measure != library.Value {
			if n, ok := e.ofSource(i, m, src, "", askLen); ok {
				to[name] = n
			}
		}
	}
	return row.Expected.Subst(to).Add(one)
}

// applyParams rewrites a function argument's law over its parameters by what the
// model says they are given: the elements of another argument.
func (e *Engine) applyParams(x law.Expr, g *ir.Func, i *ir.Instr, m *library.Model, ap library.Apply) law.Expr {
	to := map[string]law.Expr{}
	for _, name := range x.Vars() {
		s := e.syms[name]
		if s == nil || s.Root.Op != ir.Param || s.Root.Block.Func != g || s.Root.N >= len(ap.With) {
			continue
		}
		src, ok := ap.With[s.Root.N].Source()
		if !ok {
			if ap.With[s.Root.N].String() == "str" && s.What == Len {
				to[name] = law.Const(8) // one piece of many
			}
			continue
		}
		arg := m.Arg(i, src.Arg)
		if arg == nil {
			continue
		}
		if y, ok := e.ofSource(i, m, src, s.Path, asks[s.What]); ok {
			to[name] = y
		}
	}
	return x.Subst(to)
}
