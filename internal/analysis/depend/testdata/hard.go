package main

import (
	"fmt"
	"math/rand"
	"sort"
)

type tree struct {
	left, right *tree
	v           int
}

func carriedField(t *tree, xs []int) {
	for _, x := range xs { // want loop serial
		t.v = t.v*2 + x
	}
}

func sharedRow(n int) [][]int {
	row := make([]int, n)
	g := make([][]int, n)
	for i := range g { // want loop doall
		g[i] = row
	}
	for i := range g { // want loop serial
		g[i][0] = g[i][0]*2 + i
	}
	return g
}

func viaPointer(n int) int {
	x := 1
	p := &x
	for i := 0; i < n; i++ { // want loop serial
		*p = *p*3 + i
	}
	return x
}

func seededSource(n int) []int {
	r := rand.New(rand.NewSource(1))
	out := make([]int, n)
	for i := range out { // want loop serial
		out[i] = r.Intn(10)
	}
	return out
}

func closureState(n int) []int {
	c := 0
	next := func() int { c++; return c }
	out := make([]int, n)
	for i := range out { // want loop serial
		out[i] = next()
	}
	return out
}

func appendAliased(n int) [][]int {
	base := make([]int, 0, 10)
	var out [][]int
	for i := 0; i < n; i++ { // want loop serial
		out = append(out, append(base, i))
	}
	return out
}

func histogramBuckets(xs []int) []int {
	b := make([]int, 10)
	for _, x := range xs { // want loop reduce merge +
		b[x%10]++
	}
	return b
}

func bubble(a []int) {
	for i := range a { // want loop serial
		for j := 0; j+1 < len(a)-i; j++ { // want loop serial
			if a[j] > a[j+1] {
				a[j], a[j+1] = a[j+1], a[j]
			}
		}
	}
}

func sortWhole(a []int, n int) {
	for i := 0; i < n; i++ { // want loop serial
		a[0] = i * a[len(a)-1]
		sort.Ints(a)
	}
}

func labelled(xs [][]int) int {
	t := 0
outer:
	for _, row := range xs { // want loop serial
		for _, x := range row { // want loop serial
			if x < 0 {
				break outer
			}
			t += x
		}
	}
	return t
}

type iface interface{ do(int) int }

func dynamic(xs []int, f iface) []int {
	out := make([]int, len(xs))
	for i, x := range xs { // want loop serial
		out[i] = f.do(x)
	}
	return out
}

func main() {
	fmt.Println(sharedRow(2), viaPointer(3), seededSource(2), closureState(2), appendAliased(2), histogramBuckets(nil), labelled(nil))
}

type cursor struct{ at []*node2 }

type node2 struct{ end bool }

func untilEnd(c *cursor) int {
	n := 0
	for i := 0; !c.at[i].end; i++ { // want loop serial
		n++
	}
	return n
}
