package cost

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// partial reports whether questions asked since then met themselves while others
// around them are still open: their answers must not be kept.
func (e *Engine) partial(before int) bool { return e.cycles != before && e.depth > 0 }

// from asks about an argument as seen from the block of its user: iteration
// numbers of loops that the user is not in are replaced by their bounds.
func (e *Engine) from(at *ir.Block, v *ir.Instr, path string, q ask) (law.Expr, bool) {
	x, ok := e.query(v, path, q)
	if !ok {
		return x, false
	}
	return e.lift(x, at, q == askLow)
}

// lift removes the iteration numbers of loops that do not contain at.
func (e *Engine) lift(x law.Expr, at *ir.Block, low bool) (law.Expr, bool) {
	for range 8 {
		l := e.foreignLoop(x, at)
		if l == nil {
			return x, true
		}
		t := l.trips()
		if t == nil {
			return law.Expr{}, false
		}
		x = extreme(x, l.k, t.n, low)
	}
	return x, true
}

func (e *Engine) foreignLoop(x law.Expr, at *ir.Block) *loop {
	for _, t := range x.Terms {
		for _, f := range t.Factors {
			if l := e.ofLoop(f.Var); l != nil && (at == nil || l.u.f != at.Func || !l.Contains(at)) {
				return l
			}
		}
	}
	return nil
}

// extreme is the largest (or smallest) value of x while k runs from 0 to n.
func extreme(x law.Expr, k string, n law.Expr, low bool) law.Expr {
	out := law.Expr{}
	for _, t := range x.Terms {
		one := law.Expr{Terms: []law.Term{t}}
		if !one.Has(k) {
			out = out.Add(one)
			continue
		}
		falls := false
		for _, f := range t.Factors {
			falls = falls || f.Var == k && (f.Pow < 0 || f.Func == law.Exp && f.Base != 0 && f.Base < 1)
		}
		switch {
		case t.Coef > 0 != low && !falls:
			out = out.Add(one.Subst(map[string]law.Expr{k: n}))
		case t.Coef > 0 != low:
			out = out.Add(one.Subst(map[string]law.Expr{k: law.Const(1)}))
		}
	}
	return out
}
