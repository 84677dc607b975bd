package cost

import (
	"slices"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// rangeOfParam bounds how many values a parameter takes over the recursion.
func (u *unit) rangeOfParam(p *ir.Instr, calls []selfCall) (law.Expr, bool) {
	same, down := true, false
	for _, c := range calls {
		a := c.args[p.N]
		if a == nil || a == p {
			continue
		}
		same = false
		switch r := u.relation(p, a); r.kind {
		case shifts, divides2:
			down = down || r.by < 0 || r.kind == divides2
		default:
			down = down || u.noLarger(a, p)
		}
	}
	switch {
	case same:
		return law.Const(1), true
	case u.e.KindOf(p) == ir.Bool:
		return law.Const(2), true
	}
	if n, ok := u.fewValues(p, calls); ok {
		return n, true
	}
	if n, ok := u.endsAt(p, calls); ok {
		return n, true
	}
	if u.isMask(p, calls) {
		if n, ok := u.maskBits(p); ok {
			return law.ExpOf(2, n), true
		}
	}
	if hi, ok := u.limitOf(p); ok && !down {
		return hi, true
	}
	if k := u.e.KindOf(p); k == ir.Str || k == ir.Seq || k == ir.Tuple {
		n, ok := u.e.query(p, "", askLen)
		return n, ok
	}
	if hi, ok := u.limitOf(p); ok && u.startsSmall(p) {
		return hi, true
	}
	if u.e.KindOf(p) == ir.Bool {
		return law.Const(2), true
	}
	if !down && u.wanders(p, calls) {
		return law.Expr{}, false
	}
	// Counting down from what the caller gives.
	return u.e.symbol(p, "", Value).Add(law.Const(1)), true
}

// wanders reports whether an integer parameter is given what may be larger than
// itself, and nothing says how large: the greater of two, say.
func (u *unit) wanders(p *ir.Instr, calls []selfCall) bool {
	for _, c := range calls {
		a := c.args[p.N]
		if a == nil || a == p {
			continue
		}
		if u.drifts(a, p) {
			return true
		}
		if a.Op != ir.Call && a.Op != ir.Bin || !u.dependsOn(a, p, 4) {
			continue
		}
		name := a.Sym[strings.LastIndexByte(a.Sym, '.')+1:]
		if r := u.relation(p, a); name == "max" || r.kind == drops && r.by > 0 || r.kind == shifts && r.by > 0 || r.kind == doubles {
			return true
		}
	}
	return false
}

// fewValues is a constant bound of what the recursion passes for p, as of a
// remainder; the first value comes from outside.
func (u *unit) fewValues(p *ir.Instr, calls []selfCall) (law.Expr, bool) {
	most := law.Const(1)
	for _, c := range calls {
		a := c.args[p.N]
		if a == nil || a == p {
			continue
		}
		if _, lit := a.IsConst(); a.Op != ir.Bin && !lit && u.e.KindOf(a) != ir.Bool {
			return law.Expr{}, false
		}
		hi, ok := u.e.universe(a, 0)
		if _, isC := hi.Constant(); !ok || !isC {
			return law.Expr{}, false
		}
		most = most.Max(hi)
	}
	return most.Add(law.Const(1)), true
}

// endsAt is the constant at which a parameter that only counts up, from a constant, ends
// the recursion: if k == 4 return.
func (u *unit) endsAt(p *ir.Instr, calls []selfCall) (law.Expr, bool) {
	by := 0.0
	for _, c := range calls {
		a := c.args[p.N]
		if a == nil {
			return law.Expr{}, false
		}
		switch r := u.relation(p, a); {
		case r.kind == shifts && r.by > 0:
			by = max(by, r.by)
		case r.kind != unchanged:
			return law.Expr{}, false
		}
	}
	if by == 0 || !u.startsSmall(p) {
		return law.Expr{}, false
	}
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if i.Op != ir.Cmp || i.Args[0] != p || i.Sym != ">=" && i.Sym != ">" && (i.Sym != "==" || by != 1) {
				continue
			}
			if k, ok := resolve.Numeric(i.Args[1]); ok && k > 0 && k < vast && u.returnsEarly(b, i) {
				return law.Const(k + by), true
			}
		}
	}
	return law.Expr{}, false
}

// noLarger reports whether an argument is at most the parameter it is given for,
// as an index below it is.
func (u *unit) noLarger(a, p *ir.Instr) bool {
	form := u.e.LinearOf(a, 4)
	if len(form.Terms) != 1 || form.Terms[0].Coef != 1 {
		return false
	}
	it := u.e.Alias.Iterated(form.Terms[0].V)
	if form.Terms[0].V.Op != ir.Elem || it == nil || it.Args[0].Op != ir.Range {
		return false
	}
	r := it.Args[0]
	if step, isC := resolve.Numeric(r.Args[2]); !isC || step < 0 {
		return false
	}
	over := u.e.LinearOf(r.Args[1], 4).Add(resolve.Linear{C: form.C - 1, Terms: []resolve.Addend{{V: p, Coef: -1}}}, 1)
	return len(over.Terms) == 0 && over.C <= 0
}

// startsSmall reports whether callers outside pass a constant.
func (u *unit) startsSmall(p *ir.Instr) bool {
	x, ok := u.e.fromCallers(&Sym{Root: p, What: Value})
	if !ok {
		return false
	}
	_, isC := x.Constant()
	return isC
}

