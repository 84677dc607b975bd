package bench

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	client "github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	amqp "github.com/rabbitmq/amqp091-go"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/task"
)

// The load of the queue benchmark: tasks of about 1 KiB, published together and
// taken by several workers.
const (
	queueTasks   = 20_000
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
	url, end, err := broker(filepath.Join(env.Dir, "broker"))
	if err != nil {
		return nil, fmt.Errorf("nats: %w", err)
	}
	defer end()
	more, err := beside(ctx, env, "nats", url, rawNATS)
	rows = append(rows, more...)
	for _, url := range env.Brokers {
		if err != nil {
			break
		}
		scheme, _, _ := strings.Cut(url, ":")
		own, ok := ownClients[scheme]
		if !ok {
			return rows, fmt.Errorf("queue of scheme %q: want amqp or kafka", scheme)
		}
		more, err = beside(ctx, env, own.name, url, own.raw)
		rows = append(rows, more...)
	}
	return rows, err
}

// ownClients measure the brokers that the caller names, by the URL's scheme.
var ownClients = map[string]struct {
	name string
	raw  func(ctx context.Context, url string) (float64, error)
}{"amqp": {"rabbitmq", rawAMQP}, "kafka": {"kafka", rawKafka}}

// beside is the rate through the queue of a URL as a share of its own client's
// there, and the time of one task.
func beside(ctx context.Context, env Env, name, url string, raw func(ctx context.Context, url string) (float64, error)) ([]Row, error) {
	q, done, err := env.Queue(ctx, url, env.Dir)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer done()
	rate, single, err := throughQueue(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	own, err := raw(ctx, url)
	if err != nil {
		return nil, fmt.Errorf("%s: its own client: %w", name, err)
	}
	env.Progress(name + " done")
	ratio := rate / own
	row := atLeast(name+": tasks through it", rate, "1/s", 0.5)
	row.Against, row.Ratio, row.Pass = fmt.Sprintf("its own client, %.3g/s", own), &ratio, ratio >= 0.5
	return []Row{row, atMost(name+": one task at a time, p50", single, "ms", 2)}, nil
}

// broker is a NATS server of the benchmark's own, over the loopback.
func broker(dir string) (url string, end func(), err error) {
	s, err := server.NewServer(&server.Options{Host: "127.0.0.1", Port: -1, JetStream: true, StoreDir: dir, NoSigs: true, NoLog: true})
	if err != nil {
		return "", nil, err
	}
	s.Start()
	end = func() { s.Shutdown(); s.WaitForShutdown() }
	if !s.ReadyForConnections(20 * time.Second) {
		end()
		return "", nil, errors.New("the server does not start")
	}
	return "nats://" + s.Addr().String(), end, nil
}

// noise is text that no client can compress away.
func noise(n int) string {
	random := rand.New(rand.NewPCG(1, uint64(n)))
	text := make([]byte, n)
	for i := range text {
		text[i] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[random.IntN(64)]
	}
	return string(text)
}

// throughQueue is the rate of tasks that are published together, received and
// acknowledged, and the median milliseconds of one alone.
func throughQueue(ctx context.Context, q queue.Queue) (rate, single float64, err error) {
	tasks, text := make([]task.Task, queueTasks), noise(queueBytes)
	for i := range tasks {
		tasks[i] = task.Task{ID: fmt.Sprint("bench-", i), Class: task.Standard, Input: task.Input{Args: []string{text}}}
	}
	// A queue whose first task is late, because consumers join yet, is not slow.
	if err := errors.Join(q.Publish(ctx, tasks[0]), take(ctx, q)); err != nil {
		return 0, 0, err
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
	data := []byte(noise(queueBytes))
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

// rawAMQP is the rate of the client at its fastest on a quorum queue: confirms are
// awaited together, and acknowledgements not at all.
func rawAMQP(ctx context.Context, url string) (float64, error) {
	conn, err := amqp.Dial(url)
	if err != nil {
		return 0, err
	}
	defer conn.Close()
	ch, err := conn.Channel()
	if err != nil {
		return 0, err
	}
	const name = "heddle.bench.raw"
	if _, err := ch.QueueDeclare(name, true, false, false, false, amqp.Table{amqp.QueueTypeArg: amqp.QueueTypeQuorum}); err != nil {
		return 0, err
	}
	defer func() { _, _ = ch.QueueDelete(name, false, false, false) }()
	if err := errors.Join(ch.Confirm(false), ch.Qos(256, 0, false)); err != nil {
		return 0, err
	}
	came, err := ch.ConsumeWithContext(ctx, name, "", false, false, false, false, nil)
	if err != nil {
		return 0, err
	}
	out, err := conn.Channel()
	if err != nil {
		return 0, err
	}
	if err := out.Confirm(false); err != nil {
		return 0, err
	}
	message := amqp.Publishing{DeliveryMode: amqp.Persistent, Body: []byte(noise(queueBytes))}
	start := time.Now()
	var last *amqp.DeferredConfirmation
	for range queueTasks {
		if last, err = out.PublishWithDeferredConfirm("", name, false, false, message); err != nil {
			return 0, err
		}
	}
	for range queueTasks {
		m, ok := <-came
		if !ok {
			return 0, errors.New("the channel was closed")
		}
		if err := m.Ack(false); err != nil {
			return 0, err
		}
	}
	last.Wait()
	return queueTasks / time.Since(start).Seconds(), nil
}
