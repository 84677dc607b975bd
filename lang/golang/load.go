package golang

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"path"
	"sort"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/program"
)

// unit is one package of the program, parsed and checked as far as it goes.
type unit struct {
	path    string // import path; "" of the root
	files   []*ast.File
	pkg     *types.Package
	info    *types.Info
	snippet bool       // had no package clause
	funcs   []*ir.Func // as declared; set by the lowerer
}

// loaded is a program ready to be lowered: its packages, imported ones first,
// the root last.
type loaded struct {
	fset  *token.FileSet
	units []*unit
	shift map[string]int // lines that wrapping put before a file's text
	notes []ir.Note
}

// loader carries one load.
type loader struct {
	fe      *FrontEnd
	ctx     context.Context
	prog    program.Program
	out     *loaded
	module  string                    // module path, of go.mod
	imports map[string]*types.Package // beyond the shared core
	local   map[string]*types.Package
	broken  int // type errors
}

func (fe *FrontEnd) load(ctx context.Context, p program.Program) (*loaded, error) {
	if err := fe.std.load(); err != nil {
		return nil, fmt.Errorf("read standard library summary: %w", err)
	}
	l := &loader{fe: fe, ctx: ctx, prog: p, local: map[string]*types.Package{}, out: &loaded{fset: token.NewFileSet(), shift: map[string]int{}}}
	dir, err := l.rootFiles()
	if err != nil {
		return nil, err
	}
	u, err := l.parse("", dir)
	if err != nil {
		return nil, err
	}
	if !l.coreOnly(u) {
		l.imports = map[string]*types.Package{}
		l.thirdParty(u)
	}
	l.check(u)
	return l.out, nil
}

// rootFiles reads what p.Main names: one file, or the folder's package.
func (l *loader) rootFiles() (map[string][]byte, error) {
	if src, err := l.fe.read(l.prog, "go.mod"); err == nil {
		l.module = modulePath(string(src))
	}
	if strings.HasSuffix(l.prog.Main, ".go") {
		src, err := l.fe.read(l.prog, l.prog.Main)
		if err != nil {
			return nil, err
		}
		return map[string][]byte{l.prog.Main: src}, nil
	}
	dir := l.prog.Main
	if dir == "" {
		dir = "."
	}
	files, err := l.fe.sources(l.prog, dir)
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("read folder: %w: no .go files", lang.ErrUnsupported)
	}
	return files, err
}

// modulePath is what the module line of a go.mod says.
func modulePath(gomod string) string {
	for _, line := range strings.Split(gomod, "\n") {
		if f := strings.Fields(line); len(f) >= 2 && f[0] == "module" {
			return strings.Trim(f[1], `"`)
		}
	}
	return ""
}

// parse parses the files of one package that fit this system.
func (l *loader) parse(importPath string, files map[string][]byte) (*unit, error) {
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	u := &unit{path: importPath}
	var errs []error
	for _, name := range names {
		if len(names) > 1 && !buildsHere(name, files[name]) {
			continue
		}
		f, err := l.parseFile(u, name, files[name])
		if err != nil {
			errs = append(errs, err)
			l.noteSyntax(err)
		}
		if f != nil && hasDecl(f) {
			u.files = append(u.files, f)
		}
	}
	u.files = onePackage(u.files)
	if len(u.files) == 0 && len(errs) > 0 {
		return nil, fmt.Errorf("parse program: %w: %w", lang.ErrSyntax, errs[0])
	}
	return u, nil
}

// parseFile parses one file. A text without a package clause is wrapped in one;
// a text of bare statements in a main function as well.
func (l *loader) parseFile(u *unit, name string, src []byte) (*ast.File, error) {
	const mode = parser.ParseComments
	if hasPackageClause(src) {
		return parser.ParseFile(l.out.fset, name, src, mode)
	}
	u.snippet = true
	l.out.shift[name] = 1
	f, err := parser.ParseFile(l.out.fset, name, append([]byte("package snippet\n"), src...), mode)
	if err == nil || declaresFunc(f) {
		return f, err
	}
	body := append([]byte("package main; func main() {\n"), src...)
	g, err2 := parser.ParseFile(l.out.fset, name, append(body, "\n}\n"...), mode)
	if err2 == nil {
		return g, nil
	}
	return f, err
}

func hasPackageClause(src []byte) bool {
	var s scanner.Scanner
	fset := token.NewFileSet()
	s.Init(fset.AddFile("", -1, len(src)), src, nil, 0)
	_, tok, _ := s.Scan()
	return tok == token.PACKAGE
}

// hasDecl reports whether the parser understood some declaration.
func hasDecl(f *ast.File) bool {
	for _, d := range f.Decls {
		if _, bad := d.(*ast.BadDecl); !bad {
			return true
		}
	}
	return false
}

func declaresFunc(f *ast.File) bool {
	if f == nil {
		return false
	}
	for _, d := range f.Decls {
		if _, ok := d.(*ast.FuncDecl); ok {
			return true
		}
	}
	return false
}

// onePackage keeps the files of the first non-test package clause, main before
// others, as a folder of loose scripts may hold several.
func onePackage(files []*ast.File) []*ast.File {
	name := ""
	for _, f := range files {
		if name == "" || f.Name.Name == "main" {
			name = f.Name.Name
		}
	}
	kept := files[:0]
	for _, f := range files {
		if f.Name.Name == name {
			kept = append(kept, f)
		}
	}
	return kept
}

// buildsHere evaluates a file's build constraint and name for linux/amd64, on
// which sandboxes run.
func buildsHere(name string, src []byte) bool {
	base := strings.TrimSuffix(path.Base(name), ".go")
	parts := strings.Split(base, "_")
	for _, p := range parts[1:] {
		if knownSystems[p] && p != "linux" && p != "amd64" {
			return false
		}
	}
	for _, line := range strings.Split(string(src[:min(len(src), 4096)]), "\n") {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "package ") {
			break
		}
		if expr, err := constraint.Parse(line); err == nil {
			return expr.Eval(func(tag string) bool {
				return tag == "linux" || tag == "amd64" || tag == "unix" || tag == "gc" || strings.HasPrefix(tag, "go1.")
			})
		}
	}
	return true
}

var knownSystems = map[string]bool{"windows": true, "darwin": true, "freebsd": true, "netbsd": true, "openbsd": true,
	"plan9": true, "js": true, "wasip1": true, "wasm": true, "arm": true, "arm64": true, "386": true, "ppc64": true,
	"ppc64le": true, "s390x": true, "riscv64": true, "loong64": true, "mips": true, "mips64": true, "mipsle": true,
	"mips64le": true, "android": true, "ios": true, "solaris": true, "illumos": true, "aix": true, "dragonfly": true}

func (l *loader) noteSyntax(err error) {
	var list scanner.ErrorList
	if !errors.As(err, &list) {
		l.out.notes = append(l.out.notes, ir.Note{Severity: "error", Text: err.Error()})
		return
	}
	for k, e := range list {
		if k == maxNotes {
			break
		}
		l.out.notes = append(l.out.notes, ir.Note{Severity: "error", Pos: l.out.at(e.Pos), Text: e.Msg})
	}
}

// maxNotes bounds what one file can say: the first errors tell the story.
const maxNotes = 20

func (o *loaded) at(p token.Position) ir.Pos {
	line := p.Line - o.shift[p.Filename]
	if line < 0 {
		line = 0
	}
	return ir.Pos{File: p.Filename, Line: line, Col: p.Column}
}
