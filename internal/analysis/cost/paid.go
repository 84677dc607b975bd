package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/flow"
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
	if l == nil || i.Op != ir.Call && i.Op != ir.Invoke && i.Op != ir.Slice && i.Op != ir.Bin || u.e.Callee(i) != nil || len(x.Vars()) == 0 {
		return nil
	}
	if p := u.endToEnd(i, l); p != nil && u.cheaper(p, x, l) {
		return p
	}
	if i.Op == ir.Slice || i.Op == ir.Bin {
		all, ok := u.copiedInAll(i, l)
		if p := (&part{x: all.Upper().Add(u.roundsOf(l)), in: l.parent()}); ok && u.cheaper(p, x, l) {
			return p
		}
		return nil
	}
	m := u.e.Model(i)
	if m == nil || !u.appliesCheap(i, m) {
		return nil
	}
	y, ok := u.sumGiven(i, m, m.Expected, l)
	rounds := u.roundsOf(l).Mul(law.Const(u.e.weights.Call))
	if p := (&part{x: y.Mul(law.Const(u.e.weights.Part)).Add(rounds), in: l.parent()}); ok && u.cheaper(p, x, l) {
		return p
	}
	return nil
}

// cheaper reports whether a part costs less than x in each round of l does.
func (u *unit) cheaper(p *part, x law.Expr, l *loop) bool {
	a, okA := u.sumUp(p.x, p.in, nil)
	b, okB := u.sumUp(x, l, nil)
	return okA && okB && law.CompareGrowth(a.x, b.x) < 0
}

// appliesCheap reports whether the functions that a call applies, if any, cost the
// same each time, so that its row says all that grows.
func (u *unit) appliesCheap(i *ir.Instr, m *library.Model) bool {
	for _, ap := range m.Calls {
		if m.Arg(i, ap.Arg) == nil {
			continue
		}
		if g := u.e.applies(i, m, ap); g == nil || u.e.units[g].scc == u.scc || len(u.e.units[g].callCost().Expr.Vars()) > 0 {
			return false
		}
	}
	return true
}

// copiedInAll is the summed lengths of what a slice or a concatenation makes over the
// iterations of l.
func (u *unit) copiedInAll(i *ir.Instr, l *loop) (law.Expr, bool) {
	if i.Op == ir.Slice {
		return u.allGiven(i.Args[0], l)
	}
	out, found := law.Expr{}, false
	for _, a := range i.Args {
		all, ok := u.elementsGiven(a, l)
		if !ok && u.loopAt(a.Block) == l && a.Op != ir.MakeSeq && a.Op != ir.Phi {
			all, ok = u.allMade(a, l.parent())
		}
		if !ok {
			n, okN := u.e.from(i.Block, a, "", askLen)
			n, okH := u.highest(n.Upper(), l, l.parent())
			if !okN || !okH {
				return law.Expr{}, false
			}
			all = n.Mul(u.roundsOf(l))
		}
		found = found || ok
		out = out.Add(all)
	}
	return out, found && i.Sym == "+"
}

// sumGiven sums what a row of the library says of a call over the iterations of
// the loop around it, where all that one of its arguments is in them together is
// bounded.
func (u *unit) sumGiven(call *ir.Instr, m *library.Model, row law.Expr, l *loop) (law.Expr, bool) {
	for _, a := range call.Positional() {
		all, ok := u.allGiven(a, l)
		if !ok {
			continue
		}
		held, okHeld := u.allHeld(a, l)
		out := law.Expr{}
		for _, t := range row.Terms {
			one := law.Expr{Terms: []law.Term{t}}
			times, ok := u.roundsOf(l), true
			for _, f := range t.Factors {
				name, measure := library.Ref(f.Var)
				if m.Arg(call, name) != a || f.Func != law.Power || f.Pow < 1 || measure == library.Value {
					continue
				}
				one, times = one.Div(law.Var(f.Var)), all.Upper()
				if measure == library.Total {
					times, ok = held.Upper(), okHeld
				}
				break
			}
			rest, okRest := u.e.modelExpr(one, call, m)
			if rest, okLift := u.highest(rest, l, l.parent()); ok && okRest && okLift {
				out = out.Add(rest.Mul(times))
				continue
			}
			return law.Expr{}, false
		}
		return out, true
	}
	return law.Expr{}, false
}

