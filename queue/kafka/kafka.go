// Package kafka is the queue on Apache Kafka: a topic of tasks, one of those that
// are to be tried again and one of those that were given up, with an idempotent
// producer and a consumer group that rebalances cooperatively.
//
// Kafka knows how far a group has read a partition, not which records are done. So
// tasks may be acknowledged out of order here: the offset committed is that before
// which all are done, what is done or out beyond it stands in the commit's metadata
// (claim.go), and a task that is given back or whose lease ends moves to the retry
// topic, so that it holds up nobody's offset. What is done is deleted from the
// topics, which are kept without a limit of time. Leases are kept here: they end
// with the partition, which another process gets when this one dies. Tasks are
// CloudEvents (queue/wire).
package kafka

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/wire"
	"github.com/heddle-run/heddle/task"
)

// Config of a Queue.
type Config struct {
	// URL is kafka://USER:PASSWORD@HOST:PORT/PREFIX, or kafkas: over TLS. PREFIX goes
	// before the names of topics and group. Its query may hold broker=HOST:PORT
	// (more to start from), sasl=plain|scram-sha-256|scram-sha-512, ca=FILE,
	// cert=FILE, key=FILE, partitions=N and replication=N.
	URL        string
	Name       string        // of the queue: letters, digits, - and _; "" is "tasks"
	Lease      time.Duration // how long a delivery is its receiver's; zero is 30 s
	Prefetch   int           // tasks that wait in this process at most; zero is 256
	MaxDeliver int           // a task delivered so often without an Ack goes to the dead letters; zero is 20, below it no limit
	Bury       queue.Bury    // nil is nothing
	Options    []kgo.Opt     // more of the client's
}

// Queue is a queue on Kafka. Any number of goroutines may use it.
type Queue struct {
	config             Config
	tasks, retry, dead string      // topics
	client             *kgo.Client // publishes
	consumer           *kgo.Client // of the group, from the first Receive on
	options            []kgo.Opt   // to reach the brokers
	joining            sync.Mutex
	joined             bool // +checklocks:joining
	admin              *kadm.Client
	ready              chan *delivery
	broken             chan error // what asking again will not mend
	life               context.Context
	end                context.CancelFunc
	running            sync.WaitGroup
	closing            sync.Once
	parked             atomic.Int64 // tasks that wait for their time

	committing sync.Mutex // held from what is committed being chosen to its being taken
	mu         sync.Mutex
	claims     map[partition]*claim  // +checklocks:mu
	before     map[partition][]marks // of claims to come, from who had them; +checklocks:mu
}

var _ queue.Queue = (*Queue)(nil)

// The headers of records that are tried again or given up.
const (
	headerType      = "content-type"     // as CloudEvents has it
	headerDelivered = "heddle-delivered" // how often it was delivered before
	headerDue       = "heddle-due"       // not before this time, in Unix milliseconds
	headerWhy       = "heddle-why"       // why it was put off or given up
	headerFrom      = "heddle-from"      // TOPIC/PARTITION/OFFSET that it was
)

const (
	patience = 10 * time.Second // for a broker to answer when the queue opens or closes
	session  = 10 * time.Second // after which a silent process has lost its partitions
)

// The pause before another try to reach a broker.
const (
	firstPause = 50 * time.Millisecond
	mostPause  = time.Second
)

// Open connects and makes the topics where they are missing. It
// fails when no broker is there; one that goes away later is waited for.
func Open(ctx context.Context, c Config) (*Queue, error) {
	if c.Name == "" {
		c.Name = "tasks"
	}
	if c.Lease == 0 {
		c.Lease = 30 * time.Second
	}
	if c.Prefetch == 0 {
		c.Prefetch = 256
	}
	if c.MaxDeliver == 0 {
		c.MaxDeliver = 20
	}
	at, err := parse(c.URL)
	if err != nil {
		return nil, fmt.Errorf("open queue %s: %w", c.Name, err)
	}
	name := at.prefix + "heddle.tasks." + c.Name
	q := &Queue{config: c, tasks: name, retry: name + ".retry", dead: name + ".dead", ready: make(chan *delivery, c.Prefetch), broken: make(chan error),
		claims: map[partition]*claim{}, before: map[partition][]marks{}}
	q.life, q.end = context.WithCancel(context.Background())
	// A broker that comes back is not kept waiting.
	q.options = slices.Concat(at.options, []kgo.Opt{kgo.MetadataMinAge(time.Second),
		kgo.RetryBackoffFn(func(tries int) time.Duration { return min(firstPause<<min(tries, 8), mostPause) })}, c.Options)
	largest, err := q.declare(ctx, at, q.options)
	if err == nil {
		q.client, err = kgo.NewClient(slices.Concat(q.options, publishing(largest))...)
	}
	if err != nil {
		q.end()
		return nil, fmt.Errorf("open queue %s: %w", c.Name, err)
	}
	q.admin = kadm.NewClient(q.client)
	return q, nil
}

