package java

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// body lowers one function body.
type body struct {
	*curly.Flow
	l      *lowerer
	f      *ir.Func
	c      *class
	static bool
	yields []yieldTo // of switch expressions

	asked    []asked                 // the iterators that loops around ask for more
	iterates map[*ir.Instr]iteration // what each iterator goes through
}

// yieldTo is where the value of a switch expression goes.
type yieldTo struct {
	to  *ir.Block
	key string
}

func (l *lowerer) newFn(f *ir.Func, c *class, static bool) *body {
	fn := &body{Flow: curly.NewFlow(f), l: l, f: f, c: c, static: static}
	fn.Value, fn.Stmt = fn.expr, fn.stmt
	return fn
}

// lower makes all bodies.
func (l *lowerer) lower() {
	for _, c := range l.order {
		l.lowerStatics(c)
	}
	for _, m := range append([]*method(nil), l.methods...) {
		if !m.f.Has(ir.Stub) {
			l.lowerMethod(m)
		}
	}
}

// lowerStatics makes the function that sets a class's static fields, if that
// takes work; main calls it.
func (l *lowerer) lowerStatics(c *class) {
	f := &ir.Func{Name: c.name + ".<clinit>", Class: c.ir, Pos: c.node.Pos(), End: c.node.EndPos()}
	fn := l.newFn(f, c, true)
	work := false
	for _, n := range c.body.Children() {
		switch n.Kind() {
		case "field_declaration", "constant_declaration":
			for _, d := range n.In("declarator") {
				fl := c.fields[d.Child("name").Text()]
				if fl != nil && fl.static && fl.value.OK() && !fl.isLit {
					work = true
					fn.At(d)
					v := fn.coerce(fn.init(fl.value, fl.typ), fl.typ)
					fn.B.Emit(ir.StoreCell, nil, fn.global(c, fl), v)
				}
			}
		case "static_initializer":
			work = true
			fn.stmt(n.First("block"))
		}
	}
	if !work {
		return
	}
	fn.Finish()
	c.init = f
	l.mod.Funcs = append(l.mod.Funcs, f)
}

func (l *lowerer) lowerMethod(m *method) {
	fn := l.newFn(m.f, m.class, m.static)
	fn.At(m.node)
	if !m.static {
		fn.Param("this", ir.Object(m.class.name))
	}
	for _, p := range m.params {
		fn.Param(p.name, p.typ)
	}
	if m.f == l.mod.Entry {
		for _, c := range l.order {
			if c.init != nil {
				fn.B.Add(&ir.Instr{Op: ir.Call, Callee: c.init})
			}
		}
	}
	if m.name == constructorName {
		fn.initFields(m)
	}
	if m.sync {
		lock := fn.lockOf(m)
		fn.B.Emit(ir.Lock, nil, lock)
		fn.Exits = append(fn.Exits, func() { fn.B.Emit(ir.Unlock, nil, lock) })
	}
	switch {
	case m.node.Kind() == "program":
		for _, n := range m.node.Children() {
			if !isTypeDeclaration(n) && !n.Is("method_declaration", "import_declaration", "package_declaration") {
				fn.stmt(n)
			}
		}
	case m.name != constructorName || m.node.Is("constructor_declaration", "compact_constructor_declaration"):
		fn.statements(m.node.Child("body"))
	}
	fn.Finish()
}

func (fn *body) lockOf(m *method) *ir.Instr {
	if m.static {
		return fn.B.Add(&ir.Instr{Op: ir.Global, Sym: m.class.name + ".class"})
	}
	return fn.this()
}

