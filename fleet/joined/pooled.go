package joined

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/resource"
)

// Machines are what workers run on: made, listed and ended by name. They outlive
// the process that made them, so that List after a crash shows what there is.
type Machines interface {
	List(ctx context.Context) ([]string, error)
	// Launch makes the machine of that name, whose worker joins by itself; one that
	// is there already stays as it is.
	Launch(ctx context.Context, name string, o cluster.Offering) error
	// End removes the machine with all that runs on it. Idempotent.
	End(ctx context.Context, name string) error
	// LastWords is what a machine that ended by itself said last, "" where nothing is known.
	LastWords(name string) string
}

// Pooled sells machines whose workers join a Fleet, under names POOL-N.
type Pooled struct {
	Fleet    *Fleet
	Machines Machines
	Sold     []cluster.Offering
	// Patience is how long beyond its offering's start-up a machine may take to
	// join before it is ended; zero is a minute.
	Patience time.Duration
	// Remember is a file that keeps how long machines took to join, so that a new
	// heddle need not learn it again; "" is none.
	Remember string

	mu     sync.Mutex                 // one Scale at a time
	began  map[string]began           // machines that have not joined; +checklocks:mu
	failed map[string]failure         // of pools whose machines do not come to join; +checklocks:mu
	joined map[string]bool            // machines whose workers were seen here; +checklocks:mu
	starts map[string]time.Duration   // how long they took to join, by offering, smoothed; +checklocks:mu
	sizes  map[string]resource.Vector // of machines that joined with another size than was sold, by offering; +checklocks:mu
}

// failure is how often in a row a pool's machine did not come to join, and when the
// next may be launched.
type failure struct {
	times int
	until time.Time
}

// began is when a machine was launched, or first seen by this process.
type began struct {
	at       time.Time
	launched bool
	lost     bool // it had joined, and was not heard of for its lease
}

var _ fleet.Provider = (*Pooled)(nil)

// Offerings are what is sold. Their start-up and size are those that were observed, once
// they were.
func (p *Pooled) Offerings(context.Context) ([]cluster.Offering, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.recall()
	sold := slices.Clone(p.Sold)
	for i, o := range sold {
		sold[i].StartUp = cmp.Or(p.starts[o.Name], o.StartUp)
		sold[i].Capacity = cmp.Or(p.sizes[o.Name], o.Capacity)
	}
	return sold, nil
}

// measured takes in what a machine gives that has joined. One smaller or larger than
// was sold is what the next will be, for all that is known.
func (p *Pooled) measured(o cluster.Offering, n cluster.Node) {
	size := o.Capacity
	for k, q := range size {
		if q > 0 {
			size[k] = n.Allocatable[k]
		}
	}
	if size == o.Capacity {
		return
	}
	p.sizes[o.Name] = size
	p.Fleet.config.Event(fmt.Sprintf("node %s has %.3g cores and %d MiB, where %s was taken to have %.3g and %d", n.ID, float64(size[resource.CPU])/1000, size[resource.Memory]>>20,
		o.Name, float64(o.Capacity[resource.CPU])/1000, o.Capacity[resource.Memory]>>20))
}

// started takes in how long a machine took from its launch to its joining.
func (p *Pooled) started(o cluster.Offering, took time.Duration) {
	const weight = 4 // of what is known against the newest
	if was, ok := p.starts[o.Name]; ok {
		took = (weight*was + took) / (weight + 1)
	}
	p.starts[o.Name] = took
	if p.Remember == "" {
		return
	}
	text, err := json.Marshal(p.starts)
	if err == nil {
		err = os.WriteFile(p.Remember+".new", text, 0o600)
	}
	if err == nil {
		err = os.Rename(p.Remember+".new", p.Remember)
	}
	if err != nil { // it is learned again, then
		p.Fleet.config.Event("start-up times are not kept: " + err.Error())
	}
}

// recall reads the start-ups that an earlier heddle has seen. What is not there, or no
// sense, is learned again. Caller holds mu.
func (p *Pooled) recall() {
	if p.starts != nil {
		return
	}
	p.starts = map[string]time.Duration{}
	text, err := os.ReadFile(p.Remember)
	var kept map[string]time.Duration
	if err != nil || json.Unmarshal(text, &kept) != nil {
		return
	}
	for name, took := range kept {
		if took > 0 && took < time.Hour {
			p.starts[name] = took
		}
	}
}

