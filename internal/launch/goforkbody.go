package launch

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/heddle-run/heddle/profile"
)

// leaves refuses a body that leaves the loop or does what a part cannot.
func (r *forking) leaves() {
	var test ast.Node
	if s, ok := r.loop.(*ast.ForStmt); ok && s.Cond == nil && readsLine(s) != nil {
		test = s.Body.List[1] // the end of the input
	}
	var walk func(n ast.Node, breaks, function bool)
	walk = func(n ast.Node, breaks, function bool) {
		ast.Inspect(n, func(m ast.Node) bool {
			if m == nil || m == n {
				return true
			}
			if m == test {
				return false
			}
			switch m := m.(type) {
			case *ast.ForStmt, *ast.RangeStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt:
				walk(m, true, function)
				return false
			case *ast.FuncLit:
				walk(m, true, true)
				return false
			case *ast.BranchStmt:
				if m.Tok == token.GOTO || m.Tok == token.BREAK && (!breaks || m.Label != nil && !within(r.body, m.Label)) {
					r.no(m.Pos(), "an iteration may end the loop early")
				}
			case *ast.ReturnStmt:
				if !function {
					r.no(m.Pos(), "an iteration may end the loop early")
				}
			case *ast.DeferStmt:
				if !function {
					r.no(m.Pos(), "an iteration leaves something to be done later")
				}
			case *ast.GoStmt, *ast.SelectStmt, *ast.SendStmt:
				r.no(m.Pos(), "an iteration works beside others")
			}
			return true
		})
	}
	walk(r.body, false, false)
}

// within reports whether a label stands in the body.
func within(body ast.Node, label *ast.Ident) bool {
	return label.Obj != nil && body.Pos() <= label.Obj.Pos() && label.Obj.Pos() < body.End()
}

// outer reports whether an identifier is a variable from outside of the loop.
func (r *forking) outer(id *ast.Ident) bool {
	if id.Name == "_" {
		return false
	}
	return id.Obj == nil || id.Obj.Kind == ast.Var && (id.Obj.Pos() < r.loop.Pos() || id.Obj.Pos() >= r.loop.End())
}

// changes finds what the body sets of its surroundings: every accumulator must be
// there, and what is not one must be a variable that is set in every iteration
// that uses it, which the analysis has proven of a plain one.
func (r *forking) changes() {
	seen := map[string]bool{}
	note := func(e ast.Expr, list bool) {
		name, root, plain := place(e)
		if root == nil || !r.outer(root) {
			if root == nil {
				r.no(e.Pos(), "what this line changes is not seen")
			}
			return
		}
		for _, a := range r.fork.Accumulate {
			if a.Name == name {
				seen[name] = true
				return
			}
		}
		if !plain {
			r.no(e.Pos(), "iterations change %s", name)
		}
		if !r.usedOutside(root) {
			return
		}
		if !list {
			r.no(e.Pos(), "the last iteration's %s is used after the loop", name)
		}
		k := slices.Index(r.lasts, name)
		if k < 0 {
			k = len(r.lasts)
			r.lasts = append(r.lasts, name)
		}
		if k >= 64 {
			r.no(e.Pos(), "too many variables are set in the loop")
		}
	}
	r.assignments(note)
	r.written(seen)
	names := map[string]bool{}
	for _, a := range r.fork.Accumulate {
		if !seen[a.Name] || names[a.Name] || strings.HasPrefix(a.Name, "os.Std") {
			panic(&NoPart{profile.Reason{File: r.fork.File, Line: r.fork.Line, Factor: "split", Text: fmt.Sprintf("where the loop changes %s is not seen", a.Name)}})
		}
		names[a.Name] = true
	}
}

// written finds the accumulators that the body hands to what writes to them.
func (r *forking) written(seen map[string]bool) {
	ast.Inspect(r.body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		for _, e := range append([]ast.Expr{receiver(call)}, call.Args...) { // written to
			if u, ok := e.(*ast.UnaryExpr); ok && u.Op == token.AND {
				e = u.X
			}
			if e == nil {
				continue
			}
			if name, root, _ := place(e); root != nil && r.outer(root) {
				for _, a := range r.fork.Accumulate {
					seen[name] = seen[name] || a.Name == name && a.Op == "output"
				}
			}
		}
		return true
	})
}

