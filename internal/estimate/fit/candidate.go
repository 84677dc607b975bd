package fit

import (
	"math"
	"sort"

	"github.com/heddle-run/heddle/law"
)

// candidate is one law y = theta[0] + Σ theta[j+1]*cols[j], every theta >= 0.
type candidate struct {
	cols   []law.Expr
	class  law.Class
	static bool
	loose  bool    // its scales are not known beforehand
	sd     float64 // of its scale, relatively; 0 is the prior's

	weight  float64 // prior share at first, then the posterior
	theta   []float64
	cov     [][]float64 // of theta; nil rows are clamped at 0
	sigma   float64     // noise as a multiple of what Config expects
	noise   float64     // relative scatter of runs alike
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

var (
	baseRates = [...]float64{0.16, 0.04, 0.02, 0.38, 0.13, 0.02, 0.17, 0.015, 0.045, 0.02}
	flatRates = [...]float64{0.4, 0.02, 0.02, 0.48, 0.02, 0.005, 0.04, 0.002, 0.002, 0.001}
	// Under a worst case: what is kept of an input often saturates, as a vocabulary does.
	boundRates = [...]float64{0.25, 0.2, 0.2, 0.3, 0.02, 0.005, 0.02, 0.002, 0.002, 0.001}
)

// candidates lists the laws worth weighing for the sizes that vary between the
// points, or between them and the sizes asked about.
func candidates(points []Point, prior Prior, seen map[string][2]float64, near map[string]float64) []candidate {
	if len(prior.Given) > 0 {
		return given(prior)
	}
	var out []candidate
	rest := 1.0
	if !prior.Shape.IsZero() {
		share := min(max(prior.Confidence, 0.05), 0.97)
		if prior.Bound {
			share *= 0.7
		}
		rest = 1 - share
		if len(prior.Blank) > 0 && len(prior.StandIns) > 0 {
			out = append(out, standIns(prior, 0.7*share)...)
			share *= 0.3
		}
		out = append(out, statics(prior, share)...)
	}
	if len(points) == 0 {
		return out
	}
	varied := variedSizes(seen, near)
	rates := &baseRates
	if prior.Flat {
		rates = &flatRates
	}
	if prior.Bound {
		rates = &boundRates
	}
	out = append(out, everyday(prior, varied, rest, rates, func(v string) float64 {
		return seen[v][1] + max(near[v]-seen[v][1], 0)
	})...)
	out = append(out, exponentials(points, varied, rest*rates[len(rates)-1])...)
	if prior.Counted {
		out = append(out, called(prior, varied, 0.5*rest)...)
	}
	for i, v := range varied {
		for _, w := range varied[i+1:] {
			both := rest * rates[6] / float64(len(varied))
			if prior.outruns(law.ClassSquare) {
				both *= beyondCount
			}
			x, y := law.Var(v), law.Var(w)
			out = append(out, candidate{cols: []law.Expr{x.Mul(y)}, class: law.ClassSquare, weight: both})
			if len(points) > 3 {
				out = append(out, candidate{cols: []law.Expr{x, y}, class: law.ClassLinear, weight: both})
			}
		}
	}
	return out
}

// given are the laws of a quantity that this one follows.
func given(prior Prior) []candidate {
	var out []candidate
	for _, g := range prior.Given {
		c := candidate{class: g.Expr.Class(), weight: g.Weight, static: true, sd: math.Hypot(prior.ShapeSD, g.SD)}
		if shape := withoutConstant(g.Expr); !shape.IsZero() {
			c.cols = []law.Expr{shape}
		}
		out = append(out, c)
	}
	return out
}

// everyday are the growth laws that code follows by experience, in each size;
// furthest is the largest value of a size that is of interest.
func everyday(prior Prior, varied []string, rest float64, rates *[len(baseRates)]float64, furthest func(string) float64) []candidate {
	constant := rest * rates[0]
	if prior.outruns(law.ClassConstant) {
		constant *= beyondCount
	}
	out := []candidate{{class: law.ClassConstant, weight: constant}}
	for _, v := range varied {
		for i, g := range growths(v) {
			if i == 0 || i == len(baseRates)-1 && furthest(v) > 900 {
				continue // 2^n of such an n is no number
			}
			rate := rates[i]
			if prior.outruns(g.Class()) {
				rate *= beyondCount
			}
			out = append(out, candidate{cols: []law.Expr{g}, class: g.Class(), weight: rest * rate / float64(len(varied))})
		}
	}
	return out
}

// exponentials are laws b^v with the base that the last two points show, where
// the sizes are small enough for growth of that kind.
func exponentials(points []Point, varied []string, share float64) []candidate {
	var out []candidate
	if len(points) < 3 {
		return nil
	}
	a, b := points[len(points)-2], points[len(points)-1]
	for _, v := range varied {
		steps := b.Sizes[v] - a.Sizes[v]
		if steps <= 0 || b.Sizes[v] > 64 || a.Y <= 0 || b.Y <= a.Y {
			continue
		}
		if base := math.Pow(b.Y/a.Y, 1/steps); base > 1.2 && base < 16 {
			out = append(out, candidate{cols: []law.Expr{law.ExpVar(base, v)}, class: law.ClassExponential, weight: share / float64(len(varied))})
		}
	}
	return out
}

// beyondCount is how much rarer growth is that outruns the counted steps, or
// that they outrun.
const beyondCount = 0.02

// outruns reports whether time can hardly grow like the class when the counted
// steps grow as they do: every step takes some time, and what steps call is
// rarely more than a sort.
func (p Prior) outruns(c law.Class) bool {
	if !p.Counted {
		return false
	}
	return c.Rank() < p.Class.Rank() || c.Rank() > max(p.Class.Rank(), law.ClassLinearLog.Rank())
}

// called are the counted steps beside what the program calls: work in native
// code that grows with a size.
func called(prior Prior, varied []string, share float64) []candidate {
	var out []candidate
	for _, v := range varied {
		cols := []law.Expr{withoutConstant(prior.Shape), law.Var(v)}
		if cols[0].IsZero() {
			return nil
		}
		class := prior.Class
		if class.Rank() < law.ClassLinear.Rank() {
			class = law.ClassLinear
		}
		out = append(out, candidate{cols: cols, class: class, weight: share / float64(len(varied)), loose: true})
	}
	return out
}

// standIns are the static law written in each of the sizes that stand for its own.
func standIns(prior Prior, share float64) []candidate {
	var out []candidate
	names := make([]string, 0, len(prior.StandIns))
	for v := range prior.StandIns {
		names = append(names, v)
	}
	sort.Strings(names)
	for _, v := range names {
		to := map[string]string{}
		for w := range prior.Blank {
			to[w] = v
		}
		in := prior
		in.Shape = prior.Shape.Rename(to).Scale(prior.StandIns[v])
		in.Class = in.Shape.Class()
		out = append(out, statics(in, share/float64(len(names)))...)
	}
	return out
}

// statics are the static law as a whole, and with its terms free of each other.
func statics(prior Prior, share float64) []candidate {
	shape := withoutConstant(prior.Shape)
	if shape.IsZero() {
		return []candidate{{class: prior.Class, weight: share, static: true}}
	}
	whole := candidate{cols: []law.Expr{shape}, class: prior.Class, weight: share, static: true}
	if len(shape.Terms) < 2 {
		return []candidate{whole}
	}
	whole.weight *= 0.5
	out := []candidate{whole}
	// The terms by how fast they grow. A worst case need not be reached, so its
	// fastest terms may be absent on these inputs.
	var steps []law.Expr
	last := law.ClassUnknown
	for _, t := range byGrowth(shape.Terms) {
		e := law.Expr{Terms: []law.Term{t}}
		if k := e.Class(); len(steps) > 0 && k == last {
			steps[len(steps)-1] = steps[len(steps)-1].Add(e)
		} else {
			steps, last = append(steps, e), k
		}
	}
	least := len(steps)
	if prior.Bound {
		least = 1
	}
	for n := len(steps); n >= least; n-- {
		free := candidate{cols: steps[:n], class: steps[n-1].Class(), weight: share * 0.5 / float64(len(steps)-least+1), static: true}
		if n == len(steps) {
			free.class = prior.Class
		}
		out = append(out, free)
	}
	return out
}

func withoutConstant(e law.Expr) law.Expr {
	out := law.Expr{}
	for _, t := range e.Terms {
		if len(t.Factors) > 0 {
			out = out.Add(law.Expr{Terms: []law.Term{t}})
		}
	}
	return out
}

// byGrowth orders terms by class, slowest first.
func byGrowth(terms []law.Term) []law.Term {
	out := append([]law.Term(nil), terms...)
	rank := func(t law.Term) int { return law.Expr{Terms: []law.Term{t}}.Class().Rank() }
	sort.SliceStable(out, func(i, j int) bool { return rank(out[i]) < rank(out[j]) })
	return out
}

// variedSizes are those that differ between points, or from what is asked about.
func variedSizes(seen map[string][2]float64, near map[string]float64) []string {
	var out, names []string
	for v := range seen {
		names = append(names, v)
	}
	sort.Strings(names)
	for _, v := range names {
		r := seen[v]
		if x, ok := near[v]; r[1] > r[0] || ok && x != r[0] {
			out = append(out, v)
		}
	}
	if len(out) > 6 {
		out = out[:6] // more variables than points can tell apart
	}
	return out
}

// expr is the law with its coefficients.
func (c candidate) expr() law.Expr {
	e := law.Const(c.theta[0])
	for j, col := range c.cols {
		e = e.Add(col.Scale(c.theta[j+1]))
	}
	return e
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
