package probe

import (
	"testing"

	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/task"
)

// TestTextsOnStdin measures single lines and words, as a program has names for them.
func TestTextsOnStdin(t *testing.T) {
	m, err := Measure(task.Input{Stdin: []byte("3 lines\n\nthe last has  no end")})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		from analysis.From
		n    int
		want float64
	}{
		{analysis.StdinLine, 0, 7}, {analysis.StdinLine, 1, 0}, {analysis.StdinLine, 2, 20},
		{analysis.StdinWord, 0, 1}, {analysis.StdinWord, 1, 5}, {analysis.StdinWord, 6, 3},
	} {
		if got, ok := m.Value(analysis.Source{From: c.from, N: c.n}); !ok || got != c.want {
			t.Errorf("%s %d is %v (%v), want %v", c.from, c.n, got, ok, c.want)
		}
	}
	for _, from := range []analysis.From{analysis.StdinLine, analysis.StdinWord} {
		if got, ok := m.Value(analysis.Source{From: from, N: 7}); ok {
			t.Errorf("%s 7 is %v, and there are fewer", from, got)
		}
	}
}
