package calls

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/internal/items"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// mapOver runs the call on each of its items; its result is one line of JSON for
// each, in their order. Items that failed are lines too, and make the outcome "exit".
func (r *Register) mapOver(ctx context.Context, c *call) (string, error) {
	out, err := r.newResult(c.id)
	if err != nil {
		return string(task.Lost), err
	}
	inv, opt, err := r.asked(ctx, c)
	if err != nil {
		return string(task.Refused), err
	}
	handler := c.unit.Kind == program.Handler
	w := bufio.NewWriterSize(out, 1<<16)
	c.note("placed", "%d items", len(c.request.Items))
	report, err := r.config.Engine.Map(ctx, c.sub, c.unit, inv, c.inputs(handler), heddle.MapOptions{Options: opt}, func(i int, end task.Ending) error {
		return items.Write(w, handler, i+1, end)
	})
	err = errors.Join(err, w.Flush(), out.keep())
	if report == nil {
		return notRun(err), err
	}
	if c.report, _ = json.Marshal(report); report.Failed > 0 && err == nil {
		err = fmt.Errorf("%d of %d items failed", report.Failed, report.Items)
	}
	return string(report.Outcome), err
}

// inputs are the items as inputs of the unit.
func (c *call) inputs(handler bool) iter.Seq2[task.Input, error] {
	return func(yield func(task.Input, error) bool) {
		for i, item := range c.request.Items {
			in, err := items.Input(item, handler, c.request.Input.Args)
			if err != nil {
				err = &task.Fault{Message: fmt.Sprintf("item %d: %v", i+1, err)}
			}
			if !yield(in, err) {
				return
			}
		}
	}
}
