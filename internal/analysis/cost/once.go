package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// onceBound bounds how often a block can run by the cells of a container that it
// marks: it runs only where a cell is unmarked, and marks it.
type onceBound struct {
	cells law.Expr
	marks *ir.Instr // the container that the marks are kept in
	home  *loop     // the loop in which the container is made anew; nil: none
	conf  float64
}

// onceBound finds the test-and-set that guards b, or nil.
func (u *unit) onceBound(b *ir.Block) *onceBound {
	if o, have := u.once[b]; have {
		return o
	}
	u.once[b] = nil
	before := u.e.cycles
	in := u.loopAt(b)
	var found *onceBound
	for _, g := range u.g.Guards(b) {
		if in != nil && !in.Contains(g.If.Block) {
			break
		}
		if found = u.testAndSet(g.Cond, g.Taken, g.If, b); found != nil {
			break
		}
	}
	u.once[b] = found
	if u.e.partial(before) {
		delete(u.once, b)
	}
	return found
}

// testAndSet recognises a condition that reads a cell which the guarded region
// writes.
func (u *unit) testAndSet(c *ir.Instr, taken bool, branch *ir.Instr, b *ir.Block) *onceBound {
	if c.Op == ir.Un && (c.Sym == "!" || c.Sym == "not") {
		return u.testAndSet(c.Args[0], !taken, branch, b)
	}
	if key, in, positive := u.e.Membership(c); in != nil && (c.Op == ir.Cmp || c.Op == ir.Index || u.e.Callee(c) != nil) {
		if taken == positive {
			return u.takenOut(in, branch, b)
		}
		return u.marked(in, key, branch, b)
	}
	if o := u.record(c, taken, branch); o != nil {
		return o
	}
	if cell, _ := u.cellRead(c); cell != nil && taken && u.e.KindOf(cell) == ir.Map {
		if o := u.takenOut(cell, branch, b); o != nil {
			return o
		}
	}
	reads := []*ir.Instr{c}
	relax := false
	if c.Op == ir.Cmp {
		reads = c.Args
		relax = c.Sym != "==" && c.Sym != "!=" && c.Sym != "is" && c.Sym != "isnot" && !u.againstMark(c)
	}
	if c.Op == ir.Invoke && len(c.Args) == 2 { // set.has(x), map.containsKey(x)
		if k := u.e.KindOf(c.Args[0]); (k == ir.Set || k == ir.Map) && taken {
			return u.takenOut(c.Args[0], branch, b)
		} else if k == ir.Set || k == ir.Map {
			return u.marked(c.Args[0], c.Args[1], branch, b)
		}
	}
	for _, r := range reads {
		cell, key := u.cellRead(r)
		if cell == nil || !u.written(cell, branch, r, c, taken, b) {
			continue
		}
		if relax {
			if o := u.relaxed(c, b); o != nil {
				return o
			}
			if o := u.relaxedCells(cell, key, b); o != nil {
				return o
			}
			continue
		}
		if o := u.cellsOf(cell, key, b); o != nil {
			return o
		}
	}
	return nil
}

// againstMark reports whether a comparison asks a cell for a mark, a constant
// below or above all that is ever stored: depth[v] < 0. A cell that is counted up
// or down from its old value passes such a test many times.
func (u *unit) againstMark(c *ir.Instr) bool {
	if len(c.Args) != 2 {
		return false
	}
	for k, a := range c.Args {
		cell, _ := u.cellRead(c.Args[1-k])
		if _, lit := a.IsConst(); !lit || cell == nil || c.Args[1-k].Op != ir.Index {
			continue
		}
		n := u.e.Alias.Of(cell)
		for _, s := range n.Stored {
			if s.At.Op != ir.Store || s.Val.Op != ir.Bin {
				continue
			}
			for _, x := range s.Val.Args {
				if from, _ := u.cellRead(x); from != nil && u.e.Alias.Of(from) == n && x.Args[len(x.Args)-1] == s.At.Args[1] {
					return false
				}
			}
		}
		return true
	}
	return false
}

