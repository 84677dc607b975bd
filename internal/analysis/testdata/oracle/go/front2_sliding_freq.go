// want time n
// want space n

package main

func totalFruit(fruits []int) int {
	cnt := map[int]int{}
	ans, l := 0, 0
	for r, x := range fruits {
		cnt[x]++
		for len(cnt) > 2 {
			y := fruits[l]
			if cnt[y]--; cnt[y] == 0 {
				delete(cnt, y)
			}
			l++
		}
		ans = max(ans, r-l+1)
	}
	return ans
}
