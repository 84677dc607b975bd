// Package javascript is the front end for JavaScript and TypeScript, scripts
// and modules alike: it parses with tree-sitter, resolves names and lowers to
// the IR. It never runs what it reads.
//
// What a name means is decided once, before lowering (scope.go): functions,
// classes, imports and constants bound once are known wherever they are used.
// Callbacks written in place of the array methods that apply them at once
// (forEach, map, reduce ...) are lowered as the loops that they are.
package javascript

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

// maxNotes bounds the syntax errors that are told of one program.
const maxNotes = 20

// FrontEnd reads JavaScript and TypeScript. It is safe for concurrent use.
type FrontEnd struct{ parser *treesitter.Parser }

var _ lang.FrontEnd = (*FrontEnd)(nil)

// New makes a front end that parses with p.
func New(p *treesitter.Parser) *FrontEnd { return &FrontEnd{p} }

// Info is what this front end reads.
func (*FrontEnd) Info() lang.Info {
	return lang.Info{
		Languages:  []program.Language{program.JavaScript, program.TypeScript},
		Extensions: []string{".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx"},
	}
}

// file is one source file of a program.
type file struct {
	path   string
	module string // prefix of its names; "" of the main file
	tree   *treesitter.Tree
	scope  *scope
	scopes map[int]*scope // by the node that opens it
	order  []*scope       // functions and classes in source order
	docs   map[int]string // comments, by the node they stand before
}

// Lower gives the IR of the main file and of the program's own modules that it
// imports by relative paths.
func (fe *FrontEnd) Lower(ctx context.Context, p program.Program) (*ir.Module, error) {
	l, err := fe.load(ctx, p)
	if err != nil {
		return nil, err
	}
	l.lower()
	return l.mod, nil
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

func (fe *FrontEnd) load(ctx context.Context, p program.Program) (*lowerer, error) {
	language := p.Language
	if language == "" {
		language = program.JavaScript
	}
	l := &lowerer{mod: &ir.Module{Lang: string(language), Path: p.Path}, files: map[string]*file{}, classes: map[string]*scope{}, shapes: map[string]*ir.Class{}}
	main, err := fe.read(ctx, p, p.Main)
	if err != nil {
		return nil, err
	}
	if errs := main.tree.Errors(); len(errs) > 0 && !usable(main) {
		return nil, fmt.Errorf("%w: %s: %s", lang.ErrSyntax, errs[0].Pos(), errs[0].Complaint())
	}
	l.add(main)
	for k := 0; k < len(l.list) && k < maxFiles; k++ {
		for _, from := range l.list[k].imports() {
			name := path.Join(path.Dir(l.list[k].path), from)
			f, err := fe.readModule(ctx, p, name)
			if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) {
				continue
			}
			if err != nil {
				l.note("warning", ir.Pos{File: l.list[k].path}, fmt.Sprintf("module %s is left out: %v", from, err))
				continue
			}
			if l.files[f.path] == nil {
				f.module = strings.TrimSuffix(path.Base(f.path), path.Ext(f.path)) + "."
				l.add(f)
			}
			l.files[name] = f
		}
	}
	l.declare()
	return l, nil
}

func (fe *FrontEnd) read(ctx context.Context, p program.Program, name string) (*file, error) {
	src, err := treesitter.ReadSource(p.Files, name)
	if err != nil {
		return nil, err
	}
	tree, err := fe.parser.Parse(ctx, grammarOf(p.Language, name), name, src)
	if err != nil {
		return nil, err
	}
	f := &file{path: name, tree: tree}
	resolve(f)
	return f, nil
}

func grammarOf(language program.Language, name string) treesitter.Grammar {
	switch path.Ext(name) {
	case ".tsx":
		return treesitter.TSX
	case ".ts", ".mts", ".cts":
		return treesitter.TypeScript
	}
	if language == program.TypeScript {
		return treesitter.TypeScript
	}
	return treesitter.JavaScript
}

// readModule finds a file as an import names it: as it is, or with an extension.
func (fe *FrontEnd) readModule(ctx context.Context, p program.Program, name string) (f *file, err error) {
	for _, ext := range []string{"", ".js", ".ts", ".mjs", ".cjs", ".tsx", "/index.js", "/index.ts"} {
		if ext == "" && path.Ext(name) == "" {
			continue
		}
		if f, err = fe.read(ctx, p, name+ext); !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
	return nil, fs.ErrNotExist
}

// imports are the relative paths that the file imports.
func (f *file) imports() (list []string) {
	for n := range f.tree.Root().Walk {
		from := ""
		switch n.Kind() {
		case "import_statement", "export_statement":
			from = stringText(n.Child("source"))
		case "call_expression":
			if n.Child("function").Text() == "require" {
				from = stringText(n.Child("arguments").First())
			}
		}
		if strings.HasPrefix(from, ".") {
			list = append(list, from)
		}
	}
	return list
}

// stringText is the text of a string literal without its quotes, escapes as
// written; "" of anything else.
func stringText(n treesitter.Node) string {
	if t := n.Text(); n.Kind() == "string" && len(t) >= 2 {
		return t[1 : len(t)-1]
	}
	return ""
}

// usable reports whether some statement of a broken file is whole.
func usable(f *file) bool {
	for n := range f.tree.Root().Walk {
		k := n.Kind()
		if strings.HasPrefix(k, "function") && n.Child("body").OK() || k == "class_declaration" || k == "method_definition" || k == "arrow_function" {
			return true
		}
		if (strings.HasSuffix(k, "_statement") || strings.HasSuffix(k, "_declaration")) && !n.Broken() && k != "empty_statement" {
			return true
		}
	}
	return false
}
