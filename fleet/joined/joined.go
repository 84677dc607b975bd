// Package joined is the fleet of a machine and of the workers that have joined it:
// a Cluster of both, and the sandboxes on the workers' nodes.
//
// Words. A worker says Hello and is Welcome for a lease, which every question for
// work renews. It is told its orders again until it says that it holds them, and
// it says that an order ended until that is heard: so neither a lost question nor
// a lost answer loses or doubles anything. A worker whose lease ends is lost: its
// node is removed, and whoever waits for a sandbox there gets sandbox.ErrLost.
//
// It listens to nothing; internal/server carries its words over HTTP, and
// internal/agent is the worker's side of them.
package joined

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/fleet/table"
	"github.com/heddle-run/heddle/resource"
)

// Errors that a worker is told.
var (
	ErrSession  = errors.New("no such worker: its lease has ended, or another has joined by its name")
	ErrOrder    = errors.New("nobody waits for this order")
	ErrHello    = errors.New("not a worker that can join")
	ErrNotTaken = errors.New("this part of the output does not follow what was taken so far")
)

// Config of a Fleet.
type Config struct {
	Base  fleet.Cluster // this machine
	Lease time.Duration // zero is 6 s
	// Sealed lets only workers join that keep nothing on a disk.
	Sealed bool
	Event  func(string) // told of who joins and leaves; nil is nobody
}

// Fleet is this machine and its workers'.
type Fleet struct {
	config Config

	mu       sync.Mutex
	table    *table.Table        // of the joined nodes; +checklocks:mu
	expected map[string]bool     // nodes that are being started, by ID; +checklocks:mu
	seats    map[string]*seat    // by session; +checklocks:mu
	named    map[string]*seat    // by node; +checklocks:mu
	version  uint64              // of the last snapshot; +checklocks:mu
	seen     map[uint64]versions // of the last snapshots; +checklocks:mu
}

// versions are what a snapshot was made of.
type versions struct{ base, table uint64 }

// remembered is how many snapshots back a Bind may be.
const remembered = 1024

var _ fleet.Cluster = (*Fleet)(nil)

// seat is a worker that has joined.
type seat struct {
	session string
	node    cluster.Node
	since   time.Time // it joined
	lease   *time.Timer
	wake    chan struct{} // there is something to tell; holds one
	gone    chan struct{} // closed when it is lost or has left
	orders  map[string]*box
	leaving bool // it said so itself

	instance string
	replaced map[string]bool // instances that have lost the name to this one
}

// New is the fleet of a base alone.
func New(c Config) *Fleet {
	c.Lease = cmp.Or(c.Lease, 6*time.Second)
	if c.Event == nil {
		c.Event = func(string) {}
	}
	return &Fleet{config: c, table: table.New(1), expected: map[string]bool{}, seats: map[string]*seat{}, named: map[string]*seat{}, seen: map[uint64]versions{}}
}

