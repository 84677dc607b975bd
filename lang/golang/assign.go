package golang

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"github.com/heddle-run/heddle/ir"
)

func itoa(n int) string { return strconv.Itoa(n) }

// place is something that can be assigned to, its operands evaluated.
type place struct {
	kind placeKind
	obj  types.Object // of local
	a, b *ir.Instr    // cell or pointer; container and index; object
	name string       // of field, global
	typ  *ir.Type
}

type placeKind int

const (
	blank placeKind = iota
	local
	cell
	global
	element
	field
)

func (fn *fn) place(e ast.Expr) place {
	typ := fn.l.typ(fn.l.u.info.TypeOf(e))
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return fn.identPlace(e, typ)
	case *ast.IndexExpr:
		return place{kind: element, a: fn.expr(e.X), b: fn.expr(e.Index), typ: typ}
	case *ast.SelectorExpr:
		if id, ok := e.X.(*ast.Ident); ok {
			if pkg, ok := fn.l.u.info.Uses[id].(*types.PkgName); ok {
				return place{kind: global, name: pkg.Imported().Name() + "." + e.Sel.Name, typ: typ}
			}
		}
		return place{kind: field, a: fn.embedded(e), name: e.Sel.Name, typ: typ}
	case *ast.StarExpr:
		p := fn.expr(e.X)
		if x := fn.elementAt(p); x != nil {
			return place{kind: element, a: x.Args[0], b: x.Args[1], typ: typ}
		}
		return place{kind: cell, a: p, typ: typ}
	}
	fn.expr(e)
	return place{kind: blank}
}

func (fn *fn) identPlace(id *ast.Ident, typ *ir.Type) place {
	if id.Name == "_" {
		return place{kind: blank}
	}
	obj := fn.l.object(id)
	switch {
	case obj == nil:
		return place{kind: global, name: id.Name, typ: typ}
	case fn.l.isGlobal(obj):
		return place{kind: global, name: fn.l.globalName(obj), typ: fn.l.typ(obj.Type())}
	case fn.isCell(obj):
		return place{kind: cell, a: fn.cells[obj], typ: fn.l.typ(obj.Type())}
	}
	return place{kind: local, obj: obj, typ: fn.l.typ(obj.Type())}
}

func (l *lowerer) globalName(obj types.Object) string {
	if obj.Pkg() != l.u.pkg {
		return obj.Pkg().Name() + "." + obj.Name()
	}
	return l.prefix() + obj.Name()
}

func (fn *fn) load(p place) *ir.Instr {
	switch p.kind {
	case local:
		return fn.readObj(p.obj)
	case cell:
		return fn.deref(p.a, p.typ)
	case global:
		return fn.global(p.name, p.typ)
	case element:
		return fn.b.Emit(ir.Index, p.typ, p.a, p.b)
	case field:
		return fn.b.Add(&ir.Instr{Op: ir.Field, Sym: p.name, Type: p.typ, Args: []*ir.Instr{p.a}})
	}
	return fn.b.Lit(nil)
}

// deref reads through a pointer. A pointer to a struct is the struct.
func (fn *fn) deref(p *ir.Instr, t *ir.Type) *ir.Instr {
	if p.Type != nil && p.Type.Kind == ir.Obj {
		return p
	}
	if x := fn.elementAt(p); x != nil {
		return fn.b.Emit(ir.Index, t, x.Args...)
	}
	return fn.b.Emit(ir.Load, t, p)
}

// elementAt is the read of an element whose address p is for certain, &xs[i], or nil.
func (fn *fn) elementAt(p *ir.Instr) *ir.Instr {
	if fn.addresses[p] && p.Args[0].Op == ir.Index {
		return p.Args[0]
	}
	return nil
}

