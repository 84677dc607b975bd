package depend

import (
	"fmt"

	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/ir"
)

// collect gathers what the loop's body reads and writes, and settles effects on
// the world.
func (t *task) collect() {
	for _, b := range t.l.Blocks {
		for _, i := range b.Instrs {
			if t.stop {
				return
			}
			s := t.Effects.At(i)
			if s.Opaque != nil {
				t.serial(i, callName(i), "what "+callName(i)+" does is not known")
				return
			}
			for _, e := range s.Effects {
				t.effect(i, e)
			}
			if i.Op == ir.Yield {
				t.v.Outputs = append(t.v.Outputs, Output{Pos: i.Pos})
			}
			for _, a := range s.Accesses {
				if a.Base != nil && t.Effects.FreshIn(a.Base, t.in, t.l.Header) {
					continue
				}
				t.accs = append(t.accs, a)
			}
		}
	}
}

func callName(i *ir.Instr) string {
	switch {
	case i.Callee != nil:
		return i.Callee.Name
	case i.Sym != "":
		return i.Sym
	}
	return i.Op.String()
}

// place is where an access goes, as far as iterations are concerned.
type place struct {
	known bool
	root  *ir.Instr // the object
	views bool      // different roots may be shifted views of one storage
	depth int       // 0: a slot of any object; 1: an object held in that slot of root
	at    affine
}

// memory looks for accesses of different iterations that may meet.
func (t *task) memory() {
	groups, order := map[string][]effects.Access{}, []string{}
	for _, a := range t.accs {
		k := fmt.Sprintf("%p %s", a.Class.Key(), a.Field)
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], a)
	}
	for _, k := range order {
		for _, part := range t.objects(groups[k]) {
			if t.stop {
				return
			}
			t.group(part)
		}
	}
}

// objects parts the accesses of one class by object, when every one of them is
// known to go to an object that this function made before the loop: what was made
// in two places is not the same.
func (t *task) objects(list []effects.Access) [][]effects.Access {
	at := map[*ir.Instr]int{}
	var out [][]effects.Access
	for _, a := range list {
		if a.Base == nil || a.Inner || t.in[a.Base.Block] || !t.made(a.Base) {
			return [][]effects.Access{list}
		}
		k, ok := at[a.Base]
		if !ok {
			k = len(out)
			at[a.Base] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], a)
	}
	return out
}

// made reports whether v is where an object is made.
func (t *task) made(v *ir.Instr) bool {
	switch v.Op {
	case ir.MakeSeq, ir.MakeMap, ir.MakeSized, ir.New:
		return true
	case ir.Call:
		m := t.Types.Model(v)
		return m != nil && len(v.Args) <= 1 && t.Effects.Fresh(v, t.g.Func.Blocks) && m.Alias == ""
	}
	return false
}

// group judges the accesses of one class of places.
func (t *task) group(list []effects.Access) {
	writes := false
	for _, a := range list {
		writes = writes || a.Writes()
	}
	if !writes {
		return
	}
	if t.appendOnly(list) || t.grouped(list) || t.privateVariable(list) {
		return
	}
	if t.disjoint(list) {
		t.slots(list)
		return
	}
	if t.accumulated(list) {
		return
	}
	w := firstWrite(list)
	name := t.nameOf(w)
	reason := "iterations change " + name
	for _, a := range list {
		if !a.Writes() && a.How != effects.Measure {
			reason = "an iteration may read from " + name + " what another one wrote"
			break
		}
	}
	t.serial(w.At, name, reason)
}

// slots notes where iterations write what is theirs.
func (t *task) slots(list []effects.Access) {
	for _, a := range list {
		if !a.Writes() {
			continue
		}
		s := Slot{Name: t.nameOf(a), Pos: a.At.Pos}
		if a.How == effects.WriteAt && a.At.Op == ir.Store && t.invariant(a.Base, 0) {
			s.To = a.Base
		}
		t.v.Slots = append(t.v.Slots, s)
	}
}

func firstWrite(list []effects.Access) effects.Access {
	for _, a := range list {
		if a.Writes() {
			return a
		}
	}
	return list[0]
}

// nameOf is the source's name for what an access goes to.
func (t *task) nameOf(a effects.Access) string {
	name := ""
	if a.Base != nil {
		name = rootName(a.Base, 0)
	}
	if name == "" && a.At.Op != ir.Call && len(a.At.Args) > 0 {
		name = rootName(a.At.Args[0], 0)
	}
	if a.Field != "" && a.Field != "*" {
		name += "." + a.Field
	}
	if name == "" {
		name = callName(a.At)
	}
	return name
}

