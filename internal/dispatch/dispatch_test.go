package dispatch_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/heddle-run/heddle/internal/dispatch"
	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/memory"
	"github.com/heddle-run/heddle/task"
)

// faulty is a queue that publishes twice, late, out of order, or not at all with
// an error, by a seed.
type faulty struct {
	queue.Queue
	mu     sync.Mutex
	random *rand.Rand
}

func (f *faulty) Publish(ctx context.Context, tasks ...task.Task) error {
	f.mu.Lock()
	choice, pause := f.random.IntN(10), time.Duration(f.random.Int64N(int64(3*time.Second)))
	f.mu.Unlock()
	switch choice {
	case 0:
		return queue.ErrFull
	case 1: // published, though the publisher is told otherwise
		_ = f.Queue.Publish(ctx, tasks...)
		return errors.New("connection lost")
	case 2:
		_ = f.Queue.Publish(ctx, tasks...)
	case 3:
		time.Sleep(pause)
	}
	return f.Queue.Publish(ctx, tasks...)
}

// workers serve a queue until it is closed: some die with a task, some report it
// lost, some report it twice.
func workers(n int, q queue.Queue, seed uint64, deliver func(task.Result), work func(task.Task) task.Outcome) *sync.WaitGroup {
	var wg sync.WaitGroup
	for w := range n {
		random := rand.New(rand.NewPCG(seed, uint64(w)))
		wg.Go(func() {
			for {
				d, err := q.Receive(context.Background())
				if err != nil {
					return
				}
				t := d.Task()
				r := task.Result{Task: t.ID, Attempt: t.Attempt, Outcome: work(t)}
				switch random.IntN(12) {
				case 0: // killed before it reported: the lease runs out
					continue
				case 1:
					r.Outcome = task.Lost
				case 2:
					deliver(r)
				case 3: // killed after it reported
					deliver(r)
					continue
				}
				deliver(r)
				_ = d.Ack(context.Background())
			}
		})
	}
	return &wg
}

// TestEveryResultCountsOnce runs thousands of tasks over faulty queues and
// workers: each ends exactly once, whatever was delivered how often.
func TestEveryResultCountsOnce(t *testing.T) {
	for seed := range uint64(5) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				q := memory.New(memory.Config{Lease: 5 * time.Second})
				letters := 0
				var mu sync.Mutex
				d := dispatch.New(dispatch.Config{Queue: &faulty{Queue: q, random: rand.New(rand.NewPCG(seed, 1))}, Window: 32, Backlog: 100,
					Dead: func(l dispatch.Letter) {
						mu.Lock()
						defer mu.Unlock()
						letters++
						if len(l.Tries) < 4 || l.Task.ID == "" {
							t.Errorf("%s was given up after %d tries", l.Task.ID, len(l.Tries))
						}
					}})
				wg := workers(8, q, seed, d.Deliver, func(task.Task) task.Outcome { time.Sleep(time.Millisecond); return task.OK })
				const n = 1000
				ok, lost := 0, 0
				for i := range n {
					list, err := d.Submit(t.Context(), task.Task{ID: fmt.Sprint(i), Invocation: "i", Tenant: fmt.Sprint(i % 3)})
					if err != nil {
						t.Fatal(err)
					}
					wg.Go(func() {
						r, err := list[0].Wait(t.Context())
						if err != nil || r.Task != fmt.Sprint(i) {
							t.Errorf("task %d: %+v, %v", i, r, err)
						}
						mu.Lock()
						defer mu.Unlock()
						if r.Outcome == task.OK {
							ok++
						} else {
							lost++
						}
						if ok+lost == n {
							q.Close()
						}
					})
				}
				wg.Wait()
				synctest.Wait()
				if lost != letters || ok+lost != n || lost > n/20 {
					t.Errorf("%d ended well, %d were given up, %d letters", ok, lost, letters)
				}
			})
		})
	}
}

// TestDead: a task that the queue gave up is not tried again, and who waits for it
// learns why; a late word on an earlier try changes nothing.
func TestDead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q, letters := memory.New(memory.Config{}), make(chan dispatch.Letter, 2)
		d := dispatch.New(dispatch.Config{Queue: q, Dead: func(l dispatch.Letter) { letters <- l }})
		list, err := d.Submit(t.Context(), task.Task{ID: "poison"})
		if err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		d.Deliver(task.Result{Task: "poison", Attempt: -1, Outcome: task.Lost, Dead: true})
		d.Deliver(task.Result{Task: "poison", Outcome: task.Lost, Error: "delivered 20 times", Dead: true})
		r, err := list[0].Wait(t.Context())
		if err != nil || r.Outcome != task.Lost || r.Error != "delivered 20 times" {
			t.Errorf("%+v, %v", r, err)
		}
		if l := <-letters; l.Task.ID != "poison" || len(l.Tries) != 1 {
			t.Errorf("%+v", l)
		}
	})
}

// down takes no task until a time.
type down struct {
	queue.Queue
	until time.Time
	err   error
}

func (q down) Publish(ctx context.Context, tasks ...task.Task) error {
	if time.Now().Before(q.until) {
		return q.err
	}
	return q.Queue.Publish(ctx, tasks...)
}

