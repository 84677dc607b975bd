// Package split decides how work is cut: how many items make a task, into how many
// parts an input goes and where the cuts are, and what that gains.
//
// It is arithmetic on values: the engine reads, runs and joins.
package split

import (
	"math"
	"time"
)

// Load is what is known of a list of items that are mapped.
type Load struct {
	Item     time.Duration // one item's time, predicted or measured; 0 is unknown
	Overhead time.Duration // a task's own time: to place, start and join it
	Lanes    int           // tasks that run at once
	Left     int           // items not given out yet; negative is unknown
}

const (
	// overheadShare is how much of a task's time its overhead may be.
	overheadShare = 0.05
	// longest is how long a task should last at most: results come in order, so a
	// long task holds back what is behind it, and a lost one is run again.
	longest = 2 * time.Second
	// most is how many items one task has at most.
	most = 4096
)

// Chunk is how many items the next task gets: enough that its overhead is small
// beside them, few enough that all lanes end together.
func Chunk(l Load) int {
	n := 1.0
	if l.Item > 0 {
		n = float64(l.Overhead) / overheadShare / float64(l.Item)
		n = min(n, max(1, float64(longest)/float64(l.Item)))
	}
	if l.Left >= 0 {
		// What is left goes in ever smaller pieces (guided self-scheduling,
		// Polychronopoulos and Kuck 1987), so that no lane works alone at the end.
		n = min(n, math.Ceil(float64(l.Left)/float64(2*max(l.Lanes, 1))))
	}
	return int(min(max(math.Round(n), 1), most))
}
