// want time n
package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	sc := bufio.NewScanner(os.Stdin)
	freq := map[string]int{}
	for sc.Scan() {
		for _, w := range strings.Fields(sc.Text()) {
			freq[strings.ToLower(w)]++
		}
	}
	best := ""
	for w, c := range freq {
		if c > freq[best] {
			best = w
		}
	}
	fmt.Println(best, freq[best])
}
