// Package locks finds the regions that code runs under a lock, what they guard,
// and three faults: a lock that some path leaves held, locks taken in opposite
// orders, and state that concurrent code changes without a lock.
//
// Locks are told apart by alias class (package effects), so two objects of one
// kind share an identity. It reports; it proves nothing about data races.
package locks

import (
	"sort"

	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/profile"
)

// Config is what the analysis reads.
type Config struct {
	Module  *ir.Module
	Types   *types.Info
	Effects *effects.Effects
	Graph   func(*ir.Func) *flow.Graph // nil computes it
}

// Report is what was found in a module.
type Report struct {
	Regions     []Region // by line
	Diagnostics []Diagnostic
}

// Region is the code that one Lock begins.
type Region struct {
	Section profile.CriticalSection // its share of work is filled by Report.For
	Func    *ir.Func
	Inside  []*ir.Instr // of Func, what may run while the lock is held
	lock    key
}

// Diagnostic is a fault in a function.
type Diagnostic struct {
	profile.Diagnostic
	Func *ir.Func
}

// For is the report as one unit sees it: the sections and diagnostics of the
// functions it reaches, with the part of its work that each section holds, and
// the lock that holds the largest.
func (r Report) For(reaches func(*ir.Func) bool, share func(*ir.Instr) float64) (sections []profile.CriticalSection, diags []profile.Diagnostic, serial float64, lock string) {
	held := map[key]float64{}
	for _, g := range r.Regions {
		if !reaches(g.Func) {
			continue
		}
		s := g.Section
		for _, i := range g.Inside {
			s.ShareOfWork += share(i)
		}
		s.ShareOfWork = min(s.ShareOfWork, 1)
		if held[g.lock] += s.ShareOfWork; held[g.lock] > serial {
			serial, lock = min(held[g.lock], 1), s.Lock
		}
		sections = append(sections, s)
	}
	for _, d := range r.Diagnostics {
		if reaches(d.Func) {
			diags = append(diags, d.Diagnostic)
		}
	}
	return sections, diags, serial, lock
}

// key is the identity of a lock.
type key = *effects.Class

// region is the code that one Lock instruction begins.
type region struct {
	at     *ir.Instr
	key    key
	name   string
	inside []*ir.Instr
	open   bool // some path leaves the function with the lock held
}

type analysis struct {
	Config
	regions []*region
	held    map[*ir.Instr][]key // locks held before the instruction, on every path
	takes   map[*ir.Func]map[key]*ir.Instr
	entry   map[*ir.Func][]key // locks held at every call
	names   map[key]string
	report  Report
}

// Analyze reports on the module.
func Analyze(cfg Config) Report {
	if cfg.Graph == nil {
		cfg.Graph = flow.Analyze
	}
	a := &analysis{Config: cfg, held: map[*ir.Instr][]key{}, takes: map[*ir.Func]map[key]*ir.Instr{}, entry: map[*ir.Func][]key{}, names: map[key]string{}}
	for _, f := range cfg.Module.Funcs {
		a.find(f)
	}
	a.atEntry()
	a.sections()
	a.order()
	a.unguarded()
	sort.SliceStable(a.report.Diagnostics, func(i, j int) bool { return a.report.Diagnostics[i].Line < a.report.Diagnostics[j].Line })
	return a.report
}

// Held lists the names of the locks held at an instruction whenever it runs,
// locks of callers included.
func (a *analysis) heldAt(i *ir.Instr) []key {
	return append(append([]key(nil), a.held[i]...), a.entry[i.Block.Func]...)
}

func (a *analysis) keyOf(lock *ir.Instr) key { return a.Effects.ClassOf(lock.Args[0]).Key() }

// find follows every Lock of f to its Unlocks, and computes what is held where.
func (a *analysis) find(f *ir.Func) {
	any := false
	for _, b := range f.Blocks {
		for _, i := range b.Instrs {
			if i.Op == ir.Lock {
				any = true
				r := &region{at: i, key: a.keyOf(i), name: nameOf(i.Args[0], 0)}
				a.names[r.key] = r.name
				a.follow(r)
				a.regions = append(a.regions, r)
			}
		}
	}
	if any {
		a.mustHold(f)
	}
}

