package jetstream

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/store/storetest"
)

func serve(t *testing.T) *server.Server {
	t.Helper()
	s, err := server.NewServer(&server.Options{Host: "127.0.0.1", Port: -1, JetStream: true, StoreDir: t.TempDir(), NoSigs: true, NoLog: true, Username: "u", Password: "secret"})
	if err != nil {
		t.Fatal(err)
	}
	s.Start()
	if !s.ReadyForConnections(20 * time.Second) {
		t.Fatal("no server")
	}
	t.Cleanup(func() { s.Shutdown(); s.WaitForShutdown() })
	return s
}

func at(s *server.Server, bucket string) Config {
	return Config{URL: fmt.Sprintf("nats://u:secret@%s/%s", s.Addr(), bucket)}
}

func open(t *testing.T, c Config) *Objects {
	t.Helper()
	o, err := Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { o.Close() })
	return o
}

func TestConformance(t *testing.T) {
	s := serve(t)
	n := 0
	storetest.RunObjects(t, func(t *testing.T) storetest.OpenObjects {
		n++
		bucket := fmt.Sprint("b", n)
		return func(t *testing.T) store.Objects { return open(t, at(s, bucket)) }
	})
}

// TestInside: a server that listens nowhere serves this process, and the bucket's name
// is the usual one.
func TestInside(t *testing.T) {
	s := serve(t)
	o := open(t, at(s, ""))
	if o.name != "heddle" {
		t.Errorf("the bucket is %q", o.name)
	}
}

// TestNothingIsLeft: when all is swept, the stream holds nothing: no note of a name that
// was, and no chunks that no name has once they are old.
func TestNothingIsLeft(t *testing.T) {
	o := open(t, at(serve(t), "b"))
	name := strings.Repeat("a", 64)
	hour := time.Now().Add(time.Hour)
	for range 3 {
		if err := o.Put(t.Context(), name, bytes.Repeat([]byte("x"), 300_000), hour); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := o.Sweep(t.Context(), hour.Add(time.Hour)); n != 1 || err != nil {
		t.Errorf("swept %d, %v", n, err)
	}
	info, err := o.stream.Info(t.Context())
	if err != nil || info.State.Msgs != 0 {
		t.Errorf("%d messages are left, %v", info.State.Msgs, err)
	}
}

// TestChunksGone: an object whose content is gone is not waited for.
func TestChunksGone(t *testing.T) {
	o := open(t, at(serve(t), "b"))
	name := strings.Repeat("a", 64)
	if err := o.Put(t.Context(), name, []byte("x"), time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if err := o.stream.Purge(t.Context(), jetstream.WithPurgeSubject(o.chunks(">"))); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if _, err := o.Get(t.Context(), name); err == nil || time.Since(start) > 20*time.Second {
		t.Errorf("%v after %v", err, time.Since(start))
	}
}

func TestFull(t *testing.T) {
	s := serve(t)
	o := open(t, at(s, "b"))
	stream := o.stream.CachedInfo().Config
	stream.MaxBytes = 100_000
	js, err := jetstream.New(o.conn)
	if err == nil {
		_, err = js.UpdateStream(t.Context(), stream)
	}
	if err != nil {
		t.Fatal(err)
	}
	name := strings.Repeat("a", 64)
	err = o.Put(t.Context(), name, bytes.Repeat([]byte("x"), 200_000), time.Now().Add(time.Hour))
	if err == nil || !strings.Contains(err.Error(), store.ErrFull.Error()) {
		t.Errorf("got %v, want ErrFull", err)
	}
	if _, err := o.Get(t.Context(), name); err == nil {
		t.Error("half of it is there")
	}
}

func TestWrongCredentials(t *testing.T) {
	s := serve(t)
	for _, url := range []string{fmt.Sprintf("nats://u:wrong@%s/b", s.Addr()), "nats://u:wrong@127.0.0.1:1/b", "nats://u:wrong@%zz"} {
		if _, err := Open(t.Context(), Config{URL: url}); err == nil || strings.Contains(err.Error(), "wrong") {
			t.Errorf("%s: %v", url, err)
		}
	}
}
