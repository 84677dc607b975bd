package heddle

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/internal/policy"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

const (
	// leaseTime is how long an allocation outlives a heddle that was cut off from
	// its fleet; the local fleet drops those of dead processes at once.
	leaseTime = 24 * time.Hour
	// lookAgain bounds how long a run waits for room before it looks again.
	lookAgain = 200 * time.Millisecond
)

// Snapshot is the cluster as it stands.
func (e *Engine) Snapshot(ctx context.Context) (cluster.Snapshot, error) {
	return e.config.Cluster.Snapshot(ctx)
}

// admit holds the run against the operator's rules.
func (e *Engine) admit(r *run) error {
	ask := policy.Ask{
		Tenant: r.inv.Tenant, Isolation: r.tier, Available: []cluster.Isolation{r.tier},
		Least: resource.Vector{resource.Memory: r.grant[resource.Memory]}, Wall: r.inv.Class.Deadline,
	}
	if r.opt.Network {
		if ask.Egress = r.opt.Egress; ask.Egress == nil {
			ask.Egress = []string{"*"}
		}
	}
	for _, f := range r.inv.Input.Files {
		ask.Mounts = append(ask.Mounts, policy.Mount{Host: f.Host})
	}
	v := e.config.Rules.Admit(ask)
	if !v.Admitted {
		return fmt.Errorf("%w: %s", ErrRefused, strings.Join(v.Denied, "; "))
	}
	r.inv.Class.Deadline = v.Wall
	r.report.Why = append(r.report.Why, v.Why...)
	return nil
}

// place finds the attempt of that name a node and binds it there. It waits while the node is
// full or the tenant holds its quota, takes what is offered instead and accepted, and
// decides again when others changed the cluster in between.
func (e *Engine) place(ctx context.Context, r *run, name string) (cluster.Allocation, error) {
	w := waiting{arrived: time.Now()}
	e.arrives(r)
	defer e.awaits(r, resource.Vector{})
	for {
		a, pause, err := e.book(ctx, r, name, &w)
		if err == nil && a.ID != "" {
			var free bool
			if free, err = e.vacated(ctx, r, a, w.takes); err == nil && !free {
				continue
			}
		}
		if err != nil || a.ID != "" {
			return a, err
		}
		if pause > 0 {
			if err := sleep(ctx, pause); err != nil {
				return cluster.Allocation{}, err
			}
		}
	}
}

// book decides once where a run goes and binds it there. With no allocation and no
// error it is to be tried again after the pause.
func (e *Engine) book(ctx context.Context, r *run, name string, w *waiting) (_ cluster.Allocation, pause time.Duration, err error) {
	if e.config.Rules.Quota(r.inv.Tenant).Limits() {
		e.booking.Lock() // two at once might each fit into what the quota leaves for one
		defer e.booking.Unlock()
	}
	v, err := e.view(ctx, r, name, time.Since(w.arrived))
	if err != nil {
		return cluster.Allocation{}, 0, err
	}
	if pause, err = e.overQuota(r, v, w); err == nil && pause == 0 {
		if pause, err = e.negotiate(r, v, w); err == nil && pause > 0 {
			e.awaits(r, v.req.Demand.Request())
		}
	}
	if err != nil || pause > 0 {
		return cluster.Allocation{}, pause, err
	}
	a := v.d.Allocation(name, v.req)
	a.Expires = v.snap.At.Add(leaseTime)
	a.Preemptible = a.Preemptible && !r.keeps()
	err = e.config.Cluster.Bind(ctx, v.snap.Version, append(yielding(v.d, a.ID), a)...)
	if err == nil {
		w.takes, r.on = v.d.Evict, v.tariff(a.Node)
		r.report.Node = a.Node
		r.report.Why = append(r.report.Why, v.d.Offer.Why...)
		return a, 0, nil
	}
	if !errors.Is(err, fleet.ErrStale) && !errors.Is(err, fleet.ErrCapacity) && !errors.Is(err, fleet.ErrKept) {
		return cluster.Allocation{}, 0, fmt.Errorf("bind: %w", err)
	}
	if len(v.d.Evict) > 0 {
		pause = lookAgain / 20 // somebody else may be taking them away
	}
	return cluster.Allocation{}, pause, nil
}

