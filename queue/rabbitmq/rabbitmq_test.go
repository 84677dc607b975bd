package rabbitmq_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/queuetest"
	"github.com/heddle-run/heddle/queue/rabbitmq"
	"github.com/heddle-run/heddle/queue/wire"
	"github.com/heddle-run/heddle/task"
)

// server is the broker that scripts/suites/queues started.
func server(t testing.TB) string {
	t.Helper()
	url := os.Getenv("HEDDLE_RABBITMQ")
	if url == "" {
		t.Skip("HEDDLE_RABBITMQ names no broker: scripts/suites/queues starts one")
	}
	return url
}

func open(t testing.TB, c rabbitmq.Config) *rabbitmq.Queue {
	t.Helper()
	c.URL = server(t)
	if c.Name == "" {
		c.Name = strings.NewReplacer("/", "-").Replace(t.Name()) + fmt.Sprint(time.Now().UnixNano())
	}
	q, err := rabbitmq.Open(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { q.Close() })
	return q
}

func TestMain(m *testing.M) {
	queuetest.Act(func(url, name string, lease time.Duration) (queue.Queue, error) {
		return rabbitmq.Open(context.Background(), rabbitmq.Config{URL: url, Name: name, Lease: lease})
	})
	os.Exit(m.Run())
}

func TestConformance(t *testing.T) {
	server(t)
	queuetest.Run(t, queuetest.Driver{
		Open: func(t *testing.T, lease time.Duration) queue.Queue { return open(t, rabbitmq.Config{Lease: lease}) },
		Tired: func(t *testing.T, most int, bury queue.Bury) queue.Queue {
			return open(t, rabbitmq.Config{MaxDeliver: most, Bury: bury})
		},
	})
}

func TestNoBroker(t *testing.T) {
	start := time.Now()
	_, err := rabbitmq.Open(context.Background(), rabbitmq.Config{URL: "amqp://u:secret@127.0.0.1:1/"})
	if err == nil || strings.Contains(err.Error(), "secret") || time.Since(start) > 10*time.Second {
		t.Errorf("after %v: %v", time.Since(start), err)
	}
}

func TestFull(t *testing.T) {
	q := open(t, rabbitmq.Config{Capacity: 2, Prefetch: 1})
	var err error
	for i := range 100 { // what waits in this process is not at the broker, which counts a little late
		if err = q.Publish(t.Context(), task.Task{ID: fmt.Sprint(i)}); err != nil {
			break
		}
	}
	if !errors.Is(err, queue.ErrFull) {
		t.Errorf("got %v, want ErrFull", err)
	}
}

// TestForeignClient: a plain AMQP client writes a task that a worker gets, and what
// is no task stands in the dead letters.
func TestForeignClient(t *testing.T) {
	name := fmt.Sprint("shared", time.Now().UnixNano())
	q := open(t, rabbitmq.Config{Name: name})
	conn, err := amqp.Dial(server(t))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	ch, err := conn.Channel()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"no task", `{"specversion":"1.0","type":"run.heddle.task.v1","id":"by-hand","data":{"unit":"sha256:1/f","input":{"stdin":"aGk="}}}`} {
		if err := ch.PublishWithContext(t.Context(), "", "heddle.tasks."+name, true, false, amqp.Publishing{Body: []byte(text)}); err != nil {
			t.Fatal(err)
		}
	}
	d, err := q.Receive(t.Context())
	if err != nil || d.Task().ID != "by-hand" || string(d.Task().Input.Stdin) != "hi" {
		t.Fatalf("%+v, %v", d, err)
	}
	if err := d.Ack(t.Context()); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		m, ok, err := ch.Get("heddle.tasks."+name+".dead", true)
		if err != nil {
			t.Fatal(err)
		}
		if ok {
			if _, err := wire.Decode(m.Body); string(m.Body) != "no task" || err == nil {
				t.Errorf("%q among the dead letters", m.Body)
			}
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("what is no task is not among the dead letters")
		}
	}
	if err := q.Remove(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestDeadLetter: a task that comes back too often stands among the dead letters.
func TestDeadLetter(t *testing.T) {
	name := fmt.Sprint("poison", time.Now().UnixNano())
	q := open(t, rabbitmq.Config{Name: name, MaxDeliver: 3})
	if err := q.Publish(t.Context(), task.Task{ID: "poison"}); err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		d, err := q.Receive(ctx)
		cancel()
		if err != nil || d.Redelivered() != (i > 0) {
			t.Fatalf("delivery %d: %+v, %v", i+1, d, err)
		}
		if err := d.Nack(t.Context(), 0); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
	defer cancel()
	if _, err := q.Receive(ctx); !errors.As(err, new(*queue.Dead)) {
		t.Fatalf("the fourth time: %v", err)
	}
	conn, err := amqp.Dial(server(t))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	ch, err := conn.Channel()
	if err != nil {
		t.Fatal(err)
	}
	m, ok, err := ch.Get("heddle.tasks."+name+".dead", true)
	if err != nil || !ok {
		t.Fatalf("no dead letter: %v", err)
	}
	if one, err := wire.Decode(m.Body); err != nil || one.ID != "poison" {
		t.Errorf("%+v, %v", one, err)
	}
}

// TestPublishesOnly: a process that only publishes holds no task back.
func TestPublishesOnly(t *testing.T) {
	name := fmt.Sprint("shared", time.Now().UnixNano())
	publisher, worker := open(t, rabbitmq.Config{Name: name}), open(t, rabbitmq.Config{Name: name})
	const n = 200 // several times what waits in a process
	for i := range n {
		if err := publisher.Publish(t.Context(), task.Task{ID: fmt.Sprint(i)}); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second) // a lease is 30 s
	defer cancel()
	for i := range n {
		d, err := worker.Receive(ctx)
		if err != nil {
			t.Fatalf("after %d of %d tasks: %v", i, n, err)
		}
		if err := d.Ack(ctx); err != nil {
			t.Fatal(err)
		}
	}
}

// TestBrokerRestarts loses the broker in the middle of a thousand tasks, by the
// command that the suite gives: none is lost.
func TestBrokerRestarts(t *testing.T) {
	server(t)
	restart := os.Getenv("HEDDLE_RABBITMQ_RESTART")
	if restart == "" {
		t.Skip("HEDDLE_RABBITMQ_RESTART names no command: scripts/suites/queues has one")
	}
	q := open(t, rabbitmq.Config{Lease: 60 * time.Second})
	// RabbitMQ 3.10 writes the directory of its quorum queues with delay: one that was
	// declared just before a kill -9 is declared afterwards too, and never answers.
	time.Sleep(3 * time.Second)
	queuetest.Restart(t, q, restart, 2*time.Minute)
}
