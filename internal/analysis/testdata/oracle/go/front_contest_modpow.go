// want time log n
// want space log n
package main

import "fmt"

const MOD = 1_000_000_007

func power(b, e int) int {
	if e == 0 {
		return 1
	}
	h := power(b, e/2)
	h = h * h % MOD
	if e%2 == 1 {
		h = h * b % MOD
	}
	return h
}

func main() {
	var b, e int
	fmt.Scan(&b, &e)
	fmt.Println(power(b%MOD, e))
}
