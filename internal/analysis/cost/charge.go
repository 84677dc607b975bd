package cost

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// Law is a cost with its derivation.
type Law struct {
	Expr  law.Expr
	Conf  float64
	Steps []Step
}

// part is a share of a function's cost, to be summed over the loops around it.
type part struct {
	x     law.Expr
	in    *loop
	once  *onceBound
	found bool // the recursion comes here once, with what it looked for
	split bool // all activations together cost what one would at most
	top   Step // of what weighs most in it
}

// parts lists what one call of the function does itself, grouped by loop. Calls
// within the function's own recursion count one.
func (u *unit) parts() []*part {
	byLoop := map[*loop]*part{}
	var out []*part
	for _, b := range u.g.Order {
		if b.Cold {
			continue
		}
		l := u.loopAt(b)
		o := u.onceBound(b)
		found := u.findsThere(b)
		p := byLoop[l]
		if p == nil || o != nil || found {
			p = &part{in: l, once: o, found: found}
			out = append(out, p)
			if o == nil && !found {
				byLoop[l] = p
			}
		}
		for _, i := range b.Instrs {
			x, why, c := u.charge(i)
			x = u.whereSmall(x, b)
			if x.IsZero() {
				continue
			}
			if n, ok := u.mergeCost(i); ok {
				out = append(out, &part{x: n, top: Step{Pos: i.Pos, Factor: n, Text: "puts the smaller into the larger", Conf: 0.9}})
				x = law.Const(1)
			} else if q := u.paidFor(i, x, l); q != nil {
				q.top = Step{Pos: i.Pos, Factor: q.x, Text: why, Conf: c}
				out = append(out, q)
				x = law.Const(1)
			}
			if len(x.Vars()) > 0 && u.ofOwnGathering(i) {
				out = append(out, &part{x: x, in: l, split: true, top: Step{Pos: i.Pos, Factor: x, Text: why, Conf: c}})
				x = law.Const(1)
			}
			if first, each := u.paidByPushes(i); first != nil {
				first.top = Step{Pos: i.Pos, Factor: first.x, Text: why, Conf: c * 0.95}
				out = append(out, first)
				x = each
			}
			if shared := u.sharedMarks(i); shared != nil && l != nil {
				out = append(out, &part{x: x, in: l, once: shared, top: Step{Pos: i.Pos, Factor: x, Text: why, Conf: c}})
				x = law.Const(1)
			}
			p.x = p.x.Add(x)
			if len(x.Vars()) > 0 && law.CompareGrowth(x, p.top.Factor) > 0 {
				p.top = Step{Pos: i.Pos, Factor: x, Text: why, Conf: c}
			}
		}
	}
	return out
}

// sharedMarks: a call of a function that marks what it visits costs all its
// calls together no more than one, as long as the marks live; nil for others.
func (u *unit) sharedMarks(i *ir.Instr) *onceBound {
	g := u.e.Callee(i)
	if g == nil || u.recursive(i) != nil {
		return nil
	}
	var marks []*onceBound
	if w := u.e.units[g]; w.isRecursive() {
		a := w.activations()
		if a.shared {
			return &onceBound{cells: law.Const(1), conf: 1}
		}
		marks = a.marks
	} else {
		for _, s := range w.callCost().Steps {
			marks = append(marks, s.marks...)
		}
	}
	if len(marks) == 0 {
		return nil
	}
	out := &onceBound{cells: law.Const(1), conf: 1}
	for _, o := range marks {
		home, ok := u.homeInCaller(o.marks, i, g, 6)
		if !ok {
			return nil
		}
		if home != nil && (out.home == nil || out.home.Encloses(home.Loop)) {
			out.home = home
		}
	}
	return out
}

// homeInCaller is the loop of u in which a container that the callee g marks is
// made anew; ok is false when the callee makes it itself.
func (u *unit) homeInCaller(c, call *ir.Instr, g *ir.Func, depth int) (*loop, bool) {
	if c == nil || depth == 0 { // marks that are no container: those of other calls
		return nil, false
	}
	switch c.Op {
	case ir.Param:
		args := u.e.Actuals(call, g)
		if c.N < len(args) && args[c.N] != nil {
			return u.homeOf(args[c.N], 6), true
		}
	case ir.Index, ir.Field:
		return u.homeInCaller(c.Args[0], call, g, depth-1)
	case ir.Load:
		w := u.e.OnlyStored(c.Args[0])
		if w == nil {
			return nil, c.Args[0].Op == ir.Global || encloses(u.e.Cell(c.Args[0]).Block.Func, u.f)
		}
		if w.Block.Func == u.f {
			return u.homeOf(w, 6), true
		}
		return nil, w.Block.Func != g
	}
	return nil, false
}

