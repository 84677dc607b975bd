// Package boost grows gradient-boosted decision trees on histograms of binned
// features: a median or any other quantile of a number, from numbers.
//
// It is the learner under predict/forest: pure, deterministic (no sampling, ties
// by order) and small. Leaves are refitted to the quantile of their residuals,
// so that the pinball loss is really minimised and not only its gradient. Missing
// values are NaN and have a bin of their own. It knows nothing of resources.
package boost

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
)

// Config is how trees are grown. The zero value of a field means its default.
type Config struct {
	Trees    int     // 100
	Depth    int     // 6
	Rate     float64 // 0.1: share of each leaf that is taken
	MinLeaf  int     // 20 rows
	Quantile float64 // 0.5; in (0,1)
	// Mean fits the mean instead of a quantile.
	Mean bool
}

// bins is how many histogram cells a feature has, one of them for missing values.
const bins = 64

// ErrData is training data that is no rectangle of at least two rows.
var ErrData = errors.New("not a table of features")

// Model is a trained sum of trees. It is immutable; its fields are exported to be
// serialised.
type Model struct {
	Base  float64
	Edges [][]float64 // of every feature, upper ends of bins
	Trees []Tree
}

// Tree is a binary tree in an array; Left is -1 at a leaf. As text it is the base64
// of its little-endian nodes: a model is read at the start of many short programs.
type Tree struct{ Nodes []Node }

// MarshalText implements encoding.TextMarshaler.
func (t Tree) MarshalText() ([]byte, error) {
	data, err := binary.Append(nil, binary.LittleEndian, t.Nodes)
	return base64.StdEncoding.AppendEncode(nil, data), err
}

// UnmarshalText implements encoding.TextUnmarshaler. A tree whose nodes lead
// anywhere but forward inside it is ErrData.
func (t *Tree) UnmarshalText(text []byte) error {
	data, err := base64.StdEncoding.AppendDecode(nil, text)
	size := binary.Size(Node{})
	if err != nil {
		return fmt.Errorf("%w: a tree: %w", ErrData, err)
	}
	if len(data) == 0 || len(data)%size != 0 {
		return fmt.Errorf("%w: a tree of %d bytes", ErrData, len(data))
	}
	t.Nodes = make([]Node, len(data)/size)
	if _, err := binary.Decode(data, binary.LittleEndian, t.Nodes); err != nil {
		return fmt.Errorf("%w: %w", ErrData, err)
	}
	for i, n := range t.Nodes {
		inside := func(k int16) bool { return int(k) > i && int(k) < len(t.Nodes) }
		if n.Left >= 0 && !(inside(n.Left) && inside(n.Right)) || n.Feature < 0 {
			return fmt.Errorf("%w: node %d leads to %d and %d of %d", ErrData, i, n.Left, n.Right, len(t.Nodes))
		}
	}
	return nil
}

// Node sends rows with bin <= Bin of Feature to Left, others to Right.
type Node struct {
	Feature     int16
	Bin         uint8
	Left, Right int16
	Value       float64
}

// trainer holds the binned data of one training.
type trainer struct {
	cfg      Config
	cells    [][]uint8 // by feature, by row
	y        []float64
	fit      []float64
	gradient []float64
	rows     []int32
}

// Train fits y on the rows of x.
func Train(x [][]float64, y []float64, cfg Config) (*Model, error) {
	if len(x) < 2 || len(x) != len(y) || len(x[0]) == 0 || len(x[0]) > math.MaxInt16 {
		return nil, ErrData
	}
	for _, row := range x {
		if len(row) != len(x[0]) {
			return nil, ErrData
		}
	}
	cfg = cfg.filled()
	m := &Model{}
	t := &trainer{cfg: cfg, y: y, fit: make([]float64, len(y)), gradient: make([]float64, len(y)), rows: make([]int32, len(y))}
	column := make([]float64, len(x))
	for f := range x[0] {
		for i := range x {
			column[i] = x[i][f]
		}
		edges := edgesOf(column)
		cells := make([]uint8, len(x))
		for i := range x {
			cells[i] = binOf(edges, x[i][f])
		}
		m.Edges, t.cells = append(m.Edges, edges), append(t.cells, cells)
	}
	m.Base = t.centre(slices.Clone(y))
	for i := range t.fit {
		t.fit[i] = m.Base
	}
	for range cfg.Trees {
		tree := t.grow()
		if len(tree.Nodes) < 3 {
			break // nothing left to split
		}
		m.Trees = append(m.Trees, tree)
	}
	return m, nil
}

func (c Config) filled() Config {
	if c.Trees == 0 {
		c.Trees = 100
	}
	if c.Depth == 0 {
		c.Depth = 6
	}
	if c.Rate == 0 {
		c.Rate = 0.1
	}
	if c.MinLeaf == 0 {
		c.MinLeaf = 20
	}
	if c.Quantile == 0 {
		c.Quantile = 0.5
	}
	return c
}

