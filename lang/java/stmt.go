package java

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

func (fn *body) statements(n treesitter.Node) {
	for _, c := range n.Children() {
		fn.stmt(c)
	}
}

// block is statements in a scope of their own.
func (fn *body) block(n treesitter.Node) {
	fn.open()
	fn.statements(n)
	fn.close()
}

func (fn *body) stmt(n treesitter.Node) {
	fn.at(n)
	label := fn.label
	fn.label = ""
	switch n.Kind() {
	case "expression_statement":
		fn.expr(n.First())
	case "local_variable_declaration":
		fn.localVariable(n)
	case "block", "constructor_body":
		fn.block(n)
	case "if_statement":
		fn.ifStmt(n)
	case "for_statement":
		fn.forStmt(n, label)
	case "enhanced_for_statement":
		fn.forEach(n, label)
	case "while_statement":
		fn.whileStmt(n, label)
	case "do_statement":
		fn.doStmt(n, label)
	case "switch_expression", "switch_statement":
		fn.switchOn(n, label, false)
	case "try_statement", "try_with_resources_statement":
		fn.tryStmt(n)
	case "synchronized_statement":
		fn.synchronized(n)
	case "return_statement":
		var v *ir.Instr
		if e := n.First(); e.OK() {
			v = fn.expr(e)
		}
		fn.leave(v)
	case "throw_statement":
		v := fn.expr(n.First())
		fn.at(n)
		fn.b.Throw(v)
	case "yield_statement":
		v := fn.expr(n.First())
		fn.yield(v)
	case "break_statement", "continue_statement":
		fn.branch(n)
	case "labeled_statement":
		fn.labeled(n)
	case "explicit_constructor_invocation":
		fn.constructorCall(n)
	case "ERROR":
		fn.statements(n)
	case "class_declaration", "record_declaration", "interface_declaration", "enum_declaration":
		fn.localClass(n)
	default:
		if isExpression(n.Kind()) {
			fn.expr(n)
		}
	}
}

func isExpression(kind string) bool {
	switch kind {
	case "method_invocation", "assignment_expression", "update_expression", "object_creation_expression", "ternary_expression":
		return true
	}
	return false
}

// localClass declares a class inside a method; its methods see fields and
// parameters of their own only.
func (fn *body) localClass(n treesitter.Node) {
	known := len(fn.l.methods)
	before := len(fn.l.order)
	fn.l.declareTypes(n, fn.c)
	for _, c := range fn.l.order[before:] {
		fn.l.declareMembers(c)
	}
	for _, m := range append([]*method(nil), fn.l.methods[known:]...) {
		if !m.f.Has(ir.Stub) {
			fn.l.lowerMethod(m)
		}
	}
	fn.l.methods = fn.l.methods[:known] // no units of the program
}

func (fn *body) localVariable(n treesitter.Node) {
	t := fn.l.typ(n.Child("type"))
	for _, d := range n.In("declarator") {
		fn.at(d)
		t := fn.l.dimensions(t, d.Child("dimensions"))
		val := d.Child("value")
		if !val.OK() {
			v := fn.declare(d.Child("name").Text(), t)
			fn.set(v, fn.zero(t))
			continue
		}
		got := fn.coerce(fn.init(val, t), t)
		if t == nil {
			t = got.Type
		}
		v := fn.declare(d.Child("name").Text(), t)
		fn.set(v, got)
	}
}

// init is an initial value; braces alone are an array of the declared type.
func (fn *body) init(n treesitter.Node, t *ir.Type) *ir.Instr {
	if n.Kind() == "array_initializer" {
		return fn.arrayInit(n, t)
	}
	return fn.exprOf(n, t)
}

// coerce gives a value what its variable's type adds to its own.
func (fn *body) coerce(v *ir.Instr, t *ir.Type) *ir.Instr {
	if v.Op != ir.Param && v.Op != ir.Phi {
		v.Type = refine(v.Type, t)
	}
	return v
}

