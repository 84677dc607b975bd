// Package flow states how control moves through one ir.Func: dominators, the
// nest of loops, the uses of each value and the conditions that guard a block.
//
// It knows nothing of costs, types or languages. The other analyses read it;
// a Graph describes the Func as it was when Analyze ran and is not updated.
package flow

import "github.com/heddle-run/heddle/ir"

// Graph is the control and data flow of one function.
type Graph struct {
	Func  *ir.Func
	Order []*ir.Block // reverse postorder from the entry; unreachable blocks are absent
	Loops []*Loop     // every loop, an outer one before those inside it

	rank    []int // block ID -> place in Order, -1 if unreachable
	idom    []int // block ID -> block ID of its immediate dominator; the entry's is itself
	in, out []int // block ID -> interval in a walk of the dominator tree
	loopOf  []*Loop
	uses    [][]*ir.Instr // instruction ID -> the instructions that have it as an argument
}

// Guard is a branch that every path to a block has taken one way.
type Guard struct {
	If    *ir.Instr // the terminator
	Cond  *ir.Instr
	Taken bool // true: the block lies on the then side
}

// Analyze computes the Graph of f. A Stub gives an empty Graph.
func Analyze(f *ir.Func) *Graph {
	g := &Graph{Func: f}
	if len(f.Blocks) == 0 {
		return g
	}
	g.order()
	g.dominators()
	g.loops()
	g.findUses()
	return g
}

// Reachable reports whether b can be reached from the entry.
func (g *Graph) Reachable(b *ir.Block) bool { return g.rank[b.ID] >= 0 }

// Rank is b's place in reverse postorder, or -1.
func (g *Graph) Rank(b *ir.Block) int { return g.rank[b.ID] }

func (g *Graph) order() {
	f := g.Func
	g.rank = make([]int, len(f.Blocks))
	seen := make([]bool, len(f.Blocks))
	type frame struct {
		b    *ir.Block
		next int
	}
	var post []*ir.Block
	stack := []frame{{b: f.Blocks[0]}}
	seen[0] = true
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		if top.next < len(top.b.Succs) {
			// The last successor first, so that Order follows the source.
			s := top.b.Succs[len(top.b.Succs)-1-top.next]
			top.next++
			if !seen[s.ID] {
				seen[s.ID] = true
				stack = append(stack, frame{b: s})
			}
			continue
		}
		post = append(post, top.b)
		stack = stack[:len(stack)-1]
	}
	for i := range g.rank {
		g.rank[i] = -1
	}
	for i := len(post) - 1; i >= 0; i-- {
		g.rank[post[i].ID] = len(g.Order)
		g.Order = append(g.Order, post[i])
	}
}

// dominators is Cooper, Harvey and Kennedy, "A Simple, Fast Dominance
// Algorithm" (2001): iterate to a fixpoint in reverse postorder.
func (g *Graph) dominators() {
	n := len(g.Func.Blocks)
	g.idom = make([]int, n)
	for i := range g.idom {
		g.idom[i] = -1
	}
	g.idom[0] = 0
	for changed := true; changed; {
		changed = false
		for _, b := range g.Order[1:] {
			best := -1
			for _, p := range b.Preds {
				if g.rank[p.ID] < 0 || g.idom[p.ID] < 0 {
					continue
				}
				if best < 0 {
					best = p.ID
				} else {
					best = g.meet(p.ID, best)
				}
			}
			if g.idom[b.ID] != best {
				g.idom[b.ID] = best
				changed = true
			}
		}
	}
	g.numberDomTree()
}

func (g *Graph) meet(a, b int) int {
	for a != b {
		for g.rank[a] > g.rank[b] {
			a = g.idom[a]
		}
		for g.rank[b] > g.rank[a] {
			b = g.idom[b]
		}
	}
	return a
}

// numberDomTree gives each block the interval of its subtree, which makes
// Dominates a comparison.
func (g *Graph) numberDomTree() {
	n := len(g.Func.Blocks)
	children := make([][]int, n)
	for _, b := range g.Order[1:] {
		d := g.idom[b.ID]
		children[d] = append(children[d], b.ID)
	}
	g.in, g.out = make([]int, n), make([]int, n)
	clock := 0
	type frame struct{ id, next int }
	stack := []frame{{}}
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		if top.next == 0 {
			clock++
			g.in[top.id] = clock
		}
		if top.next < len(children[top.id]) {
			c := children[top.id][top.next]
			top.next++
			stack = append(stack, frame{id: c})
			continue
		}
		clock++
		g.out[top.id] = clock
		stack = stack[:len(stack)-1]
	}
}

// Dominates reports whether every path from the entry to b goes through a. A
// block dominates itself; an unreachable one dominates nothing.
func (g *Graph) Dominates(a, b *ir.Block) bool {
	return g.rank[a.ID] >= 0 && g.rank[b.ID] >= 0 && g.in[a.ID] <= g.in[b.ID] && g.out[b.ID] <= g.out[a.ID]
}

// Idom is the immediate dominator of b, nil for the entry and unreachable blocks.
func (g *Graph) Idom(b *ir.Block) *ir.Block {
	if b.ID == 0 || g.idom[b.ID] < 0 {
		return nil
	}
	return g.Func.Blocks[g.idom[b.ID]]
}

// Guards lists the branches that every path to b has taken one way, the
// nearest first.
func (g *Graph) Guards(b *ir.Block) []Guard {
	var out []Guard
	for d := g.Idom(b); d != nil; d = g.Idom(d) {
		t := d.Term()
		if t == nil || t.Op != ir.If || len(d.Succs) != 2 || d.Succs[0] == d.Succs[1] {
			continue
		}
		for side, s := range d.Succs {
			if g.onlyFrom(s, d) && g.Dominates(s, b) {
				out = append(out, Guard{If: t, Cond: t.Args[0], Taken: side == 0})
			}
		}
	}
	return out
}

// onlyFrom reports whether s is entered from p alone, back edges aside.
func (g *Graph) onlyFrom(s, p *ir.Block) bool {
	for _, q := range s.Preds {
		if q != p && g.rank[q.ID] >= 0 && !g.Dominates(s, q) {
			return false
		}
	}
	return true
}

func (g *Graph) findUses() {
	g.uses = make([][]*ir.Instr, g.Func.NumIDs)
	for _, b := range g.Func.Blocks {
		for _, i := range b.Instrs {
			for _, a := range i.Args {
				if list := g.uses[a.ID]; len(list) > 0 && list[len(list)-1] == i {
					continue
				}
				g.uses[a.ID] = append(g.uses[a.ID], i)
			}
		}
	}
}

// Uses lists the instructions that have v as an argument, in block order.
func (g *Graph) Uses(v *ir.Instr) []*ir.Instr {
	if v.ID >= len(g.uses) {
		return nil
	}
	return g.uses[v.ID]
}

// Cuts reports whether every path inside l from its header back to its header
// runs through a block for which in is true.
func (g *Graph) Cuts(l *Loop, in func(*ir.Block) bool) bool {
	if in(l.Header) {
		return true
	}
	seen := map[*ir.Block]bool{l.Header: true}
	todo := []*ir.Block{l.Header}
	for len(todo) > 0 {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, s := range b.Succs {
			if s == l.Header {
				return false
			}
			if !seen[s] && l.Contains(s) && !in(s) {
				seen[s] = true
				todo = append(todo, s)
			}
		}
	}
	return true
}
