package javascript

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// countedFor lowers for (let i = a; i < b; i += s) as the iteration over a Range
// that it is, when nothing in the loop changes i, b or s: the form that counting
// loops have in the IR whatever the language.
func (fn *fn) countedFor(n treesitter.Node, label string) bool {
	decl, test, step := n.Child("initializer"), unwrap(n.Child("condition")), n.Child("increment")
	if decl.Kind() != "lexical_declaration" || test.Kind() != "binary_expression" {
		return false
	}
	var d treesitter.Node
	var others []treesitter.Node // let i = 0, n = xs.length
	for _, c := range decl.Children() {
		if c.Child("name").Text() == test.Child("left").Text() {
			d = c
		} else {
			others = append(others, c)
		}
	}
	name, from := d.Child("name"), d.Child("value")
	by, down := stepOf(step, name.Text())
	body := n.Child("body")
	bound := test.Child("right")
	if tooLong(body) || name.Kind() != "identifier" || !from.OK() || by == "" || test.Child("left").Text() != name.Text() || assigns(body, name.Text()) ||
		!fn.steady(bound, body, name.Text()) || step.Child("right").OK() && !fn.steady(step.Child("right"), body, name.Text()) {
		return false
	}
	op := test.Child("operator").Text()
	if down != (op == ">" || op == ">=") || op != "<" && op != "<=" && op != ">" && op != ">=" {
		return false
	}
	for _, c := range others {
		fn.declarator(c)
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
	stride := one
	if e := step.Child("right"); e.OK() {
		stride = fn.expr(e)
	}
	if down {
		if c, ok := stride.IsConst(); ok {
			k, _ := c.(int64)
			stride = fn.b.Lit(-k)
		} else {
			stride = fn.b.Add(&ir.Instr{Op: ir.Un, Sym: "-", Type: ir.TInt, Args: []*ir.Instr{stride}})
		}
	}
	seq := fn.b.Emit(ir.Range, ir.SeqOf("range", ir.TInt), low, high, stride)
	fn.each(iteration{seq, "", -1}, label, func(e *ir.Instr) {
		e.Type = ir.TInt
		fn.destructure(name, e, true)
		fn.stmt(body)
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

// stepOf says how an update changes the variable: "1" for ++ and --, "e" for
// += and -= of an expression; "" for anything else.
func stepOf(step treesitter.Node, name string) (by string, down bool) {
	switch step.Kind() {
	case "update_expression":
		if step.Child("argument").Text() == name {
			return "1", step.Child("operator").Text() == "--"
		}
	case "augmented_assignment_expression":
		op := step.Child("operator").Text()
		if step.Child("left").Text() == name && (op == "+=" || op == "-=") {
			if v, ok := literal(step.Child("right")); ok {
				if k, isInt := v.(int64); !isInt || k <= 0 {
					return "", false
				}
			}
			return "e", op == "-="
		}
	}
	return "", false
}

// assigns reports whether code sets a variable of that name.
func assigns(n treesitter.Node, name string) bool {
	for c := range n.Walk {
		switch c.Kind() {
		case "assignment_expression", "augmented_assignment_expression":
			for t := range c.Child("left").Walk {
				if t.Text() == name && t.Is("identifier", "shorthand_property_identifier_pattern") && !isPlaceOf(t) {
					return true
				}
			}
		case "update_expression":
			if c.Child("argument").Text() == name {
				return true
			}
		case "for_in_statement":
			if c.Child("left").Text() == name {
				return true
			}
		}
	}
	return false
}

// isPlaceOf: the a of a[i] = v is not what is set.
func isPlaceOf(t treesitter.Node) bool {
	return t.Parent().Is("subscript_expression", "member_expression")
}

// resizing are the methods that change how long a container is.
var resizing = map[string]bool{"push": true, "pop": true, "shift": true, "unshift": true, "splice": true, "set": true, "add": true,
	"delete": true, "clear": true, "enqueue": true, "dequeue": true}

// steady reports whether an expression keeps its value while a loop's body runs.
func (fn *fn) steady(n, body treesitter.Node, counter string) bool {
	for c := range n.Walk {
		switch c.Kind() {
		case "identifier":
			if c.Text() == counter || assigns(body, c.Text()) || resizes(body, c.Text()) {
				return false
			}
			if b := fn.in.lookup(c.Text()); b != nil && b.captured && b.writes > 1 {
				return false // some function may set it
			}
		case "call_expression":
			if fn.path(c.Child("function").Child("object")) != "Math" {
				return false
			}
		case "this", "assignment_expression", "update_expression", "augmented_assignment_expression", "await_expression", "yield_expression":
			return false
		}
	}
	return true
}

// resizes reports whether code changes the length of a variable's container, or
// of one inside it.
func resizes(body treesitter.Node, name string) bool {
	for c := range body.Walk {
		switch c.Kind() {
		case "call_expression":
			f := c.Child("function")
			if resizing[f.Child("property").Text()] && rootName(f.Child("object")) == name {
				return true
			}
		case "assignment_expression":
			if l := c.Child("left"); l.Child("property").Text() == "length" && rootName(l.Child("object")) == name {
				return true
			}
		}
	}
	return false
}

// rootName is the variable that a path of members and elements starts at.
func rootName(n treesitter.Node) string {
	for n.Is("member_expression", "subscript_expression", "non_null_expression", "call_expression") {
		switch {
		case n.Kind() == "call_expression":
			n = n.Child("function")
		case n.Child("object").OK():
			n = n.Child("object")
		default:
			n = n.First()
		}
	}
	return n.Text()
}
