package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// Space derives the space law of one function in bytes: what it makes, output
// included and arguments not, with the depth of its recursion; nil for a stub.
func (e *Engine) Space(f *ir.Func) *Law {
	u := e.units[f]
	if u == nil {
		return nil
	}
	return u.callSpace()
}

// bytes per element by kind of container, and per activation, as CPython has
// them; other languages differ by a small factor that fitting finds.
const (
	slotBytes   = 8
	entryBytes  = 100
	frameBytes  = 500
	objectBytes = 64
)

// callSpace sums what one call holds at its peak.
func (u *unit) callSpace() *Law {
	if u.space != nil {
		return u.space
	}
	u.space = &Law{Expr: law.Const(frameBytes), Conf: 1} // while it is being asked for
	c := &Law{Expr: law.Const(frameBytes), Conf: 1}
	var lead law.Expr
	add := func(x law.Expr, s Step) {
		x, ok := u.e.lift(x, nil, false)
		if !ok {
			return
		}
		x = u.e.tidy(x.Upper())
		if len(x.Vars()) > 0 && law.CompareGrowth(x, lead) > 0 {
			lead = x
			s.Factor = x
			c.Steps, c.Conf = []Step{s}, s.Conf
		}
		c.Expr = c.Expr.Max(x)
	}
	for _, b := range u.g.Order {
		if b.Cold {
			continue
		}
		for _, i := range b.Instrs {
			if x, text, ok := u.holds(i); ok {
				add(x, Step{Pos: i.Pos, Factor: x, Text: text, Conf: 0.95})
			}
		}
	}
	own := c.Expr // of one activation
	if x := u.objects(); !x.IsZero() {
		add(x.Scale(objectBytes), Step{Pos: u.f.Pos, Factor: x, Text: "makes objects", Conf: 0.9})
	}
	if u.isRecursive() {
		a := u.activations()
		add(u.stacked(own, a), Step{Pos: u.f.Pos, Factor: a.depth, Text: "depth of the recursion", Conf: conf(a.steps)})
		if a.kept {
			add(a.n.Scale(entryBytes), Step{Pos: u.f.Pos, Factor: a.n, Text: "a result is kept for each combination of arguments", Conf: conf(a.steps)})
		}
	}
	u.space = c
	return c
}

// objects counts the objects that one call makes and the elements that it adds
// to containers in its receiver's fields.
func (u *unit) objects() law.Expr {
	out := law.Expr{}
	for _, b := range u.g.Order {
		if b.Cold {
			continue
		}
		for _, i := range b.Instrs {
			f := u.keptIn(i)
			if i.Op == ir.New && u.e.Model(i) == nil && u.outlives(i, map[*ir.Instr]bool{}) || f != nil && u.isRecursive() {
				n, ok := u.execs(b, nil)
				if u.isRecursive() {
					n = n.Mul(u.activations().n)
				}
				if ok && (u.loopAt(b) != nil || u.isRecursive()) {
					out = out.Max(n)
				}
				continue
			}
			if x := u.keptEach(i); !x.IsZero() {
				out = out.Max(x)
			}
			if x := u.keptByCalls(i); !x.IsZero() {
				out = out.Max(x)
			}
			if f != nil {
				out = out.Max(u.e.symbol(u.f.Params[0], "."+f.Sym, Len))
			}
		}
	}
	return out
}

// keptByCalls counts the objects that a function called in a loop links to others, as a
// trie does with each word that is put in.
func (u *unit) keptByCalls(i *ir.Instr) law.Expr {
	g := u.e.Callee(i)
	if g == nil || u.loopAt(i.Block) == nil || u.recursive(i) != nil {
		return law.Expr{}
	}
	w := u.e.units[g]
	most := law.Expr{}
	for _, b := range w.g.Order {
		for _, made := range b.Instrs {
			if made.Op == ir.New && u.e.Model(made) == nil && w.isLinked(made) {
				if n, ok := w.execs(b, nil); ok {
					most = most.Max(n)
				}
			}
		}
	}
	each, ok := u.e.instantiate(most, i, g)
	times, okT := u.execs(i.Block, nil)
	if !ok || !okT || most.IsZero() {
		return law.Expr{}
	}
	all, ok := u.e.lift(each, nil, false)
	if !ok {
		return law.Expr{}
	}
	return times.Mul(all)
}

// isLinked reports whether an object is put into a field or an array.
func (u *unit) isLinked(made *ir.Instr) bool {
	for _, use := range u.g.Uses(made) {
		if (use.Op == ir.SetField || use.Op == ir.Store || use.Op == ir.StoreCell) && use.Args[len(use.Args)-1] == made {
			return true
		}
	}
	return false
}

