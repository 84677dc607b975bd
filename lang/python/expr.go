package python

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// expr lowers an expression to its value.
func (c *body) expr(n treesitter.Node) *ir.Instr {
	c.at(n)
	switch n.Kind() {
	case "identifier":
		return c.read(n)
	case "integer", "float", "true", "false", "none", "string", "concatenated_string":
		return c.literal(n)
	case "call":
		return c.call(n)
	case "attribute":
		return c.attribute(n)
	case "subscript":
		return c.index(n)
	case "binary_operator", "unary_operator":
		return c.arithmetic(n)
	case "comparison_operator", "not_operator":
		return c.truth(n)
	case "boolean_operator":
		return c.shortCircuit(n)
	case "conditional_expression":
		return c.conditional(n)
	case "parenthesized_expression":
		return c.expr(n.First())
	case "named_expression":
		v := c.expr(n.Child("value"))
		c.assign(n.Child("name"), v)
		return v
	case "list", "tuple", "set", "expression_list", "pattern_list", "list_pattern", "tuple_pattern":
		return c.seq(n.Kind(), n.Children())
	case "dictionary":
		return c.dictionary(n)
	case "list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression":
		return c.comprehension(n)
	case "lambda":
		if s := c.scope.file.scopes[n.ID()]; s != nil {
			return c.closure(s)
		}
	case "await":
		return c.await(n)
	case "yield":
		return c.yield(n)
	case "assignment":
		if v := c.assignment(n); v != nil {
			return v
		}
		return c.expr(n.Child("left"))
	case "list_splat", "dictionary_splat", "as_pattern", "parenthesized_list_splat", "case_pattern", "dotted_name",
		"list_splat_pattern", "dictionary_splat_pattern", "chevron":
		return c.expr(n.First())
	case "keyword_argument":
		return c.expr(n.Child("value"))
	}
	return c.unknown(n)
}

// unknown stands for what could not be understood; what is inside it is
// lowered for its effects.
func (c *body) unknown(n treesitter.Node) *ir.Instr {
	if n.Is("ERROR") {
		for _, k := range n.Children() {
			c.exprStmt(k)
		}
	}
	return c.b.Add(&ir.Instr{Op: ir.Const, Type: ir.TOpaque})
}

func (c *body) exprs(list []treesitter.Node) []*ir.Instr {
	values := make([]*ir.Instr, 0, len(list))
	for _, n := range list {
		values = append(values, c.expr(n))
	}
	return values
}

func (c *body) literal(n treesitter.Node) *ir.Instr {
	if v, ok := c.constant(n, c.scope); ok {
		return c.b.Lit(v)
	}
	if n.Is("string", "concatenated_string") {
		return c.format(n)
	}
	return c.b.Add(&ir.Instr{Op: ir.Const, Type: ir.TOpaque})
}

// format is an f-string: the pieces with their values.
func (c *body) format(n treesitter.Node) *ir.Instr {
	var pieces []*ir.Instr
	for k := range n.Walk {
		switch {
		case k.Kind() == "interpolation" && !within(k, n, "interpolation"):
			pieces = append(pieces, c.expr(k.Child("expression")))
		case k.Kind() == "string_content" && !within(k, n, "interpolation"):
			pieces = append(pieces, c.b.Lit(k.Text()))
		}
	}
	c.at(n)
	return c.b.Emit(ir.Format, ir.TStr, pieces...)
}

// within reports whether n stands in a node of that kind inside of top.
func within(n, top treesitter.Node, kind string) bool {
	for n = n.Parent(); n.OK() && n != top; n = n.Parent() {
		if n.Kind() == kind {
			return true
		}
	}
	return false
}

func (c *body) arithmetic(n treesitter.Node) *ir.Instr {
	if v, ok := c.constant(n, c.scope); ok {
		return c.b.Lit(v)
	}
	op := n.Child("operator").Text()
	if n.Kind() == "unary_operator" {
		v := c.expr(n.Child("argument"))
		c.at(n)
		return c.b.Add(&ir.Instr{Op: ir.Un, Sym: op, Type: v.Type, Args: []*ir.Instr{v}})
	}
	a, b := c.expr(n.Child("left")), c.expr(n.Child("right"))
	c.at(n)
	return c.binary(op, a, b)
}

func (c *body) binary(op string, a, b *ir.Instr) *ir.Instr {
	if op == "<>" {
		op = "!="
	}
	if v := c.operation(a, operatorMethods[op], b); v != nil {
		return v
	}
	return c.b.Add(&ir.Instr{Op: ir.Bin, Sym: op, Type: binaryType(op, a.Type, b.Type), Args: []*ir.Instr{a, b}})
}