func rootName(v *ir.Instr, depth int) string {
	for ; depth < 6; depth++ {
		if v.Name != "" {
			return v.Name
		}
		switch v.Op {
		case ir.Global:
			return v.Sym
		case ir.Field:
			if base := rootName(v.Args[0], depth+1); base != "" {
				return base + "." + v.Sym
			}
			return v.Sym
		case ir.Load, ir.Index, ir.Slice, ir.Extract, ir.Convert:
			v = v.Args[0]
		default:
			return ""
		}
	}
	return ""
}

// appendOnly accepts a list, set or builder that iterations only add to.
func (t *task) appendOnly(list []effects.Access) bool {
	how := list[0].How
	var base *ir.Instr
	for _, a := range list {
		if a.How != effects.Append && a.How != effects.Insert || a.How != how || a.Base == nil || a.Inner || !t.invariant(a.Base, 0) {
			return false
		}
		if a.At.Op == ir.Invoke && !a.Fixed && len(t.g.Uses(a.At)) > 0 {
			return false // the new length, whether it was new, or the storage it now is in
		}
		if base == nil {
			base = a.Base
		}
	}
	if how == effects.Insert {
		t.v.Reductions = append(t.v.Reductions, Reduction{Op: "union", Name: t.nameOf(list[0]), Var: base})
		return true
	}
	for _, a := range list {
		// Of two lists that may be one, the order of both matters; it is kept.
		t.v.Outputs = append(t.v.Outputs, Output{To: a.Base, Pos: a.At.Pos})
	}
	return true
}

// privateVariable accepts a captured variable that every iteration writes before
// it reads it.
func (t *task) privateVariable(list []effects.Access) bool {
	for _, a := range list {
		if a.Field != "*" || a.At.Op != ir.Load && a.At.Op != ir.StoreCell {
			return false
		}
	}
	for _, a := range list {
		if a.Writes() {
			continue
		}
		covered := false
		for _, w := range list {
			covered = covered || w.Writes() && t.before(w.At, a.At)
		}
		if !covered {
			return false
		}
	}
	// A write that not every iteration makes leaves whose value is last open.
	for _, w := range list {
		if w.Writes() && t.everyTurn(w.At.Block) {
			return true
		}
	}
	return false
}

// before reports whether a runs before b whenever b runs, in one iteration.
func (t *task) before(a, b *ir.Instr) bool {
	if a.Block != b.Block {
		return t.g.Dominates(a.Block, b.Block)
	}
	for _, i := range a.Block.Instrs {
		if i == a {
			return true
		}
		if i == b {
			return false
		}
	}
	return false
}

// disjoint accepts accesses of which no two iterations can make the same: each
// iteration has slots of its own.
func (t *task) disjoint(list []effects.Access) bool {
	var first place
	for k, a := range list {
		if a.How == effects.Measure && t.onlySlots(list) {
			continue // storing into a slot does not change a length
		}
		p := t.place(a)
		if !p.known {
			return false
		}
		if !first.known {
			first = p
			continue
		}
		_ = k
		if !p.apart(first) {
			return false
		}
	}
	return first.known && t.pairwise(list)
}

// pairwise compares every two places: apart must hold between all of them.
func (t *task) pairwise(list []effects.Access) bool {
	var places []place
	for _, a := range list {
		if a.How == effects.Measure {
			continue
		}
		places = append(places, t.place(a))
	}
	for i := range places {
		for j := range i {
			if !places[i].apart(places[j]) {
				return false
			}
		}
	}
	return true
}

// onlySlots reports whether all writes are stores into sequences.
func (t *task) onlySlots(list []effects.Access) bool {
	for _, a := range list {
		if a.Writes() && (a.How != effects.WriteAt || a.Base == nil || t.Types.TypeOf(a.Base).Kind != ir.Seq) {
			return false
		}
	}
	return true
}

// apart reports whether the places of two accesses never meet in different
// iterations.
func (p place) apart(q place) bool {
	if p.depth != q.depth || (p.depth > 0 || p.views) && p.root != q.root && !same(p.root, q.root) {
		return false // of slots, a different index is enough: whatever the objects are
	}
	return p.at.equal(q.at) || p.at.misses(q.at)
}