// buffers refuses a program that writes standard output through a buffer and past
// it: how much the buffer holds back would differ.
func (r *forking) buffers() {
	var past token.Pos
	writers, outputs := 0, 0
	for _, f := range r.files {
		ast.Inspect(f, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, ok := sel.X.(*ast.Ident)
			switch {
			case !ok:
			case x.Name == "bufio" && strings.HasPrefix(sel.Sel.Name, "NewWriter"), x.Name == "bufio" && sel.Sel.Name == "NewReadWriter":
				writers++
			case x.Name == "os" && sel.Sel.Name == "Stdout":
				if outputs++; outputs > 1 {
					past = sel.Pos()
				}
			case x.Name == "fmt" && (sel.Sel.Name == "Print" || sel.Sel.Name == "Println" || sel.Sel.Name == "Printf"):
				past = sel.Pos()
			}
			return true
		})
	}
	if writers > 0 && outputs > 0 && past.IsValid() {
		r.no(past, "standard output is written through a buffer and past it")
	}
}

func receiver(call *ast.CallExpr) ast.Expr {
	if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
		return sel.X
	}
	return nil
}

// assignments calls note with everything that the body assigns to; list says that
// the assignment is a statement among others.
func (r *forking) assignments(note func(e ast.Expr, list bool)) {
	listed := map[ast.Stmt]bool{}
	ast.Inspect(r.body, func(n ast.Node) bool {
		var list []ast.Stmt
		switch n := n.(type) {
		case *ast.BlockStmt:
			list = n.List
		case *ast.CaseClause:
			list = n.Body
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				if id, ok := l.(*ast.Ident); !ok || n.Tok != token.DEFINE || id.Obj == nil || id.Obj.Decl != n {
					note(l, listed[n])
				}
			}
			r.mark(n, n.Lhs)
		case *ast.IncDecStmt:
			note(n.X, listed[n])
			r.mark(n, []ast.Expr{n.X})
		case *ast.RangeStmt:
			if n.Tok == token.ASSIGN {
				for _, e := range []ast.Expr{n.Key, n.Value} {
					if e != nil {
						note(e, false)
					}
				}
			}
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				if name, root, _ := place(n.X); root != nil && r.outer(root) && !r.accumulates(name) {
					r.no(n.Pos(), "an iteration takes the address of %s", name)
				}
			}
		}
		for _, s := range list {
			listed[s] = true
		}
		return true
	})
}

func (r *forking) accumulates(name string) bool {
	return slices.ContainsFunc(r.fork.Accumulate, func(a profile.Accumulator) bool { return a.Name == name && a.Op == "output" })
}

// mark notes behind an assignment that a variable of which the last value counts
// has one.
func (r *forking) mark(s ast.Stmt, to []ast.Expr) {
	for _, e := range to {
		if id, ok := e.(*ast.Ident); ok {
			if k := slices.Index(r.lasts, id.Name); k >= 0 && r.outer(id) {
				r.put(s.End(), s.End(), fmt.Sprintf("; heddleSet[%d] = true", k))
			}
		}
	}
}

// place is what an expression that is assigned to names: the path up to the first
// index, its first identifier, and whether that is all.
func place(e ast.Expr) (name string, root *ast.Ident, plain bool) {
	switch x := ast.Unparen(e).(type) {
	case *ast.Ident:
		return x.Name, x, true
	case *ast.SelectorExpr:
		name, root, plain = place(x.X)
		if root == nil {
			return "", nil, false
		}
		if _, direct := ast.Unparen(x.X).(*ast.Ident); plain || direct || !indexed(x.X) {
			name += "." + x.Sel.Name
		}
		return name, root, false
	case *ast.IndexExpr:
		name, root, _ = place(x.X)
		return name, root, false
	}
	return "", nil, false
}

func indexed(e ast.Expr) bool {
	switch x := ast.Unparen(e).(type) {
	case *ast.IndexExpr:
		return true
	case *ast.SelectorExpr:
		return indexed(x.X)
	}
	return false
}

// usedOutside reports whether a variable is mentioned outside of the loop other
// than where it is declared.
func (r *forking) usedOutside(id *ast.Ident) bool {
	used := false
	for _, f := range r.files {
		ast.Inspect(f, func(n ast.Node) bool {
			x, ok := n.(*ast.Ident)
			if ok && x.Name == id.Name && x.Obj == id.Obj && (x.Pos() < r.loop.Pos() || x.Pos() >= r.loop.End()) {
				used = used || x.Obj == nil || x.Pos() != x.Obj.Pos()
			}
			return true
		})
	}
	return used
}

// assigned reports whether the body sets a variable, or may through its address.
func (r *forking) assigned(o *ast.Object) bool {
	found := false
	same := func(e ast.Expr) {
		_, root, _ := place(e)
		found = found || root != nil && root.Obj == o
	}
	ast.Inspect(r.body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				same(l)
			}
		case *ast.IncDecStmt:
			same(n.X)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				same(n.X)
			}
		}
		return true
	})
	return found
}
