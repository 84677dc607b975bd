package cost

import (
	"math"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// copied says how long a container is that was made from another one: times its
// length plus more.
type copied struct {
	times law.Expr
	more  law.Expr
}

// longerCopy says how v is made from an earlier value, as the next row of
// Pascal's triangle is from the last; ok is false when it is not made from such a
// value. prev tells that value.
func (e *Engine) longerCopy(v *ir.Instr, prev func(*ir.Instr) bool, depth int) (copied, bool) {
	same := copied{times: law.Const(1)}
	if prev(v) {
		return same, true
	}
	if depth == 0 {
		return same, false
	}
	if r := e.Returned(v); r != nil && r.Op == ir.MakeSeq && depth > 0 && e.units[r.Block.Func].scc != e.units[v.Block.Func].scc { // made by a function that is given the old one
		c, ok := e.longerCopy(r, prev, depth-1)
		return c, ok && len(c.more.Vars()) == 0
	}
	switch v.Op {
	case ir.Slice, ir.Convert:
		return e.longerCopy(v.Args[0], prev, depth-1)
	case ir.Bin:
		return e.concatenated(v, prev, depth)
	case ir.Call, ir.Invoke:
		if m := e.Model(v); m != nil && len(m.Mutates) == 0 && !m.Result.Len.IsZero() && len(v.Args) > 0 {
			if len(v.Args) == 2 && m.Result.Len.Has("self") && m.Result.Len.Has("a0") {
				return e.concatenated(v, prev, depth)
			}
			return e.longerCopy(v.Args[0], prev, depth-1)
		}
	case ir.MakeSeq:
		return e.filledFrom(v, prev, depth)
	case ir.Phi:
		return e.longestCopy(v, prev, depth)
	}
	return same, false
}

// longestCopy is longerCopy where several ways meet that each make such a copy.
func (e *Engine) longestCopy(v *ir.Instr, prev func(*ir.Instr) bool, depth int) (copied, bool) {
	out := copied{}
	if l := e.units[v.Block.Func].loopAt(v.Block); l != nil && l.Header == v.Block {
		return out, false
	}
	for _, a := range v.Args {
		c, ok := e.longerCopy(a, prev, depth-1)
		if !ok {
			return copied{}, false
		}
		out.times, out.more = out.times.Max(c.times), out.more.Max(c.more)
	}
	return out, true
}

func (e *Engine) concatenated(v *ir.Instr, prev func(*ir.Instr) bool, depth int) (copied, bool) {
	if v.Op == ir.Bin && v.Sym != "+" {
		return copied{}, false
	}
	a, okA := e.longerCopy(v.Args[0], prev, depth-1)
	b, okB := e.longerCopy(v.Args[1], prev, depth-1)
	rest := v.Args[1]
	switch {
	case okA && okB:
		return copied{a.times.Add(b.times), a.more.Add(b.more)}, true
	case okB:
		a, rest = b, v.Args[0]
	case !okA:
		return copied{}, false
	}
	n, ok := e.from(v.Block, rest, "", askLen)
	return copied{a.times, a.more.Add(n)}, ok
}

// filledFrom is longerCopy of a new list that gets an element, or several, for
// each element of the value it is made from. What is put in once for each mark,
// or is a part of what was there, makes no such list longer.
func (e *Engine) filledFrom(v *ir.Instr, prev func(*ir.Instr) bool, depth int) (copied, bool) {
	u := e.units[v.Block.Func]
	home := u.loopAt(v.Block)
	out := copied{more: law.Const(float64(len(v.Args)))}
	for _, s := range e.Alias.Of(v).Sites {
		if s.At.Block.Func != u.f || len(s.At.Args) == 0 || s.At.Args[0] != v {
			continue
		}
		if u.onceBound(s.At.Block) != nil || s.Key != nil && u.isPart(s.Key, 8) {
			return copied{}, false
		}
		l := u.loopAt(s.At.Block)
		src := extendedBy(s.At)
		if src != nil {
			c, ok := u.unpacked(src, v, l, prev, depth)
			if !ok {
				return copied{}, false
			}
			out.times, out.more = out.times.Add(c.times), out.more.Add(c.more)
			continue
		}
		if l == home {
			out.more = out.more.Add(law.Const(1))
			continue
		}
		c, ok := u.roundsWithin(l, home, prev)
		if !ok {
			return copied{}, false
		}
		out.times, out.more = out.times.Add(c.times), out.more.Add(c.more)
	}
	return out, !out.times.IsZero()
}

// unpacked is filledFrom for a site in loop l that adds all elements of src to v.
func (u *unit) unpacked(src, v *ir.Instr, l *loop, prev func(*ir.Instr) bool, depth int) (copied, bool) {
	home := u.loopAt(v.Block)
	c, ok := u.e.longerCopy(src, prev, depth-1)
	if !ok && l == home {
		n, okN := u.e.from(v.Block, src, "", askLen)
		return copied{more: n}, okN
	}
	if !ok && src.Op == ir.MakeSeq && !u.isPart(src, 8) { // a new list for each element of the old one
		each, okE := u.roundsWithin(l, home, prev)
		if !okE {
			return copied{}, false
		}
		n, okN := u.e.from(v.Block, src, "", askLen)
		return copied{each.times.Mul(n), each.more.Mul(n)}, okN
	}
	for ; ok && l != home; l = l.parent() {
		if l == nil || l.trips() == nil {
			return copied{}, false
		}
		n := l.trips().n.Upper()
		c.times, c.more = c.times.Mul(n), c.more.Mul(n)
	}
	return c, ok
}

// roundsWithin says how often l goes round in one iteration of home, when one of
// the loops on the way goes through the elements of a value.
func (u *unit) roundsWithin(l, home *loop, prev func(*ir.Instr) bool) (copied, bool) {
	out, found := copied{times: law.Const(1)}, false
	for ; l != home; l = l.parent() {
		if l == nil {
			return copied{}, false
		}
		if c, ok := u.roundsFor(l, prev); ok && !found {
			out.times, out.more, found = out.times.Mul(c.times), c.more, true
			continue
		}
		t := l.trips()
		if t == nil {
			return copied{}, false
		}
		out.times = out.times.Mul(t.n.Upper())
	}
	return out, found
}

// roundsFor reports whether l goes round once for each element of a value, and
// how often more than that.
func (u *unit) roundsFor(l *loop, prev func(*ir.Instr) bool) (copied, bool) {
	for _, x := range u.exits(l) {
		if x.cond.Op != ir.Next {
			continue
		}
		src := x.cond.Args[0]
		if src.Op == ir.Iter {
			src = src.Args[0]
		}
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
			return copied{law.Const(1), law.Const(max(form.C, 0))}, true
		}
	}
	return copied{}, false
}

