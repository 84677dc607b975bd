// want time n
// want space n
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	rd := bufio.NewReader(os.Stdin)
	var n, m int
	fmt.Fscan(rd, &n, &m)
	g := make([][]int, n+1)
	for i := 0; i < m; i++ {
		var u, v int
		fmt.Fscan(rd, &u, &v)
		g[u] = append(g[u], v)
		g[v] = append(g[v], u)
	}
	color := make([]int, n+1)
	ok := true
	for s := 1; s <= n; s++ {
		if color[s] != 0 {
			continue
		}
		color[s] = 1
		q := []int{s}
		for len(q) > 0 {
			u := q[0]
			q = q[1:]
			for _, v := range g[u] {
				if color[v] == 0 {
					color[v] = 3 - color[u]
					q = append(q, v)
				} else if color[v] == color[u] {
					ok = false
				}
			}
		}
	}
	if !ok {
		fmt.Println("IMPOSSIBLE")
		return
	}
	for i := 1; i <= n; i++ {
		fmt.Print(color[i], " ")
	}
}
