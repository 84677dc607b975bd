// Package effects says what running code does besides giving a value: which
// objects and variables it reads and changes, and which files, sockets, clocks,
// random sources and locks it touches.
//
// It answers for one instruction or one function, calls included, and errs on
// the side of more: what cannot be seen is reported as Opaque. Whether effects
// of different iterations get in each other's way is package depend's question.
package effects

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
)

// How is the manner of an access.
type How uint8

// The manners. Reads come before writes.
const (
	Read     How = iota // any of the contents
	ReadAt              // one element, at Index
	Iterate             // the next element
	Measure             // the length only
	Contains            // whether Index is in it
	WriteAt             // one element, at Index
	Append              // one more at the end
	Insert              // Value into a set
	Mutate              // anything else
)

// Access is a read or write of an object, or of a variable.
type Access struct {
	At    *ir.Instr // in the function asked about; a call when the access is the callee's
	Class *Class
	Name  string // of the variable or field, where there is one
	Field string // of an object; "" is its elements; "*" is a variable
	How   How
	Base  *ir.Instr // the object; nil is not one value of this function
	Index *ir.Instr // of ReadAt, WriteAt, Contains
	Value *ir.Instr // of WriteAt, Append, Insert; the argument of a field or variable write
	Fixed bool      // of Append: the object is a file, stream or builder
	Inner bool      // the object is not Base but owned by it
}

// Writes reports whether the access changes anything.
func (a Access) Writes() bool { return a.How >= WriteAt }

// Effect is a side effect on the world.
type Effect struct {
	At    *ir.Instr // the call in the function asked about
	Site  *ir.Instr // the library call itself, perhaps in a callee
	Kind  library.Kind
	Model *library.Model
}

// Summary is what running a function may do to what existed before.
type Summary struct {
	Accesses []Access
	Effects  []Effect
	Opaque   *ir.Instr // a call of unknown code; nil is none
}

// Effects answers for one module.
type Effects struct {
	mod       *ir.Module
	types     *types.Info
	alias     *aliases
	summaries map[*ir.Func]*Summary
	seen      map[*ir.Func]map[accessKey]bool
	hidden    []*ir.Func      // operators and conversions that a class redefines
	getters   map[string]bool // fields that may be methods with effects
	fresh     map[*ir.Func]int8
}

type accessKey struct {
	class *Class
	field string
	how   How
	param int
	base  *ir.Instr
}

// Analyze prepares the answers for a module.
func Analyze(m *ir.Module, t *types.Info) *Effects {
	e := &Effects{mod: m, types: t, alias: newAliases(m, t), summaries: map[*ir.Func]*Summary{},
		seen: map[*ir.Func]map[accessKey]bool{}, getters: map[string]bool{}, fresh: map[*ir.Func]int8{}}
	for _, f := range m.Funcs {
		e.summaries[f] = &Summary{}
		e.seen[f] = map[accessKey]bool{}
	}
	for range maxRounds {
		changed := false
		for k := len(m.Funcs) - 1; k >= 0; k-- {
			changed = e.summarize(m.Funcs[k]) || changed
		}
		if !changed {
			if len(e.hidden)+len(e.getters) > 0 {
				return e
			}
			if e.findHidden(); len(e.hidden)+len(e.getters) == 0 {
				return e
			}
		}
	}
	for _, f := range m.Funcs { // no fixpoint: nothing is sure
		if s := e.summaries[f]; s.Opaque == nil && len(f.Blocks) > 0 {
			s.Opaque = f.Blocks[0].Instrs[0]
		}
	}
	return e
}

// maxRounds bounds the passes over the call graph; each carries effects one
// call further up at worst.
const maxRounds = 64

// Of is the summary of a function.
func (e *Effects) Of(f *ir.Func) *Summary {
	if s := e.summaries[f]; s != nil {
		return s
	}
	return &Summary{}
}

// ClassOf is the class of objects that a value may be.
func (e *Effects) ClassOf(i *ir.Instr) *Class { return e.alias.class(i).find() }

// summarize adds what f does to its summary and reports whether that was new.
func (e *Effects) summarize(f *ir.Func) (changed bool) {
	s, seen := e.summaries[f], e.seen[f]
	for _, b := range f.Blocks {
		for _, i := range b.Instrs {
			one := e.At(i)
			if one.Opaque != nil && s.Opaque == nil {
				s.Opaque, changed = one.Opaque, true
			}
			for _, eff := range one.Effects {
				if !hasEffect(s.Effects, eff) {
					s.Effects, changed = append(s.Effects, eff), true
				}
			}
			for _, a := range one.Accesses {
				if a.Base != nil && e.Fresh(a.Base, f.Blocks) {
					continue
				}
				if root := e.owner(a.Base, 0); root != a.Base {
					a.Base, a.Inner, a.Index = root, true, nil
				}
				k := accessKey{a.Class.find(), a.Field, a.How, e.param(a.Base), nil}
				if a.Field == "*" {
					k.base = a.Base
				}
				if !seen[k] {
					seen[k] = true
					s.Accesses, changed = append(s.Accesses, a), true
				}
			}
		}
	}
	return changed
}

func (e *Effects) param(base *ir.Instr) int {
	if base != nil && base.Op == ir.Param {
		return base.N
	}
	return -1
}

// owner follows an object to the parameter whose object owns it, if one does.
func (e *Effects) owner(base *ir.Instr, depth int) *ir.Instr {
	v := base
	for ; v != nil && depth < 8; depth++ {
		switch v.Op {
		case ir.Param:
			return v
		case ir.Field, ir.Index:
			if !e.Owned(v) {
				return base
			}
			v = v.Args[0]
		default:
			return base
		}
	}
	return base
}

