package score

import (
	"cmp"
	"slices"
)

// Report is what `heddle score` prints. Waste is in GB-hours of 10^9 bytes.
type Report struct {
	Tasks          int      `json:"tasks"`
	WasteGBH       float64  `json:"waste_gbh"`
	WasteRequested *float64 `json:"waste_requested_gbh"` // nil: no row had a request
	OOMShare       float64  `json:"oom_share"`           // tasks killed at least once
	MAQ            *float64 `json:"maq"`                 // memory allocation quality: used of all that was held
	DecisionP50    *float64 `json:"decision_us_p50"`
	DecisionP99    *float64 `json:"decision_us_p99"`
	ByType         []ByType `json:"by_type"`
	Compare        []Line   `json:"compare"`
	Rows           int      `json:"rows"`
	BadRows        int      `json:"bad_rows"`
	Bad            []BadRow `json:"bad"`
	LeftOutTypes   int      `json:"left_out_types"` // with fewer than 34 rows
}

// ByType is the share of one task type.
type ByType struct {
	Task           string  `json:"task"`
	Tasks          int     `json:"tasks"`
	WasteGBH       float64 `json:"waste_gbh"`
	WasteRequested float64 `json:"waste_requested_gbh"`
	OOMShare       float64 `json:"oom_share"`
	MAQ            float64 `json:"maq"`
}

// Line is what another rule would have wasted on the same tasks.
type Line struct {
	Name     string  `json:"name"`
	WasteGBH float64 `json:"waste_gbh"`
	OOMShare float64 `json:"oom_share"`
}

func (r *Report) fill(t *Trace, o outcome) {
	sum := o.total()
	r.Tasks, r.WasteGBH = sum.tasks, sum.waste/gbHour
	if o.asked {
		w := sum.requested / gbHour
		r.WasteRequested = &w
	}
	if sum.tasks > 0 {
		r.OOMShare = float64(sum.killed) / float64(sum.tasks)
	}
	if held := sum.used + sum.waste; held > 0 {
		q := sum.used / held
		r.MAQ = &q
	}
	r.DecisionP50, r.DecisionP99 = percentile(o.micros, 0.5), percentile(o.micros, 0.99)
	r.ByType, r.Compare, r.Bad = []ByType{}, []Line{}, append([]BadRow{}, t.Bad...)
	for i, ty := range o.types {
		if ty.tasks == 0 {
			r.LeftOutTypes++
			continue
		}
		b := ByType{Task: t.Types[i], Tasks: ty.tasks, WasteGBH: ty.waste / gbHour, WasteRequested: ty.requested / gbHour,
			OOMShare: float64(ty.killed) / float64(ty.tasks)}
		if held := ty.used + ty.waste; held > 0 {
			b.MAQ = ty.used / held
		}
		r.ByType = append(r.ByType, b)
	}
	slices.SortStableFunc(r.ByType, func(a, b ByType) int { return cmp.Compare(b.WasteGBH, a.WasteGBH) })
}

func compared(name string, o outcome) Line {
	sum := o.total()
	l := Line{Name: name, WasteGBH: sum.waste / gbHour}
	if sum.tasks > 0 {
		l.OOMShare = float64(sum.killed) / float64(sum.tasks)
	}
	return l
}
