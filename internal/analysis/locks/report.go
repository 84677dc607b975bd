package locks

import (
	"sort"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
)

func (a *analysis) warn(at *ir.Instr, text string) {
	d := Diagnostic{profile.Diagnostic{Severity: "warning", File: at.Pos.File, Line: at.Pos.Line, Text: text}, at.Block.Func}
	for _, x := range a.report.Diagnostics {
		if x == d {
			return
		}
	}
	a.report.Diagnostics = append(a.report.Diagnostics, d)
}

// sections turns regions into critical sections with what they guard.
func (a *analysis) sections() {
	for _, r := range a.regions {
		s := profile.CriticalSection{File: r.at.Pos.File, Line: r.at.Pos.Line, Lock: r.name, Shared: a.guarded(r)}
		if r.open {
			a.warn(r.at, "a path leaves the function without releasing "+r.name)
		}
		a.report.Regions = append(a.report.Regions, Region{s, r.at.Block.Func, r.inside, r.key})
	}
	sort.SliceStable(a.report.Regions, func(i, j int) bool { return a.report.Regions[i].Section.Line < a.report.Regions[j].Section.Line })
}

// place is something that code can share: a variable, a field, the contents of
// an object.
type place struct {
	class *effects.Class
	field string
}

// users lists for every place the functions that touch it themselves.
func (a *analysis) users() map[place]map[*ir.Func]bool {
	out := map[place]map[*ir.Func]bool{}
	for _, f := range a.Module.Funcs {
		for _, b := range f.Blocks {
			for _, i := range b.Instrs {
				for _, acc := range a.own(i) {
					p := place{acc.Class.Key(), acc.Field}
					if out[p] == nil {
						out[p] = map[*ir.Func]bool{}
					}
					out[p][f] = true
				}
			}
		}
	}
	return out
}

// own are the accesses an instruction makes itself, those of callees left out.
func (a *analysis) own(i *ir.Instr) []effects.Access {
	if len(a.Types.CalleesOf(i)) > 0 {
		return nil
	}
	return a.Effects.At(i).Accesses
}

// guarded names what is changed under the lock and can be seen outside it.
func (a *analysis) guarded(r *region) []string {
	blocks := r.at.Block.Func.Blocks
	changed := map[string]bool{}
	for _, i := range r.inside {
		for _, acc := range a.Effects.At(i).Accesses {
			if !acc.Writes() || acc.Class.Key() == r.key {
				continue
			}
			outer := acc.Field == "*" && acc.Base != nil && acc.Base.Sym == "free"
			if acc.Base != nil && !outer && a.Effects.Fresh(acc.Base, blocks) {
				continue
			}
			if name := placeName(acc); name != "" {
				changed[name] = true
			}
		}
	}
	out := make([]string, 0, len(changed))
	for name := range changed {
		out = append(out, name)
	}
	sort.Strings(out)
	return out
}

func placeName(acc effects.Access) string {
	v := acc.Base
	if v == nil && len(acc.At.Args) > 0 && (acc.At.Op == ir.Load || acc.At.Op == ir.StoreCell) {
		v = acc.At.Args[0]
	}
	name := ""
	if v != nil {
		if name = nameOf(v, 0); name == "lock" {
			name = ""
		}
	}
	if name == "" {
		return acc.Name
	}
	if acc.Field != "" && acc.Field != "*" {
		if name == "" {
			return acc.Field
		}
		return name + "." + acc.Field
	}
	return name
}

// order looks for locks taken while others are held, both ways round.
func (a *analysis) order() {
	a.acquired()
	first := map[[2]key]*ir.Instr{}
	for _, r := range a.regions {
		for _, i := range r.inside {
			for k, at := range a.takenBy(i) {
				if k == r.key {
					if i.Op == ir.Lock && i.Args[0] != r.at.Args[0] && nameOf(i.Args[0], 0) != r.name {
						a.warn(i, "takes "+nameOf(i.Args[0], 0)+" while holding "+r.name+", a lock of the same kind: two threads may each wait for the other's")
					}
					continue
				}
				if pair := [2]key{r.key, k}; first[pair] == nil {
					first[pair] = at
				}
			}
		}
	}
	for pair, at := range first {
		back := first[[2]key{pair[1], pair[0]}]
		if back == nil || at.Pos.Line > back.Pos.Line || at.Pos.Line == back.Pos.Line && at.ID > back.ID {
			continue
		}
		a.warn(at, "takes "+a.names[pair[1]]+" while holding "+a.names[pair[0]]+"; line "+itoa(back.Pos.Line)+" takes them in the other order: a deadlock is possible")
	}
	a.longCycles(first)
}