// totalOfPart sums a part over the loops around it, in one call.
func (u *unit) totalOfPart(p *part) total {
	t, ok := u.sumUp(p.x.Widen(), p.in, nil)
	if p.once != nil && p.in != nil {
		if y, okY := u.highest(p.x, p.in, p.once.home); okY {
			z, okZ := u.sumUp(p.once.cells.Mul(y), p.once.home, nil)
			if okZ && (!ok || law.CompareGrowth(z.x, t.x) < 0) {
				z.steps = append(z.steps, Step{Pos: p.in.Pos(), Factor: p.once.cells, Text: "runs once for each cell it marks", Conf: p.once.conf})
				t, ok = z, true
			}
		}
	}
	if !ok {
		t = total{x: p.x}
		for l := p.in; l != nil; l = l.parent() {
			t.x = t.x.Mul(u.e.unknownTrips(l))
			t.steps = append(t.steps, Step{Pos: l.Pos(), Factor: u.e.unknownTrips(l), Text: "nothing found bounds this loop", Conf: 0.3})
		}
	}
	if p.top.Text != "" {
		t.steps = append(t.steps, p.top)
	}
	return t
}

// callCost is the cost of one call of the function, over its parameters' sizes.
func (u *unit) callCost() *Law {
	if u.cost != nil {
		return u.cost
	}
	if u.busy {
		return &Law{Expr: law.Const(1), Conf: 0.5}
	}
	u.busy = true
	var c *Law
	if u.isRecursive() {
		c = u.solve()
	} else {
		c = u.sumParts(law.Const(1), nil)
	}
	u.busy = false
	c.Expr = u.e.tidy(c.Expr)
	u.cost = c
	return c
}

// sumParts adds up the parts over n calls in all. visited says what collection
// the calls go through the elements of, so that loops over its elements cost its
// total size and not calls times the largest.
func (u *unit) sumParts(n law.Expr, first []Step) *Law {
	c := &Law{Conf: 1}
	var lead law.Expr
	for _, p := range u.parts() {
		t := u.totalOfPart(p)
		x := t.x.Mul(n)
		if p.found || p.split {
			x = t.x.Scale(2).Add(n) // it may then look for another one
		}
		if k, isC := n.Constant(); !isC || k != 1 {
			if y, ok := u.acrossCalls(p, n); ok && law.CompareGrowth(y, x) < 0 {
				x = y
			}
			if y, ok := u.sharedOut(t.x, n); ok && law.CompareGrowth(y, x) < 0 {
				x = y
			}
		}
		if x, _ := u.e.lift(x, nil, false); law.CompareGrowth(x, lead) > 0 {
			lead = x
			c.Steps = append(append([]Step(nil), first...), t.steps...)
		}
		c.Expr = c.Expr.Add(x)
	}
	if len(c.Steps) == 0 {
		c.Steps = first
	}
	if x, ok := u.e.lift(c.Expr, nil, false); ok {
		c.Expr = x
	}
	c.Expr = c.Expr.Upper().Widen()
	c.Conf = conf(c.Steps)
	return c
}

// charge is the cost of one instruction, with what to say of it.
func (u *unit) charge(i *ir.Instr) (law.Expr, string, float64) {
	e := u.e
	one := law.Const(1)
	length := func(v *ir.Instr) law.Expr {
		x, ok := e.from(i.Block, v, "", askLen)
		if !ok {
			return one
		}
		return x.Upper()
	}
	switch i.Op {
	case ir.Const, ir.Param, ir.Phi, ir.Jump, ir.Global, ir.FuncRef, ir.Extract:
		return law.Expr{}, "", 1
	case ir.Index:
		if k := e.KindOf(i.Args[0]); k == ir.Map {
			return law.Const(e.weights.Map), "", 1
		}
	case ir.Slice:
		if e.Mod.Views() { // a view of the same elements
			return one, "", 1
		}
		if u.handsDown(i) {
			return one, "", 1
		}
		return length(i).Add(one), "copies a slice", 1
	case ir.Bin:
		return u.chargeBin(i, length)
	case ir.Cmp:
		if i.Sym == "in" || i.Sym == "notin" {
			return u.chargeIn(i, length)
		}
	case ir.Store:
		if n, ok := e.cutOut(i); ok {
			return n.Upper().Add(one), "writes a slice", 1
		}
		if k := e.KindOf(i.Args[0]); k == ir.Map {
			return law.Const(e.weights.Map), "", 1
		}
	case ir.MakeSized:
		if i.Sym == "room" {
			return one, "", 1
		}
		if n, ok := e.madeLen(i); ok {
			return n.Upper().Add(one), "makes a container of that size", 1
		}
	case ir.MakeSeq, ir.MakeMap:
		return law.Const(float64(len(i.Args)) + e.weights.New), "", 1
	case ir.Format:
		if x, ok := e.sumLens(i); ok {
			return x.Upper(), "builds a string", 1
		}
	case ir.Call, ir.Invoke, ir.CallValue, ir.New, ir.Spawn:
		return u.chargeCall(i)
	}
	return one, "", 1
}

