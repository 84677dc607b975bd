package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// Charge is what one place of a function costs in one call of it.
type Charge struct {
	At     *ir.Instr
	Loop   *flow.Loop // the innermost around it; nil is none
	Expr   law.Expr   // operations over the function's sizes; of a call, the callee's included
	Callee *ir.Func   // of a call to the module's own code
}

// Charges takes the cost of one call of f apart: a charge for every call and
// every operation whose cost depends on sizes, and one for each block's plain
// steps. Recursive calls count one step.
func (e *Engine) Charges(f *ir.Func) []Charge {
	u := e.units[f]
	if u == nil {
		return nil
	}
	var out []Charge
	for _, b := range u.g.Order {
		var plain law.Expr
		var first *ir.Instr
		for _, i := range b.Instrs {
			x, _, _ := u.charge(i)
			g := e.callee(i)
			if u.recursive(i) != nil {
				g = nil
			}
			if _, constant := x.Constant(); constant && g == nil {
				plain = plain.Add(x)
				if first == nil && i.Pos.IsValid() && i.Op != ir.Phi {
					first = i
				}
				continue
			}
			out = append(out, Charge{i, u.g.LoopOf(b), e.Sum(x, b), g})
		}
		if first != nil && !plain.IsZero() {
			out = append(out, Charge{first, u.g.LoopOf(b), e.Sum(plain, b), nil})
		}
	}
	return out
}

// Sum is x, a cost of one run of b, over all runs of b in one call of its
// function.
func (e *Engine) Sum(x law.Expr, b *ir.Block) law.Expr {
	u := e.units[b.Func]
	if u == nil {
		return x
	}
	t := u.totalOfPart(&part{x: x, in: u.loopAt(b), once: u.onceBound(b)})
	y := t.x
	if lifted, ok := e.lift(y, nil, false); ok {
		y = lifted
	}
	return y.Upper().Widen()
}

// Row is an expression of a library row at a call, over the sizes of the caller.
func (e *Engine) Row(x law.Expr, call *ir.Instr, m *library.Model) (law.Expr, bool) {
	y, ok := e.modelExpr(x, call, m)
	return y.Upper(), ok
}

// Length is the length of the value that i gives, over the sizes of its function.
func (e *Engine) Length(i *ir.Instr) (law.Expr, bool) {
	x, ok := e.from(i.Block, i, "", askLen)
	return x.Upper(), ok
}

// ForCall turns a law over g's sizes into one over those of the caller.
func (e *Engine) ForCall(x law.Expr, call *ir.Instr, g *ir.Func) (law.Expr, bool) {
	y, ok := e.instantiate(x, call, g)
	return y.Upper(), ok
}
