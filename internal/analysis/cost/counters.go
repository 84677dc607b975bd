package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// counters bounds all runs of l in one run of s when l goes round as often as an
// element of a table of counts says, of another element in each round of s: all
// together as often as something was counted.
func (u *unit) counters(l, s *loop) *trip {
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
		if !ok {
			return law.Expr{}, false
		}
		if s.Val.Sym == "-" {
			continue
		}
		times, ok := e.execsFrom(s.At.Block, u, nil, 0)
		if !ok {
			return law.Expr{}, false
		}
		out = out.Add(times.Scale(by))
	}
	return out, len(n.Allocs) > 0 && !out.IsZero()
}
