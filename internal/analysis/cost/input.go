package cost

import (
	"slices"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// stdin bounds a measure of what is read from standard input: a size of its
// own, or a constant when the text is only taken apart into a fixed number of
// values.
func (e *Engine) stdin(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	if q == askLen && path != "" {
		if n, ok := e.fixedLen(v, path, q); ok {
			return n, true
		}
	}
	if q == askHigh || q == askLow {
		return e.symbol(v, path, Value), true
	}
	// A fixed number of lines may be of any length.
	lines := e.KindOf(v) != ir.Str && e.KindOf(v) != ir.Bytes && path != ""
	if !lines && (e.fixedText(v, 6) || q == askLen && e.fixedRow(v)) {
		return law.Const(8), true
	}
	return e.symbol(v, path, measures[q]), true
}

// Cases is the loop over the test cases of a program.
type Cases struct {
	// Count is the symbol of their number, "" if there are no cases.
	Count string
	// Joined says that a result comes of all of them together, as a sum does:
	// they may be the rows of one input.
	Joined bool
}

// CaseCount is the number of test cases: read before all else, used for nothing
// but to count a loop that holds every other read.
func (e *Engine) CaseCount(f *ir.Func) Cases {
	u := e.units[f]
	if u == nil {
		return Cases{}
	}
	for _, l := range u.loops {
		if l.Parent != nil {
			continue
		}
		t := l.trips()
		if t == nil {
			continue
		}
		vars := t.n.Vars()
		if len(vars) != 1 {
			continue
		}
		s := e.syms[vars[0]]
		if s != nil && s.What == Count && s.Root == l.Header.Term() && u.readsOnlyIn(l, s.Root) && !u.carriesOut(l) {
			return Cases{vars[0], u.joins(l)}
		}
		if s == nil || s.What != Value || s.Root.Block.Func != f || !e.FromStdin(s.Root) || !u.onlyCounts(s.Root, l) {
			continue
		}
		if (s.Root.Op != ir.Extract || s.Root.Of == 1) && (u.readsOnlyIn(l, s.Root) || u.takesOnlyIn(l, s.Root)) && !u.carriesOut(l) {
			return Cases{vars[0], u.joins(l)}
		}
	}
	// The loop may stand in a function that the entry only calls.
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if g := e.Callee(i); g != nil && g != f && u.g.LoopOf(b) == nil && e.units[g].scc != u.scc && !e.readsBefore(u, i) {
				if s := e.CaseCount(g); s.Count != "" {
					return s
				}
			}
		}
	}
	return Cases{}
}

func (e *Engine) readsBefore(u *unit, call *ir.Instr) bool {
	taken := e.TakesInside(e.Callee(call), map[*ir.Func]bool{})
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if taken && e.Callee(i) == nil {
				continue // all of the input, which the call takes from
			}
			if i != call && u.e.Reads(i) {
				return true
			}
		}
	}
	return false
}

// drives reports whether l is the loop that goes through a range.
func (u *unit) drives(r *ir.Instr, l *loop) bool {
	for _, it := range u.g.Uses(r) {
		for _, next := range u.g.Uses(it) {
			if next.Op == ir.Next && !l.Contains(next.Block) {
				return false
			}
		}
	}
	return true
}

// onlyCounts reports whether a number read is used for nothing but l's trips.
func (u *unit) onlyCounts(v *ir.Instr, l *loop) bool {
	for _, i := range u.g.Uses(v) {
		switch i.Op {
		case ir.Range, ir.Cmp, ir.Phi, ir.Bin:
			if i.Op == ir.Bin && (i.Sym == "*" || i.Sym == "+" || i.Sym == "-") && !l.Contains(i.Block) && u.onlyCounts(i, l) {
				continue
			}
			if i.Op == ir.Range && !u.drives(i, l) || i.Op != ir.Range && !l.Contains(i.Block) {
				return false
			}
		case ir.Convert, ir.Extract, ir.Call:
			if !u.onlyCounts(i, l) {
				return false
			}
		case ir.Iter: // over a text repeated that often
		default:
			return false
		}
	}
	return true
}

