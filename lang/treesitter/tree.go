package treesitter

import (
	"bytes"
	"sort"

	"github.com/heddle-run/heddle/ir"
)

// Tree is one parsed file: all its syntax nodes in pre-order, in one array that
// holds no pointer, so a tree of a million nodes costs the collector nothing.
// It is immutable and safe to share.
type Tree struct {
	File   string // as positions name it
	Source []byte

	grammar *grammar
	nodes   []rawNode
	lines   []uint32 // the byte at which each line starts
}

// rawNode is a node as the C side writes it; parse.h has the same layout.
type rawNode struct {
	kind       uint16
	field      uint8 // of this node in its parent; 0 is none
	flags      uint8
	start, end uint32 // bytes
	size       uint32 // nodes in this subtree, itself included
	parent     uint32 // index; the root is its own
}

// The flags of a node, as the C side sets them.
const (
	flagNamed = 1 << iota
	flagError
	flagMissing
	flagExtra
	flagBroken // there is an error or a missing token in the subtree
	flagCut    // its children were too deep to keep
)

// grammar is the names that a language's numbers stand for.
type grammar struct {
	kinds  []string
	fields []string
	ids    map[string]uint8 // fields by name
}

func newTree(file string, src []byte, g *grammar, nodes []rawNode) *Tree {
	t := &Tree{File: file, Source: src, grammar: g, nodes: nodes}
	t.lines = append(make([]uint32, 0, len(src)/24+1), 0)
	for at := 0; ; {
		n := bytes.IndexByte(src[at:], '\n')
		if n < 0 {
			return t
		}
		at += n + 1
		t.lines = append(t.lines, uint32(at))
	}
}

// Root is the node of the whole file.
func (t *Tree) Root() Node { return Node{t, 0} }

// Len is the number of nodes.
func (t *Tree) Len() int { return len(t.nodes) }

// Node is a place in a Tree. The zero Node is no node: OK is false, its Kind
// and Text are empty and it has no children, so that a chain of accessors over
// a broken tree needs no checks between.
type Node struct {
	tree *Tree
	at   uint32
}

func (n Node) raw() *rawNode { return &n.tree.nodes[n.at] }

// OK reports whether there is a node here.
func (n Node) OK() bool { return n.tree != nil }

// ID tells the nodes of one tree apart: the node's place in pre-order.
func (n Node) ID() int { return int(n.at) }

// Kind is the grammar's name of the node: "if_statement", "identifier", "+".
func (n Node) Kind() string {
	if n.tree == nil {
		return ""
	}
	if k := int(n.raw().kind); k < len(n.tree.grammar.kinds) {
		return n.tree.grammar.kinds[k]
	}
	return "ERROR" // the library's symbol for an error is outside the table
}

// Is reports whether the node is of one of the kinds.
func (n Node) Is(kinds ...string) bool {
	k := n.Kind()
	for _, x := range kinds {
		if k == x && k != "" {
			return true
		}
	}
	return false
}

// FieldName is the name of the field of its parent that the node stands in, or "".
func (n Node) FieldName() string {
	if n.tree == nil {
		return ""
	}
	return n.tree.grammar.fields[n.raw().field]
}

func (n Node) has(flag uint8) bool { return n.tree != nil && n.raw().flags&flag != 0 }

// Named reports whether the grammar names the node; punctuation and keywords
// are not named.
func (n Node) Named() bool { return n.has(flagNamed) }

// Extra reports whether the node may stand anywhere, as a comment.
func (n Node) Extra() bool { return n.has(flagExtra) }

// IsError reports whether the node is text that fits no rule.
func (n Node) IsError() bool { return n.has(flagError) }

// Missing reports whether the parser invented the node to go on.
func (n Node) Missing() bool { return n.has(flagMissing) }

// Broken reports whether the subtree has an error or a missing token.
func (n Node) Broken() bool { return n.has(flagBroken) }

// Cut reports whether the node's children were left out because they stand
// deeper than MaxDepth.
func (n Node) Cut() bool { return n.has(flagCut) }

