package java

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

func (fn *body) tryStmt(n treesitter.Node) {
	body, done := fn.B.NewBlock(), fn.B.NewBlock()
	fn.Open()
	defer fn.Close()
	for _, r := range n.Child("resources").Children() {
		if name := r.Child("name"); name.OK() {
			t := fn.l.typ(r.Child("type"))
			v := fn.coerce(fn.exprOf(r.Child("value"), t), t)
			fn.Set(fn.Declare(name.Text(), v.Type), v)
		}
	}
	var catches []treesitter.Node
	var fin treesitter.Node
	for _, c := range n.Children() {
		switch c.Kind() {
		case "catch_clause":
			catches = append(catches, c)
		case "finally_clause":
			fin = c.First("block")
		}
	}
	handlers := make([]*ir.Block, max(len(catches), 1))
	for k := range handlers {
		handlers[k] = fn.B.NewBlock()
		handlers[k].Cold = true
	}
	fn.B.Try(body, handlers...)
	if fin.OK() {
		fn.Exits = append(fn.Exits, func() { fn.block(fin) })
	}
	fn.Enter(body)
	fn.block(n.Child("body"))
	fn.B.Jump(done)
	for k, h := range handlers {
		fn.Enter(h)
		if k >= len(catches) {
			fn.B.Throw(fn.B.Add(&ir.Instr{Op: ir.Call, Sym: "caught"}))
			continue
		}
		fn.Open()
		p := catches[k].First("catch_formal_parameter")
		fn.Set(fn.Declare(p.Child("name").Text(), ir.Object("Exception")), fn.B.Add(&ir.Instr{Op: ir.Call, Sym: "caught", Type: ir.Object("Exception")}))
		fn.block(catches[k].Child("body"))
		fn.Close()
		fn.B.Jump(done)
	}
	fn.Enter(done)
	if fin.OK() {
		fn.Exits = fn.Exits[:len(fn.Exits)-1]
		fn.block(fin)
	}
}

// synchronized is a block under an object's lock.
func (fn *body) synchronized(n treesitter.Node) {
	lock := fn.expr(n.First("parenthesized_expression"))
	fn.At(n)
	fn.B.Emit(ir.Lock, nil, lock)
	fn.Exits = append(fn.Exits, func() { fn.B.Emit(ir.Unlock, nil, lock) })
	fn.block(n.Child("body"))
	fn.Exits = fn.Exits[:len(fn.Exits)-1]
	if fn.B.Live() {
		fn.B.Emit(ir.Unlock, nil, lock)
	}
}

// switchOn is a switch as a chain of comparisons; as an expression its value is
// what the chosen arm gives.
func (fn *body) switchOn(n treesitter.Node, label string, value bool) *ir.Instr {
	on := fn.expr(n.Child("condition"))
	groups := n.Child("body").Children()
	exit := fn.B.NewBlock()
	key := fn.Temp()
	bodies := make([]*ir.Block, len(groups))
	fallback := exit
	fn.Open()
	defer fn.Close()
	if value {
		fn.B.WriteVar(key, fn.B.Lit(nil))
	}
	for k := range groups {
		bodies[k] = fn.B.NewBlock()
	}
	for k, g := range groups {
		for _, lab := range g.Children() {
			if lab.Kind() != "switch_label" {
				continue
			}
			if strings.HasPrefix(lab.Text(), "default") {
				fallback = bodies[k]
			}
			for _, e := range lab.Children() {
				fn.caseTest(on, e, bodies[k])
			}
		}
	}
	fn.B.Jump(fallback)
	fn.yields = append(fn.yields, yieldTo{exit, key})
	fn.Within(curly.Jump{Label: label, Brk: exit}, func() {
		for k, g := range groups {
			fn.Enter(bodies[k])
			arm := fn.caseBody(g)
			if value && arm != nil && fn.B.Live() {
				fn.B.WriteVar(key, arm)
			}
			if g.Kind() != "switch_rule" && k+1 < len(bodies) {
				fn.B.Jump(bodies[k+1])
			}
			fn.B.Jump(exit)
		}
	})
	fn.yields = fn.yields[:len(fn.yields)-1]
	fn.Enter(exit)
	if !value {
		return nil
	}
	return fn.B.ReadVar(key)
}

// caseTest branches to a case's body when its label fits.
func (fn *body) caseTest(on *ir.Instr, label treesitter.Node, body *ir.Block) {
	if label.Kind() == "default" {
		return
	}
	next := fn.B.NewBlock()
	fn.At(label)
	var test *ir.Instr
	switch label.Kind() {
	case "pattern", "type_pattern", "record_pattern", "guard":
		test = fn.B.Add(&ir.Instr{Op: ir.Call, Sym: "instanceof", Type: ir.TBool, Args: []*ir.Instr{on}})
		fn.bindPattern(label, on)
	default:
		var v *ir.Instr
		if label.Kind() == "identifier" && fn.Lookup(label.Text()) == nil {
			v = fn.B.Lit(label.Text()) // an enum's constant
		} else {
			v = fn.expr(label)
		}
		test = fn.B.Add(&ir.Instr{Op: ir.Cmp, Sym: "==", Type: ir.TBool, Args: []*ir.Instr{on, v}})
	}
	fn.B.If(test, body, next)
	fn.Enter(next)
}

// bindPattern declares the variables of a pattern.
func (fn *body) bindPattern(p treesitter.Node, v *ir.Instr) {
	for c := range p.Walk {
		if !c.Is("type_pattern", "record_pattern_component") {
			continue
		}
		list := c.Children()
		if len(list) < 2 {
			continue
		}
		t := fn.l.typ(list[0])
		fn.Set(fn.Declare(list[len(list)-1].Text(), t), fn.B.Emit(ir.Convert, t, v))
	}
}

// caseBody lowers what follows a label and gives the value of an arrow's
// expression.
func (fn *body) caseBody(g treesitter.Node) (v *ir.Instr) {
	for _, s := range g.Children() {
		switch {
		case s.Kind() == "switch_label":
		case g.Kind() == "switch_rule" && s.Kind() == "expression_statement":
			v = fn.expr(s.First())
		default:
			fn.stmt(s)
		}
	}
	return v
}

func (fn *body) yield(v *ir.Instr) {
	if k := len(fn.yields); k > 0 {
		fn.B.WriteVar(fn.yields[k-1].key, v)
		fn.B.Jump(fn.yields[k-1].to)
	}
}

// readLoop is while ((line = in.readLine()) != null) { ... }: an iteration over
// the lines, as it is written in other languages.
func (fn *body) readLoop(n treesitter.Node, label string) bool {
	test := curly.Unparen(n.Child("condition"))
	set := curly.Unparen(test.Child("left"))
	read := set.Child("right")
	if test.Child("operator").Text() != "!=" || test.Child("right").Kind() != "null_literal" || set.Kind() != "assignment_expression" ||
		read.Kind() != "method_invocation" || read.Child("name").Text() != "readLine" || !read.Child("object").OK() {
		return false
	}
	p := fn.place(set.Child("left"))
	in := fn.expr(read.Child("object"))
	fn.At(n)
	fn.each(iteration{in, "", -1, ir.TStr}, label, func(line *ir.Instr) {
		fn.store(p, line)
		fn.Scoped(n.Child("body"))
	})
	return true
}