// join starts to consume: who only publishes must not hold a share of the tasks.
func (q *Queue) join() error {
	q.joining.Lock()
	defer q.joining.Unlock()
	if q.joined || q.closed() {
		return nil
	}
	var err error
	if q.consumer, err = kgo.NewClient(slices.Concat(q.options, q.consuming())...); err != nil {
		return err
	}
	q.joined = true
	q.running.Go(q.pump)
	q.running.Go(q.commits)
	return nil
}

// publishing is for a client that publishes batches of largest bytes.
func publishing(largest int32) []kgo.Opt {
	return []kgo.Opt{
		kgo.ProducerLinger(0),
		kgo.ProducerBatchMaxBytes(largest),
		kgo.MaxBufferedBytes(256 << 20),
		// One after the other, so that a few long tasks are not all one process's.
		kgo.RecordPartitioner(kgo.RoundRobinPartitioner()),
	}
}

// consuming is for a client of the group.
func (q *Queue) consuming() []kgo.Opt {
	return []kgo.Opt{
		kgo.FetchMaxWait(time.Second), // a partition that is new waits for the fetch under way
		kgo.ConsumerGroup(q.tasks),
		kgo.ConsumeTopics(q.tasks, q.retry),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()),
		kgo.Balancers(kgo.CooperativeStickyBalancer()),
		kgo.SessionTimeout(session),
		kgo.DisableAutoCommit(),
		kgo.BlockRebalanceOnPoll(),
		kgo.OnOffsetsFetched(q.inherit),
		kgo.OnPartitionsRevoked(q.revoked),
		kgo.OnPartitionsLost(q.lost),
	}
}

const (
	largestBatch = 32 << 20 // bytes of a topic that is made here; a task must fit
	usualBatch   = 1 << 20  // where the topic is not ours and does not say
)

// declare makes the topics that are missing and says how large a batch may be.
func (q *Queue) declare(ctx context.Context, at address, options []kgo.Opt) (int32, error) {
	client, err := kgo.NewClient(options...)
	if err != nil {
		return 0, err
	}
	defer client.Close()
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	if err := client.Ping(ctx); err != nil {
		return 0, err
	}
	admin := kadm.NewClient(client)
	// A task that waits must not vanish with age, and what is done must go soon.
	err = errors.Join(makeTopics(ctx, admin, at, topicConfig(-1), q.tasks, q.retry), makeTopics(ctx, admin, at, topicConfig(queue.Buried), q.dead))
	if err != nil {
		return 0, err
	}
	// A client that asks for offsets before the brokers have the partitions asks again
	// in seconds only.
	for {
		ends, err := admin.ListEndOffsets(ctx, q.tasks, q.retry, q.dead)
		if err == nil && ends.Error() == nil {
			return q.largest(ctx, admin)
		}
		select {
		case <-time.After(20 * time.Millisecond):
		case <-ctx.Done():
			return 0, errors.Join(ctx.Err(), err, ends.Error())
		}
	}
}

// topicConfig is of a topic that keeps its records so long; below zero it is for ever.
func topicConfig(keep time.Duration) map[string]*string {
	set := func(v int64) *string { s := strconv.FormatInt(v, 10); return &s }
	c := map[string]*string{"retention.ms": set(-1), "retention.bytes": set(-1), "max.message.bytes": set(largestBatch), "segment.bytes": set(2 * largestBatch)}
	if keep >= 0 {
		// What is old goes by whole segments, so these must not span a long time.
		c["retention.ms"], c["segment.ms"] = set(keep.Milliseconds()), set((24 * time.Hour).Milliseconds())
	}
	return c
}

