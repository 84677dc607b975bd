package builtin

import (
	"os"
	"strings"
	"testing"

	"github.com/heddle-run/heddle/internal/learn"
)

// hands splits the runs that ship by who wrote the programs: those composed of the
// corpus's parts, and those of bench unseen.
func hands(t *testing.T) (composed, unseen []learn.Example) {
	t.Helper()
	all, err := BaseExamples()
	if err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir("../internal/bench/testdata/programs")
	if err != nil {
		t.Fatal(err)
	}
	other := map[string]bool{}
	for _, f := range files {
		name, _, _ := strings.Cut(f.Name(), ".")
		other[name] = true
	}
	for _, e := range all {
		if other[e.Family] {
			unseen = append(unseen, e)
		} else {
			composed = append(composed, e)
		}
	}
	return composed, unseen
}

// TestOtherHands judges models on programs of somebody else than those they were
// trained on, which is what users' programs are: their intervals must hold nearly
// what they promise, and at less loss than the law's own.
func TestOtherHands(t *testing.T) {
	composed, unseen := hands(t)
	if len(composed) < 1000 || len(unseen) < 200 {
		t.Fatalf("%d runs of composed programs, %d of others", len(composed), len(unseen))
	}
	for name, c := range map[string]struct{ trained, judged []learn.Example }{"composed on unseen": {composed, unseen}, "unseen on composed": {unseen, composed}} {
		law := learn.Judge("law", learn.Always(learn.Alone), c.judged)
		model := learn.Judge("model", learn.Always(learn.Train(NewPredictor, c.trained).Ask), c.judged)
		for i, m := range model {
			if m.Group != "" {
				continue
			}
			t.Logf("%s, %s: %.1f%% inside (law %.1f%%), error %.0f%% (%.0f%%), high/low %.1f (%.1f), loss %.2f (%.2f)", name, m.Resource,
				100*m.Coverage, 100*law[i].Coverage, 100*m.Error, 100*law[i].Error, m.Width, law[i].Width, m.Loss, law[i].Loss)
			if m.Coverage < 0.84 || m.Loss > 1.02*law[i].Loss {
				t.Errorf("%s, %s: want at least 84%% inside and no more loss than the law", name, m.Resource)
			}
		}
	}
}
