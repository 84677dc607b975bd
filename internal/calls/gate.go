package calls

import (
	"context"
	"math"
	"slices"
	"sync"
	"time"

	"github.com/heddle-run/heddle/internal/policy"
	"github.com/heddle-run/heddle/resource"
)

// gate lets so many calls into the engine at once, and decides whose turn is
// next: the highest priority first, then weighted dominant-resource fairness
// between tenants (policy.Next), then age. Who has waited for long goes before all.
type gate struct {
	shares func(tenants []string) (total resource.Vector, held []policy.Tenant)

	mu      sync.Mutex
	free    int       // +checklocks:mu
	waiting []*ticket // by age; +checklocks:mu
}

// starving is the wait after which no priority goes before a call any more.
const starving = 10 * time.Minute

type ticket struct {
	tenant   string
	priority int
	since    time.Time
	turn     chan struct{} // closed when it is its turn
}

func newGate(slots int, shares func([]string) (resource.Vector, []policy.Tenant)) *gate {
	return &gate{free: slots, shares: shares}
}

// enter waits for a turn. The function returned gives it back.
func (g *gate) enter(ctx context.Context, tenant string, priority int) (leave func(), err error) {
	t := &ticket{tenant: tenant, priority: priority, since: time.Now(), turn: make(chan struct{})}
	g.mu.Lock()
	g.waiting = append(g.waiting, t)
	g.next()
	g.mu.Unlock()
	select {
	case <-t.turn:
		return g.leave, nil
	case <-ctx.Done():
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if i := slices.Index(g.waiting, t); i >= 0 {
		g.waiting = slices.Delete(g.waiting, i, i+1)
	} else { // its turn came at the same moment
		g.free++
		g.next()
	}
	return nil, ctx.Err()
}

func (g *gate) leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.free++
	g.next()
}

// next lets in who is due, as long as there is room.
//
// +checklocks:g.mu
func (g *gate) next() {
	for g.free > 0 && len(g.waiting) > 0 {
		i := g.due()
		t := g.waiting[i]
		g.waiting = slices.Delete(g.waiting, i, i+1)
		g.free--
		close(t.turn)
	}
}

// due is the place in the line of whose turn it is.
//
// +checklocks:g.mu
func (g *gate) due() int {
	first := map[string]int{} // of each tenant with the highest priority, the oldest
	var tenants []string
	highest, now := math.MinInt, time.Now()
	for i, t := range g.waiting {
		priority := t.priority
		if now.Sub(t.since) > starving {
			priority = math.MaxInt
		}
		if priority > highest {
			highest, tenants = priority, nil
			clear(first)
		}
		if _, have := first[t.tenant]; priority == highest && !have {
			first[t.tenant] = i
			tenants = append(tenants, t.tenant)
		}
	}
	if len(tenants) == 1 {
		return first[tenants[0]]
	}
	total, list := g.shares(tenants)
	for i := range list {
		list[i].Waiting = now.Sub(g.waiting[first[tenants[i]]].since).Seconds()
	}
	return first[tenants[policy.Next(total, list)]]
}

// length is how many wait.
func (g *gate) length() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return len(g.waiting)
}
