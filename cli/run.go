package cli

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// runFlags are what `heddle run` can be told.
type runFlags struct {
	input, entry, class, isolation, report, request string
	deadline, budget                                time.Duration
	noLearn, network                                bool
	egress, secrets, syscalls                       []string
	accept                                          string
}

const allowHelp = "let it make this system call too, which is not on its runtime's list; repeatable"

func (a *app) runCommand() *cobra.Command {
	var f runFlags
	cmd := &cobra.Command{
		Use:   "run PATH [-- ARGS]",
		Short: "Analyse, size, sandbox, run, watch and learn from a program",
		Long: `Run reads the program, predicts what it will need on this input, allocates just
that, runs it in a sandbox with those limits, changes them while it runs when use
leaves the prediction, and remembers what it used.

stdin, stdout, stderr and the exit status are the program's own. A file named
among ARGS may be read by the program; nothing else of your files can be.

What it may ask of the kernel is on a list for each runtime (docs/SECURITY.md). A
call that it was refused stands in the report with what it is for, and whether
--allow-syscall can grant it: what breaks out of a sandbox, such as mount, ptrace
or bpf, is never granted.

Exit status: the program's own, or 2 usage, 3 cannot analyse, 4 refused,
5 deadline, 6 out of memory after retries, 7 internal.`,
		Example: `  heddle run wordcount.py < book.txt
  heddle run nbody/ -- 1000000
  heddle run handler.py --entry handler --input event.json --report report.json`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("want a PATH to run (see heddle run --help)")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.run(cmd.Context(), args[0], args[1:], f)
		},
	}
	fs := cmd.Flags()
	fs.StringVar(&f.input, "input", "", "stdin of a command, JSON event of a handler (default: heddle's stdin)")
	fs.StringVar(&f.entry, "entry", "", "the handler to call")
	fs.StringVar(&f.class, "class", "standard", "SLA class: batch, standard or interactive")
	fs.DurationVar(&f.deadline, "deadline", 0, "kill it after this long, over all attempts (exit status 5)")
	fs.StringVar(&f.isolation, "isolation", "", "wasm, process, container or vm (default: the program's own)")
	fs.StringVar(&f.report, "report", "", "write what was predicted, granted and used to this JSON file")
	fs.DurationVar(&f.budget, "budget", time.Second, "time for trial runs of a program that is not known yet")
	fs.StringVar(&f.request, "request", "", requestHelp)
	fs.BoolVar(&f.noLearn, "no-learn", false, "do not remember what it used")
	fs.BoolVar(&f.network, "network", false, "let it reach the network")
	fs.StringArrayVar(&f.secrets, "secret", nil, "NAME=FILE: it finds what is in FILE as /run/secrets/NAME, in memory; repeatable")
	fs.StringVar(&f.accept, "accept", "", acceptHelp())
	fs.StringArrayVar(&f.egress, "egress", nil, "let it reach only this of the network: HOST, ADDRESS or CIDR, with :PORT or without; repeatable")
	fs.StringArrayVar(&f.syscalls, "allow-syscall", nil, allowHelp)
	return cmd
}

func (a *app) run(ctx context.Context, path string, args []string, f runFlags) error {
	class, err := classOf(f.class, f.deadline)
	if err != nil {
		return err
	}
	tier, err := isolation(f.isolation)
	if err != nil {
		return err
	}
	request, err := requested(f.request)
	if err != nil {
		return err
	}
	accept, err := accepted(f.accept)
	if err != nil {
		return err
	}
	in, rest, err := a.inputOf(f.input, args)
	if err != nil {
		return err
	}
	secrets, err := secretFiles(f.secrets)
	if err != nil {
		return err
	}
	e, done, err := a.engine(ctx)
	if err != nil {
		return err
	}
	defer done()
	start := time.Now()
	s, err := e.Submit(ctx, path)
	if err != nil {
		return err
	}
	u, err := s.Unit(f.entry)
	if err != nil {
		return err
	}
	read := time.Since(start)
	inv := task.Invocation{ID: newID(), Tenant: localTenant, Input: in, Class: class, Requested: request, At: time.Now().UTC()}
	report, err := e.Invoke(ctx, s, u, inv, heddle.Options{
		Isolation: tier, Budget: f.budget, Largest: 0.25, Network: f.network || f.egress != nil, Egress: f.egress, Syscalls: f.syscalls, Secrets: secrets, NoLearn: f.noLearn, Accept: accept,
		IO: sandbox.IO{Stdin: rest, Stdout: a.out, Stderr: a.err},
	})
	if report != nil {
		report.Phases.Analyze += float64(read.Microseconds()) / 1000
		if werr := writeJSON(f.report, report); err == nil {
			err = werr
		}
	}
	if err != nil {
		return err
	}
	a.verdict(report)
	return outcomeError(path, report, f)
}

