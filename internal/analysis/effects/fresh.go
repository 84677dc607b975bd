package effects

import "github.com/heddle-run/heddle/ir"

// Fresh reports whether the object that v is was made inside the blocks, on
// every path: then nothing outside them, and no other run of them, has it unless
// they store it somewhere, which is an access of its own.
func (e *Effects) Fresh(v *ir.Instr, blocks []*ir.Block) bool {
	in := map[*ir.Block]bool{}
	for _, b := range blocks {
		in[b] = true
	}
	return e.FreshIn(v, in, nil)
}

// FreshIn is Fresh for a set of blocks; a phi of the block except, which joins
// one run of the blocks with the next, is not fresh.
func (e *Effects) FreshIn(v *ir.Instr, in map[*ir.Block]bool, except *ir.Block) bool {
	return e.freshValue(v, in, except, map[*ir.Instr]bool{})
}

func (e *Effects) freshValue(v *ir.Instr, in map[*ir.Block]bool, except *ir.Block, busy map[*ir.Instr]bool) bool {
	if !in[v.Block] {
		return false
	}
	if busy[v] {
		return true // an inner loop's own phi: as its other arguments are
	}
	busy[v] = true
	again := func(x *ir.Instr) bool { return e.freshValue(x, in, except, busy) }
	switch v.Op {
	case ir.Const, ir.MakeSeq, ir.MakeMap, ir.MakeSized, ir.Range, ir.Closure:
		return true
	case ir.New:
		return true
	case ir.Cell:
		return v.Sym != "free"
	case ir.Phi:
		if v.Block == except {
			return false
		}
		for _, a := range v.Args {
			if !again(a) {
				return false
			}
		}
		return true
	case ir.Bin:
		if v.Sym == "and" || v.Sym == "or" {
			return again(v.Args[0]) && again(v.Args[1])
		}
		return true
	case ir.Iter, ir.Convert, ir.Await:
		return again(v.Args[0])
	case ir.Slice:
		return copies(e.mod.Lang, e.types.TypeOf(v.Args[0])) || again(v.Args[0])
	case ir.Index, ir.Elem, ir.Extract, ir.Field:
		holder := v.Args[0]
		if v.Op == ir.Elem && len(holder.Args) > 0 {
			holder = holder.Args[0] // Next
		}
		return again(holder) && e.Owned(v)
	case ir.Call, ir.Invoke, ir.CallValue:
		return e.freshCall(v, again)
	}
	return false
}

func (e *Effects) freshCall(v *ir.Instr, again func(*ir.Instr) bool) bool {
	if callees := e.types.CalleesOf(v); len(callees) > 0 {
		if !e.types.Complete(v) && !exact(v) {
			return false
		}
		for _, f := range callees {
			if !e.returnsFresh(f) {
				return false
			}
		}
		return true
	}
	m := e.types.Model(v)
	if m == nil {
		return false
	}
	if m.Alias != "" {
		if x := m.Arg(v, m.Alias); x != nil && !e.alias.scalar(x) && !again(x) {
			return false
		}
	}
	if src, ok := m.Result.Type.Source(); ok {
		x := m.Arg(v, src.Arg)
		if x == nil {
			return false
		}
		return again(x) && (src.Part == 0 || e.Owned(v))
	}
	if wraps(m, m.Result.Type) {
		for _, x := range v.Args {
			if !e.alias.scalar(x) && !again(x) {
				return false
			}
		}
	}
	return true
}

// returnsFresh reports whether every result of f is an object made in f.
func (e *Effects) returnsFresh(f *ir.Func) bool {
	if known := e.fresh[f]; known != 0 {
		return known > 0
	}
	e.fresh[f] = -1 // while recursion is open
	if len(f.Blocks) == 0 {
		return false
	}
	in := map[*ir.Block]bool{}
	for _, b := range f.Blocks {
		in[b] = true
	}
	for _, b := range f.Blocks {
		if t := b.Term(); t != nil && t.Op == ir.Return {
			for _, v := range t.Args {
				if !e.alias.scalar(v) && !e.FreshIn(v, in, nil) {
					return false
				}
			}
		}
	}
	e.fresh[f] = 1
	return true
}

// Owned reports whether the object that v is, read from a container or field, is
// held there and nowhere else, and only once: every object put into such places
// was made for that one put.
func (e *Effects) Owned(v *ir.Instr) bool {
	c := e.ClassOf(v)
	if c.world || c.shared || len(c.puts) == 0 && !c.tree {
		return false
	}
	seen := map[*ir.Instr]bool{}
	for _, p := range c.puts {
		if seen[p.value] || !e.madeFor(p) {
			return false
		}
		seen[p.value] = true
	}
	return true
}

// madeFor reports whether a put stores an object that was made for it: by an
// allocation in the same block.
func (e *Effects) madeFor(p put) bool {
	if p.value.Block != p.at.Block && !sameTurn(p.value.Block, p.at.Block) {
		return false
	}
	switch p.value.Op {
	case ir.MakeSeq, ir.MakeMap, ir.MakeSized, ir.New, ir.Bin:
		return true
	case ir.Call, ir.Invoke:
		if callees := e.types.CalleesOf(p.value); len(callees) > 0 {
			for _, f := range callees {
				if !e.returnsFresh(f) {
					return false
				}
			}
			return e.types.Complete(p.value)
		}
		m := e.types.Model(p.value)
		if m == nil || m.Alias != "" || wraps(m, m.Result.Type) {
			return false
		}
		_, aliased := m.Result.Type.Source()
		return !aliased
	}
	return false
}

// sameTurn reports whether control that makes in a reaches b at most once before
// it is back in a: b is on a chain from a that no other block joins, or the chain
// goes through loops that a is before. Only the first is looked for, and one
// inner loop in between (the object is filled, then stored).
func sameTurn(a, b *ir.Block) bool {
	// Every cycle through b must pass a: look for a cycle through b that avoids a.
	todo := append([]*ir.Block(nil), b.Succs...)
	seen := map[*ir.Block]bool{a: true}
	for len(todo) > 0 {
		x := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if x == b {
			return false
		}
		if seen[x] {
			continue
		}
		seen[x] = true
		todo = append(todo, x.Succs...)
	}
	return true
}
