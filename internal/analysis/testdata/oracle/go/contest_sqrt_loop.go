// want time sqrt n
// want space 1

package main

import "fmt"

func main() {
	var n int64
	fmt.Scan(&n)
	count := 0
	for i := int64(1); i*i <= n; i++ {
		if n%i == 0 {
			count++
			if i != n/i {
				count++
			}
		}
	}
	fmt.Println(count)
}
