// want time n
// want space n

package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	counts := make(map[string]int)
	scanner := bufio.NewScanner(os.Stdin)
	for scanner.Scan() {
		for _, w := range strings.Fields(scanner.Text()) {
			counts[w]++
		}
	}
	for w, c := range counts {
		fmt.Println(w, c)
	}
}
