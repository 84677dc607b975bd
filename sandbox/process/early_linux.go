package process

import (
	"os"

	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// InitIfChild turns the process into the init stage of a sandbox when it was
// started as one, and never returns then. Otherwise it does nothing.
func InitIfChild() {
	if len(os.Args) > 0 && os.Args[0] == stage.Name {
		stage.Main()
	}
}

// The init stage leaves while packages are still being initialized: those that
// come after this one in a binary the size of heddle cost it milliseconds in
// every sandbox. InitIfChild in main stays the contract, and catches it on other
// build orders.
var _ = initEarly()

func initEarly() struct{} {
	InitIfChild()
	return struct{}{}
}
