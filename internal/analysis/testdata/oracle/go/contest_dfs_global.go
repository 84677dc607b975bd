// want time n
// want space n

package main

import (
	"bufio"
	"fmt"
	"os"
)

var adj [][]int
var visited []bool

func dfs(u int) int {
	visited[u] = true
	size := 1
	for _, v := range adj[u] {
		if !visited[v] {
			size += dfs(v)
		}
	}
	return size
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var n, m int
	fmt.Fscan(in, &n, &m)
	adj = make([][]int, n)
	visited = make([]bool, n)
	for i := 0; i < m; i++ {
		var a, b int
		fmt.Fscan(in, &a, &b)
		adj[a-1] = append(adj[a-1], b-1)
		adj[b-1] = append(adj[b-1], a-1)
	}
	best := 0
	for i := 0; i < n; i++ {
		if !visited[i] {
			best = max(best, dfs(i))
		}
	}
	fmt.Println(best)
}
