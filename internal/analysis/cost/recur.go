package cost

import (
	"math"
	"slices"

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
	highest  map[string]law.Expr
	position *ir.Instr      // the variable with the place in a shared collection that every activation reads on from
	drained  *resolve.Class // what each call has taken an element out of
	along    *ir.Instr      // the parameter whose parts the recursion goes through
	objects  []*ir.Instr    // all such parameters

	low string // the symbol of where an interval that shrinks begins: its end is the measure, from there

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
	own.Expr = a.fromLow(u.lengthened(own.Expr, a))
	steps := append(append([]Step(nil), a.steps...), own.Steps...)
	return &Law{Expr: u.unroll(own.Expr, a), Conf: conf(steps), Steps: steps}
}

// fromLow is a cost of one activation with the interval that it works on counted from
// its beginning.
func (a *activations) fromLow(x law.Expr) law.Expr {
	if a.low == "" {
		return x
	}
	return x.Subst(map[string]law.Expr{a.low: {}})
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
	for _, rule := range []func([]selfCall) *activations{u.swapped, u.turned, u.findRoot, u.fixedDepth, u.fixedPath, u.memoised, u.onceEach, u.halvingList, u.alongObjects, u.alongSeveral, u.euclid, u.splitting, u.partition, u.draining, u.overGraph, u.shrinking, u.splitAtPivot, u.consuming, u.fillsMask} {
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
		shared, own := u.ofObjects(f, a)
		return master(own, a).Add(shared.Mul(a.depth))
	case a.calls <= 1:
		k := "%depth"
		return f.Subst(map[string]law.Expr{a.measure: law.Var(k).Scale(a.by)}).SumOver(k, a.levels.Add(law.Const(1)))
	}
	return f.Mul(a.n)
}

// ofObjects takes out of the cost of one activation, of several on each level, what grows
// with the objects of a linked structure alone. The intervals of one level have none in
// common, and no two of them go through the same objects.
func (u *unit) ofObjects(f law.Expr, a *activations) (objects, rest law.Expr) {
	for _, t := range f.Terms {
		s := (*Sym)(nil)
		if len(t.Factors) == 1 && t.Factors[0].Func == law.Power && t.Factors[0].Pow == 1 && a.calls > 1 {
			s = u.e.syms[t.Factors[0].Var]
		}
		one := law.Expr{Terms: []law.Term{t}}
		if s != nil && s.What == Nodes {
			objects = objects.Add(one)
		} else {
			rest = rest.Add(one)
		}
	}
	return objects, rest
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

// asks reports whether a condition of the function depends on a number p: what nothing
// asks about ends no recursion.
func (u *unit) asks(p *ir.Instr) bool {
	return slices.ContainsFunc(u.g.Order, func(b *ir.Block) bool {
		t := b.Term()
		return t != nil && t.Op == ir.If && u.dependsOn(t.Args[0], p, 6)
	})
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
