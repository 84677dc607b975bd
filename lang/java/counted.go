package java

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// countedFor lowers for (int i = a; i < b; i += s) as the iteration over a Range
// that it is, when nothing in the loop changes i, b or s: the form that counting
// loops have in the IR whatever the language.
func (fn *body) countedFor(n treesitter.Node, label string) bool {
	inits, updates := n.In("init"), n.In("update")
	test := unparen(n.Child("condition"))
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
	name, from, code := d.Child("name"), d.Child("value"), n.Child("body")
	stride, down, ok := stepOf(updates[0], name.Text())
	bound, op := test.Child("right"), test.Child("operator").Text()
	if tooLong(code) || !from.OK() || !ok || down != (op == ">" || op == ">=") || op != "<" && op != "<=" && op != ">" && op != ">=" ||
		assigns(code, name.Text()) || !fn.steady(bound, code, name.Text()) || stride.OK() && !fn.steady(stride, code, name.Text()) {
		return false
	}
	t := fn.l.typ(inits[0].Child("type"))
	for _, c := range others {
		fn.set(fn.declare(c.Child("name").Text(), t), fn.init(c.Child("value"), t))
	}
	low := fn.expr(from)
	high := fn.expr(bound)
	fn.at(n)
	one := fn.b.Lit(int64(1))
	if op == "<=" {
		high = fn.arith("+", high, one)
	} else if op == ">=" {
		high = fn.arith("-", high, one)
	}
	by := one
	if stride.OK() {
		by = fn.expr(stride)
	}
	if down {
		if k, isInt := by.Lit.(int64); isInt && by.Op == ir.Const {
			by = fn.b.Lit(-k)
		} else {
			by = fn.b.Add(&ir.Instr{Op: ir.Un, Sym: "-", Type: ir.TInt, Args: []*ir.Instr{by}})
		}
	}
	seq := fn.b.Emit(ir.Range, ir.SeqOf("range", ir.TInt), low, high, by)
	fn.each(iteration{seq, "", -1, t}, label, func(e *ir.Instr) {
		fn.set(fn.declare(name.Text(), t), e)
		fn.scoped(code)
	})
	return true
}

// maxCounted bounds the source of a loop that is looked through for changes of
// its bound, as loops nest.
const maxCounted = 1 << 15

func tooLong(n treesitter.Node) bool {
	start, end := n.Bytes()
	return end-start > maxCounted
}

// stepOf says how an update changes the variable: up or down, by a stride or,
// without one, by 1.
func stepOf(step treesitter.Node, name string) (stride treesitter.Node, down, ok bool) {
	switch step.Kind() {
	case "update_expression":
		return stride, step.Token("--"), step.First().Text() == name
	case "assignment_expression":
		op := step.Child("operator").Text()
		right := step.Child("right")
		if step.Child("left").Text() != name || op != "+=" && op != "-=" {
			return stride, false, false
		}
		if v, isLit := literal(right); isLit {
			if k, isInt := v.(int64); !isInt || k <= 0 {
				return stride, false, false
			}
		}
		return right, op == "-=", true
	}
	return stride, false, false
}

// assigns reports whether code sets a variable of that name.
func assigns(n treesitter.Node, name string) bool {
	for c := range n.Walk {
		switch c.Kind() {
		case "assignment_expression":
			if c.Child("left").Text() == name {
				return true
			}
		case "update_expression":
			if c.First().Text() == name {
				return true
			}
		}
	}
	return false
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
			if name == counter || assigns(code, name) || resizes(code, name) {
				return false
			}
			if fn.lookup(name) == nil && !fn.isLibraryName(c) && callsOwn(code) {
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
