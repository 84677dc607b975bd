package c

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

func (fn *body) statements(n treesitter.Node) {
	for _, c := range n.Children() {
		fn.stmt(c)
	}
}

func (fn *body) stmt(n treesitter.Node) {
	fn.At(n)
	switch n.Kind() {
	case "expression_statement", "else_clause":
		if e := n.First(); e.OK() && n.Kind() == "else_clause" {
			fn.stmt(e)
		} else if e.OK() {
			fn.eval(e)
		}
	case "declaration":
		fn.declaration(n)
	case "compound_statement":
		fn.Open()
		fn.statements(n)
		fn.Close()
	case "if_statement":
		fn.If(n)
	case "for_statement":
		fn.forStmt(n)
	case "while_statement":
		if !fn.readLoop(n) {
			fn.For("", n.Child("condition"), n.Child("body"), nil)
		}
	case "do_statement":
		fn.DoWhile(n, "")
	case "switch_statement":
		fn.switchStmt(n)
	case "return_statement":
		fn.returnStmt(n)
	case "break_statement", "continue_statement":
		fn.Branch("", n.Kind() == "continue_statement")
	case "goto_statement":
		fn.B.Jump(fn.labelled(n.Child("label").Text()))
	case "labeled_statement":
		to := fn.labelled(n.Child("label").Text())
		fn.B.Jump(to)
		fn.B.SetBlock(to)
		for _, c := range n.Children()[1:] {
			fn.stmt(c)
		}
	case "type_definition":
		fn.l.typedef(n)
	case "ERROR":
		fn.statements(n)
	default:
		if n.Is("call_expression", "assignment_expression", "update_expression", "comma_expression", "binary_expression") {
			fn.eval(n)
		}
	}
}

// labelled is the block that a label starts. It stays open: jumps to it may come.
func (fn *body) labelled(label string) *ir.Block {
	if fn.labels[label] == nil {
		fn.labels[label] = fn.B.NewBlock()
	}
	return fn.labels[label]
}

func (fn *body) returnStmt(n treesitter.Node) {
	e := n.First()
	if !e.OK() {
		fn.Leave(nil)
		return
	}
	v := fn.evalAs(e, fn.fun.ret, use{}).whole(fn)
	if v.Type == nil {
		v.Type = fn.fun.f.Result
	}
	fn.Leave(v)
}

func (fn *body) declaration(n treesitter.Node) {
	if isStatic(n) { // of the program: declared with its function
		return
	}
	base := fn.l.spec(n.Child("type"))
	for _, d := range n.In("declarator") {
		fn.At(d)
		name, t := fn.l.declarator(base, d)
		if name == "" || t.form == function {
			continue
		}
		u := fn.fun.uses.useOf(name, t)
		first := ptr{base: fn.startsList(name, t.of(u), d.Child("value"))}
		if first.base == nil {
			first = fn.initial(t, u, d.Child("value"))
		}
		typ := t.of(u)
		if t.form == array && first.base.Type != nil {
			typ = first.base.Type
		}
		v := fn.Declare(name, typ)
		lo := fn.own(v, t, u)
		if m := fn.fun.uses[name]; m != nil && m.addressed && t.form == scalar {
			lo.cell = fn.B.Add(&ir.Instr{Op: ir.Cell, Name: name, Type: &ir.Type{Kind: ir.Ptr, Elem: typ}, Args: []*ir.Instr{first.base}})
			continue
		}
		fn.store(place{kind: localPlace, v: v, typ: typ, moved: lo.at != nil}, first)
	}
}

func (fn *body) forStmt(n treesitter.Node) {
	fn.Open()
	defer fn.Close()
	first := n.Child("initializer")
	if fn.countedFor(n, first) {
		return
	}
	if first.Kind() == "declaration" {
		fn.stmt(first)
	} else if first.OK() {
		fn.eval(first)
	}
	var step func()
	if u := n.Child("update"); u.OK() {
		step = func() {
			fn.At(u)
			fn.eval(u)
		}
	}
	fn.At(n)
	fn.For("", n.Child("condition"), n.Child("body"), step)
}

