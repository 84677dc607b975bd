package kafka_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/heddle-run/heddle/queue/kafka"
	"github.com/heddle-run/heddle/task"
)

// TestFaults is a campaign by a seed (HEDDLE_FAULTS_SEED): consumers in processes of
// their own are killed, the broker is killed and stopped for a while, and every one
// of the tasks is done; done again, it is counted once.
func TestFaults(t *testing.T) {
	restart, pidFile := os.Getenv("HEDDLE_KAFKA_RESTART"), os.Getenv("HEDDLE_KAFKA_PID")
	if restart == "" || pidFile == "" {
		t.Skip("HEDDLE_KAFKA_RESTART and HEDDLE_KAFKA_PID name no broker: scripts/suites/queues has one")
	}
	seed, _ := strconv.ParseUint(os.Getenv("HEDDLE_FAULTS_SEED"), 10, 64) // unset is 0
	random := rand.New(rand.NewPCG(seed, 7))
	const n, consumers = 4000, 3
	c := kafka.Config{URL: server(t), Name: name(t)}
	q, err := kafka.Open(t.Context(), c)
	must(t, err)
	w := &crew{t: t, at: c.URL + " " + c.Name, done: map[string]int{}, all: make(chan struct{}), n: n}
	for range consumers {
		w.start()
	}
	published := make(chan error, 1)
	go func() {
		for from := 0; from < n; from += 50 {
			var tasks []task.Task
			for i := range 50 {
				tasks = append(tasks, task.Task{ID: fmt.Sprint(from + i)})
			}
			if err := q.Publish(context.Background(), tasks...); err != nil {
				published <- err
				return
			}
			time.Sleep(100 * time.Millisecond)
		}
		published <- nil
	}()
	faults := []string{"consumer", "broker", "pause", "consumer"}
	random.Shuffle(len(faults), func(i, j int) { faults[i], faults[j] = faults[j], faults[i] })
	for _, fault := range faults {
		time.Sleep(time.Duration(1000+random.IntN(1500)) * time.Millisecond)
		t.Logf("%s, %d done", fault, w.count())
		switch fault {
		case "consumer":
			w.kill(random.IntN(consumers))
			w.start()
		case "broker":
			if out, err := exec.Command(restart).CombinedOutput(); err != nil {
				t.Fatalf("restart: %v: %s", err, out)
			}
		case "pause":
			text, err := os.ReadFile(pidFile)
			must(t, err)
			pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
			must(t, err)
			must(t, syscall.Kill(pid, syscall.SIGSTOP))
			time.Sleep(time.Duration(5+random.IntN(5)) * time.Second)
			must(t, syscall.Kill(pid, syscall.SIGCONT))
		}
	}
	must(t, <-published)
	select {
	case <-w.all:
	case <-time.After(2 * time.Minute):
		t.Errorf("seed %d: %d of %d tasks are done", seed, w.count(), n)
	}
	w.stop()
	t.Logf("seed %d: %d tasks, %d of them done again", seed, w.count(), w.again)
	_ = q.Remove(context.Background()) // the group still counts the killed as its own
}

// crew is consumers in processes of their own, and what they did.
type crew struct {
	t       *testing.T
	at      string
	n       int
	all     chan struct{} // closed when all is done
	readers sync.WaitGroup

	mu      sync.Mutex
	members []*exec.Cmd    // +checklocks:mu
	done    map[string]int // +checklocks:mu
	again   int            // +checklocks:mu
}

func (w *crew) start() {
	exe, err := os.Executable()
	must(w.t, err)
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), "HEDDLE_TEST_CONSUME="+w.at)
	out, err := cmd.StdoutPipe()
	must(w.t, err)
	must(w.t, cmd.Start())
	w.mu.Lock()
	w.members = append(w.members, cmd)
	w.mu.Unlock()
	w.readers.Go(func() {
		for lines := bufio.NewScanner(out); lines.Scan(); {
			w.note(lines.Text())
		}
		_ = cmd.Wait() // killed
	})
}

func (w *crew) note(id string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.done[id]++; w.done[id] > 1 {
		w.again++
	} else if len(w.done) == w.n {
		close(w.all)
	}
}

func (w *crew) count() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.done)
}

// kill ends a member without a word.
func (w *crew) kill(i int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	must(w.t, w.members[i].Process.Kill())
	w.members = append(w.members[:i], w.members[i+1:]...)
}

func (w *crew) stop() {
	for w.left() > 0 {
		w.kill(0)
	}
	w.readers.Wait()
}

func (w *crew) left() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.members)
}
