// want time n log n
// want space n
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
)

type friend struct{ money, factor int }

func main() {
	r := bufio.NewReader(os.Stdin)
	var n, d int
	fmt.Fscan(r, &n, &d)
	fs := make([]friend, n)
	for i := 0; i < n; i++ {
		fmt.Fscan(r, &fs[i].money, &fs[i].factor)
	}
	sort.Slice(fs, func(i, j int) bool { return fs[i].money < fs[j].money })
	best, sum, l := 0, 0, 0
	for i := range fs {
		sum += fs[i].factor
		for fs[i].money-fs[l].money >= d {
			sum -= fs[l].factor
			l++
		}
		if sum > best {
			best = sum
		}
	}
	fmt.Println(best)
}
