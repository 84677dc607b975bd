package cost

import (
	"strconv"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// node is a class of values that may be the same object, after Steensgaard,
// "Points-to Analysis in Almost Linear Time" (POPL 1996): one class for the
// elements of a container, one a field.
type node struct {
	parent *node
	elem   *node
	key    *node
	fields map[string]*node

	allocs  []*ir.Instr // what makes such objects
	stored  []storage   // values put into them as elements
	sites   []*site     // what changes their length
	arity   int         // of destructured rows; 0 unknown
	dynamic bool        // iterated, measured or indexed by something not constant
	indexed bool        // read or written by index
	indexes bool        // used as an index or key
	kind    ir.Kind
	growing bool // its growth is being asked for
}

type aliases struct {
	e      *Engine
	nodes  map[*ir.Instr]*node
	global map[string]*node
	self   map[string]*node // instances of a class
}

func newAliases(e *Engine) *aliases {
	a := &aliases{e: e, nodes: map[*ir.Instr]*node{}, global: map[string]*node{}, self: map[string]*node{}}
	for _, u := range e.order {
		a.signature(u)
	}
	for _, u := range e.order {
		for _, b := range u.g.Order {
			for _, i := range b.Instrs {
				a.instr(i)
			}
		}
	}
	for _, u := range e.order {
		for _, b := range u.g.Order {
			for _, i := range b.Instrs {
				a.record(i)
			}
		}
	}
	return a
}

func (a *aliases) find(n *node) *node {
	for n.parent != nil {
		if n.parent.parent != nil {
			n.parent = n.parent.parent
		}
		n = n.parent
	}
	return n
}

func (a *aliases) of(v *ir.Instr) *node {
	n := a.nodes[v]
	if n == nil {
		n = &node{}
		a.nodes[v] = n
	}
	return a.find(n)
}

func (a *aliases) elem(n *node) *node {
	n = a.find(n)
	if n.elem == nil {
		n.elem = &node{}
	}
	return a.find(n.elem)
}

func (a *aliases) keys(n *node) *node {
	n = a.find(n)
	if n.key == nil {
		n.key = &node{}
	}
	return a.find(n.key)
}

func (a *aliases) field(n *node, name string) *node {
	n = a.find(n)
	if n.fields == nil {
		n.fields = map[string]*node{}
	}
	if n.fields[name] == nil {
		n.fields[name] = &node{}
	}
	return a.find(n.fields[name])
}

// unify makes x and y one class, and their parts.
func (a *aliases) unify(x, y *node) {
	x, y = a.find(x), a.find(y)
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
	x = a.find(x)
	if y.key != nil {
		if x.key == nil {
			x.key = y.key
		} else {
			a.unify(x.key, y.key)
		}
	}
	for _, name := range sortedKeys(y.fields) {
		x = a.find(x)
		if have := x.fields[name]; have != nil {
			a.unify(have, y.fields[name])
			continue
		}
		if x.fields == nil {
			x.fields = map[string]*node{}
		}
		x.fields[name] = y.fields[name]
	}
}

// at is the class of the values at a path from v.
func (a *aliases) at(v *ir.Instr, path string) *node {
	n := a.of(v)
	for path != "" {
		var step string
		step, path = cutPath(path)
		switch {
		case step == "[]":
			n = a.elem(n)
		case step == "{}":
			n = a.keys(n)
		case step[0] == '.' && n.fields[step] == nil && n.elem != nil:
			n = a.elem(n) // a constant key of a map
		default:
			n = a.field(n, step)
		}
	}
	return n
}

// signature ties the receiver to its class and captured cells to their owners.
func (a *aliases) signature(u *unit) {
	if u.f.Has(ir.Method) && u.f.Class != nil && len(u.f.Params) > 0 {
		a.unify(a.class(u.f.Class.Name), a.of(u.f.Params[0]))
	}
}

func (a *aliases) class(name string) *node {
	if a.self[name] == nil {
		a.self[name] = &node{}
	}
	return a.find(a.self[name])
}

func (a *aliases) instr(i *ir.Instr) {
	switch i.Op {
	case ir.Phi:
		for _, x := range i.Args {
			a.unify(a.of(i), a.of(x))
		}
	case ir.Convert, ir.Iter:
		if i.Op == ir.Iter && i.Sym == "items" {
			a.unify(a.field(a.elem(a.of(i)), "#0"), a.keys(a.of(i.Args[0])))
			a.unify(a.field(a.elem(a.of(i)), "#1"), a.elem(a.of(i.Args[0])))
			return
		}
		if i.Op == ir.Iter && i.Sym == "enumerate" {
			a.unify(a.field(a.elem(a.of(i)), "#1"), a.elem(a.of(i.Args[0])))
			return
		}
		a.unify(a.of(i), a.of(i.Args[0]))
	case ir.Elem:
		if it := a.iterated(i); it != nil {
			if a.isMap(it.Args[0]) && it.Sym == "" {
				a.unify(a.of(i), a.keys(a.of(it)))
			} else {
				a.unify(a.of(i), a.elem(a.of(it)))
			}
		}
	case ir.Extract:
		a.unify(a.of(i), a.field(a.of(i.Args[0]), "#"+strconv.Itoa(i.N)))
		a.unify(a.of(i), a.elem(a.of(i.Args[0])))
	case ir.Index:
		a.unify(a.of(i), a.elem(a.of(i.Args[0])))
		if a.isMap(i.Args[0]) {
			a.unify(a.keys(a.of(i.Args[0])), a.of(i.Args[1]))
		}
	case ir.Slice:
		a.unify(a.elem(a.of(i)), a.elem(a.of(i.Args[0])))
	case ir.Store:
		a.unify(a.elem(a.of(i.Args[0])), a.of(i.Args[2]))
		if a.isMap(i.Args[0]) {
			a.unify(a.keys(a.of(i.Args[0])), a.of(i.Args[1]))
		}
	case ir.Bin:
		if i.Sym == "+" || i.Sym == "|" || i.Sym == "or" || i.Sym == "and" {
			a.unify(a.elem(a.of(i)), a.elem(a.of(i.Args[0])))
			a.unify(a.elem(a.of(i)), a.elem(a.of(i.Args[1])))
		}
		if i.Sym == "*" {
			a.unify(a.elem(a.of(i)), a.elem(a.of(i.Args[0])))
		}
	default:
		a.objects(i)
	}
}

func (a *aliases) objects(i *ir.Instr) {
	switch i.Op {
	case ir.MakeSeq:
		for k, x := range i.Args {
			if t := i.Type; t != nil && t.Kind == ir.Tuple {
				a.unify(a.field(a.of(i), "#"+strconv.Itoa(k)), a.of(x))
				continue
			}
			a.unify(a.elem(a.of(i)), a.of(x))
		}
	case ir.MakeMap:
		for k := 0; k+1 < len(i.Args); k += 2 {
			a.unify(a.keys(a.of(i)), a.of(i.Args[k]))
			a.unify(a.elem(a.of(i)), a.of(i.Args[k+1]))
		}
	case ir.MakeSized:
		if len(i.Args) > 1 {
			a.unify(a.elem(a.of(i)), a.of(i.Args[1]))
		}
	case ir.Cell:
		if i.Sym == "free" {
			if o := a.e.outerCell(i); o != nil {
				a.unify(a.of(i), a.of(o))
			}
		} else if len(i.Args) > 0 {
			a.unify(a.elem(a.of(i)), a.of(i.Args[0]))
		}
	case ir.Global:
		if a.global[i.Sym] == nil {
			a.global[i.Sym] = &node{}
		}
		a.unify(a.of(i), a.global[i.Sym])
	case ir.Load:
		a.unify(a.of(i), a.elem(a.of(i.Args[0])))
	case ir.StoreCell:
		a.unify(a.elem(a.of(i.Args[0])), a.of(i.Args[1]))
	case ir.Field:
		a.unify(a.of(i), a.field(a.of(i.Args[0]), "."+i.Sym))
	case ir.SetField:
		a.unify(a.field(a.of(i.Args[0]), "."+i.Sym), a.of(i.Args[1]))
	case ir.New:
		if a.e.mod.ClassNamed(i.Sym) != nil {
			a.unify(a.of(i), a.class(i.Sym))
		}
		a.call(i)
	case ir.Call, ir.Invoke, ir.CallValue, ir.Spawn:
		a.call(i)
	}
}

// iterated is the Iter behind an Elem.
func (a *aliases) iterated(elem *ir.Instr) *ir.Instr {
	if len(elem.Args) == 0 || elem.Args[0].Op != ir.Next || len(elem.Args[0].Args) == 0 {
		return nil
	}
	it := elem.Args[0].Args[0]
	if it.Op != ir.Iter {
		return nil
	}
	return it
}

func (a *aliases) isMap(v *ir.Instr) bool {
	if t := a.e.typeOf(v); t != nil && t.Kind == ir.Map {
		return true
	}
	return v.Op == ir.MakeMap
}

func (a *aliases) call(i *ir.Instr) {
	if g := a.e.callee(i); g != nil {
		params := g.Params
		args := a.e.actuals(i, g)
		for k, x := range args {
			if x != nil && k < len(params) {
				a.unify(a.of(params[k]), a.of(x))
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
					a.unify(a.elem(a.of(i)), a.of(y.Args[0]))
				}
			}
		}
		return
	}
	if m := a.e.model(i); m != nil {
		a.modelled(i, m)
	}
}

