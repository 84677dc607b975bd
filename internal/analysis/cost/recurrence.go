package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

type relationKind uint8

const (
	unrelated relationKind = iota
	unchanged
	shifts   // by a constant
	drops    // by an amount that is not known, at least one
	divides2 // by a factor
	negated  // its negative, as large
	doubles  // times a factor, plus something
	parts    // a part of an object: a field, a child
	cut      // a slice or filtered copy, of unknown length below the whole
)

// relation says how an argument comes from the caller's parameter.
type relation struct {
	kind   relationKind
	by     float64
	length bool // it is about lengths, not values
}

// relation of argument a to parameter p.
func (u *unit) relation(p, a *ir.Instr) relation {
	if a == p || u.defaulted(a, p) {
		return relation{kind: unchanged}
	}
	l := u.e.LinearOf(a, 6)
	if len(l.Terms) == 1 && l.Terms[0].V == p && l.Terms[0].Coef == 1 {
		if l.C == 0 {
			return relation{kind: unchanged}
		}
		return relation{kind: shifts, by: l.C}
	}
	if len(l.Terms) == 1 && l.Terms[0].V == p && l.Terms[0].Coef == -1 && l.C == 0 {
		return relation{kind: negated}
	}
	if len(l.Terms) == 1 && l.Terms[0].V == p && l.Terms[0].Coef >= 2 {
		return relation{kind: doubles}
	}
	switch a.Op {
	case ir.Convert:
		return u.relation(p, a.Args[0])
	case ir.Call:
		if len(a.Args) == 1 && u.e.KindOf(p) != ir.Seq {
			if r := u.relation(p, a.Args[0]); r.kind == divides2 {
				return r
			}
		}
	case ir.Bin:
		if r, ok := u.arithmeticRelation(p, a, l); ok {
			return r
		}
	case ir.Field:
		if u.isPartOf(a, p, 6) {
			return relation{kind: parts}
		}
	case ir.Elem, ir.Index, ir.Extract, ir.Phi:
		if m := a.Args[0]; a.Op == ir.Extract && m.Op == ir.MakeSeq && a.N < len(m.Args) {
			return u.relation(p, m.Args[a.N]) // of values that were put side by side
		}
		if c, isC := u.quotientOf(a, p); isC {
			return relation{kind: divides2, by: c}
		}
		if a.Op == ir.Phi && u.multiple(a, p, 4) {
			return relation{kind: doubles}
		}
		if u.isPartOf(a, p, 6) {
			return relation{kind: parts}
		}
	case ir.Invoke:
		if u.asksForPart(a) && u.isPartOf(a, p, 6) {
			return relation{kind: parts}
		}
	case ir.Slice:
		if of := a.Args[0]; of == p || rearranges(of) && of.Sym != "filter" && of.Args[0] == p {
			return u.sliceRelation(p, a)
		}
	}
	return u.lengthRelation(p, a)
}

// defaulted reports whether a is p, or what stands for it when the caller gives
// nothing.
func (u *unit) defaulted(a, p *ir.Instr) bool {
	if a.Op != ir.Phi || u.loopAt(a.Block) != nil {
		return false
	}
	own := false
	for _, x := range a.Args {
		own = own || x == p
		if x != p && u.dependsOn(x, p, 4) {
			return false
		}
	}
	return own
}

// multiple reports whether a is p or a multiple of p on every path, and a
// multiple on one: an index that goes down a heap.
func (u *unit) multiple(a, p *ir.Instr, depth int) bool {
	found := false
	var all func(v *ir.Instr, depth int) bool
	all = func(v *ir.Instr, depth int) bool {
		if v == p {
			return true
		}
		if l := u.e.LinearOf(v, 6); len(l.Terms) == 1 && l.Terms[0].V == p && l.Terms[0].Coef >= 2 {
			found = true
			return true
		}
		if v.Op != ir.Phi || depth == 0 {
			return false
		}
		for _, x := range v.Args {
			if x != v && !all(x, depth-1) {
				return false
			}
		}
		return true
	}
	return all(a, depth) && found
}

