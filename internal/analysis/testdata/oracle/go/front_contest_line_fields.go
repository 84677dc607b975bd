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
	reader := bufio.NewReader(os.Stdin)
	line, _ := reader.ReadString('\n')
	words := strings.Split(strings.TrimSpace(line), " ")
	seen := make(map[string]bool)
	dup := 0
	for _, w := range words {
		if seen[w] {
			dup++
		}
		seen[w] = true
	}
	fmt.Println(dup)
}
