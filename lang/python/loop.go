package python

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

func (c *body) whileStmt(n treesitter.Node) {
	head, inside, done := c.b.NewBlock(), c.b.NewBlock(), c.b.NewBlock()
	exhausted := done
	otherwise := n.Child("alternative")
	if otherwise.OK() {
		exhausted = c.b.NewBlock()
	}
	c.b.Jump(head)
	c.b.SetBlock(head)
	c.cond(n.Child("condition"), inside, exhausted)
	c.b.Seal(inside)
	if c.enter(inside); c.b.Live() {
		c.loopBody(n.Child("body"), head, done)
	}
	c.b.Seal(head)
	c.finishLoop(otherwise, exhausted, done)
}

// loopBody lowers the body and jumps back.
func (c *body) loopBody(n treesitter.Node, next, out *ir.Block) {
	c.loops = append(c.loops, loop{next, out, len(c.exits)})
	c.block(n)
	c.loops = c.loops[:len(c.loops)-1]
	c.b.Jump(next)
}

// finishLoop goes on after a loop; otherwise runs when it was not broken off.
func (c *body) finishLoop(otherwise treesitter.Node, exhausted, done *ir.Block) {
	if otherwise.OK() {
		c.b.Seal(exhausted)
		if c.enter(exhausted); c.b.Live() {
			c.block(otherwise.Child("body"))
			c.b.Jump(done)
		}
	}
	c.b.Seal(done)
	c.enter(done)
}

func (c *body) forStmt(n treesitter.Node) {
	iter := c.iterate(n.Child("right"))
	head, inside, done := c.b.NewBlock(), c.b.NewBlock(), c.b.NewBlock()
	exhausted := done
	otherwise := n.Child("alternative")
	if otherwise.OK() {
		exhausted = c.b.NewBlock()
	}
	c.at(n)
	c.step(iter, head, inside, exhausted, func(v *ir.Instr) { c.assign(n.Child("left"), v) })
	c.loopBody(n.Child("body"), head, done)
	c.b.Seal(head)
	c.finishLoop(otherwise, exhausted, done)
}

// step makes the header of a loop over iter and enters its body with the element.
func (c *body) step(iter *ir.Instr, head, inside, exhausted *ir.Block, bind func(*ir.Instr)) {
	c.b.Jump(head)
	c.b.SetBlock(head)
	more := c.b.Emit(ir.Next, ir.TBool, iter)
	c.b.If(more, inside, exhausted)
	c.b.Seal(inside)
	c.b.SetBlock(inside)
	bind(c.b.Emit(ir.Elem, elemOf(iter.Type), more))
}

// elemOf is the type of what iterating gives, when known.
func elemOf(t *ir.Type) *ir.Type {
	if t == nil {
		return nil
	}
	switch t.Kind {
	case ir.Seq, ir.Set, ir.Iterator:
		return t.Elem
	case ir.Map:
		return t.Key
	case ir.Str:
		return ir.TStr
	}
	return nil
}

// iterate evaluates what a for stands over and makes the iterator.
func (c *body) iterate(n treesitter.Node) *ir.Instr {
	if n.Is("expression_list", "pattern_list") { // for x in 1, 2, 3
		list := c.seq("tuple", n.Children())
		return c.iter(list, "")
	}
	n = unparen(n)
	if n.Kind() == "call" {
		f, args := n.Child("function"), n.Child("arguments").Children()
		if f.Kind() == "attribute" && f.Child("attribute").Text() == "items" && len(args) == 0 {
			return c.iter(c.expr(f.Child("object")), "items")
		}
		if len(args) == 1 && !args[0].Is("list_splat", "keyword_argument") && c.meaningOf(f, c.scope).path == "enumerate" {
			return c.iter(c.expr(args[0]), "enumerate")
		}
	}
	return c.iter(c.expr(n), "")
}

