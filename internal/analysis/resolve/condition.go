package resolve

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
)

// Bounds gives quantities that are positive as long as cond is stay.
func (w *World) Bounds(cond *ir.Instr, stay bool) []Linear {
	switch cond.Op {
	case ir.Un:
		if cond.Sym == "!" || cond.Sym == "not" {
			return w.Bounds(cond.Args[0], !stay)
		}
	case ir.Bin:
		if cond.Sym == "and" && stay || cond.Sym == "or" && !stay {
			return append(w.Bounds(cond.Args[0], stay), w.Bounds(cond.Args[1], stay)...)
		}
		if stay && cond.Sym != "and" && cond.Sym != "or" {
			out := append([]Linear{w.LinearOf(cond, 8)}, w.shifted(nil, cond)...)
			return append(out, w.quotient(cond, nil)...)
		}
	case ir.Cmp:
		return w.compared(cond, stay)
	case ir.Call, ir.Invoke:
		if c := w.emptiness(cond); c != nil && !stay {
			return []Linear{{Terms: []Addend{{c, 1}}, Lens: true}}
		}
		if stay && w.KindOf(cond) == ir.Bool {
			return nil
		}
	}
	if !stay {
		return nil
	}
	if cond.Op == ir.Len {
		return []Linear{{Terms: []Addend{{cond.Args[0], 1}}, Lens: true}}
	}
	switch w.KindOf(cond) {
	case ir.Seq, ir.Set, ir.Map, ir.Str, ir.Bytes:
		return []Linear{{Terms: []Addend{{cond, 1}}, Lens: true}}
	case ir.Bool, ir.Obj:
		return nil
	}
	out := []Linear{w.LinearOf(cond, 8)}
	if len(w.Alias.Of(cond).Sites) > 0 {
		out = append(out, Linear{Terms: []Addend{{cond, 1}}, Lens: true})
	}
	return out
}

