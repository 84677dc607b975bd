// Package resolve says what the names and values of one module stand for: which
// function a call runs or which library row, what is stored in a variable, which
// values may be the same object and what changes it, which are sums of others,
// and what is read from where.
//
// It counts nothing: trip counts, sizes and costs are package cost's, which
// calls it.
package resolve

import (
	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
)

// World is one module with what its names and values stand for. It is not safe
// for concurrent use.
type World struct {
	Mod    *ir.Module
	models *library.Models
	types  *types.Info
	TypeOf func(*ir.Instr) *ir.Type

	Funcs   []*ir.Func // those with a body
	Graphs  map[*ir.Func]*flow.Graph
	Alias   *Aliases
	Callers map[*ir.Func][]*ir.Instr
	cells   map[cellKey][]*ir.Instr
	fields  map[string][]*ir.Instr   // the SetFields of each name
	named   map[*ir.Func][]*ir.Instr // the calls that name each function
	rows    map[*ir.Instr]*library.Model
	takers  map[*ir.Func]bool
}

// NewWorld resolves a module. Without inferred types Instr.Type is used alone.
func NewWorld(mod *ir.Module, models *library.Models, info *types.Info) *World {
	w := &World{Mod: mod, models: models, Graphs: map[*ir.Func]*flow.Graph{}, Callers: map[*ir.Func][]*ir.Instr{}, rows: map[*ir.Instr]*library.Model{}, takers: map[*ir.Func]bool{}}
	w.TypeOf = func(i *ir.Instr) *ir.Type { return i.Type }
	if info != nil {
		w.types, w.TypeOf = info, info.TypeOf
	}
	for _, f := range mod.Funcs {
		if len(f.Blocks) > 0 {
			w.Funcs = append(w.Funcs, f)
			w.Graphs[f] = flow.Analyze(f)
		}
	}
	w.Alias = newAliases(w)
	w.Alias.storesThatGrow()
	w.findCallers()
	return w
}

// findCallers indexes resolved calls by callee.
func (w *World) findCallers() {
	for _, f := range w.Funcs {
		for _, b := range w.Graphs[f].Order {
			for _, i := range b.Instrs {
				if g := w.Callee(i); g != nil {
					w.Callers[g] = append(w.Callers[g], i)
				}
			}
		}
	}
}
