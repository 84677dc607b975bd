package sim

import (
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

func TestRecommender(t *testing.T) {
	requested := resource.Vector{resource.CPU: 1000, resource.Memory: 4 << 30}
	fill := func(n int, memory int64, at time.Duration) *recommender {
		r := &recommender{}
		for range n {
			r.used(0.5, memory, at)
		}
		return r
	}
	drifted := fill(100, 4e9, 0)
	for range 100 {
		drifted.used(0.5, 1e9, 10*24*time.Hour)
	}
	for name, c := range map[string]struct {
		of        *recommender
		low, high float64 // bytes
	}{
		"nothing ran":      {&recommender{}, 4 << 30, 4 << 30},
		"p90 and a margin": {fill(10, 1e9, 0), 1.15e9, 1.15e9 * 1.05},
		"the floor":        {fill(10, 1e6, 0), 250e6, 250e6},
		"old ones fade":    {drifted, 1.15e9, 1.15e9 * 1.05},
		"very large":       {fill(10, 4e14, 0), 4.6e14, 4.6e14 * 1.05},
	} {
		t.Run(name, func(t *testing.T) {
			got := float64(c.of.target(requested)[resource.Memory])
			if got < c.low*0.999 || got > c.high*1.001 {
				t.Errorf("%.4g, want %.4g to %.4g", got, c.low, c.high)
			}
		})
	}
	if bumped(1e9) != 1.2e9 || bumped(1e8) != 2e8 {
		t.Errorf("bumps to %v and %v", bumped(1e9), bumped(1e8))
	}
}

func TestPack(t *testing.T) {
	want := func(cores, gib resource.Quantity) pending {
		return pending{need: resource.Vector{resource.CPU: cores * 1000, resource.Memory: gib << 30}}
	}
	node := cluster.Offering{Capacity: resource.Vector{resource.CPU: 4000, resource.Memory: 16 << 30}}
	spot := node
	spot.CapacityType = cluster.Spot
	for name, c := range map[string]struct {
		waiting []pending
		on      cluster.Offering
		nodes   int
		waste   float64
	}{
		"nothing":          {nil, node, 0, 1},
		"one full":         {[]pending{want(4, 16)}, node, 1, 0},
		"half of each":     {[]pending{want(2, 8)}, node, 1, 0.5},
		"two nodes":        {[]pending{want(3, 4), want(3, 4), want(1, 12)}, node, 2, (1 - 7.0/8 + 1 - 20.0/32) / 2},
		"too large":        {[]pending{want(5, 1), want(4, 16)}, node, 1, 0},
		"not for the spot": {[]pending{want(4, 16)}, spot, 0, 1},
	} {
		t.Run(name, func(t *testing.T) {
			if nodes, waste := pack(c.waiting, c.on); nodes != c.nodes || waste != c.waste {
				t.Errorf("%d nodes, %.3f unused, want %d and %.3f", nodes, waste, c.nodes, c.waste)
			}
		})
	}
}

// TestConsolidationEmptiesNodes: when most of the load has gone, what is left stands
// closer together than without. (Jobs that begin again may cost more than it saves.)
func TestConsolidationEmptiesNodes(t *testing.T) {
	s := Scenario{Name: "fades", Seed: 3, Duration: 30 * time.Minute, Patience: 2 * time.Hour,
		Offerings: []Offering{{Name: "o", Size: Size{Cores: 8, Memory: 32 << 30}, Price: 0.4, Startup: 30 * time.Second}},
		Jobs: []Job{
			{Name: "short", Arrivals: Arrivals{Count: 200}, Cores: Amount{1, 0}, Wall: DurationDist{2 * time.Minute, 0.5}, Memory: BytesDist{1 << 30, 0}, Request: Size{Cores: 1, Memory: 2 << 30}},
			{Name: "long", Arrivals: Arrivals{Count: 20}, Cores: Amount{1, 0}, Wall: DurationDist{60 * time.Minute, 0}, Memory: BytesDist{1 << 30, 0}, Request: Size{Cores: 1, Memory: 2 << 30}},
		}}
	plain, emptied := Run(s, policyCalled(t, "karpenter")), Run(s, policyCalled(t, "karpenter-consolidating"))
	sound(t, plain)
	sound(t, emptied)
	if emptied.Consolidated == 0 || emptied.Refused+emptied.Unfinished > 0 || emptied.CPUUtilisation < 1.1*plain.CPUUtilisation {
		t.Errorf("%d runs moved, %.3f of the CPU used, without %.3f", emptied.Consolidated, emptied.CPUUtilisation, plain.CPUUtilisation)
	}
}
