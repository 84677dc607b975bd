package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// paidByPushes takes a call in a loop apart, of a function whose loops empty a container
// that it adds to itself, a constant number of elements a call: each element is taken out
// once, so that all calls together cost what the container holds at first, and a constant
// each. So do walks along links from where the loop around the call stands, which never goes
// back. It gives that first part and what one call costs beside it; nil for other calls.
func (u *unit) paidByPushes(i *ir.Instr) (first *part, each law.Expr) {
	g := u.e.Callee(i)
	if g == nil || u.loopAt(i.Block) == nil || u.recursive(i) != nil || u.e.units[g].isRecursive() {
		return nil, law.Expr{}
	}
	w := u.e.units[g]
	all, walked := law.Expr{}, law.Expr{}
	found := false
	for _, p := range w.parts() {
		l := p.in
		for l != nil && l.Parent != nil {
			l = l.parent()
		}
		links := u.walkedOn(i, w, l)
		if l == nil || links == nil && !w.drainsPushed(l) {
			all = all.Add(w.totalOfPart(p).x)
			continue
		}
		one, ok := w.sumUp(p.x, p.in, l)
		if _, isC := one.x.Constant(); !ok || !isC {
			return nil, law.Expr{}
		}
		all = all.Add(one.x)
		if links != nil {
			walked = walked.Add(links.n)
		}
		found = true
	}
	if !found {
		return nil, law.Expr{}
	}
	each, ok := u.e.instantiate(w.e.tidy(all.Upper()), i, g)
	whole, okW := u.e.instantiate(w.callCost().Expr, i, g)
	if okW {
		whole, okW = u.highest(whole.Upper(), u.loopAt(i.Block), nil)
	}
	if !ok || !okW || law.CompareGrowth(each, whole) >= 0 {
		return nil, law.Expr{}
	}
	return &part{x: whole.Upper().Max(walked)}, each.Upper().Add(law.Const(1))
}

// walkedOn is how many links there are for the loop around a call to w, when l, a loop of
// w, does nothing but follow them from what it is given, and that is a variable of the loop
// around the call which does nothing else either; or nil.
func (u *unit) walkedOn(call *ir.Instr, w *unit, l *loop) *trip {
	s := u.loopAt(call.Block)
	if l == nil || len(l.Children) > 0 {
		return nil
	}
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		from := entryValues(l, x)
		if len(from) != 1 || from[0].Op != ir.Param || !w.onlyFollows(l, x) {
			continue
		}
		args := u.e.Actuals(call, w.f)
		if n := from[0].N; n < len(args) && args[n] != nil && args[n].Op == ir.Phi && args[n].Block == s.Header && u.onlyFollows(s, args[n]) {
			return u.alongFields(s, args[n])
		}
	}
	return nil
}

// drainsPushed reports whether each round of l takes an element out of a container that
// nothing adds to but the function itself, outside its loops.
func (u *unit) drainsPushed(l *loop) bool {
	for _, b := range l.Blocks {
		for _, i := range b.Instrs {
			if i.Op != ir.Call && i.Op != ir.Invoke || len(i.Args) == 0 {
				continue
			}
			c := u.e.Alias.Of(i.Args[0])
			if u.takesFrom(i, c) && u.drainsIn(l, c) && !slices.ContainsFunc(c.Sites, func(s *resolve.Site) bool { return s.Change != library.Shrink && !u.addsOnce(s) }) {
				return true
			}
		}
	}
	return false
}

// addsOnce reports whether a site adds one element in a call of the function.
func (u *unit) addsOnce(s *resolve.Site) bool {
	by, isC := s.By.Constant()
	return s.Change == library.Grow && isC && by <= 1 && s.At.Block.Func == u.f && u.loopAt(s.At.Block) == nil
}
