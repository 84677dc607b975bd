// Package types infers what values are where the front end could not say: the
// types of containers' elements, of class fields and of parameters, and which
// functions a call may reach.
//
// It is forward inference to a fixpoint over the SSA form, over all functions of
// a module at once, from literals, annotations, library results, call sites and
// what is done to a value. It is made for cost analysis: a type that it gives is
// what the value is on the ordinary path (an absent value, None, is left out),
// not a proof for every path.
package types

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// maxVisits bounds how often one function is evaluated; a module that needs
// more keeps what is known by then.
const maxVisits = 12

// Info is what was inferred of a module.
type Info struct {
	mod *ir.Module
	lib *library.Models

	base    map[*ir.Func]int // where a function's instructions start in vals
	vals    []value
	vars    map[any]*variable // captured variables, globals, fields
	sites   map[*ir.Instr]*ir.Type
	params  map[*ir.Instr]bool // parameters whose elements were refined
	results map[*ir.Func]value
	callers map[*ir.Func]map[*ir.Func]bool
	classes map[string]*ir.Class
	guessed map[string]bool   // classes that were given to values for their methods' names
	cells   map[*ir.Instr]any // a Cell or Global to the variable it names

	queue  []*ir.Func
	queued map[*ir.Func]bool
	visits map[*ir.Func]int
	cur    *ir.Func
	curVal []value
}

// value is what is known of an instruction's value.
type value struct {
	typ   *ir.Type // nil: nothing yet
	funcs []*ir.Func
}

// variable is a storage place that several functions may share.
type variable struct {
	value
	readers map[*ir.Func]bool
}

// field is the key of a class's field in Info.vars.
type field struct{ class, name string }

// Infer runs the inference. lib may be nil: then library calls are unknown.
func Infer(m *ir.Module, lib *library.Models) *Info {
	t := &Info{
		mod: m, lib: lib,
		base: map[*ir.Func]int{}, vars: map[any]*variable{}, sites: map[*ir.Instr]*ir.Type{},
		results: map[*ir.Func]value{}, callers: map[*ir.Func]map[*ir.Func]bool{},
		classes: map[string]*ir.Class{}, guessed: map[string]bool{}, cells: map[*ir.Instr]any{},
		queued: map[*ir.Func]bool{}, visits: map[*ir.Func]int{}, params: map[*ir.Instr]bool{},
	}
	n := 0
	for _, f := range m.Funcs {
		t.base[f] = n
		n += f.NumIDs
	}
	t.vals = make([]value, n)
	for _, c := range m.Classes {
		t.classes[c.Name] = c
		for _, fd := range c.Fields {
			t.variableOf(field{c.Name, fd.Name}).typ = known(fd.Type)
		}
	}
	for _, f := range m.Funcs {
		t.results[f] = value{typ: t.declaredResult(f)}
		t.push(f)
	}
	t.run()
	if t.hint() {
		clear(t.visits)
		t.run()
	}
	return t
}

// TypeOf is the type of i's value; ir.TOpaque when nothing is known.
func (t *Info) TypeOf(i *ir.Instr) *ir.Type {
	if v := t.at(i); v != nil && v.typ != nil {
		return v.typ
	}
	if i != nil && i.Type != nil {
		return i.Type
	}
	return ir.TOpaque
}

// ResultOf is the type of what f gives back; several results are a tuple.
func (t *Info) ResultOf(f *ir.Func) *ir.Type {
	if r := t.results[f].typ; r != nil {
		return r
	}
	return ir.TOpaque
}

// CalleesOf lists the functions of the module that a Call, Invoke, CallValue,
// New or Spawn may reach. It is empty for library and unknown calls; a call of a
// value may reach more than those listed when Complete says no.
func (t *Info) CalleesOf(i *ir.Instr) []*ir.Func {
	switch i.Op {
	case ir.Call, ir.Spawn:
		if i.Callee != nil {
			return []*ir.Func{i.Callee}
		}
		if i.Op == ir.Spawn && len(i.Args) > 0 {
			return t.FuncsOf(i.Args[0])
		}
	case ir.New:
		if f := t.constructor(i.Sym); f != nil {
			return []*ir.Func{f}
		}
	case ir.Invoke:
		if len(i.Args) > 0 {
			return t.methods(t.TypeOf(i.Args[0]), i.Sym)
		}
	case ir.CallValue:
		if len(i.Args) > 0 {
			return t.FuncsOf(i.Args[0])
		}
	}
	return nil
}

// Complete reports whether CalleesOf is sure to list every function that the
// call may run: a direct call, or a method of a known class without subclasses
// that replace it. A call of a function value is never sure.
func (t *Info) Complete(i *ir.Instr) bool {
	switch i.Op {
	case ir.Call, ir.Spawn:
		return i.Callee != nil
	case ir.New:
		return t.classes[i.Sym] != nil
	case ir.Invoke:
		return len(t.CalleesOf(i)) > 0 && t.sure(i.Args[0])
	}
	return false
}

// sure reports whether the class of a method's receiver is more than a guess from
// the names of its methods.
func (t *Info) sure(recv *ir.Instr) bool {
	typ := deref(t.TypeOf(recv))
	switch {
	case recv.Op == ir.New, recv.Op == ir.Param && recv.N == 0 && recv.Block.Func.Has(ir.Method):
		return true
	case recv.Type != nil && deref(recv.Type).Kind == ir.Obj:
		return true
	}
	return !t.guessed[typ.Name]
}

