package schedule

import (
	"math/bits"

	"github.com/heddle-run/heddle/resource"
)

// side is the number of steps that a grid divides a class's CPU and memory into.
const side = 64

// grid is an index of nodes by what they have to give: rows are free CPU, columns
// free memory, each in steps of the largest node of the class. Bit masks say which
// cells hold nodes, so the tightest cell that can hold a demand is found in a few
// instructions, and a node moves between cells in constant time.
type grid struct {
	rows  uint64
	cols  [side]uint64
	cells [side]*[side]cell
	spare int // which of a node's places is in this grid
}

// cell holds nodes that have about the same to give.
type cell struct {
	nodes []*node
	has   []resource.Vector // what each of them has to give: looked at far more often than the nodes
	most  resource.Vector   // at least what any of its nodes has to give, of each kind
	// refused are needs for which no node of the cell had room: what is larger in
	// all ways has none either, until a node comes into the cell.
	refused []shape
}

// place is where a node stands in a grid.
type place struct {
	row, col int8
	index    int32
	in       bool
}

func (g *grid) add(n *node, row, col int, has resource.Vector) {
	if g.cells[row] == nil {
		g.cells[row] = new([side]cell)
	}
	c := &g.cells[row][col]
	if len(c.nodes) == 0 {
		c.most = has
	}
	n.places[g.spare] = place{row: int8(row), col: int8(col), index: int32(len(c.nodes)), in: true}
	c.nodes, c.has = append(c.nodes, n), append(c.has, has)
	c.most = c.most.Max(has)
	c.refused = c.refused[:0]
	g.cols[row] |= 1 << col
	g.rows |= 1 << row
}

func (g *grid) remove(n *node) {
	p := n.places[g.spare]
	if !p.in {
		return
	}
	n.places[g.spare].in = false
	c := &g.cells[p.row][p.col]
	last := len(c.nodes) - 1
	c.nodes[p.index] = c.nodes[last]
	c.nodes[p.index].places[g.spare].index = p.index
	c.nodes[last] = nil
	c.has[p.index] = c.has[last]
	c.nodes, c.has = c.nodes[:last], c.has[:last]
	if last == 0 {
		g.cols[p.row] &^= 1 << p.col
		if g.cols[p.row] == 0 {
			g.rows &^= 1 << p.row
		}
	}
}

// move is remove and add; within a cell it only notes what the node has now.
func (g *grid) move(n *node, row, col int, has resource.Vector) {
	if p := n.places[g.spare]; p.in && int(p.row) == row && int(p.col) == col {
		c := &g.cells[row][col]
		if !has.Fits(c.has[p.index]) {
			c.most = c.most.Max(has)
			c.refused = c.refused[:0]
		}
		c.has[p.index] = has
		return
	}
	g.remove(n)
	g.add(n, row, col, has)
}

// refuse remembers that no node of the cell has room for the shape.
func (c *cell) refuse(s *shape) {
	const remembered = 8
	if len(c.refused) == remembered {
		copy(c.refused, c.refused[1:])
		c.refused = c.refused[:remembered-1]
	}
	c.refused = append(c.refused, *s)
}

// hopeless says that the cell has no room, as far as is known.
func (c *cell) hopeless(least resource.Vector, s *shape) bool {
	if !least.Fits(c.most) {
		return true
	}
	for i := range c.refused {
		if s.covers(&c.refused[i]) {
			return true
		}
	}
	return false
}

// covers says that s needs at least as much as o, whatever it is added to.
func (s *shape) covers(o *shape) bool {
	for k := range s.mean {
		if s.mean[k] < o.mean[k] || s.high[k] < o.high[k] || s.sd[k] < o.sd[k] {
			return false
		}
	}
	return true
}

// from is a mask of the steps at and above i.
func from(i int) uint64 { return ^uint64(0) << i }

func lowest(mask uint64) int  { return bits.TrailingZeros64(mask) }
func highest(mask uint64) int { return 63 - bits.LeadingZeros64(mask) }
