package golang

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"github.com/heddle-run/heddle/ir"
)

func (fn *fn) constBool(e ast.Expr) (val, ok bool) {
	tv := fn.l.u.info.Types[e]
	if tv.Value == nil || tv.Value.Kind() != constant.Bool {
		return false, false
	}
	return constant.BoolVal(tv.Value), true
}

func (fn *fn) constInt(e ast.Expr) (int64, bool) {
	tv := fn.l.u.info.Types[e]
	if tv.Value == nil || tv.Value.Kind() != constant.Int {
		return 0, false
	}
	return constant.Int64Val(tv.Value)
}

// literal constants, folded by the type checker.
func (fn *fn) constant(e ast.Expr) *ir.Instr {
	tv, ok := fn.l.u.info.Types[e]
	if !ok || tv.Value == nil {
		return nil
	}
	switch v := tv.Value; v.Kind() {
	case constant.Bool:
		return fn.b.Lit(constant.BoolVal(v))
	case constant.String:
		return fn.b.Lit(constant.StringVal(v))
	case constant.Int:
		if n, exact := constant.Int64Val(v); exact && !isFloat(tv.Type) {
			return fn.b.Lit(n)
		}
		f, _ := constant.Float64Val(v)
		return fn.b.Lit(f)
	case constant.Float:
		if isIntegerType(tv.Type) {
			if n, exact := constant.Int64Val(constant.ToInt(v)); exact {
				return fn.b.Lit(n)
			}
		}
		f, _ := constant.Float64Val(v)
		return fn.b.Lit(f)
	}
	return nil
}

func isFloat(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsFloat != 0
}

func isIntegerType(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}

// values evaluates the right-hand sides to want values: one each, or the
// components of one call, map read, type assertion or receive.
func (fn *fn) values(rhs []ast.Expr, want int) []*ir.Instr {
	if len(rhs) == want {
		vals := make([]*ir.Instr, want)
		for k, e := range rhs {
			vals[k] = fn.expr(e)
		}
		return vals
	}
	if len(rhs) != 1 {
		vals := make([]*ir.Instr, want)
		for k := range vals {
			if k < len(rhs) {
				vals[k] = fn.expr(rhs[k])
			} else {
				vals[k] = fn.b.Lit(nil)
			}
		}
		return vals
	}
	return fn.components(ast.Unparen(rhs[0]), want)
}

func (fn *fn) components(e ast.Expr, want int) []*ir.Instr {
	if call, ok := e.(*ast.CallExpr); ok && isScan(fn.l.u.info, call) {
		v := fn.scan(call)
		return []*ir.Instr{v, fn.extract(v, 1, 2, ir.Object("error"))}
	}
	switch x := e.(type) {
	case *ast.IndexExpr:
		if want == 2 {
			m, k := fn.expr(x.X), fn.expr(x.Index)
			v := fn.b.Emit(ir.Index, fn.mapElem(x), m, k)
			ok := fn.b.Add(&ir.Instr{Op: ir.Cmp, Sym: "in", Type: ir.TBool, Args: []*ir.Instr{k, m}})
			return []*ir.Instr{v, ok}
		}
	case *ast.TypeAssertExpr:
		if want == 2 {
			v := fn.expr(x.X)
			ok := fn.b.Add(&ir.Instr{Op: ir.Call, Sym: "is", Type: ir.TBool, Args: []*ir.Instr{v}})
			return []*ir.Instr{fn.b.Emit(ir.Convert, fn.typeOf(x.Type), v), ok}
		}
	case *ast.UnaryExpr:
		if want == 2 && x.Op == token.ARROW {
			v := fn.expr(x)
			return []*ir.Instr{v, fn.extract(v, 1, 2, ir.TBool)}
		}
	}
	v := fn.multi(e)
	if want == 2 && v.Callee == nil && (v.Op == ir.Call || v.Op == ir.Invoke) && v.Type != nil &&
		v.Type.Kind == ir.Tuple && len(v.Type.Items) == 2 && isObj(v.Type.Items[1], "error") {
		// The library's errors are what exceptions are elsewhere: the value alone
		// is what the call gives.
		err := v.Type.Items[1]
		v.Type = v.Type.Items[0]
		return []*ir.Instr{v, fn.extract(v, 1, 2, err)}
	}
	vals := make([]*ir.Instr, want)
	for k := range vals {
		var t *ir.Type
		if v.Type != nil && v.Type.Kind == ir.Tuple && k < len(v.Type.Items) {
			t = v.Type.Items[k]
		}
		vals[k] = fn.extract(v, k, want, t)
	}
	return vals
}