// follow collects what may run between a Lock and its Unlock.
func (a *analysis) follow(r *region) {
	type point struct {
		b  *ir.Block
		at int
	}
	start := point{r.at.Block, 0}
	for k, i := range r.at.Block.Instrs {
		if i == r.at {
			start.at = k + 1
		}
	}
	seen := map[*ir.Block]bool{}
	todo := []point{start}
next:
	for len(todo) > 0 {
		p := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, i := range p.b.Instrs[p.at:] {
			switch {
			case i.Op == ir.Unlock && a.keyOf(i) == r.key, i == r.at:
				continue next
			case i.Op == ir.Return:
				r.open = true
			}
			r.inside = append(r.inside, i)
		}
		for _, s := range p.b.Succs {
			if !seen[s] {
				seen[s] = true
				todo = append(todo, point{s, 0})
			}
		}
	}
}

// mustHold computes the locks held before each instruction on every path:
// forward, meeting by intersection.
func (a *analysis) mustHold(f *ir.Func) {
	g := a.Graph(f)
	in := map[*ir.Block][]key{}
	known := map[*ir.Block]bool{}
	if len(g.Order) == 0 {
		return
	}
	known[g.Order[0]] = true
	for changed := true; changed; {
		changed = false
		for _, b := range g.Order {
			if !known[b] {
				continue
			}
			now := in[b]
			for _, i := range b.Instrs {
				a.held[i] = now
				switch i.Op {
				case ir.Lock:
					now = with(now, a.keyOf(i))
				case ir.Unlock:
					now = without(now, a.keyOf(i))
				}
			}
			for _, s := range b.Succs {
				merged := now
				if known[s] {
					merged = both(in[s], now)
				}
				if !known[s] || len(merged) != len(in[s]) {
					in[s], known[s], changed = merged, true, true
				}
			}
		}
	}
}

func with(list []key, k key) []key {
	if has(list, k) {
		return list
	}
	return append(list[:len(list):len(list)], k)
}

func without(list []key, k key) (out []key) {
	for _, x := range list {
		if x != k {
			out = append(out, x)
		}
	}
	return out
}

func both(a, b []key) (out []key) {
	for _, x := range a {
		if has(b, x) {
			out = append(out, x)
		}
	}
	return out
}

func has(list []key, k key) bool {
	for _, x := range list {
		if x == k {
			return true
		}
	}
	return false
}

// atEntry finds the locks that every caller of a function holds, going down from
// functions that the module does not call.
func (a *analysis) atEntry() {
	type site struct {
		at   *ir.Instr
		free bool // starts a thread: nothing is held in it
	}
	sites := map[*ir.Func][]site{}
	for _, f := range a.Module.Funcs {
		for _, b := range f.Blocks {
			for _, i := range b.Instrs {
				for _, g := range a.Types.CalleesOf(i) {
					sites[g] = append(sites[g], site{i, i.Op == ir.Spawn})
				}
				if i.Op == ir.FuncRef && i.Callee != nil {
					sites[i.Callee] = append(sites[i.Callee], site{i, true})
				}
			}
		}
	}
	for range 8 {
		changed := false
		for _, f := range a.Module.Funcs {
			var held []key
			for k, s := range sites[f] {
				at := a.heldAt(s.at)
				if s.free {
					at = nil
				}
				if k == 0 {
					held = at
				} else {
					held = both(held, at)
				}
			}
			if len(held) != len(a.entry[f]) {
				a.entry[f], changed = held, true
			}
		}
		if !changed {
			return
		}
	}
}

// nameOf is how the source writes the lock.
func nameOf(v *ir.Instr, depth int) string {
	if depth > 6 {
		return "lock"
	}
	switch v.Op {
	case ir.Field:
		if base := nameOf(v.Args[0], depth+1); base != "lock" {
			return base + "." + v.Sym
		}
		return v.Sym
	case ir.Global:
		return v.Sym
	case ir.Load, ir.Index, ir.Convert:
		return nameOf(v.Args[0], depth+1)
	}
	if v.Name != "" {
		return v.Name
	}
	return "lock"
}
