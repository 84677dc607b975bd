package cost

import (
	"slices"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
)

// cellRead takes apart a read of a cell, or of a cell's value one step later.
func (u *unit) cellRead(v *ir.Instr) (container, key *ir.Instr) {
	switch v.Op {
	case ir.Index:
		return v.Args[0], v.Args[1]
	case ir.Bin:
		if v.Sym == "+" || v.Sym == "-" {
			return u.cellRead(v.Args[0])
		}
	case ir.Invoke:
		if v.Sym == "get" && len(v.Args) >= 2 {
			return v.Args[0], v.Args[1]
		}
	case ir.Convert:
		return u.cellRead(v.Args[0])
	}
	return nil, nil
}

// written reports whether the class of a container is stored to under the
// branch, or just before it by the very value that is tested, and not undone. A count
// that has just changed passes a test for one value once, for any other many times; and
// what is anything but one written out stays so when anything is stored.
func (u *unit) written(cell *ir.Instr, branch, read, c *ir.Instr, taken bool, b *ir.Block) bool {
	spoils, exact := u.spoiling(read, c, taken, b), asksEquality(c)
	other := exact && (c.Sym == "==" || c.Sym == "is") != taken
	n := u.e.Alias.Of(cell)
	found := false
	consts := map[any]bool{}
	for _, s := range n.Stored {
		if !u.stores(s.At) || s.At.Block.Func != u.f {
			continue
		}
		under := u.guardedBy(s.At.Block, branch) || u.isRecursive() && u.loopAt(s.At.Block) == nil
		before := !other && u.g.Dominates(s.At.Block, branch.Block) && s.Val.Op == ir.Bin
		if lit, ok := s.Val.IsConst(); ok && !under && !spoils(lit) && u.eachRoundOf(s.At, b) {
			return false // marks are taken back
		}
		if !under && !before {
			continue
		}
		found = true
		if lit, ok := s.Val.IsConst(); !ok && under && other && slices.ContainsFunc(c.Args, constant) {
			return false
		} else if ok && under {
			if !spoils(lit) {
				return false
			}
			consts[lit] = true
		} else if under && s.Val != read && (u.restored(s.Val, read, c) || u.countsDown(s.Val, read, branch)) {
			return false
		}
	}
	return found && (len(consts) < 2 || exact)
}

// eachRoundOf reports whether an instruction runs in the rounds of a loop around b, in no
// loop of its own in them.
func (u *unit) eachRoundOf(i *ir.Instr, b *ir.Block) bool {
	l := u.loopAt(i.Block)
	return l != nil && l.Contains(b)
}

// stores reports whether an instruction puts a value in a named cell: a store, or
// a map's own method for it.
func (u *unit) stores(at *ir.Instr) bool {
	return at.Op == ir.Store || at.Op == ir.Invoke && len(at.Args) == 3 && u.e.KindOf(at.Args[0]) == ir.Map
}

// spoiling is spoils of all the tests of the cell read by r that b stands under:
// a constant is a mark when any of them turns it away.
func (u *unit) spoiling(r, c *ir.Instr, taken bool, b *ir.Block) func(any) bool {
	tests := []func(any) bool{spoils(c, taken)}
	for _, g := range u.g.Guards(b) {
		if g.Cond == c || !asksEquality(g.Cond) {
			continue
		}
		for _, a := range g.Cond.Args {
			if a.Op == ir.Index && r.Op == ir.Index && u.samePlace(a, r) {
				tests = append(tests, spoils(g.Cond, g.Taken))
			}
		}
	}
	return func(lit any) bool {
		for _, t := range tests {
			if t(lit) {
				return true
			}
		}
		return false
	}
}

// spoils tells whether a constant stored in the cell makes a test that went the
// taken way go the other way next time.
func spoils(c *ir.Instr, taken bool) func(any) bool {
	if c.Op != ir.Cmp {
		return func(lit any) bool { return truthy(lit) != taken }
	}
	var against any
	known := false
	for _, a := range c.Args {
		if lit, ok := a.IsConst(); ok {
			against, known = lit, true
		}
	}
	equal := c.Sym == "==" || c.Sym == "is"
	return func(lit any) bool {
		if passes, ok := passesOrder(c, lit); ok {
			return passes != taken
		}
		if !known || c.Sym != "==" && c.Sym != "!=" && c.Sym != "is" && c.Sym != "isnot" {
			return true
		}
		return (lit == against) != (equal == taken)
	}
}

