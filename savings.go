package heddle

import (
	"cmp"
	"encoding/json"
	"slices"

	"github.com/heddle-run/heddle/store"
)

// Saving is what runs cost beside what their callers would have booked for them.
type Saving struct {
	Of   string  `json:"of"`   // the run, unit or tenant
	Path string  `json:"path"` // of the newest program; "" for a tenant
	Runs int     `json:"runs"`
	Cost float64 `json:"cost_usd"` // of all of them
	// Of the runs whose caller said what it would have booked: unknown is nil.
	Said      int      `json:"requested_runs"`
	Requested *float64 `json:"requested_usd"` // what that would have cost for as long
	Saved     *float64 `json:"saved_usd"`     // Requested less what those runs cost; negative where they needed more
	// TooSmall are those whose request had less memory than they used: booked so, they
	// would have been killed, so that they count in neither sum.
	TooSmall int `json:"too_small"`
}

// Savings sums up ended runs by "run", "unit" or "tenant", the dearest first.
func Savings(runs []store.Run, by string) []Saving {
	list, at := []Saving{}, map[string]int{}
	for _, run := range runs {
		var r Report
		if len(run.Report) == 0 || json.Unmarshal(run.Report, &r) != nil {
			continue
		}
		of, path := run.ID, run.Path
		switch by {
		case "unit":
			of = run.Unit.String()
		case "tenant":
			of, path = run.Tenant, ""
		}
		i, ok := at[of]
		if !ok {
			i = len(list)
			at[of] = i
			list = append(list, Saving{Of: of, Path: path})
		}
		list[i].add(r)
	}
	slices.SortStableFunc(list, func(a, b Saving) int { return cmp.Compare(b.Cost, a.Cost) })
	return list
}

func (s *Saving) add(r Report) {
	s.Runs++
	s.Cost += r.CostUSD
	if r.RequestUSD == nil {
		return
	}
	s.Said++
	if m := r.Requested.MemoryBytes; m != nil && *m < r.Actual.PeakMemoryBytes {
		s.TooSmall++
		return
	}
	if s.Requested == nil {
		s.Requested, s.Saved = new(float64), new(float64)
	}
	*s.Requested += *r.RequestUSD
	*s.Saved += *r.RequestUSD - r.CostUSD
}
