package heddle

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/fleet/sim"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/queue"
	queuememory "github.com/heddle-run/heddle/queue/memory"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/store"
	storememory "github.com/heddle-run/heddle/store/memory"
	"github.com/heddle-run/heddle/task"
)

// wasmFrontEnd reads anything as a command without code.
type wasmFrontEnd struct{}

func (wasmFrontEnd) Info() lang.Info {
	return lang.Info{Languages: []program.Language{program.Wasm}, Extensions: []string{".wasm"}, Magic: [][]byte{[]byte("\x00asm")}}
}

func (wasmFrontEnd) Units(context.Context, program.Program) ([]program.Unit, error) {
	return []program.Unit{{Name: "main", Kind: program.Command, File: "x.wasm", Line: 1, Entry: true}}, nil
}

func (wasmFrontEnd) Lower(context.Context, program.Program) (*ir.Module, error) {
	return &ir.Module{Lang: "wasm"}, nil
}

// needs pretends to be a program that prints and then needs so much memory for
// so long; it is killed when its limit is below that.
type needs struct {
	memory   int64
	takes    time.Duration
	prints   func(attempt int) string
	fail     error         // of Create
	hold     chan struct{} // when set, Run waits for it
	hangs    int           // the attempt that does not end by itself
	stopped  int           // attempts that were stopped from outside
	mu       sync.Mutex
	attempts int
	resized  []sandbox.Limits
	killed   time.Duration   // after which an attempt says it was killed for memory
	walls    []time.Duration // that attempts were given
}

func (n *needs) Info() sandbox.Info {
	i := sandbox.Info{Name: "fake", Isolation: cluster.IsolationWasm}
	for k := range i.Resizable {
		i.Resizable[k] = true
	}
	return i
}

func (n *needs) Create(_ context.Context, s sandbox.Spec) (sandbox.Sandbox, error) {
	if n.fail != nil {
		return nil, n.fail
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.attempts++
	n.walls = append(n.walls, s.Limits.Wall)
	return &box{needs: n, limits: s.Limits, attempt: n.attempts}, nil
}

type box struct {
	*needs
	mu      sync.Mutex
	limits  sandbox.Limits
	attempt int
	used    int64
}

func (b *box) Run(ctx context.Context, s sandbox.IO) (sandbox.Outcome, error) {
	if b.prints != nil {
		if _, err := io.WriteString(s.Stdout, b.prints(b.attempt)); err != nil {
			return sandbox.Outcome{ExitCode: 141, Signal: "SIGPIPE", Limit: err.Error()}, nil
		}
	}
	steps := 20
	if b.attempt == b.hangs {
		steps = 1 << 30
	}
	for i := 1; i <= steps; i++ {
		b.mu.Lock()
		b.used = b.memory * int64(min(i, 20)) / 20
		over := b.used > int64(b.limits.Vector[resource.Memory])
		b.mu.Unlock()
		if over {
			return sandbox.Outcome{ExitCode: 137, OOM: true, Limit: "memory", Wall: b.killed}, nil
		}
		select {
		case <-ctx.Done():
			b.needs.mu.Lock()
			b.stopped++
			b.needs.mu.Unlock()
			return sandbox.Outcome{ExitCode: 137, TimedOut: true, Limit: "cancelled"}, nil
		case <-time.After(b.takes / 20):
		}
	}
	if b.hold != nil {
		select {
		case <-b.hold:
		case <-ctx.Done():
		}
	}
	return sandbox.Outcome{Usage: profile.Usage{PeakMemoryBytes: b.memory, CPUSeconds: 0.01, WallSeconds: 0.01, Threads: 1}}, nil
}

func (b *box) Resize(_ context.Context, l sandbox.Limits) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.limits = l
	b.needs.mu.Lock()
	b.resized = append(b.resized, l)
	b.needs.mu.Unlock()
	return nil
}

func (b *box) Usage() (sandbox.Sample, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return sandbox.Sample{At: time.Now(), Memory: b.used, PeakMemory: b.used}, nil
}

func (b *box) Close() error { return nil }

