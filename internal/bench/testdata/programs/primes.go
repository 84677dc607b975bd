// Count primes below n.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func main() {
	n, err := strconv.Atoi(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	composite := make([]bool, n+1)
	count := 0
	for p := 2; p <= n; p++ {
		if composite[p] {
			continue
		}
		count++
		for q := p * p; q <= n; q += p {
			composite[q] = true
		}
	}
	fmt.Println(count)
}
