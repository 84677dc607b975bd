// want time n^2
package main

import "fmt"

const N = 3005

var dp [N][N]int

func main() {
	var s, t string
	fmt.Scan(&s, &t)
	n, m := len(s), len(t)
	for i := 1; i <= n; i++ {
		for j := 1; j <= m; j++ {
			if s[i-1] == t[j-1] {
				dp[i][j] = dp[i-1][j-1] + 1
			} else if dp[i-1][j] > dp[i][j-1] {
				dp[i][j] = dp[i-1][j]
			} else {
				dp[i][j] = dp[i][j-1]
			}
		}
	}
	fmt.Println(dp[n][m])
}
