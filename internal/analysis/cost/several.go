package cost

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// alongSeveral: an activation calls itself once, and goes on in one of several linked
// structures, as the merge of two lists does: as many as they have objects together.
func (u *unit) alongSeveral(calls []selfCall) *activations {
	flat, looped := u.branching(calls)
	if flat > 1 || len(looped) > 0 {
		return nil
	}
	moved := map[*ir.Instr]bool{}
	for _, c := range calls {
		goes := false
		for _, p := range u.f.Params {
			switch a := c.args[p.N]; {
			case a == nil || a == p:
			case u.relation(p, a).kind == parts:
				goes, moved[p] = true, true
			case u.e.KindOf(p) == ir.Obj || moved[p]:
				return nil
			}
		}
		if !goes {
			return nil
		}
	}
	n := law.Expr{}
	var objects []*ir.Instr
	for _, p := range u.f.Params {
		if moved[p] {
			n = n.Add(u.e.symbol(p, "", Nodes))
			objects = append(objects, p)
		}
	}
	if len(objects) < 2 {
		return nil
	}
	return &activations{n: n, depth: n, objects: objects, steps: u.step("goes on in one of several linked structures", n, 0.93)}
}

// euclid: an argument is taken modulo another parameter.
func (u *unit) euclid(calls []selfCall) *activations {
	if len(calls) != 1 {
		return nil
	}
	for _, a := range calls[0].args {
		if a != nil && a.Op == ir.Bin && a.Sym == "%" && len(u.paramsIn(a, 2)) == 2 {
			n := u.e.symbol(u.paramsIn(a, 2)[0], "", Value).Log2()
			return &activations{n: n, depth: n, steps: u.step("arguments shrink as in Euclid's algorithm", n, 0.95)}
		}
	}
	return nil
}
