package fit

import (
	"math"
	"slices"
)

// system is the weighted least-squares problem of one candidate.
type system struct {
	x       [][]float64
	y       []float64
	rel     []float64 // relative noise of each point
	far     []float64 // drift: relative noise of what a point has beyond the constant part
	censor  []bool
	close   []float64 // 1 at the point nearest to what is asked about, less with every doubling away
	abs     []float64 // absolute noise of each point
	mean    []float64 // prior mean of theta
	precise []float64 // prior precision of theta
}

// lasting is the share of the relative noise that repeating a run does not lessen:
// how far a law is from what a program does.
const lasting = 0.3

func (c *candidate) system(pts []Point, prior Prior, cfg Config) system {
	s := system{mean: make([]float64, len(c.cols)+1), precise: make([]float64, len(c.cols)+1)}
	// Only how much farther one point is than another tells them apart: what all
	// of them are away is for the prediction to doubt.
	nearest := math.Inf(1)
	for _, p := range pts {
		nearest = min(nearest, doublings(p.Sizes, cfg.Near))
	}
	for _, p := range pts {
		away := doublings(p.Sizes, cfg.Near) - nearest
		s.far = append(s.far, cfg.Drift*away)
		s.close = append(s.close, 1/(1+away*away))
		s.x = append(s.x, c.row(p.Sizes))
		s.y = append(s.y, max(p.Y, 1e-300))
		runs := max(p.Repeats, 1)
		rel, abs := cfg.Rel*math.Sqrt(lasting+(1-lasting)/runs), cfg.Abs/math.Sqrt(runs)
		if c.static {
			abs = math.Hypot(abs, prior.Fixed/2)
		}
		s.abs = append(s.abs, abs)
		s.rel = append(s.rel, math.Hypot(rel, p.Doubt))
		s.censor = append(s.censor, p.Censored)
	}
	if prior.BaseSD > 0 {
		s.mean[0], s.precise[0] = prior.Base, 1/(prior.BaseSD*prior.BaseSD)
	}
	if c.static && prior.ShapeSD > 0 {
		sd := prior.ShapeSD
		if len(c.cols) > 1 {
			sd *= 1.5 // the terms err apart from each other too
		}
		for j := range c.cols {
			s.mean[j+1], s.precise[j+1] = 1, 1/(sd*sd)
		}
	}
	return s
}

// fit finds theta, its covariance and how well the points are explained.
func (c *candidate) fit(pts []Point, prior Prior, cfg Config) {
	if c.sd > 0 {
		prior.ShapeSD = c.sd
	}
	s := c.system(pts, prior, cfg)
	if c.static && prior.ShapeSD > 0 && len(pts) > 1 {
		s.anchor(prior.ShapeSD)
	}
	c.theta, c.cov = s.solve()
	z, m := s.misfit(c.theta)
	c.nu = priorNu + m
	c.sigma = math.Sqrt((priorNu + z) / c.nu)
	c.noise = s.noise(c.theta, cfg.Rel)
	for i := range c.cov {
		for j := range c.cov[i] {
			c.cov[i][j] *= c.sigma * c.sigma
		}
	}
	free := 0.0
	for _, t := range c.theta {
		if t > 0 {
			free++
		}
	}
	c.penalty = c.nu*math.Log1p(z/priorNu) + free*math.Log(max(m, 1)) + s.censoredPenalty(c.theta, c.sigma)
	if c.static && len(c.cols) > 0 && prior.ShapeSD > 0 && m > 0 {
		c.penalty += farScale(c.theta[1:], prior)
	}
	if len(pts) >= 4 {
		c.penalty += s.latePenalty()
	}
	if math.IsNaN(c.penalty) {
		c.penalty = math.Inf(1)
	}
}

// farScale is -2 log of the prior chance of scales so far from what the code says.
// A law that fits only at a thousandth of its size is not the law. A term at 0 is
// one that these inputs do not reach, which costs nothing.
// Counted steps may call what is far dearer than they are.
func farScale(scales []float64, prior Prior) float64 {
	spread := 2 * math.Sqrt(math.Log1p(prior.ShapeSD*prior.ShapeSD))
	total := 0.0
	for _, x := range scales {
		if x > 0 {
			z := math.Log(x) / spread
			if prior.Counted && x > 1 {
				z /= 3
			}
			total = max(total, z*z)
		}
	}
	return total
}

