// Command sortlines sorts the lines of stdin.
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
)

func main() {
	var lines []string
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		lines = append(lines, in.Text())
	}
	sort.Strings(lines)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, l := range lines {
		fmt.Fprintln(out, l)
	}
}
