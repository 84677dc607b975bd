package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
)

// carried is the header phi of s whose value enters l as x: the same variable
// one or more loops out. A Load is the same variable everywhere.
func (u *unit) carried(l *loop, x *ir.Instr, s *loop) *ir.Instr {
	for l != s {
		if isPlace(x) {
			if !u.fixedIn(s, x) {
				return nil
			}
			return x
		}
		p := l.parent()
		if p == nil {
			return nil
		}
		var y *ir.Instr
		for _, w := range entryValues(l, x) {
			z := u.origin(p, w, map[*ir.Instr]bool{})
			if z == nil || y != nil && y != z {
				return nil
			}
			y = z
		}
		l, x = p, y
		if x == nil {
			return nil
		}
	}
	return x
}

// origin follows a value inside p back to the one header phi of p that it is a
// later state of.
func (u *unit) origin(p *loop, w *ir.Instr, seen map[*ir.Instr]bool) *ir.Instr {
	if w.Op == ir.Phi && w.Block == p.Header {
		return w
	}
	if !p.Contains(w.Block) || seen[w] {
		return nil
	}
	seen[w] = true
	switch w.Op {
	case ir.Phi:
		var y *ir.Instr
		for _, a := range w.Args {
			if z := u.origin(p, a, seen); z != nil {
				if y != nil && y != z {
					return nil
				}
				y = z
			}
		}
		return y
	case ir.Bin:
		if w.Sym == "+" || w.Sym == "-" {
			if y := u.origin(p, w.Args[0], seen); y != nil {
				return y
			}
			if w.Sym == "+" {
				return u.origin(p, w.Args[1], seen)
			}
		}
	case ir.Convert, ir.Slice:
		return u.origin(p, w.Args[0], seen)
	case ir.Call:
		if len(w.Args) == 2 && keepsNumber(w) && w.Sym == "max" { // of it and another
			y, z := u.origin(p, w.Args[0], seen), u.origin(p, w.Args[1], seen)
			if y == nil || z != nil && u.countsUp(p, y) {
				y, z = z, y
			}
			if z == nil || u.countsUp(p, z) {
				return y
			}
		}
	}
	return nil
}

// amortised bounds l's iterations during one run of s, a loop around it, by
// every quantity that l's own conditions or its use of containers give; nil if
// none lasts that long.
func (u *unit) amortised(l, s *loop) *trip {
	if t, have := l.totals[s.Loop]; have {
		return t
	}
	l.totals[s.Loop] = nil
	before := u.e.cycles
	var best *trip
	take := func(t *trip) {
		if t != nil && (best == nil || better(t, best)) {
			best = t
		}
	}
	for _, d := range u.asked(l) {
		take(u.drain(l, d, s))
	}
	for _, d := range u.implicit(l) {
		if t := u.drain(l, d, s); t != nil && !t.partly { // nothing but progress each time round bounds it
			take(t)
		}
	}
	take(u.aroundUsedUp(l, s))
	take(u.counters(l, s))
	take(u.relinked(l, s))
	take(u.linksOn(l, s))
	take(u.asManyAs(l, s))
	take(u.filling(l, s))
	take(u.placing(l))
	take(u.factored(l, s))
	take(u.memberships(l, s))
	take(u.highWater(l, s))
	take(u.handedOn(l, s))
	take(u.skipsOver(l, s))
	take(u.leastFactor(l, s))
	take(u.spines(l, s))
	take(u.consecutive(l, s))
	take(u.windowed(l, s))
	if s.Parent == nil || s == l.parent() {
		take(u.disjointWalks(l))
	}
	if t := l.trips(); t != nil && t.over != nil {
		take(u.gathering(l, t, s))
		if s.Parent == nil {
			take(u.merging(l, t.over))
		}
		take(u.swept(l, t, s))
		if t.over != nil {
			if n, ok := u.elements(l, t.over, s); ok {
				take(&trip{n: n, conf: 0.9, rule: "each inner collection is gone through once: their total size"})
			}
		}
	}
	l.totals[s.Loop] = best
	if u.e.partial(before) {
		delete(l.totals, s.Loop)
	}
	return best
}

// asked are the quantities that l's conditions ask about.
func (u *unit) asked(l *loop) []resolve.Linear {
	var out []resolve.Linear
	for _, x := range u.exits(l) {
		if x.always && x.cond.Op != ir.Next {
			out = append(out, u.e.Bounds(x.cond, x.stay)...)
		}
	}
	return out
}

// implicit quantities: an index must stay inside what it indexes, and nothing
// can be taken out of an empty container.
func (u *unit) implicit(l *loop) []resolve.Linear {
	out := u.cutShorter(l)
	seen := map[*resolve.Class]bool{}
	for _, b := range l.Blocks {
		for _, i := range b.Instrs {
			if i.Op == ir.Index || i.Op == ir.Store || charAt(i) {
				if d, ok := u.indexed(l, i.Args[0], i.Args[1]); ok {
					out = append(out, d...)
				}
			}
			for _, a := range append(u.takenBy(i), i.Args...) {
				n := u.e.Alias.Of(a)
				if len(n.Sites) > 0 && !seen[n] && u.shrinkIn(l, a) {
					seen[n] = true
					out = append(out, resolve.Linear{Terms: []resolve.Addend{{V: a, Coef: 1}}, Lens: true})
				}
			}
		}
		if len(out) > 16 {
			break
		}
	}
	return out
}

