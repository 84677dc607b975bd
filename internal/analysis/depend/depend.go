// Package depend says of every loop whether its iterations could run at the same
// time: independent, a reduction, ordered output, or serial, with the reason.
//
// It is a proof or nothing: a loop is called anything but serial only when no
// iteration can see what another one did, on any path, except through a
// reduction or an ordered output that is named. What cannot be seen is serial.
package depend

import (
	"sort"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
)

// Kind is how the iterations of a loop depend on each other.
type Kind string

// The kinds, the freest first.
const (
	Independent Kind = "doall"    // not at all
	Reduce      Kind = "reduce"   // through accumulators that are combined afterwards
	Pipeline    Kind = "pipeline" // only in the order of what they put out
	Serial      Kind = "serial"
)

// Verdict is what is known of one loop.
type Verdict struct {
	Loop *flow.Loop
	Func *ir.Func
	Pos  ir.Pos
	Kind Kind

	// Of Reduce: the accumulators; of Pipeline: what is put out in order.
	Reductions []Reduction
	Outputs    []Output
	// Slots are entries of containers from outside of the loop of which every
	// iteration writes its own.
	Slots []Slot
	// Counters are variables that move by one constant in every iteration: which
	// iteration it is tells their value.
	Counters []Counter

	Reason string // of Serial: what stands in the way, in words
	At     ir.Pos // of Serial: where
	What   string // of Serial: the variable, container or call
	Note   string // of the others: what the verdict rests on
}

// Reduction is an accumulator: a value, or each entry of a container, that
// iterations only combine into.
type Reduction struct {
	Op    string    // + * max min and or & | ^ concat union merge any
	Name  string    // of the variable
	Keyed bool      // each entry of a container by itself
	Var   *ir.Instr // the header's phi, or the container or object
	Init  *ir.Instr // the value before the loop, when it is one
}

// Output is something the iterations append to in order.
type Output struct {
	To  *ir.Instr // the container; nil is standard output or the results of a generator
	Pos ir.Pos
}

// Slot is a write to an entry that is one iteration's own.
type Slot struct {
	To   *ir.Instr // the container; nil where it is not known
	Name string
	Pos  ir.Pos
}

// Ops lists the distinct operators of the reductions, sorted.
func (v Verdict) Ops() []string {
	var out []string
	for _, r := range v.Reductions {
		op := r.Op
		if r.Keyed {
			op = "merge " + op
		}
		if !contains(out, op) {
			out = append(out, op)
		}
	}
	sort.Strings(out)
	return out
}

