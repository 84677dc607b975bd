package parallel

import (
	"github.com/heddle-run/heddle/internal/analysis/depend"
	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/profile"
)

// split looks for the one loop that the unit is: it draws its elements from the
// unit's input, nothing else uses that input, nothing else has effects, and what
// the loop makes is exactly what the unit gives back.
func (a *analysis) split(p *profile.Parallelism) {
	f, call := a.body()
	if f == nil {
		return
	}
	g := a.Graph(f)
	for k, v := range a.Loops(f) {
		if g.Loops[k].Parent != nil || v.Kind == depend.Serial {
			continue
		}
		s := &splitter{analysis: a, f: f, g: g, v: v, l: g.Loops[k], call: call}
		if found := s.find(); found != nil {
			p.Split = found
			a.because(v.Pos, found.Kind, "may be split over "+found.Over+": "+text(v))
			return
		}
	}
}

// body is the function that does the unit's work: the unit itself, or the one
// function that it calls and does nothing beside. The call is nil for the former.
func (a *analysis) body() (*ir.Func, *ir.Instr) {
	f := a.unit
	if len(f.Blocks) == 0 || len(a.Graph(f).Loops) > 0 {
		return f, nil
	}
	var only *ir.Instr
	for _, b := range f.Blocks {
		for _, i := range b.Instrs {
			if len(a.Types.CalleesOf(i)) == 0 {
				continue
			}
			if only != nil || i.Op != ir.Call || i.Callee == nil {
				return f, nil
			}
			only = i
		}
	}
	if only == nil || len(only.Callee.Blocks) == 0 {
		return f, nil
	}
	for _, b := range f.Blocks { // the rest of the caller must be still
		for _, i := range b.Instrs {
			if i != only && !a.still(i) && !isPrintOf(a, i, only) && !defines(i) {
				return f, nil
			}
		}
	}
	return only.Callee, only
}

// defines reports whether i only sets a module variable, as definitions do.
func defines(i *ir.Instr) bool { return i.Op == ir.StoreCell && i.Args[0].Op == ir.Global }

// still reports whether an instruction has no effect that outlives the unit.
func (a *analysis) still(i *ir.Instr) bool {
	s := a.Effects.At(i)
	if s.Opaque != nil {
		return false
	}
	for _, e := range s.Effects {
		if e.Kind != library.Native && e.Kind != library.Clock {
			return false
		}
	}
	for _, acc := range s.Accesses {
		if acc.Writes() && (acc.Base == nil || !a.Effects.Fresh(acc.Base, i.Block.Func.Blocks)) {
			return false
		}
	}
	return true
}

// splitter checks one loop.
type splitter struct {
	*analysis
	f    *ir.Func
	g    *flow.Graph
	l    *flow.Loop
	v    depend.Verdict
	call *ir.Instr // of f by the unit
}

func (s *splitter) find() *profile.Split {
	if !s.everyRun() {
		return nil
	}
	over := s.source()
	if over == "" {
		return nil
	}
	out := &profile.Split{Over: over}
	var result *ir.Instr // what the unit must give back, nothing else
	switch {
	case len(s.v.Outputs) == 0 && len(s.v.Reductions) == 1:
		out.Kind, out.Combine = "reduce", combiner(s.v.Reductions[0])
		result = s.v.Reductions[0].Var
		if out.Combine == "" || result == nil || !s.neutralStart(s.v.Reductions[0]) {
			return nil
		}
	case len(s.v.Reductions) == 0 && len(s.v.Outputs) > 0:
		out.Kind, out.Combine = "map", "concat"
		result = s.v.Outputs[0].To
		for _, o := range s.v.Outputs {
			if o.To != result {
				return nil
			}
		}
		if result != nil && !s.emptyStart(result) {
			return nil
		}
	default:
		return nil
	}
	if !s.onlyResult(result) || !s.quietElsewhere(result) {
		return nil
	}
	return out
}

