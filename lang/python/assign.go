package python

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// assignment is "a = b = value", with or without an annotation; it gives the
// value where another assignment takes it on, else nil.
func (c *body) assignment(n treesitter.Node) *ir.Instr {
	left, right := n.Child("left"), n.Child("right")
	if !right.OK() {
		return nil // only an annotation
	}
	if b := c.scope.lookup(left.Text()); left.Kind() == "identifier" && b != nil && c.needless(b) {
		return nil
	}
	if left.Is("pattern_list", "tuple_pattern") && right.Is("expression_list", "tuple") && c.parallel(left, right) {
		return nil
	}
	if left.Is("pattern_list", "tuple_pattern") && c.spread(left.Children(), unparen(right)) {
		return nil
	}
	v := c.expr(right)
	c.at(n)
	if t := c.typeOf(n.Child("type"), c.scope); t != nil && (v.Type == nil || t.Kind == v.Type.Kind) && v.Op != ir.Phi {
		v.Type = t
	}
	c.assign(left, v)
	return v
}

// needless reports whether the name is known to stand for a function or a
// library thing wherever it is used, so that no value need be kept. An attribute
// is kept: calls of it are method calls, but it may be no method at all.
func (c *body) needless(b *binding) bool {
	m := c.static(b)
	return m.fn != nil || m.path != ""
}

// parallel is "a, b = b, a": all values first, then the targets, no tuple.
func (c *body) parallel(left, right treesitter.Node) bool {
	to, from := left.Children(), right.Children()
	if len(to) != len(from) {
		return false
	}
	for k := range to {
		if to[k].Kind() == "list_splat_pattern" || from[k].Kind() == "list_splat" {
			return false
		}
	}
	values := c.exprs(from)
	c.at(left)
	for k := range to {
		c.assign(to[k], values[k])
	}
	return true
}

// spread is "a, b = [f(x) for x in xs]": xs has as many elements as there are
// targets, and each is worked on by itself.
func (c *body) spread(to []treesitter.Node, n treesitter.Node) bool {
	inner := c.scope.file.scopes[n.ID()]
	clause := n.First("for_in_clause")
	of := clause.In("right")
	if !n.Is("list_comprehension", "generator_expression") || inner == nil || len(n.Children()) != 2 || len(of) != 1 || len(to) > 8 ||
		c.meaningOf(unparen(of[0]).Child("function"), c.scope).path == "range" {
		return false
	}
	for _, t := range to {
		if t.Is("list_splat_pattern", "list_splat") {
			return false
		}
	}
	outer, xs := c.scope, c.expr(of[0])
	c.scope = inner
	c.ownCells(inner)
	values := make([]*ir.Instr, len(to))
	for k := range to {
		c.at(n)
		c.assign(clause.Child("left"), c.b.Add(&ir.Instr{Op: ir.Extract, N: k, Of: len(to), Type: componentType(xs.Type, k), Args: []*ir.Instr{xs}}))
		values[k] = c.expr(n.Child("body"))
	}
	c.scope = outer
	for k := range to {
		c.assign(to[k], values[k])
	}
	return true
}

// assign binds a target of any form to a value.
func (c *body) assign(to treesitter.Node, v *ir.Instr) {
	switch to.Kind() {
	case "identifier":
		if b := c.scope.lookup(to.Text()); b != nil {
			c.store(b, v)
		}
	case "attribute":
		of := c.expr(to.Child("object"))
		c.at(to)
		c.b.Add(&ir.Instr{Op: ir.SetField, Sym: to.Child("attribute").Text(), Args: []*ir.Instr{of, v}})
	case "subscript":
		c.storeAt(to, v)
	case "pattern_list", "tuple_pattern", "list_pattern", "expression_list", "tuple", "list":
		c.destructure(to.Children(), v)
	case "parenthesized_expression", "list_splat_pattern", "as_pattern_target", "list_splat":
		c.assign(to.First(), v)
	}
}

// storeAt is x[key] = v, or x[low:high] = v, which takes over the elements of v.
func (c *body) storeAt(to treesitter.Node, v *ir.Instr) {
	of, list := c.axes(to)
	if t := c.b.TypeSoFar(of); len(list) == 1 && list[0].Kind() == "slice" && (t == nil || t.Name != "ndarray") {
		bounds := c.bounds(list[0])
		method := "__setslice__"
		if list[0].Text() == ":" {
			method = "__setall__"
		} else if v.Op == ir.MakeSeq && len(v.Args) > 0 { // x[i:i+1] = [y] also stands for an append
			method = "__insertslice__"
		}
		c.at(to)
		c.b.Add(&ir.Instr{Op: ir.Invoke, Sym: method, Args: append([]*ir.Instr{of, v}, bounds...)})
		return
	}
	key := c.subscript(list)
	c.at(to)
	c.b.Emit(ir.Store, nil, of, key, v)
}

