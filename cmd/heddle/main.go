// Command heddle runs other people's code without anybody guessing its resources.
package main

import (
	"os"

	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/cli"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/sandbox/process"
)

func main() {
	// This same program is the first process in a sandbox and the parser of
	// untrusted source: those leave here.
	process.InitIfChild()
	treesitter.ServeIfChild()
	os.Exit(cli.Main(os.Args[1:], builtin.Default()))
}