// everyRun reports whether the loop is reached on every path through f that
// returns, once.
func (s *splitter) everyRun() bool {
	for _, b := range s.g.Order {
		if t := b.Term(); t != nil && t.Op == ir.Return && !s.g.Dominates(s.l.Header, b) {
			return false
		}
	}
	return true
}

// next is the loop's own draw from its iterator.
func (s *splitter) next() *ir.Instr {
	t := s.l.Header.Term()
	if t == nil || t.Op != ir.If || t.Args[0].Op != ir.Next || len(t.Args[0].Args) == 0 {
		return nil
	}
	it := t.Args[0].Args[0]
	if it.Op != ir.Iter || it.Sym != "" || s.l.Contains(it.Block) {
		return nil
	}
	return t.Args[0]
}

// source names the part of the unit's input that the loop goes through, if the
// loop is all that uses it.
func (s *splitter) source() string {
	next := s.next()
	if next == nil {
		return ""
	}
	it := next.Args[0]
	src := it.Args[0]
	if len(s.g.Uses(it)) != 1 {
		return ""
	}
	if s.fromStdin(src) {
		return "lines"
	}
	if src.Op == ir.Range {
		return s.overRange(src, next)
	}
	if len(s.g.Uses(src)) != 1 {
		return ""
	}
	return s.fromParam(src)
}

// fromParam names the parameter, or the part of an event, that v is, if nothing
// else reads it.
func (s *splitter) fromParam(v *ir.Instr) string {
	switch v.Op {
	case ir.Param:
		if s.f == s.unit && !(s.f.Has(ir.Method) && v.N == 0) && s.collection(v) {
			return v.Name
		}
	case ir.Index, ir.Invoke, ir.Field:
		p := v.Args[0]
		name := keyOf(v)
		if p.Op != ir.Param || s.f != s.unit || name == "" || !s.collection(v) {
			return ""
		}
		for _, u := range s.g.Uses(p) { // other keys may be read, the whole may not
			if k := keyOf(u); u != v && (k == "" || k == name || u.Args[0] != p) {
				return ""
			}
		}
		return p.Name + "." + name
	}
	return ""
}

// collection reports whether v can be a list: a map or text is not cut in parts.
func (s *splitter) collection(v *ir.Instr) bool {
	k := s.Types.TypeOf(v).Kind
	return k == ir.Seq || k == ir.Opaque && v.Op != ir.Param
}

// keyOf is the constant key that v looks up, or "".
func keyOf(v *ir.Instr) string {
	switch v.Op {
	case ir.Field:
		return v.Sym
	case ir.Index:
		if k, ok := v.Args[1].IsConst(); ok {
			text, _ := k.(string)
			return text
		}
	case ir.Invoke:
		if v.Sym == "get" && len(v.Args) == 3 || v.Sym == "get" && len(v.Args) == 2 {
			if k, ok := v.Args[1].IsConst(); ok {
				text, _ := k.(string)
				return text
			}
		}
	}
	return ""
}

// overRange accepts range(n) with n a number of the input when no iteration
// looks at its own number.
func (s *splitter) overRange(r, next *ir.Instr) string {
	if low, ok := r.Args[0].IsConst(); !ok || low != any(int64(0)) {
		return ""
	}
	if step, ok := r.Args[2].IsConst(); !ok || step != any(int64(1)) || len(s.g.Uses(r)) != 1 || len(s.g.Uses(r.Args[1])) != 1 {
		return ""
	}
	for _, u := range s.g.Uses(next) {
		if u.Op == ir.Elem && len(s.g.Uses(u)) > 0 {
			return ""
		}
	}
	n := r.Args[1]
	switch {
	case n.Op == ir.Param && s.f == s.unit:
		return "range " + n.Name
	case keyOf(n) != "" && n.Args[0].Op == ir.Param && s.f == s.unit:
		return "range " + n.Args[0].Name + "." + keyOf(n)
	}
	return ""
}

