// Join two tables of stdin on their key; a blank line stands between them.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	left := map[string][]string{}
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() && in.Text() != "" {
		k, v, _ := strings.Cut(in.Text(), ",")
		left[k] = append(left[k], v)
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	n := 0
	for in.Scan() {
		k, v, _ := strings.Cut(in.Text(), ",")
		for _, l := range left[k] {
			fmt.Fprintf(out, "%s,%s,%s\n", k, l, v)
			n++
		}
	}
	fmt.Fprintln(out, n)
}
