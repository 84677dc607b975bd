package golang

import (
	"go/ast"
	"go/token"

	"github.com/heddle-run/heddle/ir"
)

func (fn *fn) block(list []ast.Stmt) {
	for _, s := range list {
		fn.stmt(s)
	}
}

func (fn *fn) stmt(s ast.Stmt) {
	if s == nil {
		return
	}
	fn.at(s.Pos())
	label := fn.label
	fn.label = ""
	switch s := s.(type) {
	case *ast.ExprStmt:
		fn.multi(s.X)
	case *ast.AssignStmt:
		fn.assign(s)
	case *ast.IncDecStmt:
		fn.incDec(s)
	case *ast.DeclStmt:
		if gd, ok := s.Decl.(*ast.GenDecl); ok && gd.Tok == token.VAR {
			fn.varDecl(gd)
		}
	case *ast.BlockStmt:
		fn.block(s.List)
	case *ast.IfStmt:
		fn.ifStmt(s)
	case *ast.ForStmt:
		fn.forStmt(s, label)
	case *ast.RangeStmt:
		fn.rangeStmt(s, label)
	case *ast.SwitchStmt:
		fn.switchStmt(s, label)
	case *ast.TypeSwitchStmt:
		fn.typeSwitch(s, label)
	case *ast.SelectStmt:
		fn.selectStmt(s, label)
	case *ast.ReturnStmt:
		fn.returnStmt(s)
	case *ast.BranchStmt:
		fn.branch(s)
	case *ast.LabeledStmt:
		fn.labeled(s)
	case *ast.GoStmt:
		fn.spawn(s.Call)
	case *ast.DeferStmt:
		fn.deferStmt(s)
	case *ast.SendStmt:
		ch := fn.expr(s.Chan)
		fn.b.Emit(ir.Send, nil, ch, fn.expr(s.Value))
	}
}

func (fn *fn) incDec(s *ast.IncDecStmt) {
	p := fn.place(s.X)
	op := "+"
	if s.Tok == token.DEC {
		op = "-"
	}
	old := fn.load(p)
	fn.store(p, fn.b.Add(&ir.Instr{Op: ir.Bin, Sym: op, Type: p.typ, Args: []*ir.Instr{old, fn.b.Lit(int64(1))}}))
}

func (fn *fn) returnStmt(s *ast.ReturnStmt) {
	if len(s.Results) == 0 {
		fn.leave(nil)
		return
	}
	want := 1
	if r := fn.f.Result; r != nil && r.Kind == ir.Tuple {
		want = len(r.Items)
	}
	vals := fn.values(s.Results, max(want, len(s.Results)))
	for k := range fn.results {
		if k < len(vals) && len(fn.defers) > 0 {
			fn.store(fn.objPlace(fn.results[k]), vals[k])
		}
	}
	fn.leave(vals)
}

func (fn *fn) ifStmt(s *ast.IfStmt) {
	fn.stmt(s.Init)
	fn.at(s.Cond.Pos())
	then, done := fn.b.NewBlock(), fn.b.NewBlock()
	els := done
	if s.Else != nil {
		els = fn.b.NewBlock()
	}
	fn.cond(s.Cond, then, els)
	fn.enter(then)
	fn.block(s.Body.List)
	fn.b.Jump(done)
	if s.Else != nil {
		fn.enter(els)
		fn.stmt(s.Else)
		fn.b.Jump(done)
	}
	fn.enter(done)
}

// enter seals a block and makes it current.
func (fn *fn) enter(b *ir.Block) {
	fn.b.Seal(b)
	fn.b.SetBlock(b)
}

// cond branches on e; && and || are control flow.
func (fn *fn) cond(e ast.Expr, t, f *ir.Block) {
	e = ast.Unparen(e)
	if known, ok := fn.constBool(e); ok {
		if known {
			fn.b.Jump(t)
		} else {
			fn.b.Jump(f)
		}
		return
	}
	switch x := e.(type) {
	case *ast.UnaryExpr:
		if x.Op == token.NOT {
			fn.cond(x.X, f, t)
			return
		}
	case *ast.BinaryExpr:
		if x.Op == token.LAND || x.Op == token.LOR {
			mid := fn.b.NewBlock()
			if x.Op == token.LAND {
				fn.cond(x.X, mid, f)
			} else {
				fn.cond(x.X, t, mid)
			}
			fn.enter(mid)
			fn.cond(x.Y, t, f)
			return
		}
	}
	v := fn.expr(e)
	fn.at(e.Pos())
	fn.b.If(v, t, f)
}

func (fn *fn) forStmt(s *ast.ForStmt, label string) {
	if s.Cond != nil && (fn.scanLoop(s, label) || fn.countedFor(s, label)) {
		return
	}
	if fn.readLoop(s, label) {
		return
	}
	fn.stmt(s.Init)
	head, body, exit := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	post := head
	if s.Post != nil {
		post = fn.b.NewBlock()
	}
	fn.at(s.Pos())
	fn.b.Jump(head)
	fn.b.SetBlock(head)
	if s.Cond != nil {
		fn.cond(s.Cond, body, exit)
	} else {
		fn.b.Jump(body)
	}
	fn.enter(body)
	fn.jumps = append(fn.jumps, jumpTarget{label: label, brk: exit, cont: post})
	fn.block(s.Body.List)
	fn.jumps = fn.jumps[:len(fn.jumps)-1]
	fn.b.Jump(post)
	if s.Post != nil {
		fn.enter(post)
		fn.stmt(s.Post)
		fn.b.Jump(head)
	}
	fn.b.Seal(head)
	fn.enter(exit)
}

