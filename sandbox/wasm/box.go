package wasm

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/experimental"
	"github.com/tetratelabs/wazero/sys"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/wasmbin"
)

// box is one sandbox.
type box struct {
	driver *Driver
	spec   sandbox.Spec
	module *module
	known  bool // the module had been compiled
	gov    *governor
	fs     wazero.FSConfig
	open   []io.Closer // what fs holds of the host

	mu      sync.Mutex
	started bool
	closed  bool
	done    chan struct{} // closed when the guest has ended

	// Written by the guest's goroutine before done is closed.
	accesses *accesses // nil when it is not traced
	outcome  sandbox.Outcome
	err      error
}

var _ sandbox.Sandbox = (*box)(nil)

// Run implements sandbox.Sandbox. The guest runs on a thread of its own, so
// that its CPU time is that thread's.
func (s *box) Run(ctx context.Context, streams sandbox.IO) (sandbox.Outcome, error) {
	began := time.Now()
	s.mu.Lock()
	if s.closed || s.started {
		defer s.mu.Unlock()
		if s.closed {
			return sandbox.Outcome{}, sandbox.ErrClosed
		}
		return sandbox.Outcome{}, sandbox.ErrBusy
	}
	if !s.driver.enter(s) {
		s.mu.Unlock()
		return sandbox.Outcome{}, sandbox.ErrClosed
	}
	s.started = true
	s.mu.Unlock()

	go s.guest(began, streams)
	return s.watch(ctx, began)
}

// watch waits for the guest's end, and ends it when ctx or its wall time does.
func (s *box) watch(ctx context.Context, began time.Time) (sandbox.Outcome, error) {
	var wall <-chan time.Time
	if l := s.gov.limits.Load().Wall; l > 0 {
		timer := time.NewTimer(l)
		defer timer.Stop()
		wall = timer.C
	}
	for {
		select {
		case <-s.done:
			return s.outcome, s.err
		case <-ctx.Done():
			s.gov.stop(stopCancelled)
			return s.abandon(began)
		case <-wall:
			l := s.gov.limits.Load().Wall
			if left := l - time.Since(began); l == 0 || left > 0 { // moved meanwhile
				if wall = nil; l > 0 {
					wall = time.After(left)
				}
				continue
			}
			s.gov.stop(stopWall)
			return s.abandon(began)
		}
	}
}

// abandon waits for a stopped guest a short while. One that sits in a Read or
// Write of its caller's, which nothing can interrupt, is left to end when that
// returns; it touches the streams no more and its memory is freed then.
func (s *box) abandon(began time.Time) (sandbox.Outcome, error) {
	timer := time.NewTimer(grace)
	defer timer.Stop()
	select {
	case <-s.done:
		return s.outcome, s.err
	case <-timer.C:
	}
	now := time.Now()
	o := sandbox.Outcome{Wall: now.Sub(began)}
	s.gov.explain(&o)
	o.Usage = usage(s.gov.sample(now), o.Wall)
	return o, nil
}

// guest runs the module to its end.
func (s *box) guest(began time.Time, streams sandbox.IO) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	defer close(s.done)
	defer s.driver.leave(s)
	g := s.gov
	g.begin(began)
	fuel, err := s.instance(streams)
	g.end(fuel)

	now := time.Now()
	o := sandbox.Outcome{Wall: now.Sub(began), Ops: float64(g.used.Load()), Warm: s.known}
	if !g.first.IsZero() {
		o.Setup = g.first.Sub(began)
	}
	o.Usage = usage(g.sample(now), o.Wall)
	o.Usage.Threads = 1
	if s.accesses != nil {
		o.Access = s.accesses.profile()
	}
	s.err = s.conclude(&o, err, streams.Stderr)
	s.outcome = o
}

// instance makes an instance, runs its _start and frees it. It gives the fuel left.
func (s *box) instance(streams sandbox.IO) (fuel int64, err error) {
	g := s.gov
	defer g.memory.release() // the last of all: the instance is closed by then
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", errEngine, r)
		}
	}()
	if limit := g.memory.limit.Load(); limit > 0 && s.module.minMemory > limit {
		g.memory.refused.Add(1)
		return 0, errOOM
	}
	ctx := context.WithValue(context.Background(), governorKey{}, g)
	if s.module.ring > 0 {
		// All the memory it may have is there from the start; it sees less of it.
		g.memory.limit.Store(0)
		s.accesses = newAccesses(s.module.sites, s.module.ring)
		ctx = context.WithValue(ctx, accessesKey{}, s.accesses)
	}
	ctx = experimental.WithMemoryAllocator(ctx, experimental.MemoryAllocatorFunc(func(_, most uint64) experimental.LinearMemory {
		if err := g.memory.allocate(most); err != nil {
			panic(fmt.Errorf("reserve %d bytes of address space: %w", most, err))
		}
		return &g.memory
	}))
	mod, err := s.driver.runtime.InstantiateModule(ctx, s.module.code, s.config(streams))
	if err != nil {
		if !strings.Contains(err.Error(), "wasm stack trace:") { // of a start function: the guest's own
			err = fmt.Errorf("%w: %w", ErrModule, err)
		}
		return 0, err
	}
	defer mod.Close(ctx) // frees the memory; fails only for files, which sandbox.Close closes
	left := mod.ExportedGlobal(wasmbin.DefaultMeter.Fuel)
	_, err = mod.ExportedFunction("_start").Call(ctx)
	if s.accesses != nil {
		g.memory.size.Store(int64(uint32(mod.ExportedGlobal(wasmbin.DefaultTracer.Size).Get())) * wasmbin.PageSize)
		next := uint32(mod.ExportedGlobal(wasmbin.DefaultTracer.Next).Get())
		s.accesses.read(mod, min(next-s.module.ring, wasmbin.RingEntries*8))
	}
	return int64(left.Get()), err
}

