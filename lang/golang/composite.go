package golang

import (
	"go/ast"
	"go/types"

	"github.com/heddle-run/heddle/ir"
)

// composite is a composite literal; t is its type, which elided inner literals
// take from the outer one.
func (fn *fn) composite(x *ast.CompositeLit, t types.Type) *ir.Instr {
	if t == nil {
		return fn.elements(x, nil, ir.TOpaque)
	}
	typ := fn.l.typ(t)
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		return fn.structLit(x, u, typ)
	case *types.Map:
		var pairs []*ir.Instr
		for _, e := range x.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				pairs = append(pairs, fn.element(kv.Key, u.Key()), fn.element(kv.Value, u.Elem()))
			}
		}
		return fn.b.Emit(ir.MakeMap, typ, pairs...)
	case *types.Slice:
		return fn.elements(x, u.Elem(), typ)
	case *types.Array:
		if len(x.Elts) == 0 {
			return fn.b.Emit(ir.MakeSized, typ, fn.b.Lit(u.Len()))
		}
		return fn.elements(x, u.Elem(), typ)
	}
	return fn.elements(x, nil, typ)
}

func (fn *fn) elements(x *ast.CompositeLit, elem types.Type, typ *ir.Type) *ir.Instr {
	var vals []*ir.Instr
	for _, e := range x.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
		}
		vals = append(vals, fn.element(e, elem))
	}
	return fn.b.Emit(ir.MakeSeq, typ, vals...)
}

func (fn *fn) element(e ast.Expr, t types.Type) *ir.Instr {
	if lit, ok := e.(*ast.CompositeLit); ok && lit.Type == nil {
		fn.at(lit.Pos())
		return fn.composite(lit, t)
	}
	v := fn.expr(e)
	if t != nil {
		v = fn.coerce(v, fn.l.typ(t))
	}
	return v
}

// structLit is New with the given fields as keyword arguments.
func (fn *fn) structLit(x *ast.CompositeLit, st *types.Struct, typ *ir.Type) *ir.Instr {
	i := &ir.Instr{Op: ir.New, Sym: typ.Name, Type: typ}
	for k, e := range x.Elts {
		name := ""
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok {
				name = id.Name
			}
			e = kv.Value
		} else if k < st.NumFields() {
			name = st.Field(k).Name()
		}
		var t types.Type
		for n := 0; n < st.NumFields(); n++ {
			if st.Field(n).Name() == name {
				t = st.Field(n).Type()
			}
		}
		i.Args = append(i.Args, fn.element(e, t))
		i.Kw = append(i.Kw, name)
	}
	return fn.b.Add(i)
}

// selector is a field, a method value, or a member of a package.
func (fn *fn) selector(x *ast.SelectorExpr) *ir.Instr {
	info := fn.l.u.info
	if id, ok := x.X.(*ast.Ident); ok {
		if pkg, ok := info.Uses[id].(*types.PkgName); ok {
			return fn.member(x, pkg)
		}
	}
	sel := info.Selections[x]
	if sel != nil && sel.Kind() != types.FieldVal {
		if fun, ok := sel.Obj().(*types.Func); ok {
			i := fn.funcRef(fun)
			if sel.Kind() == types.MethodVal {
				i.Args = []*ir.Instr{fn.embedded(x)}
			}
			return i
		}
	}
	return fn.b.Add(&ir.Instr{Op: ir.Field, Sym: x.Sel.Name, Type: fn.typeOf(x), Args: []*ir.Instr{fn.embedded(x)}})
}

func (fn *fn) member(x *ast.SelectorExpr, pkg *types.PkgName) *ir.Instr {
	switch o := fn.l.u.info.Uses[x.Sel].(type) {
	case *types.Func:
		return fn.funcRef(o)
	case *types.Var:
		if fn.l.isOurs(o.Pkg()) {
			return fn.global(fn.l.globalName(o), fn.l.typ(o.Type()))
		}
		return fn.global(qualified(o), fn.l.typ(o.Type()))
	}
	return fn.global(pkg.Imported().Name()+"."+x.Sel.Name, fn.typeOf(x))
}

func (l *lowerer) isOurs(pkg *types.Package) bool {
	for _, u := range l.load.units {
		if u.pkg == pkg {
			return true
		}
	}
	return false
}

// embedded is the object that a selection's last step is made on: the operand,
// after the fields of embedded structs on the way.
func (fn *fn) embedded(x *ast.SelectorExpr) *ir.Instr {
	v := fn.expr(x.X)
	sel := fn.l.u.info.Selections[x]
	if sel == nil || sel.Kind() == types.MethodExpr {
		return v
	}
	t := sel.Recv()
	path := sel.Index()
	for _, k := range path[:len(path)-1] {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok {
			return v
		}
		f := st.Field(k)
		v = fn.b.Add(&ir.Instr{Op: ir.Field, Sym: f.Name(), Type: fn.l.typ(f.Type()), Args: []*ir.Instr{v}})
		t = f.Type()
	}
	return v
}
