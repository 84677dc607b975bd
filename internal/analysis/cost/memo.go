package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// memoised: results are kept, so each combination of arguments runs once.
func (u *unit) memoised(calls []selfCall) *activations {
	keys := u.memoKeys()
	if keys == nil {
		return nil
	}
	for _, w := range u.e.order { // all it does itself is to keep what another function finds
		if w != u && w.scc == u.scc && w.goesThrough(u) {
			if a := w.memoised(w.selfCalls()); a != nil {
				return a.seenFrom(u, w)
			}
		}
	}
	if len(keys) == 1 {
		if a := u.alongObjects(calls); a != nil && a.along == keys[0] {
			a.kept = true // of each part of an object once, even where several lead to it
			return a
		}
	}
	n := law.Const(1)
	c := 0.93
	depth := law.Expr{}
	highest := map[string]law.Expr{}
	known := law.Expr{}
	for _, p := range keys {
		if r, ok := u.rangeOfParam(p, calls); ok {
			known = known.Max(r)
		}
	}
	for _, p := range keys {
		r, ok := u.rangeOfParam(p, calls)
		switch {
		case !ok && len(known.Vars()) > 0 && u.onlyDrifts(p, calls):
			r = known // a step of constant width in each call: no more than there are calls in a row
		case !ok:
			r, c = u.e.symbol(p, "", Count), c*0.7
		}
		n = n.Mul(r)
		depth = depth.Max(r)
		if own := u.e.symbol(p, "", Value); !r.Has(own.Vars()[0]) && len(r.Vars()) > 0 && u.e.KindOf(p) != ir.Str {
			highest[own.Vars()[0]] = r
		}
	}
	return &activations{n: n, depth: depth, highest: highest, kept: true, shared: u.keepsOutside(), steps: u.step("results are kept: runs once for each combination of arguments", n, c)}
}

// seenFrom writes what is known of a function in the parameters of another one that
// hands its own on to it.
func (a *activations) seenFrom(u, w *unit) *activations {
	to := map[string]law.Expr{}
	for k, p := range w.f.Params {
		if k < len(u.f.Params) {
			for _, m := range []Measure{Value, Len} {
				to[u.e.symbol(p, "", m).Vars()[0]] = u.e.symbol(u.f.Params[k], "", m)
			}
		}
	}
	out := *a
	out.n, out.depth, out.highest = a.n.Subst(to), a.depth.Subst(to), nil
	out.steps = slices.Clone(a.steps)
	for k := range out.steps {
		out.steps[k].Factor = out.steps[k].Factor.Subst(to)
	}
	return &out
}

// onlyDrifts reports whether a parameter changes by constant steps alone.
func (u *unit) onlyDrifts(p *ir.Instr, calls []selfCall) bool {
	for _, c := range calls {
		a := c.args[p.N]
		if a == nil {
			return false
		}
		_, anew := a.IsConst()
		if r := u.relation(p, a).kind; r != unchanged && r != shifts && !anew && !u.drifts(a, p) && !u.stepsLittle(a, p) {
			return false
		}
	}
	return true
}

// stepsLittle reports whether an argument is the parameter and what is at most a
// constant: cnt + (d == 1).
func (u *unit) stepsLittle(a, p *ir.Instr) bool {
	if a.Op != ir.Bin || a.Sym != "+" || a.Args[0] != p {
		return false
	}
	if u.e.KindOf(a.Args[1]) == ir.Bool {
		return true
	}
	most, ok := u.e.query(a.Args[1], "", askHigh)
	_, isC := most.Constant()
	return ok && isC
}

// drifts reports whether an argument is some steps away from the parameter it is given
// for, up among others: one of range(p-1, p+2), or what a loop counts up from it.
func (u *unit) drifts(a, p *ir.Instr) bool {
	form := u.e.LinearOf(a, 4)
	if len(form.Terms) != 1 || form.Terms[0].Coef != 1 {
		return false
	}
	if v := form.Terms[0].V; u.startsAt(v, p) {
		return form.C >= 0 && u.countsUp(u.loopAt(v.Block), v)
	}
	if form.Terms[0].V.Op != ir.Elem {
		return false
	}
	it := u.e.Alias.Iterated(form.Terms[0].V)
	if it == nil || it.Args[0].Op != ir.Range {
		return false
	}
	last := u.e.LinearOf(it.Args[0].Args[1], 4)
	return len(last.Terms) == 1 && last.Terms[0].V == p && last.Terms[0].Coef == 1 && last.C+form.C > 1
}

