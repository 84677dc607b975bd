package heddle

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/heddle-run/heddle/internal/split"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// SplitCombined runs a command on slices of its input's lines, each as a program of
// its own, and then combine on what they printed, one after the other. That this
// gives what one run would is the caller's word, not the analysis's; verify checks.
func (e *Engine) SplitCombined(ctx context.Context, s *Submission, u program.Unit, combine *Submission, inv task.Invocation, opt SplitOptions) (*SplitReport, error) {
	joiner, err := combine.Unit("")
	if err != nil {
		return nil, err
	}
	if u.Kind != program.Command {
		return nil, fmt.Errorf("split %s: %w: only a command's lines are combined by another program", u.Name, ErrRefused)
	}
	inv.Unit = program.UnitID{Program: s.Program.Digest, Unit: u.Name}
	r := &run{sub: s, unit: u, inv: inv, opt: opt.Options, log: &logTail{}, report: &Report{}}
	if err := e.record(ctx, r, "running", nil); err != nil {
		return nil, err
	}
	opt.part = true
	rep, err := e.combined(ctx, s, u, combine, joiner, inv, opt)
	return rep, e.ended(ctx, r, rep, err)
}

// combined makes the slices, and then runs the joiner.
func (e *Engine) combined(ctx context.Context, s *Submission, u program.Unit, combine *Submission, joiner program.Unit, inv task.Invocation, opt SplitOptions) (*SplitReport, error) {
	n := opt.Shards
	if n == 0 {
		n = max(2, int(e.config.Host.Cores))
	}
	rep := &SplitReport{Schema: SplitReportSchema, ID: inv.ID, Program: string(s.Program.Digest), Unit: u.Name, Path: s.Program.Path,
		Shards: n, Outcome: task.OK, Why: []string{"combined by " + combine.Program.Path}}
	dir, err := splitDir(&inv)
	if err != nil {
		return rep, fmt.Errorf("split %s: %w", u.Name, err)
	}
	defer os.RemoveAll(dir)
	start := time.Now()
	parts := filepath.Join(dir, "parts")
	if err := e.slices(ctx, s, u, inv, opt, n, parts, rep); err != nil || rep.Outcome != task.OK {
		return rep, err
	}
	join := time.Now()
	out := filepath.Join(dir, "joined")
	to, err := os.Create(out)
	if err != nil {
		return rep, err
	}
	defer to.Close()
	last := inv
	last.ID, last.Input = inv.ID+"-combine", task.Input{StdinFile: parts}
	if rep.Outcome, rep.ExitCode, err = e.plainly(ctx, combine, joiner, last, opt.Options, to, orDiscard(opt.IO.Stderr), &rep.Bill); err != nil {
		return rep, err
	}
	rep.Join, rep.Wall = time.Since(join).Seconds(), time.Since(start).Seconds()
	if opt.Verify {
		err := rep.check(out, filepath.Join(dir, "whole"), opt.Tolerance, func(to io.Writer) (task.Outcome, int, error) {
			once := inv
			once.ID += "-whole"
			return e.plainly(ctx, s, u, once, opt.Options, to, io.Discard, &rep.Bill)
		})
		if err != nil {
			return rep, err
		}
	}
	return rep, deliver(out, orDiscard(opt.IO.Stdout))
}

// slices runs the unit on n slices of its input and keeps what they print, in order.
func (e *Engine) slices(ctx context.Context, s *Submission, u program.Unit, inv task.Invocation, opt SplitOptions, n int, out string, rep *SplitReport) error {
	data, err := os.ReadFile(inv.Input.StdinFile)
	if err != nil {
		return fmt.Errorf("split %s: %w", u.Name, err)
	}
	to, err := os.Create(out)
	if err != nil {
		return err
	}
	defer to.Close()
	items := func(yield func(task.Input, error) bool) {
		for k := range n {
			lo, hi := split.Line(data, k, n), split.Line(data, k+1, n)
			if !yield(task.Input{Args: inv.Input.Args, Files: inv.Input.Files, Stdin: bytes.Clone(data[lo:hi])}, nil) {
				return
			}
		}
	}
	m, err := e.Map(ctx, s, u, inv, items, MapOptions{Options: opt.Options, Lanes: opt.Shards, Chunk: 1}, func(k int, end task.Ending) error {
		if end.Outcome != task.OK {
			rep.Outcome, rep.ExitCode = end.Outcome, end.ExitCode
			return fmt.Errorf("part %d of %d ended by %s, status %d: %s", k+1, n, end.Outcome, end.ExitCode, end.Fault.Message)
		}
		_, err := to.Write(end.Output)
		return err
	})
	if m != nil {
		rep.Lanes, rep.Actual, rep.Predicted = m.Lanes, m.Actual, m.Predicted
		rep.Bill.add(m.Bill)
	}
	return err
}

// plainly runs a unit as one, a part of what is billed.
func (e *Engine) plainly(ctx context.Context, s *Submission, u program.Unit, inv task.Invocation, opt Options, out, log io.Writer, bill *Bill) (task.Outcome, int, error) {
	opt.IO, opt.part = sandbox.IO{Stdout: out, Stderr: log}, true
	r, err := e.Invoke(ctx, s, u, inv, opt)
	if err != nil {
		return task.Refused, 0, err
	}
	bill.add(r.Bill)
	return r.Outcome, r.ExitCode, nil
}
