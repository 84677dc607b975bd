// Package langtest is the conformance suite of port lang: what every driver must pass.
package langtest
