// want time n^2
// want space n

package main

import "fmt"

func main() {
	var n, w int
	fmt.Scan(&n, &w)
	dp := make([]int, w+1)
	for i := 0; i < n; i++ {
		var weight, value int
		fmt.Scan(&weight, &value)
		for j := w; j >= weight; j-- {
			if dp[j-weight]+value > dp[j] {
				dp[j] = dp[j-weight] + value
			}
		}
	}
	fmt.Println(dp[w])
}
