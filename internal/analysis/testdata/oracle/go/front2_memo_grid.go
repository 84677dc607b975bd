// want time n^2
// want space n^2

package main

func minPathSum(grid [][]int) int {
	m, n := len(grid), len(grid[0])
	memo := make([][]int, m)
	for i := range memo {
		memo[i] = make([]int, n)
		for j := range memo[i] {
			memo[i][j] = -1
		}
	}
	var f func(int, int) int
	f = func(i, j int) int {
		if i < 0 || j < 0 {
			return 1 << 60
		}
		if i == 0 && j == 0 {
			return grid[0][0]
		}
		p := &memo[i][j]
		if *p != -1 {
			return *p
		}
		*p = min(f(i-1, j), f(i, j-1)) + grid[i][j]
		return *p
	}
	return f(m-1, n-1)
}
