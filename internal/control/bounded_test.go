package control_test

import (
	"slices"
	"testing"

	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/resource"
)

func TestBounded(t *testing.T) {
	grant := func(k resource.Kind, from, to resource.Quantity) control.Change {
		return control.Change{Kind: k, What: "grant", From: from, To: to}
	}
	limit := func(k resource.Kind, from, to resource.Quantity) control.Change {
		return control.Change{Kind: k, What: "limit", From: from, To: to}
	}
	most := resource.Vector{resource.CPU: 1000, resource.Memory: 100}
	for name, c := range map[string]struct {
		in, want []control.Change
		cut      int
	}{
		"within":               {[]control.Change{grant(resource.Memory, 50, 90)}, []control.Change{grant(resource.Memory, 50, 90)}, 0},
		"part of the way":      {[]control.Change{grant(resource.Memory, 50, 200), limit(resource.Memory, 60, 200)}, []control.Change{grant(resource.Memory, 50, 100), limit(resource.Memory, 60, 100)}, 1},
		"not at all":           {[]control.Change{limit(resource.Memory, 150, 200)}, nil, 1},
		"CPU nobody else uses": {[]control.Change{limit(resource.CPU, 1000, 4000)}, []control.Change{limit(resource.CPU, 1000, 4000)}, 0},
		"what shrinks":         {[]control.Change{grant(resource.CPU, 4000, 2000)}, []control.Change{grant(resource.CPU, 4000, 2000)}, 0},
		"no bound":             {[]control.Change{grant(resource.IOPS, 1, 1e6)}, []control.Change{grant(resource.IOPS, 1, 1e6)}, 0},
	} {
		kept, cut := control.Bounded(c.in, most)
		if !slices.Equal(kept, c.want) || len(cut) != c.cut {
			t.Errorf("%s: %v, cut %v; want %v", name, kept, cut, c.want)
		}
	}
}
