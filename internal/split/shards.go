package split

import (
	"bytes"
	"math"
	"time"
)

// Whole is what is predicted of a unit run whole.
type Whole struct {
	Wall     time.Duration // 0 is unknown
	Start    time.Duration // of it, before the program's first line
	Fraction float64       // of the rest, the share that lies in the loop
}

// Shards is how many parts to make for the lanes there are: one a lane, as the
// parts are equal and each repeats what comes before the loop.
func Shards(w Whole, lanes int) int {
	best, gain := max(lanes, 2), 0.0
	for n := 2; n <= max(lanes, 2); n++ {
		if x := Speedup(w, n, lanes); x > gain*1.02 {
			best, gain = n, x
		}
	}
	return best
}

// Speedup is the predicted gain of n parts in that many lanes: what comes before
// the loop is done by every part at the same time, what comes after it by the last.
func Speedup(w Whole, n, lanes int) float64 {
	if w.Wall <= 0 || n < 1 || lanes < 1 {
		return 0
	}
	work := math.Max(float64(w.Wall-w.Start), float64(time.Millisecond))
	serial, loop := work*(1-w.Fraction), work*w.Fraction
	rounds := math.Ceil(float64(n) / float64(lanes))
	return float64(w.Wall) / (float64(w.Start) + serial + loop/float64(n)*rounds)
}

// Line is where the k-th of n parts of a text begins: about there, after an end of
// a line.
func Line(text []byte, k, n int) int {
	at := int(int64(len(text)) * int64(k) / int64(n))
	if at <= 0 || at >= len(text) {
		return max(0, min(at, len(text)))
	}
	if end := bytes.IndexByte(text[at-1:], '\n'); end >= 0 {
		return at + end
	}
	return len(text)
}
