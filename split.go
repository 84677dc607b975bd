package heddle

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/launch"
	"github.com/heddle-run/heddle/internal/split"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/sandbox"
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
	Join      float64        `json:"join_seconds"`       // of the last run
	Wall      float64        `json:"wall_seconds"`       // of parts and join
	Whole     float64        `json:"whole_seconds"`      // with --verify, of the whole run
	Same      *bool          `json:"same"`               // with --verify: the outputs are equal
	Largest   float64        `json:"largest_difference"` // relative, where only numbers differ within the tolerance
	Fallback  string         `json:"fallback,omitempty"` // why it was run whole after all
	Outcome   task.Outcome   `json:"outcome"`
	ExitCode  int            `json:"exit_code"`
	Why       []string       `json:"why"`
}

// SplitOptions are how a split differs from the usual.
type SplitOptions struct {
	Options
	Shards    int     // parts; 0 is what the prediction gives
	Tolerance float64 // relative, of numbers in the output; 0 is none: sums of floating-point numbers are not split
	Verify    bool    // run it whole too and compare
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
	facts := s.Facts[u.Name].Parallelism
	if facts.Fork == nil || !launch.CanFork(s.Program.Language) {
		reason := profile.Reason{File: s.Program.Path, Line: u.Line, Text: "programs in " + string(s.Program.Language) + " are not run in parts"}
		if facts.Refused != nil {
			reason = *facts.Refused
		}
		return nil, &Unsplit{reason}
	}
	built, err := e.launcher.Forkable(ctx, s.Program, u, *facts.Fork)
	if err != nil {
		var no *launch.NoPart
		if errors.As(err, &no) {
			return nil, &Unsplit{no.Reason}
		}
		return nil, fmt.Errorf("split %s: %w", u.Name, err)
	}
	dir, err := os.MkdirTemp("", "heddle-split-")
	if err != nil {
		return nil, fmt.Errorf("split %s: %w", u.Name, err)
	}
	defer os.RemoveAll(dir)
	if err := os.Chmod(dir, 0o755); err != nil {
		return nil, err
	}
	if inv.Input.StdinFile == "" {
		inv.Input.StdinFile = filepath.Join(dir, "stdin")
		if err := os.WriteFile(inv.Input.StdinFile, inv.Input.Stdin, 0o644); err != nil {
			return nil, fmt.Errorf("split %s: %w", u.Name, err)
		}
		inv.Input.Stdin = nil
	}
	r, err := e.prepare(ctx, s, u, inv, opt.Options)
	if err != nil {
		return nil, err
	}
	r.here = true // its parts are cut from this machine's files
	j, err := e.open(ctx, r, opt.Shards)
	if err != nil {
		return nil, err
	}
	defer j.close()
	f := newForking(j, dir, *facts.Fork, opt)
	f.fork.Built = built
	f.report.Fork, f.report.Predicted = facts.Fork, r.profile.Demand
	return f.run(ctx, facts)
}

// forking is one split under way.
type forking struct {
	j      *job
	opt    SplitOptions
	dir    string
	fork   launch.Fork
	report *SplitReport
}

func newForking(j *job, dir string, fork profile.Fork, opt SplitOptions) *forking {
	var mark [16]byte
	_, _ = rand.Read(mark[:]) // never fails on supported systems
	f := &forking{j: j, opt: opt, dir: dir}
	f.fork = launch.Fork{Fork: fork, Tolerant: opt.Tolerance > 0, Mark: hex.EncodeToString(mark[:]), Stdin: j.r.inv.Input.StdinFile}
	f.report = &SplitReport{Schema: SplitReportSchema, ID: j.r.inv.ID, Program: string(j.r.sub.Program.Digest), Unit: j.r.unit.Name,
		Path: j.r.sub.Program.Path, Lanes: j.lanes.Len(), Outcome: task.OK, Why: []string{}}
	j.fork = f
	return f
}

// startTimes are what an interpreter and its shim take before the first line.
var startTimes = map[program.Language]time.Duration{program.Python: 120 * time.Millisecond, program.JavaScript: 100 * time.Millisecond,
	program.Go: 20 * time.Millisecond}

