package cli_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	client "github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/rogpeppe/go-internal/testscript"
)

// broker starts a NATS server that keeps shop.> and sets BROKER to its address.
func broker(ts *testscript.TestScript, _ bool, _ []string) {
	s, err := server.NewServer(&server.Options{Host: "127.0.0.1", Port: -1, JetStream: true, StoreDir: ts.MkAbs("broker"), NoSigs: true, NoLog: true})
	ts.Check(err)
	s.Start()
	if !s.ReadyForConnections(20 * time.Second) {
		ts.Fatalf("no NATS server")
	}
	ts.Defer(func() { s.Shutdown(); s.WaitForShutdown() })
	ts.Setenv("BROKER", strings.TrimPrefix(s.ClientURL(), "nats://"))
	withBroker(ts, func(js jetstream.JetStream) error {
		_, err := js.CreateStream(context.Background(), jetstream.StreamConfig{Name: "SHOP", Subjects: []string{"shop.>"}})
		return err
	})
}

// send publishes: send SUBJECT TEXT
func send(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: send SUBJECT TEXT")
	}
	withBroker(ts, func(js jetstream.JetStream) error {
		_, err := js.Publish(context.Background(), args[0], []byte(args[1]))
		return err
	})
}

// taken waits for n messages on a subject and writes their data to the file "taken":
// taken SUBJECT N
func taken(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: taken SUBJECT N")
	}
	withBroker(ts, func(js jetstream.JetStream) error {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		c, err := js.OrderedConsumer(ctx, "SHOP", jetstream.OrderedConsumerConfig{FilterSubjects: args[:1]})
		if err != nil {
			return err
		}
		var all []string
		for fmt.Sprint(len(all)) != args[1] {
			m, err := c.Next(jetstream.FetchContext(ctx))
			if err != nil {
				return fmt.Errorf("%d messages on %s, want %s: %w", len(all), args[0], args[1], err)
			}
			all = append(all, string(m.Data()))
		}
		return os.WriteFile(ts.MkAbs("taken"), []byte(strings.Join(all, "\n")+"\n"), 0o600)
	})
}

func withBroker(ts *testscript.TestScript, do func(jetstream.JetStream) error) {
	conn, err := client.Connect("nats://" + ts.Getenv("BROKER"))
	ts.Check(err)
	defer conn.Close()
	js, err := jetstream.New(conn)
	ts.Check(err)
	ts.Check(do(js))
}