var nodeName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$`)

// Join takes a worker in. One that joins by the name of another replaces it: that
// is how one which was killed comes back before its lease has ended. What was
// replaced so cannot take the name back while the other lives: two that go by one
// name would have each other's runs lost for ever.
func (f *Fleet) Join(ctx context.Context, h Hello) (Welcome, error) {
	switch {
	case h.Protocol != Protocol:
		return Welcome{}, fmt.Errorf("%w: it speaks %q, and this heddle %s", ErrHello, h.Protocol, Protocol)
	case !nodeName.MatchString(h.Name):
		return Welcome{}, fmt.Errorf("%w: name %q: want up to 63 letters, digits, dots and dashes", ErrHello, h.Name)
	case h.Allocatable[resource.CPU] <= 0 || h.Allocatable[resource.Memory] <= 0 || !(resource.Vector{}).Fits(h.Allocatable):
		return Welcome{}, fmt.Errorf("%w: it has no processors or no memory to give", ErrHello)
	case f.config.Sealed && !h.InMemory:
		return Welcome{}, fmt.Errorf("%w: this server's data is encrypted, and the worker would keep programs on its disk: start it with --in-memory", ErrHello)
	}
	base, err := f.config.Base.Snapshot(ctx)
	if err != nil {
		return Welcome{}, err
	}
	if slices.ContainsFunc(base.Nodes, func(n cluster.Node) bool { return n.ID == h.Name }) {
		return Welcome{}, fmt.Errorf("%w: %q is this machine's own name", ErrHello, h.Name)
	}
	var id [16]byte
	_, _ = rand.Read(id[:]) // never fails on supported systems
	s := &seat{since: time.Now(), session: hex.EncodeToString(id[:]), wake: make(chan struct{}, 1), gone: make(chan struct{}), orders: map[string]*box{}}
	s.node = cluster.Node{ID: h.Name, Pool: "joined", Isolation: h.Isolation, Labels: h.Labels}

	f.mu.Lock()
	defer f.mu.Unlock()
	s.instance, s.replaced = h.Instance, map[string]bool{}
	if old := f.named[h.Name]; old != nil {
		if old.replaced[h.Instance] {
			return Welcome{}, fmt.Errorf("%w: another worker goes by the name %q", ErrHello, h.Name)
		}
		if maps.Copy(s.replaced, old.replaced); h.Instance != "" && old.instance != h.Instance {
			s.replaced[old.instance] = true
		}
		s.node.Pool, s.node.Price, s.node.Spot, s.node.Life = old.node.Pool, old.node.Price, old.node.Spot, old.node.Life
		f.remove(old, "another has joined by its name")
	}
	if n, ok := f.node(h.Name); ok { // one that was expected
		s.node.Pool, s.node.Price, s.node.Spot, s.node.Life, s.node.Labels = n.Pool, n.Price, n.Spot, n.Life, merged(h.Labels, n.Labels)
	}
	s.node.State, s.node.Allocatable = cluster.Ready, h.Allocatable
	s.lease = time.AfterFunc(f.config.Lease, func() { f.expire(s) })
	delete(f.expected, h.Name)
	f.seats[s.session], f.named[h.Name] = s, s
	f.table.SetNode(s.node)
	f.config.Event("node " + h.Name + " has joined")
	return Welcome{s.session, f.config.Lease}, nil
}

func merged(a, b map[string]string) map[string]string {
	all := map[string]string{}
	maps.Copy(all, a)
	maps.Copy(all, b)
	return all
}

// node finds a joined or expected node. Caller holds mu.
func (f *Fleet) node(id string) (cluster.Node, bool) {
	for _, n := range f.table.Snapshot(time.Time{}).Nodes {
		if n.ID == id {
			return n, true
		}
	}
	return cluster.Node{}, false
}

func (f *Fleet) expire(s *seat) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.remove(s, fmt.Sprintf("it has not been heard of for %s", f.config.Lease))
}

// Leave lets a worker go. What it still holds is lost.
func (f *Fleet) Leave(session string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	s := f.seats[session]
	if s == nil {
		return ErrSession
	}
	f.remove(s, "it left")
	return nil
}

// remove forgets a worker and its node. Caller holds mu.
func (f *Fleet) remove(s *seat, why string) {
	if f.seats[s.session] != s {
		return
	}
	s.lease.Stop()
	close(s.gone)
	delete(f.seats, s.session)
	delete(f.named, s.node.ID)
	lost := f.table.RemoveNode(s.node.ID)
	text := "node " + s.node.ID + " is gone: " + why
	if len(lost) > 0 {
		text += fmt.Sprintf("; %d allocations with it", len(lost))
	}
	f.config.Event(text)
}

// Snapshot is both parts of the fleet, as they stand.
func (f *Fleet) Snapshot(ctx context.Context) (cluster.Snapshot, error) {
	snap, err := f.config.Base.Snapshot(ctx)
	if err != nil {
		return snap, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.table.Expire(time.Now())
	own := f.table.Snapshot(snap.At)
	now := versions{snap.Version, own.Version}
	if f.seen[f.version] != now {
		f.version++
		f.seen[f.version] = now
		delete(f.seen, f.version-remembered)
	}
	snap.Version = f.version
	snap.Nodes = append(slices.Clone(snap.Nodes), own.Nodes...)
	snap.Allocations = append(slices.Clone(snap.Allocations), own.Allocations...)
	slices.SortFunc(snap.Nodes, func(a, b cluster.Node) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(snap.Allocations, func(a, b cluster.Allocation) int { return strings.Compare(a.ID, b.ID) })
	return snap, nil
}

// Bind makes all of the allocations or none, also where they are in both parts.
func (f *Fleet) Bind(ctx context.Context, at uint64, allocs ...cluster.Allocation) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	was, ok := f.seen[at]
	if !ok {
		return fmt.Errorf("bind %d allocations at version %d: %w", len(allocs), at, fleet.ErrStale)
	}
	var mine, base []cluster.Allocation
	for _, a := range allocs {
		if _, known := f.node(a.Node); known {
			mine = append(mine, a)
		} else {
			base = append(base, a)
		}
	}
	if err := f.unused(ctx, mine, base); err != nil {
		return err
	}
	if err := f.table.Bind(was.table, time.Now(), mine...); err != nil || len(base) == 0 {
		return err
	}
	if err := f.config.Base.Bind(ctx, was.base, base...); err != nil {
		for _, a := range mine {
			if a.YieldsTo == "" {
				f.table.Release(a.ID)
			}
		}
		return err
	}
	return nil
}

// unused refuses an ID that the other part of the fleet has. Caller holds mu.
func (f *Fleet) unused(ctx context.Context, mine, base []cluster.Allocation) error {
	taken := map[string]bool{}
	if len(base) > 0 && f.table.Len() > 0 {
		for _, a := range f.table.Snapshot(time.Time{}).Allocations {
			taken[a.ID] = true
		}
	}
	for _, a := range base {
		if taken[a.ID] {
			return fmt.Errorf("bind %s: %w", a.ID, fleet.ErrExists)
		}
	}
	if len(mine) == 0 {
		return nil
	}
	snap, err := f.config.Base.Snapshot(ctx)
	if err != nil {
		return err
	}
	for _, a := range append(snap.Allocations, base...) {
		if slices.ContainsFunc(mine, func(m cluster.Allocation) bool { return m.ID == a.ID }) {
			return fmt.Errorf("bind %s: %w", a.ID, fleet.ErrExists)
		}
	}
	return nil
}

// Resize changes a grant and a limit.
func (f *Fleet) Resize(ctx context.Context, id string, grant, limit resource.Vector) (cluster.Allocation, error) {
	f.mu.Lock()
	a, err := f.table.Resize(id, grant, limit)
	f.mu.Unlock()
	if errors.Is(err, fleet.ErrNotFound) {
		return f.config.Base.Resize(ctx, id, grant, limit)
	}
	return a, err
}

// Release gives an allocation back.
func (f *Fleet) Release(ctx context.Context, id string) error {
	f.mu.Lock()
	mine := f.table.Release(id)
	f.mu.Unlock()
	if mine {
		return nil
	}
	return f.config.Base.Release(ctx, id)
}
