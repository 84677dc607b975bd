// Cheapest order to multiply a chain of n matrices.
package main

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
)

func dims(n int) []int {
	d := make([]int, n+1)
	x := uint32(2463534242)
	for i := range d {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
		d[i] = 5 + int(x%60)
	}
	return d
}

func order(d []int) (cost, split [][]int) {
	n := len(d) - 1
	cost, split = make([][]int, n), make([][]int, n)
	for i := range cost {
		cost[i], split[i] = make([]int, n), make([]int, n)
	}
	for length := 2; length <= n; length++ {
		for i := 0; i+length <= n; i++ {
			j := i + length - 1
			cost[i][j] = math.MaxInt
			for k := i; k < j; k++ {
				if c := cost[i][k] + cost[k+1][j] + d[i]*d[k+1]*d[j+1]; c < cost[i][j] {
					cost[i][j], split[i][j] = c, k
				}
			}
		}
	}
	return cost, split
}

func render(b *strings.Builder, split [][]int, i, j int) {
	if i == j {
		b.WriteString("M" + strconv.Itoa(i))
		return
	}
	b.WriteByte('(')
	render(b, split, i, split[i][j])
	b.WriteByte('*')
	render(b, split, split[i][j]+1, j)
	b.WriteByte(')')
}

func main() {
	n, err := strconv.Atoi(os.Args[1])
	if err != nil {
		panic(err)
	}
	cost, split := order(dims(n))
	var b strings.Builder
	render(&b, split, 0, n-1)
	fmt.Println(cost[0][n-1], b.Len())
}
