package bench

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing/fstest"
	"time"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/internal/sim"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// warm starts what stands ready: sandboxes that wait, modules that are compiled,
// and calls through an engine that keeps them.
func warm(ctx context.Context, env Env) ([]Row, error) {
	var rows []Row
	for _, part := range []func(context.Context, Env) ([]Row, error){warmProcesses, warmModules, warmCalls} {
		more, err := part(ctx, env)
		if err != nil {
			return nil, err
		}
		rows = append(rows, more...)
	}
	return rows, nil
}

// firstByte notes when something was written first.
type firstByte struct{ at time.Time }

func (f *firstByte) Write(p []byte) (int, error) {
	if f.at.IsZero() {
		f.at = time.Now()
	}
	return len(p), nil
}

// warmProcesses measures sandboxes made ahead: of a script, from the call to the
// first byte that its first statement writes; of a native program, to when it has
// been executed, beside which its first byte is there after its libraries.
func warmProcesses(ctx context.Context, env Env) (rows []Row, err error) {
	files := fstest.MapFS{"main.py": {Data: []byte("import os\nos.write(1, b'x')\n")}, "main.js": {Data: []byte("require('fs').writeSync(1, 'x')\n")}}
	for _, c := range []struct {
		name  string
		argv  []string
		floor float64
	}{
		{"warm Python, call to first instruction", []string{interpreter(ctx, "python3", "-c", "import sys; print(sys.executable)"), "/program/main.py"}, 2},
		{"warm native, call to first instruction", []string{"/bin/echo", "x"}, 1},
		{"warm Node, call to first instruction", []string{interpreter(ctx, "node", "-p", "process.execPath"), "/program/main.js"}, 0},
	} {
		if c.argv[0] == "" {
			env.Progress(c.name + ": not installed")
			continue
		}
		var took, bytes []float64
		for range 200 {
			began, byte1, err := fromWaiting(ctx, env.Sandboxes[cluster.IsolationProcess], sandbox.Spec{ID: "bench", Argv: c.argv, Files: files, Warm: true})
			if err != nil {
				return nil, fmt.Errorf("%s: %w", c.name, err)
			}
			if filepath.Dir(c.argv[len(c.argv)-1]) == "/program" {
				began = byte1
			}
			took, bytes = append(took, began), append(bytes, byte1)
		}
		sortFloats(took)
		sortFloats(bytes)
		row := known(c.name+", p50", quantile(took, 0.5), "ms")
		if c.floor > 0 {
			row = atMost(row.Name, row.Value, "ms", c.floor)
		}
		rows = append(rows, row, known("p95", quantile(took, 0.95), "ms"), known("to its first byte, p50", quantile(bytes, 0.5), "ms"))
	}
	return rows, nil
}

// interpreter is the path of an interpreter itself: version managers put a slow
// shell script before it. "" is none.
func interpreter(ctx context.Context, name string, args ...string) string {
	out, _ := exec.CommandContext(ctx, name, args...).Output()
	return strings.TrimSpace(string(out))
}

func fromWaiting(ctx context.Context, driver sandbox.Driver, spec sandbox.Spec) (began, byte1 float64, err error) {
	box, err := driver.Create(ctx, spec)
	if err != nil {
		return 0, 0, err
	}
	defer box.Close()
	var first firstByte
	start := time.Now()
	out, err := box.Run(ctx, sandbox.IO{Stdout: &first})
	if err == nil && (out.ExitCode != 0 || first.at.IsZero()) {
		err = fmt.Errorf("it wrote nothing and exited with status %d", out.ExitCode)
	}
	return float64(out.Setup.Nanoseconds()) / 1e6, float64(first.at.Sub(start).Nanoseconds()) / 1e6, err
}

// smallest is a WebAssembly module with a page of memory that does nothing.
var smallest = []byte("\x00asm\x01\x00\x00\x00\x01\x04\x01\x60\x00\x00\x03\x02\x01\x00\x05\x03\x01\x00\x01" +
	"\x07\x13\x02\x06memory\x02\x00\x06_start\x00\x00\x0a\x04\x01\x02\x00\x0b")

// warmModules measures small calls of a compiled module: all that is not the
// guest's own time, one after another, then as many as two cores give.
func warmModules(ctx context.Context, env Env) ([]Row, error) {
	call := func() error {
		box, err := env.Sandboxes[cluster.IsolationWasm].Create(ctx, sandbox.Spec{ID: "bench", Module: smallest})
		if err != nil {
			return err
		}
		out, err := box.Run(ctx, sandbox.IO{})
		if err == nil && out.ExitCode != 0 {
			err = fmt.Errorf("the module exited with status %d", out.ExitCode)
		}
		return errors.Join(err, box.Close())
	}
	if err := call(); err != nil {
		return nil, err
	}
	took, err := times(5000, call)
	if err != nil {
		return nil, err
	}
	const each = 10000
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	var callers sync.WaitGroup
	errs := make([]error, 2)
	start := time.Now()
	for i := range errs {
		callers.Go(func() { _, errs[i] = times(each, call) })
	}
	callers.Wait()
	perSecond := float64(len(errs)*each) / time.Since(start).Seconds()
	floor := 10000.0
	return []Row{
		atMost("warm wasm, whole overhead of a call, p50", quantile(took, 0.5), "ms", 0.1), atMost("warm wasm, p99", quantile(took, 0.99), "ms", 1),
		{Name: "small wasm calls on 2 cores", Value: perSecond, Unit: "1/s", Floor: &floor, Pass: perSecond >= floor},
	}, errors.Join(errs...)
}

