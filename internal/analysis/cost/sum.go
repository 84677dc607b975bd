package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// Step is one factor of a derivation.
type Step struct {
	Pos    ir.Pos
	Factor law.Expr
	Text   string
	Conf   float64
	marks  []*onceBound // if the factor is a number of cells marked
}

// total is a sum over loops with the steps that led to it.
type total struct {
	x     law.Expr
	steps []Step
}

// conf is the product of the steps' confidences.
func conf(steps []Step) float64 {
	c := 1.0
	for _, s := range steps {
		c *= s.Conf
	}
	return c
}

// execs counts the executions of b in one iteration of scope, or in one call of
// the function when scope is nil.
func (u *unit) execs(b *ir.Block, scope *loop) (law.Expr, bool) {
	in := u.loopAt(b)
	if in == scope {
		return law.Const(1), true
	}
	key := execKey{in, scope}
	t, ok := u.counts[key]
	before := u.e.cycles
	if !ok {
		if t, ok = u.sumUp(law.Const(1), in, scope); !ok { // of a loop that is being asked for
			if o := u.onceBound(b); o != nil && within(scope, o.home) && u.e.isKnown(o.cells) {
				return o.cells, true
			}
			return law.Expr{}, false
		}
		if u.counts == nil {
			u.counts = map[execKey]total{}
		}
		if !u.e.partial(before) {
			u.counts[key] = t
		}
	}
	if o := u.onceBound(b); o != nil && within(scope, o.home) {
		return u.e.lesser(t.x, o.cells), true
	}
	return t.x, true
}

// isKnown reports whether a bound is made of sizes alone, not of counts that nothing
// is known of.
func (e *Engine) isKnown(x law.Expr) bool {
	for _, v := range x.Vars() {
		if s := e.syms[v]; s != nil && s.What == Count {
			return false
		}
	}
	return true
}

// lesser is the smaller of two bounds; one of sizes alone goes before one of counts
// that nothing is known of.
func (e *Engine) lesser(a, b law.Expr) law.Expr {
	switch ka, kb := e.isKnown(a), e.isKnown(b); {
	case ka && !kb:
		return a
	case kb && !ka:
		return b
	}
	return a.Min(b)
}

type execKey struct{ in, scope *loop }

// within reports whether one iteration of scope sees the containers made in one
// iteration of home.
func within(scope, home *loop) bool {
	return home == nil || scope != nil && home.Encloses(scope.Loop)
}

// sumUp sums x, a cost per iteration of l, over the iterations of l and of the
// loops around it up to scope. Where a loop can be bounded for a whole run of a
// loop around it, the smaller of both is taken.
func (u *unit) sumUp(x law.Expr, l, scope *loop) (total, bool) {
	if l == scope || l == nil || scope != nil && !scope.Encloses(l.Loop) {
		return total{x: x}, true
	}
	if !u.e.step() {
		return total{}, false
	}
	t := l.trips()
	if t == nil {
		return u.marking(x, l, scope)
	}
	once := x.SumOver(l.k, t.n)
	best, ok := u.sumUp(once, l.parent(), scope)
	if ok {
		best.steps = append(best.steps, Step{l.Pos(), t.n, t.rule, t.conf, t.marks})
	}
	take := func(y total, okY bool, s Step) {
		if okY && (!ok || law.CompareGrowth(y.x, best.x) < 0) {
			if s.Text != "" {
				y.steps = append(y.steps, s)
			}
			best, ok = y, true
		}
	}
	if l.parent() != scope {
		if o := u.onceBound(preheader(l)); o != nil {
			if y, okY := u.highest(once, l.parent(), o.home); okY {
				z, okZ := u.sumUp(o.cells.Mul(y), u.upTo(o.home, scope), scope)
				take(z, okZ, Step{l.Pos(), o.cells.Mul(t.n), "entered once for each cell it marks; " + t.rule, o.conf * t.conf, t.marks})
			}
		}
	}
	if y, okY := u.marking(x, l, scope); okY && l.parent() != scope {
		take(y, true, Step{})
	}
	for s := l.parent(); s != nil && s != scope; s = s.parent() {
		a := u.amortised(l, s)
		if a == nil {
			continue
		}
		if y, okY := u.highest(x, l, s.parent()); okY {
			z, okZ := u.sumUp(a.n.Mul(y), s.parent(), scope)
			take(z, okZ, Step{l.Pos(), a.n, a.rule, a.conf, a.marks})
		}
	}
	return best, ok
}

// marking sums over a loop that marks a new cell each time round, or ends: all its
// runs together go round once for each cell, and end once each.
func (u *unit) marking(x law.Expr, l, scope *loop) (total, bool) {
	var o *onceBound
	for _, b := range l.Latches {
		o = u.onceBound(b)
		if o == nil || o.marks == nil || o.home != nil && !o.home.Encloses(l.Loop) || o.home == l {
			return total{}, false
		}
	}
	if o == nil {
		return total{}, false
	}
	y, okY := u.highest(x, l, o.home)
	if !okY {
		return total{}, false
	}
	ends, okE := u.sumUp(y, l.parent(), scope)
	all, okA := u.sumUp(o.cells.Mul(y), u.upTo(o.home, scope), scope)
	all.x = all.x.Add(ends.x)
	all.steps = append(all.steps, Step{Pos: l.Pos(), Factor: o.cells, Text: "marks a new cell each time round", Conf: o.conf})
	return all, okE && okA
}

