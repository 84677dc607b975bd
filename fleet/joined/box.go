package joined

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// box is a sandbox on a worker's node.
type box struct {
	f      *Fleet
	seat   *seat
	order  sandbox.Order
	ended  chan End // holds one
	begun  bool     // Run was called; +checklocks:f.mu
	done   bool     // its end was told; +checklocks:f.mu
	sample sandbox.Sample
	limits *sandbox.Limits // to be told to the worker; +checklocks:f.mu

	mu    sync.Mutex // held while output is written
	io    sandbox.IO // +checklocks:mu
	taken map[string]int64
	over  bool // nothing more is written; +checklocks:mu
}

var (
	_ sandbox.Far     = (*Fleet)(nil)
	_ sandbox.Sandbox = (*box)(nil)
)

// Holds says whether the node is a worker's.
func (f *Fleet) Holds(node string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.named[node] != nil
}

// Create prepares a sandbox there. The worker hears of it when it runs.
func (f *Fleet) Create(_ context.Context, node string, o sandbox.Order) (sandbox.Sandbox, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	s := f.named[node]
	if s == nil {
		return nil, fmt.Errorf("create on %s: %w", node, sandbox.ErrLost)
	}
	if s.orders[o.ID] != nil {
		return nil, fmt.Errorf("create %s on %s: %w", o.ID, node, sandbox.ErrBusy)
	}
	b := &box{f: f, seat: s, order: o, ended: make(chan End, 1), taken: map[string]int64{}}
	s.orders[o.ID] = b
	return b, nil
}

// Run tells the worker and waits for the end.
func (b *box) Run(ctx context.Context, streams sandbox.IO) (sandbox.Outcome, error) {
	start := time.Now()
	b.mu.Lock()
	b.io = streams
	b.mu.Unlock()
	b.f.mu.Lock()
	if b.begun {
		b.f.mu.Unlock()
		return sandbox.Outcome{}, sandbox.ErrBusy
	}
	b.begun = true
	b.f.mu.Unlock()
	b.seat.nudge()
	defer b.Close() // whatever comes later is nobody's
	select {
	case end := <-b.ended:
		if end.Failed != "" {
			return end.Outcome, fmt.Errorf("on %s: %s", b.seat.node.ID, end.Failed)
		}
		// The way there and back is part of the start, as the caller sees it.
		end.Outcome.Setup += max(0, time.Since(start)-end.Outcome.Wall-end.Outcome.Setup)
		return end.Outcome, nil
	case <-b.seat.gone:
		return sandbox.Outcome{}, fmt.Errorf("%s: %w", b.seat.node.ID, sandbox.ErrLost)
	case <-ctx.Done():
		return sandbox.Outcome{ExitCode: 137, Signal: "killed", TimedOut: true, Wall: time.Since(start)}, nil
	}
}

// Resize is told to the worker with its next answer. What grows has been reserved
// by then; what shrinks must not be below what was last seen in use.
func (b *box) Resize(_ context.Context, l sandbox.Limits) error {
	b.f.mu.Lock()
	defer b.f.mu.Unlock()
	if m := int64(l.Vector[resource.Memory]); m > 0 && m < b.sample.Memory+b.sample.Memory/8 {
		return sandbox.ErrBelowUse
	}
	b.limits = &l
	b.seat.nudge()
	return nil
}

// Usage is what the worker last told.
func (b *box) Usage() (sandbox.Sample, error) {
	b.f.mu.Lock()
	defer b.f.mu.Unlock()
	if b.sample.At.IsZero() {
		return sandbox.Sample{}, errors.New("nothing is known of its use yet")
	}
	return b.sample, nil
}

// Close makes the worker kill it, if it runs.
func (b *box) Close() error {
	b.mu.Lock()
	b.over = true
	b.mu.Unlock()
	b.f.mu.Lock()
	defer b.f.mu.Unlock()
	if b.seat.orders[b.order.ID] == b {
		delete(b.seat.orders, b.order.ID)
		b.seat.nudge()
	}
	return nil
}

