// Package queuetest is the conformance suite of port queue: what every driver must pass.
package queuetest
