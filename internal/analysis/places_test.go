package analysis_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/internal/analysis/library"
)

var wantSplit = regexp.MustCompile(`# want split (.*)`)

// TestSplits holds the split of every unit that a "want split" comment labels:
// at a function's line for that function, elsewhere for the whole program.
func TestSplits(t *testing.T) {
	front := languages(t)[0]
	lib, err := library.Load("python")
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob("testdata/parallel/*.py")
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		m, err := lower(front, filepath.Base(file), string(src))
		if err != nil {
			t.Fatal(err)
		}
		all := analysis.Run(m, analysis.Options{Models: lib})
		for n, line := range strings.Split(string(src), "\n") {
			w := wantSplit.FindStringSubmatch(line)
			if w == nil {
				continue
			}
			got := "no unit"
			for _, f := range all {
				if f.Func.Pos.Line == n+1 && f.Func != m.Entry || f.Func == m.Entry && strings.HasPrefix(filepath.Base(file), "main") {
					got = "none"
					if s := f.Parallelism.Split; s != nil {
						got = fmt.Sprintf("%s %s %s", s.Kind, s.Over, s.Combine)
					}
				}
			}
			if got != w[1] {
				t.Errorf("%s:%d: split %q, want %q", file, n+1, got, w[1])
			}
		}
	}
}

var wantPlace = regexp.MustCompile(`# want (?:bottleneck (\w+) (\d+)|(?:write (.*) )?ops (.*))$`)

// TestPlaces holds the first bottleneck and the traffic laws of the functions
// that a comment labels.
func TestPlaces(t *testing.T) {
	front := languages(t)[0]
	lib, err := library.Load("python")
	if err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile("testdata/traffic.py")
	if err != nil {
		t.Fatal(err)
	}
	m, err := lower(front, "traffic.py", string(src))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(src), "\n")
	for _, f := range analysis.Run(m, analysis.Options{Models: lib}) {
		w := wantPlace.FindStringSubmatch(lines[f.Func.Pos.Line-1])
		if w == nil {
			continue
		}
		if w[1] != "" {
			if len(f.Bottlenecks) == 0 || f.Bottlenecks[0].Kind != w[1] || fmt.Sprint(f.Bottlenecks[0].Line) != w[2] {
				t.Errorf("%s: bottlenecks %+v, want %s at line %s first", f.Unit, f.Bottlenecks, w[1], w[2])
			}
			continue
		}
		if w[3] != "" && f.WriteBytes.String() != w[3] || f.IOOps.String() != w[4] {
			t.Errorf("%s: writes %s in %s, want %s in %s", f.Unit, f.WriteBytes, f.IOOps, w[3], w[4])
		}
	}
}
