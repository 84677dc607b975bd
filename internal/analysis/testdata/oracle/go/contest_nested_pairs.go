// want time n^2
// want space n

package main

import "fmt"

func main() {
	var n, k int
	fmt.Scan(&n, &k)
	a := make([]int, n)
	for i := range a {
		fmt.Scan(&a[i])
	}
	count := 0
	for i := 0; i < n; i++ {
		for j := 0; j < i; j++ {
			if (a[i]+a[j])%k == 0 {
				count++
			}
		}
	}
	fmt.Println(count)
}
