// want time n
// want space n
// kind stdin
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	rd := bufio.NewReader(os.Stdin)
	wr := bufio.NewWriter(os.Stdout)
	defer wr.Flush()
	var n, m, s int
	fmt.Fscan(rd, &n, &m, &s)
	adj := make([][]int, n)
	for i := 0; i < m; i++ {
		var u, v int
		fmt.Fscan(rd, &u, &v)
		u--
		v--
		adj[u] = append(adj[u], v)
		adj[v] = append(adj[v], u)
	}
	dist := make([]int, n)
	for i := range dist {
		dist[i] = -1
	}
	queue := []int{s - 1}
	dist[s-1] = 0
	for len(queue) > 0 {
		v := queue[0]
		queue = queue[1:]
		for _, u := range adj[v] {
			if dist[u] < 0 {
				dist[u] = dist[v] + 1
				queue = append(queue, u)
			}
		}
	}
	for _, d := range dist {
		fmt.Fprint(wr, d, " ")
	}
}
