package ledger

import (
	"math"
	"testing"

	"github.com/heddle-run/heddle/profile"
)

func observed(peak int64, oom bool) profile.Observation {
	return profile.Observation{
		Usage: profile.Usage{PeakMemoryBytes: peak, CPUSeconds: 1}, MemoryLimit: 200, OOM: oom, Censored: oom,
		Predicted: &profile.Demand{Coverage: 0.9, MemoryBytes: &profile.Interval{Low: 50, Likely: 100, High: 150}},
	}
}

// TestLayers judges the law beside what the model made of it.
func TestLayers(t *testing.T) {
	o := observed(100, false)
	law := &profile.Interval{Low: 10, Likely: 20, High: 30}
	o.Basis = &profile.Basis{Group: "go/trial", Memory: profile.Told{Law: law}}
	rows := Rows(map[string][]profile.Observation{"a": {o, o}})
	got := map[string]float64{}
	for _, r := range rows {
		if r.Unit == "all" {
			got[r.Layer+"/"+r.Evidence] = *r.Memory.Coverage
		}
	}
	if len(got) != 4 || got["law/"] != 0 || got["model/"] != 1 || got["/trial"] != 1 || got["/"] != 1 {
		t.Errorf("coverage by layer and evidence: %v", got)
	}
	if o.Predicted.MemoryBytes == law {
		t.Error("the observation was changed")
	}
}

func TestRows(t *testing.T) {
	trial := observed(1, false)
	trial.Trial = true
	rows := Rows(map[string][]profile.Observation{
		"a": {observed(100, false), observed(120, false), observed(160, false), observed(200, true), trial},
		"b": {{Usage: profile.Usage{PeakMemoryBytes: 5}}}, // nothing was predicted
	})
	if len(rows) != 2 || rows[0].Unit != "a" || rows[1].Unit != "all" {
		t.Fatalf("want rows a and all, got %+v", rows)
	}
	a := rows[0]
	if a.Runs != 4 || a.OOMShare != 0.25 {
		t.Errorf("runs %d, OOM share %v: want 4 and 0.25", a.Runs, a.OOMShare)
	}
	if *a.Memory.Coverage != 0.5 || math.Abs(*a.Memory.Error-0.4) > 1e-9 || *a.Memory.Width != 3 {
		t.Errorf("memory score: coverage %v error %v width %v", *a.Memory.Coverage, *a.Memory.Error, *a.Memory.Width)
	}
	if want := 1 - 380.0/600; math.Abs(*a.Slack-want) > 1e-9 {
		t.Errorf("slack %v, want %v", *a.Slack, want)
	}
	if a.CPU.Coverage != nil {
		t.Error("no CPU was predicted: its coverage is unknown, not a number")
	}
}

// TestClasses: each SLA class has a row of its own; runs from before classes were kept have none.
func TestClasses(t *testing.T) {
	batch, live, old := observed(100, false), observed(200, true), observed(120, false)
	batch.Class, live.Class = "batch", "interactive"
	got := map[string]Row{}
	for _, r := range Rows(map[string][]profile.Observation{"a": {batch, batch, old}, "b": {live}}) {
		if r.Class != "" {
			got[r.Class] = r
		}
	}
	if len(got) != 2 || got["batch"].Runs != 2 || got["batch"].OOMShare != 0 || got["interactive"].Runs != 1 || got["interactive"].OOMShare != 1 {
		t.Errorf("by class: %+v", got)
	}
}
