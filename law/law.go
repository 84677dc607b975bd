// Package law holds demand laws: symbolic expressions over named input sizes,
// such as 0.012 + 3.1e-8*n*log2(n), with the algebra that analysis needs to
// build them and the growth class that people read.
//
// An Expr is a sum of terms c * Π factors, where a factor is a power of a size,
// a power of its logarithm, an exponential or a factorial of it. This normal
// form is closed under the sums and products that nested loops give, and two
// laws can be compared term by term. Maxima are joined upward (max(a,b) keeps
// the terms of both), so an Expr is an upper bound wherever one was taken.
//
// It does not know how laws are found (internal/analysis), fitted or calibrated
// (predict).
package law

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// Func is what a factor applies to its variable.
type Func int

// The factor functions, slowest growing first.
const (
	Log   Func = iota // log2(v)
	Power             // v
	Exp               // 2^v (Base raised to v when Base is set)
	Fact              // v!
)

// Factor is one factor of a term: Func(Var)^Pow.
type Factor struct {
	Func Func
	Var  string
	Base float64 // Exp only
	Pow  float64
}

// Term is Coef times its factors. Factors are sorted and distinct.
type Term struct {
	Coef    float64
	Factors []Factor
}

// Expr is a sum of terms with distinct factors, largest growth first. The zero
// value is 0. Treat it as immutable.
type Expr struct{ Terms []Term }

// Const is the constant c.
func Const(c float64) Expr {
	if c == 0 {
		return Expr{}
	}
	return Expr{[]Term{{Coef: c}}}
}

// Var is the size named v.
func Var(v string) Expr { return fn(Factor{Func: Power, Var: v, Pow: 1}) }

// LogVar is log2(v).
func LogVar(v string) Expr { return fn(Factor{Func: Log, Var: v, Pow: 1}) }

// ExpVar is base^v.
func ExpVar(base float64, v string) Expr {
	return fn(Factor{Func: Exp, Var: v, Base: base, Pow: 1})
}

// FactVar is v!.
func FactVar(v string) Expr { return fn(Factor{Func: Fact, Var: v, Pow: 1}) }

func fn(f Factor) Expr { return Expr{[]Term{{Coef: 1, Factors: []Factor{f}}}} }

// compare orders factors within a term: by function, variable, base.
func (f Factor) compare(o Factor) int {
	if f.Func != o.Func {
		return int(f.Func) - int(o.Func)
	}
	if c := strings.Compare(f.Var, o.Var); c != 0 {
		return c
	}
	switch {
	case f.Base < o.Base:
		return -1
	case f.Base > o.Base:
		return 1
	}
	return 0
}

// compareFactors orders terms by their factors alone; 0 says that they are like
// terms, which differ in the coefficient only.
func compareFactors(a, b Term) int {
	for i, f := range a.Factors {
		if i == len(b.Factors) {
			return 1
		}
		o := b.Factors[i]
		if c := f.compare(o); c != 0 {
			return c
		}
		if d := f.Pow - o.Pow; d > 1e-6 {
			return 1
		} else if d < -1e-6 {
			return -1
		}
	}
	return len(a.Factors) - len(b.Factors)
}

// sum collects like terms and orders them by growth.
func sum(terms []Term) Expr {
	var out []Term
next:
	for _, t := range terms {
		if t.Coef == 0 || math.IsNaN(t.Coef) {
			continue
		}
		for i := range out {
			if compareFactors(out[i], t) == 0 {
				out[i].Coef += t.Coef
				continue next
			}
		}
		out = append(out, t)
	}
	kept := out[:0]
	for _, t := range out {
		if t.Coef != 0 {
			kept = append(kept, t)
		}
	}
	if len(kept) > 1 {
		slices.SortStableFunc(kept, func(a, b Term) int {
			if c := compareGrowth(a, b); c != 0 {
				return -c
			}
			return compareFactors(a, b)
		})
	}
	return Expr{kept}
}

// Add is e+o.
func (e Expr) Add(o Expr) Expr {
	return sum(append(append(make([]Term, 0, len(e.Terms)+len(o.Terms)), e.Terms...), o.Terms...))
}

// Sub is e-o; terms may get negative coefficients.
func (e Expr) Sub(o Expr) Expr { return e.Add(o.Scale(-1)) }

// Scale is c*e.
func (e Expr) Scale(c float64) Expr {
	out := make([]Term, len(e.Terms))
	for i, t := range e.Terms {
		out[i] = Term{t.Coef * c, t.Factors}
	}
	return sum(out)
}

// Mul is e*o.
func (e Expr) Mul(o Expr) Expr {
	var out []Term
	for _, a := range e.Terms {
		for _, b := range o.Terms {
			out = append(out, mulTerm(a, b))
		}
	}
	return sum(out)
}

// mulTerm merges two sorted lists of factors.
func mulTerm(a, b Term) Term {
	out := make([]Factor, 0, len(a.Factors)+len(b.Factors))
	i, j := 0, 0
	for i < len(a.Factors) || j < len(b.Factors) {
		c := 0
		switch {
		case i == len(a.Factors):
			c = 1
		case j == len(b.Factors):
			c = -1
		default:
			c = a.Factors[i].compare(b.Factors[j])
		}
		switch {
		case c < 0:
			out = append(out, a.Factors[i])
			i++
		case c > 0:
			out = append(out, b.Factors[j])
			j++
		default:
			f := a.Factors[i]
			f.Pow += b.Factors[j].Pow
			if math.Abs(f.Pow) > 1e-9 {
				out = append(out, f)
			}
			i, j = i+1, j+1
		}
	}
	return Term{a.Coef * b.Coef, out}
}