func (f *forking) run(ctx context.Context, p profile.Parallelism) (*SplitReport, error) {
	rep := f.report
	whole := split.Whole{Wall: f.j.r.wall(), Start: startTimes[f.j.r.sub.Program.Language], Fraction: p.WorkFraction}
	rep.Shards = f.opt.Shards
	if rep.Shards == 0 {
		rep.Shards = split.Shards(whole, f.j.lanes.Len())
	}
	f.fork.Parts = rep.Shards
	rep.Speedup = split.Speedup(whole, rep.Shards, f.j.lanes.Len())
	start := time.Now()
	why, err := f.parts(ctx)
	out := filepath.Join(f.dir, "joined")
	if err == nil && why == "" {
		why, err = f.join(ctx, out)
	}
	if err != nil {
		return rep, err
	}
	rep.Wall = time.Since(start).Seconds()
	rep.Actual = f.j.usage
	if why != "" {
		rep.Fallback = why
		f.j.e.config.Event("run whole after all: " + why)
		rep.Outcome, rep.ExitCode, err = f.whole(ctx, orDiscard(f.opt.IO.Stdout), orDiscard(f.opt.IO.Stderr))
		return rep, err
	}
	if f.opt.Verify {
		if err := f.verify(ctx, out); err != nil {
			return rep, err
		}
	}
	return rep, deliver(out, orDiscard(f.opt.IO.Stdout))
}

// parts runs all parts; why says that they cannot be joined.
func (f *forking) parts(ctx context.Context) (why string, err error) {
	inv := f.j.r.inv
	tasks := make([]task.Task, f.fork.Parts)
	for k := range tasks {
		tasks[k] = task.Task{ID: fmt.Sprintf("%s-part-%d", inv.ID, k), Invocation: inv.ID, Tenant: inv.Tenant, Unit: inv.Unit,
			Shard: k, Of: len(tasks), Class: inv.Class, Inputs: []task.Input{inv.Input}}
	}
	results, err := f.j.e.dispatcher.Run(ctx, tasks...)
	if err != nil {
		return "", fmt.Errorf("split %s: %w", f.j.r.unit.Name, err)
	}
	for k, r := range results {
		f.report.Parts = append(f.report.Parts, r.Usage.WallSeconds)
		if r.Outcome != task.OK {
			if r.ExitCode == forkRefused {
				return r.Error, nil
			}
			return fmt.Sprintf("part %d of %d ended by %s: %s", k+1, len(results), r.Outcome, r.Error), nil
		}
		tail, err := f.state(k)
		if err != nil {
			return err.Error(), nil
		}
		f.fork.Tails = append(f.fork.Tails, tail)
		for _, name := range []string{"state", "out", "err"} {
			file := fmt.Sprintf("%s-%d", name, k)
			f.fork.Files = append(f.fork.Files, sandbox.Mount{Host: filepath.Join(f.dir, file), Inside: "/heddle/" + file})
		}
	}
	return "", nil
}

// part runs one part in a lane; its output goes to files.
func (f *forking) part(ctx context.Context, a cluster.Allocation, t task.Task) task.Result {
	result := task.Result{Task: t.ID, Attempt: t.Attempt, Outcome: task.Lost}
	fork := f.fork
	fork.Part = t.Shard
	out, err := os.Create(filepath.Join(f.dir, fmt.Sprintf("out-%d", t.Shard)))
	if err == nil {
		defer out.Close()
		var log *os.File
		if log, err = os.Create(filepath.Join(f.dir, fmt.Sprintf("err-%d", t.Shard))); err == nil {
			defer log.Close()
			var end sandbox.Outcome
			if end, result.Outcome, err = f.box(ctx, a, t, fork, out, log); err == nil && result.Outcome != task.OK {
				result.Error = f.said(t.Shard, end)
			}
			result.Usage, result.ExitCode = end.Usage, end.ExitCode
		}
	}
	if err != nil {
		result.Outcome, result.Error = task.Lost, err.Error()
	}
	return result
}

func (f *forking) box(ctx context.Context, a cluster.Allocation, t task.Task, fork launch.Fork, out, log io.Writer) (sandbox.Outcome, task.Outcome, error) {
	in := f.j.r.inv.Input
	r := f.j.one(t, task.Input{Args: in.Args, Files: in.Files, Stdin: []byte{}}, a, out, log)
	r.opt.IO.Stderr = log
	var err error
	if r.spec, err = f.j.e.launcher.Fork(r.spec, r.sub.Program, r.unit, in, fork); err != nil {
		return sandbox.Outcome{}, task.Lost, err
	}
	return f.j.box(ctx, r, false)
}

