package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// rangeOf bounds a variable that moves in other ways: by where it starts, what
// it is reset to, and the conditions that keep the loop going.
func (u *unit) rangeOf(l *loop, v *ir.Instr, m *motion, first law.Expr, q ask) (law.Expr, bool) {
	out := first
	for _, r := range m.resets {
		x, ok := u.e.from(v.Block, r, "", q)
		if !ok {
			if u.e.isBusy(r, "", q) || u.halves(l, r) {
				continue
			}
			return law.Expr{}, false
		}
		out = pickJoin(out, x, q)
	}
	up, down := false, false
	for _, s := range m.ups {
		switch s.op {
		case '+':
			if st := u.stepOf(s); st > 0 {
				up = true
			} else {
				down = true
			}
		case '*', '>':
			up = true
		default:
			down = true
		}
	}
	switch {
	case q == askHigh && up:
		return u.limited(l, v, m, out)
	case q == askLow && down:
		return law.Expr{}, true // counters and indices are not taken below zero
	}
	return out, true
}

// limited bounds a growing variable by the loop's own condition, else by its
// steps times the trips.
func (u *unit) limited(l *loop, v *ir.Instr, m *motion, first law.Expr) (law.Expr, bool) {
	for _, c := range u.exits(l) {
		for _, d := range u.e.Bounds(c.cond, c.stay) {
			for _, t := range d.Terms {
				if t.V != v || t.Coef >= 0 {
					continue
				}
				rest := d.Add(resolve.Linear{Terms: []resolve.Addend{t}}, -1)
				if x, ok := u.e.eval(v.Block, rest, false); ok {
					return x.Scale(1 / -t.Coef).Max(first), true
				}
			}
		}
	}
	out := first
	for _, s := range m.ups {
		if s.op != '+' {
			return law.Expr{}, false
		}
		if u.stepOf(s) <= 0 {
			continue
		}
		times, ok := u.execs(s.at.Block, l.parent())
		if !ok {
			return law.Expr{}, false
		}
		amount, ok := u.amountOf(s, v.Block)
		if !ok {
			return law.Expr{}, false
		}
		if u.e.isElementValue(amount) {
			times = law.Const(1) // their sum is a size of its own
		}
		out = out.Add(times.Mul(amount))
	}
	return out, true
}

// isElementValue reports whether an amount is what the elements of a container say.
func (e *Engine) isElementValue(x law.Expr) bool {
	for _, v := range x.Vars() {
		if s := e.syms[v]; s == nil || s.What != Value || s.Path == "" {
			return false
		}
	}
	return len(x.Vars()) > 0
}

// heldBelow bounds what a loop stores in a variable that is no SSA value by the
// loop's own condition: while (size < n) size *= 2.
func (e *Engine) heldBelow(store *ir.Instr) (law.Expr, bool) {
	u := e.units[store.Block.Func]
	l := u.loopAt(store.Block)
	if l == nil || store.Op != ir.StoreCell {
		return law.Expr{}, false
	}
	for _, c := range u.exits(l) {
		for _, d := range e.Bounds(c.cond, c.stay) {
			for _, t := range d.Terms {
				if t.Coef >= 0 || t.V.Op != ir.Load || !e.SameCell(t.V.Args[0], store.Args[0]) {
					continue
				}
				if x, ok := e.eval(preheader(l), d.Add(resolve.Linear{Terms: []resolve.Addend{t}}, -1), false); ok {
					return x.Scale(2 / -t.Coef), true
				}
			}
		}
	}
	return law.Expr{}, false
}
