package cost

import "github.com/heddle-run/heddle/law"

// better prefers what grows less; among equals the surer one. A constant that no loop
// counts up to says less than any size.
func better(a, b *trip) bool {
	if x, y := a.endless(), b.endless(); x != y {
		return y
	}
	if c := law.CompareGrowth(undivided(a.n), undivided(b.n)); c != 0 {
		return c < 0
	}
	if c := law.CompareGrowth(a.n, b.n); c != 0 {
		return c < 0
	}
	return a.conf > b.conf
}

// undivided is a bound where the numbers of the input that it is divided by are as small
// as they can be.
func undivided(x law.Expr) law.Expr {
	out := law.Expr{}
	for _, t := range x.Terms {
		kept := law.Term{Coef: t.Coef}
		for _, f := range t.Factors {
			if f.Func != law.Power || f.Pow >= 0 || f.Var[0] == '%' {
				kept.Factors = append(kept.Factors, f)
			}
		}
		out.Terms = append(out.Terms, kept)
	}
	return out
}

// endless reports whether a bound is a constant too large to be meant as one.
func (t *trip) endless() bool {
	k, isC := t.n.Constant()
	return isC && k >= vast
}
