package java

import (
	"strconv"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

func (fn *body) newObject(n treesitter.Node, want *ir.Type) *ir.Instr {
	t := fn.l.typ(n.Child("type"))
	name := simpleName(n.Child("type").Text())
	if body := n.First("class_body"); body.OK() {
		return fn.anonymous(n, body, t)
	}
	if c := fn.l.classes[name]; c != nil {
		var params []param
		if m := fn.l.inherited(c, constructorName, len(n.Child("arguments").Children())); m != nil {
			params = m.params
		}
		args := fn.args(n, params)
		fn.At(n)
		return fn.B.Add(&ir.Instr{Op: ir.New, Sym: c.name, Args: args, Type: ir.Object(c.name)})
	}
	args := fn.args(n, nil)
	fn.At(n)
	t = refine(t, want)
	if t == nil {
		t = ir.Object(name)
	}
	if t.Name != "" && curly.Is(t, ir.Seq, ir.Map, ir.Set) {
		name = t.Name
	}
	// A capacity is no content, and a comparator no source.
	empty := len(args) == 0 || len(args) == 1 && curly.Is(args[0].Type, ir.Int)
	switch {
	case empty && t.Kind == ir.Map:
		return fn.B.Emit(ir.MakeMap, t)
	case empty && curly.Is(t, ir.Seq, ir.Set) && t.Name != "BitSet":
		return fn.B.Emit(ir.MakeSeq, t)
	}
	return fn.B.Add(&ir.Instr{Op: ir.New, Sym: name, Args: args, Type: t})
}

// anonymous is a class without a name. One with a single method (a Comparator, a
// Runnable) is that function; of another the methods are lowered for themselves.
func (fn *body) anonymous(n, members treesitter.Node, t *ir.Type) *ir.Instr {
	args := fn.args(n, nil)
	var first *ir.Instr
	count := 0
	for _, m := range members.Children() {
		if m.Kind() != "method_declaration" {
			continue
		}
		count++
		fnv := fn.lambda(m, m.Child("name").Text()+"@"+strconv.Itoa(m.Line()), fn.l.params(m.Child("parameters")), true, func(inner *body) {
			inner.statements(m.Child("body"))
		})
		if first == nil {
			first = fnv
		}
	}
	if count == 1 && !curly.Is(t, ir.Seq, ir.Map, ir.Set) {
		return first
	}
	name := simpleName(n.Child("type").Text())
	fn.At(n)
	return fn.B.Add(&ir.Instr{Op: ir.New, Sym: name, Args: args, Type: t})
}

// newArray: an array of arrays is made in loops, so that each of its cells is
// counted.
func (fn *body) newArray(n treesitter.Node) *ir.Instr {
	t := fn.l.dimensions(fn.l.typ(n.Child("type")), n.First("dimensions"))
	if v := n.Child("value"); v.OK() {
		return fn.arrayInit(v, t)
	}
	var sizes []*ir.Instr
	for _, d := range n.In("dimensions") {
		if d.Kind() == "dimensions_expr" {
			sizes = append(sizes, fn.expr(d.First()))
		}
	}
	for range sizes {
		t = ir.SeqOf("array", t)
	}
	fn.At(n)
	if len(sizes) == 0 {
		return fn.B.Emit(ir.MakeSeq, t)
	}
	return fn.Sized(sizes, t)
}

func (fn *body) arrayInit(n treesitter.Node, t *ir.Type) *ir.Instr {
	var vals []*ir.Instr
	for _, c := range n.Children() {
		vals = append(vals, fn.init(c, elemOf(t)))
	}
	if t == nil || t.Kind != ir.Seq {
		t = ir.SeqOf("array", nil)
	}
	fn.At(n)
	return fn.B.Emit(ir.MakeSeq, t, vals...)
}

func (fn *body) lambdaExpr(n treesitter.Node) *ir.Instr {
	var params []param
	switch p := n.Child("parameters"); p.Kind() {
	case "identifier":
		params = []param{{p.Text(), nil}}
	case "inferred_parameters":
		for _, c := range p.Children() {
			params = append(params, param{c.Text(), nil})
		}
	default:
		params = fn.l.params(p)
	}
	fn.l.lambdas++
	return fn.lambda(n, "lambda"+strconv.Itoa(fn.l.lambdas), params, true, func(inner *body) {
		body := n.Child("body")
		if body.Kind() == "block" {
			inner.statements(body)
			return
		}
		v := inner.expr(body)
		if inner.B.Live() {
			inner.B.Return(v)
		}
	})
}

// methodRef is Type::method, value::method or Type::new.
func (fn *body) methodRef(n treesitter.Node) *ir.Instr {
	list := n.Children()
	text := n.Text()
	t := &ir.Type{Kind: ir.Fun}
	if len(list) < 2 {
		return fn.B.Add(&ir.Instr{Op: ir.FuncRef, Sym: text, Type: t})
	}
	name := list[len(list)-1].Text()
	c := fn.className(list[0])
	if list[0].Kind() == "this" {
		c = fn.c
	}
	if c != nil {
		if m := fn.l.find(c, name, 1); m != nil {
			i := &ir.Instr{Op: ir.FuncRef, Callee: m.f, Type: t}
			if !m.static && list[0].Kind() == "this" {
				i.Args = []*ir.Instr{fn.this()}
			}
			return fn.B.Add(i)
		}
	}
	return fn.B.Add(&ir.Instr{Op: ir.FuncRef, Sym: list[0].Text() + "." + name, Type: t})
}

// constructorCall is this(...) or super(...) at the start of a constructor.
func (fn *body) constructorCall(n treesitter.Node) {
	argc := len(n.Child("arguments").Children())
	if n.Child("constructor").Kind() == "this" {
		for _, m := range fn.c.methods[constructorName] {
			if len(m.params) == argc && m.f != fn.f {
				fn.emitCall(n, m, fn.this())
				return
			}
		}
	}
	for _, base := range fn.c.ir.Bases {
		if b := fn.l.classes[base]; b != nil {
			if m := fn.l.inherited(b, constructorName, argc); m != nil {
				fn.emitCall(n, m, fn.this())
				return
			}
		}
	}
	fn.args(n, nil)
}
