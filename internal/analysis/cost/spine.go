package cost

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// spines: each run of l starts at a child of the node that the round of s is at, by one
// field, and goes on by others, as from the left child ever to the right. No two nodes
// have a part of such a way in common, so all runs together pass each node once.
func (u *unit) spines(l, s *loop) *trip {
	if l.Parent != s.Loop {
		return nil
	}
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		m := u.motionOf(l, x)
		down := map[string]bool{}
		for _, up := range m.ups {
			if up.op == '.' {
				down[up.at.Sym] = true
			}
		}
		if len(down) == 0 || len(down) != len(m.ups) || len(m.resets) > 0 {
			continue
		}
		all := true
		for _, w := range entryValues(l, x) {
			all = all && u.otherChild(w, s, down)
		}
		rounds := s.trips()
		if all && rounds != nil {
			return &trip{n: rounds.n.Scale(2), conf: 0.9, rule: "ways down a tree that have no node in common"}
		}
	}
	return nil
}

// otherChild reports whether w is a child, by a field that is none of down, of a variable
// of s that follows fields itself.
func (u *unit) otherChild(w *ir.Instr, s *loop, down map[string]bool) bool {
	if w.Op != ir.Field || down[w.Sym] || u.variable(s, w.Args[0]) == nil || isPlace(w.Args[0]) {
		return false
	}
	for _, up := range u.motionOf(s, w.Args[0]).ups {
		if up.op == '.' {
			return true
		}
	}
	return false
}

// consecutive: the round of s runs l over a range, and the next round over one that begins
// where this one ends: all runs together go once through what is indexed.
func (u *unit) consecutive(l, s *loop) *trip {
	rounds := s.trips()
	if rounds == nil || l.Parent != s.Loop {
		return nil
	}
	for _, x := range u.exits(l) {
		if x.cond.Op != ir.Next || x.cond.Args[0].Op != ir.Iter || x.cond.Args[0].Args[0].Op != ir.Range {
			continue
		}
		if !u.goesOnFrom(x.cond.Args[0].Args[0], s) {
			continue
		}
		for _, b := range l.Blocks {
			if n, ok := u.indexedBy(b, l); ok {
				return &trip{n: n.Add(rounds.n), conf: 0.9, rule: "ranges that follow one another, inside what is indexed"}
			}
		}
	}
	return nil
}

// goesOnFrom reports whether a range begins at a variable of s that the next round has at
// its end, or beyond.
func (u *unit) goesOnFrom(r *ir.Instr, s *loop) bool {
	low := u.e.LinearOf(r.Args[0], 4)
	if len(low.Terms) != 1 || low.Terms[0].Coef != 1 || low.Terms[0].V.Op != ir.Phi || u.variable(s, low.Terms[0].V) == nil {
		return false
	}
	for k, p := range s.Header.Preds {
		if s.Contains(p) && !noLess(u.e.LinearOf(low.Terms[0].V.Args[k], 4), u.e.LinearOf(r.Args[1], 4)) {
			return false
		}
	}
	return true
}

// indexedBy is the length of what a block indexes with the number of the round of l.
func (u *unit) indexedBy(b *ir.Block, l *loop) (law.Expr, bool) {
	for _, i := range b.Instrs {
		if i.Op == ir.Index && i.Args[1].Op == ir.Elem && i.Args[1].Args[0].Block == l.Header && u.constantIn(l, i.Args[0]) {
			return u.e.from(preheader(l), i.Args[0], "", askLen)
		}
	}
	return law.Expr{}, false
}

// stepsBack: a place moves up, or down after an exchange of elements there: as many
// exchanges as there can be pairs in the wrong order.
func (u *unit) stepsBack(l *loop) *trip {
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		up := false
		var down []*ir.Block
		for _, m := range u.motionOf(l, x).ups {
			switch {
			case m.op != '+':
			case u.stepOf(m) > 0:
				up = true
			default:
				down = append(down, m.at.Block)
			}
		}
		for _, b := range down {
			for _, i := range b.Instrs {
				if !up || i.Op != ir.Store || i.Args[2].Op != ir.Index || u.e.Alias.Of(i.Args[2].Args[0]) != u.e.Alias.Of(i.Args[0]) {
					continue
				}
				if n, ok := u.e.from(preheader(l), i.Args[0], "", askLen); ok {
					return &trip{n: n.Mul(n), conf: 0.8, rule: "steps back for each pair in the wrong order"}
				}
			}
		}
	}
	return nil
}
