package launch

import (
	"embed"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing/fstest"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
)

//go:embed shim/gofork/*.go
var goFork embed.FS

// NoPart is why a program cannot be made to run in parts.
type NoPart struct{ Reason profile.Reason }

// Error says what stands in the way, and where.
func (n *NoPart) Error() string {
	return fmt.Sprintf("%s:%d: %s", n.Reason.File, n.Reason.Line, n.Reason.Text)
}

// forking rewrites one loop of a Go program.
type forking struct {
	fset  *token.FileSet
	fork  profile.Fork
	name  string // of the file with the loop
	files map[string]*ast.File
	texts map[string][]byte
	edits map[string][]edit

	loop  ast.Stmt
	body  *ast.BlockStmt
	check string   // after the loop
	lasts []string // variables of which only the last value counts
}

// edit puts text in place of what stands between two offsets.
type edit struct {
	from, to int
	text     string
}

// forkGo is the program with the loop's beginning and end told to the runtime that
// is added to its package.
func forkGo(p program.Program, fork profile.Fork) (out program.Program, err error) {
	r := &forking{fset: token.NewFileSet(), fork: fork, files: map[string]*ast.File{}, texts: map[string][]byte{}, edits: map[string][]edit{}}
	defer func() {
		switch p := recover().(type) {
		case nil:
		case *NoPart:
			err = p
		default:
			panic(p)
		}
	}()
	if err := r.read(p); err != nil {
		return out, err
	}
	r.find()
	r.rewrite()
	return r.made(p)
}

// no ends the rewriting.
func (r *forking) no(at token.Pos, format string, args ...any) {
	pos := r.fset.Position(at)
	panic(&NoPart{profile.Reason{File: pos.Filename, Line: pos.Line, Factor: "split", Text: fmt.Sprintf(format, args...)}})
}

func (r *forking) read(p program.Program) error {
	names := []string{p.Main}
	if !strings.HasSuffix(p.Main, ".go") {
		var err error
		if names, err = fs.Glob(p.Files, path.Join(p.Main, "*.go")); err != nil {
			return err
		}
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := fs.ReadFile(p.Files, name)
		if err != nil {
			return err
		}
		if r.files[name], err = parser.ParseFile(r.fset, name, text, 0); err != nil {
			return fmt.Errorf("%w: %w", ErrBuild, err)
		}
		r.texts[name] = text
	}
	return nil
}

// find looks for the one loop in the line.
func (r *forking) find() {
	for name, f := range r.files {
		if name != r.fork.File && path.Base(name) != path.Base(r.fork.File) {
			continue
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ForStmt:
				r.take(name, n, n.Body)
			case *ast.RangeStmt:
				r.take(name, n, n.Body)
			}
			return true
		})
	}
	if r.loop == nil {
		panic(&NoPart{profile.Reason{File: r.fork.File, Line: r.fork.Line, Factor: "split", Text: "the loop is not in the program's main package"}})
	}
}

func (r *forking) take(name string, s ast.Stmt, body *ast.BlockStmt) {
	if r.fset.Position(s.Pos()).Line != r.fork.Line {
		return
	}
	if r.loop != nil {
		r.no(s.Pos(), "two loops begin in this line")
	}
	r.name, r.loop, r.body = name, s, body
}

