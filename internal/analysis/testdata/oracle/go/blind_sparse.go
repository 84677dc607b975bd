// want time n log n
// want space n log n
package main

import "math/bits"

type Sparse struct{ t [][]int }

func build(a []int) [][]int {
	n := len(a)
	t := [][]int{a}
	for k := 1; 1<<k <= n; k++ {
		prev := t[k-1]
		row := make([]int, n-(1<<k)+1)
		for i := range row {
			row[i] = min(prev[i], prev[i+(1<<(k-1))])
		}
		t = append(t, row)
	}
	_ = bits.Len(uint(n))
	return t
}
