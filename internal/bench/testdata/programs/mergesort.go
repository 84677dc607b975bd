// Merge sort of the integers on stdin.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

func sorted(xs []int) []int {
	if len(xs) < 2 {
		return xs
	}
	a, b := sorted(xs[:len(xs)/2]), sorted(xs[len(xs)/2:])
	out := make([]int, 0, len(xs))
	for len(a) > 0 && len(b) > 0 {
		if a[0] <= b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

func main() {
	var xs []int
	in := bufio.NewScanner(os.Stdin)
	in.Split(bufio.ScanWords)
	for in.Scan() {
		if v, err := strconv.Atoi(in.Text()); err == nil {
			xs = append(xs, v)
		}
	}
	xs = sorted(xs)
	fmt.Println(len(xs), xs[len(xs)/2])
}
