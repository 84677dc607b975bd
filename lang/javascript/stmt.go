package javascript

import (
	"sort"
	"strconv"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

func itoa(n int) string { return strconv.Itoa(n) }

// sorted lists bindings by name, for the same IR on every run.
func sorted(names map[string]*binding) []*binding {
	list := make([]*binding, 0, len(names))
	for _, b := range names {
		list = append(list, b)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].name < list[j].name })
	return list
}

func (fn *fn) statements(n treesitter.Node) {
	for _, c := range n.Children() {
		fn.stmt(c)
	}
}

func (fn *fn) stmt(n treesitter.Node) {
	fn.at(n)
	label := fn.label
	fn.label = ""
	switch n.Kind() {
	case "expression_statement":
		fn.effect(n.First())
	case "variable_declaration", "lexical_declaration":
		for _, d := range n.Children() {
			if d.Kind() == "variable_declarator" {
				fn.declarator(d)
			}
		}
	case "statement_block":
		defer fn.scope(n)()
		fn.statements(n)
	case "if_statement":
		fn.ifStmt(n)
	case "for_statement":
		fn.forStmt(n, label)
	case "for_in_statement":
		fn.forIn(n, label)
	case "while_statement":
		fn.whileStmt(n, label)
	case "do_statement":
		fn.doStmt(n, label)
	case "switch_statement":
		fn.switchStmt(n, label)
	case "try_statement":
		fn.tryStmt(n)
	case "return_statement":
		fn.returnStmt(n)
	case "throw_statement":
		fn.b.Throw(fn.expr(n.First()))
	case "break_statement", "continue_statement":
		fn.branch(n)
	case "labeled_statement":
		fn.labeled(n)
	case "export_statement":
		if d := n.Child("declaration"); d.OK() {
			fn.stmt(d)
		} else if v := n.Child("value"); v.OK() {
			fn.expr(v)
		}
	case "class_declaration", "abstract_class_declaration":
		fn.staticFields(n)
	case "else_clause":
		fn.statements(n)
	case "ERROR":
		fn.statements(n) // what was understood inside
	case "empty_statement", "import_statement", "function_declaration", "generator_function_declaration", "debugger_statement":
	default:
		if n.Named() && isExpression(n.Kind()) {
			fn.expr(n)
		}
	}
}

// isExpression: an expression may stand for a statement in an error's rest.
func isExpression(kind string) bool {
	switch kind {
	case "call_expression", "assignment_expression", "augmented_assignment_expression", "update_expression", "await_expression",
		"new_expression", "yield_expression", "sequence_expression", "binary_expression", "ternary_expression":
		return true
	}
	return false
}

// staticFields are run where the class is declared.
func (fn *fn) staticFields(n treesitter.Node) {
	for _, m := range n.Child("body").Children() {
		if v := m.Child("value"); m.Is("field_definition", "public_field_definition") && m.Token("static") && v.OK() && !isFunctionNode(v) {
			name := m.Child("property")
			if !name.OK() {
				name = m.Child("name")
			}
			val := fn.expr(v)
			fn.b.Emit(ir.StoreCell, nil, fn.b.Add(&ir.Instr{Op: ir.Global, Sym: nameOf(n) + "." + name.Text()}), val)
		}
	}
}

// effect is an expression whose value nobody uses.
func (fn *fn) effect(n treesitter.Node) {
	switch n.Kind() {
	case "sequence_expression":
		for _, c := range n.Children() {
			fn.effect(c)
		}
	case "update_expression":
		fn.update(n)
	case "binary_expression", "ternary_expression":
		fn.branchEffect(n)
	default:
		if n.OK() {
			fn.expr(n)
		}
	}
}

// branchEffect is a && f() or c ? f() : g() for their effects: control flow
// without a value.
func (fn *fn) branchEffect(n treesitter.Node) {
	op := n.Child("operator").Text()
	if n.Kind() == "binary_expression" && op != "&&" && op != "||" {
		fn.expr(n)
		return
	}
	then, els, done := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	a, b := n.Child("consequence"), n.Child("alternative")
	switch {
	case n.Kind() == "ternary_expression":
		fn.cond(n.Child("condition"), then, els)
	case op == "&&":
		a, b = n.Child("right"), treesitter.Node{}
		fn.cond(n.Child("left"), then, els)
	default:
		a, b = treesitter.Node{}, n.Child("right")
		fn.cond(n.Child("left"), then, els)
	}
	for k, arm := range []*ir.Block{then, els} {
		fn.enter(arm)
		if e := [2]treesitter.Node{a, b}[k]; e.OK() {
			fn.effect(unparen(e))
		}
		fn.b.Jump(done)
	}
	fn.enter(done)
}

