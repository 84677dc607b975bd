// want time n^2
// want space n^2
package main

import (
	"bufio"
	"fmt"
	"os"
)

var (
	n, m int
	g    []string
	vis  [][]bool
	dx   = []int{0, 0, 1, -1}
	dy   = []int{1, -1, 0, 0}
)

func dfs(x, y int) {
	vis[x][y] = true
	for k := 0; k < 4; k++ {
		nx, ny := x+dx[k], y+dy[k]
		if nx >= 0 && nx < n && ny >= 0 && ny < m && !vis[nx][ny] && g[nx][ny] == '.' {
			dfs(nx, ny)
		}
	}
}

func main() {
	rd := bufio.NewReader(os.Stdin)
	fmt.Fscan(rd, &n, &m)
	g = make([]string, n)
	vis = make([][]bool, n)
	for i := range g {
		fmt.Fscan(rd, &g[i])
		vis[i] = make([]bool, m)
	}
	c := 0
	for i := 0; i < n; i++ {
		for j := 0; j < m; j++ {
			if g[i][j] == '.' && !vis[i][j] {
				dfs(i, j)
				c++
			}
		}
	}
	fmt.Println(c)
}
