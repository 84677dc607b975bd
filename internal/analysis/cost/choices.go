package cost

import (
	"math"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// choices counts a recursion that tries several continuations in a loop: all
// orders (a factorial) when each level chooses among all, all subsets when a
// level only goes on from where the last one stopped.
func (u *unit) choices(depth law.Expr, varied bool, looped []selfCall) *activations {
	width := law.Const(1)
	for _, c := range looped {
		for l := u.loopAt(c.at.Block); l != nil; l = l.parent() {
			if t := l.trips(); t != nil {
				if x, ok := u.highest(t.n, l.parent(), nil); ok {
					width = width.Max(x)
				}
			}
		}
	}
	d, constDepth := depth.Constant()
	w, constWidth := width.Constant()
	switch {
	case constDepth && d < 12:
		n := width.Pow(max(math.Floor(d), 1))
		return &activations{n: n, depth: depth, steps: u.step("tries all choices on a fixed number of levels", n, 0.85)}
	case constWidth:
		n := law.ExpOf(max(w, 2), depth)
		return &activations{n: n, depth: depth, steps: u.step("tries a fixed number of choices on each level", n, 0.93)}
	case varied || !shareSize(width, depth) && !u.picksUnused(looped):
		n := law.ExpOf(2, depth)
		return &activations{n: n, depth: depth, steps: u.step("tries all subsets of choices", n, 0.88)}
	}
	n := law.FactOf(depth)
	return &activations{n: n, depth: depth, steps: u.step("tries all orders of choices", n, 0.9)}
}

// picksUnused reports whether the calls are made for what a table of marks, or a list of
// what was chosen, does not have yet.
func (u *unit) picksUnused(looped []selfCall) bool {
	for _, c := range looped {
		found := false
		in := u.loopAt(c.at.Block)
		for _, g := range u.g.Guards(c.at.Block) {
			cond := g.Cond
			for cond.Op == ir.Un {
				cond = cond.Args[0]
			}
			if in.Contains(g.If.Block) && (cond.Op == ir.Index || cond.Op == ir.Cmp && (cond.Sym == "in" || cond.Sym == "notin" || isLeft(cond))) {
				found = true
			}
		}
		if !found {
			return false
		}
	}
	return u.undoes() || u.unmarks()
}

// isLeft reports whether a comparison asks how many of something are left: left[x] > 0.
func isLeft(c *ir.Instr) bool {
	for k, a := range c.Args {
		if zero, ok := resolve.Numeric(c.Args[len(c.Args)-1-k]); a.Op == ir.Index && ok && zero == 0 {
			return true
		}
	}
	return false
}

// unmarks reports whether the function stores two different constants in one container, or
// one less and one more than was there: a mark that it sets and takes back.
func (u *unit) unmarks() bool {
	first := map[*resolve.Class]any{}
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if i.Op != ir.Store {
				continue
			}
			lit, isC := i.Args[2].IsConst()
			n := u.e.Alias.Of(i.Args[0])
			if v := i.Args[2]; v.Op == ir.Bin && v.Args[0].Op == ir.Index && u.e.Alias.Of(v.Args[0].Args[0]) == n && (v.Sym == "+" || v.Sym == "-") {
				lit, isC = v.Sym, true
			}
			if was, have := first[n]; isC && have && was != lit {
				return true
			} else if isC {
				first[n] = lit
			}
		}
	}
	return false
}

// shareSize reports whether two expressions grow with a common size.
func shareSize(a, b law.Expr) bool {
	for _, v := range a.Vars() {
		if b.Has(v) {
			return true
		}
	}
	return false
}

// undoes reports whether the function takes out of a container what it put in
// before a recursive call: the mark of backtracking.
func (u *unit) undoes() bool {
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if i.Op != ir.Invoke && i.Op != ir.Call && i.Op != ir.Delete || len(i.Args) == 0 {
				continue
			}
			for _, s := range u.e.Alias.Of(i.Args[0]).Sites {
				if s.At == i && s.Change == library.Shrink && u.growsHere(i.Args[0]) {
					return true
				}
			}
		}
	}
	return false
}

func (u *unit) growsHere(c *ir.Instr) bool {
	for _, s := range u.e.Alias.Of(c).Sites {
		if s.Change == library.Grow && s.At.Block.Func == u.f {
			return true
		}
	}
	return false
}
