package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// byIterator: as many iterations as the collection has elements.
func (u *unit) byIterator(next *ir.Instr) *trip {
	it := next.Args[0]
	if it.Op != ir.Iter {
		n, ok := u.e.from(next.Block, it, "", askLen)
		if !ok {
			return nil
		}
		return &trip{n: n, conf: 0.9, rule: "loop over what an iterator gives"}
	}
	src := it.Args[0]
	if src.Op == ir.Range {
		n, ok := u.e.rangeTrips(src)
		if !ok {
			return nil
		}
		t := &trip{n: n, conf: 1, rule: "counted loop"}
		t.over = u.e.indexedUpTo(src.Args[1])
		return t
	}
	n, ok := u.e.from(it.Block, src, "", askLen)
	if !ok {
		return &trip{n: u.e.unknownTrips(u.loopAt(next.Block)), conf: 0.3, rule: "loop over a collection of unknown size", over: src}
	}
	if k := u.workers(); u.e.KindOf(src) == ir.Chan && len(k.Vars()) > 0 {
		n = n.Div(k)
	}
	conf := 1.0
	if in := u.loopAt(next.Block); in != nil && n.Has(u.e.unknownTrips(in).Vars()[0]) {
		conf = 0.5 // it grows as it is gone through
	}
	return &trip{n: n, conf: conf, rule: "loop over " + noun(u.e.KindOf(src)), over: src}
}

// indexedUpTo is the collection whose indices a range up to end goes through, all or all
// but some at its end; nil if it is not that.
func (e *Engine) indexedUpTo(end *ir.Instr) *ir.Instr {
	for _, v := range alternatives(end, "max") {
		f := e.LinearOf(v, 4)
		if len(f.Terms) != 1 || f.Terms[0].Coef != 1 || f.C > 0 {
			continue
		}
		if c := e.LengthOf(f.Terms[0].V); c != nil {
			return c
		}
	}
	return nil
}

// workers is how many tasks run the function at once, as far as they are started in
// a loop: they share what they receive.
func (u *unit) workers() law.Expr {
	out := law.Expr{}
	for _, c := range u.e.Callers[u.f] {
		if from := u.e.units[c.Block.Func]; c.Op == ir.Spawn && encloses(c.Block.Func, u.f) {
			if k, ok := from.execs(c.Block, nil); ok {
				out = out.Add(k)
			}
		}
	}
	return out
}

func noun(k ir.Kind) string {
	switch k {
	case ir.Str:
		return "the characters of a string"
	case ir.Map:
		return "the entries of a map"
	case ir.Set:
		return "the elements of a set"
	}
	return "the elements of a collection"
}

// rangeTrips is (high-low)/step.
func (e *Engine) rangeTrips(r *ir.Instr) (law.Expr, bool) {
	step, isC := resolve.Numeric(r.Args[2])
	switch {
	case isC && step > 0:
		d, ok := e.difference(r.Block, r.Args[1], r.Args[0])
		return d.Scale(1 / step), ok
	case isC && step < 0:
		d, ok := e.difference(r.Block, r.Args[0], r.Args[1])
		return d.Scale(-1 / step), ok
	}
	d, ok := e.difference(r.Block, r.Args[1], r.Args[0])
	s, okS := e.from(r.Block, r.Args[2], "", askLow)
	if !ok {
		return law.Expr{}, false
	}
	if !okS || s.IsZero() {
		return d, true
	}
	d, s = e.fromTheEnd(d, s)
	return d.Upper().Div(s), true
}

// fromTheEnd counts the rounds of a loop in which a divisor falls from its last one: the
// sum over them is the same.
func (e *Engine) fromTheEnd(d, s law.Expr) (law.Expr, law.Expr) {
	for _, v := range s.Vars() {
		l := e.ofLoop(v)
		if l == nil || l.trips() == nil {
			continue
		}
		if slope, _ := growth(s, v); slope < 0 {
			back := map[string]law.Expr{v: l.trips().n.Sub(law.Const(1)).Sub(law.Var(v))}
			d, s = d.Subst(back), s.Subst(back)
		}
	}
	return d, s
}

// overDoublings is for a loop of a constant number of rounds, each of which reads or writes
// another row of a table whose rows say what twice as many steps lead to: there are as many
// rows as the length of one has bits. A constant for it is what the largest input needs.
func (u *unit) overDoublings(l *loop, t *trip) *trip {
	k, isC := t.n.Constant()
	if !isC || k < 8 || k > 64 {
		return nil
	}
	for _, b := range l.Blocks {
		for _, i := range b.Instrs {
			if i.Op != ir.Index || u.e.KindOf(i.Args[0]) == ir.Map || !u.e.doublesSteps(u.e.Alias.Elem(u.e.Alias.Of(i.Args[0]))) {
				continue
			}
			form := u.e.LinearOf(i.Args[1], 4)
			if len(form.Terms) != 1 || !u.countsRounds(l, form.Terms[0].V) {
				continue
			}
			if n, ok := u.e.from(preheader(l), i.Args[0], "[]", askLen); ok && len(n.Vars()) > 0 {
				return &trip{n: n.Log2().Add(law.Const(1)), conf: 0.9, rule: "a round for each doubling of the steps that a table knows"}
			}
		}
	}
	return nil
}

// countsRounds reports whether v is the number of the round of l, the index of the element
// that l is at, or a variable that l counts up or down.
func (u *unit) countsRounds(l *loop, v *ir.Instr) bool {
	if v.Op == ir.Extract && v.N == 0 && v.Args[0].Op == ir.Elem {
		it := u.e.Alias.Iterated(v.Args[0])
		return it != nil && it.Sym == "enumerate" && u.loopAt(v.Block) == l
	}
	if v.Op == ir.Elem {
		it := u.e.Alias.Iterated(v)
		return it != nil && it.Args[0].Op == ir.Range && u.loopAt(v.Block) == l
	}
	m := (*motion)(nil)
	if v.Op == ir.Phi && v.Block == l.Header {
		m = u.motionOf(l, v)
	}
	return m != nil && len(m.resets) == 0 && len(m.ups) == 1 && m.ups[0].op == '+'
}

// doublesSteps reports whether what is stored in rows of a class is found in one where
// another one leads, as up[up[v]], or is made from two places a power of two apart.
func (e *Engine) doublesSteps(row *resolve.Class) bool {
	in := func(v *ir.Instr) bool { return v.Op == ir.Index && e.Alias.Of(v.Args[0]) == row }
	for _, s := range row.Stored {
		if in(s.Val) && in(s.Val.Args[1]) {
			return true
		}
		for _, a := range s.Val.Args {
			if !in(a) {
				continue
			}
			for _, t := range e.LinearOf(a.Args[1], 4).Terms {
				if t.V.Op == ir.Bin && t.V.Sym == "<<" {
					return true
				}
			}
		}
	}
	return false
}