// rewrite checks the body and tells the loop's beginning and end.
func (r *forking) rewrite() {
	r.leaves()
	r.changes()
	r.buffers()
	before, inside := "", ""
	switch s := r.loop.(type) {
	case *ast.RangeStmt:
		if s.Tok == token.ASSIGN && (named(s.Key) || named(s.Value)) {
			r.no(s.Pos(), "the loop sets variables of its surroundings")
		}
		before = "heddleX := heddleOwn(" + r.source(s.X) + "); heddleAt, heddleLo, heddleHi := heddleSlice(heddleLen(heddleX)); "
		r.put(s.X.Pos(), s.X.End(), "heddleX")
		inside = skip
	case *ast.ForStmt:
		before, inside = r.forStmt(s)
	}
	after := "; " + r.check
	for k, a := range r.fork.Accumulate {
		switch a.Op {
		case "output":
			before += fmt.Sprintf("heddleStart(%d, &%s); ", k, a.Name)
			after += fmt.Sprintf("heddleEnd(%d, &%s); ", k, a.Name)
		case "index":
			before += fmt.Sprintf("%s = heddleIndex(%d, %s); ", a.Name, k, a.Name)
			after += fmt.Sprintf("heddleKeep(%d, %s); ", k, a.Name)
		default:
			before += fmt.Sprintf("heddleBefore(%d, %s); ", k, a.Name)
			after += fmt.Sprintf("heddleKeep(%d, %s); ", k, a.Name)
		}
	}
	for k, name := range r.lasts {
		after += fmt.Sprintf("heddleLast(%d, %s); ", k, name)
	}
	after += "heddleDone(); "
	for k, a := range r.fork.Accumulate {
		if a.Op == "output" {
			after += fmt.Sprintf("heddleAdd(%d, &%s); ", k, a.Name)
		} else {
			after += fmt.Sprintf("%s = heddleTake(%d, %s); ", a.Name, k, a.Name)
		}
	}
	for k, name := range r.lasts {
		after += fmt.Sprintf("%s = heddleTakeLast(%d, %s); ", name, k, name)
	}
	r.put(r.loop.Pos(), r.loop.Pos(), before+"heddleEnter(); ")
	r.put(r.body.Lbrace+1, r.body.Lbrace+1, inside)
	r.put(r.loop.End(), r.loop.End(), after+"heddleJoined()")
}

// skip leaves out the iterations of other parts.
const skip = " if heddleAt++; heddleAt <= heddleLo || heddleAt > heddleHi { continue }; "

// forStmt is a loop over a scanner, over a reader's lines, or one that counts.
func (r *forking) forStmt(s *ast.ForStmt) (before, inside string) {
	if x := method(s.Cond, "Scan"); x != nil && s.Init == nil && s.Post == nil {
		r.stdin()
		r.check = "heddleScanned(" + r.source(x) + "); "
		return "heddleScanner(" + r.source(x) + "); ", ""
	}
	if s.Init == nil && s.Cond == nil && s.Post == nil {
		if x := readsLine(s); x != nil {
			r.stdin()
			return "heddleReader(" + r.source(x) + "); ", ""
		}
	}
	init, ok := s.Init.(*ast.AssignStmt)
	if !ok || init.Tok != token.DEFINE || s.Cond == nil || s.Post == nil {
		r.no(s.Pos(), "how often the loop runs is not written in its first line")
	}
	for _, part := range []ast.Node{s.Init, s.Cond, s.Post} {
		ast.Inspect(part, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if id, ok := n.Fun.(*ast.Ident); !ok || !slices.Contains(harmless, id.Name) {
					r.no(n.Pos(), "how often the loop runs depends on a call")
				}
			case *ast.FuncLit, *ast.UnaryExpr:
				if u, ok := n.(*ast.UnaryExpr); !ok || u.Op == token.ARROW || u.Op == token.AND {
					r.no(n.Pos(), "how often the loop runs depends on more than numbers")
				}
			}
			return true
		})
	}
	for _, l := range init.Lhs {
		if id, ok := l.(*ast.Ident); ok && r.assigned(id.Obj) {
			r.no(l.Pos(), "the loop's body sets %s", id.Name)
		}
	}
	head := r.between(s.For, s.Body.Lbrace)
	return "heddleN := int64(0); " + head + "{ heddleN++ }; heddleAt, heddleLo, heddleHi := heddleSlice(heddleN); ", skip
}

