// Package control decides what should change while code runs: grants
// that left their use, pools that left their demand.
//
// It is pure; the engine applies what it decides. A Watch is the state of one
// running allocation: it is fed what the sandbox measures and answers with what to
// change and why. It holds no clock; time comes in with the measurements.
package control

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

// Usage is what a sandbox has used so far, at a moment.
type Usage struct {
	At            time.Time
	CPU           time.Duration // of all threads, since the start
	Throttled     time.Duration // kept from running by the CPU limit, since the start
	Memory        int64         // bytes that cannot be reclaimed
	Cache         int64         // bytes of page cache counted against the limit
	FailedCharges int64         // times the memory limit was hit, since the start
	IO            int64         // storage operations, since the start
	Net           int64         // bytes received and sent, since the start
}

// Rules say how eager the control is. The zero value of a field is the usual one.
type Rules struct {
	Told    bool            // measurements also come whenever memory nears its limit, not only at fixed times
	Lead    time.Duration   // raise memory when the limit is this near at the present growth; 120 ms
	Settle  time.Duration   // CPU, disk and network not used for so long may go; 3 s
	Idle    time.Duration   // memory not used for so long may go; 6 s, 1 s when Told: it can be had back in time
	Reserve int64           // bytes kept free above what is used, at the least; 8 MiB
	Most    resource.Vector // no limit beyond; zero is none but the node's
	Leak    float64         // what looks like a leak is fed up to this many times the predicted High; 8
}

// ReserveOf is the reserve for a run that starts with such a memory limit: a small
// one needs little in hand, and the usual reserve would outweigh it.
func ReserveOf(limit resource.Quantity) int64 {
	return min(8<<20, max(512<<10, int64(limit)/10))
}

// OrDefault replaces each zero by the usual value.
func (r Rules) OrDefault() Rules {
	r.Lead = cmp.Or(r.Lead, 120*time.Millisecond)
	if r.Told {
		r.Idle = cmp.Or(r.Idle, time.Second)
	}
	r.Idle = cmp.Or(r.Idle, 6*time.Second)
	if r.Settle == 0 {
		r.Settle = 3 * time.Second
	}
	if r.Reserve == 0 {
		r.Reserve = 8 << 20
	}
	if r.Leak == 0 {
		r.Leak = 8
	}
	return r
}

// How long a look at a run may wait whose memory keeps its size, and at one that rests:
// to be woken costs more than all there is to see.
const (
	steadyLook = 50 * time.Millisecond
	RestLook   = 100 * time.Millisecond
)

// lately is how long what moved counts as moving.
const lately = time.Second

// Pause is how long the next look at a run may wait: tick while its memory moves, or
// nobody tells when that nears its limit; longer while only its processor time does, and
// still longer at rest. It is given for how long each has stood still.
func Pause(tick, memory, cpu time.Duration, told bool) time.Duration {
	switch {
	case memory > lately && cpu > lately:
		return max(tick, RestLook)
	case memory > lately && told:
		return max(tick, steadyLook)
	}
	return tick
}

// Change is a limit or grant to set. A change of Memory or of a limit upwards is
// urgent: it is worth nothing after the kill.
type Change struct {
	Kind     resource.Kind
	What     string // "grant", what is reserved, or "limit", what is enforced
	From, To resource.Quantity
	Why      string
}

// Bounded keeps changes within the most that a run may hold, kind by kind; 0 is no bound.
// What is reserved stops there, and memory is not allowed beyond it, as what is in use
// cannot be taken back. Cut are the kinds that wanted more.
func Bounded(changes []Change, most resource.Vector) (kept []Change, cut []resource.Kind) {
	for _, c := range changes {
		m := most[c.Kind]
		if m > 0 && c.To > c.From && c.To > m && (c.What == "grant" || c.Kind == resource.Memory) {
			if !slices.Contains(cut, c.Kind) {
				cut = append(cut, c.Kind)
			}
			if c.To = max(m, c.From); c.To == c.From {
				continue
			}
		}
		kept = append(kept, c)
	}
	return kept, cut
}

// String is the change as reports have it.
func (c Change) String() string {
	return fmt.Sprintf("%s %s %d -> %d: %s", c.Kind, c.What, c.From, c.To, c.Why)
}

// Watch is one allocation under control. It is a value: Step returns the next one.
type Watch struct {
	Grant, Limit resource.Vector
	rules        Rules
	predicted    resource.Demand
	start        time.Time
	last         Usage
	seen         bool
	memory       memory
	flows        [resource.NumKinds]flow
}

// NewWatch starts to watch an allocation.
func NewWatch(a cluster.Allocation, r Rules) Watch {
	return Watch{Grant: a.Grant, Limit: a.Limit, rules: r.OrDefault(), predicted: a.Demand}
}

// Applied tells the watch what grant and limit the allocation really has now, when
// that is not what the last Step said: the node or the sandbox may have refused.
func (w Watch) Applied(grant, limit resource.Vector) Watch {
	w.Grant, w.Limit = grant, limit
	return w
}

// Step takes a measurement and what the node has left to grant, and says what to
// change. Measurements that are no later than the last one change nothing.
func (w Watch) Step(u Usage, free resource.Vector) (Watch, []Change) {
	if !w.seen {
		w.seen, w.start, w.last = true, u.At, u
		w.memory.begin(u)
		return w, w.stepMemory(u, 0, free)
	}
	dt := u.At.Sub(w.last.At)
	if dt <= 0 {
		return w, nil
	}
	changes := w.stepMemory(u, dt, free)
	seconds := dt.Seconds()
	throttled := float64(u.Throttled-w.last.Throttled) / float64(dt)
	for _, f := range []struct {
		kind resource.Kind
		rate float64 // in the kind's unit
		held bool    // kept down by its limit
	}{
		{resource.CPU, float64(u.CPU-w.last.CPU) / float64(dt) * 1000, throttled > 0.1},
		{resource.IOPS, float64(u.IO-w.last.IO) / seconds, false},
		{resource.Net, float64(u.Net-w.last.Net) * 8 / seconds, false},
	} {
		changes = append(changes, w.stepFlow(f.kind, f.rate, f.held, dt, free)...)
	}
	w.last = u
	return w, changes
}

// set changes a grant or limit and notes it.
func (w *Watch) set(k resource.Kind, grant, limit resource.Quantity, why string) (changes []Change) {
	limit = max(limit, grant)
	if limit != w.Limit[k] {
		changes = append(changes, Change{k, "limit", w.Limit[k], limit, why})
	}
	if grant != w.Grant[k] {
		changes = append(changes, Change{k, "grant", w.Grant[k], grant, why})
	}
	w.Grant[k], w.Limit[k] = grant, limit
	return changes
}
