package javascript

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// place is something that can be assigned to, its operands evaluated.
type place struct {
	b        *binding
	obj, key *ir.Instr // key is nil of a field
	name     string    // of a field, or of an undeclared or static variable
}

func (fn *fn) place(n treesitter.Node) place {
	n = unparen(n)
	switch n.Kind() {
	case "identifier":
		if b := fn.in.lookup(n.Text()); b != nil {
			return place{b: b}
		}
		return place{name: n.Text()}
	case "member_expression":
		if c := fn.classNamed(n.Child("object")); c != nil {
			return place{name: c.class.Name + "." + n.Child("property").Text()}
		}
		return place{obj: fn.expr(n.Child("object")), name: n.Child("property").Text()}
	case "subscript_expression":
		obj := fn.expr(n.Child("object"))
		return place{obj: obj, key: fn.expr(n.Child("index"))}
	}
	if n.OK() {
		fn.expr(n)
	}
	return place{name: "_"}
}

func (fn *fn) load(p place) *ir.Instr {
	switch {
	case p.b != nil:
		return fn.read(p.b)
	case p.obj != nil && p.key != nil:
		return fn.b.Emit(ir.Index, nil, p.obj, p.key)
	case p.obj != nil:
		return fn.member(p.obj, p.name, treesitter.Node{})
	}
	return fn.b.Emit(ir.Load, nil, fn.b.Add(&ir.Instr{Op: ir.Global, Sym: p.name}))
}

func (fn *fn) store(p place, v *ir.Instr) {
	switch {
	case p.b != nil:
		fn.write(p.b, v)
	case p.obj != nil && p.key != nil:
		fn.storeElement(p, v)
	case p.obj != nil && p.name == "length":
		fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: "truncate", Args: []*ir.Instr{p.obj, v}})
	case p.obj != nil:
		fn.b.Add(&ir.Instr{Op: ir.SetField, Sym: p.name, Args: []*ir.Instr{p.obj, v}})
	default:
		g := fn.b.Add(&ir.Instr{Op: ir.Global, Sym: p.name})
		fn.b.Emit(ir.StoreCell, nil, g, v)
	}
}

// storeElement: a[a.length] = v appends.
func (fn *fn) storeElement(p place, v *ir.Instr) {
	if p.key.Op == ir.Len && p.key.Args[0] == p.obj {
		fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: "push", Args: []*ir.Instr{p.obj, v}})
		return
	}
	fn.b.Emit(ir.Store, nil, p.obj, p.key, v)
}

func (fn *fn) assign(n treesitter.Node) *ir.Instr {
	left, right := unparen(n.Child("left")), unparen(n.Child("right"))
	if left.Is("array_pattern", "array") && right.Kind() == "array" && !right.First("spread_element").OK() {
		return fn.swap(left, right)
	}
	if left.Is("array_pattern", "object_pattern", "array", "object") {
		v := fn.expr(right)
		fn.destructure(left, v, false)
		return v
	}
	if _, _, ok := prototypeOf(left); ok && fn.s.file.scopes[right.ID()] != nil {
		return fn.b.Lit(nil) // a method, declared already
	}
	if strings.HasPrefix(left.Text(), "module.exports") || strings.HasPrefix(left.Text(), "exports.") {
		if !works(right) {
			return fn.b.Lit(nil)
		}
	}
	p := fn.place(left)
	v := fn.expr(right)
	if p.b != nil && v.Type == nil && p.b.note != nil {
		v.Type = p.b.note
	}
	fn.at(n)
	fn.store(p, v)
	return v
}

// swap is [a, b] = [b, a] without making an array.
func (fn *fn) swap(left, right treesitter.Node) *ir.Instr {
	var places []place
	for _, c := range left.Children() {
		places = append(places, fn.place(c))
	}
	var vals []*ir.Instr
	for _, c := range right.Children() {
		vals = append(vals, fn.expr(c))
	}
	fn.at(left)
	for k, p := range places {
		if k < len(vals) {
			fn.store(p, vals[k])
		}
	}
	return fn.b.Lit(nil)
}

func (fn *fn) augmented(n treesitter.Node) *ir.Instr {
	op := strings.TrimSuffix(n.Child("operator").Text(), "=")
	p := fn.place(n.Child("left"))
	old := fn.load(p)
	if op == "&&" || op == "||" || op == "??" {
		return fn.orAssign(n, p, old, op)
	}
	v := fn.arith(op, old, fn.expr(n.Child("right")))
	fn.at(n)
	fn.store(p, v)
	return v
}

// orAssign is x ||= e, x ??= e and x &&= e.
func (fn *fn) orAssign(n treesitter.Node, p place, old *ir.Instr, op string) *ir.Instr {
	set, done := fn.b.NewBlock(), fn.b.NewBlock()
	key := fn.temp()
	fn.b.WriteVar(key, old)
	if op == "&&" {
		fn.b.If(old, set, done)
	} else {
		fn.b.If(old, done, set)
	}
	fn.enter(set)
	v := fn.expr(n.Child("right"))
	fn.store(p, v)
	fn.b.WriteVar(key, v)
	fn.b.Jump(done)
	fn.enter(done)
	return fn.b.ReadVar(key)
}

// update is x++ and its like; the value is the old one for the postfix form.
func (fn *fn) update(n treesitter.Node) *ir.Instr {
	p := fn.place(n.Child("argument"))
	op := n.Child("operator")
	old := fn.load(p)
	v := fn.b.Add(&ir.Instr{Op: ir.Bin, Sym: op.Text()[:1], Type: ir.TInt, Args: []*ir.Instr{old, fn.b.Lit(int64(1))}})
	fn.store(p, v)
	start, _ := op.Bytes()
	if arg, _ := n.Child("argument").Bytes(); start > arg {
		return old
	}
	return v
}

