// want time n log n
// want space n
package main

import (
	"bufio"
	"fmt"
	"os"
)

type BIT struct {
	n int
	t []int
}

func (b *BIT) Add(i, d int) {
	for ; i <= b.n; i += i & -i {
		b.t[i] += d
	}
}

func (b *BIT) Sum(i int) (s int) {
	for ; i > 0; i &= i - 1 {
		s += b.t[i]
	}
	return
}

func main() {
	r := bufio.NewReader(os.Stdin)
	var n int
	fmt.Fscan(r, &n)
	b := &BIT{n, make([]int, n+1)}
	inv := 0
	for i := 0; i < n; i++ {
		var x int
		fmt.Fscan(r, &x)
		inv += i - b.Sum(x)
		b.Add(x, 1)
	}
	fmt.Println(inv)
}
