package plan

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/resource"
)

func machine(name string, cores, gib float64, price float64, start time.Duration, ready int) Machine {
	return Machine{Ready: ready, Offering: cluster.Offering{Name: name, Available: start > 0, StartUp: start, Price: int64(price * 1e6),
		Capacity: resource.Vector{resource.CPU: resource.Quantity(cores * 1000), resource.Memory: resource.Quantity(gib * (1 << 30))}}}
}

func interval(likely float64) profile.Interval {
	return profile.Interval{Low: 0.9 * likely, Likely: likely, High: 1.2 * likely}
}

func TestMake(t *testing.T) {
	here := machine("here", 2, 8, 0.1, 0, 1)
	big := machine("big", 16, 64, 0.8, 40*time.Second, 0)
	hour := Work{CPU: interval(3600), Wall: interval(3600), Memory: interval(4e9), Cores: 1, FixedMemory: 1e7, Fixed: 0.05}
	split := hour
	split.Split, split.Fraction = true, 0.99
	threads := hour
	threads.Cores, threads.Wall = 8, interval(450)
	for name, c := range map[string]struct {
		work     Work
		machines []Machine
		deadline time.Duration
		cheapest string // machine start shards cores
		frontier int
	}{
		"whole, one machine":         {hour, []Machine{here}, 0, "here warm 1 1", 1},
		"whole, dearer is no faster": {hour, []Machine{here, big}, 0, "here warm 1 1", 1},
		"split for a deadline":       {split, []Machine{here, big}, 10 * time.Minute, "big cold 16 1", -1},
		"shards share the cores":     {split, []Machine{here, big}, 0, "here warm 2 1", -1},
		"threads":                    {threads, []Machine{here, big}, 15 * time.Minute, "big cold 1 8", -1},
		"no plan is that fast":       {hour, []Machine{here, big}, time.Minute, "", 1},
	} {
		t.Run(name, func(t *testing.T) {
			p := Make(c.work, c.machines, c.deadline, Rules{})
			got := ""
			if p.Cheapest != nil {
				got = fmt.Sprintf("%s %s %d %g", p.Cheapest.Machine, p.Cheapest.Start, p.Cheapest.Shards, p.Cheapest.Cores)
			}
			if got != c.cheapest || c.frontier >= 0 && len(p.Frontier) != c.frontier {
				t.Errorf("cheapest %q, want %q; frontier %+v", got, c.cheapest, p.Frontier)
			}
		})
	}
}

func TestRejected(t *testing.T) {
	w := Work{CPU: interval(1), Wall: interval(1), Memory: interval(8 << 30), Cores: 1}
	free, out := machine("free", 4, 64, 0, time.Second, 0), machine("out", 4, 64, 1, 0, 0)
	p := Make(w, []Machine{machine("small", 4, 4, 1, time.Second, 0), machine("half", 0.5, 64, 1, time.Second, 0), free, out}, 0, Rules{})
	got := fmt.Sprint(p.Rejected)
	for _, want := range []string{"less memory", "too few cores", "no price", "sold out"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s lacks %q", got, want)
		}
	}
	if p.Cheapest != nil || len(p.Frontier) != 0 || len(p.Rejected) != 4 {
		t.Errorf("%+v", p)
	}
}

func TestWorkOf(t *testing.T) {
	seconds, bytes := law.Const(0.5).Add(law.Var("n")), law.Const(1e6).Add(law.Var("n"))
	i := interval(10)
	p := profile.Profile{Name: "f", Formula: profile.Formula{CPUSeconds: &seconds, MemoryBytes: &bytes},
		Parallelism: profile.Parallelism{WorkFraction: 0.9, UsefulCores: 3, Split: &profile.Split{Kind: "map"}},
		Demand:      profile.Demand{CPUSeconds: &i, WallSeconds: &i, MemoryBytes: &i}}
	w, err := WorkOf(p)
	if err != nil || w.Fixed != 0.5 || w.FixedMemory != 10 || w.Cores != 3 || !w.Split || w.Fraction != 0.9 {
		t.Errorf("%+v, %v", w, err)
	}
	p.Demand.MemoryBytes = nil
	if _, err := WorkOf(p); err == nil || !strings.Contains(err.Error(), "memory") {
		t.Errorf("unknown memory: %v", err)
	}
}

// TestProperties: no option of a frontier is beaten by another, a plan keeps its
// deadline, and neither more time nor one more machine ever makes it dearer.
func TestProperties(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 7))
		w := Work{CPU: interval(r.ExpFloat64() * 1000), Memory: interval(r.ExpFloat64() * 1e10), Cores: float64(1 + r.IntN(8)),
			Fixed: r.Float64(), FixedMemory: r.Float64() * 1e7, Split: r.IntN(2) == 0, Fraction: r.Float64()}
		w.Wall = interval(w.CPU.Likely / w.Cores * (1 + r.Float64()))
		w.FixedMemory = min(w.FixedMemory, w.Memory.Likely)
		var machines []Machine
		for i := range 1 + r.IntN(12) {
			size := float64(int(1) << r.IntN(6))
			machines = append(machines, machine(fmt.Sprint(i), size, size*float64(1+r.IntN(8)), size*(0.02+r.Float64()*0.1), time.Duration(r.IntN(90))*time.Second, r.IntN(3)))
		}
		deadline := time.Duration(1 + r.ExpFloat64()*float64(10*time.Minute))
		p := Make(w, machines, deadline, Rules{})
		for i, o := range p.Frontier {
			if o.Cost <= 0 || o.Seconds.Likely <= 0 || o.Shards > 1 && !w.Split {
				t.Fatalf("seed %d: %+v", seed, o)
			}
			if i > 0 && (o.Cost >= p.Frontier[i-1].Cost || o.Seconds.Likely < p.Frontier[i-1].Seconds.Likely) {
				t.Fatalf("seed %d: option %d is beaten: %+v after %+v", seed, i, o, p.Frontier[i-1])
			}
		}
		if p.Cheapest != nil && p.Cheapest.Seconds.High > deadline.Seconds() {
			t.Fatalf("seed %d: %+v misses %v", seed, p.Cheapest, deadline)
		}
		for what, looser := range map[string]Plan{
			"twice the time":      Make(w, machines, 2*deadline, Rules{}),
			"without its machine": Make(w, append(machines, machine("new", 64, 512, 3, time.Second, 1)), deadline, Rules{}),
		} {
			if p.Cheapest != nil && (looser.Cheapest == nil || looser.Cheapest.Cost > p.Cheapest.Cost) {
				t.Fatalf("seed %d, %s: %+v, before %+v", seed, what, looser.Cheapest, p.Cheapest)
			}
		}
	}
}