// TestQueueIsDown: a task waits for a queue that takes none, which costs it no try and
// is told once; one that the queue will never take fails at once.
func TestQueueIsDown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		events := make(chan string, 8)
		q := memory.New(memory.Config{})
		d := dispatch.New(dispatch.Config{Queue: down{q, time.Now().Add(time.Minute), errors.New("disk full")}, Event: func(text string) { events <- text }})
		list, err := d.Submit(t.Context(), task.Task{ID: "a"})
		if err != nil {
			t.Fatal(err)
		}
		got, err := q.Receive(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		d.Deliver(task.Result{Task: "a", Attempt: got.Task().Attempt, Outcome: task.OK})
		if r, err := list[0].Wait(t.Context()); err != nil || r.Outcome != task.OK || got.Task().Attempt != 0 {
			t.Errorf("%+v, %v", r, err)
		}
		synctest.Wait()
		if n, first := len(events), <-events; n != 2 || !strings.Contains(first, "disk full") {
			t.Errorf("told %d times, at first %q", n, first)
		}
		d = dispatch.New(dispatch.Config{Queue: down{q, time.Now().Add(time.Hour), queue.ErrTooLarge}})
		start := time.Now()
		results, err := d.Run(t.Context(), task.Task{ID: "b"})
		if err != nil || results[0].Outcome != task.Lost || time.Since(start) > 0 {
			t.Errorf("after %v: %+v, %v", time.Since(start), results, err)
		}
	})
}

// TestFairness holds that a tenant with few tasks does not wait for one with many.
func TestFairness(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := memory.New(memory.Config{})
		d := dispatch.New(dispatch.Config{Queue: q, Window: 4})
		var order []string
		var mu sync.Mutex
		var list []*dispatch.Pending
		for i := range 60 {
			tenant, class := "many", task.Standard
			if i >= 50 {
				tenant = "few"
			}
			if i == 59 {
				tenant, class = "many", task.Interactive
			}
			p, err := d.Submit(t.Context(), task.Task{ID: fmt.Sprint(i), Tenant: tenant, Class: class})
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, p...)
		}
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				for {
					del, err := q.Receive(context.Background())
					if err != nil {
						return
					}
					time.Sleep(time.Second)
					mu.Lock()
					order = append(order, del.Task().ID+del.Task().Tenant)
					mu.Unlock()
					d.Deliver(task.Result{Task: del.Task().ID, Outcome: task.OK})
					_ = del.Ack(context.Background())
				}
			})
		}
		start := time.Now()
		for _, p := range list[50:] {
			if _, err := p.Wait(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		// Nine of "few" at two a second, after the four first: six rounds at most.
		if took := time.Since(start); took > 7*time.Second {
			t.Errorf("the tenant with few tasks waited %v: %v", took, order)
		}
		for _, p := range list {
			if _, err := p.Wait(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		q.Close()
		wg.Wait()
	})
}

// TestAfter runs a diamond, refuses a circle and what follows a failure.
func TestAfter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := memory.New(memory.Config{})
		d := dispatch.New(dispatch.Config{Queue: q, Window: 1})
		var order []string
		go func() {
			for {
				del, err := q.Receive(context.Background())
				if err != nil {
					return
				}
				id := del.Task().ID
				order = append(order, id)
				r := task.Result{Task: id, Outcome: task.OK}
				if id == "bad" {
					r.Outcome = task.Exit
				}
				d.Deliver(r)
				_ = del.Ack(context.Background())
			}
		}()
		_, err := d.Run(t.Context(), task.Task{ID: "d", After: []string{"b", "c"}}, task.Task{ID: "c", After: []string{"a"}},
			task.Task{ID: "b", After: []string{"a"}}, task.Task{ID: "a"})
		if err != nil || len(order) != 4 || order[0] != "a" || order[3] != "d" {
			t.Errorf("ran %v, %v", order, err)
		}
		if _, err := d.Run(t.Context(), task.Task{ID: "x", After: []string{"y"}}, task.Task{ID: "y", After: []string{"x"}}); !errors.Is(err, dispatch.ErrCycle) {
			t.Errorf("a circle: got %v", err)
		}
		list, err := d.Submit(t.Context(), task.Task{ID: "bad"}, task.Task{ID: "next", After: []string{"bad"}}, task.Task{ID: "last", After: []string{"next"}})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := list[2].Wait(t.Context()); !errors.Is(err, dispatch.ErrAfter) {
			t.Errorf("after a failure: got %v", err)
		}
		q.Close()
		synctest.Wait()
	})
}

// TestStraggler holds that one task that hangs gets a copy, and counts once.
func TestStraggler(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := memory.New(memory.Config{Lease: time.Hour})
		d := dispatch.New(dispatch.Config{Queue: q, Idle: func(string) int { return 1 }})
		var mu sync.Mutex
		runs := map[string]int{}
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				for {
					del, err := q.Receive(context.Background())
					if err != nil {
						return
					}
					mu.Lock()
					runs[del.Task().ID]++
					hang := del.Task().ID == "7" && runs["7"] == 1
					mu.Unlock()
					if hang {
						time.Sleep(time.Hour)
					}
					time.Sleep(time.Second)
					d.Deliver(task.Result{Task: del.Task().ID, Outcome: task.OK})
					_ = del.Ack(context.Background())
				}
			})
		}
		stop := make(chan struct{})
		go func() {
			for {
				select {
				case <-time.After(100 * time.Millisecond):
					d.Speculate()
				case <-stop:
					return
				}
			}
		}()
		var tasks []task.Task
		for i := range 12 {
			tasks = append(tasks, task.Task{ID: fmt.Sprint(i), Invocation: "i", Repeatable: true})
		}
		start := time.Now()
		if _, err := d.Run(t.Context(), tasks...); err != nil {
			t.Fatal(err)
		}
		mu.Lock() // a copy of another may still run
		late := runs["7"]
		mu.Unlock()
		if took := time.Since(start); took > 10*time.Second || late != 2 {
			t.Errorf("took %v, ran the late one %d times", took, late)
		}
		close(stop)
		q.Close()
		wg.Wait()
	})
}
