package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// exit is a condition that a loop's iterations are decided by: the loop goes on
// while cond is stay. always says that every iteration asks it.
type exit struct {
	from   *ir.Block
	cond   *ir.Instr
	stay   bool
	always bool
}

// exits lists the conditions under which l is left.
func (u *unit) exits(l *loop) []exit {
	var out []exit
	for _, x := range l.Exits {
		t := x.From.Term()
		if t == nil || t.Op != ir.If || x.From.Cold || x.To.Cold {
			continue
		}
		out = append(out, exit{from: x.From, cond: t.Args[0], stay: x.From.Succs[1] == x.To,
			always: u.g.Cuts(l.Loop, func(b *ir.Block) bool { return b == x.From })})
	}
	return out
}

// trips bounds l's iterations each time it is entered; nil while that is being
// asked for already.
func (l *loop) trips() *trip {
	if l.trip != nil {
		return l.trip
	}
	if l.busy {
		l.u.e.cycles++
		return nil
	}
	l.busy = true
	l.u.e.depth++
	before := l.u.e.cycles
	t := l.u.findTrips(l)
	l.u.e.depth--
	l.busy = false
	t.n = t.n.Upper().Widen()
	if !l.u.e.partial(before) {
		l.trip = t
	}
	return t
}

// findTrips takes the smallest of what each rule allows. Conditions that every
// iteration asks bound it alone; the rest only together.
func (u *unit) findTrips(l *loop) *trip {
	if around := u.doubling(l); around != nil {
		return &trip{n: law.ExpVar(2, around.k), conf: 0.95, rule: "once for each element that the rounds before have made"}
	}
	var best *trip
	take := func(t *trip) {
		switch {
		case t == nil || best != nil && t.partly && !best.partly:
		case best == nil || best.partly && !t.partly || better(t, best):
			best = t
		}
	}
	exits := u.exits(l)
	if t := u.byQuotients(l); t != nil {
		return t
	}
	if t := u.byScan(l, exits); t != nil {
		return t
	}
	take(u.byThinning(l))
	for _, x := range exits {
		if x.always {
			take(u.byCondition(l, x.cond, x.stay))
		}
	}
	if best == nil || best.conf < 0.5 {
		for _, x := range exits {
			if !x.always {
				take(u.byAlternatives(l, x))
			}
		}
	}
	if best == nil {
		best = u.byRestart(l, exits)
	}
	for _, rule := range []func(*loop) *trip{u.bySearch, u.byRebuilding} {
		if best == nil {
			best = rule(l)
		}
	}
	if best == nil || best.conf < 0.6 {
		take(u.byImplicitBound(l))
	}
	if best == nil {
		take(u.byToken(l, exits))
	}
	if best == nil {
		take(u.byGuess(l, exits))
	}
	if best == nil {
		best = &trip{n: u.e.unknownTrips(l), conf: 0.3, rule: "nothing found bounds this loop"}
	}
	if t := u.overDoublings(l, best); t != nil {
		return t
	}
	if best.over != nil && u.isNumeral(l, best.over) {
		return &trip{n: law.Const(8), conf: 0.9, rule: "goes through the digits of one number that is read"}
	}
	return best
}

// byCondition bounds the iterations by one condition.
func (u *unit) byCondition(l *loop, cond *ir.Instr, stay bool) *trip {
	if cond.Op == ir.Un && (cond.Sym == "!" || cond.Sym == "not") {
		return u.byCondition(l, cond.Args[0], !stay)
	}
	if cond.Op == ir.Next && stay {
		if l.Contains(cond.Args[0].Block) {
			return nil // made anew each time round: it bounds the loop inside
		}
		return u.byIterator(cond)
	}
	if cond.Op == ir.Bin && (cond.Sym == "and" && stay || cond.Sym == "or" && !stay) {
		a, b := u.byCondition(l, cond.Args[0], stay), u.byCondition(l, cond.Args[1], stay)
		if a == nil || b != nil && better(b, a) {
			return b
		}
		return a
	}
	for _, x := range u.movingIn(l, cond, 2) {
		if u.asksRoot(cond, x) {
			return u.alongLinks(l, x, cond)
		}
	}
	if t := u.byMatches(l, cond, stay); t != nil {
		return t
	}
	best := u.byMembership(l, cond, stay)
	for _, d := range u.e.Bounds(cond, stay) {
		for _, rule := range []func(*loop, resolve.Linear) *trip{u.byDrain, u.byFactor, u.byHalving, u.byGrowingStep} {
			if t := rule(l, d); t != nil && (best == nil || better(t, best)) {
				best = t
			}
		}
	}
	if best == nil {
		best = u.byStructure(l, cond, stay)
	}
	return best
}

