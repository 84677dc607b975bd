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
		name        string
		tick, rests time.Duration
		floor       float64
	}{
		{"monitoring 100 sandboxes every 100 ms, of a core", 100 * time.Millisecond, 0, 1},
		{"as the engine does, every 25 ms where use moves and 100 ms where it rests", looks, control.RestLook, 1},
		{"every 25 ms whether it moves or not", looks, 0, 0},
		{"every 10 ms", 10 * time.Millisecond, 0, 0},
	} {
		share, err := monitored(ctx, boxes, m.tick, m.rests, length)
		if err != nil {
			return nil, err
		}
		row := known(m.name, share, "%")
		if m.floor > 0 {
			row = atMost(m.name, share, "%", m.floor)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// monitored is the share of a core that it takes to look at each box at each tick, but at
// one that rests only every so often, where rests says how often.
func monitored(ctx context.Context, boxes []sandbox.Sandbox, tick, rests, length time.Duration) (float64, error) {
	type seen struct {
		cpu           time.Duration
		moved, looked time.Time
	}
	all := make([]seen, len(boxes))
	before, err := spent()
	if err != nil {
		return 0, err
	}
	begin := time.Now()
	for next := begin; next.Sub(begin) < length; next = next.Add(tick) {
		time.Sleep(time.Until(next))
		now := time.Now()
		for i, box := range boxes {
			s := &all[i]
			if now.Sub(s.moved) > control.RestsAfter && now.Sub(s.looked) < rests-tick/2 {
				continue
			}
			u, err := box.Usage()
			if err != nil {
				return 0, err
			}
			if s.looked = now; u.CPU != s.cpu {
				s.cpu, s.moved = u.CPU, now
			}
		}
		if err := ctx.Err(); err != nil {
			return 0, err
		}
	}
	after, err := spent()
	return 100 * (after - before).Seconds() / time.Since(begin).Seconds(), err
}
