package cost

import (
	"math"
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// descent is one parameter that a recursion moves towards its end.
type descent struct {
	p      *ir.Instr
	size   law.Expr // how far it can move in all
	symbol string   // the measure in the function's own law
	step   float64  // the least that a call moves it
	factor bool     // a call multiplies it
	varied bool     // some call moves it by an amount that the caller chooses
}

// ahead is the relation of an argument that a loop starting at the parameter
// gives: i or i+1 for i from p on.
func (u *unit) ahead(p, a *ir.Instr) (relation, bool) {
	l := u.e.LinearOf(a, 6)
	if len(l.Terms) != 1 || l.Terms[0].Coef != 1 {
		return relation{}, false
	}
	v := l.Terms[0].V
	var starts []*ir.Instr
	switch v.Op {
	case ir.Elem:
		it := u.e.Alias.Iterated(v)
		if it == nil || it.Args[0].Op != ir.Range {
			return relation{}, false
		}
		starts = []*ir.Instr{it.Args[0].Args[0]}
	case ir.Phi:
		in := u.loopAt(v.Block)
		if in == nil || in.Header != v.Block {
			return relation{}, false
		}
		starts = entryValues(in, v)
	case ir.Extract:
		return relation{}, false
	}
	for _, s := range starts {
		f := u.e.LinearOf(s, 6)
		if len(f.Terms) != 1 || f.Terms[0].V != p || f.Terms[0].Coef != 1 {
			return relation{}, false
		}
		if f.C+l.C >= 1 {
			return relation{kind: drops, by: 1}, true
		}
	}
	return relation{kind: unchanged}, len(starts) > 0
}

// moves is relation with ahead: how a call moves a parameter.
func (u *unit) moves(p, a *ir.Instr) relation {
	if r, ok := u.ahead(p, a); ok && a != p {
		return r
	}
	return u.relation(p, a)
}

// shrinking: every call moves at least one of a set of parameters towards its
// end, by a constant or more.
func (u *unit) shrinking(calls []selfCall) *activations {
	if len(calls) == 0 {
		return nil
	}
	var used []descent
	moved := make([]bool, len(calls))
	for _, p := range u.f.Params {
		d, by, ok := u.descentOf(p, calls)
		if !ok {
			continue
		}
		any := false
		for k := range calls {
			any = any || by[k] && !moved[k]
			moved[k] = moved[k] || by[k]
		}
		if any {
			used = append(used, d)
		}
	}
	for _, m := range moved {
		if !m {
			return u.growing(calls)
		}
	}
	return u.branch(used, calls)
}

// descentOf tells how the calls move p, all in one direction, and which do.
func (u *unit) descentOf(p *ir.Instr, calls []selfCall) (descent, []bool, bool) {
	d := descent{p: p, step: math.Inf(1)}
	by := make([]bool, len(calls))
	down, up, length := false, false, false
	for k, c := range calls {
		a := c.args[p.N]
		if a == nil {
			continue
		}
		r := u.moves(p, a)
		switch r.kind {
		case shifts, drops, cut:
			by[k] = true
			down, up = down || r.by < 0, up || r.by > 0
			length = length || r.length
			d.step = min(d.step, math.Abs(r.by))
			d.varied = d.varied || r.kind != shifts
		case divides2:
			by[k] = true
			down = true
			d.step = min(d.step, 1)
		case doubles:
			by[k] = true
			up, d.factor = true, true
			d.step = 1
		case unrelated:
			return d, by, false
		}
	}
	if down == up {
		return d, by, false
	}
	m := Value
	if length {
		m = Len
	}
	d.size = u.e.symbol(p, "", m)
	d.symbol = d.size.Vars()[0]
	if up && !length {
		limit, ok := u.limitOf(p)
		if !ok {
			return d, by, false
		}
		d.size = limit
		if d.factor {
			d.size = limit.Log2().Add(law.Const(1))
		}
	}
	return d, by, true
}

// branch counts the activations of a recursion whose measures shrink.
func (u *unit) branch(used []descent, calls []selfCall) *activations {
	depth := law.Expr{}
	varied := false
	for _, d := range used {
		depth = depth.Add(d.size.Scale(1 / max(d.step, 1)))
		varied = varied || d.varied
	}
	flat, looped := u.branching(calls)
	if len(looped) == 0 && flat <= 1 {
		return &activations{n: depth, depth: depth, measure: used[0].symbol, by: max(used[0].step, 1), calls: 1, levels: depth,
			steps: u.step("calls itself on an input smaller by a constant", depth, 0.97)}
	}
	if len(looped) == 0 && used[0].factor && u.isRangeQuery(used[0].p, used[0].p) {
		return &activations{n: depth, depth: depth, steps: u.step("asks for a range: two nodes on each level are taken apart", depth, 0.93)}
	}
	if len(looped) == 0 {
		base := u.root(used, calls, flat)
		n := law.ExpOf(base, depth)
		return &activations{n: n, depth: depth, calls: flat, measure: "", steps: u.step("calls itself several times on slightly smaller inputs", n, 0.93)}
	}
	return u.choices(depth, varied, looped)
}

// root is the largest root of x^-s1 + x^-s2 + ... = 1 for calls that shift one
// measure by constants: what each level multiplies the calls by.
func (u *unit) root(used []descent, calls []selfCall, flat float64) float64 {
	if len(used) != 1 || flat != float64(len(calls)) || used[0].varied {
		return flat
	}
	var steps []float64
	for _, p := range u.f.Params {
		for _, c := range calls {
			if a := c.args[p.N]; a != nil {
				if r := u.moves(p, a); r.kind == shifts {
					steps = append(steps, math.Abs(r.by)/max(used[0].step, 1))
				}
			}
		}
	}
	if len(steps) != len(calls) {
		return flat
	}
	low, high := 1.0, float64(len(steps))+1
	for range 60 {
		x := (low + high) / 2
		sum := 0.0
		for _, s := range steps {
			sum += math.Pow(x, -s)
		}
		if sum > 1 {
			low = x
		} else {
			high = x
		}
	}
	return math.Round(low*1e6) / 1e6
}

// growing: no parameter moves, but a container that all levels share is filled
// before each call and the function stops at a bound of its length; or it is
// emptied, and filled again after the call.
func (u *unit) growing(calls []selfCall) *activations {
	for _, b := range u.g.Order {
		t := b.Term()
		if t == nil || t.Op != ir.If || t.Args[0].Op != ir.Cmp {
			continue
		}
		for k, a := range t.Args[0].Args {
			c := u.e.LengthOf(a)
			if c == nil {
				continue
			}
			var depth law.Expr
			var ok bool
			switch grows, shrinks := u.changesBefore(calls, c, library.Grow), u.changesBefore(calls, c, library.Shrink); {
			case grows:
				depth, ok = u.e.from(entry(u), t.Args[0].Args[1-k], "", askHigh)
			case shrinks && u.growsHere(c):
				depth, ok = u.e.symbol(c, "", Len), c.Op == ir.Param
			}
			if !ok {
				continue
			}
			flat, looped := u.branching(calls)
			if len(looped) == 0 {
				n := law.ExpOf(max(flat, 2), depth)
				return &activations{n: n, depth: depth, steps: u.step("tries all choices until the path is full", n, 0.85)}
			}
			return u.choices(depth, false, looped)
		}
	}
	return nil
}

// changesBefore reports whether the function grows, or shrinks, the container on
// the way to one of its recursive calls.
func (u *unit) changesBefore(calls []selfCall, c *ir.Instr, change library.Change) bool {
	for _, s := range u.e.Alias.Of(c).Sites {
		if s.Change != change || s.At.Block.Func != u.f {
			continue
		}
		for _, call := range calls {
			b := call.at.Block
			if s.At.Block != b && u.g.Dominates(s.At.Block, b) || s.At.Block == b && slices.Index(b.Instrs, s.At) < slices.Index(b.Instrs, call.at) {
				return true
			}
		}
	}
	return false
}

// overGraph: each call goes to a neighbour of a parameter in a collection that
// all calls share; on a tree, or guarded elsewhere, each node comes up once.
func (u *unit) overGraph(calls []selfCall) *activations {
	for _, p := range u.f.Params {
		var rows law.Expr
		var graph *ir.Instr
		found := 0
		for _, c := range calls {
			a := c.args[p.N]
			if a == nil {
				continue
			}
			x := u.neighbourOf(a, p, 6)
			if x == nil {
				continue
			}
			if n, ok := u.e.from(entry(u), x, "", askLen); ok {
				rows, graph = rows.Max(n), x
				found++
			}
		}
		if found == len(calls) && found > 0 && len(rows.Vars()) == 0 { // filled where this function does not see it
			rows = u.e.symbol(graph, "", Len)
		}
		if found < len(calls) || len(rows.Vars()) == 0 {
			continue
		}
		if u.undoes() || u.keepsPath(calls) {
			n := law.ExpOf(2, rows)
			return &activations{n: n, depth: rows, steps: u.step("follows every path and takes its marks back", n, 0.75)}
		}
		return &activations{n: rows, depth: rows, steps: u.step("goes from each node to its neighbours, taken as a tree", rows, 0.8)}
	}
	return nil
}

// keepsPath reports whether the calls hand on the way to where they are, a list that
// each makes longer: then the function follows ways, not nodes.
func (u *unit) keepsPath(calls []selfCall) bool {
	for _, p := range u.f.Params {
		for _, c := range calls {
			if _, ok := u.longer(c.args[p.N], p); ok && u.e.KindOf(c.args[p.N]) == ir.Seq {
				return true
			}
		}
	}
	return false
}

// neighbourOf is the collection x if a comes from x[p].
func (u *unit) neighbourOf(a, p *ir.Instr, depth int) *ir.Instr {
	if depth == 0 {
		return nil
	}
	switch a.Op {
	case ir.Elem:
		if it := u.e.Alias.Iterated(a); it != nil {
			return u.neighbourOf(it.Args[0], p, depth-1)
		}
	case ir.Extract, ir.Convert:
		return u.neighbourOf(a.Args[0], p, depth-1)
	case ir.Index:
		if a.Args[1] == p {
			return a.Args[0]
		}
		if x := u.neighbourOf(a.Args[0], p, depth-1); x != nil || a.Args[1].Op != ir.Phi {
			return x
		}
		return u.neighbourOf(a.Args[1], p, depth-1) // where an edge leads to, of a list of edges linked by numbers
	case ir.Invoke, ir.Call:
		for k, x := range a.Args {
			if x == p && k > 0 {
				return a.Args[0]
			}
		}
		if len(a.Args) > 0 {
			return u.neighbourOf(a.Args[0], p, depth-1)
		}
	case ir.Phi:
		for _, x := range a.Args {
			if y := u.neighbourOf(x, p, depth-1); y != nil {
				return y
			}
		}
	}
	return nil
}

// unsolved is the last resort: one call goes down linearly, several branch.
func (u *unit) unsolved(calls []selfCall) *activations {
	size := law.Expr{}
	for _, p := range u.f.Params {
		if u.f.Has(ir.Method) && p.N == 0 || u.startsSmall(p) {
			continue // nothing of the input shows in what starts out as a constant
		}
		var x law.Expr
		switch u.e.KindOf(p) {
		case ir.Int, ir.Opaque:
			x = u.e.symbol(p, "", Value)
		case ir.Bool, ir.Float, ir.Fun:
			continue
		default:
			x = u.e.symbol(p, "", Len)
		}
		size = x
		break
	}
	if size.IsZero() {
		size = u.e.symbol(entry(u).Instrs[0], "", Count)
	}
	flat, looped := u.branching(calls)
	if len(looped) == 0 && flat <= 1 {
		return &activations{n: size, depth: size, steps: u.step("calls itself once; nothing shows how often", size, 0.4)}
	}
	n := law.ExpOf(2, size)
	return &activations{n: n, depth: size, steps: u.step("calls itself several times; nothing shows how its input shrinks", n, 0.4)}
}

// fillsMask: each call sets one more bit of a number, which is compared with one that
// has all of them set.
func (u *unit) fillsMask(calls []selfCall) *activations {
	for _, p := range u.f.Params {
		sets := len(calls) > 0
		for _, c := range calls {
			a := c.args[p.N]
			sets = sets && a != nil && a.Op == ir.Bin && a.Sym == "|" && a.Args[0] == p && (lowestBit(a.Args[1]) || a.Args[1].Op == ir.Bin && a.Args[1].Sym == "<<")
		}
		if !sets {
			continue
		}
		for _, use := range u.g.Uses(p) {
			if use.Op != ir.Cmp || use.Sym != "==" && use.Sym != "!=" {
				continue
			}
			for _, full := range use.Args {
				if all, ok := u.e.from(entry(u), full, "", askHigh); ok && full != p && len(all.Vars()) > 0 {
					_, looped := u.branching(calls)
					return u.choices(all.Log2(), false, looped)
				}
			}
		}
	}
	return nil
}
