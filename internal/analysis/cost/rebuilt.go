package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
)

// Loops whose rounds put a shorter list in the place of a list: the rounds of a
// tournament, the levels of a hash tree, sums of neighbours until one is left.

// byRebuilding bounds a loop by a list that each round makes anew from itself, shorter by
// some elements.
func (u *unit) byRebuilding(l *loop) *trip {
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		if u.rebuilt(l, x) != 1 || !u.fewerEachRound(l, x) {
			continue
		}
		if n, ok := u.e.startLen(l, x); ok {
			return &trip{n: n.Upper(), conf: 0.92, rule: "each time round makes a shorter list"}
		}
	}
	return nil
}

// rebuilt is the share of its length, at most, that the list has which a round of l puts
// in the place of x; 0 if l puts in others too.
func (u *unit) rebuilt(l *loop, x *ir.Instr) float64 {
	if k := u.e.KindOf(x); k != ir.Seq && k != ir.Str {
		return 0
	}
	key := motionKey{l, x}
	if share, asked := u.shares[key]; asked {
		return share
	}
	if u.shares == nil {
		u.shares = map[motionKey]float64{}
	}
	u.shares[key] = 0 // while it is being asked for
	before := u.e.cycles - u.e.taken
	share := u.shareOf(u.motionOf(l, x), x)
	if u.shares[key] = share; share == 0 && u.e.cycles-u.e.taken != before {
		delete(u.shares, key) // it may be known later
	}
	return share
}

// shareOf is the largest share of the length of x among what a loop puts in its place, 0
// if one has none.
func (u *unit) shareOf(m *motion, x *ir.Instr) float64 {
	if len(m.ups) > 0 {
		return 0
	}
	share := 0.0
	for _, r := range m.resets {
		s := u.e.rewritten(x, r)
		if s <= 0 {
			return 0
		}
		share = max(share, s)
	}
	return share
}

// fewerEachRound reports whether all that takes the place of x in l is filled once for
// each element of x but some.
func (u *unit) fewerEachRound(l *loop, x *ir.Instr) bool {
	return !slices.ContainsFunc(u.motionOf(l, x).resets, func(r *ir.Instr) bool {
		var fills []*resolve.Site
		for _, s := range u.e.Alias.Of(r).Sites {
			if s.Change == library.Grow && s.At.Args[0] == r {
				fills = append(fills, s)
			}
		}
		if r.Op != ir.MakeSeq || len(r.Args) > 0 || len(fills) != 1 {
			return true
		}
		fill := u.loopAt(fills[0].At.Block)
		return fill == nil || fill.parent() != l || !u.skipsSome(fill, x)
	})
}

// skipsSome reports whether a loop runs at least one time less than x has elements.
func (u *unit) skipsSome(l *loop, x *ir.Instr) bool {
	less := func(d resolve.Linear) bool {
		return len(d.Terms) == 1 && d.Terms[0].Coef == 1 && u.e.LengthOf(d.Terms[0].V) == x && d.C < 0
	}
	return slices.ContainsFunc(u.exits(l), func(out exit) bool {
		if out.cond.Op != ir.Next {
			return slices.ContainsFunc(u.e.Bounds(out.cond, out.stay), func(d resolve.Linear) bool {
				for _, t := range d.Terms {
					if v := u.variable(l, t.V); v != nil && v.Op == ir.Phi && len(entryValues(l, v)) == 1 {
						d = d.Add(resolve.Linear{Terms: []resolve.Addend{t}}, -1).Add(u.e.LinearOf(entryValues(l, v)[0], 4), t.Coef)
					}
				}
				return less(d)
			})
		}
		it := out.cond.Args[0]
		if it.Op != ir.Iter {
			return false
		}
		src := it.Args[0]
		if src.Op == ir.Range {
			return less(u.e.LinearOf(src.Args[1], 4).Add(u.e.LinearOf(src.Args[0], 4), -1))
		}
		return slices.ContainsFunc(append([]*ir.Instr{src}, src.Args...), func(a *ir.Instr) bool { return a.Op == ir.Slice && a.Args[0] == x && constant(a.Args[1]) })
	})
}
