package heddle

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/dispatch"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// job is one unit that many tasks run: it was estimated and admitted once and
// holds allocations, its lanes, that its tasks run in one after the other.
type job struct {
	e     *Engine
	r     *run // what every task's run starts from
	lanes *dispatch.Lanes
	first cluster.Allocation // what every lane was granted
	fork  *forking           // of a split; nil for a map
	ctx   context.Context    // of whoever waits for it
	busy  sync.WaitGroup     // workers that are at a task of it
	runs  atomic.Int64       // sandboxes named so far

	placing sync.Mutex // over placing a lane anew; before mu
	anew    *run       // that lanes are placed anew for: what is read of r meanwhile does not change; +checklocks:placing

	mu    sync.Mutex
	lost  map[string]error // why lanes have no node any more; +checklocks:mu
	usage profile.Usage    // of all so far; +checklocks:mu
	start time.Duration    // of a handler's process until its first item, of late; 0 is unknown; +checklocks:mu
	item  time.Duration    // what one item takes, of late; 0 is unknown; +checklocks:mu
	boxes int              // +checklocks:mu
	book  book             // +checklocks:mu
}

// open takes up to n lanes: the first is waited for, further ones only where
// there is room now.
func (e *Engine) open(ctx context.Context, r *run, n int) (*job, error) {
	if n <= 0 {
		n = max(1, int(e.config.Host.Cores))
	}
	if err := e.share(ctx, r, n); err != nil {
		return nil, err
	}
	inv := r.inv.ID
	j := &job{e: e, r: r, ctx: ctx, lost: map[string]error{}, lanes: dispatch.NewLanes(e.config.Balance),
		book: book{signer: e.signs(), request: r.inv.Requested, open: map[string]*holding{}}}
	for k := range n {
		wait, cancel := ctx, context.CancelFunc(func() {})
		if k > 0 {
			wait, cancel = context.WithTimeout(ctx, lookAgain/20)
		}
		a, err := e.place(wait, r, fmt.Sprintf("%s-%d", inv, k))
		cancel()
		if err != nil && k > 0 && ctx.Err() == nil {
			break
		}
		if err != nil {
			j.close()
			return nil, err
		}
		j.book.enter(r, a)
		j.lanes.Add(a, !e.far(a.Node))
		if k == 0 {
			j.first = a
		}
	}
	r.report.Granted = granted(j.first.Limit)
	j.anew = r.like()
	e.mu.Lock()
	e.jobs[r.inv.ID] = j
	e.mu.Unlock()
	return j, nil
}

// share lowers what a run asks to an equal part of what is free for n of its kind:
// lanes that were promised a whole core each would not all fit beside the little that
// the host keeps for itself, and one that holds the upper end of a wide guess of
// memory would keep the others out. Half of what is free is left to grow in.
func (e *Engine) share(ctx context.Context, r *run, n int) error {
	free, err := e.free(ctx)
	if err != nil {
		return fmt.Errorf("read the cluster: %w", err)
	}
	part, memory := 0.0, 0.0
	for _, v := range free {
		// A hundredth less: what is free moves, and shares are rounded up.
		part = max(part, 0.99*float64(v[resource.CPU])/1000/float64(n))
		memory = max(memory, 0.5*float64(v[resource.Memory])/float64(n))
	}
	if c := r.profile.Demand.CPUCores; c != nil && part > 0 && c.Likely > part {
		low := min(c.Low, part)
		high := 2*part - low // the mean is what is reserved: beyond this it is more than the part
		r.profile.Demand.CPUCores = &profile.Interval{Low: low, Likely: part, High: min(max(c.High, part), high)}
		r.grant[resource.CPU] = min(r.grant[resource.CPU], resource.Quantity(1000*high))
	}
	if m := r.profile.Demand.MemoryBytes; m != nil && n > 1 && memory > 0 {
		if least := resource.Quantity(max(memory, m.Likely)); r.grant[resource.Memory] > least {
			r.grant[resource.Memory] = least
			r.report.Why = append(r.report.Why, fmt.Sprintf("memory: %d MiB a lane, so that %d fit; it is watched", least>>20, n))
		}
	}
	return nil
}

func (j *job) close() {
	j.e.mu.Lock()
	delete(j.e.jobs, j.r.inv.ID)
	j.e.mu.Unlock()
	j.busy.Wait()
	j.release()
}

// release gives the lanes back; nothing must run in them any more.
func (j *job) release() {
	for _, a := range j.lanes.Close() {
		_ = j.e.config.Cluster.Release(context.Background(), a.ID)
		j.mu.Lock()
		j.book.close(a.ID, j.lost[a.ID])
		j.mu.Unlock()
	}
}

// billed closes the job, and gives what it cost.
func (j *job) billed() Bill {
	j.close()
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.book.total()
}

// load is what a task of so many items will likely take.
func (j *job) load(items int) dispatch.Load {
	cold := j.overhead()
	j.mu.Lock()
	defer j.mu.Unlock()
	return dispatch.Load{Work: time.Duration(items) * j.item, Cold: cold}
}

