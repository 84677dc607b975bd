// Package agent is the worker's side of fleet/joined: it joins a heddle server,
// gives its machine's room away, runs the orders it gets in sandboxes here, tells
// what they use and print and how they end, and leaves when it is told to.
//
// It decides nothing about placement or size. What it cannot tell the server for a
// lease is lost there, so it ends it here.
package agent

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/http"
	"path/filepath"
	"sync"
	"time"

	"github.com/heddle-run/heddle/client"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet/joined"
	"github.com/heddle-run/heddle/internal/launch"
	"github.com/heddle-run/heddle/sandbox"
)

// Config of a worker.
type Config struct {
	Server, Token string
	Hello         joined.Hello // its protocol is filled in
	Sandboxes     map[cluster.Isolation]sandbox.Driver
	Dir           string        // of programs and builds
	Grace         time.Duration // for what runs when it is to leave; zero is 30 s
	Event         func(string)
	// Orphan is how long the server may be away before this worker ends; zero is for ever.
	Orphan time.Duration
}

// agent is a worker under way.
type agent struct {
	Config
	wire     wire
	launcher launch.Launcher
	programs programs

	mu      sync.Mutex
	held    map[string]*held // +checklocks:mu
	changed chan struct{}    // an order ended; holds one
	running sync.WaitGroup
}

// held is an order that the server has not confirmed the end of.
type held struct {
	box    sandbox.Sandbox // nil until it is made, and when it has ended
	sample sandbox.Sample
	stop   context.CancelFunc
}

// Serve works until ctx is done, then ends what it has, at most for the grace, and
// leaves. An error says why the server does not want it.
func Serve(ctx context.Context, c Config) error {
	if c.Grace == 0 {
		c.Grace = 30 * time.Second
	}
	if c.Event == nil {
		c.Event = func(string) {}
	}
	if _, err := http.NewRequest(http.MethodGet, c.Server, nil); err != nil {
		return err // no answer will ever come from there
	}
	c.Hello.Protocol, c.Hello.Instance = joined.Protocol, rand.Text()
	a := &agent{Config: c, wire: wire{client.Client{Server: c.Server, Token: c.Token}}, launcher: launch.Launcher{Cache: filepath.Join(c.Dir, "cache")},
		programs: programs{dir: filepath.Join(c.Dir, "programs")}, held: map[string]*held{}, changed: make(chan struct{}, 1)}
	defer a.running.Wait()
	defer a.dropAll()
	for {
		w, err := a.join(ctx)
		if err != nil || ctx.Err() != nil {
			return err
		}
		left, err := a.work(ctx, w)
		a.dropAll()
		if left || ctx.Err() != nil {
			return nil
		}
		c.Event("joins anew: " + err.Error())
	}
}

// join says hello until the server answers; one that refuses is final.
func (a *agent) join(ctx context.Context) (w joined.Welcome, err error) {
	since := time.Now()
	for pause := 100 * time.Millisecond; ; pause = min(2*pause, 2*time.Second) {
		w, err = a.wire.join(ctx, a.Hello)
		if err == nil {
			a.Event(fmt.Sprintf("joined %s as node %s", a.Server, a.Hello.Name))
			return w, nil
		}
		if refused(err) {
			return w, err
		}
		if a.Orphan > 0 && time.Since(since) > a.Orphan {
			return w, fmt.Errorf("no server for %s: %w", a.Orphan, err)
		}
		a.Event("cannot reach the server: " + err.Error())
		select {
		case <-ctx.Done():
			return w, nil
		case <-time.After(pause):
		}
	}
}

// work asks for work until the server does not know this worker any more, has not
// answered for a lease, or it has left.
func (a *agent) work(ctx context.Context, w joined.Welcome) (left bool, err error) {
	asking, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	var grace <-chan time.Time
	leaving := context.AfterFunc(ctx, stop) // cuts the question short that is under way
	defer leaving()
	last := time.Now()
	for {
		if ctx.Err() != nil && grace == nil {
			a.Event("leaves when what runs here has ended")
			grace = time.After(a.Grace)
			asking, stop = context.WithCancel(context.WithoutCancel(ctx))
			defer stop()
		}
		if grace != nil && (a.idle() || over(grace)) {
			bye, done := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
			defer done()
			return true, a.wire.leave(bye, w.Session)
		}
		work, err := a.wire.ask(asking, w.Session, a.report(grace != nil), w.Lease)
		switch {
		case err == nil:
			last = time.Now()
		case ctx.Err() != nil && grace == nil:
			continue
		case refused(err) || time.Since(last) > w.Lease:
			return false, err
		default:
			time.Sleep(100 * time.Millisecond)
			continue
		}
		a.heed(w.Session, work)
	}
}