// byFactor: a variable multiplied or divided by a factor takes logarithmically
// many steps to its bound.
func (u *unit) byFactor(l *loop, d resolve.Linear) *trip {
	for _, t := range d.Terms {
		for _, v := range factors(t.V) {
			if trip := u.byFactorOf(l, d, t, v); trip != nil {
				return trip
			}
		}
	}
	return nil
}

// factors are a value, or the values that it is the product of.
func factors(v *ir.Instr) []*ir.Instr {
	if v.Op == ir.Bin && v.Sym == "*" && v.Args[0] != v.Args[1] {
		return []*ir.Instr{v, v.Args[0], v.Args[1]}
	}
	return []*ir.Instr{v}
}

// byFactorOf is byFactor for v, which the addend t of d is, or is a multiple of.
func (u *unit) byFactorOf(l *loop, d resolve.Linear, t resolve.Addend, v *ir.Instr) *trip {
	x := u.variable(l, v)
	if x == nil {
		return nil
	}
	m := u.motionOf(l, x)
	grows, shrinks := false, false
	moves := map[*ir.Block]bool{}
	for _, up := range m.ups {
		if up.op != '+' || up.amount == nil || constant(up.amount) { // n - 1 makes n even, s + x does not double it
			moves[up.at.Block] = true
		}
		grows = grows || up.op == '*'
		shrinks = shrinks || up.op == '/' || up.op == '%' || up.op == '&'
	}
	each := u.g.Cuts(l.Loop, func(b *ir.Block) bool { return moves[b] }) || u.endsUnchanged(l, x)
	if len(m.resets) > 0 || grows == shrinks || !each {
		return nil
	}
	var size law.Expr
	ok := false
	if shrinks && t.Coef > 0 {
		for _, w := range entryOf(l, x) {
			var one law.Expr
			if one, ok = u.e.from(preheader(l), w, "", askHigh); !ok {
				break
			}
			size = size.Max(one)
		}
		if isPlace(x) {
			size, ok = u.e.from(preheader(l), x, "", askHigh)
		}
	} else if grows && t.Coef < 0 {
		rest := d.Add(resolve.Linear{Terms: []resolve.Addend{t}}, -1)
		size, ok = u.e.eval(l.Header, rest, false)
		if ok && size.Has(l.k) { // the other side moves too
			size, ok = u.distance(l, rest)
		}
		if d.RootOf != nil {
			size, ok = u.e.from(l.Header, d.RootOf, "", askHigh)
		}
	}
	const rule = "a variable is multiplied or divided by a factor each time round"
	switch {
	case ok:
		return u.logarithmic(l, size, rule)
	case shrinks && t.Coef > 0:
		return &trip{n: u.e.unknownTrips(l).Log2(), conf: 0.8, rule: rule}
	}
	return nil
}

// endsUnchanged reports whether l is left in a round that gives x no other value.
func (u *unit) endsUnchanged(l *loop, x *ir.Instr) bool {
	for _, c := range u.exits(l) {
		if c.cond.Op != ir.Cmp || c.cond.Sym != "==" && c.cond.Sym != "!=" || (c.cond.Sym == "!=") != c.stay || !c.always {
			continue
		}
		for k, a := range c.cond.Args {
			if a == x && slices.Contains(x.Args, c.cond.Args[1-k]) {
				return true
			}
		}
	}
	return false
}

// logarithmic is log2 of a size. A constant such as 10^9 stands for "as large as
// an answer can be" and is a size of its own.
func (u *unit) logarithmic(l *loop, size law.Expr, rule string) *trip {
	if k, isC := size.Constant(); isC && k >= vast {
		return &trip{n: u.e.unknownTrips(l).Log2(), conf: 0.85, rule: rule}
	}
	return &trip{n: size.Log2().Add(law.Const(1)), conf: 0.97, rule: rule}
}

func entryOf(l *loop, x *ir.Instr) []*ir.Instr {
	if x.Op != ir.Phi {
		return nil
	}
	return entryValues(l, x)
}

