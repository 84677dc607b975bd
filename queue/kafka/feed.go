package kafka

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"

	"github.com/heddle-run/heddle/feed"
)

// source is a topic. An offset is committed once all before it are acknowledged, so
// what was not when a process dies is delivered again, with what came after it.
type source struct {
	client  *kgo.Client
	topic   string
	arrived chan *record
	life    context.Context
	end     context.CancelFunc
	broken  chan error

	mu    sync.Mutex
	lines map[int32]*prefix // of each partition; +checklocks:mu
}

// prefix is the records of a partition that are out, in order.
type prefix struct{ out []*record }

// record is one that waits for its acknowledgement.
type record struct {
	s       *source
	r       *kgo.Record
	message feed.Message
	done    bool // +checklocks:s.mu
}

// OpenSource consumes kafka://HOST:PORT/TOPIC?group=NAME ("heddle" where there is
// none). A group that has read nothing yet starts with what the topic has kept.
func OpenSource(ctx context.Context, at string) (feed.Source, error) {
	topic, group, options, err := topicOf(at)
	if err != nil {
		return nil, err
	}
	s := &source{topic: topic, arrived: make(chan *record), broken: make(chan error, 1), lines: map[int32]*prefix{}}
	s.life, s.end = context.WithCancel(context.Background())
	s.client, err = kgo.NewClient(append(options, kgo.ConsumeTopics(topic), kgo.ConsumerGroup(group), kgo.AutoCommitMarks(), kgo.AutoCommitInterval(time.Second),
		kgo.Balancers(kgo.CooperativeStickyBalancer()), kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()),
		kgo.OnPartitionsLost(s.gone), kgo.OnPartitionsRevoked(s.revoked))...)
	if err == nil {
		err = s.client.Ping(ctx)
	}
	if err != nil {
		s.end()
		return nil, fmt.Errorf("consume %s: %w", topic, err)
	}
	go s.poll()
	return s, nil
}

// topicOf reads a feed's URL.
func topicOf(at string) (topic, group string, options []kgo.Opt, err error) {
	u, err := url.Parse(at)
	if err != nil || u.Host == "" || strings.Trim(u.Path, "/") == "" {
		return "", "", nil, fmt.Errorf("%w: want kafka://HOST:PORT/TOPIC", feed.ErrURL)
	}
	address, err := parse(at)
	if err != nil {
		return "", "", nil, fmt.Errorf("%w: %w", feed.ErrURL, err)
	}
	if group = u.Query().Get("group"); group == "" {
		group = "heddle"
	}
	return strings.Trim(u.Path, "/"), group, address.options, nil
}

func (s *source) poll() {
	for s.life.Err() == nil {
		got := s.client.PollRecords(s.life, ahead)
		for _, e := range got.Errors() {
			if s.life.Err() == nil {
				select {
				case s.broken <- fmt.Errorf("receive from %s: %w", e.Topic, e.Err):
				default: // it is known to be broken
				}
			}
		}
		for _, r := range got.Records() {
			one := &record{s: s, r: r, message: s.message(r)}
			s.mu.Lock()
			line := s.lines[r.Partition]
			if line == nil {
				line = &prefix{}
				s.lines[r.Partition] = line
			}
			line.out = append(line.out, one)
			s.mu.Unlock()
			s.hand(one)
		}
	}
}

// ahead is how many records are read at once.
const ahead = 256

func (s *source) hand(r *record) {
	select {
	case s.arrived <- r:
	case <-s.life.Done():
	}
}

// gone forgets partitions that another process has now; revoked commits first.
func (s *source) gone(_ context.Context, _ *kgo.Client, lost map[string][]int32) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, p := range lost[s.topic] {
		delete(s.lines, p)
	}
}

func (s *source) revoked(ctx context.Context, c *kgo.Client, lost map[string][]int32) {
	_ = c.CommitMarkedOffsets(ctx) // else they are delivered again
	s.gone(ctx, c, lost)
}

// message reads a CloudEvent; what is none is its data.
func (s *source) message(r *kgo.Record) feed.Message {
	header := func(name string) string {
		for _, h := range r.Headers {
			if strings.EqualFold(h.Key, name) {
				return string(h.Value)
			}
		}
		return ""
	}
	base := feed.Message{ID: fmt.Sprintf("%s-%d-%d", r.Topic, r.Partition, r.Offset), Source: "kafka:" + s.topic, Subject: string(r.Key), Time: r.Timestamp}
	m, err := feed.Decode(header("content-type"), func(name string) string { return header("ce_" + name) }, r.Value, base)
	if err != nil {
		base.Data = r.Value
		return base
	}
	return m
}

// Receive waits for a record.
func (s *source) Receive(ctx context.Context) (feed.Delivery, error) {
	select {
	case r := <-s.arrived:
		return r, nil
	case err := <-s.broken:
		return nil, err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Close commits what was acknowledged and leaves the group.
func (s *source) Close() error {
	s.end()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	err := s.client.CommitMarkedOffsets(ctx)
	s.client.Close()
	return err
}

// Message is the record as a CloudEvent.
func (r *record) Message() feed.Message { return r.message }

// Ack marks the record done, and with it all before which nothing is out.
func (r *record) Ack(context.Context) error {
	r.s.mu.Lock()
	defer r.s.mu.Unlock()
	r.done = true
	line := r.s.lines[r.r.Partition]
	if line == nil {
		return nil // another process has the partition, and gets it again
	}
	for len(line.out) > 0 && line.out[0].done {
		r.s.client.MarkCommitRecords(line.out[0].r)
		line.out = line.out[1:]
	}
	return nil
}

// Nack keeps the record here, in its place: a topic cannot take it back.
func (r *record) Nack(_ context.Context, delay time.Duration) error {
	time.AfterFunc(delay, func() { r.s.hand(r) })
	return nil
}

type sink struct {
	client *kgo.Client
	topic  string
}

// OpenSink produces to kafka://HOST:PORT/TOPIC.
func OpenSink(ctx context.Context, at string) (feed.Sink, error) {
	topic, _, options, err := topicOf(at)
	if err != nil {
		return nil, err
	}
	c, err := kgo.NewClient(append(options, kgo.DefaultProduceTopic(topic), kgo.AllowAutoTopicCreation())...)
	if err == nil {
		err = c.Ping(ctx)
	}
	if err != nil {
		return nil, fmt.Errorf("produce to %s: %w", topic, err)
	}
	return &sink{c, topic}, nil
}

// Send produces a record, keyed by the message's subject, and waits until the
// brokers have it.
func (s *sink) Send(ctx context.Context, m feed.Message) error {
	body, err := feed.Encode(m)
	if err != nil {
		return err
	}
	r := &kgo.Record{Value: body, Headers: []kgo.RecordHeader{{Key: "content-type", Value: []byte(feed.Structured)}}}
	if m.Subject != "" {
		r.Key = []byte(m.Subject)
	}
	if err := s.client.ProduceSync(ctx, r).FirstErr(); err != nil {
		return fmt.Errorf("produce to %s: %w", s.topic, err)
	}
	return nil
}

// Close ends the client.
func (s *sink) Close() error {
	s.client.Close()
	return nil
}
