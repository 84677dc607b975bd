package cost

import (
	"slices"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// acrossCalls sums a part over n calls when its outermost loop goes through an
// element of a collection that all calls share.
func (u *unit) acrossCalls(p *part, n law.Expr) (law.Expr, bool) {
	top := p.in
	if top == nil {
		return law.Expr{}, false
	}
	for top.Parent != nil {
		top = top.parent()
	}
	a := u.activations()
	if a.position != nil && u.movesOn(p.in, a.position) || a.drained != nil && u.drainsIn(p.in, a.drained) {
		one, ok := u.highest(p.x, p.in, nil)
		return n.Scale(2).Mul(one), ok // all rounds of all activations read on
	}
	t := top.trips()
	if t != nil && u.walksChunk(top, a) {
		per, ok := u.sumUp(p.x, p.in, top)
		if !ok {
			return law.Expr{}, false
		}
		one, ok := u.highest(per.x, top, nil)
		return n.Scale(2).Mul(one), ok // each activation goes on where another one's walk ended
	}
	if t == nil || t.over == nil && !u.linkedFrom(top) {
		return law.Expr{}, false
	}
	sum := n
	if t.over == nil {
		sum = t.n
	} else if t.over.Op == ir.Param && a.along == t.over {
		sum = law.Expr{} // it goes through the parts of an object, which the calls do too
	} else if x := u.ownerOf(t.over, 4); x != nil {
		var ok bool
		if sum, ok = u.e.from(entry(u), x, "", askTotal); !ok {
			return law.Expr{}, false
		}
	} else if !u.isPart(t.over, 4) {
		return law.Expr{}, false
	}
	per, ok := u.sumUp(p.x, p.in, top)
	if !ok {
		return law.Expr{}, false
	}
	one, ok := u.highest(per.x, top, nil)
	return sum.Add(n).Mul(one), ok
}

// linkedFrom reports whether a loop follows numbers in an array from where another array
// has the first for a parameter: the edges of one node, of all that are linked so.
func (u *unit) linkedFrom(l *loop) bool {
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		m := u.motionOf(l, x)
		if len(m.ups) == 0 || len(m.resets) > 0 || slices.ContainsFunc(m.ups, func(up update) bool { return up.op != '@' }) {
			continue
		}
		if !slices.ContainsFunc(entryValues(l, x), func(w *ir.Instr) bool { return w.Op != ir.Index || w.Args[1].Op != ir.Param }) {
			return true
		}
	}
	return false
}

// sharedOut sums what each call spends on the parts of an object, as on its keys,
// when each call is of another object: all have so many parts together.
func (u *unit) sharedOut(x, n law.Expr) (law.Expr, bool) {
	one := map[string]law.Expr{}
	for _, p := range u.activations().objects {
		one[u.e.symbol(p, "", Len).Vars()[0]] = law.Const(1)
		for _, name := range x.Vars() { // what is in a field of each
			if s := u.e.syms[name]; s != nil && s.Root == p && s.What == Len && strings.HasPrefix(s.Path, ".") {
				one[name] = law.Const(1)
			}
		}
	}
	y := x.Subst(one)
	return y.Mul(n), len(y.Vars()) < len(x.Vars())
}

// findsThere reports whether a block of a recursion that goes one way down a structure runs
// only where what an object has equals the key that is looked for: there it ends.
func (u *unit) findsThere(b *ir.Block) bool {
	if !u.isRecursive() || u.solving || u.activations().along == nil {
		return false
	}
	if flat, looped := u.branching(u.selfCalls()); flat > 1 || len(looped) > 0 {
		return false
	}
	along := u.activations().along
	notLess, notMore := false, false
	for _, g := range u.g.Guards(b) {
		c := g.Cond
		if c.Op != ir.Cmp || len(c.Args) != 2 {
			continue
		}
		field, key, less := c.Args[0], c.Args[1], c.Sym == "<"
		if field.Op != ir.Field {
			field, key, less = key, field, c.Sym == ">"
		}
		if field.Op != ir.Field || field.Args[0] != along || key.Op != ir.Param || key.Block.Func != u.f {
			continue
		}
		switch c.Sym {
		case "==", "!=":
			if g.Taken == (c.Sym == "==") {
				return true
			}
		case "<", ">":
			notLess = notLess || less && !g.Taken
			notMore = notMore || !less && !g.Taken
		}
	}
	return notLess && notMore
}
