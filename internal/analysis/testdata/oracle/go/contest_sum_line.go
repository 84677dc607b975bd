// want time n
// want space n

package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func main() {
	sc := bufio.NewScanner(os.Stdin)
	sc.Scan()
	n, _ := strconv.Atoi(sc.Text())
	sc.Scan()
	parts := strings.Fields(sc.Text())
	sum := 0
	for i := 0; i < n; i++ {
		x, _ := strconv.Atoi(parts[i])
		sum += x
	}
	fmt.Println(sum)
}
