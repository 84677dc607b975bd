package cost

import (
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// lengthRelation is for new containers made from p: all but one, or a selection.
func (u *unit) lengthRelation(p, a *ir.Instr) relation {
	k := u.e.KindOf(p)
	if k == ir.Int || k == ir.Float {
		return relation{}
	}
	if s := u.joined(a, 4); len(s) == 2 { // p[:i] + p[i+1:]
		x, y := s[0], s[1]
		if x.Op == ir.Slice && y.Op == ir.Slice && x.Args[0] == p && y.Args[0] == p {
			d := u.e.LinearOf(x.Args[2], 4).Add(u.e.LinearOf(y.Args[1], 4), -1)
			if len(d.Terms) == 0 && d.C < 0 {
				return relation{kind: shifts, by: d.C, length: true}
			}
		}
	}
	if x := u.mappedFrom(a, p); x != nil { // [f(y) for y in p[1:]]
		return u.sliceRelation(p, x)
	}
	if r := u.e.Returned(a); r != nil && u.recursive(a) == nil {
		g := r.Block.Func
		for k, x := range u.e.Actuals(a, g) {
			if x == p {
				return u.e.units[g].lengthRelation(g.Params[k], r)
			}
		}
	}
	if from := u.onePerElement(a); from != nil && from != p {
		return u.lengthRelation(p, from)
	}
	if by := u.fraction(a, p); by > 0 {
		return relation{kind: divides2, by: by, length: true}
	}
	filtered := a.Op == ir.Invoke && a.Sym == "filter" && a.Args[0] == p && u.e.Model(a) != nil
	if filtered || a.Op == ir.MakeSeq && u.selectedFrom(a, p) {
		if !filtered && u.allButOne(a) {
			return relation{kind: shifts, by: -1, length: true}
		}
		return relation{kind: cut, by: -1, length: true}
	}
	return relation{}
}

// fraction is how many times as long as a new list p is, when it is several times as long;
// else 0.
func (u *unit) fraction(a, p *ir.Instr) float64 {
	if a.Op != ir.MakeSeq || len(a.Args) > 0 {
		return 0
	}
	n, ok := u.e.from(a.Block, a, "", askLen)
	whole := u.e.symbol(p, "", Len)
	if vars := n.Vars(); !ok || len(vars) != 1 || vars[0] != whole.Vars()[0] {
		return 0
	}
	slope, _ := growth(n, whole.Vars()[0])
	if rest, isC := n.Sub(whole.Scale(slope)).Constant(); !isC || rest > 8 || slope <= 0 || slope > 0.75 {
		return 0
	}
	return 1 / slope
}

// joined lists what a new collection is put together from, in order: by +, by
// concat, or by spreading into an empty one.
func (u *unit) joined(a *ir.Instr, depth int) []*ir.Instr {
	var from []*ir.Instr
	switch {
	case depth == 0:
		return []*ir.Instr{a}
	case a.Op == ir.Bin && a.Sym == "+", a.Op == ir.Invoke && a.Sym == "concat":
		from = a.Args
	case a.Op == ir.MakeSeq && len(a.Args) == 0:
		for _, i := range u.g.Uses(a) {
			switch {
			case i.Op == ir.Invoke && i.Sym == "extend" && i.Args[0] == a && i.Block == a.Block:
				from = append(from, i.Args[1])
			case i.Op == ir.Call && i.Callee == u.f, i.Op == ir.Return: // handed on
			default:
				return []*ir.Instr{a}
			}
		}
	}
	if len(from) == 0 {
		return []*ir.Instr{a}
	}
	var out []*ir.Instr
	for _, x := range from {
		out = append(out, u.joined(x, depth-1)...)
	}
	return out
}

// selectedFrom reports whether a list is filled from the elements of p.
func (u *unit) selectedFrom(a, p *ir.Instr) bool {
	for _, s := range u.e.Alias.Of(a).Stored {
		v := s.Val
		if v.Op == ir.Extract && v.N == 1 && v.Args[0].Op == ir.Elem { // for j, y in enumerate(p)
			if it := u.e.Alias.Iterated(v.Args[0]); it != nil && (it.Sym == "enumerate" || it.Args[0].Sym == "enumerate") {
				v = v.Args[0]
			}
		}
		if v.Op == ir.Elem {
			if it := u.e.Alias.Iterated(v); it != nil && u.madeFrom(it.Args[0], p, 4) {
				return true
			}
		}
		if v.Op == ir.Index && v.Args[0] == p {
			return true
		}
	}
	return false
}

// mappedFrom is the slice of p that a list has one element for each element of, or nil.
func (u *unit) mappedFrom(a, p *ir.Instr) *ir.Instr {
	if a.Op != ir.MakeSeq || len(a.Args) > 0 {
		return nil
	}
	var from *ir.Instr
	for _, s := range u.e.Alias.Of(a).Sites {
		if len(s.At.Args) == 0 || s.At.Args[0] != a {
			continue
		}
		l := u.loopAt(s.At.Block)
		if s.At.Block.Func != u.f || l == nil || from != nil || u.loopAt(a.Block) != l.parent() {
			return nil
		}
		t := l.trips()
		if t == nil || t.over == nil || t.over.Op != ir.Slice || t.over.Args[0] != p {
			return nil
		}
		if by, isC := s.By.Constant(); !isC || by > 1 || !u.everyRound(s.At.Block, l) {
			return nil
		}
		from = t.over
	}
	return from
}

// allButOne reports whether a list gets all elements of another but one: those whose
// place or value is not the one that a loop around is at.
func (u *unit) allButOne(a *ir.Instr) bool {
	for _, s := range u.e.Alias.Of(a).Stored {
		l := u.loopAt(s.At.Block)
		if s.At.Block.Func != u.f || l == nil {
			continue
		}
		differs, ordered := false, false
		for _, g := range u.g.Guards(s.At.Block) {
			c := g.Cond
			if c.Op != ir.Cmp || !l.Contains(g.If.Block) {
				continue
			}
			ordered = ordered || strings.ContainsAny(c.Sym, "<>") // on one side of a pivot
			differs = differs || (c.Sym == "!=" && g.Taken || c.Sym == "==" && !g.Taken) && l.Contains(c.Args[0].Block) && !l.Contains(c.Args[1].Block)
		}
		if differs && !ordered {
			return true
		}
	}
	return false
}

func (u *unit) madeFrom(v, p *ir.Instr, depth int) bool {
	if v == p {
		return true
	}
	if depth > 0 && (v.Op == ir.Slice || v.Op == ir.Convert) {
		return u.madeFrom(v.Args[0], p, depth-1)
	}
	return false
}

// onePerElement is the list that another one has an element for each of, as a map
// over it gives, or nil.
func (u *unit) onePerElement(a *ir.Instr) *ir.Instr {
	sites := u.e.Alias.Of(a).Sites
	if a.Op != ir.MakeSeq || len(a.Args) > 0 || len(sites) != 1 || sites[0].Change != library.Grow || sites[0].At.Block.Func != u.f {
		return nil
	}
	l := u.loopAt(sites[0].At.Block)
	if by, ok := sites[0].By.Constant(); l == nil || !ok || by != 1 || !u.everyRound(sites[0].At.Block, l) {
		return nil
	}
	if t := l.trips(); t != nil && t.over != nil && t.over.Op == ir.MakeSeq {
		return t.over
	}
	return nil
}
