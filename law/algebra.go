package law

import (
	"math"
	"sort"
)

// MaxTerms is how many terms Widen keeps.
const MaxTerms = 12

// Pow is e^p. A sum under a power that is no small whole number becomes the sum
// of its terms' powers, an upper bound for p <= 1 and within a constant factor
// of one for p > 1 when nothing is negative.
func (e Expr) Pow(p float64) Expr {
	switch {
	case p == 0:
		return Const(1)
	case p == 1:
		return e
	case len(e.Terms) == 1:
		return Expr{[]Term{powTerm(e.Terms[0], p)}}
	case p == 2 || p == 3:
		return e.Mul(e.Pow(p - 1))
	case p < 0:
		// 1/(a+b) <= 1/a for the term that grows most.
		t, ok := e.lead()
		if !ok {
			return Const(1)
		}
		return Expr{[]Term{powTerm(t, p)}}
	}
	var out []Term
	for _, t := range e.Terms {
		if t.Coef > 0 {
			out = append(out, powTerm(t, p))
		}
	}
	return sum(out)
}

func powTerm(t Term, p float64) Term {
	out := Term{Coef: math.Pow(math.Abs(t.Coef), p)}
	for _, f := range t.Factors {
		f.Pow *= p
		out.Factors = append(out.Factors, f)
	}
	return out
}

// Div is e/d, exact when d has one term, else an upper bound by d's largest.
func (e Expr) Div(d Expr) Expr {
	if d.IsZero() {
		return e
	}
	return e.Mul(d.Pow(-1))
}

// Log2 is an upper bound of log2(e), exact for a single term without logarithms:
// the logarithm of a sum is bounded by the largest of its terms' plus one.
func (e Expr) Log2() Expr {
	out := Expr{}
	for _, t := range e.Terms {
		if t.Coef > 0 {
			out = out.Max(logTerm(t))
		}
	}
	if len(e.Terms) > 1 {
		out = out.Add(Const(1))
	}
	return out
}

func logTerm(t Term) Expr {
	out := Const(max(0, math.Log2(t.Coef)))
	for _, f := range t.Factors {
		if f.Pow < 0 {
			continue
		}
		switch f.Func {
		case Power:
			out = out.Add(LogVar(f.Var).Scale(f.Pow))
		case Exp:
			out = out.Add(Var(f.Var).Scale(f.Pow * math.Log2(f.base())))
		case Fact:
			out = out.Add(Var(f.Var).Mul(LogVar(f.Var)).Scale(f.Pow))
		case Log:
			// log log v is beyond the normal form; nobody tells it from a constant.
			out = out.Add(Const(f.Pow * 5))
		}
	}
	return out
}

// ExpOf is base^e. What is linear in a size stays exact, c*log2(v) gives a power
// of v, and a product of sizes in the exponent is written as an exponential of
// each, which keeps the class but not the value.
func ExpOf(base float64, e Expr) Expr {
	out := Const(1)
	for _, t := range e.Terms {
		switch {
		case len(t.Factors) == 0:
			out = out.Scale(math.Pow(base, min(t.Coef, 512)))
		case len(t.Factors) == 1 && t.Factors[0].Func == Power && t.Factors[0].Pow == 1:
			out = out.Mul(fn(Factor{Func: Exp, Var: t.Factors[0].Var, Base: base, Pow: t.Coef}))
		case len(t.Factors) == 1 && t.Factors[0].Func == Log && t.Factors[0].Pow == 1:
			out = out.Mul(fn(Factor{Func: Power, Var: t.Factors[0].Var, Pow: t.Coef * math.Log2(base)}))
		case t.Coef > 0:
			for _, f := range t.Factors {
				if f.Pow > 0 {
					out = out.Mul(fn(Factor{Func: Exp, Var: f.Var, Base: base, Pow: 1}))
				}
			}
		}
	}
	return out
}

// FactOf is e!, bounded by the factorial of each size in e.
func FactOf(e Expr) Expr {
	if c, ok := e.Constant(); ok {
		return Const(math.Gamma(min(max(c, 0), 100) + 1))
	}
	out := Const(1)
	for _, v := range e.Vars() {
		out = out.Mul(FactVar(v))
	}
	return out
}

// Subst replaces sizes by expressions; a size not in the map stays.
func (e Expr) Subst(to map[string]Expr) Expr {
	touched := false
	for _, t := range e.Terms {
		for _, f := range t.Factors {
			if _, ok := to[f.Var]; ok {
				touched = true
			}
		}
	}
	if !touched {
		return e
	}
	var out []Term
	for _, t := range e.Terms {
		p := Const(t.Coef)
		for _, f := range t.Factors {
			p = p.Mul(f.of(to))
		}
		out = append(out, p.Terms...)
	}
	return sum(out).Widen()
}

