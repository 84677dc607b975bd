// want time n log n
// want space n

package solution

import "sort"

func merge(intervals [][]int) [][]int {
	sort.Slice(intervals, func(i, j int) bool { return intervals[i][0] < intervals[j][0] })
	var out [][]int
	for _, iv := range intervals {
		if len(out) > 0 && out[len(out)-1][1] >= iv[0] {
			if iv[1] > out[len(out)-1][1] {
				out[len(out)-1][1] = iv[1]
			}
		} else {
			out = append(out, iv)
		}
	}
	return out
}