// place finds the slot that an access is confined to in one iteration.
func (t *task) place(a effects.Access) place {
	if a.Base == nil {
		return place{}
	}
	if p := t.slotOf(a.Base); p.known {
		return p
	}
	if a.Inner {
		return place{}
	}
	switch a.How {
	case effects.WriteAt, effects.ReadAt, effects.Contains:
		if at, ok := t.affine(a.Index); ok && at.k != 0 {
			return place{known: true, root: a.Base, views: a.Class.Views(), at: at}
		}
	case effects.Iterate:
		if at, ok := t.drawn(a.At); ok && t.invariant(a.Base, 0) {
			return place{known: true, root: a.Base, views: a.Class.Views(), at: at}
		}
	}
	return place{}
}

// slotOf is the slot that the object v is held in, when each iteration has a
// slot of its own and no object is in two.
func (t *task) slotOf(v *ir.Instr) place {
	switch v.Op {
	case ir.Index:
		if !t.invariant(v.Args[0], 0) {
			if p := t.slotOf(v.Args[0]); p.known && t.Effects.Owned(v) {
				return p // an object inside an object of the iteration's own
			}
			return place{}
		}
		at, ok := t.affine(v.Args[1])
		if ok && at.k != 0 && t.Effects.Owned(v) {
			return place{known: true, root: v.Args[0], depth: 1, at: at}
		}
	case ir.Elem:
		if len(v.Args[0].Args) == 0 || !t.once(v) {
			return place{}
		}
		it := v.Args[0].Args[0]
		if it.Op == ir.Iter && it.Sym == "" && !t.in[it.Block] && t.Effects.Owned(v) {
			if k := t.Types.TypeOf(it.Args[0]).Kind; k == ir.Seq || k == ir.Opaque && t.Effects.ClassOf(v).Tree() {
				return place{known: true, root: it.Args[0], depth: 1, at: affine{iv: v, k: 1}}
			}
		}
	case ir.Field:
		if t.Effects.Owned(v) {
			return t.slotOf(v.Args[0])
		}
	case ir.Extract:
		return t.pairSlot(v)
	}
	return place{}
}

// pairSlot is slotOf for the second of the pairs that enumerate or items gives.
func (t *task) pairSlot(v *ir.Instr) place {
	pair := v.Args[0]
	if v.N != 1 || pair.Op != ir.Elem || len(pair.Args[0].Args) == 0 || !t.once(pair) || !t.Effects.Owned(v) {
		return place{}
	}
	it := pair.Args[0].Args[0]
	if it.Op != ir.Iter || it.Sym == "" || t.in[it.Block] {
		return place{}
	}
	switch k := t.Types.TypeOf(it.Args[0]).Kind; {
	case k == ir.Seq, k == ir.Map, k == ir.Opaque && t.Effects.ClassOf(v).Tree():
		return place{known: true, root: it.Args[0], depth: 1, at: affine{iv: pair, k: 1}}
	}
	return place{}
}

// drawn is the position that the loop's own iterator reads, in terms of the
// value it hands out with it.
func (t *task) drawn(next *ir.Instr) (affine, bool) {
	for iv := range t.ivs {
		if iv.Op == ir.Phi {
			continue
		}
		elem := iv
		for elem.Op != ir.Elem && len(elem.Args) > 0 {
			elem = elem.Args[0]
		}
		if elem.Op == ir.Elem && elem.Args[0] == next {
			return affine{iv: iv, k: 1, step: t.ivs[iv]}, true
		}
	}
	return affine{}, false
}

// invariant reports whether v is one value throughout the loop.
func (t *task) invariant(v *ir.Instr, depth int) bool {
	if !t.in[v.Block] {
		return true
	}
	if depth > 6 {
		return false
	}
	switch v.Op {
	case ir.Const, ir.Global, ir.FuncRef:
		return true
	case ir.Cell:
		return v.Sym == "free"
	case ir.Load, ir.Field, ir.Index:
		for _, a := range v.Args {
			if !t.invariant(a, depth+1) {
				return false
			}
		}
		return !t.changes(v)
	case ir.Bin, ir.Un, ir.Convert, ir.Len:
		for _, a := range v.Args {
			if !t.invariant(a, depth+1) {
				return false
			}
		}
		return v.Op != ir.Len || t.Types.TypeOf(v.Args[0]).Kind == ir.Str
	}
	return false
}

// changes reports whether anything in the loop may write what v reads.
func (t *task) changes(v *ir.Instr) bool {
	for _, read := range t.Effects.At(v).Accesses {
		for _, a := range t.accs {
			if !a.Writes() || a.Class.Key() != read.Class.Key() || a.Field != read.Field {
				continue
			}
			if a.Base == nil || read.Base == nil || a.Base == read.Base || a.Inner || !t.made(a.Base) || !t.made(read.Base) {
				return true
			}
		}
	}
	return false
}
