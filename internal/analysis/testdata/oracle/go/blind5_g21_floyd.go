// want time n^3
// want space n^2
// kind stdin
package main

import "fmt"

func main() {
	var n int
	fmt.Scan(&n)
	d := make([][]int, n)
	for i := range d {
		d[i] = make([]int, n)
		for j := range d[i] {
			fmt.Scan(&d[i][j])
		}
	}
	for k := range n {
		for i := range n {
			for j := range n {
				d[i][j] = min(d[i][j], d[i][k]+d[k][j])
			}
		}
	}
	fmt.Println(d)
}
