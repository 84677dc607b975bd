package probe

import (
	"context"
	"fmt"
	"math"
	"time"

	"github.com/heddle-run/heddle/profile"
)

// Trials grow by growth; a trial is not started when its time, as those before
// let expect it, would pass its share of the budget. What is left goes to
// counting and to repeating, for a law is told by how far apart its points are
// and by how sure they are, not by many of them inside start-up.
const (
	growth        = 2.0
	firstTrials   = 1.0 / 4096
	maxTrials     = 14
	growShare     = 0.65 // of the budget, for growing trials when there is something to count
	countShare    = 0.9  // of the budget, where counting stops
	maxCounts     = 6
	leastSpan     = 8 // from the smallest trial to the largest, where the input allows it
	maxRepeats    = 10
	traceShare    = 0.25 // of the budget, for the run whose accesses to memory are recorded
	traceSlowdown = 20   // of a run whose accesses are recorded, at worst
	sureEnough    = 0.03 // relative error of the seconds at the size asked about, as far as trials scatter
	smallError    = 0.02 // seconds that are no matter at any size
)

// family runs growing fractions, counts the steps of the smaller ones, and then
// repeats the largest and the smallest in turn.
func (c Config) family(ctx context.Context, r *Result, s *shrinker, largest float64) error {
	share := growShare
	if c.Count == nil {
		share = countShare
	}
	first := math.Max(firstTrials, s.smallest())
	if first > largest/leastSpan {
		first = math.Max(largest/leastSpan, math.Min(s.one(), largest))
	}
	last, err := c.grow(ctx, r, s, first, largest, share)
	if err != nil {
		return err
	}
	if len(r.Observations) == 0 {
		r.note("warning", "no trial run ended well: the estimate rests on static analysis alone")
		return nil
	}
	if r.Spent > c.Budget {
		return nil // starting the sandbox alone may take it all
	}
	if c.Count != nil {
		if err := c.count(ctx, r, s, first, last); err != nil {
			return err
		}
	}
	if c.Trace != nil {
		if err := c.trace(ctx, r, s, first, last); err != nil {
			return err
		}
	}
	return c.repeat(ctx, r, s, first, last)
}

// trace records how the largest trial that has time for it touches memory.
func (c Config) trace(ctx context.Context, r *Result, s *shrinker, first, last float64) error {
	used := 0.0
	for _, o := range r.Observations {
		used = math.Max(used, o.Usage.CPUSeconds)
		if o.Censored {
			return nil
		}
	}
	for used*traceSlowdown > traceShare*c.Budget.Seconds() && last/growth >= first {
		last, used = last/growth, used/growth
	}
	in, err := s.at(last)
	if err != nil {
		return fmt.Errorf("trial: %w", err)
	}
	c.report("traced run", 0)
	start := time.Now()
	out, err := c.Trace(ctx, in, time.Duration(2*traceShare*float64(c.Budget)))
	r.Spent += time.Since(start)
	if err == nil && out.ExitCode == 0 && !out.TimedOut {
		r.Access = out.Access
	}
	return err
}

// grow runs growing fractions and says the largest that ended by itself.
func (c Config) grow(ctx context.Context, r *Result, s *shrinker, fraction, largest, share float64) (last float64, err error) {
	last = fraction
	for n := 0; n < maxTrials && ctx.Err() == nil; n++ {
		in, err := s.at(fraction)
		if err != nil {
			return last, fmt.Errorf("trial: %w", err)
		}
		if err := c.one(ctx, r, in); err != nil {
			return last, err
		}
		k := len(r.Observations)
		if k == 0 || r.Observations[k-1].Censored {
			break
		}
		last = fraction
		if k == 1 && n == 0 && r.Spent < c.Budget/16 {
			continue // the first look is cold; start-up is what the second costs
		}
		step := r.step()
		for step > growth && r.Spent.Seconds()+r.nextWall(step) > share*c.Budget.Seconds() {
			step /= growth
		}
		if fraction*step > largest/growth && fraction < largest/growth {
			step = largest / growth / fraction // one point half way shows whether growth levels off
		}
		next := math.Min(fraction*step, largest)
		if next <= fraction || r.Spent.Seconds()+r.nextWall(next/fraction) > share*c.Budget.Seconds() {
			break
		}
		fraction = next
	}
	return last, nil
}

// step is how much larger the next trial may be: while start-up is all there is
// to see, larger steps lose nothing. On a busy host start-up alone scatters by half.
func (r *Result) step() float64 {
	k := len(r.Observations) - 1
	if work(r.Observations[k]) < 1.6*r.leastWork() {
		return growth * growth * growth
	}
	return growth
}

// work is what a trial took beyond starting its runtime, as far as that is known.
func work(o profile.Observation) float64 { return o.Usage.CPUSeconds - o.Started }

