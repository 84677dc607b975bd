// Package builtin links the drivers that ship with heddle into a Set. A program
// that wants others starts from Default and changes the maps.
package builtin

import (
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/sandbox"
)

// Set is the drivers of one build, by name.
type Set struct {
	FrontEnds map[string]lang.FrontEnd
	Sandboxes map[string]sandbox.Driver
}
