package heddle

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/heddle-run/heddle/internal/launch"
	"github.com/heddle-run/heddle/internal/split"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// SplitReportSchema names the JSON form of SplitReport.
const SplitReportSchema = "heddle.split/v1"

// SplitReport is how a unit was run in parts.
type SplitReport struct {
	Schema    string         `json:"schema"`
	ID        string         `json:"id"`
	Program   string         `json:"program"`
	Unit      string         `json:"unit"`
	Path      string         `json:"path"`
	Fork      *profile.Fork  `json:"fork"` // the loop
	Shards    int            `json:"shards"`
	Lanes     int            `json:"lanes"`
	Predicted profile.Demand `json:"predicted"`          // of the whole
	Speedup   float64        `json:"predicted_speedup"`  // 0 is unknown
	Measured  float64        `json:"measured_speedup"`   // with --verify; 0 is not measured
	Actual    profile.Usage  `json:"actual"`             // of all parts
	Parts     []float64      `json:"part_seconds"`       // wall
	Join      float64        `json:"join_seconds"`       // from the end of the other parts to that of the last
	Wall      float64        `json:"wall_seconds"`       // of all parts
	Whole     float64        `json:"whole_seconds"`      // of the whole run, when it was compared
	Same      *bool          `json:"same"`               // the outputs are equal; nil: not compared
	Largest   float64        `json:"largest_difference"` // relative, where only numbers differ within the tolerance
	Retried   int            `json:"retried"`            // parts run once more after a kill
	Fallback  string         `json:"fallback,omitempty"` // why it was run whole after all
	Outcome   task.Outcome   `json:"outcome"`
	ExitCode  int            `json:"exit_code"`
	Bill                     // of its lanes, for as long as they were held, and of whole runs beside them
	Why       []string       `json:"why"`
}

// SplitOptions are how a split differs from the usual.
type SplitOptions struct {
	Options
	Shards    int     // parts; 0 is what the prediction gives
	Tolerance float64 // relative, of numbers in the output; 0 is none: sums of floating-point numbers are not split
	Verify    bool    // run it whole too and compare
	Check     float64 // share of splits that are compared unasked
}

// Unsplit is the answer to a unit that is not proven to be the same in parts.
type Unsplit struct{ Reason profile.Reason }

// Error says what stands in the way, and where.
func (u *Unsplit) Error() string {
	return fmt.Sprintf("not split: %s:%d: %s", u.Reason.File, u.Reason.Line, u.Reason.Text)
}

// Unwrap makes it a refusal.
func (u *Unsplit) Unwrap() error { return ErrRefused }

// Split runs the unit as parts where that is proven to give the same, and else
// answers Unsplit. What turns out only while it runs (a part that fails, a value
// that cannot leave its process) makes it run whole.
func (e *Engine) Split(ctx context.Context, s *Submission, u program.Unit, inv task.Invocation, opt SplitOptions) (*SplitReport, error) {
	fork, built, err := e.proven(ctx, s, u, opt.Verify)
	if err != nil {
		return nil, err
	}
	lines, err := e.launcher.Lines(s.Program, *fork)
	if err != nil {
		return nil, fmt.Errorf("split %s: %w", u.Name, err)
	}
	dir, err := splitDir(&inv)
	if err != nil {
		return nil, fmt.Errorf("split %s: %w", u.Name, err)
	}
	defer os.RemoveAll(dir)
	r, err := e.prepare(ctx, s, u, inv, opt.Options)
	if err != nil {
		return nil, err
	}
	r.here = true // its parts are cut from this machine's files
	r.forks = true
	j, err := e.open(ctx, r, opt.Shards)
	if err != nil {
		return nil, err
	}
	defer j.close()
	f := newForking(j, dir, *fork, opt)
	f.fork.Built, f.fork.Lines = built, lines
	f.report.Fork, f.report.Predicted = fork, r.profile.Demand
	if err := e.record(ctx, r, "running", nil); err != nil {
		return nil, err
	}
	rep, err := f.run(ctx, wholeOf(r))
	rep.Bill.add(j.billed())
	return rep, e.ended(ctx, r, rep, err)
}

// ended keeps how a split ended.
func (e *Engine) ended(ctx context.Context, r *run, rep *SplitReport, err error) error {
	if err != nil && rep.Outcome == task.OK {
		rep.Outcome = task.Lost
	}
	r.report.ExitCode = rep.ExitCode
	return errors.Join(err, e.record(context.WithoutCancel(ctx), r, string(rep.Outcome), rep))
}

// proven is the loop at which a unit can be run in parts, and what all parts run; else
// an Unsplit. One whose parts differed before may only be verified.
func (e *Engine) proven(ctx context.Context, s *Submission, u program.Unit, verify bool) (fork *profile.Fork, built string, err error) {
	facts := s.Facts[u.Name].Parallelism
	if facts.Fork == nil || !launch.CanFork(s.Program.Language) {
		reason := profile.Reason{File: s.Program.Path, Line: u.Line, Text: "programs in " + string(s.Program.Language) + " are not run in parts"}
		if facts.Refused != nil {
			reason = *facts.Refused
		}
		return nil, "", &Unsplit{reason}
	}
	if !verify {
		if err := e.splitOff(ctx, s, u); err != nil {
			return nil, "", err
		}
	}
	built, err = e.launcher.Forkable(ctx, s.Program, u, *facts.Fork)
	var no *launch.NoPart
	if errors.As(err, &no) {
		return nil, "", &Unsplit{no.Reason}
	}
	if err != nil {
		return nil, "", fmt.Errorf("split %s: %w", u.Name, err)
	}
	return facts.Fork, built, nil
}

