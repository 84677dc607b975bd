package estimate

import (
	"math"
	"testing"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
)

// TestModelTakesTheLawsPlace asks a model that says everything takes twice as
// much: fully for a unit that never ran, less with every run of its own.
func TestModelTakesTheLawsPlace(t *testing.T) {
	var asked profile.Basis
	twice := func(r Resource, b profile.Basis, _ float64) (profile.Interval, bool) {
		asked = b
		law := b.CPU.Law
		if r == Memory {
			law = b.Memory.Law
		}
		return profile.Interval{Low: 2 * law.Low, Likely: 2 * law.Likely, High: 2 * law.High}, true
	}
	in := Input{Language: program.Python, Sizes: map[string]float64{"n": 1e6}}
	for n := 1e3; n < 1e5; n *= 2 {
		in.Runs = append(in.Runs, run(n, 1e-6*n, 2e7, true))
	}
	trials := len(in.Runs)
	for _, c := range []struct {
		runs   int
		factor float64
	}{{0, math.Sqrt2}, {1, math.Sqrt2}, {5, math.Pow(2, 0.25)}, {13, math.Pow(2, 0.125)}} {
		for len(in.Runs) < trials+c.runs {
			in.Runs = append(in.Runs, run(5e5, 0.5, 2e7, false))
		}
		in.Model = nil
		alone := Profile(in)
		in.Model = twice
		p := Profile(in)
		if got := p.Demand.CPUSeconds.Likely / alone.Demand.CPUSeconds.Likely; math.Abs(got/c.factor-1) > 0.01 {
			t.Errorf("after %d runs the model moves the law by %.3f, want %.3f", c.runs, got, c.factor)
		}
		if len(asked.CPU.Evidence) != len(EvidenceNames()) || len(asked.Memory.Evidence) != len(EvidenceNames()) {
			t.Errorf("%d and %d numbers for %d names", len(asked.CPU.Evidence), len(asked.Memory.Evidence), len(EvidenceNames()))
		}
		kind := "python/trial"
		if c.runs > 0 {
			kind = "python/history"
		}
		if asked.Group != kind {
			t.Errorf("group %s, want %s", asked.Group, kind)
		}
		weight := 0.0
		for _, e := range p.Evidence {
			if e.Source == profile.Model {
				weight = e.Weight
			}
		}
		if want := 2 * math.Log2(c.factor); math.Abs(weight-want) > 0.01 {
			t.Errorf("evidence says the model weighs %.2f, want %.2f", weight, want)
		}
	}
}

// TestBadModel leaves the law as it is.
func TestBadModel(t *testing.T) {
	in := Input{Language: program.Python, Sizes: map[string]float64{"n": 1e4}, Runs: []profile.Observation{run(1e3, 1e-6*1e3, 2e7, true), run(2e3, 1e-6*2e3, 2e7, true), run(4e3, 1e-6*4e3, 2e7, true)}}
	want := *Profile(in).Demand.CPUSeconds
	for _, i := range []profile.Interval{{}, {Low: 3, Likely: 2, High: 1}, {Low: 1, Likely: 2, High: math.Inf(1)}, {Low: math.NaN(), Likely: 1, High: 2}} {
		in.Model = func(Resource, profile.Basis, float64) (profile.Interval, bool) { return i, true }
		if got := *Profile(in).Demand.CPUSeconds; got != want {
			t.Errorf("the model said %+v and the demand became %+v", i, got)
		}
	}
}
