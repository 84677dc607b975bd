package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// A cursor is a variable or field by which the functions of a recursion, and those that
// they call, index one collection, and which they only ever move on: where a parser
// stands in its text. It is given as one read of it.

// readsOn is a collection that the recursion has a cursor in, with the cursor, when no
// call comes round to the same function without having moved it; or nil.
func (u *unit) readsOn() (c, cursor *ir.Instr) {
	inside := u.reaches()
	for _, f := range u.e.Funcs {
		if !inside[f] {
			continue
		}
		for _, b := range u.e.Graphs[f].Order {
			for _, x := range b.Instrs {
				if x.Op != ir.Index || x.Args[1].Op != ir.Load && x.Args[1].Op != ir.Field {
					continue
				}
				if u.e.onlyMovesOn(x.Args[1], inside) && u.paidBy(x.Args[1]) {
					return x.Args[0], x.Args[1]
				}
			}
		}
	}
	return nil, nil
}

// reaches are the functions of the recursion and all that they call.
func (u *unit) reaches() map[*ir.Func]bool {
	out := map[*ir.Func]bool{u.f: true}
	for todo := []*ir.Func{u.f}; len(todo) > 0; {
		f := todo[0]
		todo = todo[1:]
		for _, b := range u.e.Graphs[f].Order {
			for _, i := range b.Instrs {
				if g := u.e.Callee(i); g != nil && u.e.units[g] != nil && !out[g] {
					out[g] = true
					todo = append(todo, g)
				}
			}
		}
	}
	return out
}

// storesIn reports whether an instruction stores in the place that a value is a read of.
func (e *Engine) storesIn(i, place *ir.Instr) bool {
	switch {
	case i.Op == ir.StoreCell && place.Op == ir.Load:
		return e.SameCell(i.Args[0], place.Args[0])
	case i.Op == ir.SetField && place.Op == ir.Field:
		return i.Sym == place.Sym && e.Alias.Of(i.Args[0]) == e.Alias.Of(place.Args[0])
	}
	return false
}

// onlyMovesOn reports whether some of the functions store in a place, and none anything
// but more than what was there.
func (e *Engine) onlyMovesOn(place *ir.Instr, inside map[*ir.Func]bool) bool {
	stored := false
	for f := range inside {
		for _, b := range e.Graphs[f].Order {
			for _, i := range b.Instrs {
				if !e.storesIn(i, place) {
					continue
				}
				if !e.isFarther(resolve.StoredValue(i), i) {
					return false
				}
				stored = true
			}
		}
	}
	return stored
}

// isFarther reports whether a value is more than what the place that it is stored in
// held: a constant more, or where a loop stands that counts up from there.
func (e *Engine) isFarther(v, store *ir.Instr) bool {
	if v.Op == ir.Phi {
		w := e.units[v.Block.Func]
		l := w.loopAt(v.Block)
		return l != nil && l.Header == v.Block && w.countsUp(l, v) && !slices.ContainsFunc(entryValues(l, v), func(x *ir.Instr) bool {
			return !e.storesIn(store, x) && !e.isFarther(x, store)
		})
	}
	if v.Op != ir.Bin || v.Sym != "+" || !e.storesIn(store, v.Args[0]) {
		return false
	}
	k, ok := resolve.Numeric(v.Args[1])
	return ok && k > 0
}

// moves reports whether an instruction moves a cursor on: it stores in it, or calls a
// function that does so on every way through.
func (e *Engine) moves(i, cursor *ir.Instr, depth int) bool {
	if e.storesIn(i, cursor) {
		return resolve.StoredValue(i).Op == ir.Bin // not where a loop stands: it may have stood still
	}
	g := e.Callee(i)
	if g == nil || e.units[g] == nil || depth == 0 {
		return false
	}
	graph := e.Graphs[g]
	for _, b := range graph.Order {
		if !slices.ContainsFunc(b.Instrs, func(x *ir.Instr) bool { return e.moves(x, cursor, depth-1) }) {
			continue
		}
		if !slices.ContainsFunc(graph.Order, func(r *ir.Block) bool {
			t := r.Term()
			return t != nil && t.Op == ir.Return && !graph.Dominates(b, r)
		}) {
			return true
		}
	}
	return false
}

// movedBefore reports whether the function moves a cursor on before a call, in the same
// round of the loop around it.
func (u *unit) movedBefore(call, cursor *ir.Instr) bool {
	for i := range u.onTheWay(call) {
		if u.e.moves(i, cursor, 3) {
			return true
		}
	}
	return false
}

// paidBy reports whether the calls that do not come after a move of the cursor make no
// circle.
func (u *unit) paidBy(cursor *ir.Instr) bool {
	free := map[*unit][]*unit{}
	for _, w := range u.e.order {
		if w.scc != u.scc {
			continue
		}
		for _, b := range w.g.Order {
			for _, i := range b.Instrs {
				if v := w.recursive(i); v != nil && !b.Cold && !w.movedBefore(i, cursor) {
					free[w] = append(free[w], v)
				}
			}
		}
	}
	done := map[*unit]int{}
	var circle func(w *unit) bool
	circle = func(w *unit) bool {
		if done[w] != 0 {
			return done[w] == 1
		}
		done[w] = 1
		found := slices.ContainsFunc(free[w], circle)
		done[w] = 2
		return found
	}
	for w := range free {
		if circle(w) {
			return false
		}
	}
	return true
}

// movesOn reports whether each round of l moves a cursor on.
func (u *unit) movesOn(l *loop, cursor *ir.Instr) bool {
	return u.g.Cuts(l.Loop, func(b *ir.Block) bool {
		return slices.ContainsFunc(b.Instrs, func(i *ir.Instr) bool { return u.e.moves(i, cursor, 3) })
	})
}

// lengthSeen is the length of a collection that one of the functions around the recursion
// indexes, as this one sees it.
func (u *unit) lengthSeen(c *ir.Instr) (law.Expr, bool) {
	switch f := c.Block.Func; {
	case f == u.f:
		return u.e.from(entry(u), c, "", askLen)
	case c.Op == ir.Field && c.Args[0] == f.Params[0] && f.Has(ir.Method) && u.f.Has(ir.Method):
		return u.e.symbol(u.f.Params[0], "."+c.Sym, Len), true
	case c.Op == ir.Load:
		n, ok := u.e.query(c, "", askLen)
		if ok {
			n, ok = u.e.visible(n, entry(u).Instrs[0])
		}
		return n, ok
	}
	return law.Expr{}, false
}
