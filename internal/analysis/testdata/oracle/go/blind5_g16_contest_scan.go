// want time n log n
// want space n
// kind stdin
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
)

func main() {
	sc := bufio.NewScanner(os.Stdin)
	sc.Split(bufio.ScanWords)
	next := func() int {
		sc.Scan()
		x, _ := strconv.Atoi(sc.Text())
		return x
	}
	t := next()
	for ; t > 0; t-- {
		n := next()
		a := make([]int, n)
		for i := range a {
			a[i] = next()
		}
		sort.Slice(a, func(i, j int) bool { return a[i] > a[j] })
		s := 0
		for i := 0; i < n; i += 2 {
			s += a[i]
		}
		fmt.Println(s)
	}
}
