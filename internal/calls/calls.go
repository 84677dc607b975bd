// Package calls keeps the invocations that a server has accepted: whose turn it
// is, how each stands, what it said and gave. An accepted call is durable: when
// heddle is killed, the next one takes it up again from its request, and its
// result counts once.
//
// It runs nothing itself; it calls the engine. It knows no HTTP; internal/server
// does.
package calls

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/internal/policy"
	"github.com/heddle-run/heddle/internal/seal"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/task"
)

// Errors of the register.
var (
	ErrNotFound = errors.New("no such call")
	ErrRunning  = errors.New("the call has not ended")
	ErrBusy     = errors.New("too many calls are waiting; try again later")
	ErrInvalid  = errors.New("not a call that can be made")
)

// States that are no task.Outcome.
const (
	Queued   = "queued"
	Running  = "running"
	Canceled = "canceled"
)

// Request is what a call is made of; it is what is kept to make it again.
type Request struct {
	Unit      program.UnitID
	Tenant    string
	Input     task.Input
	Items     []json.RawMessage // when set, stand for Input: one task an item
	Class     task.Class
	Isolation string
	Network   bool
	Egress    []string        // when not nil, all that Network lets it reach
	Syscalls  []string        // that it is granted beside its runtime's list
	After     []string        // calls that have to end well first
	From      string          // a call whose result is the input
	Parent    string          // the call that makes this one
	Secrets   []string        // of the tenant, that it finds in /run/secrets
	Key       string          // calls of a tenant with the same key are one call; "" is one of its own
	Nests     bool            // it makes calls: it is told its own ID
	Budget    int64           // micro-units of money; 0 is no limit
	Requested resource.Vector // what the caller would have booked; zero is not said
	Trial     time.Duration
	NoLearn   bool
	Accept    []string // kinds of offer that are taken; nil is the usual ones
}

// Config of a Register.
type Config struct {
	Engine   *heddle.Engine
	Store    store.Store
	Programs *Programs
	Dir      string      // of results and inputs
	Vault    *seal.Vault // seals them; nil is nothing
	Slots    int         // calls in the engine at once; 0 is 32
	Waiting  int         // calls that may wait for a slot; 0 is 100,000
	Weights  map[string]float64
	Quota    func(tenant string) policy.Quota // nil is none
	Shared   bool                             // between tenants: none may fill the line alone
	Log      *slog.Logger
	Ended    func(Call) // told of each end, once; nil is nobody
}

// Register is the calls of one server.
type Register struct {
	config Config
	gate   *gate
	stop   context.CancelFunc
	ctx    context.Context
	wg     sync.WaitGroup

	keyed   sync.Mutex // held while a call with a key is taken in
	keeping sync.Mutex // over what is read and written of secrets

	mu     sync.Mutex
	live   map[string]*call // not ended; +checklocks:mu
	nested map[string]*call // those of them that other calls made; +checklocks:mu
	own    map[string]int   // how many of them are a tenant's; +checklocks:mu
}

// Call is one call as it stands.
type Call struct {
	store.Run
	Error string
}

// Ended says whether the call is in its last state.
func (c Call) Ended() bool { return c.State != Queued && c.State != Running }

// New is a register that takes up what an earlier one left unfinished. Close ends it.
func New(ctx context.Context, c Config) (*Register, error) {
	if c.Slots == 0 {
		c.Slots = 32
	}
	if c.Waiting == 0 {
		c.Waiting = 100_000
	}
	if c.Quota == nil {
		c.Quota = func(string) policy.Quota { return policy.Quota{} }
	}
	if c.Ended == nil {
		c.Ended = func(Call) {}
	}
	if err := os.MkdirAll(filepath.Join(c.Dir, "results"), 0o700); err != nil {
		return nil, fmt.Errorf("open calls: %w", err)
	}
	r := &Register{config: c, live: map[string]*call{}, nested: map[string]*call{}, own: map[string]int{}}
	r.gate = newGate(c.Slots, r.shares, c.Quota)
	r.ctx, r.stop = context.WithCancel(ctx)
	return r, r.resume(ctx)
}

