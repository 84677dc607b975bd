// Package dispatch is the engine side of tasks: publish, balance,
// retry by cause and join the results.
//
// It runs nothing itself; workers do.
package dispatch