// variable is the thing that changes in l behind an atom: a header phi or a
// place that l writes; nil if the atom does not change in l.
func (u *unit) variable(l *loop, v *ir.Instr) *ir.Instr {
	switch {
	case v.Op == ir.Phi && v.Block == l.Header:
		return v
	case isPlace(v) && l.Contains(v.Block) && u.fixedIn(l, v):
		if values, _ := u.storedIn(l, v); len(values) > 0 {
			return v
		}
	}
	return nil
}

// vast is from where on a constant counts as a size: no one writes out a table
// of that length.
const vast = 1 << 16

// byHalving: low or high is set from a middle between them each time.
func (u *unit) byHalving(l *loop, d resolve.Linear) *trip {
	var moving []*ir.Instr
	for _, t := range d.Terms {
		if x := u.variable(l, t.V); x != nil {
			moving = append(moving, x)
		}
	}
	if len(moving) == 0 {
		return nil
	}
	found := false
	for _, x := range moving {
		m := u.motionOf(l, x)
		for _, r := range append(append([]*ir.Instr(nil), m.resets...), upsAt(m)...) {
			if !l.Contains(r.Block) || !u.halves(l, r) {
				continue
			}
			found = true
		}
	}
	if !found {
		return nil
	}
	size, ok := u.distance(l, d)
	if k, isC := size.Constant(); ok && isC && k <= 1 {
		// A test for inequality does not say which end is the upper one.
		size, ok = u.distance(l, resolve.Linear{}.Add(d, -1))
	}
	const rule = "the interval is halved each time round"
	if !ok {
		return &trip{n: u.e.unknownTrips(l).Log2(), conf: 0.85, rule: rule}
	}
	return u.logarithmic(l, size, rule)
}

// distance bounds a difference where l is entered, from above.
func (u *unit) distance(l *loop, d resolve.Linear) (size law.Expr, ok bool) {
	rest := d
	rest.Terms = nil
	if size, ok = u.e.eval(preheader(l), rest, false); !ok {
		return law.Expr{}, false
	}
	for _, t := range d.Terms {
		if t.Coef < 0 {
			continue
		}
		x, ok := u.e.entry(l, t.V, askHigh)
		if !ok {
			return law.Expr{}, false
		}
		size = size.Add(x.Scale(t.Coef))
	}
	return size, true
}

func upsAt(m *motion) []*ir.Instr {
	var out []*ir.Instr
	for _, up := range m.ups {
		out = append(out, up.at)
	}
	return out
}

// entry bounds what a header phi of l starts from, or another value as it is.
func (e *Engine) entry(l *loop, v *ir.Instr, q ask) (law.Expr, bool) {
	if v.Op != ir.Phi || v.Block != l.Header {
		return e.from(preheader(l), v, "", q)
	}
	out, any := law.Expr{}, false
	for _, w := range entryValues(l, v) {
		x, ok := e.from(preheader(l), w, "", q)
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

// byGrowingStep: the step itself grows, arithmetically (square root) or by a
// factor (logarithm).
func (u *unit) byGrowingStep(l *loop, d resolve.Linear) *trip {
	for _, t := range d.Terms {
		x := u.variable(l, t.V)
		if x == nil {
			continue
		}
		m := u.motionOf(l, x)
		if len(m.resets) > 0 || len(m.ups) != 1 || m.ups[0].op != '+' || m.ups[0].amount == nil || m.ups[0].sign*t.Coef > 0 {
			continue
		}
		for _, s := range u.e.LinearOf(m.ups[0].amount, 4).Terms {
			y := u.variable(l, s.V)
			if y == nil || s.Coef < 0 {
				continue
			}
			my, follows := u.motionOf(l, y), l.isFormer(y, x)
			if !follows && (len(my.resets) > 0 || len(my.ups) == 0) {
				continue
			}
			size, ok := law.Expr{}, false
			if t.Coef > 0 {
				size, ok = u.e.entry(l, t.V, askHigh)
			} else {
				size, ok = u.distance(l, d.Add(resolve.Linear{Terms: []resolve.Addend{t}}, -1))
			}
			if !ok {
				continue
			}
			if follows || my.ups[0].op == '*' {
				return &trip{n: size.Log2(), conf: 0.95, rule: "the step grows by a factor each time round"}
			}
			if my.ups[0].op == '+' && u.stepOf(my.ups[0]) > 0 {
				return &trip{n: size.Pow(0.5).Scale(1.5), conf: 0.9, rule: "the step grows each time round"}
			}
		}
	}
	return nil
}
