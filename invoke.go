package heddle

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/internal/launch"
	"github.com/heddle-run/heddle/internal/probe"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/syscalls"
	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/task"
)

// Options are how one run differs from the usual. The zero value is the usual.
type Options struct {
	Isolation cluster.Isolation  // IsolationNone: the program's own tier
	At        map[string]float64 // sizes that stand above those measured
	Budget    time.Duration      // of trial runs, for a unit that is not known yet
	Largest   float64            // fraction of the input that a trial may have; 0 is all of it
	Network   bool               // let it reach the network
	Egress    []string           // when not nil, all that Network lets it reach: HOST, ADDRESS or CIDR, each with :PORT or without
	Syscalls  []string           // system calls that it is granted beside its runtime's list (package sandbox/syscalls)
	Secrets   map[string][]byte  // files in /run/secrets, by name
	Nests     bool               // it makes invocations: it is told its own ID, and no waiting sandbox fits
	Fresh     bool               // make trial runs of a known unit too
	NoLearn   bool               // do not keep what it used
	Accept    []string           // kinds of offer to take instead of what was asked for, of OfferKinds; nil is the usual ones
	Waits     func(string) bool  // says that an invocation waits for others that it made; nil is that none does
	Notice    func(Notice)       // told of what happens to the run, in order; must not block
	Known     *profile.Profile   // what was estimated of it already; nil is to estimate
	part      bool               // of a map or a split, which is billed and kept as a whole
	IO        sandbox.IO         // Stdin, when set, is a stream that cannot be measured or replayed
}

// run is one invocation on its way through the engine.
type run struct {
	sub     *Submission
	unit    program.Unit
	inv     task.Invocation
	opt     Options
	tier    cluster.Isolation
	room    resource.Quantity // sandbox.Info.Room of the tier
	spec    sandbox.Spec      // without identity and limits
	facts   analysis.Facts
	here    bool // it needs this machine: a file of it, or a stream
	sizes   map[string]float64
	profile profile.Profile
	grant   resource.Vector
	parts   *schedule.Parts // how it can be split; nil where that is not proven
	left    time.Duration   // of its deadline, over all attempts
	stdout  *replay
	log     *logTail
	report  *Report
	ctx     context.Context // of whoever waits for it
	busy    sync.WaitGroup  // workers that are at it
	forks   bool            // its parts wait for each other

	preemptions int  // attempts that were taken away for others
	barred      bool // it takes nobody's place: those who should have yielded did not
	watched
}

// The limits of every run that no prediction sets.
const (
	maxPids     = 512
	maxDisk     = 2 << 30
	firstMemory = 512 << 20 // granted when nothing at all is known
	maxAttempts = 4
)

// prepare estimates the run and decides what to ask for.
func (e *Engine) prepare(ctx context.Context, s *Submission, u program.Unit, inv task.Invocation, opt Options) (*run, error) {
	tier := tierOf(s, opt)
	driver, ok := e.config.Sandboxes[tier]
	if !ok {
		return nil, fmt.Errorf("%w: no %s sandbox on this host", ErrRefused, tier)
	}
	info := driver.Info()
	if info.Unavailable != "" {
		return nil, fmt.Errorf("%w: no %s sandbox on this host: %s", ErrRefused, tier, info.Unavailable)
	}
	if err := e.grants(opt.Syscalls); err != nil {
		return nil, err
	}
	inv.Unit = program.UnitID{Program: s.Program.Digest, Unit: u.Name}
	r := &run{ctx: ctx, sub: s, unit: u, inv: inv, opt: opt, tier: tier, room: resource.Quantity(info.Room), facts: s.Facts[u.Name], here: bound(inv.Input, opt)}
	r.stdout = &replay{to: orDiscard(opt.IO.Stdout)}
	r.log = &logTail{}
	r.report = &Report{
		Schema: ReportSchema, ID: inv.ID, Program: string(s.Program.Digest), Unit: u.Name, Path: s.Program.Path,
		Class: inv.Class.Name, Isolation: tier.String(), Engine: "local", Sandbox: info.Name,
		Started: inv.At, Adjustments: []Adjustment{}, Attempts: []Attempt{}, Why: []string{},
		Unenforced: info.Unenforced,
	}
	start := time.Now()
	var err error
	if r.spec, err = e.launcher.Spec(ctx, s.Program, u, inv.Input, tier); err != nil {
		return nil, err
	}
	r.spec.Secret, r.spec.Syscalls = opt.Secrets, opt.Syscalls
	p := opt.Known
	if p == nil {
		estimated, err := e.estimate(ctx, r)
		if err != nil {
			return nil, err
		}
		p = &estimated
	}
	r.report.Phases.Analyze = max(0, milliseconds(time.Since(start))-r.report.Phases.Trial)
	r.profile, r.report.Predicted, r.report.Basis = *p, p.Demand, p.Basis
	r.notice("predicted", "%s", summary(p.Demand))
	e.ask(r)
	err = e.admit(r)
	r.left = r.inv.Class.Deadline
	return r, err
}

