package estimate

import (
	"fmt"
	"math"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// tooLittle is what a kill costs beside the memory held in vain, as a multiple
// of it: the whole run again, and the wait for whoever stands behind it.
func tooLittle(c task.Class) float64 {
	return 3 + 0.3*float64(c.Priority)
}

// Grant is what to allocate for one run of a service class, with the reasons.
// Memory is the argmin of the cost of holding too much and of being killed, and
// never under the quantile that the class promises; a kind that is not known is
// 0, which is no limit.
func Grant(d profile.Demand, c task.Class) (resource.Vector, []string) {
	var v resource.Vector
	var why []string
	if m := d.MemoryBytes; m != nil {
		share := max(c.Coverage, 0.5)
		z, sd := grantZ(*m, d.Coverage, c)
		bytes := max(m.Likely*min(math.Exp(z*sd), boldest), 1<<20)
		v[resource.Memory] = pages(bytes)
		why = append(why, fmt.Sprintf("memory: likely %.0f, granted %.0f so that %.4g%% of runs fit (class %s)", m.Likely, bytes, 100*max(share, normalBelow(z)), c.Name))
	}
	if u := d.CPUCores; u != nil {
		cores := u.Likely
		if c.Priority > 0 {
			cores = u.High
		}
		v[resource.CPU] = resource.Quantity(math.Ceil(max(cores, 0.1) * 1000))
		why = append(why, fmt.Sprintf("cpu: %.2f cores of %.2f..%.2f", cores, u.Low, u.High))
	}
	// Rates are bursty: the mean over a run says little about its peak second.
	if r := d.IOPS; r != nil && r.High > 0 {
		v[resource.IOPS] = resource.Quantity(math.Ceil(max(4*r.High, 200)))
	}
	if r := d.NetworkBPS; r != nil && r.High > 0 {
		v[resource.Net] = resource.Quantity(math.Ceil(max(4*r.High, 1e6)))
	}
	return v, why
}

// boldest is the most that is held for one run, as a multiple of its likely need.
// A class's promise cannot be kept on a guess wider than this; holding more would
// only keep others out, and a kill or a rising watch teaches the true size.
const boldest = 8

// grantZ searches the standard score with the least expected cost, in units of
// the likely memory, from the class's promise up.
func grantZ(m profile.Interval, coverage float64, c task.Class) (z, sd float64) {
	if coverage <= 0 {
		coverage = 0.9
	}
	sd = max(math.Log(max(m.High, m.Likely)/m.Likely)/(math.Sqrt2*math.Erfinv(coverage)), 0.01)
	least := math.Sqrt2 * math.Erfinv(2*max(c.Coverage, 0.5)-1)
	best := math.Inf(1)
	for s := least; s < least+3; s += 0.05 {
		held := math.Exp(s * sd)
		cost := held + (1-normalBelow(s))*(held*(1+tooLittle(c))+2*held)
		if cost < best {
			best, z = cost, s
		}
	}
	return z, sd
}

func normalBelow(z float64) float64 { return 0.5 * math.Erfc(-z/math.Sqrt2) }

// pages rounds up to whole pages of 4 KiB, which is what limits count in.
func pages(bytes float64) resource.Quantity {
	return resource.Quantity(math.Ceil(bytes/4096)) * 4096
}

// Cause is why a run was killed or failed.
type Cause string

// The causes, each with its own cure.
const (
	OutOfMemory Cause = "out of memory" // it needed more: give more
	Leak        Cause = "leak"          // it grows without end: more only delays the kill
	PageCache   Cause = "page cache"    // what it held was files, not its own data
	Preempted   Cause = "preempted"     // taken away: run again as it was
	BadInput    Cause = "bad input"     // it failed by itself: again would fail again
)

// Kill is what is known of a run that ended badly.
type Kill struct {
	OOM       bool
	Preempted bool
	Limit     int64   // bytes enforced
	Cache     int64   // bytes of page cache counted against Limit
	Trail     []int64 // memory in use at even steps of time, oldest first; may be empty
	Demand    profile.Demand
}

// Diagnose names the cause of a kill.
func Diagnose(k Kill) Cause {
	switch {
	case k.Preempted:
		return Preempted
	case !k.OOM:
		return BadInput
	case k.Limit > 0 && float64(k.Cache) > 0.5*float64(k.Limit):
		return PageCache
	case k.Demand.MemoryBytes != nil && float64(k.Limit) > 4*k.Demand.MemoryBytes.High && grows(k.Trail):
		return Leak
	}
	return OutOfMemory
}

// grows reports growth that is as steady at the end as at the start: data that
// is loaded levels off, a leak does not.
func grows(trail []int64) bool {
	n := len(trail)
	if n < 8 {
		return false
	}
	first, last := trail[n/2]-trail[0], trail[n-1]-trail[n/2]
	return first > 0 && float64(last) > 0.8*float64(first)
}

// Retry is the memory for the next attempt after a kill: never what was killed
// already, and at least double, because a bound that missed once is not worth a
// narrow second guess. Again is false where another attempt cannot help or most
// (the largest grant that exists; 0 is unlimited) is used up.
func Retry(k Kill, most int64) (bytes int64, again bool, why string) {
	cause := Diagnose(k)
	switch cause {
	case Preempted:
		return k.Limit, true, "preempted: again as it was"
	case BadInput:
		return k.Limit, false, "failed by itself: not run again"
	case Leak:
		return k.Limit, false, fmt.Sprintf("leak: still growing at %d bytes, over four times what was predicted", k.Limit)
	}
	next := 2 * k.Limit
	if m := k.Demand.MemoryBytes; m != nil {
		next = max(next, int64(pages(m.High)))
	}
	if cause == PageCache {
		next = max(k.Limit+k.Limit/2, k.Limit+k.Cache)
	}
	if most > 0 {
		next = min(next, most)
	}
	if next <= k.Limit {
		return k.Limit, false, fmt.Sprintf("%s at %d bytes, and there is no larger grant", cause, k.Limit)
	}
	return next, true, fmt.Sprintf("%s at %d bytes: %d next", cause, k.Limit, next)
}
