package c

import (
	"github.com/heddle-run/heddle/lang/treesitter"
)

// use is how code uses a pointer, which says what it is: C writes int * for an array, a
// place in one, and the address of one integer.
type use struct {
	depth int  // how many of its levels are indexed: 2 for p[i][j]
	moved bool // it is moved on, as p++: a place in an array
	ref   bool // it is only ever the address of one thing
}

func (u use) inner() use { return use{depth: max(u.depth-1, 0)} }

// mention is what a walk over code finds of one name.
type mention struct {
	depth     int
	steps     bool // p++, p += k
	plus      bool // p + k
	deref     bool // *p
	others    bool // anything but *p, a call's argument and a test
	given     []treesitter.Node
	addressed bool // its address is kept: q = &x
	resized   bool // realloc makes it larger
	pushed    bool // something is put after its last: p[n++] = x
}

// uses are the mentions of code, variables apart from fields, which "." stands before.
type uses map[string]*mention

func (u uses) of(name string) *mention {
	if name == "" { // missing in a broken file
		return &mention{}
	}
	if u[name] == nil {
		u[name] = &mention{}
	}
	return u[name]
}

// pathName is the name that a use counts for: of a variable, or the field at the end
// of a path.
func pathName(n treesitter.Node) string {
	n = strip(n)
	switch n.Kind() {
	case "identifier":
		return n.Text()
	case "field_expression":
		return "." + n.Child("field").Text()
	}
	return ""
}

// strip takes parentheses and casts away.
func strip(n treesitter.Node) treesitter.Node {
	for {
		switch n.Kind() {
		case "parenthesized_expression":
			n = n.First()
		case "cast_expression":
			n = n.Child("value")
		default:
			return n
		}
	}
}

// usesIn finds the mentions in code.
func usesIn(code treesitter.Node) uses {
	u := uses{}
	for n := range code.Walk {
		switch n.Kind() {
		case "subscript_expression":
			u.subscript(n)
		case "pointer_expression":
			u.pointer(n)
		case "update_expression":
			if name := pathName(n.First()); name != "" {
				u.of(name).steps = true
			}
		case "binary_expression":
			if n.Token("+") || n.Token("-") {
				for _, side := range []string{"left", "right"} {
					if name := pathName(n.Child(side)); name != "" {
						u.of(name).plus = true
					}
				}
			}
		case "assignment_expression":
			u.assignment(n)
		case "call_expression":
			if args := n.Child("arguments").Children(); n.Child("function").Text() == "realloc" && len(args) == 2 {
				if name := pathName(args[0]); name != "" {
					u.of(name).resized = true
				}
			}
		case "init_declarator":
			if name := declaredName(n); name != "" {
				u.of(name).given = append(u.of(name).given, n.Child("value"))
			}
			u.kept(n.Child("value"))
		case "return_statement":
			u.kept(n.First())
		case "identifier":
			u.identifier(n)
		}
	}
	return u
}

func declaredName(d treesitter.Node) string {
	for d.OK() && d.Kind() != "identifier" {
		next := d.Child("declarator")
		if !next.OK() {
			next = d.First("identifier", "pointer_declarator", "array_declarator", "parenthesized_declarator", "function_declarator")
		}
		d = next
	}
	return d.Text()
}

func (u uses) subscript(n treesitter.Node) {
	depth := 1
	at := strip(n.Child("argument"))
	for at.Kind() == "subscript_expression" {
		depth++
		at = strip(at.Child("argument"))
	}
	if name := pathName(at); name != "" {
		m := u.of(name)
		m.depth, m.others = max(m.depth, depth), true
	}
}

func (u uses) pointer(n treesitter.Node) {
	arg := strip(n.Child("argument"))
	if !n.Token("*") {
		return
	}
	if name := pathName(arg); name != "" {
		u.of(name).deref = true
	}
	if arg.Is("update_expression") { // *p++
		if name := pathName(arg.First()); name != "" {
			u.of(name).deref = true
		}
	}
}

