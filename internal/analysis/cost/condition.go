package cost

import (
	"github.com/heddle-run/heddle/ir"
)

// bounds gives quantities that are positive as long as cond is stay.
func (u *unit) bounds(cond *ir.Instr, stay bool) []linear {
	e := u.e
	switch cond.Op {
	case ir.Un:
		if cond.Sym == "!" || cond.Sym == "not" {
			return u.bounds(cond.Args[0], !stay)
		}
	case ir.Bin:
		if cond.Sym == "and" && stay || cond.Sym == "or" && !stay {
			return append(u.bounds(cond.Args[0], stay), u.bounds(cond.Args[1], stay)...)
		}
		if stay && cond.Sym != "and" && cond.Sym != "or" {
			return []linear{e.linearOf(cond, 8)}
		}
	case ir.Cmp:
		return u.compared(cond, stay)
	case ir.Call, ir.Invoke:
		if c := e.emptiness(cond); c != nil && !stay {
			return []linear{{terms: []addend{{c, 1}}, lens: true}}
		}
		if stay && e.kindOf(cond) == ir.Bool {
			return nil
		}
	}
	if !stay {
		return nil
	}
	if cond.Op == ir.Len {
		return []linear{{terms: []addend{{cond.Args[0], 1}}, lens: true}}
	}
	switch e.kindOf(cond) {
	case ir.Seq, ir.Set, ir.Map, ir.Str, ir.Bytes:
		return []linear{{terms: []addend{{cond, 1}}, lens: true}}
	case ir.Bool, ir.Obj:
		return nil
	}
	out := []linear{e.linearOf(cond, 8)}
	if len(e.alias.of(cond).sites) > 0 {
		out = append(out, linear{terms: []addend{{cond, 1}}, lens: true})
	}
	return out
}

// compared turns a comparison into quantities.
func (u *unit) compared(c *ir.Instr, stay bool) []linear {
	op := c.Sym
	if !stay {
		op = map[string]string{"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "==", "is": "isnot", "isnot": "is"}[op]
	}
	a, b := u.e.linearOf(c.Args[0], 8), u.e.linearOf(c.Args[1], 8)
	var out []linear
	switch op {
	case "<", "<=":
		out = append(out, b.add(a, -1).add(linear{c: 1}, 1))
		if r, ok := u.rooted(c.Args[0], c.Args[1]); ok {
			out = append(out, r)
		}
	case ">", ">=":
		out = append(out, a.add(b, -1).add(linear{c: 1}, 1))
		if r, ok := u.rooted(c.Args[1], c.Args[0]); ok {
			out = append(out, r)
		}
	case "!=":
		out = append(out, a.add(b, -1), b.add(a, -1))
	}
	return out
}

// rooted turns x*x < b into x < sqrt(b).
func (u *unit) rooted(small, big *ir.Instr) (linear, bool) {
	p := 0.0
	x := small
	switch {
	case small.Op != ir.Bin:
		return linear{}, false
	case small.Sym == "*" && small.Args[0] == small.Args[1]:
		p, x = 2, small.Args[0]
	case small.Sym == "*" && small.Args[0].Op == ir.Bin && small.Args[0].Sym == "*" && small.Args[0].Args[0] == small.Args[1]:
		p, x = 3, small.Args[1]
	case small.Sym == "**":
		if c, ok := numeric(small.Args[1]); ok && c > 1 {
			p, x = c, small.Args[0]
		}
	}
	if p == 0 {
		return linear{}, false
	}
	d := linear{}.add(u.e.linearOf(x, 8), -1)
	d.root, d.rootOf = 1/p, big
	return d, true
}

// emptiness is the container whose emptiness a call asks for, or nil.
func (e *Engine) emptiness(c *ir.Instr) *ir.Instr {
	if c.Op == ir.Invoke && len(c.Args) == 1 && (c.Sym == "isEmpty" || c.Sym == "empty") {
		return c.Args[0]
	}
	return nil
}

// lengthOf is the container that v is the length of, or nil.
func (e *Engine) lengthOf(v *ir.Instr) *ir.Instr {
	if v.Op == ir.Len {
		return v.Args[0]
	}
	if v.Op != ir.Invoke || len(v.Args) != 1 {
		return nil
	}
	m := e.model(v)
	if m == nil || !m.Result.Ranged || len(m.Mutates) > 0 || m.Result.High.String() != "self" {
		return nil
	}
	return v.Args[0]
}