func (u *unit) arithmeticRelation(p, a *ir.Instr, l resolve.Linear) (relation, bool) {
	switch a.Sym {
	case "//", "/", ">>", ">>>":
		x := u.e.LinearOf(a.Args[0], 4)
		c, isC := resolve.Numeric(a.Args[1])
		if a.Sym == ">>" || a.Sym == ">>>" {
			c = float64(int(1) << min(int(c), 30))
		}
		if len(x.Terms) == 1 && x.Terms[0].V == p && isC && c > 1 {
			return relation{kind: divides2, by: c}, true
		}
	case "-":
		if h := a.Args[1]; a.Args[0] == p && h.Op == ir.Bin && h.Args[0] == p { // k - k//2
			if r, ok := u.arithmeticRelation(p, h, u.e.LinearOf(h, 4)); ok && r.kind == divides2 && r.by == 2 {
				return r, true
			}
		}
		for _, t := range l.Terms {
			if t.V == p && t.Coef == 1 {
				return relation{kind: drops, by: -1}, true
			}
		}
	case "+":
		for _, t := range l.Terms {
			if t.V == p && t.Coef == 1 {
				return relation{kind: drops, by: 1}, true
			}
		}
	}
	return relation{}, false
}

// sliceRelation: p[1:] is one shorter, p[:len(p)//2] half as long, p[::2] as well; a is
// a slice of p, or of p in another order.
func (u *unit) sliceRelation(p, a *ir.Instr) relation {
	if len(a.Args) == 4 {
		if step, ok := resolve.Numeric(a.Args[3]); ok && step >= 2 {
			return relation{kind: divides2, by: step, length: true}
		}
	}
	whole := u.e.symbol(p, "", Len)
	w, ok := u.e.width(a.Block, a.Args[1:], whole)
	if lit, isLit := a.Args[1].IsConst(); isLit {
		if n, isInt := lit.(int64); isInt && n > 0 {
			if hi, isHi := a.Args[2].IsConst(); isHi && hi == nil {
				return relation{kind: shifts, by: -float64(n), length: true}
			}
		}
	}
	if lit, isLit := a.Args[2].IsConst(); isLit {
		if n, isInt := lit.(int64); isInt && n < 0 {
			return relation{kind: shifts, by: float64(n), length: true}
		}
	}
	for _, end := range a.Args[1:3] {
		if u.halfway(end, p) || u.halfway(end, a.Args[0]) {
			return relation{kind: divides2, by: 2, length: true}
		}
	}
	if ok {
		if d, isC := whole.Sub(w).Constant(); isC && d > 0 {
			return relation{kind: shifts, by: -d, length: true}
		}
	}
	return relation{kind: cut, by: -1, length: true}
}

// halfway reports whether a bound is a part of len(p), or a number beside it: mid + 1.
func (u *unit) halfway(end, p *ir.Instr) bool {
	if u.halfOf(end, p) {
		return true
	}
	f := u.e.LinearOf(end, 4)
	return len(f.Terms) == 1 && f.Terms[0].Coef == 1 && u.halfOf(f.Terms[0].V, p)
}

// halfOf reports whether v is len(p) divided by a constant.
func (u *unit) halfOf(v, p *ir.Instr) bool {
	for v.Op == ir.Convert || v.Op == ir.Call && len(v.Args) == 1 {
		v = v.Args[0]
	}
	if v.Op != ir.Bin || v.Sym != "//" && v.Sym != "/" && v.Sym != ">>" && v.Sym != ">>>" {
		return false
	}
	n := v.Args[0]
	if c := u.e.LengthOf(n); c != nil {
		return c == p
	}
	for _, t := range u.e.LinearOf(n, 4).Terms {
		if c := u.e.LengthOf(t.V); c == p {
			return true
		}
	}
	return false
}

// asksForPart reports whether a call asks an object of a class that is not here, and
// nothing else: node.getList().
func (u *unit) asksForPart(a *ir.Instr) bool {
	return a.Op == ir.Invoke && len(a.Args) == 1 && u.e.Model(a) == nil && u.e.Callee(a) == nil
}

