package sim

import (
	"math"

	"github.com/heddle-run/heddle/resource"
)

// learned is how a job's predictions of one kind have held so far. As in the
// engine, whose laws every run corrects, what was wrong the same way every time is so
// no longer, and the width becomes what it is.
type learned struct {
	n, sum, squares float64 // of the logarithm of true over predicted
	truths, said    float64 // sums
}

// What was said counts as much as that many runs beside those that were seen.
const (
	saidMean  = 3
	saidWidth = 10
)

// ninety is the deviations on either side that hold 90 %.
const ninety = 1.645

func (l *learned) saw(truth, predicted float64) {
	r := math.Log(max(1e-9, truth) / max(1e-9, predicted))
	l.n++
	l.sum += r
	l.squares += r * r
	l.truths += truth
	l.said += predicted
}

// corrected is a prediction of that width as the runs seen correct it: by the mean
// of the logarithm, so that the ends hold what they are to hold; or for what flows,
// where the sum over a node is what matters, so that the means add up to the truth.
func (l *learned) corrected(likely, width float64, flows bool) resource.Range {
	mean, variance := l.sum/(l.n+saidMean), 0.0
	if l.n > 0 {
		variance = max(0, l.squares/l.n-(l.sum/l.n)*(l.sum/l.n))
	}
	width = math.Sqrt((saidWidth*width*width + l.n*variance) / (saidWidth + l.n))
	low, high := math.Exp(-ninety*width), math.Exp(ninety*width)
	by := math.Exp(mean)
	if flows && l.n > 0 {
		before := saidMean * l.said / l.n
		by = (l.truths + before) / (l.said*(low+4+high)/6 + before)
	}
	likely *= by
	return resource.Range{
		Low:    resource.Quantity(likely * low),
		Likely: resource.Quantity(likely),
		High:   resource.Quantity(math.Ceil(likely * high)),
	}
}
