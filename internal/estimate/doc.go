// Package estimate weighs static, trial, model and observed evidence
// into one Profile and evaluates its laws at an actual input.
//
// It is pure: it neither measures nor stores.
package estimate
