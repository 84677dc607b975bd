package bench

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/internal/learn"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// lesser are the parts of its input that a program runs on again once it is known.
var lesser = []float64{0.3}

// Collect runs every program of a folder's subjects.txt and gives what was known
// before: from reading alone, after trial runs, and after runs on other inputs.
// A program that does not run well is left out, and that is said.
func Collect(ctx context.Context, env Env, folder string) ([]learn.Example, error) {
	all, err := subjects(folder)
	if err != nil {
		return nil, err
	}
	var out []learn.Example
	for k, sub := range all {
		got, err := collect(ctx, env, k, sub)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		said := fmt.Sprintf("%d runs", len(got))
		if err != nil {
			said = "left out: " + strings.ReplaceAll(err.Error(), "\n", " ")
		}
		for i := range got {
			got[i].Family = family(sub.path)
		}
		out = append(out, got...)
		env.Progress(fmt.Sprintf("%s, %d of %d: %s", strings.TrimPrefix(sub.path, folder+"/"), k+1, len(all), said))
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no program of %s ran well", folder)
	}
	return out, nil
}

// family is the name of a program file without its language and the number of its
// variant: text_count of text_count_1.py.
func family(path string) string {
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	if k := strings.LastIndexByte(name, '_'); k > 0 && strings.Trim(name[k+1:], "0123456789") == "" {
		name = name[:k]
	}
	return name
}

func collect(ctx context.Context, env Env, k int, sub subject) ([]learn.Example, error) {
	o, err := env.submit(ctx, fmt.Sprintf("collect-%d", k), sub)
	if err != nil {
		return nil, err
	}
	defer o.done()
	e, s, u, in := o.engine, o.program, o.unit, o.input
	unit := program.UnitID{Program: s.Program.Digest, Unit: u.Name}.String()
	read, err := e.Profile(ctx, s, u, in, heddle.Options{Isolation: sub.tier, NoLearn: true})
	if err != nil {
		return nil, err
	}
	report, err := measured(ctx, e, s, u, in, heddle.Options{Isolation: sub.tier, Budget: trialBudget, Largest: sub.share})
	if err != nil {
		return nil, err
	}
	out := []learn.Example{example(unit, read.Basis, report), example(unit, report.Basis, report)}
	for _, part := range lesser {
		size := max(1, int(part*float64(sub.size)))
		if sub.kind == "arg" && sub.share > 0.5 {
			size = sub.size - 2 // it grows so fast that a third is nothing
		}
		if in, err = input(sub.kind, size); err != nil {
			return nil, err
		}
		// What the run before taught is known now.
		read, err := e.Profile(ctx, s, u, in, heddle.Options{Isolation: sub.tier, NoLearn: true})
		if err != nil {
			return nil, err
		}
		if report, err = measured(ctx, e, s, u, in, heddle.Options{Isolation: sub.tier}); err != nil {
			return nil, err
		}
		out = append(out, example(unit, read.Basis, report))
	}
	return out, nil
}

// measured is a run that ended well.
func measured(ctx context.Context, e *heddle.Engine, s *heddle.Submission, u program.Unit, in task.Input, opt heddle.Options) (*heddle.Report, error) {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	defer cancel()
	inv := task.Invocation{ID: fmt.Sprintf("collect-%d", time.Now().UnixNano()), Tenant: "bench", Class: task.Standard, Input: in, At: time.Now()}
	report, err := e.Invoke(ctx, s, u, inv, opt)
	if err != nil {
		return nil, err
	}
	if report.Outcome != task.OK || report.ExitCode != 0 {
		return nil, fmt.Errorf("ended as %s with status %d: %v", report.Outcome, report.ExitCode, report.Why)
	}
	return report, nil
}

func example(unit string, b profile.Basis, r *heddle.Report) learn.Example {
	return learn.Example{Unit: unit, Basis: b, CPUSeconds: r.Actual.CPUSeconds, PeakBytes: float64(r.Actual.PeakMemoryBytes)}
}
