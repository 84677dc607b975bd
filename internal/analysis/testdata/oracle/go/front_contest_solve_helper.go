// want time n
// want space n
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
)

func solve(in io.Reader, out io.Writer) {
	var n int
	fmt.Fscan(in, &n)
	p := make([]int, n+1)
	for i := 1; i <= n; i++ {
		fmt.Fscan(in, &p[i])
	}
	vis := make([]bool, n+1)
	cycles := 0
	for i := 1; i <= n; i++ {
		if vis[i] {
			continue
		}
		cycles++
		for j := i; !vis[j]; j = p[j] {
			vis[j] = true
		}
	}
	fmt.Fprintln(out, n-cycles)
}

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var t int
	fmt.Fscan(in, &t)
	for i := 0; i < t; i++ {
		solve(in, out)
	}
}
