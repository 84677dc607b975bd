package heddle

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/internal/policy"
	"github.com/heddle-run/heddle/resource"
)

// overQuota is the pause of a run whose tenant holds all that its quota allows. One that
// waits for itself, as calls that wait for it hold the quota, is refused.
func (e *Engine) overQuota(r *run, v *view, w *waiting) (pause time.Duration, err error) {
	q := e.config.Rules.Quota(r.inv.Tenant)
	if !q.Limits() {
		return 0, nil
	}
	own := cluster.Snapshot{Nodes: v.snap.Nodes}
	var held resource.Vector
	own.Allocations, held = holds(v.all, r.inv.Tenant)
	over := q.Over(held, len(own.Allocations), v.d.Offer.Grant)
	if len(over) == 0 {
		return 0, nil
	}
	text := fmt.Sprintf("tenant %q %s", r.inv.Tenant, strings.Join(over, "; "))
	if stuck(&w.stuck, e.onlyWait(own, r)) {
		return 0, &NoRoom{Reason: "no quota beside the calls that wait for this one: " + text}
	}
	if !w.told {
		w.told = true
		e.config.Event("waiting for quota: " + text)
		r.notice("queued", "waiting for quota: %s", text)
	}
	return lookAgain / 4, nil
}

// holds is what a tenant has of the allocations, and its sum.
func holds(all []cluster.Allocation, tenant string) (own []cluster.Allocation, sum resource.Vector) {
	for _, a := range all {
		if a.Tenant == tenant {
			own, sum = append(own, a), sum.Add(a.Grant)
		}
	}
	return own, sum
}

// ration keeps the growth of a run within its tenant's quota. Nothing else of such a
// tenant is bound until unlock; while something is, the run does not grow.
func (e *Engine) ration(ctx context.Context, r *run, a cluster.Allocation, changes []control.Change) (kept []control.Change, unlock func()) {
	if !e.config.Rules.Quota(r.inv.Tenant).Limits() {
		return changes, func() {}
	}
	if !e.booking.TryLock() { // who holds it may wait for mu, which the caller has
		kept, _ = control.Bounded(changes, a.Grant.Max(resource.Vector{1, 1, 1, 1}))
		return kept, func() {}
	}
	return e.rationed(ctx, r, a, changes), e.booking.Unlock
}

// rationed is what is left of changes under the quota of the run's tenant. The run's
// report says once what it gets no more of. booking is held.
func (e *Engine) rationed(ctx context.Context, r *run, a cluster.Allocation, changes []control.Change) []control.Change {
	q := e.config.Rules.Quota(r.inv.Tenant)
	snap, err := e.config.Cluster.Snapshot(ctx)
	if err != nil {
		return nil
	}
	_, held := holds(snap.Allocations, r.inv.Tenant)
	kept, cut := control.Bounded(changes, q.Most(held, a.Grant))
	if len(cut) == 0 || r.short {
		return kept
	}
	r.short = true
	var list []string
	for _, k := range cut {
		list = append(list, fmt.Sprintf("%d of %s, its quota is %d", held[k], k, q.Grants[k]))
	}
	why := fmt.Sprintf("it may not grow: tenant %q holds %s", r.inv.Tenant, strings.Join(list, "; "))
	r.report.Why = append(r.report.Why, why)
	r.notice("adjusted", "%s", why)
	return kept
}

// within bounds the CPU by a tenant's quota: what flows can be had slowly.
func within(d resource.Demand, q policy.Quota) resource.Demand {
	if most := q.Grants[resource.CPU]; most > 0 {
		c := &d[resource.CPU]
		c.High = min(c.High, most)
		c.Likely = min(c.Likely, c.High)
		c.Low = min(c.Low, c.Likely)
	}
	return d
}
