package analysis_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// BenchmarkRun analyses the oracle's Python programs, parsing not counted: the
// figure is the time of one program.
func BenchmarkRun(b *testing.B) {
	l := languages(b)[0]
	models, err := library.Load(string(l.name))
	if err != nil {
		b.Fatal(err)
	}
	files, _ := filepath.Glob("testdata/oracle/python/*.py")
	var mods []*ir.Module
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		mod, err := lower(l, filepath.Base(file), string(src))
		if err != nil {
			b.Fatal(err)
		}
		mods = append(mods, mod)
	}
	for n := 0; b.Loop(); n++ {
		analysis.Run(mods[n%len(mods)], analysis.Options{Models: models})
	}
}
