package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// budget is how often a loop can make progress while an enclosing one runs, in
// the manner of Loopus (Sinn, Zuleger, Veith, CAV 2014): what a quantity starts
// with plus what it gains, over what each iteration takes from it.
type budget struct {
	start, gain law.Expr
	least       float64
	stride      law.Expr // of the only progress, when it is a size; else zero
	conf        float64
	progress    map[*ir.Block]bool
	unsure      bool         // a key that is put in may be there already
	lens        bool         // the length of a container that changes is part of it
	marks       []*onceBound // that the gain rests on
}

func (b *budget) spend(at *ir.Block, step float64) {
	if step < 0 {
		step = -step
	}
	if b.least == 0 || step < b.least {
		b.least = step
	}
	b.progress[at] = true
}

// byDrain bounds l by a quantity that its iterations use up.
func (u *unit) byDrain(l *loop, d resolve.Linear) *trip { return u.drain(l, d, l) }

// drain bounds l's iterations during one run of s, which is l or a loop around
// it. d is positive while l goes on.
func (u *unit) drain(l *loop, d resolve.Linear, s *loop) *trip {
	b := u.budgetOf(l, d, s)
	if b == nil {
		return nil
	}
	inL := false
	for at := range b.progress {
		inL = inL || l.Contains(at)
	}
	if !inL {
		return nil
	}
	partly := b.unsure || !u.g.Cuts(l.Loop, func(x *ir.Block) bool { return b.progress[x] })
	if partly {
		b.conf *= 0.85 // progress on some paths only: the program is taken to end
	}
	rule := "each time round uses up part of a bounded quantity"
	if s != l {
		rule = "inner steps are paid for once over the whole outer loop"
	}
	return &trip{n: b.steps(), conf: b.conf, rule: rule, marks: b.marks, partly: partly}
}

// steps is how often the budget allows progress.
func (b *budget) steps() law.Expr {
	n := b.start.Add(b.gain).Upper().Scale(1 / b.least)
	if len(b.progress) == 1 && !b.stride.IsZero() {
		n = n.Div(b.stride)
	}
	return n
}

// aroundUsedUp bounds all runs of l in one run of s by what s's own condition
// allows, when each round of l uses some of it up: s asks between the runs of l,
// so that only the last of them can go past it.
func (u *unit) aroundUsedUp(l, s *loop) *trip {
	for _, x := range u.exits(s) {
		if !x.always || x.cond.Op == ir.Next {
			continue
		}
		for _, d := range u.e.Bounds(x.cond, x.stay) {
			b := u.budgetOf(s, d, s)
			if b == nil || b.lens || !u.g.Cuts(l.Loop, func(x *ir.Block) bool { return b.progress[x] && u.loopAt(x) == l }) {
				continue
			}
			last := l.trips()
			if last == nil {
				continue
			}
			if most, ok := u.highest(last.n, s, s.parent()); ok {
				return &trip{n: b.steps().Add(most), conf: b.conf * 0.97, rule: "each step uses up what the outer loop goes on for"}
			}
		}
	}
	return nil
}

// budgetOf is what d starts with, gains and loses in one run of s; nil if that is
// not known or nothing is lost.
func (u *unit) budgetOf(l *loop, d resolve.Linear, s *loop) *budget {
	if u.e.belowNothing(d) {
		return nil
	}
	b := &budget{start: law.Const(d.C), conf: 0.97, progress: map[*ir.Block]bool{}}
	if d.RootOf != nil {
		x, ok := u.e.from(preheader(s), d.RootOf, "", askHigh)
		if !ok {
			return nil
		}
		b.start = b.start.Add(x.Pow(d.Root))
	}
	if d.LogOf != nil {
		x, ok := u.e.from(preheader(s), d.LogOf, "", askHigh)
		if !ok {
			return nil
		}
		b.start = b.start.Add(x.Log2())
	}
	if d.Size != nil {
		x, ok := u.e.from(preheader(s), d.Size, "", askLen)
		if !ok {
			return nil
		}
		b.start = b.start.Add(x)
	}
	near, isNear := law.Expr{}, false
	if s == l {
		near, isNear = u.apart(l, d)
	}
	for _, t := range d.Terms {
		if !u.useTerm(b, d, t, l, s) && (!isNear || u.variable(l, t.V) != nil) {
			return nil
		}
	}
	if b.least == 0 {
		return nil
	}
	if isNear {
		b.start = near
	}
	return b
}

