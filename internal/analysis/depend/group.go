package depend

import (
	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/ir"
)

// grouped accepts groups[k].append(v): lists in a container that iterations only
// append to. The container itself may get an empty list where it has none.
func (t *task) grouped(list []effects.Access) bool {
	var holder *ir.Instr
	for _, a := range list {
		if a.How != effects.Append || a.Base == nil || a.Fixed || a.Inner {
			return t.groupHolder(list)
		}
		h := holderOf(a.Base)
		if !t.putBack(a.At) {
			return false // what it gives is used: the new length
		}
		if h == nil || !t.invariant(h, 0) || holder != nil && !same(h, holder) {
			return false
		}
		holder = h
	}
	if holder == nil {
		return false
	}
	t.v.Reductions = append(t.v.Reductions, Reduction{Op: "concat", Name: rootName(holder, 0), Keyed: true, Var: holder})
	return true
}

// holderOf is the container that v was looked up in.
func holderOf(v *ir.Instr) *ir.Instr {
	switch {
	case v.Op == ir.Index:
		return v.Args[0]
	case v.Op == ir.Invoke && (v.Sym == "setdefault" || v.Sym == "computeIfAbsent") && len(v.Args) > 2, v.Op == ir.Invoke && v.Sym == "get" && len(v.Args) == 2:
		return v.Args[0]
	}
	return nil
}

// groupHolder accepts the accesses of such a container: lookups used only to
// append to what they find, and empty lists put where a test found nothing.
func (t *task) groupHolder(list []effects.Access) bool {
	var holder *ir.Instr
	var tests, inits []effects.Access
	for _, a := range list {
		if a.Base == nil || a.Inner || !t.invariant(a.Base, 0) || holder != nil && !same(a.Base, holder) {
			return false
		}
		holder = a.Base
		switch {
		case a.How == effects.Contains && (a.At.Op == ir.Cmp || a.At.Op == ir.Invoke), t.testRead(a):
			tests = append(tests, a)
		case a.How == effects.WriteAt && a.At.Op == ir.Store && a.Value != nil && a.Value.Op == ir.Invoke && t.putBack(a.Value):
		case a.How == effects.WriteAt && t.emptyList(a.Value):
			inits = append(inits, a)
		case a.At == nil || holderOf(a.At) == nil || !t.onlyAppended(a.At):
			return false
		case a.At.Op == ir.Invoke && len(a.At.Args) > 2 && !t.emptyList(a.At.Args[2]):
			return false
		}
	}
	m := &matcher{t: t, list: list, used: map[*ir.Instr]bool{}}
	for _, w := range inits {
		guarded := false
		for _, test := range tests {
			guarded = guarded || same(test.Index, w.Index) && steadyKey(t, w.Index) && m.absent(test, w)
		}
		if !guarded {
			return false
		}
	}
	for _, test := range tests {
		if !m.testOnly(test, inits) {
			return false
		}
	}
	return true
}

// putBack reports whether what an append gives, the grown list, is at most stored
// where the list was found.
func (t *task) putBack(at *ir.Instr) bool {
	for _, u := range t.g.Uses(at) {
		if len(at.Args) == 0 {
			return false
		}
		from := at.Args[0]
		if u.Op != ir.Store || from.Op != ir.Index || len(u.Args) != 3 || u.Args[2] != at || !same(u.Args[0], from.Args[0]) ||
			!same(u.Args[1], from.Args[1]) || !steadyKey(t, u.Args[1]) {
			return false
		}
	}
	return true
}

// emptyList reports whether v is a new list without elements.
func (t *task) emptyList(v *ir.Instr) bool {
	return v != nil && v.Op == ir.MakeSeq && len(v.Args) == 0 && len(t.g.Uses(v)) == 1
}

// onlyAppended reports whether all uses of v append to it.
func (t *task) onlyAppended(v *ir.Instr) bool {
	for _, u := range t.g.Uses(v) {
		appends := false
		for _, a := range t.Effects.At(u).Accesses {
			appends = appends || a.How == effects.Append && a.Base == v
		}
		appends = appends && t.putBack(u)
		if !appends {
			return false
		}
	}
	return true
}

// testRead reports whether an entry is only looked up to see whether it is there.
func (t *task) testRead(a effects.Access) bool {
	if a.Writes() || a.At.Op != ir.Index && (a.At.Op != ir.Invoke || a.At.Sym != "get" || len(a.At.Args) != 2) || a.Index == nil {
		return false
	}
	uses := t.g.Uses(a.At)
	for _, u := range uses {
		if u.Op == ir.If {
			continue
		}
		if u.Op != ir.Cmp || !tests(u, a.At) || !equality(u) && u.Sym != "!=" && u.Sym != "!==" && u.Sym != "isnot" {
			return false
		}
		for _, v := range t.g.Uses(u) {
			if v.Op != ir.If {
				return false
			}
		}
	}
	return len(uses) > 0
}
