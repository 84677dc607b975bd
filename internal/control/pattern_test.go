package control

import (
	"math"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

// patterns are memory in MiB against time in seconds, over 20 s. Each goes over
// likely, the limit that a fixed size would have set.
func patterns() map[string]func(t float64) float64 {
	return map[string]func(float64) float64{
		"slow growth":  func(t float64) float64 { return 40 + 5*t },
		"fast growth":  func(t float64) float64 { return min(300, 20+150*t) },
		"steps":        func(t float64) float64 { return 30 + 12*math.Floor(t) },
		"rare steps":   func(t float64) float64 { return 50 + 30*max(0, math.Floor(t/6)-1+min(1, math.Mod(t, 6)/0.05)) }, // at 600 MiB/s
		"sawtooth":     func(t float64) float64 { return 40 + 60*math.Mod(t, 2) },
		"staged":       func(t float64) float64 { return 50 + 40*min(1, max(0, t-5)) + 40*min(1, max(0, t-12)) },
		"exponential":  func(t float64) float64 { return 10 * math.Pow(2, t/4) },
		"square root":  func(t float64) float64 { return 30 + 30*math.Sqrt(t) },
		"leak":         func(t float64) float64 { return 30 + 4*t },
		"wave":         func(t float64) float64 { return 80 - 50*math.Cos(t) },
		"late":         func(t float64) float64 { return 50 + 8*max(0, t-15) },
		"fork 8 small": func(t float64) float64 { return 20 + 7*min(8, math.Floor(t/0.4)) },
	}
}

// TestLimitsStayAheadOfUse runs each pattern under a watch that measures every 20 ms
// and whose changes take another 5: they live, and what was reserved over
// time may be at most a tenth over that of somebody who knew the peak beforehand.
func TestLimitsStayAheadOfUse(t *testing.T) {
	const likely = 64 << 20
	reserved, oracle, killed := 0.0, 0.0, 0
	for name, use := range patterns() {
		a := cluster.Allocation{Grant: resource.Vector{resource.Memory: likely}, Limit: resource.Vector{resource.Memory: likely},
			Demand: resource.Demand{resource.Memory: {Low: likely / 2, Likely: likely * 3 / 4, High: likely}}}
		w, begin, peak := NewWatch(a, Rules{}), time.Unix(0, 0), 0.0
		free := resource.Vector{resource.Memory: 1 << 30}
		enforced, asked, byWatch, fixed := int64(likely), int64(likely), 0.0, false
		for ms := range 20_000 {
			bytes := int64(use(float64(ms)/1000) * (1 << 20))
			peak = max(peak, float64(bytes))
			fixed = fixed || bytes > likely
			switch ms % 20 {
			case 0:
				w, _ = w.Step(Usage{At: begin.Add(time.Duration(ms) * time.Millisecond), Memory: bytes}, free)
				asked = int64(w.Limit[resource.Memory])
			case 5:
				enforced = max(asked, bytes) // a limit cannot be set below what is in use
			}
			if bytes > enforced {
				t.Logf("%s: killed at %d ms with %d of %d bytes", name, ms, bytes, enforced)
				killed++
				break
			}
			byWatch += float64(w.Grant[resource.Memory])
		}
		if !fixed {
			t.Errorf("%s never passes the fixed limit", name)
		}
		t.Logf("%-12s reserved %.2f of its peak", name, byWatch/(20_000*peak))
		reserved += byWatch
		oracle += 20_000 * peak
	}
	t.Logf("%d of %d killed, %.3f of the oracle's memory-time", killed, len(patterns()), reserved/oracle)
	// The first rare step, of half of what is in use within 50 ms, comes without a
	// sign: only a sandbox that stops at its limit instead of dying can survive it.
	if killed > 1 {
		t.Errorf("%d of %d were killed", killed, len(patterns()))
	}
	if reserved > 1.1*oracle {
		t.Errorf("reserved %.2f of what the oracle did", reserved/oracle)
	}
}

// TestLeaksAreNamedByTheirSize: a leak is named when it has gone several times beyond what
// was predicted, in seconds or in a moment, as fast as it grows; what levels off, is freed again
// or stays near its prediction never is.
func TestLeaksAreNamedByTheirSize(t *testing.T) {
	const high = 40 << 20
	for name, c := range map[string]struct {
		use     func(t float64) float64 // MiB
		within  float64                 // named by then, in seconds; 0 is never
		already float64                 // not before it holds so many times high
	}{
		"in a translated machine": {func(t float64) float64 { return 10 + 80*t }, 5, 3},
		"on the host":             {func(t float64) float64 { return 10 + 1000*t }, 1, 3},
		"slow":                    {func(t float64) float64 { return 10 + 8*t }, 20, 2},
		"doubles":                 {func(t float64) float64 { return 10 * math.Pow(2, t) }, 7, 3},
		"loaded and held":         {func(t float64) float64 { return min(200, 20+100*t) }, 0, 0},
		"loaded slowly":           {func(t float64) float64 { return min(75, 20+5*t) }, 0, 0},
		"a step far beyond":       {func(t float64) float64 { return 20 + 380*math.Floor(min(1, t/3)) }, 0, 0},
		"sawtooth":                {func(t float64) float64 { return 20 + 300*math.Mod(t, 1) }, 0, 0},
		"wave":                    {func(t float64) float64 { return 200 - 150*math.Cos(3*t) }, 0, 0},
	} {
		a := cluster.Allocation{Grant: resource.Vector{resource.Memory: high}, Limit: resource.Vector{resource.Memory: high},
			Demand: resource.Demand{resource.Memory: {Low: high / 4, Likely: high / 2, High: high}}}
		w, begin, named := NewWatch(a, Rules{}), time.Unix(0, 0), 0.0
		for ms := 0; ms < 25_000 && named == 0; ms += 25 {
			s := float64(ms) / 1000
			w, _ = w.Step(Usage{At: begin.Add(time.Duration(ms) * time.Millisecond), Memory: int64(c.use(s) * (1 << 20))}, resource.Vector{resource.Memory: 64 << 30})
			if w.Cause() == Leak {
				named = s
			}
		}
		held := c.use(named) * (1 << 20) / high
		t.Logf("%s: named after %.3g s at %.2g times high", name, named, held)
		if (named > 0) != (c.within > 0) || named > c.within || named > 0 && held < c.already {
			t.Errorf("%s: named a leak after %.3g s at %.2g times what was predicted, want within %.3g s and from %.2g times on", name, named, held, c.within, c.already)
		}
	}
}

// TestClockThatStandsStillOrJumpsBack holds that such a measurement changes nothing.
func TestClockThatStandsStillOrJumpsBack(t *testing.T) {
	w := NewWatch(cluster.Allocation{Limit: resource.Vector{1000, 64 << 20}, Grant: resource.Vector{1000, 64 << 20}}, Rules{})
	at := time.Unix(100, 0)
	free := resource.Vector{1000, 1 << 30}
	for _, jump := range []time.Duration{0, 0, -time.Hour, time.Millisecond, 0} {
		at = at.Add(jump)
		var changes []Change
		w, changes = w.Step(Usage{At: at, Memory: 10 << 20}, free)
		if len(changes) > 0 {
			t.Errorf("changed %v though nothing was used", changes)
		}
	}
}

func BenchmarkStep(b *testing.B) {
	w := NewWatch(cluster.Allocation{Limit: resource.Vector{1000, 64 << 20}, Grant: resource.Vector{1000, 64 << 20}}, Rules{})
	u := Usage{At: time.Unix(0, 0), Memory: 30 << 20}
	for b.Loop() {
		u.At = u.At.Add(20 * time.Millisecond)
		u.CPU += 15 * time.Millisecond
		w, _ = w.Step(u, resource.Vector{1000, 1 << 30})
	}
}

// TestPause holds that what moves is looked at sooner than what does not.
func TestPause(t *testing.T) {
	const tick, rests, moves = 25 * time.Millisecond, 2 * lately, lately / 2
	for _, c := range []struct {
		memory, cpu time.Duration
		told        bool
		want        time.Duration
	}{
		{moves, moves, true, tick}, {moves, rests, true, tick}, {rests, moves, true, steadyLook}, {rests, moves, false, tick},
		{rests, rests, true, RestLook}, {rests, rests, false, RestLook},
	} {
		if got := Pause(tick, c.memory, c.cpu, c.told); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
	if got := Pause(time.Second, rests, rests, true); got != time.Second {
		t.Errorf("a slow tick: %v", got)
	}
}
