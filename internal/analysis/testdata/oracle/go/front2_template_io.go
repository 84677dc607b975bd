// want time n log n
// want space n
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"sort"
)

func run(_r io.Reader, _w io.Writer) {
	in := bufio.NewReader(_r)
	out := bufio.NewWriter(_w)
	defer out.Flush()
	solve := func(tc int) {
		var n int
		fmt.Fscan(in, &n)
		type pair struct{ l, r int }
		a := make([]pair, n)
		for i := range a {
			fmt.Fscan(in, &a[i].l, &a[i].r)
		}
		sort.Slice(a, func(i, j int) bool {
			if a[i].l != a[j].l {
				return a[i].l < a[j].l
			}
			return a[i].r < a[j].r
		})
		mx, ans := 0, 0
		for _, p := range a {
			if p.r > mx {
				mx = p.r
				ans++
			}
		}
		fmt.Fprintln(out, ans)
	}
	var T int
	fmt.Fscan(in, &T)
	for t := 1; t <= T; t++ {
		solve(t)
	}
}

func main() { run(os.Stdin, os.Stdout) }