// Text is the source that the node covers.
func (n Node) Text() string {
	if n.tree == nil {
		return ""
	}
	r := n.raw()
	return string(n.tree.Source[r.start:r.end])
}

// Bytes are the offsets in the source at which the node starts and ends.
func (n Node) Bytes() (start, end int) {
	if n.tree == nil {
		return 0, 0
	}
	r := n.raw()
	return int(r.start), int(r.end)
}

// Line is the line on which the node starts, from 1; 0 for no node.
func (n Node) Line() int { return n.Pos().Line }

// Pos is where the node starts; columns count bytes from 1.
func (n Node) Pos() ir.Pos {
	if n.tree == nil {
		return ir.Pos{}
	}
	return n.tree.pos(n.raw().start)
}

// EndPos is where the node ends.
func (n Node) EndPos() ir.Pos {
	if n.tree == nil {
		return ir.Pos{}
	}
	return n.tree.pos(n.raw().end)
}

func (t *Tree) pos(at uint32) ir.Pos {
	line := sort.Search(len(t.lines), func(i int) bool { return t.lines[i] > at })
	return ir.Pos{File: t.File, Line: line, Col: int(at-t.lines[line-1]) + 1}
}

// Parent is the node that this one is a child of; the root has none.
func (n Node) Parent() Node {
	if n.tree == nil || n.at == 0 {
		return Node{}
	}
	return Node{n.tree, n.raw().parent}
}

// All yields the children in order, tokens and comments included.
func (n Node) All(yield func(Node) bool) {
	if n.tree == nil {
		return
	}
	end := n.at + n.raw().size
	for c := n.at + 1; c < end; c += n.tree.nodes[c].size {
		if !yield(Node{n.tree, c}) {
			return
		}
	}
}

// Children are the named children in order, without comments.
func (n Node) Children() (list []Node) {
	for c := range n.All {
		if c.Named() && !c.Extra() {
			list = append(list, c)
		}
	}
	return list
}

// Child is the first child in the named field of the node.
func (n Node) Child(field string) Node {
	if n.tree == nil {
		return Node{}
	}
	id, ok := n.tree.grammar.ids[field]
	if !ok {
		return Node{}
	}
	end := n.at + n.raw().size
	for c := n.at + 1; c < end; c += n.tree.nodes[c].size {
		if n.tree.nodes[c].field == id {
			return Node{n.tree, c}
		}
	}
	return Node{}
}

// In are the named children in the named field.
func (n Node) In(field string) (list []Node) {
	for c := range n.All {
		if c.FieldName() == field && c.Named() && !c.Extra() {
			list = append(list, c)
		}
	}
	return list
}

// First is the first named child of one of the kinds; of any kind if none is given.
func (n Node) First(kinds ...string) Node {
	for c := range n.All {
		if c.Named() && !c.Extra() && (len(kinds) == 0 || c.Is(kinds...)) {
			return c
		}
	}
	return Node{}
}

// Token reports whether the node has a direct unnamed child of that text, as
// "async" or "*".
func (n Node) Token(text string) bool {
	for c := range n.All {
		if !c.Named() && c.Kind() == text {
			return true
		}
	}
	return false
}

// Walk yields every node of the subtree in pre-order.
func (n Node) Walk(yield func(Node) bool) {
	if n.tree == nil {
		return
	}
	for c, end := n.at, n.at+n.raw().size; c < end; c++ {
		if !yield(Node{n.tree, c}) {
			return
		}
	}
}

// Errors are the places where the source is not valid: the outermost error
// nodes and the missing tokens, and where the tree was cut, in order.
func (t *Tree) Errors() (list []Node) {
	if len(t.nodes) == 0 {
		return nil
	}
	for c := uint32(0); int(c) < len(t.nodes); c++ {
		n := Node{t, c}
		if n.IsError() || n.Missing() || n.Cut() {
			list = append(list, n)
			if n.IsError() {
				c += n.raw().size - 1
			}
		}
	}
	return list
}