// rangeStmt is Iter, then Next and Elem in a loop; over an integer or with the
// index only, the Iter is of a Range, as other languages count.
func (fn *fn) rangeStmt(s *ast.RangeStmt, label string) {
	x := fn.expr(s.X)
	kind := ir.Opaque
	if x.Type != nil {
		kind = x.Type.Kind
		if kind == ir.Ptr && x.Type.Elem != nil && x.Type.Elem.Kind == ir.Seq {
			kind = ir.Seq
		}
	}
	key, value := given(s.Key), given(s.Value)
	seq, sym := x, ""
	switch {
	case kind == ir.Int:
		seq = fn.b.Emit(ir.Range, ir.SeqOf("range", ir.TInt), fn.b.Lit(int64(0)), x, fn.b.Lit(int64(1)))
	case kind == ir.Seq && value == nil:
		n := fn.b.Emit(ir.Len, ir.TInt, x)
		seq = fn.b.Emit(ir.Range, ir.SeqOf("range", ir.TInt), fn.b.Lit(int64(0)), n, fn.b.Lit(int64(1)))
	case kind == ir.Map && value != nil:
		sym = "items"
	case (kind == ir.Seq || kind == ir.Str) && key != nil:
		sym = "enumerate"
	}
	// The value of an Iter over a sequence alone is the element.
	single := key
	if kind == ir.Seq || kind == ir.Str {
		if single = value; value == nil {
			single = key
		}
	}
	fn.at(s.Pos())
	it := fn.b.Add(&ir.Instr{Op: ir.Iter, Sym: sym, Args: []*ir.Instr{seq}})
	head, body, exit := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	fn.b.Jump(head)
	fn.b.SetBlock(head)
	next := fn.b.Emit(ir.Next, ir.TBool, it)
	fn.b.If(next, body, exit)
	fn.enter(body)
	elem := fn.b.Emit(ir.Elem, nil, next)
	if sym != "" || kind == ir.Opaque && key != nil && value != nil {
		k, v := fn.extract(elem, 0, 2, fn.typeOf(key)), fn.extract(elem, 1, 2, fn.typeOf(value))
		fn.rangeVar(s, key, k)
		fn.rangeVar(s, value, v)
	} else if single != nil {
		elem.Type = fn.typeOf(single)
		fn.rangeVar(s, single, elem)
	}
	fn.jumps = append(fn.jumps, jumpTarget{label: label, brk: exit, cont: head})
	fn.block(s.Body.List)
	fn.jumps = fn.jumps[:len(fn.jumps)-1]
	fn.b.Jump(head)
	fn.b.Seal(head)
	fn.enter(exit)
}

// given is an expression that is there and not the blank identifier.
func given(e ast.Expr) ast.Expr {
	if id, ok := e.(*ast.Ident); e == nil || ok && id.Name == "_" {
		return nil
	}
	return e
}

func (fn *fn) rangeVar(s *ast.RangeStmt, e ast.Expr, v *ir.Instr) {
	if e == nil {
		return
	}
	if id, ok := e.(*ast.Ident); ok && s.Tok == token.DEFINE {
		fn.bind(id, v)
		return
	}
	fn.store(fn.place(e), v)
}

func (fn *fn) extract(v *ir.Instr, n, of int, t *ir.Type) *ir.Instr {
	return fn.b.Add(&ir.Instr{Op: ir.Extract, N: n, Of: of, Type: t, Args: []*ir.Instr{v}})
}

func (fn *fn) typeOf(e ast.Expr) *ir.Type {
	if e == nil {
		return nil
	}
	return fn.l.typ(fn.l.u.info.TypeOf(e))
}

func (fn *fn) branch(s *ast.BranchStmt) {
	name := ""
	if s.Label != nil {
		name = s.Label.Name
	}
	if s.Tok == token.GOTO {
		fn.b.Jump(fn.gotoBlock(name))
		return
	}
	for k := len(fn.jumps) - 1; k >= 0; k-- {
		j := fn.jumps[k]
		if name != "" && j.label != name || name == "" && j.named || s.Tok == token.CONTINUE && j.cont == nil {
			continue
		}
		if s.Tok == token.CONTINUE {
			fn.b.Jump(j.cont)
		} else if s.Tok == token.BREAK {
			fn.b.Jump(j.brk)
		}
		return
	}
}

// gotoBlock is the block of a label; it stays open until the function ends.
func (fn *fn) gotoBlock(name string) *ir.Block {
	if fn.labels[name] == nil {
		fn.labels[name] = fn.b.NewBlock()
	}
	return fn.labels[name]
}

func (fn *fn) labeled(s *ast.LabeledStmt) {
	if fn.l.gotos[s.Label.Name] {
		b := fn.gotoBlock(s.Label.Name)
		fn.b.Jump(b)
		fn.b.SetBlock(b)
	}
	fn.label = s.Label.Name
	if _, isBlock := s.Stmt.(*ast.BlockStmt); isBlock {
		exit := fn.b.NewBlock()
		fn.jumps = append(fn.jumps, jumpTarget{label: s.Label.Name, brk: exit, named: true})
		fn.stmt(s.Stmt)
		fn.jumps = fn.jumps[:len(fn.jumps)-1]
		fn.b.Jump(exit)
		fn.enter(exit)
		return
	}
	fn.stmt(s.Stmt)
}
