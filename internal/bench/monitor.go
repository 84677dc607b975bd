package bench

import (
	"context"
	"fmt"
	"time"

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
	for _, every := range []time.Duration{100 * time.Millisecond, looks} {
		before, err := spent()
		if err != nil {
			return nil, err
		}
		begin := time.Now()
		for next := begin; next.Sub(begin) < length; next = next.Add(every) {
			time.Sleep(time.Until(next))
			for _, box := range boxes {
				if _, err := box.Usage(); err != nil {
					return nil, err
				}
			}
			if err := ctx.Err(); err != nil {
				return nil, err
			}
		}
		after, err := spent()
		if err != nil {
			return nil, err
		}
		share := 100 * (after - before).Seconds() / time.Since(begin).Seconds()
		row := known(fmt.Sprintf("monitoring %d sandboxes every %d ms, of a core", count, every.Milliseconds()), share, "%")
		if every > looks {
			row = atMost(row.Name, share, "%", 1)
		}
		rows = append(rows, row)
	}
	return rows, nil
}
