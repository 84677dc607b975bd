package rabbitmq

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"

	"github.com/heddle-run/heddle/feed"
)

// ahead is how many messages of a source may wait for their acknowledgement.
const ahead = 256

// end is one side of a feed: a connection with one channel.
type end struct {
	conn          *amqp.Connection
	channel       *amqp.Channel
	exchange, key string
	messages      <-chan amqp.Delivery
}

// OpenSource consumes amqp://HOST:PORT/VHOST?queue=NAME. The queue must be there: how
// long it keeps what, and how it is bound, is its owner's.
func OpenSource(_ context.Context, at string) (feed.Source, error) {
	e, err := dial(at)
	if err != nil {
		return nil, err
	}
	if e.key == "" || e.exchange != "" {
		return nil, errors.Join(fmt.Errorf("%w: want amqp://HOST:PORT/VHOST?queue=NAME", feed.ErrURL), e.Close())
	}
	if err = e.channel.Qos(ahead, 0, false); err == nil {
		e.messages, err = e.channel.Consume(e.key, "", false, false, false, false, nil)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("consume %s: %w", e.key, err), e.Close())
	}
	return e, nil
}

// OpenSink publishes to amqp://HOST:PORT/VHOST?queue=NAME, or to ?exchange=NAME&key=KEY.
func OpenSink(_ context.Context, at string) (feed.Sink, error) {
	e, err := dial(at)
	if err != nil {
		return nil, err
	}
	if e.key == "" && e.exchange == "" {
		return nil, errors.Join(fmt.Errorf("%w: want amqp://HOST:PORT/VHOST?queue=NAME or ?exchange=NAME&key=KEY", feed.ErrURL), e.Close())
	}
	if err := e.channel.Confirm(false); err != nil {
		return nil, errors.Join(err, e.Close())
	}
	return e, nil
}

func dial(at string) (*end, error) {
	u, err := url.Parse(at)
	if err != nil {
		return nil, fmt.Errorf("%w: want amqp://HOST:PORT/VHOST?queue=NAME", feed.ErrURL)
	}
	query := u.Query()
	e := &end{exchange: query.Get("exchange"), key: query.Get("key")}
	if name := query.Get("queue"); name != "" {
		e.key = name
	}
	u.RawQuery = ""
	if e.conn, err = amqp.DialConfig(u.String(), amqp.Config{Heartbeat: 10 * time.Second}); err != nil {
		return nil, fmt.Errorf("connect to %s: %w", u.Host, err)
	}
	if e.channel, err = e.conn.Channel(); err != nil {
		return nil, errors.Join(err, e.conn.Close())
	}
	return e, nil
}

// Receive waits for a message.
func (e *end) Receive(ctx context.Context) (feed.Delivery, error) {
	select {
	case d, open := <-e.messages:
		if !open {
			return nil, fmt.Errorf("receive from %s: the connection is lost", e.key)
		}
		return arrived{d, e.message(d)}, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// message reads a CloudEvent; what is none is its data.
func (e *end) message(d amqp.Delivery) feed.Message {
	base := feed.Message{ID: d.MessageId, Source: "amqp:" + e.key, Type: d.Type, Time: d.Timestamp}
	if base.ID == "" {
		base.ID = feed.NewID()
	}
	header := func(name string) string {
		for _, prefix := range []string{"cloudEvents:", "cloudEvents_"} {
			if text, ok := d.Headers[prefix+name].(string); ok {
				return text
			}
		}
		return ""
	}
	m, err := feed.Decode(d.ContentType, header, d.Body, base)
	if err != nil {
		base.Data = d.Body
		return base
	}
	return m
}

type arrived struct {
	d       amqp.Delivery
	message feed.Message
}

func (a arrived) Message() feed.Message     { return a.message }
func (a arrived) Ack(context.Context) error { return a.d.Ack(false) }

// Nack waits here: the broker would deliver it at once.
func (a arrived) Nack(_ context.Context, delay time.Duration) error {
	time.AfterFunc(delay, func() { _ = a.d.Nack(false, true) }) // a lost connection gives it back too
	return nil
}

// Send publishes a persistent message and waits for the broker's word that it has it.
func (e *end) Send(ctx context.Context, m feed.Message) error {
	body, err := feed.Encode(m)
	if err != nil {
		return err
	}
	said, err := e.channel.PublishWithDeferredConfirmWithContext(ctx, e.exchange, e.key, true, false, amqp.Publishing{
		ContentType: feed.Structured, DeliveryMode: amqp.Persistent, MessageId: m.ID, Type: m.Type, Timestamp: m.Time, Body: body})
	if err == nil {
		var kept bool
		if kept, err = said.WaitContext(ctx); err == nil && !kept {
			err = errors.New("the broker refuses it")
		}
	}
	if err != nil {
		return fmt.Errorf("publish to %s: %w", strings.TrimPrefix(e.exchange+"/"+e.key, "/"), err)
	}
	return nil
}

// Close ends the connection; what was not acknowledged goes to another.
func (e *end) Close() error {
	if err := e.conn.Close(); !errors.Is(err, amqp.ErrClosed) {
		return err
	}
	return nil
}