func tierOf(s *Submission, opt Options) cluster.Isolation {
	if opt.Isolation != cluster.IsolationNone {
		return opt.Isolation
	}
	return launch.Tier(s.Program)
}

// work runs one attempt on a worker's node; it is the Run of worker.Config.
func (e *Engine) work(ctx context.Context, t task.Task) task.Result {
	result := task.Result{Task: t.ID, Attempt: t.Attempt, Outcome: task.Lost}
	r, j, done := e.claim(t)
	defer done()
	if j != nil {
		ctx, release := e.hold(ctx, j.ctx, t.ID)
		defer release()
		if e.refs != nil {
			var err error
			if t, err = e.refs.Fetch(ctx, t); err != nil {
				result.Error = err.Error()
				return result
			}
		}
		return j.work(ctx, t)
	}
	if r == nil {
		result.Error = "nobody waits for this task"
		return result
	}
	ctx, release := e.hold(ctx, r.ctx, t.ID)
	defer release()
	now, first := e.turn(r, t.ID)
	if !first {
		select {
		case <-now.ended:
			result = now.result
			result.Attempt = t.Attempt
		case <-ctx.Done():
		}
		return result
	}
	now.result = e.attemptOn(ctx, r, t, result)
	close(now.ended)
	return now.result
}

// attemptOn runs a run's program, elsewhere again when its node is lost.
func (e *Engine) attemptOn(ctx context.Context, r *run, t task.Task, result task.Result) task.Result {
	out, err := e.sandboxed(ctx, r)
	for errors.Is(err, sandbox.ErrLost) && ctx.Err() == nil {
		if err = e.move(ctx, r, t.ID, err); err == nil {
			out, err = e.sandboxed(ctx, r)
		}
	}
	if err != nil && preemption(r.ctx) != nil {
		r.report.Actual = out.Usage
		result.Error = err.Error()
		return result
	}
	if err != nil {
		result.Error = err.Error()
		r.report.Outcome = task.Lost
		r.report.Why = append(r.report.Why, err.Error())
		return result
	}
	result.ExitCode = out.ExitCode
	result.Outcome = endOf(out)
	e.finish(ctx, r, out, result.Outcome)
	return result
}

// sandboxed gets a sandbox, runs the program in it and removes it.
func (e *Engine) sandboxed(ctx context.Context, r *run) (sandbox.Outcome, error) {
	start := time.Now()
	box, args, waited, err := e.acquire(ctx, r)
	if err != nil {
		return sandbox.Outcome{}, fmt.Errorf("create sandbox: %w", err)
	}
	defer box.Close()
	stdin, closeStdin, err := r.stdin()
	if err != nil {
		return sandbox.Outcome{}, err
	}
	defer closeStdin()
	created := time.Since(start)
	e.attach(r, box)
	defer e.detach(r)
	out, err := box.Run(ctx, sandbox.IO{Args: args, Stdin: stdin, Stdout: io.MultiWriter(r.stdout, r.log), Stderr: io.MultiWriter(orDiscard(r.opt.IO.Stderr), r.log),
		Pressed: func() { e.pressed(ctx, r) }})
	if err == nil {
		err = ctx.Err() // what was stopped has ended in no way of its own
	}
	if err != nil {
		return out, fmt.Errorf("run in sandbox: %w", err)
	}
	r.report.Phases.Sandbox = milliseconds(created + out.Setup)
	r.report.Phases.Run = milliseconds(out.Wall)
	r.report.Phases.Start = "cold"
	if waited || out.Warm {
		r.report.Phases.Start = "warm"
	}
	return out, nil
}