// Max is an upper bound of the larger of e and o that is at most e+o: of terms
// that both have, the larger coefficient is kept.
func (e Expr) Max(o Expr) Expr {
	out := append([]Term(nil), e.Terms...)
next:
	for _, t := range o.Terms {
		for i := range e.Terms {
			if compareFactors(out[i], t) == 0 {
				out[i].Coef = max(out[i].Coef, t.Coef)
				continue next
			}
		}
		out = append(out, t)
	}
	return sum(out)
}

// IsZero reports whether e is 0.
func (e Expr) IsZero() bool { return len(e.Terms) == 0 }

// Constant is e's value when it has no variables.
func (e Expr) Constant() (float64, bool) {
	switch {
	case len(e.Terms) == 0:
		return 0, true
	case len(e.Terms) == 1 && len(e.Terms[0].Factors) == 0:
		return e.Terms[0].Coef, true
	}
	return 0, false
}

// Vars lists the variables of e, sorted.
func (e Expr) Vars() []string {
	seen := map[string]bool{}
	for _, t := range e.Terms {
		for _, f := range t.Factors {
			seen[f.Var] = true
		}
	}
	out := make([]string, 0, len(seen))
	for v := range seen {
		out = append(out, v)
	}
	sort.Strings(out)
	return out
}

// Eval is the value of e at the sizes given. A variable that is missing is 1.
// Logarithms are of max(v,1), so that small inputs do not go negative.
func (e Expr) Eval(sizes map[string]float64) float64 {
	total := 0.0
	for _, t := range e.Terms {
		p := t.Coef
		for _, f := range t.Factors {
			v, ok := sizes[f.Var]
			if !ok {
				v = 1
			}
			p = math.Min(p*math.Pow(f.value(v), f.Pow), Huge)
		}
		total += p
	}
	return total
}

// Huge is where Eval stops, far beyond any machine and small enough to square:
// 2^n at an n of a few thousand is more than a float holds, and arithmetic on
// infinities gives no number at all.
const Huge = 1e100

func (f Factor) value(v float64) float64 {
	switch f.Func {
	case Log:
		return math.Log2(math.Max(v, 1) + 1e-300)
	case Exp:
		return math.Pow(f.base(), v)
	case Fact:
		return math.Gamma(v + 1)
	}
	return v
}

func (f Factor) base() float64 {
	if f.Base == 0 {
		return 2
	}
	return f.Base
}

// Rename replaces variables by name; a name not in the map stays.
func (e Expr) Rename(to map[string]string) Expr {
	out := make([]Term, 0, len(e.Terms))
	for _, t := range e.Terms {
		p := Term{Coef: t.Coef}
		for _, f := range t.Factors {
			if v, ok := to[f.Var]; ok {
				f.Var = v
			}
			p = mulTerm(p, Term{1, []Factor{f}})
		}
		out = append(out, p)
	}
	return sum(out)
}

// String prints e, largest growth first, as Parse reads it: "n*log2(n) + 3*m".
func (e Expr) String() string {
	if len(e.Terms) == 0 {
		return "0"
	}
	parts := make([]string, len(e.Terms))
	for i, t := range e.Terms {
		parts[i] = t.String()
	}
	return strings.ReplaceAll(strings.Join(parts, " + "), "+ -", "- ")
}

// String prints the term as a product.
func (t Term) String() string {
	if len(t.Factors) == 0 {
		return number(t.Coef)
	}
	fs := append([]Factor(nil), t.Factors...)
	sort.SliceStable(fs, func(i, j int) bool { return fs[i].Func > fs[j].Func })
	parts := make([]string, 0, len(fs)+1)
	switch t.Coef {
	case 1:
	case -1:
		parts = append(parts, "-1")
	default:
		parts = append(parts, number(t.Coef))
	}
	for _, f := range fs {
		parts = append(parts, f.String())
	}
	return strings.Join(parts, "*")
}

// String prints the factor.
func (f Factor) String() string {
	var s string
	switch f.Func {
	case Log:
		s = "log2(" + f.Var + ")"
	case Exp:
		s = number(f.base()) + "^" + f.Var
		if f.Pow != 1 {
			s = "(" + s + ")"
		}
	case Fact:
		s = f.Var + "!"
	default:
		s = f.Var
		if f.Pow == 0.5 {
			return "sqrt(" + s + ")"
		}
	}
	if f.Pow != 1 {
		s += "^" + number(f.Pow)
	}
	return s
}

func number(c float64) string { return strconv.FormatFloat(c, 'g', 6, 64) }

// MarshalText and UnmarshalText make an Expr a string in JSON.
func (e Expr) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (e *Expr) UnmarshalText(b []byte) error {
	parsed, err := Parse(string(b))
	if err == nil {
		*e = parsed
	}
	return err
}
