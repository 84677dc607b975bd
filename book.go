package heddle

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/internal/receipt"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// book is what a job's lanes hold and cost, each from when it was bound until it was
// given back, whether a task ran in it or not: reserved is what nobody else could have.
type book struct {
	signer  signer
	request resource.Vector // that the caller would have booked for a lane
	open    map[string]*holding
	bill    Bill // of those that are closed
}

// signer makes receipts of promises; it is nil where nobody signs.
type signer func(receipt.Promise, *receipt.Use) receipt.Receipt

// holding is one lane's allocation.
type holding struct {
	promise receipt.Promise
	on      cost.Tariff
	grant   resource.Vector // between its runs
	limit   int64
	since   time.Time
	extra   []cost.Period // of its runs: what they held in the place of grant
	lost    []cost.Period // of a run that was taken away
	use     profile.Usage
}

// signs is the engine's signer.
func (e *Engine) signs() signer {
	if e.config.Signer == nil {
		return nil
	}
	return func(p receipt.Promise, u *receipt.Use) receipt.Receipt {
		return receipt.Issue(p, e.config.Signer).Settle(*u, e.config.Signer)
	}
}

// enter opens an allocation that the run was just placed on.
func (b *book) enter(r *run, a cluster.Allocation) {
	b.open[a.ID] = &holding{promise: r.promised(a), on: r.on, grant: a.Grant, limit: int64(a.Limit[resource.Memory]), since: time.Now()}
}

// ran notes what a run in a lane held, and used.
func (b *book) ran(allocation string, periods []cost.Period, use profile.Usage, taken bool) {
	h := b.open[allocation]
	if h == nil {
		return
	}
	if taken {
		h.lost = append(h.lost, periods...)
	} else {
		h.extra = append(h.extra, periods...)
	}
	h.use.CPUSeconds += use.CPUSeconds
	h.use.PeakMemoryBytes = max(h.use.PeakMemoryBytes, use.PeakMemoryBytes)
}

// close bills an allocation that is given back, or was lost.
func (b *book) close(allocation string, why error) {
	h := b.open[allocation]
	if h == nil {
		return
	}
	delete(b.open, allocation)
	idle := time.Since(h.since)
	now := h.promise.Issued.Add(idle)
	for _, p := range slices.Concat(h.extra, h.lost) {
		idle -= p.For
	}
	paid := append(h.extra, cost.Period{Grant: h.grant, For: idle, On: h.on})
	lost, _ := cost.Charge(h.lost, resource.Vector{})
	b.bill.LostUSD += lost
	total := b.bill.charge(paid, b.request)
	if b.signer == nil {
		return
	}
	u := &receipt.Use{Outcome: string(task.OK), CPUSeconds: h.use.CPUSeconds, PeakMemory: h.use.PeakMemoryBytes, MemoryLimit: h.limit, CostUSD: total, Ended: now}
	var p *preempted
	switch {
	case errors.As(why, &p):
		u.Outcome, u.PreemptedBy = string(task.Preempted), p.by
	case why != nil:
		u.Outcome = string(task.Lost)
	}
	b.bill.Receipts = append(b.bill.Receipts, b.signer(h.promise, u))
}

// total is the bill of what is closed, the receipts by lane.
func (b *book) total() Bill {
	slices.SortFunc(b.bill.Receipts, func(x, y receipt.Receipt) int { return cmp.Compare(x.Promise.ID, y.Promise.ID) })
	return b.bill
}
