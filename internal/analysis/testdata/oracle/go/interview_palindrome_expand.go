// want time n^2
// want space 1

package solution

func longestPalindrome(s string) string {
	start, end := 0, 0
	expand := func(l, r int) (int, int) {
		for l >= 0 && r < len(s) && s[l] == s[r] {
			l--
			r++
		}
		return l + 1, r - 1
	}
	for i := range s {
		if l, r := expand(i, i); r-l > end-start {
			start, end = l, r
		}
		if l, r := expand(i, i+1); r-l > end-start {
			start, end = l, r
		}
	}
	return s[start : end+1]
}