func (a *aliases) results(call, ret *ir.Instr) {
	if len(ret.Args) == 1 {
		a.unify(a.of(call), a.of(ret.Args[0]))
		return
	}
	for k, r := range ret.Args {
		a.unify(a.field(a.of(call), "#"+strconv.Itoa(k)), a.of(r))
	}
}

// modelled ties the result and what is stored to where the model takes it from.
func (a *aliases) modelled(i *ir.Instr, m *library.Model) {
	a.shape(i, m, a.of(i), m.Result.Type)
	for _, mu := range m.Mutates {
		target := m.Arg(i, mu.Target)
		if target == nil {
			continue
		}
		if !mu.Elem.IsZero() {
			a.shape(i, m, a.elem(a.of(target)), mu.Elem)
		}
		if !mu.Key.IsZero() {
			a.shape(i, m, a.keys(a.of(target)), mu.Key)
		}
	}
}

// shape unifies the parts of n with the parts of arguments that a type
// expression names.
func (a *aliases) shape(i *ir.Instr, m *library.Model, n *node, t library.TypeExpr) {
	if src, ok := t.Source(); ok {
		if arg := m.Arg(i, src.Arg); arg != nil {
			switch src.Part {
			case library.Whole:
				a.unify(n, a.of(arg))
			case library.Elements:
				if a.isMap(arg) {
					a.unify(n, a.keys(a.of(arg)))
				} else {
					a.unify(n, a.elem(a.of(arg)))
				}
			case library.Values:
				a.unify(n, a.elem(a.of(arg)))
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
			a.shape(i, m, a.field(n, "#"+strconv.Itoa(k)), p)
		case len(t.Parts()) == 2 && k == 0:
			a.shape(i, m, a.keys(n), p)
		default:
			a.shape(i, m, a.elem(n), p)
		}
	}
}

func (a *aliases) returned(n *node, fn *ir.Instr) {
	g := a.e.function(fn)
	if g == nil {
		return
	}
	for _, b := range g.Blocks {
		if t := b.Term(); t != nil && t.Op == ir.Return && len(t.Args) == 1 {
			a.unify(n, a.of(t.Args[0]))
		}
	}
}
