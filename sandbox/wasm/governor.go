package wasm

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// Timing of polls. A slice of fuel is sized so that the guest polls about every
// pollEvery; burst is how much CPU time a guest under its rate may save up.
const (
	pollEvery  = 2 * time.Millisecond
	firstSlice = 20_000
	smallSlice = 100
	largeSlice = 1 << 24
	burst      = 20 * time.Millisecond
	grace      = 200 * time.Millisecond // for a guest that sits in a caller's reader or writer
)

// stop is why a guest is ended before its own end.
type stop int32

const (
	running stop = iota
	stopCancelled
	stopWall
	stopCPU
	stopOps
	stopClosed
)

// governor holds one guest to its limits. The guest's thread calls poll and the
// wait methods; everything else may call the rest.
type governor struct {
	memory memory
	io     ioCounters
	ioState

	stopping atomic.Int32 // a stop
	limits   atomic.Pointer[sandbox.Limits]
	wake     chan struct{} // closed when stopping is set: ends waits
	once     sync.Once

	// Of the guest's thread.
	began     time.Time // Run's call
	first     time.Time // the first poll: the guest's first instruction
	granted   int64     // all fuel given
	slice     int64
	lastPoll  time.Time
	lastCPU   time.Duration
	credit    time.Duration // CPU time it may use before it must wait
	throttled atomic.Int64  // nanoseconds waited for the CPU rate
	used      atomic.Int64  // operations, as of the last poll

	mu      sync.Mutex // guards what follows
	thread  thread
	base    time.Duration // the thread's CPU time when the guest began
	onCPU   bool          // thread is valid
	cpuDone time.Duration // CPU time, once the guest has ended
	ended   time.Time
}

func newGovernor(limits sandbox.Limits) *governor {
	g := &governor{wake: make(chan struct{}), slice: firstSlice, credit: burst}
	g.limits.Store(&limits)
	g.memory.limit.Store(int64(limits.Vector[resource.Memory]))
	return g
}

// stop ends the guest at its next poll or wait, whichever reason comes first.
func (g *governor) stop(why stop) {
	g.once.Do(func() {
		g.stopping.Store(int32(why))
		close(g.wake)
	})
}

// resize takes new limits. Memory cannot go below what the guest holds: wasm
// gives none back.
func (g *governor) resize(limits sandbox.Limits) error {
	want := int64(limits.Vector[resource.Memory])
	if use := g.memory.size.Load(); want > 0 && want < use {
		return fmt.Errorf("resize memory to %d bytes, %d in use: %w", want, use, sandbox.ErrBelowUse)
	}
	g.memory.limit.Store(want)
	g.limits.Store(&limits)
	return nil
}

// begin is called by the guest's thread before the guest runs.
func (g *governor) begin(began time.Time) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.began, g.lastPoll = began, began
	g.thread = thisThread()
	g.base = g.thread.cpu()
	g.onCPU = true
}

// end is called by the guest's thread after the guest has ended.
func (g *governor) end(fuelLeft int64) {
	g.used.Store(g.granted - fuelLeft)
	g.mu.Lock()
	defer g.mu.Unlock()
	g.cpuDone = g.thread.cpu() - g.base
	g.onCPU = false
	g.ended = time.Now()
}

// cpu is the CPU time the guest has used.
func (g *governor) cpu() time.Duration {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.onCPU {
		return g.thread.cpu() - g.base
	}
	return g.cpuDone
}

func (g *governor) sample(now time.Time) sandbox.Sample {
	size := g.memory.size.Load()
	s := sandbox.Sample{
		At: now, CPU: g.cpu(), Throttled: time.Duration(g.throttled.Load()),
		Memory: size, PeakMemory: size, // linear memory never shrinks
		ReadBytes: g.io.readBytes.Load(), WriteBytes: g.io.writeBytes.Load(),
		ReadOps: g.io.readOps.Load(), WriteOps: g.io.writeOps.Load(),
		FailedCharges: g.memory.refused.Load(),
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.onCPU {
		s.Pids = 1
	}
	return s
}

// ended is what poll and the waits panic with to unwind a guest; wazero turns
// it into the error of the call.
type ended struct{ why stop }

func (e ended) Error() string { return "the guest was ended" }

// check ends the guest if it is to end.
func (g *governor) check() {
	if s := stop(g.stopping.Load()); s != running {
		panic(ended{s})
	}
}

type governorKey struct{}

// poll is the host function that the guest calls when its fuel is below zero.
// It gives the fuel to go on with.
func poll(ctx context.Context, stack []uint64) {
	g := ctx.Value(governorKey{}).(*governor)
	stack[0] = uint64(g.poll(int64(stack[0])))
}

func (g *governor) poll(fuel int64) int64 {
	g.check()
	now, cpu := time.Now(), g.cpu()
	if g.first.IsZero() {
		g.first = now
	}
	used := g.granted - fuel
	g.used.Store(used)
	l := g.limits.Load()
	switch {
	case l.Wall > 0 && now.Sub(g.began) >= l.Wall:
		g.stop(stopWall)
	case l.CPUTime > 0 && cpu >= l.CPUTime:
		g.stop(stopCPU)
	case l.Ops > 0 && uint64(used) > l.Ops:
		g.stop(stopOps)
	}
	g.check()
	g.throttle(time.Duration(l.Vector[resource.CPU]), now, cpu)

	g.adapt(time.Now())
	slice := g.slice
	if l.Ops > 0 {
		slice = min(slice, int64(l.Ops-uint64(used)))
	}
	g.granted += slice - fuel
	return slice
}

// adapt sizes the next slice so that the guest polls at about pollEvery, from
// how long the last one took.
func (g *governor) adapt(now time.Time) {
	took := max(now.Sub(g.lastPoll), time.Microsecond)
	ratio := min(max(float64(pollEvery)/float64(took), 0.125), 2)
	g.slice = min(max(int64(float64(g.slice)*ratio), smallSlice), largeSlice)
	g.lastPoll = now
}

// throttle holds the guest's CPU time to a rate in thousandths of a core: it
// earns credit with wall time, pays with CPU time, and sleeps while in debt.
func (g *governor) throttle(rate time.Duration, now time.Time, cpu time.Duration) {
	paid := cpu - g.lastCPU
	g.lastCPU = cpu
	if rate <= 0 || rate >= 1000 { // one thread cannot use more than a core
		g.credit = burst
		return
	}
	g.credit = min(g.credit+now.Sub(g.lastPoll)*rate/1000, burst*rate/1000) - paid
	for g.credit < 0 && rate > 0 && rate < 1000 {
		began := time.Now()
		g.sleep(min(-g.credit*1000/rate, 50*time.Millisecond))
		slept := time.Since(began)
		g.throttled.Add(int64(slept))
		g.credit += slept * rate / 1000
		rate = time.Duration(g.limits.Load().Vector[resource.CPU]) // it may have been changed meanwhile
	}
}

// sleep waits, or ends the guest when it is to end or its wall time is over.
func (g *governor) sleep(d time.Duration) {
	if d <= 0 {
		return
	}
	why := running
	if l := g.limits.Load(); l.Wall > 0 {
		if left := l.Wall - time.Since(g.began); left <= d {
			d, why = max(left, 0), stopWall
		}
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		if why != running {
			g.stop(why)
		}
	case <-g.wake:
	}
	g.check()
}
