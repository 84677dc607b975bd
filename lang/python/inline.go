package python

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// maxInlines bounds how deep readers are written out in one another.
const maxInlines = 4

// inlineReader writes a call of a function out in place, where the function is
// no more than a name for an expression of library calls: ints = lambda:
// list(map(int, input().split())). Each call then reads an input of its own,
// which a size can be named after. It is nil for any other function.
func (c *body) inlineReader(n treesitter.Node, s *scope) *ir.Instr {
	e := readerBody(s)
	if !e.OK() || c.inlined >= maxInlines || n.Child("arguments").First().OK() || !c.closed(e, s) {
		return nil
	}
	scope, site := c.scope, c.site
	if !site.IsValid() {
		c.site = n.Pos()
	}
	c.scope = s
	c.inlined++
	v := c.expr(e)
	c.inlined--
	c.scope, c.site = scope, site
	c.at(n)
	return v
}

// readerBody is the expression that a function without parameters returns, when
// that is all it does.
func readerBody(s *scope) treesitter.Node {
	if s.node.Child("parameters").First().OK() || s.generator || s.async || s.how.memo {
		return treesitter.Node{}
	}
	b := s.node.Child("body")
	if s.node.Kind() == "lambda" {
		return b
	}
	if list := b.Children(); len(list) == 1 && list[0].Kind() == "return_statement" {
		return list[0].First()
	}
	return treesitter.Node{}
}

// closed reports whether every name in an expression of s is known by itself or
// bound in the expression, so that it means the same elsewhere.
func (c *body) closed(e treesitter.Node, s *scope) bool {
	own := map[string]bool{}
	for n := range e.Walk {
		inner := s.file.scopes[n.ID()]
		if inner == nil {
			continue
		}
		for name, b := range inner.names {
			if b.captured {
				return false
			}
			own[name] = true
		}
	}
	for n := range e.Walk {
		if n.Kind() != "identifier" || n.FieldName() == "attribute" || n.FieldName() == "name" || own[n.Text()] {
			continue
		}
		if m := c.meaningOf(n, s); m.unknown() || m.method.OK() {
			return false
		}
	}
	return true
}