func (fn *fn) mapElem(x *ast.IndexExpr) *ir.Type {
	if t := fn.typeOf(x.X); t != nil && t.Kind == ir.Map {
		return t.Elem
	}
	return nil
}

// multi is expr, of a call that may give several values or none.
func (fn *fn) multi(e ast.Expr) *ir.Instr {
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok {
		fn.at(call.Pos())
		return fn.call(call)
	}
	return fn.expr(e)
}

func (fn *fn) expr(e ast.Expr) *ir.Instr {
	e = ast.Unparen(e)
	if e == nil {
		return fn.b.Lit(nil)
	}
	fn.at(e.Pos())
	if c := fn.constant(e); c != nil {
		return c
	}
	switch x := e.(type) {
	case *ast.Ident:
		return fn.ident(x)
	case *ast.BasicLit:
		return fn.b.Lit(x.Value)
	case *ast.FuncLit:
		_, c := fn.literal(x, "")
		return c
	case *ast.CompositeLit:
		return fn.composite(x, fn.l.u.info.TypeOf(x))
	case *ast.SelectorExpr:
		return fn.selector(x)
	case *ast.IndexExpr:
		return fn.index(x)
	case *ast.IndexListExpr:
		return fn.expr(x.X)
	case *ast.SliceExpr:
		return fn.slice(x, fn.expr(x.X))
	case *ast.TypeAssertExpr:
		return fn.b.Emit(ir.Convert, fn.typeOf(e), fn.expr(x.X))
	case *ast.CallExpr:
		return fn.call(x)
	case *ast.StarExpr:
		return fn.deref(fn.expr(x.X), fn.typeOf(x))
	case *ast.UnaryExpr:
		return fn.unary(x)
	case *ast.BinaryExpr:
		return fn.binaryExpr(x)
	}
	return fn.b.Lit(nil)
}

func (fn *fn) ident(id *ast.Ident) *ir.Instr {
	obj := fn.l.object(id)
	switch o := obj.(type) {
	case nil:
		return fn.global(id.Name, nil)
	case *types.Nil:
		return fn.b.Add(&ir.Instr{Op: ir.Const, Type: fn.typeOf(id)})
	case *types.Func:
		return fn.funcRef(o)
	case *types.Var:
		if fn.l.isGlobal(o) {
			return fn.global(fn.l.globalName(o), fn.l.typ(o.Type()))
		}
		return fn.readObj(o)
	}
	return fn.b.Lit(nil)
}

func (fn *fn) funcRef(o *types.Func) *ir.Instr {
	i := &ir.Instr{Op: ir.FuncRef, Type: fn.l.typ(o.Type()), Callee: fn.l.funcs[o.Origin()]}
	if i.Callee == nil {
		i.Sym = qualified(o)
	}
	return fn.b.Add(i)
}

// qualified is the name of an imported function: "sort.Slice", "rand.Intn".
func qualified(o types.Object) string {
	if o.Pkg() == nil {
		return o.Name()
	}
	return o.Pkg().Name() + "." + o.Name()
}

func (fn *fn) unary(x *ast.UnaryExpr) *ir.Instr {
	switch x.Op {
	case token.AND:
		return fn.address(ast.Unparen(x.X))
	case token.ARROW:
		return fn.b.Emit(ir.Recv, fn.typeOf(x), fn.expr(x.X))
	}
	sym := x.Op.String()
	if x.Op == token.XOR {
		sym = "~"
	}
	return fn.b.Add(&ir.Instr{Op: ir.Un, Sym: sym, Type: fn.typeOf(x), Args: []*ir.Instr{fn.expr(x.X)}})
}

