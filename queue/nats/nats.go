// Package nats is the queue on NATS JetStream: on a server inside this process,
// which keeps tasks on disk and needs nothing installed, or on servers elsewhere.
//
// A queue is one stream with work-queue retention and one durable pull consumer,
// so every process that opens the same name shares its tasks. A task that was
// published outlives a kill of this process. Tasks are CloudEvents (queue/wire).
package nats

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"
	"sync"
	"time"

	client "github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/wire"
	"github.com/heddle-run/heddle/task"
)

// Config of a Queue.
type Config struct {
	Key      string        // seals what the server in this process keeps on the disk; "" is nothing
	URL      string        // of servers elsewhere, with credentials if they want some; "" is one in this process
	Dir      string        // where the server in this process keeps its streams
	Name     string        // of the queue: letters, digits, - and _; "" is "tasks"
	Lease    time.Duration // how long a delivery is its receiver's; zero is 30 s
	Capacity int64         // tasks in the queue; zero is 1,000,000
	// MaxDeliver: a task delivered so often without an Ack goes to the dead letters;
	// zero is 20, below it no limit.
	MaxDeliver int
	Bury       queue.Bury   // nil is nothing
	Event      func(string) // what happened to the server in this process, in words; nil is none
	Options    []client.Option
}

// Queue is a queue on JetStream. Any number of goroutines may use it.
type Queue struct {
	config  Config
	inside  *inside // nil where the server is elsewhere
	conn    *client.Conn
	js      jetstream.JetStream
	stream  jetstream.Stream
	pull    *puller
	subject string
	dead    string // subject of the dead letters
	closing sync.Once
	life    context.Context // until Close
	end     context.CancelFunc
}

var _ queue.Queue = (*Queue)(nil)

// grace is by how much the server's lease is longer than the one promised: an
// answer that leaves within the lease arrives within the server's.
const grace = 250 * time.Millisecond

// Open connects, starts the server first where it is this process's own, and
// makes the stream and its consumer where they are missing.
func Open(ctx context.Context, c Config) (*Queue, error) {
	if c.Name == "" {
		c.Name = "tasks"
	}
	if c.Lease == 0 {
		c.Lease = 30 * time.Second
	}
	if c.Capacity == 0 {
		c.Capacity = 1_000_000
	}
	if c.MaxDeliver == 0 {
		c.MaxDeliver = 20
	}
	q := &Queue{config: c, subject: "heddle.tasks." + c.Name, dead: "heddle.dead." + c.Name}
	q.life, q.end = context.WithCancel(context.Background())
	if err := q.connect(); err != nil {
		return nil, fmt.Errorf("open queue %s: %w", c.Name, err)
	}
	if err := q.declare(ctx); err != nil {
		q.shut()
		return nil, fmt.Errorf("open queue %s: %w", c.Name, err)
	}
	return q, nil
}

func (q *Queue) connect() (err error) {
	options := append([]client.Option{client.Name("heddle"), client.MaxReconnects(-1), client.RetryOnFailedConnect(false), client.ErrorHandler(quiet)}, q.config.Options...)
	if q.config.URL == "" {
		if q.inside, err = openInside(q.config.Dir, q.config.Key, q.config.Event, q.tidy); err != nil {
			return err
		}
		options = append(options, client.InProcessServer(q.inside), client.ReconnectWait(lookAgain/5))
	}
	if q.conn, err = client.Connect(q.config.URL, options...); err != nil {
		q.shut()
		return err
	}
	q.js, err = jetstream.New(q.conn, jetstream.WithPublishAsyncMaxPending(window))
	return err
}

// quiet takes what the client would print: whoever calls it is told, or it mends itself.
func quiet(*client.Conn, *client.Subscription, error) {}

const (
	maxTask = 64 << 20 // bytes of one task on a server of our own; others have limits of their own
	window  = 4096     // tasks on their way to the server at once
)

func (q *Queue) declare(ctx context.Context) (err error) {
	q.stream, err = q.js.CreateOrUpdateStream(ctx, jetstream.StreamConfig{
		Name: "heddle-" + q.config.Name, Description: "tasks of heddle", Subjects: []string{q.subject}, Retention: jetstream.WorkQueuePolicy,
		Storage: jetstream.FileStorage, Discard: jetstream.DiscardNew, MaxMsgs: q.config.Capacity,
	})
	if err != nil {
		return err
	}
	if _, err := q.js.CreateOrUpdateStream(ctx, jetstream.StreamConfig{
		Name: q.graveyard(), Description: "dead letters of heddle", Subjects: []string{q.dead}, Storage: jetstream.FileStorage, MaxAge: queue.Buried,
	}); err != nil {
		return err
	}
	consumer, err := q.stream.CreateOrUpdateConsumer(ctx, jetstream.ConsumerConfig{
		Durable: "workers", AckPolicy: jetstream.AckExplicitPolicy, AckWait: q.config.Lease + grace, MaxDeliver: -1, MaxAckPending: -1, MaxWaiting: 4096,
	})
	if err != nil {
		return err
	}
	q.pull = newPuller(consumer, q.life, q.config.Lease)
	q.conn.SetReconnectHandler(func(*client.Conn) { q.pull.again() })
	if q.inside == nil {
		return nil
	}
	go q.inside.watch(q.life)
	return q.tidy(ctx)
}

