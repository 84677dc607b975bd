// The abelian sandpile: n grains dropped on one cell, toppled until all is stable.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type Pile struct {
	side  int
	cells []int
	queue []int
}

func NewPile(grains int) *Pile {
	side := 3
	for side*side < grains {
		side += 2
	}
	p := &Pile{side: side, cells: make([]int, side*side)}
	p.cells[len(p.cells)/2] = grains
	p.queue = append(p.queue, len(p.cells)/2)
	return p
}

func (p *Pile) give(cell, grains int) {
	before := p.cells[cell]
	p.cells[cell] += grains
	if before < 4 && p.cells[cell] >= 4 {
		p.queue = append(p.queue, cell)
	}
}

func (p *Pile) Settle() (topples int) {
	for len(p.queue) > 0 {
		wave := p.queue
		p.queue = nil
		for _, c := range wave {
			share := p.cells[c] / 4
			p.cells[c] %= 4
			topples += share
			for _, d := range []int{-1, 1, -p.side, p.side} {
				p.give(c+d, share)
			}
		}
	}
	return topples
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: sandpile GRAINS")
		os.Exit(2)
	}
	n, err := strconv.Atoi(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	pile := NewPile(n)
	topples := pile.Settle()
	var kinds [4]int
	for _, c := range pile.cells {
		kinds[c]++
	}
	fmt.Println(topples, kinds)
}
