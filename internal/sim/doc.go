// Package sim replays scenarios in virtual time through the same decisions
// that the engine makes.
package sim