// zero is the value of a variable without one; definite assignment keeps it from
// being read.
func (fn *body) zero(t *ir.Type) *ir.Instr {
	switch {
	case isKind(t, ir.Int):
		return fn.b.Lit(int64(0))
	case isKind(t, ir.Float):
		return fn.b.Lit(float64(0))
	case isKind(t, ir.Bool):
		return fn.b.Lit(false)
	}
	return fn.b.Add(&ir.Instr{Op: ir.Const, Type: t})
}

func (fn *body) enter(b *ir.Block) {
	fn.b.Seal(b)
	fn.b.SetBlock(b)
}

func (fn *body) ifStmt(n treesitter.Node) {
	then, done := fn.b.NewBlock(), fn.b.NewBlock()
	els := done
	alt := n.Child("alternative")
	if alt.OK() {
		els = fn.b.NewBlock()
	}
	fn.open() // a pattern's variable is seen by the branches
	fn.cond(n.Child("condition"), then, els)
	fn.enter(then)
	fn.scoped(n.Child("consequence"))
	fn.b.Jump(done)
	if alt.OK() {
		fn.enter(els)
		fn.scoped(alt)
		fn.b.Jump(done)
	}
	bound := fn.vars[len(fn.vars)-1]
	fn.close()
	for name, v := range bound { // if (!(x instanceof T t)) return; goes on with t
		fn.vars[len(fn.vars)-1][name] = v
	}
	fn.enter(done)
}

func (fn *body) scoped(n treesitter.Node) {
	fn.open()
	fn.stmt(n)
	fn.close()
}

