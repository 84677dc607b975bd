package c

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// ptr is a value: of a place in an array, the array and how far from its start.
type ptr struct {
	base *ir.Instr
	at   *ir.Instr // nil is at its start
}

func (p ptr) offset(fn *body) *ir.Instr {
	if p.at == nil {
		return fn.B.Lit(int64(0))
	}
	return p.at
}

// whole is a value by itself: of a place in an array, the array from there on.
func (p ptr) whole(fn *body) *ir.Instr {
	if p.at == nil {
		return p.base
	}
	if k, isConst := p.at.IsConst(); isConst && k == int64(0) {
		return p.base
	}
	return fn.B.Emit(ir.Slice, p.base.Type, p.base, p.at, fn.B.Lit(nil))
}

// place is something that can be assigned to, its operands evaluated.
type place struct {
	kind     placeKind
	v        *curly.Variable
	name     string    // of a global or field
	obj, key *ir.Instr // of an element; obj of a field or a cell
	typ      *ir.Type
	t        *ctype // as C has it; nil is unknown
	use      use
	moved    bool // it holds a place in an array
}

type placeKind uint8

const (
	nowhere placeKind = iota
	localPlace
	globalPlace
	elementPlace
	fieldPlace
	cellPlace
)

func (fn *body) place(n treesitter.Node) place {
	n = curly.Unparen(n)
	fn.At(n)
	switch n.Kind() {
	case "identifier":
		return fn.named(n.Text())
	case "subscript_expression":
		arr := n.Child("argument")
		a := fn.eval(arr)
		index := n.Child("index")
		k := fn.expr(index)
		if curly.Is(k.Type, ir.Seq) { // 2[a]
			a, k = ptr{base: k}, a.base
		}
		fn.At(n)
		if a.at != nil {
			k = fn.Arith("+", a.at, k)
		}
		return place{kind: elementPlace, obj: a.base, key: k, typ: elemOf(a.base.Type), t: fn.typeOf(n)}
	case "field_expression":
		return fn.field(n)
	case "pointer_expression":
		return fn.deref(n)
	case "cast_expression":
		return fn.place(n.Child("value"))
	}
	if n.OK() {
		fn.eval(n)
	}
	return place{}
}

func (fn *body) named(name string) place {
	if v := fn.Lookup(name); v != nil {
		lo := fn.vars[v]
		switch {
		case lo == nil:
			return place{kind: localPlace, v: v, typ: v.Type}
		case lo.cell != nil:
			return place{kind: cellPlace, obj: lo.cell, typ: v.Type, t: lo.t, use: lo.use}
		}
		return place{kind: localPlace, v: v, typ: v.Type, t: lo.t, use: lo.use, moved: lo.at != nil}
	}
	if g := fn.global(name); g != nil {
		return place{kind: globalPlace, name: g.name, typ: g.typ, t: g.t, use: g.use, moved: g.use.moved}
	}
	return place{kind: globalPlace, name: name}
}

// deref is *p: the thing a reference is of, the first element of an array, or an
// object itself.
func (fn *body) deref(n treesitter.Node) place {
	arg := curly.Unparen(n.Child("argument"))
	if arg.Kind() == "cast_expression" {
		if v := fn.expr(arg.Child("value")); v.Type == nil || v.Type.Kind == ir.Opaque { // *(int *)p of a void *p
			t := fn.l.descriptor(arg.Child("type"))
			if t.form == pointer && !t.elem.isVoid() {
				et := t.elem.of(use{})
				c := fn.B.Emit(ir.Convert, et, v)
				return place{kind: cellPlace, obj: c, typ: et, t: t.elem}
			}
		}
	}
	p := fn.eval(arg)
	fn.At(n)
	t := fn.typeOf(n)
	switch {
	case curly.Is(p.base.Type, ir.Seq):
		return place{kind: elementPlace, obj: p.base, key: p.offset(fn), typ: elemOf(p.base.Type), t: t}
	case curly.Is(p.base.Type, ir.Ptr):
		return place{kind: cellPlace, obj: p.base, typ: p.base.Type.Elem, t: t}
	}
	return place{kind: cellPlace, obj: p.base, typ: p.base.Type, t: t}
}

func elemOf(t *ir.Type) *ir.Type {
	if t == nil {
		return nil
	}
	return t.Elem
}

