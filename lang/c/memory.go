package c

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// factors takes a size in bytes apart: the sizeof in its product, and what it is
// multiplied by.
func factors(n treesitter.Node) (count []treesitter.Node, size treesitter.Node) {
	n = strip(n)
	switch {
	case n.Kind() == "sizeof_expression":
		return nil, n
	case n.Kind() == "binary_expression" && n.Token("*"):
		a, s := factors(n.Child("left"))
		b, s2 := factors(n.Child("right"))
		if !s.OK() {
			s = s2
		}
		return append(a, b...), s
	}
	return []treesitter.Node{n}, treesitter.Node{}
}

// countOf is how many elements of a type a size in bytes is for; nil is one.
func (fn *body) countOf(size treesitter.Node, elem *ctype) *ir.Instr {
	list, of := factors(size)
	if n := strip(size); n.Kind() == "binary_expression" && n.Token("+") { // sizeof(a) + n: what is after it varies
		if a, s := factors(n.Child("left")); len(a) == 0 && s.OK() {
			return fn.expr(n.Child("right"))
		}
	}
	var v *ir.Instr
	for _, f := range list {
		x := fn.expr(f)
		if v == nil {
			v = x
		} else {
			v = fn.Arith("*", v, x)
		}
	}
	if v == nil || of.OK() {
		return v
	}
	if k := fn.l.bytesOf(elem, 0); k > 1 { // malloc(400)
		if c, isConst := v.Lit.(int64); isConst && v.Op == ir.Const {
			if elem.form == record && c <= k {
				return nil
			}
			return fn.B.Lit(max(c/k, 1))
		}
		return fn.Arith("//", v, fn.B.Lit(k))
	}
	return v
}

// alloc is what malloc and its like make: for a place of a type and with a size. More
// than one thing, or anything but a struct, is an array.
func (fn *body) alloc(size, count treesitter.Node, want *ctype, u use) *ir.Instr {
	elem := charType
	if want != nil && want.form == pointer && !want.elem.isVoid() {
		elem = want.elem
	}
	var n *ir.Instr
	if _, of := factors(size); count.OK() { // calloc(n, sizeof(int))
		n = fn.expr(count)
		if c, isConst := n.Lit.(int64); n.Op == ir.Const && isConst && c == 1 {
			n = nil
			if !of.OK() {
				n = fn.countOf(size, elem)
			}
		}
	} else {
		n = fn.countOf(size, elem)
	}
	if elem.form == record && (n == nil || u.depth == 0 && !u.moved) {
		if n == nil || want != nil {
			if n != nil && u.depth == 0 { // of a kind that nobody saw indexed
				return fn.Sized([]*ir.Instr{n}, ir.SeqOf("array", elem.of(use{})))
			}
			return fn.newRecord(elem.name, treesitter.Node{})
		}
	}
	if n == nil {
		n = fn.B.Lit(int64(1))
	}
	if u.ref {
		t := elem.of(use{})
		return fn.B.Add(&ir.Instr{Op: ir.Cell, Type: &ir.Type{Kind: ir.Ptr, Elem: t}, Args: []*ir.Instr{fn.zero(t)}})
	}
	return fn.Sized([]*ir.Instr{n}, seqOf(elem.of(u.inner())))
}

// newRecord is a struct, with the arrays inside it and perhaps its first values.
func (fn *body) newRecord(name string, value treesitter.Node) *ir.Instr {
	obj := fn.B.Add(&ir.Instr{Op: ir.New, Sym: name, Type: ir.Object(name)})
	r := fn.l.records[name]
	if r == nil {
		return obj
	}
	given := map[string]treesitter.Node{}
	for k, v := range value.Children() {
		if v.Kind() == "initializer_pair" {
			given[v.First("field_designator").First().Text()] = v.Child("value")
		} else if k < len(r.order) {
			given[r.order[k]] = v
		}
	}
	for _, f := range r.order {
		t := r.fields[f]
		v, have := given[f]
		if list := fn.startsList("."+f, t.of(fn.l.fieldUse(f)), v); list != nil {
			fn.B.Add(&ir.Instr{Op: ir.SetField, Sym: f, Args: []*ir.Instr{obj, list}})
			continue
		}
		if !have && t.form != array {
			continue
		}
		val := fn.initial(t, fn.l.fieldUse(f), v).whole(fn)
		fn.B.Add(&ir.Instr{Op: ir.SetField, Sym: f, Args: []*ir.Instr{obj, val}})
	}
	return obj
}

// newArray is what an array starts as. One whose sizes are all constants is made at
// once, for nothing in it grows; else it is made row by row, as other languages do.
func (fn *body) newArray(t *ctype, u use, value treesitter.Node) *ir.Instr {
	typ := t.of(u)
	if value.OK() && isText(typ) && value.Kind() != "initializer_list" {
		return fn.expr(value)
	}
	if value.Kind() == "initializer_list" && !t.size.OK() {
		return fn.listed(t, u, value)
	}
	var sizes []*ir.Instr
	fixed := true
	for at := t; at.form == array; at = at.elem {
		n := fn.B.Lit(int64(0))
		if k, known := fn.l.constant(at.size); known {
			n = fn.B.Lit(k)
		} else if at.size.OK() {
			n, fixed = fn.expr(at.size), false
		}
		sizes = append(sizes, n)
	}
	if fixed && isText(typ) && !value.OK() { // how long the text will be is not how much room it has
		return fn.B.Add(&ir.Instr{Op: ir.Call, Sym: "room", Args: sizes, Type: typ})
	}
	if fixed {
		made := fn.B.Emit(ir.MakeSized, fn.l.sizedType(t, typ), sizes[0])
		if !value.OK() {
			made.Sym = "room"
		}
		return made
	}
	return fn.Sized(sizes, typ)
}