func (fn *fn) declarator(d treesitter.Node) {
	name, value := d.Child("name"), d.Child("value")
	fn.at(d)
	if name.Kind() != "identifier" {
		if value.OK() {
			fn.destructure(name, fn.expr(value), true)
		}
		return
	}
	b := fn.in.lookup(name.Text())
	if b == nil || b.def != nil && b.writes == 1 && !b.captured && isFunctionNode(value) {
		return // a function known by its name wherever it is used
	}
	if b.imported != "" && requirePath(value) != "" {
		return
	}
	if b.def != nil && b.writes == 1 && isFunctionNode(value) {
		return
	}
	if !value.OK() {
		if d.Parent().Kind() == "lexical_declaration" || !fn.b.Bound(b.key) && fn.cells[b] == nil && !fn.isGlobal(b) {
			fn.declare(b, fn.b.Lit(nil))
		}
		return
	}
	v := fn.expr(value)
	if v.Type == nil && b.note != nil {
		v.Type = b.note
	}
	fn.declare(b, v)
}

func (fn *fn) enter(b *ir.Block) {
	fn.b.Seal(b)
	fn.b.SetBlock(b)
}

func (fn *fn) ifStmt(n treesitter.Node) {
	then, done := fn.b.NewBlock(), fn.b.NewBlock()
	els := done
	alt := n.Child("alternative")
	if alt.OK() {
		els = fn.b.NewBlock()
	}
	fn.cond(n.Child("condition"), then, els)
	fn.enter(then)
	fn.stmt(n.Child("consequence"))
	fn.b.Jump(done)
	if alt.OK() {
		fn.enter(els)
		fn.stmt(alt)
		fn.b.Jump(done)
	}
	fn.enter(done)
}

// cond branches on an expression; &&, || and ! are control flow.
func (fn *fn) cond(n treesitter.Node, t, f *ir.Block) {
	n = unparen(n)
	switch n.Kind() {
	case "true":
		fn.b.Jump(t)
		return
	case "false":
		fn.b.Jump(f)
		return
	case "number":
		if n.Text() == "1" {
			fn.b.Jump(t)
			return
		}
	case "unary_expression":
		if n.Child("operator").Text() == "!" {
			fn.cond(n.Child("argument"), f, t)
			return
		}
	case "binary_expression":
		op := n.Child("operator").Text()
		if op == "&&" || op == "||" {
			mid := fn.b.NewBlock()
			if op == "&&" {
				fn.cond(n.Child("left"), mid, f)
			} else {
				fn.cond(n.Child("left"), t, mid)
			}
			fn.enter(mid)
			fn.cond(n.Child("right"), t, f)
			return
		}
	}
	v := fn.expr(n)
	fn.at(n)
	fn.b.If(v, t, f)
}

// loop lowers a loop's body; step, if any, is where continue goes before the head.
func (fn *fn) loop(label string, head, body, exit *ir.Block, do, step func()) {
	cont := head
	if step != nil {
		cont = fn.b.NewBlock()
	}
	fn.enter(body)
	fn.jumps = append(fn.jumps, jumpTarget{label: label, brk: exit, cont: cont})
	do()
	fn.jumps = fn.jumps[:len(fn.jumps)-1]
	fn.b.Jump(cont)
	if step != nil {
		fn.enter(cont)
		step()
		fn.b.Jump(head)
	}
	fn.b.Seal(head)
	fn.enter(exit)
}

func (fn *fn) forStmt(n treesitter.Node, label string) {
	defer fn.scope(n)()
	if fn.countedFor(n, label) {
		return
	}
	init, test, step := n.Child("initializer"), unwrap(n.Child("condition")), n.Child("increment")
	if init.OK() {
		if isExpression(init.Kind()) {
			fn.effect(init)
		} else {
			fn.stmt(init)
		}
	}
	head, body, exit := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	fn.at(n)
	fn.b.Jump(head)
	fn.b.SetBlock(head)
	if test.OK() && test.Kind() != "empty_statement" {
		fn.cond(test, body, exit)
	} else {
		fn.b.Jump(body)
	}
	var next func()
	if step.OK() {
		next = func() { fn.at(step); fn.effect(step) }
	}
	fn.loop(label, head, body, exit, func() { fn.stmt(n.Child("body")) }, next)
}

// unwrap is the expression of an expression statement.
func unwrap(n treesitter.Node) treesitter.Node {
	if n.Kind() == "expression_statement" {
		return n.First()
	}
	return n
}

func (fn *fn) whileStmt(n treesitter.Node, label string) {
	head, body, exit := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	fn.b.Jump(head)
	fn.b.SetBlock(head)
	fn.cond(n.Child("condition"), body, exit)
	fn.loop(label, head, body, exit, func() { fn.stmt(n.Child("body")) }, nil)
}

func (fn *fn) doStmt(n treesitter.Node, label string) {
	body, test, exit := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	fn.b.Jump(body)
	fn.b.SetBlock(body)
	fn.jumps = append(fn.jumps, jumpTarget{label: label, brk: exit, cont: test})
	fn.stmt(n.Child("body"))
	fn.jumps = fn.jumps[:len(fn.jumps)-1]
	fn.b.Jump(test)
	fn.enter(test)
	fn.cond(n.Child("condition"), body, exit)
	fn.b.Seal(body)
	fn.enter(exit)
}

