package golang

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/ir"
)

// importPaths are the packages that the unit's files import.
func importPaths(u *unit) (paths []string) {
	for _, f := range u.files {
		for _, spec := range f.Imports {
			if p, err := strconv.Unquote(spec.Path.Value); err == nil {
				paths = append(paths, p)
			}
		}
	}
	return paths
}

// coreOnly reports whether the shared standard packages are all that u needs.
func (l *loader) coreOnly(u *unit) bool {
	for _, p := range importPaths(u) {
		if !l.fe.std.isCore(p) && p != "unsafe" {
			return false
		}
	}
	return true
}

// check type-checks u and what of the module it imports, and adds them to the
// result. Errors are notes: go/types leaves what it could not type untyped.
func (l *loader) check(u *unit) {
	if len(u.files) == 1 {
		l.complete(u)
	}
	u.info = &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{}, Implicits: map[ast.Node]types.Object{},
		Instances: map[*ast.Ident]types.Instance{},
	}
	conf := types.Config{Importer: l, Error: l.noteType, FakeImportC: true, Sizes: types.SizesFor("gc", "amd64")}
	name := u.path
	if name == "" {
		name = "main"
	}
	u.pkg, _ = conf.Check(name, l.out.fset, u.files, u.info)
	l.out.units = append(l.out.units, u)
}

// noteType keeps type errors, without those that say nothing of the program's
// cost: unused variables and imports.
func (l *loader) noteType(err error) {
	var e types.Error
	if !errors.As(err, &e) || e.Soft {
		return
	}
	if l.broken++; l.broken > maxNotes {
		return
	}
	l.out.notes = append(l.out.notes, ir.Note{Severity: "warning", Pos: l.out.at(e.Fset.Position(e.Pos)), Text: e.Msg})
}

// Import gives the types of an imported package: of the program's own module
// from source, of the standard library from the archive, of others from export
// data if the go command had it, else an empty package whose members are opaque.
func (l *loader) Import(importPath string) (*types.Package, error) {
	switch {
	case importPath == "unsafe":
		return types.Unsafe, nil
	case l.imports == nil && l.fe.std.isCore(importPath):
		return l.fe.std.core[importPath], nil
	case l.imports != nil && l.imports[importPath] != nil && l.imports[importPath].Complete():
		return l.imports[importPath], nil
	case l.imports != nil && l.fe.std.has(importPath):
		return l.fe.std.decode(importPath, l.imports)
	}
	if p := l.local[importPath]; p != nil {
		return p, nil
	}
	if p := l.importLocal(importPath); p != nil {
		return p, nil
	}
	p := types.NewPackage(importPath, packageName(importPath))
	p.MarkComplete()
	l.local[importPath] = p
	return p, nil
}

// importLocal checks a package of the program's own module from source.
func (l *loader) importLocal(importPath string) *types.Package {
	rest, ok := strings.CutPrefix(importPath, l.module+"/")
	if !ok || l.module == "" {
		return nil
	}
	files, err := l.fe.sources(l.prog, rest)
	if err != nil || len(files) == 0 {
		return nil
	}
	u, err := l.parse(importPath, files)
	if err != nil {
		return nil
	}
	// Marks the path as taken, so that an import cycle ends.
	l.local[importPath] = types.NewPackage(importPath, packageName(importPath))
	l.check(u)
	l.local[importPath] = u.pkg
	return u.pkg
}

// packageName guesses a package's name from its path: the last element that is
// not a version, without "go-" and what follows a dot.
func packageName(importPath string) string {
	base := path.Base(importPath)
	if len(base) > 1 && base[0] == 'v' && strings.Trim(base[1:], "0123456789") == "" {
		base = path.Base(path.Dir(importPath))
	}
	base = strings.TrimPrefix(base, "go-")
	base, _, _ = strings.Cut(base, ".")
	return strings.ReplaceAll(base, "-", "_")
}

// complete adds what a single file leaves to its surroundings: imports of
// standard packages named but not imported, and types that only a comment
// declares or that the exercise platforms predefine.
func (l *loader) complete(u *unit) {
	missing := map[string]bool{}
	declared := map[string]bool{}
	for _, f := range u.files {
		if f.Scope != nil {
			for name := range f.Scope.Objects {
				declared[name] = true
			}
		}
		for _, id := range f.Unresolved {
			missing[id.Name] = true
		}
	}
	var text strings.Builder
	for _, f := range u.files {
		addImports(f, missing, l.fe.std.byName)
		for name, decl := range commentTypes(f) {
			if missing[name] && !declared[name] {
				text.WriteString(decl + "\n")
				declared[name] = true
			}
		}
	}
	for _, t := range predefined {
		if missing[t.name] && !declared[t.name] {
			text.WriteString(t.decl + "\n")
		}
	}
	if text.Len() == 0 {
		return
	}
	extra, err := parser.ParseFile(l.out.fset, "", "package "+u.files[0].Name.Name+"\n"+text.String(), 0)
	if err == nil {
		u.files = append(u.files, extra)
	}
}

// predefined are types that exercise platforms provide.
var predefined = []struct{ name, decl string }{
	{"TreeNode", "type TreeNode struct { Val int; Left, Right *TreeNode }"},
	{"ListNode", "type ListNode struct { Val int; Next *ListNode }"},
	{"Node", "type Node struct { Val int; Left, Right, Next, Prev, Child, Random, Parent *Node; Children, Neighbors []*Node }"},
	{"NestedInteger", "type NestedInteger interface { IsInteger() bool; GetInteger() int; GetList() []*NestedInteger }"},
}

func addImports(f *ast.File, missing map[string]bool, byName map[string]string) {
	have := map[string]bool{}
	for _, spec := range f.Imports {
		if p, err := strconv.Unquote(spec.Path.Value); err == nil {
			have[packageName(p)] = true
		}
	}
	used := map[string]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if id, ok := sel.X.(*ast.Ident); ok && missing[id.Name] && byName[id.Name] != "" && !have[id.Name] {
				used[id.Name] = true
			}
		}
		return true
	})
	decl := &ast.GenDecl{Tok: token.IMPORT, TokPos: f.Name.End(), Lparen: f.Name.End()}
	for _, p := range corePaths {
		if name := packageName(p); used[name] && byName[name] == p {
			spec := &ast.ImportSpec{Path: &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(p), ValuePos: f.Name.End()}}
			decl.Specs = append(decl.Specs, spec)
			f.Imports = append(f.Imports, spec)
		}
	}
	if len(decl.Specs) > 0 {
		f.Decls = append([]ast.Decl{decl}, f.Decls...)
	}
}

var commentType = regexp.MustCompile(`(?s)type\s+(\w+)\s+struct\s*\{[^{}]*\}`)

// commentTypes are struct types that the file declares in a comment, as
// exercise platforms do for their own ones.
func commentTypes(f *ast.File) map[string]string {
	found := map[string]string{}
	for _, group := range f.Comments {
		for _, m := range commentType.FindAllStringSubmatch(group.Text(), -1) {
			var lines []string
			for _, line := range strings.Split(m[0], "\n") {
				lines = append(lines, strings.TrimLeft(line, " \t*/"))
			}
			// "Next *Node" loses its star to the trimming only at a line's start.
			found[m[1]] = strings.Join(lines, "\n")
		}
	}
	return found
}
