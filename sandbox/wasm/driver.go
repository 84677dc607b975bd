// Package wasm is the sandbox driver for WebAssembly: it runs WASI preview 1
// commands inside this process on wazero's compiler, each in a memory of its
// own, with no file, folder, variable or network but what its Spec grants.
//
// Every module is rewritten before it is compiled (package wasmbin): it counts
// its operations and asks the host for leave to go on about every two
// milliseconds. At those polls the driver enforces CPU rate and time, wall
// time, operations and cancellation; so no other thread interrupts the guest,
// and a guest in an endless loop keeps neither its core nor Go's collector
// longer than a poll. Linear memory is given out page by page under the memory
// limit, which may move while the guest runs.
//
// It does not choose limits or retry. What wazero itself takes for a guest
// (compiled code, shared by all runs of a module; the call stack, up to
// 100 MB for a runaway recursion; tables, up to 8 MB each) is not counted
// against the memory limit, and Info says so.
package wasm

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/wasmbin"
)

// ErrModule is the cause of every refusal of a module: not valid, too large, or
// in need of what this driver does not give.
var ErrModule = errors.New("the module cannot run here")

// Config sets up a Driver. The zero value is usable.
type Config struct {
	CacheDir    string // compiled modules are kept here over restarts; "" keeps none. Trusted like a program: it holds machine code
	Scratch     string // where a sandbox's scratch folder is made when its program first asks for it; "" is the system's
	MaxModule   int    // bytes a module may have; 0 is 64 MiB
	CacheBytes  int64  // modules kept compiled in memory, in bytes of wasm; 0 is 128 MiB
	Interpreter bool   // do not compile: slow, for hosts whose policy forbids code at run time
}

// Driver makes sandboxes that share one runtime and its compiled modules.
type Driver struct {
	config  Config
	cache   wazero.CompilationCache // nil without CacheDir
	runtime wazero.Runtime
	modules *modules

	mu     sync.Mutex
	closed bool
	live   map[*box]bool // whose guests run
}

var _ sandbox.Driver = (*Driver)(nil)

// features are those of WebAssembly 2.0 and tail calls. Threads are left out:
// WASI preview 1 cannot start any, and a wait on a cell that nobody notifies
// would block a host thread for good.
const features = api.CoreFeaturesV2 | experimental.CoreFeaturesTailCall | experimental.CoreFeaturesExtendedConst

// New makes a Driver. Close gives back what it holds.
func New(config Config) (*Driver, error) {
	if config.MaxModule == 0 {
		config.MaxModule = 64 << 20
	}
	if config.CacheBytes == 0 {
		config.CacheBytes = 128 << 20
	}
	d := &Driver{config: config, live: map[*box]bool{}}
	rc := wazero.NewRuntimeConfig()
	if config.Interpreter {
		rc = wazero.NewRuntimeConfigInterpreter()
	}
	rc = rc.WithCoreFeatures(features).WithDebugInfoEnabled(false)
	if config.CacheDir != "" {
		cache, err := wazero.NewCompilationCacheWithDir(config.CacheDir)
		if err != nil {
			return nil, fmt.Errorf("open module cache %s: %w", config.CacheDir, err)
		}
		d.cache, rc = cache, rc.WithCompilationCache(cache)
	}
	ctx := context.Background()
	d.runtime = wazero.NewRuntimeWithConfig(ctx, rc)
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, d.runtime); err != nil {
		return nil, errors.Join(fmt.Errorf("set up WASI: %w", err), d.Close())
	}
	mt := wasmbin.DefaultMeter
	host := d.runtime.NewHostModuleBuilder(mt.Module).NewFunctionBuilder().
		WithGoFunction(api.GoFunc(poll), []api.ValueType{api.ValueTypeI64}, []api.ValueType{api.ValueTypeI64}).Export(mt.Poll)
	if _, err := host.Instantiate(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("set up polling: %w", err), d.Close())
	}
	tr := d.runtime.NewHostModuleBuilder(wasmbin.DefaultTracer.Module).NewFunctionBuilder().
		WithGoModuleFunction(api.GoModuleFunc(flush), nil, nil).Export(wasmbin.DefaultTracer.Flush)
	if _, err := tr.Instantiate(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("set up tracing: %w", err), d.Close())
	}
	d.modules = newModules(d.compile, config.CacheBytes)
	return d, nil
}