// classOf reads --class and --deadline; a deadline of 0 is none.
func classOf(name string, deadline time.Duration) (task.Class, error) {
	class, ok := task.ClassNamed(name)
	if !ok {
		return class, usage("--class %s: want batch, standard or interactive", name)
	}
	if deadline < 0 {
		return class, usage("--deadline %s: want a positive duration, such as 30s", deadline)
	}
	class.Deadline = deadline
	return class, nil
}

// verdict tells a person how the prediction held.
func (a *app) verdict(r *heddle.Report) {
	if a.quiet || !a.detail && !a.talks() {
		return
	}
	line := func(name string, likely, low, high, actual string) {
		fmt.Fprintf(a.err, "%s\n", a.dim(fmt.Sprintf("heddle: %-7s predicted %s (%s .. %s), used %s", name, likely, low, high, actual)))
	}
	if i := r.Predicted.MemoryBytes; i != nil {
		line("memory", bytesText(i.Likely), bytesText(i.Low), bytesText(i.High), bytesText(float64(r.Actual.PeakMemoryBytes)))
	}
	if i := r.Predicted.CPUSeconds; i != nil {
		line("cpu", seconds(i.Likely), seconds(i.Low), seconds(i.High), seconds(r.Actual.CPUSeconds))
	}
	for _, d := range r.Denied {
		fmt.Fprintln(a.err, a.dim("heddle: "+d.String()))
	}
	for _, adj := range r.Adjustments {
		fmt.Fprintln(a.err, a.dim(fmt.Sprintf("heddle: at %.0f ms %s %d -> %d: %s", adj.AtMS, adj.Resource, adj.From, adj.To, adj.Why)))
	}
}

// outcomeError turns a run's end into heddle's exit status.
func outcomeError(path string, r *heddle.Report, f runFlags) error {
	switch r.Outcome {
	case task.OK:
		return nil
	case task.Exit:
		return exitError{status: r.ExitCode}
	case task.OOM:
		last := r.Attempts[len(r.Attempts)-1]
		return exitError{exitMemory, fmt.Errorf("%s: out of memory at %s after %d attempt(s)", path, bytesText(float64(last.MemoryBytes)), len(r.Attempts))}
	case task.Deadline:
		limit := fmt.Sprintf("its deadline of %s", f.deadline)
		if f.deadline == 0 {
			limit = strings.Join(r.Why[max(0, len(r.Why)-1):], "")
		}
		return exitError{exitDeadline, fmt.Errorf("%s: killed at %s", path, limit)}
	case task.Lost:
		return exitError{exitInternal, fmt.Errorf("%s: %s", path, strings.Join(r.Why[max(0, len(r.Why)-1):], ""))}
	}
	return errors.New("the run ended without an outcome")
}

// isolation reads the --isolation flag; "" is the program's own tier.
func isolation(name string) (cluster.Isolation, error) {
	if name == "" {
		return cluster.IsolationNone, nil
	}
	tier, ok := cluster.IsolationNamed(name)
	if !ok || tier == cluster.IsolationNone {
		return tier, usage("--isolation %s: want wasm, process, container or vm", name)
	}
	return tier, nil
}

// newID is a fresh name for an invocation.
func newID() string {
	var b [6]byte
	_, _ = rand.Read(b[:]) // never fails on supported systems
	return hex.EncodeToString(b[:])
}
