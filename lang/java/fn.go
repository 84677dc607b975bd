package java

import (
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// body lowers one function body.
type body struct {
	l      *lowerer
	b      *ir.Builder
	f      *ir.Func
	c      *class
	static bool
	vars   []map[string]*variable // innermost block last
	named  map[string]int
	jumps  []jumpTarget
	label  string
	exits  []func()  // what leaving the function must do first: finally, unlock
	yields []yieldTo // of switch expressions
	temps  int
}

// variable is a local variable or parameter.
type variable struct {
	name, key string
	typ       *ir.Type
	value     *ir.Instr // of a captured one, which Java lets be bound only once
}

type jumpTarget struct {
	label     string
	brk, cont *ir.Block
	named     bool // a labelled block, which only break LABEL leaves
	exits     int  // exits that were pending outside
}

// yieldTo is where the value of a switch expression goes.
type yieldTo struct {
	to  *ir.Block
	key string
}

const keyMark = "~"

func plainName(key string) string {
	name, _, _ := strings.Cut(key, keyMark)
	return name
}

func (l *lowerer) newFn(f *ir.Func, c *class, static bool) *body {
	fn := &body{l: l, f: f, c: c, static: static, named: map[string]int{}}
	fn.b = ir.NewBuilder(f)
	fn.open()
	return fn
}

func (fn *body) open()  { fn.vars = append(fn.vars, map[string]*variable{}) }
func (fn *body) close() { fn.vars = fn.vars[:len(fn.vars)-1] }

func (fn *body) at(n treesitter.Node) {
	if n.OK() {
		fn.b.Pos = n.Pos()
	}
}

func (fn *body) lookup(name string) *variable {
	for k := len(fn.vars) - 1; k >= 0; k-- {
		if v := fn.vars[k][name]; v != nil {
			return v
		}
	}
	return nil
}

// declare opens a variable in the innermost block.
func (fn *body) declare(name string, t *ir.Type) *variable {
	v := &variable{name: name, key: name, typ: t}
	if n := fn.named[name]; n > 0 {
		v.key += keyMark + strconv.Itoa(n)
	}
	fn.named[name]++
	fn.vars[len(fn.vars)-1][name] = v
	return v
}

func (fn *body) set(v *variable, val *ir.Instr) {
	if val.Name == "" && val.Op != ir.Const {
		val.Name = v.name
	}
	if val.Type == nil || val.Type.Kind == ir.Opaque {
		val.Type = v.typ
	}
	fn.b.WriteVar(v.key, val)
}

func (fn *body) get(v *variable) *ir.Instr {
	if v.value != nil {
		return v.value
	}
	val := fn.b.ReadVar(v.key)
	if val.Type == nil {
		val.Type = v.typ
	}
	return val
}

func (fn *body) param(name string, t *ir.Type) *ir.Instr {
	v := fn.declare(name, t)
	return fn.b.Param(v.key, t)
}

func (fn *body) temp() string {
	fn.temps++
	return keyMark + strconv.Itoa(fn.temps)
}

func (fn *body) finish() {
	if fn.b.Live() {
		fn.leave(nil)
	}
	fn.b.Finish()
	for _, blk := range fn.f.Blocks {
		for _, i := range blk.Instrs {
			i.Name = plainName(i.Name)
		}
	}
}

// leave does what is pending and returns.
func (fn *body) leave(v *ir.Instr) {
	fn.runExits(0)
	if v == nil {
		fn.b.Return()
		return
	}
	fn.b.Return(v)
}

// runExits runs what is pending down to a depth, innermost first.
func (fn *body) runExits(depth int) {
	pending := fn.exits
	for k := len(pending) - 1; k >= depth; k-- {
		fn.exits = pending[:k]
		pending[k]()
	}
	fn.exits = pending
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
					fn.at(d)
					v := fn.coerce(fn.init(fl.value, fl.typ), fl.typ)
					fn.b.Emit(ir.StoreCell, nil, fn.global(c, fl), v)
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
	fn.finish()
	c.init = f
	l.mod.Funcs = append(l.mod.Funcs, f)
}

func (l *lowerer) lowerMethod(m *method) {
	fn := l.newFn(m.f, m.class, m.static)
	fn.at(m.node)
	if !m.static {
		fn.param("this", ir.Object(m.class.name))
	}
	for _, p := range m.params {
		fn.param(p.name, p.typ)
	}
	if m.f == l.mod.Entry {
		for _, c := range l.order {
			if c.init != nil {
				fn.b.Add(&ir.Instr{Op: ir.Call, Callee: c.init})
			}
		}
	}
	if m.name == constructorName {
		fn.initFields(m)
	}
	if m.sync {
		lock := fn.lockOf(m)
		fn.b.Emit(ir.Lock, nil, lock)
		fn.exits = append(fn.exits, func() { fn.b.Emit(ir.Unlock, nil, lock) })
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
	fn.finish()
}

func (fn *body) lockOf(m *method) *ir.Instr {
	if m.static {
		return fn.b.Add(&ir.Instr{Op: ir.Global, Sym: m.class.name + ".class"})
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
				fn.at(d)
				v := fn.coerce(fn.init(fl.value, fl.typ), fl.typ)
				fn.b.Add(&ir.Instr{Op: ir.SetField, Sym: fl.name, Args: []*ir.Instr{this, v}})
			}
		}
	}
	if m.class.node.Kind() == "record_declaration" && m.node.Kind() != "constructor_declaration" {
		for _, p := range m.params {
			fn.b.Add(&ir.Instr{Op: ir.SetField, Sym: p.name, Args: []*ir.Instr{this, fn.get(fn.lookup(p.name))}})
		}
	}
}

