// Package python is the front end for Python 3.8 to 3.13 (and the Python 2 that
// the grammar still reads): it parses with tree-sitter, resolves names and
// lowers to the IR. It never imports, compiles or runs what it reads.
//
// What a name means is decided once, before lowering (scope.go, meaning.go):
// functions, classes, imports and constants that are bound once are known
// wherever they are used. What the library does and how types flow is the
// analysis's; only types that the source spells out are set here.
package python

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

// maxFiles bounds how many of a program's own modules are read.
const maxFiles = 200

// FrontEnd reads Python.
type FrontEnd struct{ parser *treesitter.Parser }

var _ lang.FrontEnd = (*FrontEnd)(nil)

// New makes a front end that parses with p.
func New(p *treesitter.Parser) *FrontEnd { return &FrontEnd{p} }

// Info is what this front end reads.
func (*FrontEnd) Info() lang.Info {
	return lang.Info{Languages: []program.Language{program.Python}, Extensions: []string{".py", ".pyw"}}
}

// file is one source file of a program.
type file struct {
	path   string
	module string // dotted; "" for the main file
	tree   *treesitter.Tree
	scope  *scope
	scopes map[int]*scope // by node ID
	order  []*scope       // functions and classes in source order

	mutated     map[string]bool   // names of containers whose length changes somewhere
	namedTuples map[int]*ir.Class // by the node of the call that makes them
}

// qualify is a module-level name as the whole program knows it.
func (f *file) qualify(name string) string {
	if f.module == "" {
		return name
	}
	return f.module + "." + name
}

// Units lists main, when there is code outside of functions, then functions
// and methods in source order.
func (fe *FrontEnd) Units(ctx context.Context, p program.Program) ([]program.Unit, error) {
	l, err := fe.load(ctx, p)
	if err != nil {
		return nil, err
	}
	return l.units(), nil
}

// Lower gives the IR of the main file and of the program's own modules that it
// imports.
func (fe *FrontEnd) Lower(ctx context.Context, p program.Program) (*ir.Module, error) {
	l, err := fe.load(ctx, p)
	if err != nil {
		return nil, err
	}
	l.lower()
	return l.module, nil
}

// load parses the program and resolves its names.
func (fe *FrontEnd) load(ctx context.Context, p program.Program) (*lowerer, error) {
	l := &lowerer{module: &ir.Module{Lang: string(program.Python), Path: p.Path}, files: map[string]*file{}}
	main, err := fe.read(ctx, p, p.Main, "")
	if err != nil {
		return nil, err
	}
	if err := usable(main); err != nil {
		return nil, err
	}
	l.main = main
	l.add(main)
	own := strings.TrimSuffix(path.Base(p.Main), path.Ext(p.Main))
	seen := map[string]bool{own: true} // modules looked for; main may be imported back
	l.files[own] = main
	for k := 0; k < len(l.list) && k < maxFiles; k++ {
		for _, module := range l.list[k].imports() {
			if seen[module] {
				continue
			}
			seen[module] = true
			f, err := fe.readModule(ctx, p, module)
			if errors.Is(err, fs.ErrNotExist) {
				continue // not the program's own
			}
			if err != nil {
				l.note("warning", ir.Pos{File: l.list[k].path}, fmt.Sprintf("module %s is left out: %v", module, err))
				continue
			}
			l.files[module] = f
			l.add(f)
		}
	}
	l.declare()
	return l, nil
}

func (fe *FrontEnd) read(ctx context.Context, p program.Program, name, module string) (*file, error) {
	src, err := treesitter.ReadSource(p.Files, name)
	if err != nil {
		return nil, err
	}
	tree, err := fe.parser.Parse(ctx, treesitter.Python, name, src)
	if err != nil {
		return nil, err
	}
	f := &file{path: name, module: module, tree: tree}
	resolve(f)
	return f, nil
}

// readModule finds a module of the program beside its main file.
func (fe *FrontEnd) readModule(ctx context.Context, p program.Program, module string) (*file, error) {
	base := path.Join(path.Dir(p.Main), strings.ReplaceAll(module, ".", "/"))
	f, err := fe.read(ctx, p, base+".py", module)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) {
		return fe.read(ctx, p, path.Join(base, "__init__.py"), module)
	}
	return f, err
}

// imports are the modules that the file's top level and functions import, as
// dotted paths; some name things in modules rather than modules.
func (f *file) imports() (list []string) {
	for n := range f.tree.Root().Walk {
		switch n.Kind() {
		case "import_statement":
			for _, c := range n.In("name") {
				if c.Kind() == "aliased_import" {
					c = c.Child("name")
				}
				list = append(list, strings.ReplaceAll(c.Text(), " ", ""))
			}
		case "import_from_statement":
			from := strings.TrimLeft(n.Child("module_name").Text(), ".")
			if from != "" {
				list = append(list, from)
				continue
			}
			for _, c := range n.In("name") {
				list = append(list, c.Text())
			}
		}
	}
	return list
}

// usable fails when nothing in the file can be analysed.
func usable(f *file) error {
	errs := f.tree.Errors()
	if len(errs) == 0 {
		return nil
	}
	for n := range f.tree.Root().Walk {
		if n.Is("function_definition", "class_definition") || strings.HasSuffix(n.Kind(), "_statement") && !n.Broken() {
			return nil
		}
	}
	return fmt.Errorf("%w: %s: %s", lang.ErrSyntax, errs[0].Pos(), errs[0].Complaint())
}
