package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// storage is a value put into a container, and the instruction that does it.
type storage struct{ at, val *ir.Instr }

// site is a change of a container's length.
type site struct {
	at     *ir.Instr
	change library.Change
	by     law.Expr // in the model's sizes
	model  *library.Model
	key    *ir.Instr // what is put into a set or used as a map's key
}

// record notes on the classes what makes, fills, measures and changes them.
func (a *aliases) record(i *ir.Instr) {
	switch i.Op {
	case ir.MakeSeq, ir.MakeMap, ir.MakeSized, ir.New:
		n := a.of(i)
		n.allocs = append(n.allocs, i)
		a.setKind(i)
		if i.Op == ir.MakeSeq {
			for _, x := range i.Args {
				n.stored = append(n.stored, storage{i, x})
			}
		}
	case ir.Extract:
		if n := a.of(i.Args[0]); i.Of > 0 {
			n.arity = max(n.arity, i.Of)
		}
	case ir.Iter, ir.Len, ir.Slice:
		a.of(i.Args[0]).dynamic = true
	case ir.Index:
		a.of(i.Args[0]).indexed = true
		if t := a.e.typeOf(i.Args[0]); t != nil && t.Name == "defaultdict" {
			a.addSite(i.Args[0], &site{at: i, change: library.Grow, by: law.Const(1), key: i.Args[1]})
		}
		if _, lit := i.Args[1].IsConst(); !lit {
			a.of(i.Args[0]).dynamic = true
			a.of(i.Args[1]).indexes = true
		} else if c, ok := i.Args[1].Lit.(int64); ok && c >= 0 && c < 8 {
			n := a.of(i.Args[0])
			if n.arity == 0 || n.arity <= int(c) {
				n.arity = int(c) + 1
			}
		}
	case ir.Store:
		a.of(i.Args[0]).stored = append(a.of(i.Args[0]).stored, storage{i, i.Args[2]})
		if _, lit := i.Args[1].IsConst(); !lit {
			a.of(i.Args[0]).dynamic = true
			a.of(i.Args[1]).indexes = true
		}
		if a.mapLike(i.Args[0]) {
			a.addSite(i.Args[0], &site{at: i, change: library.Grow, by: law.Const(1), key: i.Args[1]})
		}
	case ir.Delete:
		a.addSite(i.Args[0], &site{at: i, change: library.Shrink, by: law.Const(1)})
	case ir.Bin:
		if i.Sym == "+" {
			for k, x := range i.Args {
				if t := a.e.typeOf(x); t != nil && t.Kind == ir.Str {
					a.hint(i.Args[1-k], ir.Str)
				}
			}
		}
	case ir.Cmp:
		if i.Sym == "in" || i.Sym == "notin" {
			a.of(i.Args[1]).dynamic = true
		}
	case ir.Call, ir.Invoke:
		a.recordCall(i)
	}
}

func (a *aliases) recordCall(i *ir.Instr) {
	if a.e.callee(i) != nil {
		return
	}
	m := a.e.model(i)
	if m == nil {
		return
	}
	if m.Recv == "str" {
		a.hint(i.Args[0], ir.Str)
	}
	if len(m.Cost.Vars()) > 0 && a.e.kindOf(i) != ir.Seq {
		for _, x := range i.Args { // summed, sorted or joined as a whole
			a.of(x).dynamic = true
		}
	}
	if !m.Result.Type.IsZero() {
		if _, taken := m.Result.Type.Source(); !taken {
			a.of(i).allocs = append(a.of(i).allocs, i)
			a.setKind(i)
		}
	}
	for _, mu := range m.Mutates {
		target := m.Arg(i, mu.Target)
		if target == nil {
			continue
		}
		var key *ir.Instr
		if src, ok := mu.Key.Source(); ok {
			key = m.Arg(i, src.Arg)
		} else if src, ok := mu.Elem.Source(); ok && src.Part == library.Whole {
			key = m.Arg(i, src.Arg)
		}
		a.addSite(target, &site{at: i, change: mu.Change, by: mu.By, model: m, key: key})
		if src, ok := mu.Elem.Source(); ok && src.Part == library.Whole {
			if x := m.Arg(i, src.Arg); x != nil {
				a.of(target).stored = append(a.of(target).stored, storage{i, x})
			}
		}
	}
}

// hint notes the kind that a value must have to be used as it is.
func (a *aliases) hint(v *ir.Instr, k ir.Kind) {
	if n := a.of(v); n.kind == ir.Opaque {
		n.kind = k
	}
}

// grows reports whether something makes the containers of the class longer; a
// reader that moves on does not.
func (n *node) grows() bool {
	for _, s := range n.sites {
		if s.change == library.Grow || s.change == library.Become {
			return true
		}
	}
	return false
}

func (a *aliases) addSite(target *ir.Instr, s *site) {
	n := a.of(target)
	n.sites = append(n.sites, s)
}

func (a *aliases) setKind(i *ir.Instr) {
	n := a.of(i)
	k := ir.Opaque
	if t := a.e.typeOf(i); t != nil {
		k = t.Kind
	}
	switch {
	case i.Op == ir.MakeMap:
		k = ir.Map
	case i.Op == ir.MakeSeq && k == ir.Opaque, i.Op == ir.MakeSized && k == ir.Opaque:
		k = ir.Seq
	}
	if n.kind == ir.Opaque {
		n.kind = k
	}
}

// mapLike reports whether a store into v may add an element: v is a map.
func (a *aliases) mapLike(v *ir.Instr) bool { return a.e.kindOf(v) == ir.Map }

// kindOf is the kind of container v is, from its type or from what made it.
func (e *Engine) kindOf(v *ir.Instr) ir.Kind {
	if t := e.typeOf(v); t != nil && t.Kind != ir.Opaque {
		if t.Kind == ir.Str && e.alias != nil && e.alias.of(v).kind == ir.Seq {
			return ir.Seq // a variable that held the text before its lines
		}
		return t.Kind
	}
	if e.alias != nil {
		return e.alias.of(v).kind
	}
	return ir.Opaque
}