// address of a struct is the struct, of a variable its cell; of a part, the
// part's value as a pointer, so that what is written through it is lost unless it
// is seen to be an element's.
func (fn *fn) address(e ast.Expr) *ir.Instr {
	if id, ok := e.(*ast.Ident); ok {
		if c := fn.cells[fn.l.object(id)]; c != nil && !isStruct(fn.l.u.info.TypeOf(e)) {
			return c
		}
	}
	v := fn.expr(e)
	if v.Type != nil && v.Type.Kind == ir.Obj {
		return v
	}
	c := fn.b.Emit(ir.Cell, &ir.Type{Kind: ir.Ptr, Elem: v.Type}, v)
	fn.addresses[c] = true
	return c
}

func (fn *fn) binaryExpr(x *ast.BinaryExpr) *ir.Instr {
	if x.Op == token.LAND || x.Op == token.LOR {
		return fn.shortCircuit(x)
	}
	op, isCmp := binaryOf(x.Op)
	if isCmp {
		a := fn.expr(x.X)
		b := fn.expr(x.Y)
		return fn.b.Add(&ir.Instr{Op: ir.Cmp, Sym: op, Type: ir.TBool, Args: []*ir.Instr{a, b}})
	}
	a := fn.expr(x.X)
	return fn.binary(op, a, fn.expr(x.Y), fn.typeOf(x))
}

// binary emits an operation; / on integers is the IR's //.
func (fn *fn) binary(op string, a, b *ir.Instr, t *ir.Type) *ir.Instr {
	switch {
	case op == "/" && (isInteger(t) || isInteger(a.Type) && isInteger(b.Type)):
		op = "//"
	case op == "&^":
		op = "&"
		b = fn.b.Add(&ir.Instr{Op: ir.Un, Sym: "~", Type: b.Type, Args: []*ir.Instr{b}})
	}
	return fn.b.Add(&ir.Instr{Op: ir.Bin, Sym: op, Type: t, Args: []*ir.Instr{a, b}})
}

// binaryOf is the operator of a token, also of an assigning one.
func binaryOf(t token.Token) (op string, cmp bool) {
	switch t {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return t.String(), true
	}
	if t >= token.ADD_ASSIGN && t <= token.AND_NOT_ASSIGN {
		t = t - token.ADD_ASSIGN + token.ADD
	}
	return t.String(), false
}

// shortCircuit is && or || as a value.
func (fn *fn) shortCircuit(x *ast.BinaryExpr) *ir.Instr {
	t, f, done := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	key := "bool" + keyMark + itoa(int(x.OpPos))
	fn.cond(x, t, f)
	for _, arm := range []*ir.Block{t, f} {
		fn.enter(arm)
		v := fn.b.Lit(arm == t)
		v.Name = "bool"
		fn.b.WriteVar(key, v)
		fn.b.Jump(done)
	}
	fn.enter(done)
	return fn.b.ReadVar(key)
}

func (fn *fn) index(x *ast.IndexExpr) *ir.Instr {
	if tv := fn.l.u.info.Types[x.Index]; tv.IsType() {
		return fn.expr(x.X) // an instance of a generic function
	}
	c := fn.expr(x.X)
	return fn.b.Emit(ir.Index, fn.typeOf(x), c, fn.expr(x.Index))
}

func (fn *fn) slice(x *ast.SliceExpr, base *ir.Instr) *ir.Instr {
	part := func(e ast.Expr) *ir.Instr {
		if e == nil {
			return fn.b.Lit(nil)
		}
		return fn.expr(e)
	}
	low := part(x.Low)
	return fn.b.Emit(ir.Slice, fn.typeOf(x), base, low, part(x.High))
}
