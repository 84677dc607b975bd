// Package feedtest is what every driver of port feed must pass.
package feedtest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/heddle-run/heddle/feed"
)

// Pair is two ends of one subject, queue or topic that nobody else uses. Every call
// of Source opens the same end once more, as another process would.
type Pair struct {
	Source func(t *testing.T) feed.Source
	Sink   feed.Sink
	Keeps  bool // what is not acknowledged is delivered again
}

// Run tests the driver.
func Run(t *testing.T, open func(t *testing.T) Pair) {
	t.Run("what is sent arrives", func(t *testing.T) { arrives(t, open(t)) })
	t.Run("what is given back comes again", func(t *testing.T) { comesAgain(t, open(t)) })
	t.Run("what was not acknowledged is another's", func(t *testing.T) { isAnothers(t, open(t)) })
	t.Run("nothing to receive", func(t *testing.T) {
		s := open(t).Source(t)
		defer s.Close()
		ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
		defer cancel()
		if d, err := s.Receive(ctx); err == nil || ctx.Err() == nil {
			t.Errorf("got %v, %v", d, err)
		}
	})
}

func arrives(t *testing.T, p Pair) {
	s := p.Source(t)
	const n = 50
	for i := range n {
		send(t, p.Sink, i)
	}
	got := map[string]int{}
	for range n {
		d := receive(t, s)
		m := d.Message()
		if m.Source != "feedtest" || m.Type != "test" || m.ContentType != "application/json" || string(m.Data) != fmt.Sprintf(`{"n":%s}`, m.ID) {
			t.Fatalf("arrived as %+v", m)
		}
		got[m.ID]++
		must(t, d.Ack(t.Context()))
	}
	if len(got) != n {
		t.Errorf("%d of %d messages arrived", len(got), n)
	}
	must(t, s.Close())
}

func comesAgain(t *testing.T, p Pair) {
	if !p.Keeps {
		t.Skip("the broker keeps nothing")
	}
	s := p.Source(t)
	send(t, p.Sink, 1)
	d := receive(t, s)
	start := time.Now()
	must(t, d.Nack(t.Context(), 300*time.Millisecond))
	again := receive(t, s)
	if again.Message().ID != "1" || time.Since(start) < 250*time.Millisecond {
		t.Errorf("%s came again after %v", again.Message().ID, time.Since(start))
	}
	must(t, again.Ack(t.Context()))
	must(t, s.Close())
}

func isAnothers(t *testing.T, p Pair) {
	if !p.Keeps {
		t.Skip("the broker keeps nothing")
	}
	s := p.Source(t)
	for i := range 3 {
		send(t, p.Sink, i)
	}
	left := map[string]bool{}
	for range 3 {
		d := receive(t, s)
		if d.Message().ID == "1" {
			must(t, d.Ack(t.Context())) // out of order
		} else {
			left[d.Message().ID] = true
		}
	}
	must(t, s.Close())
	next := p.Source(t)
	defer next.Close()
	for len(left) > 0 {
		d := receive(t, next)
		delete(left, d.Message().ID)
		must(t, d.Ack(t.Context()))
	}
}

func send(t *testing.T, s feed.Sink, n int) {
	t.Helper()
	must(t, s.Send(t.Context(), feed.Message{ID: fmt.Sprint(n), Source: "feedtest", Type: "test", ContentType: "application/json", Data: fmt.Appendf(nil, `{"n":%d}`, n)}))
}

func receive(t *testing.T, s feed.Source) feed.Delivery {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	d, err := s.Receive(ctx)
	must(t, err)
	return d
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