// takesOnlyIn is readsOnlyIn for a program that reads all input at once: every
// other element of what it read is taken inside l.
func (u *unit) takesOnlyIn(l *loop, count *ir.Instr) bool {
	source := u.takenFrom(count, 8)
	if source == nil {
		return false
	}
	n := u.e.Alias.Of(source)
	inside := false
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if u.e.Reads(i) && !u.behind(count, i, 12) {
				return false
			}
			take := i.Op == ir.Index || i.Op == ir.Slice || i.Op == ir.Iter || (i.Op == ir.Call || i.Op == ir.Invoke) && (i.Sym == "next" || i.Sym == "shift" || i.Sym == "pop")
			if !take || len(i.Args) == 0 || u.e.Alias.Of(i.Args[0]) != n {
				continue
			}
			switch {
			case l.Contains(b):
				inside = true
			case !u.behind(count, i, 8):
				return false
			}
		}
	}
	return inside
}

// takenFrom is the collection that a number was taken out of.
func (u *unit) takenFrom(v *ir.Instr, depth int) *ir.Instr {
	switch {
	case depth == 0 || v.Op == ir.Phi:
		return nil
	case v.Op == ir.Index:
		return v.Args[0]
	case (v.Op == ir.Call || v.Op == ir.Invoke) && (v.Sym == "next" || v.Sym == "shift") && len(v.Args) > 0:
		return v.Args[0]
	}
	for _, a := range v.Args {
		if x := u.takenFrom(a, depth-1); x != nil {
			return x
		}
	}
	return nil
}

// carriesOut reports whether l gathers something that code after it works on,
// other than to print it, or keeps what its later rounds look at: then its
// iterations are no separate cases.
func (u *unit) carriesOut(l *loop) bool {
	for _, c := range u.gathered(l) {
		if (c.Op != ir.Phi || c.Block != l.Header) && u.keeps(l, c) {
			return true // its rounds are steps of one story
		}
		for _, use := range u.g.Uses(c) {
			if u.after(l, use) && !u.prints(use, 4) {
				return true
			}
		}
	}
	return false
}

// joins reports whether l sums up a number for after it.
func (u *unit) joins(l *loop) bool {
	for _, c := range u.gathered(l) {
		if c.Op != ir.Phi || c.Block != l.Header {
			if slices.ContainsFunc(u.g.Uses(c), func(use *ir.Instr) bool { return foldsAll(use) && u.after(l, use) }) {
				return true
			}
			continue
		}
		if k := u.e.KindOf(c); k != ir.Int && k != ir.Float {
			continue
		}
		for _, use := range u.g.Uses(c) {
			if u.after(l, use) {
				return true
			}
		}
	}
	return false
}

// foldsAll reports whether a call makes one value of all that it is given: sum(results).
func foldsAll(i *ir.Instr) bool {
	if i.Op != ir.Call || i.Callee != nil || len(i.Args) != 1 {
		return false
	}
	switch i.Sym {
	case "sum", "max", "min", "any", "all", "len":
		return true
	}
	return false
}

// changedObjects are the objects of the program from before l whose fields a call in it sets.
func (u *unit) changedObjects(call *ir.Instr, l *loop) (out []*ir.Instr) {
	g := u.e.Callee(call)
	if g == nil {
		return nil
	}
	for _, b := range g.Blocks {
		for _, i := range b.Instrs {
			if i.Op != ir.SetField || i.Args[0].Op != ir.Param {
				continue
			}
			args := u.e.Actuals(call, g)
			if k := i.Args[0].N; k < len(args) && args[k] != nil && args[k].Op == ir.New && !l.Contains(args[k].Block) {
				out = append(out, args[k])
			}
		}
	}
	return out
}

// gathered lists what comes from before l and changes in it: variables, and
// containers that it puts something into.
func (u *unit) gathered(l *loop) []*ir.Instr {
	var out []*ir.Instr
	for _, b := range l.Blocks {
		for _, i := range b.Instrs {
			switch {
			case i.Op == ir.Phi && b == l.Header:
				out = append(out, i)
			case (i.Op == ir.Invoke || i.Op == ir.Call || i.Op == ir.Store) && len(i.Args) > 0 && !l.Contains(i.Args[0].Block) && len(u.e.Alias.Of(i.Args[0]).Stored) > 0:
				out = append(out, i.Args[0])
			case i.Op == ir.Call:
				out = append(out, u.changedObjects(i, l)...)
			}
		}
	}
	return out
}

func (u *unit) after(l *loop, use *ir.Instr) bool {
	return u.g.Reachable(use.Block) && u.g.Rank(use.Block) > u.g.Rank(l.Header) && !l.Contains(use.Block)
}

