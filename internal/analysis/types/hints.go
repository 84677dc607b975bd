package types

import "github.com/heddle-run/heddle/ir"

// hint gives parameters that nothing flows into the type that their use implies:
// xs.append says list, n // 2 says int, d["k"] says map. It reports whether any
// was given.
func (t *Info) hint() (any bool) {
	for _, f := range t.mod.Funcs {
		uses := usesOf(f)
		for _, p := range f.Params {
			if t.get(p) != nil && t.get(p).Kind != ir.Nil {
				continue
			}
			typ := t.fromUses(p, uses, 0)
			if typ == nil && p.N == 0 && f.Has(ir.Method) {
				typ = t.receiverType(f)
			}
			if typ != nil && t.vals[t.base[f]+p.ID].join(value{typ: typ}) {
				t.push(f)
				any = true
			}
		}
		any = t.hintValues(f, uses) || any
	}
	return any
}

// hintValues is hint for values read from containers whose elements nothing
// tells the type of.
func (t *Info) hintValues(f *ir.Func, uses map[*ir.Instr][]*ir.Instr) (any bool) {
	for _, b := range f.Blocks {
		for _, i := range b.Instrs {
			switch i.Op {
			case ir.Elem, ir.Index, ir.Extract, ir.Load, ir.Field, ir.Call, ir.Invoke, ir.CallValue:
			default:
				continue
			}
			if t.get(i) != nil {
				continue
			}
			if typ := t.fromUses(i, uses, 2); typ != nil && t.vals[t.base[f]+i.ID].join(value{typ: typ}) {
				t.push(f)
				any = true
			}
		}
	}
	return any
}

func usesOf(f *ir.Func) map[*ir.Instr][]*ir.Instr {
	uses := map[*ir.Instr][]*ir.Instr{}
	for _, b := range f.Blocks {
		for _, i := range b.Instrs {
			for _, a := range i.Args {
				uses[a] = append(uses[a], i)
			}
		}
	}
	return uses
}

// fromUses is the type that the uses of v imply, or nil. The first use that
// settles it wins; uses that leave a choice are skipped.
func (t *Info) fromUses(v *ir.Instr, uses map[*ir.Instr][]*ir.Instr, depth int) *ir.Type {
	if depth > 4 {
		return nil
	}
	var methods []string
	for _, u := range uses[v] {
		if u.Op == ir.Invoke && u.Args[0] == v {
			methods = append(methods, u.Sym)
			continue
		}
		if typ := t.fromUse(v, u, uses, depth); typ != nil {
			return typ
		}
	}
	return t.withMethods(methods)
}

func (t *Info) fromUse(v, u *ir.Instr, uses map[*ir.Instr][]*ir.Instr, depth int) *ir.Type {
	switch u.Op {
	case ir.Range:
		return ir.TInt
	case ir.Un:
		if u.Sym == "-" || u.Sym == "~" {
			return ir.TInt
		}
	case ir.Phi:
		if t.get(u) == nil {
			return t.fromUses(u, uses, depth+2)
		}
		return scalar(t.get(u))
	case ir.Bin:
		if u.Sym == "and" || u.Sym == "or" || u.Sym == "+" || u.Sym == "*" || u.Sym == "%" && u.Args[0] == v {
			return nil
		}
		return numeric(t.get(other(u, v)))
	case ir.Cmp:
		o := t.get(other(u, v))
		if u.Sym == "in" || u.Sym == "notin" {
			return nil
		}
		if o != nil && o.Kind == ir.Str && u.Sym == "==" {
			return ir.TStr
		}
		return numeric(o)
	case ir.Index, ir.Store:
		if u.Args[0] == v {
			return t.container(u, uses, depth)
		}
		if c := t.get(u.Args[0]); c != nil && c.Kind == ir.Seq && u.Args[1] == v {
			return ir.TInt
		}
	}
	return nil
}

// container is the type of what an Index or Store with that key is done to.
func (t *Info) container(u *ir.Instr, uses map[*ir.Instr][]*ir.Instr, depth int) *ir.Type {
	key := t.get(u.Args[1])
	switch {
	case key == nil:
		return nil
	case key.Kind == ir.Str || key.Kind == ir.Tuple:
		return ir.MapOf(key, nil)
	case key.Kind != ir.Int:
		return nil
	}
	if u.Op == ir.Store {
		return ir.SeqOf("list", scalar(t.get(u.Args[2])))
	}
	elem := t.get(u)
	if elem == nil {
		elem = t.fromUses(u, uses, depth+1)
	}
	if elem == nil || elem.Kind == ir.Str {
		if !isContainer(u, uses) {
			return nil // a string's character is a string too
		}
	}
	return ir.SeqOf("list", elem)
}

// isContainer reports whether v is itself measured, iterated or indexed.
func isContainer(v *ir.Instr, uses map[*ir.Instr][]*ir.Instr) bool {
	for _, u := range uses[v] {
		switch u.Op {
		case ir.Len, ir.Iter, ir.Index, ir.Slice, ir.Store, ir.Extract:
			if u.Args[0] == v {
				return true
			}
		}
	}
	return false
}

func other(u, v *ir.Instr) *ir.Instr {
	if u.Args[0] == v {
		return u.Args[1]
	}
	return u.Args[0]
}

func numeric(o *ir.Type) *ir.Type {
	if o != nil && (o.Kind == ir.Int || o.Kind == ir.Float) {
		return o
	}
	return nil
}

func scalar(o *ir.Type) *ir.Type {
	if o != nil && (o.Kind == ir.Int || o.Kind == ir.Float || o.Kind == ir.Bool || o.Kind == ir.Str) {
		return o
	}
	return nil
}

// withMethods is the only sort of type that has all the methods: a class of the
// module, or the first library type (tables begin with the commonest) when it is
// text or a map, or most that fit are of its kind.
func (t *Info) withMethods(names []string) *ir.Type {
	if len(names) == 0 {
		return nil
	}
	var class *ir.Class
	for _, c := range t.mod.Classes {
		has := true
		for _, n := range names {
			has = has && t.method(c.Name, n) != nil
		}
		if has && class != nil {
			return nil
		}
		if has {
			class = c
		}
	}
	if class != nil {
		t.guessed[class.Name] = true
		return ir.Object(class.Name)
	}
	if t.lib == nil {
		return nil
	}
	fits := t.lib.HasMethod(names[0])
	for _, n := range names[1:] {
		fits = intersect(fits, t.lib.HasMethod(n))
	}
	if len(fits) == 0 {
		return nil
	}
	first, like := t.lib.TypeNamed(fits[0]), 0
	for _, name := range fits {
		if t.lib.TypeNamed(name).Kind == first.Kind {
			like++
		}
	}
	switch {
	case len(names) == 1 && names[0] == "join":
		return nil // of text or of a thread
	case first.Kind == ir.Str || first.Kind == ir.Map || first.Kind == ir.Set, 2*like >= len(fits):
		return first
	}
	return nil
}

func intersect(a, b []string) (out []string) {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				out = append(out, x)
			}
		}
	}
	return out
}
