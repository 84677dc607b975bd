// Package probe is the dynamic half of the analysis: it shrinks a sample input
// into a family, runs the unit on it in a capped sandbox, counts and measures,
// and leaves no side effect.
//
// It does not fit laws or decide sizes; internal/estimate does.
package probe