// learn takes in how long a task's items took, its start aside.
func (j *job) learn(took time.Duration, items int) {
	j.mu.Lock()
	defer j.mu.Unlock()
	one := (took - j.start) / time.Duration(items)
	if j.item > 0 {
		one = (3*j.item + one) / 4
	}
	j.item = max(one, time.Microsecond)
}

// used is what all runs have used so far; copies that were stopped may still end.
func (j *job) used() profile.Usage {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.usage
}

func (j *job) lasts() time.Duration {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.item
}

func (j *job) isLost(allocation string) bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.lost[allocation] != nil
}

// lose notes that a lane has no node any more.
func (j *job) lose(allocation string, why error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.lost[allocation] = why
	j.book.close(allocation, why)
}

// usualStart is a process's start where none was measured.
const usualStart = 10 * time.Millisecond

// overhead is what a task costs beside its items.
func (j *job) overhead() time.Duration {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.r.tier == cluster.IsolationWasm && j.r.unit.Kind == program.Command {
		return 50 * time.Microsecond // a sandbox an item: only the way there is shared
	}
	return cmp.Or(j.start, usualStart)
}

// least is how many items a task has at least: two tell a handler's start from its
// work, so that what starts slowly is not taken to work slowly.
func (j *job) least() int {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.r.unit.Kind == program.Handler && j.start == 0 {
		return 2
	}
	return 1
}

// task is the task of the items that begin with number at.
func (j *job) task(at int, inputs []task.Input) task.Task {
	inv := j.r.inv
	return task.Task{ID: fmt.Sprintf("%s-%d", inv.ID, at), Invocation: inv.ID, Tenant: inv.Tenant, Unit: inv.Unit, Shard: at, Class: inv.Class, Inputs: inputs,
		Repeatable: !j.r.opt.Network}
}

// alone runs one item as an invocation of its own, which gets more memory as
// long as that may help.
func (j *job) alone(ctx context.Context, at int, in task.Input) task.Ending {
	var out, log bytes.Buffer
	inv := j.r.inv
	inv.ID, inv.Input = fmt.Sprintf("%s-%d-alone", inv.ID, at), in
	opt := j.r.opt
	opt.Budget, opt.IO, opt.part = 0, sandbox.IO{Stdout: &out, Stderr: &log}, true
	report, err := j.e.Invoke(ctx, j.r.sub, j.r.unit, inv, opt)
	if err != nil {
		return task.Ending{Outcome: task.Refused, Fault: &task.Fault{Message: err.Error()}}
	}
	j.mu.Lock()
	j.book.bill.add(report.Bill)
	j.mu.Unlock()
	return ending(report.Outcome, report.ExitCode, out.Bytes(), log.Bytes(), report.Why)
}

// work runs the items of one task in a lane.
func (j *job) work(ctx context.Context, t task.Task) task.Result {
	result := task.Result{Task: t.ID, Attempt: t.Attempt, Outcome: task.OK}
	lane, err := j.lane(ctx, len(t.Inputs))
	if err != nil {
		result.Outcome, result.Error = task.Lost, err.Error()
		return result
	}
	defer j.lanes.Give(lane)
	a := lane.Allocation
	if j.fork != nil {
		return j.fork.part(ctx, a, t)
	}
	start := time.Now()
	if j.r.unit.Kind == program.Handler {
		result.Each, err = j.handle(ctx, a, t)
	} else {
		for k, in := range t.Inputs {
			var end task.Ending
			if end, err = j.command(ctx, a, t, k, in); err != nil {
				break
			}
			result.Each = append(result.Each, end)
		}
	}
	if err != nil {
		result.Outcome, result.Error, result.Each = task.Lost, err.Error(), nil
		if errors.As(err, new(*preempted)) {
			result.Outcome = task.Preempted
		}
	}
	result.Usage.WallSeconds = time.Since(start).Seconds()
	return result
}

// one makes the run of one sandbox of a task.
func (j *job) one(t task.Task, in task.Input, a cluster.Allocation, out, log io.Writer) *run {
	r := j.r.like()
	r.stdout, r.log = &replay{to: out}, &logTail{}
	r.inv.ID = fmt.Sprintf("%s-%d", t.ID, j.runs.Add(1)) // a copy may run beside this one
	r.inv.Input = in
	r.opt.IO = sandbox.IO{Stdout: out, Stderr: log}
	if given := j.r.opt.IO.Stderr; given != nil {
		r.opt.IO.Stderr = io.MultiWriter(log, given)
	}
	first := j.r.inv.Input
	base := j.r.spec.Argv[:len(j.r.spec.Argv)-len(first.Args)]
	r.spec.Argv = slices.Concat(base, in.Args)
	r.spec.Mounts = slices.Clone(j.r.spec.Mounts[:len(j.r.spec.Mounts)-len(first.Files)])
	for _, f := range in.Files {
		r.spec.Mounts = append(r.spec.Mounts, sandbox.Mount{Host: f.Host, Inside: f.Inside})
	}
	r.alloc = a
	j.mu.Lock()
	defer j.mu.Unlock()
	if h := j.book.open[a.ID]; h != nil {
		r.on = h.on
	}
	return r
}

