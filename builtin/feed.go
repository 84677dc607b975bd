package builtin

import (
	"context"
	"fmt"
	"net/url"

	"github.com/heddle-run/heddle/feed"
	"github.com/heddle-run/heddle/queue/kafka"
	"github.com/heddle-run/heddle/queue/nats"
	"github.com/heddle-run/heddle/queue/rabbitmq"
)

// side is the two ends of the feeds of a scheme.
type side struct {
	source func(ctx context.Context, at string) (feed.Source, error)
	sink   func(ctx context.Context, at string) (feed.Sink, error)
}

// Feed is the two ends of the feed of a URL: nats://HOST/SUBJECT, amqp://HOST/VHOST?queue=NAME
// or kafka://HOST/TOPIC. Nothing is opened yet.
func Feed(at string) (source func(context.Context) (feed.Source, error), sink func(context.Context) (feed.Sink, error), err error) {
	u, err := url.Parse(at)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: it cannot be read", feed.ErrURL)
	}
	s, ok := map[string]side{
		"nats": {nats.OpenSource, nats.OpenSink}, "tls": {nats.OpenSource, nats.OpenSink},
		"amqp": {rabbitmq.OpenSource, rabbitmq.OpenSink}, "amqps": {rabbitmq.OpenSource, rabbitmq.OpenSink},
		"kafka": {kafka.OpenSource, kafka.OpenSink}, "kafkas": {kafka.OpenSource, kafka.OpenSink},
	}[u.Scheme]
	if !ok || u.Host == "" {
		return nil, nil, fmt.Errorf("%w: %s: known are nats://HOST/SUBJECT, amqp://HOST/VHOST?queue=NAME and kafka://HOST/TOPIC", feed.ErrURL, u.Redacted())
	}
	return func(ctx context.Context) (feed.Source, error) { return s.source(ctx, at) },
		func(ctx context.Context) (feed.Sink, error) { return s.sink(ctx, at) }, nil
}
