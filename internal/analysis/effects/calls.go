package effects

import (
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// call adds what a call does.
func (e *Effects) call(i *ir.Instr, s *Summary) {
	callees := e.types.CalleesOf(i)
	if i.Op == ir.Spawn {
		s.Effects = append(s.Effects, Effect{At: i, Site: i, Kind: library.Spawn})
	}
	for _, f := range callees {
		e.callee(i, f, s)
	}
	if len(callees) > 0 && (e.types.Complete(i) || exact(i)) {
		return
	}
	if m := e.types.Model(i); m != nil {
		e.library(i, m, s)
		return
	}
	if i.Op == ir.New && (e.mod.ClassNamed(i.Sym) != nil || e.mod.Lang == "go" || e.mod.Lang == "c") { // they have no constructors
		return
	}
	if harmless(i) {
		return
	}
	s.Opaque = i
}

// harmless are operations that front ends write as calls and that only make a
// value of their arguments.
func harmless(i *ir.Instr) bool {
	if i.Op != ir.Call {
		return false
	}
	switch i.Sym {
	case "is", "typeof", "instanceof", "convert", "isinstance":
		return true
	}
	return false
}

// callee adds the summary of f as seen at the call.
func (e *Effects) callee(i *ir.Instr, f *ir.Func, s *Summary) {
	if len(f.Blocks) == 0 {
		s.Opaque = i
		return
	}
	sum := e.Of(f)
	if sum.Opaque != nil {
		s.Opaque = i
	}
	for _, eff := range sum.Effects {
		eff.At = i
		s.Effects = append(s.Effects, eff)
	}
	if f.Has(ir.Memoized) {
		return
	}
	if f.Has(ir.Generator) {
		return // runs when drawn from; see next
	}
	args := Args(i, f)
	for _, a := range sum.Accesses {
		out := Access{At: i, Class: a.Class.find(), Name: a.Name, Field: a.Field, How: coarse(a)}
		switch {
		case a.Field == "*" && a.Base != nil && a.Base.Op == ir.Cell:
			out.Base = a.Base
		case a.Base != nil && a.Base.Op == ir.Param && a.Base.Block.Func == f && a.Base.N < len(args):
			out.Base, out.Inner = args[a.Base.N], a.Inner
		}
		s.Accesses = append(s.Accesses, out)
	}
}

// coarse is the manner of a callee's access as its caller sees it: positions
// inside the callee mean nothing there.
func coarse(a Access) How {
	switch {
	case a.How == Append || a.How == Insert || a.How == Measure:
		return a.How
	case a.Writes():
		return Mutate
	}
	return Read
}

// library adds what a row says.
func (e *Effects) library(i *ir.Instr, m *library.Model, s *Summary) {
	for _, eff := range m.Effects {
		s.Effects = append(s.Effects, Effect{At: i, Site: i, Kind: eff.Kind, Model: m})
	}
	changed := map[*ir.Instr]bool{}
	for _, mut := range m.Mutates {
		target := m.Arg(i, mut.Target)
		if target == nil || m.Safe && m.Has(library.LockOp) && mut.Change == library.Keep {
			continue
		}
		changed[target] = true
		s.Accesses = append(s.Accesses, e.mutation(i, m, mut, target))
	}
	_, constant := m.Cost.Constant()
	for k, x := range i.Args {
		if e.alias.scalar(x) || changed[x] || e.types.TypeOf(x).Kind == ir.Fun {
			continue
		}
		if len(m.Mutates) > 0 && constant && k > 0 {
			continue // stored, not looked into
		}
		if isIterator(e.types.TypeOf(i)) {
			continue // read when drawn from; see next
		}
		s.Accesses = append(s.Accesses, e.lookup(i, m, x))
		if !constant {
			e.deep(i, x, s)
		}
	}
	if !isIterator(e.types.TypeOf(i)) {
		e.applied(i, m, s)
	}
}

// lookup is a read of an argument, at a key where the row's name says so.
func (e *Effects) lookup(i *ir.Instr, m *library.Model, x *ir.Instr) Access {
	a := e.access(i, Read, x)
	if m.Recv == "" || x != i.Args[0] || len(i.Args) < 2 {
		return a
	}
	switch method(m) {
	case "get", "getOrDefault":
		a.How, a.Index = ReadAt, i.Args[1]
	case "has", "containsKey", "contains":
		if k := e.types.TypeOf(x).Kind; k == ir.Map || k == ir.Set {
			a.How, a.Index = Contains, i.Args[1]
		}
	}
	return a
}

// deep adds reads of what a container's elements hold, for calls that compare,
// print or copy them.
func (e *Effects) deep(i, x *ir.Instr, s *Summary) {
	c := e.ClassOf(x)
	t := e.types.TypeOf(x)
	for depth := 0; depth < 4; depth++ {
		t = library.Element(t)
		if t == nil || scalarKind(t) || c.Elem() == c {
			return
		}
		c = c.Elem()
		s.Accesses = append(s.Accesses, Access{At: i, Class: c, How: Read})
	}
}

// applied adds what the functions that a row calls do.
func (e *Effects) applied(i *ir.Instr, m *library.Model, s *Summary) {
	for _, c := range m.Calls {
		fn := m.Arg(i, c.Arg)
		if fn == nil || e.types.TypeOf(fn).Kind == ir.Nil {
			continue
		}
		if (fn.Op != ir.Closure && fn.Op != ir.FuncRef) || fn.Callee == nil {
			if !pureBuiltin(e, fn) {
				s.Opaque = i
			}
			continue
		}
		sum := e.Of(fn.Callee)
		if sum.Opaque != nil {
			s.Opaque = i
		}
		for _, eff := range sum.Effects {
			eff.At = i
			s.Effects = append(s.Effects, eff)
		}
		for _, a := range sum.Accesses {
			out := Access{At: i, Class: a.Class.find(), Name: a.Name, Field: a.Field, How: coarse(a)}
			if a.Field == "*" {
				out.Base = a.Base
			}
			s.Accesses = append(s.Accesses, out)
		}
	}
}

// pureBuiltin reports whether fn is a library function without effects.
func pureBuiltin(e *Effects, fn *ir.Instr) bool {
	if fn.Op == ir.Const {
		return true
	}
	if scalarKind(e.types.TypeOf(fn)) {
		return true // text where a pattern or a function may stand
	}
	return fn.Op == ir.FuncRef && fn.Callee == nil && e.types.PureNamed(fn.Sym)
}

func method(m *library.Model) string { return m.Name[strings.LastIndexByte(m.Name, '.')+1:] }

// mutation is the write that a row's mutates clause is.
func (e *Effects) mutation(i *ir.Instr, m *library.Model, mut library.Mutation, target *ir.Instr) Access {
	a := e.access(i, Mutate, target)
	if mut.Change == library.Keep && m.Has(library.Stdout) { // a buffer of the output: what is written comes behind
		a.How, a.Fixed = Append, true
	}
	if mut.Target != "self" || mut.Change != library.Grow {
		return a
	}
	kind := e.types.TypeOf(target).Kind
	args := i.Positional()[1:]
	name := method(m)
	switch {
	case kind == ir.Seq && len(args) == 1 && appends(name):
		a.How, a.Value = Append, args[0]
	case kind == ir.Set && name == "add":
		a.How, a.Value = Insert, args[0]
	case kind == ir.Map && len(args) == 2 && (name == "put" || name == "set"):
		a.How, a.Index, a.Value = WriteAt, args[0], args[1]
	case kind == ir.Obj && builds(m.Recv, name):
		a.How, a.Value, a.Fixed = Append, args[0], true
	}
	return a
}

// appends are the methods that add at the end of a sequence, one or many.
func appends(name string) bool {
	switch name {
	case "append", "extend", "push", "add", "addLast", "addAll":
		return true
	}
	return false
}

// builds reports whether the method adds to the end of a text builder.
func builds(recv, name string) bool {
	switch recv {
	case "strings.Builder", "bytes.Buffer", "StringIO":
		return strings.HasPrefix(name, "Write") || name == "write"
	case "StringBuilder":
		return name == "append"
	}
	return false
}

// mayHide reports whether an operator may run a method that a class of the
// module defines for it.
func (e *Effects) mayHide(i *ir.Instr) bool {
	switch i.Op {
	case ir.Bin, ir.Cmp, ir.Un, ir.Index, ir.Store, ir.Delete, ir.Len, ir.Format, ir.Next:
	default:
		return false
	}
	for _, x := range i.Args {
		if k := e.types.TypeOf(x).Kind; k == ir.Obj {
			return true
		}
	}
	return false
}

// findHidden lists the operators and conversions that classes redefine with
// effects of their own, and the methods that a field's name may stand for: those
// without arguments, which may be properties.
func (e *Effects) findHidden() {
	for _, c := range e.mod.Classes {
		for name, f := range c.Methods {
			special := strings.HasPrefix(name, "__")
			if name == "__init__" || name == "__new__" || !special && len(f.Params) != 1 || !e.impure(f) {
				continue
			}
			if special {
				e.hidden = append(e.hidden, f)
			} else {
				e.getters[name] = true
			}
		}
	}
}

func (e *Effects) impure(f *ir.Func) bool {
	sum := e.Of(f)
	if sum.Opaque != nil || len(sum.Effects) > 0 {
		return true
	}
	for _, a := range sum.Accesses {
		if a.Writes() {
			return true
		}
	}
	return false
}
