// Package rabbitmq is the queue on RabbitMQ (AMQP 0-9-1): a quorum queue, so that
// a task that was published outlives a broker of the cluster, with publisher
// confirms and manual acknowledgement.
//
// The broker has no leases: a delivery is its receiver's as long as the connection
// lives. So the lease is kept here, and a task whose lease ends is given back; when
// this process dies, the broker gives back all it held at once. What is no task goes
// to the queue NAME.dead through a dead-letter exchange. A connection that is lost
// is made anew, and what was delivered over it is delivered again. Tasks are
// CloudEvents (queue/wire).
package rabbitmq

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/wire"
	"github.com/heddle-run/heddle/task"
)

// Config of a Queue.
type Config struct {
	URL      string        // amqp://USER:PASSWORD@HOST:PORT/VHOST, or amqps:
	Name     string        // of the queue: letters, digits, - and _; "" is "tasks"
	Lease    time.Duration // how long a delivery is its receiver's; zero is 30 s
	Capacity int           // tasks that wait at the broker; zero is 1,000,000
	Prefetch int           // tasks that wait in this process at most; zero is 64
	// MaxDeliver: a task delivered so often without an Ack goes to the dead letters;
	// zero is 20, below it no limit. The broker counts it, and counts what waited in
	// a process that lost its connection as delivered.
	MaxDeliver int
	Bury       queue.Bury  // nil is nothing
	AMQP       amqp.Config // TLS and the like; the zero value is usual
}

// Queue is a queue on RabbitMQ. Any number of goroutines may use it.
type Queue struct {
	config Config
	name   string
	ready  chan *delivery
	life   context.Context // until Close
	end    context.CancelFunc
	ended  chan struct{} // closed when the connection is

	mu      sync.Mutex
	joined  bool          // it consumes; +checklocks:mu
	current *session      // nil while the broker is away; +checklocks:mu
	changed chan struct{} // closed when current becomes another; +checklocks:mu
}

var _ queue.Queue = (*Queue)(nil)

// session is one connection.
type session struct {
	conn    *amqp.Connection
	publish *amqp.Channel
	gone    chan struct{} // closed when the connection is lost
	mu      sync.Mutex    // of publish: confirms are counted in its order
}

// Open connects, and declares the queue where it is missing. It fails when the
// broker is not there; one that goes away later is waited for.
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
	if c.Prefetch == 0 {
		c.Prefetch = 64
	}
	if c.MaxDeliver == 0 {
		c.MaxDeliver = 20
	}
	if c.AMQP.Heartbeat == 0 {
		c.AMQP.Heartbeat = 10 * time.Second
	}
	q := &Queue{config: c, name: "heddle.tasks." + c.Name, ready: make(chan *delivery), ended: make(chan struct{}), changed: make(chan struct{})}
	q.life, q.end = context.WithCancel(context.Background())
	s, err := q.connect()
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		q.end()
		return nil, fmt.Errorf("open queue %s: %w", c.Name, err)
	}
	q.set(s)
	go q.keep(s)
	return q, nil
}

// connect makes a session, which consumes nothing yet.
func (q *Queue) connect() (*session, error) {
	conn, err := amqp.DialConfig(q.config.URL, q.config.AMQP)
	if err != nil {
		return nil, err
	}
	s := &session{conn: conn, gone: make(chan struct{})}
	if err := q.declare(s); err != nil {
		conn.Close()
		return nil, err
	}
	lost := conn.NotifyClose(make(chan *amqp.Error, 1))
	go func() {
		for range lost {
			// The error says no more than that it is lost; the channel is closed then.
		}
		close(s.gone)
	}()
	return s, nil
}

func (q *Queue) declare(s *session) error {
	ch, err := s.conn.Channel()
	if err != nil {
		return err
	}
	dead := q.name + ".dead"
	if _, err := ch.QueueDeclare(dead, true, false, false, false, amqp.Table{amqp.QueueTypeArg: amqp.QueueTypeQuorum, amqp.QueueMessageTTLArg: queue.Buried.Milliseconds()}); err != nil {
		return err
	}
	of := amqp.Table{
		amqp.QueueTypeArg: amqp.QueueTypeQuorum, amqp.QueueMaxLenArg: q.config.Capacity, amqp.QueueOverflowArg: amqp.QueueOverflowRejectPublish,
		"x-dead-letter-exchange": "", "x-dead-letter-routing-key": dead,
	}
	if q.config.MaxDeliver > 0 {
		// Receive gives it up first, so that somebody learns of it; the broker does
		// where it was lost with each process before one received it.
		of["x-delivery-limit"] = 2 * q.config.MaxDeliver
	}
	if _, err := ch.QueueDeclare(q.name, true, false, false, false, of); err != nil {
		return err
	}
	if s.publish, err = s.conn.Channel(); err != nil {
		return err
	}
	return s.publish.Confirm(false)
}

