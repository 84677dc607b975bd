package estimate

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

func facts(timeLaw, space string) analysis.Facts {
	t, _ := law.Parse(timeLaw)
	s, _ := law.Parse(space)
	return analysis.Facts{
		Unit: "main", Func: &ir.Func{},
		Time:  analysis.Cost{Expr: t, Class: t.Class(), Bound: t.BigO(), Confidence: 0.9},
		Space: analysis.Cost{Expr: s, Class: s.Class(), Bound: s.BigO(), Confidence: 0.9},
	}
}

func run(n, cpu, bytes float64, trial bool) profile.Observation {
	return profile.Observation{Trial: trial, Sizes: map[string]float64{"n": n}, At: time.Unix(int64(n), 0),
		Usage: profile.Usage{CPUSeconds: cpu, WallSeconds: cpu * 1.05, PeakMemoryBytes: int64(bytes), Threads: 1}}
}

func TestStaticOnlyIsWideAndHoldsTheTruth(t *testing.T) {
	p := Profile(Input{Language: program.Python, Facts: facts("12*n*log2(n)", "60*n"), Sizes: map[string]float64{"n": 1e6}})
	m, c := p.Demand.MemoryBytes, p.Demand.CPUSeconds
	if m == nil || c == nil || p.Demand.CPUCores == nil || p.Demand.WallSeconds == nil {
		t.Fatalf("demand %+v", p.Demand)
	}
	if m.Low > 70e6 || m.High < 70e6 || m.High/m.Low < 2 {
		t.Errorf("memory %+v: want it to hold 70e6 widely", *m)
	}
	if c.Low > 9 || c.High < 9 || c.High/c.Low < 3 {
		t.Errorf("cpu %+v: want it to hold 9 s widely", *c)
	}
	if p.Demand.NetworkBPS == nil || p.Demand.NetworkBPS.High != 0 {
		t.Errorf("network %+v: analysed code without network is 0", p.Demand.NetworkBPS)
	}
}

func TestNothingKnownIsNullNotZero(t *testing.T) {
	p := Profile(Input{Language: program.ELF})
	if p.Demand.IOPS != nil || p.Demand.NetworkBPS != nil || p.Demand.CPUCores != nil {
		t.Errorf("demand %+v", p.Demand)
	}
	if p.Time.Class != law.ClassUnknown || len(p.Diagnostics) == 0 {
		t.Errorf("class %q, diagnostics %v", p.Time.Class, p.Diagnostics)
	}
}

// TestTrialsExtrapolate runs the whole path on programs whose true law is known,
// 30x beyond the largest trial.
func TestTrialsExtrapolate(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var memErr, cpuErr []float64
	held, all := 0, 0
	for range 100 {
		perOp, perByte := 4e-8*math.Exp(0.7*rng.NormFloat64()), math.Exp(0.6*rng.NormFloat64())
		spill := 2 * rng.Float64() * constants(program.Python).Spill
		truth := func(n float64) (cpu, bytes float64) {
			farther := math.Max(math.Log2(perByte*60*n/cacheBytes), 0)
			cpu = (0.018 + perOp*12*n*math.Log2(n)*math.Exp(spill*farther)) * math.Exp(0.05*rng.NormFloat64())
			bytes = (9.5e6 + perByte*60*n) * math.Exp(0.01*rng.NormFloat64())
			return cpu, bytes
		}
		in := Input{Language: program.Python, Facts: facts("12*n*log2(n)", "60*n")}
		for _, n := range []float64{6000, 12000, 25000, 50000, 100000} {
			c, b := truth(n)
			o := run(n, c, b, true)
			o.Ops = 13*n*math.Log2(n) + 50*n
			in.Runs = append(in.Runs, o)
		}
		in.Sizes = map[string]float64{"n": 3e6}
		c, b := truth(3e6)
		d := Profile(in).Demand
		memErr = append(memErr, math.Abs(d.MemoryBytes.Likely/b-1))
		cpuErr = append(cpuErr, math.Abs(d.CPUSeconds.Likely/c-1))
		all++
		if d.MemoryBytes.Low <= b && b <= d.MemoryBytes.High {
			held++
		}
	}
	if m, c := median(memErr), median(cpuErr); m > 0.15 || c > 0.25 || held < 85 {
		t.Errorf("median error: memory %.3f, cpu %.3f; interval held %d of %d", m, c, held, all)
	} else {
		t.Logf("median error: memory %.3f, cpu %.3f; interval held %d of %d", m, c, held, all)
	}
}

