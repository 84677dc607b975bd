package resolve

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// Callee is the function of the module that a call runs, when there is just one.
func (w *World) Callee(i *ir.Instr) *ir.Func {
	switch i.Op {
	case ir.Call, ir.Spawn:
		if i.Callee != nil {
			return w.body(i.Callee)
		}
	case ir.CallValue:
		if f := w.Function(i.Args[0]); f != nil {
			return w.body(f)
		}
		return w.oneOf(i)
	case ir.New:
		if i.Callee != nil {
			return w.body(i.Callee)
		}
		if c := w.Mod.ClassNamed(i.Sym); c != nil {
			return w.body(constructor(c))
		}
	case ir.Invoke:
		if i.Callee != nil {
			return w.body(i.Callee)
		}
		if f := w.method(i); f != nil {
			return w.body(f)
		}
		return w.body(w.partCalled(i))
	}
	return nil
}

// partCalled is the function that an object was given under a method's name where it was
// made: return { push, pop }; or nil.
func (w *World) partCalled(i *ir.Instr) *ir.Func {
	obj := i.Args[0]
	for range 6 {
		switch obj.Op {
		case ir.New:
			if part := w.madeWith(&ir.Instr{Op: ir.Field, Sym: i.Sym, Args: []*ir.Instr{obj}}); part != nil {
				return w.Function(part)
			}
			return nil
		case ir.Load:
			obj = w.OnlyStored(obj.Args[0])
		case ir.Call:
			obj = onlyReturned(w.body(obj.Callee))
		default:
			return nil
		}
		if obj == nil {
			return nil
		}
	}
	return nil
}

// oneOf is the only callee that type inference finds, or nil.
func (w *World) oneOf(i *ir.Instr) *ir.Func {
	if w.types == nil || !w.types.Complete(i) {
		return nil
	}
	if fs := w.types.CalleesOf(i); len(fs) == 1 {
		return w.body(fs[0])
	}
	return nil
}

// Overrides are the other methods that an Invoke of g may run, those of classes
// below the receiver's.
func (w *World) Overrides(i *ir.Instr, g *ir.Func) (list []*ir.Func) {
	if i.Op != ir.Invoke || w.types == nil {
		return nil
	}
	for _, f := range w.types.CalleesOf(i) {
		if f != g && w.body(f) != nil {
			list = append(list, f)
		}
	}
	return list
}

func (w *World) body(f *ir.Func) *ir.Func {
	if f == nil || len(f.Blocks) == 0 {
		return nil
	}
	return f
}

func constructor(c *ir.Class) *ir.Func {
	for _, name := range []string{"__init__", "constructor", "<init>", c.Name} {
		if f := c.Methods[name]; f != nil {
			return f
		}
	}
	return nil
}

// method finds the method that an Invoke runs: of the receiver's class when it
// is known, else the only one of that name in the module that takes as many
// arguments.
func (w *World) method(i *ir.Instr) *ir.Func {
	recv := i.Args[0]
	if t := w.TypeOf(recv); t != nil && t.Kind == ir.Ptr && t.Elem != nil && t.Elem.Kind == ir.Obj {
		return w.lookup(t.Elem.Name, i.Sym, 4)
	} else if t != nil && t.Kind == ir.Obj {
		return w.lookup(t.Name, i.Sym, 4)
	} else if t != nil && t.Kind != ir.Opaque {
		return nil
	}
	if f := recv.Block.Func; recv.Op == ir.Param && recv.N == 0 && f.Has(ir.Method) && f.Class != nil {
		return w.lookup(f.Class.Name, i.Sym, 4)
	}
	if w.models != nil && len(w.models.HasMethod(i.Sym)) > 0 {
		return nil
	}
	var found *ir.Func
	for _, c := range w.Mod.Classes {
		if f := c.Methods[i.Sym]; f != nil && len(f.Params) >= len(i.Args) {
			if found != nil {
				return nil
			}
			found = f
		}
	}
	return found
}

