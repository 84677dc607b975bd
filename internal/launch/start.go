package launch

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// Noting is Spec for a run that notes in dir, a folder of the host, how much
// processor time had gone by when the program's own code began. An interpreter takes
// longer to start than a small input does, and never equally long. Where starting
// is next to nothing there is no note.
func (l Launcher) Noting(ctx context.Context, p program.Program, u program.Unit, in task.Input, tier cluster.Isolation, dir string) (sandbox.Spec, error) {
	switch p.Language {
	case program.Python:
	case program.JavaScript, program.TypeScript:
		if err := preload(dir, nodeStart); err != nil {
			return sandbox.Spec{}, err
		}
	default:
		return l.Spec(ctx, p, u, in, tier)
	}
	l.noted = startNoted
	spec, err := l.Spec(ctx, p, u, in, tier)
	if err != nil {
		return spec, err
	}
	return spec, noting(&spec, dir)
}

// Started reads what Noting's run noted in dir, in seconds; 0 is nothing.
func Started(dir string) float64 { return noted(dir, "start") }

// noted reads a number above 0 out of a note; 0 is none. What says it is the program:
// the number is only ever used to size it.
func noted(dir, name string) float64 {
	l, err := openLeft(dir)
	if err != nil {
		return 0
	}
	defer l.Close()
	text, err := l.read(name)
	if err != nil {
		return 0
	}
	x, err := strconv.ParseFloat(strings.TrimSpace(string(text)), 64)
	if err != nil || !(x > 0) || math.IsInf(x, 0) {
		return 0
	}
	return x
}

// preloaded is the module that Node.js runs before the program, in notesDir.
const preloaded = "before.js"

func preload(dir, text string) error {
	return os.WriteFile(filepath.Join(dir, preloaded), []byte(text), 0o644) //nolint:gosec // the sandbox's user reads it
}

const pythonStart = `
def _heddle_start():
    import os, time
    with open(os.path.join(os.environ.pop("HEDDLE_NOTES"), "start"), "w") as f:
        f.write(repr(time.process_time()))
_heddle_start()
del _heddle_start
`

const nodeStart = `
const { user, system } = process.cpuUsage();
require("fs").writeFileSync(process.env.HEDDLE_NOTES + "/start", String((user + system) / 1e6));
delete process.env.HEDDLE_NOTES;
`
