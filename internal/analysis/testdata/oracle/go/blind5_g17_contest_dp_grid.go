// want time n^2
// want space n^2
// kind stdin
package main

import "fmt"

func main() {
	var h, w int
	fmt.Scan(&h, &w)
	g := make([]string, h)
	for i := range g {
		fmt.Scan(&g[i])
	}
	dp := make([][]int, h)
	for i := range dp {
		dp[i] = make([]int, w)
	}
	dp[0][0] = 1
	for i := 0; i < h; i++ {
		for j := 0; j < w; j++ {
			if g[i][j] == '#' {
				continue
			}
			if i > 0 {
				dp[i][j] += dp[i-1][j]
			}
			if j > 0 {
				dp[i][j] += dp[i][j-1]
			}
		}
	}
	fmt.Println(dp[h-1][w-1])
}
