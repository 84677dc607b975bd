package launch

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// notesDir is where a trial run leaves its notes, inside the sandbox, and notesEnv
// tells it so.
const (
	notesDir = "/heddle"
	notesEnv = "HEDDLE_NOTES"
)

// noting opens dir, a folder of the host, to the notes of spec's run.
func noting(spec *sandbox.Spec, dir string) error {
	spec.Mounts = append(spec.Mounts, sandbox.Mount{Host: dir, Inside: notesDir, Writable: true})
	spec.Env = append(spec.Env[:len(spec.Env):len(spec.Env)], notesEnv+"="+notesDir)
	// The sandbox runs as somebody who owns nothing here.
	return os.Chmod(dir, 0o777) //nolint:gosec // a folder of its own in a private one
}

// Counting is Spec for a run that counts the program's own steps into dir, a
// folder of the host: lines of Python, characters of JavaScript executed,
// statements of Go. Steps are no seconds, but they grow as the program's work
// does and have no noise. Where the language collects garbage late, it is made to
// do so at once, and to say what the program still held after it. ok is false where
// neither can be had.
func (l Launcher) Counting(ctx context.Context, p program.Program, u program.Unit, in task.Input, tier cluster.Isolation, dir string) (spec sandbox.Spec, ok bool, err error) {
	counting := l
	switch p.Language {
	case program.Python, program.JavaScript, program.TypeScript, program.Go:
		if tier != cluster.IsolationWasm { // there the sandbox counts by itself
			counting.noted = stepsCounted
		}
	default:
		return spec, false, nil
	}
	if spec, err = counting.Spec(ctx, p, u, in, tier); err != nil {
		return spec, false, err
	}
	spec.Env = append(spec.Env[:len(spec.Env):len(spec.Env)], "GOGC=1", "GOMAXPROCS=1", "GODEBUG=gcstoptheworld=1")
	if counting.noted == noNotes {
		return spec, true, nil
	}
	switch p.Language {
	case program.Go:
		covdata()
	case program.JavaScript, program.TypeScript:
		if err := preload(dir, nodeHeld); err != nil {
			return spec, false, err
		}
	}
	spec.Env = append(spec.Env, "NODE_V8_COVERAGE="+notesDir, "GOCOVERDIR="+notesDir)
	return spec, true, noting(&spec, dir)
}

// Counted reads what a counting run left in dir. The program could write there
// too: what it says of itself is only ever used to size it.
func Counted(ctx context.Context, language program.Language, dir string) (steps float64, err error) {
	l, err := openLeft(dir)
	if err != nil {
		return 0, err
	}
	defer l.Close()
	switch language {
	case program.Python:
		data, err := l.read("lines")
		if err != nil {
			return 0, fmt.Errorf("count lines: %w", err)
		}
		return strconv.ParseFloat(strings.TrimSpace(string(data)), 64)
	case program.Go:
		return statements(ctx, l)
	}
	names, err := l.names("coverage-*.json")
	if err != nil || len(names) == 0 {
		return 0, errors.Join(errors.New("count characters: no coverage was written"), err)
	}
	for _, name := range names {
		data, err := l.read(name)
		if err != nil {
			return 0, fmt.Errorf("count characters: %w", err)
		}
		n, err := characters(data)
		if err != nil {
			return 0, fmt.Errorf("count characters: %w", err)
		}
		steps += n
	}
	return steps, nil
}

