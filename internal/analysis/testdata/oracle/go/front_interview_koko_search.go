// want time n log n
// want space 1

package main

func minEatingSpeed(piles []int, h int) int {
	hi := 0
	for _, p := range piles {
		hi = max(hi, p)
	}
	return 1 + sort.Search(hi-1, func(speed int) bool {
		speed++
		t := 0
		for _, p := range piles {
			t += (p + speed - 1) / speed
		}
		return t <= h
	})
}
