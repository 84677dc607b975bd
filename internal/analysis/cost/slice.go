package cost

import (
	"math"

	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// accumulated is the length of a text or list that a loop adds to: what it
// starts with and all that is added.
func (e *Engine) accumulated(v *ir.Instr) (law.Expr, bool) {
	u := e.units[v.Block.Func]
	l := u.loopAt(v.Block)
	if l == nil || l.Header != v.Block {
		return law.Expr{}, false
	}
	if by := u.cutBy(l, v); by > 1 {
		first, ok := e.startLen(l, v)
		return first.Mul(law.ExpVar(1/by, l.k)), ok
	}
	k := e.KindOf(v)
	if k != ir.Str && k != ir.Seq && k != ir.Bytes && k != ir.Set {
		return law.Expr{}, false
	}
	m := u.motionOf(l, v)
	out, ok := e.startLen(l, v)
	if len(m.resets) == 0 && len(m.ups) == 0 || !ok {
		return law.Expr{}, false
	}
	for _, r := range m.resets {
		if k == ir.Set {
			if !e.sumsOf(r, v) {
				return law.Expr{}, false
			}
			return e.symbol(v, "", Count), true
		}
		c, ok := e.longerCopy(r, func(x *ir.Instr) bool { return x == v || m.seen[x] && x != r }, 6)
		if k, isC := c.times.Constant(); ok && (!isC || k > 1) && len(m.ups) == 0 {
			return out.Max(law.Const(1)).Mul(law.ExpVar(2, l.k)), true
		}
		if (k != ir.Seq || v.Type != nil && v.Type.Kind == ir.Str) && (!ok || r.Op == ir.Invoke && r.Sym == "join") && e.rewritten(v, r) > 1.5 {
			return out.Max(law.Const(1)).Mul(law.ExpVar(2, l.k)), true
		}
		by := c.more
		if ok {
			by, ok = e.lift(by, preheader(l), false)
		}
		times, okT := u.execs(r.Block, l.parent())
		if !ok || !okT {
			return law.Expr{}, false
		}
		out = out.Add(by.Upper().Mul(times))
	}
	for _, up := range m.ups {
		if up.op != '+' || up.amount == nil {
			return law.Expr{}, false
		}
		if _, ok := e.longerCopy(up.amount, func(x *ir.Instr) bool { return x == v }, 4); ok && len(m.ups) == 1 && len(m.resets) == 0 {
			return out.Max(law.Const(1)).Mul(law.ExpVar(2, l.k)), true
		}
		times, ok := u.execs(up.at.Block, l.parent())
		by, okBy := e.from(preheader(l), up.amount, "", askLen)
		if !ok || !okBy {
			return law.Expr{}, false
		}
		out = out.Add(times.Mul(by))
	}
	return out, true
}

// sumsOf reports whether a set gets a new element for each that it has: then it
// holds as many as there are different results, a size of its own.
func (e *Engine) sumsOf(r, v *ir.Instr) bool {
	if r.Op != ir.Bin || r.Sym != "|" {
		return false
	}
	for _, a := range r.Args {
		if _, ok := e.longerCopy(a, func(x *ir.Instr) bool { return x == v }, 4); ok && a != v {
			return true
		}
	}
	return false
}

func (e *Engine) ofSlice(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	if path != "" || q != askLen {
		return e.from(v.Block, v.Args[0], path, q)
	}
	whole, ok := e.from(v.Block, v.Args[0], "", askLen)
	if !ok {
		return law.Expr{}, false
	}
	if w, known := e.width(v.Block, v.Args[1:], whole); known && (law.CompareGrowth(w, whole) <= 0 || roomy(whole)) {
		whole = w.Upper()
	}
	if len(v.Args) == 4 {
		if step, ok := resolve.Numeric(v.Args[3]); ok && math.Abs(step) >= 2 {
			whole = whole.Scale(1 / math.Abs(step))
		}
	}
	return whole, true
}

// roomy reports whether a length is that of an array made for the largest input that
// may come: what matters is how much of it is in use.
func roomy(length law.Expr) bool {
	n, fixed := length.Constant()
	return fixed && n >= 1000
}

// cutOut is how many elements a store into a slice writes: a[i::k] = ...
func (e *Engine) cutOut(s *ir.Instr) (law.Expr, bool) {
	at := s.Args[1]
	if at.Op != ir.Call || at.Sym != "slice" || len(at.Args) != 3 {
		return law.Expr{}, false
	}
	whole, ok := e.from(s.Block, s.Args[0], "", askLen)
	if !ok {
		return law.Expr{}, false
	}
	n := whole
	if w, known := e.width(s.Block, at.Args, whole); known && law.CompareGrowth(w, whole) <= 0 {
		n = w.Upper()
	}
	if step, ok := e.from(s.Block, at.Args[2], "", askLow); ok && !step.IsZero() {
		n = n.Div(step)
	}
	return n, true
}

// movesTail is the length of a list of which a call puts a few elements in the place of
// some others, not as many: all that lies behind them moves.
func (e *Engine) movesTail(call *ir.Instr) (law.Expr, bool) {
	if call.Op != ir.Invoke || len(call.Args) != 4 || call.Sym != "__setslice__" && call.Sym != "__insertslice__" {
		return law.Expr{}, false
	}
	if end, lit := call.Args[3].IsConst(); lit && end == nil {
		return law.Expr{}, false
	}
	n, ok := e.from(call.Block, call.Args[1], "", askLen)
	few, isC := n.Constant()
	if !ok || !isC {
		return law.Expr{}, false
	}
	whole, ok := e.from(call.Block, call.Args[0], "", askLen)
	if !ok {
		return law.Expr{}, false
	}
	w, known := e.width(call.Block, call.Args[2:], whole)
	old, isC := w.Constant()
	return whole.Upper(), !known || !isC || old != few
}

// width is high-low of a slice, absent ends standing for the whole. A slice that is
// taken backwards begins at its high end.
func (e *Engine) width(at *ir.Block, ends []*ir.Instr, whole law.Expr) (law.Expr, bool) {
	if len(ends) == 3 {
		step, _ := ends[2].IsConst()
		if n, isInt := step.(int64); isInt && n < 0 {
			ends = []*ir.Instr{ends[1], ends[0]}
		}
	}
	lit := func(k int) (any, bool) {
		if k >= len(ends) {
			return nil, true
		}
		return ends[k].IsConst()
	}
	low, lowLit := lit(0)
	high, highLit := lit(1)
	noLow, noHigh := lowLit && low == nil, highLit && high == nil
	switch {
	case noLow && noHigh:
		return whole, true
	case noLow:
		if fromEnd(high) {
			return whole, true
		}
		return e.from(at, ends[1], "", askHigh)
	case noHigh:
		if n, isInt := low.(int64); isInt {
			if fromEnd(low) {
				return law.Const(float64(-n)), true
			}
			return whole, true
		}
		lo, ok := e.from(at, ends[0], "", askLow)
		return whole.Sub(lo), ok
	case fromEnd(high) && !fromEnd(low):
		lo, ok := e.from(at, ends[0], "", askLow)
		return whole.Sub(lo), ok
	}
	return e.difference(at, ends[1], ends[0])
}

// fromEnd reports whether a place in a sequence is counted from its end: s[-1].
func fromEnd(place any) bool {
	n, isInt := place.(int64)
	return isInt && n < 0
}

// startLen is the length that a variable of l has when l is entered.
func (e *Engine) startLen(l *loop, v *ir.Instr) (law.Expr, bool) {
	out := law.Expr{}
	for _, w := range entryValues(l, v) {
		x, ok := e.from(preheader(l), w, "", askLen)
		if !ok {
			return law.Expr{}, false
		}
		out = out.Max(x)
	}
	return out, true
}

// rewritten is how much longer than a text v the text r is that the next round has
// in its place: what its length grows by for each that v has more.
func (e *Engine) rewritten(v, r *ir.Instr) float64 {
	length := e.symbol(v, "", Len)
	n, ok := e.assuming(queryKey{v, "", askLen}, length, func() (law.Expr, bool) { return e.query(r, "", askLen) })
	if !ok {
		return 0
	}
	slope, _ := growth(n, length.Vars()[0])
	return slope
}

// maxAssumed bounds how many answers are assumed at a time.
const maxAssumed = 2

// assuming asks a question anew as if the answer to another, which is open, were x.
func (e *Engine) assuming(key queryKey, x law.Expr, question func() (law.Expr, bool)) (law.Expr, bool) {
	u := e.units[key.v.Block.Func]
	if len(e.assumed) >= maxAssumed {
		return law.Expr{}, false
	}
	memo, counts, growing := u.memo, u.counts, e.growing
	u.memo, u.counts, e.growing = map[queryKey]answer{}, nil, map[*resolve.Class]bool{}
	e.assumed = append(e.assumed, assumption{key, x})
	var was []loop // their trips may be what the answer is wanted for
	for _, l := range u.loops {
		was = append(was, *l)
		l.trip, l.busy, l.totals = nil, false, map[*flow.Loop]*trip{}
	}
	out, ok := question()
	for k, l := range u.loops {
		*l = was[k]
	}
	e.assumed = e.assumed[:len(e.assumed)-1]
	u.memo, u.counts, e.growing = memo, counts, growing
	return out, ok
}

// assumption is an answer that is taken for granted, to see what follows.
type assumption struct {
	key queryKey
	x   law.Expr
}

// cutShorter are the lengths of the variables of l that it only ever cuts: p = p[:-1].
func (u *unit) cutShorter(l *loop) []resolve.Linear {
	var out []resolve.Linear
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		if k := u.e.KindOf(x); k != ir.Str && k != ir.Seq && k != ir.Opaque || u.cutBy(l, x) == 0 {
			continue
		}
		out = append(out, resolve.Linear{Terms: []resolve.Addend{{V: x, Coef: 1}}, Lens: true})
	}
	return out
}

