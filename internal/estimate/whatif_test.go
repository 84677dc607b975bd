package estimate

import (
	"math"
	"testing"

	"github.com/heddle-run/heddle/profile"
)

func TestWhatIfMovesWhatMovedTogether(t *testing.T) {
	var runs []profile.Observation
	for _, n := range []float64{10, 100, 1000} {
		runs = append(runs, profile.Observation{Sizes: map[string]float64{"lines": n, "bytes": 40 * n, "side": math.Sqrt(n), "k": 7}})
	}
	sizes := map[string]float64{"lines": 1000, "bytes": 41_000, "side": 32, "k": 7}
	got := WhatIf(sizes, map[string]float64{"lines": 100_000, "depth": 3}, runs)
	want := map[string]float64{"lines": 100_000, "bytes": 4_100_000, "side": 320, "k": 7, "depth": 3}
	for name, v := range want {
		if math.Abs(got[name]/v-1) > 1e-9 {
			t.Errorf("%s = %v, want %v", name, got[name], v)
		}
	}
	if len(got) != len(want) || sizes["bytes"] != 41_000 {
		t.Errorf("got %v; the measured sizes are now %v", got, sizes)
	}
	if got := WhatIf(nil, map[string]float64{"n": 5}, nil); got["n"] != 5 {
		t.Errorf("without measured sizes: %v", got)
	}
}
