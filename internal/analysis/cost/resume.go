package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// resumes bounds how often a worklist gets back a pair that it gave, an object and how far
// its list has been gone through, with that place moved on: (v, i+1), where i is inside
// adj[v]. That is once for each element of all the lists.
func (u *unit) resumes(st *resolve.Site, at *ir.Block, c *ir.Instr, s *loop) (law.Expr, bool) {
	pair := st.Key
	if at.Func != u.f || pair == nil || pair.Op != ir.MakeSeq {
		return law.Expr{}, false
	}
	for _, a := range pair.Args {
		next := u.e.LinearOf(a, 4)
		if len(next.Terms) != 1 || next.Terms[0].Coef != 1 || next.C <= 0 || !u.givenBy(next.Terms[0].V, c, 8) {
			continue
		}
		for _, g := range u.g.Guards(at) {
			list := u.insideOf(g.Cond, g.Taken, next.Terms[0].V)
			if list == nil || list.Op != ir.Index || !u.givenBy(list.Args[1], c, 8) {
				continue
			}
			if n, ok := u.e.from(preheader(s), list.Args[0], "", askTotal); ok {
				return n, true
			}
		}
	}
	return law.Expr{}, false
}

// insideOf is the list that a test shows a place to be inside of: i < len(list); or nil.
func (u *unit) insideOf(c *ir.Instr, taken bool, place *ir.Instr) *ir.Instr {
	if c.Op != ir.Cmp || len(c.Args) != 2 {
		return nil
	}
	for k, a := range c.Args {
		list := u.e.LengthOf(c.Args[1-k])
		if a != place || list == nil {
			continue
		}
		below := c.Sym == "<" && k == 0 || c.Sym == ">" && k == 1 || c.Sym == "!="
		beyond := c.Sym == ">=" && k == 0 || c.Sym == "<=" && k == 1 || c.Sym == "=="
		if below && taken || beyond && !taken {
			return list
		}
	}
	return nil
}
