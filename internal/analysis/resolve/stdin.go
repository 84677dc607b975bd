package resolve

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// FromStdin reports whether a value is read from standard input.
func (w *World) FromStdin(v *ir.Instr) bool { return w.fromStdin(v, map[*ir.Instr]bool{}) }

// fromStdin is FromStdin; seen holds what has been asked about already.
func (w *World) fromStdin(v *ir.Instr, seen map[*ir.Instr]bool) bool {
	for v != nil && !seen[v] && len(seen) < 24 {
		seen[v] = true
		if g := w.Callee(v); g != nil {
			return w.ReadsInside(g, map[*ir.Func]bool{}) || w.Takes(g)
		}
		if v.Op == ir.Call || v.Op == ir.Invoke {
			if m := w.Model(v); m != nil && m.Has(library.Stdin) {
				return true
			}
		}
		switch {
		case v.Op == ir.MakeSeq && len(v.Args) == 0:
			v = w.filledWith(v)
		case v.Op == ir.Param:
			return w.givenFromStdin(v, seen)
		case len(v.Args) == 0 || v.Op == ir.Phi:
			return false
		case v.Op == ir.Load:
			return w.storedFromStdin(v.Args[0], seen)
		case v.Op == ir.Bin && v.Sym == "+" && w.KindOf(v) == ir.Str && w.fromStdin(v.Args[1], seen):
			return true // a text gathered in pieces
		case v.Op == ir.Field:
			return w.fieldFromStdin(v, seen)
		case v.Op == ir.Call && len(v.Args) > 1 && v.Args[len(v.Args)-1].Op != ir.Const:
			v = v.Args[len(v.Args)-1]
		default:
			v = v.Args[0]
		}
	}
	return false
}

// storedFromStdin reports whether a variable is given something that is read.
func (w *World) storedFromStdin(cell *ir.Instr, seen map[*ir.Instr]bool) bool {
	for _, s := range w.Stores(cell) {
		if v := StoredValue(s); v != nil && v.Op != ir.Const && w.fromStdin(v, seen) {
			return true
		}
	}
	return false
}

// fieldFromStdin reports whether a field is given something that is read, or that
// the constructor is handed after it was read.
func (w *World) fieldFromStdin(field *ir.Instr, seen map[*ir.Instr]bool) bool {
	for _, s := range w.fieldStores(field) {
		v := s.Args[1]
		for v.Op == ir.Invoke || v.Op == ir.Call && len(v.Args) > 0 {
			if m := w.Model(v); m == nil || m.Has(library.Stdin) {
				break
			}
			v = v.Args[0] // trimmed, split
		}
		if v.Op != ir.Param {
			if w.fromStdin(v, seen) {
				return true
			}
			continue
		}
		if w.givenFromStdin(v, seen) {
			return true
		}
	}
	return false
}

// givenFromStdin reports whether a call gives a parameter something that is read.
func (w *World) givenFromStdin(p *ir.Instr, seen map[*ir.Instr]bool) bool {
	g := p.Block.Func
	for _, c := range w.Callers[g] {
		if args := w.Actuals(c, g); p.N < len(args) && args[p.N] != nil && w.fromStdin(args[p.N], seen) {
			return true
		}
	}
	return false
}

// fieldStores lists what is stored in the field that a read is of, in any object of
// its class.
func (w *World) fieldStores(read *ir.Instr) []*ir.Instr {
	var out []*ir.Instr
	for _, s := range w.FieldStores(read.Sym) {
		if w.Alias.Of(s.Args[0]) == w.Alias.Of(read.Args[0]) {
			out = append(out, s)
		}
	}
	return out
}

// FieldStores lists what is stored in fields of a name, in any object.
func (w *World) FieldStores(name string) []*ir.Instr {
	if w.fields == nil {
		w.fields = map[string][]*ir.Instr{}
		for _, f := range w.Funcs {
			for _, b := range f.Blocks {
				for _, i := range b.Instrs {
					if i.Op == ir.SetField {
						w.fields[i.Sym] = append(w.fields[i.Sym], i)
					}
				}
			}
		}
	}
	return w.fields[name]
}

// filledWith is what the function that makes a container adds to it, or nil.
func (w *World) filledWith(made *ir.Instr) *ir.Instr {
	for _, use := range w.Graphs[made.Block.Func].Uses(made) {
		if use.Op != ir.Invoke || use.Args[0] != made || len(use.Args) != 2 {
			continue
		}
		if m := w.Model(use); m != nil && len(m.Mutates) == 1 && m.Mutates[0].Change == library.Grow {
			return use.Args[1]
		}
	}
	return nil
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
	return m != nil && m.Has(library.Stdin) && !w.isReader(i)
}

// isReader reports whether a call makes a reader, which reads nothing yet.
func (w *World) isReader(call *ir.Instr) bool {
	t := w.TypeOf(call)
	return w.KindOf(call) == ir.Obj && (t == nil || t.Name != "error")
}

