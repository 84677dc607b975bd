package heddle

import (
	"strings"
	"time"

	"github.com/heddle-run/heddle/cluster"
)

// stuckAfter is how long a nested run waits for room that only those hold which
// wait for runs like it.
const stuckAfter = 10 * time.Second

// stuck says that it has been so since; zero is that it is not.
func stuck(since *time.Time, only bool) bool {
	switch {
	case !only:
		*since = time.Time{}
	case since.IsZero():
		*since = time.Now()
	}
	return only && time.Since(*since) >= stuckAfter
}

// onlyWait says that a nested run waits for room which nobody will free before it
// has run: all that the cluster has is held by invocations that wait for others.
func (e *Engine) onlyWait(snap cluster.Snapshot, r *run) bool {
	if r.inv.Parent == "" || r.opt.Waits == nil || e.Growing() {
		return false
	}
	for _, a := range snap.Allocations {
		// Allocations are named after the invocation, with - and a number.
		if id, _, _ := strings.Cut(a.Task, "-"); !r.opt.Waits(id) {
			return false
		}
	}
	return len(snap.Allocations) > 0
}
