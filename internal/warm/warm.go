// Package warm keeps sandboxes ready for calls that are expected: booted, in place
// and waiting. Each serves one call of one program of one tenant and is gone.
//
// Which programs' and how many is decided by package control; this package boots
// them, hands them out and closes those that are no longer worth their memory. It
// runs nothing: a call without a waiting sandbox makes its own.
package warm

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/sandbox"
)

// Config makes a Pool.
type Config struct {
	Budget func(context.Context) int64 // bytes that waiting sandboxes may hold now
	Every  time.Duration               // between decisions; 0 is a second
}

// Program is what sandboxes are kept ready for. Programs with one ID must be alike
// in all but Spec.Limits, and an ID belongs to one tenant.
type Program struct {
	ID     string
	Driver sandbox.Driver
	Spec   sandbox.Spec
}

// Pool holds the sandboxes that wait. It hands out some only while it is served.
type Pool struct {
	config Config
	wake   chan struct{} // a call came: decide now
	boots  chan struct{} // slots of boots at a time
	work   sync.WaitGroup

	mu     sync.Mutex
	shelf  map[string]*shelf // +checklocks:mu
	closed bool              // +checklocks:mu
}

// shelf is what is known and held of one program.
type shelf struct {
	program Program
	gaps    control.Gaps
	ready   []sandbox.Sandbox
	booting int
	boot    time.Duration // what it took of late
	memory  int64         // what one holds, as seen
	barred  time.Time     // until when none is booted, as the last boot failed
}

// What is assumed of a program until its first sandbox has booted, and what the
// kernel and the init stage hold for a sandbox besides what it counts itself.
const (
	firstBoot   = 30 * time.Millisecond
	firstMemory = 16 << 20
	ownMemory   = 4 << 20
	bootsAtOnce = 2
	pause       = 5 * time.Millisecond // after a call: many at once are one decision
	bootLimit   = 30 * time.Second
	barFor      = time.Minute
	forgetAfter = 24 * time.Hour
)

// New is an empty pool.
func New(c Config) *Pool {
	if c.Every == 0 {
		c.Every = time.Second
	}
	return &Pool{config: c, wake: make(chan struct{}, 1), boots: make(chan struct{}, bootsAtOnce), shelf: map[string]*shelf{}}
}

// Take notes a call of a program and hands out a sandbox that waits for it, under
// the limits of the program's Spec; nil is none. Whoever takes it closes it.
func (p *Pool) Take(ctx context.Context, program Program) sandbox.Sandbox {
	box := p.pop(program)
	select {
	case p.wake <- struct{}{}:
	default:
	}
	if box == nil {
		return nil
	}
	if err := box.Resize(ctx, program.Spec.Limits); err != nil {
		_ = box.Close() // what it holds already is over the limit: a new one may fit
		return nil
	}
	return box
}

func (p *Pool) pop(program Program) sandbox.Sandbox {
	p.mu.Lock()
	defer p.mu.Unlock()
	s := p.shelf[program.ID]
	if s == nil {
		s = &shelf{boot: firstBoot, memory: firstMemory}
		p.shelf[program.ID] = s
	}
	s.program, s.gaps = program, s.gaps.Called(time.Now())
	if len(s.ready) == 0 {
		return nil
	}
	box := s.ready[0]
	s.ready = s.ready[1:]
	return box
}

// Ready is how many sandboxes wait, of a program or, without an ID, in all.
func (p *Pool) Ready(id string) (n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i, s := range p.shelf {
		if id == "" || id == i {
			n += len(s.ready)
		}
	}
	return n
}

// Serve boots and closes until ctx is done; it returns when nothing waits any more.
func (p *Pool) Serve(ctx context.Context) {
	tick := time.NewTicker(p.config.Every)
	defer tick.Stop()
	for ctx.Err() == nil {
		p.adjust(ctx)
		select {
		case <-ctx.Done():
		case <-tick.C:
		case <-p.wake:
			time.Sleep(pause)
		}
	}
	p.mu.Lock()
	p.closed = true
	for _, s := range p.shelf {
		p.drop(s, len(s.ready))
	}
	p.mu.Unlock()
	p.work.Wait()
}

// adjust brings what waits to what is worth waiting.
func (p *Pool) adjust(ctx context.Context) {
	budget := p.config.Budget(ctx)
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	var stocks []control.Stock
	for id, s := range p.shelf {
		if n := len(s.ready) + s.booting; n == 0 && now.Sub(s.gaps.Last()) > forgetAfter {
			delete(p.shelf, id)
		} else {
			stocks = append(stocks, control.Stock{ID: id, Gaps: s.gaps, Saves: s.boot, Memory: s.memory, Ready: n})
		}
	}
	keep := control.Warm(now, stocks, control.WarmRules{Budget: budget, Every: p.config.Every})
	for id, s := range p.shelf {
		p.drop(s, len(s.ready)+s.booting-keep[id])
		for n := len(s.ready) + s.booting; n < keep[id] && now.After(s.barred); n++ {
			s.booting++
			p.work.Go(func() { p.boot(ctx, s) })
		}
	}
}

// drop closes the n oldest that wait. mu is held.
func (p *Pool) drop(s *shelf, n int) {
	for _, box := range s.ready[:min(max(0, n), len(s.ready))] {
		s.ready = s.ready[1:]
		p.work.Go(func() { _ = box.Close() })
	}
}

// boot makes one sandbox and puts it on the shelf.
func (p *Pool) boot(ctx context.Context, s *shelf) {
	p.boots <- struct{}{}
	defer func() { <-p.boots }()
	ctx, cancel := context.WithTimeout(ctx, bootLimit)
	defer cancel()
	p.mu.Lock()
	spec, driver := s.program.Spec, s.program.Driver
	p.mu.Unlock()
	spec.Warm = true
	start := time.Now()
	box, err := driver.Create(ctx, spec)
	took := time.Since(start)

	p.mu.Lock()
	defer p.mu.Unlock()
	s.booting--
	switch {
	case err != nil:
		s.barred = time.Now().Add(barFor)
		return
	case p.closed:
		_ = box.Close()
		return
	}
	if use, err := box.Usage(); err == nil {
		s.memory = max(use.Memory, use.PeakMemory) + ownMemory
	}
	s.boot = (s.boot + took) / 2
	s.ready = append(slices.Clip(s.ready), box)
}
