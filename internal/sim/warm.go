package sim

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"github.com/heddle-run/heddle/internal/control"
)

// The ways to keep sandboxes warm, by name; see Usual.
const (
	keepHeddle    = "heddle"
	keepTTL       = "ttl"
	keepDual      = "greedy-dual"
	keepHistogram = "histogram"
)

// Caller is a program that is called again and again, for comparing what keeps
// its sandboxes warm.
type Caller struct {
	Memory int64         // of a sandbox that waits
	Saves  time.Duration // by a warm start
	At     []time.Time   // its calls, in order
}

// Kept is what a way of keeping sandboxes warm came to.
type Kept struct {
	Calls  int
	Cold   int           // of them
	Waited time.Duration // for cold starts, more than for warm ones
	Held   float64       // bytes, on average
	Boots  int           // of sandboxes ahead of a call
}

// Keeper decides, each Every, how many sandboxes of every caller wait.
type Keeper interface {
	called(i int, now time.Time)
	keep(now time.Time, ready []int) []int
}

// Replay gives callers' calls to a keeper. A sandbox serves one call, as in the
// engine, and one that is asked for is ready at the next decision.
func Replay(callers []Caller, k Keeper, begin time.Time, length, every time.Duration) Kept {
	var r Kept
	ready, next := make([]int, len(callers)), make([]int, len(callers))
	rounds := 0
	for now := begin; now.Before(begin.Add(length)); now = now.Add(every) {
		for i, c := range callers {
			for ; next[i] < len(c.At) && c.At[next[i]].Before(now); next[i]++ {
				r.Calls++
				if ready[i] > 0 {
					ready[i]--
				} else {
					r.Cold++
					r.Waited += c.Saves
				}
				k.called(i, c.At[next[i]])
			}
		}
		for i, n := range k.keep(now, slices.Clone(ready)) {
			r.Boots += max(0, n-ready[i])
			ready[i] = n
			r.Held += float64(n) * float64(callers[i].Memory)
		}
		rounds++
	}
	r.Held /= float64(max(1, rounds))
	return r
}

// Indexed is heddle's own keeper (control.Warm).
type Indexed struct {
	callers []Caller
	gaps    []control.Gaps
	rules   control.WarmRules
}

// NewIndexed keeps within a budget of bytes.
func NewIndexed(callers []Caller, rules control.WarmRules) *Indexed {
	return &Indexed{callers: callers, gaps: make([]control.Gaps, len(callers)), rules: rules}
}

func (x *Indexed) called(i int, now time.Time) { x.gaps[i] = x.gaps[i].Called(now) }

func (x *Indexed) keep(now time.Time, ready []int) []int {
	stocks := make([]control.Stock, len(ready))
	for i, c := range x.callers {
		stocks[i] = control.Stock{ID: strconv.Itoa(i), Gaps: x.gaps[i], Saves: c.Saves, Memory: c.Memory, Ready: ready[i]}
	}
	want := control.Warm(now, stocks, x.rules)
	for i := range ready {
		ready[i] = want[strconv.Itoa(i)]
	}
	return ready
}

// Usual is what others do: a sandbox waits after each call for a time, and where
// memory is short the least worthy go. Kind is "ttl" (the same time for all, the
// longest unused go first), "greedy-dual" (no time; worth is the clock at the last
// call plus calls times what is saved for the memory, as in FaasCache) or
// "histogram" (from the 5th to the 99th percentile of the program's gaps in minutes,
// and a fixed time for programs whose gaps say little, as on Azure).
type Usual struct {
	Kind    string
	TTL     time.Duration
	Budget  int64
	callers []Caller
	last    []time.Time
	times   []float64
	worth   []float64
	clock   float64
	gaps    []*minutes
}

// NewUsual is one of the usual keepers.
func NewUsual(kind string, callers []Caller, ttl time.Duration, budget int64) *Usual {
	n := len(callers)
	u := &Usual{Kind: kind, TTL: ttl, Budget: budget, callers: callers, last: make([]time.Time, n), times: make([]float64, n), worth: make([]float64, n), gaps: make([]*minutes, n)}
	for i := range u.gaps {
		u.gaps[i] = &minutes{}
	}
	return u
}

