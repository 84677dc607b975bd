package control

import (
	"cmp"
	"math"
	"slices"
	"time"
)

// Gaps is what is remembered of when a program is called: the times between
// calls, by length in steps of a quarter of an octave, the older the lighter.
// The zero value is a program that was never called.
type Gaps struct {
	last   time.Time
	weight [gapBins]float64
	sum    float64
}

const (
	gapBins   = 112 // from shortest up to 2^28 times it: three days
	shortest  = time.Millisecond
	perOctave = 4
	fading    = 0.98 // of each gap for every one after it
)

// Called is the memory after a call.
func (g Gaps) Called(now time.Time) Gaps {
	if !g.last.IsZero() {
		for i := range g.weight {
			g.weight[i] *= fading
		}
		g.weight[gapBin(now.Sub(g.last))]++
		g.sum = g.sum*fading + 1
	}
	g.last = now
	return g
}

// Last is when the program was called last; zero is never.
func (g *Gaps) Last() time.Time { return g.last }

func gapBin(gap time.Duration) int {
	if gap <= shortest {
		return 0
	}
	return min(gapBins-1, int(perOctave*math.Log2(float64(gap)/float64(shortest))))
}

// beyond is the weight of gaps longer than t; within a step they count as evenly spread.
func (g *Gaps) beyond(t time.Duration) float64 {
	b := gapBin(t)
	sum := 0.0
	for _, w := range g.weight[b+1:] {
		sum += w
	}
	from, to := math.Exp2(float64(b)/perOctave), math.Exp2(float64(b+1)/perOctave)
	if b == 0 {
		from = 0
	}
	x := float64(t) / float64(shortest)
	return sum + g.weight[b]*min(1, max(0, (to-x)/(to-from)))
}

// mean is the average gap in seconds.
func (g *Gaps) mean() float64 {
	sum := 0.0
	for b, w := range g.weight {
		sum += w * math.Exp2((float64(b)+0.5)/perOctave) * shortest.Seconds()
	}
	return sum / g.sum
}

// add puts the gaps of another program on top, at a weight in all.
func (g *Gaps) add(o *Gaps, weight float64) {
	if o.sum == 0 {
		return
	}
	for i, w := range o.weight {
		g.weight[i] += w / o.sum * weight
	}
	g.sum += weight
}

// Stock is a program of which sandboxes can be kept warm.
type Stock struct {
	ID     string
	Gaps   Gaps
	Saves  time.Duration // that a warm start is quicker than a cold one
	Boot   time.Duration // until a sandbox that is asked for now is ready; 0 is Saves
	Memory int64         // that one holds while it waits
	Ready  int           // sandboxes that wait or are on their way
}

// WarmRules say how much may be held, and for how rare a call.
type WarmRules struct {
	Budget int64         // bytes that all may hold together
	Rarest time.Duration // no sandbox waits for a call that comes less often; 0 is an hour
	Most   int           // of one program; 0 is 8
	Every  time.Duration // until the next decision
}

// Warm decides how many sandboxes of each program wait. What one is worth for the
// next moment is the chance that its call comes in it, given how long the last one
// is ago, times the time it saves, for the memory it takes: the budget goes to
// what is worth most. The chance comes from the program's own gaps, from some as
// everybody's are and from some by pure chance at its own rate, so that little
// knowledge is not taken for certainty. A second sandbox serves the call that comes before the first is replaced.
func Warm(now time.Time, stocks []Stock, r WarmRules) map[string]int {
	everybody := pooled(stocks)
	rarest, most := cmp.Or(r.Rarest, time.Hour), cmp.Or(r.Most, 8)
	type bid struct {
		stock *Stock
		worth float64
	}
	var bids []bid
	for i := range stocks {
		s := &stocks[i]
		if s.Gaps.last.IsZero() {
			continue
		}
		gaps := s.Gaps
		gaps.add(&everybody, ofEverybody)
		boot := cmp.Or(s.Boot, s.Saves)
		// Asked for now, it is there after the boot; let go now, until the next decision.
		age, ahead := now.Sub(gaps.last), boot+max(r.Every, time.Millisecond)
		mean, soon := rarest.Seconds(), 0.0 // while nothing is known of anybody
		if gaps.sum > 0 {
			mean, soon = gaps.mean(), 1-gaps.beyond(boot)/gaps.sum
		}
		past := func(t time.Duration) float64 { return gaps.beyond(t) + ofChance*math.Pow(1+t.Seconds()/mean, -2) }
		left := past(age)
		if left <= 0 {
			continue
		}
		rate := (left - past(age+ahead)) / left / ahead.Seconds()
		for k := range most {
			if rate < 1/rarest.Seconds() {
				break
			}
			worth := rate * s.Saves.Seconds() / float64(max(1, s.Memory))
			if k < s.Ready {
				worth *= staying
			}
			bids = append(bids, bid{s, worth})
			rate *= soon
		}
	}
	slices.SortStableFunc(bids, func(a, b bid) int { return cmp.Compare(b.worth, a.worth) })
	keep := map[string]int{}
	left := r.Budget
	for _, b := range bids {
		if b.stock.Memory <= left {
			left -= b.stock.Memory
			keep[b.stock.ID]++
		}
	}
	return keep
}

// How many gaps like everybody's, and how many by chance, count beside a program's own.
// By chance is at a rate that is itself uncertain: the longer none came, the rarer they are.
const (
	ofEverybody = 2
	ofChance    = 10
)

// staying is how much more a sandbox that is there is worth than one that would
// have to be booted, so that two programs do not take turns.
const staying = 2

// pooled is the gaps of all programs, each program's at the same weight.
func pooled(stocks []Stock) Gaps {
	var all Gaps
	for i := range stocks {
		all.add(&stocks[i].Gaps, 1)
	}
	return all
}
