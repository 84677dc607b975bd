// Package bench holds heddle's promises of speed and accuracy as benchmarks
// with floors. Where another program is involved, the figure is a ratio measured
// in one run, so that a slow or busy machine does not decide it.
//
// It measures through the same engine that users call; it decides nothing.
package bench

import (
	"context"
	"fmt"
	"runtime"
	"sort"
	"time"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/store"
)

// Result is one benchmark's rows, as `heddle bench --output json` prints them.
type Result struct {
	Bench string `json:"bench"`
	Host  string `json:"host"`
	Rows  []Row  `json:"rows"`
}

// Row is one figure. Against names what Ratio compares with; Floor is what Value
// or, where there is one, Ratio must reach: at most it for times, ratios and
// errors. Nil is none.
type Row struct {
	Name    string   `json:"name"`
	Value   float64  `json:"value"`
	Unit    string   `json:"unit"`
	Against string   `json:"against"`
	Ratio   *float64 `json:"ratio"`
	Floor   *float64 `json:"floor"`
	Pass    bool     `json:"pass"`
}

// Env is what benchmarks run on.
type Env struct {
	Open func(ctx context.Context, dir string) (*heddle.Engine, func(), error)
	// Queue opens the queue of a URL, which keeps what it keeps below dir.
	Queue     func(ctx context.Context, url, dir string) (queue.Queue, func(), error)
	Objects   func(dir string) (store.Objects, error) // what keeps large inputs, in a folder
	Brokers   []string                                // URLs of queues to measure too: amqp: and kafka:
	Sandboxes map[cluster.Isolation]sandbox.Driver
	Self      string // path of the heddle binary
	Examples  string // folder of the example programs, with subjects.txt
	Programs  string // folder of the programs of unseen
	Dir       string // scratch
	Progress  func(string)
}

// Func is a benchmark.
type Func func(ctx context.Context, env Env) ([]Row, error)

// All lists the benchmarks by name.
func All() map[string]Func {
	return map[string]Func{
		"cold": cold, "warm": warm, "overhead": overhead, "analysis": analyse, "placement": placement, "prediction": prediction, "unseen": unseen,
		"provision": provision, "policy": policies, "split": splits, "pools": pools, "queue": queues, "limits": limits,
	}
}

// Run makes one benchmark.
func Run(ctx context.Context, name string, env Env) (Result, error) {
	f, ok := All()[name]
	if !ok {
		return Result{}, fmt.Errorf("no benchmark %q", name)
	}
	rows, err := f(ctx, env)
	return Result{Bench: name, Host: fmt.Sprintf("%s/%s, %d cores", runtime.GOOS, runtime.GOARCH, runtime.NumCPU()), Rows: rows}, err
}

// atMost is a row that must not exceed a floor.
func atMost(name string, value float64, unit string, floor float64) Row {
	return Row{Name: name, Value: value, Unit: unit, Floor: &floor, Pass: value <= floor}
}

// atLeast is a row that must reach a floor.
func atLeast(name string, value float64, unit string, floor float64) Row {
	return Row{Name: name, Value: value, Unit: unit, Floor: &floor, Pass: value >= floor}
}

// known is a row without a promise.
func known(name string, value float64, unit string) Row {
	return Row{Name: name, Value: value, Unit: unit, Pass: true}
}

// times runs do n times and gives each duration, sorted, in milliseconds.
func times(n int, do func() error) ([]float64, error) {
	out := make([]float64, 0, n)
	for range n {
		start := time.Now()
		if err := do(); err != nil {
			return nil, err
		}
		out = append(out, float64(time.Since(start).Nanoseconds())/1e6)
	}
	sort.Float64s(out)
	return out, nil
}

// quantile of sorted values.
func quantile(sorted []float64, q float64) float64 {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[min(len(sorted)-1, int(q*float64(len(sorted))))]
}
