// want time n
// want space n
package main

import "fmt"

func main() {
	var n int
	fmt.Scan(&n)
	lp := make([]int, n+1)
	primes := []int{}
	for i := 2; i <= n; i++ {
		if lp[i] == 0 {
			lp[i] = i
			primes = append(primes, i)
		}
		for _, p := range primes {
			if p > lp[i] || i*p > n {
				break
			}
			lp[i*p] = p
		}
	}
	fmt.Println(len(primes))
}
