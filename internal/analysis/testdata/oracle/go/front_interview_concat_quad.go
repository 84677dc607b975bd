// want time n^2

package main

func repeatJoin(words []string) string {
	s := ""
	for _, w := range words {
		s += w + ","
	}
	return s
}