// tidy removes what is done and still in the stream: on a full disk the server takes
// an acknowledgement and cannot remove the task, and does not try to again. It waits
// for a server that is being opened.
func (q *Queue) tidy(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	for {
		info, err := q.pull.consumer.Info(ctx)
		if err == nil && info.AckFloor.Stream > 0 {
			err = q.stream.Purge(ctx, jetstream.WithPurgeSequence(info.AckFloor.Stream+1))
		}
		if err == nil || ctx.Err() != nil {
			return err
		}
		select {
		case <-time.After(lookAgain / 5):
		case <-ctx.Done():
			return err
		}
	}
}

// storeFailed is JetStream's code for a message that was not stored, for whatever
// reason; its text tells a stream at its bound from a disk that is full.
const storeFailed = 10077

// Publish is durable when it returns: the server has acknowledged each task. After
// an error some of them may have been taken.
func (q *Queue) Publish(ctx context.Context, tasks ...task.Task) error {
	if q.closed() {
		return fmt.Errorf("publish %d tasks: %w", len(tasks), queue.ErrClosed)
	}
	var sick <-chan struct{} // never of a server elsewhere, which has an operator
	if q.inside != nil {
		sick = q.inside.failing()
	}
	select {
	case <-sick:
		return fmt.Errorf("publish %d tasks: %w", len(tasks), q.inside.trouble())
	default:
	}
	now := time.Now()
	answers := make([]jetstream.PubAckFuture, 0, len(tasks))
	for _, t := range tasks {
		a, err := q.send(ctx, &client.Msg{Subject: q.subject, Data: wire.Encode(t, now), Header: client.Header{"Content-Type": {wire.ContentType}}})
		if err != nil {
			return q.failed(fmt.Sprintf("publish task %s", t.ID), err)
		}
		answers = append(answers, a)
	}
	for i, a := range answers {
		select {
		case <-a.Ok():
		case err := <-a.Err():
			return q.failed(fmt.Sprintf("publish task %s", tasks[i].ID), err)
		case <-sick:
			return fmt.Errorf("publish task %s: %w", tasks[i].ID, q.inside.trouble())
		case <-ctx.Done():
			return fmt.Errorf("publish task %s: %w", tasks[i].ID, ctx.Err())
		}
	}
	return nil
}

