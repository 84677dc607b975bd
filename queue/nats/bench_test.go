package nats_test

import (
	"strings"
	"sync"
	"testing"

	client "github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/heddle-run/heddle/queue/nats"
	"github.com/heddle-run/heddle/task"
)

// A round of the two benchmarks below publishes so many messages of about 1 KiB
// and takes them out again, so that their rates can be compared.
const (
	round   = 256
	workers = 16
)

// BenchmarkRound is a round by the port: each worker takes one task at a time and
// waits until the server knows that it is done.
func BenchmarkRound(b *testing.B) {
	q := open(b, nats.Config{URL: "nats://u:p@" + elsewhere(b).Addr().String()})
	batch := make([]task.Task, round)
	for i := range batch {
		batch[i] = task.Task{ID: "x", Class: task.Standard, Input: task.Input{Args: []string{strings.Repeat("x", 1024)}}}
	}
	for b.Loop() {
		if err := q.Publish(b.Context(), batch...); err != nil {
			b.Fatal(err)
		}
		var done sync.WaitGroup
		for range workers {
			done.Go(func() {
				for range round / workers {
					d, err := q.Receive(b.Context())
					if err == nil {
						err = d.Ack(b.Context())
					}
					if err != nil {
						b.Error(err)
						return
					}
				}
			})
		}
		done.Wait()
	}
	b.ReportMetric(float64(b.N*round)/b.Elapsed().Seconds(), "tasks/s")
}

// BenchmarkRawRound is a round by NATS's own client, at its fastest: messages are
// fetched together and acknowledged without waiting.
func BenchmarkRawRound(b *testing.B) {
	conn, err := client.Connect("nats://u:p@" + elsewhere(b).Addr().String())
	if err != nil {
		b.Fatal(err)
	}
	defer conn.Close()
	js, err := jetstream.New(conn)
	if err != nil {
		b.Fatal(err)
	}
	stream, err := js.CreateStream(b.Context(), jetstream.StreamConfig{Name: "raw", Subjects: []string{"raw"}, Retention: jetstream.WorkQueuePolicy})
	if err != nil {
		b.Fatal(err)
	}
	consumer, err := stream.CreateConsumer(b.Context(), jetstream.ConsumerConfig{Durable: "raw", AckPolicy: jetstream.AckExplicitPolicy})
	if err != nil {
		b.Fatal(err)
	}
	data := []byte(strings.Repeat("x", 1024))
	for b.Loop() {
		for range round {
			if _, err := js.PublishAsync("raw", data); err != nil {
				b.Fatal(err)
			}
		}
		<-js.PublishAsyncComplete()
		for taken := 0; taken < round; {
			got, err := consumer.Fetch(round - taken)
			if err != nil {
				b.Fatal(err)
			}
			for m := range got.Messages() {
				if err := m.Ack(); err != nil {
					b.Fatal(err)
				}
				taken++
			}
			if err := got.Error(); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N*round)/b.Elapsed().Seconds(), "tasks/s")
}
