package main

import "strings"

// Loops written without knowing the rules.

type account struct {
	balance int
	moves   []int
}

func (a *account) apply(x int) {
	if a.balance+x < 0 {
		return
	}
	a.balance += x
}

func settle(a *account, xs []int) {
	for _, x := range xs { // want loop serial
		a.apply(x)
	}
}

func square(xs []int) []int {
	out := make([]int, len(xs))
	for i, x := range xs { // want loop doall
		out[i] = x * x
	}
	return out
}

func smallest(xs []int) int {
	m := xs[0]
	for _, x := range xs { // want loop reduce min
		if x < m {
			m = x
		}
	}
	return m
}

func words(lines []string) int {
	n := 0
	for _, l := range lines { // want loop reduce +
		n += len(strings.Fields(l))
	}
	return n
}

func prefix(xs []int) []int {
	p := make([]int, len(xs)+1)
	for i, x := range xs { // want loop serial
		p[i+1] = p[i] + x
	}
	return p
}

func overlap(xs []int) {
	ys := xs[1:]
	for i := range ys { // want loop serial
		ys[i] = xs[i] + 1
	}
}

func index(xs []string) map[string]int {
	m := map[string]int{}
	for i, x := range xs { // want loop serial
		if _, ok := m[x]; !ok {
			m[x] = i + len(m)
		}
	}
	return m
}

func transpose(g [][]int) [][]int {
	out := make([][]int, len(g[0]))
	for c := range out { // want loop doall
		out[c] = make([]int, len(g))
		for r := range g { // want loop doall
			out[c][r] = g[r][c]
		}
	}
	return out
}

func window(xs []int, k int) int {
	sum, best := 0, 0
	for i, x := range xs { // want loop serial
		sum += x
		if i >= k {
			sum -= xs[i-k]
		}
		if sum > best {
			best = sum
		}
	}
	return best
}

func visitAll(g [][]int, seen []bool, u int) int {
	seen[u] = true
	n := 1
	for _, v := range g[u] { // want loop serial
		if !seen[v] {
			n += visitAll(g, seen, v)
		}
	}
	return n
}

func closures(n int) int {
	x := 1
	step := func() { x = x*3 + 1 }
	for i := 0; i < n; i++ { // want loop serial
		step()
	}
	return x
}

func anyNegative(xs []int) bool {
	found := false
	for _, x := range xs { // want loop reduce or
		found = found || x < 0
	}
	return found
}

func collatz(starts []int) []int {
	out := make([]int, len(starts))
	for i, n := range starts { // want loop doall
		for n > 1 { // want loop serial
			if n%2 == 0 {
				n /= 2
			} else {
				n = 3*n + 1
			}
			out[i]++
		}
	}
	return out
}

func sharedBuffer(lines []string) []string {
	buf := make([]byte, 0, 64)
	var out []string
	for _, l := range lines { // want loop serial
		buf = append(buf, l...)
		out = append(out, string(buf))
	}
	return out
}

func histogram(xs []int) [10]int {
	var h [10]int
	for _, x := range xs { // want loop reduce merge +
		h[x%10]++
	}
	return h
}
