// want time n^2
// want space n^2

package main

func numIslands(grid [][]byte) (count int) {
	m, n := len(grid), len(grid[0])
	var dfs func(i, j int)
	dfs = func(i, j int) {
		if i < 0 || i >= m || j < 0 || j >= n || grid[i][j] != '1' {
			return
		}
		grid[i][j] = 0
		for _, d := range [][2]int{{0, 1}, {1, 0}, {0, -1}, {-1, 0}} {
			dfs(i+d[0], j+d[1])
		}
	}
	for i, row := range grid {
		for j, c := range row {
			if c == '1' {
				count++
				dfs(i, j)
			}
		}
	}
	return
}
