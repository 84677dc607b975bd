// want time n
// want space n

package main

func dailyTemperatures(t []int) []int {
	ans := make([]int, len(t))
	st := []int{}
	for i, x := range t {
		for len(st) > 0 && t[st[len(st)-1]] < x {
			j := st[len(st)-1]
			st = st[:len(st)-1]
			ans[j] = i - j
		}
		st = append(st, i)
	}
	return ans
}
