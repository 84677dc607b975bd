package control

import (
	"fmt"
	"time"

	"github.com/heddle-run/heddle/resource"
)

// flow is what a Watch remembers of a kind that flows: CPU, disk, network.
type flow struct {
	rate  float64       // use of late, smoothed over about a quarter of Settle
	full  time.Duration // how long it has pressed against its limit
	idle  time.Duration // how long it has used less than half of its grant
	quiet time.Duration // since the last change
}

// least is the smallest grant of each kind that flows: enough to make itself heard.
func least(k resource.Kind) resource.Quantity {
	switch k {
	case resource.CPU:
		return 50 // millicores
	case resource.IOPS:
		return 20
	default:
		return 1_000_000 // bit/s
	}
}

// stepFlow gives more to what presses against its limit and takes from what is
// idle. It waits for a press to last an eighth of Settle and for idleness to last
// all of it, and rests between two changes, so that it does not swing.
func (w *Watch) stepFlow(k resource.Kind, rate float64, held bool, dt time.Duration, free resource.Vector) []Change {
	grant, limit := w.Grant[k], w.Limit[k]
	if limit == 0 {
		return nil // nothing is enforced
	}
	f := &w.flows[k]
	f.quiet += dt
	f.rate += (rate - f.rate) * min(1, 4*dt.Seconds()/w.rules.Settle.Seconds())
	if held || rate > 0.95*float64(limit) {
		f.full += dt
	} else {
		f.full = 0
	}
	if f.rate < 0.5*float64(grant) {
		f.idle += dt
	} else {
		f.idle = 0
	}
	switch {
	case f.full >= w.rules.Settle/8 && f.quiet >= w.rules.Settle/8:
		return w.widen(k, f, rate, free[k])
	case f.idle >= w.rules.Settle && f.quiet >= w.rules.Settle:
		keep := max(least(k), resource.Quantity(1.25*f.rate))
		if keep > grant-grant/5 {
			return nil
		}
		f.idle, f.quiet = 0, 0
		// Only the reservation goes. The limit stays: what nobody else wants, it may use.
		return w.set(k, keep, limit, fmt.Sprintf("uses %s of it for %v", share(f.rate, grant), w.rules.Settle))
	}
	return nil
}

// widen raises a limit by half, or doubles one that is small, within what the node has left.
func (w *Watch) widen(k resource.Kind, f *flow, rate float64, free resource.Quantity) []Change {
	grant, limit := w.Grant[k], w.Limit[k]
	want := limit + max(limit/2, least(k))
	if most := w.rules.Most[k]; most > 0 {
		want = min(want, most)
	}
	// What is reserved must cover the limit from here on: it is used.
	want = min(want, grant+max(0, free))
	f.full, f.quiet = 0, 0
	if want <= limit {
		return nil
	}
	return w.set(k, max(grant, want), want, fmt.Sprintf("held at its limit, uses %s of it", share(rate, limit)))
}

func share(rate float64, of resource.Quantity) string {
	return fmt.Sprintf("%.0f %%", 100*rate/float64(max(1, of)))
}
