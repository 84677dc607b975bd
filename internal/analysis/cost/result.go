package cost

import (
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

func ofConst(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	s, isStr := v.Lit.(string)
	switch {
	case isStr && q == askLen && path == "":
		return law.Const(float64(len(s))), true
	case q == askLen, q == askTotal, q == askNodes:
		return law.Const(1), true
	}
	return law.Expr{}, false
}

func (e *Engine) sumLens(v *ir.Instr) (law.Expr, bool) {
	out := law.Const(1)
	for _, a := range v.Args {
		k := e.KindOf(a)
		if k == ir.Int || k == ir.Float || k == ir.Bool || k == ir.Opaque {
			out = out.Add(law.Const(8))
			continue
		}
		x, ok := e.from(v.Block, a, "", askLen)
		if !ok {
			return law.Expr{}, false
		}
		out = out.Add(x)
	}
	return out, true
}

// ofCall bounds a measure of a call's result.
func (e *Engine) ofCall(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	if g := e.Callee(v); g != nil && v.Op != ir.New {
		return e.ofResult(v, g, path, q)
	}
	if m := e.Model(v); m != nil {
		return e.ofModel(v, m, path, q)
	}
	if v.Op == ir.New {
		return e.ofNew(v, path, q)
	}
	return e.opaque(v, path, q)
}

// ofResult asks about what the callee returns, in the caller's terms.
func (e *Engine) ofResult(v *ir.Instr, g *ir.Func, path string, q ask) (law.Expr, bool) {
	own := e.units[g]
	if (q == askLen || q == askNodes) && path == "" && e.units[v.Block.Func].scc == own.scc {
		if x, ok := e.multiplied(v, own); ok && q == askLen {
			return x, true
		}
		return e.likeArguments(v, q)
	}
	out, any := law.Expr{}, false
	take := func(x law.Expr, ok bool) {
		if ok {
			x, ok = e.lift(x, nil, q == askLow)
		}
		if ok {
			x, ok = e.instantiate(x, v, g)
		}
		if !ok {
			return
		}
		if any {
			x = pickJoin(out, x, q)
		}
		out, any = x, true
	}
	step, rest := resolve.CutPath(path)
	for _, b := range own.g.Order {
		t := b.Term()
		switch {
		case g.Has(ir.Generator):
			for _, y := range b.Instrs {
				if y.Op == ir.Yield && len(y.Args) > 0 && step == "[]" {
					take(e.query(y.Args[0], rest, q))
				}
				if y.Op == ir.Yield && path == "" && q == askLen {
					n, ok := own.execs(y.Block, nil)
					if ok {
						n, ok = e.instantiate(n, v, g)
					}
					if ok {
						out, any = out.Add(n), true
					}
				}
			}
		case t == nil || t.Op != ir.Return || len(t.Args) == 0:
		case len(t.Args) == 1:
			take(e.query(t.Args[0], path, q))
		case step != "" && step[0] == '#':
			if n, _ := strconv.Atoi(step[1:]); n < len(t.Args) {
				take(e.query(t.Args[n], rest, q))
			}
		}
	}
	if !any {
		return e.opaque(v, path, q)
	}
	out = e.readAnew(out, v, g, path)
	if path == "" && q == askLen {
		out = out.Add(e.filledAfter(v, g))
	}
	return out, true
}

// readAnew makes what a function reads from standard input the caller's own:
// each call of it reads something else.
func (e *Engine) readAnew(x law.Expr, call *ir.Instr, g *ir.Func, path string) law.Expr {
	to := map[string]law.Expr{}
	for _, name := range x.Vars() {
		s := e.syms[name]
		if s == nil || s.Root.Op == ir.Param || s.What == Count {
			continue
		}
		if e.Takes(g) && e.FromStdin(s.Root) {
			if path == "" && s.What == Len && e.fixedText(call, 6) {
				to[name] = law.Const(8)
				continue
			}
			to[name] = e.symbol(call, path, s.What)
			continue
		}
		if s.Root.Block.Func == call.Block.Func {
			continue
		}
		if e.ReadsInside(g, map[*ir.Func]bool{}) && e.ReadsInside(s.Root.Block.Func, map[*ir.Func]bool{}) && e.FromStdin(s.Root) {
			to[name] = e.symbol(call, path, s.What)
		}
	}
	return x.Subst(to)
}

// readFixed is the cost of a call that reads a line of which the caller takes so
// many values: what the function spends on lines of any length it does not here.
func (e *Engine) readFixed(x law.Expr, call *ir.Instr, g *ir.Func) law.Expr {
	if len(x.Vars()) == 0 || !e.Takes(g) && !e.ReadsInside(g, map[*ir.Func]bool{}) || !e.fixedText(call, 6) {
		return x
	}
	to := map[string]law.Expr{}
	for _, name := range x.Vars() {
		if s := e.syms[name]; s != nil && s.Root.Op != ir.Param && (s.What == Len || s.What == Total) && e.FromStdin(s.Root) {
			to[name] = law.Const(8)
		}
	}
	return x.Subst(to)
}

// likeArguments bounds what a recursive call gives back by the size of what it
// is given: the hypothesis that sorting, merging and collecting keep.
func (e *Engine) likeArguments(v *ir.Instr, want ask) (law.Expr, bool) {
	out := law.Expr{}
	for _, a := range v.Args {
		if want == askNodes {
			if a.Op == ir.Param && a.N == 0 && a.Block.Func.Has(ir.Method) || e.KindOf(a) != ir.Obj && e.KindOf(a) != ir.Opaque {
				continue
			}
			if x, ok := e.from(v.Block, a, "", askNodes); ok {
				out = out.Max(x)
			}
			continue
		}
		q := askLen
		switch e.KindOf(a) {
		case ir.Seq, ir.Str, ir.Map, ir.Set:
		default:
			continue
		}
		if x, ok := e.from(v.Block, a, "", q); ok {
			out = out.Max(x)
		}
	}
	return out.Max(law.Const(1)), true
}

// instantiate rewrites the callee's parameter symbols by the arguments of a call.
func (e *Engine) instantiate(x law.Expr, call *ir.Instr, g *ir.Func) (law.Expr, bool) {
	to := map[string]law.Expr{}
	args := e.Actuals(call, g)
	for _, name := range x.Vars() {
		s := e.syms[name]
		if s == nil || s.Root.Op != ir.Param || s.Root.Block.Func != g || s.What == Count {
			continue
		}
		if s.Root.N >= len(args) || args[s.Root.N] == nil {
			to[name] = law.Const(1) // a default value
			continue
		}
		y, ok := e.from(call.Block, args[s.Root.N], s.Path, asks[s.What])
		switch {
		case ok:
		case s.What == Len && e.isBusy(args[s.Root.N], s.Path, askLen):
			y = law.Expr{} // this very value on an earlier round, which adds nothing
		case s.What == Value:
			y = e.symbol(call, "."+strconv.Itoa(s.Root.N)+s.Path, Value)
		default:
			y = e.symbol(call, "."+strconv.Itoa(s.Root.N)+s.Path, Count)
		}
		to[name] = y
	}
	return x.Subst(to), true
}

// ofNew asks about a part of a new object: what its constructor stores there.
func (e *Engine) ofNew(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	if q == askLen && path == "" {
		return law.Const(float64(1 + len(v.Args))), true // of its fields
	}
	return e.opaque(v, path, q)
}

// chosen counts the selections of a constant number of elements: n^k.
func (e *Engine) chosen(v *ir.Instr) (law.Expr, bool) {
	name, args := v.Sym, v.Positional()
	if v.Op != ir.Call || !strings.HasPrefix(name, "itertools.") || len(args) == 0 {
		return law.Expr{}, false
	}
	var size *ir.Instr
	switch name {
	case "itertools.combinations", "itertools.permutations", "itertools.combinations_with_replacement":
		if len(args) > 1 {
			size = args[1]
		}
	case "itertools.product":
		size = v.Kwarg("repeat")
	}
	if size == nil {
		return law.Expr{}, false
	}
	n, ok := e.from(v.Block, args[0], "", askLen)
	if !ok {
		return law.Expr{}, false
	}
	if k, isC := resolve.Numeric(size); isC {
		return n.Pow(k), true
	}
	if k, okK := e.from(v.Block, size, "", askHigh); okK && name == "itertools.product" {
		if w, isC := n.Constant(); isC {
			return law.ExpOf(max(w, 2), k), true
		}
		return law.ExpOf(2, k), true
	}
	return law.Expr{}, false
}

// ofModel bounds a measure of a modelled call's result, following the parts of
// the result's type back to the arguments they come from.
func (e *Engine) ofModel(v *ir.Instr, m *library.Model, path string, q ask) (law.Expr, bool) {
	if path == "" && q == askLen && m.Recv == "str" && !m.Result.Total.IsZero() && !e.partOfText(v.Args[0]) && e.FromStdin(v.Args[0]) {
		return e.stdin(v, path, q)
	}
	if path == "" && q == askLen && !m.Result.Len.IsZero() {
		if n, ok := e.chosen(v); ok {
			return n, true
		}
		if n, ok := e.digits(v); ok {
			return n, true
		}
		n, ok := e.modelExpr(m.Result.Len, v, m)
		if ok && m.Result.Distinct {
			n = e.distinct(v, n)
		}
		return n.Add(e.growth(v)), ok
	}
	if path == "" && q == askTotal {
		if x, ok, said := e.modelTotal(v, m); said {
			return x, ok
		}
	}
	if m.Has(library.Stdin) {
		return e.stdin(v, path, q)
	}
	if whole := e.partOf(v, m, path, q); whole != nil {
		return e.from(v.Block, whole, "", askLen)
	}
	if path == "[]" && q == askLen && m.Recv == "str" && e.KindOf(v) == ir.Seq && e.units[v.Block.Func].loopAt(v.Block) == nil && e.FromStdin(v) && !e.asToken(v, path) {
		return e.opaque(v, path, q) // one of the few words that are read, and gone through
	}
	t := m.Result.Type
	src, rest, found, picked := sourceAt(&t, path)
	switch {
	case found && src.Part == library.Returned && rest != "": // made when asked for, and filled since
		if x, ok := e.contents(v, path, q); ok {
			return x, true
		}
		return e.ofSource(v, m, src, rest, q)
	case found:
		x, ok := e.ofSource(v, m, src, rest, q)
		return e.withLater(v, path, q, x, ok)
	case strings.HasPrefix(path, "{}"):
		return e.keysPutLater(v, path, q)
	case !picked:
		path = rest
	case q == askLen && e.asToken(v, path): // one element of a list, that no row speaks of
		return law.Const(8), true
	}
	if k := e.KindOf(v); path == "" && q == askLen && !t.IsZero() && k != ir.Obj && k != ir.Opaque && k != ir.Str && len(e.Alias.Of(v).Allocs) > 0 {
		return e.growth(v), true // a new, empty container
	}
	if path != "" {
		if x, ok := e.contents(v, path, q); ok {
			return x, true
		}
	}
	return e.opaque(v, path, q)
}

// withLater joins a bound of the elements that a call makes a container of with what is
// put in later.
func (e *Engine) withLater(v *ir.Instr, path string, q ask, x law.Expr, ok bool) (law.Expr, bool) {
	if step, _ := resolve.CutPath(path); !ok || step != "[]" || q != askHigh && q != askLow || len(e.Alias.Of(v).Stored) == 0 {
		return x, ok
	}
	y, ok := e.contents(v, path, q)
	return pickJoin(x, y, q), ok
}

// partOf is the text that what stands at a path of a call's result is a part of: of one
// of the parts that a text is split into, or of anything in what is parsed from it. Nil
// if there is none.
func (e *Engine) partOf(v *ir.Instr, m *library.Model, path string, q ask) *ir.Instr {
	if q != askLen && q != askTotal || path == "" || len(v.Args) == 0 || e.FromStdin(v) {
		return nil
	}
	switch {
	case m.Name == "json.loads" || m.Name == "JSON.parse":
		return v.Args[0]
	case m.Recv == "str" && path[0] == '#' && q == askLen && (v.Sym == "split" || v.Sym == "partition" || v.Sym == "rsplit" || v.Sym == "rpartition"):
		return v.Args[0]
	}
	return nil
}

// sourceAt follows a path into a result's type, as far as its row says what the
// parts are: found is a part that comes from an argument, with the rest of the
// path there. picked says that the path goes through one element of a list.
func sourceAt(t *library.TypeExpr, path string) (src library.Source, rest string, found, picked bool) {
	for {
		if src, ok := t.Source(); ok {
			return src, path, true, picked
		}
		if path == "" {
			break
		}
		step, next := resolve.CutPath(path)
		parts := t.Parts()
		n := 0
		list := len(parts) == 1 && !strings.HasPrefix(t.String(), "tuple")
		picked = picked || list && step[0] == '#'
		switch {
		case list:
		case step[0] == '#':
			n, _ = strconv.Atoi(step[1:])
		case step == "[]" && len(parts) == 2 && !strings.HasPrefix(t.String(), "tuple"):
			n = 1
		}
		if n >= len(parts) {
			break
		}
		*t, path = parts[n], next
	}
	return library.Source{}, path, false, picked
}

// partOfText reports whether a text is an element of a collection, trimmed or
// not: what it is split into is then measured by it, since the elements' lengths
// have a sum.
func (e *Engine) partOfText(v *ir.Instr) bool {
	for v.Op == ir.Invoke && len(v.Args) == 1 && e.KindOf(v) == ir.Str {
		v = v.Args[0]
	}
	return v.Op == ir.Elem
}

// modelTotal is the summed lengths of the elements of a modelled call's result;
// said is false when nothing says it.
func (e *Engine) modelTotal(v *ir.Instr, m *library.Model) (x law.Expr, ok, said bool) {
	n := e.Alias.Of(v)
	el := e.Alias.Elem(n)
	switch {
	case m.Result.Total.IsZero() && m.Result.Len.IsZero() && len(n.Allocs) > 0 && !m.Has(library.Stdin):
		x, ok = e.madeTotal(v)
		return x, ok, true
	case !m.Result.Total.IsZero():
		x, ok = e.modelExpr(m.Result.Total, v, m)
		return e.grown(el, v).Add(x), ok, true
	case len(el.Sites) > 0:
		x, ok = e.query(v, "", askLen)
		return e.grown(el, v).Add(x), ok, true
	}
	return law.Expr{}, false, false
}

func (e *Engine) ofSource(v *ir.Instr, m *library.Model, src library.Source, path string, q ask) (law.Expr, bool) {
	arg := m.Arg(v, src.Arg)
	if arg == nil {
		return e.opaque(v, path, q)
	}
	switch src.Part {
	case library.Elements:
		if e.KindOf(arg) == ir.Map {
			return e.from(v.Block, arg, resolve.JoinPath("{}", path), q)
		}
		return e.from(v.Block, arg, resolve.JoinPath("[]", path), q)
	case library.Values:
		return e.from(v.Block, arg, resolve.JoinPath("[]", path), q)
	case library.Returned:
		if g := e.Function(arg); g != nil && e.units[g] != nil {
			return e.ofReturned(v, g, path, q)
		}
		if arg.Op == ir.FuncRef || arg.Op == ir.Global {
			return e.opaque(v, path, q)
		}
		return law.Expr{}, q == askLen
	}
	return e.from(v.Block, arg, path, q)
}

func (e *Engine) ofReturned(v *ir.Instr, g *ir.Func, path string, q ask) (law.Expr, bool) {
	out, any := law.Expr{}, false
	for _, b := range e.units[g].g.Order {
		if t := b.Term(); t != nil && t.Op == ir.Return && len(t.Args) == 1 {
			x, ok := e.query(t.Args[0], path, q)
			if ok {
				x, ok = e.visible(x, v)
			}
			if ok {
				out, any = out.Max(x), true
			}
		}
	}
	return out, any
}

// modelExpr instantiates a row's expression with the sizes of a call's arguments.
func (e *Engine) modelExpr(x law.Expr, call *ir.Instr, m *library.Model) (law.Expr, bool) {
	to := map[string]law.Expr{}
	for _, name := range x.Vars() {
		arg, measure := library.Ref(name)
		a := m.Arg(call, arg)
		if a == nil {
			to[name] = law.Const(1)
			continue
		}
		q := askLen
		switch measure {
		case library.Value:
			if e.holds(a) { // bytes(x) takes a number or what has elements
				to[name] = law.Expr{}
				continue
			}
			q = askHigh
			if a.Op == ir.Un && a.Sym == "-" {
				a = a.Args[0] // how much, not which way: rotate(-k)
			}
		case library.Total:
			q = askTotal
		}
		y, ok := e.from(call.Block, a, "", q)
		if !ok && a.Op == ir.Range { // of values that nothing is known of
			y, ok = e.symbol(a, "", Count), true
		}
		if !ok {
			return law.Expr{}, false
		}
		if m.Has(library.Stdout) && e.printedAsOne(y, call) {
			y = law.Const(8)
		}
		to[name] = y
	}
	return x.Subst(to), true
}
