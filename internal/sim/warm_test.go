package sim

import (
	"testing"
	"time"

	"github.com/heddle-run/heddle/internal/control"
)

// TestWarmBeatsTheUsual replays callers under each usual keeper and then under
// heddle's, which may never hold more than that one held on average, and like it one
// sandbox of a program at most.
func TestWarmBeatsTheUsual(t *testing.T) {
	const every, length, programs = 5 * time.Second, 6 * time.Hour, 40
	begin := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, seed := range []uint64{1} {
		callers := Callers(programs, seed, begin, length)
		total := int64(0)
		for _, c := range callers {
			total += c.Memory
		}
		for _, u := range []*Usual{
			NewUsual("ttl", callers, 10*time.Minute, total), NewUsual("ttl", callers, time.Minute, total), NewUsual("ttl", callers, 10*time.Minute, total/4),
			NewUsual("greedy-dual", callers, 0, total/2), NewUsual("greedy-dual", callers, 0, total/10),
			NewUsual("histogram", callers, 10*time.Minute, total), NewUsual("histogram", callers, 10*time.Minute, total/4),
		} {
			theirs := Replay(callers, u, begin, length, every)
			ours := Replay(callers, NewIndexed(callers, control.WarmRules{Budget: int64(theirs.Held), Every: every, Most: 1, Rarest: 24 * time.Hour}), begin, length, every)
			t.Logf("%-11s ttl %4.0fs of %3.0f%%: %6d calls, cold %5d, ours %5d; waited %7.1fs, ours %7.1fs; held %4.0f MB, ours %4.0f; boots %d, ours %d",
				u.Kind, u.TTL.Seconds(), 100*float64(u.Budget)/float64(total), theirs.Calls, theirs.Cold, ours.Cold, theirs.Waited.Seconds(), ours.Waited.Seconds(), theirs.Held/1e6, ours.Held/1e6, theirs.Boots, ours.Boots)
			if ours.Waited > theirs.Waited || ours.Held > theirs.Held*1.001 {
				t.Errorf("%s (%v, %d bytes), seed %d: waited %v holding %.0f, theirs %v holding %.0f", u.Kind, u.TTL, u.Budget, seed, ours.Waited, ours.Held, theirs.Waited, theirs.Held)
			}
		}
	}
}