func (f Factor) of(to map[string]Expr) Expr {
	v, ok := to[f.Var]
	if !ok {
		return fn(f)
	}
	switch f.Func {
	case Log:
		return v.Log2().Pow(f.Pow)
	case Exp:
		return ExpOf(f.base(), v.Scale(f.Pow))
	case Fact:
		return FactOf(v).Pow(f.Pow)
	}
	return v.Pow(f.Pow)
}

// Has reports whether e depends on the size v.
func (e Expr) Has(v string) bool {
	for _, t := range e.Terms {
		for _, f := range t.Factors {
			if f.Var == v {
				return true
			}
		}
	}
	return false
}

// SumOver is an upper bound of the sum of e for v = 0, 1, ... trips-1: exact for
// powers up to 3 (Faulhaber), the integral for other powers and logarithms, ln
// for 1/v, the closed form for geometric series.
func (e Expr) SumOver(v string, trips Expr) Expr {
	out := Expr{}
	for _, t := range e.Terms {
		rest, own := split(t, v)
		out = out.Add(rest.Mul(sumFactors(own, trips, t.Coef < 0)))
	}
	return out.Widen()
}

// split separates the factors in v from the coefficient and the others.
func split(t Term, v string) (rest Expr, own []Factor) {
	r := Term{Coef: t.Coef}
	for _, f := range t.Factors {
		if f.Var == v {
			own = append(own, f)
		} else {
			r.Factors = append(r.Factors, f)
		}
	}
	return Expr{[]Term{r}}, own
}

func sumFactors(own []Factor, trips Expr, negative bool) Expr {
	if len(own) == 0 {
		return trips
	}
	pow, last := 0.0, Const(1)
	exact := true
	for _, f := range own {
		switch f.Func {
		case Power:
			pow = f.Pow
			continue
		case Exp:
			b := math.Pow(f.base(), f.Pow)
			if b < 1 {
				return Const(1 / (1 - b))
			}
			pow = math.Inf(1)
			last = last.Mul(ExpOf(b, trips)).Scale(1 / max(b-1, 1e-3))
		case Fact:
			pow = math.Inf(1)
			last = last.Mul(FactOf(trips).Pow(f.Pow))
		case Log:
			last = last.Mul(trips.Log2().Pow(f.Pow))
		}
		exact = false
	}
	if negative && !exact {
		return Expr{}
	}
	switch {
	case math.IsInf(pow, 1):
		for _, f := range own {
			if f.Func == Power && f.Pow > 0 {
				last = last.Mul(trips.Pow(f.Pow))
			}
		}
		return last
	case exact && pow == 1:
		return trips.Mul(trips).Sub(trips).Scale(0.5)
	case exact && pow == 2:
		return trips.Pow(3).Scale(1. / 3).Sub(trips.Pow(2).Scale(0.5)).Add(trips.Scale(1. / 6))
	case pow == -1:
		return trips.Log2().Scale(math.Ln2).Add(Const(1)).Mul(last)
	case pow < -1:
		return Const(1 + 1/(-pow-1)).Mul(last)
	}
	return trips.Pow(pow + 1).Scale(1 / (pow + 1)).Mul(last)
}

// Upper is e without what it subtracts: an upper bound.
func (e Expr) Upper() Expr {
	var out []Term
	for _, t := range e.Terms {
		if t.Coef > 0 {
			out = append(out, t)
		}
	}
	return Expr{out}
}

// Min is the one of e and o that grows less, e when they grow alike: a bound of
// the smaller that need not be the smaller at every size.
func (e Expr) Min(o Expr) Expr {
	if CompareGrowth(o, e) < 0 {
		return o
	}
	return e
}

// CompareGrowth is the sign of growth(a)-growth(b) by their largest terms, all
// sizes growing together.
func CompareGrowth(a, b Expr) int {
	x, okX := a.lead()
	y, okY := b.lead()
	switch {
	case !okX && !okY:
		return 0
	case !okX:
		return -1
	case !okY:
		return 1
	}
	return compareGrowth(x, y)
}

// Widen keeps e small: with more than MaxTerms terms, each one that another
// outgrows in every variable is joined into it, then the slowest are dropped
// into the largest. At sizes of 2 and more the result is not smaller than e.
func (e Expr) Widen() Expr {
	if len(e.Terms) <= MaxTerms {
		return e
	}
	kept := append([]Term(nil), e.Terms...)
	for i := len(kept) - 1; i > 0 && len(kept) > MaxTerms; i-- {
		for j := range kept[:i] {
			if kept[i].Coef <= 0 || kept[j].Coef > 0 && dominates(kept[j], kept[i]) {
				if kept[i].Coef > 0 {
					kept[j].Coef += kept[i].Coef
				}
				kept = append(kept[:i], kept[i+1:]...)
				break
			}
		}
	}
	if len(kept) > MaxTerms {
		tail := kept[MaxTerms:]
		kept = kept[:MaxTerms:MaxTerms]
		for _, t := range tail {
			kept[0].Coef += max(t.Coef, 0)
		}
	}
	sort.SliceStable(kept, func(i, j int) bool { return compareGrowth(kept[i], kept[j]) > 0 })
	return Expr{kept}
}