// anchor moves the prior scales to where they are likeliest in the light of the
// points. A scale is off by a factor and not by an amount: left at 1, the prior
// would hold a law down that is ten times dearer.
func (s *system) anchor(sd float64) {
	free := *s
	free.precise = append([]float64(nil), s.precise...)
	for j := 1; j < len(free.precise); j++ {
		free.precise[j] *= 1e-6
	}
	theta, cov := free.solve()
	spread := math.Log1p(sd * sd)
	for j := 1; j < len(theta); j++ {
		if theta[j] <= 0 || cov[j][j] <= 0 {
			continue
		}
		at := likeliest(theta[j], cov[j][j], spread)
		left := 1 / (1/spread + at*at/cov[j][j])
		s.mean[j], s.precise[j] = at, 1/(at*at*left)
	}
}

// likeliest is the scale whose logarithm is normal around 0 with the variance
// spread, and which was measured as theta with the variance given.
func likeliest(theta, variance, spread float64) float64 {
	best, at := math.Inf(1), 1.0
	for l := -8.0; l <= 8; l += 0.05 {
		x := math.Exp(l)
		if cost := l*l/spread + (x-theta)*(x-theta)/variance; cost < best {
			best, at = cost, x
		}
	}
	return at
}

// latePenalty asks how well the first two thirds foretell the last.
func (s system) latePenalty() float64 {
	cut := (2*len(s.y) + 2) / 3
	early, late := s, s
	early.x, early.y, early.rel, early.far, early.abs, early.censor = s.x[:cut], s.y[:cut], s.rel[:cut], s.far[:cut], s.abs[:cut], s.censor[:cut]
	late.x, late.y, late.rel, late.far, late.abs, late.censor = s.x[cut:], s.y[cut:], s.rel[cut:], s.far[cut:], s.abs[cut:], s.censor[cut:]
	theta, _ := early.solve()
	z, m := late.misfit(theta)
	return 0.5 * (priorNu + m) * math.Log1p(z/(priorNu*4))
}

// relative is a point's relative noise: drift is of what grows, and the constant
// part, which start-up is most of, is the same at any size.
func (s system) relative(i int, fit, base float64) float64 {
	return math.Hypot(s.rel[i], s.far[i]*max(1-base/fit, 0))
}

// misfit is the sum of squared logarithmic errors in units of the expected
// noise, over the m points that are not mere bounds.
func (s system) misfit(theta []float64) (z, m float64) {
	for i, y := range s.y {
		if s.censor[i] {
			continue
		}
		fit := max(dot(s.x[i], theta), 1e-9*y)
		r := math.Log(y/fit) / math.Hypot(s.relative(i, fit, theta[0]), s.abs[i]/y)
		z += r * r
		m++
	}
	return z, m
}

// noise is the relative scatter of runs alike: what was expected, and the errors
// seen near the sizes asked about, whatever part of them drift would excuse.
func (s system) noise(theta []float64, rel float64) float64 {
	sum, n := priorNu*rel*rel, float64(priorNu)
	for i, y := range s.y {
		if s.censor[i] {
			continue
		}
		fit := max(dot(s.x[i], theta), 1e-9*y)
		rel := s.relative(i, fit, theta[0])
		r := math.Log(y/fit) * rel / math.Hypot(rel, s.abs[i]/y)
		sum += s.close[i] * r * r
		n += s.close[i]
	}
	return math.Sqrt(sum / n)
}

// censoredPenalty is -2 log of the chance that every stopped run got so far.
func (s system) censoredPenalty(theta []float64, sigma float64) float64 {
	total := 0.0
	for i, y := range s.y {
		if s.censor[i] {
			fit := max(dot(s.x[i], theta), 1e-9*y)
			t := math.Log(y/fit) / (sigma * math.Hypot(s.relative(i, fit, theta[0]), s.abs[i]/y))
			total -= 2 * math.Log(max(0.5*math.Erfc(t/math.Sqrt2), 1e-40))
		}
	}
	return total
}

