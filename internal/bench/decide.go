package bench

import (
	"context"
	"fmt"
	"sort"
	"strings"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/intake"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
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

// placement decides over clusters of growing size, on one core.
func placement(context.Context, Env) ([]Row, error) {
	var rows []Row
	for _, nodes := range []int{1, 100, 5000} {
		snap := fleetOf(nodes)
		k := 0
		ms, err := times(300, func() error {
			k++
			d := schedule.Place(snap, request(k), schedule.DefaultRules())
			if !d.Placed {
				return fmt.Errorf("no place among %d nodes: %v", nodes, d.Rejected)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		row := known(fmt.Sprintf("one decision over a snapshot of %d nodes, p50", nodes), quantile(ms, 0.5), "ms")
		if nodes == 1 {
			row = atMost(row.Name, row.Value, "ms", 1)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

func fleetOf(n int) cluster.Snapshot {
	s := cluster.Snapshot{At: time.Unix(0, 0)}
	for i := range n {
		s.Nodes = append(s.Nodes, cluster.Node{
			ID: fmt.Sprintf("node-%d", i), State: cluster.Ready, Isolation: []cluster.Isolation{cluster.IsolationProcess},
			Allocatable: resource.Vector{resource.CPU: 32000, resource.Memory: 128 << 30, resource.IOPS: 100000, resource.Net: 10e9},
		})
	}
	return s
}

func request(k int) schedule.Request {
	var d resource.Demand
	d[resource.CPU] = resource.Range{Low: 100, Likely: 200, High: 1000}
	d[resource.Memory] = resource.Range{Low: 64 << 20, Likely: 128 << 20, High: 256 << 20}
	return schedule.Request{Task: fmt.Sprint(k), Demand: d, Class: task.Standard, Isolation: cluster.IsolationProcess, At: time.Unix(0, 0)}
}
