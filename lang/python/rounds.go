package python

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// rounds is where the body of __next__ goes on, when it is lowered as a generator: to the
// next round where it returns an element, and out where it says that there are no more.
type rounds struct{ next, out *ir.Block }

// each is a generator of all that an iterator of a class gives, one call of __next__ a
// round, so that a loop over such an object is one over a generator. It is nil where
// __next__ has functions of its own.
func (l *lowerer) each(next *scope) *ir.Func {
	if fn, made := l.eachOf[next]; made {
		return fn
	}
	for n := range next.node.Walk {
		if s := next.file.scopes[n.ID()]; s != nil && s != next && s.kind == funcScope {
			return nil
		}
	}
	fn := &ir.Func{Name: next.name + ".<all>", Pos: next.fn.Pos, End: next.fn.End, Class: next.fn.Class, Outer: next.fn, Flags: ir.Method | ir.Generator}
	if l.eachOf == nil {
		l.eachOf = map[*scope]*ir.Func{}
	}
	l.eachOf[next] = fn
	l.module.Funcs = append(l.module.Funcs, fn)
	c := l.newBody(next)
	c.b, c.fn = ir.NewBuilder(fn), fn
	c.params(next)
	c.rounds = &rounds{c.b.NewBlock(), c.b.NewBlock()}
	c.b.Jump(c.rounds.next)
	c.b.SetBlock(c.rounds.next)
	c.block(next.node.Child("body"))
	c.give(c.b.Lit(nil))
	c.b.Seal(c.rounds.next)
	c.b.Seal(c.rounds.out)
	if c.enter(c.rounds.out); c.b.Live() {
		c.b.Return()
	}
	c.b.Finish()
	return fn
}

// give gives an element and goes on to the next round.
func (c *body) give(v *ir.Instr) {
	c.runExits(0)
	c.b.Emit(ir.Yield, nil, v)
	c.b.Jump(c.rounds.next)
}

// endsRounds reports whether a raise says that an iterator has no more elements.
func (c *body) endsRounds(raise treesitter.Node) bool {
	e := raise.First()
	if e.Kind() == "call" {
		e = e.Child("function")
	}
	return c.rounds != nil && len(c.handlers) == 0 && c.meaningOf(e, c.scope).path == "StopIteration"
}
