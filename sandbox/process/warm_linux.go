package process

import (
	"path/filepath"
	"regexp"
	"strings"
)

// A held program says on descriptor 3 that it has booted, and waits there to be
// let go.

// pythonBoot reads and compiles the script and imports what it names of the
// standard library, none of which is the user's code, then waits. The script
// runs as __main__, in the order and with the path of "python3 script".
const pythonBoot = `import os, sys
def _boot():
    main = sys.modules["__main__"].__dict__
    sys.argv = sys.argv[1:]
    script = sys.argv[0]
    sys.path[0] = os.path.dirname(os.path.abspath(script))
    code, error = None, None
    try:
        with open(script, "rb") as f:
            code = compile(f.read(), script, "exec")
        for name in set(code.co_names) & set(getattr(sys, "stdlib_module_names", ())) - {"this", "antigravity", "idlelib", "turtledemo"}:
            try:
                __import__(name)
            except Exception:
                pass
    except Exception as e:
        error = e
    os.write(3, b"r")
    if not os.read(3, 1):
        os._exit(1)
    os.close(3)
    if isinstance(error, OSError):
        sys.stderr.write("%s: can't open file %r: [Errno %d] %s\n" % (sys.executable, script, error.errno, error.strerror))
        sys.exit(2)
    if error is not None:
        error.__traceback__ = None
        raise error
    del main["_boot"], main["os"], main["sys"]
    main["__file__"] = script
    return code
exec(_boot())
`

// nodeBoot waits with Node's own modules loaded.
const nodeBoot = `const fs=require('fs');fs.writeSync(3,'r');if(!fs.readSync(3,Buffer.alloc(1)))process.exit(1);` +
	`fs.closeSync(3);process.execArgv=[];for(const k of ['fs','path','module'])delete globalThis[k];` +
	`require('module').runMain(require('path').resolve(process.argv[1]))`

var (
	pythonName = regexp.MustCompile(`^(python|pypy)[0-9.]*$`)
	nodeName   = regexp.MustCompile(`^node(js)?$`)
)

// hold rewrites the command so that its runtime boots and waits. A command that
// is no script of a runtime it knows is left as it is: starting it is the boot.
func (p *plan) hold() {
	if len(p.Argv) < 2 || strings.HasPrefix(p.Argv[1], "-") {
		return
	}
	option, boot := "", ""
	switch name := filepath.Base(p.Argv[0]); {
	case pythonName.MatchString(name):
		option, boot = "-c", pythonBoot
	case nodeName.MatchString(name):
		option, boot = "-e", nodeBoot
	default:
		return
	}
	p.Hold = true
	p.Argv = append([]string{p.Argv[0], option, boot}, p.Argv[1:]...)
}
