// Package local is the fleet of one node: this machine, with what it really has
// to give away. The heddle processes of one data folder share it: allocations are
// kept in a file under a lock, each with the process that owns it, and those of a
// process that is gone, however it went, count no more.
//
// It sells nothing and enforces nothing; sandboxes enforce grants.
package local

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/fleet/table"
	"github.com/heddle-run/heddle/resource"
)

// NodeID names the machine's one node.
const NodeID = "local"

// File is the state's name in its folder.
const File = "fleet.json"

// Config of a Fleet.
type Config struct {
	Dir       string              // the data folder
	Capacity  resource.Vector     // replaces, kind by kind, what is found on the machine; zero keeps it
	Reserve   resource.Vector     // kept back for everything else; zero memory is a twentieth of what is found, at least 256 MiB
	Isolation []cluster.Isolation // the tiers that work here
	Price     int64               // micro-units of money per hour for the whole machine

	root  fs.FS                // "/", but in tests
	pid   int                  // this process, but in tests
	ticks func() time.Duration // monotonic, but in tests
	fresh time.Duration        // how long a measurement of the machine is good; tests measure always
}

// Fleet is this machine.
type Fleet struct {
	config Config
	host   host
	ticks  func() time.Duration
	mu     sync.Mutex
	looked time.Time
	owed   []string // released, and not written yet
	lock   *os.File // flock(2): one heddle at a time
}

var _ fleet.Cluster = (*Fleet)(nil)

// state is the file. It is written whole and renamed into place, so a reader or
// a killed writer never leaves half of one. It need not survive a power cut:
// nothing that it lists does.
type state struct {
	Version     uint64
	Boot        string
	Idle        resource.Quantity // memory available when nothing was allocated
	Allocatable resource.Vector   // as last measured, for a Snapshot
	Allocations []owned
}

type owned struct {
	cluster.Allocation
	PID     int
	Started string        // of the process, to tell it from a later one of that ID
	Lease   time.Duration // when it expires on the clock that nobody sets; 0 is never
}

// Open makes the data folder if need be.
func Open(c Config) (*Fleet, error) {
	if c.root == nil {
		c.root = os.DirFS("/")
	}
	if c.pid == 0 {
		c.pid = os.Getpid()
	}
	if c.fresh == 0 {
		c.fresh = 500 * time.Millisecond
	}
	if err := os.MkdirAll(c.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("open fleet %s: %w", c.Dir, err)
	}
	lock, err := os.OpenFile(filepath.Join(c.Dir, "fleet.lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open fleet %s: %w", c.Dir, err)
	}
	if c.ticks == nil {
		c.ticks = monotonic
	}
	return &Fleet{config: c, ticks: c.ticks, host: host{root: c.root, cpus: runtime.NumCPU()}, lock: lock}, nil
}

// Close lets go of the lock file. Allocations stay until released or until this process ends.
func (f *Fleet) Close() error { return f.lock.Close() }

// Snapshot is the machine now.
func (f *Fleet) Snapshot(ctx context.Context) (snap cluster.Snapshot, err error) {
	err = f.update(ctx, measure, func(t *table.Table, now time.Time) error {
		snap = t.Snapshot(now)
		return nil
	})
	return snap, err
}

// Bind makes all of the allocations or none. They last until released, until they
// expire or until this process ends.
func (f *Fleet) Bind(ctx context.Context, at uint64, allocs ...cluster.Allocation) error {
	return f.update(ctx, trust, func(t *table.Table, now time.Time) error { return t.Bind(at, now, allocs...) })
}

// Resize changes a grant and a limit, whichever process owns the allocation.
func (f *Fleet) Resize(ctx context.Context, id string, grant, limit resource.Vector) (a cluster.Allocation, err error) {
	err = f.update(ctx, trust, func(t *table.Table, _ time.Time) error {
		a, err = t.Resize(id, grant, limit)
		return err
	})
	return a, err
}

// Release gives an allocation back, whichever process owns it. What cannot be written
// now, because the disk is full, is written with what is changed next.
func (f *Fleet) Release(ctx context.Context, id string) error {
	f.mu.Lock()
	f.owed = append(f.owed, id)
	f.mu.Unlock()
	return f.update(ctx, trust, func(*table.Table, time.Time) error { return nil })
}

// Whether update looks at the machine again. A Snapshot does; a Bind trusts what
// the snapshot it was decided on has seen.
const (
	measure = true
	trust   = false
)

