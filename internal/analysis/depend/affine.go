package depend

import (
	"slices"

	"github.com/heddle-run/heddle/ir"
)

// affine is an index as k*iv + sum of terms + c, where iv takes a different
// value in every iteration and the terms do not change in the loop.
type affine struct {
	iv    *ir.Instr
	step  int64 // between values of iv; 0 is unknown
	k     int64
	c     int64
	terms []term
}

type term struct {
	v *ir.Instr
	k int64
}

func (a affine) equal(b affine) bool {
	return a.iv == b.iv && a.k == b.k && a.c == b.c && sameTerms(a.terms, b.terms)
}

// misses reports whether a of one iteration never is b of another: their
// distance is no multiple of what an iteration moves by.
func (a affine) misses(b affine) bool {
	if a.iv != b.iv || a.k != b.k || a.step == 0 || !sameTerms(a.terms, b.terms) {
		return false
	}
	if a.c < 0 || b.c < 0 {
		return false // a negative index may count from the end
	}
	return (a.c-b.c)%(a.k*a.step) != 0
}

func sameTerms(a, b []term) bool {
	if len(a) != len(b) {
		return false
	}
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y term) bool { return x.k == y.k && same(x.v, y.v) }) {
			return false
		}
	}
	return true
}

func (a affine) plus(b affine, sign int64) (affine, bool) {
	if a.iv != nil && b.iv != nil && a.iv != b.iv {
		return affine{}, false
	}
	out := affine{iv: a.iv, step: a.step, k: a.k + sign*b.k, c: a.c + sign*b.c}
	if a.iv == nil {
		out.iv, out.step = b.iv, b.step
	}
	out.terms = append(out.terms, a.terms...)
next:
	for _, x := range b.terms {
		for n, y := range out.terms {
			if same(x.v, y.v) {
				out.terms = slices.Clone(out.terms)
				out.terms[n].k += sign * x.k
				continue next
			}
		}
		out.terms = append(out.terms, term{x.v, sign * x.k})
	}
	out.terms = slices.DeleteFunc(out.terms, func(x term) bool { return x.k == 0 })
	return out, true
}

func (a affine) times(k int64) affine {
	out := affine{iv: a.iv, step: a.step, k: a.k * k, c: a.c * k}
	for _, x := range a.terms {
		out.terms = append(out.terms, term{x.v, x.k * k})
	}
	return out
}

// affine is v in that form.
func (t *task) affine(v *ir.Instr) (affine, bool) { return t.affineOf(v, 0) }

func (t *task) affineOf(v *ir.Instr, depth int) (affine, bool) {
	if v == nil || depth > 8 {
		return affine{}, false
	}
	if n, ok := constInt(v); ok {
		return affine{c: n}, true
	}
	if step, ok := t.ivs[v]; ok {
		return affine{iv: v, step: step, k: 1}, true
	}
	if t.invariant(v, 0) {
		return affine{terms: []term{{v, 1}}}, true
	}
	switch v.Op {
	case ir.Convert:
		return t.affineOf(v.Args[0], depth+1)
	case ir.Un:
		if v.Sym == "-" {
			a, ok := t.affineOf(v.Args[0], depth+1)
			return a.times(-1), ok
		}
	case ir.Bin:
		a, okA := t.affineOf(v.Args[0], depth+1)
		b, okB := t.affineOf(v.Args[1], depth+1)
		if !okA || !okB {
			return affine{}, false
		}
		switch v.Sym {
		case "+":
			return a.plus(b, 1)
		case "-":
			return a.plus(b, -1)
		case "*":
			if b.iv == nil && len(b.terms) == 0 {
				return a.times(b.c), true
			}
			if a.iv == nil && len(a.terms) == 0 {
				return b.times(a.c), true
			}
		}
	}
	return affine{}, false
}

// Counter is a variable that counts iterations.
type Counter struct {
	Var  *ir.Instr // the header's phi
	Step int64
}

func constInt(i *ir.Instr) (int64, bool) {
	if v, ok := i.IsConst(); ok {
		n, isInt := v.(int64)
		return n, isInt
	}
	if i.Op == ir.Un && i.Sym == "-" {
		if n, ok := constInt(i.Args[0]); ok {
			return -n, true
		}
	}
	return 0, false
}
