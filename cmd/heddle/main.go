// Command heddle runs other people's code without anybody guessing its resources.
package main

import (
	"os"

	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/cli"
	"github.com/heddle-run/heddle/fleet/qemu"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process"
	"github.com/heddle-run/heddle/sandbox/vm"
)

func main() {
	// This same program is the first process in a sandbox and in virtual machines,
	// and the parser of untrusted source: those leave here.
	process.InitIfChild()
	vm.GuestIfInit(func() sandbox.Driver { return process.New(process.Config{Ahead: true}) })
	qemu.GuestIfInit(func(args []string) int { return cli.Main(args, builtin.Default()) })
	treesitter.ServeIfChild()
	os.Exit(cli.Main(os.Args[1:], builtin.Default()))
}
