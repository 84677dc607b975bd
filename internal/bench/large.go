package bench

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"github.com/heddle-run/heddle/internal/refer"
	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/task"
)

// The load of large inputs: no two texts alike, so that each is put.
const (
	largeTasks = 64
	largeBytes = 1 << 20
)

// largeInputs measures texts that go beside the queue of a URL into a folder, and in
// turn the same texts through it. The folder has each on the disk before it answers, and
// JetStream in the memory of its system.
func largeInputs(ctx context.Context, env Env, url string) ([]Row, error) {
	q, done, err := env.Queue(ctx, url, filepath.Join(env.Dir, "large"))
	if err != nil {
		return nil, err
	}
	defer done()
	o, err := env.Objects(filepath.Join(env.Dir, "objects"))
	if err != nil {
		return nil, err
	}
	defer o.Close()
	var beside, through, ratios []float64
	for round := range queueRounds {
		tasks := largeLoad(round)
		refs := refer.New(q, o)
		fetch := func(d queue.Delivery) error {
			t, err := refs.Fetch(ctx, d.Task())
			if err == nil && len(t.Input.Stdin) != largeBytes {
				err = fmt.Errorf("%d bytes of %s arrived", len(t.Input.Stdin), t.ID)
			}
			return err
		}
		one, err := largeRate(ctx, refs, tasks, fetch)
		if err != nil {
			return nil, err
		}
		two, err := largeRate(ctx, q, tasks, func(queue.Delivery) error { return nil })
		if err != nil {
			return nil, err
		}
		beside, through, ratios = append(beside, one), append(through, two), append(ratios, one/two)
	}
	ratio := quantile(ratios, 0.5)
	row := atLeast("nats in the process: inputs of 1 MiB beside it", quantile(beside, 0.5), "MiB/s", 0.5)
	row.Against, row.Ratio, row.Pass = fmt.Sprintf("through it, %.3g MiB/s", quantile(through, 0.5)), &ratio, ratio >= 0.5
	return []Row{row}, nil
}

func largeLoad(round int) []task.Task {
	tasks := make([]task.Task, largeTasks)
	for i := range tasks {
		id := round*largeTasks + i
		tasks[i] = task.Task{ID: fmt.Sprint("large-", id), Class: task.Standard, Input: task.Input{Stdin: []byte(noise(uint64(id), largeBytes))}}
	}
	return tasks
}

// largeRate is how many MiB go through a second: each is durable before the next is
// published, as a dispatcher has it, and is read by who receives it.
func largeRate(ctx context.Context, q queue.Queue, tasks []task.Task, read func(queue.Delivery) error) (float64, error) {
	start := time.Now()
	for _, t := range tasks {
		if err := q.Publish(ctx, t); err != nil {
			return 0, err
		}
		d, err := q.Receive(ctx)
		if err == nil {
			err = read(d)
		}
		if err == nil {
			err = d.Ack(ctx)
		}
		if err != nil {
			return 0, err
		}
	}
	return float64(len(tasks)) * largeBytes / (1 << 20) / time.Since(start).Seconds(), nil
}
