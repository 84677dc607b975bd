package python

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// matchStmt tries the cases in order; a pattern is a chain of tests that also
// binds names.
func (c *body) matchStmt(n treesitter.Node) {
	subjects := n.In("subject")
	if len(subjects) == 0 {
		return
	}
	v := c.expr(subjects[0])
	if len(subjects) > 1 {
		v = c.seq("tuple", subjects)
	}
	done := c.b.NewBlock()
	for _, k := range n.Child("body").Children() {
		if k.Kind() != "case_clause" || !c.b.Live() {
			continue
		}
		c.at(k)
		next := c.b.NewBlock()
		patterns := caseKids(k)
		if len(patterns) == 1 {
			c.pattern(patterns[0], v, next)
		} else {
			c.sequence(patterns, v, next)
		}
		if guard := k.Child("guard"); guard.OK() && c.b.Live() {
			inside := c.b.NewBlock()
			c.cond(guard.First(), inside, next)
			c.b.Seal(inside)
			c.enter(inside)
		}
		c.block(k.Child("consequence"))
		c.b.Jump(done)
		c.b.Seal(next)
		c.enter(next)
	}
	c.b.Jump(done)
	c.b.Seal(done)
	c.enter(done)
}

func caseKids(k treesitter.Node) (list []treesitter.Node) {
	for _, p := range k.Children() {
		if p.Kind() == "case_pattern" {
			list = append(list, p)
		}
	}
	return list
}

// pattern goes on where v matches and to fail where it does not.
func (c *body) pattern(n treesitter.Node, v *ir.Instr, fail *ir.Block) {
	switch n.Kind() {
	case "case_pattern":
		if inner := n.First(); inner.OK() {
			c.pattern(inner, v, fail)
		} // else it is _
	case "dotted_name":
		if parts := n.Children(); len(parts) == 1 {
			c.assign(parts[0], v)
			return
		}
		c.test("==", v, c.dotted(n), fail)
	case "list_pattern", "tuple_pattern":
		c.sequence(n.Children(), v, fail)
	case "dict_pattern":
		c.mapping(n, v, fail)
	case "class_pattern":
		c.instance(n, v, fail)
	case "union_pattern":
		c.union(n, v, fail)
	case "as_pattern":
		list := n.Children()
		c.pattern(list[0], v, fail)
		if to := list[len(list)-1]; c.b.Live() && to.Kind() == "identifier" {
			c.assign(to, v)
		}
	case "splat_pattern":
		c.assign(n.First(), v)
	case "keyword_pattern":
	default:
		c.test("==", v, c.expr(n), fail)
	}
}

func (c *body) dotted(n treesitter.Node) *ir.Instr {
	parts := n.Children()
	v := c.read(parts[0])
	for _, p := range parts[1:] {
		v = c.field(v, p.Text())
	}
	return v
}

// test goes on where the comparison holds.
func (c *body) test(op string, a, b *ir.Instr, fail *ir.Block) {
	if !c.b.Live() {
		return
	}
	inside := c.b.NewBlock()
	c.b.If(c.b.Add(&ir.Instr{Op: ir.Cmp, Sym: op, Type: ir.TBool, Args: []*ir.Instr{a, b}}), inside, fail)
	c.b.Seal(inside)
	c.b.SetBlock(inside)
}

func (c *body) sequence(list []treesitter.Node, v *ir.Instr, fail *ir.Block) {
	star := -1
	for k, p := range list {
		if p.Kind() == "splat_pattern" || p.First().Kind() == "splat_pattern" {
			star = k
		}
	}
	op, count := "==", len(list)
	if star >= 0 {
		op, count = ">=", count-1
	}
	c.test(op, c.b.Emit(ir.Len, ir.TInt, v), c.b.Lit(int64(count)), fail)
	for k, p := range list {
		switch {
		case k == star:
			high := c.b.Lit(nil)
			if after := len(list) - 1 - star; after > 0 {
				high = c.b.Lit(int64(-after))
			}
			c.pattern(p, c.b.Emit(ir.Slice, v.Type, v, c.b.Lit(int64(star)), high), fail)
		case star >= 0 && k > star:
			c.pattern(p, c.b.Emit(ir.Index, elemOf(v.Type), v, c.b.Lit(int64(k-len(list)))), fail)
		default:
			c.pattern(p, c.b.Emit(ir.Index, elemOf(v.Type), v, c.b.Lit(int64(k))), fail)
		}
	}
}

func (c *body) mapping(n treesitter.Node, v *ir.Instr, fail *ir.Block) {
	keys, values := n.In("key"), n.In("value")
	for k := range min(len(keys), len(values)) {
		key := c.expr(keys[k])
		c.test("in", key, v, fail)
		c.pattern(values[k], c.b.Emit(ir.Index, nil, v, key), fail)
	}
	if rest := n.First("splat_pattern"); rest.OK() {
		c.assign(rest.First(), c.b.Add(&ir.Instr{Op: ir.Call, Sym: "dict", Args: []*ir.Instr{v}}))
	}
}

// instance is Class(pattern, name=pattern).
func (c *body) instance(n treesitter.Node, v *ir.Instr, fail *ir.Block) {
	list := n.Children()
	if len(list) == 0 {
		return
	}
	class := c.dotted(list[0])
	is := c.b.Add(&ir.Instr{Op: ir.Call, Sym: "isinstance", Type: ir.TBool, Args: []*ir.Instr{v, class}})
	inside := c.b.NewBlock()
	c.b.If(is, inside, fail)
	c.b.Seal(inside)
	c.b.SetBlock(inside)
	for k, p := range list[1:] {
		kw := p.First("keyword_pattern")
		if !kw.OK() {
			c.pattern(p, c.b.Emit(ir.Index, nil, v, c.b.Lit(int64(k))), fail)
			continue
		}
		parts := kw.Children()
		c.pattern(parts[len(parts)-1], c.field(v, parts[0].Text()), fail)
	}
}

// union is a | b: the first alternative that matches.
func (c *body) union(n treesitter.Node, v *ir.Instr, fail *ir.Block) {
	matched := c.b.NewBlock()
	list := n.Children()
	for k, p := range list {
		next := fail
		if k < len(list)-1 {
			next = c.b.NewBlock()
		}
		c.pattern(p, v, next)
		c.b.Jump(matched)
		if next != fail {
			c.b.Seal(next)
			c.enter(next)
		}
	}
	c.b.Seal(matched)
	c.enter(matched)
}
