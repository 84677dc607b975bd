// want time n
// want space n

package main

import (
	"bufio"
	"fmt"
	"os"
)

var in = bufio.NewReader(os.Stdin)

func readInt() int {
	n, c := 0, byte(0)
	c, _ = in.ReadByte()
	for c == ' ' || c == '\n' {
		c, _ = in.ReadByte()
	}
	for c >= '0' && c <= '9' {
		n = n*10 + int(c-'0')
		c, _ = in.ReadByte()
	}
	return n
}

func solve() {
	n := readInt()
	a := make([]int, n)
	for i := 0; i < n; i++ {
		a[i] = readInt()
	}
	l, r := 0, n-1
	ok := true
	for l < r {
		if a[l] != a[r] {
			ok = false
			break
		}
		l++
		r--
	}
	fmt.Println(ok)
}

func main() {
	t := readInt()
	for i := 0; i < t; i++ {
		solve()
	}
}
