package cli_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/heddle-run/heddle/client"
	"github.com/heddle-run/heddle/queue/queuetest"
)

// The faults of a campaign on a whole heddle: what is killed without a word, and how
// often. A broker is also stopped for HEDDLE_FAULTS_PAUSE, and goes on.
var faults = []string{"heddle", "worker", "broker", "pause", "worker", "heddle"}

// callsOfACampaign is how many calls are made on each queue at most.
const callsOfACampaign = 200

// TestFaults are campaigns by a seed (HEDDLE_FAULTS_SEED) on a whole heddle over each
// queue, with a worker that joined: all are killed in turn, with all that is in them,
// and every call that was accepted ends well, with its own result, once.
func TestFaults(t *testing.T) {
	if os.Getenv("HEDDLE_FAULTS_PAUSE") == "" {
		t.Skip("HEDDLE_FAULTS_PAUSE says that campaigns are wanted: scripts/suites/queues does")
	}
	t.Run("nats", func(t *testing.T) { campaign(t, queuetest.Broker{URL: "nats:"}) })
	for _, name := range []string{"rabbitmq", "kafka"} {
		variable := "HEDDLE_" + strings.ToUpper(name)
		t.Run(name, func(t *testing.T) { campaign(t, queuetest.Script(t, variable, os.Getenv(variable), "")) })
	}
}

