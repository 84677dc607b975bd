// want time n log n
// want space n

package main

import (
	"cmp"
	"container/heap"
)

type H[T cmp.Ordered] []T

func (h H[T]) Len() int           { return len(h) }
func (h H[T]) Less(i, j int) bool { return h[i] < h[j] }
func (h H[T]) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *H[T]) Push(x any)        { *h = append(*h, x.(T)) }
func (h *H[T]) Pop() any {
	o := *h
	x := o[len(o)-1]
	*h = o[:len(o)-1]
	return x
}

func connectSticks(sticks []int) (cost int) {
	h := H[int](sticks)
	heap.Init(&h)
	for h.Len() > 1 {
		a := heap.Pop(&h).(int)
		b := heap.Pop(&h).(int)
		cost += a + b
		heap.Push(&h, a+b)
	}
	return
}