// rig is an engine over doubles.
type rig struct {
	*Engine
	store *storememory.Store
	fleet fleet.Cluster
	sub   *Submission
	unit  program.Unit
}

func newRig(t *testing.T, d *needs, change func(*Config)) *rig {
	t.Helper()
	nodes := sim.New(sim.Config{Start: time.Now(), Nodes: []cluster.Node{{
		ID: "node", State: cluster.Ready, Isolation: []cluster.Isolation{cluster.IsolationWasm},
		Allocatable: resource.Vector{resource.CPU: 4000, resource.Memory: 4 << 30, resource.IOPS: 1e5, resource.Net: 1e9},
	}}})
	kept := storememory.New(store.Bounds{})
	rules := schedule.DefaultRules()
	rules.Preempt = false
	c := Config{
		FrontEnds: map[program.Language]lang.FrontEnd{program.Wasm: wasmFrontEnd{}},
		Sandboxes: map[cluster.Isolation]sandbox.Driver{cluster.IsolationWasm: d},
		Cluster:   nodes, Queue: queuememory.New(queuememory.Config{}), Store: kept, Placement: rules,
		Cache: t.TempDir(), Version: "test", Tick: 2 * time.Millisecond,
	}
	if change != nil {
		change(&c)
	}
	e := New(c)
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan struct{})
	go func() { defer close(served); e.Serve(ctx) }()
	t.Cleanup(func() { stop(); <-served })
	path := filepath.Join(t.TempDir(), "x.wasm")
	if err := os.WriteFile(path, []byte("\x00asm\x01\x00\x00\x00"), 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := e.Submit(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	u, err := s.Unit("")
	if err != nil {
		t.Fatal(err)
	}
	return &rig{Engine: e, store: kept, fleet: c.Cluster, sub: s, unit: u}
}

func (r *rig) invoke(t *testing.T, id string, opt Options) (*Report, error) {
	t.Helper()
	report, err := r.Invoke(t.Context(), r.sub, r.unit, task.Invocation{ID: id, Tenant: "t", Class: task.Standard, At: time.Now()}, opt)
	snap, serr := r.fleet.Snapshot(t.Context())
	if serr == nil && len(snap.Allocations) > 0 {
		t.Errorf("%s left %d allocations behind", id, len(snap.Allocations))
	}
	return report, err
}

func TestRunIsRememberedAndCorrectsTheNextProfile(t *testing.T) {
	r := newRig(t, &needs{memory: 100 << 20}, nil)
	first, err := r.invoke(t, "a", Options{})
	if err != nil || first.Outcome != task.OK {
		t.Fatalf("first run: %+v, %v", first, err)
	}
	second, err := r.invoke(t, "b", Options{})
	if err != nil {
		t.Fatal(err)
	}
	i := second.Predicted.MemoryBytes
	if i == nil || i.Low > 100<<20 || i.High < 100<<20 || i.Likely < 50<<20 || i.Likely > 200<<20 {
		t.Errorf("after a run of 100 MiB the next is predicted at %+v", i)
	}
	if *second.Granted.MemoryBytes >= *first.Granted.MemoryBytes {
		t.Errorf("granted %d after %d: the second should be closer to what it needs", *second.Granted.MemoryBytes, *first.Granted.MemoryBytes)
	}
	runs, err := r.store.Runs(t.Context(), 0)
	if err != nil || len(runs) != 2 || runs[0].State != "ok" {
		t.Errorf("runs: %+v, %v", runs, err)
	}
}

func TestKilledRunGetsMoreAndPrintsOnce(t *testing.T) {
	d := &needs{memory: 900 << 20, prints: func(int) string { return "hello\n" }}
	var out bytes.Buffer
	r := newRig(t, d, nil)
	report, err := r.invoke(t, "a", Options{IO: sandbox.IO{Stdout: &out}})
	if err != nil || report.Outcome != task.OK {
		t.Fatalf("%+v, %v", report, err)
	}
	last := int64(0)
	for _, a := range report.Attempts {
		if a.MemoryBytes <= last {
			t.Errorf("attempts do not grow: %+v", report.Attempts)
		}
		last = a.MemoryBytes
	}
	if len(report.Attempts) < 2 || out.String() != "hello\n" {
		t.Errorf("%d attempts printed %q", len(report.Attempts), out.String())
	}
}

func TestSecondAttemptThatDiffersIsStopped(t *testing.T) {
	d := &needs{memory: 900 << 20, prints: func(n int) string { return fmt.Sprintf("attempt %d\n", n) }}
	var out bytes.Buffer
	report, err := newRig(t, d, nil).invoke(t, "a", Options{IO: sandbox.IO{Stdout: &out}})
	if err != nil {
		t.Fatal(err)
	}
	if report.Outcome == task.OK || out.String() != "attempt 1\n" {
		t.Errorf("outcome %s, printed %q", report.Outcome, out.String())
	}
}

func TestWatcherRaisesMemoryBeforeTheKill(t *testing.T) {
	d := &needs{memory: 100 << 20}
	r := newRig(t, d, nil)
	if _, err := r.invoke(t, "known", Options{}); err != nil {
		t.Fatal(err)
	}
	d.memory, d.takes = 400<<20, 1500*time.Millisecond // it has grown since
	report, err := r.invoke(t, "grown", Options{})
	if err != nil || report.Outcome != task.OK {
		t.Fatalf("%+v, %v", report, err)
	}
	if len(report.Attempts) != 1 || len(report.Adjustments) == 0 {
		t.Errorf("%d attempts, adjustments %+v: want one attempt whose limit was raised", len(report.Attempts), report.Adjustments)
	}
}

func TestLeakEndsAsOutOfMemory(t *testing.T) {
	report, err := newRig(t, &needs{memory: 64 << 30}, nil).invoke(t, "a", Options{})
	if err != nil || report.Outcome != task.OOM {
		t.Errorf("%+v, %v", report, err)
	}
}

func TestRefusals(t *testing.T) {
	r := newRig(t, &needs{memory: 1 << 20}, nil)
	if _, err := r.invoke(t, "vm", Options{Isolation: cluster.IsolationVM}); !errors.Is(err, ErrRefused) {
		t.Errorf("a tier that is not here: %v", err)
	}
	if _, err := r.invoke(t, "net", Options{Network: true}); !errors.Is(err, ErrRefused) {
		t.Errorf("network under rules that deny it: %v", err)
	}
	if _, err := r.sub.Unit("nothing"); !errors.Is(err, ErrNoUnit) {
		t.Errorf("unknown unit: %v", err)
	}
}

// fault wraps a fleet: the first calls of Bind fail.
type fault struct {
	fleet.Cluster
	errs []error
}

func (f *fault) Bind(ctx context.Context, at uint64, a ...cluster.Allocation) error {
	if len(f.errs) > 0 {
		err := f.errs[0]
		f.errs = f.errs[1:]
		return err
	}
	return f.Cluster.Bind(ctx, at, a...)
}

// brokenStore fails to append.
type brokenStore struct{ store.Store }

func (brokenStore) Append(context.Context, profile.Observation) error {
	return errors.New("the disk is full")
}

func TestFaultsAtThePorts(t *testing.T) {
	t.Run("a stale snapshot is decided again", func(t *testing.T) {
		r := newRig(t, &needs{memory: 1 << 20}, func(c *Config) {
			c.Cluster = &fault{c.Cluster, []error{fleet.ErrStale, fleet.ErrCapacity, fleet.ErrStale}}
		})
		if report, err := r.invoke(t, "a", Options{}); err != nil || report.Outcome != task.OK {
			t.Errorf("%+v, %v", report, err)
		}
	})
	t.Run("a fleet that fails", func(t *testing.T) {
		r := newRig(t, &needs{memory: 1 << 20}, func(c *Config) {
			c.Cluster = &fault{c.Cluster, []error{errors.New("gone")}}
		})
		if report, err := r.invoke(t, "a", Options{}); err == nil || report.Outcome != task.Refused {
			t.Errorf("%+v, %v", report, err)
		}
	})
	t.Run("a sandbox that cannot be made", func(t *testing.T) {
		report, err := newRig(t, &needs{fail: errors.New("no namespaces")}, nil).invoke(t, "a", Options{})
		if err != nil || report.Outcome != task.Lost || !strings.Contains(strings.Join(report.Why, " "), "no namespaces") {
			t.Errorf("%+v, %v", report, err)
		}
	})
	t.Run("a store that cannot learn", func(t *testing.T) {
		r := newRig(t, &needs{memory: 1 << 20}, func(c *Config) { c.Store = brokenStore{c.Store} })
		report, err := r.invoke(t, "a", Options{})
		if err != nil || report.Outcome != task.OK || !strings.Contains(strings.Join(report.Why, " "), "disk is full") {
			t.Errorf("%+v, %v", report, err)
		}
	})
	t.Run("the caller gives up", func(t *testing.T) {
		r := newRig(t, &needs{memory: 1 << 20, takes: time.Minute}, nil)
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		defer cancel()
		_, err := r.Invoke(ctx, r.sub, r.unit, task.Invocation{ID: "a", Class: task.Standard}, Options{})
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v", err)
		}
	})
}