// cutBy is by which factor each round of l makes a list shorter at least, 1 if it is
// cut by something else, and 0 if that is not all that l does to it.
func (u *unit) cutBy(l *loop, x *ir.Instr) float64 {
	m := u.motionOf(l, x)
	if share := u.rebuilt(l, x); share > 0 && share < 1 {
		return 1 / share
	}
	if len(m.ups) == 0 || len(m.resets) > 0 {
		return 0
	}
	at := map[*ir.Block]bool{}
	factor := math.Inf(1)
	for _, up := range m.ups {
		if up.op != 's' || up.at.Op != ir.Slice {
			return 0
		}
		at[up.at.Block] = true
		by := 1.0
		if len(up.at.Args) == 4 {
			if step, ok := resolve.Numeric(up.at.Args[3]); ok && step >= 2 {
				by = step
			}
		}
		for _, end := range up.at.Args[1:3] {
			if u.halfway(end, x) {
				by = 2
			}
		}
		factor = min(factor, by)
	}
	if !u.g.Cuts(l.Loop, func(b *ir.Block) bool { return at[b] }) {
		return 1
	}
	return factor
}

// byThinning: each round keeps every second element of a list, or makes one of two.
func (u *unit) byThinning(l *loop) *trip {
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		if k := u.e.KindOf(x); k != ir.Str && k != ir.Seq && k != ir.Opaque || u.cutBy(l, x) <= 1 {
			continue
		}
		if n, ok := u.e.startLen(l, x); ok {
			return &trip{n: n.Upper().Log2().Add(law.Const(1)), conf: 0.95, rule: "each time round keeps a fraction of a list"}
		}
	}
	return nil
}