func median(x []float64) float64 {
	y := append([]float64(nil), x...)
	for i := range y {
		for j := i; j > 0 && y[j] < y[j-1]; j-- {
			y[j], y[j-1] = y[j-1], y[j]
		}
	}
	return y[len(y)/2]
}

// TestTenRunsAreEnough: after 10 real runs, what is granted is at most 15 % more
// than used and hardly ever too little.
func TestTenRunsAreEnough(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	slack, ooms, all := 0.0, 0, 0
	for range 150 {
		per := 56 * math.Exp(0.5*rng.NormFloat64())
		in := Input{Language: program.Python, Facts: facts("12*n", "60*n")}
		draw := func() (n, bytes float64) {
			n = 1e6 * math.Exp(0.5*rng.NormFloat64())
			return n, (1e7 + per*n) * math.Exp(0.02*rng.NormFloat64())
		}
		for range 10 {
			n, b := draw()
			in.Runs = append(in.Runs, run(n, 1e-6*n, b, false))
		}
		for range 4 {
			n, b := draw()
			in.Sizes = map[string]float64{"n": n}
			g, _ := Grant(Profile(in).Demand, task.Standard)
			all++
			slack += float64(g[resource.Memory])/b - 1
			if float64(g[resource.Memory]) < b {
				ooms++
			}
		}
	}
	t.Logf("mean slack %.3f, killed %d of %d", slack/float64(all), ooms, all)
	if slack/float64(all) > 0.15 || ooms > all/200 {
		t.Errorf("mean slack %.3f (want <= .15), killed %d of %d (want <= .5 %%)", slack/float64(all), ooms, all)
	}
}

func TestKillIsALowerBound(t *testing.T) {
	in := Input{Language: program.Python, Facts: facts("12*n", "60*n"), Sizes: map[string]float64{"n": 1e6}}
	for _, n := range []float64{1e4, 2e4, 4e4} {
		in.Runs = append(in.Runs, run(n, 0.02, 1e7+60*n, true))
	}
	killed := run(1e6, 1, 2e8, false)
	killed.OOM, killed.MemoryLimit = true, 2e8
	in.Runs = append(in.Runs, killed)
	d := Profile(in).Demand
	if d.MemoryBytes.High < 2.4e8 {
		t.Errorf("memory %+v although a run was killed at 2e8", *d.MemoryBytes)
	}
	next, again, _ := Retry(Kill{OOM: true, Limit: 2e8, Demand: d}, 0)
	if !again || next < 4e8 {
		t.Errorf("retry %d, %v", next, again)
	}
}

func TestRetryByCause(t *testing.T) {
	d := profile.Demand{Coverage: 0.9, MemoryBytes: &profile.Interval{Low: 5e7, Likely: 6e7, High: 8e7}}
	steady := []int64{1e7, 2e7, 3e7, 4e7, 5e7, 6e7, 7e7, 8e7, 9e7}
	for _, c := range []struct {
		kill  Kill
		cause Cause
		again bool
	}{
		{Kill{OOM: true, Limit: 7e7, Demand: d}, OutOfMemory, true},
		{Kill{OOM: true, Limit: 5e8, Demand: d, Trail: steady}, Leak, false},
		{Kill{OOM: true, Limit: 1e8, Cache: 8e7, Demand: d}, PageCache, true},
		{Kill{Preempted: true, Limit: 1e8, Demand: d}, Preempted, true},
		{Kill{Limit: 1e8, Demand: d}, BadInput, false},
	} {
		if got := Diagnose(c.kill); got != c.cause {
			t.Errorf("%+v: cause %q, want %q", c.kill, got, c.cause)
		}
		bytes, again, why := Retry(c.kill, 0)
		if again != c.again || c.kill.OOM && again && bytes <= c.kill.Limit {
			t.Errorf("%s: retry %d %v (%s)", c.cause, bytes, again, why)
		}
	}
	if _, again, _ := Retry(Kill{OOM: true, Limit: 1e8, Demand: d}, 1e8); again {
		t.Error("retried at the largest grant, which was killed already")
	}
}