// update does change on the table under the lock, and writes what it changed.
func (f *Fleet) update(ctx context.Context, look bool, change func(*table.Table, time.Time) error) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.acquire(ctx); err != nil {
		return fmt.Errorf("lock %s: %w", f.lock.Name(), err)
	}
	defer unix.Flock(int(f.lock.Fd()), unix.LOCK_UN)

	now := time.Now()
	old, err := f.read()
	if err != nil {
		return err
	}
	s := f.sweep(old)
	if look && now.Sub(f.looked) >= f.config.fresh || s.Allocatable == (resource.Vector{}) {
		f.measure(&s)
		f.looked = now
	}
	t := f.table(s)
	for _, id := range f.owed {
		t.Release(id)
	}
	if err := change(t, now); err != nil {
		return err
	}
	if t.Version() == old.Version && len(s.Allocations) == len(old.Allocations) && s.Allocatable == old.Allocatable && s.Idle == old.Idle {
		f.owed = nil
		return nil // and nothing to write
	}
	owners := map[string]owned{}
	for _, o := range s.Allocations {
		owners[o.ID] = o
	}
	ticks := f.ticks()
	me := owned{PID: f.config.pid, Started: f.host.started(f.config.pid)}
	s.Version, s.Allocations = t.Version(), nil
	for _, a := range t.Snapshot(now).Allocations {
		o, ok := owners[a.ID]
		if !ok {
			if o = me; !a.Expires.IsZero() {
				o.Lease = max(1, ticks+a.Expires.Sub(now))
			}
		}
		o.Allocation = a
		s.Allocations = append(s.Allocations, o)
	}
	if err := f.write(s); err != nil {
		return err
	}
	f.owed = nil
	return nil
}

// acquire takes the lock. It asks again and again rather than wait inside the
// system call, so that a stopped process that holds it cannot hang this one
// beyond ctx.
func (f *Fleet) acquire(ctx context.Context) error {
	for wait := 100 * time.Microsecond; ; wait = min(2*wait, 10*time.Millisecond) {
		err := unix.Flock(int(f.lock.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		if err != unix.EWOULDBLOCK && err != unix.EINTR {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
	}
}

func (f *Fleet) read() (s state, err error) {
	data, err := os.ReadFile(f.path())
	if os.IsNotExist(err) {
		return state{Version: 1}, nil
	}
	if err != nil {
		return s, fmt.Errorf("read fleet: %w", err)
	}
	if json.Unmarshal(data, &s) != nil {
		// Only a power cut can tear it, and then all owners are gone too.
		return state{Version: uint64(time.Now().UnixNano())}, nil
	}
	return s, nil
}

func (f *Fleet) write(s state) error {
	data, err := json.Marshal(s)
	if err == nil {
		err = os.WriteFile(f.path()+".new", data, 0o600)
	}
	if err == nil {
		err = os.Rename(f.path()+".new", f.path())
	}
	if err != nil {
		return fmt.Errorf("write fleet: %w", err)
	}
	return nil
}

func (f *Fleet) path() string { return filepath.Join(f.config.Dir, File) }

// sweep drops what has expired and what belongs to a process that is gone.
func (f *Fleet) sweep(s state) state {
	boot := f.host.boot()
	started := map[int]string{}
	kept := make([]owned, 0, len(s.Allocations))
	for _, o := range s.Allocations {
		if _, ok := started[o.PID]; !ok {
			started[o.PID] = f.host.started(o.PID)
		}
		expired := o.Lease > 0 && o.Lease <= f.ticks()
		if s.Boot == boot && o.Started != "" && started[o.PID] == o.Started && !expired {
			kept = append(kept, o)
		}
	}
	s.Boot, s.Allocations = boot, kept
	return s
}

// monotonic is the time since the machine's start, without what it slept: leases
// are kept by it, as the time of day may be set, a day ahead too.
func monotonic() time.Duration {
	var ts unix.Timespec
	if unix.ClockGettime(unix.CLOCK_MONOTONIC, &ts) != nil {
		return 0 // and no lease ends; that of a dead process does
	}
	return time.Duration(ts.Nano())
}

// table is the state as a table.
func (f *Fleet) table(s state) *table.Table {
	labels := map[string]string{"os": runtime.GOOS, "arch": runtime.GOARCH}
	if name, err := os.Hostname(); err == nil {
		labels["host"] = name
	}
	t := table.New(s.Version)
	t.Load(cluster.Node{
		ID: NodeID, Pool: NodeID, State: cluster.Ready,
		Allocatable: s.Allocatable,
		Price:       f.config.Price,
		Isolation:   slices.Clone(f.config.Isolation),
		Labels:      labels,
	})
	for _, o := range s.Allocations {
		t.Restore(o.Allocation)
	}
	return t
}

// measure looks at the machine. What others use of its memory must not be given
// away, but what our own runs use is counted by their grants already: so the
// memory to give is what was available when nothing ran, less when what is
// available now plus all grants falls below that, because others took it.
func (f *Fleet) measure(s *state) {
	var granted resource.Vector
	for _, o := range s.Allocations {
		granted = granted.Add(o.Grant)
	}
	total, available := f.host.memory()
	// In steps, so that the file is not written for every page that comes or goes.
	available &^= 64<<20 - 1
	reserve := f.config.Reserve
	if reserve[resource.Memory] == 0 && f.config.Capacity[resource.Memory] == 0 {
		reserve[resource.Memory] = min(max(total/20, 256<<20), total/2)
	}
	if len(s.Allocations) == 0 || s.Idle == 0 {
		s.Idle = available
	}
	capacity := f.host.capacity()
	capacity[resource.Memory] = min(s.Idle, available+granted[resource.Memory])
	for k, own := range f.config.Capacity {
		if own > 0 {
			capacity[k] = own
		}
	}
	s.Allocatable = capacity.Sub(reserve).Max(resource.Vector{})
}