// cond branches on an expression; &&, || and ! are control flow.
func (fn *body) cond(n treesitter.Node, t, f *ir.Block) {
	n = unparen(n)
	switch n.Kind() {
	case "true":
		fn.b.Jump(t)
		return
	case "false":
		fn.b.Jump(f)
		return
	case "unary_expression":
		if n.Child("operator").Text() == "!" {
			fn.cond(n.Child("operand"), f, t)
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
func (fn *body) loop(label string, head, body, exit *ir.Block, do, step func()) {
	cont := head
	if step != nil {
		cont = fn.b.NewBlock()
	}
	fn.enter(body)
	fn.jumps = append(fn.jumps, jumpTarget{label: label, brk: exit, cont: cont, exits: len(fn.exits)})
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

func (fn *body) forStmt(n treesitter.Node, label string) {
	fn.open()
	defer fn.close()
	if fn.countedFor(n, label) {
		return
	}
	for _, i := range n.In("init") {
		if i.Kind() == "local_variable_declaration" {
			fn.stmt(i)
		} else {
			fn.expr(i)
		}
	}
	head, body, exit := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	fn.at(n)
	fn.b.Jump(head)
	fn.b.SetBlock(head)
	if test := n.Child("condition"); test.OK() {
		fn.cond(test, body, exit)
	} else {
		fn.b.Jump(body)
	}
	var step func()
	if list := n.In("update"); len(list) > 0 {
		step = func() {
			for _, u := range list {
				fn.at(u)
				fn.expr(u)
			}
		}
	}
	fn.loop(label, head, body, exit, func() { fn.scoped(n.Child("body")) }, step)
}

func (fn *body) whileStmt(n treesitter.Node, label string) {
	if fn.readLoop(n, label) {
		return
	}
	head, body, exit := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	fn.b.Jump(head)
	fn.b.SetBlock(head)
	fn.cond(n.Child("condition"), body, exit)
	fn.loop(label, head, body, exit, func() { fn.scoped(n.Child("body")) }, nil)
}

func (fn *body) doStmt(n treesitter.Node, label string) {
	body, test, exit := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	fn.b.Jump(body)
	fn.b.SetBlock(body)
	fn.jumps = append(fn.jumps, jumpTarget{label: label, brk: exit, cont: test, exits: len(fn.exits)})
	fn.scoped(n.Child("body"))
	fn.jumps = fn.jumps[:len(fn.jumps)-1]
	fn.b.Jump(test)
	fn.enter(test)
	fn.cond(n.Child("condition"), body, exit)
	fn.b.Seal(body)
	fn.enter(exit)
}

// iteration is a loop over a collection in the IR's form; pair is the component
// that the loop sees of a map's items, -1 for all.
type iteration struct {
	seq  *ir.Instr
	sym  string
	pair int
	elem *ir.Type
}

// iterable says what a for-each over an expression iterates: entrySet is a map's
// items, keySet the map, values the second of its items.
func (fn *body) iterable(n treesitter.Node) iteration {
	n = unparen(n)
	if n.Kind() == "method_invocation" && n.Child("object").OK() && !n.Child("arguments").First().OK() {
		view := n.Child("name").Text()
		if view == "entrySet" || view == "keySet" || view == "values" {
			m := fn.expr(n.Child("object"))
			if isKind(m.Type, ir.Map) {
				switch view {
				case "entrySet":
					return iteration{m, "items", -1, ir.TupleOf(m.Type.Key, m.Type.Elem)}
				case "keySet":
					return iteration{m, "", -1, m.Type.Key}
				}
				return iteration{m, "items", 1, m.Type.Elem}
			}
			return iteration{fn.invoke(n, m, nil), "", -1, nil}
		}
	}
	v := fn.expr(n)
	return iteration{v, "", -1, elemOf(v.Type)}
}

func elemOf(t *ir.Type) *ir.Type {
	switch {
	case t == nil:
		return nil
	case t.Kind == ir.Str:
		return ir.TInt
	}
	return t.Elem
}

// each emits the loop over an iteration; do gets the element.
func (fn *body) each(it iteration, label string, do func(elem *ir.Instr)) {
	iter := fn.b.Add(&ir.Instr{Op: ir.Iter, Sym: it.sym, Args: []*ir.Instr{it.seq}})
	head, body, exit := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	fn.b.Jump(head)
	fn.b.SetBlock(head)
	next := fn.b.Emit(ir.Next, ir.TBool, iter)
	fn.b.If(next, body, exit)
	fn.loop(label, head, body, exit, func() {
		e := fn.b.Emit(ir.Elem, nil, next)
		if it.pair >= 0 {
			e = fn.extract(e, it.pair, it.elem)
		} else {
			e.Type = it.elem
		}
		do(e)
	}, nil)
}

func (fn *body) extract(v *ir.Instr, n int, t *ir.Type) *ir.Instr {
	return fn.b.Add(&ir.Instr{Op: ir.Extract, N: n, Of: 2, Type: t, Args: []*ir.Instr{v}})
}

func (fn *body) forEach(n treesitter.Node, label string) {
	fn.open()
	defer fn.close()
	it := fn.iterable(n.Child("value"))
	fn.at(n)
	fn.each(it, label, func(e *ir.Instr) {
		t := fn.l.typ(n.Child("type"))
		if t == nil || it.sym == "items" && it.pair < 0 {
			t = e.Type
		}
		v := fn.declare(n.Child("name").Text(), t)
		fn.set(v, e)
		fn.scoped(n.Child("body"))
	})
}

func (fn *body) branch(n treesitter.Node) {
	name := n.First("identifier").Text()
	isContinue := n.Kind() == "continue_statement"
	for k := len(fn.jumps) - 1; k >= 0; k-- {
		j := fn.jumps[k]
		if name != "" && j.label != name || name == "" && j.named || isContinue && j.cont == nil {
			continue
		}
		fn.runExits(j.exits)
		if isContinue {
			fn.b.Jump(j.cont)
		} else {
			fn.b.Jump(j.brk)
		}
		return
	}
}

func (fn *body) labeled(n treesitter.Node) {
	list := n.Children()
	if len(list) < 2 {
		return
	}
	label, body := list[0].Text(), list[1]
	if body.Kind() != "block" {
		fn.label = label
		fn.stmtLabelled(body, label)
		return
	}
	exit := fn.b.NewBlock()
	fn.jumps = append(fn.jumps, jumpTarget{label: label, brk: exit, named: true, exits: len(fn.exits)})
	fn.stmt(body)
	fn.jumps = fn.jumps[:len(fn.jumps)-1]
	fn.b.Jump(exit)
	fn.enter(exit)
}

func (fn *body) stmtLabelled(n treesitter.Node, label string) {
	fn.label = label
	fn.stmt(n)
	fn.label = ""
}
