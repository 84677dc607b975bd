package bench

import (
	"context"
	"fmt"
	"sort"
	"strings"

	"github.com/heddle-run/heddle/internal/intake"
	"github.com/heddle-run/heddle/program"
)

func sortFloats(v []float64) { sort.Float64s(v) }

// analyse reads generated programs of 50 and 500 lines without running them.
func analyse(ctx context.Context, env Env) ([]Row, error) {
	e, done, err := env.Open(ctx, env.Dir)
	if err != nil {
		return nil, err
	}
	defer done()
	var rows []Row
	for _, size := range []struct {
		functions int
		lines     string
		floor     float64
	}{{5, "50 lines", 10}, {50, "500 lines", 50}} {
		k := 0
		ms, err := times(20, func() error {
			k++ // a program never seen before
			_, err := e.Read(ctx, intake.Source("bench.py", program.Python, generated(size.functions, k)))
			return err
		})
		if err != nil {
			return nil, err
		}
		rows = append(rows, atMost("static analysis of "+size.lines+" of Python, p50", quantile(ms, 0.5), "ms", size.floor))
	}
	return rows, nil
}

// generated is a program of ten lines a function: loops, a sort, a dictionary, recursion.
func generated(functions, salt int) []byte {
	var b strings.Builder
	for f := range functions {
		fmt.Fprintf(&b, `def work_%d_%d(items, k):
    seen = {}
    for i, x in enumerate(items):
        if x %% k == 0:
            seen[x] = seen.get(x, 0) + i
        for j in range(i):
            if items[j] == x:
                seen[x] += 1
    return sorted(seen.items())

`, salt, f)
	}
	return []byte(b.String())
}
