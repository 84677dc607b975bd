package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// byMembership: goes on while the next number is in a set; a variable that only
// moves one way meets each element once.
func (u *unit) byMembership(l *loop, cond *ir.Instr, stay bool) *trip {
	c, x := u.walksIn(l, cond, stay)
	if c == nil {
		return nil
	}
	m := u.motionOf(l, x)
	if len(m.resets) > 0 || len(m.ups) == 0 {
		return nil
	}
	for _, up := range m.ups {
		if up.op != '+' {
			return nil
		}
	}
	n, ok := u.e.from(preheader(l), c, "", askLen)
	if !ok {
		return nil
	}
	return &trip{n: n, conf: 0.9, rule: "goes on while a moving number is in a set"}
}

// memberships bounds all runs of l in one run of s when they walk through a set
// with one variable that s never takes back, as a smallest missing number does.
func (u *unit) memberships(l, s *loop) *trip {
	for _, x := range u.exits(l) {
		c, v := u.walksIn(l, x.cond, x.stay)
		if c == nil || !x.always {
			continue
		}
		y := u.carried(l, v, s)
		if y == nil || !u.countsUp(s, y) {
			continue
		}
		if n, ok := u.e.from(preheader(s), c, "", askLen); ok {
			return &trip{n: n, conf: 0.9, rule: "a number that never goes back meets each element of the set once"}
		}
	}
	return nil
}

// walksIn gives the container and the variable of a condition "x+c in container".
func (u *unit) walksIn(l *loop, cond *ir.Instr, stay bool) (c, x *ir.Instr) {
	key, c, in := u.e.Membership(cond)
	if c == nil || in != stay {
		return nil, nil
	}
	for _, t := range u.e.LinearOf(key, 4).Terms {
		if v := u.variable(l, t.V); v != nil {
			return c, v
		}
	}
	return nil, nil
}

// disjointWalks: l walks through a set from a start whose own predecessor is not
// in it, so that walks from different starts meet different elements.
func (u *unit) disjointWalks(l *loop) *trip {
	for _, x := range u.exits(l) {
		c, _ := u.walksIn(l, x.cond, x.stay)
		if c == nil {
			continue
		}
		for _, g := range u.g.Guards(preheader(l)) {
			_, of, in := u.e.Membership(g.Cond)
			if of == nil || in == g.Taken || u.e.Alias.Of(of) != u.e.Alias.Of(c) {
				continue
			}
			if n, ok := u.e.from(preheader(l), c, "", askLen); ok {
				return &trip{n: n, conf: 0.85, rule: "walks from starts without a predecessor meet each element once"}
			}
		}
	}
	return nil
}

// byAlternatives: the loop goes on while one of several conditions holds; each
// iteration uses up one of them, so their bounds add up.
func (u *unit) byAlternatives(l *loop, x exit) *trip {
	last := u.byCondition(l, x.cond, x.stay)
	if last == nil {
		return nil
	}
	n, conf := last.n, last.conf*0.9
	for b := x.from; ; {
		if len(b.Preds) != 1 || b == l.Header {
			break
		}
		p := b.Preds[0]
		t := p.Term()
		if t == nil || t.Op != ir.If || !l.Contains(p) {
			break
		}
		other := u.byCondition(l, t.Args[0], p.Succs[0] != b)
		if other == nil {
			return nil
		}
		n = n.Add(other.n)
		conf = min(conf, other.conf*0.9)
		b = p
	}
	if !u.chainFromHeader(l, x.from) {
		conf *= 0.6
	}
	return &trip{n: n, conf: conf, rule: "the loop goes on while one of several conditions holds", factor: ""}
}

// chainFromHeader reports whether only tests stand between l's header and b.
func (u *unit) chainFromHeader(l *loop, b *ir.Block) bool {
	for b != l.Header {
		if len(b.Preds) != 1 {
			return false
		}
		b = b.Preds[0]
	}
	return true
}

// shrinkIn reports whether the class of v loses elements inside l.
func (u *unit) shrinkIn(l *loop, v *ir.Instr) bool {
	for _, s := range u.e.Alias.Of(v).Sites {
		if s.Change == library.Shrink && u.placeIn(l, s.At) != nil {
			return true
		}
	}
	return false
}

// byQuotients: i goes to n // (n // i) + 1, the next place at which n // i has
// another value: there are two square roots of n of them.
func (u *unit) byQuotients(l *loop) *trip {
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		m := u.motionOf(l, x)
		for _, outer := range m.resets {
			if len(m.ups) == 0 || !quotient(outer) || !quotient(outer.Args[1]) || outer.Args[1].Args[1] != x || !u.constantIn(l, outer.Args[0]) {
				continue
			}
			if n, ok := u.e.from(preheader(l), outer.Args[0], "", askHigh); ok {
				return &trip{n: n.Upper().Pow(0.5).Scale(2), conf: 0.95, rule: "goes from one value of a quotient to the next"}
			}
		}
	}
	return nil
}

// onlyAhead reports whether a variable of l rises, and is otherwise only set to where v
// stands, which started from it and is no less.
func (u *unit) onlyAhead(l *loop, y, v *ir.Instr) bool {
	m := u.motionOf(l, y)
	for _, up := range m.ups {
		if up.op != '+' || u.stepOf(up) <= 0 {
			return false
		}
	}
	return len(m.ups) > 0 && !slices.ContainsFunc(m.resets, func(r *ir.Instr) bool {
		return r != v && !u.motionOf(l, v).seen[r] && !slices.Contains(entryValues(l, v), r)
	})
}