// ReadsInside reports whether g reads standard input, or what it calls does;
// seen holds the functions asked already.
func (w *World) ReadsInside(g *ir.Func, seen map[*ir.Func]bool) bool {
	if seen[g] || w.Graphs[g] == nil {
		return false
	}
	seen[g] = true
	if w.Takes(g) {
		return true
	}
	for _, b := range g.Blocks {
		for _, i := range b.Instrs {
			if h := w.Callee(i); h != nil {
				if w.ReadsInside(h, seen) {
					return true
				}
			} else if m := w.Model(i); m != nil && m.Has(library.Stdin) && !w.isReader(i) {
				return true
			}
		}
	}
	return false
}

// Takes reports whether g gives the next of what was read elsewhere, all of it at
// once: data[pos] with a position that it moves on, or the next of an iterator.
func (w *World) Takes(g *ir.Func) bool {
	if t, have := w.takers[g]; have {
		return t
	}
	w.takers[g] = false
	moves := false
	for _, b := range g.Blocks {
		for _, i := range b.Instrs {
			moves = moves || i.Op == ir.StoreCell || i.Op == ir.SetField
		}
	}
	for _, b := range g.Blocks {
		if t := b.Term(); t != nil && t.Op == ir.Return && len(t.Args) == 1 && w.takenOutside(t.Args[0], moves, 4) {
			w.takers[g] = true
		}
	}
	w.takers[g] = w.takers[g] || moves && w.spells(g)
	return w.takers[g]
}

// spells reports whether g puts together what it gives of the characters of a text that
// was read elsewhere, from a position outside of it that it moves on.
func (w *World) spells(g *ir.Func) bool {
	scans, gives := false, false
	for _, b := range g.Blocks {
		for _, i := range b.Instrs {
			scans = scans || w.ScannedAt(i) != nil
		}
		if t := b.Term(); t != nil && t.Op == ir.Return && len(t.Args) == 1 {
			made := t.Args[0].Op == ir.Phi || t.Args[0].Op == ir.Bin
			gives = gives || made && w.KindOf(t.Args[0]) != ir.Bool
		}
	}
	return scans && gives
}

// ScannedAt is the place outside of the function, a variable or a field, where an
// instruction reads one character of a text from standard input; or nil.
func (w *World) ScannedAt(i *ir.Instr) *ir.Instr {
	switch {
	case i.Op == ir.Index:
	case i.Op == ir.Invoke && len(i.Args) == 2 && (i.Sym == "charCodeAt" || i.Sym == "charAt" || i.Sym == "codePointAt"):
	default:
		return nil
	}
	place := i.Args[1]
	if place.Op != ir.Load && place.Op != ir.Field {
		return nil
	}
	if !w.isText(i.Args[0]) || !w.FromStdin(i.Args[0]) {
		return nil
	}
	return place
}

// isText reports whether a value is a string, or bytes.
func (w *World) isText(v *ir.Instr) bool {
	switch t := w.TypeOf(v); {
	case t == nil:
		return false
	case t.Kind == ir.Seq:
		return t.Elem != nil && t.Elem.Kind == ir.Int && t.Elem.Bits == 8
	default:
		return t.Kind == ir.Str || t.Kind == ir.Bytes
	}
}

func (w *World) takenOutside(v *ir.Instr, moves bool, depth int) bool {
	if depth == 0 || len(v.Args) == 0 {
		return false
	}
	from := v.Args[len(v.Args)-1]
	if from.Op == ir.Const {
		from = v.Args[0] // parseInt(x, 10)
	}
	switch {
	case v.Op == ir.Index && moves:
		from = v.Args[0]
	case v.Op == ir.Call && v.Sym == "next", v.Op == ir.Invoke && (v.Sym == "shift" || v.Sym == "pop" || v.Sym == "next"):
		from = v.Args[0]
	case v.Op == ir.Invoke: // trimmed, split, made numbers
		m := w.Model(v)
		return m != nil && len(m.Mutates) == 0 && w.takenOutside(v.Args[0], moves, depth-1)
	case v.Op == ir.Convert || v.Op == ir.Call && v.Callee == nil && len(v.Args) <= 2:
		return w.takenOutside(from, moves, depth-1)
	default:
		return false
	}
	return (from.Op == ir.Load || from.Op == ir.Field) && w.FromStdin(from)
}

// TakesInside reports whether g, or what it calls, takes from what was read
// elsewhere; seen holds the functions asked already.
func (w *World) TakesInside(g *ir.Func, seen map[*ir.Func]bool) bool {
	if seen[g] || w.Graphs[g] == nil {
		return false
	}
	seen[g] = true
	if w.Takes(g) {
		return true
	}
	for _, b := range g.Blocks {
		for _, i := range b.Instrs {
			if h := w.Callee(i); h != nil && w.TakesInside(h, seen) {
				return true
			}
		}
	}
	return false
}
