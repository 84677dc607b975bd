// Package fit finds the law that measurements follow: it weighs growth laws by a
// prior and by how well y = a + b*f(sizes) explains the points, and predicts
// with the whole posterior, never with the winner alone.
//
// Noise is relative with an absolute floor, and a point far in size from the one
// asked about counts less, because every law is only locally true. Runs that
// were stopped are lower bounds. It is pure arithmetic on values: it knows no
// languages, targets or units, which are internal/estimate's.
package fit

import (
	"math"
	"sort"

	"github.com/heddle-run/heddle/law"
)

// Point is one measurement.
type Point struct {
	Sizes    map[string]float64
	Y        float64
	Censored bool    // Y is a lower bound: the run was stopped or killed
	Doubt    float64 // further relative noise of this point alone
	Repeats  float64 // runs that Y is the middle of; 0 is 1
}

// Prior is what is believed before the points are seen.
type Prior struct {
	Shape      law.Expr  // the static law in the unit of Y; the zero Expr is none known
	Class      law.Class // of Shape; reported as disagreement when the points say otherwise
	Confidence float64   // probability that Shape grows as Y does
	ShapeSD    float64   // relative standard deviation of Shape's scale
	Base       float64   // expected constant part
	BaseSD     float64   // its standard deviation; 0 is nothing known
	// Fixed is the part of Base that Shape's code allocates or does: inputs too small
	// to fill it show less.
	Fixed float64
	// Bound says that Shape is a worst case: each of its terms may stay unreached.
	Bound bool
	// Blank are sizes of Shape that nothing measured. They may be as constant as
	// they are taken to be, or grow with any of StandIns: measured sizes, each with
	// how many elements one of it holds.
	Blank    map[string]bool
	StandIns map[string]float64
	// Counted says that Shape was counted, not read: the work of what is written in
	// the program grows so, and only what it calls can grow otherwise.
	Counted bool
	// Flat says that growth above linear is rare in this quantity, as in memory.
	Flat bool
	// Given are the laws of another quantity that this one follows, up to their scale,
	// in the place of Shape: nothing else is weighed.
	Given []Share
}

// Share is a law, its share of the belief, and how far it may be off: the relative
// standard deviation where it was asked for.
type Share struct {
	Expr       law.Expr
	Weight, SD float64
}

// Config says how noisy the points are and where the answer is wanted.
type Config struct {
	Rel   float64            // usual relative noise
	Abs   float64            // absolute noise, in the unit of Y
	Drift float64            // relative error added per doubling of size between a point and Near
	Near  map[string]float64 // the sizes to be predicted; nil is the largest point
}

// Law is the posterior over laws.
type Law struct {
	cands []candidate // heaviest first
	cfg   Config
	seen  map[string][2]float64 // least and largest value of each size
	n     int
	prior Prior
}

// priorNu is how many observations the expected noise is worth.
const priorNu = 2

// New fits every candidate law and weighs it. With no points it is the prior.
func New(points []Point, prior Prior, cfg Config) Law {
	l := Law{cfg: cfg, prior: prior, seen: ranges(points), n: len(points)}
	pts := ordered(points)
	if l.cfg.Near == nil && len(pts) > 0 {
		l.cfg.Near = pts[len(pts)-1].Sizes
	}
	l.cands = candidates(pts, prior, l.seen, l.cfg.Near)
	for i := range l.cands {
		l.cands[i].fit(pts, prior, l.cfg)
	}
	best := math.Inf(-1)
	for i := range l.cands {
		c := &l.cands[i]
		c.weight = math.Log(c.weight) - c.penalty/2
		best = max(best, c.weight)
	}
	total := 0.0
	for i := range l.cands {
		l.cands[i].weight = math.Exp(l.cands[i].weight - best)
		total += l.cands[i].weight
	}
	for i := range l.cands {
		l.cands[i].weight /= total
	}
	sort.SliceStable(l.cands, func(i, j int) bool { return l.cands[i].weight > l.cands[j].weight })
	return l
}

// ordered sorts points by size, smallest first; the sum of logarithms stands for
// the size of several variables together.
func ordered(points []Point) []Point {
	out := append([]Point(nil), points...)
	sort.SliceStable(out, func(i, j int) bool { return bulk(out[i].Sizes) < bulk(out[j].Sizes) })
	return out
}

func bulk(sizes map[string]float64) float64 {
	names := make([]string, 0, len(sizes))
	for v := range sizes {
		names = append(names, v)
	}
	sort.Strings(names) // sums in map order would differ in the last bit between runs
	b := 0.0
	for _, v := range names {
		b += math.Log2(max(sizes[v], 1))
	}
	return b
}

func ranges(points []Point) map[string][2]float64 {
	out := map[string][2]float64{}
	for _, p := range points {
		for v, x := range p.Sizes {
			r, ok := out[v]
			if !ok {
				r = [2]float64{x, x}
			}
			out[v] = [2]float64{min(r[0], x), max(r[1], x)}
		}
	}
	return out
}

// doublings is the largest distance of two sizes in any variable, in doublings.
func doublings(a, b map[string]float64) float64 {
	d := 0.0
	for v, x := range a {
		if y, ok := b[v]; ok {
			d = max(d, math.Abs(math.Log2((x+1)/(y+1))))
		}
	}
	return d
}

// Points is how many measurements the law rests on.
func (l Law) Points() int { return l.n }

// Known reports whether the law says anything: it has points or a static shape.
func (l Law) Known() bool { return len(l.cands) > 0 }

