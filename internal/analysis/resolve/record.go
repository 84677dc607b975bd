package resolve

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// Storage is a value put into a container, and the instruction that does it.
type Storage struct{ At, Val *ir.Instr }

// Site is a change of a container's length.
type Site struct {
	At     *ir.Instr
	Change library.Change
	By     law.Expr // in the model's sizes
	Model  *library.Model
	Key    *ir.Instr // what is put into a set or used as a map's key
	KeyAt  string    // the path to that from Key, when it is a part of it: its elements
}

// record notes on the classes what makes, fills, measures and changes them.
func (a *Aliases) record(i *ir.Instr) {
	switch i.Op {
	case ir.MakeSeq, ir.MakeMap, ir.MakeSized, ir.New:
		n := a.Of(i)
		n.Allocs = append(n.Allocs, i)
		a.setKind(i)
		for k, x := range i.Args {
			if i.Op == ir.MakeSeq || i.Op == ir.MakeMap && k%2 == 1 {
				n.Stored = append(n.Stored, Storage{i, x})
			}
		}
	case ir.Extract:
		// In Go a value stands for itself beside the error that came with it.
		if n := a.Of(i.Args[0]); i.Of > 0 && (i.Type == nil || i.Type.Name != "error") {
			n.Arity = max(n.Arity, i.Of)
		}
	case ir.Iter, ir.Len, ir.Slice:
		a.Of(i.Args[0]).Dynamic = true
	case ir.Index:
		a.recordIndex(i)
	case ir.Store:
		a.Of(i.Args[0]).Stored = append(a.Of(i.Args[0]).Stored, Storage{i, i.Args[2]})
		if _, lit := i.Args[1].IsConst(); !lit {
			n := a.Of(i.Args[0])
			n.Dynamic, n.Keyed = true, true
			a.Of(i.Args[1]).Indexes = true
		}
		if a.mapLike(i.Args[0]) && !a.takesAway(i) {
			a.addSite(i.Args[0], &Site{At: i, Change: library.Grow, By: law.Const(1), Key: i.Args[1]})
		}
	case ir.Send: // who goes through the channel sees all that is ever sent
		a.addSite(i.Args[0], &Site{At: i, Change: library.Grow, By: law.Const(1)})
	case ir.Delete:
		a.addSite(i.Args[0], &Site{At: i, Change: library.Shrink, By: law.Const(1)})
	case ir.Bin:
		a.recordNumbers(i)
		if i.Sym == "+" {
			a.widened = append(a.widened, i)
			for k, x := range i.Args {
				if t := a.w.TypeOf(x); t != nil && t.Kind == ir.Str {
					a.hint(i.Args[1-k], ir.Str)
				}
			}
		}
	case ir.Cmp:
		if i.Sym == "in" || i.Sym == "notin" {
			a.Of(i.Args[1]).Dynamic = true
		}
	case ir.If: // who asks whether an element is zero has no texts
		if x := i.Args[0]; x.Op == ir.Elem && a.Iterated(x) != nil && a.Iterated(x).Args[0].Op == ir.Elem || a.enumerated(x) {
			a.Of(x).Number = true
		}
	case ir.Call, ir.Invoke:
		a.recordCall(i)
	}
}

// narrower notes how many components a row has that is taken apart with a few values
// added to it: row + (i,).
func (a *Aliases) narrower(sum *ir.Instr) {
	if len(sum.Args) != 2 {
		return
	}
	n := a.Of(sum).Arity
	for k, x := range sum.Args {
		row := a.Of(sum.Args[1-k])
		if x.Op == ir.MakeSeq && len(x.Args) > 0 && n > len(x.Args) && row != a.Of(sum) && row.Arity == 0 {
			row.Arity = n - len(x.Args)
		}
	}
}

// recordIndex notes what an element is asked for by.
func (a *Aliases) recordIndex(i *ir.Instr) {
	a.Of(i.Args[0]).Indexed = true
	if t := a.w.TypeOf(i.Args[0]); t != nil && t.Name == "defaultdict" && !a.onlyLookedAt(i, 2) {
		a.addSite(i.Args[0], &Site{At: i, Change: library.Grow, By: law.Const(1), Key: i.Args[1]})
	}
	n := a.Of(i.Args[0])
	if few := a.fewIndices(i.Args[1]); few > 0 {
		n.Arity = max(n.Arity, few)
	} else if _, lit := i.Args[1].IsConst(); !lit {
		n.Dynamic, n.Keyed = true, true
		a.Of(i.Args[1]).Indexes = true
	} else if _, name := i.Args[1].Lit.(string); name {
		n.Named = true
	} else if c, ok := i.Args[1].Lit.(int64); ok && c >= 0 && c < 8 {
		if n.Arity == 0 || n.Arity <= int(c) {
			n.Arity = int(c) + 1
		}
	}
}

