package main

import (
	"bufio"
	"fmt"
	"math"
	"math/rand"
	"os"
	"sort"
	"strings"
	"sync"
)

func squares(n int) []int {
	out := make([]int, n)
	for i := 0; i < n; i++ { // want loop doall
		out[i] = i * i
	}
	return out
}

func total(xs []int) int {
	t := 0
	for _, x := range xs { // want loop reduce +
		t += x
	}
	return t
}

func prefixSum(xs []int) {
	for i := 1; i < len(xs); i++ { // want loop serial
		xs[i] += xs[i-1]
	}
}

func double(xs []float64) {
	for i := range xs { // want loop doall
		xs[i] *= 2
	}
}

func maxOf(xs []int) int {
	best := xs[0]
	for _, x := range xs { // want loop reduce max
		if x > best {
			best = x
		}
	}
	return best
}

func builtinMax(xs []int) int {
	best := math.MinInt
	for _, x := range xs { // want loop reduce max
		best = max(best, x)
	}
	return best
}

func collect(xs []int) []int {
	var out []int
	for _, x := range xs { // want loop pipeline
		if x%2 == 0 {
			out = append(out, x)
		}
	}
	return out
}

func counts(words []string) map[string]int {
	m := map[string]int{}
	for _, w := range words { // want loop reduce merge +
		m[w]++
	}
	return m
}

func seen(words []string) []string {
	m := map[string]bool{}
	var out []string
	for _, w := range words { // want loop serial
		if !m[w] {
			m[w] = true
			out = append(out, w)
		}
	}
	return out
}

func index(words []string) map[string]int {
	m := make(map[string]int)
	for i, w := range words { // want loop reduce merge last
		m[w] = i
	}
	return m
}

func matmul(n int) [][]float64 {
	a := make([][]float64, n)
	b := make([][]float64, n)
	c := make([][]float64, n)
	for i := 0; i < n; i++ { // want loop doall
		a[i] = make([]float64, n)
		b[i] = make([]float64, n)
		c[i] = make([]float64, n)
	}
	for i := 0; i < n; i++ { // want loop doall
		for j := 0; j < n; j++ { // want loop doall
			s := 0.0
			for k := 0; k < n; k++ { // want loop reduce +
				s += a[i][k] * b[k][j]
			}
			c[i][j] = s
		}
	}
	return c
}

func stencil(a []float64) []float64 {
	out := make([]float64, len(a))
	for i := 1; i+1 < len(a); i++ { // want loop doall
		out[i] = (a[i-1] + a[i+1]) / 2
	}
	return out
}

func stencilAliased(a, b []float64) {
	for i := 1; i+1 < len(a); i++ { // want loop serial
		b[i] = (a[i-1] + a[i+1]) / 2
	}
}

func overlapping(a []int) {
	b := a[1:]
	for i := 0; i < len(b); i++ { // want loop serial
		a[i] = b[i] + 1
	}
}

func reversed(a []int) []int {
	n := len(a)
	out := make([]int, n)
	for i, x := range a { // want loop doall
		out[n-1-i] = x
	}
	return out
}

func reverseInPlace(a []int) {
	for i, j := 0, len(a)-1; i < j; i, j = i+1, j-1 { // want loop serial
		a[i], a[j] = a[j], a[i]
	}
}

func stop(xs []int, y int) int {
	for i, x := range xs { // want loop serial
		if x == y {
			return i
		}
	}
	return -1
}

func lines() int {
	s := bufio.NewScanner(os.Stdin)
	n := 0
	for s.Scan() { // want loop reduce +
		n += len(strings.Fields(s.Text()))
	}
	return n
}

func printAll(xs []int) {
	for _, x := range xs { // want loop pipeline
		fmt.Println(x)
	}
}

func sharedCounter(xs []int) int {
	var mu sync.Mutex
	var wg sync.WaitGroup
	n := 0
	for _, x := range xs { // want loop serial
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			n += x
			mu.Unlock()
		}()
	}
	wg.Wait()
	return n
}

func monte(n int) int {
	in := 0
	for i := 0; i < n; i++ { // want loop reduce +
		x, y := rand.Float64(), rand.Float64()
		if x*x+y*y < 1 {
			in++
		}
	}
	return in
}

func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ { // want loop serial
		h ^= uint32(s[i])
		h *= 16777619
	}
	return h
}

func sortEach(n int) [][]int {
	rows := make([][]int, n)
	for i := range rows { // want loop doall
		rows[i] = []int{3, 1, 2}
		sort.Ints(rows[i])
	}
	return rows
}

type point struct{ x, y float64 }

func norms(ps []point) []float64 {
	out := make([]float64, len(ps))
	for i, p := range ps { // want loop doall
		out[i] = math.Sqrt(p.x*p.x + p.y*p.y)
	}
	return out
}

type node struct {
	val  int
	next *node
}

func listSum(n *node) int {
	t := 0
	for n != nil { // want loop serial
		t += n.val
		n = n.next
	}
	return t
}

func builder(words []string) string {
	var b strings.Builder
	for _, w := range words { // want loop pipeline
		b.WriteString(w)
	}
	return b.String()
}

type stats struct {
	sum, n int
}

func (s *stats) addAll(xs []int) {
	for _, x := range xs { // want loop reduce +
		s.sum += x
		s.n++
	}
}

func (s *stats) add(x int) { s.sum += x }

func viaMethod(xs []int) int {
	s := &stats{}
	for _, x := range xs { // want loop serial
		s.add(x)
	}
	return s.sum
}

func ownStats(rows [][]int) []int {
	out := make([]int, len(rows))
	for i, row := range rows { // want loop doall
		s := &stats{}
		for _, x := range row { // want loop serial
			s.add(x)
		}
		out[i] = s.sum
	}
	return out
}

func divisors(n int) int {
	c := 0
	for i := 1; i <= n; i++ { // want loop reduce +
		if n%i == 0 {
			c++
		}
	}
	return c
}

func gcdAll(xs []int) int {
	g := 0
	for _, x := range xs { // want loop serial
		for x != 0 { // want loop serial
			g, x = x, g%x
		}
	}
	return g
}

func flat(n int) []int {
	a := make([]int, n*4)
	for i := 0; i < n; i++ { // want loop doall
		a[4*i] = i
		a[4*i+1] = i + 1
		a[4*i+3] = a[4*i] + a[4*i+1]
	}
	return a
}

func shift(a []int) {
	for i := 0; i+1 < len(a); i++ { // want loop serial
		a[i] = a[i+1]
	}
}

func channel(xs []int, c chan int) {
	for _, x := range xs { // want loop serial
		c <- x
	}
}

func main() {
	fmt.Println(total(squares(10)), counts(nil), index(nil), matmul(3), lines(), monte(10))
}