// FuncsOf lists the functions of the module that a function value may be.
func (t *Info) FuncsOf(i *ir.Instr) []*ir.Func {
	if v := t.at(i); v != nil {
		return v.funcs
	}
	return nil
}

// Model is the library model of a Call, Invoke or New, or nil: the call is to
// the module's own code or unknown.
func (t *Info) Model(i *ir.Instr) *library.Model {
	switch i.Op {
	case ir.Invoke:
		if len(i.Args) == 0 {
			return nil
		}
		recv := t.TypeOf(i.Args[0])
		if len(t.methods(recv, i.Sym)) > 0 {
			return nil
		}
		return t.lib.Of(i, recv)
	case ir.Call:
		if i.Callee == nil {
			return t.lib.Of(i, nil)
		}
	case ir.New:
		if t.classes[i.Sym] == nil {
			return t.lib.Of(i, nil)
		}
	}
	return nil
}

// PureNamed reports whether a library function, used as a value, is known to
// have no effects.
func (t *Info) PureNamed(sym string) bool {
	if t.lib.TypeNamed(sym) != nil {
		return true
	}
	m := t.lib.Of(&ir.Instr{Op: ir.Call, Sym: sym}, nil)
	return m != nil && m.Pure() && len(m.Calls) == 0
}

// Variable is the identity of the storage that a Cell or Global names: equal for
// a captured variable in the function that owns it and in those that capture it.
// It is nil for other instructions.
func (t *Info) Variable(i *ir.Instr) any {
	switch i.Op {
	case ir.Global:
		return "global " + i.Sym
	case ir.Cell:
		if owner, ok := t.cells[i]; ok {
			return owner
		}
		owner := any(i)
		if i.Sym == "free" {
			owner = t.owner(i)
		}
		t.cells[i] = owner
		return owner
	}
	return nil
}

// owner finds the cell that a captured one stands for.
func (t *Info) owner(i *ir.Instr) any {
	for f := i.Block.Func.Outer; f != nil; f = f.Outer {
		for _, b := range f.Blocks {
			for _, c := range b.Instrs {
				if c.Op == ir.Cell && c.Name == i.Name && c.Sym != "free" {
					return c
				}
			}
		}
	}
	return i
}

func (t *Info) at(i *ir.Instr) *value {
	if i == nil || i.Block == nil {
		return nil
	}
	f := i.Block.Func
	if f == t.cur && i.ID < len(t.curVal) {
		return &t.curVal[i.ID]
	}
	base, ok := t.base[f]
	if !ok || i.ID >= f.NumIDs {
		return nil
	}
	return &t.vals[base+i.ID]
}

// get is the inferred type, or nil.
func (t *Info) get(i *ir.Instr) *ir.Type {
	if v := t.at(i); v != nil {
		return v.typ
	}
	return nil
}

func (t *Info) push(f *ir.Func) {
	if f != nil && !t.queued[f] && len(f.Blocks) > 0 && t.visits[f] < maxVisits {
		t.queued[f] = true
		t.queue = append(t.queue, f)
	}
}

func (t *Info) run() {
	for len(t.queue) > 0 {
		f := t.queue[0]
		t.queue = t.queue[1:]
		t.queued[f] = false
		t.visits[f]++
		t.visit(f)
	}
}

// visit evaluates one function until its own values stand still.
func (t *Info) visit(f *ir.Func) {
	t.cur, t.curVal = f, t.vals[t.base[f]:t.base[f]+f.NumIDs]
	defer func() { t.cur, t.curVal = nil, nil }()
	for range maxVisits {
		changed := false
		for _, b := range f.Blocks {
			for _, i := range b.Instrs {
				if t.update(i, t.eval(i)) {
					changed = true
				}
			}
		}
		if !changed {
			return
		}
	}
}

// update joins v into what is known of i.
func (t *Info) update(i *ir.Instr, v value) bool {
	at := t.at(i)
	return at != nil && at.join(v)
}

func (v *value) join(o value) (changed bool) {
	if typ := Join(v.typ, o.typ); !same(typ, v.typ) {
		v.typ, changed = typ, true
	}
	for _, f := range o.funcs {
		if !containsFunc(v.funcs, f) {
			v.funcs, changed = append(v.funcs[:len(v.funcs):len(v.funcs)], f), true
		}
	}
	return changed
}

func containsFunc(list []*ir.Func, f *ir.Func) bool {
	for _, x := range list {
		if x == f {
			return true
		}
	}
	return false
}

func (t *Info) variableOf(key any) *variable {
	v := t.vars[key]
	if v == nil {
		v = &variable{readers: map[*ir.Func]bool{}}
		t.vars[key] = v
	}
	return v
}

func (t *Info) read(key any) value {
	v := t.variableOf(key)
	v.readers[t.cur] = true
	return v.value
}

func (t *Info) write(key any, val value) {
	v := t.variableOf(key)
	if v.join(val) {
		for f := range v.readers {
			t.push(f)
		}
	}
}

func (t *Info) declaredResult(f *ir.Func) *ir.Type {
	r := known(f.Result)
	if f.Has(ir.Generator) && r != nil && r.Kind != ir.Iterator {
		return nil
	}
	return r
}
