// Command heddle runs other people's code without anybody guessing its resources.
package main

import "github.com/heddle-run/heddle/sandbox/process"

func main() {
	process.InitIfChild() // first: a sandbox starts by starting this binary again
}