// upTo is home, or scope when home lies outside it.
func (u *unit) upTo(home, scope *loop) *loop {
	if within(scope, home) {
		return scope
	}
	return home
}

// highest is the largest value of x over the iterations of the loops from l out
// to stop, stop itself not included.
func (u *unit) highest(x law.Expr, l, stop *loop) (law.Expr, bool) {
	for ; l != nil && l != stop; l = l.parent() {
		if !x.Has(l.k) {
			continue
		}
		t := l.trips()
		if t == nil {
			return law.Expr{}, false
		}
		x = extreme(x, l.k, t.n, false)
	}
	return x, true
}

// byStructure: a variable moves along fields of what it points to, or along an
// array of links.
func (u *unit) byStructure(l *loop, cond *ir.Instr, stay bool) *trip {
	for _, x := range u.movingIn(l, cond, 4) {
		if t := u.alongFields(l, x); t != nil {
			return t
		}
		if t := u.alongLinks(l, x, cond); t != nil {
			return t
		}
	}
	return nil
}

// movingIn lists the variables of l that a condition reads.
func (u *unit) movingIn(l *loop, v *ir.Instr, depth int) []*ir.Instr {
	if x := u.variable(l, v); x != nil {
		return []*ir.Instr{x}
	}
	if depth == 0 || !l.Contains(v.Block) {
		return nil
	}
	var out []*ir.Instr
	for _, a := range v.Args {
		out = append(out, u.movingIn(l, a, depth-1)...)
	}
	return out
}

func (u *unit) alongFields(l *loop, x *ir.Instr) *trip {
	m := u.motionOf(l, x)
	fields := false
	for _, up := range m.ups {
		fields = fields || up.op == '.'
	}
	if !fields || x.Op != ir.Phi {
		return nil
	}
	n, ok := law.Expr{}, false
	var chain *ir.Instr // one of many lists, whose first objects an array keeps
	for _, w := range entryValues(l, x) {
		if lit, isLit := w.IsConst(); isLit && lit == nil {
			continue
		}
		if w.Op == ir.Index {
			chain = w
		}
		one, okW := u.e.from(preheader(l), w, "", askNodes)
		if okW {
			n, ok = n.Max(one), true
		}
	}
	if !ok {
		return nil
	}
	conf := 0.95
	if len(m.resets) > 0 {
		conf = 0.85
	}
	return &trip{n: n, conf: conf, rule: "follows links from one object to the next", over: chain}
}

func (u *unit) alongLinks(l *loop, x, cond *ir.Instr) *trip {
	m := u.motionOf(l, x)
	for _, up := range m.ups {
		if up.op != '@' {
			continue
		}
		n, ok := u.e.from(preheader(l), up.amount, "", askLen)
		if !ok || len(m.resets) > 0 {
			continue
		}
		if u.asksRoot(cond, x) {
			return &trip{n: law.Const(4), conf: 0.85, rule: "union-find: paths stay short"}
		}
		return &trip{n: n, conf: 0.85, rule: "follows links in an array"}
	}
	return nil
}

// asksRoot reports whether a condition compares x with the element at x, or asks
// whether that element is negative, as where a root keeps the size of its tree:
// the root test of a union-find forest.
func (u *unit) asksRoot(cond, x *ir.Instr) bool {
	if cond.Op != ir.Cmp || len(cond.Args) != 2 {
		return false
	}
	if a := cond.Args[0]; a.Op == ir.Index && a.Args[1] == x && cond.Sym != "==" && cond.Sym != "!=" {
		if c, ok := resolve.Numeric(cond.Args[1]); ok && c <= 0 {
			return true
		}
	}
	for k, a := range cond.Args {
		if l := u.loopAt(x.Block); a == x && l != nil && l.Header == x.Block {
			for _, up := range u.motionOf(l, x).ups {
				if up.op == '@' && u.shortens(up.at, cond.Args[1-k]) {
					return true
				}
			}
		}
		if a.Op == ir.Index && a.Args[1] == x && (cond.Args[1-k] == x || u.shortens(a, cond.Args[1-k])) {
			return true
		}
	}
	return false
}

// shortens reports whether a loop that goes on until a link a[x] leads to root
// makes each link that it passes lead there: path compression.
func (u *unit) shortens(a, root *ir.Instr) bool {
	l := u.loopAt(a.Block)
	if l == nil || l.Contains(root.Block) {
		return false
	}
	values, _ := u.storedIn(l, a)
	for _, v := range values {
		if v == root {
			return true
		}
	}
	return false
}

