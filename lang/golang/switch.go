package golang

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/heddle-run/heddle/ir"
)

// switchStmt is a chain of comparisons, as its cases may be any expressions.
func (fn *fn) switchStmt(s *ast.SwitchStmt, label string) {
	fn.stmt(s.Init)
	var tag *ir.Instr
	if s.Tag != nil {
		tag = fn.expr(s.Tag)
	}
	exit := fn.b.NewBlock()
	bodies := make([]*ir.Block, len(s.Body.List))
	fallback := exit
	for k, c := range s.Body.List {
		bodies[k] = fn.b.NewBlock()
		if cc, ok := c.(*ast.CaseClause); ok && cc.List == nil {
			fallback = bodies[k]
		}
	}
	for k, c := range s.Body.List {
		cc, ok := c.(*ast.CaseClause)
		if !ok {
			continue
		}
		for _, e := range cc.List {
			fn.at(e.Pos())
			next := fn.b.NewBlock()
			if tag == nil {
				fn.cond(e, bodies[k], next)
			} else {
				eq := fn.b.Add(&ir.Instr{Op: ir.Cmp, Sym: "==", Type: ir.TBool, Args: []*ir.Instr{tag, fn.expr(e)}})
				fn.b.If(eq, bodies[k], next)
			}
			fn.enter(next)
		}
	}
	fn.b.Jump(fallback)
	fn.jumps = append(fn.jumps, jumpTarget{label: label, brk: exit})
	// A body is sealed when it is reached: only fallthrough, just before, adds an edge.
	for k, c := range s.Body.List {
		fn.enter(bodies[k])
		cc, ok := c.(*ast.CaseClause)
		if !ok {
			continue
		}
		fn.block(cc.Body)
		if n := len(cc.Body); n > 0 && k+1 < len(bodies) {
			if br, ok := cc.Body[n-1].(*ast.BranchStmt); ok && br.Tok == token.FALLTHROUGH {
				fn.b.Jump(bodies[k+1])
			}
		}
		fn.b.Jump(exit)
	}
	fn.jumps = fn.jumps[:len(fn.jumps)-1]
	fn.enter(exit)
}

func (fn *fn) typeSwitch(s *ast.TypeSwitchStmt, label string) {
	fn.stmt(s.Init)
	var x *ir.Instr
	switch a := s.Assign.(type) {
	case *ast.AssignStmt:
		if ta, ok := ast.Unparen(a.Rhs[0]).(*ast.TypeAssertExpr); ok {
			x = fn.expr(ta.X)
		}
	case *ast.ExprStmt:
		if ta, ok := ast.Unparen(a.X).(*ast.TypeAssertExpr); ok {
			x = fn.expr(ta.X)
		}
	}
	if x == nil {
		x = fn.b.Lit(nil)
	}
	fn.cases(s.Body.List, x, label, func(c ast.Stmt) []ast.Stmt {
		cc, ok := c.(*ast.CaseClause)
		if !ok {
			return nil
		}
		if obj := fn.l.u.info.Implicits[cc]; obj != nil {
			fn.declare(obj, fn.b.Emit(ir.Convert, fn.l.typ(obj.Type()), x))
		}
		return cc.Body
	})
}

func (fn *fn) selectStmt(s *ast.SelectStmt, label string) {
	var chans []*ir.Instr
	for _, c := range s.Body.List {
		if cc, ok := c.(*ast.CommClause); ok && cc.Comm != nil {
			chans = append(chans, fn.expr(channelOf(cc.Comm)))
		}
	}
	sel := fn.b.Emit(ir.Select, nil, chans...)
	fn.cases(s.Body.List, sel, label, func(c ast.Stmt) []ast.Stmt {
		cc, ok := c.(*ast.CommClause)
		if !ok {
			return nil
		}
		fn.stmt(cc.Comm)
		return cc.Body
	})
}

// channelOf is the channel of a select case.
func channelOf(s ast.Stmt) ast.Expr {
	var e ast.Expr
	switch s := s.(type) {
	case *ast.SendStmt:
		return s.Chan
	case *ast.ExprStmt:
		e = s.X
	case *ast.AssignStmt:
		e = s.Rhs[0]
	}
	if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
		return u.X
	}
	return e
}

