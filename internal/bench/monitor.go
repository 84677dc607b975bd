package bench

import (
	"context"
	"fmt"
	"time"

	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// monitoring reads the use of a hundred sandboxes, two of which work and the rest
// of which wait, as often as a watch might.
func (l limiting) monitoring(ctx context.Context) (rows []Row, err error) {
	const count, length = 100, 5 * time.Second
	l.progress("monitoring")
	var boxes []sandbox.Sandbox
	for i := range count {
		spec := sandbox.Spec{ID: fmt.Sprintf("bench-watched-%d", i), Argv: []string{"/bin/sleep", "600"}}
		if i%(count/2) == 0 {
			var limits sandbox.Limits
			limits.Vector[resource.CPU] = 200
			spec = l.spec("spin", limits, "1")
		}
		box, end, err := l.start(ctx, spec)
		if err != nil {
			return nil, err
		}
		defer end()
		boxes = append(boxes, box)
	}
	time.Sleep(time.Second)
	for _, m := range []struct {
		name  string
		tick  time.Duration
		paced bool
		floor float64
	}{
		{"monitoring 100 sandboxes every 100 ms, of a core", 100 * time.Millisecond, false, 1},
		{"monitoring them as the engine does: every 25 ms where memory moves, 50 where only CPU time does, 100 at rest", looks, true, 1},
		{"every 25 ms whatever moves", looks, false, 0},
		{"every 10 ms", 10 * time.Millisecond, false, 0},
	} {
		share, err := monitored(ctx, boxes, m.tick, m.paced, length)
		if err != nil {
			return nil, err
		}
		if m.floor == 0 {
			l.progress(fmt.Sprintf("monitoring %s: %.3g %% of a core", m.name, share))
			continue
		}
		rows = append(rows, atMost(m.name, share, "%", m.floor))
	}
	return rows, nil
}

// monitored is the share of a core that it takes to look at each box at each tick or,
// paced, as often as control says.
func monitored(ctx context.Context, boxes []sandbox.Sandbox, tick time.Duration, paced bool, length time.Duration) (float64, error) {
	type seen struct {
		cpu         time.Duration
		ran, looked time.Time
	}
	all := make([]seen, len(boxes))
	before, err := spent()
	if err != nil {
		return 0, err
	}
	begin := time.Now()
	for now := begin; now.Sub(begin) < length; now = time.Now() {
		next := tick
		if paced {
			next = control.RestLook
		}
		for i, box := range boxes {
			s := &all[i]
			if paced {
				pause := control.Pause(tick, length, now.Sub(s.ran), true)
				if next = min(next, pause); now.Sub(s.looked) < pause-tick/2 {
					continue
				}
			}
			u, err := box.Usage()
			if err != nil {
				return 0, err
			}
			if s.looked = now; u.CPU != s.cpu {
				s.cpu, s.ran = u.CPU, now
			}
		}
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		time.Sleep(time.Until(now.Add(next)))
	}
	after, err := spent()
	return 100 * (after - before).Seconds() / time.Since(begin).Seconds(), err
}
