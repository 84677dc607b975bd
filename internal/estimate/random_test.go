package estimate

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
)

// anyLaw draws a sum of products of powers, logarithms and exponentials.
func anyLaw(rng *rand.Rand) law.Expr {
	x := law.Const(math.Floor(math.Exp(20 * rng.Float64())))
	for range rng.IntN(4) {
		t := law.Const(math.Exp(10 * rng.Float64()))
		for range 1 + rng.IntN(3) {
			v := []string{"n", "m", "k"}[rng.IntN(3)]
			switch rng.IntN(6) {
			case 0:
				t = t.Mul(law.LogVar(v))
			case 1:
				if rng.IntN(8) == 0 {
					t = t.Mul(law.ExpVar(2, v))
				}
			default:
				t = t.Mul(law.Var(v))
			}
		}
		x = x.Add(t)
	}
	return x
}

func anySizes(rng *rand.Rand) map[string]float64 {
	s := map[string]float64{}
	for _, v := range []string{"n", "m"}[:rng.IntN(3)] {
		s[v] = math.Floor(math.Exp(rng.Float64() * math.Log(1e15)))
	}
	if rng.IntN(10) == 0 {
		s["n"] = 0
	}
	return s
}

// TestAnyEvidenceGivesNumbers holds that no facts, runs or sizes make an interval
// that is not a number, or out of order.
func TestAnyEvidenceGivesNumbers(t *testing.T) {
	for seed := range uint64(400) {
		rng := rand.New(rand.NewPCG(seed, 1))
		in := Input{Language: []program.Language{program.Python, program.Go, program.Wasm, program.ELF}[rng.IntN(4)], Sizes: anySizes(rng)}
		if rng.IntN(4) > 0 {
			f := &in.Facts
			f.Time = analysis.Cost{Expr: anyLaw(rng), Confidence: rng.Float64(), Worst: rng.IntN(2) == 0}
			f.Space = analysis.Cost{Expr: anyLaw(rng), Confidence: rng.Float64(), Worst: rng.IntN(2) == 0}
			f.Time.Class, f.Space.Class = f.Time.Expr.Class(), f.Space.Expr.Class()
			f.IOOps, f.NetBytes = anyLaw(rng), anyLaw(rng)
		}
		for range rng.IntN(8) {
			o := profile.Observation{Trial: rng.IntN(2) == 0, Sizes: anySizes(rng), At: time.Unix(int64(rng.IntN(1000)), 0)}
			o.Usage.CPUSeconds = math.Exp(20*rng.Float64() - 10)
			o.Usage.WallSeconds = o.Usage.CPUSeconds * rng.Float64()
			o.Usage.PeakMemoryBytes = int64(math.Exp(30 * rng.Float64()))
			if rng.IntN(4) == 0 {
				o.Ops = math.Floor(math.Exp(20 * rng.Float64()))
			}
			if o.OOM = rng.IntN(8) == 0; o.OOM {
				o.MemoryLimit = o.Usage.PeakMemoryBytes
			}
			in.Runs = append(in.Runs, o)
		}
		p := Profile(in)
		for name, i := range map[string]*profile.Interval{"cpu": p.Demand.CPUSeconds, "memory": p.Demand.MemoryBytes, "wall": p.Demand.WallSeconds,
			"cores": p.Demand.CPUCores, "iops": p.Demand.IOPS, "network": p.Demand.NetworkBPS} {
			if i == nil {
				continue
			}
			for _, x := range []float64{i.Low, i.Likely, i.High} {
				if math.IsNaN(x) || math.IsInf(x, 0) || x < 0 {
					t.Errorf("seed %d: %s is %+v", seed, name, *i)
				}
			}
			if i.Low > i.Likely || i.Likely > i.High {
				t.Errorf("seed %d: %s is out of order: %+v", seed, name, *i)
			}
		}
	}
}