// warmCalls calls units through an engine that knows them and keeps sandboxes for them.
func warmCalls(ctx context.Context, env Env) (rows []Row, err error) {
	e, done, err := env.Open(ctx, filepath.Join(env.Dir, "warm"))
	if err != nil {
		return nil, err
	}
	defer done()
	script := filepath.Join(env.Dir, "warm.py")
	if err := os.WriteFile(script, []byte("print('hello')\n"), 0o644); err != nil {
		return nil, err
	}
	for _, c := range []struct {
		name, path string
		args       []string
		n          int
		pause      time.Duration // of a caller that is not the fastest there is
		floor      float64
	}{
		{"wasm unit through the engine, to first instruction", filepath.Join(env.Examples, "sieve", "sieve.wasm"), []string{"100"}, 200, 0, 1},
		{"Python unit through the engine, to first instruction", script, nil, 40, 60 * time.Millisecond, 5},
	} {
		overheads, started, err := calls(ctx, e, c.path, c.args, c.n, c.pause)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.path, err)
		}
		rows = append(rows, atMost(c.name+", p50", quantile(overheads, 0.5), "ms", c.floor), known("p99", quantile(overheads, 0.99), "ms"), known("of its calls warm", 100*started, "%"))
	}
	return rows, nil
}

// calls gives what stood between each call's place and its first instruction, less
// the first tenth of the calls, sorted, and the share of the rest that started warm.
func calls(ctx context.Context, e *heddle.Engine, path string, args []string, n int, pause time.Duration) (overheads []float64, started float64, err error) {
	s, err := e.Submit(ctx, path)
	if err != nil {
		return nil, 0, err
	}
	u, err := s.Unit("")
	if err != nil {
		return nil, 0, err
	}
	for i := range n {
		r, err := e.Invoke(ctx, s, u, task.Invocation{ID: fmt.Sprintf("warm-%s-%d", s.Program.Digest[:8], i), Tenant: "bench", Class: task.Interactive,
			Input: task.Input{Args: args}, At: time.Now()}, heddle.Options{NoLearn: true})
		if err != nil {
			return nil, 0, err
		}
		if i >= n/10 {
			overheads = append(overheads, r.Phases.Sandbox)
			if r.Phases.Start == "warm" {
				started++
			}
		}
		time.Sleep(pause)
	}
	sortFloats(overheads)
	return overheads, started / float64(len(overheads)), nil
}

// pools compares what keeps sandboxes warm with what others do, each holding no
// more memory than the other did on average.
func pools(context.Context, Env) ([]Row, error) {
	const every, length, programs = 5 * time.Second, 12 * time.Hour, 60
	begin := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	callers := sim.Callers(programs, 1, begin, length)
	total := int64(0)
	for _, c := range callers {
		total += c.Memory
	}
	var rows []Row
	for _, u := range []struct {
		name, kind string
		ttl        time.Duration
		share      int64
	}{
		{"10 minutes for all", "ttl", 10 * time.Minute, 1}, {"10 minutes for all, in a quarter of the memory", "ttl", 10 * time.Minute, 4},
		{"greedy-dual, in half of the memory", "greedy-dual", 0, 2}, {"greedy-dual, in a tenth", "greedy-dual", 0, 10},
		{"hybrid histogram", "histogram", 10 * time.Minute, 1}, {"hybrid histogram, in a quarter", "histogram", 10 * time.Minute, 4},
	} {
		theirs := sim.Replay(callers, sim.NewUsual(u.kind, callers, u.ttl, total/u.share), begin, length, every)
		ours := sim.Replay(callers, sim.NewIndexed(callers, control.WarmRules{Budget: int64(theirs.Held), Every: every, Most: 1, Rarest: 24 * time.Hour}), begin, length, every)
		row := known("waited for cold starts", ours.Waited.Seconds(), "s")
		ratio, floor := ours.Waited.Seconds()/theirs.Waited.Seconds(), 1.0
		row.Against, row.Ratio, row.Floor, row.Pass = fmt.Sprintf("%s, %.0f s", u.name, theirs.Waited.Seconds()), &ratio, &floor, ratio <= floor
		rows = append(rows, row)
	}
	return rows, nil
}