// takenBy lists what the function that a call runs takes elements out of.
func (u *unit) takenBy(call *ir.Instr) []*ir.Instr {
	g := u.e.Callee(call)
	if g == nil || g == u.f {
		return nil
	}
	var out []*ir.Instr
	for _, b := range u.e.Graphs[g].Order {
		for _, i := range b.Instrs {
			if i.Op != ir.Invoke && i.Op != ir.Call && i.Op != ir.Delete || len(i.Args) == 0 {
				continue
			}
			for _, st := range u.e.Alias.Of(i.Args[0]).Sites {
				if st.At == i && st.Change == library.Shrink {
					out = append(out, i.Args[0])
					break
				}
			}
		}
	}
	return out
}

// charAt reports whether a call reads a text by index.
func charAt(i *ir.Instr) bool {
	return i.Op == ir.Invoke && len(i.Args) == 2 && (i.Sym == "charAt" || i.Sym == "charCodeAt" || i.Sym == "codePointAt")
}

// indexed gives len(c)-i and i for a variable i of l used as an index of c.
func (u *unit) indexed(l *loop, c, index *ir.Instr) ([]resolve.Linear, bool) {
	if k := u.e.KindOf(c); k == ir.Map || k == ir.Obj {
		return nil, false
	}
	form := u.e.LinearOf(index, 4)
	for _, t := range form.Terms {
		x := t.V
		if u.variable(l, x) == nil {
			continue
		}
		m := u.motionOf(l, x)
		if len(m.ups) == 0 || len(m.resets) > 0 {
			continue
		}
		up := true
		for _, s := range m.ups {
			if s.op == '*' && form.C >= 0 {
				return []resolve.Linear{{Terms: []resolve.Addend{{V: x, Coef: -1}}, Size: c}}, true
			}
			if s.op != '+' {
				return nil, false
			}
			up = up && u.stepOf(s) > 0
		}
		if up {
			return []resolve.Linear{{Terms: []resolve.Addend{{V: x, Coef: -1}}, Size: c}}, true
		}
		return []resolve.Linear{{C: 1, Terms: []resolve.Addend{{V: x, Coef: 1}}}}, true
	}
	return nil, false
}

// swept: a loop over a container that s replaces or refills each time round
// goes through each element that is ever put in once.
func (u *unit) swept(l *loop, t *trip, s *loop) *trip {
	x := u.variable(s, t.over)
	if x == nil || x.Op != ir.Phi {
		return nil
	}
	b := &budget{conf: 0.95, progress: map[*ir.Block]bool{}}
	if !u.useContainer(b, x, 1, s, s) || b.least == 0 {
		return nil
	}
	return &trip{n: b.start.Add(b.gain), conf: b.conf, rule: "each element is put in and gone through once"}
}

// filling: every iteration of l puts in something that can be put in so often
// only during s.
func (u *unit) filling(l, s *loop) *trip {
	var best *trip
	for _, b := range l.Blocks {
		if u.loopAt(b) != l || !u.g.Cuts(l.Loop, func(x *ir.Block) bool { return x == b }) {
			continue
		}
		for _, i := range b.Instrs {
			if i.Op != ir.Invoke && i.Op != ir.Call || len(i.Args) == 0 {
				continue
			}
			for _, st := range u.e.Alias.Of(i.Args[0]).Sites {
				if st.At != i || st.Change != library.Grow {
					continue
				}
				if n, ok := u.descends(st, i.Args[0], s); ok {
					best = &trip{n: n, conf: 0.9, rule: "puts in each object of a linked structure once"}
				}
			}
		}
	}
	return best
}

// placing: every iteration stores a value at the place that the value itself
// names, where the loop's test sees that it is not yet; each cell is set right
// once.
func (u *unit) placing(l *loop) *trip {
	for _, b := range l.Blocks {
		if u.loopAt(b) != l || !u.g.Cuts(l.Loop, func(x *ir.Block) bool { return x == b }) {
			continue
		}
		for _, i := range b.Instrs {
			if i.Op != ir.Store || !u.namesPlace(i) {
				continue
			}
			if n, ok := u.e.from(preheader(l), i.Args[0], "", askLen); ok {
				return &trip{n: n, conf: 0.85, rule: "puts an element where it belongs each time round"}
			}
		}
	}
	return nil
}

// namesPlace reports whether the index of a store is computed from an element of
// the same container.
func (u *unit) namesPlace(i *ir.Instr) bool {
	for _, t := range u.e.LinearOf(i.Args[1], 4).Terms {
		if t.V.Op == ir.Index && t.V.Block != nil && u.e.Alias.Of(t.V.Args[0]) == u.e.Alias.Of(i.Args[0]) {
			return true
		}
	}
	return false
}
