package queuetest

import (
	"bufio"
	"context"
	"errors"
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

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/task"
)

// Broker is a broker that a campaign may harm.
type Broker struct {
	URL     string
	Name    string       // of the queue
	Restart func() error // kills it without a word, and starts it again
	PID     func() int
}

// Script is the broker that a script of scripts/brokers started, by the names of its
// variables: PREFIX_RESTART and PREFIX_PID. Without it the test is skipped.
func Script(t *testing.T, prefix, url, name string) Broker {
	t.Helper()
	restart, file := os.Getenv(prefix+"_RESTART"), os.Getenv(prefix+"_PID")
	if restart == "" || file == "" {
		t.Skipf("%s_RESTART and %s_PID name no broker: scripts/suites/queues has one", prefix, prefix)
	}
	return Broker{URL: url, Name: name, Restart: func() error {
		if out, err := exec.Command(restart).CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w: %s", restart, err, out)
		}
		return nil
	}, PID: func() int {
		text, err := os.ReadFile(file)
		must(t, err)
		pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
		must(t, err)
		return pid
	}}
}

// The campaign: so many tasks, published by one process and worked off by several.
const (
	faultTasks     = 4000
	faultConsumers = 3
	faultLease     = 5 * time.Second
)

// The variables by which a campaign is told from a run of the tests, and its parts
// from each other.
const (
	roleVariable  = "HEDDLE_FAULTS_ROLE"  // of a process that it starts: consume or publish
	queueVariable = "HEDDLE_FAULTS_QUEUE" // URL and name
	fromVariable  = "HEDDLE_FAULTS_FROM"  // the first task to publish
	seedVariable  = "HEDDLE_FAULTS_SEED"  // unset is 0
	pauseVariable = "HEDDLE_FAULTS_PAUSE" // how long the broker stands still; unset is 10s
)

// Act is the life of a process that a campaign started; in another it returns. A
// driver's TestMain calls it first.
func Act(open func(url, name string, lease time.Duration) (queue.Queue, error)) {
	role := os.Getenv(roleVariable)
	if role == "" {
		return
	}
	url, name, _ := strings.Cut(os.Getenv(queueVariable), " ")
	q, err := open(url, name, faultLease)
	if err == nil && role == "publish" {
		from, _ := strconv.Atoi(os.Getenv(fromVariable))
		err = publish(q, from)
	} else if err == nil {
		err = consume(q, seed())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, role, err)
		os.Exit(1)
	}
	os.Exit(0)
}

func seed() uint64 {
	n, _ := strconv.ParseUint(os.Getenv(seedVariable), 10, 64)
	return n
}

// publish prints the number after each that is safely in the queue.
func publish(q queue.Queue, from int) error {
	const batch = 50
	for ; from < faultTasks; from += batch {
		var list []task.Task
		for i := range min(batch, faultTasks-from) {
			list = append(list, task.Task{ID: fmt.Sprint(from + i)})
		}
		for tries := 0; ; tries++ {
			err := q.Publish(context.Background(), list...)
			if err == nil {
				break
			}
			if tries == 100 { // of a broker that is away or was; the dispatcher tries again too
				return err
			}
			time.Sleep(200 * time.Millisecond)
		}
		fmt.Println(from + len(list))
		time.Sleep(100 * time.Millisecond)
	}
	return nil
}

// consume prints the ID of each task and then acknowledges it, as a worker does whose
// result is safe first: killed in between, it is done again. Some it gives back, to come
// later or at once, and some it forgets.
func consume(q queue.Queue, seed uint64) error {
	random := rand.New(rand.NewPCG(seed, uint64(os.Getpid())))
	for {
		d, err := q.Receive(context.Background())
		if errors.As(err, new(*queue.Dead)) {
			return err // none here is so bad
		}
		if err != nil { // of a broker that is away, as a worker has it
			time.Sleep(200 * time.Millisecond)
			continue
		}
		switch random.IntN(50) {
		case 0:
			_ = d.Nack(context.Background(), time.Duration(random.IntN(2000))*time.Millisecond)
		case 1:
			_ = d.Nack(context.Background(), 0)
		case 2: // its lease ends
		default:
			fmt.Println(d.Task().ID)
			_ = d.Ack(context.Background()) // what it could not end comes again
		}
		time.Sleep(2 * time.Millisecond)
	}
}

