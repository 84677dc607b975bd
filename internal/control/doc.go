// Package control decides what should change while code runs: grants
// that left their use, pools that left their demand.
//
// It is pure; the engine applies what it decides.
package control
