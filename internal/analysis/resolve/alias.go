package resolve

import (
	"maps"
	"slices"
	"strconv"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// Class is a class of values that may be the same object, after Steensgaard,
// "Points-to Analysis in Almost Linear Time" (POPL 1996): one class for the
// elements of a container, one a field.
type Class struct {
	parent *Class
	elem   *Class
	key    *Class
	Fields map[string]*Class

	Allocs  []*ir.Instr // what makes such objects
	Stored  []Storage   // values put into them as elements
	Sites   []*Site     // what changes their length
	Arity   int         // of destructured rows; 0 unknown
	Dynamic bool        // iterated, measured or indexed by something not constant
	Indexed bool        // read or written by index
	Named   bool        // read by a name written in the program, as the fields of a record
	Keyed   bool        // read or written by a key that is none
	Indexes bool        // used as an index or key
	Number  bool        // calculated with
	Char    bool        // asked what kind of character it is
	Kind    ir.Kind
}

// Aliases sorts the values of a module into classes.
type Aliases struct {
	w      *World
	nodes  map[*ir.Instr]*Class
	global map[string]*Class
	self   map[string]*Class // instances of a class

	widened []*ir.Instr // rows put together with a few values
}

func newAliases(w *World) *Aliases {
	a := &Aliases{w: w, nodes: map[*ir.Instr]*Class{}, global: map[string]*Class{}, self: map[string]*Class{}}
	for _, f := range w.Funcs {
		a.signature(f)
	}
	for _, f := range w.Funcs {
		for _, b := range w.Graphs[f].Order {
			for _, i := range b.Instrs {
				a.instr(i)
			}
		}
	}
	for _, f := range w.Funcs {
		for _, b := range w.Graphs[f].Order {
			for _, i := range b.Instrs {
				a.record(i)
			}
		}
	}
	for _, i := range a.widened {
		a.narrower(i)
	}
	return a
}

// Find is the class that n has become a part of.
func (a *Aliases) Find(n *Class) *Class {
	for n.parent != nil {
		if n.parent.parent != nil {
			n.parent = n.parent.parent
		}
		n = n.parent
	}
	return n
}

// Of is the class of a value.
func (a *Aliases) Of(v *ir.Instr) *Class {
	n := a.nodes[v]
	if n == nil {
		n = &Class{}
		a.nodes[v] = n
	}
	return a.Find(n)
}

// Elem is the class of the elements of a class of containers.
func (a *Aliases) Elem(n *Class) *Class {
	n = a.Find(n)
	if n.elem == nil {
		n.elem = &Class{}
	}
	return a.Find(n.elem)
}

func (a *Aliases) keys(n *Class) *Class {
	n = a.Find(n)
	if n.key == nil {
		n.key = &Class{}
	}
	return a.Find(n.key)
}

// Field is the class of a field or component.
func (a *Aliases) Field(n *Class, name string) *Class {
	n = a.Find(n)
	if n.Fields == nil {
		n.Fields = map[string]*Class{}
	}
	if n.Fields[name] == nil {
		n.Fields[name] = &Class{}
	}
	return a.Find(n.Fields[name])
}

// unify makes x and y one class, and their parts.
func (a *Aliases) unify(x, y *Class) {
	x, y = a.Find(x), a.Find(y)
	if x == y {
		return
	}
	y.parent = x
	if y.elem != nil {
		if x.elem == nil {
			x.elem = y.elem
		} else {
			a.unify(x.elem, y.elem)
		}
	}
	x = a.Find(x)
	if y.key != nil {
		if x.key == nil {
			x.key = y.key
		} else {
			a.unify(x.key, y.key)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(y.Fields)) {
		x = a.Find(x)
		if have := x.Fields[name]; have != nil {
			a.unify(have, y.Fields[name])
			continue
		}
		if x.Fields == nil {
			x.Fields = map[string]*Class{}
		}
		x.Fields[name] = y.Fields[name]
	}
}

// At is the class of the values at a path from v.
func (a *Aliases) At(v *ir.Instr, path string) *Class {
	n := a.Of(v)
	for path != "" {
		var step string
		step, path = CutPath(path)
		switch {
		case step == "[]":
			n = a.Elem(n)
		case step == "{}":
			n = a.keys(n)
		case step[0] == '.' && n.Fields[step] == nil && n.elem != nil:
			n = a.Elem(n) // a constant key of a map
		default:
			n = a.Field(n, step)
		}
	}
	return n
}

// signature ties the receiver to its class and captured cells to their owners.
func (a *Aliases) signature(f *ir.Func) {
	if f.Has(ir.Method) && f.Class != nil && len(f.Params) > 0 {
		a.unify(a.class(f.Class.Name), a.Of(f.Params[0]))
	}
}

func (a *Aliases) class(name string) *Class {
	if a.self[name] == nil {
		a.self[name] = &Class{}
	}
	return a.Find(a.self[name])
}

func (a *Aliases) instr(i *ir.Instr) {
	switch i.Op {
	case ir.Phi:
		for _, x := range i.Args {
			a.unify(a.Of(i), a.Of(x))
		}
	case ir.Convert, ir.Iter:
		if i.Op == ir.Iter && i.Sym == "items" {
			a.unify(a.Field(a.Elem(a.Of(i)), "#0"), a.keys(a.Of(i.Args[0])))
			a.unify(a.Field(a.Elem(a.Of(i)), "#1"), a.Elem(a.Of(i.Args[0])))
			return
		}
		if i.Op == ir.Iter && i.Sym == "enumerate" {
			a.unify(a.Field(a.Elem(a.Of(i)), "#1"), a.Elem(a.Of(i.Args[0])))
			return
		}
		a.unify(a.Of(i), a.Of(i.Args[0]))
	case ir.Elem:
		if it := a.Iterated(i); it != nil {
			if a.isMap(it.Args[0]) && it.Sym == "" {
				a.unify(a.Of(i), a.keys(a.Of(it)))
			} else {
				a.unify(a.Of(i), a.Elem(a.Of(it)))
			}
		}
	case ir.Extract:
		a.unify(a.Of(i), a.Field(a.Of(i.Args[0]), "#"+strconv.Itoa(i.N)))
		if t := a.w.TypeOf(i.Args[0]); t == nil || t.Kind != ir.Tuple { // of a tuple each component is its own
			a.unify(a.Of(i), a.Elem(a.Of(i.Args[0])))
		}
	case ir.Index:
		a.unify(a.Of(i), a.Elem(a.Of(i.Args[0])))
		if a.isMap(i.Args[0]) {
			a.unify(a.keys(a.Of(i.Args[0])), a.Of(i.Args[1]))
		}
	case ir.Slice:
		a.unify(a.Elem(a.Of(i)), a.Elem(a.Of(i.Args[0])))
	case ir.Store:
		a.unify(a.Elem(a.Of(i.Args[0])), a.Of(i.Args[2]))
		if a.isMap(i.Args[0]) {
			a.unify(a.keys(a.Of(i.Args[0])), a.Of(i.Args[1]))
		}
	case ir.Send:
		a.unify(a.Elem(a.Of(i.Args[0])), a.Of(i.Args[1]))
	case ir.Recv:
		a.unify(a.Of(i), a.Elem(a.Of(i.Args[0])))
	case ir.Bin:
		if i.Sym == "+" || i.Sym == "|" || i.Sym == "or" || i.Sym == "and" {
			a.unify(a.Elem(a.Of(i)), a.Elem(a.Of(i.Args[0])))
			a.unify(a.Elem(a.Of(i)), a.Elem(a.Of(i.Args[1])))
		}
		if i.Sym == "*" {
			a.unify(a.Elem(a.Of(i)), a.Elem(a.Of(i.Args[0])))
		}
	default:
		a.objects(i)
	}
}

func (a *Aliases) objects(i *ir.Instr) {
	switch i.Op {
	case ir.MakeSeq:
		for k, x := range i.Args {
			if t := i.Type; t != nil && t.Kind == ir.Tuple {
				a.unify(a.Field(a.Of(i), "#"+strconv.Itoa(k)), a.Of(x))
				continue
			}
			a.unify(a.Elem(a.Of(i)), a.Of(x))
		}
	case ir.MakeMap:
		for k := 0; k+1 < len(i.Args); k += 2 {
			a.unify(a.keys(a.Of(i)), a.Of(i.Args[k]))
			a.unify(a.Elem(a.Of(i)), a.Of(i.Args[k+1]))
		}
	case ir.MakeSized:
		if len(i.Args) > 1 {
			a.unify(a.Elem(a.Of(i)), a.Of(i.Args[1]))
		}
	case ir.Cell:
		if i.Sym == "free" {
			if o := a.w.outerCell(i); o != nil {
				a.unify(a.Of(i), a.Of(o))
			}
		} else if len(i.Args) > 0 {
			a.unify(a.Elem(a.Of(i)), a.Of(i.Args[0]))
		}
	case ir.Global:
		if a.global[i.Sym] == nil {
			a.global[i.Sym] = &Class{}
		}
		a.unify(a.Of(i), a.global[i.Sym])
	case ir.Load:
		a.unify(a.Of(i), a.Elem(a.Of(i.Args[0])))
	case ir.StoreCell:
		a.unify(a.Elem(a.Of(i.Args[0])), a.Of(i.Args[1]))
	case ir.Field:
		a.unify(a.Of(i), a.Field(a.Of(i.Args[0]), "."+i.Sym))
	case ir.SetField:
		a.unify(a.Field(a.Of(i.Args[0]), "."+i.Sym), a.Of(i.Args[1]))
	case ir.New:
		if a.w.Mod.ClassNamed(i.Sym) != nil {
			a.unify(a.Of(i), a.class(i.Sym))
		}
		for k, name := range i.Kw {
			a.unify(a.Field(a.Of(i), "."+name), a.Of(i.Args[len(i.Args)-len(i.Kw)+k]))
		}
		a.call(i)
	case ir.Call, ir.Invoke, ir.CallValue, ir.Spawn:
		a.call(i)
	}
}

// Iterated is the Iter behind an Elem.
func (a *Aliases) Iterated(elem *ir.Instr) *ir.Instr {
	if len(elem.Args) == 0 || elem.Args[0].Op != ir.Next || len(elem.Args[0].Args) == 0 {
		return nil
	}
	it := elem.Args[0].Args[0]
	if it.Op != ir.Iter {
		return nil
	}
	return it
}

func (a *Aliases) isMap(v *ir.Instr) bool {
	if t := a.w.TypeOf(v); t != nil && t.Kind == ir.Map {
		return true
	}
	return v.Op == ir.MakeMap
}

func (a *Aliases) call(i *ir.Instr) {
	if g := a.w.Callee(i); g != nil {
		params := g.Params
		args := a.w.Actuals(i, g)
		for k, x := range args {
			if x != nil && k < len(params) {
				a.unify(a.Of(params[k]), a.Of(x))
			}
		}
		if i.Op == ir.New {
			return
		}
		for _, b := range g.Blocks {
			if t := b.Term(); t != nil && t.Op == ir.Return && !g.Has(ir.Generator) {
				a.results(i, t)
			}
			for _, y := range b.Instrs {
				if y.Op == ir.Yield && len(y.Args) > 0 && g.Has(ir.Generator) {
					a.unify(a.Elem(a.Of(i)), a.Of(y.Args[0]))
				}
			}
		}
		return
	}
	if m := a.w.Model(i); m != nil {
		a.modelled(i, m)
	}
}

func (a *Aliases) results(call, ret *ir.Instr) {
	if len(ret.Args) == 1 {
		a.unify(a.Of(call), a.Of(ret.Args[0]))
		return
	}
	for k, r := range ret.Args {
		a.unify(a.Field(a.Of(call), "#"+strconv.Itoa(k)), a.Of(r))
	}
}

// modelled ties the result and what is stored to where the model takes it from.
func (a *Aliases) modelled(i *ir.Instr, m *library.Model) {
	a.shape(i, m, a.Of(i), m.Result.Type)
	for _, mu := range m.Mutates {
		target := m.Arg(i, mu.Target)
		if target == nil {
			continue
		}
		if !mu.Elem.IsZero() {
			a.shape(i, m, a.Elem(a.Of(target)), mu.Elem)
		}
		if !mu.Key.IsZero() {
			a.shape(i, m, a.keys(a.Of(target)), mu.Key)
		}
	}
}

// shape unifies the parts of n with the parts of arguments that a type
// expression names.
func (a *Aliases) shape(i *ir.Instr, m *library.Model, n *Class, t library.TypeExpr) {
	if src, ok := t.Source(); ok {
		if arg := m.Arg(i, src.Arg); arg != nil {
			switch src.Part {
			case library.Whole:
				a.unify(n, a.Of(arg))
			case library.Elements:
				if a.isMap(arg) {
					a.unify(n, a.keys(a.Of(arg)))
				} else {
					a.unify(n, a.Elem(a.Of(arg)))
				}
			case library.Values:
				a.unify(n, a.Elem(a.Of(arg)))
			case library.Returned:
				a.returned(n, arg)
			}
		}
		return
	}
	for k, p := range t.Parts() {
		name := t.String()
		switch {
		case len(name) > 5 && name[:5] == "tuple":
			a.shape(i, m, a.Field(n, "#"+strconv.Itoa(k)), p)
		case len(t.Parts()) == 2 && k == 0:
			a.shape(i, m, a.keys(n), p)
		default:
			a.shape(i, m, a.Elem(n), p)
		}
	}
}

func (a *Aliases) returned(n *Class, fn *ir.Instr) {
	g := a.w.Function(fn)
	if g == nil {
		return
	}
	for _, b := range g.Blocks {
		if t := b.Term(); t != nil && t.Op == ir.Return && len(t.Args) == 1 {
			a.unify(n, a.Of(t.Args[0]))
		}
	}
}
