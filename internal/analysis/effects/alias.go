package effects

import (
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/program"
)

// Class is a set of objects that one value may be, after Steensgaard,
// "Points-to Analysis in Almost Linear Time" (POPL 1996): values that may be the
// same object have the same class. It has one class for what its objects hold.
type Class struct {
	parent *Class
	elem   *Class
	fields map[string]*Class
	world  bool // outside code holds such objects; its parts are itself
	puts   []put
	shared bool // some holder may hold one of these twice
	tree   bool // decoded data: every object is held once; so are its parts
	views  bool // two of these may show one storage at different offsets
}

// put is an object entering a container or field.
type put struct{ value, at *ir.Instr }

// find is the representative of c.
func (c *Class) find() *Class {
	for c.parent != nil {
		if c.parent.parent != nil {
			c.parent = c.parent.parent
		}
		c = c.parent
	}
	return c
}

// Elem is the class of what objects of c hold.
func (c *Class) Elem() *Class {
	c = c.find()
	if c.world {
		return c
	}
	if c.elem == nil {
		c.elem = &Class{tree: c.tree}
	}
	return c.elem.find()
}

// Field is the class of what objects of c hold in that field.
func (c *Class) Field(name string) *Class {
	c = c.find()
	if c.world {
		return c
	}
	if c.fields == nil {
		c.fields = map[string]*Class{}
	}
	if c.fields[name] == nil {
		c.fields[name] = &Class{tree: c.tree}
	}
	return c.fields[name].find()
}

// Key is the identity of a class; equal for values that may be one object.
func (c *Class) Key() *Class { return c.find() }

// Tree reports whether objects of c are parts of decoded data.
func (c *Class) Tree() bool { return c.find().tree }

// Views reports whether two objects of c may show the same storage shifted, as
// overlapping slices of one array do.
func (c *Class) Views() bool { return c.find().views }

// grow makes a tree of c and what it is already known to hold.
func (c *Class) grow() {
	c = c.find()
	if c.tree || c.world {
		return
	}
	c.tree = true
	if c.elem != nil {
		c.elem.grow()
	}
	for _, f := range c.fields {
		f.grow()
	}
}

func unify(a, b *Class) {
	a, b = a.find(), b.find()
	if a == b {
		return
	}
	b.parent = a
	a.world = a.world || b.world
	a.shared = a.shared || b.shared
	a.views = a.views || b.views
	if a.tree != b.tree {
		a.grow()
		b.grow()
	}
	a.puts = append(a.puts, b.puts...)
	elem, fields := b.elem, b.fields
	b.elem, b.fields, b.puts = nil, nil, nil
	if a.world {
		parts := []*Class{a.elem, elem}
		for _, f := range a.fields {
			parts = append(parts, f)
		}
		for _, f := range fields {
			parts = append(parts, f)
		}
		a.elem, a.fields = nil, nil
		for _, p := range parts {
			if p != nil {
				unify(a, p)
			}
		}
		return
	}
	if elem != nil {
		if a.elem == nil {
			a.elem = elem
		} else {
			unify(a.elem, elem)
		}
	}
	for name, f := range fields {
		if a = a.find(); a.fields == nil {
			a.fields = map[string]*Class{}
		}
		if a.fields[name] == nil {
			a.fields[name] = f
		} else {
			unify(a.fields[name], f)
		}
	}
}

// aliases assigns classes to the values of a module.
type aliases struct {
	mod     *ir.Module
	types   *types.Info
	of      map[*ir.Instr]*Class
	vars    map[any]*Class // variables: their Elem is the value held
	results map[*ir.Func]*Class
	outside *Class
	given   map[string]*Class // what callers from outside may pass, by type
	called  map[*ir.Func]bool
}

func newAliases(m *ir.Module, t *types.Info) *aliases {
	a := &aliases{mod: m, types: t, of: map[*ir.Instr]*Class{}, vars: map[any]*Class{}, results: map[*ir.Func]*Class{},
		outside: &Class{world: true, shared: true, views: m.Views()}, given: map[string]*Class{}, called: map[*ir.Func]bool{}}
	for _, f := range m.Funcs {
		for _, b := range f.Blocks {
			for _, i := range b.Instrs {
				a.instr(i)
			}
		}
	}
	for _, f := range m.Funcs {
		if !a.called[f] || f.Has(ir.Exported) && f.Outer == nil && f != m.Entry && exportedMatters(m) {
			a.fromOutside(f)
		}
	}
	return a
}

