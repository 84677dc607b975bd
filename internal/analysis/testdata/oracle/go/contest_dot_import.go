// want time n
package main

import (
	"bufio"
	. "fmt"
	"os"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	var n, most int
	Fscan(in, &n)
	for i := 0; i < n; i++ {
		var x int
		Fscan(in, &x)
		most = max(most, x)
	}
	Println(most)
}
