// want time n
// want space n

package solution

func dailyTemperatures(t []int) []int {
	res := make([]int, len(t))
	stack := []int{}
	for i, x := range t {
		for len(stack) > 0 && t[stack[len(stack)-1]] < x {
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			res[top] = i - top
		}
		stack = append(stack, i)
	}
	return res
}
