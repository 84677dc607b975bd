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
	quota  func(tenant string) policy.Quota
	slots  int

	mu      sync.Mutex
	free    int              // +checklocks:mu
	waiting []*ticket        // by age; +checklocks:mu
	inside  map[string]count // by tenant, of those inside; +checklocks:mu
}

// count is how many calls of a tenant are in the engine, and how many of them hold
// nothing yet.
type count struct{ all, coming int }

// mostComing is how many calls of a tenant with a quota are let in at a time that hold
// nothing yet: the others' turns are not for those that wait for its quota.
const mostComing = 2

// starving is the wait after which no priority goes before a call any more.
const starving = 10 * time.Minute

type ticket struct {
	tenant   string
	priority int
	since    time.Time
	turn     chan struct{} // closed when it is its turn
	gate     *gate
	placed   bool // it holds something; under gate.mu
}

func newGate(slots int, shares func([]string) (resource.Vector, []policy.Tenant), quota func(string) policy.Quota) *gate {
	return &gate{free: slots, slots: slots, shares: shares, quota: quota, inside: map[string]count{}}
}

// enter waits for a turn, to be given back by leave.
func (g *gate) enter(ctx context.Context, tenant string, priority int) (*ticket, error) {
	t := &ticket{tenant: tenant, priority: priority, since: time.Now(), turn: make(chan struct{}), gate: g}
	g.mu.Lock()
	g.waiting = append(g.waiting, t)
	g.next()
	g.mu.Unlock()
	select {
	case <-t.turn:
		return t, nil
	case <-ctx.Done():
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if i := slices.Index(g.waiting, t); i >= 0 {
		g.waiting = slices.Delete(g.waiting, i, i+1)
	} else { // its turn came at the same moment
		g.out(t)
	}
	return nil, ctx.Err()
}

// leave gives a turn back.
func (t *ticket) leave() {
	t.gate.mu.Lock()
	defer t.gate.mu.Unlock()
	t.gate.out(t)
}

// holds notes that the call has been given what it runs with.
func (t *ticket) holds() {
	g := t.gate
	g.mu.Lock()
	defer g.mu.Unlock()
	if !t.placed {
		t.placed = true
		n := g.inside[t.tenant]
		n.coming--
		g.inside[t.tenant] = n
		g.next()
	}
}

// out takes a call out of the engine.
//
// +checklocks:g.mu
func (g *gate) out(t *ticket) {
	g.free++
	n := g.inside[t.tenant]
	if n.all--; !t.placed {
		n.coming--
	}
	if g.inside[t.tenant] = n; n.all == 0 {
		delete(g.inside, t.tenant)
	}
	g.next()
}

// full says that a tenant's next call has to wait for one of its own.
//
// +checklocks:g.mu
func (g *gate) full(tenant string) bool {
	q, n := g.quota(tenant), g.inside[tenant]
	return q.Limits() && (n.coming >= mostComing || q.Running > 0 && n.all >= q.Running)
}

// next lets in who is due, as long as there is room.
//
// +checklocks:g.mu
func (g *gate) next() {
	for g.free > 0 && len(g.waiting) > 0 {
		i := g.due()
		if i < 0 {
			return
		}
		t := g.waiting[i]
		g.waiting = slices.Delete(g.waiting, i, i+1)
		g.free--
		n := g.inside[t.tenant]
		g.inside[t.tenant] = count{n.all + 1, n.coming + 1}
		close(t.turn)
	}
}

// due is the place in the line of whose turn it is; -1 is nobody's.
//
// +checklocks:g.mu
func (g *gate) due() int {
	first := map[string]int{} // of each tenant with the highest priority, the oldest
	var tenants []string
	highest, now := math.MinInt, time.Now()
	full := map[string]bool{}
	for i, t := range g.waiting {
		is, known := full[t.tenant]
		if !known {
			is = g.full(t.tenant)
			full[t.tenant] = is
		}
		if is {
			continue
		}
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
	if len(tenants) == 0 {
		return -1
	}
	if len(tenants) == 1 {
		return first[tenants[0]]
	}
	total, list := g.shares(tenants)
	for i := range list {
		list[i].Coming = float64(g.inside[tenants[i]].coming) / float64(g.slots)
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
