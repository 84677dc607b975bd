package cost

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// objectBytes is about what an object with a few fields takes.
const objectBytes = 100

// holdsObjects is what the objects made at a New take when they are linked to
// each other, as the nodes of lists, trees and tries are: they live as long as
// the first of them, although no container counts them.
func (u *unit) holdsObjects() (out law.Expr, at *ir.Instr) {
	for _, b := range u.g.Order {
		if b.Cold {
			continue
		}
		for _, i := range b.Instrs {
			if i.Op != ir.New || !u.linked(i) {
				continue
			}
			n := law.Const(1)
			if l := u.loopAt(b); l != nil {
				n = u.totalOfPart(&part{x: n, in: l}).x
			}
			if u.isRecursive() {
				if a := u.activations(); a.measure == "" {
					n = n.Mul(a.n)
				} else {
					n = u.unroll(n, a)
				}
			}
			out, at = out.Add(n.Scale(objectBytes)), i
		}
	}
	return out, at
}

// linked reports whether the object made at i becomes part of a growing
// structure: a recursion returns it, or, in a loop, it is hung onto an object
// that changes from round to round, or holds what was made in the round before.
func (u *unit) linked(i *ir.Instr) bool {
	l := u.loopAt(i.Block)
	aliases := []*ir.Instr{i}
	for k := 0; k < len(aliases) && k < 8; k++ {
		for _, use := range u.g.Uses(aliases[k]) {
			switch use.Op {
			case ir.Return:
				if u.isRecursive() {
					return true
				}
			case ir.Phi:
				if l != nil && u.holdsOlder(i, use) {
					return true
				}
				if !isAmong(aliases, use) && (l == nil || l.Contains(use.Block)) {
					aliases = append(aliases, use)
				}
			case ir.SetField, ir.Store:
				if use.Args[len(use.Args)-1] != aliases[k] {
					continue
				}
				if l != nil && (u.varies(use.Args[0], l, 4) || u.replaces(i, use)) {
					return true
				}
			}
		}
	}
	return false
}

// holdsOlder: phi carries the object to the next round, and the object is given
// the one before: node = Node(v, node), or node.next = head; head = node.
func (u *unit) holdsOlder(i, phi *ir.Instr) bool {
	if isAmong(i.Args, phi) {
		return true
	}
	for _, use := range u.g.Uses(i) {
		if use.Op == ir.SetField && use.Args[0] == i && use.Args[1] == phi {
			return true
		}
	}
	return false
}

// replaces: the field that the object is stored in was read to make it, as in
// self.head = Node(v, self.head).
func (u *unit) replaces(i, set *ir.Instr) bool {
	for _, a := range i.Args {
		if a.Op == ir.Field && set.Op == ir.SetField && a.Sym == set.Sym {
			return true
		}
	}
	return false
}

// varies reports whether v, or what it is a part of, changes with the rounds of
// l.
func (u *unit) varies(v *ir.Instr, l *loop, depth int) bool {
	switch {
	case depth == 0:
		return false
	case v.Op == ir.Phi:
		return l.Contains(v.Block)
	case v.Op == ir.Field || v.Op == ir.Index:
		return u.varies(v.Args[0], l, depth-1)
	}
	return false
}

func isAmong(list []*ir.Instr, v *ir.Instr) bool {
	for _, x := range list {
		if x == v {
			return true
		}
	}
	return false
}
