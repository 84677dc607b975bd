package bench

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/profile"
)

var update = flag.Bool("update", false, "rewrite testdata/laws.txt")

func TestMain(m *testing.M) {
	treesitter.ServeIfChild()
	os.Exit(m.Run())
}

// TestLaws holds what is read in the programs that predictions are measured on: a
// change of the analysis shows here what it does to real programs, which the small ones
// of the oracle do not tell. The classes are no promise that they are right; a size that
// is assumed is one that the analysis does not find in the input. Rewrite with -update.
func TestLaws(t *testing.T) {
	composed := t.TempDir()
	if out, err := exec.Command("python3", "testdata/corpus/compose.py", composed).CombinedOutput(); err != nil {
		t.Fatalf("compose.py: %v: %s", err, out)
	}
	o, err := builtin.Default().Open(t.Context(), builtin.Site{Dir: t.TempDir(), Unlearned: true})
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	var got bytes.Buffer
	for _, folder := range []string{composed, "testdata/programs", "testdata/peers"} {
		all, err := subjects(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, sub := range all {
			name := strings.TrimPrefix(sub.path, folder+"/")
			p, err := read(t.Context(), o.Engine, sub)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			fmt.Fprintf(&got, "%s (%s): %s, %s%s\n", name, sub.tier, p.Time.Class, p.Space.Class, assumed(p))
		}
	}
	const golden = "testdata/laws.txt"
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	before := strings.Split(string(want), "\n")
	for i, line := range strings.Split(got.String(), "\n") {
		if i >= len(before) || line != before[i] {
			t.Errorf("%s:%d: got %q", golden, i+1, line)
		}
	}
}

// read is the profile of a subject's small input, from reading alone.
func read(ctx context.Context, e *heddle.Engine, sub subject) (profile.Profile, error) {
	s, err := e.Submit(ctx, sub.path)
	if err != nil {
		return profile.Profile{}, err
	}
	u, err := s.Unit(sub.entry)
	if err != nil {
		return profile.Profile{}, err
	}
	in, err := input(sub.kind, max(1, int(float64(sub.size)*sub.share)))
	if err != nil {
		return profile.Profile{}, err
	}
	return e.Profile(ctx, s, u, in, heddle.Options{Isolation: sub.tier, NoLearn: true})
}

// assumed names the sizes that nobody gave.
func assumed(p profile.Profile) string {
	var names []string
	for _, i := range p.Inputs {
		if i.Assumed {
			names = append(names, i.Name)
		}
	}
	if names == nil {
		return ""
	}
	return "; assumed " + strings.Join(names, " ")
}
