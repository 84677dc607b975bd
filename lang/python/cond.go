package python

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// cond branches on an expression: and, or, not and chained comparisons are
// control flow, constants are decided.
func (c *body) cond(n treesitter.Node, yes, no *ir.Block) {
	n = unparen(n)
	switch n.Kind() {
	case "not_operator":
		c.cond(n.Child("argument"), no, yes)
		return
	case "boolean_operator":
		mid := c.b.NewBlock()
		if n.Child("operator").Text() == "and" {
			c.cond(n.Child("left"), mid, no)
		} else {
			c.cond(n.Child("left"), yes, mid)
		}
		c.b.Seal(mid)
		if c.enter(mid); c.b.Live() {
			c.cond(n.Child("right"), yes, no)
		}
		return
	case "comparison_operator":
		c.compare(n, yes, no)
		return
	}
	if v, ok := c.decided(n); ok {
		c.b.Jump(pick(v, yes, no))
		return
	}
	v := c.expr(n)
	c.at(n)
	c.b.If(v, yes, no)
}

func pick(v bool, yes, no *ir.Block) *ir.Block {
	if v {
		return yes
	}
	return no
}

// decided is the truth of a constant condition.
func (c *body) decided(n treesitter.Node) (truth, ok bool) {
	if !n.Is("true", "false", "integer", "none", "identifier") {
		return false, false
	}
	if n.Kind() == "identifier" {
		if c.meaningOf(n, c.scope).path == "typing.TYPE_CHECKING" {
			return false, true
		}
		return false, false // a flag is set by hand: both of its ways count
	}
	v, ok := c.constant(n, c.scope)
	switch x := v.(type) {
	case bool:
		return x, ok
	case int64:
		return x != 0, ok
	case nil:
		return false, ok
	}
	return false, false
}

// compare branches on a comparison, a link of a chain at a time.
func (c *body) compare(n treesitter.Node, yes, no *ir.Block) {
	operands, ops := n.Children(), operators(n)
	if len(operands) != len(ops)+1 {
		c.b.If(c.unknown(n), yes, no)
		return
	}
	if len(ops) == 1 && c.isMain(operands[0], operands[1]) {
		c.b.Jump(pick((ops[0] == "==") == (c.scope.file == c.main), yes, no))
		return
	}
	if len(ops) == 1 && c.inRange(operands, ops[0], yes, no) {
		return
	}
	left := c.expr(operands[0])
	for k, op := range ops {
		right := c.expr(operands[k+1])
		c.at(n)
		v := c.compared(op, left, right)
		if k == len(ops)-1 {
			c.b.If(v, yes, no)
			return
		}
		next := c.b.NewBlock()
		c.b.If(v, next, no)
		c.b.Seal(next)
		c.b.SetBlock(next)
		left = right
	}
}

// inRange branches on x in range(a, b) as on a <= x < b: the ends are tested, and
// nothing is searched.
func (c *body) inRange(operands []treesitter.Node, op string, yes, no *ir.Block) bool {
	of := unparen(operands[1])
	args := of.Child("arguments").Children()
	if op != "in" && op != "notin" || of.Kind() != "call" || c.meaningOf(of.Child("function"), c.scope).path != "range" ||
		len(args) == 0 || len(args) > 2 || args[0].Is("list_splat", "keyword_argument") {
		return false
	}
	if op == "notin" {
		yes, no = no, yes
	}
	x := c.expr(operands[0])
	low, high := c.b.Lit(int64(0)), c.expr(args[0])
	if len(args) == 2 {
		low, high = high, c.expr(args[1])
	}
	c.at(of)
	below := c.b.NewBlock()
	c.b.If(c.b.Add(&ir.Instr{Op: ir.Cmp, Sym: ">=", Type: ir.TBool, Args: []*ir.Instr{x, low}}), below, no)
	c.b.Seal(below)
	c.b.SetBlock(below)
	c.b.If(c.b.Add(&ir.Instr{Op: ir.Cmp, Sym: "<", Type: ir.TBool, Args: []*ir.Instr{x, high}}), yes, no)
	return true
}

