package bench

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"time"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
	"github.com/heddle-run/heddle/wasmbin"
)

// textBytes is how long the text of the word count is, unless the environment
// variable says otherwise.
const (
	textBytes    = 96 << 20
	textBytesVar = "HEDDLE_BENCH_TEXT_BYTES"
)

// splitTries is how often each is run, in parts and whole.
const splitTries = 3

// splits runs three programs in parts and whole, and counts empty tasks.
func splits(ctx context.Context, env Env) ([]Row, error) {
	e, done, err := env.Open(ctx, filepath.Join(env.Dir, "split"))
	if err != nil {
		return nil, err
	}
	defer done()
	size := int64(textBytes)
	if v, err := strconv.ParseInt(os.Getenv(textBytesVar), 10, 64); err == nil && v > 0 {
		size = v
	}
	text := filepath.Join(env.Dir, "text.txt")
	if err := writeWords(text, size); err != nil {
		return nil, err
	}
	var images bytes.Buffer
	for seed := range 400 {
		fmt.Fprintln(&images, 256, 192, seed+1)
	}
	var rows []Row
	for _, c := range []struct {
		name, program string
		in            task.Input
		tolerance     float64
	}{
		{"Monte Carlo", "montecarlo.py", task.Input{Args: []string{"40000000"}, Stdin: []byte{}}, 0.01},
		{fmt.Sprintf("word count of %d MiB", size>>20), "wordcount.py", task.Input{StdinFile: text}, 0},
		{"image batch", "blur.py", task.Input{Stdin: images.Bytes()}, 0},
	} {
		env.Progress(c.name)
		more, err := oneSplit(ctx, e, filepath.Join(env.Examples, c.program), c.name, c.in, c.tolerance)
		if err != nil {
			return rows, fmt.Errorf("%s: %w", c.name, err)
		}
		// What else the host did meanwhile: no split can gain more.
		rows = append(append(rows, more...), known(c.name+": two threads at once on this host, just then", hostSpeedup(), "x"))
	}
	rate, err := emptyTasks(ctx, e, env.Dir)
	if err != nil {
		return rows, err
	}
	return append(rows, atLeast("empty wasm tasks, end to end", rate, "/s", 20000)), nil
}

func oneSplit(ctx context.Context, e *heddle.Engine, path, name string, in task.Input, tolerance float64) ([]Row, error) {
	s, err := e.Submit(ctx, path)
	if err != nil {
		return nil, err
	}
	u, err := s.Unit("")
	if err != nil {
		return nil, err
	}
	// The best of each: what else the host does only makes them longer. What was
	// predicted is what was known before the first.
	var whole, parts, predicted float64
	for n := range splitTries {
		inv := task.Invocation{ID: fmt.Sprintf("bench-%x", rand.Uint64()), Tenant: "bench", Input: in, Class: task.Standard, At: time.Now().UTC()}
		r, err := e.Split(ctx, s, u, inv, heddle.SplitOptions{Verify: true, Tolerance: tolerance,
			Options: heddle.Options{Budget: time.Second, Largest: 0.25, IO: sandbox.IO{Stdout: io.Discard}}})
		if err != nil {
			return nil, err
		}
		if r.Fallback != "" {
			return nil, fmt.Errorf("not run in parts: %s", r.Fallback)
		}
		if n == 0 {
			whole, parts, predicted = r.Whole, r.Wall, r.Speedup
		}
		whole, parts = min(whole, r.Whole), min(parts, r.Wall)
	}
	measured := whole / parts
	gain := atLeast(name+", speed-up on 2 cores", measured, "x", 1.8)
	gain.Against, gain.Ratio = fmt.Sprintf("whole, %.3g s", whole), &measured
	off := atMost(name+", predicted speed-up off by", 100*math.Abs(predicted/measured-1), "%", 15)
	off.Against = fmt.Sprintf("predicted %.3g", predicted)
	return []Row{gain, off}, nil
}

// hostSpeedup is what two threads that only reckon gain over one: 2 on a host with two
// cores that does nothing else.
func hostSpeedup() float64 {
	spin := func() uint64 {
		x := uint64(1)
		for range 300_000_000 {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
		}
		return x
	}
	at := func(threads int) float64 {
		var wg sync.WaitGroup
		sums := make([]uint64, threads) // that what is reckoned is used
		start := time.Now()
		for i := range threads {
			wg.Go(func() { sums[i] = spin() })
		}
		wg.Wait()
		return time.Since(start).Seconds()
	}
	return 2 * at(1) / at(2)
}

// writeWords makes a text of that size in which, as in a language, the k-th
// commonest word is k times as rare as the commonest.
func writeWords(name string, size int64) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	r := rand.New(rand.NewPCG(1, 2))
	words := make([]string, 20000)
	for i := range words {
		words[i] = fmt.Sprintf("%x", r.Uint32()>>(r.IntN(20)))
	}
	for n := int64(0); n < size; {
		k := int(math.Exp(r.Float64()*math.Log(float64(len(words))))) - 1
		end := byte(' ')
		if r.IntN(12) == 0 {
			end = '\n'
		}
		m, _ := w.WriteString(words[k])
		_ = w.WriteByte(end) // Flush says what failed
		n += int64(m) + 1
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

// emptyTasks is how many runs of a module that does nothing are placed, started,
// ended and joined in a second, each in a sandbox of its own.
func emptyTasks(ctx context.Context, e *heddle.Engine, dir string) (float64, error) {
	module := filepath.Join(dir, "empty.wasm")
	if err := os.WriteFile(module, wasmbin.Encode(&wasmbin.Module{
		Types: []wasmbin.FuncType{{}}, Funcs: []uint32{0}, Mems: []wasmbin.Limits{{Min: 1}},
		Exports: []wasmbin.Export{{Name: "_start", Kind: wasmbin.FuncKind, Index: 0}, {Name: "memory", Kind: wasmbin.MemKind}},
		Start:   -1, DataCount: -1, Code: []wasmbin.Body{{Code: []byte{byte(wasmbin.End)}}},
	}), 0o644); err != nil {
		return 0, err
	}
	s, err := e.Submit(ctx, module)
	if err != nil {
		return 0, err
	}
	u, err := s.Unit("")
	if err != nil {
		return 0, err
	}
	const n = 100_000
	var items iter.Seq2[task.Input, error] = func(yield func(task.Input, error) bool) {
		for range n {
			if !yield(task.Input{Stdin: []byte{}}, nil) {
				return
			}
		}
	}
	inv := task.Invocation{ID: fmt.Sprintf("bench-%x", rand.Uint64()), Tenant: "bench", Class: task.Standard, At: time.Now().UTC()}
	bad := 0
	r, err := e.Map(ctx, s, u, inv, items, heddle.MapOptions{Options: heddle.Options{NoLearn: true}}, func(_ int, end task.Ending) error {
		if end.Outcome != task.OK {
			bad++
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	if bad > 0 || r.Items != n {
		return 0, fmt.Errorf("%d of %d empty tasks failed", bad, r.Items)
	}
	return n / r.Wall, nil
}
