package builtin

import (
	"context"
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
		if u.Host != "" {
			return openElsewhere(u, site, func(name string) (removable, error) {
				return nats.Open(ctx, nats.Config{URL: at, Name: name, Bury: bury})
			})
		}
		q, err := nats.Open(ctx, nats.Config{Dir: site.Dir, Key: site.Vault.Secret("queue"), Bury: bury, Event: site.Event})
		if err != nil {
			return nil, nil, fmt.Errorf("queue %s: %w", redacted(u), err)
		}
		return q, func() { q.Close() }, nil
	case "amqp", "amqps":
		return openElsewhere(u, site, func(name string) (removable, error) {
			return rabbitmq.Open(ctx, rabbitmq.Config{URL: at, Name: name, Bury: bury})
		})
	case "kafka", "kafkas":
		return openElsewhere(u, site, func(name string) (removable, error) {
			return kafka.Open(ctx, kafka.Config{URL: at, Name: name, Bury: bury})
		})
	}
	return nil, nil, fmt.Errorf("%w: %s: known are memory:, nats: (in this process), nats://HOST:PORT, amqp://HOST:PORT and kafka://HOST:PORT", ErrQueue, redacted(u))
}

// removable is a queue on a broker, which an engine leaves as it found it.
type removable interface {
	queue.Queue
	Remove(ctx context.Context) error
}

// openElsewhere opens this engine's own queue on a broker that others use too.
func openElsewhere(u *url.URL, site Site, open func(name string) (removable, error)) (queue.Queue, func(), error) {
	own, err := ownName(site.Dir, u)
	if err != nil {
		return nil, nil, err
	}
	q, err := open(own.text)
	if err != nil {
		own.free(errors.New("it may be there"))
		return nil, nil, fmt.Errorf("queue %s: %w", redacted(u), err)
	}
	return q, func() { own.free(q.Remove(context.Background())) }, nil
}

// redacted is a URL without its password.
func redacted(u *url.URL) string { return strings.TrimSuffix(u.Redacted(), "/") }
