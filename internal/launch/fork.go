package launch

import (
	"context"
	"crypto/sha256"
	_ "embed" // the shims of parts
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

//go:embed shim/fork.py
var pythonFork string

//go:embed shim/rewrite.js
var nodeRewrite string

//go:embed shim/fork.js
var nodeFork string

// Fork is how a program runs as one part of a split.
type Fork struct {
	profile.Fork
	Part, Parts int    // the last part goes on after the loop, with what the others left
	Tolerant    bool   // sums of floating-point numbers may be added up in parts
	Mark        string // 16 random bytes in hexadecimal that end a part's output, and stand in the last one's where theirs belongs
	Stdin       string // the host's file that is stdin
	Left        string // the host's folder in which state-0, state-1, ... appear, what the others left
	Built       string // the host's file of the build that Forkable made; empty for interpreters
	Lines       []int  // of the file that runs, in one of which the loop begins: what Lines gives
}

// CanFork reports whether programs in the language can be run in parts.
func CanFork(l program.Language) bool {
	return l == program.Python || l == program.JavaScript || l == program.TypeScript || l == program.Go
}

// Forkable makes what all parts run: of a Go program a build of its own. A NoPart
// says what stands in the way.
func (l Launcher) Forkable(ctx context.Context, p program.Program, u program.Unit, f profile.Fork) (built string, err error) {
	if p.Language != program.Go {
		return "", nil
	}
	forked, err := forkGo(p, f)
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	err = fs.WalkDir(forked.Files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(forked.Files, name)
		fmt.Fprintf(sum, "%s %d %s", name, len(data), data)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("part of %s: %w", p.Path, err)
	}
	bin := filepath.Join(l.Cache, "build", fmt.Sprintf("fork-%x-%s", sum.Sum(nil), filepath.Base(u.Name)))
	if exists(bin) {
		return bin, nil
	}
	if err = l.buildGo(ctx, bin, forked, u, false); errors.Is(err, ErrBuild) {
		return "", &NoPart{profile.Reason{File: f.File, Line: f.Line, Factor: "split", Text: "what a part adds to it does not compile: " + err.Error()}}
	}
	return bin, err
}

// Fork makes a spec run its program as a part.
func (l Launcher) Fork(spec sandbox.Spec, p program.Program, u program.Unit, in task.Input, f Fork) (sandbox.Spec, error) {
	conf, err := json.Marshal(map[string]any{"part": f.Part, "parts": f.Parts, "line": f.Line, "lines": f.Lines, "accumulate": f.Accumulate,
		"tolerant": f.Tolerant, "mark": f.Mark, "compiled": p.Language == program.TypeScript})
	if err != nil {
		return spec, fmt.Errorf("part of %s: %w", p.Path, err)
	}
	entry := ""
	if u.Kind == program.Handler {
		entry = u.Name
	}
	script := path.Join(programDir, p.Main)
	if p.Language == program.TypeScript {
		script = path.Join(programDir, compiledName(p))
	}
	spec.Env = append(spec.Env[:len(spec.Env):len(spec.Env)], "HEDDLE_FORK="+string(conf))
	spec.Mounts = append(spec.Mounts[:len(spec.Mounts):len(spec.Mounts)], sandbox.Mount{Host: f.Stdin, Inside: "/heddle/stdin"},
		sandbox.Mount{Host: f.Left, Inside: "/heddle/parts"})
	switch {
	case p.Language == program.Go:
		k := slices.IndexFunc(spec.Mounts, func(m sandbox.Mount) bool { return m.Inside == spec.Argv[0] })
		spec.Mounts[k].Host = f.Built
	case isNode(p.Language) && entry == "":
		spec.Argv = append([]string{spec.Argv[0], "--expose-internals", "-e", nodeRewrite + nodeFork + nodeMain, script}, in.Args...)
	case isNode(p.Language):
		spec.Argv = append([]string{spec.Argv[0], "--expose-internals", "-e", nodeRewrite + nodeFork + nodeShim, script, entry}, in.Args...)
	default:
		spec.Argv = append([]string{spec.Argv[0], "-c", pythonFork, script, entry}, in.Args...)
		spec.Env = append(spec.Env, HashSeed) // every part sees sets of texts in one order
	}
	return spec, nil
}

func isNode(l program.Language) bool { return l == program.JavaScript || l == program.TypeScript }

// Lines are those of the file that runs in one of which a loop begins. They are the same
// for all parts.
func (l Launcher) Lines(p program.Program, f profile.Fork) ([]int, error) {
	if p.Language != program.TypeScript {
		return []int{f.Line}, nil
	}
	built, err := stripTypes(p, true)
	if err != nil {
		return nil, fmt.Errorf("part of %s: %w", p.Path, err)
	}
	if lines := built.origin.lines[path.Clean(f.File)][f.Line]; lines != nil {
		return lines, nil
	}
	return []int{}, nil // the part says that it is not found
}

// HashSeed makes Python's order of sets the same in every run.
const HashSeed = "PYTHONHASHSEED=0"

// nodeMain runs a command that the shim of parts rewrites as it is loaded.
const nodeMain = `
try { require("module")._load(process.argv[1], null, true); } catch (e) {
  if (e.code !== "ERR_REQUIRE_ESM") throw e;
  __heddle_import__(process.argv[1]);
}
`
