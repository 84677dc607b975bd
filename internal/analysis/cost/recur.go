package cost

import (
	"math"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// activations is how often a recursive function runs in all for one call from
// outside, and how deep.
type activations struct {
	n      law.Expr
	depth  law.Expr
	steps  []Step
	shared bool         // what is kept outlives one call from outside
	kept   bool         // a result of each is kept
	marks  []*onceBound // it runs once for each cell of these, whoever calls it
	// highest says what values of parameters, by symbol, rise to in the recursion.
	highest map[string]law.Expr
	along   *ir.Instr   // the parameter whose parts the recursion goes through
	objects []*ir.Instr // all such parameters

	// Of a recurrence that shrinks its measure: what the cost of one activation
	// is summed over. Empty for counts that multiply.
	measure string   // the symbol that shrinks
	by      float64  // per level
	split   float64  // by this factor per level, if not 0
	calls   float64  // that many calls per activation
	levels  law.Expr // from the first to the last
}

// selfCall is a call inside the recursion with how it relates the callee's
// arguments to the caller's parameters.
type selfCall struct {
	at   *ir.Instr
	args []*ir.Instr // by parameter; nil unknown
}

// isRecursive reports whether the function can call itself.
func (u *unit) isRecursive() bool {
	for _, c := range u.e.Callers[u.f] {
		if u.e.units[c.Block.Func].scc == u.scc {
			return true
		}
	}
	return false
}

// selfCalls lists the calls of u that stay in its recursion. A call of another
// function of the cycle counts as one of u with the arguments of the same name.
func (u *unit) selfCalls() []selfCall {
	var out []selfCall
	for _, b := range u.g.Order {
		if b.Cold {
			continue
		}
		for _, i := range b.Instrs {
			w := u.recursive(i)
			if w == nil {
				continue
			}
			c := selfCall{at: i, args: make([]*ir.Instr, len(u.f.Params))}
			actual := u.e.Actuals(i, w.f)
			for k, p := range u.f.Params {
				if w == u {
					c.args[k] = actual[k]
					continue
				}
				for j, q := range w.f.Params {
					if j < len(actual) && (q.Name == p.Name || len(w.f.Params) == len(u.f.Params) && j == k) {
						c.args[k] = actual[j]
					}
				}
			}
			out = append(out, c)
		}
	}
	return out
}

// solve gives the law of a recursive function.
func (u *unit) solve() *Law {
	a := u.activations()
	if a.measure == "" {
		c := u.sumParts(a.n, a.steps)
		if len(a.highest) > 0 {
			c.Expr = c.Expr.Subst(a.highest).Upper()
		}
		c.Expr = u.lengthened(c.Expr, a)
		return c
	}
	own := u.sumParts(law.Const(1), nil)
	own.Expr = u.lengthened(own.Expr, a)
	steps := append(append([]Step(nil), a.steps...), own.Steps...)
	return &Law{Expr: u.unroll(own.Expr, a), Conf: conf(steps), Steps: steps}
}

// activations solves for how often the function runs, trying the rules from the
// surest to the vaguest.
func (u *unit) activations() *activations {
	if u.acts != nil {
		return u.acts
	}
	u.acts = &activations{n: law.Const(1), depth: law.Const(1)} // while it is being asked for
	u.solving = true
	defer func() { u.solving = false }()
	calls := u.selfCalls()
	for _, rule := range []func([]selfCall) *activations{u.findRoot, u.fixedDepth, u.fixedPath, u.memoised, u.onceEach, u.halvingList, u.alongObjects, u.euclid, u.splitting, u.partition, u.shrinking, u.splitAtPivot, u.overGraph, u.consuming} {
		if a := rule(calls); a != nil {
			u.acts = a
			return a
		}
	}
	u.acts = u.unsolved(calls)
	return u.acts
}

func (u *unit) step(text string, n law.Expr, c float64) []Step {
	return []Step{{Pos: u.f.Pos, Factor: n, Text: text, Conf: c}}
}

// unroll sums the cost of one activation over the recursion.
func (u *unit) unroll(f law.Expr, a *activations) law.Expr {
	switch {
	case a.split > 1:
		return master(f, a)
	case a.calls <= 1:
		k := "%depth"
		return f.Subst(map[string]law.Expr{a.measure: law.Var(k).Scale(a.by)}).SumOver(k, a.levels.Add(law.Const(1)))
	}
	return f.Mul(a.n)
}

// master solves T(m) = calls*T(m/split) + f(m) by comparing f with m^p, p =
// log_split(calls): the case analysis of Akra and Bazzi for like parts.
func master(f law.Expr, a *activations) law.Expr {
	p := math.Log2(a.calls) / math.Log2(a.split)
	out := law.Expr{}
	size := law.Var(a.measure)
	for _, t := range f.Terms {
		d := 0.0
		rest := law.Term{Coef: t.Coef}
		for _, x := range t.Factors {
			if x.Var == a.measure && x.Func == law.Power {
				d = x.Pow
				continue
			}
			rest.Factors = append(rest.Factors, x)
		}
		r := law.Expr{Terms: []law.Term{rest}}
		switch {
		case d > p+1e-9:
			r = r.Mul(size.Pow(d)).Scale(1 / (1 - math.Pow(a.split, p-d)))
		case d < p-1e-9:
			r = r.Mul(size.Pow(p)).Scale(1 / (1 - math.Pow(a.split, d-p)))
		default:
			r = r.Mul(size.Pow(d)).Mul(law.LogVar(a.measure))
		}
		out = out.Add(r)
	}
	return out
}

// branching is the most recursive calls that one activation makes on any path,
// calls in loops aside, and the calls that stand in loops.
func (u *unit) branching(calls []selfCall) (flat float64, looped []selfCall) {
	weight := map[*ir.Block]float64{}
	for _, c := range calls {
		if u.g.LoopOf(c.at.Block) != nil && !u.fewTrips(c.at.Block) {
			looped = append(looped, c)
			continue
		}
		n := 1.0
		for l := u.loopAt(c.at.Block); l != nil; l = l.parent() {
			if k, ok := l.trips().n.Constant(); ok {
				n *= max(k, 1)
			}
		}
		weight[c.at.Block] += n
	}
	best := map[*ir.Block]float64{}
	for _, b := range u.g.Order {
		most := 0.0
		for _, p := range b.Preds {
			if u.g.Rank(p) < u.g.Rank(b) && u.g.Rank(p) >= 0 {
				most = max(most, best[p])
			}
		}
		best[b] = most + weight[b]
		flat = max(flat, best[b])
	}
	return flat, looped
}

// fewTrips reports whether all loops around b have a constant number of trips.
func (u *unit) fewTrips(b *ir.Block) bool {
	for l := u.loopAt(b); l != nil; l = l.parent() {
		t := l.trips()
		if t == nil {
			return false
		}
		if _, ok := t.n.Constant(); !ok {
			return false
		}
	}
	return true
}

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

// fixedDepth: a parameter counts up from a constant to a constant, and each call
// makes a constant number of others: a board of eight rows.
func (u *unit) fixedDepth(calls []selfCall) *activations {
	flat, looped := u.branching(calls)
	if len(calls) == 0 || len(looped) > 0 {
		return nil
	}
	for _, p := range u.f.Params {
		up := true
		for _, c := range calls {
			a := c.args[p.N]
			up = up && a != nil && a != p
			if up {
				r := u.relation(p, a)
				up = r.kind == shifts && r.by > 0
			}
		}
		if !up || !u.startsSmall(p) {
			continue
		}
		for _, i := range u.g.Uses(p) {
			if i.Op != ir.Cmp || i.Sym != "==" && i.Sym != ">=" && i.Sym != ">" || i.Args[0] != p {
				continue
			}
			if c, ok := resolve.Numeric(i.Args[1]); ok && c > 0 && c < vast {
				n := law.Const(math.Pow(max(flat, 1), min(c, 16)))
				return &activations{n: n, depth: law.Const(c), steps: u.step("a recursion of constant depth", n, 0.95)}
			}
		}
	}
	return nil
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
func (u *unit) limitOf(p *ir.Instr) (law.Expr, bool) {
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
						take(x, okX && u.isUpper(i, k))
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

func (u *unit) dependsOn(v, p *ir.Instr, depth int) bool {
	if v == p {
		return true
	}
	if depth == 0 || v.Op == ir.Len {
		return false
	}
	for _, a := range v.Args {
		if u.dependsOn(a, p, depth-1) {
			return true
		}
	}
	return false
}
