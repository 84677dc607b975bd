package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// relaxed bounds a block that improves a stored value: as people count it, each
// edge that the loop around it goes through improves once, when what is improved is
// taken up again in order; else once for each node.
func (u *unit) relaxed(c *ir.Instr, b *ir.Block) *onceBound {
	for l := u.loopAt(b); l != nil; l = l.parent() {
		t := l.trips()
		if t == nil || t.over == nil {
			continue
		}
		if x := u.ownerOf(t.over, 4); x != nil {
			if n, ok := u.e.from(entry(u), x, "", askTotal); ok {
				rows, okR := u.e.from(entry(u), x, "", askLen)
				if okR && u.outOfOrder(c, b) {
					n = n.Mul(rows)
				} else if okR {
					n = n.Max(rows)
				}
				return &onceBound{cells: n, conf: 0.9}
			}
		}
	}
	return nil
}

// relaxedCells is relaxed where the edges are not kept but made, a fixed number
// from each cell, as in a grid: what is improved goes back to the container that
// the loop takes from.
func (u *unit) relaxedCells(cell, key *ir.Instr, b *ir.Block) *onceBound {
	edges := law.Const(1)
	for l := u.loopAt(b); l != nil; l = l.parent() {
		if u.feeds(l, b) {
			o := u.cellsOf(cell, key, b)
			if o == nil {
				return nil
			}
			return &onceBound{cells: o.cells.Mul(edges), conf: 0.85, home: l.parent()}
		}
		t := l.trips()
		if t == nil {
			return nil
		}
		if _, isC := t.n.Constant(); !isC {
			return nil
		}
		edges = edges.Mul(t.n)
	}
	return nil
}

// feeds reports whether what b puts into a container l itself takes out.
func (u *unit) feeds(l *loop, b *ir.Block) bool {
	for _, i := range b.Instrs {
		if i.Op != ir.Invoke && i.Op != ir.Call || len(i.Args) == 0 {
			continue
		}
		grows, shrinks := false, false
		for _, s := range u.e.Alias.Of(i.Args[0]).Sites {
			grows = grows || s.At == i && s.Change == library.Grow
			shrinks = shrinks || s.Change == library.Shrink && s.At.Block.Func == u.f && u.loopAt(s.At.Block) == l
		}
		if grows && shrinks {
			return true
		}
	}
	return false
}

// cellsOf counts the cells of a container that marks are kept in.
func (u *unit) cellsOf(c, key *ir.Instr, b *ir.Block) *onceBound {
	o := &onceBound{conf: 0.95, marks: c, home: u.homeOf(c, 6)}
	k := u.e.KindOf(c)
	var ok, fixed bool
	if k == ir.Set || k == ir.Map {
		if l := u.loopAt(b); l != nil && (c.Op == ir.Field && !u.constantIn(l, c.Args[0]) || u.descendsIn(l, c)) {
			return nil // of another object each time
		}
		o.cells = u.keysFor(key, b, 3)
		if !u.e.isKnown(o.cells) {
			o.conf = 0.6
		}
		return o
	}
	if owner := u.ownerOf(c, 2); owner != nil {
		o.home = u.homeOf(owner, 6)
		rows, okR := u.e.from(entry(u), owner, "", askLen)
		cols, okC := u.e.from(entry(u), c, "", askLen)
		o.cells, ok = rows.Mul(cols), okR && okC
		fixed = forLargest(rows) || forLargest(cols)
	} else {
		o.cells, ok = u.e.from(entry(u), c, "", askLen)
		fixed = forLargest(o.cells)
	}
	if fixed || !ok { // only some of it is in use
		n := u.keysFor(key, b, 3)
		if c.Op == ir.Index && u.ownerOf(c, 2) != nil {
			n = n.Mul(u.keysFor(c.Args[1], b, 3))
		}
		if u.e.isKnown(n) {
			o.cells, ok = n, true
		}
	}
	if !ok {
		return nil
	}
	return o
}

// forLargest reports whether a size is a constant: room for the largest input.
func forLargest(n law.Expr) bool {
	k, isC := n.Constant()
	return isC && k > 0
}

// descendsIn reports whether a container is an element of what the same variable was
// a round before, as a walk down a trie of maps has it.
func (u *unit) descendsIn(l *loop, c *ir.Instr) bool {
	if c.Op != ir.Phi || c.Block != l.Header {
		return false
	}
	for k, p := range l.Header.Preds {
		if next := c.Args[k]; l.Contains(p) && next.Op == ir.Index && u.e.Alias.Of(next.Args[0]) == u.e.Alias.Of(c) {
			return true
		}
	}
	return false
}

// outOfOrder reports whether what b improves, by a comparison with a value that some
// weight was added to, waits in a list from which it is not taken by its value: then a
// node may be improved again after others were improved by it (Bellman and Ford's way).
// Of two ends to put it at, the nearer is for what comes sooner.
func (u *unit) outOfOrder(c *ir.Instr, b *ir.Block) bool {
	if !u.addsWeight(c) {
		return false
	}
	for l := u.loopAt(b); l != nil; l = l.parent() {
		if !u.feeds(l, b) {
			continue
		}
		for _, i := range b.Instrs {
			if (i.Op == ir.Invoke || i.Op == ir.Call) && len(i.Args) > 0 && u.inOneWay(i) {
				return true
			}
		}
	}
	return false
}

// addsWeight reports whether a side of a comparison is a value with another added that
// is no constant.
func (u *unit) addsWeight(c *ir.Instr) bool {
	return slices.ContainsFunc(c.Args, func(a *ir.Instr) bool { return len(u.e.LinearOf(a, 4).Terms) > 1 })
}

// inOneWay reports whether a call adds to a list at a constant cost, and all that add to
// it in its loops do it in the same way.
func (u *unit) inOneWay(i *ir.Instr) bool {
	own := false
	for _, s := range u.e.Alias.Of(i.Args[0]).Sites {
		if s.Change != library.Grow || s.At.Block.Func != u.f || u.loopAt(s.At.Block) == nil {
			continue
		}
		if s.At.Sym != i.Sym || s.Model == nil || len(s.Model.Cost.Vars()) > 0 {
			return false
		}
		own = own || s.At == i
	}
	return own
}
