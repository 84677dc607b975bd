package types

import (
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/program"
)

// eval is what i's value is, given what is known of its arguments so far. Its
// side effects on variables and elements are joined into theirs.
func (t *Info) eval(i *ir.Instr) value {
	switch i.Op {
	case ir.Param:
		return value{typ: prefer(i.Type, t.get(i))}
	case ir.FuncRef, ir.Closure:
		if i.Callee == nil {
			return value{typ: &ir.Type{Kind: ir.Fun}}
		}
		return value{&ir.Type{Kind: ir.Fun}, []*ir.Func{i.Callee}}
	case ir.Phi:
		var v value
		for _, a := range i.Args {
			if at := t.at(a); at != nil {
				v.join(*at)
			}
		}
		v.typ = prefer(i.Type, v.typ)
		return v
	case ir.Load:
		return t.load(i)
	case ir.Field:
		return t.field(i)
	case ir.Index:
		return t.index(i)
	case ir.Call, ir.Invoke, ir.CallValue, ir.New, ir.Spawn:
		v := t.call(i)
		v.typ = prefer(i.Type, Join(v.typ, t.sites[i]))
		return v
	case ir.Bin:
		v := value{typ: prefer(i.Type, t.binary(i))}
		if i.Sym == "and" || i.Sym == "or" {
			for _, a := range i.Args {
				v.funcs = append(v.funcs, t.FuncsOf(a)...)
			}
		}
		return v
	case ir.StoreCell, ir.Store, ir.SetField, ir.Send, ir.Return, ir.Yield:
		t.effect(i)
		if i.Op != ir.Yield {
			return value{}
		}
	}
	return value{typ: prefer(i.Type, t.plain(i))}
}

// plain is the type of the operations that carry no function values.
func (t *Info) plain(i *ir.Instr) *ir.Type {
	arg := func(n int) *ir.Type {
		if n < len(i.Args) {
			return t.get(i.Args[n])
		}
		return nil
	}
	switch i.Op {
	case ir.Un:
		if i.Sym == "!" {
			return ir.TBool
		}
		return arg(0)
	case ir.Cmp, ir.Next:
		return ir.TBool
	case ir.Len:
		return ir.TInt
	case ir.Format:
		return ir.TStr
	case ir.Range:
		return ir.SeqOf("range", ir.TInt)
	case ir.Extract:
		return component(arg(0), i.N)
	case ir.Slice:
		if c := arg(0); c != nil && c.Kind == ir.Tuple {
			return ir.SeqOf("list", library.Element(c))
		}
		return arg(0)
	case ir.MakeSeq, ir.MakeMap, ir.MakeSized:
		return t.literal(i)
	case ir.Iter:
		return iterator(arg(0), i.Sym)
	case ir.Elem:
		if len(i.Args) == 1 && len(i.Args[0].Args) == 1 {
			return library.Element(t.get(i.Args[0].Args[0]))
		}
	case ir.Recv:
		return library.Element(arg(0))
	case ir.Await, ir.Join:
		if f := arg(0); f != nil && f.Kind == ir.Obj && f.Elem != nil {
			return f.Elem
		}
		return arg(0)
	}
	return nil
}

func component(c *ir.Type, n int) *ir.Type {
	if c != nil && c.Kind == ir.Tuple {
		if n < len(c.Items) {
			return c.Items[n]
		}
		return nil
	}
	return library.Element(c)
}

func iterator(c *ir.Type, how string) *ir.Type {
	elem := library.Element(c)
	switch {
	case how == "items" && c != nil && c.Kind == ir.Map:
		elem = ir.TupleOf(c.Key, c.Elem)
	case how == "items" || how == "enumerate":
		elem = ir.TupleOf(ir.TInt, elem)
	case elem == nil:
		return nil
	}
	return &ir.Type{Kind: ir.Iterator, Elem: elem}
}

// literal is the type of a container built in place, with what was put into it
// since.
func (t *Info) literal(i *ir.Instr) *ir.Type {
	typ := known(i.Type)
	if typ == nil {
		typ = ir.SeqOf("list", nil)
		if i.Op == ir.MakeMap {
			typ = ir.MapOf(nil, nil)
		}
	}
	if typ.Kind == ir.Tuple {
		items := make([]*ir.Type, len(i.Args))
		for k, a := range i.Args {
			items[k] = t.get(a)
		}
		return ir.TupleOf(items...)
	}
	c := *typ
	switch i.Op {
	case ir.MakeSeq:
		for _, a := range i.Args {
			c.Elem = Join(c.Elem, t.get(a))
		}
	case ir.MakeMap:
		for k := 0; k+1 < len(i.Args); k += 2 {
			c.Key, c.Elem = Join(c.Key, t.get(i.Args[k])), Join(c.Elem, t.get(i.Args[k+1]))
		}
	case ir.MakeSized:
		if len(i.Args) > 1 && t.mod.Lang != string(program.Go) {
			c.Elem = Join(c.Elem, t.get(i.Args[1]))
		}
	}
	return Join(&c, t.sites[i])
}