// edgesOf puts bin ends at evenly spaced ranks of the distinct values.
func edgesOf(column []float64) []float64 {
	s := make([]float64, 0, len(column))
	for _, v := range column {
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			s = append(s, v)
		}
	}
	slices.Sort(s)
	var edges []float64
	for b := 1; b < bins-1; b++ {
		if len(s) == 0 {
			break
		}
		v := s[min(b*len(s)/(bins-1), len(s)-1)]
		if v < s[len(s)-1] && (len(edges) == 0 || v > edges[len(edges)-1]) {
			edges = append(edges, v)
		}
	}
	return edges
}

// binOf is 0 for a missing value, else one more than the edges below v.
func binOf(edges []float64, v float64) uint8 {
	if math.IsNaN(v) {
		return 0
	}
	lo, hi := 0, len(edges)
	for lo < hi {
		mid := (lo + hi) / 2
		if edges[mid] < v {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return uint8(lo + 1)
}

// centre is the mean or quantile of values, which it reorders.
func (t *trainer) centre(values []float64) float64 {
	if t.cfg.Mean {
		sum := 0.0
		for _, v := range values {
			sum += v
		}
		return sum / float64(len(values))
	}
	slices.Sort(values)
	at := t.cfg.Quantile * float64(len(values)-1)
	i := int(at)
	if i+1 >= len(values) {
		return values[len(values)-1]
	}
	return values[i] + (at-float64(i))*(values[i+1]-values[i])
}

// leafRange is a node that is being grown and the rows that reach it.
type leafRange struct{ node, from, to, depth int }

func (t *trainer) grow() Tree {
	for i, y := range t.y {
		t.rows[i] = int32(i)
		switch d := y - t.fit[i]; {
		case t.cfg.Mean:
			t.gradient[i] = d
		case d > 0:
			t.gradient[i] = t.cfg.Quantile
		case d < 0:
			t.gradient[i] = t.cfg.Quantile - 1
		default:
			t.gradient[i] = 0
		}
	}
	tree := Tree{Nodes: []Node{{Left: -1}}}
	open := []leafRange{{0, 0, len(t.rows), 0}}
	residual := make([]float64, 0, len(t.rows))
	for len(open) > 0 {
		l := open[len(open)-1]
		open = open[:len(open)-1]
		rows := t.rows[l.from:l.to]
		feature, bin := -1, uint8(0)
		if l.depth < t.cfg.Depth && len(rows) >= 2*t.cfg.MinLeaf {
			feature, bin = t.split(rows)
		}
		if feature < 0 {
			residual = residual[:0]
			for _, i := range rows {
				residual = append(residual, t.y[i]-t.fit[i])
			}
			v := t.cfg.Rate * t.centre(residual)
			tree.Nodes[l.node].Value = v
			for _, i := range rows {
				t.fit[i] += v
			}
			continue
		}
		mid := l.from + partition(rows, t.cells[feature], bin)
		left := len(tree.Nodes)
		tree.Nodes = append(tree.Nodes, Node{Left: -1}, Node{Left: -1})
		tree.Nodes[l.node] = Node{Feature: int16(feature), Bin: bin, Left: int16(left), Right: int16(left + 1)}
		open = append(open, leafRange{left, l.from, mid, l.depth + 1}, leafRange{left + 1, mid, l.to, l.depth + 1})
	}
	return tree
}

// split finds the feature and bin that reduce the squared error of the gradient
// most; -1 when none does.
func (t *trainer) split(rows []int32) (feature int, bin uint8) {
	feature = -1
	total := 0.0
	for _, i := range rows {
		total += t.gradient[i]
	}
	n := float64(len(rows))
	best := total*total/n + 1e-9
	for f, cells := range t.cells {
		var sum [bins]float64
		var count [bins]int32
		for _, i := range rows {
			c := cells[i]
			sum[c] += t.gradient[i]
			count[c]++
		}
		left, leftN := 0.0, 0
		for b := range bins - 1 {
			left, leftN = left+sum[b], leftN+int(count[b])
			if leftN < t.cfg.MinLeaf || count[b] == 0 {
				continue
			}
			if len(rows)-leftN < t.cfg.MinLeaf {
				break
			}
			right := total - left
			if gain := left*left/float64(leftN) + right*right/(n-float64(leftN)); gain > best {
				best, feature, bin = gain, f, uint8(b)
			}
		}
	}
	return feature, bin
}

// partition puts rows with a cell of at most bin first, keeping the order of
// neither side, and returns how many they are.
func partition(rows []int32, cells []uint8, bin uint8) int {
	i, j := 0, len(rows)
	for i < j {
		if cells[rows[i]] <= bin {
			i++
			continue
		}
		j--
		rows[i], rows[j] = rows[j], rows[i]
	}
	return i
}

// Predict is the model's value at x, which must have as many features as it was
// trained on; further ones are ignored and lacking ones are missing.
func (m *Model) Predict(x []float64) float64 {
	var buf [bins]uint8
	cells := buf[:0]
	for f := range m.Edges {
		v := math.NaN()
		if f < len(x) {
			v = x[f]
		}
		cells = append(cells, binOf(m.Edges[f], v))
	}
	y := m.Base
	for i := range m.Trees {
		nodes := m.Trees[i].Nodes
		n := &nodes[0]
		for n.Left >= 0 {
			if cells[n.Feature] <= n.Bin {
				n = &nodes[n.Left]
			} else {
				n = &nodes[n.Right]
			}
		}
		y += n.Value
	}
	return y
}
