// want time 2^n
// want space n

package main

import "fmt"

func main() {
	var n, target int
	fmt.Scan(&n, &target)
	a := make([]int, n)
	for i := range a {
		fmt.Scan(&a[i])
	}
	count := 0
	for mask := 0; mask < 1<<n; mask++ {
		sum := 0
		for i := 0; i < n; i++ {
			if mask>>i&1 == 1 {
				sum += a[i]
			}
		}
		if sum == target {
			count++
		}
	}
	fmt.Println(count)
}
