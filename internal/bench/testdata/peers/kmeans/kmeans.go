// k-means of two-dimensional points: at most forty rounds of Lloyd's algorithm.
package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
)

const (
	clusters = 24
	rounds   = 40
)

type vec struct{ x, y float64 }

func (v vec) dist2(w vec) float64 { dx, dy := v.x-w.x, v.y-w.y; return dx*dx + dy*dy }

func load() (points []vec) {
	in := bufio.NewReaderSize(os.Stdin, 1<<16)
	for {
		var p vec
		if _, err := fmt.Fscanf(in, "%f %f\n", &p.x, &p.y); err != nil {
			return points
		}
		points = append(points, p)
	}
}

func closest(centres []vec, p vec) (best int) {
	least := math.Inf(1)
	for i, c := range centres {
		if d := c.dist2(p); d < least {
			least, best = d, i
		}
	}
	return best
}

func main() {
	points := load()
	if len(points) < clusters {
		fmt.Fprintln(os.Stderr, "kmeans: too few points")
		os.Exit(1)
	}
	centres := make([]vec, clusters)
	for i := range centres {
		centres[i] = points[i*len(points)/clusters]
	}
	member := make([]int, len(points))
	round := 0
	for ; round < rounds; round++ {
		moved := 0
		var sums [clusters]vec
		var counts [clusters]int
		for i, p := range points {
			c := closest(centres, p)
			if member[i] != c {
				member[i] = c
				moved++
			}
			sums[c].x += p.x
			sums[c].y += p.y
			counts[c]++
		}
		for i := range centres {
			if counts[i] > 0 {
				centres[i] = vec{sums[i].x / float64(counts[i]), sums[i].y / float64(counts[i])}
			}
		}
		if moved == 0 {
			break
		}
	}
	fmt.Println(round, centres[0], centres[clusters-1])
}
