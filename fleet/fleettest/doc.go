// Package fleettest is the conformance suite of port fleet: what every driver must pass.
package fleettest
