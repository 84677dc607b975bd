package heddle

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet/sim"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// narrow is a fleet of nodes that have room for one run each.
func narrow(nodes int) *sim.Fleet {
	var list []cluster.Node
	for k := range nodes {
		list = append(list, cluster.Node{ID: fmt.Sprint("node", k), State: cluster.Ready, Isolation: []cluster.Isolation{cluster.IsolationWasm},
			Allocatable: resource.Vector{resource.CPU: 1000, resource.Memory: 4 << 30, resource.IOPS: 1e5, resource.Net: 1e9}})
	}
	return sim.New(sim.Config{Start: time.Now(), Nodes: list})
}

// signed makes an engine sign receipts.
func signed(c *Config) {
	_, c.Signer, _ = ed25519.GenerateKey(nil)
}

// until waits for something that another goroutine brings about.
func until(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); !ok(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("never: " + what)
		}
	}
}

func (n *needs) begun() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.attempts
}

// ran is a run that has ended.
type ran struct {
	report *Report
	err    error
	out    string
}

// start makes a run of a class beside others.
func (r *rig) start(ctx context.Context, id string, class task.Class, opt Options) <-chan ran {
	ended := make(chan ran, 1)
	go func() {
		var out bytes.Buffer
		opt.IO = sandbox.IO{Stdout: &out}
		report, err := r.Invoke(ctx, r.sub, r.unit, task.Invocation{ID: id, Tenant: id, Class: class, At: time.Now()}, opt)
		ended <- ran{report, err, out.String()}
	}()
	return ended
}

// TestPreemption: who accepts it takes the place of a run of a lower priority, which
// begins again when there is room, is not charged for what it lost, and prints once.
func TestPreemption(t *testing.T) {
	d := &needs{memory: 1, takes: 20 * time.Millisecond, hangs: 1, prints: func(int) string { return "hello\n" }}
	r := newRig(t, d, func(c *Config) { c.Cluster = narrow(1); signed(c) })
	soft := r.start(t.Context(), "soft", task.Batch, Options{})
	until(t, "the first runs", func() bool { return d.begun() == 1 })
	if _, err := r.Invoke(t.Context(), r.sub, r.unit, task.Invocation{ID: "no", Class: task.Interactive, At: time.Now()}, Options{Accept: []string{}}); !errors.Is(err, ErrRefused) || !strings.Contains(err.Error(), "preempt (1 cores): soft-0 on node0") {
		t.Fatalf("who accepts nothing: %v", err)
	}
	hard := <-r.start(t.Context(), "hard", task.Interactive, Options{Accept: []string{"preempt"}, NoLearn: true})
	if hard.err != nil || hard.report.Outcome != task.OK || !slices.Contains(hard.report.Why, "preempted soft-0 on node0") {
		t.Fatalf("the urgent run: %v %+v", hard.err, hard.report)
	}
	if o := hard.report.Offers; len(o) != 1 || o[0].Kind != "preempt" || !o[0].Taken || !slices.Equal(o[0].Evicts, []string{"soft-0"}) {
		t.Errorf("it was offered %+v", o)
	}
	got := <-soft
	if got.err != nil || got.report.Outcome != task.OK || got.out != "hello\n" {
		t.Fatalf("what was preempted: %v, %q, %+v", got.err, got.out, got.report)
	}
	rep := got.report
	if len(rep.Attempts) != 2 || rep.Attempts[0].Outcome != task.Preempted || rep.Attempts[0].By != "hard-0" || rep.Attempts[1].Outcome != task.OK {
		t.Errorf("attempts %+v", rep.Attempts)
	}
	if rep.LostUSD <= 0 || rep.CostUSD <= 0 || rep.CostUSD != rep.Receipts[1].Settlement.Use.CostUSD {
		t.Errorf("it cost %g, and what was lost %g", rep.CostUSD, rep.LostUSD)
	}
	first := rep.Receipts[0]
	if s := first.Settlement; !first.Promise.Preemptible || !s.Kept || s.Use.Outcome != "preempted" || s.Use.PreemptedBy != "hard-0" || s.Use.CostUSD != 0 {
		t.Errorf("receipt %+v %+v", first.Promise, s)
	}
	if kept, err := r.store.Observations(t.Context(), program.UnitID{Program: r.sub.Program.Digest, Unit: r.unit.Name}, 10); err != nil || slices.ContainsFunc(kept, func(o profile.Observation) bool { return o.Censored }) {
		t.Errorf("what was preempted teaches: %+v %v", kept, err)
	}
}

// TestPreemptionEnds: a run that was taken away often enough keeps its place.
func TestPreemptionEnds(t *testing.T) {
	hold := make(chan struct{})
	d := &needs{memory: 1, takes: time.Millisecond, hold: hold}
	r := newRig(t, d, func(c *Config) { c.Cluster = narrow(1) })
	soft := r.start(t.Context(), "soft", task.Batch, Options{NoLearn: true})
	for k := range mostPreemptions {
		until(t, "it runs", func() bool { return d.begun() == 2*k+1 })
		hard := r.start(t.Context(), fmt.Sprint("hard", k), task.Standard, Options{Accept: []string{"preempt"}, NoLearn: true})
		until(t, "its place is taken", func() bool { return d.begun() == 2*k+2 })
		hold <- struct{}{}
		if got := <-hard; got.err != nil || got.report.Outcome != task.OK {
			t.Fatalf("%v %+v", got.err, got.report)
		}
	}
	until(t, "it runs", func() bool { return d.begun() == 2*mostPreemptions+1 })
	late := <-r.start(t.Context(), "late", task.Interactive, Options{Accept: []string{"preempt"}, NoLearn: true})
	if !errors.Is(late.err, ErrRefused) {
		t.Errorf("it is preempted for ever: %v", late.err)
	}
	close(hold)
	if got := <-soft; got.err != nil || got.report.Outcome != task.OK || len(got.report.Attempts) != mostPreemptions+1 {
		t.Errorf("%v %+v", got.err, got.report)
	}
}

