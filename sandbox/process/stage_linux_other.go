//go:build linux && !amd64

package process

// Without an init stage of its own for the machine, the program that links the
// package stands in for it.
var (
	stageBinary []byte
	stageSum    string
)