// destructure takes a value apart: components, and a slice for the starred one.
func (c *body) destructure(targets []treesitter.Node, v *ir.Instr) {
	star := -1
	for k, t := range targets {
		if t.Is("list_splat_pattern", "list_splat") {
			star = k
		}
	}
	if len(targets) == 0 {
		return
	}
	for k, t := range targets {
		var part *ir.Instr
		switch {
		case star < 0:
			part = c.b.Add(&ir.Instr{Op: ir.Extract, N: k, Of: len(targets), Type: componentType(v.Type, k), Args: []*ir.Instr{v}})
		case k == star:
			high := c.b.Lit(nil)
			if after := len(targets) - 1 - star; after > 0 {
				high = c.b.Lit(int64(-after))
			}
			rest := ir.SeqOf("list", orOpaque(elemOf(v.Type)))
			part = c.b.Add(&ir.Instr{Op: ir.Slice, Type: rest, Args: []*ir.Instr{v, c.b.Lit(int64(star)), high}})
		case k < star:
			part = c.b.Emit(ir.Index, elemOf(v.Type), v, c.b.Lit(int64(k)))
		default:
			part = c.b.Emit(ir.Index, elemOf(v.Type), v, c.b.Lit(int64(k-len(targets))))
		}
		c.assign(t, part)
	}
}

func componentType(t *ir.Type, k int) *ir.Type {
	if t != nil && t.Kind == ir.Tuple {
		if k < len(t.Items) {
			return t.Items[k]
		}
		return nil
	}
	return elemOf(t)
}

// augmented is "x op= v". On a list, += is extend.
func (c *body) augmented(n treesitter.Node) {
	left := n.Child("left")
	op := n.Child("operator").Text()
	if len(op) > 1 {
		op = op[:len(op)-1]
	}
	var of, key, old *ir.Instr
	switch left.Kind() {
	case "subscript":
		var list []treesitter.Node
		of, list = c.axes(left)
		key = c.subscript(list)
		c.at(left)
		old = c.b.Emit(ir.Index, indexType(of.Type, key), of, key)
	case "attribute":
		of = c.expr(left.Child("object"))
		c.at(left)
		old = c.field(of, left.Child("attribute").Text())
	default:
		old = c.expr(left)
	}
	v := c.expr(n.Child("right"))
	c.at(n)
	t := c.b.TypeSoFar(old)
	if t == nil { // what a list is added to, or a set is joined with, is one
		t = v.Type
	}
	if extend := inPlace(op, t); extend != "" {
		c.extend(extend, old, v, n.Child("right"))
		return
	}
	v = c.binary(op, old, v)
	if v.Op == ir.Bin {
		v.N = ir.Augmented
	}
	switch left.Kind() {
	case "subscript":
		c.b.Emit(ir.Store, nil, of, key, v)
	case "attribute":
		c.b.Add(&ir.Instr{Op: ir.SetField, Sym: left.Child("attribute").Text(), Args: []*ir.Instr{of, v}})
	default:
		c.assign(left, v)
	}
}

// extend adds v to a container in place; the elements of a list written out, one by
// one, for then it shows what is added.
func (c *body) extend(method string, to, v *ir.Instr, written treesitter.Node) {
	listed := v.Op == ir.MakeSeq && written.Is("list", "tuple") && len(v.Args) == len(written.Children()) // nothing is unpacked
	if method != "extend" || !listed || len(v.Args) == 0 || len(v.Args) > 4 {
		c.b.Add(&ir.Instr{Op: ir.Invoke, Sym: method, Args: []*ir.Instr{to, v}})
		return
	}
	for _, x := range v.Args {
		c.b.Add(&ir.Instr{Op: ir.Invoke, Sym: "append", Args: []*ir.Instr{to, x}})
	}
}

// inPlace is the method that an augmented assignment is on a container.
func inPlace(op string, t *ir.Type) string {
	switch {
	case t == nil:
	case t.Kind == ir.Seq && t.Name != "tuple" && op == "+":
		return "extend"
	case t.Kind == ir.Set && op == "|":
		return "update"
	case t.Kind == ir.Set && op == "&":
		return "intersection_update"
	case t.Kind == ir.Set && op == "-":
		return "difference_update"
	}
	return ""
}
