// Huffman-codes stdin into memory, decodes it again and compares.
package main

import (
	"bytes"
	"container/heap"
	"fmt"
	"io"
	"os"
)

type node struct {
	weight      int
	symbol      byte
	left, right *node
}

type forest []*node

func (f forest) Len() int           { return len(f) }
func (f forest) Less(i, j int) bool { return f[i].weight < f[j].weight }
func (f forest) Swap(i, j int)      { f[i], f[j] = f[j], f[i] }
func (f *forest) Push(x any)        { *f = append(*f, x.(*node)) }
func (f *forest) Pop() any {
	old := *f
	last := old[len(old)-1]
	*f = old[:len(old)-1]
	return last
}

func grow(data []byte) *node {
	var weights [256]int
	for _, b := range data {
		weights[b]++
	}
	f := &forest{}
	for b, w := range weights {
		if w > 0 {
			heap.Push(f, &node{weight: w, symbol: byte(b)})
		}
	}
	for f.Len() > 1 {
		a, b := heap.Pop(f).(*node), heap.Pop(f).(*node)
		heap.Push(f, &node{weight: a.weight + b.weight, left: a, right: b})
	}
	return heap.Pop(f).(*node)
}

type code struct {
	bits   uint64
	length uint
}

func assign(n *node, c code, table *[256]code) {
	if n.left == nil {
		table[n.symbol] = c
		return
	}
	assign(n.left, code{c.bits << 1, c.length + 1}, table)
	assign(n.right, code{c.bits<<1 | 1, c.length + 1}, table)
}

type bitWriter struct {
	out  bytes.Buffer
	acc  uint64
	used uint
}

func (w *bitWriter) write(c code) {
	w.acc = w.acc<<c.length | c.bits
	w.used += c.length
	for w.used >= 8 {
		w.used -= 8
		w.out.WriteByte(byte(w.acc >> w.used))
	}
}

func decode(packed []byte, root *node, size int) []byte {
	out := make([]byte, 0, size)
	at := root
	for _, b := range packed {
		for bit := 7; bit >= 0 && len(out) < size; bit-- {
			if b>>uint(bit)&1 == 0 {
				at = at.left
			} else {
				at = at.right
			}
			if at.left == nil {
				out = append(out, at.symbol)
				at = root
			}
		}
	}
	return out
}

func main() {
	data, err := io.ReadAll(os.Stdin)
	if err != nil || len(data) == 0 {
		fmt.Fprintln(os.Stderr, "nothing to read", err)
		os.Exit(1)
	}
	root := grow(data)
	var table [256]code
	assign(root, code{}, &table)
	var w bitWriter
	for _, b := range data {
		w.write(table[b])
	}
	w.write(code{0, 7}) // flush the last bits
	fmt.Println(len(data), w.out.Len(), bytes.Equal(decode(w.out.Bytes(), root, len(data)), data))
}