// String is the verdict as tests and people write it: "reduce +", "serial".
func (v Verdict) String() string {
	if v.Kind == Reduce {
		return string(v.Kind) + " " + strings.Join(v.Ops(), " ")
	}
	return string(v.Kind)
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// Config is what the analysis reads.
type Config struct {
	Module  *ir.Module
	Types   *types.Info
	Effects *effects.Effects
}

// Loops gives the verdict of every loop of f, in the order of g.Loops.
func Loops(cfg Config, g *flow.Graph) []Verdict {
	out := make([]Verdict, 0, len(g.Loops))
	for _, l := range g.Loops {
		t := newTask(cfg, g, l)
		out = append(out, t.verdict())
	}
	return out
}

// task is the analysis of one loop.
type task struct {
	Config
	g    *flow.Graph
	l    *flow.Loop
	in   map[*ir.Block]bool
	v    Verdict
	ivs  map[*ir.Instr]int64 // values that differ in every iteration, with their step; 0 is unknown
	accs []effects.Access

	accPhis map[*ir.Instr]bool // header phis already explained
	stop    bool
}

func newTask(cfg Config, g *flow.Graph, l *flow.Loop) *task {
	t := &task{Config: cfg, g: g, l: l, in: map[*ir.Block]bool{}, ivs: map[*ir.Instr]int64{}, accPhis: map[*ir.Instr]bool{}}
	for _, b := range l.Blocks {
		t.in[b] = true
	}
	t.v = Verdict{Loop: l, Func: g.Func, Pos: l.Pos(), Kind: Independent}
	return t
}

// serial settles the verdict; the first reason found stays.
func (t *task) serial(at *ir.Instr, what, reason string) {
	if t.stop {
		return
	}
	t.stop = true
	t.v.Kind, t.v.What, t.v.Reason = Serial, what, reason
	if at != nil {
		t.v.At = at.Pos
	}
}

func (t *task) verdict() Verdict {
	if t.l.Irreducible {
		t.serial(nil, "", "the loop has several entries")
		return t.v
	}
	t.inductions()
	t.exits()
	t.phis()
	t.collect()
	t.memory()
	if !t.stop {
		switch {
		case len(t.v.Reductions) > 0:
			t.v.Kind = Reduce
		case len(t.v.Outputs) > 0:
			t.v.Kind = Pipeline
		}
	} else {
		t.v.Reductions, t.v.Outputs = nil, nil
	}
	return t.v
}

// inductions finds what takes a different value in every iteration: counters,
// the elements of a range, the keys of a map, the elements of a set.
func (t *task) inductions() {
	for _, i := range t.l.Header.Instrs {
		if i.Op != ir.Phi {
			continue
		}
		if step, ok := t.counter(i); ok && !t.onlyCounts(i) {
			t.ivs[i] = step
			t.accPhis[i] = true
			t.v.Counters = append(t.v.Counters, Counter{i, step})
		}
	}
	for _, b := range t.l.Blocks {
		if t.g.LoopOf(b) != t.l {
			continue
		}
		for _, i := range b.Instrs {
			t.iteration(i)
		}
	}
}

// onlyCounts reports whether the loop does nothing with a counter but count, for
// use after it: a sum of ones.
func (t *task) onlyCounts(phi *ir.Instr) bool {
	after := false
	for _, u := range t.g.Uses(phi) {
		if !t.in[u.Block] {
			after = true
			continue
		}
		if u.Op != ir.Bin || len(t.g.Uses(u)) != 1 || t.g.Uses(u)[0] != phi {
			return false
		}
	}
	return after
}

// counter reports whether phi moves by one constant on every way round.
func (t *task) counter(phi *ir.Instr) (step int64, ok bool) {
	for k, p := range phi.Block.Preds {
		if !t.in[p] {
			continue
		}
		d, known := t.offset(phi.Args[k], phi, 0)
		if !known || d == 0 || ok && d != step {
			return 0, false
		}
		step, ok = d, true
	}
	return step, ok
}

// offset is v - phi when it is a constant on every path.
func (t *task) offset(v, phi *ir.Instr, depth int) (int64, bool) {
	if v == phi {
		return 0, true
	}
	if depth > 8 || !t.in[v.Block] {
		return 0, false
	}
	switch v.Op {
	case ir.Convert:
		return t.offset(v.Args[0], phi, depth+1)
	case ir.Bin:
		if v.Sym != "+" && v.Sym != "-" {
			return 0, false
		}
		x, c := v.Args[0], v.Args[1]
		if k, isConst := constInt(x); isConst && v.Sym == "+" {
			if d, ok := t.offset(c, phi, depth+1); ok {
				return d + k, true
			}
		}
		if k, isConst := constInt(c); isConst {
			if d, ok := t.offset(x, phi, depth+1); ok {
				if v.Sym == "-" {
					k = -k
				}
				return d + k, true
			}
		}
	case ir.Phi:
		if v.Block == t.l.Header || t.g.LoopOf(v.Block) != t.l {
			return 0, false
		}
		var d int64
		for k, a := range v.Args {
			x, ok := t.offset(a, phi, depth+1)
			if !ok || k > 0 && x != d {
				return 0, false
			}
			d = x
		}
		return d, len(v.Args) > 0
	}
	return 0, false
}

// iteration notes the value that this loop's own iterator gives, if values never
// repeat.
func (t *task) iteration(i *ir.Instr) {
	if i.Op != ir.Elem || len(i.Args[0].Args) == 0 || i.Args[0].Op != ir.Next || !t.once(i) {
		return
	}
	it := i.Args[0].Args[0]
	if it.Op != ir.Iter || t.in[it.Block] {
		return
	}
	src := it.Args[0]
	switch {
	case it.Sym == "enumerate":
		t.component(i, 0, 1)
	case it.Sym == "items":
		step := int64(0)
		if k := t.Types.TypeOf(src).Kind; k == ir.Seq || k == ir.Str {
			step = 1
		} else if k != ir.Map || t.Types.TypeOf(src).Name == "Map" {
			return
		}
		t.component(i, 0, step)
	case src.Op == ir.Range:
		if low, ok := constInt(src.Args[0]); ok && low < 0 {
			return // negative indices count from the end and may meet others
		}
		step := int64(1)
		if len(src.Args) > 2 {
			step, _ = constInt(src.Args[2])
		}
		t.ivs[i] = step
	case t.Types.TypeOf(src).Kind == ir.Set || t.Types.TypeOf(src).Kind == ir.Map:
		if name := t.Types.TypeOf(src).Name; name != "Map" && name != "Set" { // 1 and "1" are two keys there and one of an object
			t.ivs[i] = 0
		}
	case src.Op == ir.Call || src.Op == ir.Invoke:
		t.iterationOf(i, src)
	}
}

// once reports whether an Elem is of this loop's own iterator, drawn once a turn.
func (t *task) once(i *ir.Instr) bool {
	next := i.Args[0]
	return next.Block == t.l.Header || t.g.LoopOf(next.Block) == t.l && t.everyTurn(next.Block)
}

// everyTurn reports whether b runs in every iteration that comes round again.
func (t *task) everyTurn(b *ir.Block) bool {
	for _, latch := range t.l.Latches {
		if !t.g.Dominates(b, latch) {
			return false
		}
	}
	return true
}

// iterationOf is iteration for an iterator that a library call made.
func (t *task) iterationOf(i, src *ir.Instr) {
	m := t.Types.Model(src)
	if m == nil {
		return
	}
	switch m.Name {
	case "enumerate", "array.entries", "slices.All":
		t.component(i, 0, 1)
	case "array.keys":
		t.ivs[i] = 1
	case "dict.items", "Object.entries":
		t.component(i, 0, 0)
	case "dict.keys", "maps.Keys", "Object.keys", "Map.keySet":
		t.ivs[i] = 0
	}
}

// component marks component n of each pair as never repeating.
func (t *task) component(pair *ir.Instr, n int, step int64) {
	for _, u := range t.g.Uses(pair) {
		if u.Op == ir.Extract && u.N == n {
			t.ivs[u] = step
		}
		if u.Op == ir.Index {
			if k, ok := constInt(u.Args[1]); ok && int(k) == n {
				t.ivs[u] = step
			}
		}
	}
}

// exits looks for ways out of the loop other than its end.
func (t *task) exits() {
	for _, x := range t.l.Exits {
		if x.From == t.l.Header && t.headerTest(x.From.Term()) && t.moves(x.From.Term().Args[0], 0) {
			continue
		}
		if t.fails(x.To, 0) {
			continue
		}
		at := x.From.Term()
		reason := "an iteration may end the loop early"
		if x.From == t.l.Header {
			reason = "whether there is another iteration depends on the one before"
		}
		t.serial(at, "", reason)
		return
	}
	if at := t.caughtOutside(); at != nil {
		t.serial(at, "", "an error in an iteration ends the loop and is caught outside it")
		return
	}
	if len(t.l.Exits) == 0 {
		t.serial(t.l.Header.Term(), "", "the loop does not end by itself")
	}
}

// caughtOutside is a try around the loop whose handlers let the program go on.
func (t *task) caughtOutside() *ir.Instr {
	for _, b := range t.g.Order {
		term := b.Term()
		if term == nil || term.Op != ir.Try || t.in[b] || !t.g.Dominates(b.Succs[0], t.l.Header) {
			continue
		}
		for _, h := range b.Succs[1:] {
			if t.g.Dominates(h, t.l.Header) || !t.fails(h, 0) {
				return term
			}
		}
	}
	return nil
}

// headerTest reports whether the branch depends only on counters, the loop's own
// iterator and what does not change in the loop.
func (t *task) headerTest(at *ir.Instr) bool {
	return at != nil && at.Op == ir.If && t.steady(at.Args[0], 0)
}

// moves reports whether a condition depends on the iteration number at all: a
// loop that waits for something else to change does not count.
func (t *task) moves(v *ir.Instr, depth int) bool {
	if _, ok := t.ivs[v]; ok || v.Op == ir.Next {
		return true
	}
	if depth > 8 || !t.in[v.Block] {
		return false
	}
	for _, a := range v.Args {
		if t.moves(a, depth+1) {
			return true
		}
	}
	return false
}

// steady reports whether a condition follows from the iteration number alone.
func (t *task) steady(v *ir.Instr, depth int) bool {
	if depth > 8 {
		return false
	}
	if !t.in[v.Block] {
		return true
	}
	if _, ok := t.ivs[v]; ok {
		return true
	}
	switch v.Op {
	case ir.Const:
		return true
	case ir.Next:
		return len(v.Args) > 0 && !t.in[v.Args[0].Block]
	case ir.Cmp, ir.Bin, ir.Un, ir.Convert, ir.Len, ir.Phi:
		if v.Op == ir.Phi && (v.Block == t.l.Header || t.g.LoopOf(v.Block) != t.l) {
			return false
		}
		for _, a := range v.Args {
			if !t.steady(a, depth+1) {
				return false
			}
		}
		return true
	case ir.Load, ir.Field:
		// Changes of it are found among the accesses; what is read at a place that
		// moves is data, not a count.
		return t.steady(v.Args[0], depth+1) && !t.moves(v.Args[0], 0)
	}
	return false
}

// fails reports whether b only raises an error or never returns.
func (t *task) fails(b *ir.Block, depth int) bool {
	term := b.Term()
	if term == nil || depth > 4 {
		return false
	}
	switch term.Op {
	case ir.Throw, ir.Unreachable:
		for _, i := range b.Instrs {
			if m := t.model(i); m != nil && m.Has(library.Exit) {
				return false
			}
		}
		return true
	case ir.Jump:
		return t.fails(b.Succs[0], depth+1)
	}
	return false
}

func (t *task) model(i *ir.Instr) *library.Model {
	switch i.Op {
	case ir.Call, ir.Invoke, ir.New:
		return t.Types.Model(i)
	}
	return nil
}
