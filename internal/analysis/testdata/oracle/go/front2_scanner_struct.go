// want time n^2
// want space n
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

type Scanner struct{ sc *bufio.Scanner }

func NewScanner() *Scanner {
	sc := bufio.NewScanner(os.Stdin)
	sc.Split(bufio.ScanWords)
	sc.Buffer(make([]byte, 1024), 1e7)
	return &Scanner{sc}
}

func (s *Scanner) Next() string { s.sc.Scan(); return s.sc.Text() }
func (s *Scanner) Int() int {
	v, _ := strconv.Atoi(s.Next())
	return v
}
func (s *Scanner) Ints(n int) []int {
	r := make([]int, n)
	for i := 0; i < n; i++ {
		r[i] = s.Int()
	}
	return r
}

func main() {
	s := NewScanner()
	n := s.Int()
	h := s.Ints(n)
	dp := make([]int, n)
	best := 0
	for i := range dp {
		dp[i] = h[i]
		for j := 0; j < i; j++ {
			if h[j] < h[i] && dp[j]+h[i] > dp[i] {
				dp[i] = dp[j] + h[i]
			}
		}
		best = max(best, dp[i])
	}
	fmt.Println(best)
}
