package cost

import (
	"math"
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// eval bounds a linear form as seen from block at.
func (e *Engine) eval(at *ir.Block, l resolve.Linear, low bool) (law.Expr, bool) {
	out := law.Const(l.C)
	for _, t := range l.Terms {
		q := askHigh
		if t.Coef > 0 == low {
			q = askLow
		}
		x, ok := e.from(at, t.V, "", q)
		if !ok {
			return law.Expr{}, false
		}
		out = out.Add(x.Scale(t.Coef))
	}
	if l.RootOf != nil {
		x, ok := e.from(at, l.RootOf, "", askHigh)
		if !ok {
			return law.Expr{}, false
		}
		out = out.Add(x.Pow(l.Root))
	}
	if l.Size != nil {
		x, ok := e.from(at, l.Size, "", askLen)
		if !ok {
			return law.Expr{}, false
		}
		out = out.Add(x)
	}
	return out, true
}

// difference is an upper bound of a-b; what both have cancels.
// Of a min and a max, any pair of their arguments bounds it.
func (e *Engine) difference(at *ir.Block, a, b *ir.Instr) (law.Expr, bool) {
	best, ok := law.Expr{}, false
	for _, form := range e.noLess(e.LinearOf(a, 8).Add(e.LinearOf(b, 8), -1), 3) {
		if n, near := e.heldNear(at, form); near {
			return n, true
		}
		d, okD := e.lockstep(form)
		if !okD {
			d, okD = e.eval(at, form, false)
		}
		if okD && (!ok || law.CompareGrowth(d, best) < 0) {
			best, ok = d, true
		}
	}
	return best, ok
}

// noLess are forms that a sum does not exceed: what adds a min is no more than with
// any one of its arguments, and so is what takes away a max.
func (e *Engine) noLess(sum resolve.Linear, depth int) []resolve.Linear {
	for _, t := range sum.Terms {
		name := "min"
		if t.Coef < 0 {
			name = "max"
		}
		args := alternatives(t.V, name)
		if len(args) < 2 || depth == 0 {
			continue
		}
		rest := sum.Add(resolve.Linear{Terms: []resolve.Addend{t}}, -1)
		var out []resolve.Linear
		for _, x := range args {
			out = append(out, e.noLess(rest.Add(e.LinearOf(x, 8), t.Coef), depth-1)...)
		}
		return out
	}
	return []resolve.Linear{sum}
}

// lockstep bounds the difference of two variables of a loop that are given new values
// together, the one from the other: prev = cur, cur += step.
func (e *Engine) lockstep(form resolve.Linear) (law.Expr, bool) {
	if len(form.Terms) != 2 || form.Terms[0].Coef*form.Terms[1].Coef != -1 {
		return law.Expr{}, false
	}
	hi, lo := form.Terms[0].V, form.Terms[1].V
	if form.Terms[0].Coef < 0 {
		hi, lo = lo, hi
	}
	u := e.units[hi.Block.Func]
	l := u.loopAt(hi.Block)
	if hi.Op != ir.Phi || lo.Op != ir.Phi || hi.Block != lo.Block || l == nil || l.Header != hi.Block {
		return law.Expr{}, false
	}
	out := law.Expr{}
	for k := range hi.Args {
		d := e.LinearOf(hi.Args[k], 8).Add(e.LinearOf(lo.Args[k], 8), -1)
		for _, t := range d.Terms {
			if l.Contains(t.V.Block) {
				return law.Expr{}, false
			}
		}
		x, ok := e.eval(preheader(l), d, false)
		if !ok {
			return law.Expr{}, false
		}
		out = out.Max(x)
	}
	return out.Add(law.Const(form.C)), true
}

// heldNear bounds a linear form by what the tests around a block say of it: after
// while hi - lo > 2, the two are near each other.
func (e *Engine) heldNear(at *ir.Block, form resolve.Linear) (law.Expr, bool) {
	if len(form.Terms) < 2 {
		return law.Expr{}, false
	}
	u := e.units[at.Func]
	for _, g := range u.g.Guards(at) {
		if g.Cond.Op != ir.Cmp || !strings.ContainsAny(g.Cond.Sym, "<>") || g.Cond.Args[0].Op == ir.Call {
			continue
		}
		for _, d := range e.Bounds(g.Cond, g.Taken) {
			sum := d.Add(form, 1)
			if len(sum.Terms) == 0 && !sum.Lens && sum.RootOf == nil && sum.LogOf == nil && sum.Size == nil {
				return law.Const(max(sum.C, 0)), true
			}
		}
	}
	return law.Expr{}, false
}

// alternatives are the arguments of a min or max, or the value itself.
func alternatives(v *ir.Instr, name string) []*ir.Instr {
	if v.Op == ir.Call && len(v.Args) > 1 && v.Sym[strings.LastIndexByte(v.Sym, '.')+1:] == name {
		return v.Positional()
	}
	return []*ir.Instr{v}
}

// number bounds an integer value.
func (e *Engine) number(v *ir.Instr, q ask) (law.Expr, bool) {
	x, ok := e.numberOf(v, q)
	if !ok && (v.Op == ir.Extract || v.Op == ir.Index || v.Op == ir.Call) && e.FromStdin(v) {
		return e.symbol(v, "", Value), true
	}
	return x, ok
}

func (e *Engine) numberOf(v *ir.Instr, q ask) (law.Expr, bool) {
	if c, ok := resolve.Numeric(v); ok {
		return law.Const(c), true
	}
	switch v.Op {
	case ir.Param:
		if t := e.TypeOf(v); t != nil && (t.Kind == ir.Float || t.Kind == ir.Bool) && q == askLow {
			return law.Expr{}, true
		}
		return e.symbol(v, "", Value), true
	case ir.Bin:
		return e.arithmetic(v, q)
	case ir.Un:
		if v.Sym == "-" {
			x, ok := e.from(v.Block, v.Args[0], "", opposite(q))
			return x.Scale(-1), ok
		}
	case ir.Convert:
		return e.parsed(v, v.Args[0], q)
	case ir.Len:
		if q == askLow && !e.fixedSize(v.Args[0]) {
			return law.Expr{}, true
		}
		return e.from(v.Block, v.Args[0], "", askLen)
	case ir.Phi:
		return e.phiNumber(v, q)
	case ir.Load:
		return e.ofCell(v, "", q)
	case ir.Elem:
		return e.elemNumber(v, q)
	case ir.Extract:
		return e.from(v.Block, v.Args[0], "#"+strconv.Itoa(v.N), q)
	case ir.Index:
		if q == askLow {
			return law.Expr{}, true
		}
		return e.from(v.Block, v.Args[0], e.indexStep(v), q)
	case ir.Field:
		return e.from(v.Block, v.Args[0], "."+v.Sym, q)
	case ir.Call, ir.Invoke, ir.CallValue:
		return e.callNumber(v, q)
	case ir.Cmp:
		if q == askLow {
			return law.Expr{}, true
		}
		return law.Const(1), true
	}
	return law.Expr{}, false
}

func opposite(q ask) ask {
	if q == askHigh {
		return askLow
	}
	return askHigh
}

// fixedSize reports whether nothing changes the container's length.
func (e *Engine) fixedSize(v *ir.Instr) bool { return len(e.Alias.Of(v).Sites) == 0 }

// masked bounds a remainder, or some of the bits of a number.
func (e *Engine) masked(v *ir.Instr, q ask) (law.Expr, bool) {
	x, okX := e.from(v.Block, v.Args[0], "", askHigh)
	if c, isC := resolve.Numeric(v.Args[1]); isC && okX && v.Sym == "&" && (c < 0 || c >= 1<<24) {
		// A mask that keeps the high bits: compilers round x down so when they unroll.
		return e.from(v.Block, v.Args[0], "", q)
	}
	if q == askLow {
		return law.Expr{}, true
	}
	y, okY := e.from(v.Block, v.Args[1], "", askHigh)
	switch {
	case v.Sym == "&^", v.Sym == "&" && !okY:
		return x, okX
	case okX && okY:
		return y.Min(x), true
	}
	return y, okY
}

func (e *Engine) arithmetic(v *ir.Instr, q ask) (law.Expr, bool) {
	a, b := v.Args[0], v.Args[1]
	ask := func(x *ir.Instr, q ask) (law.Expr, bool) { return e.from(v.Block, x, "", q) }
	switch v.Sym {
	case "+", "-":
		return e.eval(v.Block, e.LinearOf(v, 8), q == askLow)
	case "*":
		x, ok1 := ask(a, q)
		y, ok2 := ask(b, q)
		return x.Mul(y), ok1 && ok2
	case "/", "//":
		x, ok := ask(a, q)
		if c, isC := resolve.Numeric(b); isC && c != 0 {
			return x.Scale(1 / c), ok
		}
		if y, okY := ask(b, opposite(q)); ok && okY && !y.IsZero() {
			return x.Div(y), true
		}
		return x, ok
	case "%", "&", "&^":
		return e.masked(v, q)
	case ">>":
		x, ok := ask(a, q)
		c, _ := resolve.Numeric(b)
		return x.Scale(math.Exp2(-c)), ok
	case "<<":
		x, ok := ask(a, q)
		y, okY := ask(b, q)
		return x.Mul(law.ExpOf(2, y)), ok && okY
	case "**":
		return e.power(v, q)
	case "|", "^":
		if q == askLow {
			return law.Expr{}, true
		}
		x, ok1 := ask(a, q)
		y, ok2 := ask(b, q)
		if !ok1 && ok2 && v.Sym == "|" && b.Op == ir.Bin && b.Sym == "<<" {
			return y.Scale(2), true // a set of bits, and one more of them
		}
		return x.Add(y), ok1 && ok2
	case "or", "and":
		return e.join(v, v.Args, "", q)
	}
	return law.Expr{}, false
}

func (e *Engine) power(v *ir.Instr, q ask) (law.Expr, bool) {
	if c, ok := resolve.Numeric(v.Args[1]); ok {
		x, okX := e.from(v.Block, v.Args[0], "", q)
		return x.Pow(c), okX
	}
	y, ok := e.from(v.Block, v.Args[1], "", q)
	if c, isC := resolve.Numeric(v.Args[0]); isC && c > 0 {
		return law.ExpOf(c, y), ok
	}
	return law.ExpOf(2, y), ok
}

// parsed bounds a conversion: of a number it is that number, of text that came
// in from outside a new input.
func (e *Engine) parsed(v, from *ir.Instr, q ask) (law.Expr, bool) {
	if e.isChar(from) && e.KindOf(v) == ir.Int {
		return law.Const(9), true // a digit
	}
	if e.textual(from) {
		return e.symbol(v, "", Value), true
	}
	x, ok := e.from(v.Block, from, "", q)
	if k := e.KindOf(from); !ok && k != ir.Int && k != ir.Float {
		return e.symbol(v, "", Value), true
	}
	return x, ok
}

func (e *Engine) textual(v *ir.Instr) bool {
	k := e.KindOf(v)
	return k == ir.Str || k == ir.Bytes || k == ir.Opaque && (v.Op == ir.Call || v.Op == ir.Invoke)
}

// elemNumber bounds the element of an iteration.
func (e *Engine) elemNumber(v *ir.Instr, q ask) (law.Expr, bool) {
	it := e.Alias.Iterated(v)
	if it == nil {
		return law.Expr{}, false
	}
	src := it.Args[0]
	if src.Op != ir.Range {
		if q == askLow {
			return law.Expr{}, true
		}
		return e.ofElem(v, "", q)
	}
	k, ok := e.position(v)
	if !ok {
		return law.Expr{}, false
	}
	step, isC := resolve.Numeric(src.Args[2])
	if !isC {
		if q == askHigh {
			return e.from(v.Block, src.Args[1], "", askHigh)
		}
		return e.from(v.Block, src.Args[0], "", askLow)
	}
	first, ok := e.from(v.Block, src.Args[0], "", q)
	if !ok && q == askHigh && step > 0 {
		return e.from(v.Block, src.Args[1], "", askHigh)
	}
	return first.Add(k.Scale(step)), ok
}

func (e *Engine) callNumber(v *ir.Instr, q ask) (law.Expr, bool) {
	if g := e.Callee(v); g != nil {
		x, ok := e.numberResult(v, g, q)
		if !ok && e.ReadsInside(g, map[*ir.Func]bool{}) {
			return e.symbol(v, "", Value), true
		}
		return e.readAnew(x, v, g, ""), ok
	}
	name := v.Sym[strings.LastIndexByte(v.Sym, '.')+1:]
	if v.Op == ir.Call && (name == "max" || name == "min") && len(v.Args) > 1 {
		return e.extremeOf(v, name == "max", q)
	}
	if v.Op == ir.Call && len(v.Args) == 1 {
		switch strings.ToLower(name) {
		case "sqrt", "isqrt":
			x, ok := e.from(v.Block, v.Args[0], "", q)
			return x.Upper().Pow(0.5), ok
		case "cbrt":
			x, ok := e.from(v.Block, v.Args[0], "", q)
			return x.Upper().Pow(1. / 3), ok
		case "log2", "log", "log10", "bit_length":
			x, ok := e.from(v.Block, v.Args[0], "", q)
			return x.Log2(), ok
		}
	}
	if v.Op == ir.Call && name == "pow" && len(v.Args) == 2 {
		return e.power(v, q)
	}
	m := e.Model(v)
	if m == nil {
		if n := len(v.Args); v.Op == ir.Call && (n == 1 || n == 2 && v.Args[1].Op == ir.Const) {
			return e.parsed(v, v.Args[0], q)
		}
		return law.Expr{}, false
	}
	if m.Result.Ranged {
		x := m.Result.High
		if q == askLow {
			x = m.Result.Low
		}
		return e.modelExpr(x, v, m)
	}
	if m.Has(library.Stdin) {
		return e.symbol(v, "", Value), true
	}
	if src, ok := m.Result.Type.Source(); ok {
		if name == "sum" && q == askHigh {
			return e.symbol(v, "", Value), true // not a size of one element
		}
		return e.ofSource(v, m, src, "", q)
	}
	if n := len(v.Positional()); v.Op == ir.Call && (n == 1 || n == 2 && v.Args[1].Op == ir.Const) {
		return e.parsed(v, v.Args[0], q)
	}
	return law.Expr{}, false
}

// numberResult bounds what a function of the module returns.
func (e *Engine) numberResult(v *ir.Instr, g *ir.Func, q ask) (law.Expr, bool) {
	out, any := law.Expr{}, false
	for _, b := range e.units[g].g.Order {
		t := b.Term()
		if t == nil || t.Op != ir.Return || len(t.Args) != 1 {
			continue
		}
		x, ok := e.query(t.Args[0], "", q)
		if ok {
			x, ok = e.lift(x, nil, q == askLow)
		}
		if ok {
			x, ok = e.instantiate(x, v, g)
		}
		if !ok {
			return law.Expr{}, false
		}
		if any {
			x = pickJoin(out, x, q)
		}
		out, any = x, true
	}
	return out, any
}

// extremeOf bounds max(a, b, ...) and min(a, b, ...).
func (e *Engine) extremeOf(v *ir.Instr, isMax bool, q ask) (law.Expr, bool) {
	out, any := law.Expr{}, false
	for _, a := range v.Positional() {
		x, ok := e.from(v.Block, a, "", q)
		if !ok {
			if isMax == (q == askLow) || !isMax && q == askHigh {
				continue // one operand bounds a min from above and a max from below
			}
			if e.isBusy(a, "", q) {
				continue
			}
			return law.Expr{}, false
		}
		switch {
		case !any:
			out = x
		case isMax && q == askHigh:
			out = out.Max(x)
		case isMax:
			if _, isC := x.Constant(); !isC {
				out = x
			}
		case q == askHigh:
			out = out.Min(x)
		default:
			out = out.Min(x)
		}
		any = true
	}
	return out, any
}
