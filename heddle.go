// Package heddle is the engine, to embed or to run: it reads code before it
// runs, sizes and places it, watches it and learns from it.
//
// Its verbs are Submit (read a program and state its facts), Profile (what a
// unit will need on an input), Invoke (run it with just that) and Reconcile
// (adjust what runs). Each calls the decisions under internal/ with values and
// carries out their answers through the ports; no decision is taken here.
package heddle

import (
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/balance"
	"github.com/heddle-run/heddle/internal/dispatch"
	"github.com/heddle-run/heddle/internal/estimate"
	"github.com/heddle-run/heddle/internal/launch"
	"github.com/heddle-run/heddle/internal/policy"
	"github.com/heddle-run/heddle/internal/refer"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/internal/warm"
	"github.com/heddle-run/heddle/internal/worker"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/task"
)

// ErrRefused is the answer to what policy forbids or no node has room for.
var ErrRefused = errors.New("refused")

// Config is what an Engine is made of. Every port is required.
type Config struct {
	FrontEnds map[program.Language]lang.FrontEnd
	Sandboxes map[cluster.Isolation]sandbox.Driver
	Cluster   fleet.Cluster
	Far       sandbox.Far // of nodes that are not this machine; nil is none
	Growth    Growth      // how the cluster grows and shrinks; the zero value is not at all
	Queue     queue.Queue
	Objects   store.Objects // keeps the texts that are too large for the queue; nil sends all through it
	Store     store.Store
	Rules     policy.Rules       // what may run
	Placement schedule.Rules     // where it runs
	Cache     string             // folder of builds
	Host      estimate.Host      // of the nodes
	HostClass string             // name under which observations of this kind of host are kept
	Model     estimate.Model     // what runs of other programs say of a law; nil is none
	Version   string             // changes when analysis would read the same program otherwise
	Balance   balance.Balancer   // chooses the lane of a task; nil is balance.Default
	Slots     int                // tasks that run at once; 0 is one per 100 millicores of the fleet
	Tick      time.Duration      // between two looks at what runs; 0 is 25 ms
	Signer    ed25519.PrivateKey // of receipts; nil is none
	Warm      float64            // share of the free memory that sandboxes may hold which wait for calls; 0 is none
	Event     func(string)       // progress in words; nil is none
}

// Engine runs units. Make one with New, start it with Serve.
type Engine struct {
	config     Config
	launcher   launch.Launcher
	dispatcher *dispatch.Dispatcher
	refs       *refer.Queue // nil without Config.Objects
	pool       *warm.Pool   // nil without Config.Warm

	woken chan struct{} // a run has its sandbox

	booking   sync.Mutex // over placing a run of a tenant with a quota; before mu
	mu        sync.Mutex
	live      map[string]*run            // by task ID; +checklocks:mu
	jobs      map[string]*job            // by invocation ID; +checklocks:mu
	copies    map[string][]*held         // of tasks that run, by their ID; +checklocks:mu
	demand    demand                     // +checklocks:mu
	libraries map[string]*library.Models // by language; +checklocks:mu
}

// New is an engine over the ports.
func New(c Config) *Engine {
	if c.Tick == 0 {
		c.Tick = 25 * time.Millisecond
	}
	if c.Slots == 0 {
		c.Slots = 256
	}
	if c.Event == nil {
		c.Event = func(string) {}
	}
	var refs *refer.Queue
	if c.Objects != nil {
		refs = refer.New(c.Queue, c.Objects)
		c.Queue = refs
	}
	e := &Engine{
		refs:      refs,
		config:    c,
		launcher:  launch.Launcher{Cache: c.Cache},
		live:      map[string]*run{},
		jobs:      map[string]*job{},
		copies:    map[string][]*held{},
		demand:    newDemand(c.Growth.Pools),
		libraries: map[string]*library.Models{},
		woken:     make(chan struct{}, 1),
	}
	e.dispatcher = dispatch.New(dispatch.Config{Queue: c.Queue, Event: c.Event, Idle: e.idle, Over: e.over, Dead: e.bury})
	if c.Warm > 0 {
		e.pool = warm.New(warm.Config{Budget: e.spare})
	}
	return e
}

