package heddle

import (
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/internal/receipt"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// Bill is what was reserved, priced, and what was promised of it.
type Bill struct {
	CostUSD    float64           `json:"cost_usd"`
	LostUSD    float64           `json:"preempted_usd,omitempty"` // what was taken away for others would have cost: it is billed to nobody
	Requested  *Grant            `json:"requested"`               // what the caller would have booked; nil where nothing was said
	RequestUSD *float64          `json:"requested_usd"`           // what that would have cost for as long
	Receipts   []receipt.Receipt `json:"receipts,omitempty"`      // one an attempt or lane: what was promised, and whether it was kept
}

// charge adds what grants cost, and what the caller's own request would have for as long.
func (b *Bill) charge(periods []cost.Period, request resource.Vector) (total float64) {
	total, asked := cost.Charge(periods, request)
	more := Bill{CostUSD: total}
	if request != (resource.Vector{}) {
		g := granted(request)
		more.Requested, more.RequestUSD = &g, &asked
	}
	b.add(more)
	return total
}

// add makes another bill a part of this one.
func (b *Bill) add(o Bill) {
	b.CostUSD, b.LostUSD, b.Receipts = b.CostUSD+o.CostUSD, b.LostUSD+o.LostUSD, append(b.Receipts, o.Receipts...)
	if o.RequestUSD == nil {
		return
	}
	sum := *o.RequestUSD
	if b.RequestUSD != nil {
		sum += *b.RequestUSD
	}
	b.Requested, b.RequestUSD = o.Requested, &sum
}

// tariff is what a node of the view is priced by.
func (v *view) tariff(node string) cost.Tariff {
	for _, n := range v.snap.Nodes {
		if n.ID == node {
			return cost.Tariff{Price: n.Price, Capacity: n.Allocatable}
		}
	}
	return cost.Tariff{}
}

// promised is what may be counted on of an allocation, whatever runs there.
func (r *run) promised(a cluster.Allocation) receipt.Promise {
	return receipt.Promise{
		ID: a.Task, Invocation: r.inv.ID, Unit: r.inv.Unit.String(), Tenant: r.inv.Tenant, Class: r.inv.Class.Name, Node: a.Node, Isolation: r.tier.String(),
		CPUCores: float64(a.Grant[resource.CPU]) / 1000, MemoryBytes: int64(a.Limit[resource.Memory]),
		PriceUSD: r.on.Hour(a.Grant), Preemptible: a.Preemptible, Issued: time.Now().UTC(),
	}
}

// promise puts what was placed in writing.
func (e *Engine) promise(r *run, a cluster.Allocation) {
	if e.config.Signer == nil {
		return
	}
	p := r.promised(a)
	if wall := r.profile.Demand.WallSeconds; wall != nil && wall.High < 1e9 {
		by := p.Issued.Add(time.Duration(wall.High * float64(time.Second)))
		// What is reserved may grow up to the limit while it runs.
		most := r.on.Hour(a.Limit) * wall.High / 3600
		p.FinishBy, p.CostUSD = &by, &most
	}
	r.report.Receipts = append(r.report.Receipts, receipt.Issue(p, e.config.Signer))
}

// settle holds the last promise against what came of it.
func (e *Engine) settle(r *run, result task.Result, bill float64) {
	if e.config.Signer == nil {
		return
	}
	last := len(r.report.Receipts) - 1
	issued := r.report.Receipts[last].Promise.Issued
	u := receipt.Use{Outcome: string(result.Outcome), CPUSeconds: r.report.Actual.CPUSeconds, PeakMemory: r.report.Actual.PeakMemoryBytes,
		MemoryLimit: int64(r.alloc.Limit[resource.Memory]), CostUSD: bill, Ended: issued.Add(time.Since(issued))} // a clock that is set meanwhile breaks no promise
	if result.Outcome == task.Preempted {
		u.PreemptedBy = r.report.Attempts[len(r.report.Attempts)-1].By
	}
	r.report.Receipts[last] = r.report.Receipts[last].Settle(u, e.config.Signer)
}