// countedFor lowers for (int i = a; i < b; i++) as the iteration over a Range that it
// is, when nothing in the loop changes i, b or the stride.
func (fn *body) countedFor(n, first treesitter.Node) bool {
	test, code := curly.Unparen(n.Child("condition")), n.Child("body")
	if first.Kind() != "declaration" {
		return false
	}
	text := textTest(test)
	var from treesitter.Node
	var others []treesitter.Node // int i = 0, n = strlen(s)
	name := ""
	for _, d := range first.In("declarator") {
		if of := declaredName(d); of == test.Child("left").Text() || text.OK() && of == text.Child("index").Text() {
			if d.Child("declarator").Kind() != "identifier" {
				return false
			}
			name, from = of, d.Child("value")
		} else {
			others = append(others, d)
		}
	}
	if !from.OK() || fn.l.spec(first.Child("type")).form != scalar {
		return false
	}
	if m := fn.fun.uses[name]; m != nil && m.addressed || addressIn(code, name) {
		return false
	}
	c, ok := curly.CountingOf(name, test, n.Child("update"), code)
	if text.OK() {
		c, ok = fn.overText(text, name, n.Child("update"), code)
	}
	if !ok || !fn.steady(c.Bound, code, name) || c.Stride.OK() && (!fn.positive(c.Stride) || !fn.steady(c.Stride, code, name)) {
		return false
	}
	t := fn.l.spec(first.Child("type"))
	for _, o := range others {
		v := fn.Declare(declaredName(o), t.ir)
		fn.own(v, t, use{})
		fn.Set(v, fn.expr(o.Child("value")))
	}
	c.From, c.Type = from, t.ir
	fn.Count(c, n, "")
	return true
}

// textTest is the element that a test is of, s[i] or s[i] != '\0', or no node.
func textTest(test treesitter.Node) treesitter.Node {
	if test.Kind() == "binary_expression" && test.Token("!=") && isNul(test.Child("right")) {
		test = curly.Unparen(test.Child("left"))
	}
	if test.Kind() == "subscript_expression" {
		return test
	}
	return treesitter.Node{}
}

func isNul(n treesitter.Node) bool {
	t := n.Text()
	return t == `'\0'` || t == "0" || t == "NUL"
}

// overText is for (i = 0; s[i]; i++): it counts up to the length of s.
func (fn *body) overText(test treesitter.Node, name string, update, code treesitter.Node) (c curly.Counting, ok bool) {
	of := strip(test.Child("argument"))
	stride, down, steps := curly.StepOf(update, name)
	if !steps || down || stride.OK() || curly.TooLong(code) || curly.Assigns(code, name) || !fn.steady(of, code, name) || cuts(code, of.Text()) {
		return c, false
	}
	limit := func() *ir.Instr { return fn.B.Emit(ir.Len, ir.TInt, fn.expr(of)) }
	return curly.Counting{Name: name, Op: "<", Limit: limit, Code: code}, true
}

// cuts reports whether code ends a text early.
func cuts(code treesitter.Node, of string) bool {
	for c := range code.Walk {
		if c.Kind() == "assignment_expression" && isNul(c.Child("right")) {
			if to := c.Child("left"); to.Kind() == "subscript_expression" && to.Child("argument").Text() == of {
				return true
			}
		}
	}
	return false
}

func isStatic(n treesitter.Node) bool {
	for c := range n.All {
		if c.Kind() == "storage_class_specifier" && (c.Text() == "static" || c.Text() == "extern") {
			return true
		}
	}
	return false
}

func (fn *body) positive(stride treesitter.Node) bool {
	v, isLit := fn.l.literal(stride)
	k, isInt := v.(int64)
	return !isLit || isInt && k > 0
}

