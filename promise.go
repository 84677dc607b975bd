package heddle

import (
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/internal/receipt"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// promise puts what was placed in writing.
func (e *Engine) promise(r *run, a cluster.Allocation) {
	if e.config.Signer == nil {
		return
	}
	p := receipt.Promise{
		ID: a.Task, Invocation: r.inv.ID, Unit: r.inv.Unit.String(), Tenant: r.inv.Tenant, Class: r.inv.Class.Name, Node: a.Node, Isolation: r.tier.String(),
		CPUCores: float64(a.Grant[resource.CPU]) / 1000, MemoryBytes: int64(a.Limit[resource.Memory]),
		PriceUSD: cost.DefaultRates().Hour(a.Grant), Preemptible: a.Preemptible, Issued: time.Now().UTC(),
	}
	if wall := r.profile.Demand.WallSeconds; wall != nil && wall.High < 1e9 {
		by := p.Issued.Add(time.Duration(wall.High * float64(time.Second)))
		// What is reserved may grow up to the limit while it runs.
		most := cost.DefaultRates().Hour(a.Limit) * wall.High / 3600
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
