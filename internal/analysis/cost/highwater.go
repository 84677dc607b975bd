package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// highWater bounds all runs of l in one run of s, a loop around it: l counts on
// from what the farthest run so far has reached, which a variable of s keeps, so
// that all runs together pass each place once. The Z function and Manacher's
// algorithm live by it.
func (u *unit) highWater(l, s *loop) *trip {
	for _, d := range append(u.asked(l), u.implicit(l)...) {
		for k, t := range d.Terms {
			x := u.variable(l, t.V)
			if x == nil || t.Coef >= 0 || !u.countsUp(l, x) || u.reached(l, s, x) == nil {
				continue
			}
			rest := d
			rest.Terms = append(append(rest.Terms[:0:0], d.Terms[:k]...), d.Terms[k+1:]...)
			n, ok := u.e.eval(l.Header, rest, false)
			if ok && d.Size != nil {
				size, okS := u.e.from(l.Header, d.Size, "", askLen)
				n, ok = n.Add(size), okS
			}
			if ok {
				n, ok = u.e.lift(n.Upper(), preheader(s), false)
			}
			rounds := s.trips()
			if ok && rounds != nil {
				return &trip{n: n.Add(rounds.n), conf: 0.9, rule: "goes on from the farthest place reached so far"}
			}
		}
	}
	return nil
}

func (u *unit) countsUp(l *loop, x *ir.Instr) bool { return u.goesOneWay(l, x, 1) }

// goesOneWay reports whether all that l does to x is to add to it, for sign 1, or to
// take from it, for -1.
func (u *unit) goesOneWay(l *loop, x *ir.Instr, sign float64) bool {
	m := u.motionOf(l, x)
	for _, up := range m.ups {
		if up.op != '+' || u.stepOf(up)*sign <= 0 {
			return false
		}
	}
	return len(m.ups) > 0 && len(m.resets) == 0
}

// reached is the variable of s that is set to where x stands after l, when that
// is farther, and that x starts from, or nil.
func (u *unit) reached(l, s *loop, x *ir.Instr) *ir.Instr {
	for _, r := range s.Header.Instrs {
		if r.Op != ir.Phi {
			break
		}
		m := u.motionOf(s, r)
		raised := false
		for _, w := range m.resets {
			raised = raised || u.madeWith(w, x, 6) && u.testedAgainst(w, x, r)
		}
		for _, up := range m.ups {
			raised = raised || up.op == '>' && up.amount != nil && u.madeWith(up.amount, x, 6)
		}
		if raised && u.startsFrom(l, s, x, r) {
			return r
		}
	}
	return nil
}

// testedAgainst reports whether w is taken only when where x stands compares well
// with r.
func (u *unit) testedAgainst(w, x, r *ir.Instr) bool {
	for _, g := range u.g.Guards(w.Block) {
		if g.Cond.Op != ir.Cmp || len(g.Cond.Args) != 2 {
			continue
		}
		for k, a := range g.Cond.Args {
			if u.madeWith(a, r, 3) && u.madeWith(g.Cond.Args[1-k], x, 6) {
				return true
			}
		}
	}
	return false
}

// startsFrom reports whether x can start at what r says.
func (u *unit) startsFrom(l, s *loop, x, r *ir.Instr) bool {
	if x.Op == ir.Phi {
		for _, w := range entryValues(l, x) {
			if u.madeWith(w, r, 6) {
				return true
			}
		}
		return false
	}
	values, _ := u.storedIn(s, x)
	for _, v := range values {
		if u.madeWith(v, r, 6) && !l.Contains(v.Block) {
			return true
		}
	}
	return false
}

// madeWith reports whether v is computed from x, through later states of it.
func (u *unit) madeWith(v, x *ir.Instr, depth int) bool {
	if v == x || isPlace(x) && u.samePlace(v, x) {
		return true
	}
	if depth == 0 || v.Op == ir.Index || v.Op == ir.Len {
		return false
	}
	for _, a := range v.Args {
		if u.madeWith(a, x, depth-1) {
			return true
		}
	}
	return false
}

// factored: each iteration of l divides a number that s never makes larger, as
// taking out prime factors does: all runs of l together are logarithmic.
func (u *unit) factored(l, s *loop) *trip {
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		y := u.carried(l, x, s)
		if y == nil || !u.divides(l, x, true) || !u.divides(s, y, false) {
			continue
		}
		if n, ok := u.e.entry(s, y, askHigh); ok {
			return &trip{n: n.Upper().Log2().Add(law.Const(1)), conf: 0.95, rule: "each time round divides a number that never grows"}
		}
	}
	return nil
}