func (fn *body) field(n treesitter.Node) place {
	p := fn.eval(n.Child("argument"))
	obj := p.base
	switch {
	case curly.Is(obj.Type, ir.Seq):
		obj = fn.B.Emit(ir.Index, elemOf(obj.Type), obj, p.offset(fn))
	case curly.Is(obj.Type, ir.Ptr):
		obj = fn.B.Emit(ir.Load, obj.Type.Elem, obj)
	}
	fn.At(n)
	name := n.Child("field").Text()
	out := place{kind: fieldPlace, obj: obj, name: name, use: fn.l.fieldUse(name)}
	if obj.Type != nil {
		if r := fn.l.records[obj.Type.Name]; r != nil && r.fields[name] != nil {
			out.t = r.fields[name]
			out.typ = fn.l.sizedType(out.t, out.t.of(out.use))
			out.moved = out.use.moved && curly.Is(out.typ, ir.Seq)
		}
	}
	return out
}

// typeOf is an element's or pointee's type as C has it, or nil.
func (fn *body) typeOf(n treesitter.Node) *ctype {
	n = strip(n)
	switch n.Kind() {
	case "identifier":
		if v := fn.Lookup(n.Text()); v != nil {
			if lo := fn.vars[v]; lo != nil {
				return lo.t
			}
			return nil
		}
		if g := fn.global(n.Text()); g != nil {
			return g.t
		}
	case "subscript_expression", "pointer_expression":
		if n.Token("&") {
			if t := fn.typeOf(n.Child("argument")); t != nil {
				return &ctype{form: pointer, elem: t}
			}
			return nil
		}
		if t := fn.typeOf(n.Child("argument")); t != nil {
			return t.elem
		}
	case "field_expression":
		t := fn.typeOf(n.Child("argument"))
		if t != nil && t.form == pointer {
			t = t.elem
		}
		if t != nil && t.form == record {
			if r := fn.l.records[t.name]; r != nil {
				return r.fields[n.Child("field").Text()]
			}
		}
	}
	return nil
}

func (fn *body) globalAddress(name string, t *ir.Type) *ir.Instr {
	return fn.B.Add(&ir.Instr{Op: ir.Global, Sym: name, Type: &ir.Type{Kind: ir.Ptr, Elem: t}})
}

func (fn *body) load(p place) ptr {
	var v, at *ir.Instr
	switch p.kind {
	case localPlace:
		v = fn.Get(p.v)
		if p.moved {
			at = fn.Get(fn.vars[p.v].at)
		}
	case globalPlace:
		v = fn.B.Emit(ir.Load, p.typ, fn.globalAddress(p.name, p.typ))
		if p.moved {
			at = fn.B.Emit(ir.Load, ir.TInt, fn.globalAddress(p.name+".at", ir.TInt))
		}
	case elementPlace:
		v = fn.B.Emit(ir.Index, p.typ, p.obj, p.key)
	case fieldPlace:
		v = fn.B.Add(&ir.Instr{Op: ir.Field, Sym: p.name, Type: p.typ, Args: []*ir.Instr{p.obj}})
		if p.moved {
			at = fn.B.Add(&ir.Instr{Op: ir.Field, Sym: p.name + ".at", Type: ir.TInt, Args: []*ir.Instr{p.obj}})
		}
	case cellPlace:
		if !curly.Is(p.obj.Type, ir.Ptr) {
			return ptr{base: p.obj}
		}
		v = fn.B.Emit(ir.Load, p.typ, p.obj)
	default:
		v = fn.B.Lit(nil)
	}
	return ptr{v, at}
}

func (fn *body) store(p place, val ptr) {
	v := val.base
	if !p.moved {
		v = val.whole(fn)
	}
	at := func() *ir.Instr { return val.offset(fn) }
	switch p.kind {
	case localPlace:
		fn.Set(p.v, v)
		if p.moved {
			fn.B.WriteVar(fn.vars[p.v].at.Key, at())
		}
	case globalPlace:
		fn.B.Emit(ir.StoreCell, nil, fn.globalAddress(p.name, p.typ), v)
		if p.moved {
			fn.B.Emit(ir.StoreCell, nil, fn.globalAddress(p.name+".at", ir.TInt), at())
		}
	case elementPlace:
		fn.B.Emit(ir.Store, nil, p.obj, p.key, v)
	case fieldPlace:
		fn.B.Add(&ir.Instr{Op: ir.SetField, Sym: p.name, Args: []*ir.Instr{p.obj, v}})
		if p.moved {
			fn.B.Add(&ir.Instr{Op: ir.SetField, Sym: p.name + ".at", Args: []*ir.Instr{p.obj, at()}})
		}
	case cellPlace:
		if curly.Is(p.obj.Type, ir.Ptr) {
			fn.B.Emit(ir.StoreCell, nil, p.obj, v)
		}
	}
}