// TestPreemptedLane: a map goes on in the lanes that are left to it, and each item
// ends once.
func TestPreemptedLane(t *testing.T) {
	hold := make(chan struct{})
	d := &needs{memory: 1, takes: time.Millisecond, hold: hold}
	r := newRig(t, d, func(c *Config) { c.Cluster = narrow(2) })
	var items iter.Seq2[task.Input, error] = func(yield func(task.Input, error) bool) {
		for range 6 {
			if !yield(task.Input{}, nil) {
				return
			}
		}
	}
	ended := make(chan error, 1)
	var ends []int
	var report *MapReport
	go func() {
		var err error
		report, err = r.Map(t.Context(), r.sub, r.unit, task.Invocation{ID: "m", Tenant: "t", Class: task.Batch, At: time.Now()}, items,
			MapOptions{Options: Options{NoLearn: true}, Lanes: 2, Chunk: 1}, func(i int, end task.Ending) error {
				if end.Outcome != task.OK {
					t.Errorf("item %d ended by %s: %v", i, end.Outcome, end.Fault)
				}
				ends = append(ends, i)
				return nil
			})
		ended <- err
	}()
	until(t, "both lanes work", func() bool { return d.begun() == 2 })
	hard := r.start(t.Context(), "hard", task.Interactive, Options{Accept: []string{"preempt"}, NoLearn: true})
	until(t, "a lane is taken", func() bool { return d.begun() == 3 })
	close(hold)
	if got := <-hard; got.err != nil || got.report.Outcome != task.OK {
		t.Errorf("%v %+v", got.err, got.report)
	}
	if err := <-ended; err != nil || report.Failed > 0 || !slices.Equal(ends, []int{0, 1, 2, 3, 4, 5}) {
		t.Errorf("%v: %v, %+v", err, ends, report)
	}
}

// TestPreemptionAtRandom lets runs of all classes take each other's places, some of whose
// callers go in the middle: what is waited for ends well and prints once, no node is
// granted more than it has, nothing is left.
func TestPreemptionAtRandom(t *testing.T) {
	for seed := range uint64(20) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(seed, 4))
			d := &needs{memory: 1, takes: time.Duration(1+random.IntN(20)) * time.Millisecond, prints: func(int) string { return "once\n" }}
			r := newRig(t, d, func(c *Config) {
				c.Cluster = narrow(1 + random.IntN(3))
				c.Placement.Preempt = random.IntN(3) == 0
				signed(c)
			})
			watched, stop := context.WithCancel(t.Context())
			var watching sync.WaitGroup
			watching.Go(func() { r.never(watched, t) })
			type asked struct {
				ended <-chan ran
				gone  bool
			}
			var all []asked
			for k := range 16 {
				class := []task.Class{task.Batch, task.Batch, task.Standard, task.Interactive}[random.IntN(4)]
				ctx, gone := t.Context(), random.IntN(6) == 0
				if gone {
					var cancel context.CancelFunc
					ctx, cancel = context.WithTimeout(ctx, time.Duration(random.IntN(60))*time.Millisecond)
					t.Cleanup(cancel)
				}
				accept := []string{string(schedule.Preemption), string(schedule.Later)}
				all = append(all, asked{r.start(ctx, fmt.Sprint("r", k), class, Options{Accept: accept, NoLearn: true}), gone})
				time.Sleep(time.Duration(random.IntN(10)) * time.Millisecond)
			}
			for k, a := range all {
				got := <-a.ended
				switch {
				case a.gone && got.err != nil:
				case got.err != nil || got.report.Outcome != task.OK || got.out != "once\n":
					t.Errorf("run %d: %v, %q, %s", k, got.err, got.out, got.report.Outcome)
				default:
					count(t, got.report)
				}
			}
			stop()
			watching.Wait()
			until(t, "nothing is left", func() bool {
				snap, err := r.fleet.Snapshot(t.Context())
				return err == nil && len(snap.Allocations) == 0
			})
		})
	}
}

// count holds a report's attempts against each other: one was counted, all others were
// taken away, and each has a receipt.
func count(t *testing.T, r *Report) {
	t.Helper()
	taken := 0
	for _, a := range r.Attempts {
		if a.Outcome == task.Preempted {
			taken++
		}
	}
	if taken != len(r.Attempts)-1 || taken > mostPreemptions || len(r.Receipts) != len(r.Attempts) || taken == 0 && r.LostUSD > 0 {
		t.Errorf("%s: attempts %+v, %d receipts, $%g lost", r.ID, r.Attempts, len(r.Receipts), r.LostUSD)
	}
	bill := 0.0
	for _, p := range r.Receipts {
		bill += p.Settlement.Use.CostUSD
	}
	if d := bill - r.CostUSD; d > 1e-12 || d < -1e-12 {
		t.Errorf("%s: receipts of $%g, a bill of $%g", r.ID, bill, r.CostUSD)
	}
}

// never watches that no node is granted more than it has.
func (r *rig) never(ctx context.Context, t *testing.T) {
	for ctx.Err() == nil {
		snap, err := r.fleet.Snapshot(ctx)
		if err != nil {
			t.Error(err)
			return
		}
		for node, free := range snap.Free() {
			if !(resource.Vector{}).Fits(free) {
				t.Errorf("%s is granted more than it has: %v", node, free)
			}
		}
		time.Sleep(time.Millisecond)
	}
}
