package golang

import (
	"go/ast"
	"go/types"

	"github.com/heddle-run/heddle/ir"
)

func (fn *fn) isBuiltin(x *ast.CallExpr, name string) bool {
	id, ok := ast.Unparen(x.Fun).(*ast.Ident)
	return ok && id.Name == name && fn.l.u.info.Types[x.Fun].IsBuiltin()
}

// convert is T(x). Between integer types nothing is left of it, as lengths and
// counts go through such conversions all the time.
func (fn *fn) convert(x *ast.CallExpr) *ir.Instr {
	t := fn.typeOf(x)
	if len(x.Args) != 1 {
		return fn.b.Lit(nil)
	}
	v := fn.expr(x.Args[0])
	if isInteger(t) && isInteger(v.Type) || v.Type == t && t.Kind != ir.Opaque {
		return v
	}
	if v.Type != nil && v.Type.Kind == t.Kind && (t.Kind == ir.Seq || t.Kind == ir.Map || t.Kind == ir.Str || t.Kind == ir.Obj) {
		return v // a named type of the same shape
	}
	return fn.b.Emit(ir.Convert, t, v)
}

func (fn *fn) builtin(x *ast.CallExpr) *ir.Instr {
	name := ""
	switch f := ast.Unparen(x.Fun).(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = "unsafe." + f.Sel.Name
	}
	t := fn.typeOf(x)
	switch name {
	case "make":
		return fn.make(x, t)
	case "new":
		return fn.new(x, t)
	case "append":
		if len(x.Args) == 0 {
			return fn.b.Lit(nil)
		}
		return fn.extend(x, fn.expr(x.Args[0]))
	}
	var args []*ir.Instr
	for _, a := range x.Args {
		args = append(args, fn.expr(a))
	}
	switch {
	case name == "len" && len(args) == 1:
		return fn.b.Emit(ir.Len, ir.TInt, args[0])
	case name == "delete" && len(args) == 2:
		return fn.b.Emit(ir.Delete, nil, args...)
	case name == "panic" && len(args) == 1:
		fn.b.Throw(args[0])
		return fn.b.Lit(nil)
	}
	return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: name, Args: args, Type: t})
}

// make: with a length, the container has that many elements at once; with a
// capacity only, it is an empty one.
func (fn *fn) make(x *ast.CallExpr, t *ir.Type) *ir.Instr {
	if len(x.Args) == 0 {
		return fn.b.Lit(nil)
	}
	switch t.Kind {
	case ir.Map:
		return fn.b.Emit(ir.MakeMap, t)
	case ir.Seq:
		if len(x.Args) == 1 || len(x.Args) == 3 && fn.isZero(x.Args[1]) {
			return fn.b.Emit(ir.MakeSeq, t)
		}
		n := fn.expr(x.Args[1])
		if len(x.Args) == 2 && fn.isZero(x.Args[1]) {
			return fn.b.Emit(ir.MakeSeq, t)
		}
		return fn.b.Emit(ir.MakeSized, t, n)
	}
	var args []*ir.Instr
	for _, a := range x.Args[1:] {
		args = append(args, fn.expr(a))
	}
	return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: "make", Args: args, Type: t})
}

func (fn *fn) new(x *ast.CallExpr, t *ir.Type) *ir.Instr {
	if len(x.Args) != 1 {
		return fn.b.Lit(nil)
	}
	of := fn.l.u.info.TypeOf(x.Args[0])
	if isStruct(of) {
		return fn.b.Add(&ir.Instr{Op: ir.New, Sym: t.Name, Type: t})
	}
	v := fn.zero(of)
	if !fn.l.u.info.Types[x.Args[0]].IsType() {
		v = fn.expr(x.Args[0])
	}
	return fn.b.Emit(ir.Cell, t, v)
}

// extend is append: Invoke append for each value, extend for a spread one. The
// instruction's value is the grown sequence.
func (fn *fn) extend(x *ast.CallExpr, base *ir.Instr) *ir.Instr {
	t := fn.typeOf(x)
	base = fn.coerce(base, t)
	grown := base
	var elem types.Type
	if s, ok := fn.l.u.info.TypeOf(x).(*types.Slice); ok {
		elem = s.Elem()
	}
	for k, a := range x.Args[1:] {
		method := "append"
		v := fn.element(a, elem)
		if x.Ellipsis.IsValid() && k == len(x.Args)-2 {
			method = "extend"
		}
		fn.at(x.Pos())
		grown = fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: method, Args: []*ir.Instr{base, v}, Type: t})
	}
	return grown
}
