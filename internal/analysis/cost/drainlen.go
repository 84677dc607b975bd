package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// useContainer accounts for a container's length in a quantity.
func (u *unit) useContainer(b *budget, c *ir.Instr, coef float64, l, s *loop) bool {
	if home := u.homeOf(c, 6); coef < 0 && home != nil && s.Encloses(home.Loop) && l != s {
		return false // made anew, and empty again, in each round of s
	}
	n := u.e.Alias.Of(c)
	net := 0.0
	if l == s && coef > 0 {
		net = u.netLoss(n, l)
	}
	for _, st := range n.Sites {
		at := u.placeIn(s, st.At)
		if at != nil && net > 0 {
			b.spend(at, net)
			continue
		}
		if at == nil || u.elsewhere(st, c, l, s) {
			continue
		}
		takes := st.Change == library.Shrink || st.Change == library.Become
		grows := st.Change == library.Grow
		switch {
		case takes && coef > 0, grows && coef < 0:
			b.spend(at, 1)
			b.unsure = b.unsure || grows && st.Key != nil && (n.Kind == ir.Map || n.Kind == ir.Set || u.e.KindOf(c) == ir.Map || u.e.KindOf(c) == ir.Set)
		case grows:
			gain, conf, ok := u.pushes(st, at, c, l, s)
			if !ok {
				return false
			}
			b.gain, b.conf = b.gain.Add(gain), b.conf*conf
			if o := u.onceBound(at); o != nil && o.marks != nil {
				b.marks = append(b.marks, o)
			}
		case takes:
			times, ok := u.execs(at, s.parent())
			if !ok {
				return false
			}
			b.gain = b.gain.Add(times)
		}
	}
	if x := u.variable(l, c); c.Block.Func == u.f && x != nil && !u.useReplaced(b, x, coef, l, s) {
		return false
	}
	q, ok := law.Expr{}, true
	switch call := u.callIn(s, c.Block.Func); {
	case coef < 0:
	case call == nil:
		q, ok = u.lenBefore(c, s, 0)
	default:
		if q, ok = u.e.from(nil, c, "", askLen); ok {
			q, ok = u.e.instantiate(q, call, c.Block.Func)
		}
		if ok {
			q, ok = u.e.lift(q, preheader(s), false)
		}
	}
	b.start = b.start.Add(q.Scale(coef))
	return ok
}

// elsewhere reports whether what makes a slice of Go longer leaves the variable c of l as
// it is: an append gives another slice, and c is only ever set to parts of itself.
func (u *unit) elsewhere(st *resolve.Site, c *ir.Instr, l, s *loop) bool {
	x := u.variable(l, c)
	if u.e.Mod.Lang != "go" || st.Change != library.Grow || x == nil || x.Op != ir.Phi {
		return false
	}
	y := u.carried(l, x, s)
	return y != nil && len(u.motionOf(s, y).resets) == 0
}

// netLoss is what every iteration of l takes out of a class more than it puts
// in; 0 if that is not plain from single steps outside inner loops.
func (u *unit) netLoss(n *resolve.Class, l *loop) float64 {
	net := 0.0
	for _, st := range n.Sites {
		at := u.placeIn(l, st.At)
		if at == nil {
			continue
		}
		by, isC := st.By.Constant()
		switch {
		case u.e.turnsOver(n, at): // what is taken out here is put back here
		case u.loopAt(at) != l || !isC || st.At.Block.Func != u.f:
			return 0
		case st.Change == library.Grow:
			net -= by
		case st.Change == library.Shrink && u.everyRound(at, l):
			net += by
		}
	}
	return net
}

func (u *unit) everyRound(b *ir.Block, l *loop) bool {
	for _, latch := range l.Latches {
		if !u.g.Dominates(b, latch) {
			return false
		}
	}
	return true
}

// useReplaced accounts for a container variable that is given another container
// each time round: a slice of itself, or one of the same class.
func (u *unit) useReplaced(b *budget, x *ir.Instr, coef float64, l, s *loop) bool {
	y := u.carried(l, x, s)
	if y == nil {
		return false
	}
	m := u.motionOf(s, y)
	for _, up := range m.ups {
		switch up.op {
		case 's':
			if coef > 0 {
				b.spend(up.at.Block, 1)
			}
		case '+':
			by, ok := u.e.from(preheader(s), up.amount, "", askLen)
			times, ok2 := u.execs(up.at.Block, s.parent())
			if coef < 0 {
				b.spend(up.at.Block, 1)
			} else if o := u.onceBound(up.at.Block); ok && o != nil {
				cells, okC := u.cellsDuring(o, s)
				if !okC {
					return false
				}
				b.gain = b.gain.Add(cells.Mul(by))
				b.conf *= o.conf
			} else if ok && ok2 && !l.Contains(up.at.Block) {
				b.gain = b.gain.Add(times.Mul(by))
			} else {
				return false
			}
		default:
			return false
		}
	}
	for _, r := range m.resets {
		if u.e.Alias.Of(r) != u.e.Alias.Of(x) || len(u.e.Alias.Of(r).Sites) == 0 {
			return false
		}
		b.spend(r.Block, 1)
	}
	return true
}

// placeIn is the block inside s at which an instruction takes effect: its own,
// or that of a call in s that runs it; nil if s does not reach it.
func (u *unit) placeIn(s *loop, i *ir.Instr) *ir.Block {
	if i.Block.Func == u.f {
		if s.Contains(i.Block) {
			return i.Block
		}
		return nil
	}
	if call := u.callIn(s, i.Block.Func); call != nil {
		return call.Block
	}
	return nil
}

