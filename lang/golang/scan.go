package golang

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/heddle-run/heddle/ir"
)

// isScan reports a call of fmt.Scan, Fscan, Sscan or one of their forms.
func isScan(info *types.Info, x *ast.CallExpr) bool {
	id := calledName(x)
	if id == nil || !strings.Contains(id.Name, "can") {
		return false
	}
	f, ok := info.Uses[id].(*types.Func)
	return ok && f.Pkg() != nil && f.Pkg().Path() == "fmt" && f.Signature().Recv() == nil
}

// calledName is the last name of what a call calls: the package may be imported
// into the file's own names. nil if it is no name.
func calledName(x *ast.CallExpr) *ast.Ident {
	switch f := ast.Unparen(x.Fun).(type) {
	case *ast.Ident:
		return f
	case *ast.SelectorExpr:
		return f.Sel
	}
	return nil
}

// scan is a read of tokens into variables: one call for each variable, whose
// value is the token. That is what it means to the analyses: n is an input, not
// a cell that somebody may change.
func (fn *fn) scan(x *ast.CallExpr) *ir.Instr {
	sym := "fmt." + calledName(x).Name
	var from []*ir.Instr
	args := x.Args
	if name := strings.TrimPrefix(sym, "fmt."); len(args) > 0 && (name[0] == 'F' || name[0] == 'S' && name != "Scan" && name != "Scanln" && name != "Scanf") {
		from = append(from, fn.expr(args[0])) // the reader or string
		args = args[1:]
	}
	if strings.HasSuffix(sym, "f") && len(args) > 0 {
		fn.expr(args[0])
		args = args[1:]
	}
	var last *ir.Instr
	for _, a := range args {
		fn.at(a.Pos())
		call := &ir.Instr{Op: ir.Call, Sym: sym, Args: from[:len(from):len(from)]}
		u, ok := ast.Unparen(a).(*ast.UnaryExpr)
		if !ok || u.Op != token.AND {
			call.Args = append(call.Args, fn.expr(a))
			last = fn.b.Add(call)
			continue
		}
		p := fn.place(u.X)
		call.Type = p.typ
		last = fn.b.Add(call)
		fn.store(p, last)
	}
	if last == nil {
		last = fn.b.Add(&ir.Instr{Op: ir.Call, Sym: sym, Args: from})
	}
	return last
}

// scannerOf is the bufio.Scanner whose Scan method an expression calls, or nil.
func (fn *fn) scannerOf(e ast.Expr, method ...string) (*ast.Ident, types.Object) {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) != 0 {
		return nil, nil
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return nil, nil
	}
	id, ok := sel.X.(*ast.Ident)
	if !ok || !isObj(fn.typeOf(id), "bufio.Scanner") {
		return nil, nil
	}
	for _, m := range method {
		if sel.Sel.Name == m {
			return id, fn.l.object(id)
		}
	}
	return nil, nil
}

// scanLoop is for sc.Scan() { ... sc.Text() ... }: an iteration over what the
// scanner finds, as it is written in other languages.
func (fn *fn) scanLoop(s *ast.ForStmt, label string) bool {
	id, obj := fn.scannerOf(s.Cond, "Scan")
	if obj == nil || s.Init != nil || s.Post != nil || fn.scanning[obj] != nil {
		return false
	}
	fn.loopOver(fn.expr(id), label, func(e *ir.Instr) {
		e.Type = ir.TStr
		fn.scanning[obj] = e
		fn.block(s.Body.List)
		delete(fn.scanning, obj)
	})
	return true
}

// readLoop is for { line, err := r.ReadString('\n'); if err != nil { break }; ... }:
// an iteration over the lines that the reader finds.
func (fn *fn) readLoop(s *ast.ForStmt, label string) bool {
	if s.Init != nil || s.Cond != nil || s.Post != nil || len(s.Body.List) < 2 {
		return false
	}
	read, ok := s.Body.List[0].(*ast.AssignStmt)
	if !ok || read.Tok != token.DEFINE || len(read.Lhs) != 2 || len(read.Rhs) != 1 {
		return false
	}
	call, ok := read.Rhs[0].(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return false
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "ReadString" && sel.Sel.Name != "ReadBytes" || !isObj(fn.typeOf(sel.X), "bufio.Reader") {
		return false
	}
	from, isName := sel.X.(*ast.Ident)
	if end, known := fn.constInt(call.Args[0]); !isName || !known || end != '\n' {
		return false
	}
	line, named := read.Lhs[0].(*ast.Ident)
	err, checked := read.Lhs[1].(*ast.Ident)
	if !named || !checked || !breaksAt(s.Body.List[1], err.Name) {
		return false
	}
	reader := fn.expr(from)
	fn.at(s.Pos())
	fn.loopOver(reader, label, func(e *ir.Instr) {
		e.Type = fn.typeOf(line)
		fn.bind(line, e)
		fn.bind(err, fn.b.Lit(nil))
		fn.block(s.Body.List[2:])
	})
	return true
}

// breaksAt reports whether a statement is if err != nil { break }, or the same for io.EOF.
func breaksAt(s ast.Stmt, err string) bool {
	test, ok := s.(*ast.IfStmt)
	if !ok || test.Init != nil || test.Else != nil || len(test.Body.List) != 1 {
		return false
	}
	out, ok := test.Body.List[0].(*ast.BranchStmt)
	cond, compares := test.Cond.(*ast.BinaryExpr)
	if !ok || out.Tok != token.BREAK || out.Label != nil || !compares {
		return false
	}
	id, ok := cond.X.(*ast.Ident)
	if !ok || id.Name != err {
		return false
	}
	switch y := cond.Y.(type) {
	case *ast.Ident:
		return cond.Op == token.NEQ && y.Name == "nil"
	case *ast.SelectorExpr:
		return cond.Op == token.EQL && y.Sel.Name == "EOF"
	}
	return false
}
