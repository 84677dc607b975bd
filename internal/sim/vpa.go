package sim

import (
	"math"
	"time"

	"github.com/heddle-run/heddle/resource"
)

// recommender sizes a job's runs as the Kubernetes vertical pod autoscaler's
// recommender does: the 90th percentile of what runs used, in a histogram whose
// buckets grow by 5 % and whose weights halve every 24 hours, plus a margin of
// 15 %, no less than 25 millicores and 250 MB. A run that was out of memory counts as one
// that used 20 % or 100 MB more than it had.
type recommender struct {
	cpu, memory decaying
}

const (
	vpaQuantile = 0.9
	vpaMargin   = 1.15
	vpaHalfLife = 24 * time.Hour
	vpaCPU      = 25            // millicores
	vpaMemory   = 250 * 1000000 // bytes
	vpaBump     = 1.2
	vpaBumpLow  = 100 * 1000000 // bytes
)

// decaying is a histogram of positive values that forgets.
type decaying struct {
	weights [700]float64 // up to a petabyte
	total   float64
}

const vpaStep = 1.05

func (d *decaying) add(v float64, at time.Duration) {
	i := min(len(d.weights)-1, int(math.Log(max(1, v))/math.Log(vpaStep)))
	weight := math.Exp2(at.Hours() / vpaHalfLife.Hours()) // later ones weigh more, which is the same
	d.weights[i] += weight
	d.total += weight
}

// quantile is the upper end of the bucket that holds it.
func (d *decaying) quantile(q float64) float64 {
	sum := 0.0
	for i, w := range d.weights {
		if sum += w; w > 0 && sum >= q*d.total {
			return math.Pow(vpaStep, float64(i+1))
		}
	}
	return 0
}

func (r *recommender) used(cores float64, memory int64, at time.Duration) {
	r.cpu.add(cores*1000, at)
	r.memory.add(float64(memory), at)
}

// bumped is what a run that was out of memory is said to have used.
func bumped(limit resource.Quantity) resource.Quantity {
	return max(resource.Quantity(vpaBump*float64(limit)), limit+vpaBumpLow)
}

// target is the recommendation; what was requested as long as nothing ran.
func (r *recommender) target(requested resource.Vector) resource.Vector {
	if r.memory.total == 0 {
		return requested
	}
	requested[resource.CPU] = resource.Quantity(max(vpaCPU, vpaMargin*r.cpu.quantile(vpaQuantile)))
	requested[resource.Memory] = resource.Quantity(max(vpaMemory, vpaMargin*r.memory.quantile(vpaQuantile)))
	return requested
}
