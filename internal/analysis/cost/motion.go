package cost

import (
	"math"
	"slices"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// motion is how a variable changes in one iteration of a loop: updates of its
// own old value, and resets to something else.
type motion struct {
	ups    []update
	resets []*ir.Instr
	seen   map[*ir.Instr]bool // values of the variable inside the loop
}

// update is one step of a variable. Op is + * / % & as in v = v op amount, with
// > and < for max and min, . for a field of v and @ for an element at index v.
type update struct {
	op     byte
	amount *ir.Instr // nil: unknown
	sign   float64   // of +: whether the amount is added or subtracted
	at     *ir.Instr
}

// motionOf finds how x changes in l. x is a phi of l's header, or a Load of a
// variable that is no SSA value.
func (u *unit) motionOf(l *loop, x *ir.Instr) *motion {
	key := motionKey{l, x}
	if m := u.motions[key]; m != nil {
		return m
	}
	m := &motion{seen: map[*ir.Instr]bool{}}
	if u.motions == nil {
		u.motions = map[motionKey]*motion{}
	}
	u.motions[key] = m
	w := &walker{u: u, l: l, x: x, m: m, reach: map[*ir.Instr]int8{}}
	if x.Op == ir.Index || x.Op == ir.Field {
		values, sure := u.storedIn(l, x)
		if !sure {
			m.resets = append(m.resets, x)
		}
		for _, v := range values {
			w.walk(v)
		}
		return m
	}
	if x.Op == ir.Load {
		for _, s := range u.e.Stores(x.Args[0]) {
			if s.Op != ir.StoreCell {
				continue
			}
			if s.Block.Func == u.f && l.Contains(s.Block) {
				w.walk(resolve.StoredValue(s))
			} else if s.Block.Func != u.f && u.callsInto(l, s.Block.Func) {
				m.resets = append(m.resets, s)
			}
		}
		return m
	}
	for k, p := range l.Header.Preds {
		if l.Contains(p) {
			w.walk(x.Args[k])
		}
	}
	return m
}

type motionKey struct {
	l *loop
	x *ir.Instr
}

// callsInto reports whether l has a call that may run f.
func (u *unit) callsInto(l *loop, f *ir.Func) bool {
	for _, c := range u.e.Callers[f] {
		if c.Block.Func == u.f && l.Contains(c.Block) {
			return true
		}
	}
	return false
}

type walker struct {
	u     *unit
	l     *loop
	x     *ir.Instr
	m     *motion
	reach map[*ir.Instr]int8 // 1 yes, 2 no, 3 being asked
}

func (w *walker) isX(v *ir.Instr) bool {
	if v == w.x {
		return true
	}
	return isPlace(w.x) && w.u.samePlace(v, w.x)
}

// reaches reports whether v is computed from x within the loop.
func (w *walker) reaches(v *ir.Instr) bool {
	if w.isX(v) {
		return true
	}
	if !w.l.Contains(v.Block) {
		return false
	}
	if r := w.reach[v]; r != 0 {
		return r == 1
	}
	w.reach[v] = 3
	yes := false
	switch v.Op {
	case ir.Slice:
		yes = w.reaches(v.Args[0])
	case ir.Invoke:
		from := searchesFrom(v)
		yes = from != nil && w.reaches(from)
	case ir.Call:
		if keepsNumber(v) {
			for _, a := range v.Args {
				yes = yes || w.reaches(a)
			}
		}
	case ir.Field:
		yes = w.reaches(v.Args[0])
	case ir.Phi, ir.Bin, ir.Convert, ir.Un, ir.Extract:
		for _, a := range v.Args {
			if w.reaches(a) {
				yes = true
				break
			}
		}
	case ir.Index:
		yes = w.reaches(v.Args[1])
	}
	if yes {
		w.reach[v] = 1
	} else {
		w.reach[v] = 2
	}
	return yes
}

func (w *walker) up(op byte, at, amount *ir.Instr, sign float64) {
	w.m.ups = append(w.m.ups, update{op: op, amount: amount, sign: sign, at: at})
}

func (w *walker) walk(v *ir.Instr) {
	if w.isX(v) || w.m.seen[v] {
		return
	}
	w.m.seen[v] = true
	if !w.l.Contains(v.Block) || !w.reaches(v) {
		w.m.resets = append(w.m.resets, v)
		return
	}
	switch v.Op {
	case ir.Phi:
		for _, a := range v.Args {
			w.walk(a)
		}
	case ir.Convert, ir.Un:
		w.walk(v.Args[0])
	case ir.Bin:
		w.bin(v)
	case ir.Field:
		w.up('.', v, nil, 1)
		w.walk(v.Args[0])
	case ir.Index:
		w.up('@', v, v.Args[0], 1)
		w.walk(v.Args[1])
	case ir.Slice:
		w.up('s', v, nil, -1)
		w.walk(v.Args[0])
	case ir.Call:
		w.call(v)
	case ir.Invoke: // found at or after where the search began
		w.walk(searchesFrom(v))
	case ir.Extract:
		if c := v.Args[0]; c.Op == ir.Call && c.Sym == "divmod" && w.reaches(c.Args[0]) {
			w.up("/%"[min(v.N, 1)], v, c.Args[1], 1)
			w.walk(c.Args[0])
			return
		}
		w.m.resets = append(w.m.resets, v)
	default:
		w.m.resets = append(w.m.resets, v)
	}
}

// keepsNumber reports whether a call's result is one of its arguments, rounded or
// chosen: int(x), max(x, y).
func keepsNumber(v *ir.Instr) bool {
	switch v.Sym[strings.LastIndexByte(v.Sym, '.')+1:] {
	case "min", "max", "int", "floor", "trunc", "abs", "round", "Number", "parseInt", "divmod", "ceil":
		return true
	}
	return false
}

func (w *walker) call(v *ir.Instr) {
	op := byte('>')
	switch name := v.Sym[strings.LastIndexByte(v.Sym, '.')+1:]; name {
	case "min":
		op = '<'
	case "max":
	case "int", "floor", "trunc", "abs", "round", "Number", "parseInt", "ceil":
		for _, a := range v.Args {
			if w.reaches(a) {
				w.walk(a)
			}
		}
		return
	default:
		w.m.resets = append(w.m.resets, v)
		return
	}
	for _, a := range v.Args {
		if w.reaches(a) {
			w.walk(a)
		} else {
			w.up(op, v, a, 1)
		}
	}
}

// ofElements reports whether a divisor is computed from elements of a container: it
// may be anything, also one.
func ofElements(v *ir.Instr, depth int) bool {
	if v.Op == ir.Index {
		return true
	}
	return depth > 0 && v.Op == ir.Bin && slices.ContainsFunc(v.Args, func(a *ir.Instr) bool { return ofElements(a, depth-1) })
}

// interpolates reports whether a value is a share that elements decide about.
func interpolates(v *ir.Instr, depth int) bool {
	if v.Op == ir.Convert && depth > 0 {
		return interpolates(v.Args[0], depth-1)
	}
	if v.Op != ir.Bin || depth == 0 {
		return false
	}
	return (v.Sym == "/" || v.Sym == "//") && ofElements(v.Args[1], 3) || interpolates(v.Args[0], depth-1) || interpolates(v.Args[1], depth-1)
}

// lowestBit reports whether a value is x & -x.
func lowestBit(v *ir.Instr) bool {
	if v.Op != ir.Bin || v.Sym != "&" {
		return false
	}
	for k, a := range v.Args {
		if a.Op == ir.Un && a.Sym == "-" && a.Args[0] == v.Args[1-k] {
			return true
		}
	}
	return false
}

// sum walks an addition or a subtraction of whose operands ra and rb say which come
// from the variable.
func (w *walker) sum(v *ir.Instr, ra, rb bool) {
	a, b := v.Args[0], v.Args[1]
	sign := 1.0
	if v.Sym == "-" {
		sign = -1
	}
	switch {
	case ra && v.Sym == "-" && lowestBit(b):
		w.up('&', v, nil, 1)
		w.walk(a)
	case w.l.isFormer(a, w.x) && w.isX(b) && v.Sym == "+":
		w.up('+', v, a, 1)
	case w.l.isFormer(b, w.x) && w.isX(a) && v.Sym == "+":
		w.up('+', v, b, 1)
	case ra && rb && v.Sym == "+" && !interpolates(b, 3):
		w.up('*', v, nil, 1)
		w.walk(a)
	case ra && rb && !w.remainder(b, 3):
		w.m.resets = append(w.m.resets, v)
	case ra:
		w.up('+', v, b, sign)
		w.walk(a)
	case v.Sym == "+":
		w.up('+', v, a, 1)
		w.walk(b)
	default:
		w.m.resets = append(w.m.resets, v)
	}
}

func (w *walker) bin(v *ir.Instr) {
	a, b := v.Args[0], v.Args[1]
	ra, rb := w.reaches(a), w.reaches(b)
	switch v.Sym {
	case "+", "-":
		w.sum(v, ra, rb)
	case "*", "<<", "**":
		w.up('*', v, b, 1)
		if ra {
			w.walk(a)
		} else {
			w.walk(b)
		}
	case "/", "//", ">>", ">>>":
		factor := b.Op == ir.Index && w.isX(b.Args[1]) // of x, out of a table
		if ra && (factor || !rb && !ofElements(b, 3)) {
			w.up('/', v, b, 1)
			w.walk(a)
			return
		}
		w.m.resets = append(w.m.resets, v)
	case "%":
		w.up('%', v, nil, 1)
		if ra {
			w.walk(a)
		} else {
			w.walk(b)
		}
	case "^":
		if !ra || !lowestBit(b) {
			w.m.resets = append(w.m.resets, v)
			return
		}
		w.up('&', v, nil, 1) // without its lowest bit
		w.walk(a)
	case "&":
		w.up('&', v, nil, 1)
		if ra {
			w.walk(a)
		} else {
			w.walk(b)
		}
	default:
		w.m.resets = append(w.m.resets, v)
	}
}

// isFormer reports whether v is what x was a round ago: a in a, b = b, a+b.
func (l *loop) isFormer(v, x *ir.Instr) bool {
	if v.Op != ir.Phi || v.Block != l.Header || v == x {
		return false
	}
	for k, p := range v.Block.Preds {
		if l.Contains(p) && v.Args[k] != x {
			return false
		}
	}
	return true
}

// remainder reports whether v is what is left of x by a constant, or that and a
// constant: x - x%10.
func (w *walker) remainder(v *ir.Instr, depth int) bool {
	if depth == 0 {
		return false
	}
	switch v.Op {
	case ir.Bin:
		_, isC := resolve.Numeric(v.Args[1])
		return isC && (v.Sym == "%" || (v.Sym == "+" || v.Sym == "-") && w.remainder(v.Args[0], depth-1))
	case ir.Phi:
		for _, a := range v.Args {
			if a != v && !w.remainder(a, depth-1) {
				return false
			}
		}
		return v.Block != w.l.Header
	}
	return false
}

// step is the smallest certain size of an update by addition, with its sign; 0
// when the sign is not known. An amount that is no constant is taken to be at
// least 1 if it is not known to be negative: sizes, counts and steps are.
func (u *unit) stepOf(up update) float64 {
	if up.amount == nil {
		return 0
	}
	if c, ok := resolve.Numeric(up.amount); ok {
		return c * up.sign
	}
	if up.amount.Op == ir.Un && up.amount.Sym == "-" {
		return -up.sign
	}
	return up.sign
}

// amountOf is an upper bound of what an update adds, and whether it is known.
func (u *unit) amountOf(up update, at *ir.Block) (law.Expr, bool) {
	if c, ok := resolve.Numeric(up.amount); ok {
		return law.Const(max(c*up.sign, -c*up.sign)), true
	}
	return u.e.from(at, up.amount, "", askHigh)
}

// entryValues are the values that a header phi of l has when l is entered.
func entryValues(l *loop, phi *ir.Instr) []*ir.Instr {
	var out []*ir.Instr
	for k, p := range l.Header.Preds {
		if !l.Contains(p) {
			out = append(out, phi.Args[k])
		}
	}
	return out
}

// phiNumber bounds a phi: in a loop's header by how it moves.
func (e *Engine) phiNumber(v *ir.Instr, q ask) (law.Expr, bool) {
	u := e.units[v.Block.Func]
	l := u.loopAt(v.Block)
	if l == nil || l.Header != v.Block {
		return e.join(v, v.Args, "", q)
	}
	first, ok := law.Expr{}, false
	for _, w := range entryValues(l, v) {
		x, okX := e.from(preheader(l), w, "", q)
		if !okX {
			return law.Expr{}, false
		}
		if ok {
			x = pickJoin(first, x, q)
		}
		first, ok = x, true
	}
	if !ok {
		return law.Expr{}, false
	}
	if x, between := u.betweenEnds(l, v, q); between {
		return x, true
	}
	m := u.motionOf(l, v)
	if x, exact := u.closedForm(l, m, first); exact {
		return x, true
	}
	return u.rangeOf(l, v, m, first, q)
}

// preheader is a block outside l that leads into it.
func preheader(l *loop) *ir.Block {
	for _, p := range l.Header.Preds {
		if !l.Contains(p) {
			return p
		}
	}
	return l.Header
}

// closedForm is {first, +, c}: first + c*k for an update by a constant that
// every iteration makes once.
func (u *unit) closedForm(l *loop, m *motion, first law.Expr) (law.Expr, bool) {
	if len(m.resets) > 0 || len(m.ups) != 1 || m.ups[0].op != '+' && m.ups[0].op != '*' && m.ups[0].op != '/' {
		return law.Expr{}, false
	}
	up := m.ups[0]
	if up.amount == nil {
		return law.Expr{}, false
	}
	c, ok := resolve.Numeric(up.amount)
	if !ok || u.loopAt(up.at.Block) != l {
		return law.Expr{}, false
	}
	for _, latch := range l.Latches {
		if !u.g.Dominates(up.at.Block, latch) {
			return law.Expr{}, false
		}
	}
	switch s := up.at.Sym; {
	case up.op == '+':
		return first.Add(law.Var(l.k).Scale(c * up.sign)), true
	case s == "<<" || s == ">>" || s == ">>>":
		c = math.Exp2(c)
	case s == "**":
		return law.Expr{}, false
	}
	if c <= 1 {
		return law.Expr{}, false
	}
	if up.op == '/' {
		c = 1 / c
	}
	return first.Mul(law.ExpVar(c, l.k)), true
}
