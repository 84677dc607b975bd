package heddle

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/task"
)

// TestAttemptsShareTheDeadline holds that a run which is killed for memory again and
// again has one deadline, not one an attempt.
func TestAttemptsShareTheDeadline(t *testing.T) {
	d := &needs{memory: 64 << 30, killed: 40 * time.Second}
	r := newRig(t, d, nil)
	class := task.Standard
	class.Deadline = time.Minute
	report, err := r.Invoke(t.Context(), r.sub, r.unit, task.Invocation{ID: "a", Tenant: "t", Class: class, At: time.Now()}, Options{})
	if err != nil || report.Outcome != task.OOM {
		t.Fatalf("%+v, %v", report, err)
	}
	if want := []time.Duration{time.Minute, 20 * time.Second}; !slices.Equal(d.walls, want) {
		t.Errorf("attempts had %v, want %v", d.walls, want)
	}
	if !strings.Contains(strings.Join(report.Why, "\n"), "no time is left for another attempt") {
		t.Errorf("it does not say why it ended: %q", report.Why)
	}
}
