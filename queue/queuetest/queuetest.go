// Package queuetest is the conformance suite of port queue: what every driver must pass.
package queuetest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/task"
)

// Driver is what the suite needs to know of a queue.
type Driver struct {
	// Open makes an empty queue that leases for lease.
	Open func(t *testing.T, lease time.Duration) queue.Queue
	// Bounded makes one that holds capacity tasks; nil if the broker bounds itself.
	Bounded func(t *testing.T, capacity int) queue.Queue
	// Tired makes one that gives a task up after most deliveries; nil if none is.
	Tired func(t *testing.T, most int, bury queue.Bury) queue.Queue
	// Virtual: the queue uses only Go's own timers, so the cases run in virtual time.
	Virtual bool
	// Ordered: ready tasks come by priority, then by age.
	Ordered bool
}

// Run runs every case on fresh queues.
func Run(t *testing.T, d Driver) {
	for name, test := range map[string]func(*testing.T, Driver){
		"Once": testOnce, "LeaseEnds": testLeaseEnds, "Extend": testExtend, "Nack": testNack, "Settled": testSettled,
		"Waiting": testWaiting, "Orphan": testOrphan, "Close": testClose, "Full": testFull, "Order": testOrder, "NoLoss": testNoLoss, "Dead": testDead,
	} {
		t.Run(name, func(t *testing.T) {
			if d.Virtual {
				synctest.Test(t, func(t *testing.T) { test(t, d) })
				return
			}
			t.Parallel() // they mostly wait
			test(t, d)
		})
	}
}

const lease = 2 * time.Second

func tasks(n int) []task.Task {
	list := make([]task.Task, n)
	for i := range list {
		list[i] = task.Task{ID: fmt.Sprint("task-", i), Shard: i, Of: n, Class: task.Standard, Input: task.Input{Stdin: []byte{byte(i)}}}
	}
	return list
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func receive(t *testing.T, q queue.Queue) queue.Delivery {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*lease)
	defer cancel()
	d, err := q.Receive(ctx)
	must(t, err)
	return d
}

// empty holds that nothing is delivered for a time.
func empty(t *testing.T, q queue.Queue, d time.Duration) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), d)
	defer cancel()
	if got, err := q.Receive(ctx); err == nil {
		t.Fatalf("%s was delivered again", got.Task().ID)
	} else if !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("got %v, want the context's error", err)
	}
}

var errDisk = errors.New("no room")

// testDead: who receives learns of a task that was given up, once, and of why.
func testDead(t *testing.T, d Driver) {
	if d.Tired == nil {
		t.Skip("it gives no task up")
	}
	var buried []string
	ctx, q := context.Background(), d.Tired(t, 3, func(_ context.Context, one task.Task) error {
		if buried = append(buried, one.ID); len(buried) == 1 {
			return errDisk
		}
		return nil
	})
	must(t, q.Publish(ctx, tasks(1)...))
	for i := range 3 {
		got := receive(t, q)
		if got.Redelivered() != (i > 0) {
			t.Errorf("delivery %d: redelivered %v", i+1, got.Redelivered())
		}
		must(t, got.Nack(ctx, 0))
	}
	waiting, cancel := context.WithTimeout(ctx, queue.BuryAgain+40*lease)
	defer cancel()
	_, err := q.Receive(waiting)
	if !errors.Is(err, errDisk) || !strings.Contains(err.Error(), "task-0") {
		t.Errorf("got %v, want to be told what stands in the way of burying task-0", err)
	}
	_, err = q.Receive(waiting)
	if !slices.Equal(buried, []string{"task-0", "task-0"}) {
		t.Errorf("asked to bury %v", buried)
	}
	var dead *queue.Dead
	if !errors.As(err, &dead) || dead.Task.ID != "task-0" || !strings.Contains(dead.Why, "delivered ") {
		t.Errorf("got %v, want to be told that task-0 was given up", err)
	}
	empty(t, q, 2*lease)
}

func testOnce(t *testing.T, d Driver) {
	ctx, q := context.Background(), d.Open(t, lease)
	must(t, q.Publish(ctx))
	must(t, q.Publish(ctx, tasks(20)...))
	seen := map[string]bool{}
	for range 20 {
		got := receive(t, q)
		if got.Redelivered() || seen[got.Task().ID] || got.Task().Input.Stdin[0] != byte(got.Task().Shard) {
			t.Errorf("%+v came again or changed", got.Task())
		}
		seen[got.Task().ID] = true
		must(t, got.Ack(ctx))
	}
	empty(t, q, 2*lease)
}

