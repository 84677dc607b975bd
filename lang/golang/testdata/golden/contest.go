package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

const MOD = 1_000_000_007

var adj [][]int
var memo [105][105]int

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func bfs(src int) []int {
	dist := make([]int, len(adj))
	for i := range dist {
		dist[i] = -1
	}
	queue := []int{src}
	dist[src] = 0
	for len(queue) > 0 {
		u := queue[0]
		queue = queue[1:]
		for _, v := range adj[u] {
			if dist[v] < 0 {
				dist[v] = dist[u] + 1
				queue = append(queue, v)
			}
		}
	}
	return dist
}

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var n, m int
	fmt.Fscan(in, &n, &m)
	adj = make([][]int, n)
	for i := 0; i < m; i++ {
		var u, v int
		fmt.Fscan(in, &u, &v)
		adj[u] = append(adj[u], v)
		adj[v] = append(adj[v], u)
	}
	a := make([]int64, n)
	for i := range a {
		fmt.Fscan(in, &a[i])
	}
	lo, hi := 0, n
	for lo < hi {
		mid := (lo + hi) / 2
		if a[mid] < int64(m) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	memo[0][1] = gcd(n, m) % MOD
	words := strings.Fields("a b")
	freq := make(map[string]int)
	for _, w := range words {
		freq[w]++
	}
	for w, c := range freq {
		fmt.Fprintln(out, w, c, bfs(lo))
	}
}