// wholeOf is what the gain of parts is reckoned from.
func wholeOf(r *run) split.Whole {
	return split.Whole{Wall: r.wall(), Start: startTimes[r.sub.Program.Language], Fraction: r.facts.Parallelism.WorkFraction}
}

// splitDir makes a folder for the parts' files; the input is a file, there or
// elsewhere.
func splitDir(inv *task.Invocation) (dir string, err error) {
	if dir, err = os.MkdirTemp("", "heddle-split-"); err != nil {
		return "", err
	}
	if err = os.Chmod(dir, 0o755); err == nil && inv.Input.StdinFile == "" {
		inv.Input.StdinFile = filepath.Join(dir, "stdin")
		err = os.WriteFile(inv.Input.StdinFile, inv.Input.Stdin, 0o644)
		inv.Input.Stdin = nil
	}
	if err != nil {
		os.RemoveAll(dir)
	}
	return dir, err
}

// forking is one split under way.
type forking struct {
	j     *job
	ended chan struct{} // one for every part that has

	last      pieces // of the last part
	lastWall  time.Duration
	othersEnd time.Time
	opt       SplitOptions
	dir       string
	fork      launch.Fork
	mu        sync.Mutex // of what parts write into the report while they run
	report    *SplitReport
}

func newForking(j *job, dir string, fork profile.Fork, opt SplitOptions) *forking {
	var mark [16]byte
	_, _ = rand.Read(mark[:]) // never fails on supported systems
	f := &forking{j: j, opt: opt, dir: dir}
	f.fork = launch.Fork{Fork: fork, Tolerant: opt.Tolerance > 0, Mark: hex.EncodeToString(mark[:]), Stdin: j.r.inv.Input.StdinFile}
	f.report = &SplitReport{Schema: SplitReportSchema, ID: j.r.inv.ID, Program: string(j.r.sub.Program.Digest), Unit: j.r.unit.Name,
		Path: j.r.sub.Program.Path, Lanes: j.lanes.Len(), Outcome: task.OK, Why: []string{}}
	f.fork.Left = filepath.Join(dir, "left")
	j.fork = f
	return f
}

// startTimes are what an interpreter and its shim take before the first line.
var startTimes = map[program.Language]time.Duration{program.Python: 70 * time.Millisecond, program.JavaScript: 60 * time.Millisecond, program.TypeScript: 60 * time.Millisecond,
	program.Go: 5 * time.Millisecond}

func (f *forking) run(ctx context.Context, whole split.Whole) (*SplitReport, error) {
	rep := f.report
	rep.Shards = f.opt.Shards
	if rep.Shards == 0 {
		rep.Shards = split.Shards(whole, f.j.lanes.Len())
	}
	f.fork.Parts = rep.Shards
	rep.Speedup = split.Speedup(whole, rep.Shards, f.j.lanes.Len())
	start := time.Now()
	out := filepath.Join(f.dir, "joined")
	why, err := f.all(ctx, out)
	if err != nil {
		return rep, err
	}
	rep.Wall = time.Since(start).Seconds()
	if why == "" {
		rep.Parts = append(rep.Parts, f.lastWall.Seconds())
		if rep.Shards > 1 {
			rep.Join = time.Since(f.othersEnd).Seconds()
		}
	}
	rep.Actual = f.j.used()
	if why != "" {
		rep.Fallback = why
		f.j.e.config.Event("run whole after all: " + why)
		rep.Outcome, rep.ExitCode, err = f.whole(ctx, orDiscard(f.opt.IO.Stdout), orDiscard(f.opt.IO.Stderr))
		return rep, err
	}
	log := out + "-err"
	if out, err = f.compared(ctx, out); err != nil {
		return rep, err
	}
	for _, w := range []struct {
		from string
		to   io.Writer
	}{{out, orDiscard(f.opt.IO.Stdout)}, {log, orDiscard(f.opt.IO.Stderr)}} {
		if err := deliver(w.from, w.to); err != nil {
			return rep, err
		}
	}
	return rep, nil
}

// forkRefused is the exit status of a part that finds that it cannot be one.
const forkRefused = 93

// whole runs the unit as one.
func (f *forking) whole(ctx context.Context, out, log io.Writer) (task.Outcome, int, error) {
	inv := f.j.r.inv
	inv.ID += "-whole"
	opt := f.opt.Options
	opt.Budget = 0
	f.j.busy.Wait()
	f.j.release() // its lanes would stand in the way
	return f.j.e.plainly(ctx, f.j.r.sub, f.j.r.unit, inv, opt, out, log, &f.report.Bill)
}
