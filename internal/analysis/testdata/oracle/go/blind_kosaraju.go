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
	g := make([][]int, n)
	rg := make([][]int, n)
	for i := 0; i < m; i++ {
		var a, b int
		fmt.Fscan(in, &a, &b)
		g[a] = append(g[a], b)
		rg[b] = append(rg[b], a)
	}
	seen := make([]bool, n)
	order := []int{}
	var dfs func(int)
	dfs = func(u int) {
		seen[u] = true
		for _, v := range g[u] {
			if !seen[v] {
				dfs(v)
			}
		}
		order = append(order, u)
	}
	for i := 0; i < n; i++ {
		if !seen[i] {
			dfs(i)
		}
	}
	comp := make([]int, n)
	for i := range comp {
		comp[i] = -1
	}
	var rdfs func(int, int)
	rdfs = func(u, c int) {
		comp[u] = c
		for _, v := range rg[u] {
			if comp[v] < 0 {
				rdfs(v, c)
			}
		}
	}
	c := 0
	for i := n - 1; i >= 0; i-- {
		if comp[order[i]] < 0 {
			rdfs(order[i], c)
			c++
		}
	}
	fmt.Println(c)
}