func campaign(t *testing.T, b queuetest.Broker) {
	seed, _ := strconv.ParseUint(os.Getenv("HEDDLE_FAULTS_SEED"), 10, 64) // unset is 0
	pause, err := time.ParseDuration(os.Getenv("HEDDLE_FAULTS_PAUSE"))
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(seed, 9))
	u := &up{t: t, data: t.TempDir(), address: address(t), queue: b.URL}
	u.start()
	defer func() { u.kill() }()
	w := &joiner{t: t, data: t.TempDir(), address: u.address}
	w.start()
	defer func() { w.kill() }()
	c := &caller{t: t, to: client.To(u.address, ""), accepted: map[string]string{}}
	c.submit()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var calling sync.WaitGroup
	for range 8 {
		calling.Go(func() { c.call(ctx) })
	}
	for _, k := range random.Perm(len(faults)) {
		fault := faults[k]
		if b.PID == nil && (fault == "broker" || fault == "pause") {
			continue // it is in the heddle
		}
		time.Sleep(time.Duration(1000+random.IntN(1000)) * time.Millisecond)
		t.Logf("%s; %d calls accepted", fault, c.count())
		switch fault {
		case "heddle":
			u.kill()
			u.start()
		case "worker":
			w.kill()
			w.start()
		case "broker":
			err = b.Restart()
		case "pause":
			err = errors.Join(syscall.Kill(b.PID(), syscall.SIGSTOP), ctx.Err())
			time.Sleep(pause)
			err = errors.Join(err, syscall.Kill(b.PID(), syscall.SIGCONT))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	time.Sleep(2 * time.Second)
	stop()
	calling.Wait()
	c.check(4 * time.Minute)
	if c.by["w"] == 0 {
		t.Error("the worker that joined has done nothing")
	}
}

// joiner is a worker of the heddle in another process.
type joiner struct {
	t             *testing.T
	data, address string
	cmd           *exec.Cmd
}

func (w *joiner) start() {
	w.t.Helper()
	w.cmd = exec.Command("heddle", "worker", "--quiet", "--server", "http://"+w.address, "--name", "w", "--data", w.data, "--cores", "2", "--memory", "2147483648")
	w.cmd.Env = append(os.Environ(), "HEDDLE_TOKEN="+workerToken)
	if err := w.cmd.Start(); err != nil {
		w.t.Fatal(err)
	}
}

func (w *joiner) kill() {
	_ = w.cmd.Process.Kill()
	_ = w.cmd.Wait() // killed
}

const workerToken = "workers-secret"

func address(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// up is a heddle that is killed and started again.
type up struct {
	t                    *testing.T
	data, address, queue string
	cmd                  *exec.Cmd
}

func (u *up) start() {
	u.t.Helper()
	config := filepath.Join(u.data, "up.yaml") // most is for the worker
	if err := os.WriteFile(config, []byte("local: {cores: 0.5, memory_bytes: 536870912}\n"), 0o600); err != nil {
		u.t.Fatal(err)
	}
	u.cmd = exec.Command("heddle", "up", "--quiet", "--listen", u.address, "--data", u.data, "--queue", u.queue, "--worker-token", workerToken, "--config", config)
	said, err := os.Create(filepath.Join(u.data, "said"))
	if err != nil {
		u.t.Fatal(err)
	}
	defer said.Close()
	u.cmd.Stderr = said
	if err := u.cmd.Start(); err != nil {
		u.t.Fatal(err)
	}
	quick := http.Client{Timeout: 5 * time.Second}
	for range 600 {
		if r, err := quick.Get("http://" + u.address + "/readyz"); err == nil {
			r.Body.Close()
			if r.StatusCode == http.StatusOK {
				return
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	_ = u.cmd.Process.Signal(syscall.SIGQUIT) // it says where it stands
	_ = u.cmd.Wait()
	text, _ := os.ReadFile(said.Name())
	u.t.Fatalf("heddle up does not start: %s", text)
}

func (u *up) kill() {
	_ = u.cmd.Process.Kill()
	_ = u.cmd.Wait() // killed
}

// caller makes calls and keeps what was accepted.
type caller struct {
	t    *testing.T
	to   client.Client
	unit string

	mu       sync.Mutex
	next     int               // +checklocks:mu
	accepted map[string]string // argument by ID; +checklocks:mu
	by       map[string]int    // calls by the node that did them
}

func (c *caller) submit() {
	c.t.Helper()
	f, err := os.Open(filepath.Join("..", "examples", "sieve", "sieve.wasm"))
	if err != nil {
		c.t.Fatal(err)
	}
	defer f.Close()
	p, err := c.to.Submit(c.t.Context(), "sieve.wasm", f)
	if err != nil {
		c.t.Fatal(err)
	}
	c.unit = p.Digest
}

func (c *caller) call(ctx context.Context) {
	for ctx.Err() == nil {
		c.mu.Lock()
		c.next++
		n := fmt.Sprint(1000 + c.next%50)
		enough := len(c.accepted) >= callsOfACampaign
		c.mu.Unlock()
		if enough {
			return
		}
		asking, cancel := context.WithTimeout(ctx, 5*time.Second)
		i, err := c.to.Invoke(asking, client.Call{Unit: c.unit, Args: []string{n}})
		cancel()
		if err != nil { // it is being killed
			time.Sleep(100 * time.Millisecond)
			continue
		}
		c.mu.Lock()
		c.accepted[i.ID] = n
		c.mu.Unlock()
		time.Sleep(20 * time.Millisecond)
	}
}

func (c *caller) count() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.accepted)
}

// check waits for every call that was accepted and reads its result.
func (c *caller) check(within time.Duration) {
	ctx, cancel := context.WithTimeout(c.t.Context(), within)
	defer cancel()
	wrong := 0
	c.by = map[string]int{}
	for id, n := range c.accepted {
		i, err := c.to.Wait(ctx, id)
		got := ""
		if err == nil && i.State == "ok" {
			got, err = c.result(ctx, id)
		}
		var report struct{ Node string }
		_ = json.Unmarshal(i.Report, &report) // of a call that ended badly there may be none
		c.by[report.Node]++
		if limit, _ := strconv.Atoi(n); err != nil || strings.TrimSpace(got) != fmt.Sprint(primes(limit)) {
			if wrong++; wrong <= 5 {
				c.t.Errorf("call %s of %s: %s %s: %q, %v", id, n, i.State, i.Error, got, err)
			}
		}
	}
	c.t.Logf("%d calls, %d of them without their result; by node %v", len(c.accepted), wrong, c.by)
}

func (c *caller) result(ctx context.Context, id string) (string, error) {
	r, err := c.to.Result(ctx, id)
	if err != nil {
		return "", err
	}
	defer r.Close()
	text, err := io.ReadAll(r)
	return string(text), err
}

// primes counts those below n.
func primes(n int) (count int) {
	for k := 2; k < n; k++ {
		prime := true
		for d := 2; d*d <= k && prime; d++ {
			prime = k%d != 0
		}
		if prime {
			count++
		}
	}
	return count
}