// initFields sets the fields that have initial values, and those of a record.
func (fn *body) initFields(m *method) {
	if first := m.node.Child("body").First(); first.Kind() == "explicit_constructor_invocation" && first.Child("constructor").Kind() == "this" {
		return
	}
	this := fn.this()
	for _, n := range m.class.body.Children() {
		if n.Kind() != "field_declaration" {
			continue
		}
		for _, d := range n.In("declarator") {
			fl := m.class.fields[d.Child("name").Text()]
			if fl != nil && !fl.static && fl.value.OK() {
				fn.At(d)
				v := fn.coerce(fn.init(fl.value, fl.typ), fl.typ)
				fn.B.Add(&ir.Instr{Op: ir.SetField, Sym: fl.name, Args: []*ir.Instr{this, v}})
			}
		}
	}
	if m.class.node.Kind() == "record_declaration" && m.node.Kind() != "constructor_declaration" {
		for _, p := range m.params {
			fn.B.Add(&ir.Instr{Op: ir.SetField, Sym: p.name, Args: []*ir.Instr{this, fn.Get(fn.Lookup(p.name))}})
		}
	}
}

func (fn *body) this() *ir.Instr {
	if v := fn.Lookup("this"); v != nil {
		return fn.Get(v)
	}
	return fn.B.Add(&ir.Instr{Op: ir.Global, Sym: "this"})
}

func (fn *body) global(c *class, f *field) *ir.Instr {
	return fn.B.Add(&ir.Instr{Op: ir.Global, Sym: c.name + "." + f.name, Type: &ir.Type{Kind: ir.Ptr, Elem: f.typ}})
}

// lambda makes the function of a lambda expression, a method reference's stand-in
// or a member of an anonymous class; what it uses of the variables around it
// becomes cells, read once at its start.
func (fn *body) lambda(n treesitter.Node, name string, params []param, this bool, body func(*body)) *ir.Instr {
	f := &ir.Func{Name: fn.f.Name + "." + name, Outer: fn.f, Pos: n.Pos(), End: n.EndPos()}
	inner := fn.l.newFn(f, fn.c, fn.static)
	inner.At(n)
	var cells []*ir.Instr
	for _, name := range fn.freeNames(n, this) {
		v := fn.Lookup(name)
		val := fn.Get(v)
		fn.At(n)
		cells = append(cells, fn.B.Add(&ir.Instr{Op: ir.Cell, Name: v.Name, Args: []*ir.Instr{val}}))
		c := inner.B.Add(&ir.Instr{Op: ir.Cell, Sym: "free", Name: v.Name})
		got := inner.Declare(name, v.Type)
		t := val.Type
		if t == nil {
			t = v.Type
		}
		got.Value = inner.B.Add(&ir.Instr{Op: ir.Load, Name: v.Name, Args: []*ir.Instr{c}, Type: t})
	}
	inner.Open()
	for _, p := range params {
		inner.Param(p.name, p.typ)
	}
	body(inner)
	inner.Finish()
	fn.l.mod.Funcs = append(fn.l.mod.Funcs, f)
	fn.At(n)
	op := ir.FuncRef
	if len(cells) > 0 {
		op = ir.Closure
	}
	return fn.B.Add(&ir.Instr{Op: op, Callee: f, Args: cells, Type: &ir.Type{Kind: ir.Fun}})
}

// freeNames are the variables in reach that a function literal mentions, and
// this, which it may use without a mention.
func (fn *body) freeNames(n treesitter.Node, this bool) (names []string) {
	seen := map[string]bool{}
	if this && fn.Lookup("this") != nil && fn.needsThis(n) {
		seen["this"] = true
		names = append(names, "this")
	}
	for c := range n.Walk {
		if name := c.Text(); c.Kind() == "identifier" && !seen[name] && fn.Lookup(name) != nil {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}

// needsThis reports whether a function literal uses the object around it: by
// name, or through one of its fields or methods.
func (fn *body) needsThis(n treesitter.Node) bool {
	for c := range n.Walk {
		switch c.Kind() {
		case "this", "super":
			return true
		case "identifier":
			name := c.Text()
			if fn.Lookup(name) != nil {
				continue
			}
			if f, _ := fn.l.field(fn.c, name); f != nil && !f.static {
				return true
			}
			if m := fn.l.find(fn.c, name, -1); m != nil && !m.static {
				return true
			}
		}
	}
	return false
}
