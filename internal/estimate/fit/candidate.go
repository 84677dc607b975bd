package fit

import (
	"sort"

	"github.com/heddle-run/heddle/law"
)

// candidate is one law y = theta[0] + Σ theta[j+1]*cols[j], every theta >= 0.
type candidate struct {
	cols   []law.Expr
	class  law.Class
	static bool

	weight  float64 // prior share at first, then the posterior
	theta   []float64
	cov     [][]float64 // of theta; nil rows are clamped at 0
	sigma   float64     // noise as a multiple of what Config expects
	nu      float64
	penalty float64 // -2 log marginal likelihood, roughly
}

// growth laws with the share of everyday code that follows them.
func growths(v string) []law.Expr {
	n, lg := law.Var(v), law.LogVar(v)
	pow := func(k float64) law.Expr {
		return law.Expr{Terms: []law.Term{{Coef: 1, Factors: []law.Factor{{Func: law.Power, Var: v, Pow: k}}}}}
	}
	return []law.Expr{law.Const(1), lg, pow(0.5), n, n.Mul(lg), pow(1.5), n.Mul(n), n.Mul(n).Mul(lg), pow(3), law.ExpVar(2, v)}
}

var baseRates = [...]float64{0.16, 0.04, 0.02, 0.38, 0.13, 0.02, 0.17, 0.015, 0.045, 0.02}

// candidates lists the laws worth weighing for the sizes that vary between the
// points, or between them and the sizes asked about.
func candidates(points []Point, prior Prior, seen map[string][2]float64, near map[string]float64) []candidate {
	var out []candidate
	rest := 1.0
	if !prior.Shape.IsZero() {
		share := min(max(prior.Confidence, 0.05), 0.97)
		rest = 1 - share
		out = append(out, statics(prior, share)...)
	}
	if len(points) == 0 {
		return out
	}
	varied := variedSizes(seen)
	out = append(out, candidate{class: law.ClassConstant, weight: rest * baseRates[0]})
	for _, v := range varied {
		for i, g := range growths(v) {
			if i == 0 || i == len(baseRates)-1 && seen[v][1]+max(near[v]-seen[v][1], 0) > 900 {
				continue // 2^n of such an n is no number
			}
			out = append(out, candidate{cols: []law.Expr{g}, class: g.Class(), weight: rest * baseRates[i] / float64(len(varied))})
		}
	}
	for i, v := range varied {
		for _, w := range varied[i+1:] {
			both := rest * 0.2 / float64(len(varied))
			x, y := law.Var(v), law.Var(w)
			out = append(out, candidate{cols: []law.Expr{x.Mul(y)}, class: law.ClassSquare, weight: both})
			if len(points) > 3 {
				out = append(out, candidate{cols: []law.Expr{x, y}, class: law.ClassLinear, weight: both})
			}
		}
	}
	return out
}

// statics are the static law as a whole, and with its terms free of each other.
func statics(prior Prior, share float64) []candidate {
	shape := law.Expr{}
	for _, t := range prior.Shape.Terms {
		if len(t.Factors) > 0 {
			shape = shape.Add(law.Expr{Terms: []law.Term{t}})
		}
	}
	if shape.IsZero() {
		return []candidate{{class: prior.Class, weight: share, static: true}}
	}
	whole := candidate{cols: []law.Expr{shape}, class: prior.Class, weight: share, static: true}
	if len(shape.Terms) < 2 || len(shape.Terms) > 4 {
		return []candidate{whole}
	}
	free := candidate{class: prior.Class, weight: share * 0.3, static: true}
	for _, t := range shape.Terms {
		free.cols = append(free.cols, law.Expr{Terms: []law.Term{t}})
	}
	whole.weight *= 0.7
	return []candidate{whole, free}
}

func variedSizes(seen map[string][2]float64) []string {
	var out []string
	for v, r := range seen {
		if r[1] > r[0] {
			out = append(out, v)
		}
	}
	sort.Strings(out)
	if len(out) > 6 {
		out = out[:6] // more variables than points can tell apart
	}
	return out
}

func (c candidate) speaksOf(v string) bool {
	for _, col := range c.cols {
		for _, w := range col.Vars() {
			if v == w {
				return true
			}
		}
	}
	return false
}

func (c candidate) row(sizes map[string]float64) []float64 {
	x := make([]float64, len(c.cols)+1)
	x[0] = 1
	for j, col := range c.cols {
		x[j+1] = col.Eval(sizes)
	}
	return x
}