// cases ends the block with a Switch on x to one block a clause.
func (fn *fn) cases(clauses []ast.Stmt, x *ir.Instr, label string, open func(ast.Stmt) []ast.Stmt) {
	exit := fn.b.NewBlock()
	bodies := make([]*ir.Block, len(clauses))
	fallback := exit
	var targets []*ir.Block
	for k, c := range clauses {
		bodies[k] = fn.b.NewBlock()
		if isDefault(c) {
			fallback = bodies[k]
			continue
		}
		targets = append(targets, bodies[k])
	}
	fn.b.Switch(x, append(targets, fallback)...)
	fn.jumps = append(fn.jumps, jumpTarget{label: label, brk: exit})
	for k, c := range clauses {
		fn.enter(bodies[k])
		fn.at(c.Pos())
		fn.block(open(c))
		fn.b.Jump(exit)
	}
	fn.jumps = fn.jumps[:len(fn.jumps)-1]
	fn.enter(exit)
}

func isDefault(c ast.Stmt) bool {
	switch c := c.(type) {
	case *ast.CaseClause:
		return c.List == nil
	case *ast.CommClause:
		return c.Comm == nil
	}
	return false
}

// spawn is a go statement.
func (fn *fn) spawn(call *ast.CallExpr) {
	i := &ir.Instr{Op: ir.Spawn, Lit: "thread"}
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.FuncLit:
		i.Callee, _ = fn.literal(fun, "")
		i.Args = fn.args(call, i.Callee)
	default:
		c := fn.call(call)
		if c.Op != ir.Call && c.Op != ir.Invoke && c.Op != ir.CallValue {
			return
		}
		// The call itself becomes the spawn.
		c.Op, c.Lit = ir.Spawn, i.Lit
		return
	}
	fn.b.Add(i)
}

func (fn *fn) deferStmt(s *ast.DeferStmt) {
	d := deferred{call: s.Call}
	keep := func(v *ir.Instr) {
		key := "defer" + keyMark + itoa(len(fn.defers)) + "." + itoa(len(d.keys))
		fn.b.WriteVar(key, v)
		d.keys = append(d.keys, key)
	}
	switch fun := ast.Unparen(s.Call.Fun).(type) {
	case *ast.FuncLit:
		_, c := fn.literal(fun, "")
		keep(c)
	case *ast.SelectorExpr:
		if _, isMethod := fn.l.u.info.Selections[fun]; isMethod {
			keep(fn.embedded(fun))
		}
	}
	for _, a := range s.Call.Args {
		keep(fn.expr(a))
	}
	fn.defers = append(fn.defers, d)
}

// runDeferred makes a deferred call with the operands that were kept.
func (fn *fn) runDeferred(d deferred) {
	fn.b.Pos = fn.l.pos(d.call.Pos())
	vals := make([]*ir.Instr, len(d.keys))
	for k, key := range d.keys {
		vals[k] = fn.b.ReadVar(key)
	}
	switch fun := ast.Unparen(d.call.Fun).(type) {
	case *ast.FuncLit:
		fn.b.Add(&ir.Instr{Op: ir.Call, Callee: fn.l.lits[fun], Args: vals[1:]})
		return
	case *ast.SelectorExpr:
		if sel, isMethod := fn.l.u.info.Selections[fun]; isMethod {
			fn.method(fun, sel, vals[0], vals[1:], fn.typeOf(d.call))
			return
		}
	}
	if fn.l.u.info.Types[d.call.Fun].IsBuiltin() {
		if id, ok := ast.Unparen(d.call.Fun).(*ast.Ident); ok {
			fn.b.Add(&ir.Instr{Op: ir.Call, Sym: id.Name, Args: vals})
		}
		return
	}
	fn.callKnown(d.call, vals)
}

// objPlace is where a named result lives.
func (fn *fn) objPlace(obj types.Object) place {
	if c := fn.cells[obj]; c != nil && fn.isCell(obj) {
		return place{kind: cell, a: c, typ: fn.l.typ(obj.Type())}
	}
	return place{kind: local, obj: obj, typ: fn.l.typ(obj.Type())}
}
