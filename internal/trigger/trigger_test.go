package trigger

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/heddle-run/heddle/feed"
	"github.com/heddle-run/heddle/internal/calls"
	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/task"
)

// world is a broker and a register of calls that fail in every way, by a seed.
type world struct {
	mu      sync.Mutex
	random  *rand.Rand
	waiting []feed.Message // to be delivered
	acked   map[string]int
	made    map[string]int // calls by key
	results map[string]int // by the message that they answer
}

func (w *world) chance(n int) bool { return w.random.IntN(n) == 0 }

func (w *world) open(context.Context) (feed.Source, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.chance(4) {
		return nil, errors.New("no broker")
	}
	return &end{w: w, mine: map[string]feed.Message{}}, nil
}

func (w *world) openSink(context.Context) (feed.Sink, error) { return &end{w: w}, nil }

// end is one connection; what it has not acknowledged goes back when it is lost.
type end struct {
	w    *world
	mine map[string]feed.Message
}

func (e *end) Receive(ctx context.Context) (feed.Delivery, error) {
	for {
		e.w.mu.Lock()
		if e.w.chance(60) {
			e.w.mu.Unlock()
			return nil, errors.New("connection lost")
		}
		if len(e.w.waiting) > 0 {
			m := e.w.waiting[0]
			if !e.w.chance(10) { // else it is delivered twice
				e.w.waiting = e.w.waiting[1:]
			}
			e.mine[m.ID] = m
			e.w.mu.Unlock()
			return delivery{e, m}, nil
		}
		e.w.mu.Unlock()
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(10 * time.Millisecond):
		}
	}
}

func (e *end) Close() error {
	e.w.mu.Lock()
	defer e.w.mu.Unlock()
	for _, m := range e.mine {
		e.w.waiting = append(e.w.waiting, m)
	}
	e.mine = nil
	return nil
}

func (e *end) Send(_ context.Context, m feed.Message) error {
	e.w.mu.Lock()
	defer e.w.mu.Unlock()
	if e.w.chance(20) {
		return errors.New("not sent")
	}
	e.w.results[m.Subject]++
	return nil
}

type delivery struct {
	e *end
	m feed.Message
}

func (d delivery) Message() feed.Message { return d.m }
func (d delivery) Ack(context.Context) error {
	d.e.w.mu.Lock()
	defer d.e.w.mu.Unlock()
	if d.e.mine == nil {
		return errors.New("connection lost")
	}
	delete(d.e.mine, d.m.ID)
	d.e.w.acked[d.m.ID]++
	return nil
}

func (d delivery) Nack(_ context.Context, delay time.Duration) error {
	d.e.w.mu.Lock()
	defer d.e.w.mu.Unlock()
	delete(d.e.mine, d.m.ID)
	time.AfterFunc(delay, func() {
		d.e.w.mu.Lock()
		defer d.e.w.mu.Unlock()
		d.e.w.waiting = append(d.e.w.waiting, d.m)
	})
	return nil
}

// Accept knows a key again, is busy at times and refuses one message in ten.
func (w *world) Accept(_ context.Context, q calls.Request) (calls.Call, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.chance(15) {
		return calls.Call{}, calls.ErrBusy
	}
	if strings.HasSuffix(q.Key, "7") {
		return calls.Call{}, calls.ErrInvalid
	}
	w.made[q.Key]++
	return calls.Call{Run: store.Run{ID: q.Key, State: calls.Queued}}, nil
}

func (w *world) Wait(ctx context.Context, _, id string, _ time.Duration) (calls.Call, error) {
	select {
	case <-time.After(20 * time.Millisecond):
	case <-ctx.Done():
		return calls.Call{}, ctx.Err()
	}
	state := string(task.OK)
	if strings.HasSuffix(id, "5") {
		state = string(task.Exit)
	}
	return calls.Call{Run: store.Run{ID: id, State: state}}, nil
}

func (w *world) Result(context.Context, string, string) (io.ReadCloser, error) {
	return io.NopCloser(bytes.NewReader([]byte(`{"done":true}`))), nil
}

func (w *world) Logs(context.Context, string, string) ([]byte, error) {
	return []byte("Traceback"), nil
}

// TestEveryMessageIsAnswered holds that whatever fails, every message makes calls of
// one key, is answered and then acknowledged.
func TestEveryMessageIsAnswered(t *testing.T) {
	const n = 300
	for seed := range uint64(10) {
		synctest.Test(t, func(t *testing.T) {
			w := &world{random: rand.New(rand.NewPCG(seed, 3)), acked: map[string]int{}, made: map[string]int{}, results: map[string]int{}}
			for i := range n {
				w.waiting = append(w.waiting, feed.Message{ID: fmt.Sprint(i), Source: "s"})
			}
			ctx, cancel := context.WithCancel(t.Context())
			var wg sync.WaitGroup
			tr := Trigger{Name: "t", Parallel: 8, On: w.open, To: w.openSink}
			wg.Go(func() { tr.Serve(ctx, w, slog.New(slog.DiscardHandler)) })
			time.Sleep(time.Hour)
			cancel()
			wg.Wait()
			for i := range n {
				id := fmt.Sprint(i)
				calls := w.made["t\ns\n"+id]
				if w.acked[id] == 0 || w.results[id] == 0 || (calls == 0) != strings.HasSuffix(id, "7") {
					t.Fatalf("seed %d, message %s: %d calls, %d results, %d times acknowledged", seed, id, calls, w.results[id], w.acked[id])
				}
			}
			if len(w.waiting) > 0 || len(w.acked) != n {
				t.Errorf("seed %d: %d messages are left, %d acknowledged", seed, len(w.waiting), len(w.acked))
			}
		})
	}
}

func TestClock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		open, err := Clock("c", "*/15 * * * *", []byte("x"))
		if err != nil {
			t.Fatal(err)
		}
		s, err := open(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for range 8 {
			d, err := s.Receive(t.Context())
			if err != nil || string(d.Message().Data) != "x" {
				t.Fatalf("%+v, %v", d, err)
			}
			if at := d.Message().Time; at.Minute()%15 != 0 || at.Second() != 0 {
				t.Errorf("called at %v", at)
			}
			seen[d.Message().ID] = true
		}
		if len(seen) != 8 {
			t.Errorf("%d times of 8 differ", len(seen))
		}
		d, _ := s.Receive(t.Context())
		if err := d.Nack(t.Context(), time.Second); err != nil {
			t.Fatal(err)
		}
		if again, err := s.Receive(t.Context()); err != nil || again.Message().ID != d.Message().ID {
			t.Errorf("given back %s, got %+v, %v", d.Message().ID, again, err)
		}
	})
	for _, bad := range []string{"", "61 * * * *", "* * *", "@never"} {
		if _, err := Clock("c", bad, nil); err == nil {
			t.Errorf("%q is taken for a schedule", bad)
		}
	}
}