// fromStdin reports whether v is standard input line by line, and nothing else in
// the unit reads it.
func (s *splitter) fromStdin(v *ir.Instr) bool {
	reads := 0
	for _, e := range s.Effects.Of(s.unit).Effects {
		if e.Kind == library.Stdin {
			reads++
		}
	}
	switch {
	case v.Op == ir.Global && v.Sym == "sys.stdin":
		return reads == 0 && s.mentions("sys.stdin") == 1
	case v.Op == ir.Load && v.Args[0].Op == ir.Global && v.Args[0].Sym == "sys.stdin":
		return reads == 0 && s.mentions("sys.stdin") == 1
	case v.Op == ir.Call && v.Sym == "sys.stdin.readlines":
		return reads == 1 && len(s.g.Uses(v)) == 1
	case v.Op == ir.Invoke && v.Sym == "readlines" && v.Args[0].Op == ir.Global && v.Args[0].Sym == "sys.stdin":
		return reads <= 1 && s.mentions("sys.stdin") == 1 && len(s.g.Uses(v)) == 1
	case v.Op == ir.Call && v.Sym == "bufio.NewScanner" && len(s.g.Uses(v)) == 1:
		from := v.Args[0]
		return from.Op == ir.Load && from.Args[0].Op == ir.Global && from.Args[0].Sym == "os.Stdin" && reads == 0 && s.mentions("os.Stdin") == 1
	case v.Op == ir.Invoke && (v.Sym == "splitlines" || v.Sym == "split" && len(v.Args) == 1) && len(s.g.Uses(v)) == 1:
		text := v.Args[0]
		read := text.Op == ir.Call && text.Sym == "sys.stdin.read" ||
			text.Op == ir.Invoke && text.Sym == "read" && text.Args[0].Op == ir.Global && text.Args[0].Sym == "sys.stdin"
		return read && reads <= 1 && s.mentions("sys.stdin") <= 1 && len(s.g.Uses(text)) == 1
	}
	return false
}

// mentions counts the uses of a global in the module.
func (s *splitter) mentions(name string) (n int) {
	for _, f := range s.Module.Funcs {
		for _, b := range f.Blocks {
			for _, i := range b.Instrs {
				if i.Op == ir.Global && i.Sym == name {
					n++
				}
			}
		}
	}
	return n
}

// combiner names how the results of shards are put together.
func combiner(r depend.Reduction) string {
	name := map[string]string{"+": "sum", "*": "product", "max": "max", "min": "min", "or": "any", "and": "all", "union": "union",
		"|": "or", "&": "and", "^": "xor", "concat": "concat", "last": "last"}[r.Op]
	if r.Keyed && name != "" {
		return "merge " + name
	}
	return name
}

// neutralStart reports whether a reduction begins with what changes nothing, so
// that every shard may begin with it.
func (s *splitter) neutralStart(r depend.Reduction) bool {
	if r.Keyed || r.Op == "union" {
		return s.emptyStart(r.Var)
	}
	if r.Var.Op != ir.Phi || r.Init == nil {
		return false
	}
	lit, ok := r.Init.IsConst()
	switch r.Op {
	case "+", "|", "^":
		return ok && (lit == any(int64(0)) || lit == any(float64(0)))
	case "*":
		return ok && (lit == any(int64(1)) || lit == any(float64(1)))
	case "max", "min", "or", "and":
		return ok // doing it again with the same start changes nothing
	}
	return false
}

// emptyStart reports whether a container is made empty by f before the loop, and
// touched by the loop only until then.
func (s *splitter) emptyStart(v *ir.Instr) bool {
	if v.Op == ir.Phi || s.l.Contains(v.Block) {
		return false
	}
	switch v.Op {
	case ir.MakeSeq, ir.MakeMap:
		if len(v.Args) > 0 {
			return false
		}
	case ir.Call, ir.New:
		m := s.Types.Model(v)
		if m == nil || !m.Result.Len.IsZero() || len(v.Args) > 0 && m.Name != "collections.defaultdict" {
			return false
		}
	default:
		return false
	}
	for _, u := range s.g.Uses(v) {
		if !s.l.Contains(u.Block) && !s.after(u.Block) {
			return false
		}
	}
	return true
}

// after reports whether b only runs once the loop is over.
func (s *splitter) after(b *ir.Block) bool {
	return !s.l.Contains(b) && s.g.Dominates(s.l.Header, b)
}

