package java

import (
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// countedFor lowers for (int i = a; i < b; i += s) as the iteration over a Range
// that it is, when nothing in the loop changes i, b or s: the form that counting
// loops have in the IR whatever the language.
func (fn *body) countedFor(n treesitter.Node, label string) bool {
	inits, updates := n.In("init"), n.In("update")
	test := curly.Unparen(n.Child("condition"))
	if len(inits) != 1 || inits[0].Kind() != "local_variable_declaration" || len(updates) != 1 || test.Kind() != "binary_expression" {
		return false
	}
	var d treesitter.Node
	var others []treesitter.Node // int i = 0, n = xs.length
	for _, c := range inits[0].In("declarator") {
		if c.Child("name").Text() == test.Child("left").Text() {
			d = c
		} else {
			others = append(others, c)
		}
	}
	name, from, code := d.Child("name").Text(), d.Child("value"), n.Child("body")
	c, ok := curly.CountingOf(name, test, updates[0], code)
	if !ok || !from.OK() || !fn.steady(c.Bound, code, name) || c.Stride.OK() && (!positive(c.Stride) || !fn.steady(c.Stride, code, name)) {
		return false
	}
	c.From, c.Type = from, fn.l.typ(inits[0].Child("type"))
	for _, o := range others {
		fn.Set(fn.Declare(o.Child("name").Text(), c.Type), fn.init(o.Child("value"), c.Type))
	}
	fn.Count(c, n, label)
	return true
}

// positive reports whether a stride is no literal, or one that moves on.
func positive(stride treesitter.Node) bool {
	v, isLit := literal(stride)
	k, isInt := v.(int64)
	return !isLit || isInt && k > 0
}

// resizing are the methods that change how long a container is.
var resizing = map[string]bool{"add": true, "addAll": true, "remove": true, "poll": true, "pop": true, "push": true, "offer": true,
	"clear": true, "put": true, "addFirst": true, "addLast": true, "removeFirst": true, "removeLast": true, "pollFirst": true,
	"pollLast": true, "offerFirst": true, "offerLast": true, "removeIf": true, "append": true, "setLength": true, "deleteCharAt": true,
	"insert": true, "delete": true, "retainAll": true, "removeAll": true, "putIfAbsent": true, "merge": true, "computeIfAbsent": true}

// steady reports whether an expression keeps its value while a loop's body runs:
// it is made of variables that the body does not set, lengths that it does not
// change, and arithmetic.
func (fn *body) steady(n, code treesitter.Node, counter string) bool {
	for c := range n.Walk {
		switch c.Kind() {
		case "identifier":
			name := c.Text()
			if c.FieldName() == "name" && c.Parent().Kind() == "method_invocation" || c.FieldName() == "field" {
				continue
			}
			if name == counter || curly.Assigns(code, name) || resizes(code, name) {
				return false
			}
			if fn.Lookup(name) == nil && !fn.isLibraryName(c) && callsOwn(code) {
				return false // a field, which a method may set
			}
		case "method_invocation":
			name := c.Child("name").Text()
			size := (name == "length" || name == "size") && !c.Child("arguments").First().OK()
			if !size && c.Child("object").Text() != "Math" {
				return false
			}
		case "this", "super", "assignment_expression", "update_expression", "object_creation_expression", "lambda_expression":
			return false
		}
	}
	return true
}

// callsOwn reports whether code calls a method without naming an object.
func callsOwn(n treesitter.Node) bool {
	for c := range n.Walk {
		if c.Kind() == "method_invocation" && !c.Child("object").OK() {
			return true
		}
	}
	return false
}

// resizes reports whether code changes the length of a variable's container, or
// of one inside it.
func resizes(code treesitter.Node, name string) bool {
	for c := range code.Walk {
		if c.Kind() == "method_invocation" && resizing[c.Child("name").Text()] && rootName(c.Child("object")) == name {
			return true
		}
	}
	return false
}

// rootName is the variable that a path of calls, fields and elements starts at.
func rootName(n treesitter.Node) string {
	for {
		switch n.Kind() {
		case "method_invocation", "field_access":
			n = n.Child("object")
		case "array_access":
			n = n.Child("array")
		case "parenthesized_expression":
			n = n.First()
		default:
			return n.Text()
		}
	}
}
