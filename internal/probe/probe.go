package probe

import (
	"context"
	"fmt"
	"math"
	"os"
	"time"

	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// RunFunc runs the unit once on an input, within a wall time, in a sandbox that
// undoes its side effects.
type RunFunc func(ctx context.Context, in task.Input, wall time.Duration) (sandbox.Outcome, error)

// Config is what a probe is told.
type Config struct {
	Unit    program.UnitID
	Facts   analysis.Facts
	Sample  task.Input
	Budget  time.Duration // of all trial runs together
	Largest float64       // fraction of the sample that the largest trial may have; 0 is 1
	Run     RunFunc
	Report  func(done string) // progress in words; nil is none
}

// Result is what the trials left.
type Result struct {
	Sizes        map[string]float64 // of the sample itself
	Observations []profile.Observation
	Diagnostics  []profile.Diagnostic
	Spent        time.Duration
}

// Trials grow by growth; a trial is not started when its time, as those before
// let expect it, would pass what is left of the budget. The largest is repeated.
const (
	growth      = 2.0
	firstTrials = 1.0 / 4096
	maxTrials   = 14
	repeats     = 2
)

// Run measures the sample and runs the unit on growing fractions of it until
// the budget is used. A sample that cannot be shrunk is run once, when the
// budget allows, and cut off with it otherwise.
func Run(ctx context.Context, c Config) (Result, error) {
	m, err := Measure(c.Sample)
	if err != nil {
		return Result{}, err
	}
	r := Result{Sizes: m.Sizes(c.Facts.Inputs)}
	if c.Budget <= 0 {
		return r, nil
	}
	dir, err := os.MkdirTemp("", "heddle-trial-")
	if err != nil {
		return r, fmt.Errorf("trial: %w", err)
	}
	defer os.RemoveAll(dir)
	s, err := newShrinker(c.Sample, m, sizedArgs(m, c.Facts), dir)
	if err != nil {
		return r, fmt.Errorf("trial: %w", err)
	}
	largest := c.Largest
	if largest == 0 {
		largest = 1
	}
	if !s.canShrink() {
		r.note("note", "the input has no size to scale: one trial run tells no law")
		if largest == 1 {
			return r, c.one(ctx, &r, c.Sample)
		}
		return r, nil
	}
	return r, c.family(ctx, &r, s, largest)
}

// family runs growing fractions, then the largest again while the budget lasts:
// a law is told by how far apart its points are and by how sure the far one is,
// not by many points inside start-up.
func (c Config) family(ctx context.Context, r *Result, s *shrinker, largest float64) error {
	fraction := math.Min(math.Max(firstTrials, s.smallest()), largest)
	for n, again := 0, 0; n < maxTrials && again <= repeats && ctx.Err() == nil; n++ {
		in, err := s.at(fraction)
		if err != nil {
			return fmt.Errorf("trial: %w", err)
		}
		if err := c.one(ctx, r, in); err != nil {
			return err
		}
		k := len(r.Observations)
		if k == 0 || r.Observations[k-1].Censored {
			break
		}
		if k == 1 && n == 0 && r.Spent < c.Budget/16 {
			continue // the first look is cold; start-up is what the second costs
		}
		step := r.step()
		if fraction*step > largest/growth && fraction < largest/growth {
			step = largest / growth / fraction // one point half way shows whether growth levels off
		}
		next := math.Min(fraction*step, largest)
		if r.Spent+r.nextWall(next/fraction) > c.Budget {
			next = fraction
		}
		if next == fraction {
			again++
			if r.Spent+r.nextWall(1) > c.Budget {
				break
			}
		}
		fraction = next
	}
	if len(r.Observations) == 0 {
		r.note("warning", "no trial run ended well: the estimate rests on static analysis alone")
	}
	return nil
}

// step is how much larger the next trial may be: while start-up is all there is
// to see, larger steps lose nothing.
func (r *Result) step() float64 {
	k := len(r.Observations) - 1
	if r.Observations[k].Usage.CPUSeconds < 1.25*r.startCPU() {
		return growth * growth * growth
	}
	return growth
}

// startCPU is the least that any trial took, which start-up is at most.
func (r *Result) startCPU() float64 {
	least := math.Inf(1)
	for _, o := range r.Observations {
		least = math.Min(least, o.Usage.CPUSeconds)
	}
	return least
}

// nextWall is how long a trial that is times larger should take: the CPU time
// over start-up grows at worst about like a square, and the rest, waiting for a
// core included, as in the trials so far.
func (r *Result) nextWall(times float64) time.Duration {
	last, start := r.Observations[len(r.Observations)-1].Usage.CPUSeconds, r.startCPU()
	wait := 0.0
	for _, o := range r.Observations {
		wait += math.Max(o.Usage.WallSeconds-o.Usage.CPUSeconds, 0) / float64(len(r.Observations))
	}
	return time.Duration((wait + start + (last-start)*times*times) * float64(time.Second))
}

// one runs a single trial and records it, if it ended by itself or was cut off.
func (c Config) one(ctx context.Context, r *Result, in task.Input) error {
	m, err := Measure(in)
	if err != nil {
		return err
	}
	if c.Report != nil {
		c.Report(fmt.Sprintf("trial run %d", len(r.Observations)+1))
	}
	start := time.Now()
	out, err := c.Run(ctx, in, max(c.Budget-r.Spent, 50*time.Millisecond))
	r.Spent += time.Since(start)
	if err != nil {
		return fmt.Errorf("trial: %w", err)
	}
	if out.ExitCode != 0 && !out.TimedOut && !out.OOM {
		r.note("note", fmt.Sprintf("a trial run on a smaller input exited with status %d and was not counted", out.ExitCode))
		return nil
	}
	r.Observations = append(r.Observations, profile.Observation{
		Unit: c.Unit, Trial: true, Sizes: m.Sizes(c.Facts.Inputs), Ops: out.Ops, Usage: out.Usage,
		OOM: out.OOM, Censored: out.TimedOut || out.OOM, ExitCode: out.ExitCode, At: start,
	})
	return nil
}

func (r *Result) note(severity, text string) {
	r.Diagnostics = append(r.Diagnostics, profile.Diagnostic{Severity: severity, Text: text})
}

// smallest is the fraction below which nothing is left to shrink.
func (s *shrinker) smallest() float64 {
	size := math.Max(s.m.StdinLines, 1)
	if s.m.StdinLines <= 2 {
		size = math.Max(s.m.StdinBytes, 1)
	}
	for i, a := range s.m.Args {
		if s.args[i] {
			size = math.Max(size, a.Value)
		}
		if a.IsFile {
			size = math.Max(size, a.FileBytes/64)
		}
	}
	return math.Min(1, 8/size)
}

// sizedArgs are the integer arguments to scale: those that analysis names as a
// size, else all that look like one when the input has nothing else.
func sizedArgs(m Measured, f analysis.Facts) map[int]bool {
	sized := map[int]bool{}
	for _, s := range f.Inputs {
		if s.Source.From == analysis.ArgValue && s.Source.N < len(m.Args) {
			sized[s.Source.N] = true
		}
	}
	if len(sized) > 0 || m.StdinBytes > 0 {
		return sized
	}
	for i, a := range m.Args {
		if a.IsFile {
			return sized
		}
		if a.IsNumber && a.Value >= minValue && a.Value == math.Trunc(a.Value) {
			sized[i] = true
		}
	}
	return sized
}