func hasEffect(list []Effect, e Effect) bool {
	for _, x := range list {
		if x.Site == e.Site {
			if x.Kind == e.Kind {
				return true
			}
		}
	}
	return false
}

// At is what one instruction does, callees included.
func (e *Effects) At(i *ir.Instr) (s Summary) {
	switch i.Op {
	case ir.Call, ir.Invoke, ir.CallValue, ir.New, ir.Spawn:
		e.call(i, &s)
	case ir.Join, ir.Select, ir.Await:
		s.Effects = append(s.Effects, Effect{At: i, Site: i, Kind: library.LockOp})
	default:
		e.plain(i, &s)
	}
	return s
}

func (e *Effects) access(i *ir.Instr, how How, base *ir.Instr) Access {
	return Access{At: i, Class: e.ClassOf(base), How: how, Base: base}
}

// plain adds the accesses of an instruction that is no call.
func (e *Effects) plain(i *ir.Instr, s *Summary) {
	add := func(how How, index, value *ir.Instr) {
		a := e.access(i, how, i.Args[0])
		a.Index, a.Value = index, value
		s.Accesses = append(s.Accesses, a)
	}
	switch i.Op {
	case ir.Load, ir.StoreCell:
		a := e.access(i, Read, i.Args[0])
		a.Field, a.Name = "*", variableName(i.Args[0])
		if owner, ok := e.types.Variable(i.Args[0]).(*ir.Instr); ok {
			a.Base = owner
		} else if i.Args[0].Op == ir.Global {
			a.Base = nil
		}
		if i.Op == ir.StoreCell {
			a.How, a.Value = Mutate, i.Args[1]
		}
		s.Accesses = append(s.Accesses, a)
	case ir.Field, ir.SetField:
		a := e.access(i, Read, i.Args[0])
		a.Field, a.Name = i.Sym, i.Sym
		if i.Op == ir.SetField {
			a.How, a.Value = Mutate, i.Args[1]
		}
		s.Accesses = append(s.Accesses, a)
	case ir.Index:
		if !e.alias.scalar(i.Args[0]) {
			add(ReadAt, i.Args[1], nil)
		}
	case ir.Len:
		if !e.alias.scalar(i.Args[0]) {
			add(Measure, nil, nil)
		}
	case ir.Store:
		add(WriteAt, i.Args[1], i.Args[2])
	case ir.Delete:
		add(Mutate, nil, nil)
	case ir.Slice, ir.Extract, ir.Convert:
		if !e.alias.scalar(i.Args[0]) && (i.Op != ir.Extract || !immutable(e.types.TypeOf(i.Args[0]))) {
			add(Read, nil, nil)
		}
	case ir.Next:
		e.next(i, s)
	case ir.Cmp, ir.Bin, ir.Un, ir.Format:
		e.operator(i, s)
	case ir.MemLoad, ir.MemStore, ir.Send, ir.Recv:
		s.Opaque = i
	}
	if s.Opaque == nil && len(e.hidden) > 0 && e.mayHide(i) || i.Op == ir.Field && e.getters[i.Sym] {
		s.Opaque = i
	}
}

func variableName(cell *ir.Instr) string {
	if cell.Op == ir.Global {
		return cell.Sym
	}
	return cell.Name
}

func immutable(t *ir.Type) bool { return t.Kind == ir.Tuple || scalarKind(t) }

// operator adds what an operator reads of containers.
func (e *Effects) operator(i *ir.Instr, s *Summary) {
	for k, x := range i.Args {
		t := e.types.TypeOf(x)
		if e.alias.scalar(x) || t.Kind == ir.Opaque || i.Sym == "is" || i.Sym == "isnot" || i.Sym == "and" || i.Sym == "or" || i.Sym == "!" {
			continue
		}
		a := e.access(i, Read, x)
		if i.Op == ir.Cmp && k == 1 && (i.Sym == "in" || i.Sym == "notin") {
			a.How, a.Index = Contains, i.Args[0]
		}
		s.Accesses = append(s.Accesses, a)
	}
}

// next adds the reads of the containers that an iterator draws from.
func (e *Effects) next(i *ir.Instr, s *Summary) {
	if len(i.Args) == 0 {
		return
	}
	it := i.Args[0]
	var walk func(src *ir.Instr, depth int)
	walk = func(src *ir.Instr, depth int) {
		if e.alias.scalar(src) {
			return
		}
		if m := e.model(src); m != nil && depth < 6 && isIterator(e.types.TypeOf(src)) {
			for _, x := range src.Args {
				walk(x, depth+1)
			}
			e.applied(src, m, s)
			return
		}
		switch src.Op {
		case ir.Range:
			return
		case ir.MakeSeq:
			if src.Sym != "lazy" {
				break
			}
		case ir.Call, ir.Invoke, ir.CallValue:
			for _, f := range e.types.CalleesOf(src) {
				if f.Has(ir.Generator) {
					s.Opaque = i // its body runs as the loop draws
				}
			}
		}
		a := e.access(i, Iterate, src)
		s.Accesses = append(s.Accesses, a)
	}
	if it.Op == ir.Iter {
		walk(it.Args[0], 0)
		return
	}
	walk(it, 0)
}

func isIterator(t *ir.Type) bool { return t.Kind == ir.Iterator }

func (e *Effects) model(i *ir.Instr) *library.Model {
	switch i.Op {
	case ir.Call, ir.Invoke, ir.New:
		return e.types.Model(i)
	}
	return nil
}
