package kafka_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"

	"github.com/heddle-run/heddle/feed"
	"github.com/heddle-run/heddle/feed/feedtest"
	"github.com/heddle-run/heddle/queue/kafka"
)

func TestFeed(t *testing.T) {
	at := server(t)
	feedtest.Run(t, func(t *testing.T) feedtest.Pair {
		url := strings.TrimSuffix(at, "/") + "/" + strings.NewReplacer("_", "-", "/", "-", "'", "").Replace(name(t))
		topic(t, at, url[strings.LastIndexByte(url, '/')+1:])
		sink, err := kafka.OpenSink(t.Context(), url)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { sink.Close() })
		return feedtest.Pair{Sink: sink, Keeps: true, Source: func(t *testing.T) feed.Source {
			s, err := kafka.OpenSource(t.Context(), url)
			if err != nil {
				t.Fatal(err)
			}
			return s
		}}
	})
	for _, bad := range []string{"kafka://127.0.0.1:1", "kafka:///topic", "http://127.0.0.1:1/topic"} {
		if _, err := kafka.OpenSource(context.Background(), bad); !errors.Is(err, feed.ErrURL) {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// topic makes one: that is its owner's, and brokers need not make them by themselves.
func topic(t *testing.T, at, name string) {
	t.Helper()
	c, err := kgo.NewClient(kgo.SeedBrokers(strings.TrimSuffix(strings.TrimPrefix(at, "kafka://"), "/")))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := kadm.NewClient(c).CreateTopic(t.Context(), 4, 1, nil, name); err != nil {
		t.Fatal(err)
	}
}