func quotient(v *ir.Instr) bool { return v.Op == ir.Bin && (v.Sym == "//" || v.Sym == "/") }

// byRestart: a walk that starts again from a place which itself only moves on, as
// a naive search does after a mismatch: a walk for each start.
func (u *unit) byRestart(l *loop, exits []exit) *trip {
	for _, x := range exits {
		if !x.always || x.cond.Op == ir.Next {
			continue
		}
		for _, d := range u.e.Bounds(x.cond, x.stay) {
			for _, t := range d.Terms {
				v := u.variable(l, t.V)
				if v == nil || v.Op != ir.Phi || t.Coef >= 0 || !u.restarts(l, v) {
					continue
				}
				n, ok := u.e.eval(preheader(l), d.Add(resolve.Linear{Terms: []resolve.Addend{t}}, -1), false)
				if ok {
					n = n.Upper()
					return &trip{n: n.Mul(n), conf: 0.8, rule: "starts again from a place that moves on"}
				}
			}
		}
	}
	return nil
}

// restarts reports whether all that sets v back in l is a variable of l that only
// rises, and rises as v is set back.
func (u *unit) restarts(l *loop, v *ir.Instr) bool {
	m := u.motionOf(l, v)
	for _, up := range m.ups {
		if up.op != '+' || u.stepOf(up) <= 0 {
			return false
		}
	}
	for _, r := range m.resets {
		found := false
		for _, y := range l.Header.Instrs {
			found = found || y.Op == ir.Phi && y != v && r != y && (u.madeWith(r, y, 3) || slices.Contains(entryValues(l, y), r)) && u.onlyAhead(l, y, v)
		}
		if !found {
			return false
		}
	}
	return len(m.ups) > 0 && len(m.resets) > 0
}

// leastFactor bounds all runs of l in one run of s when each round marks a product
// of what s and l are at, and l ends at the first that divides what s is at: each
// number is marked once, by its least prime factor, as a linear sieve does it.
func (u *unit) leastFactor(l, s *loop) *trip {
	for _, b := range l.Blocks {
		if u.loopAt(b) != l || !u.g.Cuts(l.Loop, func(x *ir.Block) bool { return x == b }) {
			continue
		}
		for _, i := range b.Instrs {
			if i.Op != ir.Store || i.Args[1].Op != ir.Bin || i.Args[1].Sym != "*" {
				continue
			}
			outer, inner := i.Args[1].Args[0], i.Args[1].Args[1]
			if l.Contains(outer.Block) {
				outer, inner = inner, outer
			}
			if l.Contains(outer.Block) || !s.Contains(outer.Block) || !l.Contains(inner.Block) || !u.endsAtFactor(l, outer, inner) {
				continue
			}
			if n, ok := u.e.from(preheader(s), i.Args[0], "", askLen); ok {
				return &trip{n: n, conf: 0.93, rule: "marks each number once, by its least factor"}
			}
		}
	}
	return nil
}

// endsAtFactor reports whether l is left when inner divides outer, or is more than
// what a table of least factors has for outer.
func (u *unit) endsAtFactor(l *loop, outer, inner *ir.Instr) bool {
	same := func(a, b *ir.Instr) bool { return a == b || isPlace(a) && u.samePlace(a, b) }
	for _, x := range u.exits(l) {
		if x.cond.Op != ir.Cmp {
			continue
		}
		for k, a := range x.cond.Args {
			b := x.cond.Args[1-k]
			if a.Op == ir.Bin && a.Sym == "%" && same(a.Args[0], outer) && same(a.Args[1], inner) {
				return true
			}
			if same(a, inner) && b.Op == ir.Index && same(b.Args[1], outer) {
				return true
			}
		}
	}
	return false
}

// sameEachRound reports whether v is from before s, or a field or an element of one and
// the same object in all rounds of s.
func (u *unit) sameEachRound(v *ir.Instr, s *loop) bool {
	if !s.Contains(v.Block) {
		return true
	}
	switch v.Op {
	case ir.Field:
		return u.constantIn(s, v.Args[0])
	case ir.Index:
		_, lit := v.Args[1].IsConst()
		return lit && u.constantIn(s, v.Args[0])
	}
	return false
}

// elements: l goes through an element of a nested container that s only reads.
// If the elements are visited about once each, the sum is the total size.
func (u *unit) elements(l *loop, over *ir.Instr, s *loop) (law.Expr, bool) {
	x := u.ownerOf(over, 4)
	if x == nil && u.isPart(over, 4) && s.Contains(over.Block) && !u.sameEachRound(over, s) {
		return u.execs(preheader(l), s.parent()) // as many links as objects, about
	}
	if x == nil || u.sameEachRound(over, s) || s.Contains(x.Block) && x.Op != ir.Load && x.Op != ir.Field {
		return law.Expr{}, false
	}
	for _, st := range u.e.Alias.Of(over).Sites {
		if at := u.placeIn(l, st.At); at != nil && st.Change == library.Grow && st.At.Block.Func == u.f {
			return law.Expr{}, false // what it goes through makes another one longer
		}
	}
	total, ok := u.e.from(preheader(s), x, "", askTotal)
	if !ok {
		return law.Expr{}, false
	}
	rows, ok := u.e.from(preheader(s), x, "", askLen)
	if !ok {
		return law.Expr{}, false
	}
	visits, ok := u.execs(preheader(l), s.parent())
	if !ok {
		return law.Expr{}, false
	}
	if law.CompareGrowth(visits, rows) > 0 && len(rows.Vars()) > 0 {
		return total.Add(rows).Mul(visits).Div(rows), true
	}
	return total.Add(visits), true
}
