package learn

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/heddle-run/heddle/internal/estimate"
	"github.com/heddle-run/heddle/predict"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
)

// shift is a Predictor of the simplest kind: the mean error of the law, and the
// farthest errors as its interval.
type shift struct {
	Sum, N, Low, High float64
	refits            int
}

func (s *shift) Predict(q predict.Query, _ float64) (profile.Interval, bool) {
	if s.N == 0 {
		return profile.Interval{}, false
	}
	m := s.Sum / s.N
	return profile.Interval{Low: q.Law * math.Exp2(s.Low), Likely: q.Law * math.Exp2(m), High: q.Law * math.Exp2(s.High)}, true
}

func (s *shift) Learn(q predict.Query, actual float64, censored bool) {
	if censored {
		return
	}
	e := math.Log2(actual / q.Law)
	s.Sum, s.N, s.Low, s.High = s.Sum+e, s.N+1, min(s.Low, e), max(s.High, e)
}

func (s *shift) Refit()  { s.refits++ }
func (s *shift) Freeze() {}
func (s *shift) MarshalBinary() ([]byte, error) {
	return fmt.Appendf(nil, "[%g,%g,%g,%g]", s.Sum, s.N, s.Low, s.High), nil
}
func (s *shift) UnmarshalBinary(b []byte) error {
	_, err := fmt.Sscanf(string(b), "[%g,%g,%g,%g]", &s.Sum, &s.N, &s.Low, &s.High)
	return err
}

func fresh() Predictor { return &shift{} }

// examples are runs whose laws say half of what they take, by units of ten runs.
func examples(n int, factor float64) []Example {
	rng := rand.New(rand.NewPCG(1, 2))
	var out []Example
	for i := range n {
		law := math.Exp(5 * rng.Float64())
		noise := math.Exp2(0.3 * (rng.Float64() - 0.5))
		told := profile.Told{Law: &profile.Interval{Low: 0.9 * law, Likely: law, High: 1.1 * law}, Evidence: []float64{1, 0}}
		out = append(out, Example{Unit: fmt.Sprint("u", i/10), Basis: profile.Basis{Group: "python/trial", CPU: told, Memory: told},
			CPUSeconds: law * factor * noise, PeakBytes: law * factor * noise})
	}
	return out
}

func TestModelCorrectsTheLaw(t *testing.T) {
	all := examples(200, 2)
	by := map[string]Score{}
	for _, s := range append(Judge("law", Always(Alone), all), Judge("model", HeldOut(fresh, all, 5), all)...) {
		by[s.Layer+" "+s.Resource+" "+s.Group] = s
	}
	law, model := by["law cpu "], by["model cpu "]
	if law.Runs != 200 || model.Runs != 200 || by["model memory python/trial"].Runs != 200 {
		t.Fatalf("not every run was judged once by each layer: %+v", by)
	}
	if law.Coverage > 0.05 || law.Above < 0.9 || math.Abs(law.Error-0.5) > 0.05 {
		t.Errorf("the law alone is half of what runs take: %+v", law)
	}
	if model.Coverage < 0.9 || math.Abs(model.Error-(1-math.Sqrt(0.5))) > 0.05 || model.Loss >= law.Loss {
		t.Errorf("the model: %+v", model)
	}
	if ok, why := MayReplace([]Score{model}, []Score{law}); !ok {
		t.Error("a better model may not replace:", why)
	}
	if ok, _ := MayReplace([]Score{law}, []Score{model}); ok {
		t.Error("a worse model may replace a better one")
	}
}

func TestPartsShareNoUnit(t *testing.T) {
	all := examples(500, 1)
	seen := 0
	for fold := range 4 {
		held, rest := Part(all, fold, 4)
		seen += len(held)
		units := map[string]bool{}
		for _, e := range held {
			units[e.Unit] = true
		}
		for _, e := range rest {
			if units[e.Unit] {
				t.Fatalf("unit %s is in both parts", e.Unit)
			}
		}
	}
	if seen != len(all) {
		t.Errorf("%d of %d runs are in some part", seen, len(all))
	}
}

func TestSavedModelSaysTheSame(t *testing.T) {
	all := examples(80, 3)
	m := Train(fresh, all)
	data, err := m.Save()
	if err != nil {
		t.Fatal(err)
	}
	n, err := Load(fresh, data)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range Resources {
		a, ok := m.Ask(r, all[0].Basis, 0.9)
		b, _ := n.Ask(r, all[0].Basis, 0.9)
		if !ok || a != b {
			t.Errorf("%+v before, %+v after", a, b)
		}
	}
	again, _ := Train(fresh, all).Save()
	if string(again) != string(data) {
		t.Error("the same runs gave another model")
	}
	for _, bad := range []string{"", "no gzip", string(mustPack(t, `{"schema":"other"}`)), string(mustPack(t, "{"))} {
		if _, err := Load(fresh, []byte(bad)); !errors.Is(err, ErrModel) {
			t.Errorf("%q: error %v", bad, err)
		}
	}
}

func mustPack(t *testing.T, text string) []byte {
	t.Helper()
	b, err := pack([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestExamplesAreKept(t *testing.T) {
	all := examples(20, 2)
	data, err := WriteExamples(all)
	if err != nil {
		t.Fatal(err)
	}
	got, err := ReadExamples(data)
	if err != nil || len(got) != 20 || got[7].CPUSeconds != all[7].CPUSeconds || *got[7].Basis.CPU.Law != *all[7].Basis.CPU.Law {
		t.Errorf("%d examples, %v", len(got), err)
	}
	if _, err := ReadExamples(mustPack(t, "{}\nrubbish\n")); err == nil {
		t.Error("rubbish was read")
	}
}

// TestOf keeps users' runs that say something.
func TestOf(t *testing.T) {
	basis := &profile.Basis{Group: "go/trial"}
	unit := program.UnitID{Program: "sha256:1", Unit: "main"}
	usage := profile.Usage{CPUSeconds: 1, PeakMemoryBytes: 10}
	got := Of([]profile.Observation{
		{Unit: unit, Usage: usage, Basis: basis},
		{Unit: unit, Usage: usage, Basis: basis, Trial: true},
		{Unit: unit, Usage: usage},                                                                          // nobody estimated it
		{Unit: unit, Usage: usage, Basis: basis, ExitCode: 1},                                               // failed by itself
		{Unit: unit, Usage: usage, Basis: basis, OOM: true, Censored: true, MemoryLimit: 50, ExitCode: 137}, // a lower bound
	})
	if len(got) != 2 || got[0].Stopped || !got[1].Stopped || got[1].PeakBytes != 50 || got[0].Unit != unit.String() {
		t.Errorf("%+v", got)
	}
}

func TestAloneIsTheLaw(t *testing.T) {
	e := examples(1, 1)[0]
	if i, ok := Alone(estimate.CPU, e.Basis, 0.9); !ok || i != *e.Basis.CPU.Law {
		t.Errorf("%+v, %v", i, ok)
	}
	if _, ok := Alone(estimate.CPU, profile.Basis{}, 0.9); ok {
		t.Error("an interval out of nothing")
	}
	if _, ok := (Model{}).Ask(estimate.CPU, e.Basis, 0.9); ok {
		t.Error("no model has an answer")
	}
}