// chained is the length of elements of a container each of which is made from an
// earlier one: what the first has and what every store adds.
func (e *Engine) chained(v *ir.Instr, s resolve.Storage) (law.Expr, bool) {
	n := e.Alias.Of(v)
	by, ok := e.lengthensBy(s, func(x *ir.Instr) bool { return x.Op == ir.Index && e.Alias.Of(x.Args[0]) == n })
	if !ok {
		return law.Expr{}, false
	}
	times, ok := e.execsFrom(s.At.Block, e.units[v.Block.Func], e.units[v.Block.Func].loopAt(v.Block), 0)
	if ok {
		by, ok = e.lift(by, v.Block, false)
	}
	return by.Upper().Mul(times), ok
}

// lengthensBy is how much longer what is stored is than an earlier element that it is made
// from.
func (e *Engine) lengthensBy(s resolve.Storage, prev func(*ir.Instr) bool) (law.Expr, bool) {
	c, ok := e.longerCopy(s.Val, prev, 6)
	k, isC := c.times.Constant()
	return c.more, ok && !c.more.IsZero() && isC && k <= 1
}

// putIn is how long what is stored as an element of a class is, or how much longer than the
// element in whose place it comes.
func (e *Engine) putIn(n *resolve.Class, s resolve.Storage) (law.Expr, bool) {
	if s.At.Op == ir.Store {
		by, ok := e.lengthensBy(s, func(x *ir.Instr) bool {
			return x.Op == ir.Index && e.Alias.Of(x.Args[0]) == n && x.Args[1] == s.At.Args[1]
		})
		if ok {
			return by, true
		}
	}
	return e.initialLen(s.Val)
}

// multiplied is the length of what a recursive call gives when each level makes
// several elements of each that the level below gives: all subsets, all
// permutations.
func (e *Engine) multiplied(call *ir.Instr, u *unit) (law.Expr, bool) {
	if u.solving {
		e.cycles++
		return law.Expr{}, false
	}
	many, each := false, false
	for _, c := range u.selfCalls() {
		many = many || u.yieldsSeveral(c.at)
		for _, b := range u.g.Order {
			t := b.Term()
			if t == nil || t.Op != ir.Return || len(t.Args) != 1 {
				continue
			}
			if times, ok := u.timesLonger(t.Args[0], c.at); ok {
				k, isC := times.Constant()
				many, each = many || isC && k > 1, each || !isC
			}
		}
	}
	if !many && !each {
		return law.Expr{}, false
	}
	a := u.activations()
	x := law.ExpOf(2, a.depth)
	if each && a.n.Class() == law.ClassFactorial {
		x = law.FactOf(a.depth)
	}
	return e.instantiate(x, call, u.f)
}