// Close stops what runs, to be taken up again, and waits for it.
func (r *Register) Close() {
	r.stop()
	r.wg.Wait()
}

// Accept takes a call in: once it returns, the call is made even if heddle is
// killed. ErrInvalid says what is wrong with it, ErrBusy that nothing more is taken.
func (r *Register) Accept(ctx context.Context, q Request) (Call, error) {
	sub, unit, err := r.unit(ctx, q.Unit)
	if err != nil {
		return Call{}, err
	}
	if unit.Kind == program.Function {
		return Call{}, fmt.Errorf("%w: %s is a function, not a command or handler", ErrInvalid, unit.Name)
	}
	if err := r.check(ctx, q); err != nil {
		return Call{}, err
	}
	q.Unit.Unit = unit.Name
	r.mu.Lock()
	most := r.config.Slots + r.config.Waiting
	busy, own := len(r.live) >= most, r.own[q.Tenant]
	r.mu.Unlock()
	switch {
	case busy:
		return Call{}, ErrBusy
	case r.config.Shared && own >= (most+1)/2:
		return Call{}, fmt.Errorf("%w: %d of them are yours, half of all that may", ErrBusy, own)
	}
	id := newID()
	if q.Key != "" {
		r.keyed.Lock()
		defer r.keyed.Unlock()
		id = keyedID(q)
		if made, err := r.Get(ctx, q.Tenant, id); err == nil {
			return made, nil
		}
	}
	c := &call{id: id, request: q, sub: sub, unit: unit, started: time.Now().UTC(), changed: make(chan struct{})}
	kept, err := json.Marshal(q)
	if err != nil {
		return Call{}, fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	if err := r.config.Store.PutBlob(ctx, store.RunBlob(c.id, "request"), kept); err != nil {
		return Call{}, fmt.Errorf("keep call: %w", err)
	}
	if err := r.config.Store.PutRun(ctx, c.run(Queued)); err != nil {
		return Call{}, fmt.Errorf("keep call: %w", err)
	}
	r.start(c)
	return Call{Run: c.run(Queued)}, nil
}

// resume takes up the calls that a heddle which is gone had accepted.
func (r *Register) resume(ctx context.Context) error {
	runs, err := r.config.Store.Runs(ctx, 0)
	if err != nil {
		return fmt.Errorf("resume calls: %w", err)
	}
	var again []*call
	opened := map[program.UnitID]*call{}  // a thousand calls of one program read it once
	for i := len(runs) - 1; i >= 0; i-- { // the oldest first
		run := runs[i]
		if run.State != Queued && run.State != Running && !r.unkept(run.ID) || run.PID != os.Getpid() && Alive(run.PID) {
			continue
		}
		kept, err := r.config.Store.Blob(ctx, store.RunBlob(run.ID, "request"))
		if err != nil {
			continue // of `heddle run`: whoever waited for it is gone too
		}
		c := &call{id: run.ID, started: run.Started, changed: make(chan struct{})}
		if err = json.Unmarshal(kept, &c.request); err == nil {
			if like := opened[c.request.Unit]; like != nil {
				c.sub, c.unit = like.sub, like.unit
			} else {
				c.sub, c.unit, err = r.unit(ctx, c.request.Unit)
			}
		}
		if err != nil {
			run.State, run.Ended = string(task.Lost), time.Now().UTC()
			if err := r.config.Store.PutRun(ctx, run); err != nil {
				return fmt.Errorf("resume %s: %w", run.ID, err)
			}
			continue
		}
		opened[c.request.Unit] = c
		c.note("queued", "taken up again: heddle had been stopped")
		again = append(again, c)
	}
	// Only then do they start: the server answers nobody until all are known, and
	// calls that run would keep it from the store.
	for _, c := range again {
		r.start(c)
	}
	return nil
}

// start lets a call run when its turn comes.
func (r *Register) start(c *call) {
	var ctx context.Context
	ctx, c.cancel = context.WithCancelCause(r.ctx)
	r.mu.Lock()
	r.live[c.id] = c
	r.own[c.request.Tenant]++
	if c.request.Parent != "" {
		r.nested[c.id] = c
	}
	r.mu.Unlock()
	r.wg.Go(func() { r.run(ctx, c) })
}

// run waits for the call's turn, makes it and keeps how it ended.
func (r *Register) run(ctx context.Context, c *call) {
	defer c.cancel(nil)
	state, err := r.turn(ctx, c)
	for wait := firstWait; full(err) && pause(ctx, wait); wait = min(2*wait, mostWait) {
		c.note("queued", "again after %v: %v", wait, err)
		state, err = r.turn(ctx, c)
	}
	if r.ctx.Err() != nil && !errors.Is(context.Cause(ctx), errCanceled) {
		return // heddle stops: the next one takes it up again
	}
	if errors.Is(context.Cause(ctx), errCanceled) {
		state, err = Canceled, errCanceled
	}
	run, failed := r.keep(ctx, c, state, err)
	for wait := firstWait; failed != nil; wait = min(2*wait, mostWait) {
		r.config.Log.Error("keep the end of a call", "call", c.id, "again_after", wait, "err", failed)
		if !pause(r.ctx, wait) {
			return // the next heddle makes the call again
		}
		run, failed = r.keep(ctx, c, state, err)
	}
	text := state
	if err != nil {
		text += ": " + err.Error()
	}
	c.end(run, err)
	c.note("ended", "%s", text)
	r.mu.Lock()
	delete(r.live, c.id)
	if r.own[c.request.Tenant]--; r.own[c.request.Tenant] == 0 {
		delete(r.own, c.request.Tenant)
	}
	delete(r.nested, c.id)
	r.mu.Unlock()
	r.config.Ended(Call{Run: run, Error: errorText(err)})
}

// The pause before a store is asked again that had no room, or failed.
const (
	firstWait = 200 * time.Millisecond
	mostWait  = 10 * time.Second
)

// full says that a call failed for want of disk, which is not its own fault.
func full(err error) bool {
	return errors.Is(err, store.ErrFull) || errors.Is(err, syscall.ENOSPC)
}

// pause is false when ctx ended before.
func pause(ctx context.Context, d time.Duration) bool {
	select {
	case <-time.After(d):
		return true
	case <-ctx.Done():
		return false
	}
}

// keep writes how a call ended.
func (r *Register) keep(ctx context.Context, c *call, state string, err error) (store.Run, error) {
	ctx = context.WithoutCancel(ctx)
	run, failed := r.config.Store.Run(ctx, c.id)
	if failed != nil {
		run = c.run(state)
	}
	run.State, run.Tenant = state, c.request.Tenant
	if c.report != nil {
		run.Report = c.report
	}
	if run.Ended.IsZero() {
		run.Ended = time.Now().UTC()
	}
	if err != nil {
		if failed := r.config.Store.PutBlob(ctx, store.RunBlob(c.id, "error"), []byte(err.Error())); failed != nil {
			return run, failed
		}
	}
	return run, r.config.Store.PutRun(ctx, run)
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// turn is the call's stay in the engine.
func (r *Register) turn(ctx context.Context, c *call) (state string, err error) {
	c.note("queued", "class %s", c.request.Class.Name)
	if state, err := r.follows(ctx, c); err != nil {
		return state, err
	}
	leave, err := r.enter(ctx, c)
	if err != nil {
		return string(task.Lost), err
	}
	defer leave()
	if len(c.request.Items) > 0 {
		return r.mapOver(ctx, c)
	}
	return r.invoke(ctx, c)
}