func TestClassesGrantInOrder(t *testing.T) {
	d := profile.Demand{Coverage: 0.9, MemoryBytes: &profile.Interval{Low: 8e7, Likely: 1e8, High: 1.3e8}, CPUCores: &profile.Interval{Low: 1, Likely: 1, High: 2}}
	last := resource.Quantity(0)
	for _, c := range []task.Class{task.Batch, task.Standard, task.Interactive} {
		g, why := Grant(d, c)
		if g[resource.Memory] <= last || len(why) == 0 {
			t.Errorf("%s: %v after %d", c.Name, g, last)
		}
		last = g[resource.Memory]
	}
}

// TestStandIns: the law is in sizes that the input does not show, so it is read in
// the bytes of the input instead.
func TestStandIns(t *testing.T) {
	in := Input{Language: program.Python, Facts: facts("20*words*log2(words)", "90*words"), Sizes: map[string]float64{"stdin.bytes": 2e7}}
	for _, n := range []float64{1e5, 2e5, 4e5, 8e5} {
		o := run(0, 0.03+2e-7*n, 1.3e7+5*n, true)
		o.Sizes = map[string]float64{"stdin.bytes": n}
		in.Runs = append(in.Runs, o)
	}
	d := Profile(in).Demand
	if m := d.MemoryBytes; math.Abs(m.Likely/1.13e8-1) > 0.3 || m.High < 1.13e8 {
		t.Errorf("memory %+v, want about 1.13e8", *m)
	}
	// 4 s as the trials went, and a third more where what is held outgrows the caches.
	if c := d.CPUSeconds; math.Abs(c.Likely/5.4-1) > 0.4 {
		t.Errorf("cpu %+v, want about 5.4 s", *c)
	}
}

func TestGrantOfAWildGuessIsBounded(t *testing.T) {
	g, _ := Grant(profile.Demand{Coverage: 0.9, MemoryBytes: &profile.Interval{Low: 1e6, Likely: 1e8, High: 32e8}}, task.Interactive)
	if g[resource.Memory] > 8e8+4096 {
		t.Errorf("granted %d for a likely 1e8", g[resource.Memory])
	}
}

// TestGarbageIsNoGrowth is a program of Go that holds nothing: its peak grows with its
// input only until the collector starts, which the trials do not see.
func TestGarbageIsNoGrowth(t *testing.T) {
	in := Input{Language: program.Go, Facts: facts("10*n", "500"), Sizes: map[string]float64{"n": 4e6}}
	for _, o := range []struct {
		lean    bool
		n, peak float64
	}{
		{false, 831, 2.36e6}, {false, 6648, 2.77e6}, {false, 13297, 3.43e6}, {false, 26594, 4.61e6}, {false, 34040, 5.26e6}, {false, 68080, 7.10e6}, {false, 68080, 6.44e6},
		{true, 831, 2.89e6}, {true, 2006, 2.89e6}, {true, 4842, 3.15e6}, {true, 11686, 3.75e6}, {true, 28206, 4.60e6}, {true, 68080, 4.67e6},
	} {
		r := run(o.n, 1e-6*o.n, o.peak, true)
		r.Lean = o.lean
		in.Runs = append(in.Runs, r)
	}
	if m := Profile(in).Demand.MemoryBytes; m.Likely > 12e6 || m.High < 8e6 {
		t.Errorf("memory %+v: want about 8e6, as it holds nothing", *m)
	}
}