// like is another run of the same, with a report of its own.
func (r *run) like() *run {
	o := &run{here: r.here, sub: r.sub, unit: r.unit, inv: r.inv, opt: r.opt, tier: r.tier, room: r.room, facts: r.facts, spec: r.spec, sizes: r.sizes,
		profile: r.profile, grant: r.grant, left: r.left, forks: r.forks, report: &Report{Adjustments: []Adjustment{}}}
	o.most, o.quota = r.most, r.quota
	return o
}

// box runs a run in its sandbox under the reconciler's eyes.
func (j *job) box(ctx context.Context, r *run, learn bool) (sandbox.Outcome, task.Outcome, error) {
	ctx, r.stop = context.WithCancelCause(ctx)
	defer r.stop(nil)
	j.e.enter(r.inv.ID, r, r.alloc)
	defer j.e.leave(r.inv.ID)
	j.mu.Lock()
	why := j.lost[r.alloc.ID]
	j.mu.Unlock()
	if why != nil { // before it was entered
		return sandbox.Outcome{}, task.Lost, why
	}
	out, err := j.e.sandboxed(ctx, r)
	p := preemption(ctx)
	j.mu.Lock()
	j.book.ran(r.alloc.ID, r.periods, out.Usage, err != nil && p != nil)
	j.mu.Unlock()
	if err != nil && p != nil {
		j.lose(r.alloc.ID, p)
		_ = j.e.config.Cluster.Release(context.WithoutCancel(ctx), r.alloc.ID)
		return out, task.Preempted, p
	}
	if errors.Is(err, sandbox.ErrLost) {
		j.lose(r.alloc.ID, err)
	}
	if err != nil {
		return out, task.Lost, err
	}
	if r.alloc.Grant != j.first.Grant || r.alloc.Limit != j.first.Limit {
		// What the reconciler gave this run is not the next one's.
		_, _ = j.e.config.Cluster.Resize(context.WithoutCancel(ctx), r.alloc.ID, j.first.Grant, j.first.Limit)
	}
	outcome := endOf(out)
	if learn {
		j.e.finish(ctx, r, out, outcome)
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	j.boxes++
	j.usage.CPUSeconds += out.Usage.CPUSeconds
	j.usage.PeakMemoryBytes = max(j.usage.PeakMemoryBytes, out.Usage.PeakMemoryBytes)
	j.usage.Threads = max(j.usage.Threads, out.Usage.Threads)
	return out, outcome, nil
}

// command runs a command on one item in a sandbox of its own.
func (j *job) command(ctx context.Context, a cluster.Allocation, t task.Task, k int, in task.Input) (task.Ending, error) {
	stdout, stderr := &bounded{}, &logTail{}
	r := j.one(t, in, a, stdout, stderr)
	out, outcome, err := j.box(ctx, r, t.Shard+k == 0)
	if stdout.over {
		return stdout.fault(), nil
	}
	if err != nil {
		return task.Ending{}, err
	}
	return ending(outcome, out.ExitCode, stdout.Bytes(), stderr.bytes(), []string{out.Limit}), nil
}

// handle calls a handler on the items of a task in one process. When that dies
// over an item, the item is tried once more in a process of its own, so that its
// ending is its own doing, and the rest go on in another.
func (j *job) handle(ctx context.Context, a cluster.Allocation, t task.Task) ([]task.Ending, error) {
	var ends []task.Ending
	for n, box := len(t.Inputs), 0; len(ends) < len(t.Inputs); box++ {
		left := t.Inputs[len(ends):]
		left = left[:min(n, len(left))]
		n = len(t.Inputs)
		answers, stderr := &answers{since: time.Now()}, &logTail{}
		r := j.one(t, task.Input{Many: true, Stdin: lines(left), Args: left[0].Args, Files: left[0].Files}, a, answers, stderr)
		r.spec.Env = append(slices.Clone(j.r.spec.Env), "HEDDLE_MANY_EVENTS=1")
		out, outcome, err := j.box(ctx, r, t.Shard+len(ends) == 0 && len(left) == 1)
		if answers.over {
			return append(ends, answers.fault()), nil
		}
		if err != nil {
			return nil, err
		}
		got := answers.list()
		ends = append(ends, got[:min(len(got), len(left))]...)
		j.started(answers)
		switch {
		case len(got) >= len(left):
		case len(left) == 1:
			if outcome == task.OK {
				outcome = task.Exit // it left without an answer
			}
			ends = append(ends, ending(outcome, out.ExitCode, nil, stderr.bytes(), []string{out.Limit}))
		default:
			n = 1
		}
	}
	return ends, nil
}

// started learns how long a process takes before its first item.
func (j *job) started(a *answers) {
	if a.n < 2 {
		return
	}
	one := a.last.Sub(a.first) / time.Duration(a.n-1)
	j.mu.Lock()
	j.start = max(a.first.Sub(a.since)-one, time.Millisecond)
	j.mu.Unlock()
}

func lines(list []task.Input) []byte {
	var b bytes.Buffer
	for _, in := range list {
		b.Write(bytes.TrimRight(in.Stdin, "\r\n"))
		b.WriteByte('\n')
	}
	return b.Bytes()
}