func (t *Info) load(i *ir.Instr) value {
	cell := i.Args[0]
	if key := t.Variable(cell); key != nil {
		v := t.read(key)
		v.typ = prefer(i.Type, v.typ)
		return v
	}
	if p := t.get(cell); p != nil && p.Kind == ir.Ptr {
		return value{typ: prefer(i.Type, p.Elem)}
	}
	return value{typ: known(i.Type)}
}

func (t *Info) field(i *ir.Instr) value {
	recv := deref(t.get(i.Args[0]))
	if recv == nil || recv.Kind != ir.Obj {
		return value{typ: known(i.Type)}
	}
	if m := t.method(recv.Name, i.Sym); m != nil {
		return value{&ir.Type{Kind: ir.Fun}, []*ir.Func{m}}
	}
	v := t.read(t.fieldKey(recv.Name, i.Sym))
	v.typ = prefer(i.Type, v.typ)
	return v
}

// fieldKey is the field in the class that declares it, a base class included.
func (t *Info) fieldKey(class, name string) field {
	for c, n := t.classes[class], 0; c != nil && n < 16; n++ {
		for _, fd := range c.Fields {
			if fd.Name == name {
				return field{c.Name, name}
			}
		}
		if len(c.Bases) == 0 {
			break
		}
		c = t.classes[c.Bases[0]]
	}
	return field{class, name}
}

func deref(t *ir.Type) *ir.Type {
	if t != nil && t.Kind == ir.Ptr {
		return t.Elem
	}
	return t
}

func (t *Info) index(i *ir.Instr) value {
	c := deref(t.get(i.Args[0]))
	if c == nil {
		return value{typ: known(i.Type)}
	}
	var typ *ir.Type
	switch c.Kind {
	case ir.Map:
		typ = c.Elem
	case ir.Tuple:
		typ = library.Element(c)
		if n, ok := i.Args[1].IsConst(); ok {
			if k, isInt := n.(int64); isInt && k >= 0 && int(k) < len(c.Items) {
				typ = c.Items[k]
			}
		}
	case ir.Str:
		typ = ir.TStr
		if t.mod.Lang == string(program.Go) || t.mod.Lang == string(program.C) {
			typ = ir.TInt
		}
	default:
		typ = library.Element(c)
	}
	return value{typ: prefer(i.Type, typ)}
}

// effect joins what an instruction stores into the place it stores to.
func (t *Info) effect(i *ir.Instr) {
	switch i.Op {
	case ir.StoreCell:
		if key := t.Variable(i.Args[0]); key != nil {
			t.write(key, *t.at(i.Args[1]))
		}
	case ir.SetField:
		if recv := deref(t.get(i.Args[0])); recv != nil && recv.Kind == ir.Obj {
			t.write(t.fieldKey(recv.Name, i.Sym), *t.at(i.Args[1]))
		}
	case ir.Store:
		t.refine(i.Args[0], t.get(i.Args[1]), t.get(i.Args[2]), 0)
	case ir.Send:
		t.refine(i.Args[0], nil, t.get(i.Args[1]), 0)
	case ir.Return, ir.Yield:
		t.result(i)
	}
}

// result joins a Return or Yield into the function's result.
func (t *Info) result(i *ir.Instr) {
	f := t.cur
	var v value
	switch {
	case i.Op == ir.Yield:
		if len(i.Args) > 0 {
			v.typ = &ir.Type{Kind: ir.Iterator, Elem: t.get(i.Args[0])}
		}
	case f.Has(ir.Generator) || len(i.Args) == 0:
		return
	case len(i.Args) == 1:
		v = *t.at(i.Args[0])
	default:
		items := make([]*ir.Type, len(i.Args))
		for k, a := range i.Args {
			items[k] = t.get(a)
		}
		v.typ = ir.TupleOf(items...)
	}
	r := t.results[f]
	v.typ = prefer(t.declaredResult(f), v.typ)
	if r.join(v) {
		t.results[f] = r
		for c := range t.callers[f] {
			t.push(c)
		}
	}
}

