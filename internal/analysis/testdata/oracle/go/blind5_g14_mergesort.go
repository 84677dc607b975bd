// want time n log n
// want space n
// kind function
package main

func sortArray(a []int) []int {
	if len(a) < 2 {
		return a
	}
	m := len(a) / 2
	l, r := sortArray(a[:m]), sortArray(a[m:])
	out := make([]int, 0, len(a))
	i, j := 0, 0
	for i < len(l) && j < len(r) {
		if l[i] <= r[j] {
			out = append(out, l[i])
			i++
		} else {
			out = append(out, r[j])
			j++
		}
	}
	out = append(out, l[i:]...)
	return append(out, r[j:]...)
}