// consume has tasks sent to this process.
func (q *Queue) consume(s *session) error {
	ch, err := s.conn.Channel()
	if err != nil {
		return err
	}
	if err := ch.Qos(q.config.Prefetch, 0, false); err != nil {
		return err
	}
	came, err := ch.Consume(q.name, "", false, false, false, false, nil)
	if err != nil {
		return err
	}
	go q.feed(s, came)
	return nil
}

// join starts to consume: who only publishes must hold no tasks back. While the broker
// is away, keep does it when it is there again.
func (q *Queue) join() error {
	q.mu.Lock()
	s := q.current
	if q.joined {
		s = nil
	}
	q.joined = true
	q.mu.Unlock()
	if s == nil {
		return nil
	}
	if err := q.consume(s); err != nil && !s.lost() {
		return err
	}
	return nil
}

// feed hands what comes to whoever receives. The lease starts when somebody does.
func (q *Queue) feed(s *session, came <-chan amqp.Delivery) {
	for m := range came {
		t, err := wire.Decode(m.Body)
		if err != nil {
			_ = m.Reject(false) // to the dead letters; when this is lost it comes again
			continue
		}
		select {
		case q.ready <- &delivery{q: q, s: s, msg: m, task: t}:
		case <-s.gone:
			return
		case <-q.life.Done():
			return
		}
	}
}

// The pause before another try to connect.
const (
	firstPause = 100 * time.Millisecond
	mostPause  = 5 * time.Second
)

// keep makes the connection anew whenever it is lost.
func (q *Queue) keep(s *session) {
	defer close(q.ended)
	for {
		select {
		case <-q.life.Done():
			s.conn.Close()
			return
		case <-s.gone:
		}
		q.set(nil)
		for pause := firstPause; ; pause = min(2*pause, mostPause) {
			select {
			case <-time.After(pause):
			case <-q.life.Done():
				return
			}
			var err error
			if s, err = q.connect(); err == nil {
				break
			}
		}
		q.set(s)
	}
}

func (q *Queue) set(s *session) {
	q.mu.Lock()
	q.current = s
	close(q.changed)
	q.changed = make(chan struct{})
	joined := q.joined
	q.mu.Unlock()
	if s != nil && joined && q.consume(s) != nil {
		s.conn.Close() // and then another one is made
	}
}