// allOfJoin is allMade for one of several values.
func (u *unit) allOfJoin(v *ir.Instr, scope *loop) (law.Expr, bool) {
	out := law.Expr{}
	for _, a := range v.Args {
		all, ok := u.allMade(a, scope)
		if !ok {
			return law.Expr{}, false
		}
		out = out.Add(all)
	}
	return out, u.loopAt(v.Block).Header != v.Block
}

// elementsGiven is allGiven when a is an element of a collection, another in each
// round, or a copy of one.
func (u *unit) elementsGiven(a *ir.Instr, l *loop) (law.Expr, bool) {
	out := law.Expr{}
	for _, v := range u.variants(a, 4) {
		x := u.ownerOf(v, 4)
		if t := l.trips(); x == nil || (t == nil || t.over != x) && !u.eachOnce(v, x, l) {
			return law.Expr{}, false
		}
		all, ok := u.e.from(preheader(l), x, "", askTotal)
		if !ok {
			return law.Expr{}, false
		}
		out = out.Add(all)
	}
	return out, true
}

// eachOnce reports whether a is the element of x at a place that every round of l
// moves on, while x stays as it is.
func (u *unit) eachOnce(a, x *ir.Instr, l *loop) bool {
	if a.Op != ir.Index || !u.constantIn(l, x) || u.e.KindOf(x) == ir.Str {
		return false
	}
	form := u.e.LinearOf(a.Args[1], 4)
	if len(form.Terms) != 1 {
		return false
	}
	switch v := form.Terms[0].V; v.Op {
	case ir.Elem: // distinct, as counters and keys are
		it := u.e.Alias.Iterated(v)
		if it == nil || u.loopAt(v.Block) != l {
			return false
		}
		keys := it.Args[0]
		if (keys.Op == ir.Call || keys.Op == ir.Invoke) && rearranges(keys) {
			keys = keys.Args[0]
		}
		return keys.Op == ir.Range || u.e.KindOf(keys) == ir.Map
	case ir.Phi:
		return v.Block == l.Header && (u.countsUp(l, v) || u.goesOneWay(l, v, -1))
	}
	return false
}

// allHeld is allGiven for the summed lengths of the elements.
func (u *unit) allHeld(a *ir.Instr, l *loop) (law.Expr, bool) {
	out := law.Expr{}
	for _, s := range u.e.Alias.Of(a).Stored {
		at := u.placeIn(l, s.At)
		if at == nil {
			continue
		}
		times, ok := u.execs(at, l.parent())
		one, okOne := u.e.putIn(u.e.Alias.Of(a), s)
		if okOne {
			one, okOne = u.e.lift(one, preheader(l), false)
		}
		if !ok || !okOne {
			return law.Expr{}, false
		}
		out = out.Add(times.Mul(one))
	}
	return out, true
}

// allMade is the summed lengths of what v is over the iterations of the loop
// around it, and how often that loop is entered in one iteration of scope.
func (u *unit) allMade(v *ir.Instr, scope *loop) (law.Expr, bool) {
	if v.Op == ir.Convert { // string(rs[i:j])
		v = v.Args[0]
	}
	l := u.loopAt(v.Block)
	if l == nil || l == scope {
		return law.Expr{}, false
	}
	all, ok := law.Expr{}, false
	switch v.Op {
	case ir.Phi:
		return u.allOfJoin(v, scope)
	case ir.MakeSeq, ir.Slice, ir.Bin, ir.Invoke, ir.Call:
	default:
		return law.Expr{}, false
	}
	if p := u.endToEnd(v, l); p != nil {
		all, ok = p.x, v.Op != ir.Invoke || searchesFrom(v) == nil
	} else if v.Op == ir.Slice || v.Op == ir.Bin {
		all, ok = u.copiedInAll(v, l)
	} else if u.e.madeNew(v) {
		all, ok = u.allGiven(v, l)
	} else if m := u.e.Model(v); m != nil && !m.Result.Len.IsZero() && u.e.Callee(v) == nil {
		all, ok = u.sumGiven(v, m, m.Result.Len, l)
	}
	if !ok {
		return law.Expr{}, false
	}
	t, ok := u.sumUp(all, l.parent(), scope)
	return t.x, ok
}