// fewIndices is how many indices a loop over a range of few constants gives: 0 for other
// values.
func (a *Aliases) fewIndices(k *ir.Instr) int {
	if k.Op != ir.Elem {
		return 0
	}
	it := a.Iterated(k)
	if it == nil || it.Sym != "" || it.Args[0].Op != ir.Range {
		return 0
	}
	n, ok := it.Args[0].Args[1].Lit.(int64)
	if _, lit := it.Args[0].Args[0].IsConst(); !ok || !lit || n < 1 || n > 8 {
		return 0
	}
	return int(n)
}

func (a *Aliases) recordCall(i *ir.Instr) {
	if a.w.Callee(i) != nil {
		return
	}
	m := a.w.Model(i)
	if m == nil {
		return
	}
	if m.Recv == "str" {
		a.hint(i.Args[0], ir.Str)
	}
	if m.Name == "ord" && len(i.Args) > 0 {
		a.Of(i.Args[0]).Char = true
	}
	switch i.Sym {
	case "isalnum", "isalpha", "isdigit", "isspace", "isupper", "islower":
		a.Of(i.Args[0]).Char = true
	}
	if m.Recv == "str" && i.Sym == "join" && len(i.Args) > 1 {
		if n := a.Elem(a.Of(i.Args[1])); n.Kind == ir.Opaque {
			n.Kind = ir.Str
		}
	}
	if len(m.Cost.Vars()) > 0 && (a.w.KindOf(i) != ir.Seq || HasLog(m.Cost)) {
		for _, x := range i.Args { // summed, sorted or joined as a whole
			a.Of(x).Dynamic = true
		}
	}
	for _, name := range append(m.Cost.Vars(), m.Result.Len.Vars()...) { // rows that are gone through
		if arg, measure := library.Ref(name); measure == library.Total && m.Arg(i, arg) != nil && i.Sym != "zip*" && i.Sym != "join" && a.w.KindOf(i) != ir.Str {
			a.Elem(a.Of(m.Arg(i, arg))).Dynamic = true
		}
	}
	if m.Name == "sum" && len(i.Args) > 0 {
		a.Elem(a.Of(i.Args[0])).Number = true
	}
	if !m.Result.Type.IsZero() {
		if _, taken := m.Result.Type.Source(); !taken {
			a.Of(i).Allocs = append(a.Of(i).Allocs, i)
			a.setKind(i)
		}
	}
	for _, mu := range m.Mutates {
		target := m.Arg(i, mu.Target)
		if target == nil {
			continue
		}
		key, keyAt := a.keyPut(i, m, mu)
		a.addSite(target, &Site{At: i, Change: mu.Change, By: mu.By, Model: m, Key: key, KeyAt: keyAt})
		if src, ok := mu.Elem.Source(); ok && src.Part == library.Whole {
			if x := m.Arg(i, src.Arg); x != nil {
				a.Of(target).Stored = append(a.Of(target).Stored, Storage{i, x})
			}
		}
	}
}

// keyPut is what a call puts into a set or a map as a key: an argument, or what stands at a
// path in it.
func (a *Aliases) keyPut(i *ir.Instr, m *library.Model, mu library.Mutation) (key *ir.Instr, path string) {
	if src, ok := mu.Key.Source(); ok {
		key = m.Arg(i, src.Arg)
		switch {
		case src.Part != library.Elements || key == nil:
			return key, ""
		case a.mapLike(key):
			return key, "{}"
		}
		return key, "[]"
	}
	if src, ok := mu.Elem.Source(); ok && src.Part == library.Whole {
		return m.Arg(i, src.Arg), ""
	}
	return nil, ""
}

// HasLog tells sorting from copying: rows of a matrix are copied, words sorted.
func HasLog(x law.Expr) bool {
	for _, t := range x.Terms {
		for _, f := range t.Factors {
			if f.Func == law.Log {
				return true
			}
		}
	}
	return false
}

// hint notes the kind that a value must have to be used as it is.
func (a *Aliases) hint(v *ir.Instr, k ir.Kind) {
	if n := a.Of(v); n.Kind == ir.Opaque {
		n.Kind = k
	}
}

// Grows reports whether something makes the containers of the class longer; a
// reader that moves on does not.
func (n *Class) Grows() bool {
	for _, s := range n.Sites {
		if s.Change == library.Grow || s.Change == library.Become {
			return true
		}
	}
	return false
}

// Shrinks reports whether something takes elements out of the containers of the class.
func (n *Class) Shrinks() bool {
	for _, s := range n.Sites {
		if s.Change == library.Shrink {
			return true
		}
	}
	return false
}

func (a *Aliases) addSite(target *ir.Instr, s *Site) {
	n := a.Of(target)
	n.Sites = append(n.Sites, s)
}

func (a *Aliases) setKind(i *ir.Instr) {
	n := a.Of(i)
	k := ir.Opaque
	if t := a.w.TypeOf(i); t != nil {
		k = t.Kind
	}
	switch {
	case i.Op == ir.MakeMap:
		k = ir.Map
	case i.Op == ir.MakeSeq && k == ir.Opaque, i.Op == ir.MakeSized && k == ir.Opaque:
		k = ir.Seq
	}
	if n.Kind == ir.Opaque {
		n.Kind = k
	}
}

