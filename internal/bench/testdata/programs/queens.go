// How many ways n queens stand on a board.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func place(n, row int, cols, left, right uint) int {
	if row == n {
		return 1
	}
	count := 0
	for c := range n {
		a, b, d := uint(1)<<c, uint(1)<<(row+c), uint(1)<<(row-c+n)
		if cols&a != 0 || left&b != 0 || right&d != 0 {
			continue
		}
		count += place(n, row+1, cols|a, left|b, right|d)
	}
	return count
}

func main() {
	n, err := strconv.Atoi(os.Args[1])
	if err != nil {
		os.Exit(2)
	}
	fmt.Println(place(n, 0, 0, 0, 0))
}
