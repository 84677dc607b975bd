package boost

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

// table draws rows whose target has a curve, an interaction and noise of sd 1
// that grows with feature 3.
func table(n, d int, seed uint64) (x [][]float64, y []float64) {
	rng := rand.New(rand.NewPCG(seed, 5))
	for range n {
		row := make([]float64, d)
		for f := range row {
			row[f] = rng.Float64()
		}
		x = append(x, row)
		y = append(y, 4*math.Sin(5*row[0])+3*row[1]*row[2]+rng.NormFloat64()*(0.2+1.4*row[3]))
	}
	return x, y
}

func TestQuantilesHold(t *testing.T) {
	x, y := table(4000, 6, 1)
	tx, ty := table(4000, 6, 2)
	for _, q := range []float64{0.05, 0.5, 0.95} {
		m, err := Train(x, y, Config{Quantile: q})
		if err != nil {
			t.Fatal(err)
		}
		below := 0
		for i := range tx {
			if ty[i] <= m.Predict(tx[i]) {
				below++
			}
		}
		if got := float64(below) / float64(len(ty)); math.Abs(got-q) > 0.05 {
			t.Errorf("quantile %.2f holds %.3f", q, got)
		}
	}
}

func TestLearnsTheSignal(t *testing.T) {
	x, y := table(20000, 20, 3)
	tx, ty := table(2000, 20, 4)
	start := time.Now()
	m, err := Train(x, y, Config{})
	if err != nil {
		t.Fatal(err)
	}
	took := time.Since(start)
	sum := 0.0
	for i := range tx {
		e := ty[i] - m.Predict(tx[i])
		sum += e * e
	}
	// The noise alone is 0.99; figures of 2 loaded cores: 0.7 to 2 s.
	if rmse := math.Sqrt(sum / float64(len(ty))); rmse > 1.1 {
		t.Errorf("rmse %.3f, want <= 1.10 (took %s)", rmse, took)
	} else {
		t.Logf("20k x 20, depth 6, 100 trees: %s, rmse %.3f", took, rmse)
	}
}

func TestSameDataSameModel(t *testing.T) {
	x, y := table(500, 4, 5)
	x[3][1] = math.NaN()
	a, _ := Train(x, y, Config{Trees: 20})
	b, _ := Train(x, y, Config{Trees: 20})
	ja, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	jb, _ := json.Marshal(b)
	if string(ja) != string(jb) {
		t.Error("two trainings differ")
	}
	var c Model
	if err := json.Unmarshal(ja, &c); err != nil || c.Predict(x[3]) != a.Predict(x[3]) {
		t.Errorf("read back: %v", err)
	}
}

func TestBadData(t *testing.T) {
	for _, x := range [][][]float64{nil, {{1}}, {{1}, {1, 2}}, {{}, {}}} {
		if _, err := Train(x, make([]float64, len(x)), Config{}); err == nil {
			t.Errorf("%v trained", x)
		}
	}
	m, err := Train([][]float64{{1}, {math.Inf(1)}, {math.NaN()}}, []float64{1, 2, 3}, Config{})
	if err != nil || math.IsNaN(m.Predict(nil)) {
		t.Errorf("tiny table: %v", err)
	}
}

func BenchmarkPredict(b *testing.B) {
	x, y := table(5000, 20, 6)
	m, _ := Train(x, y, Config{})
	for b.Loop() {
		m.Predict(x[7])
	}
}
