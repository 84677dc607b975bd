package heddle

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// accepts are the kinds that the run's caller takes.
func (r *run) accepts() []schedule.Kind {
	if r.opt.Accept == nil {
		return schedule.Usual()
	}
	var kinds []schedule.Kind
	for _, k := range r.opt.Accept {
		kinds = append(kinds, schedule.Kind(k))
	}
	return kinds
}

// waiting is a run that looks for a place.
type waiting struct {
	arrived  time.Time
	told     bool
	stuck    time.Time // since when only calls that wait for others held the rest
	patience time.Time // until when it waits for a cheaper node than it could have
	takes    []string  // allocations whose place it takes
}

// view is the cluster as one decision saw it, and the decision.
type view struct {
	snap  cluster.Snapshot
	all   []cluster.Allocation // also of nodes that the run may not go to
	req   schedule.Request
	most  resource.Vector // that a node could grant
	grows bool
	d     schedule.Decision
}

// view decides over the cluster as it is now.
func (e *Engine) view(ctx context.Context, r *run, name string, waited time.Duration) (*view, error) {
	snap, err := e.config.Cluster.Snapshot(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the cluster: %w", err)
	}
	all := snap.Allocations
	if r.here {
		snap = e.near(snap)
	}
	v := &view{snap: snap, all: all, most: largest(snap), grows: e.Growing() && !r.here}
	if v.grows {
		v.most = v.most.Max(e.largestSold())
	}
	r.most, r.quota = v.most[resource.Memory], e.config.Rules.Quota(r.inv.Tenant).Grants[resource.Memory]
	r.bound(v.most)
	v.req = schedule.Request{
		Task: name, Unit: r.inv.Unit, Tenant: r.inv.Tenant, Demand: within(slowable(r.demand(), v.most), e.config.Rules.Quota(r.inv.Tenant)),
		Class: r.inv.Class, Wall: r.wall(), Isolation: r.tier, Budget: r.inv.Budget, At: snap.At, Parts: r.parts,
	}
	if r.parts != nil {
		r.parts.On = map[string]bool{}
		for _, n := range e.near(snap).Nodes {
			r.parts.On[n.ID] = true
		}
	}
	rules := e.priced(r, &v.req, v.grows, waited)
	rules.Preempt = rules.Preempt && !r.barred
	v.d = schedule.Place(snap, v.req, rules)
	return v, nil
}

// negotiate turns a decision into a place to bind (a pause of 0), a pause before the
// next look, or the error that ends the search.
func (e *Engine) negotiate(r *run, v *view, w *waiting) (pause time.Duration, err error) {
	kinds := r.accepts()
	p := schedule.Policy{Kinds: slices.DeleteFunc(slices.Clone(kinds), func(k schedule.Kind) bool {
		// Of nodes that are launched the pools decide; see worth.
		return k == schedule.Launch || k == schedule.Preemption && r.barred || k == schedule.Cheaper && !w.patience.IsZero() && time.Now().After(w.patience)
	}), Deadline: v.req.Class.Deadline, Budget: v.req.Budget}
	c, ok := p.Instead(v.d, &v.req)
	if r.report.Offers = nil; len(v.d.Counters) > 0 {
		r.report.Offers = v.offers(c.Kind)
	}
	switch {
	case ok && c.Kind == schedule.Split:
		return 0, &inParts{c}
	case ok && c.Kind == schedule.Cheaper && c.Offer.Launch == nil && c.Offer.StartIn == 0:
		v.d.Offer = c.Offer
		v.d.Offer.Why = []string{c.Why}
		return 0, nil
	case ok && c.Kind == schedule.Preemption:
		v.d.Offer, v.d.Evict = c.Offer, c.Evict
		return 0, nil
	case ok && c.Kind == schedule.Cheaper && v.d.Placed:
		if w.patience.IsZero() {
			w.patience = time.Now().Add(c.Offer.StartIn + c.Offer.StartIn/2 + lookAgain)
		}
	case v.d.Placed:
		return 0, nil
	case ok && c.Kind == schedule.FewerCores && !(slices.Contains(kinds, schedule.Launch) && e.worth(r, v.req.Demand.Request(), c.Offer.Grant)):
		v.d.Offer = c.Offer
		return 0, nil
	default:
		if err := e.endless(r, v, w, ok && c.Kind == schedule.FewerCores); err != nil {
			return 0, err
		}
	}
	if !w.told {
		w.told = true
		e.config.Event("waiting for " + waitsFor(v, c))
	}
	return min(max(c.Offer.StartIn, lookAgain/20), lookAgain), nil
}

