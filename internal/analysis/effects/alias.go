package effects

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
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
		c.elem = &Class{}
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
		c.fields[name] = &Class{}
	}
	return c.fields[name].find()
}

func unify(a, b *Class) {
	a, b = a.find(), b.find()
	if a == b {
		return
	}
	b.parent = a
	a.world = a.world || b.world
	a.shared = a.shared || b.shared
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
		outside: &Class{world: true, shared: true}, given: map[string]*Class{}, called: map[*ir.Func]bool{}}
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
		c = &Class{shared: true, world: key == "?"}
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
	case ir.Return:
		for _, x := range i.Args {
			if len(i.Args) == 1 {
				if !a.scalar(x) {
					unify(a.result(i.Block.Func), a.class(x))
				}
				continue
			}
			a.hold(a.result(i.Block.Func).Elem(), x, i)
		}
	case ir.Yield:
		for _, x := range i.Args {
			a.hold(a.result(i.Block.Func).Elem(), x, i)
		}
	case ir.Call, ir.Invoke, ir.CallValue, ir.New, ir.Spawn:
		a.call(i)
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

func (a *aliases) call(i *ir.Instr) {
	callees := a.types.CalleesOf(i)
	for _, f := range callees {
		a.called[f] = true
		a.bind(i, f)
	}
	if len(callees) > 0 && (a.types.Complete(i) || exact(i)) {
		return
	}
	if m := a.types.Model(i); m != nil {
		a.model(i, m)
		return
	}
	if i.Op == ir.New {
		for _, x := range i.Args {
			a.hold(a.class(i).Elem(), x, i)
			a.same(i, x)
		}
		return
	}
	for _, x := range i.Args {
		a.escape(x)
	}
	if !a.scalar(i) {
		unify(a.outside, a.class(i))
	}
}

// exact reports whether a call of a value is of one known function.
func exact(i *ir.Instr) bool {
	return i.Op == ir.CallValue && (i.Args[0].Op == ir.Closure || i.Args[0].Op == ir.FuncRef) && i.Args[0].Callee != nil
}

func (a *aliases) escape(x *ir.Instr) {
	if a.scalar(x) {
		return
	}
	unify(a.outside, a.class(x))
	for _, f := range a.types.FuncsOf(x) {
		a.called[f] = false
	}
}

// Args pairs a call's arguments with the callee's parameters; nil where the call
// gives none.
func Args(i *ir.Instr, f *ir.Func) []*ir.Instr {
	out := make([]*ir.Instr, len(f.Params))
	args := i.Positional()
	at := 0
	switch {
	case i.Op == ir.CallValue || i.Op == ir.Spawn && i.Callee == nil:
		args = args[1:]
		if f.Has(ir.Method) && len(f.Params) == len(args)+1 {
			at = 1
		}
	case i.Op == ir.New:
		out[0] = i
		at = 1
	}
	for _, x := range args {
		if at < len(out) {
			out[at] = x
			at++
		}
	}
	for k, name := range i.Kw {
		for n, p := range f.Params {
			if p.Name == name {
				out[n] = i.Args[len(i.Args)-len(i.Kw)+k]
			}
		}
	}
	return out
}

func (a *aliases) bind(i *ir.Instr, f *ir.Func) {
	if len(f.Blocks) == 0 || len(f.Params) == 0 && i.Op == ir.New {
		for _, x := range i.Args {
			a.escape(x)
		}
		return
	}
	paired := Args(i, f)
	for n, x := range paired {
		a.same(f.Params[n], x)
	}
	if extra := len(i.Args) - len(f.Params); extra > 0 && len(f.Params) > 0 {
		// Variadic: the rest arrive in the last parameter's container.
		for _, x := range i.Args[len(f.Params)-1:] {
			a.hold(a.class(f.Params[len(f.Params)-1]).Elem(), x, i)
		}
	}
	if i.Op != ir.New && !a.scalar(i) {
		unify(a.class(i), a.result(f))
	}
}

// model applies a library row: what it passes through, stores and hands on.
func (a *aliases) model(i *ir.Instr, m *library.Model) {
	if m.Alias != "" {
		a.same(i, m.Arg(i, m.Alias))
	}
	if !a.scalar(i) {
		a.gives(i, m, a.class(i), m.Result.Type, 0)
	}
	for _, mut := range m.Mutates {
		if target := m.Arg(i, mut.Target); target != nil {
			a.gives(i, m, a.class(target).Elem(), mut.Elem, 1)
			a.gives(i, m, a.class(target).Elem(), mut.Key, 1)
		}
	}
	for _, c := range m.Calls {
		fn := m.Arg(i, c.Arg)
		if fn == nil {
			continue
		}
		funcs := a.types.FuncsOf(fn)
		for _, f := range funcs {
			a.called[f] = true
			for k, with := range c.With {
				if k < len(f.Params) {
					a.gives(i, m, a.class(f.Params[k]), with, 1)
				}
			}
		}
	}
}

// gives makes class c that of a value which a row describes as t.
func (a *aliases) gives(i *ir.Instr, m *library.Model, c *Class, t library.TypeExpr, depth int) {
	if src, ok := t.Source(); ok {
		x := m.Arg(i, src.Arg)
		if x == nil || a.scalar(x) {
			return
		}
		switch src.Part {
		case library.Whole:
			unify(c, a.class(x))
			if depth > 0 {
				c = c.find()
				c.puts = append(c.puts, put{x, i})
			}
		case library.Returned:
			for _, f := range a.types.FuncsOf(x) {
				unify(c, a.result(f))
			}
			c.find().shared = true
		default:
			unify(c, a.class(x).Elem())
			if depth > 0 && !oneToOne(m) {
				c.find().shared = true
			}
		}
		return
	}
	if wraps(m, t) {
		for _, x := range i.Args {
			if !a.scalar(x) {
				unify(c, a.class(x))
			}
		}
		return
	}
	if depth < 4 {
		for _, part := range t.Parts() {
			a.gives(i, m, c.Elem(), part, depth+1)
		}
	}
}

// wraps reports whether a result may be an object that keeps the arguments: one
// of a library class, or one that the row does not describe.
func wraps(m *library.Model, t library.TypeExpr) bool {
	if t.IsZero() {
		return len(m.Mutates) == 0 // what changes something gives nothing back unless it says so
	}
	typ := m.Eval(t, noScope{})
	return typ != nil && typ.Kind == ir.Obj && !m.Value(typ.Name)
}

// oneToOne reports whether a row passes each element on at most once.
func oneToOne(m *library.Model) bool {
	switch m.Name {
	case "list", "tuple", "sorted", "reversed", "enumerate", "iter", "list.copy", "filter", "Array.from", "array.slice",
		"array.filter", "array.sort", "slices.Clone", "new ArrayList":
		return true
	}
	return false
}

type noScope struct{}

func (noScope) ArgType(string) *ir.Type    { return nil }
func (noScope) ResultType(string) *ir.Type { return nil }

// Key is the identity of a class; equal for values that may be one object.
func (c *Class) Key() *Class { return c.find() }