func (u *unit) chargeBin(i *ir.Instr, length func(*ir.Instr) law.Expr) (law.Expr, string, float64) {
	one := law.Const(1)
	if i.Sym != "+" && i.Sym != "*" && i.Sym != "|" && i.Sym != "&" && i.Sym != "-" {
		return one, "", 1
	}
	for _, v := range append([]*ir.Instr{i}, i.Args...) {
		switch u.e.KindOf(v) {
		case ir.Seq, ir.Set, ir.Map, ir.Tuple:
			if a := i.Args[0]; u.e.Mod.Lang == "python" && i.Sym == "+" && i.N == ir.Augmented && a.Op == ir.Phi && u.appendsInPlace(i) {
				return length(i.Args[1]).Add(one), "adds to a list in place", 0.95
			}
			return length(i).Add(one), "builds a new collection", 1
		case ir.Str, ir.Bytes:
			if u.appendsInPlace(i) {
				return one, "", 1
			}
			return length(i).Add(one), "builds a new string", 0.95
		case ir.Int, ir.Float:
			return one, "", 1
		}
	}
	return one, "", 1
}

// appendsInPlace: s = s + x in a loop, where the old s dies: CPython grows it in
// place, JavaScript makes a rope; so people count it as the length of x.
func (u *unit) appendsInPlace(i *ir.Instr) bool {
	if i.Sym != "+" || u.e.Mod.Lang == "java" || u.e.Mod.Views() {
		return false
	}
	grown := i.Args
	if u.e.Mod.Lang == "python" {
		grown = i.Args[:1] // x + s makes a new one
	}
	l := u.loopAt(i.Block)
	if l == nil {
		return false
	}
	for p := l; p != nil; p = p.parent() {
		for _, a := range grown {
			if a.Op == ir.Phi && a.Block == p.Header || a.Op == ir.Load || a.Op == ir.Index || a.Op == ir.Field {
				return true
			}
		}
	}
	return false
}

func (u *unit) chargeIn(i *ir.Instr, length func(*ir.Instr) law.Expr) (law.Expr, string, float64) {
	c := i.Args[1]
	if c.Op == ir.Range {
		return law.Const(1), "", 1
	}
	switch u.e.KindOf(c) {
	case ir.Set, ir.Map:
		return law.Const(1), "", 1
	case ir.Iterator:
		return law.Const(1), "", 0.95 // goes on from where it was: all searches together pass over it once
	case ir.Seq, ir.Str, ir.Tuple:
		return length(c).Add(law.Const(1)), "searches a collection from end to end", 1
	}
	return law.Const(1), "", 1
}

// chargeCallee is the cost of a call that runs g, or a method that a subclass
// has in its place: then the dearest.
func (u *unit) chargeCallee(i *ir.Instr, g *ir.Func) (law.Expr, string, float64) {
	e := u.e
	c := e.units[g].callCost()
	x, ok := e.instantiate(c.Expr, i, g)
	for _, other := range e.Overrides(i, g) {
		d := e.units[other].callCost()
		if y, okY := e.instantiate(d.Expr, i, other); okY && (!ok || law.CompareGrowth(y, x) > 0) {
			g, c, x, ok = other, d, y, true
		}
	}
	if !ok {
		return law.Const(1), "", 0.5
	}
	return e.readFixed(x, i, g).Upper().Add(law.Const(1)), "calls " + g.Name, c.Conf
}

// chargeCall is the cost of a call: the callee's law over the arguments' sizes,
// or the library's row.
func (u *unit) chargeCall(i *ir.Instr) (law.Expr, string, float64) {
	e := u.e
	one := law.Const(1)
	if g := e.Callee(i); g != nil {
		if u.recursive(i) != nil {
			return one, "", 1
		}
		return u.chargeCallee(i, g)
	}
	m := e.Model(i)
	if m == nil || u.handsDown(i) || u.takesLast(i) {
		return one, "", 1
	}
	x, ok := e.modelExpr(m.Expected, i, m)
	if n, short := e.digits(i); short {
		x, ok = n, true
	}
	if !ok {
		x = one
	}
	x = e.onWords(x).Mul(law.Const(e.weights.Part)).Add(law.Const(e.weights.Call - 1))
	if n, moved := e.movesTail(i); moved {
		x = x.Add(n)
	}
	for _, ap := range m.Calls {
		if g := e.applies(i, m, ap); g != nil && e.units[g].scc == u.scc && u.isRecursive() {
			return one, "", 1 // each application is a call of the recursion, which is counted
		}
		x = x.Add(u.applied(i, m, ap))
	}
	return x.Upper().Add(one), "calls " + m.Name, 1
}

// onWords takes what the library does in as many steps as an element has bits, gcd(a, b),
// for an operation on machine words.
func (e *Engine) onWords(x law.Expr) law.Expr {
	out := law.Expr{}
	for _, t := range x.Terms {
		if len(t.Factors) == 1 && t.Factors[0].Func == law.Log {
			if s := e.syms[t.Factors[0].Var]; s != nil && s.What == Value && strings.Contains(s.Path, "[]") {
				t = law.Term{Coef: t.Coef}
			}
		}
		out = out.Add(law.Expr{Terms: []law.Term{t}})
	}
	return out
}
