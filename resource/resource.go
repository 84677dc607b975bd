// Package resource holds the kinds of resource heddle reasons about and the
// arithmetic on amounts of them: quantities, vectors, ranges and demands.
//
// It is values only: nothing here measures, predicts or enforces anything.
// Every other package speaks in these types.
package resource

import "fmt"

// Kind names one dimension of a Vector.
type Kind int

// The kinds, with the base unit a Quantity of that kind counts.
const (
	CPU    Kind = iota // millicores
	Memory             // bytes
	IOPS               // storage operations per second
	Net                // network bits per second
	NumKinds
)

var kindNames = [NumKinds]string{"cpu", "memory", "iops", "network"}

// String is the kind's name as it stands in JSON and in reasons.
func (k Kind) String() string {
	if k < 0 || k >= NumKinds {
		return fmt.Sprintf("kind(%d)", int(k))
	}
	return kindNames[k]
}

// Quantity is an amount in the base unit of its kind.
type Quantity int64

// Vector is an amount of every kind. It is comparable and has no maps, so
// that decisions can use it as a key and copy it for free.
type Vector [NumKinds]Quantity

// Add is v+o, dimension by dimension.
func (v Vector) Add(o Vector) Vector {
	for k := range v {
		v[k] += o[k]
	}
	return v
}

// Sub is v-o, dimension by dimension; it may be negative.
func (v Vector) Sub(o Vector) Vector {
	for k := range v {
		v[k] -= o[k]
	}
	return v
}

// Max is the larger amount in each dimension.
func (v Vector) Max(o Vector) Vector {
	for k := range v {
		v[k] = max(v[k], o[k])
	}
	return v
}

// Min is the smaller amount in each dimension.
func (v Vector) Min(o Vector) Vector {
	for k := range v {
		v[k] = min(v[k], o[k])
	}
	return v
}

// Fits reports whether v is at most o in every dimension.
func (v Vector) Fits(o Vector) bool {
	for k := range v {
		if v[k] > o[k] {
			return false
		}
	}
	return true
}

// Lacking lists the kinds in which v exceeds o, in Kind order.
func (v Vector) Lacking(o Vector) []Kind {
	var short []Kind
	for k := range v {
		if v[k] > o[k] {
			short = append(short, Kind(k))
		}
	}
	return short
}

// Range is a low, a likely and a high amount of one kind.
type Range struct {
	Low, Likely, High Quantity
}

// Exactly is the range that holds one amount only.
func Exactly(q Quantity) Range { return Range{q, q, q} }

// Valid reports whether 0 <= Low <= Likely <= High.
func (r Range) Valid() bool { return 0 <= r.Low && r.Low <= r.Likely && r.Likely <= r.High }

// Demand is a range of every kind: what a run is expected to use.
type Demand [NumKinds]Range

// Exactly is the demand for just so much of every kind.
func (v Vector) Exactly() Demand {
	var d Demand
	for k, q := range v {
		d[k] = Exactly(q)
	}
	return d
}

// Request is the likely amount of every kind: what a scheduler reserves.
func (d Demand) Request() Vector {
	var v Vector
	for k := range d {
		v[k] = d[k].Likely
	}
	return v
}

// Limit is the high amount of every kind: what a sandbox enforces.
func (d Demand) Limit() Vector {
	var v Vector
	for k := range d {
		v[k] = d[k].High
	}
	return v
}