// reserveTrial takes a small allocation for a unit's trial runs, so that these
// count against the node too. Without room there are no trials.
func (e *Engine) reserveTrial(ctx context.Context, r *run) (release func(), ok bool, err error) {
	snap, err := e.config.Cluster.Snapshot(ctx)
	if err != nil {
		return nil, false, fmt.Errorf("read the cluster: %w", err)
	}
	snap = e.near(snap) // trials run here
	var demand resource.Demand
	demand[resource.CPU] = resource.Exactly(1000)
	demand[resource.Memory] = resource.Range{Likely: trialMemory / 4, High: trialMemory}
	req := schedule.Request{Task: r.inv.ID + "-trial", Unit: r.inv.Unit, Tenant: r.inv.Tenant, Demand: demand, Class: task.Batch, Isolation: r.tier, At: snap.At}
	d := schedule.Place(snap, req, e.config.Placement)
	if !d.Placed {
		return nil, false, nil
	}
	a := d.Allocation(req.Task, req)
	a.Expires, a.Preemptible = snap.At.Add(leaseTime), false // nobody ends trials; they are short
	if err := e.config.Cluster.Bind(ctx, snap.Version, a); err != nil {
		return nil, false, nil // somebody else was faster
	}
	return func() { _ = e.config.Cluster.Release(context.WithoutCancel(ctx), a.ID) }, true, nil
}

// demand is the profile's prediction with the grant as its upper end.
func (r *run) demand() resource.Demand {
	var d resource.Demand
	for k, i := range map[resource.Kind]*profile.Interval{resource.CPU: scaled(r.profile.Demand.CPUCores, 1000),
		resource.Memory: r.profile.Demand.MemoryBytes, resource.IOPS: r.profile.Demand.IOPS, resource.Net: r.profile.Demand.NetworkBPS} {
		high := r.grant[k]
		d[k] = resource.Range{Low: high, Likely: high, High: high}
		if i != nil {
			d[k].Likely = min(resource.Quantity(i.Likely), high)
			d[k].Low = min(resource.Quantity(i.Low), d[k].Likely)
		}
	}
	return d
}

// bound lowers a grant that no node has to the most that one has, where the
// prediction leaves it open that this is enough; the run is watched anyway. One
// that rests on a size which nobody gave is not worth more than the ceiling.
func (r *run) bound(most resource.Vector) {
	i := r.profile.Demand.MemoryBytes
	if ceiling := r.ceiling(); r.profile.MemoryAssumed() && r.grant[resource.Memory] > ceiling {
		r.grant[resource.Memory] = ceiling
		r.report.Why = append(r.report.Why, fmt.Sprintf("memory: predicted for a size that nobody gave; it starts with %d MiB and is watched", ceiling>>20))
	}
	if r.grant[resource.Memory] <= most[resource.Memory] || i == nil || i.Low > float64(most[resource.Memory]) {
		return
	}
	r.grant[resource.Memory] = most[resource.Memory] * 9 / 10
	r.report.Why = append(r.report.Why, "memory: predicted beyond what any node has; it gets nine tenths of the largest")
}

// slowable bounds what flows by half of what a node has: a run that wanted more
// is slower there, while memory that is missing ends it.
func slowable(d resource.Demand, most resource.Vector) resource.Demand {
	for _, k := range []resource.Kind{resource.IOPS, resource.Net} {
		d[k].High = min(d[k].High, most[k]/2)
		d[k].Likely = min(d[k].Likely, d[k].High)
		d[k].Low = min(d[k].Low, d[k].Likely)
	}
	return d
}

func scaled(i *profile.Interval, by float64) *profile.Interval {
	if i == nil {
		return nil
	}
	return &profile.Interval{Low: i.Low * by, Likely: i.Likely * by, High: i.High * by}
}

// wall is how long the run will likely last; 0 is unknown.
func (r *run) wall() time.Duration {
	if i := r.profile.Demand.WallSeconds; i != nil {
		return seconds(i.Likely)
	}
	return 0
}

// seconds as a duration, of at most 30 years.
func seconds(s float64) time.Duration { return time.Duration(min(s, 1e9) * float64(time.Second)) }

// largest is the most that any one node could grant, kind by kind.
func largest(s cluster.Snapshot) resource.Vector {
	var most resource.Vector
	for _, n := range s.Nodes {
		most = most.Max(n.Allocatable)
	}
	return most
}

func rejections(d schedule.Decision) string {
	var all []string
	for _, r := range d.Rejected {
		all = append(all, r.Reason)
	}
	if len(all) == 0 {
		return "there is no node"
	}
	return strings.Join(all, "; ")
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
