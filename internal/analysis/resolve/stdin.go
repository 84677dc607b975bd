package resolve

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// FromStdin reports whether a value is read from standard input.
func (w *World) FromStdin(v *ir.Instr) bool {
	for range 12 {
		if g := w.Callee(v); g != nil {
			return w.ReadsInside(g, map[*ir.Func]bool{})
		}
		if v.Op == ir.Call || v.Op == ir.Invoke {
			if m := w.Model(v); m != nil && m.Has(library.Stdin) {
				return true
			}
		}
		if len(v.Args) == 0 || v.Op == ir.Phi {
			return false
		}
		next := v.Args[0]
		if v.Op == ir.Load {
			next = w.lastStored(v.Args[0])
		}
		if next == nil {
			return false
		}
		if v.Op == ir.Call && len(v.Args) > 1 {
			next = v.Args[len(v.Args)-1]
		}
		v = next
	}
	return false
}

// lastStored is the last value put into a variable that is not a constant, or nil.
func (w *World) lastStored(cell *ir.Instr) *ir.Instr {
	var out *ir.Instr
	for _, s := range w.Stores(cell) {
		if v := StoredValue(s); v != nil && v.Op != ir.Const {
			out = v
		}
	}
	return out
}

// Reads reports whether an instruction reads standard input, itself or in what
// it calls.
func (w *World) Reads(i *ir.Instr) bool {
	if i.Op != ir.Call && i.Op != ir.Invoke && i.Op != ir.CallValue {
		return false
	}
	if g := w.Callee(i); g != nil {
		return w.ReadsInside(g, map[*ir.Func]bool{})
	}
	m := w.Model(i)
	return m != nil && m.Has(library.Stdin) && w.KindOf(i) != ir.Obj // making a reader reads nothing
}

// ReadsInside reports whether g reads standard input, or what it calls does;
// seen holds the functions asked already.
func (w *World) ReadsInside(g *ir.Func, seen map[*ir.Func]bool) bool {
	if seen[g] || w.Graphs[g] == nil {
		return false
	}
	seen[g] = true
	for _, b := range g.Blocks {
		for _, i := range b.Instrs {
			if h := w.Callee(i); h != nil {
				if w.ReadsInside(h, seen) {
					return true
				}
			} else if m := w.Model(i); m != nil && m.Has(library.Stdin) && w.KindOf(i) != ir.Obj {
				return true
			}
		}
	}
	return false
}
