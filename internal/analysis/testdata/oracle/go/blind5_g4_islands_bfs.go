// want time n^2
// want space n^2
// kind function
package main

func numIslands(grid [][]byte) int {
	m, n := len(grid), len(grid[0])
	dirs := [][2]int{{0, 1}, {1, 0}, {0, -1}, {-1, 0}}
	count := 0
	for i := 0; i < m; i++ {
		for j := 0; j < n; j++ {
			if grid[i][j] != '1' {
				continue
			}
			count++
			q := [][2]int{{i, j}}
			grid[i][j] = '0'
			for len(q) > 0 {
				p := q[0]
				q = q[1:]
				for _, d := range dirs {
					x, y := p[0]+d[0], p[1]+d[1]
					if x >= 0 && x < m && y >= 0 && y < n && grid[x][y] == '1' {
						grid[x][y] = '0'
						q = append(q, [2]int{x, y})
					}
				}
			}
		}
	}
	return count
}
