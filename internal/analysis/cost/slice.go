package cost

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// accumulated is the length of a text or list that a loop adds to: what it
// starts with and all that is added.
func (e *Engine) accumulated(v *ir.Instr) (law.Expr, bool) {
	u := e.units[v.Block.Func]
	l := u.loopAt(v.Block)
	if l == nil || l.Header != v.Block {
		return law.Expr{}, false
	}
	k := e.KindOf(v)
	if k != ir.Str && k != ir.Seq && k != ir.Bytes && k != ir.Set {
		return law.Expr{}, false
	}
	m := u.motionOf(l, v)
	if len(m.resets) == 0 && len(m.ups) == 0 {
		return law.Expr{}, false
	}
	out := law.Expr{}
	for _, w := range entryValues(l, v) {
		x, ok := e.from(preheader(l), w, "", askLen)
		if !ok {
			return law.Expr{}, false
		}
		out = out.Max(x)
	}
	for _, r := range m.resets {
		if k == ir.Set {
			if !e.sumsOf(r, v) {
				return law.Expr{}, false
			}
			return e.symbol(v, "", Count), true
		}
		c, ok := e.longerCopy(r, func(x *ir.Instr) bool { return x == v || m.seen[x] && x != r }, 6)
		if k, isC := c.times.Constant(); ok && (!isC || k > 1) && len(m.ups) == 0 {
			return out.Max(law.Const(1)).Mul(law.ExpVar(2, l.k)), true
		}
		by := c.more
		if ok {
			by, ok = e.lift(by, preheader(l), false)
		}
		times, okT := u.execs(r.Block, l.parent())
		if !ok || !okT {
			return law.Expr{}, false
		}
		out = out.Add(by.Upper().Mul(times))
	}
	for _, up := range m.ups {
		if up.op != '+' || up.amount == nil {
			return law.Expr{}, false
		}
		if _, ok := e.longerCopy(up.amount, func(x *ir.Instr) bool { return x == v }, 4); ok && len(m.ups) == 1 && len(m.resets) == 0 {
			return out.Max(law.Const(1)).Mul(law.ExpVar(2, l.k)), true
		}
		times, ok := u.execs(up.at.Block, l.parent())
		by, okBy := e.from(preheader(l), up.amount, "", askLen)
		if !ok || !okBy {
			return law.Expr{}, false
		}
		out = out.Add(times.Mul(by))
	}
	return out, true
}

// sumsOf reports whether a set gets a new element for each that it has: then it
// holds as many as there are different results, a size of its own.
func (e *Engine) sumsOf(r, v *ir.Instr) bool {
	if r.Op != ir.Bin || r.Sym != "|" {
		return false
	}
	for _, a := range r.Args {
		if _, ok := e.longerCopy(a, func(x *ir.Instr) bool { return x == v }, 4); ok && a != v {
			return true
		}
	}
	return false
}

func (e *Engine) ofSlice(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	if path != "" || q != askLen {
		return e.from(v.Block, v.Args[0], path, q)
	}
	whole, ok := e.from(v.Block, v.Args[0], "", askLen)
	if !ok {
		return law.Expr{}, false
	}
	if w, known := e.width(v.Block, v.Args[1:], whole); known && law.CompareGrowth(w, whole) <= 0 {
		return w.Upper(), true
	}
	return whole, true
}

// cutOut is how many elements a store into a slice writes: a[i::k] = ...
func (e *Engine) cutOut(s *ir.Instr) (law.Expr, bool) {
	at := s.Args[1]
	if at.Op != ir.Call || at.Sym != "slice" || len(at.Args) != 3 {
		return law.Expr{}, false
	}
	whole, ok := e.from(s.Block, s.Args[0], "", askLen)
	if !ok {
		return law.Expr{}, false
	}
	n := whole
	if w, known := e.width(s.Block, at.Args[:2], whole); known && law.CompareGrowth(w, whole) <= 0 {
		n = w.Upper()
	}
	if step, ok := e.from(s.Block, at.Args[2], "", askLow); ok && !step.IsZero() {
		n = n.Div(step)
	}
	return n, true
}

// width is high-low of a slice, absent ends standing for the whole.
func (e *Engine) width(at *ir.Block, ends []*ir.Instr, whole law.Expr) (law.Expr, bool) {
	lit := func(k int) (any, bool) {
		if k >= len(ends) {
			return nil, true
		}
		return ends[k].IsConst()
	}
	low, lowLit := lit(0)
	high, highLit := lit(1)
	noLow, noHigh := lowLit && low == nil, highLit && high == nil
	switch {
	case noLow && noHigh:
		return whole, true
	case noLow:
		if n, isInt := high.(int64); isInt && n < 0 {
			return whole, true
		}
		return e.from(at, ends[1], "", askHigh)
	case noHigh:
		if n, isInt := low.(int64); isInt {
			if n < 0 {
				return law.Const(float64(-n)), true
			}
			return whole, true
		}
		lo, ok := e.from(at, ends[0], "", askLow)
		return whole.Sub(lo), ok
	}
	return e.difference(at, ends[1], ends[0])
}
