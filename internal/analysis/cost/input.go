package cost

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// stdin bounds a measure of what is read from standard input: a size of its own.
func (e *Engine) stdin(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	if q == askLen && path != "" {
		if n, ok := e.fixedLen(v, path, q); ok {
			return n, true
		}
	}
	if q == askHigh || q == askLow {
		return e.symbol(v, path, Value), true
	}
	return e.symbol(v, path, measures[q]), true
}