// sizedType is an array's type with the number of elements that its rows have.
func (l *lowerer) sizedType(t *ctype, typ *ir.Type) *ir.Type {
	if t.form != array || typ == nil || t.elem.form != array || isText(typ.Elem) {
		return typ
	}
	out := *typ
	elem := *l.sizedType(t.elem, typ.Elem)
	if k, known := l.constant(t.elem.size); known && k > 0 && k < 1<<31 {
		elem.Len = int(k)
	}
	out.Elem = &elem
	return &out
}

// listed is an array whose elements are written out.
func (fn *body) listed(t *ctype, u use, value treesitter.Node) *ir.Instr {
	var vals []*ir.Instr
	for _, c := range value.Children() {
		if c.Kind() == "initializer_pair" {
			c = c.Child("value")
		}
		vals = append(vals, fn.initial(t.elem, u.inner(), c).whole(fn))
	}
	return fn.B.Emit(ir.MakeSeq, t.of(u), vals...)
}

// bytesOf is the size of a type; 0 is not known.
func (l *lowerer) bytesOf(t *ctype, depth int) int64 {
	switch {
	case t == nil || t.isVoid() || depth > 8:
		return 0
	case t.form == scalar && curly.Is(t.ir, ir.Bool):
		return 1
	case t.form == scalar && t.ir.Bits > 0:
		return int64(t.ir.Bits / 8)
	case t.form == array:
		k, known := l.constant(t.size)
		if !known {
			return 0
		}
		return k * l.bytesOf(t.elem, depth+1)
	case t.form == record:
		r := l.records[t.name]
		if r == nil {
			return 0
		}
		n := int64(0)
		for _, f := range r.order {
			n += max(l.bytesOf(r.fields[f], depth+1), 1)
		}
		return n
	}
	return 8
}

// sizeOf is sizeof of an expression: of an array with a constant size its bytes.
func (fn *body) sizeOf(n treesitter.Node) *ir.Instr {
	if t := fn.typeOf(n); t != nil {
		if k := fn.l.bytesOf(t, 0); k > 0 {
			return fn.B.Lit(k)
		}
		if t.form == array {
			if v := fn.Lookup(strip(n).Text()); v != nil {
				return fn.B.Emit(ir.Len, ir.TInt, fn.Get(v))
			}
		}
	}
	return fn.B.Lit(int64(8))
}

// grows reports whether a variable or field is made larger as the program goes on, by
// realloc, and added to at its end: what other languages call a list.
func (fn *body) grows(n treesitter.Node) bool { return fn.growsNamed(pathName(n)) }

// startsList is the empty list that one starts as: no pointer yet, or fresh room, which is
// no content. nil is anything else.
func (fn *body) startsList(name string, t *ir.Type, value treesitter.Node) *ir.Instr {
	if !curly.Is(t, ir.Seq) || !fn.growsNamed(name) {
		return nil
	}
	switch v := strip(value); v.Kind() {
	case "", "null":
	case "number_literal":
		if v.Text() != "0" {
			return nil
		}
	case "identifier":
		if v.Text() != "NULL" {
			return nil
		}
	case "call_expression":
		if of := v.Child("function").Text(); of != "malloc" && of != "calloc" {
			return nil
		}
	default:
		return nil
	}
	return fn.B.Emit(ir.MakeSeq, t)
}

func (fn *body) growsNamed(name string) bool {
	if name == "" {
		return false
	}
	m := fn.l.allUses[name]
	if name[0] == '.' {
		fn.l.fieldUse(name[1:])
		m = fn.l.fieldUses[name]
	}
	return m != nil && m.resized && m.pushed
}

// grown lowers the assignments that add to a list, a[n++] = v or a[n] = v; n++.
func (fn *body) grown(n treesitter.Node) bool {
	left := curly.Unparen(n.Child("left"))
	if left.Kind() != "subscript_expression" || !fn.grows(left.Child("argument")) || !pushes(n, left) {
		return false
	}
	list := fn.expr(left.Child("argument"))
	if i := curly.Unparen(left.Child("index")); i.Kind() == "update_expression" {
		fn.eval(i)
	}
	v := fn.evalAs(n.Child("right"), fn.typeOf(left), use{}).whole(fn)
	fn.At(n)
	fn.B.Add(&ir.Instr{Op: ir.Invoke, Sym: "append", Args: []*ir.Instr{list, v}})
	return true
}

// pushes reports whether an assignment to an element goes on to the next one.
func pushes(assign, left treesitter.Node) bool {
	i := curly.Unparen(left.Child("index"))
	if i.Kind() == "update_expression" {
		return i.Token("++")
	}
	s := assign.Parent()
	if s.Kind() != "expression_statement" {
		return false
	}
	found := false
	for _, c := range s.Parent().Children() {
		if found {
			u := c.First()
			return u.Kind() == "update_expression" && u.Token("++") && u.First().Text() == i.Text() ||
				u.Kind() == "assignment_expression" && u.Child("left").Text() == i.Text()
		}
		found = c == s
	}
	return false
}