// mapLike reports whether a store into v may add an element: v is a map.
func (a *Aliases) mapLike(v *ir.Instr) bool { return a.w.KindOf(v) == ir.Map }

// KindOf is the kind of container v is, from its type or from what made it.
func (w *World) KindOf(v *ir.Instr) ir.Kind {
	if t := w.TypeOf(v); t != nil && t.Kind != ir.Opaque {
		if t.Kind == ir.Str && w.Alias != nil && w.Alias.Of(v).Kind == ir.Seq {
			return ir.Seq // a variable that held the text before its lines
		}
		return t.Kind
	}
	if w.Alias != nil {
		return w.Alias.Of(v).Kind
	}
	return ir.Opaque
}

// storesThatGrow: a store past the end of a JavaScript array makes it longer. That
// is how an array grows that starts out empty and that nothing else adds to.
func (a *Aliases) storesThatGrow() {
	if a.w.Mod.Lang != "javascript" && a.w.Mod.Lang != "typescript" {
		return
	}
	seen := map[*Class]bool{}
	for _, f := range a.w.Funcs {
		for _, b := range a.w.Graphs[f].Order {
			for _, i := range b.Instrs {
				if n := a.Of(i); i.Op == ir.MakeSeq && !seen[n] {
					seen[n] = true
					a.growByStores(n)
				}
			}
		}
	}
}

// isPosition reports whether an index is where a loop is at: what is stored there
// goes on from what a list holds already.
func (a *Aliases) isPosition(k *ir.Instr) bool {
	it := (*ir.Instr)(nil)
	if k.Op == ir.Elem {
		it = a.Iterated(k)
	}
	return it != nil && it.Args[0].Op == ir.Range
}

func (a *Aliases) growByStores(n *Class) {
	filled := false
	for _, i := range n.Allocs {
		if i.Op != ir.MakeSeq {
			return
		}
		filled = filled || len(i.Args) > 0
	}
	if n.Grows() {
		return
	}
	for _, s := range n.Stored {
		if s.At.Op != ir.Store {
			continue
		}
		if _, lit := s.At.Args[1].IsConst(); !lit && (!filled || a.isPosition(s.At.Args[1])) {
			n.Sites = append(n.Sites, &Site{At: s.At, Change: library.Grow, By: law.Const(1), Key: s.At.Args[1]})
		}
	}
}

// takesAway reports whether a store is left[k] -= x: who takes away finds something there.
func (a *Aliases) takesAway(store *ir.Instr) bool {
	v := store.Args[2]
	return v.Op == ir.Bin && v.Sym == "-" && v.N == ir.Augmented && v.Args[0].Op == ir.Index && a.Of(v.Args[0].Args[0]) == a.Of(store.Args[0])
}

// recordNumbers notes elements that are calculated with.
func (a *Aliases) recordNumbers(i *ir.Instr) {
	if len(i.Args) != 2 {
		return
	}
	for k, x := range i.Args {
		by := i.Args[1-k]
		t := a.w.TypeOf(by)
		number := t != nil && (t.Kind == ir.Int || t.Kind == ir.Float) || by.Op == ir.Call && len(by.Args) > 1 && (by.Sym == "min" || by.Sym == "max")
		if (x.Op == ir.Elem || x.Op == ir.Index || a.enumerated(x)) && (i.Sym == "-" || number && i.Sym != "%" && i.Sym != "*") {
			a.Of(x).Number = true
		}
	}
}

// enumerated reports whether v is an element that comes with its index.
func (a *Aliases) enumerated(v *ir.Instr) bool {
	if v.Op != ir.Extract || v.N != 1 || v.Args[0].Op != ir.Elem {
		return false
	}
	it := a.Iterated(v.Args[0])
	return it != nil && it.Sym == "enumerate"
}

// onlyLookedAt reports whether nothing is put into an element that is asked for: who only
// looks at what a key has expects that the key is there.
func (a *Aliases) onlyLookedAt(v *ir.Instr, depth int) bool {
	for _, i := range a.w.Graphs[v.Block.Func].Uses(v) {
		switch i.Op {
		case ir.Iter, ir.Cmp, ir.Bin, ir.Un, ir.Len, ir.If, ir.Convert, ir.Extract, ir.Format:
		case ir.Index:
			if i.Args[0] == v && (depth == 0 || !a.onlyLookedAt(i, depth-1)) {
				return false
			}
		case ir.Call, ir.Invoke:
			m := a.w.Model(i)
			if m == nil || a.w.Callee(i) != nil {
				return false
			}
			for _, mu := range m.Mutates {
				if m.Arg(i, mu.Target) == v {
					return false
				}
			}
		default:
			return false
		}
	}
	return true
}
