package balance_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/heddle-run/heddle/internal/balance"
	"github.com/heddle-run/heddle/task"
)

// lastEnd runs tasks of very different lengths through a balancer, arriving a
// little faster than the lanes work, and gives the mean time from arrival to end.
func meanStay(t *testing.T, name string, seed uint64) float64 {
	t.Helper()
	pick, err := balance.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(seed, 2))
	const lanes, n = 16, 4000
	type end struct{ at float64 }
	ends := make([][]end, lanes)
	warm := make([]int, lanes) // the program that each lane ran last
	now, total := 0.0, 0.0
	for k := range n {
		now += r.ExpFloat64() / lanes / 0.75
		work, program := 0.2+r.ExpFloat64()*r.ExpFloat64()*0.6, r.IntN(4)
		view := make([]balance.Lane, lanes)
		for i := range ends {
			for len(ends[i]) > 0 && ends[i][0].at <= now {
				ends[i] = ends[i][1:]
			}
			view[i] = balance.Lane{Queued: len(ends[i]), Warm: warm[i] == program, Local: true}
			if q := len(ends[i]); q > 0 {
				view[i].Work = time.Duration((ends[i][q-1].at - now) * 1e9)
			}
		}
		i := pick(balance.Ask{Turn: uint64(k), Random: r.Uint64(), Work: time.Duration(work * 1e9), Cold: 200 * time.Millisecond}, view)
		start := now
		if q := len(ends[i]); q > 0 {
			start = ends[i][q-1].at
		}
		if warm[i] != program {
			start += 0.2
		}
		warm[i] = program
		ends[i] = append(ends[i], end{start + work})
		total += start + work - now
	}
	return total / n
}

// TestBalancersRank holds what each is there for: two choices are far better than
// turns, looking at all is better still, and knowing lengths and warmth is best.
func TestBalancersRank(t *testing.T) {
	mean := map[string]float64{}
	for name := range balance.Balancers() {
		for seed := range uint64(5) {
			mean[name] += meanStay(t, name, seed) / 5
		}
	}
	t.Log(mean)
	for _, pair := range [][2]string{{"two-choices", "round-robin"}, {"least-loaded", "two-choices"}, {"aware", "least-loaded"}} {
		if mean[pair[0]] > mean[pair[1]]*0.98 {
			t.Errorf("%s %.2f is not better than %s %.2f", pair[0], mean[pair[0]], pair[1], mean[pair[1]])
		}
	}
}

// TestPickIsALane holds that any state gives one of the lanes.
func TestPickIsALane(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		lanes := make([]balance.Lane, 1+r.IntN(6))
		for i := range lanes {
			lanes[i] = balance.Lane{Queued: r.IntN(5), Work: time.Duration(r.IntN(1e9)), Warm: r.IntN(2) == 0, Speed: r.Float64()}
		}
		for name, pick := range balance.Balancers() {
			if k := pick(balance.Ask{Turn: r.Uint64(), Random: r.Uint64()}, lanes); k < 0 || k >= len(lanes) {
				t.Fatalf("%s picked %d of %d", name, k, len(lanes))
			}
		}
	}
}

func TestRetry(t *testing.T) {
	for _, o := range []task.Outcome{task.OK, task.Exit, task.OOM, task.Deadline} {
		if _, again := balance.Retry(o, 1, 5); again {
			t.Errorf("%s is tried again as it was", o)
		}
	}
	last := time.Duration(0)
	for tries := 1; tries < 4; tries++ {
		pause, again := balance.Retry(task.Lost, tries, 1<<40)
		if !again || pause <= last/2 || pause > time.Minute {
			t.Errorf("try %d: %v %v", tries, pause, again)
		}
		last = pause
	}
	if _, again := balance.Retry(task.Lost, 4, 5); again {
		t.Error("a poison task is tried for ever")
	}
}

func TestNext(t *testing.T) {
	for _, c := range []struct {
		name string
		line []balance.Waiting
		want int
	}{
		{"nobody", nil, -1},
		{"priority first", []balance.Waiting{{Priority: 0}, {Priority: 9, Running: 99}}, 1},
		{"then who has least", []balance.Waiting{{Running: 3}, {Running: 1, Since: 9}}, 1},
		{"by weight", []balance.Waiting{{Running: 4, Weight: 4}, {Running: 2}}, 0},
		{"then the older", []balance.Waiting{{Since: 7}, {Since: 3}}, 1},
	} {
		if got := balance.Next(c.line); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
