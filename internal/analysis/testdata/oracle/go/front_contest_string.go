// want time n
package main

import "fmt"

func main() {
	var s string
	fmt.Scan(&s)
	up, lo := 0, 0
	for _, c := range s {
		if c >= 'A' && c <= 'Z' {
			up++
		} else {
			lo++
		}
	}
	fmt.Println(up, lo)
}
