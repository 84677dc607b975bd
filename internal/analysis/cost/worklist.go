package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// descends reports whether what a site pushes is reached through fields from
// what the same container gave: then each object is pushed once.
func (u *unit) descends(st *resolve.Site, c *ir.Instr, s *loop) (law.Expr, bool) {
	v := st.Key
	if v == nil {
		if v = extendedBy(st.At); v == nil {
			return law.Expr{}, false
		}
	}
	if v.Op == ir.MakeSeq { // a tuple of an object and what goes with it
		for _, a := range v.Args {
			if u.isPart(a, 8) {
				v = a
				break
			}
		}
	}
	if !u.isPart(v, 8) && !u.isNested(v, c) {
		return law.Expr{}, false
	}
	return u.nodesOf(c, v, s)
}

// isPart reports whether v is read from a field of another object.
func (u *unit) isPart(v *ir.Instr, depth int) bool {
	if depth == 0 {
		return false
	}
	switch v.Op {
	case ir.Field:
		return !u.isOwnContainer(v)
	case ir.Phi:
		for _, a := range v.Args {
			if a != v && u.isPart(a, depth-1) {
				return true
			}
		}
	case ir.Elem:
		it := u.e.Alias.Iterated(v)
		return it != nil && u.isPart(it.Args[0], depth-1)
	case ir.MakeSeq: // (node.left, node.right), gone through
		for _, a := range v.Args {
			if u.isPart(a, depth-1) {
				return true
			}
		}
	case ir.Index, ir.Convert, ir.Extract, ir.Slice:
		return u.isPart(v.Args[0], depth-1)
	case ir.Call, ir.Invoke:
		return (rearranges(v) || isView(v)) && u.isPart(v.Args[0], depth-1)
	}
	return false
}

// isView reports whether a call gives the keys, values or entries of a map as they are.
func isView(v *ir.Instr) bool {
	return v.Op == ir.Invoke && len(v.Args) == 1 && (v.Sym == "values" || v.Sym == "items" || v.Sym == "keys")
}

// isOwnContainer reports whether v is a container in a field of the receiver: what it holds
// is no part of another object that something leads to.
func (u *unit) isOwnContainer(v *ir.Instr) bool {
	if p := v.Args[0]; p.Op != ir.Param || p.N != 0 || !p.Block.Func.Has(ir.Method) {
		return false
	}
	switch u.e.KindOf(v) {
	case ir.Seq, ir.Map, ir.Set, ir.Str:
		return true
	}
	return false
}

// rearranges reports whether a call gives the elements of its first argument in
// another order, or some of them.
func rearranges(call *ir.Instr) bool {
	if len(call.Args) == 0 {
		return false
	}
	switch call.Sym {
	case "reversed", "sorted", "list", "tuple", "reverse", "toReversed", "slice", "filter":
		return true
	}
	return false
}

// extendedBy is the collection that a call adds all of, or nil.
func extendedBy(call *ir.Instr) *ir.Instr {
	if call.Op == ir.Invoke && (call.Sym == "extend" || call.Sym == "extendleft" || call.Sym == "addAll") && len(call.Args) == 2 {
		return call.Args[1]
	}
	return nil
}

// handsDown reports whether a call puts all parts of an object that a worklist gave
// on the list again, or turns them round on the way: each object is put there once,
// so that all calls together cost no more than the rounds do.
func (u *unit) handsDown(call *ir.Instr) bool {
	v, l := extendedBy(call), u.loopAt(call.Block)
	if v == nil && (rearranges(call) || call.Op == ir.Slice) && l != nil && u.isPart(call, 8) {
		for _, use := range u.g.Uses(call) {
			if u.loopAt(use.Block) == l && (use.Op == ir.Invoke || use.Op == ir.Call || use.Op == ir.Slice) && u.handsDown(use) {
				return true
			}
		}
		return false
	}
	if v == nil || l == nil || !u.isPart(v, 8) && !u.isNested(v, call.Args[0]) {
		return false
	}
	if u.isPart(v, 8) && u.givenBy(v, call.Args[0], 8) {
		return true
	}
	for _, st := range u.e.Alias.Of(call.Args[0]).Sites {
		if st.Change == library.Shrink && l.Contains(st.At.Block) && u.givenBy(v, call.Args[0], 8) {
			return true
		}
	}
	return false
}

