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
