// Package cost prices offers and bills runs, in micro-units of money.
//
// It is pure; price tables come in as values.
package cost
