package cost

import (
	"slices"

	"github.com/heddle-run/heddle/ir"
)

// windowed bounds all runs of l in one run of s, a loop around it, when l does nothing but
// move on the start of a window whose end is where s stands: s takes the distance of the
// two, and a start never passes its end. What l asks does not matter.
func (u *unit) windowed(l, s *loop) *trip {
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		y := u.carried(l, x, s)
		if y == nil || y.Op != ir.Phi || !u.countsUp(l, x) || !u.countsUp(s, y) || !u.movesEachRound(l, x) || !u.spans(s, l, x) {
			continue
		}
		if rounds := s.trips(); rounds != nil {
			return &trip{n: rounds.n, conf: rounds.conf * 0.9, rule: "the start of a window does not pass its end"}
		}
	}
	return nil
}

// movesEachRound reports whether every round of l adds to x.
func (u *unit) movesEachRound(l *loop, x *ir.Instr) bool {
	m := u.motionOf(l, x)
	return u.g.Cuts(l.Loop, func(b *ir.Block) bool {
		return slices.ContainsFunc(m.ups, func(up update) bool { return up.at.Block == b })
	})
}

// spans reports whether s, outside of l, takes the distance from x to where s stands.
func (u *unit) spans(s, l *loop, x *ir.Instr) bool {
	for _, b := range s.Blocks {
		if l.Contains(b) {
			continue
		}
		for _, i := range b.Instrs {
			if i.Op != ir.Bin || i.Sym != "-" || i.Args[1] != x {
				continue
			}
			form := u.e.LinearOf(i.Args[0], 3)
			if len(form.Terms) == 1 && form.Terms[0].Coef == 1 && u.countsRounds(s, form.Terms[0].V) {
				return true
			}
		}
	}
	return false
}