// callIn is a call in s that runs g, another function; nil without one.
func (u *unit) callIn(s *loop, g *ir.Func) *ir.Instr {
	if g == u.f {
		return nil
	}
	for _, c := range u.e.Callers[g] {
		if c.Block.Func == u.f && s.Contains(c.Block) {
			return c
		}
	}
	return nil
}

// pushes bounds how many elements a growth site adds during a run of s.
func (u *unit) pushes(st *resolve.Site, at *ir.Block, c *ir.Instr, l, s *loop) (law.Expr, float64, bool) {
	by := law.Const(1)
	if st.Model != nil && st.At.Block.Func == u.f {
		if x, ok := u.e.modelExpr(st.By, st.At, st.Model); ok {
			by = x
		}
	}
	if k, isC := by.Constant(); isC && k <= 1 {
		by = law.Const(1)
	}
	if once := u.onceBound(at); once != nil {
		n, ok := u.cellsDuring(once, s)
		return n.Mul(by).Upper(), once.conf, ok
	}
	if at.Func == u.f && !l.Contains(at) {
		times, ok := u.execs(at, s.parent())
		if !ok {
			return law.Expr{}, 0, false
		}
		by, ok = u.e.lift(by, preheader(s), false)
		return times.Mul(by), 1, ok
	}
	if n, ok := u.resumes(st, at, c, s); ok {
		return n, 0.9, true
	}
	if n, ok := u.descends(st, c, s); ok {
		return n, 0.9, true
	}
	if in := u.loopAt(at); in != nil && in != l && l.Encloses(in.Loop) {
		if t := in.trips(); t != nil && t.over != nil && u.givenBy(t.over, c, 8) {
			if n, ok := u.totalOf(t.over, s); ok {
				return n, 0.7, true // children of what was taken out, each of one parent
			}
		}
	}
	return law.Expr{}, 0, false
}

// cellsDuring counts the cells marked in one run of s: those of one container, as
// often as it is made anew.
func (u *unit) cellsDuring(o *onceBound, s *loop) (law.Expr, bool) {
	if o.home == nil || !s.Encloses(o.home.Loop) && o.home != s {
		return o.cells, true
	}
	times, ok := u.sumUp(law.Const(1), o.home, s.parent())
	return times.x.Mul(o.cells), ok
}

// givenBy reports whether a value is computed from what the container c gave.
func (u *unit) givenBy(v, c *ir.Instr, depth int) bool {
	if depth == 0 {
		return false
	}
	n := u.e.Alias.Of(c)
	switch v.Op {
	case ir.Elem:
		if it := u.e.Alias.Iterated(v); it != nil {
			return u.e.Alias.Of(it.Args[0]) == n || u.givenBy(it.Args[0], c, depth-1)
		}
	case ir.Index, ir.Invoke, ir.Call:
		for _, a := range v.Args {
			if u.e.Alias.Of(a) == n {
				return true
			}
		}
	}
	for _, a := range v.Args {
		if u.givenBy(a, c, depth-1) {
			return true
		}
	}
	return false
}

// lenBefore is a container's length when s is entered.
func (u *unit) lenBefore(c *ir.Instr, s *loop, depth int) (law.Expr, bool) {
	if depth > 6 {
		return law.Expr{}, false
	}
	switch c.Op {
	case ir.Phi:
		out := law.Expr{}
		args := c.Args
		if in := u.loopAt(c.Block); in != nil && in.Header == c.Block {
			if in != s && in.Encloses(s.Loop) { // of an earlier round, maybe
				return u.e.from(preheader(s), c, "", askLen)
			}
			args = entryValues(in, c)
		}
		for _, a := range args {
			if a == c {
				continue
			}
			x, ok := u.lenBefore(a, s, depth+1)
			if !ok {
				return law.Expr{}, false
			}
			out = out.Max(x)
		}
		return out, true
	case ir.Load:
		if w := u.e.OnlyStored(c.Args[0]); w != nil && w.Block.Func == u.f {
			return u.lenBefore(w, s, depth+1)
		}
	case ir.MakeSeq, ir.MakeMap, ir.MakeSized:
		n, ok := u.e.madeLen(c)
		if ok {
			n, ok = u.e.lift(n, preheader(s), false)
		}
		return n.Add(u.grownBefore(c, s)), ok
	case ir.Call, ir.Invoke, ir.New:
		if m := u.e.Model(c); m != nil && (!m.Result.Len.IsZero() || slices.Contains(u.e.Alias.Of(c).Allocs, c) && !m.Has(library.Stdin)) {
			n, ok := law.Expr{}, true
			if !m.Result.Len.IsZero() {
				n, ok = u.e.modelExpr(m.Result.Len, c, m)
			}
			if ok {
				n, ok = u.e.lift(n, preheader(s), false)
			}
			return n.Add(u.grownBefore(c, s)), ok
		}
	}
	return u.e.from(preheader(s), c, "", askLen)
}

// grownBefore is what is added to the container made at v outside s.
func (u *unit) grownBefore(v *ir.Instr, s *loop) law.Expr {
	out := law.Expr{}
	n := u.e.Alias.Of(v)
	for _, st := range n.Sites {
		if st.Change != library.Grow || u.placeIn(s, st.At) != nil {
			continue
		}
		times, ok := u.e.execsFrom(st.At.Block, u, nil, 0)
		if !ok {
			continue
		}
		by := st.By
		if st.Model != nil {
			if by, ok = u.e.modelExpr(st.By, st.At, st.Model); ok {
				by, ok = u.e.lift(by, nil, false)
			}
			if !ok {
				by = law.Const(1)
			}
		}
		out = out.Max(times.Mul(by.Upper()))
	}
	return out
}