// binaryType is the type of arithmetic where the operands tell it.
func binaryType(op string, a, b *ir.Type) *ir.Type {
	if a == nil || b == nil {
		return nil
	}
	switch {
	case a.Kind == ir.Int && b.Kind == ir.Int && op == "/":
		return ir.TFloat
	case a.Kind == ir.Float && (b.Kind == ir.Int || b.Kind == ir.Float), b.Kind == ir.Float && a.Kind == ir.Int:
		return ir.TFloat
	case a.Kind == b.Kind && op != "%":
		return a
	case op == "%" && a.Kind == ir.Str, a.Kind == ir.Int && b.Kind == ir.Int:
		return a
	case op == "*" && b.Kind == ir.Int && (a.Kind == ir.Seq || a.Kind == ir.Str):
		return a
	case op == "*" && a.Kind == ir.Int && (b.Kind == ir.Seq || b.Kind == ir.Str):
		return b
	}
	return nil
}

// seq makes a list, set or tuple of the elements.
func (c *body) seq(kind string, list []treesitter.Node) *ir.Instr {
	v := &ir.Instr{Op: ir.MakeSeq}
	var elem *ir.Type
	var items []*ir.Type
	splat := false
	var starred []*ir.Instr
	for k, e := range list {
		x := c.expr(e)
		if e.Is("list_splat", "list_splat_pattern", "parenthesized_list_splat") {
			splat = true
			starred = append(starred, x)
			continue
		}
		v.Args = append(v.Args, x)
		items = append(items, orOpaque(x.Type))
		if k == 0 || sameKind(elem, x.Type) {
			elem = x.Type
		} else {
			elem = nil
		}
	}
	switch {
	case kind == "set":
		v.Type = ir.SetOf(orOpaque(elem))
	case kind == "list" || kind == "list_pattern":
		v.Type = ir.SeqOf("list", orOpaque(elem))
	case splat:
		v.Type = ir.SeqOf("tuple", orOpaque(elem))
	default:
		v.Type = ir.TupleOf(items...)
	}
	c.b.Add(v)
	// [*xs, y] is the list of y extended by xs: order is no matter for its cost.
	for _, x := range starred {
		c.b.Add(&ir.Instr{Op: ir.Invoke, Sym: extender(kind), Args: []*ir.Instr{v, x}})
	}
	return v
}

func extender(kind string) string {
	if kind == "set" {
		return "update"
	}
	return "extend"
}

func sameKind(a, b *ir.Type) bool {
	return a != nil && b != nil && a.String() == b.String()
}

func (c *body) dictionary(n treesitter.Node) *ir.Instr {
	v := &ir.Instr{Op: ir.MakeMap}
	var merged []*ir.Instr
	key, elem := ir.TOpaque, ir.TOpaque
	for _, e := range n.Children() {
		if e.Kind() != "pair" {
			merged = append(merged, c.expr(e))
			continue
		}
		k, x := c.expr(e.Child("key")), c.expr(e.Child("value"))
		v.Args = append(v.Args, k, x)
		key, elem = orOpaque(k.Type), orOpaque(x.Type)
	}
	v.Type = ir.MapOf(key, elem)
	c.b.Add(v)
	for _, m := range merged {
		c.b.Add(&ir.Instr{Op: ir.Invoke, Sym: "update", Args: []*ir.Instr{v, m}})
	}
	return v
}

func (c *body) index(n treesitter.Node) *ir.Instr {
	of, list := c.axes(n)
	if len(list) == 1 && list[0].Kind() == "slice" {
		args := append([]*ir.Instr{of}, c.bounds(list[0])...)
		c.at(n)
		return c.b.Add(&ir.Instr{Op: ir.Slice, Type: of.Type, Args: args})
	}
	key := c.subscript(list)
	c.at(n)
	if v := c.operation(of, "__getitem__", key); v != nil {
		return v
	}
	return c.b.Emit(ir.Index, indexType(of.Type, key), of, key)
}

// indexType is the type of an element, where the container tells it.
func indexType(t *ir.Type, key *ir.Instr) *ir.Type {
	if t == nil {
		return nil
	}
	switch t.Kind {
	case ir.Seq:
		return t.Elem
	case ir.Map:
		return t.Elem
	case ir.Str:
		return ir.TStr
	case ir.Tuple:
		if v, ok := key.Lit.(int64); ok && key.Op == ir.Const && v >= 0 && int(v) < len(t.Items) {
			return t.Items[v]
		}
	}
	return nil
}

