package parallel

import (
	"github.com/heddle-run/heddle/internal/analysis/depend"
	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/profile"
)

// fork looks for the loop at which the unit can be run in parts: the costliest
// one that is entered outside of other loops, whose iterations only accumulate,
// and before which nothing happens that many runs would do otherwise than one.
// What comes after it may be anything: it runs once, on what the parts accumulated.
func (a *analysis) fork(p *profile.Parallelism) {
	best := a.bestFork(a.unit, 1, 0)
	if best == nil {
		if p.Refused == nil {
			p.Refused = &profile.Reason{File: a.unit.Pos.File, Line: a.unit.Pos.Line, Factor: "split", Text: "there is no loop that its work lies in"}
		}
		return
	}
	p.Fork, p.Refused = best.fork, best.refused
}

// candidate is a loop to fork at, or why not there.
type candidate struct {
	share   float64
	fork    *profile.Fork
	refused *profile.Reason
}

func better(a, b *candidate) *candidate {
	if a == nil || b != nil && b.share > a.share*1.01 {
		return b
	}
	return a
}

// bestFork is the costliest loop of f, or of what it calls outside of loops.
func (a *analysis) bestFork(f *ir.Func, share float64, depth int) *candidate {
	if f == nil || depth > 4 || len(f.Blocks) == 0 || a.busy[f] {
		return nil
	}
	a.busy[f] = true
	defer delete(a.busy, f)
	g := a.Graph(f)
	var best *candidate
	verdicts := a.Loops(f)
	for k, l := range g.Loops {
		if l.Parent != nil {
			continue
		}
		part := share * a.LoopShare(f, l.Contains)
		if part < 0.02 {
			continue
		}
		c := &candidate{share: part}
		if a.overKeys(l) {
			c.share *= fewer
		}
		c.fork, c.refused = a.forkAt(g, l, verdicts[k])
		if c.refused == nil {
			c.refused = a.before(g, l.Header, nil, l)
		}
		best = better(best, c)
	}
	for _, b := range f.Blocks {
		if g.LoopOf(b) != nil {
			continue
		}
		for _, i := range b.Instrs {
			callees := a.Types.CalleesOf(i)
			if i.Op != ir.Call || len(callees) != 1 {
				continue
			}
			c := a.bestFork(callees[0], share*a.Share(i), depth+1)
			if c != nil && c.refused == nil {
				c.refused = a.before(g, b, i, nil)
			}
			best = better(best, c)
		}
	}
	if best != nil && best.refused != nil {
		best.fork = nil
	}
	return best
}

// fewer is how many entries a table has beside the elements that it was filled
// from, when nothing is known of either.
const fewer = 0.25

// overKeys reports whether a loop goes over a table's entries.
func (a *analysis) overKeys(l *flow.Loop) bool {
	t := l.Header.Term()
	if t == nil || t.Op != ir.If || t.Args[0].Op != ir.Next || len(t.Args[0].Args) == 0 {
		return false
	}
	it := t.Args[0].Args[0]
	for depth := 0; it != nil && depth < 4; depth++ {
		if k := a.Types.TypeOf(it).Kind; k == ir.Map || k == ir.Set {
			return true
		}
		if len(it.Args) == 0 || it.Op != ir.Iter && it.Op != ir.Call && it.Op != ir.Invoke {
			return false
		}
		from := it.Args[0]
		if it.Op == ir.Call && len(it.Args) > 1 { // the name that it is called on may come first
			from = it.Args[len(it.Args)-1]
		}
		it = from
	}
	return false
}

func refusal(at ir.Pos, text string) *profile.Reason {
	return &profile.Reason{File: at.File, Line: at.Line, Factor: "split", Text: text}
}

