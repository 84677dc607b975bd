package wasm

import (
	"container/list"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/heddle-run/heddle/sandbox"
)

// exactMissRatio is the miss ratio of a fully associative LRU cache, by
// simulating one.
func exactMissRatio(uses []uint32, lines int) float64 {
	at, order, misses := map[uint32]*list.Element{}, list.New(), 0
	for _, u := range uses {
		if el := at[u]; el != nil {
			order.MoveToFront(el)
			continue
		}
		misses++
		at[u] = order.PushFront(u)
		if order.Len() > lines {
			delete(at, order.Remove(order.Back()).(uint32))
		}
	}
	return float64(misses) / float64(len(uses))
}

// TestCurveIsThatOfACache compares the sampled curve with simulated caches, on
// more lines than are sampled.
func TestCurveIsThatOfACache(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	streams := map[string]func(i int) uint32{
		"uniform":       func(int) uint32 { return uint32(random.IntN(40_000)) },
		"scan":          func(i int) uint32 { return uint32(i % 30_000) },
		"skewed":        func(int) uint32 { return uint32(math.Pow(random.Float64(), 4) * 60_000) },
		"small and hot": func(int) uint32 { return uint32(random.IntN(500)) },
	}
	for name, next := range streams {
		uses := make([]uint32, 300_000)
		s := newShards()
		for i := range uses {
			uses[i] = next(i)
			s.use(uses[i])
		}
		if len(s.last) > maxSamples {
			t.Errorf("%s: %d lines followed", name, len(s.last))
		}
		total := 0.0
		sizes := []int{256, 1000, 4000, 16_000, 24_000, 50_000}
		for _, lines := range sizes {
			got, want := s.missRatio(float64(lines)), exactMissRatio(uses, lines)
			total += math.Abs(got - want)
			if math.Abs(got-want) > 0.05 {
				t.Errorf("%s in %d lines: %.3f, a cache has %.3f", name, lines, got, want)
			}
		}
		if mean := total / float64(len(sizes)); mean > 0.02 {
			t.Errorf("%s: mean error %.3f", name, mean)
		}
	}
}

func TestAccessesOfAGuest(t *testing.T) {
	const mib = 1 << 20
	cases := []struct {
		args    []string
		pattern string
		low     int64 // working set
		high    int64
	}{
		{[]string{"walk", "1", "sequential"}, "sequential", 3 * mib / 4, 3 * mib / 2},
		{[]string{"walk", "1", "random"}, "random", 3 * mib / 4, 3 * mib / 2},
		{[]string{"walk", "1", "strided"}, "strided", 3 * mib / 4, 3 * mib / 2},
	}
	for _, c := range cases {
		plain := play(t, sandbox.Spec{Trace: true}, c.args...)
		r := play(t, sandbox.Spec{TraceMem: true, Limits: memLimit(128 * mib)}, c.args...)
		if r.ExitCode != 0 || r.out != plain.out || r.Access == nil {
			t.Fatalf("%v: %+v\n%s", c.args, r.Outcome, r.err)
		}
		a := r.Access
		small, large := a.MissRatio[0].Ratio, a.MissRatio[len(a.MissRatio)-1].Ratio
		t.Logf("%v: %s, working set %.1f MiB, miss ratio %.3f at %d KiB, %.3f at %d MiB, %.1fx the time, peak %d against %d MiB", c.args, a.Pattern,
			float64(a.WorkingSetBytes)/mib, small, a.MissRatio[0].CacheBytes>>10, large, a.MissRatio[len(a.MissRatio)-1].CacheBytes>>20,
			r.Usage.CPUSeconds/plain.Usage.CPUSeconds, r.Usage.PeakMemoryBytes/mib, plain.Usage.PeakMemoryBytes/mib)
		if a.Pattern != c.pattern || a.WorkingSetBytes < c.low || a.WorkingSetBytes > c.high {
			t.Errorf("%v: %s, working set %d", c.args, a.Pattern, a.WorkingSetBytes)
		}
		if large >= small || small <= 0 {
			t.Errorf("%v: miss ratio %v at the smallest cache, %v at the largest", c.args, small, large)
		}
	}
}