func TestManyRunsAtOnceNeverOversubscribe(t *testing.T) {
	d := &needs{memory: 200 << 20, takes: 20 * time.Millisecond}
	r := newRig(t, d, nil)
	var wg sync.WaitGroup
	for i := range 60 {
		wg.Go(func() {
			report, err := r.Invoke(t.Context(), r.sub, r.unit, task.Invocation{ID: fmt.Sprint(i), Class: task.Standard}, Options{})
			if err != nil || report.Outcome != task.OK {
				t.Errorf("run %d: %v", i, err)
			}
		})
	}
	done := make(chan struct{})
	go func() { wg.Wait(); close(done) }()
	for {
		select {
		case <-done:
			return
		case <-time.After(3 * time.Millisecond):
			snap, err := r.fleet.Snapshot(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			for node, free := range snap.Free() {
				if free[resource.Memory] < 0 || free[resource.CPU] < 0 {
					t.Errorf("node %s is oversubscribed: %v left", node, free)
				}
			}
		}
	}
}

func TestWhoIsCalledBackIsStopped(t *testing.T) {
	d := &needs{memory: 10 << 20, takes: 20 * time.Millisecond, hangs: 1}
	r := newRig(t, d, nil)
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	_, err := r.Invoke(ctx, r.sub, r.unit, task.Invocation{ID: "a", Class: task.Standard}, Options{})
	if !errors.Is(err, context.DeadlineExceeded) || d.stopped != 1 {
		t.Errorf("got %v, %d stopped", err, d.stopped)
	}
	seen, err := r.store.Observations(t.Context(), program.UnitID{Program: r.sub.Program.Digest, Unit: "main"}, 0)
	if err != nil || len(seen) != 0 {
		t.Errorf("a run that was stopped says nothing of its demand: %v, %v", seen, err)
	}
	if snap, err := r.fleet.Snapshot(t.Context()); err != nil || len(snap.Allocations) != 0 {
		t.Errorf("left %v, %v", snap.Allocations, err)
	}
}

// TestMapCopiesAStraggler holds that an item that hangs runs once more beside its
// first copy, which is stopped, and counts once.
func TestMapCopiesAStraggler(t *testing.T) {
	d := &needs{memory: 10 << 20, takes: 20 * time.Millisecond, hangs: 7, prints: func(int) string { return "out" }}
	r := newRig(t, d, nil)
	const n = 12
	items := func(yield func(task.Input, error) bool) {
		for i := range n {
			if !yield(task.Input{Stdin: []byte(fmt.Sprint(i))}, nil) {
				return
			}
		}
	}
	got := 0
	report, err := r.Map(t.Context(), r.sub, r.unit, task.Invocation{ID: "m", Class: task.Standard}, items, MapOptions{Lanes: 3, Chunk: 1},
		func(_ int, end task.Ending) error {
			if end.Outcome != task.OK || string(end.Output) != "out" {
				t.Errorf("an item ended as %+v", end)
			}
			got++
			return nil
		})
	if err != nil || got != n || report.Failed != 0 || d.attempts != n+1 || d.stopped != 1 {
		t.Errorf("%v: %d ended of %d, %+v; %d sandboxes, %d stopped", err, got, n, report, d.attempts, d.stopped)
	}
}

// twice publishes every task two times.
type twice struct{ queue.Queue }

func (q twice) Publish(ctx context.Context, tasks ...task.Task) error {
	return q.Queue.Publish(ctx, append(tasks, tasks...)...)
}

func TestATaskThatIsDeliveredTwiceRunsOnce(t *testing.T) {
	d := &needs{memory: 50 << 20, takes: 50 * time.Millisecond, prints: func(int) string { return "once\n" }}
	r := newRig(t, d, func(c *Config) { c.Queue = twice{c.Queue} })
	if _, err := r.invoke(t, "warm", Options{}); err != nil { // past the trials
		t.Fatal(err)
	}
	before := d.attempts
	var out bytes.Buffer
	report, err := r.invoke(t, "a", Options{IO: sandbox.IO{Stdout: &out}})
	if err != nil || report.Outcome != task.OK || len(report.Attempts) != 1 {
		t.Errorf("%+v, %v", report, err)
	}
	if n := d.attempts - before; n != 1 || out.String() != "once\n" {
		t.Errorf("it ran %d times and printed %q", n, out.String())
	}
}

// tired gives every task up.
type tired struct{ queue.Queue }

func (q tired) Receive(ctx context.Context) (queue.Delivery, error) {
	d, err := q.Queue.Receive(ctx)
	if err != nil {
		return nil, err
	}
	return nil, errors.Join(&queue.Dead{Task: d.Task(), Why: "delivered 20 times"}, d.Ack(ctx))
}

// TestDeadLetterEndsTheCall: who waits for a task that the queue gives up is told why.
func TestDeadLetterEndsTheCall(t *testing.T) {
	r := newRig(t, &needs{memory: 1 << 20}, func(c *Config) { c.Queue = tired{c.Queue} })
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	report, err := r.Invoke(ctx, r.sub, r.unit, task.Invocation{ID: "a", Class: task.Standard}, Options{})
	if err != nil || report.Outcome != task.Lost || !strings.Contains(strings.Join(report.Why, "\n"), "given up: delivered 20 times") {
		t.Errorf("a call: %+v, %v", report, err)
	}
	items := func(yield func(task.Input, error) bool) { yield(task.Input{Stdin: []byte("x")}, nil) }
	_, err = r.Map(ctx, r.sub, r.unit, task.Invocation{ID: "m", Class: task.Standard}, items, MapOptions{}, func(_ int, end task.Ending) error {
		if end.Outcome != task.Lost || end.Fault == nil || !strings.Contains(end.Fault.Message, "given up: delivered 20 times") {
			t.Errorf("an item: %+v", end)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// learner is a provider that has seen how long its nodes take.
type learner struct{ seen time.Duration }

func (l *learner) Offerings(context.Context) ([]cluster.Offering, error) {
	return []cluster.Offering{{Name: "vm", Capacity: resource.Vector{1000, 1 << 30}, StartUp: l.seen}}, nil
}

func (l *learner) Scale(_ context.Context, p cluster.Pool, _ int) error {
	if p.Offering.StartUp != l.seen {
		return fmt.Errorf("scaled by a start-up of %v", p.Offering.StartUp)
	}
	return nil
}

func TestStartUpsComeFromTheProvider(t *testing.T) {
	r := newRig(t, &needs{}, func(c *Config) {
		c.Growth = Growth{Provider: &learner{9 * time.Second}, Every: time.Hour,
			Pools: []cluster.Pool{{Name: "vm", Max: 1, Offering: cluster.Offering{Name: "vm", StartUp: time.Minute, Available: true, Price: 1}}}}
	})
	if got := r.Pools()[0].Pool.Offering.StartUp; got != time.Minute {
		t.Errorf("before anybody looked: %v", got)
	}
	if err := r.ReconcilePools(t.Context(), time.Second); err != nil {
		t.Error(err)
	}
	if got := r.Pools()[0].Pool.Offering.StartUp; got != 9*time.Second {
		t.Errorf("after: %v", got)
	}
}