func testLeaseEnds(t *testing.T, d Driver) {
	ctx, q := context.Background(), d.Open(t, lease)
	must(t, q.Publish(ctx, tasks(1)...))
	first := receive(t, q)
	start := time.Now()
	second := receive(t, q) // waits for the lease to end
	if took := time.Since(start); took < lease*9/10 {
		t.Errorf("delivered again after %v, before the lease of %v ended", took, lease)
	}
	if !second.Redelivered() {
		t.Error("the second delivery does not say that it is one")
	}
	for verb, err := range map[string]error{"ack": first.Ack(ctx), "nack": first.Nack(ctx, 0), "extend": first.Extend(ctx)} {
		if !errors.Is(err, queue.ErrLease) {
			t.Errorf("%s after the lease: got %v, want ErrLease", verb, err)
		}
	}
	must(t, second.Ack(ctx))
	empty(t, q, 2*lease)
}

func testExtend(t *testing.T, d Driver) {
	ctx, q := context.Background(), d.Open(t, lease)
	must(t, q.Publish(ctx, tasks(1)...))
	got := receive(t, q)
	for range 4 {
		empty(t, q, lease*6/10)
		must(t, got.Extend(ctx))
	}
	must(t, got.Ack(ctx))
	empty(t, q, 2*lease)
}

func testNack(t *testing.T, d Driver) {
	ctx, q := context.Background(), d.Open(t, 4*lease)
	must(t, q.Publish(ctx, tasks(1)...))
	must(t, receive(t, q).Nack(ctx, 0))
	again := receive(t, q)
	if !again.Redelivered() {
		t.Error("delivered after Nack and does not say so")
	}
	must(t, again.Nack(ctx, lease))
	empty(t, q, lease*8/10)
	must(t, receive(t, q).Ack(ctx))

	// A Nack wakes a receiver that was to sleep until the lease ends.
	must(t, q.Publish(ctx, tasks(1)...))
	got, woken := receive(t, q), make(chan error)
	start := time.Now()
	go func() {
		d, err := q.Receive(ctx)
		if err == nil {
			err = d.Ack(ctx)
		}
		woken <- err
	}()
	time.Sleep(lease / 10)
	must(t, got.Nack(ctx, lease/10))
	must(t, <-woken)
	if took := time.Since(start); took > lease {
		t.Errorf("the receiver woke after %v", took)
	}
}

func testSettled(t *testing.T, d Driver) {
	ctx, q := context.Background(), d.Open(t, lease)
	must(t, q.Publish(ctx, tasks(2)...))
	acked, nacked := receive(t, q), receive(t, q)
	must(t, acked.Ack(ctx))
	must(t, nacked.Nack(ctx, lease))
	for _, del := range []queue.Delivery{acked, nacked} {
		for verb, err := range map[string]error{"ack": del.Ack(ctx), "nack": del.Nack(ctx, 0), "extend": del.Extend(ctx)} {
			if !errors.Is(err, queue.ErrLease) {
				t.Errorf("%s after the end: got %v, want ErrLease", verb, err)
			}
		}
	}
	must(t, receive(t, q).Ack(ctx))
	empty(t, q, 2*lease)
}

func testWaiting(t *testing.T, d Driver) {
	ctx, q := context.Background(), d.Open(t, lease)
	const n = 8
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			got, err := q.Receive(ctx)
			if err == nil {
				err = got.Ack(ctx)
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	time.Sleep(lease / 10)
	must(t, q.Publish(ctx, tasks(n)...)) // one Publish wakes them all
	wg.Wait()

	ended, cancel := context.WithCancel(ctx)
	cancel()
	must(t, q.Publish(ctx, tasks(1)...))
	if _, err := q.Receive(ended); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want the context's error", err)
	}
	must(t, receive(t, q).Ack(ctx))
}