// isNested reports whether v is an element of what a container gave, or all of
// them: lists in lists are gone through like a tree.
func (u *unit) isNested(v, c *ir.Instr) bool {
	over := v
	if v.Op == ir.Elem {
		it := u.e.Alias.Iterated(v)
		if it == nil {
			return false
		}
		over = it.Args[0]
	} else if v.Op != ir.Invoke && v.Op != ir.Call {
		return false
	}
	for (over.Op == ir.Call || over.Op == ir.Invoke) && rearranges(over) {
		over = over.Args[0]
	}
	return over.Op == ir.Invoke && len(over.Args) > 0 && u.e.Alias.Of(over.Args[0]) == u.e.Alias.Of(c) && u.e.KindOf(over) != ir.Tuple
}

// queued bounds how often a block of s runs in which an array that is gone through takes
// a part of an object that it gave: q[tail++] = x->left, each object once.
func (u *unit) queued(b *ir.Block, s *loop) (law.Expr, bool) {
	for _, i := range b.Instrs {
		if i.Op == ir.Store && u.e.KindOf(i.Args[0]) == ir.Seq && u.isPart(i.Args[2], 8) && u.givenBy(i.Args[2], i.Args[0], 8) {
			return u.nodesOf(i.Args[0], i.Args[2], s)
		}
	}
	return law.Expr{}, false
}

// nodesBefore is the number of objects reachable from what a container holds
// when s is entered.
func (u *unit) nodesBefore(c *ir.Instr, s *loop, depth int) (law.Expr, bool) {
	out := law.Expr{}
	for _, x := range u.e.Alias.Of(c).Stored {
		if x.At.Block.Func != u.f || s.Contains(x.At.Block) {
			continue
		}
		v := x.Val
		if v.Op == ir.MakeSeq {
			for _, a := range v.Args {
				if k := u.e.KindOf(a); k == ir.Obj || k == ir.Opaque && a.Op != ir.Const {
					v = a
				}
			}
		}
		if n, ok := u.e.from(preheader(s), v, "", askNodes); ok {
			out = out.Max(n)
		}
	}
	return out, !out.IsZero()
}

// nodesOf is nodesBefore, or when the container starts out empty the objects
// reachable from where the pushed value started.
func (u *unit) nodesOf(c, pushed *ir.Instr, s *loop) (law.Expr, bool) {
	if n, ok := u.nodesBefore(c, s, 0); ok {
		return n, true
	}
	n, ok := u.e.from(preheader(s), pushed, "", askNodes)
	if !ok || len(n.Vars()) == 0 {
		n = u.nodesBehind(pushed, s, map[*ir.Instr]bool{})
	}
	return n, len(n.Vars()) > 0
}

// nodesBehind is the number of objects reachable from what a variable of s starts
// with.
func (u *unit) nodesBehind(v *ir.Instr, s *loop, seen map[*ir.Instr]bool) law.Expr {
	out := law.Expr{}
	if seen[v] {
		return out
	}
	seen[v] = true
	if !s.Contains(v.Block) {
		n, ok := u.e.from(preheader(s), v, "", askNodes)
		if !ok {
			return out
		}
		return n
	}
	if v.Op == ir.Phi {
		for _, a := range v.Args {
			out = out.Max(u.nodesBehind(a, s, seen))
		}
	}
	return out
}

// relinked bounds all runs of l in one run of s when both follow the same link, l
// from where s is at, and s ties the place it is at to another one before it goes
// on: a list turned round group by group, in which each link is followed once.
func (u *unit) relinked(l, s *loop) *trip {
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		for _, up := range u.motionOf(l, x).ups {
			if up.op != '.' {
				continue
			}
			for _, from := range entryValues(l, x) {
				if from.Op == ir.Field && from.Sym == up.at.Sym {
					from = from.Args[0]
				}
				if from.Op != ir.Phi || from.Block != s.Header || !u.ties(s, from, up.at.Sym) {
					continue
				}
				if t := u.alongFields(s, from); t != nil {
					return &trip{n: t.n, conf: 0.85, rule: "follows each link once, group by group"}
				}
			}
		}
	}
	return nil
}

// ties reports whether a loop sets a field of the object that a variable of it is.
func (u *unit) ties(s *loop, x *ir.Instr, field string) bool {
	for _, use := range u.g.Uses(x) {
		if use.Op == ir.SetField && use.Sym == field && use.Args[0] == x && s.Contains(use.Block) {
			return true
		}
	}
	return false
}