// record recognises "if x is longer than the best: best = x": an integer that
// only rises is beaten no more often than it can rise.
func (u *unit) record(c *ir.Instr, taken bool, branch *ir.Instr) *onceBound {
	if c.Op != ir.Cmp || !taken || len(c.Args) != 2 {
		return nil
	}
	now, best := c.Args[0], c.Args[1]
	switch c.Sym {
	case ">":
	case "<":
		now, best = best, now
	default:
		return nil
	}
	if x := u.e.LengthOf(best); x != nil {
		best = x
	}
	l := u.loopAt(branch.Block)
	if l == nil {
		return nil
	}
	phi := u.origin(l, best, map[*ir.Instr]bool{})
	if phi == nil || !u.replacedUnder(l, phi, branch) {
		return nil
	}
	for l.Parent != nil {
		outer := u.carried(l, phi, l.parent())
		if outer == nil {
			break
		}
		l, phi = l.parent(), outer
	}
	most, ok := u.e.from(preheader(l), now, "", askHigh)
	if !ok || len(most.Vars()) == 0 {
		return nil
	}
	for _, v := range most.Vars() {
		if s := u.e.syms[v]; s == nil || s.What == Value && s.Path != "" {
			return nil // values of elements can rise in many small steps
		}
	}
	return &onceBound{cells: most.Upper(), home: l.parent(), conf: 0.9}
}

// replacedUnder reports whether the variable gets a new value under the branch
// and nowhere else in l.
func (u *unit) replacedUnder(l *loop, phi, branch *ir.Instr) bool {
	m := u.motionOf(l, phi)
	for _, r := range m.resets {
		if !u.guardedBy(r.Block, branch) && r.Block != branch.Block {
			return false
		}
	}
	return len(m.resets) > 0 && len(m.ups) == 0
}

// marked bounds a block that runs only for keys not yet in c and adds them.
func (u *unit) marked(c, key *ir.Instr, branch *ir.Instr, b *ir.Block) *onceBound {
	n := u.e.Alias.Of(c)
	adds := false
	for _, s := range n.Sites {
		if s.At.Block.Func != u.f {
			continue
		}
		switch s.Change {
		case library.Shrink:
			return nil // marks are taken back
		case library.Grow:
			adds = adds || u.guardedBy(s.At.Block, branch) || u.loopAt(s.At.Block) == nil || u.g.Dominates(branch.Block, s.At.Block)
		}
	}
	if !adds && !u.addsInCallee(n) {
		return nil
	}
	return u.cellsOf(c, key, b)
}

// addsInCallee reports whether the recursion itself marks what is entered: the
// mark is set at the start of the function that is called.
func (u *unit) addsInCallee(n *resolve.Class) bool {
	if !u.isRecursive() {
		return false
	}
	for _, s := range n.Sites {
		w := u.e.units[s.At.Block.Func]
		if s.Change == library.Grow && w.scc == u.scc {
			return true
		}
	}
	return false
}

// homeOf is the loop in which the container is made, or nil.
func (u *unit) homeOf(c *ir.Instr, depth int) *loop {
	if depth == 0 || c.Block.Func != u.f {
		return nil
	}
	switch c.Op {
	case ir.Load:
		if w := u.e.OnlyStored(c.Args[0]); w != nil && w.Block.Func == u.f {
			return u.homeOf(w, depth-1)
		}
		return nil
	case ir.Index, ir.Field:
		return u.homeOf(c.Args[0], depth-1)
	case ir.Phi:
		if len(c.Args) > 0 {
			return u.homeOf(c.Args[0], depth-1)
		}
	}
	return u.loopAt(c.Block)
}