// solve is non-negative least squares with relative weights, reweighted at the
// fitted values (weights at the measured ones would favour low readings). A
// stopped run joins only while the fit lies under its bound.
func (s system) solve() ([]float64, [][]float64) {
	k := len(s.mean)
	scale := s.scales(k)
	fitted := append([]float64(nil), s.y...)
	base := slices.Min(append(s.y[:len(s.y):len(s.y)], math.Inf(1)))
	var theta []float64
	var cov [][]float64
	for range 4 {
		a, b := make([][]float64, k), make([]float64, k)
		for j := range k {
			a[j] = make([]float64, k)
			a[j][j] = s.precise[j] / (scale[j] * scale[j])
			if s.precise[j] == 0 {
				a[j][j] = 1e-12 // what neither points nor prior tell must not make it singular
			}
			b[j] = s.precise[j] * s.mean[j] / scale[j]
		}
		for i, y := range s.y {
			if s.censor[i] && theta != nil && fitted[i] >= y {
				continue
			}
			if s.censor[i] {
				y *= 1 + s.rel[i] + s.far[i]
			}
			at := min(max(fitted[i], y/3), y*3)
			sd := math.Hypot(s.relative(i, at, base)*at, s.abs[i])
			for j := range k {
				xj := s.x[i][j] / scale[j] / sd
				b[j] += xj * y / sd
				for l := range k {
					a[j][l] += xj * s.x[i][l] / scale[l] / sd
				}
			}
		}
		theta, cov = nonNegative(a, b)
		for j := range k {
			theta[j] /= scale[j]
			for l := range k {
				cov[j][l] /= scale[j] * scale[l]
			}
		}
		for i := range s.y {
			fitted[i] = dot(s.x[i], theta)
		}
		base = theta[0]
	}
	return theta, cov
}

// scales brings every column near 1 so that n^3 beside a constant stays solvable.
func (s system) scales(k int) []float64 {
	scale := make([]float64, k)
	for j := range scale {
		for i := range s.x {
			scale[j] = max(scale[j], math.Abs(s.x[i][j])/max(s.y[i], s.abs[i], 1e-300))
		}
		if scale[j] == 0 || math.IsInf(scale[j], 0) {
			scale[j] = 1
		}
	}
	return scale
}

// nonNegative solves a*theta = b with theta >= 0 by dropping the most negative
// coefficient until none is left; enough for the few columns of a law.
func nonNegative(a [][]float64, b []float64) ([]float64, [][]float64) {
	k := len(b)
	dropped := make([]bool, k)
	for {
		inv := inverse(a, dropped)
		theta := make([]float64, k)
		worst := -1
		for j := range k {
			if dropped[j] {
				continue
			}
			for l := range k {
				theta[j] += inv[j][l] * b[l]
			}
			if theta[j] < 0 && (worst < 0 || theta[j] < theta[worst]) {
				worst = j
			}
		}
		if worst < 0 {
			return theta, inv
		}
		dropped[worst] = true
	}
}

// inverse inverts the rows and columns that are not dropped; the rest is 0.
func inverse(a [][]float64, dropped []bool) [][]float64 {
	k := len(a)
	m := make([][]float64, k)
	for i := range k {
		m[i] = make([]float64, 2*k)
		copy(m[i], a[i])
		m[i][k+i] = 1
		if dropped[i] {
			clear(m[i])
			m[i][i] = 1
		}
		for j := range k {
			if dropped[j] && j != i {
				m[i][j] = 0
			}
		}
	}
	for c := range k {
		p := c
		for r := c + 1; r < k; r++ {
			if math.Abs(m[r][c]) > math.Abs(m[p][c]) {
				p = r
			}
		}
		m[c], m[p] = m[p], m[c]
		d := m[c][c]
		if d == 0 {
			d = 1e-300
		}
		for j := range m[c] {
			m[c][j] /= d
		}
		for r := range k {
			if f := m[r][c]; r != c && f != 0 {
				for j := range m[r] {
					m[r][j] -= f * m[c][j]
				}
			}
		}
	}
	out := make([][]float64, k)
	for i := range k {
		out[i] = m[i][k:]
	}
	return out
}

// predict is the mean and the relative standard deviation at the sizes given.
func (c candidate) predict(sizes map[string]float64, cfg Config) (mean, rel float64) {
	x := c.row(sizes)
	mean = dot(x, c.theta)
	v := 0.0
	for i := range x {
		for j := range x {
			v += x[i] * c.cov[i][j] * x[j]
		}
	}
	noise := math.Hypot(c.noise, c.sigma*cfg.Abs/mean)
	return mean, math.Sqrt(max(v, 0)/(mean*mean) + noise*noise)
}

func dot(a, b []float64) float64 {
	s := 0.0
	for i := range a {
		s += a[i] * b[i]
	}
	return s
}

// studentBelow is the distribution function of Student's t, by Wallace's
// transform to the normal: within 0.003 from 3 degrees of freedom on.
func studentBelow(t, nu float64) float64 {
	z := math.Sqrt(nu*math.Log1p(t*t/nu)) * (8*nu + 1) / (8*nu + 3)
	return 0.5 * math.Erfc(-math.Copysign(z, t)/math.Sqrt2)
}
