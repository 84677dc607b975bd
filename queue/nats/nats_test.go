package nats_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	client "github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/nats-io/nats-server/v2/server"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/nats"
	"github.com/heddle-run/heddle/queue/queuetest"
	"github.com/heddle-run/heddle/queue/wire"
	"github.com/heddle-run/heddle/task"
)

func open(t testing.TB, c nats.Config) *nats.Queue {
	t.Helper()
	if c.URL == "" && c.Dir == "" {
		c.Dir = t.TempDir()
	}
	q, err := nats.Open(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { q.Close() })
	return q
}

func TestConformance(t *testing.T) {
	queuetest.Run(t, queuetest.Driver{
		Open: func(t *testing.T, lease time.Duration) queue.Queue { return open(t, nats.Config{Lease: lease}) },
		Tired: func(t *testing.T, most int, bury queue.Bury) queue.Queue {
			return open(t, nats.Config{MaxDeliver: most, Bury: bury})
		},
	})
}

func TestFull(t *testing.T) {
	q := open(t, nats.Config{Capacity: 2})
	if err := q.Publish(t.Context(), task.Task{ID: "a"}, task.Task{ID: "b"}); err != nil {
		t.Fatal(err)
	}
	if err := q.Publish(t.Context(), task.Task{ID: "c"}); !errors.Is(err, queue.ErrFull) {
		t.Errorf("got %v, want ErrFull", err)
	}
}

// elsewhere is a server that listens on the loopback.
func elsewhere(t testing.TB) *server.Server {
	t.Helper()
	s, err := server.NewServer(&server.Options{Host: "127.0.0.1", Port: -1, JetStream: true, StoreDir: t.TempDir(), NoSigs: true, NoLog: true, Username: "u", Password: "p"})
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

// TestAhead: what a busy process had sent to it ahead of its receivers goes to another
// as soon as they stop.
func TestAhead(t *testing.T) {
	url := fmt.Sprintf("nats://u:p@%s", elsewhere(t).Addr())
	busy, other := open(t, nats.Config{URL: url, Name: "ahead"}), open(t, nats.Config{URL: url, Name: "ahead"})
	const n, most = 4000, 1500
	tasks := make([]task.Task, n)
	for i := range tasks {
		tasks[i] = task.Task{ID: fmt.Sprint(i)}
	}
	if err := busy.Publish(t.Context(), tasks...); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second) // a lease is 30 s
	defer cancel()
	seen := map[string]bool{}
	for i := range n {
		from := busy
		if i >= most {
			from = other
		}
		d, err := from.Receive(ctx)
		if err != nil {
			t.Fatalf("after %d of %d: %v", i, n, err)
		}
		if id := d.Task().ID; seen[id] {
			t.Fatalf("task %s came twice", id)
		} else {
			seen[id] = true
		}
		if err := d.Ack(ctx); err != nil {
			t.Fatal(err)
		}
	}
}