func (fn *body) this() *ir.Instr {
	if v := fn.lookup("this"); v != nil {
		return fn.get(v)
	}
	return fn.b.Add(&ir.Instr{Op: ir.Global, Sym: "this"})
}

func (fn *body) global(c *class, f *field) *ir.Instr {
	return fn.b.Add(&ir.Instr{Op: ir.Global, Sym: c.name + "." + f.name, Type: &ir.Type{Kind: ir.Ptr, Elem: f.typ}})
}

// lambda makes the function of a lambda expression, a method reference's stand-in
// or a member of an anonymous class; what it uses of the variables around it
// becomes cells, read once at its start.
func (fn *body) lambda(n treesitter.Node, name string, params []param, this bool, body func(*body)) *ir.Instr {
	f := &ir.Func{Name: fn.f.Name + "." + name, Outer: fn.f, Pos: n.Pos(), End: n.EndPos()}
	inner := fn.l.newFn(f, fn.c, fn.static)
	inner.at(n)
	var cells []*ir.Instr
	for _, name := range fn.freeNames(n, this) {
		v := fn.lookup(name)
		val := fn.get(v)
		fn.at(n)
		cells = append(cells, fn.b.Add(&ir.Instr{Op: ir.Cell, Name: v.name, Args: []*ir.Instr{val}}))
		c := inner.b.Add(&ir.Instr{Op: ir.Cell, Sym: "free", Name: v.name})
		got := inner.declare(name, v.typ)
		t := val.Type
		if t == nil {
			t = v.typ
		}
		got.value = inner.b.Add(&ir.Instr{Op: ir.Load, Name: v.name, Args: []*ir.Instr{c}, Type: t})
	}
	inner.open()
	for _, p := range params {
		inner.param(p.name, p.typ)
	}
	body(inner)
	inner.finish()
	fn.l.mod.Funcs = append(fn.l.mod.Funcs, f)
	fn.at(n)
	op := ir.FuncRef
	if len(cells) > 0 {
		op = ir.Closure
	}
	return fn.b.Add(&ir.Instr{Op: op, Callee: f, Args: cells, Type: &ir.Type{Kind: ir.Fun}})
}

// freeNames are the variables in reach that a function literal mentions, and
// this, which it may use without a mention.
func (fn *body) freeNames(n treesitter.Node, this bool) (names []string) {
	seen := map[string]bool{}
	if this && fn.lookup("this") != nil && fn.needsThis(n) {
		seen["this"] = true
		names = append(names, "this")
	}
	for c := range n.Walk {
		if name := c.Text(); c.Kind() == "identifier" && !seen[name] && fn.lookup(name) != nil {
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
			if fn.lookup(name) != nil {
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
