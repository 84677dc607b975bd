package builtin

import (
	"bytes"
	"context"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/heddle-run/heddle/internal/estimate"
	"github.com/heddle-run/heddle/internal/learn"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
)

// TestShippedModel makes the model that ships from the runs that ship.
func TestShippedModel(t *testing.T) {
	all, err := BaseExamples()
	if err != nil {
		t.Fatal(err)
	}
	units := map[string]bool{}
	for _, e := range all {
		units[e.Unit] = true
	}
	if len(units) < 300 {
		t.Errorf("the model is trained on %d programs, want at least 300", len(units))
	}
	data, err := learn.Train(NewPredictor, all).Save()
	if err != nil {
		t.Fatal(err)
	}
	// Other processors round sums of products otherwise.
	if runtime.GOARCH == "amd64" && !bytes.Equal(data, baseModel) {
		t.Error("builtin/base/model.gz is not what its examples give: run scripts/corpus --train-only")
	}
}

// TestModelInUse is the store's own, and the one that ships where that is none or
// is of another form.
func TestModelInUse(t *testing.T) {
	ctx := context.Background()
	s, err := openStore(ctx, filepath.Join(t.TempDir(), "data"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	all, err := BaseExamples()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		kept string
		own  bool
	}{{"", false}, {"of another form", false}, {string(baseModel), true}} {
		if c.kept != "" {
			if err := s.PutBlob(ctx, ModelBlob, []byte(c.kept)); err != nil {
				t.Fatal(err)
			}
		}
		m, own, err := LoadModel(ctx, s)
		if err != nil || own != c.own {
			t.Fatalf("own %v, %v: want own %v", own, err, c.own)
		}
		if i, ok := m.Ask(estimate.Memory, all[0].Basis, 0.9); !ok || !(i.Low < i.High) {
			t.Errorf("the model says %+v, %v", i, ok)
		}
	}
}

// TestModelCorrectsWhatNeverRan asks for a program that was only read: the model
// has seen others like it, so that the answer is mostly narrower than the law's.
func TestModelCorrectsWhatNeverRan(t *testing.T) {
	m, err := learn.Load(NewPredictor, baseModel)
	if err != nil {
		t.Fatal(err)
	}
	all, err := BaseExamples()
	if err != nil {
		t.Fatal(err)
	}
	narrower, n := 0, 0
	for _, e := range all {
		if e.Basis.Group != string(program.JavaScript)+"/static" {
			continue
		}
		law := func(b profile.Basis) float64 { return b.CPU.Law.High / max(b.CPU.Law.Low, b.CPU.Law.Likely/32) }
		i, ok := m.Ask(estimate.CPU, e.Basis, 0.9)
		if n++; ok && i.High/i.Low < law(e.Basis) {
			narrower++
		}
	}
	if n < 50 || narrower < n*3/4 {
		t.Errorf("%d of %d answers are narrower than the law's", narrower, n)
	}
}