// forkAt describes the loop, if iterations only accumulate into named variables.
func (a *analysis) forkAt(g *flow.Graph, l *flow.Loop, v depend.Verdict) (*profile.Fork, *profile.Reason) {
	if v.Kind == depend.Serial {
		at := v.At
		if !at.IsValid() {
			at = v.Pos
		}
		return nil, refusal(at, v.Reason)
	}
	out := &profile.Fork{File: v.Pos.File, Line: v.Pos.Line}
	for _, r := range v.Reductions {
		if r.Name == "" {
			return nil, refusal(v.Pos, "what the iterations combine into has no name")
		}
		out.Accumulate = append(out.Accumulate, profile.Accumulator{Name: r.Name, Op: r.Op, Keyed: r.Keyed})
	}
	for _, c := range v.Counters {
		if c.Var.Name == "" {
			return nil, refusal(v.Pos, "the number of the iteration has no name")
		}
		out.Accumulate = append(out.Accumulate, profile.Accumulator{Name: c.Var.Name, Op: "index", Step: c.Step})
	}
	seen := map[*ir.Instr]bool{}
	for _, o := range v.Outputs {
		if o.To == nil || seen[o.To] || o.To.Op == ir.Global || o.To.Op == ir.Load && o.To.Args[0].Op == ir.Global && std(o.To.Args[0].Sym) {
			continue
		}
		seen[o.To] = true
		if o.To.Name == "" || o.To.Op == ir.Index || o.To.Op == ir.Field {
			return nil, refusal(o.Pos, "what the iterations append to has no name")
		}
		out.Accumulate = append(out.Accumulate, profile.Accumulator{Name: o.To.Name, Op: "output"})
	}
	for _, w := range v.Slots {
		if w.To == nil || w.To.Name == "" {
			return nil, refusal(w.Pos, "iterations change "+w.Name+", each a part of its own, which would stay in the parts")
		}
		if !seen[w.To] {
			seen[w.To] = true
			out.Accumulate = append(out.Accumulate, profile.Accumulator{Name: w.To.Name, Op: "slots"})
		}
	}
	for _, b := range l.Blocks {
		for _, i := range b.Instrs {
			if i.Op == ir.Yield {
				return nil, refusal(i.Pos, "the loop hands out values one by one")
			}
		}
	}
	return out, nil
}

// std reports whether a global is a stream that needs no name: each part has its own.
func std(global string) bool {
	switch global {
	case "os.Stdout", "os.Stderr", "sys.stdout", "sys.stderr":
		return true
	}
	return false
}

// before holds that what runs in f before the anchor, an instruction or the
// header of the loop, does the same in every run and leaves nothing behind.
func (a *analysis) before(g *flow.Graph, at *ir.Block, anchor *ir.Instr, l *flow.Loop) *profile.Reason {
	reach := map[*ir.Block]bool{}
	todo := []*ir.Block{at}
	for len(todo) > 0 {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, p := range b.Preds {
			if !reach[p] && (l == nil || !l.Contains(p)) {
				reach[p] = true
				todo = append(todo, p)
			}
		}
	}
	for _, b := range g.Order {
		if !reach[b] && b != at || l != nil && l.Contains(b) {
			continue
		}
		for _, i := range b.Instrs {
			if i == anchor {
				break
			}
			if why := a.unrepeatable(g, i); why != "" {
				return refusal(i.Pos, why)
			}
		}
	}
	return nil
}

// unrepeatable says why every part must not do what i does; "" is that it may.
func (a *analysis) unrepeatable(g *flow.Graph, i *ir.Instr) string {
	s := a.Effects.At(i)
	if s.Opaque != nil {
		return "before the loop " + named(s.Opaque) + " is called, of which nothing is known"
	}
	for _, e := range s.Effects {
		switch e.Kind {
		case library.Native, library.Stdin, library.Stdout, library.FSRead, library.Sleep, library.Exit, library.Global:
		case library.FSMeta:
			if !depend.ReadOnly(e) {
				return "before the loop " + named(e.Site) + " changes files"
			}
		case library.Clock:
			if a.spreads(g, i) {
				return "the time that " + named(e.Site) + " gives is used where parts would differ"
			}
		case library.Random:
			return "before the loop " + named(e.Site) + " draws a random number"
		default:
			return "before the loop " + named(e.Site) + " does what must be done once (" + string(e.Kind) + ")"
		}
	}
	return ""
}

func named(i *ir.Instr) string {
	if i.Sym != "" {
		return i.Sym
	}
	if i.Callee != nil {
		return i.Callee.Name
	}
	return "a function"
}

// spreads reports whether what i gives, the time, may reach a loop or memory.
func (a *analysis) spreads(g *flow.Graph, i *ir.Instr) bool {
	seen := map[*ir.Instr]bool{i: true}
	todo := []*ir.Instr{i}
	for len(todo) > 0 {
		v := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if g.LoopOf(v.Block) != nil || v.Op == ir.Store || v.Op == ir.StoreCell || v.Op == ir.SetField {
			return true
		}
		for _, u := range g.Uses(v) {
			if !seen[u] {
				seen[u] = true
				todo = append(todo, u)
			}
		}
	}
	return false
}
