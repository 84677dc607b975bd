package analysis

import (
	"github.com/heddle-run/heddle/internal/analysis/cost"
	"github.com/heddle-run/heddle/internal/analysis/depend"
	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/internal/analysis/features"
	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/internal/analysis/locks"
	"github.com/heddle-run/heddle/internal/analysis/parallel"
	"github.com/heddle-run/heddle/internal/analysis/rank"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
)

// places states the facts beside the cost laws: effects, dependence, locks,
// bottlenecks, traffic and features. What several units share is computed once.
type places struct {
	mod      *ir.Module
	types    *types.Info
	effects  *effects.Effects
	ranking  *rank.Ranking
	locks    locks.Report
	locked   map[*ir.Instr]bool
	graphs   map[*ir.Func]*flow.Graph
	verdicts map[*ir.Func][]depend.Verdict
}

func newPlaces(mod *ir.Module, info *types.Info, eng *cost.Engine) *places {
	p := &places{mod: mod, types: info, effects: effects.Analyze(mod, info), locked: map[*ir.Instr]bool{},
		graphs: map[*ir.Func]*flow.Graph{}, verdicts: map[*ir.Func][]depend.Verdict{}}
	p.locks = locks.Analyze(locks.Config{Module: mod, Types: info, Effects: p.effects, Graph: p.graph})
	for _, r := range p.locks.Regions {
		for _, i := range r.Inside {
			p.locked[i] = true
		}
	}
	p.ranking = rank.New(rank.Config{Cost: eng, Types: info, Effects: p.effects, Locked: func(i *ir.Instr) bool { return p.locked[i] }})
	return p
}

func (p *places) graph(f *ir.Func) *flow.Graph {
	g := p.graphs[f]
	if g == nil {
		g = flow.Analyze(f)
		p.graphs[f] = g
	}
	return g
}

func (p *places) loops(f *ir.Func) []depend.Verdict {
	v, ok := p.verdicts[f]
	if !ok {
		v = depend.Loops(depend.Config{Module: p.mod, Types: p.types, Effects: p.effects}, p.graph(f))
		p.verdicts[f] = v
	}
	return v
}

// fill completes the facts of one unit. rename gives laws their public names.
func (p *places) fill(f *Facts, rename func(law.Expr) law.Expr) {
	reached := p.reached(f.Func)
	shares := p.ranking.Shares(f.Func)
	var serial float64
	var lock string
	f.Locks, f.Diagnostics, serial, lock = p.locks.For(func(g *ir.Func) bool { return reached[g] }, func(i *ir.Instr) float64 { return shares[i] })
	f.Bottlenecks = p.ranking.Bottlenecks(f.Func)
	t := p.ranking.Traffic(f.Func)
	f.ReadBytes, f.WriteBytes, f.IOOps, f.NetBytes = rename(t.ReadBytes), rename(t.WriteBytes), rename(t.Ops), rename(t.NetBytes)
	if t.Unsized {
		f.Diagnostics = append(f.Diagnostics, profile.Diagnostic{Severity: "note", File: f.Func.Pos.File, Line: f.Func.Pos.Line,
			Text: "how much is read, written or sent is not known in full without running"})
	}
	f.Parallelism = parallel.Analyze(parallel.Config{Module: p.mod, Types: p.types, Effects: p.effects, Graph: p.graph, Loops: p.loops,
		Share: p.ranking.Share, LoopShare: p.ranking.LoopShare, Runs: p.ranking.Runs, Serial: serial, SerialLock: lock}, f.Func)
	f.Features = features.Of(features.Input{Module: p.mod, Func: f.Func, Types: p.types, Effects: p.effects, Graph: p.graph,
		Time: f.Time.Expr, Space: f.Space.Expr, TimeConfidence: f.Time.Confidence, SpaceConfidence: f.Space.Confidence})
}

// reached is f and the functions of the module that it may run or start.
func (p *places) reached(f *ir.Func) map[*ir.Func]bool {
	seen := map[*ir.Func]bool{f: true}
	todo := []*ir.Func{f}
	for len(todo) > 0 {
		g := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, b := range g.Blocks {
			for _, i := range b.Instrs {
				next := p.types.CalleesOf(i)
				if i.Callee != nil {
					next = append(next[:len(next):len(next)], i.Callee)
				}
				for _, h := range next {
					if !seen[h] {
						seen[h] = true
						todo = append(todo, h)
					}
				}
			}
		}
	}
	return seen
}