// send puts a message on its way. While as many as may are on theirs already, because
// the server is slow or stands still, it waits.
func (q *Queue) send(ctx context.Context, m *client.Msg) (jetstream.PubAckFuture, error) {
	for {
		a, err := q.js.PublishMsgAsync(m)
		if !errors.Is(err, jetstream.ErrTooManyStalledMsgs) || q.closed() {
			return a, err
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
}

// failed says in the port's words what JetStream says in its own.
func (q *Queue) failed(what string, err error) error {
	var api *jetstream.APIError
	if errors.As(err, &api) && api.ErrorCode == storeFailed && strings.HasPrefix(api.Description, "maximum ") {
		return fmt.Errorf("%s: %w: %s", what, queue.ErrFull, api.Description)
	}
	if errors.Is(err, client.ErrMaxPayload) {
		return fmt.Errorf("%s: %w: %d bytes", what, queue.ErrTooLarge, q.conn.MaxPayload())
	}
	if q.closed() || errors.Is(err, client.ErrConnectionClosed) {
		return fmt.Errorf("%s: %w", what, queue.ErrClosed)
	}
	return fmt.Errorf("%s: %w", what, err)
}

// graveyard is the stream of the dead letters.
func (q *Queue) graveyard() string { return "heddle-" + q.config.Name + "-dead" }

// The headers of dead letters.
const (
	headerWhy       = "heddle-why"       // why it was given up
	headerDelivered = "heddle-delivered" // how often it was delivered
)

// bury puts a message among the dead letters and takes it out of the queue. When it
// fails in between the message comes again, and is known by its ID as buried.
func (q *Queue) bury(ctx context.Context, m jetstream.Msg, delivered uint64, id, why string) error {
	letter := &client.Msg{Subject: q.dead, Data: m.Data(), Header: client.Header{"Content-Type": m.Headers()["Content-Type"],
		headerWhy: {why}, headerDelivered: {strconv.FormatUint(delivered, 10)}}}
	if _, err := q.js.PublishMsg(ctx, letter, jetstream.WithMsgID(id)); err != nil {
		return err
	}
	return m.TermWithReason(why)
}

// Inside says that the server is in this process.
func (q *Queue) Inside() bool { return q.inside != nil }

// InProcessConn connects another client to the server in this process.
func (q *Queue) InProcessConn() (net.Conn, error) { return q.inside.InProcessConn() }

// Receive waits for a task, the end of ctx or Close. What is no task of ours or was
// delivered too often goes to the dead letters.
func (q *Queue) Receive(ctx context.Context) (queue.Delivery, error) {
	for {
		if q.closed() {
			return nil, fmt.Errorf("receive a task: %w", queue.ErrClosed)
		}
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("receive a task: %w", err)
		}
		a := q.pull.next(ctx)
		if a.err != nil {
			return nil, q.failed("receive a task", a.err)
		}
		if a.msg == nil {
			continue
		}
		m := a.msg
		meta, err := m.Metadata()
		if err != nil {
			return nil, fmt.Errorf("receive a task: %w", err)
		}
		t, err := wire.Decode(m.Data())
		if most := q.config.MaxDeliver; err == nil && most > 0 && meta.NumDelivered > uint64(most) {
			err = fmt.Errorf("delivered %d times", most)
		}
		if err != nil {
			id := fmt.Sprint(meta.Sequence.Stream)
			reason := err.Error()
			if t.ID != "" {
				if err := q.config.Bury.Do(ctx, t); err != nil {
					_ = m.NakWithDelay(queue.BuryAgain) // when this is lost its lease ends
					return nil, err
				}
			}
			if err := q.bury(ctx, m, meta.NumDelivered-1, id, reason); err != nil {
				return nil, q.failed("put a message among the dead letters", err)
			}
			if t.ID != "" {
				return nil, &queue.Dead{Task: t, Why: reason}
			}
			continue
		}
		return &delivery{q: q, msg: m, task: t, redelivered: meta.NumDelivered > 1, until: a.at.Add(q.config.Lease)}, nil
	}
}

func (q *Queue) closed() bool { return q.life.Err() != nil }

// Close ends every Receive and Publish with ErrClosed, and the server where it is
// this process's own. What was leased is delivered again when its lease ends.
func (q *Queue) Close() error {
	q.closing.Do(q.shut)
	return nil
}

func (q *Queue) shut() {
	q.end()
	if q.pull != nil {
		q.pull.giveBack()
	}
	if q.conn != nil {
		_ = q.conn.FlushTimeout(2 * time.Second) // the last acknowledgements; a broker that is away gets none
		q.conn.Close()
	}
	switch {
	case q.inside == nil:
	case q.pull == nil: // it was not declared, and nobody watches it
		q.inside.close()
	default:
		<-q.inside.ended
	}
}

// Remove closes the queue and deletes it with all that is in it.
func (q *Queue) Remove(ctx context.Context) error {
	err := errors.Join(q.js.DeleteStream(ctx, "heddle-"+q.config.Name), q.js.DeleteStream(ctx, q.graveyard()))
	return errors.Join(err, q.Close())
}

type delivery struct {
	q           *Queue
	msg         jetstream.Msg
	task        task.Task
	redelivered bool

	mu      sync.Mutex
	until   time.Time // the end of the lease; +checklocks:mu
	settled bool      // +checklocks:mu
}

func (d *delivery) Task() task.Task   { return d.task }
func (d *delivery) Redelivered() bool { return d.redelivered }

// Ack ends the task for good. It does not wait for the server's word: an
// acknowledgement lost with the connection brings the task again, which the port
// allows, and waiting would cost every task a way there and back.
func (d *delivery) Ack(context.Context) error {
	return d.settle("ack", true, d.msg.Ack)
}

// Nack makes the task ready again after delay.
func (d *delivery) Nack(_ context.Context, delay time.Duration) error {
	return d.settle("nack", true, func() error { return d.msg.NakWithDelay(delay) })
}

// Extend starts the lease anew.
func (d *delivery) Extend(context.Context) error {
	return d.settle("extend", false, func() error {
		err := d.msg.InProgress()
		if err == nil {
			d.until = time.Now().Add(d.q.config.Lease)
		}
		return err
	})
}

// settle does f if the lease is still this delivery's. JetStream itself takes an
// answer from anyone who ever had the message, so the lease is kept here.
func (d *delivery) settle(verb string, last bool, f func() error) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.settled || !time.Now().Before(d.until) {
		return fmt.Errorf("%s task %s: %w", verb, d.task.ID, queue.ErrLease)
	}
	if err := f(); err != nil {
		return d.q.failed(fmt.Sprintf("%s task %s", verb, d.task.ID), err)
	}
	if last {
		d.settled = true
	}
	return nil
}