// Class is the growth class with the largest posterior share, and that share.
func (l Law) Class() (law.Class, float64) {
	share := map[law.Class]float64{}
	for _, c := range l.cands {
		share[c.class] += c.weight
	}
	best := law.ClassUnknown
	for _, k := range append([]law.Class{law.ClassUnknown}, law.Classes...) {
		if share[k] > share[best] {
			best = k
		}
	}
	return best, share[best]
}

// Disagrees reports whether the points speak against the static class: its share
// fell under a tenth while there was a belief to lose.
func (l Law) Disagrees() bool {
	if l.n < 3 || l.prior.Shape.IsZero() || l.prior.Confidence < 0.3 {
		return false
	}
	share := 0.0
	for _, c := range l.cands {
		if c.class == l.prior.Class {
			share += c.weight
		}
	}
	return share < 0.1
}

// Expr is the likeliest law with its coefficients in the unit of Y.
func (l Law) Expr() law.Expr {
	if len(l.cands) == 0 {
		return law.Expr{}
	}
	return l.cands[0].expr()
}

// Shares are the laws that are believed in, with their coefficients in the unit of Y.
func (l Law) Shares(sizes map[string]float64) []Share {
	var out []Share
	for _, c := range l.cands {
		if c.weight < leastShare {
			break
		}
		out = append(out, Share{c.expr(), c.weight, l.part(c, sizes).sd})
	}
	return out
}

// leastShare is what a law needs to be told to others.
const leastShare = 0.01

// Prediction is the posterior predictive distribution at one input: a mixture of
// log-normal laws.
type Prediction struct{ parts []part }

type part struct {
	weight, mu, sd float64 // of the natural logarithm
	nu             float64 // degrees of freedom; few points have wide tails
}

// At predicts Y at the sizes given.
func (l Law) At(sizes map[string]float64) Prediction {
	var p Prediction
	for _, c := range l.cands {
		if c.weight < 1e-4 {
			break
		}
		if q := l.part(c, sizes); number(q.mu) && number(q.sd) {
			p.parts = append(p.parts, q) // 2^n far out is no answer
		}
	}
	return p
}

// part is what one law predicts.
func (l Law) part(c candidate, sizes map[string]float64) part {
	mean, rel := c.predict(sizes, l.cfg)
	drift := l.cfg.Drift * l.Reach(sizes)
	blind := 0.35 * l.blind(c, sizes)
	return part{c.weight, math.Log(mean), math.Sqrt(math.Log1p(rel*rel) + drift*drift + blind*blind), c.nu}
}

// Shift multiplies the distribution by the exponential of mu, which is itself
// only known to sd.
func (p Prediction) Shift(mu, sd float64) Prediction {
	out := Prediction{parts: append([]part(nil), p.parts...)}
	for i := range out.parts {
		out.parts[i].mu += mu
		out.parts[i].sd = math.Hypot(out.parts[i].sd, sd)
	}
	return out
}

func number(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// Span is how many doublings the sizes seen lie apart.
func (l Law) Span() float64 {
	d := 0.0
	for _, r := range l.seen {
		d = max(d, math.Log2((r[1]+1)/(r[0]+1)))
	}
	return d
}

// Reach is how many doublings the sizes lie beyond what was seen.
func (l Law) Reach(sizes map[string]float64) float64 {
	d := 0.0
	for v, x := range sizes {
		if r, ok := l.seen[v]; ok {
			d = max(d, math.Log2((x+1)/(r[1]+1)), math.Log2((r[0]+1)/(x+1)))
		}
	}
	return d
}

// blind is how many doublings the sizes lie away in variables that never varied
// and that the candidate does not speak of: nothing at all is known there.
func (l Law) blind(c candidate, sizes map[string]float64) float64 {
	if len(l.prior.Given) > 0 {
		return 0 // that is for those who gave the laws to know
	}
	d := 0.0
	for v, r := range l.seen {
		x, ok := sizes[v]
		if ok && r[0] == r[1] && l.mattersStatically(v) && !c.speaksOf(v) {
			d = max(d, math.Abs(math.Log2((x+1)/(r[0]+1))))
		}
	}
	return d
}

func (l Law) mattersStatically(v string) bool {
	if l.prior.Shape.IsZero() || len(l.prior.Blank) > 0 {
		return true
	}
	for _, w := range l.prior.Shape.Vars() {
		if v == w {
			return true
		}
	}
	return false
}

// Known reports whether anything is predicted.
func (p Prediction) Known() bool { return len(p.parts) > 0 }

// Below is the probability that Y is at most y.
func (p Prediction) Below(y float64) float64 {
	total, sum := 0.0, 0.0
	for _, q := range p.parts {
		total += q.weight
		sum += q.weight * studentBelow((math.Log(y)-q.mu)/max(q.sd, 1e-9), q.nu)
	}
	return sum / total
}

// Quantile is the y that a share q of runs stay under.
func (p Prediction) Quantile(q float64) float64 {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, c := range p.parts {
		lo, hi = min(lo, c.mu-60*c.sd-1e-6), max(hi, c.mu+60*c.sd+1e-6)
	}
	for range 80 {
		mid := (lo + hi) / 2
		if p.Below(math.Exp(mid)) < q {
			lo = mid
		} else {
			hi = mid
		}
	}
	return math.Exp((lo + hi) / 2)
}

// Median is the middle of the distribution.
func (p Prediction) Median() float64 { return p.Quantile(0.5) }
