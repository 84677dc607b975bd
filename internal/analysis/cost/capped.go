package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// turnsOver reports whether a block puts as many elements into a class as it takes out,
// one at a time: q.append(q.popleft()).
func (e *Engine) turnsOver(n *resolve.Class, b *ir.Block) bool {
	in, out := 0.0, 0.0
	for _, s := range n.Sites {
		if s.At.Block != b {
			continue
		}
		by, isC := s.By.Constant()
		switch {
		case !isC || s.Change == library.Become:
			return false
		case s.Change == library.Grow:
			in += by
		case s.Change == library.Shrink:
			out += by
		}
	}
	return in > 0 && in == out
}

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
		for k, g := range u.g.Guards(s.At.Block) {
			if k > 0 {
				break // what stands between may keep it from being taken out
			}
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

// allAdded is what a site that adds all elements of a collection adds while its
// function runs, when the collections are all elements of one, each added once.
func (u *unit) allAdded(s *resolve.Site, of *unit) (law.Expr, bool) {
	src, l := extendedBy(s.At), u.loopAt(s.At.Block)
	if src == nil || l == nil || l.Parent != nil || u != of {
		return law.Expr{}, false
	}
	all, ok := u.elementsGiven(src, l)
	return all.Upper(), ok
}

// variants are the values that v is one of, a copy or another order of which it may be.
func (u *unit) variants(v *ir.Instr, depth int) []*ir.Instr {
	if depth > 0 {
		switch {
		case v.Op == ir.Phi:
			var out []*ir.Instr
			for _, a := range v.Args {
				out = append(out, u.variants(a, depth-1)...)
			}
			return out
		case v.Op == ir.Slice, (v.Op == ir.Call || v.Op == ir.Invoke) && rearranges(v):
			return u.variants(v.Args[0], depth-1)
		}
	}
	return []*ir.Instr{v}
}

// timesGrown is how often a site adds to one object of a class that is made at v.
func (e *Engine) timesGrown(n *resolve.Class, s *resolve.Site, v *ir.Instr) (law.Expr, bool) {
	u := e.units[v.Block.Func]
	before := e.cycles - e.taken
	home := u.loopAt(v.Block)
	if w := u.keeper(s, v); w != nil {
		home = w.home
	}
	times, ok := e.execsFrom(s.At.Block, u, home, 0)
	if !ok || e.cycles-e.taken != before { // it grows with itself: by no more than all that is ever added
		if all, okAll := e.execsFrom(s.At.Block, u, nil, 0); okAll && (!ok || law.CompareGrowth(all, times) > 0) {
			times, ok = all, true
		}
	}
	if w := e.units[s.At.Block.Func]; w == u && u.nextLevel(n, s, home) {
		if all, okAll := u.execs(s.At.Block, nil); okAll {
			times, ok = all, true
		}
	}
	if !ok || e.cycles-e.taken != before && e.units[s.At.Block.Func].addsSeveral(n, s) {
		return e.units[s.At.Block.Func].fedByOwn(n, s)
	}
	return times, ok
}

// fedByOwn is how often a site adds to a class when the loop around it goes through
// a container of that very class: as often as that one is long, which is not known,
// unless each element moves only into a larger one.
func (u *unit) fedByOwn(n *resolve.Class, s *resolve.Site) (law.Expr, bool) {
	in := u.loopAt(s.At.Block)
	if in == nil || len(s.At.Args) == 0 {
		return law.Expr{}, false
	}
	for l := in; l != nil; l = l.parent() {
		own := u.ownIterated(n, l)
		if own == nil {
			continue
		}
		if in == l {
			if moved, ok := u.movesAll(s.At.Args[0], own, preheader(l)); ok {
				return moved, true
			}
		}
		if t := in.trips(); in != l && t != nil && t.over != nil && t.over.Op != ir.MakeSeq && u.givenBy(t.over, own, 8) {
			if all, ok := u.totalOf(t.over, l); ok {
				return all, true // neighbours of what it gave, each from one side
			}
		}
		return u.e.unknownTrips(l), true
	}
	return law.Expr{}, false
}

// addsSeveral reports whether a site stands in a loop inside one that goes through a
// container of the very class: for each of its elements it adds several.
func (u *unit) addsSeveral(n *resolve.Class, s *resolve.Site) bool {
	in := u.loopAt(s.At.Block)
	if in == nil || u.ownIterated(n, in) != nil {
		return false
	}
	for l := in.parent(); l != nil; l = l.parent() {
		if u.ownIterated(n, l) != nil {
			return true
		}
	}
	return false
}

// ownIterated is the container of a class whose elements l goes through, or nil.
func (u *unit) ownIterated(n *resolve.Class, l *loop) *ir.Instr {
	for _, x := range u.exits(l) {
		if x.cond.Op == ir.Next && x.cond.Args[0].Op == ir.Iter && u.e.Alias.Of(x.cond.Args[0].Args[0]) == n {
			return x.cond.Args[0].Args[0]
		}
	}
	return nil
}

// kept says in which loop the container that keeps an object is made anew.
type kept struct{ home *loop }

// keeper is the container that keeps what is made at v beyond its round, if a site
// adds to an element read from it: m.setdefault(k, []).append(x).
func (u *unit) keeper(s *resolve.Site, v *ir.Instr) *kept {
	l := u.loopAt(v.Block)
	if l == nil || s.At.Block.Func != u.f || len(s.At.Args) == 0 || s.At.Args[0] == v {
		return nil
	}
	x := u.ownerOf(s.At.Args[0], 4)
	if x == nil && s.At.Args[0].Op == ir.Invoke && len(s.At.Args[0].Args) > 0 {
		x = s.At.Args[0].Args[0]
	}
	if x == nil {
		return nil
	}
	if home := u.homeOf(x, 6); home != l && (home == nil || home.Encloses(l.Loop)) {
		return &kept{home}
	}
	return nil
}

// filledAfter is what a function adds to a container that another one, g, made for
// it: by itself, or through methods that it calls.
func (e *Engine) filledAfter(call *ir.Instr, g *ir.Func) law.Expr {
	made := e.Returned(call)
	if made == nil || made.Block.Func != g || made.Op != ir.MakeSeq && made.Op != ir.MakeMap && made.Op != ir.MakeSized {
		return law.Expr{}
	}
	n := e.Alias.Of(call)
	if e.growing[n] {
		return law.Expr{}
	}
	e.growing[n] = true
	defer delete(e.growing, n)
	u := e.units[call.Block.Func]
	out := law.Expr{}
	for _, s := range n.Sites {
		if s.Change != library.Grow || s.At.Block.Func == g || e.units[s.At.Block.Func].scc == u.scc && s.At.Block.Func != u.f {
			continue
		}
		times, ok := e.execsFrom(s.At.Block, u, u.loopAt(call.Block), 0)
		if ok {
			out = out.Add(times)
		}
	}
	return out
}

// getsFrom reports whether the function, which nothing calls, calls another one to make
// what is then kept outside of both, as a class's static fields are made: that lasts as long as
// the function runs.
func (u *unit) getsFrom(maker *unit) bool {
	if len(u.e.Callers[u.f]) > 0 || maker.givesBack() {
		return false
	}
	for _, c := range u.e.Callers[maker.f] {
		if c.Block.Func == u.f && u.loopAt(c.Block) == nil {
			return true
		}
	}
	return false
}
