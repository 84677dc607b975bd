package resolve

import (
	"math"

	"github.com/heddle-run/heddle/ir"
)

// Linear is an integer value as c + sum of coefficient * atom, where an atom is
// a value that is no sum itself.
type Linear struct {
	C     float64
	Terms []Addend

	Lens   bool      // the atoms are containers and stand for their lengths
	Root   float64   // with rootOf: rootOf^root is added
	RootOf *ir.Instr //
	LogOf  *ir.Instr // a number whose logarithm to base 2 is added
	Size   *ir.Instr // a container whose length is added
}

// Addend is an atom with its coefficient.
type Addend struct {
	V    *ir.Instr
	Coef float64
}

// Add is l + scale*o.
func (l Linear) Add(o Linear, scale float64) Linear {
	out := Linear{C: l.C + scale*o.C, Terms: append([]Addend(nil), l.Terms...), Lens: l.Lens, Root: l.Root, RootOf: l.RootOf, LogOf: l.LogOf, Size: l.Size}
next:
	for _, t := range o.Terms {
		for i := range out.Terms {
			if out.Terms[i].V == t.V {
				out.Terms[i].Coef += scale * t.Coef
				continue next
			}
		}
		out.Terms = append(out.Terms, Addend{t.V, scale * t.Coef})
	}
	kept := out.Terms[:0]
	for _, t := range out.Terms {
		if t.Coef != 0 {
			kept = append(kept, t)
		}
	}
	out.Terms = kept
	return out
}

// LinearOf takes a value apart into a linear form.
func (w *World) LinearOf(v *ir.Instr, depth int) Linear {
	if c, ok := Numeric(v); ok {
		return Linear{C: c}
	}
	if depth > 0 {
		switch v.Op {
		case ir.Convert:
			return w.LinearOf(v.Args[0], depth-1)
		case ir.Field:
			if x := w.madeWith(v); x != nil {
				return w.LinearOf(x, depth-1)
			}
		case ir.Un:
			if v.Sym == "-" {
				return Linear{}.Add(w.LinearOf(v.Args[0], depth-1), -1)
			}
		case ir.Bin:
			a, b := v.Args[0], v.Args[1]
			switch v.Sym {
			case "+":
				return w.LinearOf(a, depth-1).Add(w.LinearOf(b, depth-1), 1)
			case "-":
				return w.LinearOf(a, depth-1).Add(w.LinearOf(b, depth-1), -1)
			case "*":
				if c, ok := Numeric(a); ok {
					return Linear{}.Add(w.LinearOf(b, depth-1), c)
				}
				if c, ok := Numeric(b); ok {
					return Linear{}.Add(w.LinearOf(a, depth-1), c)
				}
			case "<<":
				if c, ok := Numeric(b); ok && c >= 0 && c < 32 {
					return Linear{}.Add(w.LinearOf(a, depth-1), math.Exp2(c))
				}
			case "|": // of bits that the other does not have
				if c, ok := Numeric(b); ok && c >= 0 {
					if l := w.LinearOf(a, depth-1); l.clearBelow(c) {
						l.C += c
						return l
					}
				}
			}
		}
	}
	return Linear{Terms: []Addend{{w.canonical(v), 1}}}
}

// madeWith is the value that a field of an object was given where the object is made, if
// nothing sets that field; or nil.
func (w *World) madeWith(field *ir.Instr) *ir.Instr {
	if obj := field.Args[0]; obj.Op == ir.New && len(w.fieldStores(field)) == 0 {
		return obj.Kwarg(field.Sym)
	}
	return nil
}

// clearBelow reports whether a sum is a multiple of a power of two larger than c, for
// its form: 2*x.
func (l Linear) clearBelow(c float64) bool {
	if len(l.Terms) == 0 || l.C != 0 {
		return false
	}
	power := math.Exp2(math.Floor(math.Log2(max(c, 1))) + 1)
	for _, t := range l.Terms {
		if math.Mod(t.Coef, power) != 0 {
			return false
		}
	}
	return true
}

// canonical is one value for all reads of the same unchanging thing: a variable
// written once, the length of one container.
func (w *World) canonical(v *ir.Instr) *ir.Instr {
	if v.Op == ir.Load {
		if only := w.OnlyStored(v.Args[0]); only != nil && only.Block.Func == v.Block.Func {
			return only
		}
	}
	return v
}

// Numeric is the value of a constant that is a number.
func Numeric(v *ir.Instr) (float64, bool) {
	switch x := v.Lit.(type) {
	case int64:
		return float64(x), v.Op == ir.Const
	case float64:
		return x, v.Op == ir.Const
	case bool:
		return 0, false
	}
	return 0, false
}
