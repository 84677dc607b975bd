package java

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

// block is statements in a scope of their own.
func (fn *body) block(n treesitter.Node) {
	fn.Open()
	fn.statements(n)
	fn.Close()
}

func (fn *body) stmt(n treesitter.Node) {
	fn.At(n)
	label := fn.Label
	fn.Label = ""
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
		fn.DoWhile(n, label)
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
		fn.Leave(v)
	case "throw_statement":
		v := fn.expr(n.First())
		fn.At(n)
		fn.B.Throw(v)
	case "yield_statement":
		v := fn.expr(n.First())
		fn.yield(v)
	case "break_statement", "continue_statement":
		fn.Branch(n.First("identifier").Text(), n.Kind() == "continue_statement")
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
		fn.At(d)
		t := fn.l.dimensions(t, d.Child("dimensions"))
		val := d.Child("value")
		if !val.OK() {
			v := fn.Declare(d.Child("name").Text(), t)
			fn.Set(v, fn.zero(t))
			continue
		}
		got := fn.coerce(fn.init(val, t), t)
		if t == nil {
			t = got.Type
		}
		v := fn.Declare(d.Child("name").Text(), t)
		fn.Set(v, got)
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
	case curly.Is(t, ir.Int):
		return fn.B.Lit(int64(0))
	case curly.Is(t, ir.Float):
		return fn.B.Lit(float64(0))
	case curly.Is(t, ir.Bool):
		return fn.B.Lit(false)
	}
	return fn.B.Add(&ir.Instr{Op: ir.Const, Type: t})
}

func (fn *body) ifStmt(n treesitter.Node) {
	fn.Open() // a pattern's variable is seen by the branches
	fn.If(n)
	for name, v := range fn.Close() { // if (!(x instanceof T t)) return; goes on with t
		fn.Bind(name, v)
	}
}

func (fn *body) forStmt(n treesitter.Node, label string) {
	fn.Open()
	defer fn.Close()
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
	var step func()
	if list := n.In("update"); len(list) > 0 {
		step = func() {
			for _, u := range list {
				fn.At(u)
				fn.expr(u)
			}
		}
	}
	fn.At(n)
	if step == nil && fn.iteratorLoop(n.Child("condition"), n.Child("body"), label) {
		return
	}
	fn.For(label, n.Child("condition"), n.Child("body"), step)
}

func (fn *body) whileStmt(n treesitter.Node, label string) {
	if !fn.readLoop(n, label) && !fn.iteratorLoop(n.Child("condition"), n.Child("body"), label) {
		fn.For(label, n.Child("condition"), n.Child("body"), nil)
	}
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
	n = curly.Unparen(n)
	if n.Kind() == "method_invocation" && n.Child("object").OK() && !n.Child("arguments").First().OK() {
		view := n.Child("name").Text()
		if view == "entrySet" || view == "keySet" || view == "values" {
			m := fn.expr(n.Child("object"))
			if curly.Is(m.Type, ir.Map) {
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
	iter := fn.B.Add(&ir.Instr{Op: ir.Iter, Sym: it.sym, Args: []*ir.Instr{it.seq}})
	fn.Each(iter, label, func(next *ir.Instr) { do(fn.element(it, next)) })
}

func (fn *body) extract(v *ir.Instr, n int, t *ir.Type) *ir.Instr {
	return fn.B.Add(&ir.Instr{Op: ir.Extract, N: n, Of: 2, Type: t, Args: []*ir.Instr{v}})
}

func (fn *body) forEach(n treesitter.Node, label string) {
	fn.Open()
	defer fn.Close()
	it := fn.iterable(n.Child("value"))
	fn.At(n)
	fn.each(it, label, func(e *ir.Instr) {
		t := fn.l.typ(n.Child("type"))
		if t == nil || it.sym == "items" && it.pair < 0 {
			t = e.Type
		}
		v := fn.Declare(n.Child("name").Text(), t)
		fn.Set(v, e)
		fn.Scoped(n.Child("body"))
	})
}

func (fn *body) labeled(n treesitter.Node) {
	list := n.Children()
	if len(list) < 2 {
		return
	}
	label, body := list[0].Text(), list[1]
	if body.Kind() != "block" {
		fn.Label = label
		fn.stmt(body)
		fn.Label = ""
		return
	}
	exit := fn.B.NewBlock()
	fn.Within(curly.Jump{Label: label, Brk: exit, Named: true}, func() { fn.stmt(body) })
	fn.B.Jump(exit)
	fn.Enter(exit)
}
