package types

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// call is the result of a call; its arguments flow into the parameters of the
// functions it may reach.
func (t *Info) call(i *ir.Instr) value {
	callees := t.CalleesOf(i)
	if len(callees) == 0 {
		return t.libraryCall(i)
	}
	var v value
	for _, f := range callees {
		t.bind(i, f)
		if t.callers[f] == nil {
			t.callers[f] = map[*ir.Func]bool{}
		}
		t.callers[f][t.cur] = true
		v.join(t.results[f])
	}
	switch i.Op {
	case ir.New:
		return value{typ: ir.Object(i.Sym)}
	case ir.Spawn:
		return value{typ: &ir.Type{Kind: ir.Obj, Name: "Thread", Elem: v.typ}}
	}
	return v
}

// bind flows the arguments of a call into f's parameters.
func (t *Info) bind(i *ir.Instr, f *ir.Func) {
	args := i.Positional()
	switch {
	case i.Op == ir.CallValue || i.Op == ir.Spawn && i.Callee == nil:
		args = args[1:]
		if f.Has(ir.Method) && len(f.Params) == len(args)+1 {
			t.give(f, 0, value{typ: t.receiverType(f)})
			args = append([]*ir.Instr{nil}, args...)
		}
	case i.Op == ir.New:
		t.give(f, 0, value{typ: ir.Object(i.Sym)})
		args = append([]*ir.Instr{nil}, args...)
	}
	for k, a := range args {
		if at := t.at(a); at != nil {
			t.give(f, k, *at)
			t.giveBack(a, f, k)
		}
	}
	for k, name := range i.Kw {
		a := i.Args[len(i.Args)-len(i.Kw)+k]
		for n, p := range f.Params {
			if p.Name == name {
				t.give(f, n, *t.at(a))
				t.giveBack(a, f, n)
			}
		}
	}
}

// give joins a value into a parameter.
func (t *Info) give(f *ir.Func, n int, v value) {
	if n >= len(f.Params) {
		return
	}
	p := f.Params[n]
	at := t.at(p)
	if at == nil {
		return
	}
	v.typ = prefer(p.Type, v.typ)
	if at.join(v) && f != t.cur {
		t.push(f)
	}
}

// giveBack says to the caller's container what the callee puts into it.
func (t *Info) giveBack(a *ir.Instr, f *ir.Func, n int) {
	if n < len(f.Params) && t.params[f.Params[n]] {
		if add := t.sites[f.Params[n]]; add != nil {
			if cur := t.get(a); cur == nil || cur.Kind == add.Kind {
				t.put(a, add, 0)
			}
		}
	}
}

func (t *Info) receiverType(f *ir.Func) *ir.Type {
	if f.Class != nil {
		return ir.Object(f.Class.Name)
	}
	return nil
}

// method finds a method in a class or its bases.
func (t *Info) method(class, name string) *ir.Func {
	todo := []string{class}
	for n := 0; n < len(todo) && n < 32; n++ {
		c := t.classes[todo[n]]
		if c == nil {
			continue
		}
		if f := c.Methods[name]; f != nil {
			return f
		}
		todo = append(todo, c.Bases...)
	}
	return nil
}

// methods lists what a method call on a value of that type may reach: the
// class's own or inherited method and those of subclasses.
func (t *Info) methods(recv *ir.Type, name string) []*ir.Func {
	recv = deref(recv)
	if recv == nil || recv.Kind != ir.Obj {
		return nil
	}
	var out []*ir.Func
	if f := t.method(recv.Name, name); f != nil {
		out = append(out, f)
	}
	for _, c := range t.mod.Classes {
		if f := c.Methods[name]; f != nil && !containsFunc(out, f) && t.derives(c, recv.Name, 0) {
			out = append(out, f)
		}
	}
	return out
}

func (t *Info) derives(c *ir.Class, base string, depth int) bool {
	if c == nil || depth > 16 {
		return false
	}
	for _, b := range c.Bases {
		if b == base || t.derives(t.classes[b], base, depth+1) {
			return true
		}
	}
	return false
}

// constructors are the names a class's constructor goes by in the languages.
var constructors = [...]string{"__init__", "constructor", "<init>", "__new__"}

func (t *Info) constructor(class string) *ir.Func {
	for _, name := range constructors {
		if f := t.method(class, name); f != nil {
			return f
		}
	}
	return nil
}

// scope is the library.Scope of one call.
type scope struct {
	t    *Info
	call *ir.Instr
	m    *library.Model
}

func (s scope) ArgType(name string) *ir.Type {
	a := s.m.Arg(s.call, name)
	if a == nil {
		return nil
	}
	typ := s.t.get(a)
	if typ != nil && typ.Kind == ir.Ptr && name == "self" {
		return typ.Elem
	}
	return typ
}

func (s scope) ResultType(name string) *ir.Type {
	a := s.m.Arg(s.call, name)
	if a == nil {
		return nil
	}
	var typ *ir.Type
	for _, f := range s.t.FuncsOf(a) {
		typ = Join(typ, s.t.results[f].typ)
		if s.t.callers[f] == nil {
			s.t.callers[f] = map[*ir.Func]bool{}
		}
		s.t.callers[f][s.t.cur] = true
	}
	if typ == nil && a.Op == ir.FuncRef && a.Callee == nil {
		typ = s.t.builtinResult(a.Sym)
	}
	return typ
}

// builtinResult is what a library function gives when it is passed as a value
// (map(int, xs), defaultdict(list)).
func (t *Info) builtinResult(sym string) *ir.Type {
	if typ := t.lib.TypeNamed(sym); typ != nil {
		return typ
	}
	call := &ir.Instr{Op: ir.Call, Sym: sym}
	if m := t.lib.Of(call, nil); m != nil {
		return m.Eval(m.Result.Type, scope{t, call, m})
	}
	return nil
}

// libraryCall is the result of a call that a row models: what the row says is
// stored goes into its container, what it passes on into function arguments.
func (t *Info) libraryCall(i *ir.Instr) value {
	if i.Op == ir.New && t.classes[i.Sym] != nil {
		return value{typ: ir.Object(i.Sym)}
	}
	m := t.Model(i)
	if m == nil {
		if i.Op == ir.New {
			return value{typ: ir.Object(i.Sym)}
		}
		return value{}
	}
	sc := scope{t, i, m}
	for _, c := range m.Calls {
		t.apply(sc, c)
	}
	for _, mut := range m.Mutates {
		if target := m.Arg(i, mut.Target); target != nil {
			t.refine(target, m.Eval(mut.Key, sc), m.Eval(mut.Elem, sc), 0)
		}
	}
	v := value{typ: m.Eval(m.Result.Type, sc)}
	if v.typ != nil && v.typ.Kind == ir.Opaque {
		v.typ = nil
	}
	return v
}

func (t *Info) apply(sc scope, c library.Apply) {
	fn := sc.m.Arg(sc.call, c.Arg)
	if fn == nil {
		return
	}
	for _, f := range t.FuncsOf(fn) {
		skip := 0
		if f.Has(ir.Method) && len(f.Params) > len(c.With) {
			skip = 1
		}
		for k, with := range c.With {
			if typ := sc.m.Eval(with, sc); typ != nil {
				t.give(f, k+skip, value{typ: typ})
			}
		}
	}
}
