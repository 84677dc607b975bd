package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
)

// stretch is a part of a text or list that an instruction goes through: from low
// to high of whole.
type stretch struct{ whole, low, high *ir.Instr }

// stretchOf is the part that a slice copies or a search passes over, or nil.
func stretchOf(i *ir.Instr) *stretch {
	switch {
	case i.Op == ir.Slice && len(i.Args) == 3:
		if lit, isC := i.Args[2].IsConst(); isC && lit == nil {
			return nil
		}
		return &stretch{i.Args[0], i.Args[1], i.Args[2]}
	case i.Op != ir.Invoke || len(i.Args) != 3:
		return nil
	case i.Sym == "substring" || i.Sym == "slice" || i.Sym == "subSequence" || i.Sym == "subList":
		return &stretch{i.Args[0], i.Args[1], i.Args[2]}
	case searchesFrom(i) != nil:
		return &stretch{i.Args[0], i.Args[2], i}
	}
	return nil
}

// searchesFrom is where a search for something in a text begins, which what it
// finds is not before; nil for any other instruction.
func searchesFrom(i *ir.Instr) *ir.Instr {
	if i.Op != ir.Invoke || len(i.Args) != 3 {
		return nil
	}
	switch i.Sym {
	case "find", "index", "indexOf":
		return i.Args[2]
	}
	return nil
}

// endToEnd is the cost of an instruction over all rounds of the loop around it
// when each begins no earlier than the last one ended, as the words of a text
// follow one another: all together go through the whole once.
func (u *unit) endToEnd(i *ir.Instr, l *loop) *part {
	if text := u.matchedText(i); text != nil && l != nil && u.byMatches(l, i, true) != nil {
		n, ok := u.e.from(preheader(l), text, "", askLen)
		if ok {
			return &part{x: n.Upper().Add(u.roundsOf(l)), in: l.parent()}
		}
	}
	s := stretchOf(i)
	if s == nil || l == nil || !u.constantIn(l, s.whole) {
		return nil
	}
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		if k := u.e.KindOf(x); k != ir.Int && k != ir.Opaque || !u.risesFrom(s.low, x, l, map[*ir.Instr]bool{}) {
			continue
		}
		w := &follower{u: u, l: l, x: x, end: s.high, at: i.Block, seen: map[*ir.Instr]bool{}}
		if !w.follows() {
			continue
		}
		if n, ok := u.e.from(preheader(l), s.whole, "", askLen); ok {
			return &part{x: n.Upper().Add(u.roundsOf(l)), in: l.parent()}
		}
	}
	return nil
}

// risesFrom reports whether v is x or what only additions in l make of it.
func (u *unit) risesFrom(v, x *ir.Instr, l *loop, seen map[*ir.Instr]bool) bool {
	form := u.e.LinearOf(v, 6)
	if noLess(form, u.e.LinearOf(x, 1)) {
		return true
	}
	if len(form.Terms) == 0 || form.C < 0 {
		return false
	}
	for _, t := range form.Terms {
		if t.Coef < 0 {
			return false
		}
	}
	for _, t := range form.Terms {
		if t.Coef == 1 && u.joinRises(t.V, x, l, seen) {
			return true
		}
	}
	return false
}

// joinRises is risesFrom for what is no sum: a join of values in l, a place found.
func (u *unit) joinRises(v, x *ir.Instr, l *loop, seen map[*ir.Instr]bool) bool {
	if seen[v] {
		return true
	}
	seen[v] = true
	if from := searchesFrom(v); from != nil {
		return u.risesFrom(from, x, l, seen)
	}
	if v.Op != ir.Phi || !l.Contains(v.Block) || v.Block == l.Header {
		return false
	}
	for _, a := range v.Args {
		if !u.risesFrom(a, x, l, seen) {
			return false
		}
	}
	return true
}

// noLess reports whether a is b and something that is not negative: sizes and
// counts are taken not to be.
func noLess(a, b resolve.Linear) bool {
	d := a.Add(b, -1)
	for _, t := range d.Terms {
		if t.Coef < 0 {
			return false
		}
	}
	return d.C >= 0
}

// follower looks at how a variable x of l goes on from round to round.
type follower struct {
	u    *unit
	l    *loop
	x    *ir.Instr
	end  *ir.Instr // of the stretch
	at   *ir.Block // where the stretch is gone through
	seen map[*ir.Instr]bool
	paid bool
}

// follows reports whether x goes on from the end of the stretch after each round
// that goes through one, and never back.
func (w *follower) follows() bool {
	for k, p := range w.l.Header.Preds {
		if w.l.Contains(p) && !w.next(w.x.Args[k], p) {
			return false
		}
	}
	return w.paid
}

// next looks at one value that x has in the next round, when it comes from there.
func (w *follower) next(v *ir.Instr, from *ir.Block) bool {
	if w.seen[v] {
		return true
	}
	u := w.u
	if w.beyond(v) {
		w.paid = true
		return true
	}
	if v.Op == ir.Phi && w.l.Contains(v.Block) && v.Block != w.l.Header {
		w.seen[v] = true
		for k, a := range v.Args {
			if !w.next(a, v.Block.Preds[k]) {
				return false
			}
		}
		return true
	}
	if f := u.e.LinearOf(v, 6); len(f.Terms) == 1 && f.Terms[0].Coef == 1 && f.C >= 0 && w.seen[f.Terms[0].V] {
		return true
	}
	return u.risesFrom(v, w.x, w.l, map[*ir.Instr]bool{}) && !u.g.Dominates(w.at, from)
}

// beyond reports whether v is the end of the stretch, or a few places before it,
// or after it.
func (w *follower) beyond(v *ir.Instr) bool {
	end := w.u.e.LinearOf(w.end, 6)
	end.C -= 4
	return len(end.Terms) > 0 && noLess(w.u.e.LinearOf(v, 6), end)
}

// matchedText is the text in which a call looks for the next match of a pattern, on
// from the last one: re.exec(text), matcher.find(). It is nil for other calls.
func (u *unit) matchedText(i *ir.Instr) *ir.Instr {
	m := u.e.Model(i)
	switch {
	case m == nil || i.Op != ir.Invoke:
	case m.Recv == "RegExp" && i.Sym == "exec" && len(i.Args) == 2:
		return i.Args[1]
	case m.Recv == "Matcher" && i.Sym == "find" && len(i.Args) == 1:
		return i.Args[0]
	}
	return nil
}

// byMatches: the loop goes on while there is another match in a text.
func (u *unit) byMatches(l *loop, cond *ir.Instr, stay bool) *trip {
	text := u.matchedText(cond)
	if text == nil || !stay || l.Contains(text.Block) || l.Contains(cond.Args[0].Block) {
		return nil
	}
	n, ok := u.e.from(preheader(l), text, "", askLen)
	if !ok {
		return nil
	}
	return &trip{n: n, conf: 0.93, rule: "goes from one match in a text to the next"}
}