// subscript is the key that is written in brackets; several are a tuple.
func (c *body) subscript(list []treesitter.Node) *ir.Instr {
	if len(list) == 1 && list[0].Kind() != "slice" {
		return c.expr(list[0])
	}
	var keys []*ir.Instr
	for _, k := range list {
		if k.Kind() == "slice" {
			b := c.bounds(k)
			keys = append(keys, c.b.Add(&ir.Instr{Op: ir.Call, Sym: "slice", Args: b}))
			continue
		}
		keys = append(keys, c.expr(k))
	}
	if len(keys) == 1 {
		return keys[0]
	}
	return c.b.Emit(ir.MakeSeq, ir.TupleOf(make([]*ir.Type, 0)...), keys...)
}

// bounds are low, high and, if written, step of a slice; Const nil is absent.
func (c *body) bounds(n treesitter.Node) []*ir.Instr {
	parts := [3]treesitter.Node{}
	at := 0
	for k := range n.All {
		switch {
		case !k.Named() && k.Kind() == ":":
			at++
		case k.Named() && !k.Extra() && at < len(parts):
			parts[at] = k
		}
	}
	count := 2
	if parts[2].OK() {
		count = 3
	}
	var list []*ir.Instr
	for _, p := range parts[:count] {
		if p.OK() {
			list = append(list, c.expr(p))
		} else {
			list = append(list, c.b.Lit(nil))
		}
	}
	return list
}

func (c *body) attribute(n treesitter.Node) *ir.Instr {
	if m := c.meaningOf(n, c.scope); !m.unknown() {
		return c.known(m, n.Child("attribute").Text())
	}
	of := c.expr(n.Child("object"))
	name := n.Child("attribute").Text()
	c.at(n)
	return c.field(of, name)
}

// field reads an attribute of an object: a property is a call, a constant of
// the class a constant.
func (c *body) field(of *ir.Instr, name string) *ir.Instr {
	i := &ir.Instr{Op: ir.Field, Sym: name, Args: []*ir.Instr{of}}
	class := c.classOf(of)
	if class == nil {
		return c.b.Add(i)
	}
	if m := c.method(class, name); m != nil {
		if m.how.property {
			return c.b.Add(&ir.Instr{Op: ir.Call, Callee: m.fn, Sym: m.name, Type: m.fn.Result, Args: []*ir.Instr{of}})
		}
		return c.b.Add(&ir.Instr{Op: ir.Closure, Callee: m.fn, Type: &ir.Type{Kind: ir.Fun}, Args: []*ir.Instr{of}})
	}
	if lit, ok := c.classConstant(class, name); ok {
		return c.b.Lit(lit)
	}
	for k := range class.Fields {
		if class.Fields[k].Name == name {
			i.Type = class.Fields[k].Type
			if i.Type != nil && i.Type.Kind == ir.Nil {
				i.Type = nil // set to None first: its real type comes later
			}
		}
	}
	return c.b.Add(i)
}

// classConstant is the value of a class attribute that objects do not override.
func (c *body) classConstant(class *ir.Class, name string) (any, bool) {
	b := c.member(class, name)
	if b == nil || c.classes[class] == nil || c.classes[class].assigned[name] {
		return nil, false
	}
	m := c.static(b)
	return m.lit, m.isLit && m.lit != nil
}

// classOf is the class of the program that a value is certainly of, or nil.
func (c *body) classOf(v *ir.Instr) *ir.Class {
	if v.Type == nil || v.Type.Kind != ir.Obj {
		return nil
	}
	return c.byName[v.Type.Name]
}

func (c *body) await(n treesitter.Node) *ir.Instr {
	v := c.expr(n.First())
	c.at(n)
	return c.b.Emit(ir.Await, v.Type, v)
}

// yield gives one value, or, as "yield from", all that another iterator has.
func (c *body) yield(n treesitter.Node) *ir.Instr {
	if n.Token("from") {
		iter := c.iterate(n.First())
		head, inside, done := c.b.NewBlock(), c.b.NewBlock(), c.b.NewBlock()
		c.step(iter, head, inside, done, func(v *ir.Instr) { c.b.Emit(ir.Yield, nil, v) })
		c.b.Jump(head)
		c.b.Seal(head)
		c.b.Seal(done)
		c.enter(done)
		return c.b.Lit(nil)
	}
	v := c.b.Lit(nil)
	if e := n.First(); e.OK() {
		v = c.expr(e)
	}
	return c.b.Emit(ir.Yield, nil, v)
}
