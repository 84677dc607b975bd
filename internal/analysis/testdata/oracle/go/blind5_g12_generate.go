// want time 2^n
// want space 2^n
// kind function
package main

func generateParenthesis(n int) []string {
	res := []string{}
	var gen func(cur string, o, c int)
	gen = func(cur string, o, c int) {
		if len(cur) == 2*n {
			res = append(res, cur)
			return
		}
		if o < n {
			gen(cur+"(", o+1, c)
		}
		if c < o {
			gen(cur+")", o, c+1)
		}
	}
	gen("", 0, 0)
	return res
}
