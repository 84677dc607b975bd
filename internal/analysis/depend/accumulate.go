package depend

import (
	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// accumulated accepts places that iterations only combine into: x.total += v,
// counts[k] += 1, best[k] = max(best[k], v), groups[k].append(v), and entries
// that are only written, where the last one wins. All accesses of the class must
// be of one such pattern on one object.
func (t *task) accumulated(list []effects.Access) bool {
	base := list[0].Base
	for _, a := range list {
		if a.Inner {
			return false
		}
		if a.At.Op == ir.Call || a.At.Op == ir.CallValue || a.Base == nil && a.Field != "*" {
			if a.How != effects.ReadAt {
				return false
			}
		}
		if a.Field != "*" && (base == nil || a.Base == nil || !same(a.Base, base) || !t.lookedUp(a.Base, 0)) {
			return false
		}
	}
	m := &matcher{t: t, list: list, used: map[*ir.Instr]bool{}}
	op, ok := m.match()
	if !ok {
		return false
	}
	keyed := list[0].Field == ""
	t.v.Reductions = append(t.v.Reductions, Reduction{Op: op, Name: t.nameOf(firstWrite(list)), Keyed: keyed, Var: base})
	return true
}

// lookedUp reports whether v is one object throughout an iteration, found in one
// that does not change in the loop: sums in sums[k][j] += v.
func (t *task) lookedUp(v *ir.Instr, depth int) bool {
	if t.invariant(v, 0) {
		return true
	}
	if v.Op == ir.Index {
		if at, ok := t.affine(v.Args[1]); ok && at.k != 0 {
			return false // meant to be the iteration's own, and not proven to be
		}
	}
	return v.Op == ir.Index && depth < 4 && steadyKey(t, v.Args[1]) && !t.changes(v) && t.lookedUp(v.Args[0], depth+1)
}

// matcher pairs the reads of a place with the writes they flow into.
type matcher struct {
	t    *task
	list []effects.Access
	used map[*ir.Instr]bool // reads that a write explains
	op   string
}

func (m *matcher) set(op string) bool {
	if m.op == "" {
		m.op = op
	}
	return m.op == op
}

func (m *matcher) match() (string, bool) {
	var plain, tests []effects.Access
	for _, a := range m.list {
		switch {
		case a.How == effects.Contains, m.t.testRead(a):
			tests = append(tests, a)
			m.used[a.At] = m.used[a.At] || a.How != effects.Contains
		case a.Writes() && (a.Value == nil || a.At.Op == ir.Invoke && len(m.t.g.Uses(a.At)) > 0):
			return "", false // a call that gives back what was there before
		case a.Writes():
			if !m.update(a) {
				plain = append(plain, a)
			}
		}
	}
	for _, a := range plain {
		if !m.initializes(a, tests) {
			return "", false
		}
	}
	for _, a := range m.list {
		if !a.Writes() && a.How != effects.Contains && !m.used[a.At] {
			return "", false
		}
	}
	for _, a := range tests {
		if !m.testOnly(a, plain) {
			return "", false
		}
	}
	return m.op, m.op != ""
}

// update matches place = op(place, v), v free of the place.
func (m *matcher) update(w effects.Access) bool {
	v := w.Value
	if v.Block == nil || !m.t.in[v.Block] {
		return false
	}
	var acc, other *ir.Instr
	op := ""
	switch v.Op {
	case ir.Bin:
		op = v.Sym
		acc, other = v.Args[0], v.Args[1]
		if !m.reads(acc, w) && orZero(acc) == nil && op != "-" {
			acc, other = other, acc
		}
		switch op {
		case "+", "*", "&", "|", "^":
		case "-":
			op = "+"
		default:
			return false
		}
		switch m.t.Types.TypeOf(v).Kind {
		case ir.Int, ir.Float, ir.Bool:
		case ir.Set:
			if op != "|" && op != "&" {
				return false
			}
		default:
			return false
		}
	case ir.Call:
		op, acc, other = m.extreme(v, w)
	}
	if op == "" || acc == nil || m.depends(other) || !m.onlyUse(v, w.At) {
		return false
	}
	user := v
	if read := orZero(acc); read != nil && op == "+" {
		if !m.onlyUse(acc, v) {
			return false
		}
		acc, user = read, acc
	}
	if !m.reads(acc, w) || user == v && acc.Op == ir.Invoke && !m.neutral(acc) || !m.onlyUse(acc, user) || !m.set(op) {
		return false
	}
	m.used[acc] = true
	return true
}

// orZero is x when v is x || 0: a phi of x, taken where x holds, and zero.
func orZero(v *ir.Instr) *ir.Instr {
	if v.Op != ir.Phi || len(v.Args) != 2 {
		return nil
	}
	for k, zero := range v.Args {
		x := v.Args[1-k]
		if lit, ok := zero.IsConst(); !ok || lit != any(int64(0)) && lit != any(float64(0)) {
			continue
		}
		term := x.Block.Term()
		if term == nil || term.Op != ir.If || !tests(term.Args[0], x) || v.Block.Preds[1-k] != x.Block {
			continue
		}
		if onlyChoice(v) && bare(v.Block.Preds[k], x.Block) {
			return x
		}
	}
	return nil
}

// onlyChoice reports whether no other phi beside v chooses.
func onlyChoice(v *ir.Instr) bool {
	for _, i := range v.Block.Instrs {
		if i.Op == ir.Phi && i != v && i.Args[0] != i.Args[1] {
			return false
		}
	}
	return true
}

// bare reports whether b holds constants only and comes from one block alone.
func bare(b, from *ir.Block) bool {
	if b == from {
		return true
	}
	for _, i := range b.Instrs {
		if i.Op != ir.Const && i.Op != ir.Jump {
			return false
		}
	}
	return len(b.Preds) == 1 && b.Preds[0] == from
}

// tests reports whether cond is x itself or compares it with nothing.
func tests(cond, x *ir.Instr) bool {
	if cond == x {
		return true
	}
	if cond.Op != ir.Cmp || cond.Args[0] != x {
		return false
	}
	lit, ok := cond.Args[1].IsConst()
	return ok && lit == nil
}

func (m *matcher) extreme(v *ir.Instr, w effects.Access) (op string, acc, other *ir.Instr) {
	row := m.t.Types.Model(v)
	if row == nil || len(v.Args) != 2 || len(v.Kw) > 0 {
		return "", nil, nil
	}
	switch row.Name {
	case "max", "Math.max":
		op = "max"
	case "min", "Math.min":
		op = "min"
	default:
		return "", nil, nil
	}
	if m.reads(v.Args[0], w) {
		return op, v.Args[0], v.Args[1]
	}
	return op, v.Args[1], v.Args[0]
}

// reads reports whether v is the value of the place that w writes.
func (m *matcher) reads(v *ir.Instr, w effects.Access) bool {
	for _, a := range m.list {
		if a.At != v || a.Writes() || a.How == effects.Contains {
			continue
		}
		switch v.Op {
		case ir.Load, ir.Field:
			return true // one variable or field of one object
		case ir.Index:
			return w.Index != nil && same(v.Args[1], w.Index) && steadyKey(m.t, w.Index)
		case ir.Invoke:
			return w.Index != nil && a.How == effects.ReadAt && same(v.Args[1], w.Index)
		}
	}
	return false
}

// steadyKey reports whether a key read twice in an iteration is the same twice:
// it is one value, not two readings of memory.
func steadyKey(t *task, key *ir.Instr) bool {
	switch key.Op {
	case ir.Index, ir.Field, ir.Load:
		return !t.changes(key)
	}
	return true
}

// neutral reports whether d.get(k, x) gives nothing to the sum when k is absent.
func (m *matcher) neutral(get *ir.Instr) bool {
	if len(get.Args) < 3 {
		return false
	}
	v, ok := get.Args[2].IsConst()
	return ok && (v == any(int64(0)) || v == any(float64(0)))
}

// depends reports whether v is made of any read of the place.
func (m *matcher) depends(v *ir.Instr) bool {
	seen := map[*ir.Instr]bool{}
	var walk func(*ir.Instr) bool
	walk = func(x *ir.Instr) bool {
		if seen[x] || !m.t.in[x.Block] {
			return false
		}
		seen[x] = true
		for _, a := range m.list {
			if a.At == x && !a.Writes() {
				return true
			}
		}
		for _, a := range x.Args {
			if walk(a) {
				return true
			}
		}
		return false
	}
	return walk(v)
}

// onlyUse reports whether user alone uses v, tests of v for x || 0 aside.
func (m *matcher) onlyUse(v, user *ir.Instr) bool {
	for _, u := range m.t.g.Uses(v) {
		test := user.Op == ir.Phi && orZero(user) == v && (u.Op == ir.If || u.Op == ir.Cmp)
		if u != user && !test {
			return false
		}
	}
	return true
}

// initializes accepts a write that is no update: an entry set where a test found
// it absent, to what makes the following updates come out the same; or, when
// there is nothing but such writes, entries of which the last wins.
func (m *matcher) initializes(w effects.Access, tests []effects.Access) bool {
	if w.Index == nil {
		return false
	}
	if len(m.used) == 0 && len(tests) == 0 {
		return w.How == effects.WriteAt && m.t.Types.TypeOf(w.Base).Kind == ir.Map && m.set("last")
	}
	for _, test := range tests {
		if !same(test.Index, w.Index) || !steadyKey(m.t, w.Index) || !m.absent(test, w) {
			continue
		}
		if lit, ok := w.Value.IsConst(); ok && m.op == "+" {
			if lit == any(int64(0)) || lit == any(float64(0)) {
				return m.joins(w)
			}
			return m.sameAsAdded(w)
		}
		return m.op == "+" && m.sameAsAdded(w)
	}
	return false
}

// absent reports whether w runs only if the test did not find the key.
func (m *matcher) absent(test, w effects.Access) bool {
	for _, g := range m.t.g.Guards(w.At.Block) {
		switch {
		case g.Cond == test.At && test.At.Op == ir.Cmp:
			return g.Taken == (test.At.Sym == "notin")
		case g.Cond == test.At:
			return !g.Taken
		case tests(g.Cond, test.At):
			return g.Taken == equality(g.Cond)
		}
	}
	return false
}

func equality(cmp *ir.Instr) bool { return cmp.Sym == "==" || cmp.Sym == "===" || cmp.Sym == "is" }

// joins reports whether an update of the same key always follows w: zero first,
// then the sum. A plain zero entry is the same whoever makes it.
func (m *matcher) joins(effects.Access) bool { return true }

// sameAsAdded reports whether w stores what the update on the other branch adds.
func (m *matcher) sameAsAdded(w effects.Access) bool {
	for _, a := range m.list {
		if !a.Writes() || a.At == w.At || a.Value == nil || a.Value.Op != ir.Bin || a.Value.Sym != "+" {
			continue
		}
		added := a.Value.Args[1]
		if m.used[a.Value.Args[1]] {
			added = a.Value.Args[0]
		}
		if same(added, w.Value) && same(a.Index, w.Index) {
			return !m.follows(w, a)
		}
	}
	return false
}

// follows reports whether the update may run after w in the same iteration.
func (m *matcher) follows(w, update effects.Access) bool {
	seen := map[*ir.Block]bool{m.t.l.Header: true}
	todo := []*ir.Block{w.At.Block}
	for len(todo) > 0 {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, s := range b.Succs {
			if s == update.At.Block {
				return true
			}
			if !seen[s] && m.t.in[s] {
				seen[s] = true
				todo = append(todo, s)
			}
		}
	}
	return w.At.Block == update.At.Block
}

// testOnly reports whether a membership test decides nothing but the writes that
// it guards.
func (m *matcher) testOnly(test effects.Access, plain []effects.Access) bool {
	guarded := false
	for _, w := range plain {
		guarded = guarded || m.absent(test, w)
	}
	if !guarded {
		return false
	}
	var uses []*ir.Instr
	for _, u := range m.t.g.Uses(test.At) {
		if u.Op == ir.Cmp && tests(u, test.At) {
			uses = append(uses, m.t.g.Uses(u)...)
		} else {
			uses = append(uses, u)
		}
	}
	for _, u := range uses {
		if u.Op != ir.If {
			return false
		}
		for _, s := range u.Block.Succs {
			if !m.quiet(s, u.Block) {
				return false
			}
		}
	}
	return true
}

// quiet reports whether a branch of a test holds nothing but accesses of the
// matched place, and no choice of values follows from it.
func (m *matcher) quiet(b, from *ir.Block) bool {
	if len(b.Preds) > 1 { // the join itself
		for _, i := range b.Instrs {
			if i.Op == ir.Phi {
				return false
			}
		}
		return true
	}
	if b.Term().Op != ir.Jump || len(b.Succs) != 1 || !m.t.in[b.Succs[0]] {
		return false
	}
	for _, i := range b.Succs[0].Instrs {
		if i.Op == ir.Phi && b.Succs[0] != m.t.l.Header {
			return false
		}
		if i.Op == ir.Phi && !m.evenPhi(i, b, from) {
			return false
		}
	}
	for _, i := range b.Instrs {
		s := m.t.Effects.At(i)
		if s.Opaque != nil || len(s.Effects) > 0 && !onlyNative(s.Effects) {
			return false
		}
		for _, a := range s.Accesses {
			if a.Writes() && !m.has(i) {
				return false
			}
		}
	}
	return true
}

// evenPhi reports whether a header's phi gets the same value from both branches.
func (m *matcher) evenPhi(phi *ir.Instr, b, from *ir.Block) bool {
	var mine *ir.Instr
	for k, p := range phi.Block.Preds {
		if p == b {
			mine = phi.Args[k]
		}
	}
	for k, p := range phi.Block.Preds {
		if p != b && m.t.in[p] && (p == from || len(p.Preds) == 1 && p.Preds[0] == from) && phi.Args[k] != mine {
			return false
		}
	}
	return true
}

func onlyNative(list []effects.Effect) bool {
	for _, e := range list {
		if e.Kind != library.Native {
			return false
		}
	}
	return true
}

func (m *matcher) has(i *ir.Instr) bool {
	for _, a := range m.list {
		if a.At == i {
			return true
		}
	}
	return false
}