// useTerm accounts for one term of a quantity.
func (u *unit) useTerm(b *budget, d resolve.Linear, t resolve.Addend, l, s *loop) bool {
	c := t.V
	if !d.Lens {
		c = u.e.LengthOf(t.V)
	}
	if c != nil {
		b.lens = b.lens || slices.ContainsFunc(u.e.Alias.Of(c).Sites, func(st *resolve.Site) bool { return u.placeIn(s, st.At) != nil })
		return u.useContainer(b, c, t.Coef, l, s)
	}
	return u.useVariable(b, t.V, t.Coef, l, s)
}

// belowNothing reports whether d is positive only when a length is negative: the
// other half of a test for inequality.
func (e *Engine) belowNothing(d resolve.Linear) bool {
	if len(d.Terms) != 1 || d.Terms[0].Coef >= 0 || d.C > 0 || d.Size != nil || d.RootOf != nil || d.LogOf != nil {
		return false
	}
	return d.Lens || e.LengthOf(d.Terms[0].V) != nil
}

// useVariable accounts for an integer in a quantity.
func (u *unit) useVariable(b *budget, v *ir.Instr, coef float64, l, s *loop) bool {
	q := askHigh
	if coef < 0 {
		q = askLow
	}
	x := u.variable(l, v)
	if x == nil {
		x, ok := u.e.from(preheader(s), v, "", q)
		b.start = b.start.Add(x.Scale(coef))
		return ok
	}
	y := u.carried(l, x, s)
	if y == nil {
		y = u.overtaken(l, x, s)
	}
	if y == nil {
		return false
	}
	m := u.motionOf(s, y)
	for _, r := range m.resets {
		switch {
		case coef < 0 && u.catchesUp(s, y, r):
			b.spend(r.Block, 1)
		case coef >= 0 || !u.startsPast(b, s, y, r):
			return false
		}
	}
	for _, up := range m.ups {
		if !u.useUpdate(b, up, coef, s) {
			return false
		}
	}
	if isPlace(y) {
		x, ok := u.e.from(preheader(s), y, "", q)
		if !ok && q == askLow {
			ok = true
		}
		b.start = b.start.Add(x.Scale(coef))
		return ok
	}
	first, ok := u.e.entry(s, y, q)
	b.start = b.start.Add(first.Scale(coef))
	return ok
}

// catchesUp reports whether r is where another variable of s stands that only goes
// up: one that runs ahead of y.
func (u *unit) catchesUp(s *loop, y, r *ir.Instr) bool {
	for _, x := range s.Header.Instrs {
		if x.Op == ir.Phi && x != y && u.countsUp(s, x) && (r == x || u.motionOf(s, x).seen[r]) {
			return true
		}
	}
	return false
}

func (u *unit) useUpdate(b *budget, up update, coef float64, s *loop) bool {
	switch up.op {
	case '+':
		step := u.stepOf(up)
		switch {
		case step == 0:
			return false
		case step*coef < 0:
			if _, isC := resolve.Numeric(up.amount); !isC && len(b.progress) == 0 {
				if x, ok := u.e.from(preheader(s), up.amount, "", askLow); ok && len(x.Vars()) > 0 {
					b.stride = x
				}
			} else if len(b.progress) > 0 {
				b.stride = law.Expr{}
			}
			b.spend(up.at.Block, step*coef)
			return true
		}
		times, ok := u.queued(up.at.Block, s)
		if !ok {
			times, ok = u.execs(up.at.Block, s.parent())
		}
		if !ok {
			return false
		}
		by, ok := u.amountOf(up, preheader(s))
		b.gain = b.gain.Add(times.Mul(by))
		return ok
	case '*', '>':
		if coef < 0 {
			b.spend(up.at.Block, 1)
		}
		return coef < 0
	case '/', '%', '&', '<', '@': // links in an array towards its start
		if up.op == '@' {
			b.conf *= 0.9
		}
		if coef > 0 {
			b.spend(up.at.Block, 1)
		}
		return coef > 0
	}
	return false
}