// isMain recognises __name__ == "__main__".
func (c *body) isMain(a, b treesitter.Node) bool {
	return a.Text() == "__name__" && strings.Contains(b.Text(), "__main__") ||
		b.Text() == "__name__" && strings.Contains(a.Text(), "__main__")
}

// operators are the operators of a comparison, as the IR names them.
func operators(n treesitter.Node) (list []string) {
	for k := range n.All {
		if k.FieldName() != "operators" {
			continue
		}
		switch op := strings.Join(strings.Fields(k.Text()), " "); op {
		case "not in":
			list = append(list, "notin")
		case "is not":
			list = append(list, "isnot")
		case "<>":
			list = append(list, "!=")
		case "not", "is":
			list = append(list, op)
		default:
			// "is not" and "not in" may come as two tokens.
			if len(list) > 0 && list[len(list)-1] == "not" && op == "in" {
				list[len(list)-1] = "notin"
				continue
			}
			list = append(list, op)
		}
	}
	return list
}

// truth is a condition as a value.
func (c *body) truth(n treesitter.Node) *ir.Instr {
	if n.Kind() == "comparison_operator" && len(n.Children()) == 2 {
		ops, operands := operators(n), n.Children()
		if len(ops) == 1 && !c.isMain(operands[0], operands[1]) {
			args := c.exprs(operands)
			c.at(n)
			return c.compared(ops[0], args[0], args[1])
		}
	}
	if n.Kind() == "not_operator" && !unparen(n.Child("argument")).Is("boolean_operator", "comparison_operator", "not_operator") {
		v := c.expr(n.Child("argument"))
		return c.b.Add(&ir.Instr{Op: ir.Un, Sym: "!", Type: ir.TBool, Args: []*ir.Instr{v}})
	}
	temp := c.temp()
	yes, no, done := c.b.NewBlock(), c.b.NewBlock(), c.b.NewBlock()
	c.cond(n, yes, no)
	for _, way := range []struct {
		block *ir.Block
		value bool
	}{{yes, true}, {no, false}} {
		c.b.Seal(way.block)
		if c.enter(way.block); c.b.Live() {
			c.writeTemp(temp, c.b.Lit(way.value))
			c.b.Jump(done)
		}
	}
	return c.join(done, temp, ir.TBool)
}

// shortCircuit is "a or b" and "a and b" as a value: the left one unless the
// right one is asked for.
func (c *body) shortCircuit(n treesitter.Node) *ir.Instr {
	temp := c.temp()
	right, done := c.b.NewBlock(), c.b.NewBlock()
	left := c.expr(n.Child("left"))
	c.writeTemp(temp, left)
	c.at(n)
	if n.Child("operator").Text() == "and" {
		c.b.If(left, right, done)
	} else {
		c.b.If(left, done, right)
	}
	c.b.Seal(right)
	c.b.SetBlock(right)
	v := c.expr(n.Child("right"))
	c.writeTemp(temp, v)
	c.b.Jump(done)
	return c.join(done, temp, sameType(left, v))
}

// conditional is "a if cond else b".
func (c *body) conditional(n treesitter.Node) *ir.Instr {
	parts := n.Children()
	if len(parts) != 3 {
		return c.unknown(n)
	}
	temp := c.temp()
	yes, no, done := c.b.NewBlock(), c.b.NewBlock(), c.b.NewBlock()
	c.cond(parts[1], yes, no)
	var values [2]*ir.Instr
	for k, way := range []*ir.Block{yes, no} {
		c.b.Seal(way)
		c.b.SetBlock(way)
		values[k] = c.expr(parts[2*k])
		c.writeTemp(temp, values[k])
		c.b.Jump(done)
	}
	return c.join(done, temp, sameType(values[0], values[1]))
}

func sameType(a, b *ir.Instr) *ir.Type {
	if a.Type != nil && b.Type != nil && a.Type.String() == b.Type.String() {
		return a.Type
	}
	return nil
}
