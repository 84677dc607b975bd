// Package c is the front end for C: it expands macros, parses with tree-sitter, and
// lowers functions to the IR. It never compiles or runs what it reads.
//
// C writes pointers for arrays, for places in them, for objects and for what a
// function gives back; how a variable is used says which (use), and the lowering
// makes of each what other languages have a word for: an array, an array and an
// index, an object, a cell. Texts are arrays of bytes whose length is that of the
// text. It knows no header of the system's; the library's table does.
package c

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"regexp"
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

// FrontEnd reads C. It is safe for concurrent use.
type FrontEnd struct{ parser *treesitter.Parser }

var _ lang.FrontEnd = (*FrontEnd)(nil)

// New makes a front end that parses with p.
func New(p *treesitter.Parser) *FrontEnd { return &FrontEnd{p} }

// Info is what this front end reads.
func (*FrontEnd) Info() lang.Info {
	return lang.Info{Languages: []program.Language{program.C}, Extensions: []string{".c"}}
}

// Lower gives the IR of the main file and of the headers beside it that it includes;
// of a folder, of all its files.
func (fe *FrontEnd) Lower(ctx context.Context, p program.Program) (*ir.Module, error) {
	l, err := fe.load(ctx, p)
	if err != nil {
		return nil, err
	}
	l.lower()
	return l.mod, nil
}

// Units lists main, then the other functions in source order.
func (fe *FrontEnd) Units(ctx context.Context, p program.Program) ([]program.Unit, error) {
	l, err := fe.load(ctx, p)
	if err != nil {
		return nil, err
	}
	var list []program.Unit
	for _, fn := range l.order {
		u := program.Unit{Name: fn.f.Name, Kind: program.Function, File: fn.f.Pos.File, Line: fn.f.Pos.Line}
		if fn.f == l.mod.Entry {
			u.Name, u.Kind, u.Entry = "main", program.Command, true
			list = append([]program.Unit{u}, list...)
			continue
		}
		list = append(list, u)
	}
	return list, nil
}

func (fe *FrontEnd) load(ctx context.Context, p program.Program) (*lowerer, error) {
	l := newLowerer(p)
	r := reader{fe: fe, l: l, p: p, pre: newPreprocessor(l.note), seen: map[string]bool{}}
	files, err := mainFiles(p)
	if err != nil {
		return nil, err
	}
	for _, name := range files {
		if err := r.read(ctx, name); err != nil {
			if name == files[0] {
				return nil, err
			}
			l.note("warning", ir.Pos{File: name}, err.Error())
		}
	}
	for k := 0; k < len(r.beside); k++ {
		if err := r.read(ctx, r.beside[k]); err != nil {
			l.note("warning", ir.Pos{File: r.beside[k]}, err.Error())
		}
	}
	l.declare()
	return l, nil
}

// mainFiles is the file that is to be read, or those of the folder.
func mainFiles(p program.Program) ([]string, error) {
	if strings.HasSuffix(p.Main, ".c") || strings.HasSuffix(p.Main, ".h") {
		return []string{p.Main}, nil
	}
	dir := path.Clean(p.Main)
	entries, _ := fs.ReadDir(p.Files, dir)
	var files []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".c") && len(files) < maxFiles {
			files = append(files, path.Join(dir, e.Name()))
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("read folder: %w: no .c files in %s", lang.ErrUnsupported, dir)
	}
	return files, nil
}

// reader reads files, each once.
type reader struct {
	fe   *FrontEnd
	l    *lowerer
	p    program.Program
	pre  *preprocessor
	seen map[string]bool

	beside []string // what headers declare is in the files beside them
}

var include = regexp.MustCompile(`(?m)^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"`)

// read adds a file to the program; the headers of the program's that it includes come
// first, for it needs their macros.
func (r *reader) read(ctx context.Context, name string) error {
	if r.seen[name] || len(r.seen) >= maxFiles {
		return nil
	}
	r.seen[name] = true
	src, err := treesitter.ReadSource(r.p.Files, name)
	if err != nil {
		return err
	}
	for _, m := range include.FindAllSubmatch(src, -1) {
		header := path.Join(path.Dir(name), string(m[1]))
		if !fs.ValidPath(header) {
			continue
		}
		if _, err := fs.Stat(r.p.Files, header); err != nil {
			continue
		}
		if code := strings.TrimSuffix(header, ".h") + ".c"; code != header {
			if _, err := fs.Stat(r.p.Files, code); err == nil {
				r.beside = append(r.beside, code)
			}
		}
		if err := r.read(ctx, header); err != nil {
			r.l.note("warning", ir.Pos{File: header}, err.Error())
		}
	}
	if len(src) <= treesitter.MaxBytes {
		src = r.pre.run(name, src)
	}
	tree, err := r.fe.parser.Parse(ctx, treesitter.CLang, name, src)
	if err != nil {
		return err
	}
	if errs := tree.Errors(); len(errs) > 0 && !usable(tree) {
		return fmt.Errorf("%w: %s: %s", lang.ErrSyntax, errs[0].Pos(), errs[0].Complaint())
	}
	r.l.add(tree)
	return nil
}

// usable reports whether some declaration or statement of a broken file is there.
func usable(t *treesitter.Tree) bool {
	for n := range t.Root().Walk {
		if n.Is("function_definition", "struct_specifier", "if_statement", "for_statement", "while_statement", "declaration") && !n.Broken() {
			return true
		}
		if n.Kind() == "function_definition" && n.Child("declarator").Kind() != "" {
			return true
		}
	}
	return false
}
