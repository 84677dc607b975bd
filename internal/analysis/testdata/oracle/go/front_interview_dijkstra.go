// want time n log n
// want space n
package main

import (
	"container/heap"
	"math"
)

type edge struct{ to, w int }
type item struct{ node, dist int }
type pq []item

func (p pq) Len() int           { return len(p) }
func (p pq) Less(i, j int) bool { return p[i].dist < p[j].dist }
func (p pq) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }
func (p *pq) Push(x any)        { *p = append(*p, x.(item)) }
func (p *pq) Pop() any {
	old := *p
	n := len(old)
	it := old[n-1]
	*p = old[:n-1]
	return it
}

func networkDelayTime(times [][]int, n int, k int) int {
	g := make([][]edge, n+1)
	for _, t := range times {
		g[t[0]] = append(g[t[0]], edge{t[1], t[2]})
	}
	dist := make([]int, n+1)
	for i := range dist {
		dist[i] = math.MaxInt32
	}
	dist[k] = 0
	h := &pq{{k, 0}}
	for h.Len() > 0 {
		cur := heap.Pop(h).(item)
		if cur.dist > dist[cur.node] {
			continue
		}
		for _, e := range g[cur.node] {
			if nd := cur.dist + e.w; nd < dist[e.to] {
				dist[e.to] = nd
				heap.Push(h, item{e.to, nd})
			}
		}
	}
	ans := 0
	for _, d := range dist[1:] {
		ans = max(ans, d)
	}
	if ans == math.MaxInt32 {
		return -1
	}
	return ans
}
