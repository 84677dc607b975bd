// Stdin with every word's first letter raised, line by line.
package main

import (
	"bufio"
	"os"
	"strings"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for in.Scan() {
		words := strings.Fields(in.Text())
		for i, w := range words {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
		out.WriteString(strings.Join(words, " "))
		out.WriteByte('\n')
	}
}
