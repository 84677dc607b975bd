package cost

import (
	"github.com/heddle-run/heddle/ir"
)

// Time derives the time law of one function, over its own sizes; nil for a stub.
func (e *Engine) Time(f *ir.Func) *Law {
	u := e.units[f]
	if u == nil {
		return nil
	}
	c := u.callCost()
	return &Law{Expr: c.Expr, Conf: c.Conf, Steps: c.Steps}
}