func (fn *fn) unary(n treesitter.Node) *ir.Instr {
	op, arg := n.Child("operator").Text(), unparen(n.Child("argument"))
	switch op {
	case "delete":
		p := fn.place(arg)
		if p.obj == nil {
			return fn.b.Lit(true)
		}
		if p.key == nil {
			p.key = fn.b.Lit(p.name)
		}
		fn.b.Emit(ir.Delete, nil, p.obj, p.key)
		return fn.b.Lit(true)
	case "typeof":
		return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: "typeof", Type: ir.TStr, Args: []*ir.Instr{fn.expr(arg)}})
	case "void":
		fn.expr(arg)
		return fn.b.Lit(nil)
	case "~":
		if arg.Kind() == "unary_expression" && arg.Child("operator").Text() == "~" {
			return fn.truncate(arg.Child("argument"))
		}
	case "-":
		if v, ok := literal(n); ok {
			return fn.b.Lit(v)
		}
	}
	v := fn.expr(arg)
	t := v.Type
	switch {
	case op == "!":
		t = ir.TBool
	case op == "+" && (t == nil || t.Kind != ir.Int && t.Kind != ir.Float):
		return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: "Number", Type: ir.TInt, Args: []*ir.Instr{v}})
	case op == "+":
		return v
	}
	return fn.b.Add(&ir.Instr{Op: ir.Un, Sym: op, Type: t, Args: []*ir.Instr{v}})
}

func (fn *fn) binary(n treesitter.Node) *ir.Instr {
	op := n.Child("operator").Text()
	left, right := n.Child("left"), n.Child("right")
	switch op {
	case "&&", "||":
		return fn.shortCircuit(op, left, right)
	case "??":
		if right.Kind() == "number" { // what a sum begins with
			return fn.orElse(fn.expr(left), right)
		}
		return fn.orDefault(fn.expr(left), right)
	case "|":
		if unparen(right).Text() == "0" {
			return fn.truncate(left)
		}
	case "===", "==":
		return fn.compare("==", left, right)
	case "!==", "!=":
		return fn.compare("!=", left, right)
	case "<", "<=", ">", ">=", "in":
		return fn.compare(op, left, right)
	case "instanceof":
		return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: "instanceof", Type: ir.TBool, Args: []*ir.Instr{fn.expr(left)}})
	case ">>":
		if unparen(right).Text() == "0" {
			return fn.truncate(left)
		}
	}
	if v, ok := foldBinary(n); ok {
		return fn.b.Lit(v)
	}
	a := fn.expr(left)
	b := fn.expr(right)
	fn.at(n)
	return fn.arith(op, a, b)
}

func (fn *fn) compare(op string, left, right treesitter.Node) *ir.Instr {
	a := fn.expr(left)
	return fn.b.Add(&ir.Instr{Op: ir.Cmp, Sym: op, Type: ir.TBool, Args: []*ir.Instr{a, fn.expr(right)}})
}

// arith emits an operation, typed as far as the operands tell.
func (fn *fn) arith(op string, a, b *ir.Instr) *ir.Instr {
	if op == ">>>" {
		op = ">>"
	}
	if lit, ok := a.IsConst(); ok && lit == "" && op == "+" && b.Type != nil && b.Type.Kind == ir.Str {
		return b // the first piece of a text that is gathered
	}
	return fn.b.Add(&ir.Instr{Op: ir.Bin, Sym: op, Type: arithType(op, a.Type, b.Type), Args: []*ir.Instr{a, b}})
}

func arithType(op string, a, b *ir.Type) *ir.Type {
	isKind := func(k ir.Kind) bool { return a != nil && a.Kind == k && b != nil && b.Kind == k }
	switch {
	case op == "+" && (a != nil && a.Kind == ir.Str || b != nil && b.Kind == ir.Str):
		return ir.TStr
	case op == "/":
		return ir.TFloat
	case op == "&" || op == "|" || op == "^" || op == "<<" || op == ">>" || op == "//":
		return ir.TInt
	case isKind(ir.Int):
		return ir.TInt
	case op == "+":
		return nil
	case a != nil && a.Kind == ir.Float || b != nil && b.Kind == ir.Float:
		return ir.TFloat
	}
	return nil
}

// truncate makes an integer of an expression: of a quotient, the integer
// division that was meant.
func (fn *fn) truncate(n treesitter.Node) *ir.Instr {
	n = unparen(n)
	v := fn.expr(n)
	if n.Kind() == "binary_expression" && v.Op == ir.Bin && v.Sym == "/" {
		v.Sym, v.Type = "//", ir.TInt
	}
	return v
}

// shortCircuit is && or || as a value: one of its operands.
func (fn *fn) shortCircuit(op string, left, right treesitter.Node) *ir.Instr {
	other, done := fn.b.NewBlock(), fn.b.NewBlock()
	key := fn.temp()
	v := fn.expr(left)
	fn.b.WriteVar(key, v)
	if op == "&&" {
		fn.b.If(v, other, done)
	} else {
		fn.b.If(v, done, other)
	}
	fn.enter(other)
	fn.b.WriteVar(key, fn.expr(right))
	fn.b.Jump(done)
	fn.enter(done)
	return fn.b.ReadVar(key)
}

// choose joins the values of two branches.
func (fn *fn) choose(test func(t, f *ir.Block), yes, no func() *ir.Instr) *ir.Instr {
	t, f, done := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	key := fn.temp()
	test(t, f)
	for k, arm := range []func() *ir.Instr{yes, no} {
		fn.enter([2]*ir.Block{t, f}[k])
		fn.b.WriteVar(key, arm())
		fn.b.Jump(done)
	}
	fn.enter(done)
	return fn.b.ReadVar(key)
}
