// Package predicttest is the conformance suite of port predict: what every driver must pass.
package predicttest
