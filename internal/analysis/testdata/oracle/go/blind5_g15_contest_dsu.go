// want time n
// want space n
// kind stdin
package main

import (
	"bufio"
	"fmt"
	"os"
)

var p []int

func find(x int) int {
	if p[x] != x {
		p[x] = find(p[x])
	}
	return p[x]
}
func main() {
	in := bufio.NewReader(os.Stdin)
	var n, m int
	fmt.Fscan(in, &n, &m)
	p = make([]int, n+1)
	for i := range p {
		p[i] = i
	}
	c := n
	for ; m > 0; m-- {
		var a, b int
		fmt.Fscan(in, &a, &b)
		a, b = find(a), find(b)
		if a != b {
			p[a] = b
			c--
		}
	}
	fmt.Println(c)
}
