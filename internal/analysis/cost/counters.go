package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// counters bounds all runs of l in one run of s when l goes round as often as an
// element of a table of counts says, of another element in each round of s: all
// together as often as something was counted.
func (u *unit) counters(l, s *loop) *trip {
	if n, ok := u.countedOff(l, s); ok {
		return &trip{n: n, conf: 0.85, rule: "takes one off what was counted each time round"}
	}
	for _, v := range u.roundsSaidBy(l) {
		table := u.elementIn(v, s)
		if table == nil {
			continue
		}
		if n, ok := u.e.countedIn(table, u); ok {
			return &trip{n: n, conf: 0.9, rule: "as often as was counted, over all counts together"}
		}
	}
	return nil
}

// countedOff is how much was counted in a table from before s when each round of l takes
// something off one of its counts, and l asks for counts in it.
func (u *unit) countedOff(l, s *loop) (law.Expr, bool) {
	for _, b := range l.Blocks {
		if u.loopAt(b) != l || !u.everyRound(b, l) {
			continue
		}
		for _, i := range b.Instrs {
			if i.Op != ir.Store || i.Args[2].Op != ir.Bin || i.Args[2].Sym != "-" {
				continue
			}
			table, key := u.cellRead(i.Args[2].Args[0])
			if by, ok := resolve.Numeric(i.Args[2].Args[1]); !ok || by <= 0 || table == nil || key != i.Args[1] || s.Contains(table.Block) && !isPlace(table) || !u.asksFor(l, table) {
				continue
			}
			if n, ok := u.e.countedIn(table, u); ok {
				return n, true
			}
		}
	}
	return law.Expr{}, false
}

// asksFor reports whether l is left, or what it is in, by a test of a cell.
func (u *unit) asksFor(l *loop, table *ir.Instr) bool {
	n := u.e.Alias.Of(table)
	return slices.ContainsFunc(u.exits(l), func(x exit) bool {
		if _, c, _ := u.e.Membership(x.cond); c != nil {
			return u.e.Alias.Of(c) == n
		}
		return slices.ContainsFunc(append([]*ir.Instr{x.cond}, x.cond.Args...), func(a *ir.Instr) bool {
			c, _ := u.cellRead(a)
			return c != nil && u.e.Alias.Of(c) == n
		})
	})
}

// roundsSaidBy lists the values that l goes down from, or up to.
func (u *unit) roundsSaidBy(l *loop) []*ir.Instr {
	var out []*ir.Instr
	for _, x := range u.exits(l) {
		if x.cond.Op == ir.Next && x.cond.Args[0].Op == ir.Iter && x.cond.Args[0].Args[0].Op == ir.Range {
			out = append(out, x.cond.Args[0].Args[0].Args[1])
			continue
		}
		for _, d := range u.e.Bounds(x.cond, x.stay) {
			for _, t := range d.Terms {
				switch v := u.variable(l, t.V); {
				case v == nil:
					out = append(out, t.V)
				case t.Coef > 0 && v.Op == ir.Phi:
					out = append(out, entryValues(l, v)...)
				case t.Coef > 0:
					out = append(out, v)
				}
			}
		}
	}
	return out
}

// elementIn is the container that v is an element of, another one in each round of
// s; nil if it is not.
func (u *unit) elementIn(v *ir.Instr, s *loop) *ir.Instr {
	switch v.Op {
	case ir.Index:
		if k := v.Args[1]; k.Op == ir.Elem && u.loopAt(k.Block) == s || u.variable(s, k) == k && u.countsUp(s, k) {
			return v.Args[0]
		}
	case ir.Extract:
		if it := u.e.Alias.Iterated(v.Args[0]); it != nil && it.Sym != "" && v.N == 1 && u.loopAt(v.Block) == s {
			return it.Args[0]
		}
	case ir.Elem:
		if it := u.e.Alias.Iterated(v); it != nil && it.Sym == "" && u.loopAt(v.Block) == s && u.e.KindOf(it.Args[0]) != ir.Map {
			return it.Args[0]
		}
	}
	return nil
}

// countedIn is the sum of the numbers in a table that starts out as zeros and in
// which elements are only ever counted up by constants, or down.
func (e *Engine) countedIn(table *ir.Instr, u *unit) (law.Expr, bool) {
	n := e.Alias.Of(table)
	out := law.Expr{}
	for _, a := range n.Allocs {
		if t := e.TypeOf(a); a.Op == ir.Call && t != nil && t.Name == "Counter" && len(a.Args) == 1 && e.KindOf(a.Args[0]) != ir.Map {
			x, ok := e.from(entry(u), a.Args[0], "", askLen)
			if !ok {
				return law.Expr{}, false
			}
			out = out.Add(x)
			continue
		}
		if len(a.Args) > 1 || a.Op == ir.MakeSeq && len(a.Args) > 0 {
			if c, ok := resolve.Numeric(a.Args[len(a.Args)-1]); !ok || c != 0 {
				return law.Expr{}, false
			}
		}
	}
	for _, s := range n.Stored {
		if c, ok := resolve.Numeric(s.Val); ok && c <= 0 {
			continue
		}
		if s.Val.Op != ir.Bin || s.Val.Sym != "+" && s.Val.Sym != "-" {
			return law.Expr{}, false
		}
		by, ok := resolve.Numeric(s.Val.Args[1])
		if !ok && s.Val.Sym == "+" {
			by, ok = resolve.Numeric(s.Val.Args[0])
		}
		if !ok {
			return law.Expr{}, false
		}
		if s.Val.Sym == "-" {
			continue
		}
		times, ok := e.execsFrom(s.At.Block, u, u.homeOf(table, 6), 0)
		if !ok {
			return law.Expr{}, false
		}
		out = out.Add(times.Scale(by))
	}
	return out, len(n.Allocs) > 0 && !out.IsZero()
}