// onlyResult reports whether result is all that leaves the unit: returned as it
// is, or printed by itself. For a nil result the loop's own output is, and
// nothing is returned.
func (s *splitter) onlyResult(result *ir.Instr) bool {
	gave := false
	for _, b := range s.g.Order {
		for _, i := range b.Instrs {
			switch {
			case i.Op == ir.Return && len(i.Args) == 0:
			case i.Op == ir.Return:
				lit, isConst := i.Args[0].IsConst()
				switch {
				case len(i.Args) != 1:
					return false
				case i.Args[0] == result:
					gave = true
				case !isConst || lit != nil:
					return false
				}
			case result != nil && isPrintOf(s.analysis, i, result) && s.after(b):
				if gave {
					return false
				}
				gave = true
			}
		}
	}
	if result == nil {
		return !gave && (s.call == nil || len(s.Graph(s.unit).Uses(s.call)) == 0)
	}
	if gave && s.call != nil {
		return s.passedOn()
	}
	return gave
}

// passedOn reports whether the unit prints or returns the result of its one call
// and nothing else.
func (s *splitter) passedOn() bool {
	uses := s.Graph(s.unit).Uses(s.call)
	returns := false
	for _, b := range s.g.Order {
		if t := b.Term(); t != nil && t.Op == ir.Return && len(t.Args) > 0 {
			lit, isConst := t.Args[0].IsConst()
			returns = returns || !isConst || lit != nil
		}
	}
	if !returns {
		return len(uses) == 0
	}
	return len(uses) == 1 && (uses[0].Op == ir.Return || isPrintOf(s.analysis, uses[0], s.call))
}

// isPrintOf reports whether i prints v alone, as one line.
func isPrintOf(a *analysis, i, v *ir.Instr) bool {
	if i.Op != ir.Call || len(i.Args) != 1 || i.Args[0] != v {
		return false
	}
	m := a.Types.Model(i)
	return m != nil && (m.Name == "print" || m.Name == "console.log" || m.Name == "fmt.Println")
}

// quietElsewhere reports whether nothing outside the loop and the giving of the
// result has effects, and nothing after the loop uses another of its values.
func (s *splitter) quietElsewhere(result *ir.Instr) bool {
	for _, b := range s.g.Order {
		if s.l.Contains(b) {
			continue
		}
		for _, i := range b.Instrs {
			if !s.still(i) && !(result != nil && isPrintOf(s.analysis, i, result)) && !(s.f == s.unit && s.f == s.Module.Entry && defines(i)) {
				return false
			}
			if s.after(b) && s.writes(i) {
				return false // the result is changed once more
			}
			for _, x := range i.Args {
				if x != result && s.l.Contains(x.Block) && i.Op != ir.Iter && s.after(b) {
					return false
				}
			}
		}
	}
	return s.ownReads()
}

func (s *splitter) writes(i *ir.Instr) bool {
	for _, acc := range s.Effects.At(i).Accesses {
		if acc.Writes() {
			return true
		}
	}
	return false
}

// ownReads reports whether the loop reads no state that it also leaves behind:
// writes to what the unit did not make are effects of every shard.
func (s *splitter) ownReads() bool {
	for _, b := range s.l.Blocks {
		for _, i := range b.Instrs {
			sum := s.Effects.At(i)
			for _, acc := range sum.Accesses {
				if acc.Writes() && (acc.Base == nil || !s.Effects.Fresh(acc.Base, s.f.Blocks)) && !s.intoElement(acc) {
					return false
				}
			}
		}
	}
	return true
}

// intoElement reports whether an access changes the element at hand, which is
// the shard's own copy of the input.
func (s *splitter) intoElement(acc effects.Access) bool {
	v := acc.Base
	for n := 0; v != nil && n < 6; n++ {
		switch v.Op {
		case ir.Elem:
			return v.Args[0] == s.next()
		case ir.Index, ir.Field:
			v = v.Args[0]
		default:
			return false
		}
	}
	return false
}