// How an instance can fail otherwise than by the guest's exit or trap.
var (
	errOOM    = errors.New("out of memory")
	errEngine = errors.New("wasm engine")
)

// config is what the guest sees of the world.
func (s *box) config(streams sandbox.IO) wazero.ModuleConfig {
	argv := s.spec.Argv
	if len(argv) == 0 {
		argv = []string{"main"}
	}
	c := wazero.NewModuleConfig().WithName("").WithStartFunctions().WithArgs(argv...).
		WithSysWalltime().WithSysNanotime().WithRandSource(rand.Reader).
		WithNanosleep(func(ns int64) { s.gov.sleep(time.Duration(ns)) }).
		WithOsyield(func() { s.gov.check(); runtime.Gosched() })
	pwd := false
	for _, kv := range s.spec.Env {
		if k, v, ok := strings.Cut(kv, "="); ok && k != "" {
			c = c.WithEnv(k, v)
			pwd = pwd || k == "PWD"
		}
	}
	if !pwd {
		c = c.WithEnv("PWD", s.dir()) // WASI has no working folder; libraries take this for it
	}
	if streams.Stdin != nil {
		c = c.WithStdin(input{streams.Stdin, s.gov})
	}
	if streams.Stdout == nil {
		streams.Stdout = io.Discard
	}
	if streams.Stderr == nil {
		streams.Stderr = io.Discard
	}
	c = c.WithStdout(output{streams.Stdout, s.gov}).WithStderr(output{streams.Stderr, s.gov})
	if s.fs != nil {
		c = c.WithFSConfig(s.fs)
	}
	return c
}

func (s *box) dir() string {
	if s.spec.Dir == "" {
		return "/work"
	}
	return s.spec.Dir
}

// conclude says how the guest ended. Only a failure of the sandbox is an error.
func (s *box) conclude(o *sandbox.Outcome, err error, stderr io.Writer) error {
	g := s.gov
	var exit *sys.ExitError
	switch {
	case g.explain(o):
	case err == nil:
	case errors.Is(err, errOOM):
		o.ExitCode, o.Signal = 137, "SIGKILL"
	case errors.As(err, &exit):
		o.ExitCode = int(exit.ExitCode() & 0xff) // as the kernel cuts a process's
	case errors.Is(err, errEngine), errors.Is(err, ErrModule):
		return fmt.Errorf("run sandbox %s: %w", s.spec.ID, err)
	default: // a trap
		o.ExitCode, o.Signal = 134, "SIGABRT"
		if stderr != nil {
			fmt.Fprintf(stderr, "%s\n", trap(err))
		}
		if strings.Contains(err.Error(), "stack overflow") {
			o.Limit = "call stack"
		}
	}
	if g.memory.refused.Load() > 0 && o.ExitCode != 0 && !o.TimedOut {
		o.OOM = true
		o.Limit = fmt.Sprintf("memory %d bytes", g.memory.limit.Load())
	}
	return nil
}

// trap is the text of a trap, its stack cut to what helps.
func trap(err error) []byte {
	lines := bytes.SplitN([]byte(err.Error()), []byte("\n"), 14)
	return bytes.Join(lines[:min(len(lines), 13)], []byte("\n"))
}

// explain tells in o which limit or whose wish ended the guest, if one did.
func (g *governor) explain(o *sandbox.Outcome) bool {
	l := g.limits.Load()
	switch stop(g.stopping.Load()) {
	case running:
		return false
	case stopWall:
		o.Limit = fmt.Sprintf("wall %s", l.Wall)
	case stopCPU:
		o.Limit = fmt.Sprintf("CPU time %s", l.CPUTime)
	case stopOps:
		o.Limit = fmt.Sprintf("%d operations", l.Ops)
	case stopCancelled:
		o.Limit = "cancelled"
	case stopClosed:
		o.Limit = "closed"
	}
	o.TimedOut, o.ExitCode, o.Signal = true, 137, "SIGKILL"
	return true
}

func usage(s sandbox.Sample, wall time.Duration) profile.Usage {
	return profile.Usage{
		CPUSeconds: s.CPU.Seconds(), WallSeconds: wall.Seconds(), PeakMemoryBytes: s.PeakMemory, Threads: s.Pids,
		ReadOps: &s.ReadOps, WriteOps: &s.WriteOps, ReadBytes: &s.ReadBytes, WriteBytes: &s.WriteBytes,
		RxBytes: new(int64), TxBytes: new(int64),
	}
}

// Usage implements sandbox.Sandbox.
func (s *box) Usage() (sandbox.Sample, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return sandbox.Sample{}, sandbox.ErrClosed
	}
	return s.gov.sample(time.Now()), nil
}

// Resize implements sandbox.Sandbox. New limits bind from the guest's next poll
// on, some milliseconds at most.
func (s *box) Resize(_ context.Context, limits sandbox.Limits) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return sandbox.ErrClosed
	}
	return s.gov.resize(limits)
}

// Close implements sandbox.Sandbox.
func (s *box) Close() error {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return nil
	}
	s.closed = true
	started := s.started
	s.mu.Unlock()
	s.gov.stop(stopClosed)
	if started {
		timer := time.NewTimer(grace)
		defer timer.Stop()
		select {
		case <-s.done:
		case <-timer.C: // see abandon
		}
	}
	s.driver.modules.release(s.module)
	var errs []error
	for _, c := range s.open {
		errs = append(errs, c.Close())
	}
	return errors.Join(errs...)
}
