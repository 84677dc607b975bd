package python

import (
	"fmt"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

// body is one Func while its code is lowered.
type body struct {
	*lowerer
	b        *ir.Builder
	fn       *ir.Func
	scope    *scope // where names are looked up: the function, or a comprehension or class in it
	cells    map[*binding]*ir.Instr
	loops    []loop
	handlers []*ir.Block            // of the try statements around, innermost last
	exits    []exit                 // what leaving each enclosing statement must do, innermost last
	fixed    map[*binding]*ir.Instr // parameters that nothing else is assigned to
	rounds   *rounds                // of a __next__ that is lowered as a generator
	copies   int                    // nesting of finally blocks being copied
	temps    int
	inlined  int    // readers being written out
	site     ir.Pos // where the outermost of them is called
}

// loop is where break and continue go, and how many exits they stay inside of.
type loop struct {
	next, out *ir.Block
	exits     int
}

// exit is code that runs when control leaves a statement: an unlock, a finally.
type exit func()

func (l *lowerer) newBody(s *scope) *body {
	return &body{lowerer: l, b: ir.NewBuilder(s.fn), fn: s.fn, scope: s, cells: map[*binding]*ir.Instr{}, fixed: map[*binding]*ir.Instr{}}
}

func (l *lowerer) lowerModule(f *file) {
	c := l.newBody(f.scope)
	c.block(f.tree.Root())
	c.b.Finish()
}

func (l *lowerer) lowerFunction(s *scope) {
	c := l.newBody(s)
	c.params(s)
	if s.node.Kind() == "lambda" {
		c.leave(c.expr(s.node.Child("body")))
	} else {
		c.block(s.node.Child("body"))
	}
	c.b.Finish()
}

// params declares the parameters, tuple parameters of old as one each, and
// opens the cells, those of captured parameters among them.
func (c *body) params(s *scope) {
	var names []treesitter.Node
	for _, p := range s.node.Child("parameters").Children() {
		c.at(p)
		if name := paramName(p); name.OK() {
			c.b.Param(name.Text(), c.paramType(p, s))
			names = append(names, name)
		}
	}
	c.openCells(s)
	for k, name := range names {
		v := c.fn.Params[k]
		b := s.names[name.Text()]
		switch {
		case name.Kind() == "tuple_pattern":
			c.assign(name, v)
		case b != nil && b.captured:
			c.store(b, v)
		case b != nil && b.writes == 1:
			c.fixed[b] = v
		}
	}
}

// paramType is the annotation, or the receiver's class, or what a star or a
// default says.
func (c *body) paramType(p treesitter.Node, s *scope) *ir.Type {
	inner := p
	if p.Kind() == "typed_parameter" {
		inner = p.First()
	}
	switch inner.Kind() {
	case "list_splat_pattern":
		elem := c.typeOf(p.Child("type"), s)
		if elem == nil {
			elem = ir.TOpaque
		}
		return ir.SeqOf("tuple", elem)
	case "dictionary_splat_pattern":
		return ir.MapOf(ir.TStr, ir.TOpaque)
	}
	if t := c.typeOf(p.Child("type"), s); t != nil {
		return t
	}
	if len(c.fn.Params) == 0 && c.fn.Class != nil && c.fn.Has(ir.Method) && !s.how.class {
		return ir.Object(c.fn.Class.Name)
	}
	if v := p.Child("value"); v.OK() && v.Kind() != "none" {
		return c.valueType(v, s.parent)
	}
	if len(c.fn.Params) == 0 && unitKind(s) == program.Handler {
		return ir.MapOf(ir.TStr, ir.TOpaque) // a JSON event
	}
	return nil
}

// openCells makes the cells of the function's own captured variables and reads
// those of the functions outside. A variable that is only ever bound once is
// read here for the whole function: it is one value.
func (c *body) openCells(s *scope) {
	c.ownCells(s)
	for _, b := range s.free {
		if c.lookupOnly(b) {
			continue
		}
		var cell *ir.Instr
		if b.scope.function().kind == moduleScope {
			cell = c.global(b)
		} else {
			cell = c.b.Add(&ir.Instr{Op: ir.Cell, Sym: "free", Name: b.name})
		}
		c.cells[b] = cell
		if b.writes <= 1 {
			c.b.WriteVar(key(b), c.load(b, cell))
		}
	}
}

// ownCells opens the cells of the names of s itself, in a stable order.
func (c *body) ownCells(s *scope) {
	if s.kind == moduleScope {
		return
	}
	for _, name := range sortedNames(s.names) {
		if b := s.names[name]; b.captured && c.cells[b] == nil && !c.lookupOnly(b) {
			c.cells[b] = c.b.Add(&ir.Instr{Op: ir.Cell, Name: name})
		}
	}
}

func (c *body) global(b *binding) *ir.Instr {
	return c.b.Add(&ir.Instr{Op: ir.Global, Sym: b.scope.module().file.qualify(b.name)})
}

func (c *body) load(b *binding, cell *ir.Instr) *ir.Instr {
	return c.b.Add(&ir.Instr{Op: ir.Load, Name: b.name, Args: []*ir.Instr{cell}, Type: c.bindingType(b)})
}

// bindingType is what a captured variable certainly holds.
func (c *body) bindingType(b *binding) *ir.Type {
	if b.note.OK() {
		return c.typeOf(b.note, b.scope)
	}
	if !b.value.OK() || b.writes != 1 {
		return nil
	}
	t := c.valueType(b.value, b.scope)
	if v := unparen(b.value); t != nil && v.Kind() == "list" && !b.scope.file.mutated[b.name] && !v.First("list_splat").OK() {
		fixed := *t
		fixed.Len = len(v.Children())
		return &fixed
	}
	return t
}

// lookupOnly reports whether uses of the name need no cell: what it means is
// known without reading it.
func (c *body) lookupOnly(b *binding) bool {
	m := c.static(b)
	return !m.unknown() && !m.method.OK()
}

// key is the name under which the builder keeps a variable of this function:
// scopes inside it may have variables of the same name.
func key(b *binding) string {
	if b.scope.kind == compScope || b.scope.kind == classScope {
		return fmt.Sprintf("%s#%d", b.name, b.scope.node.ID())
	}
	return b.name
}

// read is the value of a name, whatever it is bound to.
func (c *body) read(n treesitter.Node) *ir.Instr {
	name := n.Text()
	b := c.scope.lookup(name)
	if b == nil {
		return c.known(meaning{path: builtinPath(name)}, name)
	}
	if m := c.static(b); !m.unknown() && !m.method.OK() && (b.captured || !m.isLit) {
		return c.known(m, name)
	}
	if b.captured && b.writes > 1 && !c.keeps(b) {
		return c.load(b, c.cell(b))
	}
	if b.captured && c.cells[b] == nil && b.scope.function() != c.scope.function() {
		return c.load(b, c.cell(b))
	}
	if v := c.fixed[b]; v != nil {
		return v
	}
	return c.b.ReadVar(key(b))
}

// keeps reports whether a captured variable is still a value here: this is the
// function that it belongs to, and the others only read it.
func (c *body) keeps(b *binding) bool {
	return !b.shared && b.scope.kind != classScope && b.scope.function() == c.scope.function()
}

// cell is the cell of a captured variable, here.
func (c *body) cell(b *binding) *ir.Instr {
	if cell := c.cells[b]; cell != nil {
		return cell
	}
	if b.scope.function().kind == moduleScope {
		return c.global(b)
	}
	// Only when the source is broken: the scope was not opened on the way.
	return c.b.Add(&ir.Instr{Op: ir.Cell, Sym: "free", Name: b.name})
}

// known is a value whose meaning needs no variable.
func (c *body) known(m meaning, name string) *ir.Instr {
	switch {
	case m.fn != nil:
		return c.closure(m.fn)
	case m.class != nil:
		return c.b.Add(&ir.Instr{Op: ir.FuncRef, Sym: m.class.Name, Type: &ir.Type{Kind: ir.Fun}})
	case m.isLit:
		v := c.b.Lit(m.lit)
		v.Name = name
		return v
	case m.path == "sys.stdin", m.path == "sys.stdin.buffer", m.path == "sys.argv":
		return c.b.Add(&ir.Instr{Op: ir.Global, Sym: m.path, Type: streamType(m.path)})
	}
	return c.b.Add(&ir.Instr{Op: ir.FuncRef, Sym: m.path})
}

// streamType is the type of the process's own inputs.
func streamType(path string) *ir.Type {
	if path == "sys.argv" {
		return ir.SeqOf("list", ir.TStr)
	}
	return &ir.Type{Kind: ir.Obj, Name: "file", Elem: ir.TStr}
}

// closure is a function of the program as a value, with the cells it shares.
func (c *body) closure(s *scope) *ir.Instr {
	i := &ir.Instr{Op: ir.FuncRef, Callee: s.fn, Type: &ir.Type{Kind: ir.Fun}}
	for _, b := range s.free {
		if !c.lookupOnly(b) && b.scope.function().kind != moduleScope {
			i.Args = append(i.Args, c.cell(b))
		}
	}
	if len(i.Args) > 0 {
		i.Op = ir.Closure
	}
	return c.b.Add(i)
}

// store binds a name.
func (c *body) store(b *binding, v *ir.Instr) {
	if b.captured && !c.lookupOnly(b) {
		if v.Name == "" {
			v.Name = b.name
		}
		c.b.Emit(ir.StoreCell, nil, c.cell(b), v)
	}
	if !b.captured || b.writes <= 1 || c.keeps(b) {
		if v.Name == "" {
			v.Name = b.name
		}
		c.b.WriteVar(key(b), v)
	}
}

// at gives the position of what is emitted next.
func (c *body) at(n treesitter.Node) {
	if c.b.Pos = c.site; !c.site.IsValid() {
		c.b.Pos = n.Pos()
	}
}

// leave returns from the function, after what the statements around must do.
func (c *body) leave(v ...*ir.Instr) {
	c.runExits(0)
	c.b.Return(v...)
}

// runExits runs the exits down to the given depth, innermost first, without
// those that already run.
func (c *body) runExits(depth int) {
	all := c.exits
	for k := len(all) - 1; k >= depth && c.b.Live(); k-- {
		c.exits = all[:k]
		all[k]()
	}
	c.exits = all
}

// temp is a variable name that no source has.
func (c *body) temp() string {
	c.temps++
	return fmt.Sprintf("%%%d", c.temps)
}

// join ends a value that was written to a temporary on several paths.
func (c *body) join(block *ir.Block, temp string, t *ir.Type) *ir.Instr {
	c.b.Seal(block)
	c.b.SetBlock(block)
	v := c.b.ReadVar(temp)
	if v.Op == ir.Phi && v.Name == temp {
		v.Name, v.Type = "", t
	}
	return v
}

// writeTemp writes a temporary without naming the value after it.
func (c *body) writeTemp(temp string, v *ir.Instr) {
	named := v.Name != ""
	c.b.WriteVar(temp, v)
	if !named {
		v.Name = ""
	}
}
