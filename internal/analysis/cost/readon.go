package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
)

// readsOn is the collection of which each activation, before it calls itself, reads
// the element at a position that it moves on and never takes back, with a read of the
// variable or field that the position is in; or nil.
func (u *unit) readsOn(calls []selfCall) (c, position *ir.Instr) {
	for _, b := range u.g.Order {
		for _, x := range b.Instrs {
			if x.Op != ir.Index || x.Args[1].Op != ir.Load && x.Args[1].Op != ir.Field {
				continue
			}
			if u.countsOn(x.Args[1]) && u.storedBefore(x.Args[1], calls) {
				return x.Args[0], x.Args[1]
			}
		}
	}
	return nil, nil
}

// storedBefore reports whether something is stored in a place before all of the calls.
func (u *unit) storedBefore(place *ir.Instr, calls []selfCall) bool {
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if u.storesIn(i, place) && u.before(b, calls) {
				return true
			}
		}
	}
	return false
}

// storesIn reports whether an instruction stores in the variable or field that place
// is a read of.
func (u *unit) storesIn(i, place *ir.Instr) bool {
	switch {
	case i.Op == ir.StoreCell && place.Op == ir.Load:
		return u.e.SameCell(i.Args[0], place.Args[0])
	case i.Op == ir.SetField && place.Op == ir.Field:
		return i.Sym == place.Sym && u.samePlace(i.Args[0], place.Args[0])
	}
	return false
}

// movesOn reports whether each round of l moves the position in a place on.
func (u *unit) movesOn(l *loop, position *ir.Instr) bool {
	return u.countsOn(position) && u.g.Cuts(l.Loop, func(b *ir.Block) bool {
		for _, i := range b.Instrs {
			if u.storesIn(i, position) {
				return true
			}
		}
		return false
	})
}

// countsOn reports whether all that the function stores in a place is more by a constant
// than what was there.
func (u *unit) countsOn(place *ir.Instr) bool {
	stored := false
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if !u.storesIn(i, place) {
				continue
			}
			v := resolve.StoredValue(i)
			if v.Op != ir.Bin || v.Sym != "+" || !u.samePlace(v.Args[0], place) {
				return false
			}
			if k, ok := resolve.Numeric(v.Args[1]); !ok || k <= 0 {
				return false
			}
			stored = true
		}
	}
	return stored
}
