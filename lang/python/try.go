package python

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// maxFinallyCopies bounds how deep finally blocks are copied into one another:
// each return inside them would double the code.
const maxFinallyCopies = 3

func (c *body) tryStmt(n treesitter.Node) {
	var excepts []treesitter.Node
	finally := n.First("finally_clause").First("block")
	for _, k := range n.Children() {
		if k.Is("except_clause", "except_group_clause") {
			excepts = append(excepts, k)
		}
	}
	if finally.OK() {
		c.exits = append(c.exits, func() { c.copyFinally(finally) })
	}
	protected, after := c.b.NewBlock(), c.b.NewBlock()
	handlers := make([]*ir.Block, max(len(excepts), 1)) // of a finally alone: one that passes on
	for k := range handlers {
		handlers[k] = c.b.NewBlock()
	}
	c.b.Try(protected, handlers...)
	c.b.Seal(protected)
	c.enter(protected)
	c.handlers = append(c.handlers, handlers[0])
	c.block(n.Child("body"))
	c.handlers = c.handlers[:len(c.handlers)-1]
	c.block(n.First("else_clause").Child("body"))
	c.b.Jump(after)
	for k, h := range handlers {
		c.b.Seal(h)
		c.enter(h)
		made := len(c.fn.Blocks)
		if k < len(excepts) {
			c.except(excepts[k])
		}
		c.b.Jump(after)
		h.Cold = true
		for _, b := range c.fn.Blocks[made:] {
			b.Cold = true
		}
	}
	if finally.OK() {
		c.exits = c.exits[:len(c.exits)-1]
	}
	c.b.Seal(after)
	if c.enter(after); finally.OK() {
		// One copy serves the normal and the exceptional way: what comes after
		// is the same to a cost.
		c.block(finally)
	}
}

func (c *body) copyFinally(n treesitter.Node) {
	if c.copies >= maxFinallyCopies {
		return
	}
	c.copies++
	c.block(n)
	c.copies--
}

func (c *body) except(n treesitter.Node) {
	for _, k := range n.Children() {
		switch {
		case k.Kind() == "block":
			c.block(k)
		case k.Kind() == "as_pattern":
			if to := k.First("as_pattern_target").First(); to.OK() {
				c.assign(to, c.b.Add(&ir.Instr{Op: ir.Const, Type: ir.TOpaque}))
			}
		}
	}
}

// withStmt: a lock is held for the block, an executor joined at its end, other
// context managers are entered and left.
func (c *body) withStmt(n treesitter.Node) {
	before := len(c.exits)
	for _, item := range n.First("with_clause").Children() {
		v := item.Child("value")
		if !v.OK() {
			continue
		}
		if v.Kind() == "tuple" { // with (a, b):
			for _, e := range v.Children() {
				c.enterContext(e)
			}
			continue
		}
		c.enterContext(v)
	}
	c.block(n.Child("body"))
	c.runExits(before)
	c.exits = c.exits[:before]
}

func (c *body) enterContext(n treesitter.Node) {
	var to treesitter.Node
	if n.Kind() == "as_pattern" {
		to = n.First("as_pattern_target").First()
		n = n.First()
	}
	v := c.expr(n)
	c.at(n)
	pos := c.b.Pos
	class := c.classOf(v)
	switch {
	case isLock(v, n, to):
		c.b.Emit(ir.Lock, nil, v)
		c.exits = append(c.exits, func() {
			c.b.Pos = pos
			c.b.Emit(ir.Unlock, nil, v)
		})
		return
	case class != nil:
		v = c.userContext(v, class)
	case v.Type != nil && (v.Type.Name == threadPool || v.Type.Name == processPool):
		c.exits = append(c.exits, func() { c.b.Emit(ir.Join, nil, v) })
	}
	if to.OK() {
		c.assign(to, v)
	}
}

// userContext calls __enter__ now and __exit__ on leaving.
func (c *body) userContext(v *ir.Instr, class *ir.Class) *ir.Instr {
	if leave := c.method(class, "__exit__"); leave != nil {
		c.exits = append(c.exits, func() {
			args := c.arrange(arguments{positional: []*ir.Instr{v}}, leave, 0)
			c.b.Add(&ir.Instr{Op: ir.Call, Callee: leave.fn, Sym: leave.name, Args: args})
		})
	}
	enter := c.method(class, "__enter__")
	if enter == nil {
		return v
	}
	entered := c.b.Add(&ir.Instr{Op: ir.Call, Callee: enter.fn, Sym: enter.name, Args: []*ir.Instr{v}, Type: enter.fn.Result})
	if entered.Type == nil {
		entered.Type = v.Type // return self, as nearly all do
	}
	return entered
}

// isLock: a with over a thing that exists already and is not given a name is a
// lock, unless its type says otherwise.
func isLock(v *ir.Instr, n, to treesitter.Node) bool {
	if v.Type != nil && v.Type.Kind == ir.Obj {
		return v.Type.Name == "Lock"
	}
	return !to.OK() && n.Is("identifier", "attribute", "subscript")
}
