// want time n log n
// want space n
// kind function
package main

import (
	"sort"
	"strings"
)

func groupAnagrams(strs []string) [][]string {
	m := map[string][]string{}
	for _, s := range strs {
		b := strings.Split(s, "")
		sort.Strings(b)
		k := strings.Join(b, "")
		m[k] = append(m[k], s)
	}
	var out [][]string
	for _, v := range m {
		out = append(out, v)
	}
	return out
}
