// Package predicttest is the conformance suite of port predict: what every
// driver must pass. It draws runs whose true distribution is known, so that
// coverage can be counted; every expectation is a band that chance leaves once
// in thousands of honest runs.
package predicttest

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/heddle-run/heddle/predict"
)

// Run checks a predictor; fresh makes one that knows nothing.
func Run(t *testing.T, fresh func() predict.Predictor) {
	t.Run("knows nothing at first", func(t *testing.T) {
		if i, ok := fresh().Predict(predict.Query{Unit: "u", Law: math.NaN()}, 0.9); ok {
			t.Errorf("predicted %+v from nothing", i)
		}
	})
	t.Run("calibrated", func(t *testing.T) { calibrated(t, fresh()) })
	t.Run("calibrated on new units", func(t *testing.T) { newUnits(t, fresh()) })
	t.Run("deterministic", func(t *testing.T) { deterministic(t, fresh(), fresh()) })
	t.Run("monotone in size", func(t *testing.T) { monotone(t, fresh()) })
	t.Run("nested", func(t *testing.T) { nested(t, fresh()) })
	t.Run("censored", func(t *testing.T) { censored(t, fresh()) })
	t.Run("drift", func(t *testing.T) { drift(t, fresh()) })
}

// source draws runs: the law is wrong by a factor that the features tell, and
// the noise grows with another feature.
type source struct {
	rng    *rand.Rand
	units  int
	factor float64 // on top, to make a drift
}

func newSource(seed uint64, units int) *source {
	return &source{rand.New(rand.NewPCG(seed, 3)), units, 1}
}

func (s *source) draw() (q predict.Query, actual float64) {
	u := s.rng.IntN(s.units)
	a, b := float64(u%5), float64(u%3)
	n := math.Exp(3 + 4*s.rng.Float64())
	law := 100 * n
	q = predict.Query{Unit: string(rune('A' + u)), Group: string(rune('a' + u%2)), Features: []float64{a, b, s.rng.Float64()},
		Sizes: map[string]float64{"n": n}, Law: law}
	actual = law * s.factor * math.Exp2(0.6*a-1+s.rng.NormFloat64()*(0.05+0.3*b))
	return q, actual
}

func teach(p predict.Predictor, s *source, n int) {
	for range n {
		q, y := s.draw()
		p.Learn(q, y, false)
	}
}

// coverage is the share of n further runs that the interval holds, each learnt
// after it was judged, and the mean width in doublings.
func coverage(p predict.Predictor, s *source, n int, ask float64) (held, width float64) {
	for range n {
		q, y := s.draw()
		if i, ok := p.Predict(q, ask); ok {
			if i.Low <= y && y <= i.High {
				held++
			}
			width += math.Log2(i.High / i.Low)
		}
		p.Learn(q, y, false)
	}
	return held / float64(n), width / float64(n)
}

func calibrated(t *testing.T, p predict.Predictor) {
	s := newSource(1, 15)
	teach(p, s, 800)
	const n = 800
	held, width := coverage(p, s, n, 0.9)
	band := 4 * math.Sqrt(0.9*0.1/n) // four standard deviations of a binomial share
	t.Logf("asked 0.90, held %.3f, width %.2f doublings", held, width)
	if math.Abs(held-0.9) > band {
		t.Errorf("asked 0.90, held %.3f, want within %.3f", held, band)
	}
	if width > 4 {
		t.Errorf("width %.2f doublings: the features say more than that", width)
	}
}

func newUnits(t *testing.T, p predict.Predictor) {
	s := newSource(2, 12)
	teach(p, s, 800)
	held, n := 0.0, 400.0
	for range int(n) {
		q, y := s.draw()
		q.Unit = "never seen"
		if i, ok := p.Predict(q, 0.9); ok && i.Low <= y && y <= i.High {
			held++
		}
	}
	if held/n < 0.82 || held/n > 0.98 {
		t.Errorf("asked 0.90 of units never seen, held %.3f", held/n)
	}
}

func deterministic(t *testing.T, a, b predict.Predictor) {
	teach(a, newSource(3, 8), 300)
	teach(b, newSource(3, 8), 300)
	s := newSource(4, 8)
	for range 50 {
		q, _ := s.draw()
		x, okx := a.Predict(q, 0.9)
		y, oky := b.Predict(q, 0.9)
		if x != y || okx != oky {
			t.Fatalf("%+v and %+v after the same observations", x, y)
		}
	}
}

func monotone(t *testing.T, p predict.Predictor) {
	s := newSource(5, 8)
	teach(p, s, 400)
	for _, law := range []bool{true, false} {
		q, _ := s.draw()
		last := 0.0
		for n := 10.0; n < 1e7; n *= 1.7 {
			q.Sizes, q.Law = map[string]float64{"n": n}, math.NaN()
			if law {
				q.Law = 100 * n
			}
			i, ok := p.Predict(q, 0.9)
			if !ok {
				t.Fatal("nothing predicted")
			}
			if i.Likely < last*(1-1e-9) || i.Low > i.Likely || i.Likely > i.High {
				t.Fatalf("n=%g with law %v: %+v after likely %g", n, law, i, last)
			}
			last = i.Likely
		}
	}
}

func nested(t *testing.T, p predict.Predictor) {
	s := newSource(6, 8)
	teach(p, s, 400)
	for range 50 {
		q, _ := s.draw()
		narrow, _ := p.Predict(q, 0.5)
		wide, _ := p.Predict(q, 0.99)
		if wide.Low > narrow.Low || wide.High < narrow.High {
			t.Fatalf("0.99 gives %+v, 0.5 gives %+v", wide, narrow)
		}
	}
}

// censored: after a run was killed at a bound, no run as large is promised less.
func censored(t *testing.T, p predict.Predictor) {
	s := newSource(7, 8)
	teach(p, s, 300)
	q, _ := s.draw()
	before, _ := p.Predict(q, 0.9)
	p.Learn(q, 3*before.High, true)
	after, _ := p.Predict(q, 0.9)
	if after.High <= 3*before.High {
		t.Errorf("high %g although a run was killed at %g", after.High, 3*before.High)
	}
	for range 200 { // never forgotten while no run as large has ended well
		r, y := s.draw()
		if r.Sizes["n"] < q.Sizes["n"] || r.Unit != q.Unit {
			p.Learn(r, y, false)
		}
	}
	if again, _ := p.Predict(q, 0.9); again.High <= 3*before.High {
		t.Errorf("high %g after other runs: the kill at %g is forgotten", again.High, 3*before.High)
	}
}

// drift: everything becomes three times as costly. Within 400 runs the intervals
// must hold again.
func drift(t *testing.T, p predict.Predictor) {
	s := newSource(8, 10)
	teach(p, s, 600)
	s.factor = 3
	teach(p, s, 400)
	held, _ := coverage(p, s, 400, 0.9)
	if held < 0.84 {
		t.Errorf("asked 0.90, held %.3f after a drift and 400 runs", held)
	}
}
