package forest

import (
	"errors"
	"math"
	"testing"

	"github.com/heddle-run/heddle/predict"
	"github.com/heddle-run/heddle/predict/predicttest"
)

func TestForest(t *testing.T) {
	predicttest.Run(t, func() predict.Predictor { return New(Config{}) })
}

func TestSavedForestSaysTheSame(t *testing.T) {
	f := New(Config{Trees: 20})
	for i := range 200 {
		f.Learn(predict.Query{Unit: "u", Group: "g", Features: []float64{float64(i % 7), math.NaN()}, Law: float64(i + 1)}, float64(2*i+2+i%3), false)
	}
	data, err := f.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	g := New(Config{})
	if err := g.UnmarshalBinary(data); err != nil {
		t.Fatal(err)
	}
	q := predict.Query{Unit: "u", Group: "g", Features: []float64{3, math.NaN()}, Law: 50}
	a, _ := f.Predict(q, 0.9)
	b, _ := g.Predict(q, 0.9)
	if a != b {
		t.Errorf("%+v after reading, %+v before", b, a)
	}
	for _, bad := range []string{"", "{}", `{"Version":9}`, `{"Version":1,"All":null}`, `{"Version":2,"All":null}`, `{"Version":2,"All":{},"Median":{"Trees":["AAAA"]}}`} {
		if err := g.UnmarshalBinary([]byte(bad)); !errors.Is(err, ErrState) {
			t.Errorf("%q: error %v", bad, err)
		}
	}
}

func BenchmarkPredict(b *testing.B) {
	f := New(Config{})
	for i := range 1000 {
		f.Learn(predict.Query{Unit: "u", Group: "g", Features: []float64{float64(i % 7), float64(i % 11)}, Law: float64(i + 1)}, float64(2*i+2+i%5), false)
	}
	q := predict.Query{Unit: "u", Group: "g", Features: []float64{3, 4}, Law: 50}
	for b.Loop() {
		f.Predict(q, 0.9)
	}
}
