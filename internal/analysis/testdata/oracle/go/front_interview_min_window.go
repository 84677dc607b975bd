// want time n

package main

func minWindow(s string, t string) string {
	need := map[byte]int{}
	for i := range t {
		need[t[i]]++
	}
	left, cnt, start, best := 0, len(t), 0, len(s)+1
	for right := 0; right < len(s); right++ {
		if need[s[right]] > 0 {
			cnt--
		}
		need[s[right]]--
		for cnt == 0 {
			if right-left+1 < best {
				best = right - left + 1
				start = left
			}
			need[s[left]]++
			if need[s[left]] > 0 {
				cnt++
			}
			left++
		}
	}
	if best > len(s) {
		return ""
	}
	return s[start : start+best]
}