// said is what a part that gave up said about it.
func (f *forking) said(k int, end sandbox.Outcome) string {
	data, _ := os.ReadFile(filepath.Join(f.dir, fmt.Sprintf("err-%d", k)))
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	text := lines[len(lines)-1]
	for _, line := range lines { // Node says its version last
		if strings.HasPrefix(text, "Node.js v") && strings.Contains(line, "Error") {
			text = line
		}
	}
	if end.Limit != "" {
		text = end.Limit
	}
	return strings.TrimPrefix(text, "heddle-fork: ")
}

// state takes what a part accumulated off the end of its output, into a file of
// its own, and gives how many bytes that were.
func (f *forking) state(k int) (int64, error) {
	out, err := os.Open(filepath.Join(f.dir, fmt.Sprintf("out-%d", k)))
	if err != nil {
		return 0, err
	}
	defer out.Close()
	info, err := out.Stat()
	if err != nil {
		return 0, err
	}
	lost := errors.New("a part ended without the end of its loop")
	var tail [24]byte
	if info.Size() < int64(len(tail)) {
		return 0, lost
	}
	if _, err := out.ReadAt(tail[:], info.Size()-int64(len(tail))); err != nil {
		return 0, err
	}
	n := binary.LittleEndian.Uint64(tail[:8])
	if hex.EncodeToString(tail[8:]) != f.fork.Mark || n > uint64(info.Size())-uint64(len(tail)) {
		return 0, lost
	}
	to, err := os.Create(filepath.Join(f.dir, fmt.Sprintf("state-%d", k)))
	if err != nil {
		return 0, err
	}
	defer to.Close()
	_, err = io.Copy(to, io.NewSectionReader(out, info.Size()-int64(len(tail))-int64(n), int64(n)))
	return int64(n) + int64(len(tail)), err
}

// join is the last run: it takes over what the parts left and goes on to the end.
func (f *forking) join(ctx context.Context, out string) (why string, err error) {
	start := time.Now()
	fork := f.fork
	fork.Part = fork.Parts
	to, err := os.Create(out)
	if err != nil {
		return "", err
	}
	defer to.Close()
	lane, err := f.j.lane(ctx, 1)
	if err != nil {
		return "", fmt.Errorf("join: %w", err)
	}
	defer f.j.lanes.Give(lane)
	log := &bounded{}
	inv := f.j.r.inv
	t := task.Task{ID: inv.ID + "-join", Invocation: inv.ID, Tenant: inv.Tenant, Unit: inv.Unit, Class: inv.Class}
	end, outcome, err := f.box(ctx, lane.Allocation, t, fork, to, log)
	if err != nil {
		return "", fmt.Errorf("join %s: %w", f.j.r.unit.Name, err)
	}
	f.report.Join = time.Since(start).Seconds()
	if end.ExitCode == forkRefused || outcome == task.OOM || outcome == task.Deadline {
		return "joining: " + strings.TrimPrefix(strings.TrimSpace(log.String()), "heddle-fork: ") + end.Limit, nil
	}
	f.report.Outcome, f.report.ExitCode = outcome, end.ExitCode
	_, err = orDiscard(f.opt.IO.Stderr).Write(log.Bytes())
	return "", err
}

// forkRefused is the exit status of a part that finds that it cannot be one.
const forkRefused = 93

// whole runs the unit as one.
func (f *forking) whole(ctx context.Context, out, log io.Writer) (task.Outcome, int, error) {
	inv := f.j.r.inv
	inv.ID += "-whole"
	opt := f.opt.Options
	opt.Budget, opt.IO = 0, sandbox.IO{Stdout: out, Stderr: log}
	f.j.busy.Wait()
	f.j.release() // its lanes would stand in the way
	report, err := f.j.e.Invoke(ctx, f.j.r.sub, f.j.r.unit, inv, opt)
	if err != nil {
		return task.Refused, 0, err
	}
	return report.Outcome, report.ExitCode, nil
}

func deliver(file string, to io.Writer) error {
	from, err := os.Open(file)
	if err != nil {
		return err
	}
	defer from.Close()
	if _, err = io.Copy(to, from); err != nil {
		return fmt.Errorf("write output: %w", err)
	}
	return nil
}
