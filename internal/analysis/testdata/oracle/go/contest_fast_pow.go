// want time log n
// want space 1

package main

import "fmt"

const MOD = 1000000007

func power(b, e int) int {
	r := 1
	for e > 0 {
		if e&1 == 1 {
			r = r * b % MOD
		}
		b = b * b % MOD
		e >>= 1
	}
	return r
}

func main() {
	var n int
	fmt.Scan(&n)
	fmt.Println(power(2, n))
}
