// Command behave is package behave as a program, to compile for a sandbox.
package main

import (
	"os"

	"github.com/heddle-run/heddle/sandbox/sandboxtest/behave"
)

func main() { os.Exit(behave.Main(os.Args[1:])) }
