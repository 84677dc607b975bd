// want time n
// want space 1

package solution

func minSubArrayLen(target int, nums []int) int {
	left, sum, best := 0, 0, len(nums)+1
	for right := 0; right < len(nums); right++ {
		sum += nums[right]
		for sum >= target {
			best = min(best, right-left+1)
			sum -= nums[left]
			left++
		}
	}
	if best > len(nums) {
		return 0
	}
	return best
}