// address is &x: of an object or array itself, of an element a place in its array, of
// another variable its cell.
func (fn *body) address(n treesitter.Node) ptr {
	arg := curly.Unparen(n.Child("argument"))
	if arg.Kind() == "identifier" && fn.Lookup(arg.Text()) == nil && fn.l.funcs[arg.Text()] != nil {
		return fn.ident(arg)
	}
	p := fn.place(arg)
	switch {
	case p.kind == cellPlace:
		return ptr{base: p.obj}
	case curly.Is(p.typ, ir.Obj, ir.Seq) && p.t != nil && p.t.form != pointer:
		return fn.load(p)
	case p.kind == elementPlace && curly.Is(p.obj.Type, ir.Seq) && !curly.Is(p.typ, ir.Obj):
		return ptr{p.obj, p.key}
	case p.kind == globalPlace:
		return ptr{base: fn.globalAddress(p.name, p.typ)}
	}
	v := fn.load(p).whole(fn)
	if curly.Is(v.Type, ir.Obj) && p.t == nil {
		return ptr{base: v}
	}
	return ptr{base: fn.B.Add(&ir.Instr{Op: ir.Cell, Name: v.Name, Type: &ir.Type{Kind: ir.Ptr, Elem: v.Type}, Args: []*ir.Instr{v}})}
}

func (fn *body) assign(n treesitter.Node) ptr {
	op := strings.TrimSuffix(n.Child("operator").Text(), "=")
	if op == "" && fn.grown(n) {
		return ptr{base: fn.B.Lit(nil)}
	}
	p := fn.place(n.Child("left"))
	if op == "" {
		if list := fn.startsList(pathName(n.Child("left")), p.typ, n.Child("right")); list != nil {
			fn.store(p, ptr{base: list})
			return ptr{base: list}
		}
		v := fn.evalAs(n.Child("right"), p.t, p.use)
		v.base = fn.numeric(v.base, p.typ)
		fn.At(n)
		fn.store(p, v)
		return v
	}
	old := fn.load(p)
	v := fn.combine(op, old, fn.eval(n.Child("right")))
	v.base = fn.numeric(v.base, p.typ)
	fn.At(n)
	fn.store(p, v)
	return v
}

// numeric makes a number of the type of the variable it goes to.
func (fn *body) numeric(v *ir.Instr, t *ir.Type) *ir.Instr {
	if curly.Is(t, ir.Int) && curly.Is(v.Type, ir.Float) && v.Op != ir.Const {
		return fn.B.Emit(ir.Convert, t, v)
	}
	return v
}

// update is x++ and its like; the value is the old one for the postfix form.
func (fn *body) update(n treesitter.Node) ptr {
	arg := n.First()
	p := fn.place(arg)
	old := fn.load(p)
	op := "+"
	if n.Token("--") {
		op = "-"
	}
	fn.At(n)
	v := fn.combine(op, old, ptr{base: fn.B.Lit(int64(1))})
	if v.base.Type == nil {
		v.base.Type = ir.TInt
	}
	fn.store(p, v)
	start, _ := n.Bytes()
	if first, _ := arg.Bytes(); first == start {
		return old
	}
	return v
}

// cast changes what a value is taken for; between numbers of the same kind it leaves
// nothing.
func (fn *body) cast(n treesitter.Node, want *ctype, u use) ptr {
	t := fn.l.descriptor(n.Child("type"))
	if t.form == pointer && !t.elem.isVoid() && (want == nil || want.isVoid() || want.form != pointer) {
		want = t
	}
	v := fn.evalAs(n.Child("value"), want, u)
	to := t.of(u)
	switch {
	case t.isVoid(), to == nil, to.Kind == ir.Opaque:
	case curly.Is(to, ir.Int) && curly.Is(v.base.Type, ir.Int), curly.Is(to, ir.Float) && curly.Is(v.base.Type, ir.Float):
	case curly.Is(to, ir.Int, ir.Float), v.base.Type == nil, v.base.Type.Kind == ir.Opaque:
		return ptr{base: fn.B.Emit(ir.Convert, to, v.base)}
	}
	return v
}
