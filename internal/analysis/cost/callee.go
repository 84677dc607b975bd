package cost

import (
	"sort"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// callee is the function of the module that a call runs, when there is just one.
func (e *Engine) callee(i *ir.Instr) *ir.Func {
	switch i.Op {
	case ir.Call, ir.Spawn:
		if i.Callee != nil {
			return e.body(i.Callee)
		}
	case ir.CallValue:
		if f := e.function(i.Args[0]); f != nil {
			return e.body(f)
		}
		return e.oneOf(i)
	case ir.New:
		if i.Callee != nil {
			return e.body(i.Callee)
		}
		if c := e.mod.ClassNamed(i.Sym); c != nil {
			return e.body(constructor(c))
		}
	case ir.Invoke:
		if i.Callee != nil {
			return e.body(i.Callee)
		}
		return e.body(e.method(i))
	}
	return nil
}

// oneOf is the only callee that type inference finds, or nil.
func (e *Engine) oneOf(i *ir.Instr) *ir.Func {
	if e.types == nil || !e.types.Complete(i) {
		return nil
	}
	if fs := e.types.CalleesOf(i); len(fs) == 1 {
		return e.body(fs[0])
	}
	return nil
}

// overrides are the other methods that an Invoke of g may run, those of classes
// below the receiver's.
func (e *Engine) overrides(i *ir.Instr, g *ir.Func) (list []*ir.Func) {
	if i.Op != ir.Invoke || e.types == nil {
		return nil
	}
	for _, f := range e.types.CalleesOf(i) {
		if f != g && e.body(f) != nil {
			list = append(list, f)
		}
	}
	return list
}

func (e *Engine) body(f *ir.Func) *ir.Func {
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
func (e *Engine) method(i *ir.Instr) *ir.Func {
	recv := i.Args[0]
	if t := e.typeOf(recv); t != nil && t.Kind == ir.Ptr && t.Elem != nil && t.Elem.Kind == ir.Obj {
		return e.lookup(t.Elem.Name, i.Sym, 4)
	} else if t != nil && t.Kind == ir.Obj {
		return e.lookup(t.Name, i.Sym, 4)
	} else if t != nil && t.Kind != ir.Opaque {
		return nil
	}
	if f := recv.Block.Func; recv.Op == ir.Param && recv.N == 0 && f.Has(ir.Method) && f.Class != nil {
		return e.lookup(f.Class.Name, i.Sym, 4)
	}
	if e.models != nil && len(e.models.HasMethod(i.Sym)) > 0 {
		return nil
	}
	var found *ir.Func
	for _, c := range e.mod.Classes {
		if f := c.Methods[i.Sym]; f != nil && len(f.Params) >= len(i.Args) {
			if found != nil {
				return nil
			}
			found = f
		}
	}
	return found
}

func (e *Engine) lookup(class, name string, depth int) *ir.Func {
	c := e.mod.ClassNamed(class)
	if c == nil || depth == 0 {
		return nil
	}
	if f := c.Methods[name]; f != nil {
		return f
	}
	for _, b := range c.Bases {
		if f := e.lookup(b, name, depth-1); f != nil {
			return f
		}
	}
	return nil
}

// function is the function that a value is, through cells that are stored once.
func (e *Engine) function(v *ir.Instr) *ir.Func {
	for range 8 {
		switch v.Op {
		case ir.FuncRef, ir.Closure:
			return v.Callee
		case ir.Load:
			w := e.onlyStored(v.Args[0])
			if w == nil {
				return nil
			}
			v = w
		default:
			return nil
		}
	}
	return nil
}

// outerCell is the cell of an enclosing function that a free cell stands for.
func (e *Engine) outerCell(free *ir.Instr) *ir.Instr {
	for f := free.Block.Func.Outer; f != nil; f = f.Outer {
		for _, b := range f.Blocks {
			for _, i := range b.Instrs {
				if i.Op == ir.Cell && i.Name == free.Name && i.Sym != "free" {
					return i
				}
			}
		}
	}
	return nil
}

// cell is what a Load or StoreCell is of, free cells resolved; a Global stays.
func (e *Engine) cell(c *ir.Instr) *ir.Instr {
	if c.Op == ir.Cell && c.Sym == "free" {
		if o := e.outerCell(c); o != nil {
			return o
		}
	}
	return c
}

// sameCell reports whether two cell values are one variable.
func (e *Engine) sameCell(a, b *ir.Instr) bool {
	if a.Op == ir.Global && b.Op == ir.Global {
		return a.Sym == b.Sym
	}
	return e.cell(a) == e.cell(b)
}

// stores lists the values written to the variable c anywhere in the module.
func (e *Engine) stores(c *ir.Instr) []*ir.Instr {
	key := cellKey{e.cell(c), ""}
	if c.Op == ir.Global {
		key = cellKey{nil, c.Sym}
	}
	if e.cells == nil {
		e.indexCells()
	}
	return e.cells[key]
}

type cellKey struct {
	cell *ir.Instr
	name string
}

// indexCells maps each variable to its StoreCells, or the Cell itself for an
// initial value.
func (e *Engine) indexCells() {
	e.cells = map[cellKey][]*ir.Instr{}
	for _, f := range e.mod.Funcs {
		for _, b := range f.Blocks {
			for _, i := range b.Instrs {
				switch {
				case i.Op == ir.StoreCell && i.Args[0].Op == ir.Global:
					k := cellKey{nil, i.Args[0].Sym}
					e.cells[k] = append(e.cells[k], i)
				case i.Op == ir.StoreCell:
					k := cellKey{e.cell(i.Args[0]), ""}
					e.cells[k] = append(e.cells[k], i)
				case i.Op == ir.Cell && i.Sym != "free" && len(i.Args) > 0:
					k := cellKey{i, ""}
					e.cells[k] = append(e.cells[k], i)
				}
			}
		}
	}
}

// storedValue is what a StoreCell or initialised Cell writes.
func storedValue(i *ir.Instr) *ir.Instr { return i.Args[len(i.Args)-1] }

// onlyStored is the value of a variable that is written once, or nil.
func (e *Engine) onlyStored(c *ir.Instr) *ir.Instr {
	all := e.stores(c)
	var only *ir.Instr
	for _, s := range all {
		v := storedValue(s)
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

// actuals lines up the arguments of a call with the callee's parameters; nil
// where the call gives none.
func (e *Engine) actuals(i *ir.Instr, g *ir.Func) []*ir.Instr {
	out := make([]*ir.Instr, len(g.Params))
	args := i.Positional()
	at := 0
	switch i.Op {
	case ir.CallValue:
		args = args[1:]
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

// model is the library row of a call that is not of the module's functions. A
// method of a receiver of unknown type is taken to be of the first type that
// has it.
func (e *Engine) model(i *ir.Instr) *library.Model {
	if m, ok := e.rows[i]; ok {
		return m
	}
	m := e.findModel(i)
	e.rows[i] = m
	return m
}

func (e *Engine) findModel(i *ir.Instr) *library.Model {
	if e.types != nil {
		if m := e.types.Model(i); m != nil {
			return m
		}
	}
	if e.models == nil || i.Op != ir.Call && i.Op != ir.Invoke && i.Op != ir.New {
		return nil
	}
	if i.Op != ir.Invoke {
		return e.models.Of(i, nil)
	}
	t := e.typeOf(i.Args[0])
	if m := e.models.Of(i, t); m != nil {
		return m
	}
	if t != nil && t.Kind != ir.Opaque && t.Kind != ir.Iterator && (t.Kind != ir.Obj || e.mod.ClassNamed(t.Name) != nil) {
		return nil
	}
	for _, name := range e.models.HasMethod(i.Sym) {
		if m := e.models.Of(i, e.models.TypeNamed(name)); m != nil {
			return m
		}
	}
	return nil
}
