package law

import (
	"math"
	"strings"
)

// Class is the growth of a law in its dominating size, as printed: one of the
// constants below.
type Class string

// The classes of the profile document, slowest first.
const (
	ClassConstant    Class = "1"
	ClassLog         Class = "log n"
	ClassSqrt        Class = "sqrt n"
	ClassLinear      Class = "n"
	ClassLinearLog   Class = "n log n"
	ClassSquare      Class = "n^2"
	ClassSquareLog   Class = "n^2 log n"
	ClassCube        Class = "n^3"
	ClassPoly        Class = "n^k"
	ClassExponential Class = "2^n"
	ClassFactorial   Class = "n!"
	ClassUnknown     Class = "unknown"
)

// Classes lists the known classes in order of growth.
var Classes = []Class{ClassConstant, ClassLog, ClassSqrt, ClassLinear, ClassLinearLog, ClassSquare,
	ClassSquareLog, ClassCube, ClassPoly, ClassExponential, ClassFactorial}

// Rank is c's place in Classes, or -1.
func (c Class) Rank() int {
	for i, k := range Classes {
		if k == c {
			return i
		}
	}
	return -1
}

// degrees sums a term's powers over all variables: how it grows when every
// size grows together.
func (t Term) degrees() (fact, exp, pow, log float64) {
	for _, f := range t.Factors {
		switch f.Func {
		case Fact:
			fact += f.Pow
		case Exp:
			exp += f.Pow * math.Log2(f.base())
		case Power:
			pow += f.Pow
		case Log:
			log += f.Pow
		}
	}
	return fact, exp, pow, log
}

// compareGrowth is the sign of growth(a)-growth(b) when all sizes grow together.
func compareGrowth(a, b Term) int {
	af, ae, ap, al := a.degrees()
	bf, be, bp, bl := b.degrees()
	for _, d := range [4]float64{af - bf, ae - be, ap - bp, al - bl} {
		if d > 1e-9 {
			return 1
		}
		if d < -1e-9 {
			return -1
		}
	}
	return 0
}

// Class is the growth of e's largest term, all sizes growing together, so that
// n*m counts as n^2 (the convention of published labels).
func (e Expr) Class() Class {
	lead, ok := e.lead()
	if !ok {
		return ClassConstant
	}
	fact, exp, pow, log := lead.degrees()
	const eps = 1e-9
	switch {
	case fact > eps:
		return ClassFactorial
	case exp > eps:
		return ClassExponential
	case pow < eps && log < eps:
		return ClassConstant
	case pow < eps:
		return ClassLog
	case pow < 0.75:
		return ClassSqrt
	case pow < 1.25 && log < eps:
		return ClassLinear
	case pow < 1.75:
		return ClassLinearLog
	case pow < 2.25 && log < eps:
		return ClassSquare
	case pow < 2.75:
		return ClassSquareLog
	case pow < 3.25:
		return ClassCube
	}
	return ClassPoly
}

// lead is the largest term that adds: what is subtracted never sets the growth.
func (e Expr) lead() (Term, bool) {
	for _, t := range e.Terms {
		if t.Coef > 0 {
			return t, true
		}
	}
	return Term{}, false
}

// BigO is e's leading terms without constants or dominated terms, as "bound"
// prints them: "n*log(n) + m".
func (e Expr) BigO() string {
	var lead []string
	for i, t := range e.Terms {
		dominated := t.Coef < 0
		for j, o := range e.Terms {
			if i != j && o.Coef > 0 && dominates(o, t) {
				dominated = true
				break
			}
		}
		if !dominated {
			lead = append(lead, Term{1, t.Factors}.String())
		}
	}
	if len(lead) == 0 {
		return "1"
	}
	return strings.ReplaceAll(strings.Join(lead, " + "), "log2(", "log(")
}

// dominates reports whether a grows at least as fast as b in every variable of
// b and faster in all, whatever the sizes do relative to each other.
func dominates(a, b Term) bool {
	if compareGrowth(a, b) <= 0 {
		return false
	}
	for _, f := range b.Factors {
		if compareGrowth(only(a, f.Var), only(b, f.Var)) < 0 {
			return false
		}
	}
	return true
}

func only(t Term, v string) Term {
	var out Term
	for _, f := range t.Factors {
		if f.Var == v {
			out.Factors = append(out.Factors, f)
		}
	}
	return out
}
