package fit

import (
	"fmt"
	"math"
	"math/rand/v2"
	"sort"
	"testing"

	"github.com/heddle-run/heddle/law"
)

// TestSimulation draws laws by the base rates, measures them with noise, gives a
// static answer that is right in 82 of 100 cases, and asks for 10x further. The
// merged posterior must be right at least as often as published for the method,
// and its predictions as close.
func TestSimulation(t *testing.T) {
	for _, c := range []struct {
		points      int
		span, noise float64
		right, p95  float64
	}{
		{4, 4, 0.10, 0.86, 1.7}, {6, 8, 0.10, 0.86, 1.1}, {6, 8, 0.25, 0.86, 2.7},
		{8, 30, 0.10, 0.91, 0.5}, {8, 30, 0.25, 0.87, 1.0}, {12, 100, 0.10, 0.94, 0.3}, {12, 100, 0.02, 0.96, 0.05},
	} {
		right, p95, cover := simulate(c.points, c.span, c.noise)
		t.Logf("%2d points, span %3.0f, noise %2.0f %%: right %.3f, p95 log2 error %.2f, 90 %% interval holds %.3f", c.points, c.span, 100*c.noise, right, p95, cover)
		if right < c.right || p95 > c.p95 || cover < 0.85 {
			t.Errorf("%d points, span %g, noise %g: right %.3f (want %.2f), p95 %.2f (want %.2f), coverage %.3f (want .85)", c.points, c.span, c.noise, right, c.right, p95, c.p95, cover)
		}
	}
}

func simulate(m int, span, noise float64) (right, p95, cover float64) {
	const runs = 400
	rng := rand.New(rand.NewPCG(7, uint64(m)))
	laws := growths("n")
	var errs []float64
	for range runs {
		truth := draw(rng, baseRates[:])
		said := truth
		if rng.Float64() > 0.82 {
			said = draw(rng, baseRates[:])
		}
		top := 2000.0
		if truth == len(laws)-1 {
			top = 24
		}
		b := math.Exp(rng.NormFloat64() * 2)
		full := law.Expr.Eval(laws[truth], map[string]float64{"n": top})
		a := full * b * 0.02 * rng.Float64()
		var pts []Point
		for i := range m {
			n := top / math.Pow(span, 1-float64(i)/float64(m-1))
			y := a + b*laws[truth].Eval(map[string]float64{"n": n})
			pts = append(pts, Point{Sizes: map[string]float64{"n": n}, Y: y * math.Exp(noise*rng.NormFloat64())})
		}
		at := map[string]float64{"n": top * 10}
		if truth == len(laws)-1 {
			at["n"] = top + 8
		}
		prior := Prior{Shape: laws[said], Class: laws[said].Class(), Confidence: 0.8}
		l := New(pts, prior, Config{Rel: noise, Near: at})
		if k, _ := l.Class(); k == laws[truth].Class() {
			right++
		}
		y := a + b*laws[truth].Eval(at)
		p := l.At(at)
		errs = append(errs, math.Abs(math.Log2(p.Median()/y)))
		if y >= p.Quantile(0.05) && y <= p.Quantile(0.95) {
			cover++
		}
	}
	sort.Float64s(errs)
	return right / runs, errs[runs*95/100], cover / runs
}

func draw(rng *rand.Rand, weights []float64) int {
	total := 0.0
	for _, w := range weights {
		total += w
	}
	x := rng.Float64() * total
	for i, w := range weights {
		if x -= w; x < 0 {
			return i
		}
	}
	return 0
}

func at(n float64) map[string]float64 { return map[string]float64{"n": n} }

func TestPriorAloneIsWideAndCentred(t *testing.T) {
	shape, _ := law.Parse("56*n")
	l := New(nil, Prior{Shape: shape, Class: "n", Confidence: 0.9, ShapeSD: 1, Base: 1e7, BaseSD: 1e6}, Config{Rel: 0.05})
	p := l.At(at(1e6))
	if m := p.Median(); m < 4e7 || m > 9e7 {
		t.Errorf("median %g, want about 6.6e7", m)
	}
	if ratio := p.Quantile(0.95) / p.Quantile(0.05); ratio < 3 {
		t.Errorf("high/low %g: too sure of what was never run", ratio)
	}
}

func TestCensoredPointsAreLowerBounds(t *testing.T) {
	var pts []Point
	for n := 10.0; n <= 40; n += 10 {
		pts = append(pts, Point{Sizes: at(n), Y: 5 * n})
	}
	free := New(pts, Prior{}, Config{Rel: 0.05, Drift: 0.05, Near: at(1000)}).At(at(1000)).Median()
	bound := New(append(pts, Point{Sizes: at(1000), Y: 20000, Censored: true}), Prior{}, Config{Rel: 0.05, Drift: 0.05, Near: at(1000)}).At(at(1000))
	if free > 7000 {
		t.Errorf("without the bound %g, want about 5000", free)
	}
	if m := bound.Median(); m < 18000 {
		t.Errorf("median %g lies under the bound 20000", m)
	}
}

func TestDisagreementIsSeen(t *testing.T) {
	var pts []Point
	for n := 100.0; n <= 6400; n *= 2 {
		pts = append(pts, Point{Sizes: at(n), Y: 7 * n})
	}
	l := New(pts, Prior{Shape: law.Var("n").Mul(law.Var("n")), Class: "n^2", Confidence: 0.9}, Config{Rel: 0.02})
	if k, _ := l.Class(); k != "n" || !l.Disagrees() {
		t.Errorf("class %s, disagrees %v; want n, true", k, l.Disagrees())
	}
}

func TestTwoSizes(t *testing.T) {
	shape, _ := law.Parse("n*m + 10*n")
	var pts []Point
	for _, s := range [][2]float64{{10, 10}, {20, 10}, {10, 20}, {40, 10}, {10, 40}, {40, 40}} {
		pts = append(pts, Point{Sizes: map[string]float64{"n": s[0], "m": s[1]}, Y: 1000 + 3*s[0]*s[1]})
	}
	l := New(pts, Prior{Shape: shape, Class: "n^2", Confidence: 0.8}, Config{Rel: 0.02})
	p := l.At(map[string]float64{"n": 400, "m": 900})
	if got, want := p.Median(), 1000+3*400*900.0; math.Abs(got/want-1) > 0.05 {
		t.Errorf("median %g, want %g (%s)", got, want, l.Expr())
	}
}

func BenchmarkNew(b *testing.B) {
	var pts []Point
	for i := range 8 {
		n := math.Pow(2, float64(i))
		pts = append(pts, Point{Sizes: at(n), Y: 5 + 3*n})
	}
	for b.Loop() {
		New(pts, Prior{Shape: law.Var("n"), Class: "n", Confidence: 0.8}, Config{Rel: 0.05}).At(at(1000)).Median()
	}
}

func ExampleLaw_Expr() {
	var pts []Point
	for n := 1000.0; n <= 64000; n *= 2 {
		pts = append(pts, Point{Sizes: at(n), Y: 1e7 + 56*n})
	}
	fmt.Println(New(pts, Prior{}, Config{Rel: 0.01}).Expr())
	// Output: 56*n + 1e+07
}
