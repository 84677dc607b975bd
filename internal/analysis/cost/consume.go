package cost

import (
	"iter"
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// Recursions whose activations use up a collection that all of them share.

// consuming: each activation takes an element out of a container that all share
// before it calls itself.
func (u *unit) consuming(calls []selfCall) *activations {
	if c, position := u.readsOn(); c != nil {
		if n, ok := u.lengthSeen(c); ok && len(n.Vars()) > 0 {
			return &activations{n: n, depth: n, position: position, steps: u.step("goes on to the next element of a shared collection each time", n, 0.9)}
		}
	}
	for _, b := range u.g.Order {
		if u.g.LoopOf(b) != nil {
			continue
		}
		for _, i := range b.Instrs {
			if i.Op != ir.Call && i.Op != ir.Invoke || len(i.Args) == 0 {
				continue
			}
			for _, s := range u.e.Alias.Of(i.Args[0]).Sites {
				if s.At != i || s.Change != library.Shrink || u.mayFindNone(i) || !u.before(b, calls) {
					continue
				}
				if n, ok := u.e.from(entry(u), i.Args[0], "", askLen); ok && len(n.Vars()) > 0 {
					return &activations{n: n, depth: n, steps: u.step("takes an element out of a shared collection each time", n, 0.9)}
				}
			}
		}
	}
	return nil
}

// draining: each call, in whatever loop it stands, comes after an element was taken out of
// a collection, or of an element of one, that all activations share and none adds to.
func (u *unit) draining(calls []selfCall) *activations {
	var from *ir.Instr
	for _, c := range calls {
		x := u.takenBefore(c.at)
		if x == nil || from != nil && u.e.Alias.Of(x) != u.e.Alias.Of(from) {
			return nil
		}
		from = x
	}
	if from == nil {
		return nil
	}
	n, ok := law.Expr{}, false
	if owner := u.ownerOf(from, 4); owner != nil {
		n, ok = u.e.from(entry(u), owner, "", askTotal)
	} else if from.Op != ir.Param || u.handsOn(from, calls) {
		n, ok = u.e.from(entry(u), from, "", askLen)
	}
	if !ok || len(n.Vars()) == 0 {
		return nil
	}
	return &activations{n: n, depth: n, drained: u.e.Alias.Of(from), steps: u.step("takes an element out of a shared collection for each call", n, 0.92)}
}

// handsOn reports whether all calls are given the parameter as it came.
func (u *unit) handsOn(p *ir.Instr, calls []selfCall) bool {
	return !slices.ContainsFunc(calls, func(c selfCall) bool { return c.args[p.N] != p })
}

// takenBefore is what an element is taken out of on the way to a call, in the same round
// of the loop around it, when nothing in the recursion adds to it; or nil.
func (u *unit) takenBefore(call *ir.Instr) *ir.Instr {
	for i := range u.onTheWay(call) {
		if (i.Op == ir.Call || i.Op == ir.Invoke) && len(i.Args) > 0 && !u.mayFindNone(i) && u.onlyTaken(i.Args[0]) && u.takesFrom(i, u.e.Alias.Of(i.Args[0])) {
			return i.Args[0]
		}
	}
	return nil
}

// onTheWay are the instructions that always come before a call, in the same round of the
// loop around it.
func (u *unit) onTheWay(call *ir.Instr) iter.Seq[*ir.Instr] {
	return func(yield func(*ir.Instr) bool) {
		for _, b := range u.g.Order {
			if !u.g.Dominates(b, call.Block) || u.loopAt(b) != u.loopAt(call.Block) {
				continue
			}
			for _, i := range b.Instrs {
				if i == call {
					break
				}
				if !yield(i) {
					return
				}
			}
		}
	}
}

// mayFindNone reports whether a call that takes a key out is one that says what to do
// without it: d.pop(key, None), s.discard(key).
func (u *unit) mayFindNone(i *ir.Instr) bool {
	return i.Sym == "discard" || i.Sym == "pop" && len(i.Args) > 2 && u.e.KindOf(i.Args[0]) == ir.Map
}

// takesFrom reports whether an instruction takes an element out of a class.
func (u *unit) takesFrom(i *ir.Instr, c *resolve.Class) bool {
	return slices.ContainsFunc(c.Sites, func(s *resolve.Site) bool { return s.At == i && s.Change == library.Shrink })
}

// takesLast reports whether a call takes out the element at the end, given by its place:
// nothing has to move up.
func (u *unit) takesLast(i *ir.Instr) bool {
	if len(i.Args) != 2 || !u.takesFrom(i, u.e.Alias.Of(i.Args[0])) {
		return false
	}
	at := u.e.LinearOf(i.Args[1], 4)
	if len(at.Terms) != 1 || at.Terms[0].Coef != 1 || at.C != -1 {
		return false
	}
	c := u.e.LengthOf(at.Terms[0].V)
	return c != nil && u.e.Alias.Of(c) == u.e.Alias.Of(i.Args[0])
}

// onlyTaken reports whether nothing in the recursion adds to a container.
func (u *unit) onlyTaken(c *ir.Instr) bool {
	return !slices.ContainsFunc(u.e.Alias.Of(c).Sites, func(s *resolve.Site) bool {
		return s.Change != library.Shrink && u.e.units[s.At.Block.Func].scc == u.scc
	})
}

// drainsIn reports whether each round of l takes an element out of a class.
func (u *unit) drainsIn(l *loop, c *resolve.Class) bool {
	return u.g.Cuts(l.Loop, func(b *ir.Block) bool {
		return slices.ContainsFunc(b.Instrs, func(i *ir.Instr) bool { return u.takesFrom(i, c) })
	})
}

// ofOwnGathering reports whether a call outside loops goes through a list that each
// activation makes for itself and fills only where it reads on in what all share: what all
// of them gather is no more than there is to read.
func (u *unit) ofOwnGathering(i *ir.Instr) bool {
	if i.Op != ir.Call && i.Op != ir.Invoke || !u.isRecursive() || u.solving || u.e.Callee(i) != nil || u.loopAt(i.Block) != nil {
		return false
	}
	a := u.activations()
	if a.drained == nil && a.position == nil {
		return false
	}
	found := false
	for _, v := range i.Args {
		if k := u.e.KindOf(v); k == ir.Str && constant(v) {
			continue
		}
		if !u.e.madeNew(v) || len(v.Args) > 0 || v.Block.Func != u.f {
			return false
		}
		for _, s := range u.e.Alias.Of(v).Sites {
			if _, one := s.By.Constant(); s.Change == library.Shrink {
				continue
			} else if l := u.loopAt(s.At.Block); !one || s.At.Block.Func != u.f || l == nil || a.drained != nil && !u.drainsIn(l, a.drained) || a.position != nil && !u.movesOn(l, a.position) {
				return false
			}
		}
		found = true
	}
	return found
}

// before reports whether every one of the calls comes after b.
func (u *unit) before(b *ir.Block, calls []selfCall) bool {
	for _, c := range calls {
		if !u.g.Dominates(b, c.at.Block) {
			return false
		}
	}
	return len(calls) > 0
}