// addressIn reports whether code takes the address of a variable.
func addressIn(code treesitter.Node, name string) bool {
	for c := range code.Walk {
		if c.Kind() == "pointer_expression" && c.Token("&") && strip(c.Child("argument")).Text() == name {
			return true
		}
	}
	return false
}

// steady reports whether an expression keeps its value while a loop's body runs: it
// is arithmetic on variables of the function that the body does not set, and on
// variables of the program that nothing in reach sets.
func (fn *body) steady(n, code treesitter.Node, counter string) bool {
	for c := range n.Walk {
		switch c.Kind() {
		case "identifier":
			name := c.Text()
			if name == counter || curly.Assigns(code, name) || addressIn(code, name) {
				return false
			}
			if g := fn.global(name); fn.Lookup(name) == nil && g != nil && !g.isLit && fn.callsOwn(code) && fn.l.setSomewhere(name) {
				return false
			}
		case "field_expression":
			if fn.callsOwn(code) || setsField(code, c.Child("field").Text()) {
				return false
			}
		case "subscript_expression":
			if curly.Assigns(code, c.Text()) || fn.callsOwn(code) || setsElement(code, strip(c.Child("argument")).Text()) {
				return false
			}
		case "call_expression", "assignment_expression", "update_expression", "pointer_expression":
			return false
		}
	}
	return true
}

// setSomewhere reports whether a variable of the program is set anywhere but where it
// is read from the input, which programs do once.
func (l *lowerer) setSomewhere(name string) bool {
	for _, fn := range l.order {
		if curly.Assigns(fn.node, name) && fn.f != l.mod.Entry {
			return true
		}
	}
	return false
}

// callsOwn reports whether code calls a function of the program.
func (fn *body) callsOwn(code treesitter.Node) bool {
	for c := range code.Walk {
		if c.Kind() == "call_expression" {
			name := c.Child("function")
			if name.Kind() != "identifier" || fn.l.funcs[name.Text()] != nil || fn.Lookup(name.Text()) != nil {
				return true
			}
		}
	}
	return false
}

func setsField(code treesitter.Node, field string) bool {
	for c := range code.Walk {
		if c.Is("assignment_expression", "update_expression", "pointer_expression") {
			to := c.First()
			if to.Kind() == "field_expression" && to.Child("field").Text() == field && (c.Kind() != "pointer_expression" || c.Token("&")) {
				return true
			}
		}
	}
	return false
}

func setsElement(code treesitter.Node, of string) bool {
	for c := range code.Walk {
		if c.Is("assignment_expression", "update_expression") {
			if to := c.First(); to.Kind() == "subscript_expression" && strip(to.Child("argument")).Text() == of {
				return true
			}
		}
	}
	return false
}

// switchStmt is a switch as a chain of comparisons; a case goes on in the next.
func (fn *body) switchStmt(n treesitter.Node) {
	on := fn.expr(n.Child("condition"))
	exit := fn.B.NewBlock()
	cases := n.Child("body").Children()
	blocks := make([]*ir.Block, len(cases))
	fallback := exit
	for k, c := range cases {
		if c.Kind() != "case_statement" {
			continue
		}
		blocks[k] = fn.B.NewBlock()
		v := c.Child("value")
		if !v.OK() {
			fallback = blocks[k]
			continue
		}
		next := fn.B.NewBlock()
		fn.At(c)
		fn.B.If(fn.Cmp("==", on, fn.expr(v)), blocks[k], next)
		fn.Enter(next)
	}
	fn.B.Jump(fallback)
	fn.Open()
	fn.Within(curly.Jump{Brk: exit}, func() {
		for k, c := range cases {
			if blocks[k] == nil {
				fn.stmt(c)
				continue
			}
			fn.B.Jump(blocks[k]) // from the case before
			fn.Enter(blocks[k])
			value := c.Child("value")
			for _, s := range c.Children() {
				if s != value {
					fn.stmt(s)
				}
			}
		}
	})
	fn.Close()
	fn.B.Jump(exit)
	fn.Enter(exit)
}
