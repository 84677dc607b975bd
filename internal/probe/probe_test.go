package probe

import (
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

func shrunk(t *testing.T, in task.Input, fraction float64, sized map[int]bool) task.Input {
	t.Helper()
	m, err := Measure(in)
	if err != nil {
		t.Fatal(err)
	}
	s, err := newShrinker(in, m, sized, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	out, err := s.at(fraction)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestShrinkKeepsTheSamplesRelations(t *testing.T) {
	row := strings.TrimSpace(strings.Repeat("7 ", 100))
	cases := []struct{ name, stdin, want string }{
		{"plain lines", strings.Repeat("a b\n", 8), strings.Repeat("a b\n", 2)},
		{"a count of the lines after it", "8\n" + strings.Repeat("1 2\n", 8), "2\n1 2\n1 2\n"},
		{"a header and edges", "50 8\n" + strings.Repeat("1 2\n", 8), "50 2\n1 2\n1 2\n"},
		{"nodes and edges", "12 8\n" + strings.Repeat("11 0 7\n", 8), "3 2\n2 0 7\n2 0 7\n"},
		{"nodes from 1", "12 8\n" + strings.Repeat("12 1\n", 8), "3 2\n3 1\n3 1\n"},
		{"a square of rows", "4 4\n" + strings.Repeat("1 2 3 4\n", 4), "2 2\n1 2\n1 2\n"},
		{"a count of the next line's numbers", "100\n" + row + "\n", "25\n" + strings.TrimSpace(strings.Repeat("7 ", 25)) + "\n"},
		{"a lone number is the size", "1000\n", "250\n"},
		{"two tables", strings.Repeat("a b\n", 8) + "\n" + strings.Repeat("c d\n", 4), "a b\na b\n\nc d\n"},
		{"two long lines", strings.Repeat("a", 400) + "\n" + strings.Repeat("b", 200) + "\n", strings.Repeat("a", 100) + "\n" + strings.Repeat("b", 50) + "\n"},
		{"no newline at the end", "a\nb\nc\nd", "a\n"},
	}
	for _, c := range cases {
		got := string(shrunk(t, task.Input{Stdin: []byte(c.stdin)}, 0.25, nil).Stdin)
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestShrinkEvents(t *testing.T) {
	cases := []struct{ event, want string }{
		{`{"xs":[1,2,3,4,5,6,7,8]}`, `{"xs":[1,2]}`},
		{`{"n":8,"xs":[1,2,3,4,5,6,7,80]}`, `{"n":8,"xs":[1,2]}`},
		{`{"n":8000000000000000001}`, `{"n":2000000000000000000}`},
		{`{"grid":[[1,2,3,4],[1,2,3,4],[1,2,3,4],[1,2,3,4]]}`, `{"grid":[[1,2],[1,2]]}`},
		{`{"text":"abcdefghijklmnop"}`, `{"text":"abcd"}`},
		{`{"flag":true,"k":3}`, `{"flag":true,"k":3}`},
	}
	for _, c := range cases {
		got := string(shrunk(t, task.Input{Stdin: []byte(c.event)}, 0.25, nil).Stdin)
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.event, got, c.want)
		}
	}
}

func TestShrinkArgumentsAndFiles(t *testing.T) {
	name := filepath.Join(t.TempDir(), "data.txt")
	if err := os.WriteFile(name, []byte(strings.Repeat("line\n", 100)), 0o644); err != nil {
		t.Fatal(err)
	}
	in := task.Input{Args: []string{"1000", "data.txt"}, Files: []task.File{{Host: name, Inside: "/work/data.txt"}}}
	out := shrunk(t, in, 0.25, map[int]bool{0: true})
	if out.Args[0] != "250" || out.Files[0].Inside != "/work/data.txt" {
		t.Errorf("got %+v", out)
	}
	small, err := os.ReadFile(out.Files[0].Host)
	if err != nil || len(small) != 125 {
		t.Errorf("file has %d bytes (%v), want 125: whole lines", len(small), err)
	}
}

func TestMeasureFindsSizes(t *testing.T) {
	in := task.Input{Stdin: []byte(`{"xs":[1,2,3],"k":7,"a":{"b":"hello"}}`), Args: []string{"12"}}
	m, err := Measure(in)
	if err != nil {
		t.Fatal(err)
	}
	sizes := m.Sizes([]analysis.Size{
		{Name: "n", Source: analysis.Source{From: analysis.EventLen, Name: "xs"}},
		{Name: "k", Source: analysis.Source{From: analysis.EventValue, Name: "k"}},
		{Name: "s", Source: analysis.Source{From: analysis.EventLen, Name: "a.b"}},
		{Name: "gone", Source: analysis.Source{From: analysis.EventLen, Name: "zs"}},
		{Name: "i", Source: analysis.Source{From: analysis.Derived}},
	})
	want := map[string]float64{"n": 3, "k": 7, "s": 5, "arg0": 12, "stdin.bytes": 38, "stdin.lines": 1}
	if got, _ := json.Marshal(sizes); len(sizes) != len(want) {
		t.Fatalf("got %s", got)
	}
	for name, v := range want {
		if sizes[name] != v {
			t.Errorf("%s = %v, want %v", name, sizes[name], v)
		}
	}
}

// machine pretends to run programs whose time is a law of their lines.
func machine(cost func(lines float64) time.Duration, exit int) RunFunc {
	return func(_ context.Context, in task.Input, wall time.Duration) (sandbox.Outcome, error) {
		m, err := Measure(in)
		d := cost(m.StdinLines)
		out := sandbox.Outcome{ExitCode: exit, Usage: profile.Usage{WallSeconds: d.Seconds(), CPUSeconds: d.Seconds()}}
		if d > wall {
			out.TimedOut, out.Usage.WallSeconds, out.Usage.CPUSeconds = true, wall.Seconds(), wall.Seconds()
		}
		return out, err
	}
}

func TestTrialsStayInTheBudget(t *testing.T) {
	sample := task.Input{Stdin: []byte(strings.Repeat("x\n", 1<<20))}
	cases := []struct {
		name     string
		cost     func(float64) time.Duration
		atLeast  int
		censored bool
	}{
		{"linear", func(n float64) time.Duration { return time.Duration(n) * time.Microsecond }, 5, false},
		{"quadratic", func(n float64) time.Duration { return time.Duration(n*n) * time.Nanosecond }, 3, false},
		{"never ends", func(float64) time.Duration { return math.MaxInt64 }, 1, true},
	}
	for _, c := range cases {
		r, err := Run(t.Context(), Config{Sample: sample, Budget: time.Second, Run: machine(c.cost, 0)})
		if err != nil {
			t.Fatal(err)
		}
		total := 0.0
		for _, o := range r.Observations {
			total += o.Usage.WallSeconds
		}
		if len(r.Observations) < c.atLeast || total > 3 {
			t.Errorf("%s: %d trials of %.2f s together", c.name, len(r.Observations), total)
		}
		if last := r.Observations[len(r.Observations)-1]; last.Censored != c.censored {
			t.Errorf("%s: last trial censored = %v", c.name, last.Censored)
		}
	}
}

func TestFailingTrialsAreSaidNotCounted(t *testing.T) {
	r, err := Run(t.Context(), Config{Sample: task.Input{Stdin: []byte("a\nb\nc\n")}, Budget: time.Second,
		Run: machine(func(float64) time.Duration { return time.Millisecond }, 1)})
	if err != nil || len(r.Observations) != 0 || len(r.Diagnostics) == 0 {
		t.Errorf("got %d observations, diagnostics %v, %v", len(r.Observations), r.Diagnostics, err)
	}
}

func TestEveryElementHasAMeanSize(t *testing.T) {
	m, err := Measure(task.Input{Stdin: []byte(`{"rows": [[1,2,3],[4]], "no": [1]}`)})
	if err != nil {
		t.Fatal(err)
	}
	if v, ok := m.Value(analysis.Source{From: analysis.EventLen, Name: "rows.[]"}); !ok || v != 2 {
		t.Errorf("rows.[] = %v, %v, want 2", v, ok)
	}
	if v, ok := m.Value(analysis.Source{From: analysis.EventLen, Name: "no.[]"}); ok {
		t.Errorf("no.[] = %v, want none: numbers have no length", v)
	}
}

// Steps are counted on several sizes, accesses recorded once, and the largest and
// the smallest trial repeated, all within the budget.
func TestTrialsCountTraceAndRepeat(t *testing.T) {
	run := machine(func(n float64) time.Duration { return 10*time.Millisecond + time.Duration(n)*time.Microsecond }, 0)
	lean := func(ctx context.Context, in task.Input, wall time.Duration) (sandbox.Outcome, error) {
		out, err := run(ctx, in, wall)
		m, _ := Measure(in)
		out.Ops, out.Usage.PeakMemoryBytes = 3*m.StdinLines, int64(8*m.StdinLines)
		return out, err
	}
	traced := 0
	r, err := Run(t.Context(), Config{
		Sample: task.Input{Stdin: []byte(strings.Repeat("x\n", 1<<16))}, Budget: 2 * time.Second, Largest: 0.02, Run: run, Count: lean,
		Trace: func(ctx context.Context, in task.Input, wall time.Duration) (sandbox.Outcome, error) {
			traced++
			out, err := run(ctx, in, wall)
			out.Access = &profile.MemoryAccess{Pattern: "strided"}
			return out, err
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if traced != 1 || r.Access == nil || r.Access.Pattern != "strided" {
		t.Errorf("traced %d times: %+v", traced, r.Access)
	}
	counted, times := map[float64]bool{}, map[float64]int{}
	for _, o := range r.Observations {
		lines := o.Sizes["stdin.lines"]
		if lines > 0.021*(1<<16) {
			t.Errorf("a trial of %v lines: more than a fiftieth", lines)
		}
		if o.Lean {
			counted[lines] = o.Ops == 3*lines && o.Usage.CPUSeconds == 0
		} else {
			times[lines]++
		}
	}
	repeated := 0
	for _, n := range times {
		if n >= 3 {
			repeated++
		}
	}
	if len(counted) < 4 || len(times) < 3 || repeated != 2 {
		t.Errorf("counted at %v, timed at %v", counted, times)
	}
	for lines, ok := range counted {
		if !ok {
			t.Errorf("at %v lines: the count is wrong, or a counting run's time was kept", lines)
		}
	}
}
