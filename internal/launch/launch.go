// Package launch says how a unit of a program is started: which interpreter, or
// which build of it, with which arguments and files, as a sandbox.Spec.
//
// It finds toolchains and builds Go programs (cached by digest); it neither
// chooses limits nor runs user code.
package launch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// Errors of a launch, wrapped with what to install or change.
var (
	ErrMissingTool = errors.New("a tool is missing")
	ErrBuild       = errors.New("the program does not build")
	ErrIsolation   = errors.New("this program cannot run in that sandbox")
	ErrNotRunnable = errors.New("this unit cannot be invoked")
)

// Launcher makes Specs. Cache is a folder for builds and resolved tools.
type Launcher struct {
	Cache string
	noted notes // what programs leave in notesDir
}

// notes are what a trial run leaves in notesDir.
type notes int

const (
	noNotes      notes = iota
	startNoted         // how much processor time had gone by when the program's own code began
	stepsCounted       // how many steps of its own it made
)

// Inside a sandbox, the program's files are here and the working folder there.
const (
	programDir = "/program"
	workDir    = "/work"
)

// manyEvents tells a shim that stdin holds one event a line; it takes the name
// out of the environment before the program sees it.
const manyEvents = "HEDDLE_MANY_EVENTS"

// environment is all that a program sees of an environment.
var environment = []string{
	"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=" + workDir, "TMPDIR=/tmp", "LANG=C.UTF-8",
}

// runtimes are whose lists of system calls hold (package sandbox/syscalls), by
// language; the others' programs are machine code.
var runtimes = map[program.Language]string{
	program.Python: "python", program.JavaScript: "node", program.TypeScript: "node", program.Go: "go", program.Java: "java",
}

// Tier is the isolation that the program runs in when the user names none:
// wasm for WebAssembly, process for everything else.
func Tier(p program.Program) cluster.Isolation {
	if p.Language == program.Wasm {
		return cluster.IsolationWasm
	}
	return cluster.IsolationProcess
}

// Spec says how to start the unit on the input in the given tier. Limits,
// identity and network are left to the caller.
func (l Launcher) Spec(ctx context.Context, p program.Program, u program.Unit, in task.Input, tier cluster.Isolation) (sandbox.Spec, error) {
	if u.Kind == program.Function {
		return sandbox.Spec{}, fmt.Errorf("start %s: %w: it is neither a command nor a handler", u.Name, ErrNotRunnable)
	}
	wasm := tier == cluster.IsolationWasm
	if wasm && p.Language != program.Wasm && p.Language != program.Go {
		return sandbox.Spec{}, fmt.Errorf("start %s: %w: %s needs --isolation process or stronger", p.Path, ErrIsolation, p.Language)
	}
	spec := sandbox.Spec{Env: environment, Dir: workDir, Files: p.Files, Runtime: runtimes[p.Language]}
	var err error
	switch p.Language {
	case program.Python:
		err = l.python(&spec, p, u)
	case program.JavaScript, program.TypeScript:
		err = l.node(&spec, p, u)
	case program.Go:
		err = l.golang(ctx, &spec, p, u, wasm)
	case program.Wasm:
		err = l.module(&spec, p, tier)
	case program.ELF:
		spec.Argv = []string{path.Join(programDir, p.Main)}
	case program.C:
		err = fmt.Errorf("%w: heddle analyses C but does not build it: build it, and run the binary", ErrNotRunnable)
	default:
		err = fmt.Errorf("%w: heddle analyses %s but does not run it yet", ErrNotRunnable, p.Language)
	}
	if err != nil {
		return sandbox.Spec{}, fmt.Errorf("start %s: %w", p.Path, err)
	}
	spec.Argv = append(spec.Argv, in.Args...)
	if in.Many {
		if u.Kind != program.Handler {
			return sandbox.Spec{}, fmt.Errorf("start %s: %w: only a handler takes many events", u.Name, ErrNotRunnable)
		}
		spec.Env = append(spec.Env[:len(spec.Env):len(spec.Env)], manyEvents+"=1")
	}
	for _, f := range in.Files {
		spec.Mounts = append(spec.Mounts, sandbox.Mount{Host: f.Host, Inside: f.Inside})
	}
	return spec, nil
}

func (l Launcher) module(spec *sandbox.Spec, p program.Program, tier cluster.Isolation) error {
	if tier != cluster.IsolationWasm {
		return fmt.Errorf("%w: a .wasm module needs --isolation wasm", ErrIsolation)
	}
	data, err := fs.ReadFile(p.Files, p.Main)
	if err != nil {
		return err
	}
	spec.Module, spec.Files, spec.Argv = data, nil, []string{p.Main}
	return nil
}

func (l Launcher) python(spec *sandbox.Spec, p program.Program, u program.Unit) error {
	bin, err := l.pythonTool()
	if err != nil {
		return err
	}
	// A virtual environment is a folder with pyvenv.cfg above bin/.
	if venv := filepath.Dir(filepath.Dir(bin)); exists(filepath.Join(venv, "pyvenv.cfg")) {
		spec.Mounts = append(spec.Mounts, sandbox.Mount{Host: venv, Inside: venv})
	}
	spec.Env = append(spec.Env[:len(spec.Env):len(spec.Env)], "PYTHONDONTWRITEBYTECODE=1", "PYTHONUTF8=1")
	script := path.Join(programDir, p.Main)
	before := map[notes]string{startNoted: pythonStart, stepsCounted: pythonCount}[l.noted]
	switch {
	case u.Kind == program.Handler:
		spec.Argv = []string{bin, "-c", before + pythonShim, script, u.Name}
	case before != "":
		spec.Argv = []string{bin, "-c", before + pythonScript, script}
	default:
		spec.Argv = []string{bin, script}
	}
	return nil
}

func (l Launcher) node(spec *sandbox.Spec, p program.Program, u program.Unit) error {
	bin, err := l.nodeTool()
	if err != nil {
		return err
	}
	main := p.Main
	if p.Language == program.TypeScript {
		built, err := stripTypes(p, false)
		if err != nil {
			return err
		}
		spec.Files, main = built.files, built.main
	}
	script := path.Join(programDir, main)
	spec.Argv = []string{bin}
	if l.noted == stepsCounted {
		spec.Argv = append(spec.Argv, "--expose-gc", "--gc-global", "--max-semi-space-size=1")
	}
	if l.noted != noNotes {
		spec.Argv = append(spec.Argv, "--require", path.Join(notesDir, preloaded))
	}
	if u.Kind == program.Handler {
		spec.Argv = append(spec.Argv, "-e", nodeShim, script, u.Name)
		return nil
	}
	spec.Argv = append(spec.Argv, script)
	return nil
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
