package cost

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// byToken: the loop goes on while what it reads next, a byte at a time, belongs
// to a number or to the space before it.
func (u *unit) byToken(l *loop, exits []exit) *trip {
	if u.refills(l) {
		return &trip{n: law.Const(2), conf: 0.75, rule: "reads the next line when the last is used up"}
	}
	for _, x := range exits {
		for _, r := range u.readFor(l, x.cond, 3) {
			if k := u.e.KindOf(r); k != ir.Int && k != ir.Opaque && k != ir.Bytes || !u.e.FromStdin(r) {
				continue
			}
			if u.e.parsesNumber(r, 4) {
				return &trip{n: u.e.unknownTrips(l), conf: 0.85, rule: "reads numbers until one ends it"}
			}
			return &trip{n: law.Const(8), conf: 0.8, rule: "reads one number"}
		}
	}
	return nil
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
