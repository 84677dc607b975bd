package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// paidFor is the cost of a library call over all iterations of the loop around
// it, when that grows with a container and all the containers that it is given
// together are bounded: the elements of one that the loop goes through, or what
// the loop gathers and gives away again. It is nil when the sum over the
// iterations says as much.
func (u *unit) paidFor(i *ir.Instr, x law.Expr, l *loop) *part {
	if l == nil || i.Op != ir.Call && i.Op != ir.Invoke && i.Op != ir.Slice || u.e.Callee(i) != nil || len(x.Vars()) == 0 {
		return nil
	}
	args := i.Args[:1]
	if i.Op != ir.Slice {
		m := u.e.Model(i)
		if m == nil || len(m.Calls) > 0 {
			return nil
		}
		args = i.Positional()
	}
	for _, a := range args {
		n, ok := u.e.from(i.Block, a, "", askLen)
		lead := leading(n.Upper())
		if !ok || len(lead.Vars()) != 1 {
			continue
		}
		all, ok := u.allGiven(a, l)
		if !ok {
			continue
		}
		y := law.Expr{}
		for _, t := range x.Terms {
			one := law.Expr{Terms: []law.Term{t}}
			if one.Has(lead.Vars()[0]) {
				y = y.Add(one.Div(lead).Mul(all.Upper()))
			} else {
				y = y.Add(one.Mul(u.roundsOf(l)))
			}
		}
		if sum, okS := u.sumUp(x, l, l.parent()); okS && law.CompareGrowth(y, sum.x) < 0 {
			return &part{x: y, in: l.parent()}
		}
	}
	return nil
}

// leading is the term of x that grows fastest.
func leading(x law.Expr) law.Expr {
	var out law.Expr
	for _, t := range x.Terms {
		if one := (law.Expr{Terms: []law.Term{t}}); law.CompareGrowth(one, out) > 0 {
			out = one
		}
	}
	return out
}

func (u *unit) roundsOf(l *loop) law.Expr {
	if t := l.trips(); t != nil {
		return t.n
	}
	return law.Const(1)
}

// allGiven is the summed lengths of what a is in the iterations of l.
func (u *unit) allGiven(a *ir.Instr, l *loop) (law.Expr, bool) {
	if t := l.trips(); t != nil && t.over != nil {
		if x := u.ownerOf(a, 4); x != nil && x == t.over {
			return u.e.from(preheader(l), x, "", askTotal)
		}
	}
	var all law.Expr
	ok := true
	switch {
	case a.Op == ir.MakeSeq && u.loopAt(a.Block) == l: // made anew each time round
		all = u.roundsOf(l).Scale(float64(1 + len(a.Args)))
	case a.Op == ir.Phi && a.Block == l.Header && u.flushed(a, l):
		all, ok = u.lenBefore(a, l, 0)
	default:
		return law.Expr{}, false
	}
	for _, s := range u.e.Alias.Of(a).Sites {
		at := u.placeIn(l, s.At)
		if at == nil || s.Change != library.Grow {
			continue
		}
		times, okT := u.execs(at, l.parent())
		by, one := s.By.Constant()
		if !okT || !one {
			return law.Expr{}, false
		}
		all = all.Add(times.Scale(by))
	}
	return all, ok
}

// flushed reports whether a variable of l is given a new, empty container each
// time what it holds has been used: cur = [].
func (u *unit) flushed(x *ir.Instr, l *loop) bool {
	for _, r := range u.motionOf(l, x).resets {
		if r.Op != ir.MakeSeq || len(r.Args) > 0 || u.loopAt(r.Block) != l {
			return false
		}
	}
	for _, s := range u.e.Alias.Of(x).Sites {
		if s.Change == library.Become {
			return false
		}
	}
	return len(u.motionOf(l, x).resets) > 0
}

// gathering: a loop over a list that s makes anew each time round, or over a
// slice of it, goes through what is ever put into it.
func (u *unit) gathering(t *trip, s *loop) *trip {
	a := t.over
	if a.Op == ir.Slice {
		a = a.Args[0]
	}
	if a.Op != ir.MakeSeq || u.loopAt(a.Block) != s {
		return nil
	}
	n, ok := u.allGiven(a, s)
	if !ok {
		return nil
	}
	return &trip{n: n, conf: 0.95, rule: "goes through what is put into a list that is made anew each time round"}
}
