package javascript

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// fn lowers one function body, inlined callbacks included.
type fn struct {
	l       *lowerer
	b       *ir.Builder
	f       *ir.Func
	s       *scope // the function's
	in      *scope // the innermost one open
	cells   map[*binding]*ir.Instr
	once    map[*binding]*ir.Instr // values of outer variables that are bound once, read at the entry
	jumps   []jumpTarget
	label   string
	returns []returnTarget // of inlined callbacks
	finally []treesitter.Node
	events  []event // handlers of standard input, run when the module's code ends
	temps   int
}

// jumpTarget is where break and continue go; cont is nil for a switch.
type jumpTarget struct {
	label     string
	brk, cont *ir.Block
	named     bool // a labelled block, which only break LABEL leaves
}

// returnTarget is where return goes in an inlined callback: its value becomes
// the variable.
type returnTarget struct {
	to    *ir.Block
	key   string
	jumps int // loops that were open around the callback
}

// event is a handler that Node calls for lines or chunks of standard input, or
// once at its end.
type event struct {
	source   *ir.Instr
	callback treesitter.Node
	name     string
	in       *scope
}

func (l *lowerer) newFn(s *scope) *fn {
	fn := &fn{l: l, f: s.fn, s: s, in: s, cells: map[*binding]*ir.Instr{}, once: map[*binding]*ir.Instr{}}
	fn.b = ir.NewBuilder(s.fn)
	for _, b := range s.free {
		if _, lit := fn.constant(b); lit || b.imported != "" || b.def != nil && b.writes == 1 {
			continue
		}
		if b.scope.function().kind == moduleScope {
			if b.writes <= 1 {
				fn.once[b] = fn.load(place{b: b})
			}
			continue
		}
		fn.cells[b] = fn.b.Add(&ir.Instr{Op: ir.Cell, Sym: "free", Name: b.key})
		if b.writes <= 1 {
			fn.once[b] = fn.loadCell(b, fn.cells[b])
		}
	}
	return fn
}

func (fn *fn) loadCell(b *binding, cell *ir.Instr) *ir.Instr {
	t := b.note
	if t == nil && b.writes <= 1 {
		t = literalType(b.value)
	}
	return fn.b.Add(&ir.Instr{Op: ir.Load, Name: b.name, Args: []*ir.Instr{cell}, Type: t})
}

func (fn *fn) at(n treesitter.Node) {
	if n.OK() {
		fn.b.Pos = n.Pos()
	}
}

// enter opens a block's scope and gives the way back out.
func (fn *fn) scope(n treesitter.Node) func() {
	was := fn.in
	if s := fn.s.file.scopes[n.ID()]; s != nil && s.kind == blockScope {
		fn.in = s
	}
	return func() { fn.in = was }
}

func (l *lowerer) lowerModule(f *file) {
	fn := l.newFn(f.scope)
	fn.hoist(f.tree.Root(), f.scope)
	fn.statements(f.tree.Root())
	fn.runEvents()
	fn.finish()
}

func (l *lowerer) lowerFunction(s *scope) {
	fn := l.newFn(s)
	fn.at(s.node)
	if s.hasThis && (s.fn.Has(ir.Method) || s.classOf != nil) {
		t := ir.TOpaque
		if s.classOf != nil && s.classOf.class != nil {
			t = ir.Object(s.classOf.class.Name)
		}
		fn.declareParam("this", t)
	}
	fn.params(s.node)
	if s.fn.Class != nil && s.fn.Class.Methods["constructor"] == s.fn {
		fn.fieldValues(s.classOf)
	}
	body := s.node.Child("body")
	if body.Kind() == "statement_block" {
		fn.hoist(body, s)
		fn.statements(body)
	} else if body.OK() {
		fn.b.Return(fn.expr(body))
	}
	fn.finish()
}

// fieldValues sets the fields that the class body initialises.
func (fn *fn) fieldValues(c *scope) {
	for _, m := range c.node.Child("body").Children() {
		v := m.Child("value")
		if !m.Is("field_definition", "public_field_definition") || !v.OK() || isFunctionNode(v) || m.Token("static") {
			continue
		}
		name := m.Child("property")
		if !name.OK() {
			name = m.Child("name")
		}
		fn.at(m)
		fn.b.Add(&ir.Instr{Op: ir.SetField, Sym: name.Text(), Args: []*ir.Instr{fn.f.Params[0], fn.expr(v)}})
	}
}

func (fn *fn) declareParam(name string, t *ir.Type) {
	b := fn.s.names[name]
	if b == nil {
		fn.b.Param(name, t)
		return
	}
	p := fn.b.Param(b.key, t)
	if b.captured {
		fn.cells[b] = fn.cell(b, p)
	}
}