// outlives reports whether an object may be kept when the call that makes it is over:
// it is put somewhere, handed on or given back. One to throw ends the program.
func (u *unit) outlives(v *ir.Instr, seen map[*ir.Instr]bool) bool {
	if seen[v] {
		return false
	}
	seen[v] = true
	for _, use := range u.g.Uses(v) {
		switch use.Op {
		case ir.Field, ir.Throw, ir.Cmp, ir.If:
		case ir.SetField, ir.Store:
			if use.Args[len(use.Args)-1] == v {
				return true
			}
		case ir.Phi:
			if u.outlives(use, seen) {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// keptEach is how many containers or objects an instruction makes that are put
// into others, to stay when the round is over.
func (u *unit) keptEach(i *ir.Instr) law.Expr {
	l := u.loopAt(i.Block)
	made := i.Op == ir.MakeSeq && u.e.KindOf(i) != ir.Tuple || i.Op == ir.MakeMap || i.Op == ir.Call && u.e.makesNew(i)
	if !made || l == nil {
		return law.Expr{}
	}
	uses := u.g.Uses(i)
	for _, use := range uses {
		if use.Op == ir.Phi && u.e.orEmpty(use) != nil {
			uses, i = u.g.Uses(use), use // node[c] = node[c] || {}
			break
		}
	}
	for _, use := range uses {
		stores := use.Op == ir.Store || use.Op == ir.SetField || use.Op == ir.Invoke && use.Sym == "setdefault"
		if !stores || use.Args[len(use.Args)-1] != i || u.loopAt(use.Block) != l {
			continue
		}
		n, ok := u.execs(use.Block, nil)
		if !ok {
			return law.Expr{}
		}
		if into := use.Args[0]; use.Op != ir.SetField && u.constantIn(l, into) {
			if k, okK := u.e.universe(use.Args[1], 0); okK {
				n = n.Min(k)
			}
		}
		return n
	}
	return law.Expr{}
}

// makesNew reports whether a call gives back an object that the callee makes.
func (e *Engine) makesNew(call *ir.Instr) bool {
	r := e.Returned(call)
	return r != nil && (r.Op == ir.New || r.Op == ir.MakeMap || r.Op == ir.MakeSeq)
}

// keptIn is the field of the receiver whose container an instruction adds to, or
// nil.
func (u *unit) keptIn(i *ir.Instr) *ir.Instr {
	if !u.f.Has(ir.Method) || len(i.Args) == 0 || i.Op != ir.Invoke && i.Op != ir.Call && i.Op != ir.Store {
		return nil
	}
	for _, s := range u.e.Alias.Of(i.Args[0]).Sites {
		if s.At != i || s.Change != library.Grow {
			continue
		}
		for v := i.Args[0]; ; v = v.Args[0] {
			switch {
			case v.Op == ir.Field && v.Args[0].Op == ir.Param && v.Args[0].N == 0:
				return v
			case v.Op != ir.Index && v.Op != ir.Field:
				return nil
			}
		}
	}
	return nil
}

// stacked is what all activations that live at once hold.
func (u *unit) stacked(own law.Expr, a *activations) law.Expr {
	switch {
	case a.measure == "" || a.calls > 1 && a.split == 0:
		return a.depth.Scale(frameBytes)
	case a.split > 1:
		one := *a
		one.calls = 1
		return master(a.fromLow(own), &one)
	}
	return u.unroll(own, &activations{measure: a.measure, by: a.by, calls: 1, levels: a.levels})
}

// holds is what an instruction makes and keeps while the call lives.
func (u *unit) holds(i *ir.Instr) (law.Expr, string, bool) {
	e := u.e
	switch i.Op {
	case ir.MakeSeq, ir.MakeMap, ir.MakeSized:
		return u.holdsContainer(i)
	case ir.Slice:
		if e.Mod.Views() { // a view of the same elements
			return law.Expr{}, "", false
		}
		n, ok := e.query(i, "", askLen)
		return n.Scale(slotBytes), "a slice is a copy", ok
	case ir.Bin:
		if i.Sym != "+" && i.Sym != "*" && i.Sym != "|" {
			return law.Expr{}, "", false
		}
		switch e.KindOf(i) {
		case ir.Seq, ir.Set, ir.Map, ir.Str, ir.Bytes:
			n, ok := e.query(i, "", askLen)
			return n.Scale(slotBytes), "builds a new collection", ok
		}
	case ir.Call, ir.Invoke, ir.CallValue, ir.New:
		if u.growsGlobal(i) {
			n, ok := u.execs(i.Block, nil)
			return n.Scale(slotBytes), "adds to a variable of the program", ok
		}
		return u.holdsCall(i)
	}
	return law.Expr{}, "", false
}

// growsGlobal reports whether a call adds to a list that nothing makes: one in a
// variable of the program that starts out empty, as Go's have it.
func (u *unit) growsGlobal(i *ir.Instr) bool {
	if i.Op != ir.Invoke || i.Sym != "append" || len(i.Args) == 0 || len(u.e.Alias.Of(i.Args[0]).Allocs) > 0 {
		return false
	}
	v := i.Args[0]
	for v.Op == ir.Index || v.Op == ir.Load {
		v = v.Args[0]
	}
	return v.Op == ir.Global
}

// holdsContainer is the size of a container with what is in it, at its largest.
func (u *unit) holdsContainer(i *ir.Instr) (law.Expr, string, bool) {
	e := u.e
	if e.KindOf(i) == ir.Tuple || i.Sym == "lazy" {
		return law.Expr{}, "", false
	}
	n, ok := e.query(i, "", askLen)
	if !ok {
		return law.Expr{}, "", false
	}
	per := float64(slotBytes)
	if k := e.KindOf(i); k == ir.Map || k == ir.Set {
		per = entryBytes
	}
	x := n.Scale(per)
	if t := typeAt(e.TypeOf(i), "[]"); t != nil && (t.Kind == ir.Seq || t.Kind == ir.Set || t.Kind == ir.Map || t.Kind == ir.Str) {
		if total, ok := e.total(i, e.borrowed); ok {
			x = x.Add(total.Scale(slotBytes))
		}
	}
	return x, "a container at its largest", true
}

// borrowed reports whether a value is part of what the function was given, or of
// a container that is counted where it is made: to keep it takes a place, and no copy.
func (e *Engine) borrowed(v *ir.Instr) bool {
	for steps := range 8 {
		switch v.Op {
		case ir.Param:
			return true
		case ir.Index, ir.Elem, ir.Next, ir.Iter, ir.Field, ir.Extract:
			if e.KindOf(v.Args[0]) == ir.Str {
				return false // a part of a text is a text of its own
			}
			v = v.Args[0]
		case ir.MakeSeq, ir.MakeMap, ir.MakeSized:
			return steps > 0
		case ir.Convert:
			if k := e.KindOf(v); k == ir.Str || k != e.KindOf(v.Args[0]) {
				return false // of another kind: made anew
			}
			v = v.Args[0]
		case ir.Load:
			only := e.OnlyStored(v.Args[0])
			if only == nil {
				return false
			}
			v = only
		case ir.Call, ir.Invoke: // an element taken out, or a view of a map
			if from := e.elementFrom(v); from != nil {
				v = from
				continue
			}
			if v.Sym != "values" && v.Sym != "items" && v.Sym != "keys" && v.Sym != "collections.defaultdict" || len(v.Args) == 0 {
				return false
			}
			if v.Op == ir.Call {
				return steps > 0
			}
			v = v.Args[0]
		default:
			return false
		}
	}
	return false
}

// elementFrom is the container whose element a library call gives as it is, or nil.
func (e *Engine) elementFrom(call *ir.Instr) *ir.Instr {
	m := e.Model(call)
	if m == nil {
		return nil
	}
	src, ok := m.Result.Type.Source()
	if !ok || src.Part != library.Elements {
		return nil
	}
	return m.Arg(call, src.Arg)
}

// holdsCall is what a call keeps or needs while it runs.
func (u *unit) holdsCall(i *ir.Instr) (law.Expr, string, bool) {
	e := u.e
	if g := e.Callee(i); g != nil {
		if u.recursive(i) != nil {
			return law.Expr{}, "", false
		}
		x, ok := e.instantiate(e.units[g].callSpace().Expr, i, g)
		return x.Max(e.filledAfter(i, g).Scale(slotBytes)), "calls " + g.Name, ok
	}
	m := e.Model(i)
	if m == nil || m.Has(library.Stdout) {
		return law.Expr{}, "", false
	}
	x, ok := e.modelExpr(m.Alloc, i, m)
	if n, okN := e.query(i, "", askLen); m.Result.Distinct && okN { // of the characters of a text there are few
		x = x.Min(n.Scale(entryBytes))
	}
	for _, ap := range m.Calls {
		if g := e.applies(i, m, ap); g != nil && e.units[g].scc != u.scc {
			x = x.Max(e.applyParams(e.units[g].callSpace().Expr, g, i, m, ap))
		}
	}
	if ok && m.Has(library.Stdin) && len(u.g.Uses(i)) > 0 && (e.KindOf(i) == ir.Str || e.KindOf(i) == ir.Bytes || e.KindOf(i) == ir.Seq) {
		if n, okN := e.query(i, "", askLen); okN { // what is read is kept
			x = x.Max(n)
		}
	}
	if !ok || m.Result.Type.IsZero() && !x.IsZero() {
		return law.Expr{}, "", false // growth is counted where the container is made
	}
	if e.Alias.Of(i).Grows() && len(m.Mutates) == 0 {
		if n, okN := e.query(i, "", askLen); okN {
			x = x.Max(n.Scale(slotBytes))
		}
	}
	return x, "calls " + m.Name, !x.IsZero()
}