func (u *Usual) called(i int, now time.Time) {
	if !u.last[i].IsZero() {
		u.gaps[i].add(now.Sub(u.last[i]))
	}
	u.last[i] = now
	u.times[i]++
	u.worth[i] = u.clock + u.times[i]*u.callers[i].Saves.Seconds()/float64(u.callers[i].Memory)
}

func (u *Usual) keep(now time.Time, ready []int) []int {
	order, held := []int{}, int64(0)
	for i := range ready {
		before := ready[i]
		ready[i] = 0
		if u.last[i].IsZero() || !u.wants(i, now.Sub(u.last[i])) || u.Kind == keepDual && before == 0 && u.worth[i] < u.clock {
			continue
		}
		ready[i] = 1
		order = append(order, i)
		held += u.callers[i].Memory
	}
	slices.SortFunc(order, func(a, b int) int {
		if u.Kind == keepDual {
			return cmp.Compare(u.worth[a], u.worth[b])
		}
		return u.last[a].Compare(u.last[b])
	})
	for _, i := range order {
		if held <= u.Budget {
			break
		}
		ready[i] = 0
		held -= u.callers[i].Memory
		u.clock = max(u.clock, math.Nextafter(u.worth[i], math.Inf(1)))
	}
	return ready
}

// wants reports whether a sandbox should wait so long after the last call.
func (u *Usual) wants(i int, age time.Duration) bool {
	switch u.Kind {
	case keepDual:
		return true
	case keepHistogram:
		if from, to, ok := u.gaps[i].window(); ok {
			return age >= from && age <= to
		}
	}
	return age <= u.TTL
}

// minutes is a histogram of gaps up to four hours.
type minutes struct {
	bins     [240]float64
	n, above float64
}

func (m *minutes) add(gap time.Duration) {
	m.n++
	if b := int(gap.Minutes()); b < len(m.bins) {
		m.bins[b]++
	} else {
		m.above++
	}
}

// window is from the 5th percentile, rounded down and less a tenth, to the 99th, rounded
// up and a tenth more; not ok where the bins are all alike or the gaps mostly longer.
func (m *minutes) window() (from, to time.Duration, ok bool) {
	in := m.n - m.above
	if in < 2 || m.above > m.n/2 {
		return 0, 0, false
	}
	mean, square := in/float64(len(m.bins)), 0.0
	sum, low, high := 0.0, -1, 0
	for b, w := range m.bins {
		square += (w - mean) * (w - mean)
		sum += w
		if low < 0 && sum >= 0.05*in {
			low = b
		}
		if sum < 0.99*in {
			high = b + 1
		}
	}
	if math.Sqrt(square/float64(len(m.bins)))/mean < 2 {
		return 0, 0, false
	}
	return time.Duration(0.9 * float64(low) * float64(time.Minute)), time.Duration(1.1 * float64(high+1) * float64(time.Minute)), true
}

// Callers draws programs like those of a public function service: a third on
// timers, the others at random from every 20 seconds to every 6 hours, some in
// bursts, some by day only.
func Callers(n int, seed uint64, begin time.Time, length time.Duration) []Caller {
	r := rand.New(rand.NewPCG(seed, 1))
	all := make([]Caller, n)
	for i := range all {
		c := &all[i]
		c.Memory = int64(math.Exp2(r.Float64()*4) * 8e6)
		c.Saves = time.Duration(math.Exp2(r.Float64()*5) * float64(20*time.Millisecond))
		mean := time.Duration(math.Pow(10, 1.3+r.Float64()*3) * float64(time.Second))
		kind := r.IntN(6)
		at := begin.Add(time.Duration(r.Float64() * float64(mean)))
		for at.Before(begin.Add(length)) {
			c.At = append(c.At, at)
			gap := mean
			switch {
			case kind < 2: // a timer, with what is late
				gap += time.Duration(r.NormFloat64() * 0.01 * float64(mean))
			case kind == 2 && r.Float64() < 0.8: // in the middle of a burst
				gap = time.Duration(r.ExpFloat64() * 0.05 * float64(mean))
			case kind == 3 && at.Sub(begin)%(24*time.Hour) > 12*time.Hour: // at night
				gap = time.Duration(r.ExpFloat64() * 8 * float64(mean))
			default:
				gap = time.Duration(r.ExpFloat64() * float64(mean))
			}
			at = at.Add(max(time.Millisecond, gap))
		}
	}
	return all
}