func (u *unit) roundsOf(l *loop) law.Expr {
	if t := l.trips(); t != nil {
		return t.n
	}
	return law.Const(1)
}

// allGiven is the summed lengths of what a is in the iterations of l.
func (u *unit) allGiven(a *ir.Instr, l *loop) (law.Expr, bool) {
	if all, ok := u.elementsGiven(a, l); ok {
		return all, true
	}
	var all law.Expr
	ok := true
	switch {
	case u.e.madeNew(a) && u.loopAt(a.Block) == l: // made anew each time round
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
		by, okBy := s.By, true
		if s.Model != nil {
			if by, okBy = u.e.modelExpr(s.By, s.At, s.Model); okBy {
				by, okBy = u.e.lift(by, preheader(l), false)
			}
		}
		if !okT || !okBy {
			return law.Expr{}, false
		}
		all = all.Add(times.Mul(by.Upper()))
	}
	return all, ok
}

// flushed reports whether a variable of l is given a new, empty container each
// time what it holds has been used: cur = [].
func (u *unit) flushed(x *ir.Instr, l *loop) bool {
	for _, r := range u.motionOf(l, x).resets {
		if r.Op != ir.MakeSeq && r.Op != ir.New || len(r.Args) > 0 || u.loopAt(r.Block) != l {
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

// flushedBehind reports whether a variable of s is given a new, empty container after each
// run of l.
func (u *unit) flushedBehind(x *ir.Instr, l, s *loop) bool {
	if x.Op != ir.Phi || x.Block != s.Header || l.parent() != s || !u.flushed(x, s) {
		return false
	}
	around := u.g.Guards(preheader(l))
	return slices.ContainsFunc(u.motionOf(s, x).resets, func(r *ir.Instr) bool {
		return u.g.Dominates(l.Header, r.Block) && !slices.ContainsFunc(u.g.Guards(r.Block), func(g flow.Guard) bool {
			return !l.Contains(g.If.Block) && !slices.Contains(around, g)
		})
	})
}

// madeNew reports whether v is a container made with what stands in the program: [],
// set(), deque().
func (e *Engine) madeNew(v *ir.Instr) bool {
	switch v.Op {
	case ir.MakeSeq:
		return true
	case ir.Call, ir.New:
		m := e.Model(v)
		k := e.KindOf(v)
		return (k == ir.Seq || k == ir.Set || k == ir.Map) && len(v.Args) == 0 && m != nil && e.Callee(v) == nil && !m.Result.Type.IsZero() && len(m.Result.Len.Vars()) == 0
	}
	return false
}

// gathering: a loop over a list that s makes anew each time round, or over a
// slice of it, goes through what is ever put into it; so does one over a list in whose
// place s then puts a new one.
func (u *unit) gathering(l *loop, t *trip, s *loop) *trip {
	a := t.over
	if a.Op == ir.Slice {
		a = a.Args[0]
	}
	if (!u.e.madeNew(a) || u.loopAt(a.Block) != s) && !u.flushedBehind(a, l, s) {
		return nil
	}
	n, ok := u.allGiven(a, s)
	if !ok {
		return nil
	}
	return &trip{n: n, conf: 0.95, rule: "goes through what is put into a list that is made anew each time round"}
}
