// want time n
// want space n

package main

import "strings"

func reverseWords(s string) string {
	w := strings.Fields(s)
	for i, j := 0, len(w)-1; i < j; i, j = i+1, j-1 {
		w[i], w[j] = w[j], w[i]
	}
	var sb strings.Builder
	for i, x := range w {
		if i > 0 {
			sb.WriteByte(' ')
		}
		sb.WriteString(x)
	}
	return sb.String()
}
