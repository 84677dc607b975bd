package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
)

// A variable that the number of the round takes the place of only where that has gone past
// it never goes back: if i > right: right = i, as in the search for Z-values or for
// palindromes.

// startsPast accounts for a reset of y, a variable of s, to where a loop in s stands that
// starts at the number of the round, past y, or to that number itself; less a constant.
func (u *unit) startsPast(b *budget, s *loop, y, r *ir.Instr) bool {
	at, back := less(r)
	if back > 0 {
		times, ok := u.execs(r.Block, s.parent())
		if !ok {
			return false
		}
		b.gain = b.gain.Add(times.Scale(back))
	}
	if u.overtakes(s, y, at) {
		b.spend(at.Block, 1)
		return true
	}
	l := u.loopAt(at.Block)
	if l == nil || l.Header != at.Block || l.parent() != s || !u.countsUp(l, at) || !u.entersPast(l, s, at, y) {
		return false
	}
	for _, up := range u.motionOf(l, at).ups {
		b.spend(up.at.Block, u.stepOf(up))
	}
	return true
}

// less takes constants off that are subtracted.
func less(v *ir.Instr) (*ir.Instr, float64) {
	back := 0.0
	for v.Op == ir.Bin && v.Sym == "-" {
		k, ok := resolve.Numeric(v.Args[1])
		if !ok || k < 0 {
			break
		}
		v, back = v.Args[0], back+k
	}
	return v, back
}

// entersPast reports whether l, in s, starts x at y, or past it at the number of the round.
func (u *unit) entersPast(l, s *loop, x, y *ir.Instr) bool {
	return !slices.ContainsFunc(entryValues(l, x), func(w *ir.Instr) bool {
		return w != y && !(u.isRound(w, s) && u.passed(preheader(l), w, y)) && !u.overtakes(s, y, w)
	})
}

// isRound reports whether v is the number of the round of s, which rises, or another
// variable of s that only does.
func (u *unit) isRound(v *ir.Instr, s *loop) bool {
	if v.Op == ir.Phi && v.Block == s.Header {
		return u.countsUp(s, v)
	}
	if v.Op != ir.Elem || v.Args[0].Block != s.Header {
		return false
	}
	it := u.e.Alias.Iterated(v)
	if it == nil || it.Args[0].Op != ir.Range {
		return false
	}
	step, ok := resolve.Numeric(it.Args[0].Args[2])
	return ok && step > 0
}

// overtakes reports whether r is the number of the round of s, which y is set to only
// where that has gone past it.
func (u *unit) overtakes(s *loop, y, r *ir.Instr) bool {
	if !u.isRound(r, s) {
		return false
	}
	found := false
	for _, phi := range u.g.Uses(r) {
		if phi.Op != ir.Phi || !u.motionOf(s, y).seen[phi] {
			continue
		}
		for k, a := range phi.Args {
			if a == r && !u.passed(phi.Block.Preds[k], r, y) {
				return false
			}
			found = true
		}
	}
	return found
}

// overtaken is the variable of s that enters l as x, or whose place the number of the round
// takes there when it has gone past it; or nil.
func (u *unit) overtaken(l *loop, x *ir.Instr, s *loop) *ir.Instr {
	if x.Op != ir.Phi || l.parent() != s {
		return nil
	}
	for _, y := range s.Header.Instrs {
		if y.Op != ir.Phi {
			break
		}
		for _, r := range u.motionOf(s, y).resets {
			if at, _ := less(r); at == x && u.entersPast(l, s, x, y) {
				return y
			}
		}
		if u.motionOf(s, y).seen[x] && !slices.ContainsFunc(entryValues(l, x), func(w *ir.Instr) bool { return !u.isOrPast(w, s, y) }) {
			return y
		}
	}
	return nil
}

// isOrPast reports whether a value is y, a variable of s, or where two ways meet, that or the
// number of the round where it has gone past y.
func (u *unit) isOrPast(w *ir.Instr, s *loop, y *ir.Instr) bool {
	if w == y {
		return true
	}
	if w.Op != ir.Phi || w.Block == s.Header {
		return false
	}
	for k, a := range w.Args {
		if a != y && !(u.isRound(a, s) && u.passed(w.Block.Preds[k], a, y)) {
			return false
		}
	}
	return true
}

// passed reports whether b runs only where r is more than y, or as much.
func (u *unit) passed(b *ir.Block, r, y *ir.Instr) bool {
	for _, g := range u.g.Guards(b) {
		if c := g.Cond; c.Op == ir.Cmp && len(c.Args) == 2 {
			more := c.Sym == ">" || c.Sym == ">="
			less := c.Sym == "<" || c.Sym == "<="
			if c.Args[0] == r && c.Args[1] == y && (more || less) && more == g.Taken || c.Args[1] == r && c.Args[0] == y && (more || less) && less == g.Taken {
				return true
			}
		}
	}
	return false
}
