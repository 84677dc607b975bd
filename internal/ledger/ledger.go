// Package ledger scores past predictions against what the runs then used:
// coverage, width, error, slack and out-of-memory kills, by unit, by layer, by
// what the prediction rested on, by SLA class, and in all.
//
// It is pure: observations in, rows out. Trial runs and runs that nothing was
// predicted for do not count.
package ledger

import (
	"maps"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/heddle-run/heddle/profile"
)

// Row is the score of one unit, or of all. Layer, Evidence and Class narrow the row of
// all: what the law alone would have said, what the model made of it; runs
// whose unit had only been read, had been tried, or had run before; runs of one SLA class.
type Row struct {
	Unit     string `json:"unit"`
	Layer    string `json:"layer,omitempty"`    // law, model
	Evidence string `json:"evidence,omitempty"` // static, trial, history
	Class    string `json:"class,omitempty"`
	Runs     int    `json:"runs"`
	Memory   Score  `json:"memory"`
	CPU      Score  `json:"cpu"`
	// Slack is the share of the enforced memory that was not used at the peak,
	// over all runs together; nil when no run had a limit.
	Slack    *float64 `json:"memory_slack"`
	OOMShare float64  `json:"oom_share"`
}

// Score is how one resource's predictions held. Nil is: no run to tell.
type Score struct {
	Promised *float64 `json:"promised"`        // mean coverage that the intervals claimed
	Coverage *float64 `json:"coverage"`        // share of runs inside Low..High
	Error    *float64 `json:"median_error"`    // of |actual/likely - 1|
	Width    *float64 `json:"median_high_low"` // of High/Low
}

// Rows scores the observations of each unit and, under the name "all", of all.
func Rows(byUnit map[string][]profile.Observation) []Row {
	names := make([]string, 0, len(byUnit))
	var all []profile.Observation
	for name := range byUnit {
		names = append(names, name)
	}
	sort.Strings(names)
	rows := []Row{}
	for _, name := range names {
		if r := score(name, byUnit[name]); r.Runs > 0 {
			rows = append(rows, r)
			all = append(all, byUnit[name]...)
		}
	}
	rows = append(rows, score("all", all))
	return append(append(rows, narrowed(all)...), classes(all)...)
}

// classes are the rows of all by SLA class.
func classes(all []profile.Observation) []Row {
	by := map[string][]profile.Observation{}
	for _, o := range all {
		if o.Class != "" {
			by[o.Class] = append(by[o.Class], o)
		}
	}
	var rows []Row
	for _, class := range slices.Sorted(maps.Keys(by)) {
		if r := score("all", by[class]); r.Runs > 0 {
			r.Class = class
			rows = append(rows, r)
		}
	}
	return rows
}

// narrowed are the rows of all by layer and by evidence, where there is a basis to tell.
func narrowed(all []profile.Observation) []Row {
	var law, model []profile.Observation
	by := map[string][]profile.Observation{}
	for _, o := range all {
		if o.Trial || o.Basis == nil || o.Predicted == nil {
			continue
		}
		_, evidence, _ := strings.Cut(o.Basis.Group, "/")
		by[evidence] = append(by[evidence], o)
		model = append(model, o)
		alone := *o.Predicted
		alone.CPUSeconds, alone.MemoryBytes = o.Basis.CPU.Law, o.Basis.Memory.Law
		o.Predicted = &alone
		law = append(law, o)
	}
	var rows []Row
	add := func(r Row, layer, evidence string) {
		if r.Layer, r.Evidence = layer, evidence; r.Runs > 0 {
			rows = append(rows, r)
		}
	}
	add(score("all", law), "law", "")
	add(score("all", model), "model", "")
	for _, evidence := range []string{"static", "trial", "history"} {
		add(score("all", by[evidence]), "", evidence)
	}
	return rows
}

func score(name string, runs []profile.Observation) Row {
	r := Row{Unit: name}
	var memory, cpu tally
	var limit, peak float64
	ooms := 0
	for _, o := range runs {
		if o.Trial || o.Predicted == nil || o.ExitCode != 0 && !o.OOM {
			continue
		}
		r.Runs++
		if o.OOM {
			ooms++
		}
		memory.add(o.Predicted.MemoryBytes, float64(o.Usage.PeakMemoryBytes), o.Predicted.Coverage, o.Censored)
		cpu.add(o.Predicted.CPUSeconds, o.Usage.CPUSeconds, o.Predicted.Coverage, o.Censored)
		if o.MemoryLimit > 0 && !o.OOM {
			limit += float64(o.MemoryLimit)
			peak += float64(o.Usage.PeakMemoryBytes)
		}
	}
	r.Memory, r.CPU = memory.score(), cpu.score()
	if r.Runs > 0 {
		r.OOMShare = float64(ooms) / float64(r.Runs)
	}
	if limit > 0 {
		slack := 1 - peak/limit
		r.Slack = &slack
	}
	return r
}

// tally collects one resource's predictions.
type tally struct {
	inside, promised float64
	errors, widths   []float64
}

// add takes one run. A censored run used at least actual: it counts as inside
// only when even that is certain, which it never is, so as outside above High.
func (t *tally) add(i *profile.Interval, actual, coverage float64, censored bool) {
	if i == nil || actual <= 0 || censored && actual <= i.High {
		return
	}
	t.promised += coverage
	if actual >= i.Low && actual <= i.High {
		t.inside++
	}
	t.errors = append(t.errors, math.Abs(actual/i.Likely-1))
	if i.Low > 0 {
		t.widths = append(t.widths, i.High/i.Low)
	}
}

func (t *tally) score() Score {
	n := float64(len(t.errors))
	if n == 0 {
		return Score{}
	}
	inside, promised := t.inside/n, t.promised/n
	return Score{Promised: &promised, Coverage: &inside, Error: median(t.errors), Width: median(t.widths)}
}

func median(v []float64) *float64 {
	if len(v) == 0 {
		return nil
	}
	sort.Float64s(v)
	m := v[len(v)/2]
	if len(v)%2 == 0 {
		m = (m + v[len(v)/2-1]) / 2
	}
	return &m
}
