package cost

import (
	"slices"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// byToken: the loop goes on while what it reads next, a byte at a time, belongs
// to a number or to the space before it.
func (u *unit) byToken(l *loop, exits []exit) *trip {
	if u.refills(l) {
		return &trip{n: law.Const(2), conf: 0.75, rule: "reads the next line when the last is used up"}
	}
	if u.readsOut(l, exits) {
		return &trip{n: u.e.unknownTrips(l), conf: 0.85, rule: "reads to the end of the input or of a line"}
	}
	for _, x := range exits {
		for _, r := range u.readFor(l, x.cond, 3) {
			if k := u.e.KindOf(r); k != ir.Int && k != ir.Opaque && k != ir.Bytes || !u.e.FromStdin(r) {
				continue
			}
			if u.e.TakenIn([]*ir.Block{r.Block}) == resolve.StdinWords {
				continue // how many words were read, not what
			}
			if u.e.parsesNumber(r, 4) {
				return &trip{n: u.e.unknownTrips(l), conf: 0.85, rule: "reads numbers until one ends it"}
			}
			return &trip{n: law.Const(8), conf: 0.8, rule: "reads one number"}
		}
	}
	return nil
}

// byScan: a function that others call reads on in a text from standard input, from where
// the last call of it ended, while it finds what belongs to a number or the space before.
func (u *unit) byScan(l *loop, exits []exit) *trip {
	if len(u.e.Callers[u.f]) == 0 || u.isRecursive() || !u.e.Takes(u.f) {
		return nil
	}
	for _, x := range exits {
		for _, i := range u.conditionParts(x.cond, 4) {
			if place := u.e.ScannedAt(i); place != nil && l.Contains(i.Block) && u.movesOn(l, place) {
				return &trip{n: law.Const(8), conf: 0.85, rule: "reads one number"}
			}
		}
	}
	return nil
}

// readsOut reports whether all that ends l is that what it reads, a byte at a time, is the
// end of the input, -1, or of a line.
func (u *unit) readsOut(l *loop, exits []exit) bool {
	asked := false
	for _, x := range exits {
		reads := u.readFor(l, x.cond, 3)
		if len(reads) == 0 {
			continue
		}
		c := x.cond
		if c.Op != ir.Cmp || x.stay != (c.Sym == "!=") || !x.stay && c.Sym != "==" {
			return false
		}
		end, ok := resolve.Numeric(c.Args[1])
		if !ok || end != -1 && end != '\n' || !u.e.FromStdin(reads[0]) {
			return false
		}
		asked = true
	}
	return asked
}

// isNumeral reports whether l puts a number together from the digits of a text that
// is read: x = x*10 + digit.
func (u *unit) isNumeral(l *loop, text *ir.Instr) bool {
	if k := u.e.KindOf(text); k != ir.Str && k != ir.Bytes || !u.e.FromStdin(text) {
		return false
	}
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		for k, p := range l.Header.Preds {
			if l.Contains(p) && u.addsDigit(x.Args[k], x, 3) {
				return true
			}
		}
	}
	return false
}

// addsDigit reports whether v is x*10 plus something, on one of its paths.
func (u *unit) addsDigit(v, x *ir.Instr, depth int) bool {
	switch {
	case depth == 0:
	case v.Op == ir.Phi && v != x:
		return slices.ContainsFunc(v.Args, func(a *ir.Instr) bool { return u.addsDigit(a, x, depth-1) })
	case v.Op == ir.Bin && (v.Sym == "+" || v.Sym == "-"):
		return u.addsDigit(v.Args[0], x, depth-1)
	case v.Op == ir.Bin && v.Sym == "*":
		ten, ok := resolve.Numeric(v.Args[1])
		return ok && ten == 10 && v.Args[0] == x
	}
	return false
}

// readFor lists what rounds of l get anew for a condition: values of calls in it, or
// what its variables are set to.
func (u *unit) readFor(l *loop, v *ir.Instr, depth int) []*ir.Instr {
	if u.variable(l, v) != nil {
		var out []*ir.Instr
		for _, r := range u.motionOf(l, v).resets {
			if l.Contains(r.Block) {
				out = append(out, r)
			}
		}
		return out
	}
	if depth == 0 || !l.Contains(v.Block) {
		return nil
	}
	if v.Op == ir.Call || v.Op == ir.Invoke {
		return []*ir.Instr{v}
	}
	if v.Op == ir.Extract && v.N > 0 {
		return nil // the error or the flag beside what is read
	}
	var out []*ir.Instr
	for _, a := range v.Args {
		out = append(out, u.readFor(l, a, depth-1)...)
	}
	return out
}

// parsesNumber reports whether a value read is a whole number, not a byte of one.
func (e *Engine) parsesNumber(v *ir.Instr, depth int) bool {
	if g := e.Callee(v); g != nil && depth > 0 {
		for _, b := range g.Blocks {
			if t := b.Term(); t != nil && t.Op == ir.Return && len(t.Args) == 1 && e.parsesNumber(t.Args[0], depth-1) {
				return true
			}
		}
		return false
	}
	switch v.Op {
	case ir.Convert, ir.Call:
		for _, a := range v.Args {
			if k := e.KindOf(a); k == ir.Str || k == ir.Bytes {
				return true
			}
		}
	case ir.Bin: // put together from its digits
		return v.Sym == "+" || v.Sym == "-" || v.Sym == "*"
	case ir.Un, ir.Phi:
		for _, a := range v.Args {
			if depth > 0 && e.parsesNumber(a, depth-1) {
				return true
			}
		}
	case ir.Invoke:
		return strings.HasPrefix(v.Sym[strings.LastIndexByte(v.Sym, '.')+1:], "next")
	}
	return false
}

// digits is the length of a number written out.
func (e *Engine) digits(v *ir.Instr) (law.Expr, bool) {
	if v.Op != ir.Call || len(v.Args) != 1 || e.KindOf(v) != ir.Str {
		return law.Expr{}, false
	}
	switch k := e.KindOf(v.Args[0]); {
	case k == ir.Opaque && v.Args[0].Op == ir.Field:
		return law.Const(8), true // what an object carries, written out
	case k != ir.Int:
		return law.Expr{}, false
	}
	x, ok := e.from(v.Block, v.Args[0], "", askHigh)
	if !ok {
		return law.Const(8), true
	}
	for _, name := range x.Vars() {
		s := e.syms[name]
		if s == nil || s.Path != "" || s.What != Value || s.Root.Op != ir.Param && e.units[s.Root.Block.Func].loopAt(s.Root.Block) != nil {
			return law.Const(8), true // one of many
		}
	}
	return x.Log2().Add(law.Const(1)), true
}