// Scale makes the pool have n nodes that take work. It looks at what machines there
// are first, so that one which a heddle that crashed had launched is counted and
// not launched again. Of too many, those that are draining or idle end, and the
// least used is drained, to end at a later Scale.
func (p *Pooled) Scale(ctx context.Context, pool cluster.Pool, n int) error {
	if n < 0 {
		return fmt.Errorf("scale pool %s to %d nodes: %w", pool.Name, n, fleet.ErrInvalid)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.began == nil {
		p.began, p.failed, p.sizes, p.joined = map[string]began{}, map[string]failure{}, map[string]resource.Vector{}, map[string]bool{}
	}
	p.recall()
	names, err := p.listed(ctx, pool)
	if err != nil {
		return err
	}
	var kept []standing
	for _, name := range names {
		s, err := p.look(ctx, pool, name)
		if err != nil {
			return err
		}
		if s.name != "" {
			kept = append(kept, s)
		}
	}
	// The first to stay are those in use that take work.
	slices.SortStableFunc(kept, func(a, b standing) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(b.used, a.used), strings.Compare(a.name, b.name))
	})
	for i, s := range kept {
		switch {
		case i < n:
			p.Fleet.admit(s.name)
		case s.idle:
			err = errors.Join(err, p.end(ctx, s.name, "it is not needed"))
		default:
			p.Fleet.drain(s.name)
		}
	}
	if time.Now().Before(p.failed[pool.Name].until) {
		return err
	}
	for k, have := 1, len(kept); have < n; k++ {
		name := fmt.Sprintf("%s-%d", pool.Name, k)
		if slices.Contains(names, name) {
			continue
		}
		p.Fleet.expect(node(pool, name))
		p.began[name] = began{at: time.Now(), launched: true}
		if failed := p.Machines.Launch(ctx, name, pool.Offering); failed != nil {
			p.pause(pool)
			return errors.Join(err, fmt.Errorf("launch %s: %w", name, failed), p.end(ctx, name, "it did not start"))
		}
		have++
	}
	return err
}

func node(pool cluster.Pool, name string) cluster.Node {
	return cluster.Node{ID: name, Pool: pool.Name, State: cluster.Starting, Allocatable: pool.Offering.Capacity, Price: pool.Offering.Price,
		Labels: map[string]string{"offering": pool.Offering.Name, "capacity-type": string(pool.Offering.CapacityType)},
		Spot:   pool.Offering.CapacityType == cluster.Spot, Life: pool.Offering.Life}
}

// standing is how a machine stands.
type standing struct {
	name           string
	idle, draining bool
	used           float64
}

func rank(s standing) int {
	switch {
	case s.draining:
		return 2
	case s.idle:
		return 1
	}
	return 0
}

