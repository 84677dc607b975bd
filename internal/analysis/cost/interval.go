package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// splitInterval: two parameters bound an interval, and each call gets the part
// on one side of its middle.
func (u *unit) splitInterval(calls []selfCall) *activations {
	return u.interval(calls, func(lo, hi *ir.Instr, half bool) *activations {
		if !half {
			return nil
		}
		a := u.split(u.e.symbol(hi, "", Value), 2, calls)
		if a != nil && a.calls > 1 && u.isRangeQuery(lo, hi) {
			a.calls, a.n = 1, a.depth
			a.steps = u.step("asks for a range: two nodes on each level are taken apart", a.n, 0.95)
		}
		return a
	})
}

// isRangeQuery reports whether a recursion on the halves of [lo, hi] ends where
// that lies inside another interval, and where it lies outside: then only the
// nodes that hold an end of the other interval call on. One that ends where a point
// lies outside calls on where the point lies.
func (u *unit) isRangeQuery(lo, hi *ir.Instr) bool {
	tests := map[*ir.Instr]int{}
	ends := map[*ir.Instr]map[*ir.Instr]bool{}
	for _, b := range u.g.Order {
		if t := b.Term(); t != nil && t.Op == ir.If {
			if p := againstParam(t.Args[0], lo, hi); p != nil {
				tests[p]++
				if ends[p] == nil {
					ends[p] = map[*ir.Instr]bool{}
				}
				ends[p][t.Args[0].Args[0]], ends[p][t.Args[0].Args[1]] = true, true
			}
		}
	}
	for p := range ends {
		if len(ends) == 1 && ends[p][lo] && ends[p][hi] && lo != hi {
			return true
		}
	}
	for _, b := range u.g.Order {
		t := b.Term()
		if t == nil || t.Op != ir.Return {
			continue
		}
		var inside []*ir.Instr
		for _, g := range u.g.Guards(b) {
			if p := againstParam(g.Cond, lo, hi); p != nil && g.Taken && !slices.Contains(inside, p) {
				inside = append(inside, p)
			}
		}
		if len(inside) == 2 && tests[inside[0]]+tests[inside[1]] > 2 {
			return true
		}
	}
	return false
}

// againstParam is the parameter that a comparison holds lo or hi against, or
// that it holds against another one.
func againstParam(c, lo, hi *ir.Instr) *ir.Instr {
	if c.Op != ir.Cmp || len(c.Args) != 2 {
		return nil
	}
	for k, a := range c.Args {
		if b := c.Args[1-k]; a != lo && a != hi && a.Op == ir.Param && b.Op != ir.Const {
			return a
		}
	}
	return nil
}

// splitAtPivot: the part on one side of a point that may lie anywhere, at worst
// at the end.
func (u *unit) splitAtPivot(calls []selfCall) *activations {
	return u.interval(calls, func(lo, hi *ir.Instr, half bool) *activations {
		flat, looped := u.branching(calls)
		if len(looped) > 0 || flat > 2 {
			return nil
		}
		size := u.e.symbol(hi, "", Value)
		return &activations{n: size, depth: size, measure: size.Vars()[0], by: 1, calls: 1, levels: size,
			steps: u.step("splits its interval at a pivot, at worst off its end", size, 0.85)}
	})
}

// interval looks for two parameters that all calls narrow from one side or the
// other, and whether always to the middle.
func (u *unit) interval(calls []selfCall, rule func(lo, hi *ir.Instr, half bool) *activations) *activations {
	params := u.f.Params
	for i := 0; i < len(params); i++ {
		for j := i + 1; j < len(params); j++ {
			lo, hi := params[i], params[j]
			half, ok := u.narrows(lo, hi, calls)
			if !ok {
				continue
			}
			if a := rule(lo, hi, half); a != nil {
				a.low = u.e.symbol(lo, "", Value).Vars()[0]
				return a
			}
		}
	}
	return nil
}

func (u *unit) narrows(lo, hi *ir.Instr, calls []selfCall) (half, ok bool) {
	for _, p := range []*ir.Instr{lo, hi} {
		if k := u.e.KindOf(p); k == ir.Seq || k == ir.Str || k == ir.Map || k == ir.Bool {
			return false, false
		}
	}
	half = true
	for _, c := range calls {
		a, b := c.args[lo.N], c.args[hi.N]
		if a == nil || b == nil {
			return false, false
		}
		ka, kb := u.relation(lo, a).kind, u.relation(hi, b).kind
		if ka == drops && u.between(a, lo, hi) { // lo + (hi-lo)/2
			ka = unrelated
		}
		if kb == drops && u.between(b, lo, hi) {
			kb = unrelated
		}
		moved := a
		switch {
		case ka == unchanged && kb == unrelated:
			moved = b
		case ka == unrelated && kb == unchanged:
		case ka == unrelated && kb == unrelated && u.between(a, lo, hi) && u.between(b, lo, hi):
		default:
			return false, false
		}
		if _, lit := moved.IsConst(); lit || moved.Op == ir.Param {
			return false, false
		}
		half = half && u.between(moved, lo, hi)
	}
	return half, len(calls) > 0
}

