// Labels the basins of a height map: every cell drains to its lowest neighbour.
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
)

type terrain struct {
	w, h   int
	height []uint8
}

func readTerrain(in *bufio.Reader) (*terrain, error) {
	t := &terrain{}
	if _, err := fmt.Fscan(in, &t.h, &t.w); err != nil {
		return nil, err
	}
	t.height = make([]uint8, 0, t.w*t.h)
	for len(t.height) < t.w*t.h {
		b, err := in.ReadByte()
		if err != nil {
			return nil, fmt.Errorf("after %d cells: %w", len(t.height), err)
		}
		if b >= '0' && b <= '9' {
			t.height = append(t.height, b-'0')
		}
	}
	return t, nil
}

func (t *terrain) downhill(cell int) int {
	lowest := cell
	x, y := cell%t.w, cell/t.w
	for _, d := range [...][2]int{{0, -1}, {-1, 0}, {1, 0}, {0, 1}} {
		nx, ny := x+d[0], y+d[1]
		if nx < 0 || ny < 0 || nx >= t.w || ny >= t.h {
			continue
		}
		if n := ny*t.w + nx; t.height[n] < t.height[lowest] {
			lowest = n
		}
	}
	return lowest
}

func (t *terrain) label() []int32 {
	basin := make([]int32, len(t.height))
	for i := range basin {
		basin[i] = -1
	}
	var path []int
	for start := range basin {
		path = path[:0]
		at := start
		for basin[at] < 0 {
			path = append(path, at)
			next := t.downhill(at)
			if next == at {
				basin[at] = int32(at)
			}
			at = next
		}
		for _, c := range path {
			basin[c] = basin[at]
		}
	}
	return basin
}

func main() {
	t, err := readTerrain(bufio.NewReader(os.Stdin))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	sizes := map[int32]int{}
	for _, b := range t.label() {
		sizes[b]++
	}
	list := make([]int, 0, len(sizes))
	for _, n := range sizes {
		list = append(list, n)
	}
	sort.Sort(sort.Reverse(sort.IntSlice(list)))
	fmt.Println(len(list), list[:min(5, len(list))])
}
