package flow

import "github.com/heddle-run/heddle/ir"

// Loop is a strongly connected region with one header, or several entries when
// it is Irreducible.
type Loop struct {
	Header      *ir.Block
	Parent      *Loop // nil at the top
	Children    []*Loop
	Blocks      []*ir.Block // with those of the loops inside, header first
	Latches     []*ir.Block // sources of back edges to the header
	Exits       []Exit
	Depth       int // 1 at the top
	Index       int // in Graph.Loops
	Irreducible bool

	member []bool
}

// Exit is an edge that leaves a loop.
type Exit struct {
	From, To *ir.Block
}

// Contains reports whether b is in l or a loop inside it.
func (l *Loop) Contains(b *ir.Block) bool { return b.ID < len(l.member) && l.member[b.ID] }

// Encloses reports whether o is l or inside it.
func (l *Loop) Encloses(o *Loop) bool {
	for ; o != nil; o = o.Parent {
		if o == l {
			return true
		}
	}
	return false
}

// Pos is where the loop starts: its header's first known position.
func (l *Loop) Pos() ir.Pos {
	for _, b := range l.Blocks {
		for _, i := range b.Instrs {
			if i.Pos.IsValid() && i.Op != ir.Phi {
				return i.Pos
			}
		}
	}
	return l.Header.Func.Pos
}

// LoopOf is the innermost loop around b, or nil.
func (g *Graph) LoopOf(b *ir.Block) *Loop { return g.loopOf[b.ID] }

// nest is the working state of Havlak's algorithm, over depth-first numbers.
type nest struct {
	blocks      []*ir.Block // by number
	number      []int       // block ID -> number, -1 if unreachable
	last        []int       // number -> highest number in its subtree
	back, other [][]int     // number -> predecessors
	uf          []int
	header      []int // number -> header's number
	isHeader    []bool
	irreducible []bool
}

// loops is Havlak, "Nesting of Reducible and Irreducible Loops" (TOPLAS 1997).
func (g *Graph) loops() {
	n := newNest(g.Func)
	for w := len(n.blocks) - 1; w >= 0; w-- {
		n.collapse(w)
	}
	g.build(n)
}

func newNest(f *ir.Func) *nest {
	n := &nest{number: make([]int, len(f.Blocks)), last: make([]int, len(f.Blocks))}
	for i := range n.number {
		n.number[i] = -1
	}
	type frame struct {
		b    *ir.Block
		next int
	}
	visit := func(b *ir.Block) frame {
		n.number[b.ID] = len(n.blocks)
		n.blocks = append(n.blocks, b)
		return frame{b: b}
	}
	stack := []frame{visit(f.Blocks[0])}
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		if top.next < len(top.b.Succs) {
			s := top.b.Succs[top.next]
			top.next++
			if n.number[s.ID] < 0 {
				stack = append(stack, visit(s))
			}
			continue
		}
		n.last[n.number[top.b.ID]] = len(n.blocks) - 1
		stack = stack[:len(stack)-1]
	}
	size := len(n.blocks)
	n.back, n.other = make([][]int, size), make([][]int, size)
	n.uf, n.header = make([]int, size), make([]int, size)
	n.isHeader, n.irreducible = make([]bool, size), make([]bool, size)
	for w, b := range n.blocks {
		n.uf[w], n.header[w] = w, -1
		for _, p := range b.Preds {
			v := n.number[p.ID]
			switch {
			case v < 0:
			case n.isAncestor(w, v):
				n.back[w] = append(n.back[w], v)
			default:
				n.other[w] = append(n.other[w], v)
			}
		}
	}
	return n
}

func (n *nest) isAncestor(w, v int) bool { return w <= v && v <= n.last[w] }

func (n *nest) find(v int) int {
	for n.uf[v] != v {
		n.uf[v] = n.uf[n.uf[v]]
		v = n.uf[v]
	}
	return v
}

// collapse gathers the body of the loop headed by w, if there is one.
func (n *nest) collapse(w int) {
	if len(n.back[w]) == 0 {
		return
	}
	n.isHeader[w] = true
	inBody := map[int]bool{}
	var body []int
	add := func(v int) {
		if v != w && !inBody[v] {
			inBody[v] = true
			body = append(body, v)
		}
	}
	for _, v := range n.back[w] {
		add(n.find(v))
	}
	for k := 0; k < len(body); k++ {
		x := body[k]
		for _, y := range n.other[x] {
			y = n.find(y)
			if !n.isAncestor(w, y) {
				// A second entry: the region is irreducible, and the edge is
				// the business of the loop around it.
				n.irreducible[w] = true
				n.other[w] = append(n.other[w], y)
				continue
			}
			add(y)
		}
	}
	for _, x := range body {
		n.header[x] = w
		n.uf[x] = w
	}
}

func (g *Graph) build(n *nest) {
	byHeader := make([]*Loop, len(n.blocks))
	g.loopOf = make([]*Loop, len(g.Func.Blocks))
	for w, b := range n.blocks {
		if n.isHeader[w] {
			l := &Loop{Header: b, Irreducible: n.irreducible[w], Depth: 1, Index: len(g.Loops), member: make([]bool, len(g.Func.Blocks))}
			byHeader[w] = l
			if h := n.header[w]; h >= 0 {
				l.Parent = byHeader[h]
				l.Depth = l.Parent.Depth + 1
				l.Parent.Children = append(l.Parent.Children, l)
			}
			g.Loops = append(g.Loops, l)
			for _, v := range n.back[w] {
				l.Latches = append(l.Latches, n.blocks[v])
			}
		}
		switch {
		case n.isHeader[w]:
			g.loopOf[b.ID] = byHeader[w]
		case n.header[w] >= 0:
			g.loopOf[b.ID] = byHeader[n.header[w]]
		}
	}
	for _, b := range g.Order {
		for l := g.loopOf[b.ID]; l != nil; l = l.Parent {
			l.Blocks = append(l.Blocks, b)
			l.member[b.ID] = true
		}
	}
	for _, l := range g.Loops {
		for k, b := range l.Blocks {
			if b == l.Header && k > 0 {
				copy(l.Blocks[1:k+1], l.Blocks[:k])
				l.Blocks[0] = b
			}
			for _, s := range b.Succs {
				if !l.Contains(s) {
					l.Exits = append(l.Exits, Exit{b, s})
				}
			}
		}
	}
}