// exportedMatters reports whether callers outside the module are likely: there
// is no main program that owns all calls.
func exportedMatters(m *ir.Module) bool { return m.Entry == nil }

// fromOutside gives parameters of one type one class: a caller may pass the same
// object for two of them.
func (a *aliases) fromOutside(f *ir.Func) {
	for n, p := range f.Params {
		if n == 0 && f.Has(ir.Method) || a.scalar(p) {
			continue
		}
		if n == 0 && p.Name == "event" && len(f.Params) <= 2 {
			unify(a.class(p), &Class{tree: true}) // a decoded JSON event
			continue
		}
		unify(a.class(p), a.passed(a.types.TypeOf(p), 0))
	}
}

// passed is the class of an object of that type that comes from outside. Types
// that are not known in full share one class.
func (a *aliases) passed(t *ir.Type, depth int) *Class {
	key := "?"
	if complete(t) && depth < 4 {
		key = t.String()
	}
	c := a.given[key]
	if c == nil {
		c = &Class{shared: true, world: key == "?", views: a.mod.Views()}
		a.given[key] = c
		if key != "?" {
			for _, part := range append([]*ir.Type{t.Key, t.Elem}, t.Items...) {
				if part != nil && !scalarKind(part) {
					unify(c.Elem(), a.passed(part, depth+1))
				}
			}
			c.Elem().shared = true
		}
	}
	return c.find()
}

func complete(t *ir.Type) bool {
	if t == nil || t.Kind == ir.Opaque {
		return false
	}
	switch t.Kind {
	case ir.Seq, ir.Set, ir.Iterator, ir.Chan, ir.Ptr:
		return complete(t.Elem)
	case ir.Map:
		return complete(t.Key) && complete(t.Elem)
	}
	for _, it := range t.Items {
		if !complete(it) {
			return false
		}
	}
	return true
}

func scalarKind(t *ir.Type) bool {
	switch t.Kind {
	case ir.Nil, ir.Bool, ir.Int, ir.Float, ir.Str:
		return true
	}
	return false
}

// scalar reports whether a value is known to be immutable and so of no interest.
func (a *aliases) scalar(i *ir.Instr) bool {
	switch i.Op {
	case ir.Const, ir.Cmp, ir.Len, ir.Format, ir.Next:
		return true
	}
	return scalarKind(a.types.TypeOf(i))
}

// class is the class of a value.
func (a *aliases) class(i *ir.Instr) *Class {
	if key := a.types.Variable(i); key != nil {
		c := a.vars[key]
		if c == nil {
			c = &Class{}
			a.vars[key] = c
		}
		return c.find()
	}
	c := a.of[i]
	if c == nil {
		c = &Class{}
		a.of[i] = c
	}
	return c.find()
}

func (a *aliases) result(f *ir.Func) *Class {
	c := a.results[f]
	if c == nil {
		c = &Class{}
		a.results[f] = c
	}
	return c.find()
}

// same makes two values one class unless they are scalars.
func (a *aliases) same(x, y *ir.Instr) {
	if x != nil && y != nil && !a.scalar(x) && !a.scalar(y) {
		unify(a.class(x), a.class(y))
	}
}

func (a *aliases) hold(c *Class, v, at *ir.Instr) {
	if a.scalar(v) {
		return
	}
	unify(c, a.class(v))
	c = c.find()
	c.puts = append(c.puts, put{v, at})
}