// byImplicitBound bounds a loop whose conditions say nothing by what its body
// must respect: indices stay inside, containers run empty, links end.
func (u *unit) byImplicitBound(l *loop) *trip {
	var best *trip
	for _, d := range u.implicit(l) {
		if t := u.byFactor(l, d); t != nil && (best == nil || better(t, best)) {
			t.conf *= 0.9
			best = t
			continue
		}
		if t := u.drain(l, d, l); t != nil && (best == nil || better(t, best)) {
			t.conf *= 0.88
			t.rule = "an index stays inside what it indexes, or a container runs empty"
			best = t
		}
	}
	if best == nil {
		best = u.placing(l)
	}
	if best != nil {
		return best
	}
	for _, i := range l.Header.Instrs {
		if i.Op != ir.Phi {
			break
		}
		if t := u.alongFields(l, i); t != nil {
			t.conf *= 0.9
			return t
		}
	}
	return nil
}

// refills reports whether all that l does is to read until there is something: a
// function's loop around a read that carries nothing from round to round.
func (u *unit) refills(l *loop) bool {
	if u.f == u.e.Mod.Entry || !u.givesBack() || len(l.Children) > 0 || len(l.Blocks) > 8 {
		return false
	}
	reads := false
	for _, b := range l.Blocks {
		for _, i := range b.Instrs {
			switch {
			case i.Op == ir.Store || i.Op == ir.Next || i.Op == ir.Bin:
				return false
			case u.e.Reads(i):
				reads = true
			case (i.Op == ir.Invoke || i.Op == ir.Call) && len(i.Args) > 0:
				for _, s := range u.e.Alias.Of(i.Args[0]).Sites {
					if s.At == i && s.Change == library.Grow {
						return false
					}
				}
			}
		}
	}
	return reads
}

// givesBack reports whether the function returns a value.
func (u *unit) givesBack() bool {
	for _, b := range u.g.Order {
		if t := b.Term(); t != nil && t.Op == ir.Return && len(t.Args) > 0 {
			if lit, ok := t.Args[0].IsConst(); !ok || lit != nil {
				return true
			}
		}
	}
	return false
}

// byGuess is the last resort: a size that the loop works on, at low confidence.
func (u *unit) byGuess(l *loop, exits []exit) *trip {
	if t := u.searching(l, exits); t != nil {
		return t
	}
	if t := u.stepsBack(l); t != nil {
		return t
	}
	if u.g.Cuts(l.Loop, u.readsAt) {
		return &trip{n: u.e.unknownTrips(l), conf: 0.6, rule: "reads until the input ends"}
	}
	var size law.Expr
	for _, b := range l.Blocks {
		for _, i := range b.Instrs {
			if i.Op != ir.Index && i.Op != ir.Store && i.Op != ir.Iter || l.Contains(i.Args[0].Block) && i.Args[0].Op != ir.Load {
				continue
			}
			if n, ok := u.e.from(preheader(l), i.Args[0], "", askLen); ok && law.CompareGrowth(n, size) > 0 {
				size = n
			}
		}
	}
	if len(size.Vars()) > 0 {
		return &trip{n: size, conf: 0.45, rule: "nothing bounds this loop for certain; taken as once for each element it works on"}
	}
	return nil
}

// readsAt reports whether a block reads standard input.
func (u *unit) readsAt(b *ir.Block) bool {
	for _, i := range b.Instrs {
		if u.e.Reads(i) {
			return true
		}
	}
	return false
}

// searching: the loop ends when a number computed afresh each time meets a
// condition, as digit sums and approximations do; such sequences are short.
func (u *unit) searching(l *loop, exits []exit) *trip {
	for _, x := range exits {
		for _, v := range u.movingIn(l, x.cond, 4) {
			if k := u.e.KindOf(v); k == ir.Obj || k == ir.Seq || k == ir.Bool || k == ir.Str {
				continue
			}
			m := u.motionOf(l, v)
			if len(m.resets) == 0 && !divides(m) {
				continue
			}
			if t := u.throughRemainders(l, m); t != nil {
				return t
			}
			n, ok := u.e.entry(l, v, askHigh)
			if ok && len(n.Vars()) > 0 {
				return &trip{n: n.Log2().Add(law.Const(1)), conf: 0.5, rule: "ends when a computed number meets a condition; taken as logarithmic"}
			}
		}
	}
	return nil
}

// throughRemainders: a number that grows and is cut to its remainder by another, as the
// digits of a fraction do, may take every remainder before it meets one again.
func (u *unit) throughRemainders(l *loop, m *motion) *trip {
	var by *ir.Instr
	grows := false
	for _, up := range m.ups {
		grows = grows || up.op == '*' && up.at.Sym == "*"
		if up.op == '%' && up.at.Op == ir.Bin && !l.Contains(up.at.Args[1].Block) && !constant(up.at.Args[1]) {
			by = up.at.Args[1]
		}
	}
	if by == nil || !grows || len(m.resets) > 0 {
		return nil
	}
	n, ok := u.e.from(preheader(l), by, "", askHigh)
	if !ok {
		return nil
	}
	return &trip{n: n.Upper(), conf: 0.7, rule: "goes through the remainders of a division, at worst all"}
}

func divides(m *motion) bool {
	for _, up := range m.ups {
		if up.op == '/' || up.op == '%' {
			return true
		}
	}
	return false
}