func (fn *fn) cell(b *binding, init *ir.Instr) *ir.Instr {
	c := &ir.Instr{Op: ir.Cell, Name: b.key}
	if init != nil {
		c.Args = []*ir.Instr{init}
	}
	return fn.b.Add(c)
}

// params adds the parameters; patterns are taken apart at the start.
func (fn *fn) params(n treesitter.Node) {
	if p := n.Child("parameter"); p.OK() {
		fn.declareParam(p.Text(), fn.l.harness(fn.s.docType(p.Text())))
		return
	}
	type later struct {
		pattern treesitter.Node
		v       *ir.Instr
	}
	var patterns []later
	for _, p := range n.Child("parameters").Children() {
		pattern, t, value := p, (*ir.Type)(nil), treesitter.Node{}
		if p.Is("required_parameter", "optional_parameter") {
			pattern, value = p.Child("pattern"), p.Child("value")
			if note := p.Child("type"); note.OK() {
				t = typeOfText(note.Text())
			}
		}
		if pattern.Kind() == "this" {
			continue
		}
		if pattern.Kind() == "assignment_pattern" {
			value, pattern = pattern.Child("right"), pattern.Child("left")
		}
		rest := pattern.Kind() == "rest_pattern"
		if rest {
			pattern = pattern.First()
		}
		if t == nil {
			t = fn.s.docType(pattern.Text())
		}
		if t == nil && value.OK() {
			t = literalType(value)
		}
		if rest && (t == nil || t.Kind != ir.Seq) {
			t = ir.SeqOf("array", t)
		}
		if pattern.Kind() == "identifier" {
			fn.declareParam(pattern.Text(), fn.l.harness(t))
			continue
		}
		patterns = append(patterns, later{pattern, fn.b.Param("_", fn.l.harness(t))})
	}
	for _, p := range patterns {
		fn.destructure(p.pattern, p.v, true)
	}
}

// hoist declares the cells of captured variables of a function's own scope,
// which closures made before the declaration may share.
func (fn *fn) hoist(n treesitter.Node, s *scope) {
	if s.kind == moduleScope {
		return
	}
	for _, b := range sorted(s.names) {
		if b.captured && fn.cells[b] == nil {
			fn.cells[b] = fn.cell(b, nil)
		}
	}
}

func (fn *fn) finish() {
	fn.b.Finish()
	for _, blk := range fn.f.Blocks {
		for _, i := range blk.Instrs {
			if i.Op != ir.Cell {
				i.Name = plainName(i.Name)
			}
		}
	}
}

// declare binds a variable that a declaration introduces.
func (fn *fn) declare(b *binding, v *ir.Instr) { fn.write(b, v) }

// write binds a variable: one that functions share in its cell, and one that is
// bound only once as a value too, which is what this function then reads.
func (fn *fn) write(b *binding, v *ir.Instr) {
	if v.Name == "" && v.Op != ir.Const {
		v.Name = b.name
	}
	if b.captured || fn.isGlobal(b) {
		fn.b.Emit(ir.StoreCell, nil, fn.cellOf(b), v)
		if b.writes > 1 {
			return
		}
	}
	fn.b.WriteVar(b.key, v)
}

// cellOf is where a shared variable lives.
func (fn *fn) cellOf(b *binding) *ir.Instr {
	if fn.isGlobal(b) {
		return fn.b.Add(&ir.Instr{Op: ir.Global, Sym: fn.globalName(b)})
	}
	if fn.cells[b] == nil {
		fn.cells[b] = fn.cell(b, nil)
	}
	return fn.cells[b]
}

// isGlobal: a variable of the module that functions share.
func (fn *fn) isGlobal(b *binding) bool {
	return b.scope.function().kind == moduleScope && (b.captured || fn.s.kind != moduleScope)
}

func (fn *fn) globalName(b *binding) string { return b.scope.file.module + b.key }

func (fn *fn) read(b *binding) *ir.Instr {
	if v := fn.once[b]; v != nil {
		return v
	}
	shared := b.captured || fn.isGlobal(b)
	if shared && (b.writes > 1 || !fn.b.Bound(b.key)) {
		return fn.loadCell(b, fn.cellOf(b))
	}
	if !fn.b.Bound(b.key) {
		return fn.b.Lit(nil)
	}
	return fn.b.ReadVar(b.key)
}

// temp is a name for a value that joins from several branches.
func (fn *fn) temp() string {
	fn.temps++
	return keyMark + itoa(fn.temps)
}
