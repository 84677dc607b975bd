package sim

import (
	"container/heap"
	"time"
)

// What can happen.
type eventKind uint8

const (
	arrival  eventKind = iota // stream
	progress                  // node: its first run ends, or crosses its memory limit
	started                   // node: its start-up is over
	failed                    // any node fails
	repaired                  // node is back
	warned                    // spot node: will be taken away
	taken                     // spot node: is taken away
	tick                      // provisioning
)

// event is something at a time. Of two at one time the one made first goes first.
type event struct {
	at    time.Duration
	order int64
	kind  eventKind
	ref   int // stream or node
	turn  int // a progress event is void when its node has moved on
}

type events struct {
	heap []event
	made int64
}

func (e *events) add(at time.Duration, kind eventKind, ref, turn int) {
	e.made++
	heap.Push(e, event{at, e.made, kind, ref, turn})
}

func (e *events) next() (event, bool) {
	if len(e.heap) == 0 {
		return event{}, false
	}
	return heap.Pop(e).(event), true
}

// Len, Less, Swap, Push and Pop make it a heap by time.
func (e *events) Len() int { return len(e.heap) }

// Less orders by time, then by age.
func (e *events) Less(i, j int) bool {
	if e.heap[i].at != e.heap[j].at {
		return e.heap[i].at < e.heap[j].at
	}
	return e.heap[i].order < e.heap[j].order
}

// Swap swaps two.
func (e *events) Swap(i, j int) { e.heap[i], e.heap[j] = e.heap[j], e.heap[i] }

// Push appends; container/heap calls it.
func (e *events) Push(x any) { e.heap = append(e.heap, x.(event)) }

// Pop takes the last; container/heap calls it.
func (e *events) Pop() any {
	last := e.heap[len(e.heap)-1]
	e.heap = e.heap[:len(e.heap)-1]
	return last
}
