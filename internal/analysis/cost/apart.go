package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// apart bounds a quantity where l is entered when two of its variables come from one loop
// before, which keeps them near each other: step and the place a step behind it.
func (u *unit) apart(l *loop, d resolve.Linear) (law.Expr, bool) {
	if d.Lens || d.RootOf != nil || d.LogOf != nil || d.Size != nil || len(d.Terms) < 2 {
		return law.Expr{}, false
	}
	forms := []resolve.Linear{{C: d.C}}
	for _, t := range d.Terms {
		v := t.V
		if x := u.variable(l, v); x != nil && x.Op == ir.Phi {
			entries := entryValues(l, x)
			if len(entries) != 1 {
				return law.Expr{}, false
			}
			v = entries[0]
		}
		ways := []*ir.Instr{v}
		if t.Coef > 0 {
			ways = alternatives(v, "min")
		}
		var next []resolve.Linear
		for _, f := range forms {
			for _, w := range ways {
				next = append(next, f.Add(u.e.LinearOf(w, 4), t.Coef))
			}
		}
		forms = next
	}
	best, ok := law.Expr{}, false
	for _, f := range forms {
		if n, okN := u.keptApart(l, f); okN && (!ok || law.CompareGrowth(n, best) < 0) {
			best, ok = n, true
		}
	}
	return best, ok
}

// keptApart is apart for a sum that has x-y in it, of variables of one loop: their
// difference is one that they enter the loop with or that a round leaves.
func (u *unit) keptApart(l *loop, f resolve.Linear) (law.Expr, bool) {
	var x, y *ir.Instr
	for _, t := range f.Terms {
		switch {
		case t.V.Op != ir.Phi || u.loopAt(t.V.Block) == nil:
		case t.Coef == 1:
			x = t.V
		case t.Coef == -1:
			y = t.V
		}
	}
	if x == nil || y == nil || x.Block != y.Block || u.loopAt(x.Block) == l || u.loopAt(x.Block).Header != x.Block {
		return law.Expr{}, false
	}
	rest := f.Add(resolve.Linear{Terms: []resolve.Addend{{V: x, Coef: 1}, {V: y, Coef: -1}}}, -1)
	most := law.Expr{}
	for k := range x.Args {
		d := u.e.LinearOf(x.Args[k], 4).Add(u.e.LinearOf(y.Args[k], 4), -1)
		for _, t := range d.Terms {
			if t.V.Op == ir.Phi && t.V.Block == x.Block {
				return law.Expr{}, false
			}
		}
		n, ok := u.e.eval(preheader(l), d.Add(rest, 1), false)
		if !ok {
			return law.Expr{}, false
		}
		most = most.Max(n)
	}
	return most.Upper(), true
}
