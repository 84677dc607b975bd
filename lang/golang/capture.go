package golang

import (
	"go/ast"
	"go/token"
	"go/types"
	"sort"
	"strconv"
	"strings"
)

// findCaptures decides which local variables must be cells: those that a
// function literal shares with its surroundings, and those whose address is
// taken unless they are structs, which are references anyway. It also finds
// variables that hold one function literal for good, so that calls through them
// have a callee.
func (l *lowerer) findCaptures() {
	assigned := map[types.Object]int{}
	for _, file := range l.u.files {
		c := capturer{l: l, assigned: assigned}
		for _, d := range file.Decls {
			c.walk(d)
		}
	}
	for obj, n := range assigned {
		if n > 1 {
			delete(l.closures, obj)
		}
	}
}

type capturer struct {
	l        *lowerer
	stack    []*ast.FuncLit
	assigned map[types.Object]int // how often a closure variable is set
}

func (c *capturer) walk(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			c.stack = append(c.stack, n)
			c.walk(n.Type)
			c.walk(n.Body)
			c.stack = c.stack[:len(c.stack)-1]
			c.l.sortFree(n)
			return false
		case *ast.Ident:
			c.use(n)
		case *ast.BranchStmt:
			if n.Tok == token.GOTO && n.Label != nil {
				c.l.gotos[n.Label.Name] = true
			}
		case *ast.UnaryExpr:
			if id, ok := ast.Unparen(n.X).(*ast.Ident); ok && n.Op == token.AND {
				if v, ok := c.l.u.info.Uses[id].(*types.Var); ok && !isStruct(v.Type()) {
					c.l.captured[v] = true
				}
			}
		case *ast.AssignStmt:
			for k, lhs := range n.Lhs {
				if len(n.Lhs) == len(n.Rhs) {
					c.holds(lhs, n.Rhs[k])
				} else {
					c.holds(lhs, nil)
				}
			}
		case *ast.ValueSpec:
			for k, name := range n.Names {
				if k < len(n.Values) {
					c.holds(name, n.Values[k])
				}
			}
		}
		return true
	})
}

// holds notes that a variable gets a value, perhaps a function literal.
func (c *capturer) holds(lhs ast.Expr, value ast.Expr) {
	id, ok := ast.Unparen(lhs).(*ast.Ident)
	if !ok {
		return
	}
	obj := c.l.object(id)
	if v, ok := obj.(*types.Var); !ok || v.IsField() {
		return
	}
	if _, isFunc := obj.Type().Underlying().(*types.Signature); !isFunc {
		return
	}
	c.assigned[obj]++
	if lit, ok := value.(*ast.FuncLit); ok {
		c.l.closures[obj] = lit
	} else {
		c.assigned[obj]++ // set to something else
	}
}

// use marks a variable that is declared outside of the innermost literal.
func (c *capturer) use(id *ast.Ident) {
	v, ok := c.l.u.info.Uses[id].(*types.Var)
	if !ok || v.IsField() || c.l.isGlobal(v) || len(c.stack) == 0 {
		return
	}
	for k := len(c.stack) - 1; k >= 0; k-- {
		lit := c.stack[k]
		if lit.Pos() <= v.Pos() && v.Pos() < lit.End() {
			return
		}
		c.l.captured[v] = true
		c.l.addFree(lit, v)
	}
}

func (l *lowerer) addFree(lit *ast.FuncLit, v types.Object) {
	for _, have := range l.free[lit] {
		if have == v {
			return
		}
	}
	l.free[lit] = append(l.free[lit], v)
}

func (l *lowerer) sortFree(lit *ast.FuncLit) {
	vars := l.free[lit]
	sort.Slice(vars, func(i, j int) bool { return vars[i].Pos() < vars[j].Pos() })
}

func (l *lowerer) object(id *ast.Ident) types.Object {
	if obj := l.u.info.Defs[id]; obj != nil {
		return obj
	}
	return l.u.info.Uses[id]
}

func (l *lowerer) isGlobal(v types.Object) bool {
	return v.Pkg() != nil && v.Parent() == v.Pkg().Scope()
}

// key names a variable uniquely, as inner scopes may use a name again. What
// follows the name is cut off when the function is finished.
func (l *lowerer) key(obj types.Object) string {
	if k, ok := l.keys[obj]; ok {
		return k
	}
	k := obj.Name()
	if n := l.named[k]; n > 0 {
		k += keyMark + strconv.Itoa(n)
	}
	l.named[obj.Name()]++
	l.keys[obj] = k
	return k
}

const keyMark = "~"

func plainName(key string) string {
	name, _, _ := strings.Cut(key, keyMark)
	return name
}