// yieldsSeveral reports whether a generator gives more than one element, in every round,
// for each that a call gives which it goes through.
func (u *unit) yieldsSeveral(call *ir.Instr) bool {
	for _, it := range u.g.Uses(call) {
		for _, next := range u.g.Uses(it) {
			l := u.loopAt(next.Block)
			if it.Op != ir.Iter || next.Op != ir.Next || l == nil {
				continue
			}
			n := 0
			for _, b := range l.Blocks {
				for _, i := range b.Instrs {
					if i.Op == ir.Yield && u.g.Cuts(l.Loop, func(x *ir.Block) bool { return x == b }) {
						n++
					}
				}
			}
			if n > 1 {
				return true
			}
		}
	}
	return false
}

// timesLonger is how many elements of a result are made of each that one call
// gives.
func (u *unit) timesLonger(result, call *ir.Instr) (law.Expr, bool) {
	prev := func(x *ir.Instr) bool { return x == call }
	l := u.loopAt(result.Block)
	if result.Op != ir.Phi || l == nil || l.Header != result.Block {
		c, ok := u.e.longerCopy(result, prev, 6)
		return c.times, ok
	}
	for _, up := range u.motionOf(l, result).ups {
		if up.op != '+' || up.amount == nil {
			continue
		}
		if c, ok := u.e.longerCopy(up.amount, prev, 6); ok {
			if t := l.trips(); t != nil {
				return c.times.Mul(t.n), true
			}
		}
	}
	return law.Expr{}, false
}

// fixedPath: each call makes a path longer, and the function stops at a constant
// length of it.
func (u *unit) fixedPath(calls []selfCall) *activations {
	for _, p := range u.f.Params {
		longer := len(calls) > 0
		for _, c := range calls {
			by, ok := u.longer(c.args[p.N], p)
			least, isC := by.Constant()
			longer = longer && ok && isC && least >= 1
		}
		if !longer {
			continue
		}
		for _, n := range u.g.Uses(p) {
			if n.Op != ir.Len {
				continue
			}
			for _, i := range u.g.Uses(n) {
				if i.Op != ir.Cmp || i.Sym != "==" && i.Sym != ">=" || i.Args[0] != n {
					continue
				}
				if k, ok := resolve.Numeric(i.Args[1]); ok && k > 0 && k < 12 {
					return u.onLevels(k, calls)
				}
			}
		}
	}
	return nil
}

// onLevels counts the activations of a recursion that is so many levels deep.
func (u *unit) onLevels(levels float64, calls []selfCall) *activations {
	flat, looped := u.branching(calls)
	if len(looped) > 0 {
		return u.choices(law.Const(levels), false, looped)
	}
	n := law.Const(math.Pow(max(flat, 1), levels))
	return &activations{n: n, depth: law.Const(levels), steps: u.step("a recursion of constant depth", n, 0.95)}
}

// longer is by how much the argument of a call is longer than the parameter p that it
// is made from, as path + [x] is.
func (u *unit) longer(arg, p *ir.Instr) (law.Expr, bool) {
	if arg == nil || arg.Op != ir.Bin {
		return law.Expr{}, false
	}
	by, ok := u.e.longerCopy(arg, func(v *ir.Instr) bool { return v == p }, 6)
	k, isC := by.times.Constant()
	return by.more, ok && isC && k == 1
}

// lengthened is a law of a recursion in which parameters that each call makes longer,
// as path + [x] does, are as long as they get at its depth.
func (u *unit) lengthened(x law.Expr, a *activations) law.Expr {
	to := map[string]law.Expr{}
	for _, p := range u.f.Params {
		own := u.e.symbol(p, "", Len)
		if !x.Has(own.Vars()[0]) {
			continue
		}
		for _, c := range u.selfCalls() {
			by, ok := u.longer(c.args[p.N], p)
			if !ok || by.Has(own.Vars()[0]) {
				continue
			}
			if more, ok := u.e.lift(by, nil, false); ok {
				to[own.Vars()[0]] = own.Add(more.Mul(a.depth))
			}
		}
	}
	if len(to) == 0 {
		return x
	}
	return x.Subst(to).Upper().Widen()
}

// filledFromOne is the collection that all elements of a container are taken from, or
// nil: there are no more different ones than it has.
func (e *Engine) filledFromOne(c *ir.Instr) *ir.Instr {
	var from *ir.Instr
	for _, s := range e.Alias.Of(c).Stored {
		if s.Val.Op != ir.Elem {
			return nil
		}
		it := e.Alias.Iterated(s.Val)
		if it == nil || it.Args[0].Op == ir.Range || it.Sym != "" || from != nil && from != it.Args[0] {
			return nil
		}
		from = it.Args[0]
	}
	return from
}
