package dispatch

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/balance"
)

// ErrNoLane is the answer when every lane was closed.
var ErrNoLane = errors.New("no lane is left")

// Lanes are the allocations that tasks of one job run in, one task at a time in
// each. A balancer says which of the idle lanes a task goes to or, where none is, in
// whose line it waits; a lane that is done with its own line goes on with the longest,
// so that no balancer leaves one idle beside tasks that wait.
type Lanes struct {
	balance balance.Balancer

	mu   sync.Mutex
	all  []*Lane // +checklocks:mu
	turn uint64  // tasks placed so far; +checklocks:mu
}

// Lane is one of them. Its holder may give it another allocation, by Move.
type Lane struct {
	Allocation cluster.Allocation
	Local      bool // the input lies there

	busy  bool
	line  []*waiter
	work  time.Duration // predicted, of what waits and runs
	warm  bool          // it has run a task
	did   time.Duration // predicted, of what has ended
	took  time.Duration // that it took
	since time.Time
	load  time.Duration // predicted, of what runs
}

// waiter is a task that waits for a lane.
type waiter struct {
	lane chan *Lane // of one
	load time.Duration
}

// Load is what is known of a task that wants a lane.
type Load struct {
	Work  time.Duration // predicted; 0 is unknown
	Cold  time.Duration // what a start costs where none was before
	Fetch time.Duration // what moving its input costs
}

// NewLanes are no lanes yet; nil is the balancer that counts everything it knows.
func NewLanes(b balance.Balancer) *Lanes {
	if b == nil {
		b = balance.Balancers()[balance.Default]
	}
	return &Lanes{balance: b}
}

// Add opens a lane, free at once.
func (l *Lanes) Add(a cluster.Allocation, local bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	lane := &Lane{Allocation: a, Local: local, busy: true}
	l.all = append(l.all, lane)
	l.next(lane)
}

// Take waits for the lane that the balancer chooses. The caller gives it back.
func (l *Lanes) Take(ctx context.Context, load Load) (*Lane, error) {
	l.mu.Lock()
	if len(l.all) == 0 {
		l.mu.Unlock()
		return nil, ErrNoLane
	}
	lane := l.choose(load)
	if !lane.busy {
		lane.begin(load.Work)
		l.mu.Unlock()
		return lane, nil
	}
	t := &waiter{lane: make(chan *Lane, 1), load: load.Work}
	lane.line = append(lane.line, t)
	lane.work += load.Work
	l.mu.Unlock()
	select {
	case lane, open := <-t.lane:
		if !open {
			return nil, ErrNoLane
		}
		return lane, nil
	case <-ctx.Done():
		l.forget(t)
		return nil, ctx.Err()
	}
}

// choose asks the balancer. Caller holds mu.
func (l *Lanes) choose(load Load) *Lane {
	among := make([]*Lane, 0, len(l.all))
	for _, lane := range l.all {
		if !lane.busy {
			among = append(among, lane)
		}
	}
	if len(among) == 0 {
		among = l.all
	}
	seen := make([]balance.Lane, len(among))
	for i, lane := range among {
		seen[i] = balance.Lane{Queued: len(lane.line), Work: lane.left(), Warm: lane.warm, Local: lane.Local, Speed: 1}
		if lane.busy {
			seen[i].Queued++
		}
		if lane.did > 0 && lane.took > 0 {
			seen[i].Speed = float64(lane.did) / float64(lane.took)
		}
	}
	i := l.balance(balance.Ask{Turn: l.turn, Random: rand.Uint64(), Work: load.Work, Cold: load.Cold, Fetch: load.Fetch}, seen)
	l.turn++
	return among[i]
}

// left is the predicted work of a lane less what its task has done of it.
func (n *Lane) left() time.Duration {
	if !n.busy {
		return n.work
	}
	return n.work - min(time.Since(n.since), n.load)
}

// begin makes the lane a task's. Its load is part of the work from here on.
func (n *Lane) begin(load time.Duration) {
	n.busy, n.since, n.load = true, time.Now(), load
	n.work += load
}

// Give hands a lane on to the next task.
func (l *Lanes) Give(n *Lane) {
	l.mu.Lock()
	defer l.mu.Unlock()
	n.warm = true
	n.did, n.took = n.did+n.load, n.took+time.Since(n.since)
	n.work -= n.load
	l.next(n)
}

// next gives a lane that its holder is done with to who waits for it, or for the
// lane with the longest line, and else sets it free. Caller holds mu.
func (l *Lanes) next(n *Lane) {
	if len(l.all) == 0 {
		return // closed
	}
	from := n
	if len(n.line) == 0 {
		from = slices.MaxFunc(l.all, func(a, b *Lane) int { return len(a.line) - len(b.line) })
	}
	if len(from.line) == 0 {
		n.busy, n.load = false, 0
		return
	}
	t := from.line[0]
	from.line = from.line[1:]
	from.work -= t.load
	n.begin(t.load)
	t.lane <- n
}

// forget takes a task that waits no longer out of its line.
func (l *Lanes) forget(t *waiter) {
	l.mu.Lock()
	for _, n := range l.all {
		if i := slices.Index(n.line, t); i >= 0 {
			n.line = slices.Delete(n.line, i, i+1)
			n.work -= t.load
			l.mu.Unlock()
			return
		}
	}
	l.mu.Unlock()
	if n, open := <-t.lane; open { // it came at the same moment
		l.Give(n)
	}
}

// Drop closes a lane that its holder cannot use any more; who waits for it goes to
// another. The last lane stays, and false is the answer.
func (l *Lanes) Drop(n *Lane) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.all) < 2 {
		return false
	}
	l.all = slices.DeleteFunc(l.all, func(o *Lane) bool { return o == n })
	for _, t := range n.line {
		to := l.choose(Load{Work: t.load})
		if !to.busy {
			to.begin(t.load)
			t.lane <- to
			continue
		}
		to.line = append(to.line, t)
		to.work += t.load
	}
	n.line = nil
	return true
}

// Move gives a lane that its holder has another allocation.
func (l *Lanes) Move(n *Lane, a cluster.Allocation, local bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	n.Allocation, n.Local = a, local
}

// Holds says that a lane has that allocation.
func (l *Lanes) Holds(allocation string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.ContainsFunc(l.all, func(n *Lane) bool { return n.Allocation.ID == allocation })
}

// Len is how many there are.
func (l *Lanes) Len() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.all)
}

// Idle is how many lanes have nothing to do.
func (l *Lanes) Idle() (n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, lane := range l.all {
		if !lane.busy {
			n++
		}
	}
	return n
}

// Waiting is how many tasks wait for one.
func (l *Lanes) Waiting() (n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, lane := range l.all {
		n += len(lane.line)
	}
	return n
}

// Close closes all lanes and gives what they held; who waits gets ErrNoLane.
func (l *Lanes) Close() (held []cluster.Allocation) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, n := range l.all {
		held = append(held, n.Allocation)
		for _, t := range n.line {
			close(t.lane)
		}
	}
	l.all = nil
	return held
}
