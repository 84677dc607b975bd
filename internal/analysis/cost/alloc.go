package cost

import (
	"slices"
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// ofAlloc bounds a measure of a container that the code itself makes.
func (e *Engine) ofAlloc(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	if path == "" {
		switch q {
		case askLen:
			n, ok := e.madeLen(v)
			return n.Add(e.growth(v)), ok
		case askTotal:
			return e.madeTotal(v)
		case askNodes:
			return law.Const(1), true
		}
		return law.Expr{}, false
	}
	step, rest := resolve.CutPath(path)
	if step[0] == '#' && v.Op == ir.MakeSeq {
		if n, _ := strconv.Atoi(step[1:]); n < len(v.Args) && len(v.Args) <= 16 {
			return e.from(v.Block, v.Args[n], rest, q)
		}
		step = "[]"
	}
	if step[0] == '.' {
		step = "[]" // a constant key of a map
	}
	if step == "{}" {
		return e.keysOf(v, rest, q)
	}
	return e.contents(v, resolve.JoinPath("[]", rest), q)
}

// madeLen is the length of a new container before anything is added to it.
func (e *Engine) madeLen(v *ir.Instr) (law.Expr, bool) {
	switch v.Op {
	case ir.MakeMap:
		return law.Const(float64(len(v.Args) / 2)), true
	case ir.MakeSized:
		return e.from(v.Block, v.Args[0], "", askHigh)
	case ir.MakeSeq:
		return law.Const(float64(len(v.Args))), true
	}
	return e.from(v.Block, v, "", askLen)
}

// contents bounds a measure of the elements of a container by all that is ever
// put into it.
func (e *Engine) contents(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	n := e.Alias.Of(v)
	values := n.Stored
	if v.Op == ir.MakeSized && len(v.Args) > 1 {
		values = append([]resolve.Storage{{At: v, Val: v.Args[1]}}, values...)
	}
	return e.put(n, values, v, path, q)
}

// put is contents for what is put into a class that v is of, or an element of v.
func (e *Engine) put(n *resolve.Class, values []resolve.Storage, v *ir.Instr, path string, q ask) (law.Expr, bool) {
	_, rest := resolve.CutPath(path)
	out, any := law.Expr{}, false
	longer := law.Expr{}
	for _, s := range values {
		if q == askLen && rest == "" {
			if by, ok := e.chained(v, s); ok {
				longer = longer.Add(by)
				continue
			}
		}
		x, ok := e.query(s.Val, rest, q)
		if ok {
			x, ok = e.lift(x, v.Block, q == askLow)
		}
		if ok {
			x, ok = e.visible(x, v)
		}
		if !ok {
			if e.isBusy(s.Val, rest, q) && !(q == askHigh && (e.grows(s.Val, 3) || n.Shrinks())) {
				continue
			}
			if q == askHigh || q == askLow {
				return law.Expr{}, false
			}
			continue
		}
		if any {
			x = pickJoin(out, x, q)
		}
		out, any = x, true
	}
	// Elements may spring into being when asked for, as in a defaultdict.
	if el := e.Alias.Elem(n); !any && el != n {
		switch {
		case rest == "" && q == askLen && len(el.Sites) > 0:
			return e.grown(el, v), true
		case strings.HasPrefix(rest, "[]") && len(el.Stored) > 0:
			return e.put(el, el.Stored, v, rest, q)
		}
	}
	return out.Add(longer), any
}

// grows reports whether a value is larger than what it is made of: one that is made of
// an element and becomes one itself has no bound among them. Nor has what is made of the
// elements of a worklist in other ways.
func (e *Engine) grows(v *ir.Instr, depth int) bool {
	switch v.Op {
	case ir.Bin:
		return v.Sym == "+" || v.Sym == "*" || v.Sym == "<<" || v.Sym == "**"
	case ir.Elem: // for x in (k - 1, k, k + 1)
		it := e.Alias.Iterated(v)
		return depth > 0 && it != nil && it.Args[0].Op == ir.MakeSeq && slices.ContainsFunc(it.Args[0].Args, func(a *ir.Instr) bool { return e.grows(a, depth-1) })
	}
	return false
}

// madeTotal is the summed lengths of the elements: what each has when it is put
// in, as often as that happens, and all that is ever added to any of them.
func (e *Engine) madeTotal(v *ir.Instr) (law.Expr, bool) {
	return e.total(v, func(*ir.Instr) bool { return false })
}

// total is madeTotal without the elements that except picks.
func (e *Engine) total(v *ir.Instr, except func(*ir.Instr) bool) (law.Expr, bool) {
	n := e.Alias.Of(v)
	u := e.units[v.Block.Func]
	out := e.grown(e.Alias.Elem(n), v)
	for _, s := range n.Stored {
		if e.putBack(n, s.Val) || except(s.Val) || intoAnother(s.At, v) {
			continue
		}
		times, ok := e.execsFrom(s.At.Block, u, u.loopAt(v.Block), 0)
		if !ok {
			return law.Expr{}, false
		}
		one, ok := e.putIn(n, s)
		if ok {
			one, ok = e.lift(one, v.Block, false)
		}
		if ok {
			one, ok = e.visible(one, v)
		}
		if !ok {
			return law.Expr{}, false
		}
		if _, isC := one.Constant(); isC && s.At.Op == ir.Store && e.KindOf(v) == ir.Seq {
			if n, okN := e.query(v, "", askLen); okN {
				times = times.Min(n) // put in the place of another
			}
		}
		sum := times.Mul(one)
		if s.Val.Block.Func == u.f && u.encloses(v, s.At) {
			if all, ok := u.allMade(s.Val, u.loopAt(v.Block)); ok && law.CompareGrowth(all, sum) < 0 {
				sum = all
			}
		}
		out = out.Add(sum)
	}
	if v.Op == ir.MakeSized && len(v.Args) > 1 {
		size, ok := e.madeLen(v)
		one, ok2 := e.initialLen(v.Args[1])
		if !ok || !ok2 {
			return law.Expr{}, false
		}
		out = out.Add(size.Mul(one))
	}
	return out, true
}

// encloses reports whether the loop around v, if there is one, is around at too.
func (u *unit) encloses(v, at *ir.Instr) bool {
	l := u.loopAt(v.Block)
	return at.Block.Func == u.f && (l == nil || l.Contains(at.Block))
}

// putBack reports whether what is stored in a container is its own element with
// something added, as in m[k] = append(m[k], x): the addition is counted where it
// is made.
func (e *Engine) putBack(n *resolve.Class, val *ir.Instr) bool {
	switch {
	case val.Op == ir.Phi: // m[k] || []
		old := e.orEmpty(val)
		return old != nil && old.Op == ir.Index && e.Alias.Of(old.Args[0]) == n
	case val.Op != ir.Invoke || val.Sym != "append":
		return false
	}
	old := val.Args[0]
	return old.Op == ir.Index && e.Alias.Of(old.Args[0]) == n
}

// initialLen is a value's length without what is added to it later.
func (e *Engine) initialLen(v *ir.Instr) (law.Expr, bool) {
	switch v.Op {
	case ir.MakeSeq, ir.MakeMap, ir.MakeSized:
		return e.madeLen(v)
	case ir.Call, ir.New:
		if m := e.Model(v); m != nil && len(v.Args) == 0 && !m.Has(library.Stdin) && len(e.Alias.Of(v).Allocs) > 0 {
			return law.Expr{}, true // set(), deque()
		}
	}
	return e.query(v, "", askLen)
}

// growth is how much the container made at v can grow while it is in use.
func (e *Engine) growth(v *ir.Instr) law.Expr { return e.grown(e.Alias.Of(v), v) }

// growsAnother reports whether a site adds an element to another object for
// certain: to a container at the very instruction that makes it. One that adds a
// whole collection may add this one.
func growsAnother(s *resolve.Site, v *ir.Instr) bool {
	_, one := s.By.Constant()
	return one && s.At.Op != ir.MakeSeq && intoAnother(s.At, v)
}

// intoAnother reports whether what an instruction stores goes into another
// object than v for certain: one that it makes, or that was made where it is named.
// What that one holds is counted there.
func intoAnother(at, v *ir.Instr) bool {
	switch {
	case at == v || len(at.Args) == 0 || at.Args[0] == v:
		return false
	case at.Op == ir.MakeSeq:
		return v.Op == ir.MakeSeq
	case at.Op != ir.Invoke && at.Op != ir.Store:
		return false
	}
	switch at.Args[0].Op {
	case ir.MakeSeq, ir.MakeMap, ir.MakeSized:
		return true
	}
	return false
}

// heldByAnother reports whether a site adds to a container that was made where it is named
// and is put into other objects than v alone.
func (e *Engine) heldByAnother(s *resolve.Site, v *ir.Instr) bool {
	if len(s.At.Args) == 0 || s.At.Args[0].Op != ir.MakeSeq && s.At.Args[0].Op != ir.MakeMap && s.At.Args[0].Op != ir.MakeSized {
		return false
	}
	held := false
	for _, st := range e.Alias.Of(v).Stored {
		if st.Val == s.At.Args[0] {
			if !intoAnother(st.At, v) {
				return false
			}
			held = true
		}
	}
	return held
}

// grown sums the growth sites of a class as seen by an object made at v.
func (e *Engine) grown(n *resolve.Class, v *ir.Instr) law.Expr {
	if e.growing[n] {
		e.cycles++
		return law.Expr{}
	}
	e.growing[n] = true
	defer delete(e.growing, n)
	out := law.Expr{}
	own := n == e.Alias.Of(v)
	for _, s := range n.Sites {
		if s.Change != library.Grow && s.Change != library.Become || s.By.IsZero() || own && growsAnother(s, v) || !own && e.heldByAnother(s, v) || e.turnsOver(n, s.At.Block) {
			continue
		}
		times, ok := e.timesGrown(n, s, v)
		if all, doubled := e.doubled(s); doubled {
			times, ok = all, true
		}
		if !ok {
			continue
		}
		by := s.By
		if s.Model != nil {
			if by, ok = e.modelExpr(s.By, s.At, s.Model); !ok {
				by = law.Const(1)
			}
			if by, ok = e.lift(by, nil, false); !ok {
				by = law.Const(1)
			}
			if x, seen := e.visible(by, v); seen {
				by = x
			}
		}
		if e.units[s.At.Block.Func].handsDown(s.At) {
			by = law.Const(1) // each object is put in once
		}
		add := times.Mul(by.Upper())
		if all, okAll := e.units[s.At.Block.Func].allAdded(s, e.units[v.Block.Func]); okAll {
			add = e.lesser(add, all)
		}
		if s.Key != nil && s.KeyAt == "" && (s.At.Op == ir.Store || n.Kind == ir.Map || n.Kind == ir.Set || e.KindOf(v) == ir.Map || e.KindOf(v) == ir.Set) {
			if k, ok := e.universe(s.Key, 0); ok {
				add = e.lesser(add, k)
			}
		}
		if len(n.Sites) > 4 { // of many, the one that matters
			out = out.Max(add)
			continue
		}
		out = out.Add(add)
	}
	if most, ok := e.capped(n); ok {
		out = e.lesser(out, most)
	}
	return out.Widen()
}

// entry is the entry block: a place inside no loop.
func entry(u *unit) *ir.Block { return u.f.Blocks[0] }

// universe bounds how many different values v can take.
func (e *Engine) universe(v *ir.Instr, depth int) (law.Expr, bool) {
	if depth > 4 {
		return law.Expr{}, false
	}
	if e.isChar(v) {
		return law.Const(alphabet), true
	}
	switch e.KindOf(v) {
	case ir.Bool:
		return law.Const(2), true
	case ir.Tuple:
		if v.Op != ir.MakeSeq {
			return law.Expr{}, false
		}
		out := law.Const(1)
		for _, a := range v.Args {
			x, ok := e.universe(a, depth+1)
			if !ok {
				return law.Expr{}, false
			}
			out = out.Mul(x)
		}
		return out, true
	}
	if _, lit := v.IsConst(); lit {
		return law.Const(1), true
	}
	if hi, ok := e.from(entry(e.units[v.Block.Func]), v, "", askHigh); ok {
		for _, name := range hi.Vars() {
			if s := e.syms[name]; s == nil || s.What == Value && (s.Path != "" || s.Root.Op == ir.Index || s.Root.Op == ir.Elem) {
				return law.Expr{}, false // the value of an element says nothing of how many there are
			}
		}
		return hi.Upper().Add(law.Const(1)), true
	}
	return law.Expr{}, false
}

// isChar reports whether v is one character of a string.
func (e *Engine) isChar(v *ir.Instr) bool {
	switch v.Op {
	case ir.Elem:
		it := e.Alias.Iterated(v)
		return it != nil && it.Sym == "" && e.ofChars(it.Args[0], 6)
	case ir.Index:
		return e.ofChars(v.Args[0], 6)
	case ir.Extract:
		x := v.Args[0]
		if it := e.Alias.Iterated(x); x.Op == ir.Elem && it != nil && it.Args[0].Op == ir.Call && it.Args[0].Sym == "zip" && v.N < len(it.Args[0].Args) {
			return e.ofChars(it.Args[0].Args[v.N], 6)
		}
		if x.Op == ir.Elem && v.N == 1 {
			it := e.Alias.Iterated(x)
			return it != nil && it.Sym == "enumerate" && e.ofChars(it.Args[0], 6)
		}
	}
	return false
}

// ofChars reports whether a value is a string, or a list of the characters of one.
func (e *Engine) ofChars(v *ir.Instr, depth int) bool {
	if e.KindOf(v) == ir.Str {
		return true
	}
	if depth == 0 {
		return false
	}
	switch v.Op {
	case ir.Slice, ir.Convert:
		return e.ofChars(v.Args[0], depth-1)
	case ir.Load:
		w := e.OnlyStored(v.Args[0])
		return w != nil && e.ofChars(w, depth-1)
	case ir.Call, ir.Invoke:
		if r := e.Returned(v); r != nil {
			return e.ofChars(r, depth-1)
		}
		m := e.Model(v)
		if m == nil || len(v.Args) == 0 || len(m.Result.Type.Parts()) != 1 {
			return false
		}
		src, ok := m.Result.Type.Parts()[0].Source() // a list of what the argument is made of
		if !ok || src.Part != library.Elements {
			return false
		}
		arg := m.Arg(v, src.Arg)
		return arg != nil && e.ofChars(arg, depth-1)
	}
	return false
}

// distinct bounds a container of distinct elements by how many there can be.
func (e *Engine) distinct(v *ir.Instr, n law.Expr) law.Expr {
	if args := v.Positional(); len(args) > 0 && e.KindOf(args[len(args)-1]) == ir.Str {
		return law.Const(alphabet)
	}
	return n
}

// execsFrom counts how often b runs while one object made in scope of u lives:
// in one iteration of scope, or in one call of u. Calls of a function that marks
// what it visits count as one.
func (e *Engine) execsFrom(b *ir.Block, u *unit, scope *loop, depth int) (law.Expr, bool) {
	w := e.units[b.Func]
	if w == u {
		for scope != nil && !scope.Contains(b) {
			scope = scope.parent()
		}
		return w.execs(b, scope)
	}
	n, ok := w.execs(b, nil)
	if !ok || depth > 6 {
		return law.Expr{}, false
	}
	if encloses(w.f, u.f) || w.getsFrom(u) {
		return n, true
	}
	if w.isRecursive() {
		a := w.activations()
		n = n.Mul(a.n)
		if all, ok := w.acrossCalls(&part{x: law.Const(1), in: w.loopAt(b)}, a.n); ok && law.CompareGrowth(all, n) < 0 {
			n = all
		}
	}
	out := law.Expr{}
	for _, c := range e.Callers[w.f] {
		from := e.units[c.Block.Func]
		if from.scc == w.scc {
			continue
		}
		times, ok := law.Const(1), true
		if o := from.sharedMarks(c); o == nil || o.home != nil {
			times, ok = e.execsFrom(c.Block, u, scope, depth+1)
		}
		if !ok {
			return law.Expr{}, false
		}
		each, ok := e.instantiate(n, c, w.f)
		if ok {
			each, ok = e.lift(each, nil, false)
		}
		if !ok {
			return law.Expr{}, false
		}
		out = out.Add(times.Mul(each))
	}
	return out, true
}