// keepsOutside reports whether the cache is not a parameter that each caller may
// give anew.
func (u *unit) keepsOutside() bool {
	if u.f.Has(ir.Memoized) {
		return true
	}
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			c, _ := u.cacheRead(i)
			if c == nil || !u.fills(c) {
				continue
			}
			for c.Op == ir.Index { // f[i] of a table of rows
				c = c.Args[0]
			}
			if len(u.paramsIn(c, 4)) > 0 {
				return false
			}
		}
	}
	return true
}

// memoKeys are the parameters that a cache is keyed by, or nil without a cache: the
// function's own, or one that stands between it and itself.
func (u *unit) memoKeys() []*ir.Instr {
	if own := u.ownMemoKeys(); own != nil {
		return own
	}
	for _, w := range u.e.order {
		if w == u || w.scc != u.scc || !u.goesThrough(w) {
			continue
		}
		var keys []*ir.Instr
		for _, k := range w.ownMemoKeys() {
			if k.N < len(u.f.Params) {
				keys = append(keys, u.f.Params[k.N])
			}
		}
		return keys
	}
	return nil
}

// goesThrough reports whether all recursion of the function is by calls of w, which
// hands on its parameters.
func (u *unit) goesThrough(w *unit) bool {
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if g := u.e.Callee(i); g != nil && u.e.units[g] != nil && u.e.units[g].scc == u.scc && g != w.f {
				return false
			}
		}
	}
	handed := false
	for _, c := range u.e.Callers[u.f] {
		if c.Block.Func != w.f {
			continue
		}
		for k, a := range u.e.Actuals(c, u.f) {
			if k >= len(w.f.Params) || a != w.f.Params[k] {
				return false
			}
			handed = true
		}
	}
	return handed
}

func (u *unit) ownMemoKeys() []*ir.Instr {
	params := u.f.Params
	if u.f.Has(ir.Method) && len(params) > 0 {
		params = params[1:]
	}
	if u.f.Has(ir.Memoized) {
		return params
	}
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			c, key := u.cacheRead(i)
			if c == nil || u.e.KindOf(c) == ir.Set || !u.fills(c) {
				continue
			}
			early := u.returnsEarly(b, i) && (i.Op != ir.Index || u.returnsFrom(b, c))
			if !early && (u.g.LoopOf(b) != nil || !u.guardsCalls(i)) {
				continue
			}
			if found := u.paramsIn(key, 4); len(found) > 0 {
				return found
			}
			if found := u.paramsIn(c, 4); len(found) > 0 && c.Op != ir.Param {
				return found
			}
		}
	}
	return nil
}

// cacheRead is a test whether a table has an entry: key in c, or c[key] against
// a mark.
func (u *unit) cacheRead(i *ir.Instr) (c, key *ir.Instr) {
	switch {
	case i.Op == ir.Cmp && (i.Sym == "in" || i.Sym == "notin"):
		return i.Args[1], i.Args[0]
	case i.Op == ir.Invoke && len(i.Args) == 2 && (i.Sym == "has" || i.Sym == "containsKey" || i.Sym == "get"):
		return i.Args[0], i.Args[1]
	case i.Op == ir.Index:
		return i.Args[0], i
	case i.Op == ir.Extract && i.Args[0].Op == ir.Index: // v, ok := memo[k]
		return i.Args[0].Args[0], i.Args[0]
	}
	return nil, nil
}

// returnsEarly reports whether the test at i decides over a return that comes
// without any recursive call.
func (u *unit) returnsEarly(b *ir.Block, test *ir.Instr) bool {
	t := b.Term()
	if t == nil || t.Op != ir.If || u.g.LoopOf(b) != nil {
		return false
	}
	uses := false
	for _, x := range u.conditionParts(t.Args[0], 4) {
		uses = uses || x == test
	}
	if !uses {
		return false
	}
	for _, s := range b.Succs {
		if r := s.Term(); r != nil && r.Op == ir.Return && !u.callsSelf(s) {
			return true
		}
	}
	return false
}

