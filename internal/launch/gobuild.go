package launch

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/sandbox"
)

// golang builds the program, natively or for WASI, unless Cache has that build.
func (l Launcher) golang(ctx context.Context, spec *sandbox.Spec, p program.Program, u program.Unit, wasm bool) error {
	bin := l.build(p, u, wasm)
	if !exists(bin) {
		if err := l.buildGo(ctx, bin, p, u, wasm); err != nil {
			return err
		}
	}
	base := filepath.Base(bin)
	spec.Files = nil
	if wasm {
		data, err := os.ReadFile(bin)
		if err != nil {
			return err
		}
		spec.Module, spec.Argv = data, []string{base}
		return nil
	}
	inside := path.Join(programDir, base)
	spec.Argv = []string{inside}
	spec.Mounts = append(spec.Mounts, sandbox.Mount{Host: bin, Inside: inside})
	return nil
}

// build is where a program's build lies, alone in its folder.
func (l Launcher) build(p program.Program, u program.Unit, wasm bool) string {
	name := strings.TrimPrefix(string(p.Digest), "sha256:") + "-" + strings.ReplaceAll(u.Name, "/", "_")
	if l.noted == stepsCounted {
		name += "-counted"
	}
	if wasm {
		name += ".wasm"
	}
	base := strings.TrimSuffix(path.Base(p.Main), ".go")
	if base == "." {
		base = "main"
	}
	return filepath.Join(l.Cache, "build", name, base)
}

// Built is the program with what Spec built of it for that tier in the place of its
// source, so that a machine like this one starts it without a toolchain. Where
// nothing is built, it is the program itself.
func (l Launcher) Built(p program.Program, u program.Unit, tier cluster.Isolation) program.Program {
	if p.Language != program.Go {
		return p
	}
	wasm := tier == cluster.IsolationWasm
	bin := l.build(p, u, wasm)
	sum := sha256.Sum256([]byte(bin)) // it names the source's digest and the unit
	built := program.Program{Digest: program.Digest("sha256:" + hex.EncodeToString(sum[:])), Language: program.ELF, Path: p.Path, Main: filepath.Base(bin),
		Files: os.DirFS(filepath.Dir(bin)), Units: p.Units}
	if wasm {
		built.Language = program.Wasm
	}
	return built
}

func (l Launcher) buildGo(ctx context.Context, bin string, p program.Program, u program.Unit, wasm bool) error {
	tool, err := exec.LookPath("go")
	if err != nil {
		return fmt.Errorf("%w: go is not on the PATH: install Go 1.24 or later (https://go.dev/dl)", ErrMissingTool)
	}
	if err := os.MkdirAll(filepath.Dir(bin), 0o755); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(filepath.Dir(filepath.Dir(bin)), ".src-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	target, err := layOut(dir, p, u)
	if err != nil {
		return err
	}
	out := filepath.Join(dir, ".out")
	// No cgo and no toolchain download: building must not run what the program brings.
	args := []string{"build", "-trimpath", "-buildvcs=false", "-o", out}
	if l.noted == stepsCounted {
		args = append(args, "-cover", "-covermode=count")
		if err := sayHeld(dir); err != nil {
			return err
		}
	}
	cmd := exec.CommandContext(ctx, tool, append(args, target)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOTOOLCHAIN=local", "GOWORK=off", "GOFLAGS=-mod=readonly")
	if wasm {
		cmd.Env = append(cmd.Env, "GOOS=wasip1", "GOARCH=wasm")
	}
	if text, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", ErrBuild, firstLines(text, 5))
	}
	return os.Rename(out, bin)
}

// layOut writes the program's files as a module and names what to build.
func layOut(dir string, p program.Program, u program.Unit) (target string, err error) {
	err = fs.WalkDir(p.Files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(p.Files, name)
		if err != nil {
			return err
		}
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			return err
		}
		return os.WriteFile(at, data, 0o644)
	})
	if err != nil {
		return "", err
	}
	if !exists(filepath.Join(dir, "go.mod")) {
		if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module program\n\ngo 1.24\n"), 0o644); err != nil {
			return "", err
		}
	}
	target = "./" + strings.TrimSuffix(p.Main, ".go")
	if strings.HasSuffix(p.Main, ".go") {
		target = p.Main
	}
	if u.Kind == program.Handler {
		return handlerMain(dir, p, u)
	}
	return target, nil
}

var moduleLine = regexp.MustCompile(`(?m)^module\s+(\S+)`)

// modulePath is the import path of the module in dir.
func modulePath(dir string) (string, error) {
	data, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		return "", err
	}
	m := moduleLine.FindSubmatch(data)
	if m == nil {
		return "", fmt.Errorf("%w: go.mod has no module line", ErrBuild)
	}
	return string(m[1]), nil
}

// handlerMain adds a main package that imports the handler's and calls it. A
// handler that stands in a package main is moved to a package of its own.
func handlerMain(dir string, p program.Program, u program.Unit) (string, error) {
	module, err := modulePath(dir)
	if err != nil {
		return "", err
	}
	files := []string{filepath.Join(dir, p.Main)}
	if !strings.HasSuffix(p.Main, ".go") {
		files, _ = filepath.Glob(filepath.Join(dir, p.Main, "*.go"))
	}
	to := filepath.Join(dir, "heddle_handler", "unit")
	if err := os.MkdirAll(to, 0o755); err != nil {
		return "", err
	}
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			return "", err
		}
		if err := os.WriteFile(filepath.Join(to, filepath.Base(f)), asPackage(src, "unit"), 0o644); err != nil {
			return "", err
		}
	}
	shim := fmt.Sprintf(goShim, module+"/heddle_handler/unit", u.Name)
	main := filepath.Join(dir, "heddle_handler", "main.go")
	return "./heddle_handler", os.WriteFile(main, []byte(shim), 0o644)
}

// asPackage renames the file's package.
func asPackage(src []byte, pkg string) []byte {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "", src, parser.PackageClauseOnly)
	if err != nil {
		return src // the build will say it better
	}
	at := fset.Position(f.Name.Pos()).Offset
	out := append([]byte(nil), src[:at]...)
	return append(append(out, pkg...), src[at+len(f.Name.Name):]...)
}

func firstLines(text []byte, n int) string {
	lines := bytes.SplitN(bytes.TrimSpace(text), []byte("\n"), n+1)
	if len(lines) > n {
		lines = append(lines[:n], []byte("..."))
	}
	return string(bytes.Join(lines, []byte("\n")))
}