// limits are what the sandbox of the current attempt enforces.
func (r *run) limits() sandbox.Limits {
	return sandbox.Limits{Vector: r.alloc.Limit, Pids: maxPids, Disk: maxDisk, Wall: r.left}
}

func (r *run) stdin() (io.Reader, func(), error) {
	if r.opt.IO.Stdin != nil {
		return r.opt.IO.Stdin, func() {}, nil
	}
	rd, err := probe.Stdin(r.inv.Input)
	if err != nil {
		return nil, nil, fmt.Errorf("open input: %w", err)
	}
	return rd, func() { rd.Close() }, nil
}

// finish writes what the attempt used into the report and the store.
func (e *Engine) finish(ctx context.Context, r *run, out sandbox.Outcome, outcome task.Outcome) {
	limit := int64(r.alloc.Limit[resource.Memory])
	r.left = max(r.left-out.Wall, 0)
	r.report.Outcome, r.report.ExitCode, r.report.Actual = outcome, out.ExitCode, out.Usage
	r.report.Attempts = append(r.report.Attempts, Attempt{Outcome: outcome, MemoryBytes: limit})
	r.notice("attempt", "%s at a limit of %d MiB", outcome, limit>>20)
	r.report.charge(r.periods, r.inv.Requested)
	r.report.Denied = out.Denied
	if out.Limit != "" {
		r.report.Why = append(r.report.Why, out.Limit)
	}
	if r.opt.NoLearn || r.opt.IO.Stdin != nil {
		return
	}
	predicted, basis := r.profile.Demand, r.profile.Basis
	o := profile.Observation{
		Unit: r.inv.Unit, Class: r.inv.Class.Name, Sizes: r.sizes, Ops: out.Ops, Usage: out.Usage, MemoryLimit: limit, OOM: out.OOM,
		Censored: out.OOM || out.TimedOut, ExitCode: out.ExitCode, Predicted: &predicted, Basis: &basis, Host: e.config.HostClass, At: time.Now().UTC(), Reason: out.Limit,
	}
	if err := e.config.Store.Append(context.WithoutCancel(ctx), o); err != nil {
		r.report.Why = append(r.report.Why, "not remembered: "+err.Error())
	}
}

// record keeps the run's state, its report and its output for ps, logs and savings.
func (e *Engine) record(ctx context.Context, r *run, state string, report any) error {
	if r.opt.part {
		return nil
	}
	rec := store.Run{ID: r.inv.ID, Unit: r.inv.Unit, Path: r.sub.Program.Path, Tenant: r.inv.Tenant, State: state, Started: r.inv.At, PID: os.Getpid(), ExitCode: r.report.ExitCode}
	if state != "running" {
		rec.Ended = time.Now().UTC()
		var err error
		if rec.Report, err = json.Marshal(report); err != nil {
			return fmt.Errorf("report of %s: %w", r.inv.ID, err)
		}
		if err := e.config.Store.PutBlob(ctx, store.RunBlob(r.inv.ID, "log"), r.log.bytes()); err != nil {
			return fmt.Errorf("log of %s: %w", r.inv.ID, err)
		}
	}
	if err := e.config.Store.PutRun(ctx, rec); err != nil {
		return fmt.Errorf("record run %s: %w", r.inv.ID, err)
	}
	return nil
}

// grants says why system calls cannot be granted. It is asked before trial runs, which
// may make them too.
func (e *Engine) grants(calls []string) error {
	if err := syscalls.Check(calls); err != nil {
		return fmt.Errorf("%w: %w", ErrRefused, err)
	}
	if denied := e.config.Rules.Ungranted(calls); len(denied) > 0 {
		return fmt.Errorf("%w: the rules let no program be granted %s", ErrRefused, strings.Join(denied, ", "))
	}
	return nil
}

// errDiverged stops a second attempt whose output is not the first one's.
var errDiverged = errors.New("a second attempt printed something else than the first: its output cannot be joined")

func orDiscard(w io.Writer) io.Writer {
	if w == nil {
		return io.Discard
	}
	return w
}
