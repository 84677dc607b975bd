package score

import "math"

// guess is an expert's opinion of a task: the peak is m + z*s, where z is drawn
// from what its z were so far. With m = 0 a margin is a factor, with s the same
// for all tasks it is a number of bytes.
// It is kept for every remembered task, hence the short floats.
type guess struct{ m, s float32 }

// The experts. None is trusted beforehand; what they would have cost decides.
const (
	byConstant   = iota // one size for the type
	byRequest           // a share of what was asked for
	byRequestLaw        // a power of it
	byLine              // a line in the input, margin in proportion
	byLineOffset        // the same, margin in bytes
	byPower             // a power of the input
	byRidge             // a product of powers of all columns
	byNear              // the mean of the most similar tasks
	byNearSpread        // the same, margin by how much they differ
	byNearMost          // the largest of the most similar
	byRecent            // the smoothed last tasks
	byRecentMost        // the largest of the last few
	byMatch             // the largest of tasks about which the same is known
	numExperts
)

// guesses asks every expert. One that cannot speak of this task repeats the
// typical size, so that all are judged on the same tasks. A task of the ring is
// asked about as if it had not been seen: except is its place, or -1.
func (k *kind) guesses(known, x []float64, except int) (g [numExperts]guess, runtime float64) {
	typical := math.Exp(k.logs.mean)
	for e := range g {
		g[e] = guess{0, float32(typical)}
	}
	g[byConstant] = guess{0, 1}
	if k.n < 2 {
		return g, k.time
	}
	set := func(e int, s float64) {
		// No law may leave the range of what was seen by more than tenfold.
		g[e].s = float32(min(max(s, typical/30, k.floor), 10*k.top))
	}
	line, power, reach, match := k.line, k.power, k.reach, k.match[hash(known)]
	if except >= 0 {
		peak := k.ring[except].peak
		line, power, reach = k.lines(known, x, peak, -1)
		match = match.without(peak)
	}
	if r := known[Requested]; r > 0 {
		set(byRequest, r)
		if l, ok := reach.at(math.Log(r), math.Inf(-1)); ok {
			set(byRequestLaw, math.Exp(l))
		}
	}
	if in := known[Input]; in >= 0 {
		if y, ok := line.at(in, 0); ok {
			set(byLine, y)
			g[byLineOffset] = guess{float32(min(max(y, 0), 10*k.top)), float32(k.peak.mean)}
		}
		if l, ok := power.at(x[Input], math.Inf(-1)); ok {
			set(byPower, math.Exp(l))
		}
	}
	if k.ridge.known() {
		set(byRidge, math.Exp(k.ridgeAt(x, except)))
	}
	nb := k.nearest(x, except)
	set(byNear, math.Exp(nb.mean))
	set(byNearMost, nb.most)
	g[byNearSpread] = guess{g[byNear].s, g[byNear].s * float32(nb.sd+0.02+0.2*k.logs.sd())}
	set(byMatch, nb.most)
	if match.n > 0 {
		set(byMatch, match.most)
	}
	if except >= 0 {
		was := k.ring[except].guesses
		g[byRecent], g[byRecentMost] = was[byRecent], was[byRecentMost]
	} else if k.late.n > 0 {
		set(byRecent, math.Exp(k.late.ewma))
		set(byRecentMost, k.late.most())
	}
	return g, 0.5*k.time + 0.5*nb.runtime
}

// maxRidge bounds the columns of the regression.
const maxRidge = 12

// ridge is a penalised regression of the log peak on the columns.
type ridge struct {
	weights []float64
	factor  [][]float64 // Cholesky factor of its normal equations
}

func (r ridge) known() bool { return len(r.weights) > 0 }

// fitRidge regresses the log peak on all columns that vary, in units of their
// spread, with a penalty that keeps few tasks from being fitted by many columns.
func (k *kind) fitRidge() {
	d := min(len(k.cols), maxRidge)
	varying := 0
	for c := range d {
		if k.cols[c].sd() > 1e-9 {
			varying++
		}
	}
	k.ridge = ridge{}
	if varying < 2 || len(k.ring) < 8 {
		return
	}
	a := make([][]float64, d)
	b := make([]float64, d)
	for c := range a {
		a[c] = make([]float64, d)
		a[c][c] = 1 + 0.01*float64(len(k.ring))
	}
	z := make([]float64, d)
	for _, s := range k.ring {
		k.standard(s.x, z)
		l := math.Log(s.peak) - k.logs.mean
		for c := range d {
			b[c] += z[c] * l
			for e := range d {
				a[c][e] += z[c] * z[e]
			}
		}
	}
	k.ridge = ridge{cholesky(a, b), a}
}

func (k *kind) standard(x, z []float64) {
	for c := range z {
		z[c] = 0
		if sd := k.cols[c].sd(); sd > 1e-9 && !math.IsNaN(x[c]) {
			z[c] = min(max((x[c]-k.cols[c].mean)/sd, -4), 4)
		}
	}
}

// ridgeAt predicts the log peak; a task of the ring is left out by its leverage.
func (k *kind) ridgeAt(x []float64, except int) float64 {
	var buf [maxRidge]float64
	z := buf[:len(k.ridge.weights)]
	k.standard(x, z)
	y := k.logs.mean
	for c, w := range k.ridge.weights {
		y += w * z[c]
	}
	if except < 0 {
		return y
	}
	leverage := 1 / float64(len(k.ring))
	for i := range z {
		for j := range i {
			z[i] -= k.ridge.factor[i][j] * z[j]
		}
		z[i] /= k.ridge.factor[i][i]
		leverage += z[i] * z[i]
	}
	was := math.Log(k.ring[except].peak)
	return was - (was-y)/max(1-leverage, 0.1)
}

// cholesky solves a*x = b for a positive definite; a is overwritten.
func cholesky(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		for j := 0; j <= i; j++ {
			s := a[i][j]
			for l := range j {
				s -= a[i][l] * a[j][l]
			}
			if i == j {
				a[i][i] = math.Sqrt(max(s, 1e-12))
			} else {
				a[i][j] = s / a[j][j]
			}
		}
	}
	x := make([]float64, n)
	for i := range n {
		s := b[i]
		for l := range i {
			s -= a[i][l] * x[l]
		}
		x[i] = s / a[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		s := x[i]
		for l := i + 1; l < n; l++ {
			s -= a[l][i] * x[l]
		}
		x[i] = s / a[i][i]
	}
	return x
}