// guardsCalls reports whether the recursion goes on only where a key is not yet
// in the table: if key not in memo: memo[key] = ...; return memo[key].
func (u *unit) guardsCalls(test *ir.Instr) bool {
	calls := u.selfCalls()
	if test.Op == ir.Index || test.Op == ir.Extract {
		return false
	}
	for _, c := range calls {
		guarded := false
		for _, g := range u.g.Guards(c.at.Block) {
			cond, taken := g.Cond, g.Taken
			if cond.Op == ir.Un && len(cond.Args) == 1 {
				cond, taken = cond.Args[0], !taken
			}
			guarded = guarded || cond == test && taken == (cond.Sym == "notin")
		}
		if !guarded {
			return false
		}
	}
	return len(calls) > 0
}

// returnsFrom reports whether a branch at b returns an element of the table c.
func (u *unit) returnsFrom(b *ir.Block, c *ir.Instr) bool {
	for _, s := range b.Succs {
		r := s.Term()
		if r == nil || r.Op != ir.Return || len(r.Args) != 1 {
			continue
		}
		if x := r.Args[0]; x.Op == ir.Index && u.e.Alias.Of(x.Args[0]) == u.e.Alias.Of(c) {
			return true
		}
	}
	return false
}

func (u *unit) conditionParts(v *ir.Instr, depth int) []*ir.Instr {
	out := []*ir.Instr{v}
	if depth > 0 && v.Op != ir.Phi {
		for _, a := range v.Args {
			out = append(out, u.conditionParts(a, depth-1)...)
		}
	}
	return out
}

func (u *unit) callsSelf(b *ir.Block) bool {
	for _, i := range b.Instrs {
		if u.recursive(i) != nil {
			return true
		}
	}
	return false
}

// fills reports whether the recursion stores into the table c.
func (u *unit) fills(c *ir.Instr) bool {
	n := u.e.Alias.Of(c)
	for _, s := range n.Stored {
		if w := u.e.units[s.At.Block.Func]; w != nil && (w.scc == u.scc || w.f.Outer == u.f) { // or in a defer
			if _, lit := s.Val.IsConst(); s.At.Op != ir.MakeSeq && (!lit || s.At.Op != ir.Store || u.e.KindOf(c) == ir.Map) {
				return true
			}
		}
	}
	return u.fillsByPointer(n)
}

// fillsByPointer reports whether the function, or one in it, stores through a pointer
// to an element: p := &memo[i]; defer func() { *p = res }().
func (u *unit) fillsByPointer(n *resolve.Class) bool {
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if i.Op != ir.Cell || len(i.Args) == 0 || i.Args[0].Op != ir.Index || u.e.Alias.Of(i.Args[0].Args[0]) != n {
				continue
			}
			for _, w := range u.e.order {
				if w.f.Outer == u.f && w.storesThrough(u.e.Alias.Of(i)) {
					return true
				}
			}
		}
	}
	return false
}

// storesThrough reports whether the function stores in a variable of a class.
func (u *unit) storesThrough(n *resolve.Class) bool {
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if i.Op == ir.StoreCell && u.e.Alias.Of(i.Args[0]) == n {
				return true
			}
		}
	}
	return false
}

// paramsIn lists the parameters that an expression is made of.
func (u *unit) paramsIn(v *ir.Instr, depth int) []*ir.Instr {
	if v.Op == ir.Param {
		if v.N == 0 && u.f.Has(ir.Method) {
			return nil
		}
		return []*ir.Instr{v}
	}
	if depth == 0 {
		return nil
	}
	var out []*ir.Instr
	for _, a := range v.Args {
		for _, p := range u.paramsIn(a, depth-1) {
			dup := false
			for _, q := range out {
				dup = dup || p == q
			}
			if !dup {
				out = append(out, p)
			}
		}
	}
	return out
}
