// want time n log n
// want space n

package main

import (
	"bufio"
	"container/heap"
	"fmt"
	"os"
)

type Item struct{ node, dist int }
type PQ []Item

func (p PQ) Len() int            { return len(p) }
func (p PQ) Less(i, j int) bool  { return p[i].dist < p[j].dist }
func (p PQ) Swap(i, j int)       { p[i], p[j] = p[j], p[i] }
func (p *PQ) Push(x interface{}) { *p = append(*p, x.(Item)) }
func (p *PQ) Pop() interface{} {
	o := *p
	x := o[len(o)-1]
	*p = o[:len(o)-1]
	return x
}

type Edge struct{ to, w int }

func main() {
	in := bufio.NewReader(os.Stdin)
	var n, m int
	fmt.Fscan(in, &n, &m)
	g := make([][]Edge, n)
	for i := 0; i < m; i++ {
		var u, v, w int
		fmt.Fscan(in, &u, &v, &w)
		g[u] = append(g[u], Edge{v, w})
	}
	dist := make([]int, n)
	for i := range dist {
		dist[i] = 1 << 60
	}
	dist[0] = 0
	pq := &PQ{{0, 0}}
	for pq.Len() > 0 {
		top := heap.Pop(pq).(Item)
		if top.dist > dist[top.node] {
			continue
		}
		for _, e := range g[top.node] {
			if nd := top.dist + e.w; nd < dist[e.to] {
				dist[e.to] = nd
				heap.Push(pq, Item{e.to, nd})
			}
		}
	}
	fmt.Println(dist)
}
