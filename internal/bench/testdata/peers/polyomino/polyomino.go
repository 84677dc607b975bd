// Counts the fixed polyominoes of n cells (Redelmeier's algorithm).
package main

import (
	"flag"
	"fmt"
	"log"
	"strconv"
)

type cell struct{ x, y int }

type counter struct {
	size  int
	seen  map[cell]bool
	found int
}

func legal(c cell) bool { return c.y > 0 || c.y == 0 && c.x >= 0 }

func (k *counter) grow(untried []cell, cells int) {
	for len(untried) > 0 {
		c := untried[len(untried)-1]
		untried = untried[:len(untried)-1]
		if cells+1 == k.size {
			k.found++
			continue
		}
		fresh := make([]cell, 0, 4)
		for _, n := range [4]cell{{c.x + 1, c.y}, {c.x - 1, c.y}, {c.x, c.y + 1}, {c.x, c.y - 1}} {
			if legal(n) && !k.seen[n] {
				k.seen[n] = true
				fresh = append(fresh, n)
			}
		}
		k.grow(append(append([]cell(nil), untried...), fresh...), cells+1)
		for _, n := range fresh {
			delete(k.seen, n)
		}
	}
}

func main() {
	flag.Parse()
	n, err := strconv.Atoi(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	k := counter{size: n, seen: map[cell]bool{{0, 0}: true}}
	k.grow([]cell{{0, 0}}, 0)
	fmt.Println(k.found)
}
