package cost_test

import (
	"math"
	"testing"
	"time"

	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/resource"
)

const gib = 1 << 30

func TestDefaultRatesAreNearRealPrices(t *testing.T) {
	for name, c := range map[string]struct{ cores, gib, usd float64 }{ // AWS us-east-1 on demand
		"m7i.large": {2, 8, 0.1008}, "c7i.xlarge": {4, 8, 0.1785}, "r7i.2xlarge": {8, 64, 0.5292},
	} {
		got := float64(cost.DefaultRates().Node(resource.Vector{resource.CPU: resource.Quantity(c.cores * 1000), resource.Memory: resource.Quantity(c.gib * gib)})) / 1e6
		if math.Abs(got-c.usd) > 0.1*c.usd {
			t.Errorf("%s: %.4f an hour, sold at %.4f", name, got, c.usd)
		}
	}
}

func TestShareIsTheDominantOne(t *testing.T) {
	node := resource.Vector{resource.CPU: 4000, resource.Memory: 16 * gib}
	for _, c := range []struct {
		grant resource.Vector
		want  int64
	}{
		{resource.Vector{}, 0},
		{resource.Vector{resource.CPU: 1000, resource.Memory: gib}, 25_000},
		{resource.Vector{resource.CPU: 100, resource.Memory: 8 * gib}, 50_000},
		{node, 100_000},
		{resource.Vector{resource.IOPS: 1}, 100_000}, // of a kind that the node has none of
	} {
		if got := cost.Share(100_000, node, c.grant); got != c.want {
			t.Errorf("%v of %v costs %d, want %d", c.grant, node, got, c.want)
		}
	}
}

func TestCharge(t *testing.T) {
	r := cost.Rates{Core: 3.6, GiB: 0.36, KiloIOP: 36}
	b := r.Charge([]cost.Period{
		{resource.Vector{resource.CPU: 2000, resource.Memory: gib}, time.Second},
		{resource.Vector{resource.CPU: 500, resource.Memory: 2 * gib, resource.IOPS: 100}, 2 * time.Second},
		{resource.Vector{resource.CPU: 500}, -time.Hour}, // a clock that jumped back
	}, resource.Vector{resource.CPU: 4000})
	want := cost.Bill{CPU: 0.003, Memory: 0.0005, IO: 0.002, Total: 0.0055, Requested: 0.012, Saved: 0.0065}
	for name, c := range map[string][2]float64{"cpu": {b.CPU, want.CPU}, "memory": {b.Memory, want.Memory}, "io": {b.IO, want.IO},
		"total": {b.Total, want.Total}, "requested": {b.Requested, want.Requested}, "saved": {b.Saved, want.Saved}} {
		if math.Abs(c[0]-c[1]) > 1e-9 {
			t.Errorf("%s: %v, want %v", name, c[0], c[1])
		}
	}
	if len(b.Why()) != 2 {
		t.Errorf("why: %v", b.Why())
	}
}