func (a *aliases) instr(i *ir.Instr) {
	switch i.Op {
	case ir.Phi:
		for _, x := range i.Args {
			a.same(i, x)
		}
	case ir.Load:
		if !a.scalar(i) {
			unify(a.class(i), a.class(i.Args[0]).Elem())
		}
	case ir.StoreCell:
		a.hold(a.class(i.Args[0]).Elem(), i.Args[1], i)
	case ir.Cell:
		if len(i.Args) > 0 {
			a.hold(a.class(i).Elem(), i.Args[0], i)
		}
	case ir.Index, ir.Extract, ir.Recv:
		if !a.scalar(i) {
			unify(a.class(i), a.class(i.Args[0]).Elem())
		}
	case ir.Iter:
		a.iter(i)
	case ir.Elem:
		if !a.scalar(i) && len(i.Args[0].Args) > 0 {
			unify(a.class(i), a.class(i.Args[0].Args[0]).Elem())
		}
	case ir.Slice:
		a.slice(i)
	case ir.Field:
		if !a.scalar(i) {
			unify(a.class(i), a.class(i.Args[0]).Field(i.Sym))
		}
	case ir.SetField:
		a.hold(a.class(i.Args[0]).Field(i.Sym), i.Args[1], i)
	case ir.Store:
		a.hold(a.class(i.Args[0]).Elem(), i.Args[1], i)
		a.hold(a.class(i.Args[0]).Elem(), i.Args[2], i)
	case ir.Send:
		a.hold(a.class(i.Args[0]).Elem(), i.Args[1], i)
	case ir.MakeSeq, ir.MakeMap:
		for _, x := range i.Args {
			a.hold(a.class(i).Elem(), x, i)
		}
	case ir.MakeSized:
		if len(i.Args) > 1 && !a.scalar(i.Args[1]) {
			a.hold(a.class(i).Elem(), i.Args[1], i)
			a.class(i).Elem().shared = true // one fill value in every slot
		}
	case ir.Bin, ir.Await, ir.Join, ir.Convert:
		a.combine(i)
	case ir.Return, ir.Yield:
		a.gave(i)
	case ir.Call, ir.Invoke, ir.CallValue, ir.New, ir.Spawn:
		a.call(i)
	}
}

// gave passes what a function gives back to its result; several results are
// held by a tuple.
func (a *aliases) gave(i *ir.Instr) {
	result := a.result(i.Block.Func)
	if i.Op == ir.Return && len(i.Args) == 1 {
		if !a.scalar(i.Args[0]) {
			unify(result, a.class(i.Args[0]))
		}
		return
	}
	for _, x := range i.Args {
		a.hold(result.Elem(), x, i)
	}
}

// combine is an operation whose result holds, or is, its operands.
func (a *aliases) combine(i *ir.Instr) {
	if a.scalar(i) {
		return
	}
	for _, x := range i.Args {
		if i.Op != ir.Bin || i.Sym == "and" || i.Sym == "or" {
			a.same(i, x)
			continue
		}
		if !a.scalar(x) {
			unify(a.class(i).Elem(), a.class(x).Elem())
			a.class(i).Elem().shared = true
		}
	}
}

// iter gives an iterator the elements of its container; pairs are new tuples.
func (a *aliases) iter(i *ir.Instr) {
	src := i.Args[0]
	if a.scalar(src) {
		return
	}
	elems := a.class(i).Elem()
	if i.Sym == "items" || i.Sym == "enumerate" {
		elems = elems.Elem()
	}
	unify(elems, a.class(src).Elem())
}

func (a *aliases) slice(i *ir.Instr) {
	if a.scalar(i) || a.scalar(i.Args[0]) {
		return
	}
	if copies(a.mod.Lang, a.types.TypeOf(i.Args[0])) {
		unify(a.class(i).Elem(), a.class(i.Args[0]).Elem())
		return
	}
	unify(a.class(i), a.class(i.Args[0]))
	a.class(i).views = true
}

// copies reports whether slicing a value of that type makes a new container.
func copies(lang string, t *ir.Type) bool {
	if lang != string(program.Python) && lang != string(program.JavaScript) && lang != string(program.TypeScript) {
		return false
	}
	switch t.Kind {
	case ir.Tuple, ir.Str, ir.Bytes:
		return true
	case ir.Seq:
		return t.Name == "list" || t.Name == "array" && lang != string(program.Python) || t.Name == "deque"
	}
	return false
}
