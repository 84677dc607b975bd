// want time n log n
// want space n

package main

func merge(intervals [][]int) [][]int {
	sort.Slice(intervals, func(i, j int) bool { return intervals[i][0] < intervals[j][0] })
	res := [][]int{intervals[0]}
	for _, p := range intervals[1:] {
		last := res[len(res)-1]
		if p[0] <= last[1] {
			last[1] = max(last[1], p[1])
		} else {
			res = append(res, p)
		}
	}
	return res
}
