// Package sandboxtest is the conformance suite of port sandbox: what every driver must pass.
package sandboxtest
