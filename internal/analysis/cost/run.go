package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// Time derives the time law of one function, over its own sizes; nil for a stub.
func (e *Engine) Time(f *ir.Func) *Law {
	u := e.units[f]
	if u == nil {
		return nil
	}
	c := u.callCost()
	return &Law{Expr: c.Expr, Conf: c.Conf, Steps: c.Steps}
}

// Called reports whether the module itself calls f.
func (e *Engine) Called(f *ir.Func) bool {
	for _, c := range e.callers[f] {
		if c.Block.Func != f {
			return true
		}
	}
	return false
}

// FromStdin reports whether a value is read from standard input.
func (e *Engine) FromStdin(v *ir.Instr) bool {
	for range 12 {
		if g := e.callee(v); g != nil {
			return e.readsInside(g, map[*ir.Func]bool{})
		}
		if v.Op == ir.Call || v.Op == ir.Invoke {
			if m := e.model(v); m != nil && m.Has(library.Stdin) {
				return true
			}
		}
		if len(v.Args) == 0 || v.Op == ir.Phi {
			return false
		}
		next := v.Args[0]
		if v.Op == ir.Load {
			next = e.lastStored(v.Args[0])
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
func (e *Engine) lastStored(cell *ir.Instr) *ir.Instr {
	var out *ir.Instr
	for _, s := range e.stores(cell) {
		if v := storedValue(s); v != nil && v.Op != ir.Const {
			out = v
		}
	}
	return out
}
