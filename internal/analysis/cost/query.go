package cost

import (
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// ask is what is wanted to know of a value.
type ask uint8

const (
	askLen   ask = iota // upper bound of the number of elements
	askHigh             // upper bound of an integer
	askLow              // lower bound of an integer
	askTotal            // upper bound of the summed lengths of the elements
	askNodes            // upper bound of the objects reachable through fields
)

var measures = map[ask]Measure{askLen: Len, askHigh: Value, askLow: Value, askTotal: Total, askNodes: Nodes}

type queryKey struct {
	v    *ir.Instr
	path string
	q    ask
}

type answer struct {
	e    law.Expr
	ok   bool
	busy bool
}

// maxQueryDepth bounds the nesting of questions; deeper ones are unknown.
const maxQueryDepth = 200

// query bounds a measure of the value at path from v, in size symbols and the
// iteration numbers of the loops around v. ok is false when nothing is known or
// the question depends on itself.
func (e *Engine) query(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	u := e.units[v.Block.Func]
	key := queryKey{v, path, q}
	for _, a := range e.assumed {
		if a.key == key {
			e.cycles++ // what follows from it is not to be kept
			e.taken++
			return a.x, true
		}
	}
	if a, have := u.memo[key]; have {
		return a.e, a.ok && !a.busy
	}
	if e.depth >= maxQueryDepth || !e.step() || strings.Count(path, "/") > 5 {
		return law.Expr{}, false
	}
	u.memo[key] = answer{busy: true}
	e.depth++
	before := e.cycles
	x, ok := e.answer(v, path, q)
	e.depth--
	if e.partial(before) {
		delete(u.memo, key) // partial: an answer to the question around this one only
		return x, ok
	}
	u.memo[key] = answer{e: x.Widen(), ok: ok}
	return x, ok
}

func (e *Engine) answer(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	if path == "" && (q == askHigh || q == askLow) {
		return e.number(v, q)
	}
	if t := typeAt(e.TypeOf(v), path); t != nil && q != askHigh && q != askLow {
		switch {
		case t.Kind == ir.Int || t.Kind == ir.Float || t.Kind == ir.Bool:
			return law.Const(1), true
		case q == askTotal && (t.Kind == ir.Str || t.Kind == ir.Bytes):
			return e.query(v, path, askLen)
		}
	}
	switch v.Op {
	case ir.Param:
		return e.ofParam(v, path, q)
	case ir.Phi:
		if q == askLen && path == "" {
			if x, ok := e.accumulated(v); ok {
				return x, true
			}
		}
		return e.join(v, v.Args, path, q)
	case ir.Convert, ir.Iter:
		return e.from(v.Block, v.Args[0], path, q)
	case ir.Load:
		return e.ofCell(v, path, q)
	case ir.Index:
		if q == askNodes && v.Args[0].Op == ir.Field {
			return e.from(v.Block, v.Args[0], path, q) // no more than the object whose child it is leads to
		}
		return e.from(v.Block, v.Args[0], resolve.JoinPath(e.indexStep(v), path), q)
	case ir.Elem:
		return e.ofElem(v, path, q)
	case ir.Extract:
		return e.from(v.Block, v.Args[0], resolve.JoinPath("#"+strconv.Itoa(v.N), path), q)
	case ir.Field:
		return e.ofField(v, path, q)
	case ir.Slice:
		return e.ofSlice(v, path, q)
	case ir.Bin:
		return e.ofBin(v, path, q)
	case ir.Const:
		return ofConst(v, path, q)
	case ir.MakeSeq, ir.MakeMap, ir.MakeSized:
		return e.ofAlloc(v, path, q)
	case ir.Call, ir.Invoke, ir.CallValue, ir.New:
		return e.ofCall(v, path, q)
	case ir.Range:
		if q == askLen && path == "" {
			return e.rangeTrips(v)
		}
		return e.number(v.Args[1], q)
	case ir.Format:
		if q == askLen && path == "" {
			return e.sumLens(v)
		}
	}
	return e.opaque(v, path, q)
}

// indexStep is the step of a path that an Index takes.
func (e *Engine) indexStep(v *ir.Instr) string {
	switch c := v.Args[1].Lit.(type) {
	case string:
		if v.Args[1].Op == ir.Const && e.fromParam(v.Args[0], 6) {
			return "." + c
		}
	case int64:
		if v.Args[1].Op == ir.Const && c >= 0 && e.KindOf(v.Args[0]) == ir.Tuple {
			return "#" + strconv.FormatInt(c, 10)
		}
	}
	return "[]"
}

// fromParam reports whether v is a part of a parameter: then a constant key names
// a part of it, as in an event.
func (e *Engine) fromParam(v *ir.Instr, depth int) bool {
	for ; depth > 0; depth-- {
		switch v.Op {
		case ir.Param:
			return true
		case ir.Index, ir.Field, ir.Convert:
			v = v.Args[0]
		case ir.Load:
			w := e.OnlyStored(v.Args[0])
			if w == nil {
				return false
			}
			v = w
		default:
			return false
		}
	}
	return false
}

// opaque is a measure of a value that nothing is known of: a symbol of its own.
func (e *Engine) opaque(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	if q == askHigh || q == askLow {
		return law.Expr{}, false
	}
	if n, ok := e.fixedLen(v, path, q); ok {
		return n, true
	}
	if q == askLen && e.isWord(v, path) {
		return law.Const(8), true
	}
	return e.symbol(v, path, measures[q]), true
}

// isWord reports whether what stands at path is one word of a line, one of many
// lines, that nobody looks into.
func (e *Engine) isWord(v *ir.Instr, path string) bool {
	if u := e.units[v.Block.Func]; path != "" && v.Op == ir.Invoke && u.loopAt(v.Block) != nil && u.matchedText(v) != nil {
		return true // one match of many
	}
	if v.Op != ir.Invoke || v.Sym != "split" || path == "" || e.units[v.Block.Func].loopAt(v.Block) == nil {
		return false
	}
	if t := typeAt(e.TypeOf(v), path); t != nil && t.Kind != ir.Str {
		return false
	}
	n := e.Alias.At(v, path)
	return !n.Dynamic && !n.Indexed && e.FromStdin(v)
}

// alphabet is the size that sets of single characters are taken to have.
const alphabet = 64

// fixedLen is the length of what has a fixed width: characters, tuples, rows
// that are only ever taken apart.
func (e *Engine) fixedLen(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	if q != askLen {
		return law.Expr{}, false
	}
	t := typeAt(e.TypeOf(v), path)
	if t != nil {
		switch {
		case t.Kind == ir.Tuple && len(t.Items) > 0:
			return law.Const(float64(len(t.Items))), true
		case t.Len > 0:
			return law.Const(float64(t.Len)), true
		}
	}
	if path == "" {
		return law.Expr{}, false
	}
	if p, ok := strings.CutSuffix(path, "[]"); ok {
		if p == "" && e.KindOf(v) == ir.Seq {
			return law.Expr{}, false
		}
		if owner := typeAt(e.TypeOf(v), strings.TrimSuffix(p, "/")); owner != nil && (owner.Kind == ir.Str || owner.Kind == ir.Bytes) {
			return law.Const(1), true
		}
	}
	switch n := e.Alias.At(v, path); {
	case n.Char:
		return law.Const(1), true
	case n.Arity > 0 && !n.Dynamic:
		return law.Const(float64(n.Arity)), true
	case n.Named && !n.Keyed, len(n.Fields) > 0 && !n.Keyed && e.Mod.Lang == "javascript" && strings.HasSuffix(path, "[]"):
		return law.Const(8), true // a record: it has the fields that it is asked for
	}
	return law.Expr{}, false
}

// typeAt is the type at a path from a value of type t, or nil.
func typeAt(t *ir.Type, path string) *ir.Type {
	for path != "" && t != nil {
		var step string
		step, path = resolve.CutPath(path)
		if t.Kind == ir.Ptr {
			t = t.Elem
		}
		switch {
		case t == nil || step == "":
			return nil
		case step == "[]" && t.Kind == ir.Str:
			t = ir.TStr
		case step == "[]" && t.Kind == ir.Tuple:
			t = nil
		case step == "[]":
			t = t.Elem
		case step == "{}":
			t = t.Key
		case step[0] == '.' && t.Kind == ir.Map:
			t = t.Elem
		case step[0] == '#' && t.Kind == ir.Tuple:
			n, _ := strconv.Atoi(step[1:])
			if n >= len(t.Items) {
				return nil
			}
			t = t.Items[n]
		case step[0] == '#' && t.Kind == ir.Seq:
			t = t.Elem
		default:
			return nil
		}
	}
	return t
}

func (e *Engine) ofParam(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	if n, ok := e.fixedLen(v, path, q); ok {
		return n, true
	}
	if k := strings.LastIndexByte(path, '/'); q == askLen && k > 0 && strings.HasSuffix(path[:k], "[]") && path[k+1] == '.' {
		if n := e.Alias.At(v, path); !n.Dynamic && !n.Indexed {
			return law.Const(8), true // a field of a record, that nobody looks into
		}
	}
	if q == askLen && strings.Count(path, "[]") > 1 {
		if n := e.Alias.At(v, path); !n.Dynamic && !n.Indexed && typeAt(e.TypeOf(v), path) == nil {
			return law.Const(8), true // words or numbers that nobody looks into
		}
	}
	if q == askLow && strings.Contains(path, "[]") {
		return law.Expr{}, true // the symbol is the largest of the elements
	}
	if q == askTotal && !e.ragged(v, path) {
		rows, ok1 := e.query(v, path, askLen)
		each, ok2 := e.query(v, resolve.Extend(path, "[]"), askLen)
		return rows.Mul(each), ok1 && ok2
	}
	return e.symbol(v, path, measures[q]), true
}

// join bounds a value that is one of several. What is still being asked about
// adds nothing to the join: it is this very value on an earlier round.
func (e *Engine) join(at *ir.Instr, args []*ir.Instr, path string, q ask) (law.Expr, bool) {
	out, any := law.Expr{}, false
	for _, a := range args {
		if a == at {
			continue
		}
		if lit, ok := a.IsConst(); ok && lit == nil {
			continue
		}
		x, ok := e.from(at.Block, a, path, q)
		if !ok {
			if e.isBusy(a, path, q) {
				continue
			}
			if q == askHigh || q == askLow {
				return law.Expr{}, false
			}
			continue
		}
		if !any {
			out = x
		} else {
			out = pickJoin(out, x, q)
		}
		any = true
	}
	return out, any
}

func (e *Engine) isBusy(v *ir.Instr, path string, q ask) bool {
	a, have := e.units[v.Block.Func].memo[queryKey{v, path, q}]
	return have && a.busy
}

func pickJoin(a, b law.Expr, q ask) law.Expr {
	if q == askLow {
		return a.Min(b)
	}
	return a.Max(b)
}

func (e *Engine) ofCell(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	stores := e.Stores(v.Args[0])
	out, any, missed := law.Expr{}, false, false
	for _, s := range stores {
		val := resolve.StoredValue(s)
		if lit, ok := val.IsConst(); ok && lit == nil {
			continue
		}
		x, ok := e.from(v.Block, val, path, q)
		if !ok && q == askHigh {
			x, ok = e.heldBelow(s)
		}
		if ok {
			x, ok = e.visible(x, v)
		}
		if !ok {
			if q == askHigh || q == askLow {
				return law.Expr{}, false
			}
			missed = true
			continue
		}
		if any {
			x = pickJoin(out, x, q)
		}
		out, any = x, true
	}
	if _, isC := out.Constant(); !any || missed && isC {
		return e.opaque(e.Cell(v.Args[0]), path, q)
	}
	return out, true
}

// visible reports whether an expression speaks only of what the function of v
// or one around it knows; a foreign parameter is replaced by what its callers
// outside the recursion give.
func (e *Engine) visible(x law.Expr, v *ir.Instr) (law.Expr, bool) {
	for _, name := range x.Vars() {
		s := e.syms[name]
		if s == nil || s.Root.Op != ir.Param || encloses(s.Root.Block.Func, v.Block.Func) {
			continue
		}
		bound, ok := e.fromCallers(s)
		if !ok {
			return law.Expr{}, false
		}
		x = x.Subst(map[string]law.Expr{name: bound})
	}
	return x, true
}

func encloses(outer, f *ir.Func) bool {
	for ; f != nil; f = f.Outer {
		if f == outer {
			return true
		}
	}
	return false
}

// fromCallers bounds a parameter's measure by the arguments of calls from
// outside its own recursion.
func (e *Engine) fromCallers(s *Sym) (law.Expr, bool) {
	g := s.Root.Block.Func
	own := e.units[g]
	out, any := law.Expr{}, false
	for _, c := range e.Callers[g] {
		from := e.units[c.Block.Func]
		if from.scc == own.scc {
			continue
		}
		args := e.Actuals(c, g)
		if s.Root.N >= len(args) || args[s.Root.N] == nil {
			continue
		}
		x, ok := e.query(args[s.Root.N], s.Path, asks[s.What])
		if !ok {
			return law.Expr{}, false
		}
		out, any = out.Max(x), true
	}
	return out, any
}

var asks = map[Measure]ask{Len: askLen, Value: askHigh, Total: askTotal, Nodes: askNodes}

func (e *Engine) ofElem(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	it := e.Alias.Iterated(v)
	if it == nil {
		return e.opaque(v, path, q)
	}
	c := it.Args[0]
	step, rest := resolve.CutPath(path)
	switch {
	case it.Sym == "items" && step == "#0":
		return e.from(v.Block, c, resolve.JoinPath("{}", rest), q)
	case it.Sym != "" && step == "#1":
		return e.from(v.Block, c, resolve.JoinPath("[]", rest), q)
	case it.Sym == "enumerate" && step == "#0":
		return e.position(v)
	case it.Sym == "" && e.KindOf(c) == ir.Map:
		return e.from(v.Block, c, resolve.JoinPath("{}", path), q)
	}
	return e.from(v.Block, c, resolve.JoinPath("[]", path), q)
}

// position is the number of the iteration that an Elem belongs to, counted from 0.
func (e *Engine) position(elem *ir.Instr) (law.Expr, bool) {
	l := e.units[elem.Block.Func].loopAt(elem.Args[0].Block)
	if l == nil {
		return law.Expr{}, false
	}
	return law.Var(l.k), true
}

func (e *Engine) ofField(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	obj := v.Args[0]
	owner := e.Alias.Of(obj)
	if q == askNodes || e.Alias.Field(owner, "."+v.Sym) == owner {
		return e.from(v.Block, obj, path, q) // a part of a recursive structure: no larger than the whole
	}
	x, ok := e.from(v.Block, obj, resolve.JoinPath("."+v.Sym, path), q)
	if ok && q == askLen && path == "" && x.IsZero() && !e.Alias.Of(v).Grows() {
		return e.opaque(v, path, q) // nothing here ever puts something in: somebody else does
	}
	return x, ok
}

func (e *Engine) ofBin(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	a, b := v.Args[0], v.Args[1]
	if path != "" || q == askNodes {
		return e.join(v, v.Args, path, q)
	}
	x, okX := e.from(v.Block, a, "", q)
	switch v.Sym {
	case "*": // repetition
		if n, ok := e.from(v.Block, b, "", askHigh); ok && okX {
			return x.Mul(n).Upper(), true
		}
		if n, ok := e.from(v.Block, a, "", askHigh); ok {
			y, okY := e.from(v.Block, b, "", q)
			return y.Mul(n).Upper(), okY
		}
		return law.Expr{}, false
	case "+", "|", "^":
		y, okY := e.from(v.Block, b, "", q)
		return x.Add(y), okX && okY
	case "-", "%":
		return x, okX
	}
	return e.join(v, v.Args, path, q)
}