// isMask reports whether a parameter gains bits: p | 1<<i.
func (u *unit) isMask(p *ir.Instr, calls []selfCall) bool {
	for _, c := range calls {
		if a := c.args[p.N]; a != nil && a.Op == ir.Bin && (a.Sym == "|" || a.Sym == "^" || a.Sym == "&" || a.Sym == "+" || a.Sym == "-") {
			for _, x := range a.Args {
				if x.Op == ir.Bin && x.Sym == "<<" || x.Op == ir.Bin && x.Sym == "**" {
					return true
				}
			}
		}
	}
	return false
}

// maskBits is how many bits a mask has: what the shift counts over.
func (u *unit) maskBits(p *ir.Instr) (law.Expr, bool) {
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if i.Op == ir.Bin && i.Sym == "<<" {
				if hi, ok := u.e.from(entry(u), i.Args[1], "", askHigh); ok && len(hi.Vars()) > 0 {
					return hi, true
				}
			}
		}
	}
	return law.Expr{}, false
}

// limitOf is the bound that the function's own tests put on a parameter from
// above: p == len(s), p >= n, p < n, or its use as an index.
func (u *unit) limitOf(p *ir.Instr) (law.Expr, bool) { return u.limitBeside(p, nil) }

// limitBeside is limitOf where the limits of others are being asked for: a test against
// another parameter that rises bounds this one by the limit of that one.
func (u *unit) limitBeside(p *ir.Instr, others []*ir.Instr) (law.Expr, bool) {
	best, ok := law.Expr{}, false
	take := func(x law.Expr, okX bool) {
		if okX && (!ok || law.CompareGrowth(x, best) < 0) {
			if _, isC := x.Constant(); !isC {
				best, ok = x, true
			}
		}
	}
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			switch i.Op {
			case ir.Cmp:
				if len(i.Args) != 2 || i.Sym == "in" || i.Sym == "notin" {
					continue
				}
				for k, a := range i.Args {
					l := u.e.LinearOf(a, 4)
					if len(l.Terms) == 1 && (l.Terms[0].V == p || u.startsAt(l.Terms[0].V, p)) && l.Terms[0].Coef >= 1 && !u.dependsOn(i.Args[1-k], p, 6) {
						x, okX := u.e.from(entry(u), i.Args[1-k], "", askHigh)
						if okX && u.isUpper(i, k) {
							take(u.atLimits(x, append(others, p)))
						}
					}
				}
			case ir.Range:
				l := u.e.LinearOf(i.Args[0], 4)
				if len(l.Terms) == 1 && l.Terms[0].V == p && !u.dependsOn(i.Args[1], p, 6) {
					take(u.e.from(entry(u), i.Args[1], "", askHigh))
				}
			}
		}
	}
	if ok {
		return best, true
	}
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if i.Op == ir.Index {
				l := u.e.LinearOf(i.Args[1], 4)
				if k := u.e.KindOf(i.Args[0]); len(l.Terms) == 1 && l.Terms[0].V == p && k != ir.Map {
					take(u.e.from(entry(u), i.Args[0], "", askLen))
				}
			}
		}
	}
	return best, ok
}

// atLimits is a bound with the parameters in it that the recursion makes larger at their
// own limits.
func (u *unit) atLimits(x law.Expr, asked []*ir.Instr) (law.Expr, bool) {
	for _, q := range u.f.Params {
		own := u.e.symbol(q, "", Value)
		if !x.Has(own.Vars()[0]) || !u.rises(q) {
			continue
		}
		if slices.Contains(asked, q) {
			return law.Expr{}, false
		}
		limit, ok := u.limitBeside(q, asked)
		if !ok {
			return law.Expr{}, false
		}
		x = x.Subst(map[string]law.Expr{own.Vars()[0]: limit}).Upper()
	}
	return x, true
}

// rises reports whether a call of the recursion hands on a parameter made larger.
func (u *unit) rises(p *ir.Instr) bool {
	for _, c := range u.selfCalls() {
		if a := c.args[p.N]; a != nil && a != p {
			if r := u.moves(p, a); r.by > 0 || r.kind == doubles {
				return true
			}
		}
	}
	return false
}

// isUpper reports whether a test with a parameter at argument k bounds it from
// above: by where the recursion goes on.
func (u *unit) isUpper(c *ir.Instr, k int) bool {
	op := c.Sym
	if k == 1 {
		op = map[string]string{"<": ">", "<=": ">=", ">": "<", ">=": "<="}[op]
		if op == "" {
			op = c.Sym
		}
	}
	if op == "==" || op == "!=" {
		return true
	}
	below := op == "<" || op == "<="
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if u.recursive(i) == nil {
				continue
			}
			for _, g := range u.g.Guards(b) {
				if g.Cond == c {
					return g.Taken == below
				}
			}
		}
	}
	return below == (u.loopAt(c.Block) != nil) // what ends a loop holds in it
}

// startsAt reports whether v counts from p on in a loop.
func (u *unit) startsAt(v, p *ir.Instr) bool {
	in := u.loopAt(v.Block)
	if v.Op != ir.Phi || in == nil || in.Header != v.Block {
		return false
	}
	for _, w := range entryValues(in, v) {
		if l := u.e.LinearOf(w, 4); len(l.Terms) != 1 || l.Terms[0].V != p {
			return false
		}
	}
	return true
}
