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

// CountFunc runs the unit once on an input, however much longer it takes, counts
// its steps into Ops, 0 where that is not possible, and has it hold no garbage.
type CountFunc func(ctx context.Context, in task.Input, wall time.Duration) (sandbox.Outcome, error)

// Config is what a probe is told.
type Config struct {
	Unit    program.UnitID
	Facts   analysis.Facts
	Sample  task.Input
	Budget  time.Duration      // of all trial runs together
	Largest float64            // fraction of the sample that the largest trial may have; 0 is 1
	At      map[string]float64 // sizes asked about in place of the sample\'s
	Memory  int64              // bytes that a trial may have
	Run     RunFunc
	Count   CountFunc         // nil: there is no way to count
	Trace   RunFunc           // runs with every access to memory recorded; nil: the sandbox cannot
	Report  func(done string) // progress in words; nil is none
}

// Result is what the trials left.
type Result struct {
	Sizes        map[string]float64 // of the sample itself
	Observations []profile.Observation
	Diagnostics  []profile.Diagnostic
	Access       *profile.MemoryAccess // nil: not recorded
	Spent        time.Duration
}

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

// one runs a single trial and records it, if it ended by itself or was cut off.
func (c Config) one(ctx context.Context, r *Result, in task.Input) error {
	m, err := Measure(in)
	if err != nil {
		return err
	}
	c.report("trial run", len(r.Observations))
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
	switch {
	case out.OOM:
		r.note("warning", "a trial run was killed for memory: the laws are lower bounds from there on")
	case out.TimedOut:
		r.note("note", fmt.Sprintf("a trial run was stopped after %.1f s: it needs more than the budget, or never ends", out.Wall.Seconds()))
	}
	r.Observations = append(r.Observations, profile.Observation{
		Unit: c.Unit, Trial: true, Sizes: m.Sizes(c.Facts.Inputs), Ops: out.Ops, Usage: out.Usage, Started: out.Started,
		MemoryLimit: c.Memory, OOM: out.OOM, Censored: out.TimedOut || out.OOM, ExitCode: out.ExitCode, At: start,
	})
	return nil
}

func (c Config) report(what string, n int) {
	if c.Report != nil {
		c.Report(fmt.Sprintf("%s %d", what, n+1))
	}
}

func (r *Result) note(severity, text string) {
	r.Diagnostics = append(r.Diagnostics, profile.Diagnostic{Severity: severity, Text: text})
}

// extent is the largest size that the sample has.
func (s *shrinker) extent() float64 {
	size := math.Max(s.m.StdinLines, 1)
	if s.m.StdinLines <= 2 || s.ties.long || s.depth > 1 {
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
	return size
}

// one is the fraction that leaves a size of one.
func (s *shrinker) one() float64 { return 1 / s.extent() }

// smallest is the fraction below which nothing is left to shrink.
func (s *shrinker) smallest() float64 {
	size := s.extent()
	if size <= smallSize {
		return math.Min(1, 2/size) // what grows so fast shows it early
	}
	return math.Min(1, 8/size)
}

// smallSize is the largest size that counts as small: growth that is exponential
// allows no larger one, and every single step of it tells.
const smallSize = 64

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
	for _, least := range []float64{minValue, minLength} { // small numbers only where there are no others
		for i, a := range m.Args {
			if a.IsFile {
				return map[int]bool{}
			}
			if a.IsNumber && a.Value >= least && a.Value == math.Trunc(a.Value) {
				sized[i] = true
			}
		}
		if len(sized) > 0 {
			break
		}
	}
	return sized
}