// session waits for a connection.
func (q *Queue) session(ctx context.Context) (*session, error) {
	for {
		q.mu.Lock()
		s, changed := q.current, q.changed
		q.mu.Unlock()
		if q.closed() {
			return nil, queue.ErrClosed
		}
		if s != nil {
			return s, nil
		}
		select {
		case <-changed:
		case <-q.life.Done():
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// Publish is durable when it returns: the broker has confirmed each task. While the
// broker is away it waits; what a lost connection left unconfirmed is published
// again, and may then be delivered twice.
func (q *Queue) Publish(ctx context.Context, tasks ...task.Task) error {
	for len(tasks) > 0 {
		s, err := q.session(ctx)
		if err != nil {
			return fmt.Errorf("publish %d tasks: %w", len(tasks), err)
		}
		n, err := q.publish(ctx, s, tasks[:min(len(tasks), window)])
		tasks = tasks[n:]
		if err != nil && !s.lost() {
			return err
		}
		if err != nil {
			select { // until the loss is noticed everywhere
			case <-time.After(firstPause):
			case <-ctx.Done():
				return fmt.Errorf("publish %d tasks: %w", len(tasks), ctx.Err())
			}
		}
	}
	if q.closed() {
		return fmt.Errorf("publish: %w", queue.ErrClosed)
	}
	return nil
}

// window is how many tasks are on their way to the broker at once.
const window = 1024

// largest is how many bytes of a message a broker takes that nobody told otherwise.
const largest = 128 << 20

// publish sends tasks and says how many of the first were confirmed.
func (q *Queue) publish(ctx context.Context, s *session, tasks []task.Task) (int, error) {
	now := time.Now()
	confirms := make([]*amqp.DeferredConfirmation, 0, len(tasks))
	s.mu.Lock()
	for _, t := range tasks {
		body := wire.Encode(t, now)
		if len(body) > largest {
			s.mu.Unlock()
			return 0, fmt.Errorf("publish task %s: %w: %d bytes", t.ID, queue.ErrTooLarge, largest)
		}
		c, err := s.publish.PublishWithDeferredConfirm("", q.name, true, false, amqp.Publishing{
			ContentType: wire.ContentType, DeliveryMode: amqp.Persistent, MessageId: t.ID, Type: wire.Type, Body: body,
		})
		if err != nil {
			s.mu.Unlock()
			return 0, fmt.Errorf("publish task %s: %w", t.ID, err)
		}
		confirms = append(confirms, c)
	}
	s.mu.Unlock()
	for i, c := range confirms {
		select {
		case <-c.Done():
		case <-s.gone:
		case <-ctx.Done():
			return i, fmt.Errorf("publish task %s: %w", tasks[i].ID, ctx.Err())
		}
		switch {
		case c.Acked():
		case s.lost():
			return i, fmt.Errorf("publish task %s: the connection was lost", tasks[i].ID)
		default:
			return i, fmt.Errorf("publish task %s: %w: the broker refused it", tasks[i].ID, queue.ErrFull)
		}
	}
	return len(tasks), nil
}

func (s *session) lost() bool { return s.conn.IsClosed() }

// Receive waits for a task, the end of ctx or Close.
func (q *Queue) Receive(ctx context.Context) (queue.Delivery, error) {
	if err := q.join(); err != nil {
		return nil, fmt.Errorf("receive a task: %w", err)
	}
	for {
		if q.closed() {
			return nil, fmt.Errorf("receive a task: %w", queue.ErrClosed)
		}
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("receive a task: %w", err)
		}
		select {
		case d := <-q.ready:
			if d.s.lost() {
				continue
			}
			if most := int64(q.config.MaxDeliver); most > 0 && d.before() >= most {
				if err := q.config.Bury.Do(ctx, d.task); err != nil {
					time.AfterFunc(queue.BuryAgain, func() { _ = d.giveBack() }) // an error is a lost connection, which gives it back
					return nil, err
				}
				_ = d.msg.Reject(false) // when this is lost the broker does it
				return nil, &queue.Dead{Task: d.task, Why: fmt.Sprintf("delivered %d times", d.before())}
			}
			d.begin()
			return d, nil
		case <-ctx.Done():
		case <-q.life.Done():
		}
	}
}

func (q *Queue) closed() bool { return q.life.Err() != nil }

// Close ends every Receive and Publish with ErrClosed. What was leased is delivered
// again.
func (q *Queue) Close() error {
	q.end()
	<-q.ended
	return nil
}

// Remove closes the queue and deletes it with all that is in it.
func (q *Queue) Remove(ctx context.Context) error {
	s, err := q.session(ctx)
	if err == nil {
		var ch *amqp.Channel
		if ch, err = s.conn.Channel(); err == nil {
			_, err = ch.QueueDelete(q.name, false, false, false)
			_, errDead := ch.QueueDelete(q.name+".dead", false, false, false)
			err = errors.Join(err, errDead)
		}
	}
	return errors.Join(err, q.Close())
}

type delivery struct {
	q    *Queue
	s    *session
	msg  amqp.Delivery
	task task.Task

	mu      sync.Mutex
	settled bool        // +checklocks:mu
	lease   *time.Timer // gives the task back; +checklocks:mu
}

func (d *delivery) begin() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.lease = time.AfterFunc(d.q.config.Lease, func() { _ = d.settle("end", true, d.giveBack) })
}

func (d *delivery) giveBack() error { return d.msg.Nack(false, true) }

// before is how often it was delivered before, as the broker counts.
func (d *delivery) before() int64 {
	n, _ := d.msg.Headers["x-delivery-count"].(int64) // none is never
	return n
}

func (d *delivery) Task() task.Task   { return d.task }
func (d *delivery) Redelivered() bool { return d.msg.Redelivered }

// Ack ends the task for good. Lost with the connection, it brings the task again.
func (d *delivery) Ack(context.Context) error {
	return d.settle("ack", true, func() error { return d.msg.Ack(false) })
}

// Nack makes the task ready again after delay. Until then it is held here: when
// this process dies it is ready at once.
func (d *delivery) Nack(_ context.Context, delay time.Duration) error {
	return d.settle("nack", true, func() error {
		if delay <= 0 {
			return d.giveBack()
		}
		time.AfterFunc(delay, func() { _ = d.giveBack() }) // an error is a lost connection, which gives it back
		return nil
	})
}

// Extend starts the lease anew.
func (d *delivery) Extend(context.Context) error {
	return d.settle("extend", false, func() error {
		d.lease.Reset(d.q.config.Lease)
		return nil
	})
}

// settle does f if the task is still this delivery's.
func (d *delivery) settle(verb string, last bool, f func() error) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.settled || d.s.lost() {
		return fmt.Errorf("%s task %s: %w", verb, d.task.ID, queue.ErrLease)
	}
	if err := f(); err != nil {
		return fmt.Errorf("%s task %s: %w: %w", verb, d.task.ID, queue.ErrLease, err)
	}
	if last {
		d.settled = true
		d.lease.Stop()
	}
	return nil
}
