package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// longerCopy bounds by how much v is longer than the value it is made from, as
// the next row of Pascal's triangle is from the last; ok is false when it is not
// made from such a value. prev tells that value.
func (e *Engine) longerCopy(v *ir.Instr, prev func(*ir.Instr) bool, depth int) (law.Expr, bool) {
	if prev(v) {
		return law.Expr{}, true
	}
	if depth == 0 {
		return law.Expr{}, false
	}
	switch v.Op {
	case ir.Slice, ir.Convert:
		return e.longerCopy(v.Args[0], prev, depth-1)
	case ir.Bin:
		if v.Sym != "+" {
			return law.Expr{}, false
		}
		a, okA := e.longerCopy(v.Args[0], prev, depth-1)
		b, okB := e.longerCopy(v.Args[1], prev, depth-1)
		rest := v.Args[1]
		if okB {
			a, rest = b, v.Args[0]
		}
		if okA == okB {
			return law.Expr{}, false
		}
		n, ok := e.from(v.Block, rest, "", askLen)
		return a.Add(n), ok
	case ir.Call, ir.Invoke:
		if m := e.Model(v); m != nil && len(m.Mutates) == 0 && !m.Result.Len.IsZero() && len(v.Args) > 0 {
			return e.longerCopy(v.Args[0], prev, depth-1)
		}
	case ir.MakeSeq:
		return e.filledFrom(v, prev)
	}
	return law.Expr{}, false
}

// filledFrom is longerCopy of a new list that gets an element for each element
// of the value it is made from.
func (e *Engine) filledFrom(v *ir.Instr, prev func(*ir.Instr) bool) (law.Expr, bool) {
	u := e.units[v.Block.Func]
	home := u.loopAt(v.Block)
	more, found := law.Const(float64(len(v.Args))), false
	for _, s := range e.Alias.Of(v).Sites {
		if s.At.Block.Func != u.f || len(s.At.Args) == 0 || s.At.Args[0] != v {
			continue
		}
		l := u.loopAt(s.At.Block)
		switch {
		case l == home:
			more = more.Add(law.Const(1))
			continue
		case l == nil || l.parent() != home || found:
			return law.Expr{}, false
		}
		c, ok := u.roundsFor(l, prev)
		if !ok {
			return law.Expr{}, false
		}
		more, found = more.Add(c), true
	}
	return more, found
}

// roundsFor reports whether l goes round once for each element of a value, and
// how often more than that.
func (u *unit) roundsFor(l *loop, prev func(*ir.Instr) bool) (law.Expr, bool) {
	for _, x := range u.exits(l) {
		if x.cond.Op != ir.Next || x.cond.Args[0].Op != ir.Iter {
			continue
		}
		src := x.cond.Args[0].Args[0]
		if src.Op != ir.Range {
			return u.e.longerCopy(src, prev, 4)
		}
		if _, isC := resolve.Numeric(src.Args[0]); !isC {
			continue
		}
		form := u.e.LinearOf(src.Args[1], 4)
		if len(form.Terms) != 1 || form.Terms[0].Coef != 1 {
			continue
		}
		if c := u.e.LengthOf(form.Terms[0].V); c != nil && prev(c) {
			return law.Const(max(form.C, 0)), true
		}
	}
	return law.Expr{}, false
}

// chained is the length of elements of a container each of which is made from an
// earlier one: what the first has and what every store adds.
func (e *Engine) chained(v *ir.Instr, s resolve.Storage) (law.Expr, bool) {
	n := e.Alias.Of(v)
	by, ok := e.longerCopy(s.Val, func(x *ir.Instr) bool {
		return x.Op == ir.Index && e.Alias.Of(x.Args[0]) == n
	}, 6)
	if !ok || by.IsZero() {
		return law.Expr{}, false
	}
	times, ok := e.execsFrom(s.At.Block, e.units[v.Block.Func], e.units[v.Block.Func].loopAt(v.Block), 0)
	if ok {
		by, ok = e.lift(by, v.Block, false)
	}
	return by.Upper().Mul(times), ok
}
