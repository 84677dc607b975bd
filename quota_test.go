package heddle

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/heddle-run/heddle/internal/policy"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// TestGrowthWithinTheQuota: what runs grow to counts against their tenant's quota. One
// that wants more is told so, and gets it when the others have ended.
func TestGrowthWithinTheQuota(t *testing.T) {
	const quota = 1200 << 20
	d := &needs{memory: 900 << 20, takes: 500 * time.Millisecond}
	r := newRig(t, d, func(c *Config) {
		c.Rules.Quotas = map[string]policy.Quota{"t": {Grants: resource.Vector{resource.Memory: quota}}}
	})
	watched, stop := context.WithCancel(t.Context())
	var watching sync.WaitGroup
	watching.Go(func() {
		for watched.Err() == nil {
			snap, err := r.fleet.Snapshot(watched)
			if err != nil {
				t.Error(err)
				return
			}
			if _, held := holds(snap.Allocations, "t"); held[resource.Memory] > quota {
				t.Errorf("the tenant holds %d", held[resource.Memory])
			}
			time.Sleep(time.Millisecond)
		}
	})
	var all sync.WaitGroup
	var told atomic.Int32
	for k := range 3 {
		all.Go(func() {
			inv := task.Invocation{ID: fmt.Sprint("r", k), Tenant: "t", Class: task.Standard, At: time.Now()}
			report, err := r.Invoke(t.Context(), r.sub, r.unit, inv, Options{NoLearn: true})
			if err != nil || report.Outcome != task.OK {
				t.Errorf("%v: %+v", err, report)
				return
			}
			if slices.ContainsFunc(report.Why, func(w string) bool {
				return strings.HasPrefix(w, `it may not grow: tenant "t" holds `) && strings.HasSuffix(w, "of memory, its quota is 1258291200")
			}) {
				told.Add(1)
			}
		})
	}
	all.Wait()
	stop()
	watching.Wait()
	if told.Load() == 0 {
		t.Error("two at once would hold more than the quota, and none is told that it may not grow")
	}
	free := task.Invocation{ID: "free", Tenant: "another", Class: task.Standard, At: time.Now()}
	if report, err := r.Invoke(t.Context(), r.sub, r.unit, free, Options{NoLearn: true}); err != nil || report.Outcome != task.OK {
		t.Errorf("a tenant without a quota: %v, %+v", err, report)
	}
}
