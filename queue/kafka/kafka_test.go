package kafka_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/twmb/franz-go/pkg/kfake"
	"github.com/twmb/franz-go/pkg/kgo"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/kafka"
	"github.com/heddle-run/heddle/queue/queuetest"
	"github.com/heddle-run/heddle/queue/wire"
	"github.com/heddle-run/heddle/task"
)

// server is the broker that scripts/suites/queues started, else one in this process.
func server(t testing.TB) string {
	t.Helper()
	if url := os.Getenv("HEDDLE_KAFKA"); url != "" {
		return url
	}
	return "kafka://" + fake(t)
}

func fake(t testing.TB, options ...kfake.Opt) string {
	t.Helper()
	c, err := kfake.NewCluster(append(options, kfake.NumBrokers(1))...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c.ListenAddrs()[0]
}

// name is one that no other test's queue has.
func name(t testing.TB) string {
	return strings.NewReplacer("/", "-").Replace(t.Name()) + fmt.Sprint(time.Now().UnixNano())
}

func open(t testing.TB, c kafka.Config) *kafka.Queue {
	t.Helper()
	q, err := kafka.Open(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	// A broker with many topics starts slowly. Whoever else had this queue has deleted it.
	t.Cleanup(func() { _ = q.Remove(context.Background()) })
	return q
}

func receive(t testing.TB, q *kafka.Queue) queue.Delivery {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	d, err := q.Receive(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func nothing(t testing.TB, q *kafka.Queue, during time.Duration) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), during)
	defer cancel()
	if d, err := q.Receive(ctx); err == nil {
		t.Fatalf("%s was delivered", d.Task().ID)
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestConformance(t *testing.T) {
	url := server(t)
	queuetest.Run(t, queuetest.Driver{
		Open: func(t *testing.T, lease time.Duration) queue.Queue {
			return open(t, kafka.Config{URL: url, Name: name(t), Lease: lease})
		},
		Tired: func(t *testing.T, most int, bury queue.Bury) queue.Queue {
			return open(t, kafka.Config{URL: url, Name: name(t), MaxDeliver: most, Bury: bury})
		},
	})
}

// plain is a client that knows nothing of heddle.
func plain(t testing.TB, url string, options ...kgo.Opt) *kgo.Client {
	t.Helper()
	c, err := kgo.NewClient(append(options, kgo.SeedBrokers(strings.TrimPrefix(url, "kafka://")))...)
	must(t, err)
	t.Cleanup(c.Close)
	return c
}

func header(r *kgo.Record, key string) string {
	for _, h := range r.Headers {
		if h.Key == key {
			return string(h.Value)
		}
	}
	return ""
}

// TestForeignClient: a plain client writes a task that a worker gets and reads one
// of ours; what is no task stands in the dead letters.
func TestForeignClient(t *testing.T) {
	t.Parallel()
	url, name := server(t), name(t)
	q := open(t, kafka.Config{URL: url, Name: name})
	topic := "heddle.tasks." + name
	for _, text := range []string{"no task", `{"specversion":"1.0","type":"run.heddle.task.v1","id":"by-hand","data":{"unit":"sha256:1/f","input":{"stdin":"aGk="}}}`} {
		must(t, plain(t, url).ProduceSync(t.Context(), &kgo.Record{Topic: topic, Value: []byte(text)}).FirstErr())
	}
	d := receive(t, q)
	if d.Task().ID != "by-hand" || string(d.Task().Input.Stdin) != "hi" || d.Redelivered() {
		t.Fatalf("%+v", d.Task())
	}
	must(t, d.Ack(t.Context()))
	nothing(t, q, time.Second) // what is no task is set aside by who receives
	must(t, q.Publish(t.Context(), task.Task{ID: "ours"}))
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	dead := plain(t, url, kgo.ConsumeTopics(topic+".dead")).PollFetches(ctx).Records()
	if len(dead) != 1 || string(dead[0].Value) != "no task" || !strings.Contains(header(dead[0], "heddle-why"), "not a task") {
		t.Errorf("dead letters: %v", dead)
	}
	reader, found := plain(t, url, kgo.ConsumeTopics(topic)), false
	for !found && ctx.Err() == nil {
		reader.PollFetches(ctx).EachRecord(func(r *kgo.Record) {
			if one, err := wire.Decode(r.Value); err == nil && one.ID == "ours" {
				found = header(r, "content-type") == wire.ContentType
			}
		})
	}
	if !found {
		t.Error("a plain reader does not see our task")
	}
	must(t, q.Remove(t.Context()))
}

// TestDeadLetter: a task that comes back too often is given up with all that
// replays it.
func TestDeadLetter(t *testing.T) {
	t.Parallel()
	url, name := server(t), name(t)
	q := open(t, kafka.Config{URL: url, Name: name, MaxDeliver: 3})
	must(t, q.Publish(t.Context(), task.Task{ID: "poison", Input: task.Input{Stdin: []byte("x")}}))
	for i := range 3 {
		d := receive(t, q)
		if d.Redelivered() != (i > 0) {
			t.Errorf("delivery %d: redelivered %v", i+1, d.Redelivered())
		}
		must(t, d.Nack(t.Context(), 0))
	}
	nothing(t, q, 2*time.Second)
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	dead := plain(t, url, kgo.ConsumeTopics("heddle.tasks."+name+".dead")).PollFetches(ctx).Records()
	if len(dead) != 1 || header(dead[0], "heddle-delivered") != "3" || header(dead[0], "heddle-why") == "" {
		t.Fatalf("dead letters: %v", dead)
	}
	if one, err := wire.Decode(dead[0].Value); err != nil || one.ID != "poison" || string(one.Input.Stdin) != "x" {
		t.Errorf("%+v, %v", one, err)
	}
}

// TestOutOfOrder: of tasks acknowledged around one that is not, only that one comes
// again to the next process.
func TestOutOfOrder(t *testing.T) {
	t.Parallel()
	url := server(t) + "?partitions=1"
	c := kafka.Config{URL: url, Name: name(t)}
	q := open(t, c)
	var tasks []task.Task
	for i := range 100 {
		tasks = append(tasks, task.Task{ID: fmt.Sprint(i)})
	}
	must(t, q.Publish(t.Context(), tasks...))
	for range tasks {
		if d := receive(t, q); d.Task().ID != "3" {
			must(t, d.Ack(t.Context()))
		}
	}
	must(t, q.Close())
	q = open(t, c)
	d := receive(t, q)
	if d.Task().ID != "3" || !d.Redelivered() {
		t.Errorf("task %s, redelivered %v", d.Task().ID, d.Redelivered())
	}
	must(t, d.Ack(t.Context()))
	nothing(t, q, 2*time.Second)
}

// TestDelayLasts: a task put off is put off in the next process too.
func TestDelayLasts(t *testing.T) {
	t.Parallel()
	c := kafka.Config{URL: server(t), Name: name(t)}
	q := open(t, c)
	must(t, q.Publish(t.Context(), task.Task{ID: "later"}, task.Task{ID: "now"}))
	start := time.Now()
	for range 2 {
		if d := receive(t, q); d.Task().ID == "later" {
			must(t, d.Nack(t.Context(), 5*time.Second))
		} else {
			must(t, d.Ack(t.Context()))
		}
	}
	must(t, q.Close())
	q = open(t, c)
	d := receive(t, q)
	if took := time.Since(start); d.Task().ID != "later" || took < 5*time.Second {
		t.Errorf("task %s after %v", d.Task().ID, took)
	}
	must(t, d.Ack(t.Context()))
}

// TestRebalance: processes that come and go share the tasks, and none is lost.
func TestRebalance(t *testing.T) {
	t.Parallel()
	const n = 600
	c := kafka.Config{URL: server(t), Name: name(t)}
	var mu sync.Mutex
	done, by := map[string]bool{}, map[*kafka.Queue]int{}
	finished := make(chan struct{})
	work := func(q *kafka.Queue) {
		for {
			d, err := q.Receive(context.Background())
			if err != nil {
				return
			}
			time.Sleep(10 * time.Millisecond)
			if d.Ack(context.Background()) == nil {
				mu.Lock()
				if done[d.Task().ID] = true; len(done) == n && by[q] >= 0 {
					select {
					case <-finished:
					default:
						close(finished)
					}
				}
				by[q]++
				mu.Unlock()
			}
		}
	}
	start := func() *kafka.Queue {
		q := open(t, c)
		for range 2 {
			go work(q)
		}
		return q
	}
	one := start()
	for i := range n {
		must(t, one.Publish(t.Context(), task.Task{ID: fmt.Sprint(i)}))
	}
	two := start()
	time.Sleep(time.Second)
	must(t, one.Close())
	select {
	case <-finished:
	case <-time.After(time.Minute):
		mu.Lock()
		defer mu.Unlock()
		t.Fatalf("%d of %d tasks are done", len(done), n)
	}
	mu.Lock()
	defer mu.Unlock()
	if by[one] == 0 || by[two] == 0 {
		t.Errorf("one did %d, two %d", by[one], by[two])
	}
}

func TestMain(m *testing.M) {
	queuetest.Act(func(url, name string, lease time.Duration) (queue.Queue, error) {
		return kafka.Open(context.Background(), kafka.Config{URL: url, Name: name, Lease: lease})
	})
	if at := os.Getenv("HEDDLE_TEST_CONSUME"); at != "" {
		consumeForEver(at)
	}
	os.Exit(m.Run())
}

// consumeForEver prints the ID of each task that it acknowledged and waits a little.
func consumeForEver(at string) {
	url, name, _ := strings.Cut(at, " ")
	q, err := kafka.Open(context.Background(), kafka.Config{URL: url, Name: name})
	for err == nil {
		var d queue.Delivery
		if d, err = q.Receive(context.Background()); err == nil && d.Ack(context.Background()) == nil {
			fmt.Println(d.Task().ID)
			time.Sleep(5 * time.Millisecond)
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// TestKilled: kill -9 of a consumer loses no task; at most what it did since its
// last commit is done again.
func TestKilled(t *testing.T) {
	t.Parallel()
	const n = 300
	c := kafka.Config{URL: server(t), Name: name(t)}
	q := open(t, c)
	for i := range n {
		must(t, q.Publish(t.Context(), task.Task{ID: fmt.Sprint(i)}))
	}
	must(t, q.Close())
	exe, err := os.Executable()
	must(t, err)
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), "HEDDLE_TEST_CONSUME="+c.URL+" "+c.Name)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	done := map[string]bool{}
	for len(done) < n/2 {
		var id string
		_, err := fmt.Fscan(out, &id)
		must(t, err)
		done[id] = true
	}
	must(t, cmd.Process.Kill())
	for {
		var id string
		if _, err := fmt.Fscan(out, &id); err != nil {
			break
		}
		done[id] = true
	}
	_ = cmd.Wait()
	before, again := len(done), 0
	q = open(t, c)
	for len(done) < n {
		d := receive(t, q)
		if done[d.Task().ID] {
			again++
		}
		done[d.Task().ID] = true
		must(t, d.Ack(t.Context()))
	}
	if again > 100 { // a tenth of a second of tasks, and what the commit before it took
		t.Errorf("%d of %d tasks were done again", again, before)
	}
}

// TestBrokerRestarts loses the broker in the middle of a thousand tasks, by the
// command that the suite gives: none is lost.
func TestBrokerRestarts(t *testing.T) {
	restart := os.Getenv("HEDDLE_KAFKA_RESTART")
	if restart == "" {
		t.Skip("HEDDLE_KAFKA_RESTART names no command: scripts/suites/queues has one")
	}
	q := open(t, kafka.Config{URL: server(t), Name: name(t), Lease: time.Minute})
	queuetest.Restart(t, q, restart, time.Minute)
}

func TestClosed(t *testing.T) {
	t.Parallel()
	q := open(t, kafka.Config{URL: server(t), Name: name(t)})
	must(t, q.Publish(t.Context(), task.Task{ID: "a"}))
	d := receive(t, q)
	must(t, q.Close())
	if err := d.Ack(t.Context()); !errors.Is(err, queue.ErrLease) {
		t.Errorf("Ack after Close: %v", err)
	}
}
