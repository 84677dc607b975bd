package split

import (
	"math"
	"testing"
	"time"
)

// TestSpeedup: what is before and after the loop is not divided, a second round of
// parts takes as long as the first.
func TestSpeedup(t *testing.T) {
	w := Whole{Wall: 10 * time.Second, Start: time.Second, Fraction: 1}
	for _, c := range []struct {
		w        Whole
		n, lanes int
		want     float64
	}{
		{w, 1, 1, 1},
		{w, 2, 2, 10 / (1 + 4.5)},
		{w, 4, 2, 10 / (1 + 4.5)},
		{w, 3, 2, 10 / (1 + 6.0)},
		{Whole{10 * time.Second, 0, 0.5}, 2, 2, 10 / 7.5},
		{Whole{}, 2, 2, 0},
	} {
		if got := Speedup(c.w, c.n, c.lanes); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("Speedup(%v, %d, %d) = %g, want %g", c.w, c.n, c.lanes, got, c.want)
		}
	}
	if n := Shards(w, 2); n != 2 {
		t.Errorf("Shards in 2 lanes = %d", n)
	}
}
