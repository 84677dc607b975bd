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
// taken unless they are structs, which are references anyway. It counts how often
// each is bound, as one that is bound once is one value everywhere, and finds
// variables that hold one function literal for good, so that calls through them
// have a callee.
func (l *lowerer) findCaptures() {
	other := map[types.Object]bool{} // set to something that is no literal
	for _, file := range l.u.files {
		c := capturer{l: l, other: other}
		for _, d := range file.Decls {
			c.walk(d)
		}
	}
	for obj := range l.closures {
		if other[obj] || l.isGlobal(obj) {
			delete(l.closures, obj)
			continue
		}
		delete(l.captured, obj)
	}
}

type capturer struct {
	l     *lowerer
	stack []*ast.FuncLit
	other map[types.Object]bool
}

func (c *capturer) walk(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			c.results(n.Type, n.Body)
			c.stack = append(c.stack, n)
			c.walk(n.Type)
			c.walk(n.Body)
			c.stack = c.stack[:len(c.stack)-1]
			c.l.sortFree(n)
			return false
		case *ast.FuncDecl:
			c.results(n.Type, n.Body)
		case *ast.Ident:
			c.use(n)
		case *ast.BranchStmt:
			if n.Tok == token.GOTO && n.Label != nil {
				c.l.gotos[n.Label.Name] = true
			}
		case *ast.CallExpr:
			if isScan(c.l.u.info, n) {
				for _, a := range n.Args {
					c.scanned(a)
				}
				return false
			}
		case *ast.UnaryExpr:
			c.address(n)
		case *ast.IncDecStmt:
			c.binds(n.X, nil)
		case *ast.RangeStmt:
			c.binds(n.Key, nil)
			c.binds(n.Value, nil)
		case *ast.AssignStmt:
			c.assignment(n)
		case *ast.ValueSpec:
			for k, name := range n.Names {
				if k < len(n.Values) {
					c.binds(name, n.Values[k])
				} else if obj := c.l.u.info.Defs[name]; obj != nil {
					c.l.writes[obj]++ // its zero value
					if _, isFunc := obj.Type().Underlying().(*types.Signature); isFunc {
						c.l.writes[obj]-- // which nobody calls
					}
				}
			}
		}
		return true
	})
}

// results: a deferred call may see what return statements set.
func (c *capturer) results(t *ast.FuncType, body *ast.BlockStmt) {
	if t.Results == nil || body == nil {
		return
	}
	deferred := false
	ast.Inspect(body, func(n ast.Node) bool {
		_, is := n.(*ast.DeferStmt)
		deferred = deferred || is
		return !deferred
	})
	for _, f := range t.Results.List {
		for _, name := range f.Names {
			if obj := c.l.u.info.Defs[name]; obj != nil && deferred {
				c.l.writes[obj] += 2
			}
		}
	}
}

// scanned is an argument of fmt.Scan and its like: what it points to is bound.
func (c *capturer) scanned(a ast.Expr) {
	if u, ok := ast.Unparen(a).(*ast.UnaryExpr); ok && u.Op == token.AND {
		c.binds(u.X, nil)
		if _, isIdent := ast.Unparen(u.X).(*ast.Ident); isIdent {
			c.walk(u.X)
			return
		}
		a = u.X
	}
	c.walk(a)
}

func (c *capturer) address(n *ast.UnaryExpr) {
	id, ok := ast.Unparen(n.X).(*ast.Ident)
	if !ok || n.Op != token.AND {
		return
	}
	if v, ok := c.l.u.info.Uses[id].(*types.Var); ok && !isStruct(v.Type()) {
		c.l.captured[v] = true
		c.l.writes[v] += 2
	}
}

func (c *capturer) assignment(n *ast.AssignStmt) {
	if len(n.Lhs) == 1 && len(n.Rhs) == 1 && n.Tok == token.ASSIGN && inPlace(n.Lhs[0], n.Rhs[0]) {
		return
	}
	for k, lhs := range n.Lhs {
		if len(n.Lhs) == len(n.Rhs) && (n.Tok == token.ASSIGN || n.Tok == token.DEFINE) {
			c.binds(lhs, n.Rhs[k])
		} else {
			c.binds(lhs, nil)
		}
	}
}

// inPlace reports the forms of assignment that assignOne surely lowers as a
// change of the sequence itself: x = append(x, v), x = x[1:], x = x[:len(x)-1].
func inPlace(lhs, rhs ast.Expr) bool {
	x, ok := lhs.(*ast.Ident)
	if !ok {
		return false
	}
	same := func(e ast.Expr) bool {
		id, ok := ast.Unparen(e).(*ast.Ident)
		return ok && id.Name == x.Name
	}
	switch r := ast.Unparen(rhs).(type) {
	case *ast.CallExpr:
		fun, ok := r.Fun.(*ast.Ident)
		return ok && fun.Name == "append" && len(r.Args) > 1 && same(r.Args[0])
	case *ast.SliceExpr:
		return same(r.X) && r.Max == nil && isPop(r, same)
	}
	return false
}

func isPop(s *ast.SliceExpr, same func(ast.Expr) bool) bool {
	one := func(e ast.Expr) bool {
		lit, ok := e.(*ast.BasicLit)
		return ok && lit.Value == "1"
	}
	if s.High == nil {
		return s.Low != nil && one(s.Low)
	}
	sub, ok := s.High.(*ast.BinaryExpr)
	if !ok || s.Low != nil || sub.Op != token.SUB || !one(sub.Y) {
		return false
	}
	call, ok := sub.X.(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return false
	}
	fun, ok := call.Fun.(*ast.Ident)
	return ok && fun.Name == "len" && same(call.Args[0])
}

// binds notes that a variable gets a value, perhaps a function literal.
func (c *capturer) binds(lhs ast.Expr, value ast.Expr) {
	if lhs == nil {
		return
	}
	id, ok := ast.Unparen(lhs).(*ast.Ident)
	if !ok {
		return
	}
	v, ok := c.l.object(id).(*types.Var)
	if !ok || v.IsField() {
		return
	}
	c.l.writes[v]++
	if lit, ok := value.(*ast.FuncLit); ok && c.l.closures[v] == nil {
		c.l.closures[v] = lit
	} else {
		c.other[v] = true
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