// passesOrder tells whether a number in the place of the cell that is compared with a
// constant, to be more or less, would pass the test.
func passesOrder(c *ir.Instr, lit any) (passes, ok bool) {
	if len(c.Args) != 2 || !strings.ContainsAny(c.Sym, "<>") {
		return false, false
	}
	x, okX := resolve.Numeric(&ir.Instr{Op: ir.Const, Lit: lit})
	a, okA := resolve.Numeric(c.Args[0])
	b, okB := resolve.Numeric(c.Args[1])
	switch {
	case !okX || okA == okB:
		return false, false
	case okA:
		b = x
	default:
		a = x
	}
	switch c.Sym {
	case "<":
		return a < b, true
	case "<=":
		return a <= b, true
	case ">":
		return a > b, true
	case ">=":
		return a >= b, true
	}
	return false, false
}

// asksEquality reports whether a test compares with a constant: then what any
// other constant does to it is known.
func asksEquality(c *ir.Instr) bool {
	if c.Op != ir.Cmp || c.Sym != "==" && c.Sym != "!=" && c.Sym != "is" && c.Sym != "isnot" {
		return false
	}
	for _, a := range c.Args {
		if _, ok := a.IsConst(); ok {
			return true
		}
	}
	return false
}

func truthy(lit any) bool {
	switch x := lit.(type) {
	case nil:
		return false
	case bool:
		return x
	case int64:
		return x != 0
	case float64:
		return x != 0
	case string:
		return x != ""
	}
	return true
}

// restored reports whether a stored value may be the one that was read before: it is from
// the same container, or from one whose element the cell was compared with.
func (u *unit) restored(val, read, c *ir.Instr) bool {
	if val.Op != ir.Index || read.Op != ir.Index {
		return false
	}
	n := u.e.Alias.Of(val.Args[0])
	return n == u.e.Alias.Of(read.Args[0]) || slices.ContainsFunc(c.Args, func(a *ir.Instr) bool {
		return a != read && a.Op == ir.Index && u.e.Alias.Of(a.Args[0]) == n
	})
}

// countsDown reports whether a stored value is one less than a cell that is
// tested for being anything but zero: that passes as often as the cell says.
func (u *unit) countsDown(val, read, branch *ir.Instr) bool {
	if val.Op != ir.Bin || val.Sym != "-" || branch.Args[0] != read && !aboveZero(branch.Args[0], read) {
		return false
	}
	c, key := u.cellRead(val.Args[0])
	of, at := u.cellRead(read)
	return c != nil && u.e.Alias.Of(c) == u.e.Alias.Of(of) && key == at
}

// aboveZero reports whether a test asks for a value to be more than zero.
func aboveZero(c, v *ir.Instr) bool {
	if c.Op != ir.Cmp || len(c.Args) != 2 || c.Args[0] != v || c.Sym != ">" && c.Sym != "!=" {
		return false
	}
	zero, ok := resolve.Numeric(c.Args[1])
	return ok && zero == 0
}

// guardedBy reports whether b runs only on one side of branch.
func (u *unit) guardedBy(b *ir.Block, branch *ir.Instr) bool {
	for _, g := range u.g.Guards(b) {
		if g.If == branch {
			return true
		}
	}
	return false
}

// takesNamed reports whether i takes a key out of a map that the program names: d.pop("end").
func (u *unit) takesNamed(i, c *ir.Instr) bool {
	return u.e.KindOf(c) == ir.Map && len(i.Args) > 1 && constant(i.Args[1])
}

// takenOut bounds a block that runs only for what is in a container, and takes it
// out, when nothing is put in meanwhile: as often as there was something in it.
func (u *unit) takenOut(c *ir.Instr, branch *ir.Instr, b *ir.Block) *onceBound {
	takes := false
	for _, s := range u.e.Alias.Of(c).Sites {
		if s.At.Block.Func != u.f {
			return nil
		}
		if s.Change == library.Shrink {
			takes = takes || u.guardedBy(s.At.Block, branch) && !u.takesNamed(s.At, c)
			continue
		}
		for l := u.loopAt(s.At.Block); l != nil; l = l.parent() {
			if l.Contains(b) {
				return nil
			}
		}
	}
	if !takes {
		return nil
	}
	n, ok := u.e.from(entry(u), c, "", askLen)
	if !ok {
		return nil
	}
	return &onceBound{cells: n, conf: 0.95, home: u.homeOf(c, 6)}
}