func (p *Pooled) listed(ctx context.Context, pool cluster.Pool) ([]string, error) {
	all, err := p.Machines.List(ctx)
	if err != nil {
		return nil, fmt.Errorf("list machines of pool %s: %w", pool.Name, err)
	}
	names := slices.DeleteFunc(all, func(name string) bool { return poolOf(name) != pool.Name })
	for _, gone := range p.Fleet.startingBut(pool.Name, names) {
		delete(p.began, gone)
		p.Fleet.config.Event(fmt.Sprintf("machine %s ended before it joined: %s", gone, cmp.Or(p.Machines.LastWords(gone), "it said nothing")))
		p.Fleet.forget(gone)
		p.pause(pool)
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// poolOf is the pool of a machine's name.
func poolOf(name string) string {
	if i := strings.LastIndexByte(name, '-'); i > 0 {
		return name[:i]
	}
	return ""
}

// silence is how many leases a machine may be silent for, whose worker had joined and was
// lost: it has nothing to start any more, and as long as it hangs it stands in the way of
// another.
const silence = 3

// look says how a machine stands; one that does not join in time is ended.
func (p *Pooled) look(ctx context.Context, pool cluster.Pool, name string) (standing, error) {
	n, used, count := p.Fleet.use(name)
	if n.ID == "" { // of an earlier heddle, or lost: it joins again
		p.Fleet.expect(node(pool, name))
		n, _, count = p.Fleet.use(name)
		if p.joined[name] {
			p.began[name] = began{at: time.Now(), lost: true}
		}
	}
	if n.State != cluster.Starting {
		at, fresh := p.began[name]
		if at.launched {
			p.started(pool.Offering, p.Fleet.since(name).Sub(at.at))
		}
		if fresh {
			p.measured(pool.Offering, n)
		}
		delete(p.began, name)
		delete(p.failed, pool.Name)
		p.joined[name] = true
		return standing{name, count == 0, n.State == cluster.Draining, used}, nil
	}
	if p.began[name].at.IsZero() {
		p.began[name] = began{at: time.Now()}
	}
	if b := p.began[name]; b.lost {
		if time.Since(b.at) > (silence-1)*p.Fleet.config.Lease {
			return standing{}, p.end(ctx, name, "its worker was lost and has not come back")
		}
		return standing{name: name, idle: true}, nil
	}
	if time.Since(p.began[name].at) > pool.Offering.StartUp+cmp.Or(p.Patience, time.Minute) {
		p.pause(pool)
		return standing{}, p.end(ctx, name, "it has not joined in time")
	}
	return standing{name: name, idle: true}, nil
}

// pause keeps a pool from launching for a while, longer with each failure in a row:
// what is wrong with its machines is seldom over at once.
func (p *Pooled) pause(pool cluster.Pool) {
	const first, most = 2 * time.Second, 2 * time.Minute
	f := p.failed[pool.Name]
	f.until = time.Now().Add(min(first<<min(f.times, 16), most))
	f.times++
	p.failed[pool.Name] = f
}

func (p *Pooled) end(ctx context.Context, name, why string) error {
	delete(p.began, name)
	delete(p.joined, name)
	p.Fleet.config.Event("ends machine " + name + ": " + why)
	within, cancel := context.WithTimeout(ctx, endTime)
	defer cancel()
	err := p.Machines.End(within, name)
	p.Fleet.forget(name)
	return err
}

// endTime is how long a machine may take to end.
const endTime = 20 * time.Second

// Sweep takes over what an earlier heddle has left: machines of these pools are shown
// as starting until their workers join again, those of pools that are no more end.
func (p *Pooled) Sweep(ctx context.Context, pools []cluster.Pool) error {
	all, err := p.Machines.List(ctx)
	if err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, name := range all {
		at := slices.IndexFunc(pools, func(pool cluster.Pool) bool { return pool.Name == poolOf(name) })
		if at < 0 {
			if failed := p.end(ctx, name, "its pool is no more"); failed != nil {
				p.Fleet.config.Event(fmt.Sprintf("machine %s is still there: %v", name, failed)) // no reason not to start
			}
			continue
		}
		p.Fleet.expect(node(pools[at], name))
	}
	return err
}

// expect shows a node that is being started.
func (f *Fleet) expect(n cluster.Node) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if _, known := f.node(n.ID); !known {
		f.expected[n.ID] = true
		f.table.SetNode(n)
	}
}

// startingBut are the pool's expected nodes that are not among those.
func (f *Fleet) startingBut(pool string, names []string) (gone []string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for id := range f.expected {
		if poolOf(id) == pool && !slices.Contains(names, id) {
			gone = append(gone, id)
		}
	}
	return gone
}

// forget removes a node whose machine is gone.
func (f *Fleet) forget(id string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if s := f.named[id]; s != nil {
		f.remove(s, "its machine was ended")
	}
	delete(f.expected, id)
	f.table.RemoveNode(id)
}

func (f *Fleet) drain(id string) { f.turn(id, cluster.Ready, cluster.Draining) }
func (f *Fleet) admit(id string) { f.turn(id, cluster.Draining, cluster.Ready) }

func (f *Fleet) turn(id string, from, to cluster.NodeState) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if s := f.named[id]; s != nil && s.node.State == from && !s.leaving {
		s.node.State = to
		f.table.SetNode(s.node)
	}
}

// since is when a node joined.
func (f *Fleet) since(id string) time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	if s := f.named[id]; s != nil {
		return s.since
	}
	return time.Now()
}

// use is a node and how much of it is granted: the largest share of any kind.
func (f *Fleet) use(id string) (n cluster.Node, used float64, count int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n, _ = f.node(id)
	for k, q := range f.table.Used(id) {
		if n.Allocatable[k] > 0 {
			used = max(used, float64(q)/float64(n.Allocatable[resource.Kind(k)]))
		}
	}
	if !f.table.Idle(id) {
		count = 1
	}
	return n, used, count
}
