package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// nextLevel reports whether a site adds to what takes the place of the container that
// the loop around it goes through, as the next level of a tree does: one of them
// holds no more than all that are ever put in.
func (u *unit) nextLevel(n *resolve.Class, s *resolve.Site, home *loop) bool {
	if home == nil {
		return false
	}
	for l := u.loopAt(s.At.Block); l != nil && l != home; l = l.parent() {
		if t := l.trips(); t != nil && t.over != nil && t.over.Op == ir.Phi && u.e.Alias.Of(t.over) == n {
			return true
		}
	}
	return false
}

// capped finds a bound that the code itself keeps: an element is taken out
// whenever the length passes it.
func (e *Engine) capped(n *resolve.Class) (law.Expr, bool) {
	for _, s := range n.Sites {
		if s.Change != library.Shrink {
			continue
		}
		u := e.units[s.At.Block.Func]
		for _, g := range u.g.Guards(s.At.Block) {
			c := g.Cond
			if c.Op != ir.Cmp || !g.Taken || len(c.Args) != 2 {
				continue
			}
			if c.Sym != ">" && c.Sym != ">=" && c.Sym != "==" || c.Args[0].Op != ir.Len || e.Alias.Of(c.Args[0].Args[0]) != n {
				continue
			}
			if !u.growsAround(n, g.If.Block) {
				continue
			}
			if k, ok := e.from(entry(u), c.Args[1], "", askHigh); ok && len(k.Vars()) <= 1 {
				return k.Add(law.Const(1)), true
			}
		}
	}
	return law.Expr{}, false
}

// growsAround reports whether all that makes the class grow is followed by the
// test at b: it stands in a loop around the test, or with it in straight code.
func (u *unit) growsAround(n *resolve.Class, b *ir.Block) bool {
	for _, s := range n.Sites {
		if s.Change != library.Grow {
			continue
		}
		if s.At.Block.Func != u.f {
			return false
		}
		l := u.loopAt(s.At.Block)
		if l != nil && !l.Contains(b) || l != nil && l.Header == b {
			return false
		}
	}
	return true
}
