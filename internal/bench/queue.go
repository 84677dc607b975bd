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
	queueRounds  = 5
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
	tasks := queueLoad()
	rate, err := throughQueue(ctx, memory, tasks)
	var single float64
	if err == nil {
		single, err = oneByOne(ctx, memory, tasks[0])
	}
	done()
	if err != nil {
		return nil, fmt.Errorf("memory: %w", err)
	}
	rows = append(rows, atLeast("memory: tasks through it", rate, "1/s", 20_000), atMost("memory: one task at a time, p50", single, "ms", 2))
	env.Progress("memory done")
	large, err := largeInputs(ctx, env, "nats:")
	if err != nil {
		return rows, fmt.Errorf("large inputs: %w", err)
	}
	rows = append(rows, large...)
	env.Progress("large inputs done")
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
	raw  func(ctx context.Context, url string, load [][]byte) (float64, error)
}{"amqp": {"rabbitmq", rawAMQP}, "kafka": {"kafka", rawKafka}}

// beside is the rate through the queue of a URL as a share of its own client's
// there, and the time of one task. The two are measured in turn, and the medians
// compared: a host that slows down does not slow one alone.
func beside(ctx context.Context, env Env, name, url string, raw func(ctx context.Context, url string, load [][]byte) (float64, error)) ([]Row, error) {
	q, done, err := env.Queue(ctx, url, env.Dir)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer done()
	tasks := queueLoad()
	load := make([][]byte, len(tasks))
	for i, t := range tasks {
		load[i] = []byte(t.Input.Args[0])
	}
	var rates, owns, ratios []float64
	for range queueRounds {
		rate, err := throughQueue(ctx, q, tasks)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		own, err := raw(ctx, url, load)
		if err != nil {
			return nil, fmt.Errorf("%s: its own client: %w", name, err)
		}
		rates, owns, ratios = append(rates, rate), append(owns, own), append(ratios, rate/own)
	}
	single, err := oneByOne(ctx, q, tasks[0])
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	env.Progress(name + " done")
	ratio := quantile(ratios, 0.5)
	row := atLeast(name+": tasks through it", quantile(rates, 0.5), "1/s", 0.5)
	row.Against, row.Ratio, row.Pass = fmt.Sprintf("its own client, %.3g/s", quantile(owns, 0.5)), &ratio, ratio >= 0.5
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

// noise is text of a seed that no client can compress away.
func noise(seed uint64, n int) string {
	random := rand.New(rand.NewPCG(seed, uint64(n)))
	text := make([]byte, n)
	for i := range text {
		text[i] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[random.IntN(64)]
	}
	return string(text)
}

// queueLoad is the tasks, no two alike: a client that compresses would send the
// first alone.
func queueLoad() []task.Task {
	tasks := make([]task.Task, queueTasks)
	for i := range tasks {
		tasks[i] = task.Task{ID: fmt.Sprint("bench-", i), Class: task.Standard, Input: task.Input{Args: []string{noise(uint64(i), queueBytes)}}}
	}
	return tasks
}

// throughQueue is the rate of tasks that are published together, received and
// acknowledged.
func throughQueue(ctx context.Context, q queue.Queue, tasks []task.Task) (float64, error) {
	// A queue whose first task is late, because consumers join yet, is not slow.
	if err := oneTask(ctx, q, tasks[0]); err != nil {
		return 0, err
	}
	start := time.Now()
	var wg sync.WaitGroup
	failed := make(chan error, queueWorkers)
	for range queueWorkers {
		wg.Go(func() {
			for range len(tasks) / queueWorkers {
				if err := take(ctx, q); err != nil {
					failed <- err
					return
				}
			}
		})
	}
	if err := q.Publish(ctx, tasks...); err != nil {
		return 0, err
	}
	wg.Wait()
	rate := float64(len(tasks)) / time.Since(start).Seconds()
	select {
	case err := <-failed:
		return 0, err
	default:
		return rate, nil
	}
}

// oneByOne is the median milliseconds of a task alone in the queue.
func oneByOne(ctx context.Context, q queue.Queue, t task.Task) (float64, error) {
	all, err := times(queueSingle, func() error { return oneTask(ctx, q, t) })
	return quantile(all, 0.5), err
}

// oneTask sends one through: none comes of a queue that did not take it.
func oneTask(ctx context.Context, q queue.Queue, t task.Task) error {
	if err := q.Publish(ctx, t); err != nil {
		return err
	}
	return take(ctx, q)
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
func rawNATS(ctx context.Context, url string, load [][]byte) (float64, error) {
	conn, err := client.Connect(url)
	if err != nil {
		return 0, err
	}
	defer conn.Close()
	js, err := jetstream.New(conn)
	if err != nil {
		return 0, err
	}
	defer func() { _ = js.DeleteStream(context.WithoutCancel(ctx), "raw") }()
	stream, err := js.CreateStream(ctx, jetstream.StreamConfig{Name: "raw", Subjects: []string{"raw"}, Retention: jetstream.WorkQueuePolicy})
	if err != nil {
		return 0, err
	}
	consumer, err := stream.CreateConsumer(ctx, jetstream.ConsumerConfig{Durable: "raw", AckPolicy: jetstream.AckExplicitPolicy})
	if err != nil {
		return 0, err
	}
	start := time.Now()
	for _, data := range load {
		if _, err := js.PublishAsync("raw", data); err != nil {
			return 0, err
		}
	}
	select {
	case <-js.PublishAsyncComplete():
	case <-ctx.Done():
		return 0, ctx.Err()
	}
	for taken := 0; taken < len(load); {
		got, err := consumer.Fetch(min(len(load)-taken, 256))
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
	return float64(len(load)) / time.Since(start).Seconds(), nil
}

// rawAMQP is the rate of the client at its fastest on a quorum queue: confirms are
// awaited together, and acknowledgements not at all.
func rawAMQP(ctx context.Context, url string, load [][]byte) (float64, error) {
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
	start := time.Now()
	var last *amqp.DeferredConfirmation
	for _, data := range load {
		if last, err = out.PublishWithDeferredConfirm("", name, false, false, amqp.Publishing{DeliveryMode: amqp.Persistent, Body: data}); err != nil {
			return 0, err
		}
	}
	for range load {
		m, ok := <-came
		if !ok {
			return 0, errors.New("the channel was closed")
		}
		if err := m.Ack(false); err != nil {
			return 0, err
		}
	}
	last.Wait()
	return float64(len(load)) / time.Since(start).Seconds(), nil
}
