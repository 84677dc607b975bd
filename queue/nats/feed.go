package nats

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"time"

	client "github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/heddle-run/heddle/feed"
)

// source is a subject. Where a JetStream stream keeps it, it is a durable pull
// consumer and messages are acknowledged; else messages are gone with who takes them.
type source struct {
	conn     *client.Conn
	subject  string
	consumer jetstream.Consumer   // nil without a stream
	plain    *client.Subscription // then
	life     context.Context      // until Close
	end      context.CancelFunc
	holding  sync.WaitGroup
}

// OpenSource subscribes to nats://HOST:PORT/SUBJECT; group=NAME in its query names
// those who share the messages, "heddle" otherwise.
func OpenSource(ctx context.Context, at string) (feed.Source, error) {
	s := &source{}
	s.life, s.end = context.WithCancel(context.Background())
	var group string
	var err error
	if s.conn, s.subject, group, err = dial(at); err != nil {
		return nil, err
	}
	if err := s.subscribe(ctx, group); err != nil {
		s.conn.Close()
		return nil, fmt.Errorf("subscribe %s: %w", s.subject, err)
	}
	return s, nil
}

// OpenSink publishes to nats://HOST:PORT/SUBJECT.
func OpenSink(ctx context.Context, at string) (feed.Sink, error) {
	conn, subject, _, err := dial(at)
	if err != nil {
		return nil, err
	}
	s := &sink{conn: conn, subject: subject}
	js, err := jetstream.New(conn)
	if err != nil {
		conn.Close()
		return nil, err
	}
	if _, err := js.StreamNameBySubject(ctx, subject); err == nil {
		s.stream = js
	}
	return s, nil
}

func dial(at string) (conn *client.Conn, subject, group string, err error) {
	u, err := url.Parse(at)
	if err != nil || u.Host == "" || strings.Trim(u.Path, "/") == "" {
		return nil, "", "", fmt.Errorf("%w: want nats://HOST:PORT/SUBJECT", feed.ErrURL)
	}
	if group = u.Query().Get("group"); group == "" {
		group = "heddle"
	}
	subject = strings.Trim(u.Path, "/")
	u.Path, u.RawQuery = "", ""
	conn, err = client.Connect(u.String(), client.Name("heddle"), client.NoReconnect())
	if err != nil {
		return nil, "", "", fmt.Errorf("connect to %s: %w", u.Host, err)
	}
	return conn, subject, group, nil
}

func (s *source) subscribe(ctx context.Context, group string) error {
	js, err := jetstream.New(s.conn)
	if err != nil {
		return err
	}
	stream, err := js.StreamNameBySubject(ctx, s.subject)
	if errors.Is(err, jetstream.ErrStreamNotFound) || errors.Is(err, jetstream.ErrJetStreamNotEnabled) || errors.Is(err, client.ErrNoResponders) {
		if s.plain, err = s.conn.QueueSubscribeSync(s.subject, group); err == nil {
			err = s.conn.Flush() // what is sent from here on arrives
		}
		return err
	}
	if err != nil {
		return err
	}
	durable := group + "-" + strings.NewReplacer(".", "_", "*", "any", ">", "all").Replace(s.subject)
	s.consumer, err = js.CreateOrUpdateConsumer(ctx, stream, jetstream.ConsumerConfig{Durable: durable, FilterSubject: s.subject,
		AckPolicy: jetstream.AckExplicitPolicy, AckWait: ackWait})
	return err
}

// ackWait is after which a message that its taker is silent about goes to another;
// a taker that still works on it says so.
const ackWait = 30 * time.Second

