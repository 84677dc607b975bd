// want time n
// want space 1

package main

import "fmt"

func main() {
	var s string
	fmt.Scan(&s)
	var freq [26]int
	for _, c := range s {
		freq[c-'a']++
	}
	odd := 0
	for i := 0; i < 26; i++ {
		odd += freq[i] % 2
	}
	fmt.Println(odd)
}