// iter is the iterator over a value. Sym says that it gives pairs.
func (c *body) iter(v *ir.Instr, pairs string) *ir.Instr {
	v = c.given(v)
	t := &ir.Type{Kind: ir.Iterator, Elem: orOpaque(elemOf(v.Type))}
	switch {
	case pairs == "enumerate":
		t.Elem = ir.TupleOf(ir.TInt, t.Elem)
	case pairs == "items" && v.Type != nil && v.Type.Kind == ir.Map:
		t.Elem = ir.TupleOf(orOpaque(v.Type.Key), orOpaque(v.Type.Elem))
	case pairs == "items":
		t.Elem = ir.TupleOf(ir.TOpaque, ir.TOpaque)
	}
	return c.b.Add(&ir.Instr{Op: ir.Iter, Sym: pairs, Type: t, Args: []*ir.Instr{v}})
}

func orOpaque(t *ir.Type) *ir.Type {
	if t == nil {
		return ir.TOpaque
	}
	return t
}

// comprehension is the loops of a comprehension, appending to a container.
func (c *body) comprehension(n treesitter.Node) *ir.Instr {
	result := &ir.Instr{Op: ir.MakeSeq}
	switch n.Kind() {
	case "list_comprehension":
		result.Type = ir.SeqOf("list", ir.TOpaque)
	case "set_comprehension":
		result.Type = ir.SetOf(ir.TOpaque)
	case "dictionary_comprehension":
		result.Op, result.Type = ir.MakeMap, ir.MapOf(ir.TOpaque, ir.TOpaque)
	default:
		result.Sym, result.Type = "lazy", &ir.Type{Kind: ir.Iterator, Elem: ir.TOpaque}
	}
	c.b.Add(result)
	var clauses []treesitter.Node
	for _, k := range n.Children() {
		if k.Is("for_in_clause", "if_clause") {
			clauses = append(clauses, k)
		}
	}
	inner := c.scope.file.scopes[n.ID()]
	if inner == nil || len(clauses) == 0 {
		return result
	}
	outer := c.scope
	c.clauses(clauses, outer, inner, func() { c.collect(n, result) })
	c.scope = outer
	return result
}

// clauses nests the loops and conditions; first is the scope of the first
// iterable.
func (c *body) clauses(list []treesitter.Node, first, inner *scope, collect func()) {
	if len(list) == 0 {
		collect()
		return
	}
	n := list[0]
	head, inside, done := c.b.NewBlock(), c.b.NewBlock(), c.b.NewBlock()
	if n.Kind() == "if_clause" {
		c.scope = inner
		c.cond(n.First(), inside, done)
		c.b.Seal(inside)
		if c.enter(inside); c.b.Live() {
			c.clauses(list[1:], inner, inner, collect)
		}
		c.b.Jump(done)
		c.b.Seal(done)
		c.enter(done)
		return
	}
	c.scope = first
	right := n.In("right")
	var iter *ir.Instr
	if len(right) == 1 {
		iter = c.iterate(right[0])
	} else {
		iter = c.iter(c.seq("tuple", right), "")
	}
	c.scope = inner
	c.ownCells(inner)
	c.at(n)
	c.step(iter, head, inside, done, func(v *ir.Instr) { c.assign(n.Child("left"), v) })
	c.clauses(list[1:], inner, inner, collect)
	c.b.Jump(head)
	c.b.Seal(head)
	c.b.Seal(done)
	c.enter(done)
}

// collect adds one element to what a comprehension makes.
func (c *body) collect(n treesitter.Node, result *ir.Instr) {
	value := n.Child("body")
	if result.Op == ir.MakeMap {
		k := c.expr(value.Child("key"))
		v := c.expr(value.Child("value"))
		result.Type = ir.MapOf(orOpaque(k.Type), orOpaque(v.Type))
		c.b.Emit(ir.Store, nil, result, k, v)
		return
	}
	v := c.expr(value)
	add := "append"
	switch result.Type.Kind {
	case ir.Set:
		add, result.Type = "add", ir.SetOf(orOpaque(v.Type))
	case ir.Iterator:
		result.Type = &ir.Type{Kind: ir.Iterator, Elem: orOpaque(v.Type)}
	default:
		result.Type = ir.SeqOf("list", orOpaque(v.Type))
	}
	c.at(value)
	c.b.Add(&ir.Instr{Op: ir.Invoke, Sym: add, Args: []*ir.Instr{result, v}})
}
