package golang

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/heddle-run/heddle/ir"
)

// counted is a for statement that counts: for i := low; i < high; i += step.
type counted struct {
	name            *ast.Ident
	low, high, step ast.Expr // a nil step is 1
	op              token.Token
	down            bool
}

// countedFor lowers a counting loop as the iteration over a Range that it is,
// when nothing in it changes the counter, the bound or the step: the form that
// counting loops have in the IR whatever the language.
func (fn *fn) countedFor(s *ast.ForStmt, label string) bool {
	c, ok := fn.countedForm(s)
	if !ok {
		return false
	}
	low := fn.expr(c.low)
	high := fn.expr(c.high)
	fn.at(s.Pos())
	one := fn.b.Lit(int64(1))
	switch c.op {
	case token.LEQ:
		high = fn.binary("+", high, one, ir.TInt)
	case token.GEQ:
		high = fn.binary("-", high, one, ir.TInt)
	}
	by := one
	if c.step != nil {
		by = fn.expr(c.step)
	}
	if c.down {
		if k, isInt := by.Lit.(int64); isInt && by.Op == ir.Const {
			by = fn.b.Lit(-k)
		} else {
			by = fn.b.Add(&ir.Instr{Op: ir.Un, Sym: "-", Type: ir.TInt, Args: []*ir.Instr{by}})
		}
	}
	seq := fn.b.Emit(ir.Range, ir.SeqOf("range", ir.TInt), low, high, by)
	fn.loopOver(seq, label, func(e *ir.Instr) {
		e.Type = fn.typeOf(c.name)
		fn.bind(c.name, e)
		fn.block(s.Body.List)
	})
	return true
}

// loopOver emits the loop of an Iter over a sequence.
func (fn *fn) loopOver(seq *ir.Instr, label string, do func(elem *ir.Instr)) {
	it := fn.b.Emit(ir.Iter, nil, seq)
	head, body, exit := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	fn.b.Jump(head)
	fn.b.SetBlock(head)
	next := fn.b.Emit(ir.Next, ir.TBool, it)
	fn.b.If(next, body, exit)
	fn.enter(body)
	fn.jumps = append(fn.jumps, jumpTarget{label: label, brk: exit, cont: head})
	do(fn.b.Emit(ir.Elem, nil, next))
	fn.jumps = fn.jumps[:len(fn.jumps)-1]
	fn.b.Jump(head)
	fn.b.Seal(head)
	fn.enter(exit)
}

func (fn *fn) countedForm(s *ast.ForStmt) (c counted, ok bool) {
	init, isInit := s.Init.(*ast.AssignStmt)
	test, isTest := s.Cond.(*ast.BinaryExpr)
	if !isInit || !isTest || init.Tok != token.DEFINE || len(init.Lhs) != 1 || len(init.Rhs) != 1 {
		return c, false
	}
	c.name, _ = init.Lhs[0].(*ast.Ident)
	c.low, c.high, c.op = init.Rhs[0], test.Y, test.Op
	if c.name == nil || !sameName(test.X, c.name) || !isInteger(fn.typeOf(c.name)) {
		return c, false
	}
	switch p := s.Post.(type) {
	case *ast.IncDecStmt:
		ok, c.down = sameName(p.X, c.name), p.Tok == token.DEC
	case *ast.AssignStmt:
		ok = len(p.Lhs) == 1 && sameName(p.Lhs[0], c.name) && (p.Tok == token.ADD_ASSIGN || p.Tok == token.SUB_ASSIGN)
		c.down, c.step = p.Tok == token.SUB_ASSIGN, p.Rhs[0]
		if k, isConst := fn.constInt(c.step); isConst && k <= 0 {
			return c, false
		}
	}
	up := c.op == token.LSS || c.op == token.LEQ
	if !ok || c.down == up || !up && c.op != token.GTR && c.op != token.GEQ {
		return c, false
	}
	if s.End()-s.Pos() > maxCounted {
		return c, false
	}
	set := fn.l.setIn(s.Body)
	obj := fn.l.u.info.Defs[c.name]
	if obj == nil || set[obj] || !fn.steady(c.high, set, obj) || c.step != nil && !fn.steady(c.step, set, obj) {
		return c, false
	}
	return c, true
}

// maxCounted bounds the source of a loop that is looked through for changes of
// its bound, as loops nest.
const maxCounted = 1 << 15

func sameName(e ast.Expr, id *ast.Ident) bool {
	x, ok := ast.Unparen(e).(*ast.Ident)
	return ok && x.Name == id.Name
}

// setIn are the variables that code assigns, or parts of which it replaces.
func (l *lowerer) setIn(body ast.Node) map[types.Object]bool {
	set := map[types.Object]bool{}
	mark := func(e ast.Expr) {
		if id := rootIdent(e); id != nil {
			set[l.object(id)] = true
		}
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				// A plain element keeps the lengths as they are.
				if ix, isElem := ast.Unparen(lhs).(*ast.IndexExpr); isElem && isScalar(l.u.info.TypeOf(ix)) {
					continue
				}
				mark(lhs)
			}
		case *ast.IncDecStmt:
			if _, isIdent := ast.Unparen(n.X).(*ast.Ident); isIdent {
				mark(n.X)
			}
		case *ast.RangeStmt:
			if n.Tok == token.ASSIGN {
				mark(n.Key)
				mark(n.Value)
			}
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				if _, isIdent := ast.Unparen(n.X).(*ast.Ident); isIdent {
					mark(n.X)
				}
			}
		}
		return true
	})
	return set
}

func isScalar(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Basic)
	return ok
}

// rootIdent is the variable that a path of fields and elements starts at.
func rootIdent(e ast.Expr) *ast.Ident {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x
		case *ast.IndexExpr:
			e = x.X
		case *ast.SelectorExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return nil
		}
	}
}

// steady reports whether an expression keeps its value while the loop runs: it
// is made of variables that the loop does not set, lengths of them, and
// arithmetic.
func (fn *fn) steady(e ast.Expr, set map[types.Object]bool, counter types.Object) bool {
	ok := true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			obj := fn.l.object(n)
			v, isVar := obj.(*types.Var)
			shared := isVar && !v.IsField() && !fn.l.isGlobal(v) && fn.l.captured[v] && fn.l.writes[v] > 1
			ok = ok && !set[obj] && obj != counter && !shared
		case *ast.CallExpr:
			tv := fn.l.u.info.Types[n.Fun]
			ok = ok && (tv.IsBuiltin() || tv.IsType() || fn.imported(ast.Unparen(n.Fun)) == "math.Sqrt")
		case *ast.UnaryExpr:
			ok = ok && n.Op != token.ARROW
		case *ast.FuncLit:
			ok = false
		}
		return ok
	})
	return ok
}
