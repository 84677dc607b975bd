package nats_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	client "github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/heddle-run/heddle/feed"
	"github.com/heddle-run/heddle/feed/feedtest"
	"github.com/heddle-run/heddle/queue/nats"
)

func TestFeed(t *testing.T) {
	for name, kept := range map[string]bool{"plain": false, "stream": true} {
		t.Run(name, func(t *testing.T) {
			at := elsewhere(t).ClientURL()
			feedtest.Run(t, func(t *testing.T) feedtest.Pair {
				subject := fmt.Sprintf("orders.t%d", time.Now().UnixNano())
				url := "nats://u:p@" + at[len("nats://"):] + "/" + subject
				if kept {
					stream(t, url, subject)
				}
				sink, err := nats.OpenSink(t.Context(), url)
				if err != nil {
					t.Fatal(err)
				}
				t.Cleanup(func() { sink.Close() })
				return feedtest.Pair{Sink: sink, Keeps: kept, Source: func(t *testing.T) feed.Source {
					s, err := nats.OpenSource(t.Context(), url)
					if err != nil {
						t.Fatal(err)
					}
					return s
				}}
			})
		})
	}
	for _, bad := range []string{"nats:", "nats://127.0.0.1:1", "nats://127.0.0.1:1/"} {
		if _, err := nats.OpenSource(context.Background(), bad); !errors.Is(err, feed.ErrURL) {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// stream makes one that keeps the subject.
func stream(t *testing.T, url, subject string) {
	t.Helper()
	conn, err := client.Connect(url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	js, err := jetstream.New(conn)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := js.CreateStream(t.Context(), jetstream.StreamConfig{Name: subject[len("orders."):], Subjects: []string{subject}}); err != nil {
		t.Fatal(err)
	}
}
