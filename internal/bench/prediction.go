package bench

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"path/filepath"
	"strconv"
	"time"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/task"
)

// subject is an example program with an input that is large for it.
type subject struct {
	path, entry string
	tier        cluster.Isolation
	input       func() task.Input
}

func argument(n int) func() task.Input {
	return func() task.Input { return task.Input{Args: []string{strconv.Itoa(n)}} }
}

func stdin(make func(w *bytes.Buffer)) func() task.Input {
	return func() task.Input {
		var b bytes.Buffer
		make(&b)
		return task.Input{Stdin: b.Bytes()}
	}
}

// subjects are the examples, each with an input 20 times the largest trial's or more.
func subjects() []subject {
	p, w := cluster.IsolationProcess, cluster.IsolationWasm
	return []subject{
		{"wordcount.py", "", p, stdin(text(1_500_000))},
		{"logparse.py", "", p, stdin(accessLog(400_000))},
		{"kmeans.py", "", p, stdin(points(60_000))},
		{"bfs.py", "", p, stdin(graph(150_000, 600_000))},
		{"join.py", "", p, stdin(tables(500_000))},
		{"copy.py", "", p, stdin(text(4_000_000))},
		{"matmul.py", "", p, argument(240)},
		{"threads.py", "", p, argument(3_000_000)},
		{"resize.py", "handler", p, stdin(image(1200))},
		{"transform.js", "handler", p, stdin(orders(120_000))},
		{"spectralnorm.js", "", p, argument(2400)},
		{"primes.ts", "", p, argument(60_000_000)},
		{"nbody", "", p, argument(8_000_000)},
		{"nbody", "", w, argument(3_000_000)},
		{"mandelbrot", "", p, argument(1600)},
		{"counter", "", p, argument(20_000_000)},
		{"sortlines", "", p, stdin(text(4_000_000))},
		{"sieve/sieve.wasm", "", w, argument(60_000_000)},
	}
}

// trialShare is the largest part of an input that a trial run may have here.
const trialShare = 0.05

// prediction predicts each example on an input 20 times larger than the largest
// trial, runs it, and compares.
func prediction(ctx context.Context, env Env) ([]Row, error) {
	var rows []Row
	var memory, cpu, memoryWidth, cpuWidth []float64
	inside, told := 0, 0
	for k, sub := range subjects() {
		report, err := predictAndRun(ctx, env, k, sub)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", sub.path, err)
		}
		for _, c := range []struct {
			what   string
			i      *profile.Interval
			actual float64
			unit   string
			errs   *[]float64
			width  *[]float64
		}{
			{"memory", report.Predicted.MemoryBytes, float64(report.Actual.PeakMemoryBytes), "bytes", &memory, &memoryWidth},
			{"cpu", report.Predicted.CPUSeconds, report.Actual.CPUSeconds, "s", &cpu, &cpuWidth},
		} {
			if c.i == nil {
				return nil, fmt.Errorf("%s: no %s predicted", sub.path, c.what)
			}
			off := math.Abs(c.i.Likely/c.actual - 1)
			*c.errs = append(*c.errs, off)
			*c.width = append(*c.width, c.i.High/c.i.Low)
			told++
			if c.actual >= c.i.Low && c.actual <= c.i.High {
				inside++
			}
			row := known(fmt.Sprintf("%s %s (%s)", c.what, sub.path, sub.tier), c.actual, c.unit)
			row.Against, row.Ratio = "predicted", &[]float64{c.i.Likely / c.actual}[0]
			rows = append(rows, row)
		}
		env.Progress(fmt.Sprintf("%s done (%d of %d)", sub.path, k+1, len(subjects())))
	}
	for _, x := range [][]float64{memory, cpu, memoryWidth, cpuWidth} {
		sortFloats(x)
	}
	return append(rows,
		atMost("peak memory, median error", 100*quantile(memory, 0.5), "%", 25),
		atMost("cpu seconds, median error", 100*quantile(cpu, 0.5), "%", 35),
		known("inside the 90% interval", 100*float64(inside)/float64(told), "%"),
		known("peak memory, median high over low", quantile(memoryWidth, 0.5), "times"),
		known("cpu seconds, median high over low", quantile(cpuWidth, 0.5), "times")), nil
}

