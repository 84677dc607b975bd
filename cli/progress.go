package cli

import (
	"fmt"
	"strings"
	"time"
)

// bar shows on a terminal how far long work is, once it lasts over a second.
type bar struct {
	a     *app
	what  string
	total int64  // bytes of input; 0 is unknown
	read  *int64 // of them so far
	done  int64
	start time.Time
	shown time.Time
}

func (a *app) progress(what string, total int64, read *int64) *bar {
	return &bar{a: a, what: what, total: total, read: read, start: time.Now()}
}

// step counts one more; calls come from one goroutine.
func (b *bar) step() {
	b.done++
	n := b.done
	now := time.Now()
	if b.a.quiet || !b.a.talks() || now.Sub(b.start) < time.Second || now.Sub(b.shown) < 100*time.Millisecond {
		return
	}
	b.shown = now
	text := fmt.Sprintf("%d %s, %.0f/s", n, b.what, float64(n)/now.Sub(b.start).Seconds())
	if b.total > 0 {
		part := min(float64(*b.read)/float64(b.total), 1)
		const width = 30
		full := int(part * width)
		text = fmt.Sprintf("[%s%s] %3.0f%%  %s", strings.Repeat("#", full), strings.Repeat(".", width-full), part*100, text)
	}
	fmt.Fprintf(b.a.err, "\r\x1b[K%s", b.a.dim(text))
}

// end takes the bar away.
func (b *bar) end() {
	if !b.shown.IsZero() {
		fmt.Fprint(b.a.err, "\r\x1b[K")
	}
}
