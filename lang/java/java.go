// Package java is the front end for Java: it parses with tree-sitter, declares
// classes and methods, and lowers bodies to the IR. It never runs or compiles
// what it reads.
//
// Java writes its types down, so the lowering is typed: what a container is
// decides which operation a call stands for (list.get is an Index, s.length()
// a Len, seen.contains a test for membership), as other languages spell them.
package java

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

// maxFiles bounds how many files of a folder are read.
const maxFiles = 200

// maxNotes bounds the syntax errors that are told of one program.
const maxNotes = 20

// FrontEnd reads Java. It is safe for concurrent use.
type FrontEnd struct{ parser *treesitter.Parser }

var _ lang.FrontEnd = (*FrontEnd)(nil)

// New makes a front end that parses with p.
func New(p *treesitter.Parser) *FrontEnd { return &FrontEnd{p} }

// Info is what this front end reads.
func (*FrontEnd) Info() lang.Info {
	return lang.Info{Languages: []program.Language{program.Java}, Extensions: []string{".java"}}
}

// Lower gives the IR of the main file and of the other files in its folder.
func (fe *FrontEnd) Lower(ctx context.Context, p program.Program) (*ir.Module, error) {
	l, err := fe.load(ctx, p)
	if err != nil {
		return nil, err
	}
	l.lower()
	return l.mod, nil
}

// Units lists main, then methods and constructors in source order.
func (fe *FrontEnd) Units(ctx context.Context, p program.Program) ([]program.Unit, error) {
	l, err := fe.load(ctx, p)
	if err != nil {
		return nil, err
	}
	var list []program.Unit
	for _, m := range l.methods {
		u := program.Unit{Name: m.f.Name, Kind: program.Function, File: m.f.Pos.File, Line: m.f.Pos.Line}
		switch {
		case m.f == l.mod.Entry:
			u.Name, u.Kind, u.Entry = "main", program.Command, true
			list = append([]program.Unit{u}, list...)
			continue
		case isHandler(m):
			u.Kind = program.Handler
		}
		list = append(list, u)
	}
	return list, nil
}

// isHandler: AWS's RequestHandler has handleRequest(event, context).
func isHandler(m *method) bool { return m.name == "handleRequest" && len(m.params) >= 2 }

func (fe *FrontEnd) load(ctx context.Context, p program.Program) (*lowerer, error) {
	l := newLowerer(p)
	main := p.Main
	names := []string{main}
	if !strings.HasSuffix(main, ".java") {
		names = nil
		main = path.Clean(main)
	}
	dir := path.Dir(p.Main)
	if names == nil {
		dir = main
	}
	entries, _ := fs.ReadDir(p.Files, dir)
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		if strings.HasSuffix(name, ".java") && name != main && len(names) < maxFiles {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("read folder: %w: no .java files in %s", lang.ErrUnsupported, dir)
	}
	for k, name := range names {
		tree, err := fe.read(ctx, p, name)
		if err != nil {
			if k == 0 {
				return nil, err
			}
			l.note("warning", ir.Pos{File: name}, err.Error())
			continue
		}
		if errs := tree.Errors(); k == 0 && len(errs) > 0 && !usable(tree) {
			return nil, fmt.Errorf("%w: %s: %s", lang.ErrSyntax, errs[0].Pos(), errs[0].Complaint())
		}
		l.add(tree)
	}
	l.declare()
	return l, nil
}

func (fe *FrontEnd) read(ctx context.Context, p program.Program, name string) (*treesitter.Tree, error) {
	src, err := treesitter.ReadSource(p.Files, name)
	if err != nil {
		return nil, err
	}
	return fe.parser.Parse(ctx, treesitter.Java, name, src)
}

// usable reports whether some declaration or statement of a broken file is there.
func usable(t *treesitter.Tree) bool {
	for n := range t.Root().Walk {
		if n.Is("class_declaration", "method_declaration", "constructor_declaration", "record_declaration", "enum_declaration", "interface_declaration") && n.Child("name").OK() {
			return true
		}
		if n.Is("if_statement", "for_statement", "while_statement", "local_variable_declaration") && !n.Broken() {
			return true
		}
	}
	return false
}
