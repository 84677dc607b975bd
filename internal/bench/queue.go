package bench

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	client "github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/task"
)

// The load of the queue benchmark: tasks of about 1 KiB, published together and
// taken by several workers.
const (
	queueTasks   = 4000
	queueWorkers = 16
	queueBytes   = 1024
	queueSingle  = 200 // one after the other, for the time of one
)

// queues measures what a task costs on its way through each queue, beside the
// queue's own client at its fastest on the same server.
func queues(ctx context.Context, env Env) ([]Row, error) {
	var rows []Row
	memory, done, err := env.Queue(ctx, "memory:", env.Dir)
	if err != nil {
		return nil, err
	}
	rate, single, err := throughQueue(ctx, memory)
	done()
	if err != nil {
		return nil, fmt.Errorf("memory: %w", err)
	}
	rows = append(rows, atLeast("memory: tasks through it", rate, "1/s", 20_000), atMost("memory: one task at a time, p50", single, "ms", 2))
	env.Progress("memory done")
	more, err := natsQueue(ctx, env)
	if err != nil {
		return nil, fmt.Errorf("nats: %w", err)
	}
	return append(rows, more...), nil
}

// natsQueue compares on a server of the benchmark's own, over the loopback.
func natsQueue(ctx context.Context, env Env) ([]Row, error) {
	s, err := server.NewServer(&server.Options{Host: "127.0.0.1", Port: -1, JetStream: true, StoreDir: filepath.Join(env.Dir, "broker"), NoSigs: true, NoLog: true})
	if err != nil {
		return nil, err
	}
	s.Start()
	defer func() { s.Shutdown(); s.WaitForShutdown() }()
	if !s.ReadyForConnections(20 * time.Second) {
		return nil, errors.New("the server does not start")
	}
	q, done, err := env.Queue(ctx, "nats://"+s.Addr().String(), env.Dir)
	if err != nil {
		return nil, err
	}
	defer done()
	rate, single, err := throughQueue(ctx, q)
	if err != nil {
		return nil, err
	}
	raw, err := rawNATS(ctx, "nats://"+s.Addr().String())
	if err != nil {
		return nil, fmt.Errorf("its own client: %w", err)
	}
	ratio := rate / raw
	row := atLeast("nats: tasks through it", rate, "1/s", 0.5)
	row.Against, row.Ratio, row.Pass = "its own client", &ratio, ratio >= 0.5
	return []Row{row, atMost("nats: one task at a time, p50", single, "ms", 2)}, nil
}

// throughQueue is the rate of tasks that are published together, received and
// acknowledged, and the median milliseconds of one alone.
func throughQueue(ctx context.Context, q queue.Queue) (rate, single float64, err error) {
	tasks := make([]task.Task, queueTasks)
	for i := range tasks {
		tasks[i] = task.Task{ID: fmt.Sprint("bench-", i), Class: task.Standard, Input: task.Input{Args: []string{strings.Repeat("x", queueBytes)}}}
	}
	start := time.Now()
	var wg sync.WaitGroup
	failed := make(chan error, queueWorkers)
	for range queueWorkers {
		wg.Go(func() {
			for range queueTasks / queueWorkers {
				if err := take(ctx, q); err != nil {
					failed <- err
					return
				}
			}
		})
	}
	if err := q.Publish(ctx, tasks...); err != nil {
		return 0, 0, err
	}
	wg.Wait()
	rate = queueTasks / time.Since(start).Seconds()
	select {
	case err := <-failed:
		return 0, 0, err
	default:
	}
	all, err := times(queueSingle, func() error {
		if err := q.Publish(ctx, tasks[0]); err != nil {
			return err
		}
		return take(ctx, q)
	})
	return rate, quantile(all, 0.5), err
}

func take(ctx context.Context, q queue.Queue) error {
	d, err := q.Receive(ctx)
	if err != nil {
		return err
	}
	return d.Ack(ctx)
}

// rawNATS is the rate of the client at its fastest: messages are published without
// waiting, fetched together and acknowledged without waiting.
func rawNATS(ctx context.Context, url string) (float64, error) {
	conn, err := client.Connect(url)
	if err != nil {
		return 0, err
	}
	defer conn.Close()
	js, err := jetstream.New(conn)
	if err != nil {
		return 0, err
	}
	stream, err := js.CreateStream(ctx, jetstream.StreamConfig{Name: "raw", Subjects: []string{"raw"}, Retention: jetstream.WorkQueuePolicy})
	if err != nil {
		return 0, err
	}
	consumer, err := stream.CreateConsumer(ctx, jetstream.ConsumerConfig{Durable: "raw", AckPolicy: jetstream.AckExplicitPolicy})
	if err != nil {
		return 0, err
	}
	data := []byte(strings.Repeat("x", queueBytes))
	start := time.Now()
	for range queueTasks {
		if _, err := js.PublishAsync("raw", data); err != nil {
			return 0, err
		}
	}
	select {
	case <-js.PublishAsyncComplete():
	case <-ctx.Done():
		return 0, ctx.Err()
	}
	for taken := 0; taken < queueTasks; {
		got, err := consumer.Fetch(min(queueTasks-taken, 256))
		if err != nil {
			return 0, err
		}
		for m := range got.Messages() {
			if err := m.Ack(); err != nil {
				return 0, err
			}
			taken++
		}
		if err := got.Error(); err != nil {
			return 0, err
		}
	}
	return queueTasks / time.Since(start).Seconds(), nil
}
