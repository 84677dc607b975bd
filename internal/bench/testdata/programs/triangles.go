// Triangles in a graph: a header "n m", then edges.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	var n, m int
	fmt.Fscan(in, &n, &m)
	near := make([]map[int]bool, n)
	for i := range near {
		near[i] = map[int]bool{}
	}
	for range m {
		var a, b int
		fmt.Fscan(in, &a, &b)
		if a != b {
			near[a][b], near[b][a] = true, true
		}
	}
	count := 0
	for a := range near {
		for b := range near[a] {
			if b < a {
				continue
			}
			for c := range near[b] {
				if c > b && near[a][c] {
					count++
				}
			}
		}
	}
	fmt.Println(count)
}
