package heddle

import (
	"testing"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/resource"
)

// TestLanesShareAWideGuess: lanes that each held the upper end of a wide guess of
// memory would keep each other out; none gets less than is likely, and one that is
// alone keeps it all.
func TestLanesShareAWideGuess(t *testing.T) {
	e := newRig(t, &needs{}, nil) // one node of 4 GiB
	for _, c := range []struct {
		likely, grant, want int64
		lanes               int
	}{
		{100 << 20, 3 << 30, 1 << 30, 2},
		{100 << 20, 3 << 30, 512 << 20, 4},
		{1500 << 20, 3 << 30, 1500 << 20, 2},
		{100 << 20, 200 << 20, 200 << 20, 2},
		{100 << 20, 3 << 30, 3 << 30, 1},
	} {
		r := &run{report: &Report{}}
		r.profile.Demand.MemoryBytes = &profile.Interval{Likely: float64(c.likely), High: float64(c.grant)}
		r.grant[resource.Memory] = resource.Quantity(c.grant)
		if err := e.share(t.Context(), r, c.lanes); err != nil {
			t.Fatal(err)
		}
		if got := int64(r.grant[resource.Memory]); got != c.want || (got < c.grant) != (len(r.report.Why) == 1) {
			t.Errorf("%d lanes of %d bytes, likely %d: %d each, want %d; %v", c.lanes, c.grant, c.likely, got, c.want, r.report.Why)
		}
	}
}
