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

// Charges takes the cost of one call of f apart, by instruction. Recursive calls
// count one step.
func (e *Engine) Charges(f *ir.Func) []Charge {
	u := e.units[f]
	if u == nil {
		return nil
	}
	var out []Charge
	for _, b := range u.g.Order {
		var runs law.Expr
		for _, i := range b.Instrs {
			x, _, _ := u.charge(i)
			if x.IsZero() {
				continue
			}
			g := e.Callee(i)
			if u.recursive(i) != nil {
				g = nil
			}
			if c, constant := x.Constant(); constant {
				if runs.IsZero() {
					runs = e.Sum(law.Const(1), b)
				}
				out = append(out, Charge{i, u.g.LoopOf(b), runs.Scale(c), g})
				continue
			}
			out = append(out, Charge{i, u.g.LoopOf(b), e.Sum(x, b), g})
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

// Unknown is the size symbol of a value's length when nothing bounds it.
func (e *Engine) Unknown(i *ir.Instr) law.Expr { return e.symbol(i, "", Len) }

// ForCall turns a law over g's sizes into one over those of the caller.
func (e *Engine) ForCall(x law.Expr, call *ir.Instr, g *ir.Func) (law.Expr, bool) {
	y, ok := e.instantiate(x, call, g)
	return y.Upper(), ok
}
