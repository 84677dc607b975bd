package builtin

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/heddle-run/heddle/internal/seal"
	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/kafka"
	"github.com/heddle-run/heddle/queue/memory"
	"github.com/heddle-run/heddle/queue/nats"
	"github.com/heddle-run/heddle/queue/rabbitmq"
)

// ErrQueue is the answer to a queue's URL that names none of those linked.
var ErrQueue = errors.New("no such queue")

// OpenQueue opens the queue of a URL: "" and memory: are the one inside the
// process, nats: is a JetStream server inside it that keeps tasks below dir,
// sealed with the vault's key,
// nats://HOST:PORT one elsewhere, amqp://HOST:PORT a RabbitMQ and kafka://HOST:PORT
// a Kafka. Each engine has a queue of its own: its tasks are of runs that only it knows. The function
// returned closes it.
func OpenQueue(ctx context.Context, at, dir string, v *seal.Vault) (queue.Queue, func(), error) {
	return openQueue(ctx, Site{Queue: at, Dir: dir, Vault: v}, nil)
}

func openQueue(ctx context.Context, site Site, bury queue.Bury) (queue.Queue, func(), error) {
	at := site.Queue
	u, err := url.Parse(at)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrQueue, err)
	}
	switch u.Scheme {
	case "", "memory":
		if u.Host != "" || at != "" && u.Scheme == "" {
			break
		}
		q := memory.New(memory.Config{})
		return q, func() { q.Close() }, nil
	case "nats", "tls":
		c := nats.Config{URL: at, Dir: site.Dir, Key: site.Vault.Secret("queue"), Bury: bury, Event: site.Event}
		if u.Host == "" {
			c.URL = ""
		} else {
			c.Name = ownName()
		}
		q, err := nats.Open(ctx, c)
		if err != nil {
			return nil, nil, fmt.Errorf("queue %s: %w", redacted(u), err)
		}
		if c.URL == "" {
			return q, func() { q.Close() }, nil
		}
		return q, func() { _ = q.Remove(context.Background()) }, nil
	case "amqp", "amqps":
		q, err := rabbitmq.Open(ctx, rabbitmq.Config{URL: at, Name: ownName(), Bury: bury})
		if err != nil {
			return nil, nil, fmt.Errorf("queue %s: %w", redacted(u), err)
		}
		return q, func() { _ = q.Remove(context.Background()) }, nil
	case "kafka", "kafkas":
		q, err := kafka.Open(ctx, kafka.Config{URL: at, Name: ownName(), Bury: bury})
		if err != nil {
			return nil, nil, fmt.Errorf("queue %s: %w", redacted(u), err)
		}
		return q, func() { _ = q.Remove(context.Background()) }, nil
	}
	return nil, nil, fmt.Errorf("%w: %s: known are memory:, nats: (in this process), nats://HOST:PORT, amqp://HOST:PORT and kafka://HOST:PORT", ErrQueue, redacted(u))
}

// ownName is a name for the queue of one engine on a broker that others use too.
func ownName() string {
	var id [6]byte
	_, _ = rand.Read(id[:]) // never fails on supported systems
	return "engine-" + hex.EncodeToString(id[:])
}

// redacted is a URL without its password.
func redacted(u *url.URL) string { return strings.TrimSuffix(u.Redacted(), "/") }
