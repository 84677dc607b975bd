package analysis

import (
	"github.com/heddle-run/heddle/internal/analysis/cost"
	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// Rounds states how often each loop of the module goes round in one call of its
// function, by the loop's header. The laws are written in the sizes of that
// function, as in its Facts.
func Rounds(mod *ir.Module, o Options) map[*ir.Block]law.Expr {
	eng := cost.New(mod, cost.Config{Models: o.Models, Types: types.Infer(mod, o.Models), Work: o.Work})
	out := map[*ir.Block]law.Expr{}
	for _, f := range mod.Funcs {
		n := newNames(eng)
		for _, l := range flow.Analyze(f).Loops {
			out[l.Header] = n.rename(eng.Sum(law.Const(1), l.Header))
		}
	}
	return out
}
