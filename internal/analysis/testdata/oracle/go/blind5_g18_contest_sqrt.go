// want time sqrt n
// want space 1
// kind stdin
package main

import "fmt"

func main() {
	var n int64
	fmt.Scan(&n)
	c := 0
	for i := int64(1); i*i <= n; i++ {
		if n%i == 0 {
			c++
			if i != n/i {
				c++
			}
		}
	}
	fmt.Println(c)
}