// makeTopics makes those that are missing; others are taken as they are.
func makeTopics(ctx context.Context, admin *kadm.Client, at address, config map[string]*string, topics ...string) error {
	made, err := admin.CreateTopics(ctx, at.partitions, at.replication, config, topics...)
	if err != nil {
		return err
	}
	for _, topic := range made {
		if topic.Err != nil && !errors.Is(topic.Err, kerr.TopicAlreadyExists) {
			return fmt.Errorf("make topic %s: %w", topic.Topic, topic.Err)
		}
	}
	return nil
}

// largest is how large a batch the topic takes.
func (q *Queue) largest(ctx context.Context, admin *kadm.Client) (int32, error) {
	largest := int32(usualBatch)
	configs, err := admin.DescribeTopicConfigs(ctx, q.tasks)
	if err != nil {
		return 0, err
	}
	for _, topic := range configs { // none where this user may not ask
		for _, one := range topic.Configs {
			if n, err := strconv.ParseInt(one.MaybeValue(), 10, 32); err == nil && one.Key == "max.message.bytes" {
				largest = min(int32(n), largestBatch)
			}
		}
	}
	return largest, nil
}

// Publish is durable when it returns: the broker has taken each task, on every
// replica in sync. While the broker is away it waits.
func (q *Queue) Publish(ctx context.Context, tasks ...task.Task) error {
	if q.closed() {
		return fmt.Errorf("publish %d tasks: %w", len(tasks), queue.ErrClosed)
	}
	now := time.Now()
	var wg sync.WaitGroup
	var first sync.Once
	var failed error
	fail := func(t *task.Task, err error) {
		first.Do(func() { failed = fmt.Errorf("publish task %s: %w", t.ID, q.failure(err)) })
	}
	for i := range tasks {
		wg.Add(1)
		q.client.Produce(ctx, &kgo.Record{Topic: q.tasks, Value: wire.Encode(tasks[i], now), Headers: contentType}, func(_ *kgo.Record, err error) {
			if err != nil {
				fail(&tasks[i], err)
			}
			wg.Done()
		})
	}
	wg.Wait()
	return failed
}

var contentType = []kgo.RecordHeader{{Key: headerType, Value: []byte(wire.ContentType)}}

// failure says in the port's words what the client says in its own.
func (q *Queue) failure(err error) error {
	if q.closed() || errors.Is(err, kgo.ErrClientClosed) {
		return queue.ErrClosed
	}
	if errors.Is(err, kerr.MessageTooLarge) {
		return fmt.Errorf("%w: %w", queue.ErrTooLarge, err)
	}
	return err
}

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
			if ours, err := d.take(ctx); err != nil {
				return nil, err
			} else if ours {
				return d, nil
			}
		case err := <-q.broken:
			return nil, fmt.Errorf("receive a task: %w", err)
		case <-ctx.Done():
		case <-q.life.Done():
		}
	}
}

func (q *Queue) closed() bool { return q.life.Err() != nil }

// Close ends every Receive and Publish with ErrClosed. What was leased is delivered
// again.
func (q *Queue) Close() error {
	q.closing.Do(func() {
		q.joining.Lock()
		defer q.joining.Unlock()
		q.end()
		q.running.Wait()
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		_ = q.client.Flush(ctx) // what is on its way to the other topics; what does not arrive is delivered again
		if q.joined {
			q.commit(ctx)
			_ = q.consumer.LeaveGroupContext(ctx) // else the group finds out by itself
			q.consumer.CloseAllowingRebalance()
		}
		q.client.Close()
	})
	return nil
}

// Remove closes the queue and deletes it with all that is in it.
func (q *Queue) Remove(ctx context.Context) error {
	_ = q.Close()
	client, err := kgo.NewClient(q.options...)
	if err != nil {
		return err
	}
	defer client.Close()
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	admin := kadm.NewClient(client)
	topics, err := admin.DeleteTopics(ctx, q.tasks, q.retry, q.dead)
	_, errGroup := admin.DeleteGroup(ctx, q.tasks)
	if errors.Is(errGroup, kerr.GroupIDNotFound) {
		errGroup = nil // it was never joined
	}
	return errors.Join(err, topics.Error(), errGroup)
}