// keysFor counts the keys that a set of marks can have.
func (u *unit) keysFor(key *ir.Instr, b *ir.Block, depth int) law.Expr {
	if (key.Op == ir.MakeSeq || key.Op == ir.Format || key.Op == ir.New && len(key.Args) > 0) && depth > 0 {
		out := law.Const(1)
		for _, a := range key.Args {
			if _, lit := a.IsConst(); !lit {
				out = out.Mul(u.keysFor(a, b, depth-1))
			}
		}
		return out
	}
	if key.Op == ir.Bin && key.Sym == "|" && key.Args[1].Op == ir.Bin && key.Args[1].Sym == "<<" && depth > 0 {
		return law.ExpOf(2, u.keysFor(key.Args[1].Args[1], b, depth-1)) // a set of bits
	}
	if hi, ok := u.guardedHigh(key, b); ok {
		return hi
	}
	if n, ok := u.e.universe(key, 0); ok {
		return n
	}
	if n, ok := u.foundIn(key, b); ok {
		return n
	}
	if in := u.loopAt(key.Block); key.Op == ir.Phi && depth > 0 && (in == nil || in.Header != key.Block) {
		out := law.Expr{}
		for _, a := range key.Args {
			out = out.Max(u.keysFor(a, b, depth-1))
		}
		return out
	}
	if n, ok := u.freshSource(key, depth); ok {
		return n
	}
	if n, ok := u.sourceOf(key, 6); ok {
		return n
	}
	return u.e.symbol(key, "", Count)
}

// foundIn counts the keys of a collection that the tests around b find the key in.
func (u *unit) foundIn(key *ir.Instr, b *ir.Block) (law.Expr, bool) {
	for _, g := range u.g.Guards(b) {
		if k, in, positive := u.e.Membership(g.Cond); in != nil && k == key && g.Taken == positive {
			if n, ok := u.e.from(entry(u), in, "", askLen); ok {
				return n, true
			}
		}
	}
	return law.Expr{}, false
}

// freshSource counts the keys that are taken from a list made anew each time
// round, as of the neighbours of a cell: what is put into it says how many.
func (u *unit) freshSource(key *ir.Instr, depth int) (law.Expr, bool) {
	it := (*ir.Instr)(nil)
	if key.Op == ir.Elem {
		it = u.e.Alias.Iterated(key)
	}
	if it == nil || depth <= 0 || it.Args[0].Op != ir.MakeSeq || u.loopAt(it.Args[0].Block) == nil {
		return law.Expr{}, false
	}
	for _, s := range u.e.Alias.Of(it.Args[0]).Stored {
		if s.At.Block.Func == u.f && s.Val.Op == ir.MakeSeq {
			return u.keysFor(s.Val, s.At.Block, depth-1), true
		}
	}
	return law.Expr{}, false
}

// sourceOf counts the elements of the collection that a key is taken from: of a
// nested one, its rows, for rows are what inner elements name in a graph.
func (u *unit) sourceOf(key *ir.Instr, depth int) (law.Expr, bool) {
	if depth == 0 {
		return law.Expr{}, false
	}
	switch key.Op {
	case ir.Elem:
		it := u.e.Alias.Iterated(key)
		if it == nil || it.Args[0].Op == ir.Range {
			return law.Expr{}, false
		}
		if x := u.ownerOf(it.Args[0], 2); x != nil {
			if y := u.e.filledFromOne(it.Args[0]); y != nil {
				x = y
			}
			return u.e.from(entry(u), x, "", askLen)
		}
		return u.e.from(entry(u), it.Args[0], "", askLen)
	case ir.Extract, ir.Convert, ir.Field:
		return u.sourceOf(key.Args[0], depth-1)
	case ir.Index:
		return u.e.from(entry(u), key.Args[0], "", askLen)
	case ir.Phi:
		for _, a := range key.Args {
			if n, ok := u.sourceOf(a, depth-1); ok {
				return n, true
			}
		}
	}
	return law.Expr{}, false
}

// guardedHigh is the bound that the tests around b put on v.
func (u *unit) guardedHigh(v *ir.Instr, b *ir.Block) (law.Expr, bool) {
	form := u.e.LinearOf(v, 4)
	for _, g := range u.g.Guards(b) {
		for _, d := range u.e.Bounds(g.Cond, g.Taken) {
			if len(d.Terms) == 0 || d.Lens {
				continue
			}
			rest := d.Add(form, 1)
			if len(rest.Terms) >= len(d.Terms) {
				continue
			}
			if x, ok := u.e.eval(entry(u), rest, false); ok {
				return x.Upper(), true
			}
		}
	}
	return law.Expr{}, false
}
