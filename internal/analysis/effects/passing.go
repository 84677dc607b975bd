package effects

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// call unifies what a call passes with what its callees receive and give back.
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
	if decodes(m.Name) {
		unify(a.class(i), &Class{tree: true})
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

// decodes reports whether a row makes a tree of new objects from text.
func decodes(name string) bool {
	switch name {
	case "json.loads", "json.load", "JSON.parse", "structuredClone", "copy.deepcopy":
		return true
	}
	return false
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
			c = c.find()
			if depth > 0 {
				c.puts = append(c.puts, put{x, i})
			} else if k := a.types.TypeOf(i).Kind; len(m.Mutates) == 0 && (k == ir.Seq || k == ir.Bytes) {
				c.views = true
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