func (u uses) assignment(n treesitter.Node) {
	if left := n.Child("left"); left.Kind() == "subscript_expression" && pushes(n, left) {
		if name := pathName(left.Child("argument")); name != "" {
			u.of(name).pushed = true
		}
	}
	name := pathName(n.Child("left"))
	if name != "" {
		m := u.of(name)
		switch n.Child("operator").Text() {
		case "=":
			m.given = append(m.given, n.Child("right"))
		case "+=", "-=":
			m.steps = true
		}
	}
	u.kept(n.Child("right"))
}

// kept marks a variable whose address an expression is.
func (u uses) kept(v treesitter.Node) {
	if v = strip(v); v.Kind() == "pointer_expression" && v.Token("&") {
		if x := strip(v.Child("argument")); x.Kind() == "identifier" {
			u.of(x.Text()).addressed = true
		}
	}
}

// identifier marks a mention that a reference would not have.
func (u uses) identifier(n treesitter.Node) {
	p := n.Parent()
	for p.Is("parenthesized_expression") {
		p = p.Parent()
	}
	switch p.Kind() {
	case "pointer_expression":
		if p.Token("*") {
			return
		}
	case "argument_list", "parameter_declaration", "pointer_declarator", "if_statement", "while_statement":
		return
	case "binary_expression":
		if op := p.Child("operator").Text(); op == "==" || op == "!=" || op == "&&" || op == "||" {
			return
		}
	case "unary_expression":
		return
	}
	u.of(n.Text()).others = true
}

// useOf is what the mentions make of a pointer of that type.
func (u uses) useOf(name string, t *ctype) use {
	m := u[name]
	if m == nil || t == nil || t.form != pointer && t.form != array {
		return use{}
	}
	out := use{depth: m.depth}
	if t.form == pointer {
		out.moved = m.steps || t.elem.form != record && u.offset(name, map[string]bool{})
		out.ref = t.elem.form != record && m.deref && m.depth == 0 && !m.plus && !out.moved && !m.others
	}
	return out
}

// offset reports whether a pointer is ever set to a place inside an array.
func (u uses) offset(name string, seen map[string]bool) bool {
	m := u[name]
	if m == nil || seen[name] {
		return false
	}
	seen[name] = true
	for _, v := range m.given {
		switch v = strip(v); v.Kind() {
		case "binary_expression":
			if v.Token("+") || v.Token("-") {
				return true
			}
		case "pointer_expression":
			if v.Token("&") && strip(v.Child("argument")).Kind() == "subscript_expression" {
				return true
			}
		case "call_expression":
			if within[v.Child("function").Text()] {
				return true
			}
		case "identifier", "field_expression":
			other := pathName(v)
			if o := u[other]; o != nil && (o.steps || u.offset(other, seen)) {
				return true
			}
		case "conditional_expression":
			if hasStep(v) {
				return true
			}
		}
	}
	return false
}

func hasStep(n treesitter.Node) bool {
	for c := range n.Walk {
		if c.Kind() == "binary_expression" && (c.Token("+") || c.Token("-")) && !c.Parent().Is("subscript_expression") {
			return true
		}
	}
	return false
}

// within are the functions of the library that give a place in their first argument.
var within = map[string]bool{"strchr": true, "strrchr": true, "strstr": true, "strpbrk": true, "memchr": true, "strchrnul": true, "index": true}

// fieldUse is how the whole program uses the fields of a name.
func (l *lowerer) fieldUse(name string) use {
	if l.fieldUses == nil {
		l.fieldUses = uses{}
		for _, t := range l.trees {
			for field, m := range usesIn(t.Root()) {
				if field[0] == '.' {
					l.fieldUses[field] = l.fieldUses.of(field).and(m)
				}
			}
		}
	}
	m := l.fieldUses["."+name]
	if m == nil {
		return use{}
	}
	return use{depth: m.depth, moved: m.steps}
}

func (m *mention) and(o *mention) *mention {
	m.depth = max(m.depth, o.depth)
	m.steps, m.plus, m.deref, m.others = m.steps || o.steps, m.plus || o.plus, m.deref || o.deref, m.others || o.others
	m.resized, m.pushed = m.resized || o.resized, m.pushed || o.pushed
	m.given = append(m.given, o.given...)
	return m
}
