package rabbitmq_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"

	"github.com/heddle-run/heddle/feed"
	"github.com/heddle-run/heddle/feed/feedtest"
	"github.com/heddle-run/heddle/queue/rabbitmq"
)

func TestFeed(t *testing.T) {
	at := server(t)
	conn, err := amqp.Dial(at)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	ch, err := conn.Channel()
	if err != nil {
		t.Fatal(err)
	}
	feedtest.Run(t, func(t *testing.T) feedtest.Pair {
		name := fmt.Sprintf("orders-%d", time.Now().UnixNano())
		if _, err := ch.QueueDeclare(name, true, false, false, false, amqp.Table{"x-queue-type": "quorum"}); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _, _ = ch.QueueDelete(name, false, false, false) })
		sink, err := rabbitmq.OpenSink(t.Context(), at+"?queue="+name)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { sink.Close() })
		return feedtest.Pair{Sink: sink, Keeps: true, Source: func(t *testing.T) feed.Source {
			s, err := rabbitmq.OpenSource(t.Context(), at+"?queue="+name)
			if err != nil {
				t.Fatal(err)
			}
			return s
		}}
	})
	if _, err := rabbitmq.OpenSource(t.Context(), at); !errors.Is(err, feed.ErrURL) {
		t.Errorf("without a queue: %v", err)
	}
	if _, err := rabbitmq.OpenSource(t.Context(), at+"?queue=nowhere"); err == nil {
		t.Error("want a queue that is not there to be an error")
	}
}
