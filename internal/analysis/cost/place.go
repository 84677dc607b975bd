package cost

import (
	"github.com/heddle-run/heddle/ir"
)

// A place is a variable that is no SSA value: a cell read by a Load, an element
// a[k] whose array and index stay the same while a loop runs, a field.

func isPlace(v *ir.Instr) bool { return v.Op == ir.Load || v.Op == ir.Index || v.Op == ir.Field }

// samePlace reports whether two reads are of one place.
func (u *unit) samePlace(a, b *ir.Instr) bool {
	if a == b {
		return true
	}
	if a.Op != b.Op {
		return false
	}
	switch a.Op {
	case ir.Load:
		return u.e.SameCell(a.Args[0], b.Args[0])
	case ir.Index:
		return u.e.Alias.Of(a.Args[0]) == u.e.Alias.Of(b.Args[0]) && u.sameKey(a.Args[1], b.Args[1])
	case ir.Field:
		return a.Sym == b.Sym && u.samePlace(a.Args[0], b.Args[0])
	}
	return false
}

func (u *unit) sameKey(a, b *ir.Instr) bool {
	if x, ok := a.IsConst(); ok {
		y, okY := b.IsConst()
		return okY && x == y
	}
	return a == b || isPlace(a) && u.samePlace(a, b)
}

// storedIn lists the values that l itself stores in the place of v. sure is false
// when a store may be to the place or to another, as a[i] to a[j].
func (u *unit) storedIn(l *loop, v *ir.Instr) (values []*ir.Instr, sure bool) {
	sure = true
	switch v.Op {
	case ir.Load:
		for _, s := range u.e.Stores(v.Args[0]) {
			if s.Op == ir.StoreCell && s.Block.Func == u.f && l.Contains(s.Block) {
				values = append(values, s.Args[len(s.Args)-1])
			}
		}
	case ir.Index:
		for _, s := range u.e.Alias.Of(v.Args[0]).Stored {
			if s.At.Op != ir.Store || s.At.Block.Func != u.f || !l.Contains(s.At.Block) {
				continue
			}
			if u.sameKey(s.At.Args[1], v.Args[1]) {
				values = append(values, s.Val)
			} else {
				sure = false
			}
		}
	case ir.Field:
		for _, b := range l.Blocks {
			for _, i := range b.Instrs {
				if i.Op == ir.SetField && i.Sym == v.Sym && u.samePlace(i.Args[0], v.Args[0]) {
					values = append(values, i.Args[1])
				}
			}
		}
	}
	return values, sure
}

// fixedIn reports whether a place stays the same place while l runs.
func (u *unit) fixedIn(l *loop, v *ir.Instr) bool {
	switch v.Op {
	case ir.Load:
		return true
	case ir.Index:
		return u.constantIn(l, v.Args[1]) && u.constantIn(l, v.Args[0])
	case ir.Field:
		return u.constantIn(l, v.Args[0])
	}
	return false
}

// constantIn reports whether a value is the same in every iteration of l.
func (u *unit) constantIn(l *loop, v *ir.Instr) bool {
	if _, lit := v.IsConst(); lit || !l.Contains(v.Block) {
		return true
	}
	if !isPlace(v) || !u.fixedIn(l, v) {
		return false
	}
	values, sure := u.storedIn(l, v)
	return sure && len(values) == 0
}

// holds says that v is known to have a length, so that it is no number.
func (e *Engine) holds(v *ir.Instr) bool {
	switch e.KindOf(v) {
	case ir.Seq, ir.Str, ir.Bytes, ir.Set, ir.Map, ir.Tuple, ir.Iterator:
		return true
	}
	return v.Op == ir.Range
}
