package depend

import (
	"github.com/heddle-run/heddle/ir"
)

// phis explains every value that one iteration hands to the next: counters are
// known already; accumulators become reductions; anything else is serial.
func (t *task) phis() {
	for _, phi := range t.l.Header.Instrs {
		if phi.Op != ir.Phi || t.accPhis[phi] || t.stop {
			continue
		}
		if t.unread(phi) {
			continue // every iteration sets it before any use
		}
		op, ok := t.accumulates(phi)
		if !ok {
			t.serial(t.where(phi), phi.Name, "an iteration uses "+quoted(phi.Name)+" from the one before")
			return
		}
		r := Reduction{Op: op, Name: phi.Name, Var: phi, Init: t.initial(phi)}
		if op == "concat" {
			t.v.Outputs = append(t.v.Outputs, Output{To: phi, Pos: phi.Pos})
			continue
		}
		t.v.Reductions = append(t.v.Reductions, r)
	}
}

func quoted(name string) string {
	if name == "" {
		return "a value"
	}
	return name
}

// where is the instruction that makes phi's next value, for the report.
func (t *task) where(phi *ir.Instr) *ir.Instr {
	for k, p := range phi.Block.Preds {
		if t.in[p] && phi.Args[k] != phi && t.in[phi.Args[k].Block] {
			return phi.Args[k]
		}
	}
	return phi
}

func (t *task) initial(phi *ir.Instr) *ir.Instr {
	var init *ir.Instr
	for k, p := range phi.Block.Preds {
		if t.in[p] {
			continue
		}
		if init != nil && init != phi.Args[k] {
			return nil
		}
		init = phi.Args[k]
	}
	return init
}

// unread reports whether nothing in the loop uses phi, and it comes round only
// as another value: the last iteration's value is all that survives.
func (t *task) unread(phi *ir.Instr) bool {
	for _, u := range t.g.Uses(phi) {
		if t.in[u.Block] {
			return false
		}
	}
	return true
}

// chain is the state of matching one accumulator.
type chain struct {
	t    *task
	root *ir.Instr // the accumulated value as an iteration finds it
	op   string
	on   map[*ir.Instr]bool // values on the chain
}

// accumulates reports whether phi is an accumulator and its operator: every way
// round gives back phi itself or op(phi, something that does not use phi), and
// nothing else in the loop looks at it.
func (t *task) accumulates(phi *ir.Instr) (string, bool) {
	c := &chain{t: t, root: phi, on: map[*ir.Instr]bool{phi: true}}
	for k, p := range phi.Block.Preds {
		if t.in[p] && !c.follow(phi.Args[k], 0) {
			return "", false
		}
	}
	return c.op, c.op != "" && c.alone()
}

// follow checks that v is on the chain and adds it.
func (c *chain) follow(v *ir.Instr, depth int) bool {
	if c.on[v] {
		return true
	}
	if depth > 40 || !c.t.in[v.Block] {
		return c.constant(v)
	}
	switch v.Op {
	case ir.Phi:
		c.on[v] = true
		if c.selection(v) {
			return true
		}
		for _, a := range v.Args {
			if !c.follow(a, depth+1) {
				return false
			}
		}
		return true
	case ir.Bin:
		return c.binary(v, depth)
	case ir.Convert:
		c.on[v] = true
		return c.follow(v.Args[0], depth+1)
	case ir.Call:
		return c.extreme(v, depth)
	case ir.Const:
		return c.constant(v)
	}
	return false
}

// constant accepts a flag: one constant set by any iteration.
func (c *chain) constant(v *ir.Instr) bool {
	lit, ok := v.IsConst()
	if !ok {
		return false
	}
	if b, isBool := lit.(bool); isBool && c.set(map[bool]string{true: "or", false: "and"}[b]) {
		init := c.t.initial(c.root)
		if init == nil {
			return false
		}
		was, known := init.IsConst()
		return known && was == any(!b)
	}
	return false
}

func (c *chain) set(op string) bool {
	if c.op == "" {
		c.op = op
	}
	return c.op == op
}

func (c *chain) binary(v *ir.Instr, depth int) bool {
	op := v.Sym
	switch op {
	case "+", "*", "&", "|", "^", "and", "or":
	case "-":
		op = "+"
	default:
		return false
	}
	acc, other := v.Args[0], v.Args[1]
	if op == v.Sym && !c.reaches(acc, 0) {
		acc, other = other, acc
		if c.ordered(v) {
			return false // x + acc puts the new one in front
		}
	}
	if c.reaches(other, 0) {
		return false
	}
	switch c.t.Types.TypeOf(v).Kind {
	case ir.Int, ir.Float, ir.Bool:
	case ir.Str, ir.Seq, ir.Tuple, ir.Bytes:
		if op != "+" {
			return false
		}
		op = "concat"
	case ir.Set:
		if op != "|" && op != "&" {
			return false
		}
	default:
		return false // + may be anything
	}
	c.on[v] = true
	return c.set(op) && c.follow(acc, depth+1)
}

func (c *chain) ordered(v *ir.Instr) bool {
	switch c.t.Types.TypeOf(v).Kind {
	case ir.Int, ir.Float, ir.Bool:
		return false
	}
	return true
}