// Faults is a campaign by a seed: who consumes and who publishes is killed, the broker
// is killed and stands still for a while, tasks are given back and forgotten; every
// task is done, and what is done again is known as such by its ID.
func Faults(t *testing.T, b Broker) {
	random := rand.New(rand.NewPCG(seed(), 7))
	pause := 10 * time.Second
	if text := os.Getenv(pauseVariable); text != "" {
		var err error
		if pause, err = time.ParseDuration(text); err != nil {
			t.Fatal(err)
		}
	}
	c := &campaign{t: t, at: b.URL + " " + b.Name, done: map[string]int{}, all: make(chan struct{})}
	defer c.end()
	var crew []*exec.Cmd
	for range faultConsumers {
		crew = append(crew, c.start("consume"))
	}
	publisher := c.start("publish")
	faults := []string{"consumer", "publisher", "broker", "pause", "consumer", "publisher"}
	random.Shuffle(len(faults), func(i, j int) { faults[i], faults[j] = faults[j], faults[i] })
	for _, fault := range faults {
		time.Sleep(time.Duration(500+random.IntN(1000)) * time.Millisecond)
		t.Logf("%s; %d published, %d done", fault, c.published(), c.count())
		switch fault {
		case "consumer":
			i := random.IntN(len(crew))
			c.kill(crew[i])
			crew[i] = c.start("consume")
		case "publisher":
			c.kill(publisher)
			publisher = c.start("publish")
		case "broker":
			if err := b.Restart(); err != nil {
				t.Fatal(err)
			}
		case "pause":
			must(t, syscall.Kill(b.PID(), syscall.SIGSTOP))
			time.Sleep(pause)
			must(t, syscall.Kill(b.PID(), syscall.SIGCONT))
		}
	}
	select {
	case <-c.all:
	case <-time.After(2 * time.Minute):
		t.Errorf("seed %d: %d of %d tasks were published, %d are done", seed(), c.published(), faultTasks, c.count())
		for _, cmd := range crew {
			_ = cmd.Process.Signal(syscall.SIGQUIT) // it says where it stands
		}
		time.Sleep(time.Second)
	}
	t.Logf("seed %d: %d tasks, %d of them done again", seed(), c.count(), c.again)
	if c.again > faultTasks/10 {
		t.Errorf("seed %d: %d tasks were done again: what is acknowledged comes again", seed(), c.again)
	}
}

// campaign is the processes of a campaign, and what they did.
type campaign struct {
	t       *testing.T
	at      string
	all     chan struct{} // closed when all is done
	readers sync.WaitGroup

	mu    sync.Mutex
	live  map[*exec.Cmd]chan struct{} // closed when its output ended; +checklocks:mu
	next  int                         // the first task that may not be published; +checklocks:mu
	done  map[string]int              // +checklocks:mu
	again int                         // +checklocks:mu
}

func (c *campaign) start(role string) *exec.Cmd {
	exe, err := os.Executable()
	must(c.t, err)
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), roleVariable+"="+role, queueVariable+"="+c.at, fmt.Sprint(fromVariable, "=", c.published()))
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.StdoutPipe()
	must(c.t, err)
	must(c.t, cmd.Start())
	ended := make(chan struct{})
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.live == nil {
		c.live = map[*exec.Cmd]chan struct{}{}
	}
	c.live[cmd] = ended
	c.readers.Go(func() {
		defer close(ended)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			c.note(role, lines.Text())
		}
		if err := cmd.Wait(); err != nil && complaint.Len() > 0 {
			c.t.Errorf("a process ended by itself: %s", complaint.String())
		}
	})
	return cmd
}

func (c *campaign) note(role, line string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if role == "publish" {
		c.next, _ = strconv.Atoi(line)
		return
	}
	if c.done[line]++; c.done[line] > 1 {
		c.again++
	} else if len(c.done) == faultTasks {
		close(c.all)
	}
}

// kill ends a process without a word, and waits until all that it said is known.
func (c *campaign) kill(cmd *exec.Cmd) {
	_ = cmd.Process.Kill() // an error is that it has ended
	c.mu.Lock()
	ended := c.live[cmd]
	delete(c.live, cmd)
	c.mu.Unlock()
	<-ended
}

func (c *campaign) published() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.next
}

func (c *campaign) count() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.done)
}

func (c *campaign) end() {
	c.mu.Lock()
	var left []*exec.Cmd
	for cmd := range c.live {
		left = append(left, cmd)
	}
	c.mu.Unlock()
	for _, cmd := range left {
		c.kill(cmd)
	}
	c.readers.Wait()
}
