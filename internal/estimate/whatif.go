package estimate

import (
	"maps"
	"math"
	"slices"

	"github.com/heddle-run/heddle/profile"
)

// WhatIf is the sizes with some of them set. A size that moved with one of those
// in the runs moves with it here: a text of ten times the lines has ten times the
// bytes, whichever of the two is asked about.
func WhatIf(sizes, set map[string]float64, runs []profile.Observation) map[string]float64 {
	out := maps.Clone(sizes)
	if out == nil {
		out = map[string]float64{}
	}
	for other, x := range sizes {
		if _, told := set[other]; told {
			continue
		}
		widest := 0.0
		for _, name := range slices.Sorted(maps.Keys(set)) {
			from, measured := sizes[name]
			if !measured || from <= 0 || set[name] <= 0 {
				continue
			}
			power, span := together(runs, name, other)
			if span > widest {
				widest, out[other] = span, x*math.Pow(set[name]/from, power)
			}
		}
	}
	maps.Copy(out, set)
	return out
}

// together is the power of one size that the other grows with over the runs, and
// how many doublings of it they span; 0, 0 when they tell nothing.
func together(runs []profile.Observation, name, other string) (power, span float64) {
	least, most := math.Inf(1), 0.0
	var atLeast, atMost float64
	for _, o := range runs {
		x, ok := o.Sizes[name]
		y, okToo := o.Sizes[other]
		if !ok || !okToo || x <= 0 || y <= 0 {
			continue
		}
		if x < least {
			least, atLeast = x, y
		}
		if x > most {
			most, atMost = x, y
		}
	}
	if most <= least {
		return 0, 0
	}
	span = math.Log2(most / least)
	return math.Log2(atMost/atLeast) / span, span
}
