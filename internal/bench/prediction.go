package bench

import (
	"context"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/task"
)

// trialBudget is what heddle analyze spends by default.
const trialBudget = 2 * time.Second

// prediction predicts each example on an input 20 times larger than the largest trial.
func prediction(ctx context.Context, env Env) ([]Row, error) {
	return foretell(ctx, env, env.Examples, promise{memory: 25, cpu: 35})
}

// unseen predicts programs that never ran, on inputs 50 times larger than the
// largest trial. The model that ships was trained on them too (docs/reports/model.md
// has figures of models that were not), and constants of the estimate were chosen
// with a look at them: only programs written later are held out.
func unseen(ctx context.Context, env Env) ([]Row, error) {
	return foretell(ctx, env, env.Programs, promise{memory: 15, cpu: 20, memoryWidth: 2, cpuWidth: 2.5})
}

// promise is what median errors, in percent, and median high/low must not exceed; 0 is no promise.
type promise struct{ memory, cpu, memoryWidth, cpuWidth float64 }

// foretold collects how predictions of one resource came true.
type foretold struct {
	errors, widths []float64
	inside, above  int
}

func (f *foretold) add(i profile.Interval, actual float64) {
	f.errors = append(f.errors, 100*math.Abs(i.Likely/actual-1))
	f.widths = append(f.widths, i.High/i.Low)
	switch {
	case actual > i.High:
		f.above++
	case actual >= i.Low:
		f.inside++
	}
}

func (f *foretold) rows(what string, most, width float64) []Row {
	sortFloats(f.errors)
	sortFloats(f.widths)
	row := func(name string, value float64, unit string, most float64) Row {
		if most == 0 {
			return known(what+", "+name, value, unit)
		}
		return atMost(what+", "+name, value, unit, most)
	}
	share := func(n int) float64 { return 100 * float64(n) / float64(len(f.errors)) }
	return []Row{
		row("median error", quantile(f.errors, 0.5), "%", most),
		row("error at the 90th percentile", quantile(f.errors, 0.9), "%", 0),
		row("median high over low", quantile(f.widths, 0.5), "times", width),
		row("inside the 90% interval", share(f.inside), "%", 0),
		row("above it", share(f.above), "%", 0),
	}
}

// foretell predicts the folder's programs, runs them, and compares.
func foretell(ctx context.Context, env Env, folder string, p promise) ([]Row, error) {
	all, err := subjects(folder)
	if err != nil {
		return nil, err
	}
	var rows []Row
	var memory, cpu foretold
	killed := 0
	for k, sub := range all {
		report, err := predictAndRun(ctx, env, k, sub)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", sub.path, err)
		}
		for _, a := range report.Attempts {
			killed += btoi(a.Outcome == task.OOM)
		}
		for _, c := range []struct {
			what   string
			i      *profile.Interval
			actual float64
			unit   string
			to     *foretold
		}{
			{"memory", report.Predicted.MemoryBytes, float64(report.Actual.PeakMemoryBytes), "bytes", &memory},
			{"cpu", report.Predicted.CPUSeconds, report.Actual.CPUSeconds, "s", &cpu},
		} {
			if c.i == nil {
				return nil, fmt.Errorf("%s: no %s predicted", sub.path, c.what)
			}
			c.to.add(*c.i, c.actual)
			row := known(fmt.Sprintf("%s %s (%s)", c.what, strings.TrimPrefix(sub.path, folder+"/"), sub.tier), c.actual, c.unit)
			ratio := c.i.Likely / c.actual
			row.Against, row.Ratio = "predicted", &ratio
			rows = append(rows, row)
		}
		env.Progress(fmt.Sprintf("%s done (%d of %d)", sub.path, k+1, len(all)))
	}
	rows = append(rows, memory.rows("peak memory", p.memory, p.memoryWidth)...)
	rows = append(rows, cpu.rows("cpu seconds", p.cpu, p.cpuWidth)...)
	return append(rows, known("attempts killed for memory", 100*float64(killed)/float64(len(all)), "%")), nil
}

func predictAndRun(ctx context.Context, env Env, k int, sub subject) (*heddle.Report, error) {
	o, err := env.submit(ctx, fmt.Sprintf("prediction-%d", k), sub)
	if err != nil {
		return nil, err
	}
	defer o.done()
	inv := task.Invocation{ID: fmt.Sprintf("prediction-%d", k), Tenant: "bench", Class: task.Standard, Input: o.input, At: time.Now()}
	report, err := o.engine.Invoke(ctx, o.program, o.unit, inv, heddle.Options{Isolation: sub.tier, Budget: trialBudget, Largest: sub.share})
	if err != nil {
		return nil, err
	}
	if report.Outcome != task.OK {
		return nil, fmt.Errorf("ended as %s: %v", report.Outcome, report.Why)
	}
	return report, nil
}