// switchStmt is a chain of comparisons, then the bodies in order, falling through.
func (fn *fn) switchStmt(n treesitter.Node, label string) {
	on := fn.expr(n.Child("value"))
	defer fn.scope(n.Child("body"))()
	cases := n.Child("body").Children()
	exit := fn.b.NewBlock()
	bodies := make([]*ir.Block, len(cases))
	fallback := exit
	for k, c := range cases {
		bodies[k] = fn.b.NewBlock()
		if c.Kind() == "switch_default" {
			fallback = bodies[k]
		}
	}
	for k, c := range cases {
		if v := c.Child("value"); c.Kind() == "switch_case" && v.OK() {
			next := fn.b.NewBlock()
			fn.at(v)
			eq := fn.b.Add(&ir.Instr{Op: ir.Cmp, Sym: "==", Type: ir.TBool, Args: []*ir.Instr{on, fn.expr(v)}})
			fn.b.If(eq, bodies[k], next)
			fn.enter(next)
		}
	}
	fn.b.Jump(fallback)
	fn.jumps = append(fn.jumps, jumpTarget{label: label, brk: exit})
	for k, c := range cases {
		fn.enter(bodies[k])
		for _, s := range c.In("body") {
			fn.stmt(s)
		}
		if k+1 < len(bodies) {
			fn.b.Jump(bodies[k+1])
		}
		fn.b.Jump(exit)
	}
	fn.jumps = fn.jumps[:len(fn.jumps)-1]
	fn.enter(exit)
}

func (fn *fn) tryStmt(n treesitter.Node) {
	body, handler, done := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	handler.Cold = true
	fn.b.Try(body, handler)
	fin := n.Child("finalizer")
	if fin.OK() {
		fn.finally = append(fn.finally, fin.Child("body"))
	}
	fn.enter(body)
	fn.stmt(n.Child("body"))
	fn.b.Jump(done)
	fn.enter(handler)
	if h := n.Child("handler"); h.OK() {
		fn.catch(h)
		fn.b.Jump(done)
	}
	if fin.OK() {
		fn.finally = fn.finally[:len(fn.finally)-1]
		if !n.Child("handler").OK() {
			fn.stmt(fin.Child("body"))
			fn.b.Throw(fn.b.Lit(nil))
		}
	}
	fn.enter(done)
	if fin.OK() {
		fn.stmt(fin.Child("body"))
	}
}

func (fn *fn) catch(h treesitter.Node) {
	defer fn.scope(h)()
	if p := h.Child("parameter"); p.OK() {
		fn.destructure(p, fn.b.Add(&ir.Instr{Op: ir.Call, Sym: "caught"}), true)
	}
	fn.stmt(h.Child("body"))
}

func (fn *fn) returnStmt(n treesitter.Node) {
	var v *ir.Instr
	if e := n.First(); e.OK() {
		v = fn.expr(e)
	}
	if k := len(fn.returns); k > 0 {
		to := fn.returns[k-1]
		if v == nil {
			v = fn.b.Lit(nil)
		}
		fn.b.WriteVar(to.key, v)
		fn.b.Jump(to.to)
		return
	}
	pending := fn.finally
	for k := len(pending) - 1; k >= 0; k-- {
		fn.finally = pending[:k]
		fn.stmt(pending[k])
	}
	fn.finally = pending
	if v == nil {
		fn.b.Return()
		return
	}
	fn.b.Return(v)
}

func (fn *fn) branch(n treesitter.Node) {
	name := n.Child("label").Text()
	isContinue := n.Kind() == "continue_statement"
	low := 0
	if k := len(fn.returns); k > 0 {
		low = fn.returns[k-1].jumps
	}
	for k := len(fn.jumps) - 1; k >= low; k-- {
		j := fn.jumps[k]
		if name != "" && j.label != name || name == "" && j.named || isContinue && j.cont == nil {
			continue
		}
		if isContinue {
			fn.b.Jump(j.cont)
		} else {
			fn.b.Jump(j.brk)
		}
		return
	}
}

func (fn *fn) labeled(n treesitter.Node) {
	label, body := n.Child("label").Text(), n.Child("body")
	if body.Kind() != "statement_block" {
		fn.label = label
		was := fn.b.Pos
		fn.stmt(body)
		fn.label = ""
		fn.b.Pos = was
		return
	}
	exit := fn.b.NewBlock()
	fn.jumps = append(fn.jumps, jumpTarget{label: label, brk: exit, named: true})
	fn.stmt(body)
	fn.jumps = fn.jumps[:len(fn.jumps)-1]
	fn.b.Jump(exit)
	fn.enter(exit)
}