// harmless are functions that a loop's first line may call twice.
var harmless = []string{"len", "cap", "min", "max", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64"}

// readsLine is the reader of for { line, err := r.ReadString('\n'); if err != nil { break }; ... }.
func readsLine(s *ast.ForStmt) ast.Expr {
	if len(s.Body.List) < 2 {
		return nil
	}
	read, ok := s.Body.List[0].(*ast.AssignStmt)
	if !ok || read.Tok != token.DEFINE || len(read.Rhs) != 1 {
		return nil
	}
	call, ok := read.Rhs[0].(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return nil
	}
	if lit, ok := call.Args[0].(*ast.BasicLit); !ok || lit.Value != `'\n'` {
		return nil
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "ReadString" && sel.Sel.Name != "ReadBytes" {
		return nil
	}
	return sel.X
}

// method is x when e is x.name(), or nil.
func method(e ast.Expr, name string) ast.Expr {
	if call, ok := e.(*ast.CallExpr); ok && len(call.Args) == 0 {
		if sel, ok := call.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == name {
			return sel.X
		}
	}
	return nil
}

// stdin makes the package read what the runtime gives for standard input.
func (r *forking) stdin() {
	for name, f := range r.files {
		used := false
		ast.Inspect(f, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, ok := sel.X.(*ast.Ident)
			switch {
			case !ok || x.Obj != nil:
			case x.Name == "os" && sel.Sel.Name == "Stdin":
				used = true
				r.putIn(name, sel.Pos(), sel.End(), "heddleIn")
			case x.Name == "fmt" && slices.Contains([]string{"Scan", "Scanln", "Scanf"}, sel.Sel.Name), x.Name == "syscall":
				r.no(sel.Pos(), "standard input is read in two ways")
			}
			return true
		})
		if used {
			r.putIn(name, f.End(), f.End(), "\nvar _ = os.Stdin\n")
		}
	}
}

func named(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return e != nil && (!ok || id.Name != "_")
}

func (r *forking) offset(p token.Pos) int { return r.fset.Position(p).Offset }

func (r *forking) between(from, to token.Pos) string {
	return string(r.texts[r.name][r.offset(from):r.offset(to)])
}

func (r *forking) source(n ast.Node) string { return r.between(n.Pos(), n.End()) }

func (r *forking) put(from, to token.Pos, text string) { r.putIn(r.name, from, to, text) }

func (r *forking) putIn(file string, from, to token.Pos, text string) {
	r.edits[file] = append(r.edits[file], edit{r.offset(from), r.offset(to), text})
}

// made is the program with the edits done and the runtime beside it, in a folder
// of its own.
func (r *forking) made(p program.Program) (program.Program, error) {
	files := fstest.MapFS{}
	err := fs.WalkDir(p.Files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(p.Files, name)
		files[name] = &fstest.MapFile{Data: data, Mode: 0o444}
		return err
	})
	if err != nil {
		return p, err
	}
	dir := p.Main
	if strings.HasSuffix(p.Main, ".go") {
		dir = "heddle_fork"
		p.Main = dir
	}
	pkg := ""
	for name, f := range r.files {
		pkg = f.Name.Name
		text, at := []byte(nil), 0
		edits := r.edits[name]
		slices.SortStableFunc(edits, func(x, y edit) int { return x.from - y.from })
		for _, e := range edits {
			text = append(append(text, r.texts[name][at:e.from]...), e.text...)
			at = e.to
		}
		files[path.Join(dir, path.Base(name))] = &fstest.MapFile{Data: append(text, r.texts[name][at:]...), Mode: 0o444}
	}
	for _, name := range []string{"fork.go", "join.go"} {
		text, err := goFork.ReadFile("shim/gofork/" + name)
		if err != nil {
			return p, err
		}
		files[path.Join(dir, "heddle_"+name)] = &fstest.MapFile{Data: asPackage(text, pkg), Mode: 0o444}
	}
	p.Files = files
	return p, nil
}