func (fn *fn) store(p place, v *ir.Instr) {
	switch p.kind {
	case local:
		fn.write(p.obj, v)
	case cell:
		fn.b.Emit(ir.StoreCell, nil, p.a, v)
	case global:
		g := fn.b.Add(&ir.Instr{Op: ir.Global, Sym: p.name, Type: &ir.Type{Kind: ir.Ptr, Elem: p.typ}})
		fn.b.Emit(ir.StoreCell, nil, g, v)
	case element:
		fn.b.Emit(ir.Store, nil, p.a, p.b, v)
	case field:
		fn.b.Add(&ir.Instr{Op: ir.SetField, Sym: p.name, Args: []*ir.Instr{p.a, v}})
	}
}

func (fn *fn) assign(s *ast.AssignStmt) {
	switch {
	case s.Tok == token.DEFINE:
		fn.define(s)
	case s.Tok != token.ASSIGN:
		p := fn.place(s.Lhs[0])
		old := fn.load(p)
		op, _ := binaryOf(s.Tok)
		v := fn.binary(op, old, fn.expr(s.Rhs[0]), p.typ)
		fn.store(p, v)
	case len(s.Lhs) == 1 && len(s.Rhs) == 1:
		fn.assignOne(s.Lhs[0], s.Rhs[0])
	default:
		places := make([]place, len(s.Lhs))
		for k, lhs := range s.Lhs {
			places[k] = fn.place(lhs)
		}
		for k, v := range fn.values(s.Rhs, len(s.Lhs)) {
			fn.store(places[k], v)
		}
	}
}

// assignOne is x = e, where growing or cutting x in place is the in-place
// operation on x, as other languages write it: x = append(x, v) is x.append(v),
// x = x[:len(x)-1] is x.pop(), x = x[1:] is x.popleft().
func (fn *fn) assignOne(lhs, rhs ast.Expr) {
	p := fn.place(lhs)
	if call, ok := ast.Unparen(rhs).(*ast.CallExpr); ok && fn.isBuiltin(call, "append") && len(call.Args) > 1 {
		base := fn.expr(call.Args[0])
		same := fn.isSame(p, base)
		v := fn.extend(call, base)
		if !same || p.kind == element && p.a.Type != nil && p.a.Type.Kind == ir.Map {
			fn.store(p, v)
		}
		return
	}
	if s, ok := ast.Unparen(rhs).(*ast.SliceExpr); ok && !s.Slice3 {
		base := fn.expr(s.X)
		if base.Type != nil && base.Type.Kind == ir.Seq && fn.isSame(p, base) && fn.cut(s, base) {
			return
		}
		fn.store(p, fn.slice(s, base))
		return
	}
	if p.kind == local {
		if lit, ok := ast.Unparen(rhs).(*ast.FuncLit); ok {
			_, v := fn.literal(lit, p.obj.Name())
			fn.store(p, v)
			return
		}
	}
	if p.kind == cell && p.a.Op == ir.Cell {
		if lit, ok := ast.Unparen(rhs).(*ast.FuncLit); ok {
			_, v := fn.literal(lit, plainName(p.a.Name))
			fn.store(p, v)
			return
		}
	}
	fn.store(p, fn.coerce(fn.expr(rhs), p.typ))
}

// coerce gives an untyped nil the zero of what it is assigned to.
func (fn *fn) coerce(v *ir.Instr, t *ir.Type) *ir.Instr {
	if v.Op == ir.Const && v.Lit == nil && t != nil && t.Kind == ir.Seq && t.Name == "slice" {
		return fn.b.Emit(ir.MakeSeq, t)
	}
	return v
}

// isSame reports whether v is the value that p holds now.
func (fn *fn) isSame(p place, v *ir.Instr) bool {
	switch p.kind {
	case local:
		return fn.readObj(p.obj) == v
	case cell:
		return v.Op == ir.Load && v.Args[0] == p.a
	case global:
		return v.Op == ir.Load && v.Args[0].Op == ir.Global && v.Args[0].Sym == p.name
	case element:
		return v.Op == ir.Index && sameValue(v.Args[0], p.a) && sameValue(v.Args[1], p.b)
	case field:
		return v.Op == ir.Field && v.Sym == p.name && sameValue(v.Args[0], p.a)
	}
	return false
}

