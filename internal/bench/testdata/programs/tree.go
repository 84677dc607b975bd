// A binary search tree of n made-up keys, and its depth.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type node struct {
	key         uint64
	left, right *node
}

func main() {
	n, err := strconv.Atoi(os.Args[1])
	if err != nil {
		os.Exit(2)
	}
	var root *node
	x, deepest := uint64(88172645463325252), 0
	for range n {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		at, depth := &root, 0
		for *at != nil {
			if x < (*at).key {
				at = &(*at).left
			} else {
				at = &(*at).right
			}
			depth++
		}
		*at = &node{key: x}
		deepest = max(deepest, depth)
	}
	fmt.Println(deepest)
}
