// want time n log n
// want space n

package main

import "sort"

func lengthOfLIS(nums []int) int {
	d := []int{}
	for _, x := range nums {
		i := sort.SearchInts(d, x)
		if i == len(d) {
			d = append(d, x)
		} else {
			d[i] = x
		}
	}
	return len(d)
}
