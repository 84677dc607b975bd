// want time n log n
// want space n

package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var n, q int
	fmt.Fscan(in, &n, &q)
	a := make([]int, n)
	for i := range a {
		fmt.Fscan(in, &a[i])
	}
	sort.Ints(a)
	for ; q > 0; q-- {
		var x int
		fmt.Fscan(in, &x)
		fmt.Fprintln(out, sort.SearchInts(a, x))
	}
}
