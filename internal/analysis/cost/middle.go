package cost

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// halves reports whether r is computed from a division of what mixes two
// variables of l's header: a middle.
func (u *unit) halves(l *loop, r *ir.Instr) bool { return len(u.middleOf(l, r, 7)) > 0 }

func constant(v *ir.Instr) bool {
	_, lit := v.IsConst()
	return lit
}

// middleOf is the variables of l's header, at least two, whose mixture is divided to
// compute v; nil if none is.
func (u *unit) middleOf(l *loop, v *ir.Instr, depth int) map[*ir.Instr]bool {
	if depth == 0 || !l.Contains(v.Block) {
		return nil
	}
	if v.Op == ir.Bin && (v.Sym == "//" || v.Sym == "/" || v.Sym == ">>" || v.Sym == ">>>") && constant(v.Args[1]) {
		vars := map[*ir.Instr]bool{}
		u.mixedIn(l, v.Args[0], 5, vars)
		if len(vars) >= 2 {
			return vars
		}
	}
	if v.Op == ir.Phi && v.Block == l.Header || v.Op == ir.Index {
		return nil
	}
	for _, a := range v.Args {
		if vars := u.middleOf(l, a, depth-1); vars != nil {
			return vars
		}
	}
	return nil
}

// mixedIn adds to vars the variables of l that v is computed from.
func (u *unit) mixedIn(l *loop, v *ir.Instr, depth int, vars map[*ir.Instr]bool) {
	if x := u.variable(l, v); x != nil {
		vars[x] = true
		return
	}
	if depth == 0 || !l.Contains(v.Block) || v.Op == ir.Phi || v.Op == ir.Index {
		return
	}
	for _, a := range v.Args {
		u.mixedIn(l, a, depth-1, vars)
	}
}

// bySearch bounds a loop without a test of its ends, while True, each of whose rounds
// sets one of two variables next to their middle: a search that is known to find.
func (u *unit) bySearch(l *loop) *trip {
	var ends []*ir.Instr
	for _, x := range l.Header.Instrs {
		if x.Op == ir.Phi {
			ends = append(ends, x)
		}
	}
	for i, a := range ends {
		for _, b := range ends[i+1:] {
			if !u.closesIn(l, a, b) {
				continue
			}
			x, okX := u.e.entry(l, a, askHigh)
			y, okY := u.e.entry(l, b, askHigh)
			if okX && okY {
				t := u.logarithmic(l, x.Max(y), "the interval is halved each time round until what it holds is found")
				t.conf *= 0.95
				return t
			}
		}
	}
	return nil
}

// closesIn reports whether each round of l sets a or b from a division of what mixes
// the two, and leaves the other as it is or does the same.
func (u *unit) closesIn(l *loop, a, b *ir.Instr) bool {
	var narrows func(x, y *ir.Instr, depth int) bool
	narrows = func(x, y *ir.Instr, depth int) bool {
		join := x
		if inner := func(v *ir.Instr) bool { return v.Op == ir.Phi && v.Block != l.Header && l.Contains(v.Block) }; !inner(x) {
			if !inner(y) {
				set := func(v, end *ir.Instr) bool { m := u.middleOf(l, v, 4); return v != end && m[a] && m[b] }
				return (set(x, a) || x == a) && (set(y, b) || y == b) && (x != a || y != b)
			}
			join = y
		}
		if depth == 0 {
			return false
		}
		for k := range join.Args {
			at := func(v *ir.Instr) *ir.Instr {
				if v.Op == ir.Phi && v.Block == join.Block {
					return v.Args[k]
				}
				return v
			}
			if !narrows(at(x), at(y), depth-1) {
				return false
			}
		}
		return true
	}
	for k, p := range l.Header.Preds {
		if l.Contains(p) && !narrows(a.Args[k], b.Args[k], 4) {
			return false
		}
	}
	return true
}

// betweenEnds bounds a variable of l that is only ever set to a middle of itself and
// others, or next to it: it stays between what they start from.
func (u *unit) betweenEnds(l *loop, v *ir.Instr, q ask) (law.Expr, bool) {
	ends := map[*ir.Instr]bool{v: true}
	seen := map[*ir.Instr]bool{v: true}
	var all func(x *ir.Instr) bool
	all = func(x *ir.Instr) bool {
		if seen[x] {
			return true
		}
		seen[x] = true
		if x.Op == ir.Phi && l.Contains(x.Block) && x.Block != l.Header {
			for _, a := range x.Args {
				if !all(a) {
					return false
				}
			}
			return true
		}
		vars := u.middleOf(l, x, 4)
		for y := range vars {
			ends[y] = true
		}
		return vars != nil
	}
	for k, p := range l.Header.Preds {
		if l.Contains(p) && !all(v.Args[k]) {
			return law.Expr{}, false
		}
	}
	if len(ends) < 2 {
		return law.Expr{}, false
	}
	out, any := law.Expr{}, false
	for x := range ends {
		n, ok := u.e.entry(l, x, q)
		if !ok {
			return law.Expr{}, false
		}
		if any {
			n = pickJoin(out, n, q)
		}
		out, any = n, true
	}
	return out, true
}