// Receive waits for a message.
func (s *source) Receive(ctx context.Context) (feed.Delivery, error) {
	for {
		if s.plain != nil {
			m, err := s.plain.NextMsgWithContext(ctx)
			if err != nil {
				return nil, fmt.Errorf("receive from %s: %w", s.subject, err)
			}
			return plainDelivery{s.message(m.Header, m.Data, feed.NewID())}, nil
		}
		wait, cancel := context.WithTimeout(ctx, time.Second)
		m, err := s.consumer.Next(jetstream.FetchContext(wait))
		cancel()
		switch {
		case err == nil:
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case errors.Is(err, client.ErrTimeout) || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, jetstream.ErrNoMessages) || errors.Is(err, jetstream.ErrInvalidOption):
			continue // the deadline is near, or was while it was set
		default:
			return nil, fmt.Errorf("receive from %s: %w", s.subject, err)
		}
		meta, err := m.Metadata()
		if err != nil {
			return nil, fmt.Errorf("receive from %s: %w", s.subject, err)
		}
		d := &keptDelivery{m: m, message: s.message(m.Headers(), m.Data(), fmt.Sprintf("%s-%d", meta.Stream, meta.Sequence.Stream)), done: make(chan struct{})}
		s.holding.Go(func() { d.hold(s.life) })
		return d, nil
	}
}

// message reads a CloudEvent; what is none is its data. One that says it is and is
// not is data too: whoever gets it says what is wrong with it.
func (s *source) message(h client.Header, data []byte, id string) feed.Message {
	base := feed.Message{ID: id, Source: "nats:" + s.subject}
	m, err := feed.Decode(h.Get("content-type"), func(name string) string { return h.Get("ce-" + name) }, data, base)
	if err != nil {
		base.Data = data
		return base
	}
	return m
}

// Close ends the subscription; what is kept of it at the server stays.
func (s *source) Close() error {
	s.end()
	s.holding.Wait()
	err := s.conn.FlushTimeout(answers)
	s.conn.Close()
	if errors.Is(err, client.ErrConnectionClosed) {
		return nil
	}
	return err
}

// answers is how long the server may take to answer.
const answers = 10 * time.Second

type plainDelivery struct{ message feed.Message }

func (d plainDelivery) Message() feed.Message                   { return d.message }
func (plainDelivery) Ack(context.Context) error                 { return nil }
func (plainDelivery) Nack(context.Context, time.Duration) error { return nil }

type keptDelivery struct {
	m       jetstream.Msg
	message feed.Message
	done    chan struct{}
}

// hold tells the server that the message is worked on until it is acknowledged, and
// gives it back when the source is closed.
func (d *keptDelivery) hold(life context.Context) {
	tick := time.NewTicker(ackWait / 3)
	defer tick.Stop()
	for {
		select {
		case <-d.done:
			return
		case <-life.Done():
			_ = d.m.Nak() // else it waits for its time
			return
		case <-tick.C:
			if d.m.InProgress() != nil {
				return
			}
		}
	}
}

func (d *keptDelivery) Message() feed.Message { return d.message }

func (d *keptDelivery) Ack(ctx context.Context) error {
	close(d.done)
	return d.m.DoubleAck(ctx)
}

func (d *keptDelivery) Nack(_ context.Context, delay time.Duration) error {
	close(d.done)
	return d.m.NakWithDelay(delay)
}

type sink struct {
	conn    *client.Conn
	subject string
	stream  jetstream.JetStream // nil where no stream kept the subject when it was opened
}

// Send publishes the message; where a stream keeps the subject, it is kept then.
func (s *sink) Send(ctx context.Context, m feed.Message) error {
	body, err := feed.Encode(m)
	if err != nil {
		return err
	}
	msg := client.NewMsg(s.subject)
	msg.Data = body
	msg.Header.Set("content-type", feed.Structured)
	msg.Header.Set(jetstream.MsgIDHeader, m.ID)
	if s.stream != nil {
		_, err = s.stream.PublishMsg(ctx, msg)
	} else if err = s.conn.PublishMsg(msg); err == nil {
		err = s.conn.FlushTimeout(answers)
	}
	if err != nil {
		return fmt.Errorf("publish to %s: %w", s.subject, err)
	}
	return nil
}

func (s *sink) Close() error {
	s.conn.Close()
	return nil
}
