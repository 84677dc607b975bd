package dispatch_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/balance"
	"github.com/heddle-run/heddle/internal/dispatch"
)

func lanesOf(t *testing.T, name string, n int) *dispatch.Lanes {
	t.Helper()
	b, err := balance.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	lanes := dispatch.NewLanes(b)
	for i := range n {
		lanes.Add(cluster.Allocation{ID: fmt.Sprint(i)}, true)
	}
	return lanes
}

// TestNoLaneIdlesBesideAWaitingTask holds for every balancer, whatever tasks take and
// whoever gives up waiting: a lane runs one task at a time, no task is lost, and work
// that waits has no idle lane beside it.
func TestNoLaneIdlesBesideAWaitingTask(t *testing.T) {
	for name := range balance.Balancers() {
		for seed := range uint64(20) {
			synctest.Test(t, func(t *testing.T) {
				random := rand.New(rand.NewPCG(seed, 7))
				lanes := lanesOf(t, name, 1+random.IntN(6))
				var mu sync.Mutex
				holds, ran, gone := map[string]int{}, 0, 0
				var wg sync.WaitGroup
				const tasks = 200
				for range tasks {
					takes, patience, pause := time.Duration(1+random.IntN(50))*time.Millisecond, time.Duration(random.IntN(4000))*time.Millisecond, time.Duration(random.IntN(8))*time.Millisecond
					wg.Go(func() {
						ctx, cancel := context.WithTimeout(t.Context(), patience)
						defer cancel()
						lane, err := lanes.Take(ctx, dispatch.Load{Work: takes, Cold: time.Millisecond})
						mu.Lock()
						if err != nil {
							gone++
							mu.Unlock()
							return
						}
						ran++
						if holds[lane.Allocation.ID]++; holds[lane.Allocation.ID] > 1 {
							t.Errorf("%s, seed %d: two tasks in lane %s", name, seed, lane.Allocation.ID)
						}
						mu.Unlock()
						time.Sleep(takes)
						mu.Lock()
						holds[lane.Allocation.ID]--
						mu.Unlock()
						lanes.Give(lane)
					})
					time.Sleep(pause)
					synctest.Wait()
					mu.Lock()
					busy := 0
					for _, n := range holds {
						busy += n
					}
					waiting := lanes.Waiting()
					mu.Unlock()
					if idle := lanes.Len() - busy; waiting > 0 && idle > 0 {
						t.Fatalf("%s, seed %d: %d wait beside %d idle lanes", name, seed, waiting, idle)
					}
				}
				wg.Wait()
				if ran+gone != tasks || lanes.Idle() != lanes.Len() {
					t.Errorf("%s, seed %d: %d ran, %d gave up, %d of %d lanes idle", name, seed, ran, gone, lanes.Idle(), lanes.Len())
				}
			})
		}
	}
}

// TestWhereTasksGo says what tells the balancers apart: of tasks one after the other,
// those that count take the lanes in turn, the one that knows what is warm the same.
func TestWhereTasksGo(t *testing.T) {
	for name, want := range map[string][]string{
		"round-robin":  {"0", "1", "2", "0"},
		"least-loaded": {"0", "1", "2", "0"},
		"aware":        {"0", "0", "0", "0"},
	} {
		lanes := lanesOf(t, name, 3)
		var got []string
		for range 4 {
			lane, err := lanes.Take(t.Context(), dispatch.Load{Cold: time.Second})
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, lane.Allocation.ID)
			lanes.Give(lane)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: went to %v, want %v", name, got, want)
		}
	}
}

// TestLostLane holds that who waits for a lane that is closed goes to another, and
// that the last one is never closed under its tasks.
func TestLostLane(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		lanes := lanesOf(t, "round-robin", 2)
		var held []*dispatch.Lane
		for range 2 {
			lane, err := lanes.Take(t.Context(), dispatch.Load{})
			if err != nil {
				t.Fatal(err)
			}
			held = append(held, lane)
		}
		got := make(chan error, 3)
		for range 3 {
			go func() {
				lane, err := lanes.Take(t.Context(), dispatch.Load{})
				if err == nil {
					time.Sleep(time.Second)
					lanes.Give(lane)
				}
				got <- err
			}()
		}
		synctest.Wait()
		if !lanes.Drop(held[0]) || lanes.Drop(held[1]) {
			t.Error("want the first closed and the last kept")
		}
		lanes.Give(held[1])
		for range 3 {
			if err := <-got; err != nil {
				t.Errorf("who waited: %v", err)
			}
		}
		if all := lanes.Close(); len(all) != 1 {
			t.Errorf("%d allocations are held at the end, want 1", len(all))
		}
		if _, err := lanes.Take(t.Context(), dispatch.Load{}); !errors.Is(err, dispatch.ErrNoLane) {
			t.Errorf("after the end: %v", err)
		}
	})
}