// divides reports whether all that l does to x is to divide it, and when always
// is asked whether it does so each time round.
func (u *unit) divides(l *loop, x *ir.Instr, always bool) bool {
	m := u.motionOf(l, x)
	at := map[*ir.Block]bool{}
	for _, up := range m.ups {
		if up.op != '/' {
			return false
		}
		at[up.at.Block] = true
	}
	return len(m.ups) > 0 && len(m.resets) == 0 && (!always || u.g.Cuts(l.Loop, func(b *ir.Block) bool { return at[b] }))
}

// handedOn: each run of l starts from the cell that the round before has set to where
// its own run ended or a step beyond, and goes back from there: all runs together go
// back no farther than the rounds went on. Prefix functions live by it.
func (u *unit) handedOn(l, s *loop) *trip {
	rounds := s.trips()
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi || rounds == nil {
			break
		}
		m := u.motionOf(l, x)
		back := len(m.ups) > 0 && len(m.resets) == 0
		for _, up := range m.ups {
			back = back && (up.op == '@' || up.op == '/' || up.op == '+' && u.stepOf(up) < 0)
		}
		if !back {
			continue
		}
		for _, w := range entryValues(l, x) {
			if w.Op == ir.Index && s.Contains(w.Block) && u.setsNext(w, x, s) {
				return &trip{n: rounds.n.Scale(2).Add(law.Const(1)), conf: 0.9, rule: "goes back no farther than earlier rounds went on"}
			}
		}
	}
	return nil
}

// setsNext reports whether s sets the cell after the one that w reads to x, or to a
// constant more.
func (u *unit) setsNext(w, x *ir.Instr, s *loop) bool {
	for _, st := range u.e.Alias.Of(w.Args[0]).Stored {
		if st.At.Op != ir.Store || st.At.Block.Func != u.f || !s.Contains(st.At.Block) {
			continue
		}
		d := u.e.LinearOf(st.At.Args[1], 4).Add(u.e.LinearOf(w.Args[1], 4), -1)
		if len(d.Terms) == 0 && d.C == 1 && u.aStepFrom(st.Val, x, 4) {
			return true
		}
	}
	return false
}

// aStepFrom reports whether v is x, or x and a constant.
func (u *unit) aStepFrom(v, x *ir.Instr, depth int) bool {
	f := u.e.LinearOf(v, 4)
	if len(f.Terms) == 1 && f.Terms[0].V == x && f.Terms[0].Coef == 1 {
		return true
	}
	if v.Op != ir.Phi || depth == 0 {
		return false
	}
	for _, a := range v.Args {
		if _, lit := a.IsConst(); !lit && !u.aStepFrom(a, x, depth-1) {
			return false
		}
	}
	return true
}

// skipsOver: each run of l starts beside the place of the round and follows links that
// earlier rounds have stored in an array, and s then stores where it ended as the link of
// its own place: what was passed lies behind that link from then on, and is passed no more.
// Nearest smaller elements are found so.
func (u *unit) skipsOver(l, s *loop) *trip {
	rounds := s.trips()
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi || rounds == nil {
			break
		}
		m := u.motionOf(l, x)
		var links *resolve.Class
		for _, up := range m.ups {
			if up.op == '@' {
				links = u.e.Alias.Of(up.amount)
			} else if up.op != '+' {
				return nil
			}
		}
		if links == nil || len(m.resets) > 0 {
			continue
		}
		for _, w := range entryValues(l, x) {
			f := u.e.LinearOf(w, 4)
			if len(f.Terms) == 1 && u.countsRounds(s, f.Terms[0].V) && u.linksPlace(links, f, x, s) {
				return &trip{n: rounds.n.Scale(2).Add(law.Const(1)), conf: 0.9, rule: "follows links past what later rounds pass over in one step"}
			}
		}
	}
	return nil
}

// linksPlace reports whether s stores x, or a constant more, in the cell of a class beside
// a place.
func (u *unit) linksPlace(links *resolve.Class, place resolve.Linear, x *ir.Instr, s *loop) bool {
	return slices.ContainsFunc(links.Stored, func(st resolve.Storage) bool {
		if st.At.Op != ir.Store || st.At.Block.Func != u.f || !s.Contains(st.At.Block) {
			return false
		}
		d := u.e.LinearOf(st.At.Args[1], 4).Add(place, -1)
		return len(d.Terms) == 0 && (d.C == 1 || d.C == -1) && u.aStepFrom(st.Val, x, 4)
	})
}
