package cli

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/internal/balance"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// splitFlags are what `heddle split` can be told.
type splitFlags struct {
	input, entry, class, report, shards, balance, combine string
	budget                                                time.Duration
	tolerance, check                                      float64
	verify, noLearn                                       bool
}

func (a *app) splitCommand() *cobra.Command {
	var f splitFlags
	cmd := &cobra.Command{
		Use:   "split PATH --input FILE [-- ARGS]",
		Short: "Run one program in parts, where they are proven to give the same",
		Long: `Split finds the loop that a program's work lies in and, where the analysis proves that
its iterations only accumulate, runs the program in parts: each goes up to the loop and
through its own slice of it, and the last run takes over what they accumulated and goes on.
What it prints and its exit status are those of one run. It works for Python, JavaScript
and Go, for commands and handlers.

A program that is not proven is refused with the dependence, the lock or the effect that
stands in the way and its line. What shows only while it runs (an error in a part, a value
that cannot leave its process) makes heddle run it whole after all; -v says so.

--combine PROGRAM needs no proof: a command (WebAssembly too) runs as it is on slices of its
input's lines, and PROGRAM on what the slices printed. That this gives the same is your word;
--verify compares.

Of what is proven one split in a hundred (--check) is also run whole and compared. Should they
differ, the whole run's output is given, and the unit is refused from then on until --verify
finds no difference.

Sums of floating-point numbers depend on the order of the additions: they are split only
with --tolerance, which is also what --verify then allows numbers to differ.

Exit status: the program's own, 1 when --verify finds a difference, 4 refused.`,
		Example: `  heddle split wordcount.py --input book.txt
  heddle split report.py --input access.log --shards 8 --verify
  heddle split lengths.wasm --input book.txt --combine add.py`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("want a PATH to split (see heddle split --help)")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.split(cmd.Context(), args[0], args[1:], f)
		},
	}
	fs := cmd.Flags()
	fs.StringVar(&f.input, "input", "", "stdin of a command, JSON event of a handler (default: heddle's stdin)")
	fs.StringVar(&f.entry, "entry", "", "the handler to call")
	fs.StringVar(&f.combine, "combine", "", "a program that makes one output of the parts', one after the other on its stdin")
	fs.StringVar(&f.shards, "shards", "auto", "into how many parts, or auto")
	fs.StringVar(&f.balance, "balance", balance.Default, balanceHelp)
	fs.BoolVar(&f.verify, "verify", false, "also run it whole and compare")
	fs.Float64Var(&f.check, "check", 0.01, "share of splits that are also run whole, by chance, and compared")
	fs.Float64Var(&f.tolerance, "tolerance", 0, "relative difference that numbers may have, such as 1e-9")
	fs.StringVar(&f.report, "report", "", "write what was predicted and measured to this JSON file")
	fs.StringVar(&f.class, "class", "standard", "SLA class: batch, standard or interactive")
	fs.DurationVar(&f.budget, "budget", time.Second, "time for trial runs of a program that is not known yet")
	fs.BoolVar(&f.noLearn, "no-learn", false, "do not remember what it used")
	return cmd
}

func (a *app) split(ctx context.Context, path string, args []string, f splitFlags) error {
	class, err := classOf(f.class, 0)
	if err != nil {
		return err
	}
	shards, err := shardsOf(f.shards)
	if err != nil {
		return err
	}
	if err := f.inRange(); err != nil {
		return err
	}
	in, rest, err := a.inputOf(f.input, args)
	if err != nil {
		return err
	}
	if rest != nil && f.input == "" && in.StdinFile == "" {
		return usage("split needs an input that ends: want --input FILE")
	}
	e, done, err := a.engineOn(ctx, "", "", f.balance)
	if err != nil {
		return err
	}
	defer done()
	s, err := e.Submit(ctx, path)
	if err != nil {
		return err
	}
	u, err := s.Unit(f.entry)
	if err != nil {
		return err
	}
	inv := task.Invocation{ID: newID(), Tenant: localTenant, Input: in, Class: class, At: time.Now().UTC()}
	opt := heddle.SplitOptions{Shards: shards, Tolerance: f.tolerance, Verify: f.verify, Check: f.check,
		Options: heddle.Options{Budget: f.budget, Largest: 0.25, NoLearn: f.noLearn, IO: sandbox.IO{Stdout: a.out, Stderr: a.err}}}
	report, err := splitBy(ctx, e, s, u, inv, f.combine, opt)
	if report != nil {
		if werr := writeJSON(f.report, report); err == nil {
			err = werr
		}
	}
	var differs *heddle.Differs
	switch {
	case errors.As(err, &differs):
		return exitError{1, fmt.Errorf("%s: %w", path, err)}
	case err != nil:
		return err
	}
	a.event(toldOf(report))
	switch report.Outcome {
	case task.OK:
		return nil
	case task.OOM:
		return exitError{exitMemory, fmt.Errorf("%s: out of memory", path)}
	case task.Deadline:
		return exitError{exitDeadline, fmt.Errorf("%s: killed at its deadline", path)}
	}
	return exitError{status: report.ExitCode}
}

func (f splitFlags) inRange() error {
	if f.tolerance < 0 || f.tolerance >= 1 {
		return usage("--tolerance %g: want a number from 0 to 1, such as 1e-9", f.tolerance)
	}
	if !(f.check >= 0 && f.check <= 1) {
		return usage("--check %g: want a share from 0 to 1", f.check)
	}
	return nil
}

// splitBy splits as the analysis proves it, or as the user says with a program.
func splitBy(ctx context.Context, e *heddle.Engine, s *heddle.Submission, u program.Unit, inv task.Invocation, combine string, opt heddle.SplitOptions) (*heddle.SplitReport, error) {
	if combine == "" {
		return e.Split(ctx, s, u, inv, opt)
	}
	by, err := e.Submit(ctx, combine)
	if err != nil {
		return nil, err
	}
	return e.SplitCombined(ctx, s, u, by, inv, opt)
}

// toldOf is how a split went, in words.
func toldOf(report *heddle.SplitReport) string {
	told := fmt.Sprintf("%d parts in %d lanes: %s", report.Shards, report.Lanes, seconds(report.Wall))
	if report.Speedup > 0 {
		told += fmt.Sprintf(", predicted speed-up %.2f", report.Speedup)
	}
	return told
}