// binary is the type of an arithmetic or logical operation.
func (t *Info) binary(i *ir.Instr) *ir.Type {
	a, b := t.get(i.Args[0]), t.get(i.Args[1])
	if i.Sym == "and" || i.Sym == "or" {
		return Join(a, b)
	}
	js := t.mod.Lang == string(program.JavaScript) || t.mod.Lang == string(program.TypeScript)
	if js && i.Sym != "+" && strings.Contains("- * / % ** //", i.Sym) { // on numbers alone, whatever its operands are
		switch x := Join(a, b); {
		case i.Sym == "/":
			return ir.TFloat
		case x != nil && (x.Kind == ir.Int || x.Kind == ir.Float):
			return x
		}
		return ir.TInt
	}
	if a == nil || b == nil {
		// A number and something unknown: a number, unless text can be meant.
		if x := Join(a, b); x != nil && (x.Kind == ir.Int || x.Kind == ir.Float) && i.Sym != "*" && (i.Sym != "%" || b == nil) {
			return x
		} else if x != nil && x.Kind == ir.Str && i.Sym == "+" {
			return x
		} else if x != nil && t.mod.Lang == string(program.Python) && (x.Kind == ir.Seq && (i.Sym == "*" || i.Sym == "+") || x.Kind == ir.Str && i.Sym == "*") {
			return x // a list takes nothing but a number or another list
		}
		return nil
	}
	dynamic := js || t.mod.Lang == string(program.Python)
	switch {
	case a.Kind == ir.Str && (i.Sym == "+" || i.Sym == "%" || i.Sym == "*"):
		return ir.TStr
	case b.Kind == ir.Str && (i.Sym == "+" || i.Sym == "*"):
		return ir.TStr
	case a.Kind == ir.Seq || a.Kind == ir.Set || a.Kind == ir.Map || a.Kind == ir.Bytes || a.Kind == ir.Obj:
		if b.Kind == a.Kind {
			return Join(a, b)
		}
		return a
	case b.Kind == ir.Seq || b.Kind == ir.Obj:
		return b
	case a.Kind == ir.Tuple || b.Kind == ir.Tuple:
		return ir.SeqOf("list", Join(library.Element(a), library.Element(b)))
	case i.Sym == "/" && dynamic:
		return ir.TFloat
	}
	if x := Join(a, b); x.Kind != ir.Bool {
		return x
	}
	return ir.TInt
}

// refine joins element and key types into the container that c is, wherever it
// was made: its allocation site, variable, field, parameter or outer container.
func (t *Info) refine(c *ir.Instr, key, elem *ir.Type, depth int) {
	if key == nil && elem == nil || depth > maxDepth {
		return
	}
	cur := t.get(c)
	if cur != nil && cur.Kind == ir.Ptr {
		cur = cur.Elem
	}
	add := &ir.Type{Kind: ir.Seq, Name: "list", Elem: elem}
	if cur != nil {
		switch cur.Kind {
		case ir.Map:
			add = &ir.Type{Kind: ir.Map, Name: cur.Name, Key: key, Elem: elem}
		case ir.Seq, ir.Set, ir.Chan, ir.Iterator:
			add = &ir.Type{Kind: cur.Kind, Name: cur.Name, Elem: elem, Len: cur.Len}
		case ir.Obj:
			add = &ir.Type{Kind: ir.Obj, Name: cur.Name, Elem: elem}
		default:
			return
		}
	} else if key == nil || key.Kind != ir.Int {
		return // not known to be a sequence
	}
	t.put(c, add, depth)
}

// put joins a container type into the origins of c.
func (t *Info) put(c *ir.Instr, add *ir.Type, depth int) {
	if depth > maxDepth {
		return
	}
	if cur := t.get(c); same(Join(cur, add), cur) {
		return
	}
	switch c.Op {
	case ir.Phi:
		t.update(c, value{typ: add})
		for _, a := range c.Args {
			t.put(a, add, depth+1)
		}
	case ir.Load:
		if key := t.Variable(c.Args[0]); key != nil {
			t.write(key, value{typ: add})
		}
	case ir.Field:
		if recv := deref(t.get(c.Args[0])); recv != nil && recv.Kind == ir.Obj {
			t.write(t.fieldKey(recv.Name, c.Sym), value{typ: add})
		}
	case ir.Index:
		t.refine(c.Args[0], t.get(c.Args[1]), add, depth+1)
	case ir.Elem:
		if it := c.Args[0].Args[0]; it.Op == ir.Iter && it.Sym == "" {
			t.refine(it.Args[0], nil, add, depth+1)
		}
	case ir.Slice:
		t.update(c, value{typ: add})
	default:
		t.sites[c] = Join(t.sites[c], add)
		t.update(c, value{typ: add})
		t.params[c] = t.params[c] || c.Op == ir.Param
	}
}
