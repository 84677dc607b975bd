// want time n!
// want space n!
// kind function
package main

func permute(nums []int) [][]int {
	var res [][]int
	var bt func(int)
	bt = func(start int) {
		if start == len(nums) {
			res = append(res, append([]int{}, nums...))
			return
		}
		for i := start; i < len(nums); i++ {
			nums[start], nums[i] = nums[i], nums[start]
			bt(start + 1)
			nums[start], nums[i] = nums[i], nums[start]
		}
	}
	bt(0)
	return res
}