// isPartOf reports whether a is reached from p through fields, elements and
// indices.
func (u *unit) isPartOf(a, p *ir.Instr, depth int) bool {
	if depth == 0 {
		return false
	}
	switch a.Op {
	case ir.Field:
		return a.Args[0] == p || a.Args[0].Op == ir.Phi && slices.Contains(a.Args[0].Args, p) || u.isPartOf(a.Args[0], p, depth-1)
	case ir.Elem:
		it := u.e.Alias.Iterated(a)
		return it != nil && (it.Args[0] == p || u.isPartOf(it.Args[0], p, depth-1))
	case ir.Index, ir.Extract:
		return a.Args[0] == p || u.isPartOf(a.Args[0], p, depth-1)
	case ir.MakeSeq: // one of (node.left, node.right)
		for _, x := range a.Args {
			if x.Op != ir.Field || !u.isPartOf(x, p, depth-1) {
				return false
			}
		}
		return len(a.Args) > 0
	case ir.Invoke:
		if u.asksForPart(a) || u.e.Model(a) != nil && len(a.Args) > 0 {
			return a.Args[0] == p || u.isPartOf(a.Args[0], p, depth-1)
		}
	case ir.Phi:
		for _, x := range a.Args {
			if x != a && u.isPartOf(x, p, depth-1) {
				return true
			}
		}
	}
	return false
}

// turned: every call is made with a parameter's sign turned round, for it to have the
// other one.
func (u *unit) turned(calls []selfCall) *activations {
	for _, p := range u.f.Params {
		all := len(calls) > 0
		for _, c := range calls {
			all = all && c.args[p.N] != nil && u.relation(p, c.args[p.N]).kind == negated
		}
		if all {
			n := law.Const(2)
			return &activations{n: n, depth: n, steps: u.step("calls itself with the sign turned round", n, 0.95)}
		}
	}
	return nil
}

// onceEach: every recursive call is guarded by a mark that it or the callee
// sets, and no mark is taken back.
func (u *unit) onceEach(calls []selfCall) *activations {
	var cells law.Expr
	var marks []*onceBound
	c := 1.0
	for _, call := range calls {
		o := u.onceBound(call.at.Block)
		if o == nil {
			o = u.guardedEntry(call.at.Block)
		}
		if o == nil {
			return nil
		}
		cells = cells.Max(o.cells)
		marks = append(marks, o)
		c = min(c, o.conf)
	}
	if len(calls) == 0 {
		return nil
	}
	if a := u.alongObjects(calls); a != nil && cells.Has(u.e.symbol(a.along, "", Value).Vars()[0]) {
		a.marks = marks // of each part of an object once, even where several lead to it
		return a
	}
	return &activations{n: cells.Add(law.Const(1)), depth: cells, marks: marks, steps: u.step("marks what it has visited: runs once for each", cells, c)}
}

// guardedEntry is a test-and-set that each activation passes once, before the
// loop that b may stand in.
func (u *unit) guardedEntry(b *ir.Block) *onceBound {
	for _, g := range u.g.Guards(b) {
		if u.g.LoopOf(g.If.Block) != nil {
			continue
		}
		if o := u.testAndSet(g.Cond, g.Taken, g.If, b); o != nil {
			return o
		}
	}
	return nil
}

// alongObjects: every recursive call is on a part of an object parameter, so the
// recursion visits each object of a tree once.
func (u *unit) alongObjects(calls []selfCall) *activations {
	if len(calls) == 0 {
		return nil
	}
	n := law.Expr{}
	var along *ir.Instr
	var objects []*ir.Instr
	for _, p := range u.f.Params {
		related := 0
		for _, c := range calls {
			a := c.args[p.N]
			if a == nil {
				continue
			}
			if l := u.loopAt(c.at.Block); l != nil && !l.Contains(a.Block) {
				continue // the same part each time round
			}
			if u.relation(p, a).kind == parts {
				related++
			}
		}
		if related == 0 {
			continue
		}
		all := related == len(calls)
		if !all {
			continue
		}
		x := u.e.symbol(p, "", Nodes)
		if k := u.e.KindOf(p); k == ir.Seq || k == ir.Map {
			x = u.e.symbol(p, "", Nodes)
		}
		n, along = n.Max(x), p
		objects = append(objects, p)
	}
	if n.IsZero() {
		return nil
	}
	return &activations{n: n, depth: n, along: along, objects: objects, steps: u.step("visits each object of a linked structure once", n, 0.95)}
}

