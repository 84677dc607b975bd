// want time 2^n
// want space n
package main

import "fmt"

func main() {
	var n int
	fmt.Scan(&n)
	a := make([]int, n)
	tot := 0
	for i := range a {
		fmt.Scan(&a[i])
		tot += a[i]
	}
	best := tot
	for mask := 0; mask < 1<<uint(n); mask++ {
		s := 0
		for i := 0; i < n; i++ {
			if mask>>uint(i)&1 == 1 {
				s += a[i]
			}
		}
		d := tot - 2*s
		if d < 0 {
			d = -d
		}
		if d < best {
			best = d
		}
	}
	fmt.Println(best)
}