// testOrphan holds that a receiver which already waits gets the task of one that
// took it first and died, though nobody else touches the queue.
func testOrphan(t *testing.T, d Driver) {
	ctx, q := context.Background(), d.Open(t, lease)
	got := make(chan queue.Delivery)
	for range 2 {
		go func() {
			d, err := q.Receive(ctx)
			if err != nil {
				t.Error(err)
			}
			got <- d
		}()
	}
	time.Sleep(lease / 10)
	must(t, q.Publish(ctx, tasks(1)...))
	<-got // and is never heard of again
	select {
	case second := <-got:
		must(t, second.Ack(ctx))
	case <-time.After(10 * lease):
		t.Fatal("the waiting receiver never got the task")
	}
}

func testClose(t *testing.T, d Driver) {
	ctx, q := context.Background(), d.Open(t, lease)
	got := make(chan error)
	go func() {
		_, err := q.Receive(ctx)
		got <- err
	}()
	time.Sleep(lease / 10)
	must(t, q.Close())
	must(t, q.Close())
	if err := <-got; !errors.Is(err, queue.ErrClosed) {
		t.Errorf("a waiting Receive: got %v, want ErrClosed", err)
	}
	if _, err := q.Receive(ctx); !errors.Is(err, queue.ErrClosed) {
		t.Errorf("Receive: got %v, want ErrClosed", err)
	}
	if err := q.Publish(ctx, tasks(1)...); !errors.Is(err, queue.ErrClosed) {
		t.Errorf("Publish: got %v, want ErrClosed", err)
	}
}

func testFull(t *testing.T, d Driver) {
	if d.Bounded == nil {
		t.Skip("the broker bounds itself")
	}
	ctx, q := context.Background(), d.Bounded(t, 3)
	must(t, q.Publish(ctx, tasks(2)...))
	if err := q.Publish(ctx, tasks(2)...); !errors.Is(err, queue.ErrFull) {
		t.Errorf("two more in a queue of three with two: got %v, want ErrFull", err)
	}
	got := receive(t, q)
	must(t, q.Publish(ctx, tasks(1)...))
	if err := q.Publish(ctx, tasks(1)...); !errors.Is(err, queue.ErrFull) {
		t.Errorf("leased tasks count: got %v, want ErrFull", err)
	}
	must(t, got.Ack(ctx))
	must(t, q.Publish(ctx, tasks(1)...))
}

func testOrder(t *testing.T, d Driver) {
	if !d.Ordered {
		t.Skip("no order promised")
	}
	ctx, q := context.Background(), d.Open(t, lease)
	for i, c := range []task.Class{task.Batch, task.Interactive, task.Standard, task.Interactive} {
		must(t, q.Publish(ctx, task.Task{ID: fmt.Sprint(c.Name, i), Class: c}))
	}
	var got []string
	for range 4 {
		del := receive(t, q)
		got = append(got, del.Task().ID)
		must(t, del.Ack(ctx))
	}
	if want := []string{"interactive1", "interactive3", "standard2", "batch0"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// testNoLoss lets workers ack, give back, hold on too long and forget at random:
// every task must be acknowledged exactly once, whatever was delivered how often.
func testNoLoss(t *testing.T, d Driver) {
	ctx, q := context.Background(), d.Open(t, lease)
	const n, workers = 300, 8
	var mu sync.Mutex
	acked := map[string]int{}
	var wg sync.WaitGroup
	for w := range workers {
		random := rand.New(rand.NewPCG(7, uint64(w)))
		wg.Go(func() {
			for {
				got, err := q.Receive(ctx)
				if errors.Is(err, queue.ErrClosed) {
					return
				}
				if err != nil {
					t.Error(err)
					return
				}
				switch choice := random.IntN(10); {
				case choice < 2 && got.Nack(ctx, time.Duration(random.Int64N(int64(lease/10)))) == nil:
				case choice == 2 && w%4 == 0: // a worker that dies
				case choice == 3 && w%4 == 1:
					time.Sleep(lease + lease/10) // a worker that is too slow
					fallthrough
				default:
					if got.Ack(ctx) == nil {
						mu.Lock()
						acked[got.Task().ID]++
						if len(acked) == n {
							q.Close()
						}
						mu.Unlock()
					}
				}
			}
		})
	}
	for _, one := range tasks(n) {
		must(t, q.Publish(ctx, one))
	}
	wg.Wait()
	for id, times := range acked {
		if times != 1 {
			t.Errorf("%s was acknowledged %d times", id, times)
		}
	}
}
