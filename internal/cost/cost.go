// Package cost prices offers and bills runs.
//
// It is pure; price tables come in as values. Prices of nodes are in micro-units
// of money per hour, as in package cluster; a bill is in whole units, because one
// short run costs far less than a micro-unit.
package cost

import (
	"fmt"
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

// Share is the price per hour, in micro-units, of a grant on a node: the node's
// price times the largest share of any kind, as that much of it nobody else can use.
func Share(price int64, capacity, grant resource.Vector) int64 {
	return int64(float64(price)*Dominant(capacity, grant) + 0.5)
}

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

// Period is a time during which a grant did not change.
type Period struct {
	Grant resource.Vector
	For   time.Duration
}

// Bill is what a run cost and what it would have cost had the caller's own
// request been reserved, in units of money.
type Bill struct {
	Total     float64 `json:"total"`
	CPU       float64 `json:"cpu"`
	Memory    float64 `json:"memory"`
	IO        float64 `json:"io"`
	Requested float64 `json:"requested"` // 0: nothing was requested
	Saved     float64 `json:"saved"`     // Requested - Total; negative when more was needed than asked for
}

// Charge bills what was reserved while a run lasted, grant by grant: reserved is
// what nobody else could have. Requested may be zero.
func (r Rates) Charge(periods []Period, requested resource.Vector) Bill {
	var b Bill
	var wall time.Duration
	for _, p := range periods {
		hours := max(0, p.For.Hours())
		wall += max(0, p.For)
		b.CPU += hours * r.Hour(resource.Vector{resource.CPU: p.Grant[resource.CPU]})
		b.Memory += hours * r.Hour(resource.Vector{resource.Memory: p.Grant[resource.Memory]})
		b.IO += hours * r.Hour(resource.Vector{resource.IOPS: p.Grant[resource.IOPS], resource.Net: p.Grant[resource.Net]})
	}
	b.Total = b.CPU + b.Memory + b.IO
	if requested != (resource.Vector{}) {
		b.Requested = wall.Hours() * r.Hour(requested)
		b.Saved = b.Requested - b.Total
	}
	return b
}

// Why says how the bill came about, one line a kind.
func (b Bill) Why() []string {
	lines := []string{fmt.Sprintf("cpu %.3g + memory %.3g + io %.3g", b.CPU, b.Memory, b.IO)}
	if b.Requested > 0 {
		lines = append(lines, fmt.Sprintf("%.3g for the request, %+.3g", b.Requested, -b.Saved))
	}
	return lines
}
