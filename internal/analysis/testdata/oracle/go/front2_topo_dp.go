// want time n
// want space n
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	var n, m int
	fmt.Fscan(in, &n, &m)
	adj := make(map[int][]int)
	deg := make([]int, n+1)
	for ; m > 0; m-- {
		var a, b int
		fmt.Fscan(in, &a, &b)
		adj[a] = append(adj[a], b)
		deg[b]++
	}
	dp := make([]int, n+1)
	queue := make([]int, 0, n)
	for i := 1; i <= n; i++ {
		if deg[i] == 0 {
			queue = append(queue, i)
		}
	}
	for i := 0; i < len(queue); i++ {
		u := queue[i]
		for _, v := range adj[u] {
			dp[v] = max(dp[v], dp[u]+1)
			if deg[v]--; deg[v] == 0 {
				queue = append(queue, v)
			}
		}
	}
	res := 0
	for _, d := range dp {
		res = max(res, d)
	}
	fmt.Println(res)
}