func (w *World) lookup(class, name string, depth int) *ir.Func {
	c := w.Mod.ClassNamed(class)
	if c == nil || depth == 0 {
		return nil
	}
	if f := c.Methods[name]; f != nil {
		return f
	}
	for _, b := range c.Bases {
		if f := w.lookup(b, name, depth-1); f != nil {
			return f
		}
	}
	return nil
}

// Function is the function that a value is, through cells that are stored once
// and functions that make it.
func (w *World) Function(v *ir.Instr) *ir.Func {
	for range 8 {
		switch v.Op {
		case ir.FuncRef, ir.Closure:
			return v.Callee
		case ir.Load:
			only := w.OnlyStored(v.Args[0])
			if only == nil {
				return nil
			}
			v = only
		case ir.Call:
			if v = onlyReturned(w.body(v.Callee)); v == nil {
				return nil
			}
		case ir.Param:
			if v = w.onlyGiven(v); v == nil {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// onlyGiven is the argument that the only call of a function gives a parameter, or
// nil: what a decorator wraps.
func (w *World) onlyGiven(p *ir.Instr) *ir.Instr {
	if w.named == nil {
		w.named = map[*ir.Func][]*ir.Instr{}
		for _, f := range w.Funcs {
			for _, b := range f.Blocks {
				for _, i := range b.Instrs {
					if i.Op == ir.Call && i.Callee != nil {
						w.named[i.Callee] = append(w.named[i.Callee], i)
					}
				}
			}
		}
	}
	g := p.Block.Func
	if calls := w.named[g]; len(calls) == 1 && calls[0].Block.Func != g {
		if args := w.Actuals(calls[0], g); p.N < len(args) {
			return args[p.N]
		}
	}
	return nil
}

// onlyReturned is the value that a function gives back at its only return, or nil.
func onlyReturned(f *ir.Func) *ir.Instr {
	if f == nil {
		return nil
	}
	var out *ir.Instr
	for _, b := range f.Blocks {
		t := b.Term()
		if t == nil || t.Op != ir.Return {
			continue
		}
		if out != nil || len(t.Args) != 1 {
			return nil
		}
		out = t.Args[0]
	}
	return out
}

// outerCell is the cell of an enclosing function that a free cell stands for.
func (w *World) outerCell(free *ir.Instr) *ir.Instr {
	for f := free.Block.Func.Outer; f != nil; f = f.Outer {
		for _, b := range f.Blocks {
			for _, i := range b.Instrs {
				// The address of another variable may have its name from the pointer.
				other := i.Type != nil && free.Type != nil && i.Type.String() != free.Type.String()
				if i.Op == ir.Cell && i.Name == free.Name && i.Sym != "free" && !other {
					return i
				}
			}
		}
	}
	return nil
}

// Cell is what a Load or StoreCell is of, free cells resolved; a Global stays.
func (w *World) Cell(c *ir.Instr) *ir.Instr {
	if c.Op == ir.Cell && c.Sym == "free" {
		if o := w.outerCell(c); o != nil {
			return o
		}
	}
	return c
}

// SameCell reports whether two cell values are one variable.
func (w *World) SameCell(a, b *ir.Instr) bool {
	if a.Op == ir.Global && b.Op == ir.Global {
		return a.Sym == b.Sym
	}
	return w.Cell(a) == w.Cell(b)
}

// Stores lists the values written to the variable c anywhere in the module.
func (w *World) Stores(c *ir.Instr) []*ir.Instr {
	key := cellKey{w.Cell(c), ""}
	if c.Op == ir.Global {
		key = cellKey{nil, c.Sym}
	}
	if w.cells == nil {
		w.indexCells()
	}
	return w.cells[key]
}

type cellKey struct {
	cell *ir.Instr
	name string
}

// indexCells maps each variable to its StoreCells, or the Cell itself for an
// initial value.
func (w *World) indexCells() {
	w.cells = map[cellKey][]*ir.Instr{}
	for _, f := range w.Mod.Funcs {
		for _, b := range f.Blocks {
			for _, i := range b.Instrs {
				switch {
				case i.Op == ir.StoreCell && i.Args[0].Op == ir.Global:
					k := cellKey{nil, i.Args[0].Sym}
					w.cells[k] = append(w.cells[k], i)
				case i.Op == ir.StoreCell:
					k := cellKey{w.Cell(i.Args[0]), ""}
					w.cells[k] = append(w.cells[k], i)
				case i.Op == ir.Cell && i.Sym != "free" && len(i.Args) > 0:
					k := cellKey{i, ""}
					w.cells[k] = append(w.cells[k], i)
				}
			}
		}
	}
}

// StoredValue is what a StoreCell or initialised Cell writes.
func StoredValue(i *ir.Instr) *ir.Instr { return i.Args[len(i.Args)-1] }

// OnlyStored is the value of a variable that is written once, or nil.
func (w *World) OnlyStored(c *ir.Instr) *ir.Instr {
	all := w.Stores(c)
	var only *ir.Instr
	for _, s := range all {
		v := StoredValue(s)
		if lit, ok := v.IsConst(); ok && lit == nil && len(all) > 1 {
			continue
		}
		if only != nil {
			return nil
		}
		only = v
	}
	return only
}

// Actuals lines up the arguments of a call with the callee's parameters; nil
// where the call gives none.
func (w *World) Actuals(i *ir.Instr, g *ir.Func) []*ir.Instr {
	out := make([]*ir.Instr, len(g.Params))
	args := i.Positional()
	at := 0
	switch i.Op {
	case ir.CallValue:
		args = args[1:]
	case ir.Invoke:
		if !g.Has(ir.Method) && i.Callee == nil && len(args) > len(g.Params) {
			args = args[1:] // a function that is a part of an object, and does not know of it
		}
	case ir.New:
		if g.Has(ir.Method) && len(g.Params) > 0 {
			out[0] = i
			at = 1
		}
	}
	for _, x := range args {
		if at < len(out) {
			out[at] = x
			at++
		}
	}
	for k, name := range i.Kw {
		for n, p := range g.Params {
			if p.Name == name {
				out[n] = i.Args[len(i.Args)-len(i.Kw)+k]
			}
		}
	}
	return out
}

// Model is the library row of a call that is not of the module's functions. A
// method of a receiver of unknown type is taken to be of the first type that
// has it.
func (w *World) Model(i *ir.Instr) *library.Model {
	if m, ok := w.rows[i]; ok {
		return m
	}
	m := w.findModel(i)
	w.rows[i] = m
	return m
}

// RowNamed is the library row of a function that is given by its name to be called with
// one argument, or nil.
func (w *World) RowNamed(name string) *library.Model {
	return w.models.Of(&ir.Instr{Op: ir.Call, Sym: name, Args: []*ir.Instr{{Op: ir.Const, Type: ir.TOpaque}}}, nil)
}

func (w *World) findModel(i *ir.Instr) *library.Model {
	if w.types != nil {
		if m := w.types.Model(i); m != nil {
			return m
		}
	}
	if w.models == nil || i.Op != ir.Call && i.Op != ir.Invoke && i.Op != ir.New {
		return nil
	}
	if i.Op != ir.Invoke {
		return w.models.Of(i, nil)
	}
	t := w.TypeOf(i.Args[0])
	if m := w.models.Of(i, t); m != nil {
		return m
	}
	if t != nil && t.Kind != ir.Opaque && t.Kind != ir.Iterator && (t.Kind != ir.Obj || w.Mod.ClassNamed(t.Name) != nil) {
		return nil
	}
	for _, name := range w.models.HasMethod(i.Sym) {
		if m := w.models.Of(i, w.models.TypeNamed(name)); m != nil {
			return m
		}
	}
	return nil
}
