package cost

import "github.com/heddle-run/heddle/ir"

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