// splitting: every call works on a fraction of a value, a length or an interval.
func (u *unit) splitting(calls []selfCall) *activations {
	if len(calls) == 0 {
		return nil
	}
	for _, p := range u.f.Params {
		factor, length, ok := 0.0, false, true
		shrinks := 0
		for _, c := range calls {
			a := c.args[p.N]
			if a == nil {
				ok = false
				break
			}
			r := u.relation(p, a)
			if r.kind == negated && len(calls) > 1 || r.kind == shifts && r.by == -1 && u.whenOdd(c.at.Block, p) {
				continue
			}
			if r.kind != divides2 && !(r.kind == cut && r.length && u.halvesWith(calls, p)) {
				ok = false
				break
			}
			shrinks++
			length = r.length
			if r.kind == divides2 {
				factor = max(factor, r.by)
			}
		}
		if !ok || factor < 2 || !length && !u.asks(p) {
			continue
		}
		m := Value
		if length {
			m = Len
		}
		return u.split(u.e.symbol(p, "", m), factor, calls)
	}
	return u.splitInterval(calls)
}

// whenOdd reports whether b runs only where p is odd: after one step down it is even.
func (u *unit) whenOdd(b *ir.Block, p *ir.Instr) bool {
	for _, g := range u.g.Guards(b) {
		c, odd := g.Cond, g.Taken
		if c.Op == ir.Cmp && len(c.Args) == 2 && (c.Sym == "==" || c.Sym == "!=") {
			k, isC := resolve.Numeric(c.Args[1])
			if !isC {
				continue
			}
			odd = odd == ((k == 1) == (c.Sym == "=="))
			c = c.Args[0]
		}
		if c.Op == ir.Bin && odd && c.Args[0] == p {
			k, _ := resolve.Numeric(c.Args[1])
			if c.Sym == "%" && k == 2 || c.Sym == "&" && k == 1 {
				return true
			}
		}
	}
	return false
}

// quotientOf is what p is divided by for a, when that is the first of what divmod gives.
func (u *unit) quotientOf(a, p *ir.Instr) (float64, bool) {
	if a.Op != ir.Extract || a.N != 0 || a.Args[0].Sym != "divmod" || len(a.Args[0].Args) != 2 {
		return 0, false
	}
	x := a.Args[0].Args[0]
	for (x.Op == ir.Convert || x.Op == ir.Call && keepsNumber(x)) && len(x.Args) == 1 {
		x = x.Args[0]
	}
	c, isC := resolve.Numeric(a.Args[0].Args[1])
	return c, x == p && isC && c > 1
}

// halvesWith reports whether one of the calls takes a half of p: then so do the
// others.
func (u *unit) halvesWith(calls []selfCall, p *ir.Instr) bool {
	for _, c := range calls {
		if c.args[p.N] != nil && u.relation(p, c.args[p.N]).kind == divides2 {
			return true
		}
	}
	return false
}

func (u *unit) split(size law.Expr, factor float64, calls []selfCall) *activations {
	flat, looped := u.branching(calls)
	if len(looped) > 0 {
		return nil
	}
	depth := size.Log2().Add(law.Const(1))
	a := &activations{depth: depth, measure: size.Vars()[0], split: factor, calls: max(flat, 1)}
	a.n = master(law.Const(1), a)
	text := "each call works on a fraction of its input"
	a.steps = u.step(text, a.n, 0.95)
	return a
}

// swapped: the only call hands on the parameters themselves in another order, to have
// the smaller one first, and so happens once.
func (u *unit) swapped(calls []selfCall) *activations {
	if len(calls) != 1 || len(u.f.Params) < 2 {
		return nil
	}
	seen := map[*ir.Instr]bool{}
	moved := false
	for k, a := range calls[0].args {
		if a == nil || a.Op != ir.Param || a.Block.Func != u.f || seen[a] {
			return nil
		}
		seen[a] = true
		moved = moved || a.N != k
	}
	if !moved {
		return nil
	}
	return &activations{n: law.Const(2), depth: law.Const(2), steps: u.step("calls itself once, with its arguments swapped", law.Const(2), 0.95)}
}
