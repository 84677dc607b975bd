// Command cmd is the init stage as a program of its own; go generate in
// sandbox/process builds it for each machine.
package main

import "github.com/heddle-run/heddle/sandbox/process/stage"

func main() { stage.Main() }
