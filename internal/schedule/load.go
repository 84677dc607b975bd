package schedule

import (
	"math"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

// spread90 is the width of the middle 90 % of a normal distribution in standard
// deviations: a Range is to hold that share of runs.
const spread90 = 3.29

// shape is a demand as a distribution per kind.
type shape struct {
	mean, high [resource.NumKinds]resource.Quantity
	sd         [resource.NumKinds]float64
}

// Mean takes a range's mean as (Low + 4 Likely + High)/6, which leans to the long side
// as demands do.
func Mean(r resource.Range) resource.Quantity { return (r.Low + 4*r.Likely + r.High) / 6 }

// shapeOf is a demand's shape.
func shapeOf(d resource.Demand) shape {
	var s shape
	for k, r := range d {
		s.mean[k] = Mean(r)
		s.high[k] = r.High
		s.sd[k] = float64(r.High-r.Low) / spread90
	}
	return s
}

// heldShape is an allocation's shape: its demand's, but exactly its grant for a
// kind whose grant has left the demand, be it by a resize or as no demand was said.
func heldShape(a *cluster.Allocation) shape {
	d := a.Demand
	for k, r := range d {
		if g := a.Grant[k]; g > r.High || g < r.Low || r == (resource.Range{}) {
			d[k] = resource.Exactly(g)
		}
	}
	return shapeOf(d)
}

// load is the sum of the shapes on a node.
type load struct {
	shape
	variance [resource.NumKinds]float64
}

func (l *load) add(s *shape) {
	for k := range s.mean {
		l.mean[k] += s.mean[k]
		l.high[k] += s.high[k]
		l.sd[k] += s.sd[k]
		l.variance[k] += s.sd[k] * s.sd[k]
	}
}

func (l *load) remove(s *shape) {
	for k := range s.mean {
		l.mean[k] -= s.mean[k]
		l.high[k] -= s.high[k]
		// Sums of floats drift by far less than a unit, but must not go below nothing.
		l.sd[k] = max(0, l.sd[k]-s.sd[k])
		l.variance[k] = max(0, l.variance[k]-s.sd[k]*s.sd[k])
	}
}

// margins turn a load into what must be kept for it.
type margins struct {
	z           [resource.NumKinds]float64 // deviations of the sum; +Inf reserves the sum of the highs
	correlation float64
}

func marginsOf(r Rules) margins {
	m := margins{correlation: min(1, max(0, r.Correlation))}
	for k, risk := range r.Risk {
		switch {
		case risk <= 0:
			m.z[k] = math.Inf(1)
		case risk >= 0.5:
			m.z[k] = 0
		default:
			m.z[k] = math.Sqrt2 * math.Erfinv(1-2*risk) // the normal quantile of 1-risk
		}
	}
	return m
}

// need is what a load must have of one kind: no more than the sum of the highs,
// as limits hold every run to its own.
func (m *margins) need(l *load, k int) resource.Quantity {
	switch z := m.z[k]; {
	case math.IsInf(z, 1):
		return l.high[k]
	case z == 0:
		return l.mean[k]
	default:
		v := (1-m.correlation)*l.variance[k] + m.correlation*l.sd[k]*l.sd[k]
		return min(l.mean[k]+resource.Quantity(math.Ceil(z*math.Sqrt(v))), l.high[k])
	}
}

// needs is need of every kind.
func (m *margins) needs(l *load) (v resource.Vector) {
	for k := range v {
		v[k] = m.need(l, k)
	}
	return v
}

// least is what a shape adds to the need of any load at the least.
func (m *margins) least(s *shape) (v resource.Vector) {
	for k := range v {
		v[k] = s.mean[k]
		if math.IsInf(m.z[k], 1) {
			v[k] = s.high[k]
		}
	}
	return v
}
