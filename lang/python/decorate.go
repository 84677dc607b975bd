package python

import (
	"strings"

	"github.com/heddle-run/heddle/lang/treesitter"
)

// decoration is what the decorators of a function or class say of it.
type decoration struct {
	static, class, property, memo, data bool
}

// decorations reads the decorators over a definition.
func (l *lowerer) decorations(s *scope) (how decoration) {
	var list []treesitter.Node
	for _, d := range s.node.Parent().Children() {
		if d.Kind() == "decorator" && s.node.Parent().Kind() == "decorated_definition" {
			list = append(list, d.First())
		}
	}
	if s.wrapped.OK() {
		list = append(list, s.wrapped)
	}
	for _, d := range list {
		name := decoratorName(d)
		switch m := l.meaningOf(name, s.parent); m.path {
		case "staticmethod":
			how.static = true
		case "classmethod":
			how.class = true
		case "property", "functools.cached_property":
			how.property = true
			how.memo = how.memo || m.path != "property"
		case "functools.cache", "functools.lru_cache", "methodtools.lru_cache":
			how.memo = true
		case "dataclasses.dataclass", "attr.s", "attr.define", "attrs.define":
			how.data = true
		default:
			// An undefined name of the library is a solution whose imports the
			// judge adds; a program's own is known by what it does.
			how.memo = how.memo || m.path == "cache" || m.path == "lru_cache" || m.fn != nil && memoizes(m.fn)
		}
	}
	return how
}

// decoratorName is the path in @a.b or @a.b(...).
func decoratorName(n treesitter.Node) treesitter.Node {
	if n.Kind() == "call" {
		return n.Child("function")
	}
	return n
}

// memoizes reports whether a decorator of the program's own keeps results: it
// has a dictionary and an inner function that looks into it and stores in it.
func memoizes(s *scope) bool {
	for _, b := range s.names {
		if !b.captured || !b.value.OK() || !(b.value.Kind() == "dictionary" || strings.HasPrefix(b.value.Text(), "dict(")) {
			continue
		}
		tests, stores := false, false
		for n := range s.node.Walk {
			switch n.Kind() {
			case "comparison_operator":
				list := n.Children()
				tests = tests || len(list) == 2 && list[1].Text() == b.name
			case "assignment":
				left := n.Child("left")
				stores = stores || left.Kind() == "subscript" && left.Child("value").Text() == b.name
			case "call":
				tests = tests || n.Child("function").Text() == b.name+".get"
			}
		}
		if tests && stores {
			return true
		}
	}
	return false
}