// partition: the calls get selections of the elements of one list, which
// together are no more than the list; at worst one gets all but one.
func (u *unit) partition(calls []selfCall) *activations {
	if len(calls) < 2 {
		return nil
	}
	for _, p := range u.f.Params {
		all := true
		for _, c := range calls {
			a := c.args[p.N]
			all = all && a != nil && a.Op == ir.MakeSeq && u.relation(p, a).kind == cut && u.g.LoopOf(c.at.Block) == nil
		}
		if all || u.cutInTwo(p, calls) {
			size := u.e.symbol(p, "", Len)
			return &activations{n: size, depth: size, measure: size.Vars()[0], by: 1, calls: 1, levels: size,
				steps: u.step("splits its list at a pivot, at worst off its end", size, 0.85)}
		}
	}
	return nil
}

// cutInTwo reports whether one call gets p up to some place and another p from
// there on.
func (u *unit) cutInTwo(p *ir.Instr, calls []selfCall) bool {
	if len(calls) != 2 || u.g.LoopOf(calls[0].at.Block) != nil || u.g.LoopOf(calls[1].at.Block) != nil {
		return false
	}
	head, tail := calls[0].args[p.N], calls[1].args[p.N]
	for _, a := range []*ir.Instr{head, tail} {
		if a == nil || a.Op != ir.Slice || a.Args[0] != p {
			return false
		}
	}
	if !isStart(head.Args[1]) {
		head, tail = tail, head
	}
	if lit, ok := tail.Args[2].IsConst(); !isStart(head.Args[1]) || !ok || lit != nil {
		return false
	}
	gap := u.e.LinearOf(tail.Args[1], 4).Add(u.e.LinearOf(head.Args[2], 4), -1)
	return len(gap.Terms) == 0 && gap.C >= 0
}

// isStart reports whether the first bound of a slice is a fixed place near the beginning.
func isStart(b *ir.Instr) bool {
	lit, ok := b.IsConst()
	k, num := resolve.Numeric(b)
	return ok && lit == nil || num && k >= 0
}

// halvingList: the calls get a linked list cut in the middle, which a walk that
// takes one step for every two of another has found.
func (u *unit) halvingList(calls []selfCall) *activations {
	for _, p := range u.f.Params {
		half := false
		all := len(calls) > 0
		for _, c := range calls {
			a := c.args[p.N]
			switch {
			case a == nil:
				all = false
			case a == p:
			case u.isMiddle(a, 4):
				half = true
			default:
				all = false
			}
		}
		if all && half {
			return u.split(u.e.symbol(p, "", Nodes), 2, calls)
		}
	}
	return nil
}

// isMiddle reports whether v was reached by a walk that goes one link a round in
// a loop where another goes two.
func (u *unit) isMiddle(v *ir.Instr, depth int) bool {
	switch {
	case depth == 0:
		return false
	case v.Op == ir.Field:
		return u.isMiddle(v.Args[0], depth-1)
	case v.Op == ir.Call || v.Op == ir.Invoke:
		return u.findsMiddle(v, depth-1)
	case v.Op != ir.Phi:
		return false
	}
	l := u.loopAt(v.Block)
	if l == nil || l.Header != v.Block || u.linksPerRound(l, v) != 1 {
		return false
	}
	for _, i := range l.Header.Instrs {
		if i.Op == ir.Phi && i != v && u.linksPerRound(l, i) == 2 {
			return true
		}
	}
	return false
}

// findsMiddle reports whether a call gives back the middle of a list, or the list as it
// was given.
func (u *unit) findsMiddle(call *ir.Instr, depth int) bool {
	g := u.e.Callee(call)
	if g == nil || u.e.units[g] == nil {
		return false
	}
	found := false
	for _, b := range u.e.Graphs[g].Order {
		t := b.Term()
		if t == nil || t.Op != ir.Return || len(t.Args) != 1 {
			continue
		}
		switch v := t.Args[0]; {
		case u.e.units[g].isMiddle(v, depth):
			found = true
		case v.Op != ir.Param && v.Op != ir.Const:
			return false
		}
	}
	return found
}

func (u *unit) linksPerRound(l *loop, x *ir.Instr) int {
	n := 0
	for _, up := range u.motionOf(l, x).ups {
		if up.op == '.' {
			n++
		}
	}
	return n
}

// findRoot: follows links in an array up to an element that names itself, the
// find of union-find; paths stay short.
func (u *unit) findRoot(calls []selfCall) *activations {
	if len(calls) == 0 {
		return nil
	}
	for _, c := range calls {
		ok := false
		for _, p := range u.f.Params {
			a := c.args[p.N]
			if a == nil || a.Op != ir.Index || a.Args[1] != p {
				continue
			}
			for _, b := range u.g.Order {
				if t := b.Term(); t != nil && t.Op == ir.If && u.asksRoot(t.Args[0], p) {
					ok = true
				}
			}
		}
		if !ok {
			return nil
		}
	}
	n := law.Const(4)
	return &activations{n: n, depth: n, steps: u.step("union-find: paths stay short", n, 0.85)}
}

// between reports whether v is computed from a division of what mixes lo and hi.
func (u *unit) between(v, lo, hi *ir.Instr) bool {
	var find func(v *ir.Instr, depth int) bool
	find = func(v *ir.Instr, depth int) bool {
		if depth == 0 || v.Op == ir.Index || v.Op == ir.Phi {
			return false
		}
		if v.Op == ir.Bin && (v.Sym == "//" || v.Sym == "/" || v.Sym == ">>" || v.Sym == ">>>") &&
			u.dependsOn(v.Args[0], lo, 5) && u.dependsOn(v.Args[0], hi, 5) {
			return true
		}
		for _, a := range v.Args {
			if find(a, depth-1) {
				return true
			}
		}
		return false
	}
	return find(v, 7)
}