// Close ends the guests that run, waits for them, and closes the driver.
// Idempotent. A guest that sits in a reader or writer of its caller's cannot be
// ended: then Close fails, and leaves the machine code it runs where it is.
func (d *Driver) Close() error {
	d.mu.Lock()
	if d.closed {
		d.mu.Unlock()
		return nil
	}
	d.closed = true
	live := slices.Collect(maps.Keys(d.live))
	d.mu.Unlock()

	for _, s := range live {
		s.gov.stop(stopClosed)
	}
	timer := time.NewTimer(grace)
	defer timer.Stop()
	for i, s := range live {
		select {
		case <-s.done:
		case <-timer.C:
			return fmt.Errorf("close wasm driver: %d guests wait for their callers' streams: %w", len(live)-i, sandbox.ErrBusy)
		}
	}
	ctx := context.Background()
	err := d.runtime.Close(ctx)
	if d.cache != nil {
		err = errors.Join(err, d.cache.Close(ctx))
	}
	return err
}

// enter notes that a guest begins; false when the driver is closed.
func (d *Driver) enter(s *box) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.closed {
		d.live[s] = true
	}
	return !d.closed
}

func (d *Driver) leave(s *box) {
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.live, s)
}

func (d *Driver) isClosed() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.closed
}

// Info implements sandbox.Driver.
func (d *Driver) Info() sandbox.Info {
	info := sandbox.Info{
		Name:      "wasm",
		Isolation: cluster.IsolationWasm,
		CountsOps: true,
		TracesMem: true,
		Unenforced: map[string]string{
			"memory outside":  "compiled code, tables and the call stack (up to 100 MB in a runaway recursion) are the host's and not counted",
			"network access":  "WASI preview 1 has no sockets to open: there is no network to grant",
			"pids":            "a guest is one thread, and WASI preview 1 cannot start another",
			"kernel boundary": "the guest runs inside this process; what holds it is the WebAssembly compiler, no kernel mechanism",
		},
	}
	for _, k := range []resource.Kind{resource.CPU, resource.Memory, resource.IOPS} {
		info.Enforces[k], info.Resizable[k] = true, true
	}
	info.Enforces[resource.Net] = true
	return info
}

// Create implements sandbox.Driver: it rewrites and compiles the module, or
// finds it compiled. An invalid module is ErrModule.
func (d *Driver) Create(ctx context.Context, spec sandbox.Spec) (sandbox.Sandbox, error) {
	if d.isClosed() {
		return nil, fmt.Errorf("create sandbox %s: %w", spec.ID, sandbox.ErrClosed)
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("create sandbox %s: %w", spec.ID, err)
	}
	if spec.Module == nil {
		return nil, fmt.Errorf("create sandbox %s: a wasm sandbox runs a module, none given: %w", spec.ID, sandbox.ErrUnavailable)
	}
	traced := uint32(0)
	if spec.TraceMem {
		traced = tracePagesFor(spec.Limits.Vector)
	}
	mod, known, err := d.modules.get(ctx, spec.Module, traced)
	if err != nil {
		return nil, fmt.Errorf("create sandbox %s: %w", spec.ID, err)
	}
	s := &box{driver: d, spec: spec, module: mod, known: known, gov: newGovernor(spec.Limits), done: make(chan struct{})}
	if err := s.mount(); err != nil {
		return nil, errors.Join(fmt.Errorf("create sandbox %s: %w", spec.ID, err), s.Close())
	}
	return s, nil
}

// compile is what the module cache calls for a module that it does not hold.
func (d *Driver) compile(ctx context.Context, bin []byte, traced uint32) (*module, error) {
	if len(bin) > d.config.MaxModule {
		return nil, fmt.Errorf("module of %d bytes, limit %d: %w", len(bin), d.config.MaxModule, ErrModule)
	}
	decoded, err := wasmbin.Decode(bin)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModule, err)
	}
	if _, ok := decoded.Exported(wasmbin.FuncKind, "_start"); !ok {
		return nil, fmt.Errorf("it exports no function _start: %w", ErrModule)
	}
	if err := wasmbin.DefaultMeter.Apply(decoded); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModule, err)
	}
	mem, _ := decoded.Memory()
	m := &module{minMemory: int64(mem.Min) * wasmbin.PageSize, size: int64(len(bin))}
	if traced > 0 {
		tr := wasmbin.DefaultTracer
		tr.Pages = traced
		if m.sites, err = tr.Apply(decoded); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrModule, err)
		}
		m.ring = tr.RingStart()
	}
	if m.code, err = d.runtime.CompileModule(ctx, wasmbin.Encode(decoded)); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModule, err)
	}
	return m, nil
}