// keeps reports whether a container from before l is added to in l, never
// emptied there, and looked at there too.
func (u *unit) keeps(l *loop, c *ir.Instr) bool {
	if k := u.e.KindOf(c); k != ir.Seq && k != ir.Map && k != ir.Set {
		return false
	}
	adds := map[*ir.Instr]bool{}
	for _, s := range u.e.Alias.Of(c).Sites {
		if !l.Contains(s.At.Block) {
			continue
		}
		if s.Change == library.Become {
			return false
		}
		adds[s.At] = s.Change == library.Grow
	}
	grown, looked := false, false
	for _, i := range u.g.Uses(c) {
		if l.Contains(i.Block) {
			grown = grown || adds[i]
			looked = looked || !adds[i] && (i.Op == ir.Index || i.Op == ir.Iter || i.Op == ir.Cmp || len(u.g.Uses(i)) > 0)
		}
	}
	return grown && looked
}

// prints reports whether all that comes of i is output.
func (u *unit) prints(i *ir.Instr, depth int) bool {
	m := u.e.Model(i)
	if m != nil && m.Has(library.Stdout) {
		return true
	}
	if i.Op == ir.Call || i.Op == ir.Invoke {
		if k := u.e.KindOf(i); u.e.Callee(i) != nil || m != nil && resolve.HasLog(m.Cost) || !foldsAll(i) && k != ir.Str && k != ir.Iterator && k != ir.Bytes && k != ir.Seq {
			return false // works on it
		}
	}
	uses := u.g.Uses(i)
	switch i.Op {
	case ir.If:
		return true
	case ir.Iter, ir.Next, ir.Elem: // gone through, to print each
		depth++
	}
	if depth == 0 || len(uses) == 0 || i.Op != ir.Iter && i.Op != ir.Next && i.Op != ir.Elem && i.Op != ir.Invoke && i.Op != ir.Call && i.Op != ir.Format && i.Op != ir.Convert && i.Op != ir.MakeSeq && i.Op != ir.Bin {
		return i.Op == ir.Return
	}
	for _, x := range uses {
		if !u.prints(x, depth-1) {
			return false
		}
	}
	return true
}

// readsOnlyIn reports whether every read of standard input but the one behind
// count is inside l, and there is one.
func (u *unit) readsOnlyIn(l *loop, count *ir.Instr) bool {
	inside := false
	g := u.e.Callee(count)
	taken := g != nil && u.e.Takes(g)
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if !u.e.Reads(i) || taken && u.e.Callee(i) == nil { // what is taken from was read at once
				continue
			}
			switch {
			case l.Contains(b):
				inside = true
			case !u.behind(count, i, 8) || u.givesMore(i, count, l):
				return false
			}
		}
	}
	return inside
}

// givesMore reports whether a read gives a number beside count, outside l: n and q on one
// line are the sizes of one input.
func (u *unit) givesMore(read, count *ir.Instr, l *loop) bool {
	if count.Block.Func != u.f || count.Op == ir.Extract {
		return false
	}
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if i == count || l.Contains(b) || i.Op != ir.Call && i.Op != ir.Convert || u.e.KindOf(i) != ir.Int {
				continue
			}
			if u.behind(i, read, 8) && !u.behind(i, count, 8) && !u.behind(count, i, 8) {
				return true
			}
		}
	}
	return false
}

// behind reports whether v is computed from i.
func (u *unit) behind(v, i *ir.Instr, depth int) bool {
	if v == i {
		return true
	}
	if depth == 0 {
		return false
	}
	for _, a := range v.Args {
		if u.behind(a, i, depth-1) {
			return true
		}
	}
	return false
}

// WithoutCases takes the number of test cases out of a law: it is then about one
// case, or about the sizes of all cases together.
// Rows of one input that are of fixed width count: without them nothing is left.
func (e *Engine) WithoutCases(x law.Expr, cases Cases) law.Expr {
	if cases.Count == "" {
		return x
	}
	once := x.Subst(map[string]law.Expr{cases.Count: law.Const(1)})
	if s := e.syms[cases.Count]; s != nil && s.What == Count && len(once.Vars()) == 0 {
		return x // not cases: lines, up to the end of the input
	}
	if c := once.Class(); cases.Joined && (c == law.ClassConstant || c == law.ClassLog) {
		return x // the numbers of one input
	}
	return once
}
