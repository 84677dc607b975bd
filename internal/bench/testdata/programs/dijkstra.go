// Shortest paths from node 0: a header "n m", then edges "a b w".
package main

import (
	"bufio"
	"container/heap"
	"fmt"
	"os"
)

type edge struct{ to, w int }
type item struct{ d, u int }
type queue []item

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].d < q[j].d }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(item)) }
func (q *queue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var n, m int
	fmt.Fscan(in, &n, &m)
	adj := make([][]edge, n)
	for range m {
		var a, b, w int
		fmt.Fscan(in, &a, &b, &w)
		adj[a] = append(adj[a], edge{b, w})
		adj[b] = append(adj[b], edge{a, w})
	}
	const far = 1 << 60
	dist := make([]int, n)
	for i := range dist {
		dist[i] = far
	}
	dist[0] = 0
	q := &queue{{0, 0}}
	for q.Len() > 0 {
		at := heap.Pop(q).(item)
		if at.d > dist[at.u] {
			continue
		}
		for _, e := range adj[at.u] {
			if d := at.d + e.w; d < dist[e.to] {
				dist[e.to] = d
				heap.Push(q, item{d, e.to})
			}
		}
	}
	sum := 0
	for _, d := range dist {
		if d < far {
			sum += d
		}
	}
	fmt.Println(sum)
}
