// Package cli is the command line: it parses flags, calls the engine or a server and
// prints. It decides nothing.
package cli
