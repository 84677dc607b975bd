package cost

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// mergeCost is what all merges of containers cost together where each puts the smaller
// of two into the larger: an element moves only into a container at least twice as
// large as the one it was in, and so a logarithmic number of times.
func (u *unit) mergeCost(i *ir.Instr) (law.Expr, bool) {
	var into, from *ir.Instr
	switch {
	case i.Op == ir.Bin && i.Sym == "|" && i.N == ir.Augmented:
		into, from = i.Args[0], i.Args[1]
	case i.Op == ir.Invoke && (i.Sym == "update" || i.Sym == "extend" || i.Sym == "addAll") && len(i.Args) == 2:
		into, from = i.Args[0], i.Args[1]
	default:
		return law.Expr{}, false
	}
	if u.loopAt(i.Block) == nil {
		return law.Expr{}, false
	}
	n, ok := u.movesAll(into, from, i.Block)
	return n.Mul(n.Log2().Add(law.Const(1))), ok
}

// movesAll is how many elements there are when those of the smaller of two containers
// are put into the larger at b.
func (u *unit) movesAll(into, from *ir.Instr, b *ir.Block) (law.Expr, bool) {
	for _, c := range u.g.Order {
		t := c.Term()
		if t == nil || t.Op != ir.If || !u.g.Dominates(c, b) || u.loopAt(c) == nil {
			continue
		}
		x, y := u.sizesCompared(t.Args[0])
		if x == nil || !u.isOneOf(into, x, y) || !u.isOneOf(from, x, y) {
			continue
		}
		owner := u.ownerOf(x, 4)
		if owner == nil {
			continue
		}
		if n, ok := u.e.from(entry(u), owner, "", askLen); ok {
			return n.Upper().Add(law.Const(1)), true
		}
	}
	return law.Expr{}, false
}

// sizesCompared are the containers whose lengths a test compares, or nil.
func (u *unit) sizesCompared(c *ir.Instr) (x, y *ir.Instr) {
	if c.Op != ir.Cmp || len(c.Args) != 2 {
		return nil, nil
	}
	x, y = u.e.LengthOf(c.Args[0]), u.e.LengthOf(c.Args[1])
	if x == nil || y == nil {
		return nil, nil
	}
	return x, y
}

// isOneOf reports whether v is x or y, or a join of the two.
func (u *unit) isOneOf(v, x, y *ir.Instr) bool {
	if u.sameContainer(v, x) || u.sameContainer(v, y) {
		return true
	}
	if v.Op != ir.Phi {
		return false
	}
	for _, a := range v.Args {
		if !u.sameContainer(a, x) && !u.sameContainer(a, y) {
			return false
		}
	}
	return true
}

// merging: l puts each element of the smaller of two containers into the larger.
func (u *unit) merging(l *loop, over *ir.Instr) *trip {
	for _, b := range l.Blocks {
		for _, i := range b.Instrs {
			if i.Op != ir.Invoke || len(i.Args) < 2 || i.Sym != "add" && i.Sym != "append" && i.Sym != "push" {
				continue
			}
			if n, ok := u.movesAll(i.Args[0], over, preheader(l)); ok {
				return &trip{n: n.Mul(n.Log2().Add(law.Const(1))), conf: 0.9, rule: "each element moves into a container twice as large"}
			}
		}
	}
	return nil
}
