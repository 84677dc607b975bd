// want time n
// want space n

package solution

func fib(n int) int {
	memo := map[int]int{}
	var f func(int) int
	f = func(k int) int {
		if k < 2 {
			return k
		}
		if v, ok := memo[k]; ok {
			return v
		}
		memo[k] = f(k-1) + f(k-2)
		return memo[k]
	}
	return f(n)
}
