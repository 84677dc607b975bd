// Ranks the nodes of a link graph: compressed rows, rounds in parallel by ranges.
package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"runtime"
	"strconv"
	"sync"
)

type csr struct {
	start, from []int32
	outdegree   []int32
}

func next(sc *bufio.Scanner) int32 {
	if !sc.Scan() {
		panic("input ends early")
	}
	n, err := strconv.ParseInt(sc.Text(), 10, 32)
	if err != nil {
		panic(err)
	}
	return int32(n)
}

func read() csr {
	sc := bufio.NewScanner(os.Stdin)
	sc.Split(bufio.ScanWords)
	n, m := next(sc), next(sc)
	pairs := make([][2]int32, m)
	g := csr{make([]int32, n+1), make([]int32, m), make([]int32, n)}
	for i := range pairs {
		pairs[i] = [2]int32{next(sc), next(sc)}
		g.outdegree[pairs[i][0]]++
		g.start[pairs[i][1]+1]++
	}
	for v := int32(0); v < n; v++ {
		g.start[v+1] += g.start[v]
	}
	fill := append([]int32(nil), g.start...)
	for _, p := range pairs {
		g.from[fill[p[1]]] = p[0]
		fill[p[1]]++
	}
	return g
}

func (g csr) round(old, fresh []float64) {
	var wg sync.WaitGroup
	parts := runtime.GOMAXPROCS(0)
	n := len(old)
	for p := 0; p < parts; p++ {
		wg.Add(1)
		go func(lo, hi int) {
			defer wg.Done()
			for v := lo; v < hi; v++ {
				sum := 0.0
				for _, u := range g.from[g.start[v]:g.start[v+1]] {
					sum += old[u] / float64(g.outdegree[u])
				}
				fresh[v] = 0.15/float64(n) + 0.85*sum
			}
		}(p*n/parts, (p+1)*n/parts)
	}
	wg.Wait()
}

func main() {
	g := read()
	n := len(g.outdegree)
	rank, fresh := make([]float64, n), make([]float64, n)
	for i := range rank {
		rank[i] = 1 / float64(n)
	}
	for i := 0; i < 30; i++ {
		g.round(rank, fresh)
		rank, fresh = fresh, rank
	}
	best := 0
	for i, r := range rank {
		if r > rank[best] {
			best = i
		}
	}
	fmt.Printf("node %d rank %.3e log %.3f\n", best, rank[best], math.Log(rank[best]))
}
