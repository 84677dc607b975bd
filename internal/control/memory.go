package control

import (
	"fmt"
	"time"

	"github.com/heddle-run/heddle/resource"
)

// Cause is what memory that grows is taken for.
type Cause string

// The causes.
const (
	Growth    Cause = "growth"     // data that the run needs
	Leak      Cause = "leak"       // growth in every window, beyond twice what was predicted
	PageCache Cause = "page cache" // files that the kernel drops when memory is short
)

// memory is what a Watch remembers of memory.
type memory struct {
	slope   float64  // bytes per second, the fastest of late
	step    float64  // bytes, the largest jump of late within stretch
	from    Usage    // where the present stretch began
	peak    [2]int64 // the most in use in this half of Idle and in the one before
	half    time.Time
	long    windows // of Settle each: what they show is proven
	short   windows // the shorter, the farther use is beyond what was predicted
	touched time.Time
}

// windows follow the least in use: what is freed again is no leak, however much it is.
type windows struct {
	low    [2]int64 // in this window and in the one before
	since  time.Time
	rising int // windows in a row whose least was above the one before
}

func (s *windows) see(u Usage, length time.Duration) {
	s.low[0] = min(s.low[0], u.Memory)
	if u.At.Sub(s.since) < length {
		return
	}
	if s.low[0] > s.low[1]+s.low[1]/100 {
		s.rising++
	} else {
		s.rising = 0
	}
	s.low[1], s.low[0], s.since = s.low[0], u.Memory, u.At
}

// many is how many windows in a row are no accident.
const many = 5

// shortestWindow still holds a few measurements.
const shortestWindow = 100 * time.Millisecond

// A slope is measured over no less than shortestLook, as a counter moves in lumps; a jump is
// what is gained in a whole stretch.
const (
	shortestLook = 2 * time.Millisecond
	stretch      = 20 * time.Millisecond
)

// burst is about what a program can touch, on any machine, while nobody looks.
const burst = 256 << 20

func (m *memory) begin(u Usage) {
	m.from, m.half = u, u.At
	m.peak = [2]int64{u.Memory, u.Memory}
	m.long = windows{low: [2]int64{u.Memory, u.Memory}, since: u.At}
	m.short = m.long
	m.touched = u.At
}

// Cause is what the memory's growth is taken for now.
func (w Watch) Cause() Cause {
	m, limit := &w.memory, int64(w.Limit[resource.Memory])
	switch {
	case w.last.Cache > limit/4 && w.last.Memory+w.last.Cache > limit*9/10:
		return PageCache
	case max(m.long.rising, m.short.rising) >= many && w.beyond(w.last) > 1:
		return Leak // it may be honest growth: so it is named, and fed on
	default:
		return Growth
	}
}

// Proven says that a leak was seen for so long that it is fed no more.
func (w Watch) Proven() bool { return w.memory.long.rising >= many && w.Cause() == Leak }

// beyond is use as a multiple of twice what was predicted.
func (w Watch) beyond(u Usage) float64 {
	high := w.predicted[resource.Memory].High
	if high == 0 {
		high = w.Grant[resource.Memory]
	}
	return float64(u.Memory) / max(1, 2*float64(high))
}

// Explain says why memory is taken for what Cause says.
func (w Watch) Explain() string {
	used, cache, limit := mib(w.last.Memory), mib(w.last.Cache), mib(int64(w.Limit[resource.Memory]))
	switch w.Cause() {
	case PageCache:
		return fmt.Sprintf("memory: page cache: %s of files fill the limit of %s beside %s in use; the kernel drops them when it must, so the limit stays", cache, limit, used)
	case Leak:
		return fmt.Sprintf("memory: a leak, by its looks: the least in use rose in %d windows of time in a row, to %s, %.2g times what was predicted at most", max(w.memory.long.rising, w.memory.short.rising), used, 2*w.beyond(w.last))
	default:
		return fmt.Sprintf("memory: growth: %s in use of %s", used, limit)
	}
}

// stepMemory raises the limit before the run reaches it and lowers what lies idle.
func (w *Watch) stepMemory(u Usage, dt time.Duration, free resource.Vector) []Change {
	const k = resource.Memory
	if w.Limit[k] == 0 {
		return nil // nothing is enforced
	}
	w.track(u, dt)
	hit := u.FailedCharges > w.last.FailedCharges
	w.last.Memory, w.last.Cache = u.Memory, u.Cache // for Cause
	want, why := w.wanted(u, hit)
	if want > w.Limit[k] {
		return w.raise(want, why, free[k])
	}
	return w.lower(u)
}