// nudge answers the worker's question for work now.
func (s *seat) nudge() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// Ask renews a worker's lease, takes what it says of its orders and gives it what
// there is to do, waiting a while for something.
func (f *Fleet) Ask(ctx context.Context, session string, held Held) (Work, error) {
	wait := time.NewTimer(f.config.Lease / 3)
	defer wait.Stop()
	for {
		s, w, err := f.answer(session, held)
		if err != nil || len(w.Orders)+len(w.Limits)+len(w.Cancel) > 0 {
			return w, err
		}
		// What it holds is measured anew soon; an idle worker may wait.
		brief := make(<-chan time.Time)
		if len(held.Samples) > 0 {
			brief = time.After(measureEvery)
		}
		select {
		case <-s.wake:
		case <-s.gone:
		case <-wait.C:
			return w, nil
		case <-brief:
			return w, nil
		case <-ctx.Done():
			return w, ctx.Err()
		}
	}
}

// measureEvery is how often a busy worker tells what its orders use.
const measureEvery = 250 * time.Millisecond

func (f *Fleet) answer(session string, held Held) (*seat, Work, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	s := f.seats[session]
	if s == nil {
		return nil, Work{}, ErrSession
	}
	s.lease.Reset(f.config.Lease)
	s.leaving = s.leaving || held.Leaving
	if held.Leaving && s.node.State == cluster.Ready {
		s.node.State = cluster.Draining
		f.table.SetNode(s.node)
	}
	w := Work{Limits: map[string]sandbox.Limits{}}
	for id, sample := range held.Samples {
		b := s.orders[id]
		if b == nil {
			w.Cancel = append(w.Cancel, id)
			continue
		}
		if sample.At.After(b.sample.At) {
			b.sample = sample
		}
		if b.limits != nil {
			w.Limits[id], b.limits = *b.limits, nil
		}
	}
	for _, id := range slices.Sorted(maps.Keys(s.orders)) {
		if b := s.orders[id]; b.begun && !b.done {
			if _, has := held.Samples[id]; !has {
				w.Orders = append(w.Orders, sheet(b.order))
			}
		}
	}
	return s, w, nil
}

func (f *Fleet) order(session, id string) (*box, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	s := f.seats[session]
	if s == nil {
		return nil, ErrSession
	}
	b := s.orders[id]
	if b == nil {
		return nil, fmt.Errorf("%w: %s", ErrOrder, id)
	}
	return b, nil
}

// Output takes a part of what an order prints, from byte at on. A part that was
// taken already is let pass, so that it may be sent again.
func (f *Fleet) Output(session, id, stream string, at int64, part []byte) error {
	b, err := f.order(session, id)
	if err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	known := b.taken[stream] - at
	if known < 0 || at < 0 {
		return fmt.Errorf("%w: %s of %s from byte %d, want %d", ErrNotTaken, stream, id, at, b.taken[stream])
	}
	if b.over {
		return fmt.Errorf("%w: %s", ErrOrder, id)
	}
	var to io.Writer
	switch stream {
	case Stdout:
		to = b.io.Stdout
	case Stderr:
		to = b.io.Stderr
	}
	if to == nil {
		to = io.Discard
	}
	n, err := to.Write(part[min(known, int64(len(part))):])
	b.taken[stream] += int64(n)
	if err != nil {
		b.over = true
		return fmt.Errorf("%w: %s: %w", ErrOrder, id, err)
	}
	return nil
}

// Ended takes an order's end. Told twice, it counts once.
func (f *Fleet) Ended(session, id string, end End) error {
	b, err := f.order(session, id)
	if err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if !b.done {
		b.done = true
		b.ended <- end
	}
	return nil
}

// Program is the files of a program that an order of this worker needs.
func (f *Fleet) Program(session string, d program.Digest) (fs.FS, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	s := f.seats[session]
	if s == nil {
		return nil, ErrSession
	}
	for _, b := range s.orders {
		if b.order.Program.Digest == d {
			return b.order.Program.Files, nil
		}
	}
	return nil, fmt.Errorf("%w: no order is of program %s", ErrOrder, d)
}