// compared turns a comparison into quantities.
func (w *World) compared(c *ir.Instr, stay bool) []Linear {
	op := c.Sym
	if !stay {
		op = map[string]string{"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "==", "is": "isnot", "isnot": "is"}[op]
	}
	a, b := w.LinearOf(c.Args[0], 8), w.LinearOf(c.Args[1], 8)
	var out []Linear
	if x := distance(c.Args[0]); x != nil && (op == ">" || op == ">=") {
		d := w.LinearOf(x, 8)
		out = append(out, d.Add(b, -1), Linear{}.Add(d, -1).Add(b, -1))
	}
	switch op {
	case "<", "<=":
		out = append(out, b.Add(a, -1).Add(Linear{C: 1}, 1))
		if r, ok := w.rooted(c.Args[0], c.Args[1]); ok {
			out = append(out, r)
		}
		out = append(out, w.shifted(c.Args[0], c.Args[1])...)
	case ">", ">=":
		out = append(out, a.Add(b, -1).Add(Linear{C: 1}, 1))
		if r, ok := w.rooted(c.Args[1], c.Args[0]); ok {
			out = append(out, r)
		}
		out = append(append(out, w.shifted(c.Args[1], c.Args[0])...), w.quotient(c.Args[0], c.Args[1])...)
	case "!=":
		out = append(append(out, w.shifted(c.Args[1], c.Args[0])...), w.quotient(c.Args[0], c.Args[1])...)
		out = append(out, a.Add(b, -1), b.Add(a, -1))
		if c.Args[0].Op == ir.Bin && c.Args[0].Sym == "%" { // until it divides, at the latest at 1
			out = append(out, w.LinearOf(c.Args[0].Args[1], 8))
		}
	}
	return out
}

// distance is x of abs(x), or nil.
func distance(v *ir.Instr) *ir.Instr {
	if v.Op == ir.Call && len(v.Args) == 1 && strings.EqualFold(v.Sym[strings.LastIndexByte(v.Sym, '.')+1:], "abs") {
		return v.Args[0]
	}
	return nil
}

// shifted turns 1<<x < b into x < log b, and a < b>>x likewise.
func (w *World) shifted(small, big *ir.Instr) []Linear {
	var x, of *ir.Instr
	switch {
	case small != nil && small.Op == ir.Bin && (small.Sym == "<<" || small.Sym == "**"):
		if c, ok := Numeric(small.Args[0]); !ok || c < 1 || small.Sym == "**" && c < 2 {
			return nil
		}
		x, of = small.Args[1], big
	case big.Op == ir.Bin && (big.Sym == ">>" || big.Sym == ">>>"):
		x, of = big.Args[1], big.Args[0]
	case big.Op == ir.Bin && (big.Sym == "//" || big.Sym == "/") && big.Args[1].Op == ir.Bin && (big.Args[1].Sym == "<<" || big.Args[1].Sym == "**"):
		x, of = big.Args[1].Args[1], big.Args[0]
	default:
		return nil
	}
	d := Linear{C: 1}.Add(w.LinearOf(x, 8), -1)
	d.LogOf = of
	return []Linear{d}
}

// quotient turns a/b > 0 into a-b >= 0; without small, a/b itself is the test.
func (w *World) quotient(big, small *ir.Instr) []Linear {
	if big.Op != ir.Bin || big.Sym != "//" && big.Sym != "/" {
		return nil
	}
	if small != nil {
		if c, ok := Numeric(small); !ok || c < 0 {
			return nil
		}
	}
	if _, lit := big.Args[1].IsConst(); lit {
		return nil
	}
	return []Linear{Linear{C: 1}.Add(w.LinearOf(big.Args[0], 8), 1).Add(w.LinearOf(big.Args[1], 8), -1)}
}

// rooted turns x*x < b, or x < b/x, into x < sqrt(b).
func (w *World) rooted(small, big *ir.Instr) (Linear, bool) {
	p := 0.0
	x := small
	switch {
	case big.Op == ir.Bin && (big.Sym == "//" || big.Sym == "/") && sameLinear(w.LinearOf(small, 4), w.LinearOf(big.Args[1], 4)):
		p, big = 2, big.Args[0] // x < b/x
	case small.Op != ir.Bin:
		return Linear{}, false
	case small.Sym == "*" && w.nearlySame(small.Args[0], small.Args[1]):
		p, x = 2, small.Args[0]
	case small.Sym == "*" && small.Args[0].Op == ir.Bin && small.Args[0].Sym == "*" && small.Args[0].Args[0] == small.Args[1]:
		p, x = 3, small.Args[1]
	case small.Sym == "**":
		if c, ok := Numeric(small.Args[1]); ok && c > 1 {
			p, x = c, small.Args[0]
		}
	}
	if p == 0 {
		return Linear{}, false
	}
	d := Linear{}.Add(w.LinearOf(x, 8), -1)
	d.Root, d.RootOf = 1/p, big
	return d, true
}

// nearlySame reports whether two values are a constant apart.
func (w *World) nearlySame(a, b *ir.Instr) bool {
	x := w.LinearOf(a, 4)
	return a == b || len(x.Terms) > 0 && len(x.Add(w.LinearOf(b, 4), -1).Terms) == 0
}

func sameLinear(a, b Linear) bool {
	d := a.Add(b, -1)
	return len(a.Terms) > 0 && len(d.Terms) == 0 && d.C == 0
}

// emptiness is the container whose emptiness a call asks for, or nil.
func (w *World) emptiness(c *ir.Instr) *ir.Instr {
	if c.Op == ir.Invoke && len(c.Args) == 1 && (c.Sym == "isEmpty" || c.Sym == "empty") {
		return c.Args[0]
	}
	return nil
}

// LengthOf is the container that v is the length of, or nil.
func (w *World) LengthOf(v *ir.Instr) *ir.Instr {
	if v.Op == ir.Len {
		return v.Args[0]
	}
	if v.Op != ir.Invoke || len(v.Args) != 1 {
		return nil
	}
	m := w.Model(v)
	if m == nil || !m.Result.Ranged || len(m.Mutates) > 0 || m.Result.High.String() != "self" {
		return nil
	}
	return v.Args[0]
}

// Membership takes apart a test for a key being in a set or map, also where a method
// of the program makes it; in says whether the test holds when it is. c is nil for
// other tests.
func (w *World) Membership(cond *ir.Instr) (key, c *ir.Instr, in bool) {
	switch {
	case cond.Op == ir.Un && (cond.Sym == "!" || cond.Sym == "not"):
		key, c, in = w.Membership(cond.Args[0])
		return key, c, !in
	case cond.Op == ir.Cmp && (cond.Sym == "in" || cond.Sym == "notin"):
		return cond.Args[0], cond.Args[1], cond.Sym == "in"
	}
	if g := w.Callee(cond); g != nil {
		return w.membershipInside(cond, g)
	}
	if cond.Op == ir.Invoke && len(cond.Args) == 2 && (cond.Sym == "has" || cond.Sym == "contains" || cond.Sym == "containsKey") {
		return cond.Args[1], cond.Args[0], true
	}
	if cond.Op == ir.Index && w.KindOf(cond.Args[0]) == ir.Map && w.onlyMarks(cond.Args[0]) {
		return cond.Args[1], cond.Args[0], true
	}
	return nil, nil, false
}

// onlyMarks reports whether a map holds nothing but true: seen[x] is true for what is in it.
func (w *World) onlyMarks(m *ir.Instr) bool {
	stored := w.Alias.Of(m).Stored
	for _, s := range stored {
		if lit, ok := s.Val.IsConst(); !ok || lit != true {
			return false
		}
	}
	return len(stored) > 0
}

// membershipInside is Membership of what a function of the program gives back, when
// it asks about two of its parameters.
func (w *World) membershipInside(call *ir.Instr, g *ir.Func) (key, c *ir.Instr, in bool) {
	r := onlyReturned(g)
	if r == nil || w.Callee(r) != nil {
		return nil, nil, false
	}
	key, c, in = w.Membership(r)
	if c == nil || c.Op != ir.Param || key.Op != ir.Param {
		return nil, nil, false
	}
	args := w.Actuals(call, g)
	if args[key.N] == nil || args[c.N] == nil {
		return nil, nil, false
	}
	return args[key.N], args[c.N], in
}
