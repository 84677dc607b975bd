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

// fixedRow reports whether a line is read in a loop of a constant number of rounds that
// reads all there is, or all of a test case: it is a row of a board of fixed size. Two
// may be any two texts.
func (e *Engine) fixedRow(v *ir.Instr) bool {
	u := e.units[v.Block.Func]
	l := u.loopAt(v.Block)
	if l == nil || l.busy {
		return false
	}
	if n, isC := l.trips().n.Constant(); !isC || n < 3 || n >= 32 {
		return false
	}
	count := v
	if around := l.parent(); around != nil && around.Parent == nil && !around.busy {
		if vars := around.trips().n.Vars(); len(vars) == 1 && e.syms[vars[0]] != nil {
			count = e.syms[vars[0]].Root
		}
	}
	return u.readsOnlyIn(l, count)
}

// fixedText reports whether a line read is of fixed width: all that is done with
// it is to make one number of it, or a fixed number of parts.
func (e *Engine) fixedText(v *ir.Instr, depth int) bool {
	u := e.units[v.Block.Func]
	uses := u.g.Uses(v)
	if depth == 0 || len(uses) == 0 {
		return false
	}
	if n := e.Alias.Of(v); n.Arity > 0 && !n.Dynamic {
		for _, i := range uses {
			if (i.Op == ir.Extract || i.Op == ir.Index) && i.Args[0] == v && e.KindOf(i) == ir.Str && e.goneThrough(i, 3) {
				return false
			}
		}
		return true
	}
	for _, i := range uses {
		switch i.Op {
		case ir.Convert, ir.Extract:
			if k := e.KindOf(i); k != ir.Int && k != ir.Float && i.Op == ir.Convert {
				return false
			}
		case ir.Iter, ir.Slice: // t, a, *rest
			if i.Op == ir.Iter && !u.fillsFixed(i) || i.Op == ir.Slice && !e.fixedRest(i, depth) {
				return false
			}
		case ir.Index: // a word of it, or what a table has for it
			if _, lit := i.Args[1].IsConst(); !lit && (i.Args[1] != v || !e.isTable(i.Args[0])) {
				return false
			}
		case ir.Cmp:
			if other := i.Args[len(i.Args)-1]; !e.isTable(other) {
				if _, lit := other.IsConst(); !lit {
					return false
				}
			}
		case ir.Len: // compared with a pattern
			if !u.onlyCompared(i) {
				return false
			}
		case ir.Call, ir.Invoke:
			if g := e.Callee(i); g != nil && e.fixedArg(i, g, v, depth) {
				continue
			}
			text := e.KindOf(v) == ir.Str || e.KindOf(v) == ir.Bytes
			if k := e.KindOf(i); k == ir.Int || k == ir.Float {
				if m := e.Model(i); !text || m == nil || len(m.Cost.Vars()) > 0 || len(m.Mutates) > 0 {
					return false
				}
				continue
			}
			m := e.Model(i)
			if e.KindOf(i) == ir.Set || m == nil || resolve.HasLog(m.Cost) && !e.fewSorted(i) || len(m.Mutates) > 0 || m.Has(library.Stdout) || m.Result.Type.IsZero() || !e.fixedText(i, depth-1) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// fewSorted reports whether what is sorted is a fixed number of values: it is taken
// apart, or one in its middle is asked for. Whoever wants the least or the greatest
// has any number of them.
func (e *Engine) fewSorted(v *ir.Instr) bool {
	for _, i := range e.units[v.Block.Func].g.Uses(v) {
		switch i.Op {
		case ir.Extract:
			return true
		case ir.Index:
			if c, lit := i.Args[1].IsConst(); lit && c != int64(0) && c != int64(-1) {
				return true
			}
		}
	}
	return false
}

// fixedRest is fixedText for what a starred name takes of a line.
func (e *Engine) fixedRest(rest *ir.Instr, depth int) bool {
	_, lit := rest.Args[1].IsConst()
	return lit && (len(e.units[rest.Block.Func].g.Uses(rest)) == 0 || e.fixedText(rest, depth-1))
}

// isTable reports whether a container is written out in the program and stays as it is.
func (e *Engine) isTable(c *ir.Instr) bool {
	if c.Op == ir.Load {
		w := e.OnlyStored(c.Args[0])
		return w != nil && w.Op != ir.Load && e.isTable(w)
	}
	return (c.Op == ir.MakeMap || c.Op == ir.MakeSeq) && len(c.Args) > 0 && e.fixedSize(c)
}

// fixedArg reports whether all that g does with a text it is given in a call is
// what fixedText asks for.
func (e *Engine) fixedArg(call *ir.Instr, g *ir.Func, text *ir.Instr, depth int) bool {
	for k, a := range e.Actuals(call, g) {
		if a == text && !e.fixedText(g.Params[k], depth-1) {
			return false
		}
	}
	return true
}

// asToken reports whether the part of a text read that stands at path is only
// passed on and converted, as names and numbers are.
func (e *Engine) asToken(v *ir.Instr, path string) bool {
	if !e.FromStdin(v) {
		return false
	}
	for _, i := range e.units[v.Block.Func].g.Uses(v) {
		taken := i.Op == ir.Extract && path == "#"+strconv.Itoa(i.N) || i.Op == ir.Index && i.Args[0] == v && path == "[]"
		if taken && e.goneThrough(i, 3) {
			return false
		}
	}
	return true
}

// goneThrough reports whether the length of a text matters to what is done with
// it: it is iterated, measured, cut or indexed, here or in a function it is given to.
func (e *Engine) goneThrough(text *ir.Instr, depth int) bool {
	u := e.units[text.Block.Func]
	for _, i := range u.g.Uses(text) {
		switch i.Op {
		case ir.Iter, ir.Slice, ir.Index:
			if i.Args[0] == text {
				return true
			}
		case ir.Len:
			if !u.onlyCompared(i) {
				return true
			}
		case ir.Phi:
			if depth > 0 && e.goneThrough(i, depth-1) {
				return true
			}
		case ir.MakeSeq: // one of the texts that a loop goes over
			if depth > 0 && u.eachGoneThrough(i, depth-1) {
				return true
			}
		case ir.Invoke: // split, and its parts looked at one after the other
			if i.Args[0] == text && depth > 0 && (e.KindOf(i) == ir.Str || e.KindOf(i) == ir.Seq) && (e.Alias.Of(i).Dynamic || e.goneThrough(i, depth-1)) {
				return true
			}
		case ir.Call:
			g := e.Callee(i)
			if g == nil || depth == 0 {
				continue
			}
			for k, a := range i.Args {
				if a == text && k < len(g.Params) && e.units[g] != nil && e.goneThrough(g.Params[k], depth-1) {
					return true
				}
			}
		}
	}
	return false
}

// eachGoneThrough is goneThrough for the elements of a collection that loops go over.
func (u *unit) eachGoneThrough(c *ir.Instr, depth int) bool {
	for _, it := range u.g.Uses(c) {
		if it.Op != ir.Iter {
			continue
		}
		for _, next := range u.g.Uses(it) {
			for _, elem := range u.g.Uses(next) {
				if elem.Op == ir.Elem && u.e.goneThrough(elem, depth) {
					return true
				}
			}
		}
	}
	return false
}

// onlyCompared reports whether a length is used for nothing but to be compared
// with constants.
func (u *unit) onlyCompared(n *ir.Instr) bool {
	for _, i := range u.g.Uses(n) {
		if i.Op != ir.Cmp {
			return false
		}
		for _, a := range i.Args {
			if _, lit := a.IsConst(); a != n && !lit {
				return false
			}
		}
	}
	return true
}

// fillsFixed reports whether every round of an iteration adds to a list that is
// taken apart into a fixed number of values.
func (u *unit) fillsFixed(it *ir.Instr) bool {
	for _, next := range u.g.Uses(it) {
		l := u.loopAt(next.Block)
		if next.Op != ir.Next || l == nil {
			continue
		}
		for _, b := range l.Blocks {
			for _, i := range b.Instrs {
				if i.Op != ir.Invoke && i.Op != ir.Call || len(i.Args) == 0 || u.loopAt(b) != l {
					continue
				}
				n := u.e.Alias.Of(i.Args[0])
				grown := len(n.Sites) == 1 && n.Sites[0].At == i && n.Sites[0].Change == library.Grow
				if grown && n.Arity > 0 && !n.Dynamic && !u.e.Alias.Elem(n).Dynamic && u.g.Cuts(l.Loop, func(x *ir.Block) bool { return x == b }) {
					return true
				}
			}
		}
	}
	return false
}

// printedAsOne reports whether a size is that of one value, when a call prints it: of an
// error, of an element or a field, of what a function gives back of which nothing is known,
// or of one of the words or lines that were all read before.
func (e *Engine) printedAsOne(x law.Expr, call *ir.Instr) bool {
	vars := x.Vars()
	if len(vars) != 1 {
		return false
	}
	s := e.syms[vars[0]]
	if s == nil || s.What != Len {
		return false
	}
	switch t := typeAt(e.TypeOf(s.Root), s.Path); {
	case t != nil && t.Name == "error":
		return true
	case s.Path != "": // a record's field, one of many words; in a loop, all of them perhaps
		return e.units[call.Block.Func].loopAt(call.Block) == nil && (t == nil || t.Kind == ir.Opaque || t.Kind == ir.Str)
	}
	if s.Root.Op == ir.CallValue {
		return e.KindOf(s.Root) == ir.Opaque
	}
	l := e.units[s.Root.Block.Func].loopAt(s.Root.Block)
	return l != nil && !l.Contains(call.Block) && e.KindOf(s.Root) == ir.Str && e.FromStdin(s.Root)
}

// whereSmall is a cost in a block that runs only where parameters are shorter than some
// constant, as where a recursion ends.
func (u *unit) whereSmall(x law.Expr, b *ir.Block) law.Expr {
	if len(x.Vars()) == 0 {
		return x
	}
	for _, g := range u.g.Guards(b) {
		if g.Cond.Op != ir.Cmp || !strings.ContainsAny(g.Cond.Sym, "<>") {
			continue
		}
		for _, d := range u.e.Bounds(g.Cond, g.Taken) {
			if len(d.Terms) != 1 || d.Terms[0].Coef >= 0 || d.Size != nil || d.RootOf != nil || d.LogOf != nil {
				continue
			}
			c := d.Terms[0].V
			if !d.Lens {
				c = u.e.LengthOf(c)
			}
			if c != nil && c.Op == ir.Param && !u.changesHere(c) {
				x = x.Subst(map[string]law.Expr{u.e.symbol(c, "", Len).Vars()[0]: law.Const(max(d.C/-d.Terms[0].Coef, 1))})
			}
		}
	}
	return x
}

// changesHere reports whether the function makes a container longer or shorter that it
// knows by this name.
func (u *unit) changesHere(c *ir.Instr) bool {
	return slices.ContainsFunc(u.e.Alias.Of(c).Sites, func(s *resolve.Site) bool {
		return (s.Change == library.Grow || s.Change == library.Shrink) && s.At.Block.Func == u.f && len(s.At.Args) > 0 && s.At.Args[0] == c
	})
}
