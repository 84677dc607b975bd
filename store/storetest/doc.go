// Package storetest is the conformance suite of port store: what every driver must pass.
package storetest