func over(c <-chan time.Time) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

func (a *agent) idle() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return len(a.held) == 0
}

// report measures all that is held.
func (a *agent) report(leaving bool) joined.Held {
	a.mu.Lock()
	defer a.mu.Unlock()
	h := joined.Held{Samples: map[string]sandbox.Sample{}, Leaving: leaving}
	for id, o := range a.held {
		if o.box != nil {
			if s, err := o.box.Usage(); err == nil {
				o.sample = s
			}
		}
		h.Samples[id] = o.sample
	}
	return h
}

// heed does what the server says.
func (a *agent) heed(session string, w joined.Work) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, id := range w.Cancel {
		if o := a.held[id]; o != nil {
			o.stop()
		}
	}
	for id, limits := range w.Limits {
		if o := a.held[id]; o != nil && o.box != nil {
			if err := o.box.Resize(context.Background(), a.within(limits)); err != nil {
				a.Event(fmt.Sprintf("limits of %s: %v", id, err))
			}
		}
	}
	for _, sheet := range w.Orders {
		if a.held[sheet.ID] != nil {
			continue
		}
		ctx, stop := context.WithCancel(context.Background())
		o := &held{stop: stop}
		a.held[sheet.ID] = o
		a.running.Go(func() {
			defer stop()
			a.do(ctx, session, sheet, o)
		})
	}
}

// within are limits that this node can hold a program to: control groups refuse
// one above what the node's own allow.
func (a *agent) within(l sandbox.Limits) sandbox.Limits {
	for k, most := range a.Hello.Allocatable {
		if most > 0 {
			l.Vector[k] = min(l.Vector[k], most)
		}
	}
	return l
}

// dropAll ends all that is held: the server has given it up.
func (a *agent) dropAll() {
	a.mu.Lock()
	for id, o := range a.held {
		o.stop()
		delete(a.held, id)
	}
	a.mu.Unlock()
	a.running.Wait()
}

// do makes one order and tells its end until that is heard.
func (a *agent) do(ctx context.Context, session string, sheet joined.Sheet, o *held) {
	end := joined.End{}
	out, err := a.run(ctx, session, sheet, o)
	end.Outcome = out
	if err != nil {
		end.Failed = err.Error()
	}
	for pause := 20 * time.Millisecond; ctx.Err() == nil; pause = min(2*pause, time.Second) {
		err := a.wire.end(ctx, session, sheet.ID, end)
		if err == nil || refused(err) {
			break
		}
		select {
		case <-ctx.Done():
		case <-time.After(pause):
		}
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.held[sheet.ID] == o {
		delete(a.held, sheet.ID)
	}
}

// run makes the sandbox of an order and runs it to its end.
func (a *agent) run(ctx context.Context, session string, sheet joined.Sheet, o *held) (sandbox.Outcome, error) {
	driver, ok := a.Sandboxes[sheet.Isolation]
	if !ok {
		return sandbox.Outcome{}, fmt.Errorf("no %s sandbox on this node", sheet.Isolation)
	}
	p, err := a.programs.get(ctx, a.wire, session, sheet)
	if err != nil {
		return sandbox.Outcome{}, err
	}
	spec, err := a.launcher.Spec(ctx, p, sheet.Unit, sheet.Input, sheet.Isolation)
	if err != nil {
		return sandbox.Outcome{}, err
	}
	spec.ID, spec.Tenant, spec.Network, spec.Egress, spec.Syscalls, spec.Limits = sheet.ID, sheet.Tenant, sheet.Network, sheet.Egress, sheet.Syscalls, a.within(sheet.Limits)
	box, err := driver.Create(ctx, spec)
	if err != nil {
		return sandbox.Outcome{}, fmt.Errorf("create sandbox: %w", err)
	}
	defer box.Close()
	a.mu.Lock()
	o.box = box
	a.mu.Unlock()
	defer func() {
		a.mu.Lock()
		o.box = nil
		a.mu.Unlock()
	}()
	stdout := a.wire.stream(ctx, session, sheet.ID, joined.Stdout, o.stop)
	stderr := a.wire.stream(ctx, session, sheet.ID, joined.Stderr, o.stop)
	out, err := box.Run(ctx, sandbox.IO{Stdin: reader(sheet.Input.Stdin), Stdout: stdout, Stderr: stderr})
	return out, errors.Join(err, stdout.close(), stderr.close())
}