// longCycles warns of orders that close over three or more locks.
func (a *analysis) longCycles(first map[[2]key]*ir.Instr) {
	next := map[key][]key{}
	for pair := range first {
		next[pair[0]] = append(next[pair[0]], pair[1])
	}
	for pair, at := range first {
		if first[[2]key{pair[1], pair[0]}] != nil {
			continue
		}
		seen := map[key]bool{}
		todo := []key{pair[1]}
		for len(todo) > 0 {
			k := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if k == pair[0] {
				a.warn(at, "takes "+a.names[pair[1]]+" while holding "+a.names[pair[0]]+", which closes a circle of lock orders: a deadlock is possible")
				break
			}
			if !seen[k] {
				seen[k] = true
				todo = append(todo, next[k]...)
			}
		}
	}
}

// acquired finds the locks that each function takes, callees included.
func (a *analysis) acquired() {
	for _, r := range a.regions {
		f := r.at.Block.Func
		if a.takes[f] == nil {
			a.takes[f] = map[key]*ir.Instr{}
		}
		a.takes[f][r.key] = r.at
	}
	for changed := true; changed; {
		changed = false
		for _, f := range a.Module.Funcs {
			for _, b := range f.Blocks {
				for _, i := range b.Instrs {
					if i.Op == ir.Spawn {
						continue
					}
					for _, g := range a.Types.CalleesOf(i) {
						for k := range a.takes[g] {
							if a.takes[f] == nil {
								a.takes[f] = map[key]*ir.Instr{}
							}
							if a.takes[f][k] == nil {
								a.takes[f][k], changed = i, true
							}
						}
					}
				}
			}
		}
	}
}

func (a *analysis) takenBy(i *ir.Instr) map[key]*ir.Instr {
	if i.Op == ir.Lock {
		return map[key]*ir.Instr{a.keyOf(i): i}
	}
	if i.Op == ir.Spawn {
		return nil
	}
	out := map[key]*ir.Instr{}
	for _, g := range a.Types.CalleesOf(i) {
		for k := range a.takes[g] {
			out[k] = i
		}
	}
	return out
}

// unguarded warns of shared state that threads change with no lock held.
func (a *analysis) unguarded() {
	starts := map[*ir.Func]int{} // how many may run at once: 2 is many
	for _, f := range a.Module.Funcs {
		g := a.Graph(f)
		for _, b := range g.Order {
			for _, i := range b.Instrs {
				if i.Op != ir.Spawn || i.Lit == "process" || i.Lit == "task" {
					continue // processes share nothing, tasks run one at a time
				}
				for _, s := range a.Types.CalleesOf(i) {
					starts[s]++
					if g.LoopOf(b) != nil {
						starts[s]++
					}
				}
			}
		}
	}
	users := a.users()
	for _, f := range a.Module.Funcs {
		if starts[f] > 0 {
			a.thread(f, f, starts[f] > 1, users, map[*ir.Func]bool{})
		}
	}
}

// thread checks what f changes when it runs as, or is called by, the thread
// function root.
func (a *analysis) thread(f, root *ir.Func, many bool, users map[place]map[*ir.Func]bool, seen map[*ir.Func]bool) {
	if seen[f] {
		return
	}
	seen[f] = true
	for _, b := range f.Blocks {
		for _, i := range b.Instrs {
			if len(a.held[i]) > 0 {
				continue
			}
			for _, g := range a.Types.CalleesOf(i) {
				if i.Op != ir.Spawn {
					a.thread(g, root, many, users, seen)
				}
			}
			for _, acc := range a.own(i) {
				if a.racy(acc, f, root, many, users) {
					a.warn(i, "threads of "+root.Name+" change "+placeName(acc)+" without a lock")
				}
			}
		}
	}
}

// racy reports whether a write of a thread may meet another thread's access.
// Slots of arrays are left out: threads mostly have slots of their own.
func (a *analysis) racy(acc effects.Access, f, root *ir.Func, many bool, users map[place]map[*ir.Func]bool) bool {
	if !acc.Writes() || placeName(acc) == "" {
		return false
	}
	if acc.Base != nil && a.Effects.Fresh(acc.Base, f.Blocks) {
		return false
	}
	if acc.How == effects.WriteAt && acc.Base != nil && a.Types.TypeOf(acc.Base).Kind == ir.Seq {
		return false
	}
	python := a.Module.Lang == string(program.Python)
	if python && (acc.How == effects.Append || acc.How == effects.Insert || acc.How == effects.WriteAt) {
		return false // one step under the interpreter's lock
	}
	if acc.Field == "" && acc.How == effects.Mutate && python {
		return false
	}
	if acc.Field == "" && strings.HasPrefix(acc.At.Sym, "Wait") {
		return false
	}
	shared := many
	for g := range users[place{acc.Class.Key(), acc.Field}] {
		if g != f && g != root {
			shared = true
		}
	}
	return shared && (acc.Base == nil || acc.Base.Op != ir.Param || acc.Base.Block.Func != root || many && sharedArgument(acc))
}

// sharedArgument: a parameter of the thread's own function is a different object
// for each thread as often as not; only receivers of methods count.
func sharedArgument(acc effects.Access) bool {
	return acc.Base.N == 0 && acc.Base.Block.Func.Has(ir.Method)
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}
