package process

import (
	_ "embed" // what holds a runtime
	"path/filepath"
	"regexp"
)

// A held program says on descriptor 3 that it has booted, and reads from there
// until its end: nothing means that it is not wanted, else come a byte and the
// call's arguments, each with a zero byte after it.

// pythonBoot compiles the script and imports what it and its shim name at their
// top level and is not the program's own, then waits: no line of the program has
// run. A program with a file named like a module of the standard library gets no
// imports ahead, because it may mean its own. What follows runs as __main__, in
// the order and with the path of "python3 script" or "python3 -c code".
//
//go:embed boot/boot.py
var pythonBoot string

// nodeBoot waits with Node's own modules loaded.
//
//go:embed boot/boot.js
var nodeBoot string

// nodeMain runs a script as "node script" does.
const nodeMain = `process.execArgv=[];for(const k of ['fs','path','module'])delete globalThis[k];` +
	`require('module').runMain(require('path').resolve(process.argv[1]))`

var (
	pythonName = regexp.MustCompile(`^(python|pypy)[0-9.]*$`)
	nodeName   = regexp.MustCompile(`^node(js)?$`)
)

// hold rewrites the command so that its runtime boots and waits. A command that
// is no script or text of a runtime it knows is left as it is: starting it is the boot.
func (p *plan) hold() {
	if len(p.Argv) < 2 {
		return
	}
	bin, rest := p.Argv[0], p.Argv[1:]
	python, node := pythonName.MatchString(filepath.Base(bin)), nodeName.MatchString(filepath.Base(bin))
	script := rest[0] != "" && rest[0][0] != '-'
	switch {
	case python && (script || rest[0] == "-c" && len(rest) > 1):
		p.Argv = append([]string{bin, "-c", pythonBoot}, rest...)
	case node && script:
		p.Argv = append([]string{bin, "-e", nodeBoot + nodeMain}, rest...)
	case node && rest[0] == "-e" && len(rest) > 1:
		p.Argv = append([]string{bin, "-e", nodeBoot + rest[1]}, rest[2:]...)
	default:
		return
	}
	p.Hold = true
}
