// want time n^2
// want space n^2
// kind function
package main

type key struct{ i, j int }

func longestPalindromeSubseq(s string) int {
	memo := map[key]int{}
	var f func(i, j int) int
	f = func(i, j int) int {
		if i > j {
			return 0
		}
		if i == j {
			return 1
		}
		if v, ok := memo[key{i, j}]; ok {
			return v
		}
		var r int
		if s[i] == s[j] {
			r = 2 + f(i+1, j-1)
		} else {
			r = max(f(i+1, j), f(i, j-1))
		}
		memo[key{i, j}] = r
		return r
	}
	return f(0, len(s)-1)
}
