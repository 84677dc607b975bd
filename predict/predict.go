// Package predict is the port to learned models of demand: a Predictor turns
// what is known of a run before it starts into an interval per target, and
// learns from what the run then used.
//
// Predictors work in log2 space and are asked for a coverage, the share of runs
// that the interval is to hold. They are deterministic: the same observations
// in the same order give the same answers. Every predictor passes predicttest.
package predict

import "github.com/heddle-run/heddle/profile"

// Target is a quantity that is predicted.
type Target int

// The targets, in natural units.
const (
	CPUSeconds Target = iota
	MemoryBytes
	WallSeconds
	ReadBytes
	WriteBytes
	NumTargets
)

// Query is what is known before a run starts.
type Query struct {
	Unit     string             // identity of the function version
	Group    string             // pooled with when the unit is new: language and law class
	Features []float64          // by position; NaN is missing
	Sizes    map[string]float64 // the inputs
	Law      float64            // what the law layer says, natural units; NaN is nothing
}

// Predictor predicts one target.
type Predictor interface {
	// Predict gives the interval that holds the coverage asked for; ok is false
	// when nothing at all is known.
	Predict(q Query, coverage float64) (i profile.Interval, ok bool)
	// Learn takes what a run used. Censored says that actual is a lower bound.
	Learn(q Query, actual float64, censored bool)
}