// statements sums the counters of a Go program built with coverage. Its toolchain
// reads and writes in a folder that the program never saw.
func statements(ctx context.Context, l left) (float64, error) {
	own, err := os.MkdirTemp("", "heddle-count-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(own)
	names, err := l.names("cov[cm]*")
	if err != nil {
		return 0, fmt.Errorf("count statements: %w", err)
	}
	for _, name := range names {
		data, err := l.read(name)
		if err == nil {
			err = os.WriteFile(filepath.Join(own, name), data, 0o600)
		}
		if err != nil {
			return 0, fmt.Errorf("count statements: %w", err)
		}
	}
	text := filepath.Join(own, "profile.txt")
	out, err := exec.CommandContext(ctx, covdata(), "textfmt", "-i="+own, "-o="+text).CombinedOutput()
	if err != nil {
		return 0, fmt.Errorf("count statements: %w: %s", err, firstLines(out, 2))
	}
	f, err := os.Open(text)
	if err != nil {
		return 0, fmt.Errorf("count statements: %w", err)
	}
	defer f.Close()
	total := 0.0
	for s := bufio.NewScanner(f); s.Scan(); {
		// FILE:FROM,TO STATEMENTS COUNT
		fields := strings.Fields(s.Text())
		if len(fields) != 3 {
			continue
		}
		n, err1 := strconv.ParseFloat(fields[1], 64)
		times, err2 := strconv.ParseFloat(fields[2], 64)
		if err1 == nil && err2 == nil {
			total += n * times
		}
	}
	return total, nil
}

// covdata is where the toolchain's reader of coverage counters is. The go command
// builds it when it is first asked for, and takes longer to start than it does.
var covdata = sync.OnceValue(func() string {
	out, err := exec.Command("go", "tool", "-n", "covdata").Output()
	if err != nil {
		return "covdata" // running it will say what is wrong
	}
	return strings.TrimSpace(string(out))
})

// block is a stretch of a script and how often it ran.
type block struct {
	Start int     `json:"startOffset"`
	End   int     `json:"endOffset"`
	Count float64 `json:"count"`
}

// characters sums, over the program's own scripts in V8's coverage, the length
// of each block without the blocks inside it, as often as it ran.
func characters(coverage []byte) (float64, error) {
	var doc struct {
		Result []struct {
			URL       string `json:"url"`
			Functions []struct {
				Ranges []block `json:"ranges"`
			} `json:"functions"`
		} `json:"result"`
	}
	if err := json.Unmarshal(coverage, &doc); err != nil {
		return 0, err
	}
	total := 0.0
	for _, script := range doc.Result {
		if !strings.HasPrefix(script.URL, "file://"+path.Clean(programDir)+"/") {
			continue
		}
		var blocks []block
		for _, f := range script.Functions {
			blocks = append(blocks, f.Ranges...)
		}
		slices.SortStableFunc(blocks, func(a, b block) int {
			return cmp.Or(a.Start-b.Start, b.End-a.End)
		})
		var around []block
		for _, b := range blocks {
			for len(around) > 0 && around[len(around)-1].End <= b.Start {
				around = around[:len(around)-1]
			}
			length := float64(b.End - b.Start)
			total += b.Count * length
			if len(around) > 0 {
				total -= around[len(around)-1].Count * length
			}
			around = append(around, b)
		}
	}
	return total, nil
}

// pythonCount counts the lines of all Python code that runs after it, in every
// thread, and writes their number at the end.
const pythonCount = `
def _heddle_count():
    import atexit, itertools, os, sys, threading
    name = os.path.join(os.environ.pop("HEDDLE_NOTES"), "lines")
    steps = itertools.count()
    tick = steps.__next__
    def write():
        with open(name, "w") as f:
            f.write(str(tick()))
    atexit.register(write)
    if hasattr(sys, "monitoring"):
        def line(code, number):
            tick()
        m = sys.monitoring
        m.use_tool_id(m.PROFILER_ID, "heddle")
        m.register_callback(m.PROFILER_ID, m.events.LINE, line)
        m.set_events(m.PROFILER_ID, m.events.LINE)
        return
    def local(frame, event, arg):
        tick()
        return local
    def enter(frame, event, arg):
        return local
    threading.settrace(enter)
    sys.settrace(enter)
_heddle_count()
del _heddle_count
`

// pythonScript runs a script as the interpreter itself would.
const pythonScript = `
import sys
sys.argv = sys.argv[1:]
sys.path[0] = sys.argv[0].rpartition("/")[0]
__file__ = sys.argv[0]
exec(compile(open(__file__, "rb").read(), __file__, "exec"))
`