// leastWork is the least that any trial took, which what is the same at any size
// is at most.
func (r *Result) leastWork() float64 {
	least := math.Inf(1)
	for _, o := range r.Observations {
		least = math.Min(least, work(o))
	}
	return least
}

// nextWall is how many seconds a trial that is times larger should take: the CPU
// time over start-up grows at worst about like a square, and the rest, waiting
// for a core included, as in the trials so far.
func (r *Result) nextWall(times float64) float64 {
	last, start := work(r.Observations[len(r.Observations)-1]), r.leastWork()
	wait := 0.0
	for _, o := range r.Observations {
		wait += math.Max(o.Usage.WallSeconds-work(o), 0) / float64(len(r.Observations))
	}
	return wait + start + (last-start)*times*times
}

// count counts the steps of growing fractions up to last.
func (c Config) count(ctx context.Context, r *Result, s *shrinker, first, last float64) error {
	fraction, least, n := first, math.Inf(1), 0
	if first > 1.0/smallSize {
		fraction = math.Max(first, last-first*(maxCounts-1)/2) // the last few sizes, one by one
	}
	even := math.Max(math.Pow(last/first, 1.0/(maxCounts-1)), 1.2)
	for ; n < maxCounts && ctx.Err() == nil; n++ {
		in, err := s.at(fraction)
		if err != nil {
			return fmt.Errorf("trial: %w", err)
		}
		m, err := Measure(in)
		if err != nil {
			return err
		}
		c.report("counting run", n)
		start := time.Now()
		out, err := c.Count(ctx, in, max(c.Budget-r.Spent, 50*time.Millisecond))
		took := time.Since(start)
		r.Spent += took
		if err != nil || out.ExitCode != 0 || out.TimedOut {
			return err
		}
		r.Observations = append(r.Observations, profile.Observation{
			Unit: c.Unit, Trial: true, Lean: true, Sizes: m.Sizes(c.Facts.Inputs), Ops: out.Ops, Held: out.Held, At: start,
			Usage: profile.Usage{PeakMemoryBytes: out.Usage.PeakMemoryBytes, Threads: out.Usage.Threads},
		})
		least = math.Min(least, took.Seconds())
		step := math.Min(even, growth*growth)
		if took.Seconds() < 1.25*least {
			step = even
		}
		if first > 1.0/smallSize {
			step = 1 + first/2/fraction // one more
		}
		next := math.Min(fraction*step, last)
		times := next / fraction
		if next <= fraction || r.Spent.Seconds()+least+(took.Seconds()-least)*times*times > countShare*c.Budget.Seconds() {
			break
		}
		fraction = next
	}
	return nil
}

// repeat runs the largest and the smallest trial in turn, until what lies
// between them is sure or the budget used.
func (c Config) repeat(ctx context.Context, r *Result, s *shrinker, first, last float64) error {
	if o := r.Observations[len(r.Observations)-1]; o.Censored {
		return nil
	}
	var seen [2][]float64
	for n := 0; n < 2*maxRepeats && ctx.Err() == nil; n++ {
		in, err := s.at([2]float64{last, first}[n%2])
		if err != nil {
			return fmt.Errorf("trial: %w", err)
		}
		before := len(r.Observations)
		start := time.Now()
		if err := c.one(ctx, r, in); err != nil {
			return err
		}
		if len(r.Observations) == before {
			return nil
		}
		if r.Spent+time.Since(start) > c.Budget {
			return nil
		}
		seen[n%2] = append(seen[n%2], work(r.Observations[before]))
		if n%2 == 1 && sure(seen[0], seen[1], c.reach(r.Sizes)/last) {
			return nil
		}
	}
	return nil
}

// reach is how much larger than the sample the input is that was asked about.
func (c Config) reach(sizes map[string]float64) float64 {
	most := 1.0
	for name, v := range c.At {
		if x := sizes[name]; x > 0 {
			most = math.Max(most, v/x)
		}
	}
	return most
}

// sure reports whether the seconds of large and of small inputs are known well
// enough to foretell those of one that is times as large as the large.
func sure(large, small []float64, times float64) bool {
	if len(large) < 2 {
		return false
	}
	a, va := meanVariance(large)
	b, vb := meanVariance(small)
	total := b + math.Max(a-b, 0)*times
	return math.Sqrt(va+vb)*times < math.Max(sureEnough*total, smallError)
}

// meanVariance is the mean and the variance of the mean.
func meanVariance(xs []float64) (mean, variance float64) {
	n := float64(len(xs))
	for _, x := range xs {
		mean += x / n
	}
	for _, x := range xs {
		variance += (x - mean) * (x - mean) / (n - 1) / n
	}
	return mean, variance
}