// TestForeignClient: a plain NATS client reads and writes what workers get, over
// a server elsewhere with credentials; what is no task is set aside.
func TestForeignClient(t *testing.T) {
	s := elsewhere(t)
	url := fmt.Sprintf("nats://u:p@%s", s.Addr())
	q := open(t, nats.Config{URL: url, Name: "shared", Lease: 5 * time.Second})
	conn, err := client.Connect(url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	js, err := jetstream.New(conn)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"no task", `{"specversion":"1.0","type":"run.heddle.task.v1","id":"by-hand","data":{"unit":"sha256:1/f","input":{"stdin":"aGk="}}}`} {
		if _, err := js.Publish(t.Context(), "heddle.tasks.shared", []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	d, err := q.Receive(t.Context())
	if err != nil || d.Task().ID != "by-hand" || string(d.Task().Input.Stdin) != "hi" {
		t.Fatalf("%+v, %v", d, err)
	}
	if err := d.Ack(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := q.Publish(t.Context(), task.Task{ID: "ours"}); err != nil {
		t.Fatal(err)
	}
	stream, err := js.Stream(t.Context(), "heddle-shared")
	if err != nil {
		t.Fatal(err)
	}
	info, err := stream.Info(t.Context())
	if err != nil || info.State.Msgs != 1 {
		t.Fatalf("%d messages, want only ours: %v", info.State.Msgs, err)
	}
	m, err := stream.GetMsg(t.Context(), info.State.LastSeq)
	if err != nil {
		t.Fatal(err)
	}
	if one, err := wire.Decode(m.Data); err != nil || one.ID != "ours" {
		t.Errorf("read %s: %v", m.Data, err)
	}
	if err := q.Remove(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestDeadLetter: a task that comes back too often stands among the dead letters
// with all that replays it, and so does what is no task.
func TestDeadLetter(t *testing.T) {
	url := fmt.Sprintf("nats://u:p@%s", elsewhere(t).Addr())
	q := open(t, nats.Config{URL: url, Name: "shared", MaxDeliver: 3})
	conn, err := client.Connect(url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := conn.Publish("heddle.tasks.shared", []byte("no task")); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(conn.Flush(), q.Publish(t.Context(), task.Task{ID: "poison", Input: task.Input{Stdin: []byte("x")}})); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		d, err := q.Receive(t.Context())
		if err != nil || d.Task().ID != "poison" {
			t.Fatalf("%+v, %v", d, err)
		}
		if err := d.Nack(t.Context(), 0); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
	defer cancel()
	if _, err := q.Receive(ctx); !errors.As(err, new(*queue.Dead)) {
		t.Fatalf("the fourth time: %v", err)
	}
	js, err := jetstream.New(conn)
	if err != nil {
		t.Fatal(err)
	}
	stream, err := js.Stream(t.Context(), "heddle-shared-dead")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct{ id, delivered, why string }{{"", "0", "not a task"}, {"poison", "3", "delivered 3 times"}} {
		m, err := stream.GetMsg(t.Context(), uint64(i+1))
		if err != nil {
			t.Fatal(err)
		}
		one, _ := wire.Decode(m.Data)
		if one.ID != want.id || m.Header.Get("heddle-delivered") != want.delivered || !strings.Contains(m.Header.Get("heddle-why"), want.why) {
			t.Errorf("dead letter %d is %s %v, want %+v", i+1, m.Data, m.Header, want)
		}
	}
	if stream, err = js.Stream(t.Context(), "heddle-shared"); err != nil {
		t.Fatal(err)
	}
	if info, err := stream.Info(t.Context()); err != nil || info.State.Msgs != 0 {
		t.Errorf("%d messages are left: %v", info.State.Msgs, err)
	}
	if err := q.Remove(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestWrongCredentials(t *testing.T) {
	s := elsewhere(t)
	if _, err := nats.Open(t.Context(), nats.Config{URL: fmt.Sprintf("nats://u:wrong@%s", s.Addr())}); err == nil {
		t.Error("opened with a wrong password")
	}
	if _, err := nats.Open(t.Context(), nats.Config{URL: "nats://127.0.0.1:1"}); err == nil {
		t.Error("opened where nobody listens")
	}
}

func TestMain(m *testing.M) {
	queuetest.Act(func(url, name string, lease time.Duration) (queue.Queue, error) {
		return nats.Open(context.Background(), nats.Config{URL: url, Name: name, Lease: lease})
	})
	if at := os.Getenv("HEDDLE_TEST_SERVE"); at != "" {
		serveForEver(at)
	}
	if dir := os.Getenv("HEDDLE_TEST_PUBLISH"); dir != "" {
		publishForEver(dir)
	}
	os.Exit(m.Run())
}

// publishForEver prints each task's number once it was taken.
func publishForEver(dir string) {
	q, err := nats.Open(context.Background(), nats.Config{Dir: dir})
	for i := 0; err == nil; i++ {
		if err = q.Publish(context.Background(), task.Task{ID: fmt.Sprint("t", i)}); err == nil {
			fmt.Println(i)
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// TestKilled: what was acknowledged before kill -9 is there afterwards.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), "HEDDLE_TEST_PUBLISH="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	taken := -1
	for taken < 200 {
		if _, err := fmt.Fscan(out, &taken); err != nil {
			t.Fatal(err)
		}
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for {
		var n int
		if _, err := fmt.Fscan(out, &n); err != nil {
			break
		}
		taken = n
	}
	_ = cmd.Wait()
	q := open(t, nats.Config{Dir: dir})
	seen := map[string]bool{}
	for i := 0; i <= taken; i++ {
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		d, err := q.Receive(ctx)
		cancel()
		if err != nil {
			t.Fatalf("%d of %d tasks are there: %v", i, taken+1, err)
		}
		seen[d.Task().ID] = true
		if err := d.Ack(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	for i := 0; i <= taken; i++ {
		if !seen[fmt.Sprint("t", i)] {
			t.Errorf("task %d was acknowledged and is lost", i)
		}
	}
}

// BenchmarkTask is publish, receive and acknowledge.
func BenchmarkTask(b *testing.B) {
	q := open(b, nats.Config{})
	for b.Loop() {
		if err := q.Publish(b.Context(), task.Task{ID: "x", Class: task.Standard}); err != nil {
			b.Fatal(err)
		}
		d, err := q.Receive(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		if err := d.Ack(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