// endless is the refusal of a run that no waiting helps, or that does not want to wait.
// One that could begin with fewer cores has a place whenever it wants.
func (e *Engine) endless(r *run, v *view, w *waiting, fewer bool) error {
	kinds := r.accepts()
	waits := fewer || r.preemptions > 0 || slices.Contains(kinds, schedule.Later) || slices.Contains(kinds, schedule.Cheaper) || v.grows && slices.Contains(kinds, schedule.Launch)
	reason := ""
	switch {
	case !fewer && e.hopeless(r, v.req.Demand, v.most, v.grows):
		reason = "no room: "
	case !waits:
		reason = "no room now: "
	case stuck(&w.stuck, e.onlyWait(v.snap, r)):
		reason = "no room beside the calls that wait for this one: "
	default:
		return nil
	}
	return &NoRoom{reason + rejections(v.d), r.report.Offers}
}

// waitsFor says what a run waits for.
func waitsFor(v *view, c schedule.Counter) string {
	if v.d.Placed {
		return "a cheaper node: " + c.Why
	}
	return "room: " + rejections(v.d)
}

// inParts is taken for an error: the run is not placed but split.
type inParts struct{ schedule.Counter }

// Error says so.
func (p *inParts) Error() string { return fmt.Sprintf("it is run in %d parts", len(p.Parts)) }

// divisible is how a run can be split, nil where that is not proven. Whether a part of
// a Go program can be built is seen only when somebody means to.
func (e *Engine) divisible(ctx context.Context, r *run, build bool) (*schedule.Parts, error) {
	fork := r.facts.Parallelism.Fork
	if r.opt.IO.Stdin != nil || r.opt.Network || fork == nil || r.sub.Program.Language == program.Go && !build {
		return nil, nil
	}
	_, _, err := e.proven(ctx, r.sub, r.unit, false)
	var no *Unsplit
	if errors.As(err, &no) {
		return nil, nil
	}
	over := fmt.Sprintf("the loop at %s:%d", fork.File, fork.Line)
	if s := r.facts.Parallelism.Split; s != nil && s.Over != "" {
		over = fmt.Sprintf("%s (%s:%d)", s.Over, fork.File, fork.Line)
	}
	return &schedule.Parts{Over: over, Whole: wholeOf(r), Most: int(e.config.Host.Cores)}, err
}

// instead carries on where a run was not placed: in parts, as was agreed, or not at all.
// What is refused in parts after all is tried whole.
func (e *Engine) instead(ctx context.Context, r *run, err error) (again bool, _ error) {
	var p *inParts
	if errors.As(err, &p) {
		if err = e.apart(ctx, r, p); errors.As(err, new(*Unsplit)) {
			r.parts = nil
			r.report.Why = append(r.report.Why, err.Error())
			return true, nil
		}
		if err == nil {
			return false, e.record(context.WithoutCancel(ctx), r, string(r.report.Outcome), r.report)
		}
	}
	r.report.Outcome = task.Refused
	if ctx.Err() != nil {
		r.report.Outcome = task.Lost
	}
	_ = e.record(context.WithoutCancel(ctx), r, string(r.report.Outcome), r.report)
	return false, err
}

// apart makes the run in parts and writes into its report how that went.
func (e *Engine) apart(ctx context.Context, r *run, p *inParts) error {
	opt := r.opt
	opt.Budget, opt.Accept, opt.part = 0, nil, true
	opt.IO.Stdout, opt.IO.Stderr = io.MultiWriter(r.stdout, r.log), io.MultiWriter(orDiscard(opt.IO.Stderr), r.log)
	r.notice("placed", "in %d parts: %s", len(p.Parts), p.Why)
	rep, err := e.Split(ctx, r.sub, r.unit, r.inv, SplitOptions{Options: opt, Shards: len(p.Parts), Check: checked})
	if err != nil {
		return err
	}
	r.report.Outcome, r.report.ExitCode, r.report.Actual = rep.Outcome, rep.ExitCode, rep.Actual
	r.report.Granted, r.report.Actual.WallSeconds, r.report.Phases.Run = granted(p.Offer.Limit), rep.Wall, 1000*rep.Wall
	r.report.Bill.add(rep.Bill)
	r.report.Attempts = append(r.report.Attempts, Attempt{Outcome: rep.Outcome, MemoryBytes: int64(p.Parts[0].Limit[resource.Memory])})
	r.report.Why = append(r.report.Why, fmt.Sprintf("run in %d parts in %d lanes: %s", rep.Shards, rep.Lanes, p.Why))
	r.report.Why = append(r.report.Why, rep.Why...)
	if rep.Fallback != "" {
		r.report.Why = append(r.report.Why, "run whole after all: "+rep.Fallback)
	}
	return nil
}

// checked is the share of splits that are also run whole and compared.
const checked = 0.01
