// want time n
// want space n
package main

import (
	"bufio"
	. "fmt"
	"os"
)

var rd = bufio.NewReaderSize(os.Stdin, 1<<20)

func readInt() (n int) {
	c, _ := rd.ReadByte()
	for c == ' ' || c == '\n' || c == '\r' {
		c, _ = rd.ReadByte()
	}
	neg := false
	if c == '-' {
		neg = true
		c, _ = rd.ReadByte()
	}
	for c >= '0' && c <= '9' {
		n = n*10 + int(c-'0')
		c, _ = rd.ReadByte()
	}
	if neg {
		n = -n
	}
	return
}

func main() {
	n := readInt()
	cnt := map[int]int{}
	best := 0
	for i := 0; i < n; i++ {
		x := readInt()
		cnt[x]++
		if cnt[x] > best {
			best = cnt[x]
		}
	}
	Println(n - best)
}
