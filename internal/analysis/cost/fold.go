package cost

import (
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// folded is the cost of all applications of a function to what its last one gave
// and an element, as reduce makes them, where the result is longer than what was
// given: one step costs what a list that has grown so far makes it cost.
func (e *Engine) folded(one law.Expr, g *ir.Func, call *ir.Instr, m *library.Model, ap library.Apply, times law.Expr) (law.Expr, bool) {
	acc := firstParam(g)
	if acc == nil || !strings.Contains(m.Name, "reduce") {
		return law.Expr{}, false
	}
	name := e.symbol(acc, "", Len).Vars()[0]
	slope, more, ok := e.longerBy(g, name)
	if !ok {
		return law.Expr{}, false
	}
	cost := func(length law.Expr) law.Expr {
		return e.applyParams(one.Subst(map[string]law.Expr{name: length}), g, call, m, ap)
	}
	if slope > 1.5 { // a geometric series: its last term counts
		return cost(law.ExpOf(slope, times)), true
	}
	return times.Mul(cost(times.Scale(more))), true
}

func firstParam(g *ir.Func) *ir.Instr {
	if len(g.Params) < 2 || g.Has(ir.Method) {
		return nil
	}
	return g.Params[0]
}

// longerBy says how the length of what g gives grows with that of its first
// parameter, whose symbol name is: slope times it, and at least one more.
func (e *Engine) longerBy(g *ir.Func, name string) (slope, more float64, ok bool) {
	for _, b := range g.Blocks {
		t := b.Term()
		if t == nil || t.Op != ir.Return || len(t.Args) != 1 {
			continue
		}
		n, known := e.query(t.Args[0], "", askLen)
		if !known {
			continue
		}
		if by, least := growth(n, name); by > slope || by == slope && least > more {
			slope, more = by, least
		}
	}
	return slope, more, slope > 0.9 && (slope > 1.5 || more >= 1)
}

// growth says how n grows with one of its variables, the others being 1: slope
// times it and more.
func growth(n law.Expr, name string) (slope, more float64) {
	at := func(length float64) float64 {
		to := map[string]law.Expr{name: law.Const(length)}
		for _, v := range n.Vars() {
			if v != name {
				to[v] = law.Const(1)
			}
		}
		x, _ := n.Subst(to).Constant()
		return x
	}
	return (at(2048) - at(1024)) / 1024, at(0)
}

// doubling is the loop around l in each of whose rounds l adds an element to a
// container for each that it had before, or nil.
func (u *unit) doubling(l *loop) *loop {
	around, made := l.parent(), u.lengthBefore(l)
	if around == nil || made == nil || made.Op != ir.MakeSeq && made.Op != ir.MakeSized || around.Contains(made.Block) {
		return nil
	}
	adds := false
	for _, s := range u.e.Alias.Of(made).Sites {
		if s.Change != library.Grow {
			return nil
		}
		adds = adds || s.At.Block.Func == u.f && u.loopAt(s.At.Block) == l && u.g.Cuts(l.Loop, func(b *ir.Block) bool { return b == s.At.Block })
	}
	if !adds {
		return nil
	}
	return around
}

// lengthBefore is the container that l goes round once for each element of, those that
// it had before l: by its length taken then, by a copy, or because the language has it
// so. It is nil when there is none.
func (u *unit) lengthBefore(l *loop) *ir.Instr {
	around, size := l.parent(), boundOf(l)
	if around == nil {
		return nil
	}
	if size != nil && size.Op == ir.Len && !l.Contains(size.Block) && around.Contains(size.Block) {
		return size.Args[0]
	}
	for _, x := range u.exits(l) {
		if x.cond.Op != ir.Next || x.cond.Args[0].Op != ir.Iter || !around.Contains(x.cond.Args[0].Block) {
			continue
		}
		src := x.cond.Args[0].Args[0]
		copied := src.Op == ir.Slice || (src.Op == ir.Call || src.Op == ir.Invoke) && rearranges(src)
		if copied && around.Contains(src.Block) && !l.Contains(src.Block) {
			return src.Args[0]
		}
		if u.e.Mod.Lang == "go" {
			return src
		}
	}
	return nil
}

// doubled is how often a site adds to a container that doubles in each round of a
// loop: as often as there are subsets of the rounds.
func (e *Engine) doubled(s *resolve.Site) (law.Expr, bool) {
	u := e.units[s.At.Block.Func]
	l := u.loopAt(s.At.Block)
	if l == nil {
		return law.Expr{}, false
	}
	if src := extendedBy(s.At); src != nil {
		c, ok := e.longerCopy(src, func(x *ir.Instr) bool { return u.sameContainer(x, s.At.Args[0]) }, 6)
		k, isC := c.times.Constant()
		times, okT := u.execs(s.At.Block, nil)
		return law.ExpOf(max(k, 1)+1, times), ok && isC && okT
	}
	around := u.doubling(l)
	if around == nil || around.trips() == nil {
		return law.Expr{}, false
	}
	return law.ExpOf(2, around.trips().n), true
}

// boundOf is the value up to which a loop counts by its header's test, or nil.
func boundOf(l *loop) *ir.Instr {
	for _, i := range l.Header.Instrs {
		switch {
		case i.Op == ir.Next && i.Args[0].Op == ir.Iter && i.Args[0].Args[0].Op == ir.Range:
			return i.Args[0].Args[0].Args[1]
		case i.Op == ir.Cmp && i.Sym == "<":
			return i.Args[1]
		}
	}
	return nil
}

// sameContainer reports whether two values are one container for certain.
func (u *unit) sameContainer(a, b *ir.Instr) bool {
	return a == b || isPlace(a) && isPlace(b) && u.samePlace(a, b)
}