// sameValue reports whether two instructions, the second evaluated right after
// the first, surely have equal values.
func sameValue(a, b *ir.Instr) bool {
	if a == b {
		return true
	}
	if a.Op != b.Op || a.Sym != b.Sym || len(a.Args) != len(b.Args) {
		return false
	}
	switch a.Op {
	case ir.Const:
		return a.Lit == b.Lit
	case ir.Global:
		return true
	case ir.Load, ir.Index, ir.Field, ir.Bin, ir.Len, ir.Convert:
		for k := range a.Args {
			if !sameValue(a.Args[k], b.Args[k]) {
				return false
			}
		}
		return true
	}
	return false
}

// cut emits the removal that x = x[low:high] is, if it is one of an end.
func (fn *fn) cut(s *ast.SliceExpr, base *ir.Instr) bool {
	method := ""
	switch {
	case s.Low != nil && s.High == nil:
		if k, ok := fn.constInt(s.Low); ok && k == 1 {
			method = "popleft"
		}
	case s.High != nil && (s.Low == nil || fn.isZero(s.Low)):
		high := fn.expr(s.High)
		if k, ok := fn.constInt(s.High); ok && k == 0 {
			method = "clear"
		} else if high.Op == ir.Bin && high.Sym == "-" && isOne(high.Args[1]) && high.Args[0].Op == ir.Len && sameValue(high.Args[0].Args[0], base) {
			method = "pop"
		}
	}
	if method == "" {
		return false
	}
	fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: method, Args: []*ir.Instr{base}})
	return true
}

func isOne(i *ir.Instr) bool { return i.Op == ir.Const && i.Lit == int64(1) }

func (fn *fn) isZero(e ast.Expr) bool {
	k, ok := fn.constInt(e)
	return ok && k == 0
}

// define is a := e; variables already there are assigned.
func (fn *fn) define(s *ast.AssignStmt) {
	if len(s.Lhs) == 1 && len(s.Rhs) == 1 {
		id, _ := s.Lhs[0].(*ast.Ident)
		lit, isLit := ast.Unparen(s.Rhs[0]).(*ast.FuncLit)
		if id != nil && isLit {
			_, v := fn.literal(lit, id.Name)
			fn.bind(id, v)
			return
		}
	}
	for k, v := range fn.values(s.Rhs, len(s.Lhs)) {
		if id, ok := s.Lhs[k].(*ast.Ident); ok {
			fn.bind(id, v)
		}
	}
}

func (fn *fn) bind(id *ast.Ident, v *ir.Instr) {
	if obj := fn.l.u.info.Defs[id]; obj != nil {
		fn.declare(obj, v)
		return
	}
	fn.store(fn.place(id), v)
}

func (fn *fn) varDecl(gd *ast.GenDecl) {
	for _, spec := range gd.Specs {
		vs, ok := spec.(*ast.ValueSpec)
		if !ok {
			continue
		}
		fn.at(vs.Pos())
		var vals []*ir.Instr
		if len(vs.Values) == 1 && len(vs.Names) == 1 {
			if lit, ok := vs.Values[0].(*ast.FuncLit); ok {
				_, v := fn.literal(lit, vs.Names[0].Name)
				vals = []*ir.Instr{v}
			}
		}
		if vals == nil && len(vs.Values) > 0 {
			vals = fn.values(vs.Values, len(vs.Names))
		}
		for k, name := range vs.Names {
			obj := fn.l.u.info.Defs[name]
			if obj == nil || name.Name == "_" {
				continue
			}
			var v *ir.Instr
			if vals != nil {
				v = fn.coerce(vals[k], fn.l.typ(obj.Type()))
			} else {
				v = fn.zero(obj.Type())
			}
			if fn.l.isGlobal(obj) {
				fn.store(place{kind: global, name: fn.l.globalName(obj), typ: fn.l.typ(obj.Type())}, v)
				continue
			}
			fn.declare(obj, v)
		}
	}
}
