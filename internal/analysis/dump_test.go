package analysis_test

import (
	"os"
	"strings"
	"testing"

	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/internal/analysis/library"
)

// TestDump prints the IR and the laws of the program named by HEDDLE_DUMP.
func TestDump(t *testing.T) {
	file := os.Getenv("HEDDLE_DUMP")
	if file == "" {
		t.Skip("HEDDLE_DUMP names no program")
	}
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range languages(t) {
		ext := strings.TrimSuffix(l.ext, ".txt")
		if !strings.HasSuffix(strings.TrimSuffix(file, ".txt"), ext) {
			continue
		}
		mod, err := lower(l, "dump"+ext, string(src))
		if err != nil {
			t.Fatal(err)
		}
		t.Log(mod)
		models, _ := library.Load(string(l.name))
		for _, f := range analysis.Run(mod, analysis.Options{Models: models}) {
			t.Logf("%s\n  time  %s  %s  %.2f  %s\n  space %s  %s  %s", f.Unit, f.Time.Class, f.Time.Expr, f.Time.Confidence, why(f.Time), f.Space.Class, f.Space.Expr, why(f.Space))
		}
	}
}
