// Package cost prices offers and bills runs.
//
// It is pure; price tables come in as values. Prices of nodes are in micro-units
// of money per hour, as in package cluster; a bill is in whole units, because one
// short run costs far less than a micro-unit.
package cost

import (
	"time"

	"github.com/heddle-run/heddle/resource"
)

// Rates are what one hour of one unit of each kind costs.
type Rates struct {
	Core    float64 // of one core
	GiB     float64 // of 2^30 bytes of memory
	KiloIOP float64 // of 1,000 storage operations per second
	Gigabit float64 // of 10^9 bits per second
}

// DefaultRates are for a machine that nobody gave a price: the least relative
// squares over the on-demand prices (US dollars) of 258 current general, compute
// and memory types of AWS us-east-1, 2026-07. Disk and network come with those.
func DefaultRates() Rates { return Rates{Core: 0.0346, GiB: 0.00334} }

// Hour is what an amount of resources costs for one hour.
func (r Rates) Hour(v resource.Vector) float64 {
	return r.Core*float64(v[resource.CPU])/1000 + r.GiB*float64(v[resource.Memory])/(1<<30) +
		r.KiloIOP*float64(v[resource.IOPS])/1000 + r.Gigabit*float64(v[resource.Net])/1e9
}

// Node is the price of a machine of that capacity, in micro-units per hour.
func (r Rates) Node(capacity resource.Vector) int64 { return int64(r.Hour(capacity)*1e6 + 0.5) }

// Dominant is the largest share of a capacity that an amount takes of any kind; a
// kind of which there is none counts only when some is asked for, as the whole.
func Dominant(capacity, amount resource.Vector) float64 {
	largest := 0.0
	for k, q := range amount {
		switch {
		case q <= 0:
		case capacity[k] <= 0:
			largest = max(largest, 1)
		default:
			largest = max(largest, float64(q)/float64(capacity[k]))
		}
	}
	return largest
}

// Tariff is what a grant on a node is priced by: its share of the node's price, or the
// market's rates where the node has none. The share is the largest of any kind, as that
// much of the node nobody else can use. What is offered, promised and billed is priced
// by the same.
type Tariff struct {
	Price    int64 // of the node, micro-units per hour; 0 is none
	Capacity resource.Vector
}

// Hour is what a grant costs for one hour, in units of money.
func (t Tariff) Hour(grant resource.Vector) float64 {
	if t.Price > 0 {
		return float64(t.Price) / 1e6 * Dominant(t.Capacity, grant)
	}
	return DefaultRates().Hour(grant)
}

// Period is a time during which a grant did not change.
type Period struct {
	Grant resource.Vector
	For   time.Duration
	On    Tariff
}

// Charge bills what was reserved while a run lasted, grant by grant: reserved is what
// nobody else could have. Beside it stands what the caller's own request, which may be
// zero, would have cost for as long.
func Charge(periods []Period, request resource.Vector) (total, requested float64) {
	for _, p := range periods {
		hours := max(0, p.For.Hours()) // a clock that jumped back bills nothing
		total += hours * p.On.Hour(p.Grant)
		requested += hours * p.On.Hour(request)
	}
	return total, requested
}
