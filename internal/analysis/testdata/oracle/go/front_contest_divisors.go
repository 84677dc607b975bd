// want time sqrt n
// want space 1
package main

import "fmt"

func main() {
	var n int
	fmt.Scan(&n)
	ans := 0
	for p := 2; p*p <= n; p++ {
		for n%p == 0 {
			ans += p
			n /= p
		}
	}
	if n > 1 {
		ans += n
	}
	fmt.Println(ans)
}
