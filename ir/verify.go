package ir

import (
	"errors"
	"fmt"
)

// Verify reports every breach of the IR's rules in m: a block without exactly
// one terminator at its end, edges that do not mirror each other, a phi whose
// arguments do not match its predecessors, an argument that defines no value or
// belongs to another function.
func Verify(m *Module) error {
	var errs []error
	for _, f := range m.Funcs {
		errs = append(errs, verifyFunc(f)...)
	}
	return errors.Join(errs...)
}

func verifyFunc(f *Func) (errs []error) {
	bad := func(b *Block, format string, args ...any) {
		errs = append(errs, fmt.Errorf("%s b%d: %s", f.Name, b.ID, fmt.Sprintf(format, args...)))
	}
	if len(f.Blocks) == 0 && !f.Has(Stub) {
		return []error{fmt.Errorf("%s: no blocks and not a stub", f.Name)}
	}
	for id, b := range f.Blocks {
		if b.ID != id || b.Func != f {
			bad(b, "is at index %d of %s", id, f.Name)
		}
		if b.Term() == nil {
			bad(b, "has no terminator")
		}
		for _, s := range b.Succs {
			if count(s.Preds, b) != count(b.Succs, s) {
				bad(b, "edge to b%d is not mirrored", s.ID)
			}
		}
		phis := true
		for k, i := range b.Instrs {
			if i.Op.IsTerminator() && k != len(b.Instrs)-1 {
				bad(b, "terminator %s in the middle", i)
			}
			if i.Op == Phi && !phis {
				bad(b, "phi v%d after other instructions", i.ID)
			}
			phis = phis && (i.Op == Phi || i.Op == Param)
			if i.Op == Phi && len(i.Args) != len(b.Preds) {
				bad(b, "phi v%d has %d arguments for %d predecessors", i.ID, len(i.Args), len(b.Preds))
			}
			if i.Block != b || i.ID >= f.NumIDs {
				bad(b, "v%d is not numbered or placed in it", i.ID)
			}
			for _, a := range i.Args {
				if a == nil || !a.Op.DefinesValue() || a.Block == nil || a.Block.Func != f {
					bad(b, "argument of v%d is not a value of %s", i.ID, f.Name)
				}
			}
		}
	}
	return errs
}

func count(list []*Block, b *Block) (n int) {
	for _, x := range list {
		if x == b {
			n++
		}
	}
	return n
}