// Serve works off the queue and reconciles until ctx is done; it returns after
// the last run has ended.
func (e *Engine) Serve(ctx context.Context) {
	var beside sync.WaitGroup
	beside.Go(func() { e.watch(ctx) })
	beside.Go(func() { every(ctx, lookAgain/2, e.dispatcher.Speculate) })
	if e.refs != nil {
		beside.Go(func() { e.refs.Tend(ctx, e.config.Event) })
	}
	if e.config.Growth.Provider != nil {
		beside.Go(func() { e.grow(ctx) })
	}
	if e.pool != nil {
		beside.Go(func() { e.pool.Serve(ctx) })
	}
	defer beside.Wait()
	worker.Serve(ctx, worker.Config{
		Queue: e.config.Queue, Slots: e.config.Slots, Lease: 10 * time.Second,
		Run: e.work, Report: e.dispatcher.Deliver, Trouble: func(err error) { e.config.Event(err.Error()) },
	})
}

// Invoke runs one unit on one input: estimate, admit, place, dispatch, run,
// observe, and again with more memory when it was killed for lack of it.
func (e *Engine) Invoke(ctx context.Context, s *Submission, u program.Unit, inv task.Invocation, opt Options) (*Report, error) {
	r, err := e.prepare(ctx, s, u, inv, opt)
	if err != nil {
		return nil, err
	}
	if r.parts, err = e.divisible(ctx, r, slices.Contains(opt.Accept, string(schedule.Split))); err == nil {
		err = e.record(ctx, r, "running", r.report)
	}
	if err != nil {
		return nil, err
	}
	for attempt := 0; ; attempt++ {
		result, err := e.attempt(ctx, r, attempt)
		if attempt > 0 && errors.Is(err, ErrRefused) {
			r.report.Why = append(r.report.Why, err.Error())
			break // it stays what the last attempt was: out of memory
		}
		if err != nil {
			if again, err := e.instead(ctx, r, err); !again {
				return r.report, err
			}
			continue
		}
		if again := e.again(r, result); !again {
			break
		}
	}
	return r.report, e.record(context.WithoutCancel(ctx), r, string(r.report.Outcome), r.report)
}

// attempt places the run, sends it to a worker and waits for its result.
func (e *Engine) attempt(ctx context.Context, r *run, attempt int) (task.Result, error) {
	start := time.Now()
	alloc, err := e.place(ctx, r, fmt.Sprintf("%s-%d", r.inv.ID, attempt))
	if err != nil {
		return task.Result{}, err
	}
	r.report.Phases.Place += milliseconds(time.Since(start))
	r.notice("placed", "on %s", alloc.Node)
	e.promise(r, alloc)
	ctx, r.stop = context.WithCancelCause(ctx)
	defer r.stop(nil)
	t := task.Task{ID: alloc.Task, Invocation: r.inv.ID, Tenant: r.inv.Tenant, Unit: r.inv.Unit, Of: 1, Class: r.inv.Class, Attempt: attempt, Parent: r.inv.Parent}
	r.ctx = ctx
	e.enter(t.ID, r, alloc)
	before := r.report.CostUSD
	results, err := e.dispatcher.Run(ctx, t)
	held := e.leave(t.ID)
	r.busy.Wait()
	_ = e.config.Cluster.Release(context.WithoutCancel(ctx), held)
	if err != nil {
		results, err = e.stopped(ctx, r, t, err)
	}
	if err != nil {
		return task.Result{}, fmt.Errorf("run %s: %w", r.inv.Unit.Unit, err)
	}
	if lost := results[0]; lost.Outcome == task.Lost && !slices.Contains(r.report.Why, lost.Error) { // on its way, not in a sandbox
		r.report.Outcome = task.Lost
		r.report.Why = append(r.report.Why, lost.Error)
	}
	e.settle(r, results[0], r.report.CostUSD-before)
	return results[0], nil
}

// every does it at each tick until ctx is done.
func every(ctx context.Context, d time.Duration, do func()) {
	tick := time.NewTicker(d)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			do()
		}
	}
}