// reaches reports whether v is made of the accumulated value.
func (c *chain) reaches(v *ir.Instr, depth int) bool {
	if v == c.root || c.on[v] {
		return true
	}
	if !c.t.in[v.Block] {
		return false
	}
	if depth > 40 {
		return true
	}
	if v.Op == ir.Phi && v.Block == c.t.l.Header {
		return false // another carried value: judged by itself
	}
	for _, a := range v.Args {
		if a.ID >= v.ID && v.Op == ir.Phi {
			// The back edge of an inner loop: look at what it carries once.
			if c.carries(a, v, depth+1) {
				return true
			}
			continue
		}
		if c.reaches(a, depth+1) {
			return true
		}
	}
	return false
}

// carries is reaches past the phi of an inner loop, without going round again.
func (c *chain) carries(v, phi *ir.Instr, depth int) bool {
	if v == phi {
		return false
	}
	if v == c.root || c.on[v] {
		return true
	}
	if !c.t.in[v.Block] || depth > 40 {
		return depth > 40
	}
	for _, a := range v.Args {
		if a != phi && (a.Op != ir.Phi || a.ID < v.ID) && c.carries(a, phi, depth+1) {
			return true
		}
	}
	return false
}

// extreme matches acc = max(acc, x), in any argument order.
func (c *chain) extreme(v *ir.Instr, depth int) bool {
	m := c.t.Types.Model(v)
	if m == nil || len(v.Args) < 2 || len(v.Kw) > 0 {
		return false
	}
	op := ""
	switch m.Name {
	case "max", "Math.max":
		op = "max"
	case "min", "Math.min":
		op = "min"
	default:
		return false
	}
	var acc *ir.Instr
	for _, a := range v.Args {
		if c.reaches(a, 0) {
			if acc != nil {
				return false
			}
			acc = a
		}
	}
	c.on[v] = true
	return acc != nil && c.set(op) && c.follow(acc, depth+1)
}

// selection matches if x > acc { acc = x }: a phi of the accumulated value and
// the one it was just compared with.
func (c *chain) selection(phi *ir.Instr) bool {
	if len(phi.Args) != 2 || len(phi.Block.Preds) != 2 {
		return false
	}
	for k, x := range phi.Args {
		acc := phi.Args[1-k]
		if !c.on[acc] || c.on[x] || c.reaches(x, 0) {
			continue
		}
		if op := c.comparison(phi, k, x, acc); op != "" && c.set(op) {
			return true
		}
	}
	return false
}

// comparison is max or min when the edge of phi that brings x is taken exactly
// if x is beyond acc, and the choice decides nothing else.
func (c *chain) comparison(phi *ir.Instr, k int, x, acc *ir.Instr) string {
	join, from, other := phi.Block, phi.Block.Preds[k], phi.Block.Preds[1-k]
	test := from
	if len(from.Preds) == 1 && len(from.Succs) == 1 && c.quiet(from) {
		test = from.Preds[0]
	}
	if other != test && (len(other.Preds) != 1 || other.Preds[0] != test || len(other.Succs) != 1 || !c.quiet(other)) {
		return ""
	}
	branch := test.Term()
	if branch.Op != ir.If || branch.Args[0].Op != ir.Cmp || test.Succs[0] == test.Succs[1] {
		return ""
	}
	for _, i := range join.Instrs {
		if i.Op == ir.Phi && i != phi && i.Args[0] != i.Args[1] {
			return ""
		}
	}
	taken := test.Succs[0] == from || test == from && test.Succs[0] == join
	op := beyond(branch.Args[0], taken, x, acc)
	if op != "" {
		c.on[branch.Args[0]] = true
	}
	return op
}

// quiet reports whether a block only computes values.
func (c *chain) quiet(b *ir.Block) bool {
	for _, i := range b.Instrs {
		s := c.t.Effects.At(i)
		if s.Opaque != nil || len(s.Effects) > 0 {
			return false
		}
		for _, a := range s.Accesses {
			if a.Writes() {
				return false
			}
		}
	}
	return true
}

func beyond(cmp *ir.Instr, taken bool, x, acc *ir.Instr) string {
	a, b, op := cmp.Args[0], cmp.Args[1], cmp.Sym
	if same(a, acc) && same(b, x) {
		a, b = b, a
		op = map[string]string{"<": ">", ">": "<", "<=": ">=", ">=": "<="}[op]
	}
	if !same(a, x) || !same(b, acc) {
		return ""
	}
	if !taken {
		op = map[string]string{"<": ">=", ">": "<=", "<=": ">", ">=": "<"}[op]
	}
	switch op {
	case ">", ">=":
		return "max"
	case "<", "<=":
		return "min"
	}
	return ""
}

// same reports whether two values are one, or the same reading of one.
func same(a, b *ir.Instr) bool {
	if a == b {
		return true
	}
	if a.Op != b.Op || a.Sym != b.Sym || a.N != b.N || len(a.Args) != len(b.Args) {
		return false
	}
	switch a.Op {
	case ir.Const:
		return a.Lit == b.Lit
	case ir.Index, ir.Field, ir.Bin, ir.Un, ir.Len, ir.Convert, ir.Extract, ir.Slice:
		for k := range a.Args {
			if !same(a.Args[k], b.Args[k]) {
				return false
			}
		}
		return true
	}
	return false
}

// alone reports whether nothing in the loop uses the chain's values except the
// chain itself.
func (c *chain) alone() bool {
	for v := range c.on {
		if v.Op == ir.Cmp {
			for _, u := range c.t.g.Uses(v) {
				if u.Op != ir.If {
					return false
				}
			}
			continue
		}
		for _, u := range c.t.g.Uses(v) {
			if c.t.in[u.Block] && !c.on[u] {
				return false
			}
		}
	}
	return true
}