func predictAndRun(ctx context.Context, env Env, k int, sub subject) (*heddle.Report, error) {
	e, done, err := env.Open(ctx, filepath.Join(env.Dir, fmt.Sprintf("prediction-%d", k)))
	if err != nil {
		return nil, err
	}
	defer done()
	s, err := e.Submit(ctx, filepath.Join(env.Examples, sub.path))
	if err != nil {
		return nil, err
	}
	u, err := s.Unit(sub.entry)
	if err != nil {
		return nil, err
	}
	inv := task.Invocation{ID: fmt.Sprintf("prediction-%d", k), Tenant: "bench", Class: task.Standard, Input: sub.input(), At: time.Now()}
	report, err := e.Invoke(ctx, s, u, inv, heddle.Options{Isolation: sub.tier, Budget: 2 * time.Second, Largest: trialShare})
	if err != nil {
		return nil, err
	}
	if report.Outcome != task.OK {
		return nil, fmt.Errorf("ended as %s: %v", report.Outcome, report.Why)
	}
	return report, nil
}

// The inputs are made by a fixed generator, so that every run sees the same.
type generator uint64

func (g *generator) below(n int) int {
	*g = *g*6364136223846793005 + 1442695040888963407
	return int(uint64(*g) >> 33 % uint64(n))
}

func text(words int) func(*bytes.Buffer) {
	return func(b *bytes.Buffer) {
		g := generator(1)
		for i := range words {
			fmt.Fprintf(b, "w%d", g.below(1+g.below(40_000)))
			b.WriteByte(" \n"[btoi(i%10 == 9)])
		}
		b.WriteByte('\n')
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func accessLog(lines int) func(*bytes.Buffer) {
	return func(b *bytes.Buffer) {
		g := generator(2)
		for range lines {
			fmt.Fprintf(b, "10.0.%d.%d - - [01/Jan/2026:00:00:00 +0000] \"GET /item/%d HTTP/1.1\" %d %d\n",
				g.below(256), g.below(256), g.below(5000), []int{200, 200, 200, 304, 404, 500}[g.below(6)], g.below(100_000))
		}
	}
}

func points(n int) func(*bytes.Buffer) {
	return func(b *bytes.Buffer) {
		g := generator(3)
		for range n {
			fmt.Fprintf(b, "%d.%d %d.%d\n", g.below(100), g.below(1000), g.below(100), g.below(1000))
		}
	}
}

func graph(n, m int) func(*bytes.Buffer) {
	return func(b *bytes.Buffer) {
		g := generator(4)
		fmt.Fprintf(b, "%d %d\n", n, m)
		for range m {
			fmt.Fprintf(b, "%d %d\n", g.below(n), g.below(n))
		}
	}
}

func tables(n int) func(*bytes.Buffer) {
	return func(b *bytes.Buffer) {
		g := generator(5)
		for i := range n {
			fmt.Fprintf(b, "k%d,value-%d\n", g.below(n), i)
		}
		b.WriteByte('\n')
		for i := range n / 4 {
			fmt.Fprintf(b, "k%d,other-%d\n", g.below(n), i)
		}
	}
}

func image(side int) func(*bytes.Buffer) {
	return func(b *bytes.Buffer) {
		g := generator(6)
		rows := make([][]int, side)
		for y := range rows {
			rows[y] = make([]int, side)
			for x := range rows[y] {
				rows[y][x] = g.below(256)
			}
		}
		_ = json.NewEncoder(b).Encode(map[string]any{"pixels": rows}) // a bytes.Buffer takes all
	}
}

func orders(n int) func(*bytes.Buffer) {
	return func(b *bytes.Buffer) {
		g := generator(7)
		type line struct {
			Price    int `json:"price"`
			Quantity int `json:"quantity"`
		}
		type order struct {
			Customer string `json:"customer"`
			Lines    []line `json:"lines"`
		}
		all := make([]order, n)
		for i := range all {
			all[i] = order{fmt.Sprintf("c%d", g.below(1+n/5)), []line{{g.below(100), 1}, {g.below(100), 2}}}
		}
		_ = json.NewEncoder(b).Encode(map[string]any{"orders": all})
	}
}
