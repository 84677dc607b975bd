package cost

import (
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// keysOf bounds a measure of the keys that are ever put into a map or a set.
func (e *Engine) keysOf(v *ir.Instr, rest string, q ask) (law.Expr, bool) {
	out, any := law.Expr{}, false
	take := func(k *ir.Instr, path string) {
		x, ok := e.query(k, path, q)
		if ok {
			x, ok = e.lift(x, v.Block, q == askLow)
		}
		if ok {
			x, ok = e.visible(x, v)
		}
		if ok {
			if any {
				x = pickJoin(out, x, q)
			}
			out, any = x, true
		}
	}
	if v.Op == ir.MakeMap {
		for k := 0; k+1 < len(v.Args); k += 2 {
			take(v.Args[k], rest)
		}
	}
	for _, s := range e.Alias.Of(v).Sites {
		if s.Key != nil && s.KeyAt != "" {
			take(s.Key, resolve.JoinPath(s.KeyAt, rest))
		} else if s.Key != nil {
			take(s.Key, rest)
		}
	}
	return out, any
}

// keysPutLater bounds a measure of the keys of what a call makes without any.
func (e *Engine) keysPutLater(v *ir.Instr, path string, q ask) (law.Expr, bool) {
	_, rest := resolve.CutPath(path)
	if x, ok := e.keysOf(v, rest, q); ok {
		return x, true
	}
	return e.opaque(v, path, q)
}
