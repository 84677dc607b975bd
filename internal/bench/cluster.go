package bench

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/internal/sim"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// placement decides on clusters of growing size that are three quarters full, on
// one core: a decision over a fresh snapshot, with its reasons, as a single
// machine makes it; and one on a board that is kept, with its bind and a release,
// as a busy cluster makes it.
func placement(context.Context, Env) ([]Row, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	k := 0
	ms, err := times(300, func() error {
		k++
		if d := schedule.Place(fleetOf(1), request(k), schedule.DefaultRules()); !d.Placed {
			return fmt.Errorf("no place on an empty node: %v", d.Rejected)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	rows := []Row{atMost("one decision over a snapshot of 1 node, p50", quantile(ms, 0.5), "ms", 1)}
	means := map[int]float64{}
	for nodes, floor := range map[int]float64{5_000: 20, 50_000: 100} { // 50,000 and 10,000 a second
		us := placements(nodes)
		means[nodes] = mean(us)
		rows = append(rows,
			atMost(fmt.Sprintf("place, bind and release on a board of %d nodes, mean", nodes), means[nodes], "us", floor),
			atMost(fmt.Sprintf("the same, p99 at %d nodes", nodes), quantile(us, 0.99), "us", 1000))
	}
	sort.Slice(rows[1:], func(i, j int) bool { return rows[1+i].Name < rows[1+j].Name })
	growth, linear := means[50_000]/means[5_000], 10.0
	return append(rows, Row{Name: "cost of a decision, ten times the nodes", Value: means[50_000], Unit: "us", Against: "5000 nodes",
		Ratio: &growth, Floor: &linear, Pass: growth < linear}), nil
}

// placements times decisions, in microseconds, sorted.
func placements(nodes int) []float64 {
	board := schedule.NewBoard(fleetOf(nodes), schedule.DefaultRules())
	place := func(k int, id string) bool {
		r := request(k)
		d := board.Place(&r)
		if d.Placed {
			board.Bind(d.Allocation(id, r))
		}
		return d.Placed
	}
	var ids []string
	for k := 0; k < nodes*16; k++ { // about three quarters of the CPU
		if id := fmt.Sprint(k); place(k, id) {
			ids = append(ids, id)
		}
	}
	const n = 20_000
	us := make([]float64, 0, n)
	for k := range n {
		id := ids[(k*7919)%len(ids)]
		start := time.Now()
		board.Release(id)
		place(k*31, id)
		us = append(us, float64(time.Since(start).Nanoseconds())/1e3)
	}
	sort.Float64s(us)
	return us
}

func mean(list []float64) float64 {
	sum := 0.0
	for _, x := range list {
		sum += x
	}
	return sum / float64(max(1, len(list)))
}

// fleetOf is nodes of three sizes and prices.
func fleetOf(n int) cluster.Snapshot {
	s := cluster.Snapshot{At: time.Unix(0, 0)}
	for i := range n {
		size := resource.Quantity(1 + i%3)
		s.Nodes = append(s.Nodes, cluster.Node{
			ID: fmt.Sprintf("node-%d", i), Pool: fmt.Sprint("pool-", size), State: cluster.Ready, Price: 400_000 * int64(size),
			Isolation:   []cluster.Isolation{cluster.IsolationProcess},
			Allocatable: resource.Vector{resource.CPU: 8000 * size, resource.Memory: 32 << 30 * size, resource.IOPS: 20000 * size, resource.Net: 10e9},
		})
	}
	return s
}

// request is the k-th of many sizes: ranges in all four kinds, every third preemptible.
func request(k int) schedule.Request {
	scale := math.Exp(math.Sin(float64(k) * 12.9898)) // 0.37 to 2.7, without a pattern
	of := func(likely float64) resource.Range {
		q := resource.Quantity(likely * scale)
		return resource.Range{Low: q / 2, Likely: q, High: q * 3 / 2}
	}
	class := task.Standard
	if k%3 == 0 {
		class = task.Batch
	}
	return schedule.Request{Task: "t", Class: class, Isolation: cluster.IsolationProcess, At: time.Unix(0, 0),
		Demand: resource.Demand{resource.CPU: of(600), resource.Memory: of(1500 << 20), resource.IOPS: of(200), resource.Net: of(5e6)}}
}

// scenario reads one of the example scenarios.
func scenario(env Env, name string) (sim.Scenario, error) {
	data, err := os.ReadFile(filepath.Join(env.Examples, "scenarios", name+".yaml"))
	if err != nil {
		return sim.Scenario{}, fmt.Errorf("read scenario: %w", err)
	}
	return sim.Read(data, nil)
}

// simulate runs a scenario under the policies of these names.
func simulate(s sim.Scenario, names ...string) (map[string]sim.Result, error) {
	results := map[string]sim.Result{}
	for _, name := range names {
		p, ok := sim.PolicyNamed(name)
		if !ok {
			return nil, fmt.Errorf("no policy %q", name)
		}
		r := sim.Run(s, p)
		if r.Lost != 0 || r.Doubled != 0 {
			return nil, fmt.Errorf("%s under %s: %d runs lost, %d doubled", s.Name, name, r.Lost, r.Doubled)
		}
		results[name] = r
	}
	return results, nil
}

// provision is the bill for a queue of pods against others' ways of buying nodes,
// and how long a burst waits, in the simulator.
func provision(_ context.Context, env Env) ([]Row, error) {
	queue, err := scenario(env, "queue")
	if err != nil {
		return nil, err
	}
	bill, err := simulate(queue, "heddle", "karpenter", "karpenter-predicted")
	if err != nil {
		return nil, err
	}
	burst, err := scenario(env, "burst")
	if err != nil {
		return nil, err
	}
	under, err := simulate(burst, "heddle")
	if err != nil {
		return nil, err
	}
	against := func(name, with string, floor float64) Row {
		ratio := bill["heddle"].Cost / bill[with].Cost
		return Row{Name: "bill for a queue of pods", Value: bill["heddle"].Cost, Unit: "USD", Against: name, Ratio: &ratio, Floor: &floor, Pass: ratio <= floor}
	}
	return []Row{
		against("Karpenter-style packing on requests", "karpenter", 0.90),
		against("the same packing on heddle's sizes", "karpenter-predicted", 0.97),
		atMost("longest wait in a burst of ten times the load, beyond a node's start-up", under["heddle"].Wait.Max-burst.Offerings[0].Startup.Seconds(), "s", 10),
	}, nil
}

// policies is how well a cluster under full load is used and keeps its promises,
// under each way of placing, in the simulator.
func policies(_ context.Context, env Env) ([]Row, error) {
	full, err := scenario(env, "full")
	if err != nil {
		return nil, err
	}
	names := []string{"heddle", "fixed-requests", "kube-least-allocated", "kube-most-allocated", "round-robin", "least-loaded", "power-of-two"}
	results, err := simulate(full, names...)
	if err != nil {
		return nil, err
	}
	var rows []Row
	for _, name := range names {
		r := results[name]
		idle, missed := known(name+": CPU not used", 1-r.CPUUtilisation, "share"), known(name+": SLA missed", 1-r.SLAMet, "share")
		if name == "heddle" {
			idle, missed = atMost(idle.Name, idle.Value, idle.Unit, 0.30), atMost(missed.Name, missed.Value, missed.Unit, 0.01)
		}
		rows = append(rows, idle, missed)
	}
	tenants, err := scenario(env, "tenants")
	if err != nil {
		return nil, err
	}
	fair, err := simulate(tenants, "heddle")
	if err != nil {
		return nil, err
	}
	return append(rows, atMost("heddle: unfairness between tenants that compete (1 - Jain's index)", 1-fair["heddle"].Fairness, "share", 0.05)), nil
}
