// Package golang is the front end for Go: go/parser and go/types, then a direct
// lowering of the typed syntax tree to the IR.
//
// It does not go through go/ssa, which refuses packages that do not type-check:
// an unresolved dependency or one mistyped line must cost confidence, not the
// answer. The standard library's types come from an embedded archive (std.zip),
// so the go command is asked for third-party packages only, and only if it and
// the folder exist.
package golang

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/program"
)

// Config is what a front end may do.
type Config struct {
	// NoCommand forbids running the go command for the types of third-party
	// packages; what it would have told is opaque then.
	NoCommand bool
	// MaxBytes is the largest source file read; 0 is 1 MiB.
	MaxBytes int64
}

// FrontEnd reads Go. It is safe for concurrent use.
type FrontEnd struct {
	cfg Config
	std *stdlib
}

var _ lang.FrontEnd = (*FrontEnd)(nil)

// New makes a front end. The first Lower decodes the standard library's common
// packages, about 10 ms; all share them.
func New(cfg Config) *FrontEnd {
	if cfg.MaxBytes == 0 {
		cfg.MaxBytes = 1 << 20
	}
	return &FrontEnd{cfg: cfg, std: &stdlib{}}
}

// Info says that this front end reads .go files.
func (*FrontEnd) Info() lang.Info {
	return lang.Info{Languages: []program.Language{program.Go}, Extensions: []string{".go"}}
}

// Lower gives the program's IR: the package at p.Main and the packages of the
// same module that it imports.
func (fe *FrontEnd) Lower(ctx context.Context, p program.Program) (m *ir.Module, err error) {
	load, err := fe.load(ctx, p)
	if err != nil {
		return nil, err
	}
	return lowerProgram(load, p), nil
}

// Units lists main, handlers (a function of a context and an event that gives
// a result and an error) and every other function with a body.
func (fe *FrontEnd) Units(ctx context.Context, p program.Program) ([]program.Unit, error) {
	m, err := fe.Lower(ctx, p)
	if err != nil {
		return nil, err
	}
	var first, rest []program.Unit
	for _, f := range m.Funcs {
		if f.Outer != nil || f.Has(ir.Stub) || f.Name == initName {
			continue
		}
		u := program.Unit{Name: f.Name, Kind: program.Function, File: f.Pos.File, Line: f.Pos.Line}
		switch {
		case f == m.Entry:
			u.Kind, u.Entry = program.Command, true
			first = append([]program.Unit{u}, first...)
			continue
		case isHandler(f):
			u.Kind = program.Handler
			first = append(first, u)
			continue
		}
		rest = append(rest, u)
	}
	units := append(first, rest...)
	if len(first) > 0 {
		units[0].Entry = true
	}
	return units, nil
}

// isHandler reports the form func(context.Context, T) (R, error).
func isHandler(f *ir.Func) bool {
	return f.Class == nil && f.Has(ir.Exported) && len(f.Params) == 2 && isObj(f.Params[0].Type, "context.Context") &&
		f.Result != nil && f.Result.Kind == ir.Tuple && len(f.Result.Items) == 2 && isObj(f.Result.Items[1], "error")
}

func isObj(t *ir.Type, name string) bool { return t != nil && t.Kind == ir.Obj && t.Name == name }

// sources are the Go files of one folder of the program, without tests.
func (fe *FrontEnd) sources(p program.Program, dir string) (map[string][]byte, error) {
	entries, err := fs.ReadDir(p.Files, dir)
	if err != nil {
		return nil, fmt.Errorf("read folder: %w", err)
	}
	files := map[string][]byte{}
	for _, e := range entries {
		name := e.Name()
		if e.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		if dir != "." {
			name = dir + "/" + name
		}
		src, err := fe.read(p, name)
		if err != nil {
			return nil, err
		}
		files[name] = src
	}
	return files, nil
}

func (fe *FrontEnd) read(p program.Program, name string) ([]byte, error) {
	info, err := fs.Stat(p.Files, name)
	if err != nil {
		return nil, fmt.Errorf("read source: %w", err)
	}
	if info.Size() > fe.cfg.MaxBytes {
		return nil, fmt.Errorf("read source: %w: %s has %d bytes, the limit is %d", lang.ErrTooLarge, name, info.Size(), fe.cfg.MaxBytes)
	}
	src, err := fs.ReadFile(p.Files, name)
	if err != nil {
		return nil, fmt.Errorf("read source: %w", err)
	}
	return src, nil
}

// onDisk is the program's folder on this machine, "" if it is not there (a
// program from standard input or an archive).
func onDisk(p program.Program) string {
	info, err := os.Stat(p.Path)
	switch {
	case p.Path == "" || err != nil:
		return ""
	case info.IsDir():
		return p.Path
	}
	if i := strings.LastIndexByte(p.Path, '/'); i >= 0 {
		return p.Path[:i+1]
	}
	return "."
}
