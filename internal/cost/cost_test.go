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
		want  float64
	}{
		{resource.Vector{}, 0},
		{resource.Vector{resource.CPU: 1000, resource.Memory: gib}, 0.025},
		{resource.Vector{resource.CPU: 100, resource.Memory: 8 * gib}, 0.05},
		{node, 0.1},
		{resource.Vector{resource.IOPS: 1}, 0.1}, // of a kind that the node has none of
	} {
		if got := (cost.Tariff{Price: 100_000, Capacity: node}).Hour(c.grant); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%v of %v costs %g, want %g", c.grant, node, got, c.want)
		}
	}
}

func TestCharge(t *testing.T) {
	priced := cost.Tariff{Price: 3_600_000, Capacity: resource.Vector{resource.CPU: 4000, resource.Memory: 8 * gib}}
	for name, c := range map[string]struct {
		periods          []cost.Period
		total, requested float64
	}{
		"nothing": {},
		"the market's rates": {[]cost.Period{
			{resource.Vector{resource.CPU: 2000, resource.Memory: gib}, time.Hour, cost.Tariff{}},
			{resource.Vector{resource.CPU: 500}, 2 * time.Hour, cost.Tariff{}},
			{resource.Vector{resource.CPU: 500}, -time.Hour, cost.Tariff{}}, // a clock that jumped back
		}, 3*0.0346 + 0.00334, 3 * 4 * 0.0346},
		"a node's price": {[]cost.Period{
			{resource.Vector{resource.CPU: 2000, resource.Memory: gib}, time.Second, priced},  // half of the cores
			{resource.Vector{resource.CPU: 1, resource.Memory: 8 * gib}, time.Second, priced}, // all of the memory
		}, 0.0015, 0.002},
		"one node after another": {[]cost.Period{
			{resource.Vector{resource.CPU: 1000}, time.Hour, cost.Tariff{}}, {resource.Vector{resource.CPU: 1000}, time.Hour, priced},
		}, 0.0346 + 0.9, 4*0.0346 + 3.6},
	} {
		total, requested := cost.Charge(c.periods, resource.Vector{resource.CPU: 4000})
		if math.Abs(total-c.total) > 1e-9 || math.Abs(requested-c.requested) > 1e-9 {
			t.Errorf("%s: %v and %v, want %v and %v", name, total, requested, c.total, c.requested)
		}
	}
}