// track follows slope, jumps and the windows.
func (w *Watch) track(u Usage, dt time.Duration) {
	m := &w.memory
	if dt > 0 {
		slope := float64(u.Memory-w.last.Memory) / max(dt, shortestLook).Seconds()
		// What was fast a moment ago may be again: forget by half in half of Idle.
		fade := 1 / (1 + 2*dt.Seconds()/w.rules.Idle.Seconds())
		m.slope = max(slope, m.slope*fade)
		m.step = max(float64(u.Memory-m.from.Memory), m.step*fade)
		if u.At.Sub(m.from.At) >= stretch {
			m.from = u
		}
	}
	m.peak[0] = max(m.peak[0], u.Memory)
	if u.At.Sub(m.half) >= w.rules.Idle/2 {
		m.peak[1], m.peak[0], m.half = m.peak[0], u.Memory, u.At
	}
	m.long.see(u, w.rules.Settle)
	// How long growth must last to be suspicious is a matter of how far it has come: a
	// machine that is slow to touch memory leaks as much in a minute as another in seconds.
	far := max(1, w.beyond(u))
	m.short.see(u, max(shortestWindow, time.Duration(float64(w.rules.Settle)/(far*far))))
}

// wanted is the limit that keeps the run clear of a kill until the next
// measurements, and why.
func (w *Watch) wanted(u Usage, hit bool) (resource.Quantity, string) {
	m, limit := &w.memory, int64(w.Limit[resource.Memory])
	// Room for a jump as large as the largest of late, half as much again as it may grow.
	ahead := max(m.slope*w.rules.Lead.Seconds(), 1.5*m.step, float64(w.rules.Reserve))
	need := u.Memory + int64(ahead)
	switch {
	case hit && u.Memory > limit-limit/20:
		return resource.Quantity(max(need, limit+limit/2)), fmt.Sprintf("the limit was hit with %s in use", mib(u.Memory))
	case need <= limit:
		return 0, ""
	case m.slope > 0:
		left := time.Duration(max(0, float64(limit-u.Memory)/m.slope*1e9))
		if left < w.rules.Lead {
			// As fast as this, the next look may come too late: as much again, which
			// goes back soon if it was not needed.
			need += min(limit, burst)
		}
		// A little more than needed now, else every measurement brings a change.
		return resource.Quantity(need + need/16), fmt.Sprintf("%s in use, grows by %s/s, full in %v", mib(u.Memory), mib(int64(m.slope)), left.Round(time.Millisecond))
	default:
		return resource.Quantity(need), fmt.Sprintf("%s in use, less than %s left", mib(u.Memory), mib(w.rules.Reserve))
	}
}

// raise sets limit and grant, as far as cause, rules and node allow.
func (w *Watch) raise(want resource.Quantity, why string, free resource.Quantity) []Change {
	const k = resource.Memory
	if high := w.predicted[k].High; w.Proven() && high > 0 {
		if ceiling := resource.Quantity(w.rules.Leak * float64(high)); want > ceiling {
			want = max(w.Limit[k], ceiling)
			why += fmt.Sprintf("; a leak: no more than %s", mib(int64(ceiling)))
		}
	}
	if most := w.rules.Most[k]; most > 0 && want > most {
		want = max(w.Limit[k], most)
		why += fmt.Sprintf("; a run may have %s", mib(int64(most)))
	}
	grant := max(w.Grant[k], want)
	if most := w.Grant[k] + max(0, free); grant > most {
		// Not beyond what is reserved for it: else the node, not the run, is out of memory.
		grant = most
		want = max(w.Limit[k], most)
		why += "; the node has no more"
	}
	if want <= w.Limit[k] {
		return nil
	}
	w.memory.touched = w.last.At
	return w.set(k, grant, want, why)
}

// lower gives back what was not used for as long as Idle says.
func (w *Watch) lower(u Usage) []Change {
	const k = resource.Memory
	m := &w.memory
	if u.At.Sub(m.touched) < w.rules.Idle || u.At.Sub(w.start) < w.rules.Idle {
		return nil
	}
	peak := max(m.peak[0], m.peak[1])
	keep := resource.Quantity(peak + peak/4 + int64(max(1.5*m.step, float64(w.rules.Reserve))))
	if keep > w.Grant[k]-w.Grant[k]/5 {
		return nil // not worth it
	}
	m.touched = u.At
	// The limit follows, with room to grow before the next measurement.
	limit := min(w.Limit[k], keep+keep/4)
	return w.set(k, keep, limit, fmt.Sprintf("at most %s in use for %v", mib(peak), w.rules.Idle))
}

func mib(bytes int64) string { return fmt.Sprintf("%.4g MiB", float64(bytes)/(1<<20)) }
