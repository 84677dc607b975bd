package sim

import (
	"io"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/internal/control"
)

// TestWarmBeatsTheUsual replays callers under each usual keeper and then under
// heddle's, which may never hold more than that one held on average, and like it one
// sandbox of a program at most.
func TestWarmBeatsTheUsual(t *testing.T) {
	const every, length, programs = 5 * time.Second, 6 * time.Hour, 40
	begin := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, seed := range []uint64{1} {
		callers := Callers(programs, seed, begin, length)
		total := int64(0)
		for _, c := range callers {
			total += c.Memory
		}
		for _, u := range []*Usual{
			NewUsual("ttl", callers, 10*time.Minute, total), NewUsual("ttl", callers, time.Minute, total), NewUsual("ttl", callers, 10*time.Minute, total/4),
			NewUsual("greedy-dual", callers, 0, total/2), NewUsual("greedy-dual", callers, 0, total/10),
			NewUsual("histogram", callers, 10*time.Minute, total), NewUsual("histogram", callers, 10*time.Minute, total/4),
		} {
			theirs := Replay(callers, u, begin, length, every)
			ours := Replay(callers, NewIndexed(callers, control.WarmRules{Budget: int64(theirs.Held), Every: every, Most: 1, Rarest: 24 * time.Hour}), begin, length, every)
			t.Logf("%-11s ttl %4.0fs of %3.0f%%: %6d calls, cold %5d, ours %5d; waited %7.1fs, ours %7.1fs; held %4.0f MB, ours %4.0f; boots %d, ours %d",
				u.Kind, u.TTL.Seconds(), 100*float64(u.Budget)/float64(total), theirs.Calls, theirs.Cold, ours.Cold, theirs.Waited.Seconds(), ours.Waited.Seconds(), theirs.Held/1e6, ours.Held/1e6, theirs.Boots, ours.Boots)
			if ours.Waited > theirs.Waited || ours.Held > theirs.Held*1.001 {
				t.Errorf("%s (%v, %d bytes), seed %d: waited %v holding %.0f, theirs %v holding %.0f", u.Kind, u.TTL, u.Budget, seed, ours.Waited, ours.Held, theirs.Waited, theirs.Held)
			}
		}
	}
}

// TestColdStarts counts them by the functions of a trace: a caller for each, with what
// the other files of the trace know of it, and none where nothing is kept warm.
func TestColdStarts(t *testing.T) {
	files := map[string]string{
		"calls":     "HashApp,HashFunction,1,2,3,4,5,6\na,f,1,1,1,1,1,1\na,g,3,0,0,0,0,3\nb,h,0,0,1,0,0,0\n",
		"durations": "HashFunction,percentile_Average_0,percentile_Average_100\nf,1000,3000\n",
		"memories":  "HashApp,AverageAllocatedMb,AverageAllocatedMb_pct1,AverageAllocatedMb_pct100\na,60,50,70\n",
	}
	open := func(name string) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(files[name])), nil }
	const text = `
duration: 10m
warm: {budget: 1GiB}
nodes: [{count: 1, cores: 4, memory: 4GiB}]
jobs: [{name: j, arrivals: {trace: calls, durations: durations, memories: memories}, cores: {median: 1}, wall: {median: 5s}, memory: {median: 9MiB}, cold: {median: 1s}}]`
	s, err := Read([]byte(text), open)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range s.Jobs[0].Arrivals.rows {
		switch {
		case r.caller == "f" && (r.wall < time.Second || r.wall > 3*time.Second || r.memory < 50e6 || r.memory > 70e6),
			r.caller == "g" && (r.wall != 0 || r.memory < 50e6), r.caller == "h" && (r.wall != 0 || r.memory != 0):
			t.Errorf("%+v is not of its function", r)
		}
	}
	for _, name := range []string{"heddle", "fixed-keep-alive", "greedy-dual", "hybrid-histogram", "karpenter"} {
		c := Run(s, policyCalled(t, name)).Cold
		if c == nil || c.Callers != 3 || c.Calls != 13 || c.Cold < 3 || c.Cold > 13 || c.HeldBytes <= 0 || c.Waited != float64(c.Cold) {
			t.Errorf("%s: %+v", name, c)
		}
	}
	s.Warm.Budget = 0
	if c := Run(s, policyCalled(t, "heddle")).Cold; c != nil {
		t.Errorf("counted without being asked: %+v", c)
	}
	for name, broken := range map[string]string{"no percentiles": "HashFunction,Average\nf,1\n", "no function": "percentile_Average_1\n1\n", "no number": "HashFunction,percentile_Average_1\nf,soon\n"} {
		files["durations"] = broken
		if _, err := Read([]byte(text), open); err == nil {
			t.Errorf("%s: taken for durations", name)
		}
	}
}
