package heddle

import (
	"context"
	"fmt"
	"math"
	"os"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/estimate"
	"github.com/heddle-run/heddle/internal/launch"
	"github.com/heddle-run/heddle/internal/probe"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// historyLength is how many past runs of a unit an estimate looks at.
const historyLength = 400

// Profile says what the unit will need on the input: opt.Budget of trial runs
// are made when the unit can be run at all, and opt.At overrides sizes.
func (e *Engine) Profile(ctx context.Context, s *Submission, u program.Unit, in task.Input, opt Options) (profile.Profile, error) {
	r := &run{sub: s, unit: u, opt: opt, tier: tierOf(s, opt), facts: s.Facts[u.Name], report: &Report{}}
	r.inv = task.Invocation{ID: "analyze", Unit: program.UnitID{Program: s.Program.Digest, Unit: u.Name}, Input: in, Class: task.Standard}
	return e.estimate(ctx, r)
}

// estimate measures the input, tries the unit if that is due, and weighs all
// evidence at the sizes of the input.
func (e *Engine) estimate(ctx context.Context, r *run) (profile.Profile, error) {
	known, err := e.config.Store.Observations(ctx, r.inv.Unit, historyLength)
	if err != nil {
		return profile.Profile{}, fmt.Errorf("history of %s: %w", r.inv.Unit.Unit, err)
	}
	tried, err := e.try(ctx, r, known)
	if err != nil {
		return profile.Profile{}, err
	}
	r.sizes = tried.Sizes
	runs := append(known, tried.Observations...)
	r.sizes = estimate.WhatIf(r.sizes, r.opt.At, runs)
	host := e.config.Host
	p := estimate.Profile(estimate.Input{
		Unit: r.unit, Language: runtimeOf(r), Facts: r.facts, Sizes: r.sizes,
		Runs: runs, Host: host, Model: e.config.Model,
	})
	p.MemoryAccess = tried.Access
	p.Diagnostics = append(append(p.Diagnostics, r.sub.Notes...), tried.Diagnostics...)
	if r.opt.NoLearn {
		return p, nil
	}
	if err := e.keep(ctx, r.inv.Unit, p, tried.Observations); err != nil {
		// What cannot be remembered is no reason not to run.
		p.Diagnostics = append(p.Diagnostics, profile.Diagnostic{Severity: "warning", Text: "not remembered: " + err.Error()})
	}
	return p, nil
}

// runtimeOf is the language whose costs the run has: Go in WebAssembly costs as
// WebAssembly does.
func runtimeOf(r *run) program.Language {
	if r.tier == cluster.IsolationWasm {
		return program.Wasm
	}
	return r.sub.Program.Language
}

func (e *Engine) keep(ctx context.Context, id program.UnitID, p profile.Profile, trials []profile.Observation) error {
	for _, o := range trials {
		if err := e.config.Store.Append(ctx, o); err != nil {
			return err
		}
	}
	return e.config.Store.PutProfile(ctx, id, p)
}

// try makes trial runs of a unit that nothing was measured of yet, and only
// measures the input of one that is known, cannot be run, or reads a stream.
func (e *Engine) try(ctx context.Context, r *run, known []profile.Observation) (probe.Result, error) {
	var err error
	budget := r.opt.Budget
	if len(known) > 0 && !r.opt.Fresh || r.unit.Kind == program.Function || r.opt.IO.Stdin != nil {
		budget = 0
	}
	if budget > 0 {
		release, ok, err := e.reserveTrial(ctx, r)
		if err != nil {
			return probe.Result{}, err
		}
		if ok {
			defer release()
		} else {
			budget = 0
			e.config.Event("no room for trial runs")
		}
	}
	start := time.Now()
	var count probe.CountFunc
	if budget > 0 {
		if count, err = e.ready(ctx, r); err != nil {
			return probe.Result{}, err
		}
	}
	result, err := probe.Run(ctx, probe.Config{
		Unit: r.inv.Unit, Facts: r.facts, Sample: r.inv.Input, Budget: budget, Largest: r.opt.Largest, Memory: trialMemory, At: r.opt.At,
		Report: e.config.Event,
		Run: func(ctx context.Context, in task.Input, wall time.Duration) (sandbox.Outcome, error) {
			return e.trial(ctx, r, in, wall)
		},
		Count: count, Trace: e.tracing(r),
	})
	if budget > 0 {
		r.report.Phases.Trial = milliseconds(time.Since(start))
	}
	return result, err
}

// ready builds and compiles what trial runs start, which is no part of their
// budget, and says how their steps are counted.
func (e *Engine) ready(ctx context.Context, r *run) (probe.CountFunc, error) {
	spec, err := e.launcher.Spec(ctx, r.sub.Program, r.unit, task.Input{}, r.tier)
	if err != nil {
		return nil, err
	}
	spec.ID, spec.Tenant, spec.Trace = r.inv.ID+"-ready", r.inv.Tenant, true
	box, err := e.config.Sandboxes[r.tier].Create(ctx, spec)
	if err != nil {
		return nil, fmt.Errorf("create trial sandbox: %w", err)
	}
	box.Close()
	dir, err := os.MkdirTemp("", "heddle-count-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	// Building anew with counters may fail where building did not.
	if _, ok, err := e.launcher.Counting(ctx, r.sub.Program, r.unit, task.Input{}, r.tier, dir); !ok || err != nil {
		return nil, nil
	}
	return func(ctx context.Context, in task.Input, wall time.Duration) (sandbox.Outcome, error) {
		return e.count(ctx, r, in, wall)
	}, nil
}

// count runs the unit on a small input, its steps counted and its garbage
// collected at once. What it took meanwhile says nothing.
func (e *Engine) count(ctx context.Context, r *run, in task.Input, wall time.Duration) (sandbox.Outcome, error) {
	dir, err := os.MkdirTemp("", "heddle-count-")
	if err != nil {
		return sandbox.Outcome{}, err
	}
	defer os.RemoveAll(dir)
	spec, _, err := e.launcher.Counting(ctx, r.sub.Program, r.unit, in, r.tier, dir)
	if err != nil {
		return sandbox.Outcome{}, err
	}
	out, err := e.contained(ctx, r, spec, in, wall)
	out.Ops = 0
	if err != nil || out.ExitCode != 0 || out.TimedOut || r.tier == cluster.IsolationWasm {
		return out, err
	}
	// A program that leaves without its counts is only not counted.
	out.Ops, _ = launch.Counted(ctx, r.sub.Program.Language, dir)
	out.Held = math.Min(launch.Held(dir), float64(out.Usage.PeakMemoryBytes))
	return out, nil
}

// tracing runs the unit with every access to memory recorded; nil where the
// sandbox cannot.
func (e *Engine) tracing(r *run) probe.RunFunc {
	if !e.config.Sandboxes[r.tier].Info().TracesMem {
		return nil
	}
	return func(ctx context.Context, in task.Input, wall time.Duration) (sandbox.Outcome, error) {
		spec, err := e.launcher.Spec(ctx, r.sub.Program, r.unit, in, r.tier)
		if err != nil {
			return sandbox.Outcome{}, err
		}
		spec.TraceMem = true
		return e.contained(ctx, r, spec, in, wall)
	}
}

// Limits of a trial run: enough for a small input, harmless if it is a bad one.
const (
	trialMemory = 1 << 30
	trialDisk   = 256 << 20
	trialPids   = 128
)

// trial runs the unit on a small input, its output discarded.
func (e *Engine) trial(ctx context.Context, r *run, in task.Input, wall time.Duration) (sandbox.Outcome, error) {
	dir, err := os.MkdirTemp("", "heddle-start-")
	if err != nil {
		return sandbox.Outcome{}, err
	}
	defer os.RemoveAll(dir)
	spec, err := e.launcher.Noting(ctx, r.sub.Program, r.unit, in, r.tier, dir)
	if err != nil {
		return sandbox.Outcome{}, err
	}
	out, err := e.contained(ctx, r, spec, in, wall)
	out.Started = math.Min(launch.Started(dir), out.Usage.CPUSeconds)
	return out, err
}

// contained runs a trial's spec under its limits.
func (e *Engine) contained(ctx context.Context, r *run, spec sandbox.Spec, in task.Input, wall time.Duration) (sandbox.Outcome, error) {
	spec.ID, spec.Tenant, spec.Trace, spec.Syscalls = r.inv.ID+"-trial", r.inv.Tenant, true, r.opt.Syscalls
	spec.Limits = sandbox.Limits{Pids: trialPids, Disk: trialDisk, Wall: wall}
	spec.Limits.Vector[resource.Memory] = trialMemory
	box, err := e.config.Sandboxes[r.tier].Create(ctx, spec)
	if err != nil {
		return sandbox.Outcome{}, fmt.Errorf("create trial sandbox: %w", err)
	}
	defer box.Close()
	stdin, err := probe.Stdin(in)
	if err != nil {
		return sandbox.Outcome{}, err
	}
	defer stdin.Close()
	return box.Run(ctx, sandbox.IO{Stdin: stdin})
}

// ask turns the profile into what to ask the cluster for.
func (e *Engine) ask(r *run) {
	grant, why := estimate.Grant(r.profile.Demand, r.inv.Class)
	if grant[resource.Memory] == 0 {
		grant[resource.Memory] = firstMemory
		why = append(why, "memory: nothing is known, so it starts with 512 MiB and is watched")
	}
	// The limit is never under one core: below it a quota only stretches what is
	// sequential, and what is reserved is the likely use all the same.
	grant[resource.CPU] = max(grant[resource.CPU], 1000)
	r.grant = grant
	r.report.Why = append(r.report.Why, why...)
}

// secondMemory is the least that a second attempt gets; every further one, four times that.
const secondMemory = 64 << 20

// again decides whether a killed attempt is repeated, and asks for more if so.
func (e *Engine) again(r *run, result task.Result) bool {
	limit, kills := int64(r.alloc.Limit[resource.Memory]), len(r.report.Attempts)-r.preemptions
	if result.Outcome == task.Preempted {
		r.stdout.rewind()
		return true
	}
	if result.Outcome != task.OOM || r.opt.IO.Stdin != nil || kills >= maxAttempts {
		return false
	}
	if r.inv.Class.Deadline > 0 && r.left == 0 {
		r.report.Why = append(r.report.Why, "no time is left for another attempt")
		return false
	}
	if r.room > 0 && r.leaks {
		r.report.Why = append(r.report.Why, fmt.Sprintf("leak: killed at %d bytes while it grew: another machine would not help", limit))
		return false
	}
	kill := estimate.Kill{OOM: true, Limit: limit, Trail: r.trail, Demand: r.profile.Demand}
	if kill.Demand.MemoryBytes == nil {
		kill.Demand.MemoryBytes = &profile.Interval{Likely: firstMemory, High: firstMemory}
	}
	ceiling := int64(r.ceiling())
	next, again, why := estimate.Retry(kill, ceiling)
	r.report.Why = append(r.report.Why, why)
	if !again {
		return false
	}
	// A prediction that missed says little about by how much: each further attempt
	// starts from a floor of its own, so that a small first guess costs few tries.
	floor := int64(secondMemory) << (2 * (kills - 1))
	if r.room > 0 {
		floor = ceiling // an attempt costs a machine: the second is the last
	}
	r.grant[resource.Memory] = resource.Quantity(max(next, min(floor, ceiling)))
	r.stdout.rewind()
	return true
}
