package qemu

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/fleet/fleettest"
	"github.com/heddle-run/heddle/fleet/joined"
	"github.com/heddle-run/heddle/fleet/sim"
	"github.com/heddle-run/heddle/internal/agent"
	"github.com/heddle-run/heddle/resource"
)

func TestMain(m *testing.M) {
	GuestIfInit(work)
	var err error
	if cache, err = os.MkdirTemp("", "heddle-qemu-"); err != nil {
		panic(err)
	}
	status := m.Run()
	os.RemoveAll(cache)
	os.Exit(status)
}

// cache is of the roots and disks of all tests.
var cache string

// work is a worker that has no sandbox: told its server, its name, how long it waits
// for that, and what it has to give.
func work(args []string) int {
	orphan, err := time.ParseDuration(args[2])
	if err == nil {
		err = agent.Serve(context.Background(), agent.Config{Server: args[0], Token: os.Getenv("TOKEN"), Dir: args[3], Orphan: orphan,
			Hello: joined.Hello{Name: args[1], Allocatable: size}})
	}
	if err != nil {
		os.Stderr.WriteString(err.Error() + "\n")
		return 1
	}
	return 0
}

// suiteVar asks for the tests that boot machines, as in sandbox/vm.
const suiteVar = "HEDDLE_TEST_VM"

const token = "a-secret-of-workers"

var size = resource.Vector{resource.CPU: 500, resource.Memory: 128 << 20}

func open(t *testing.T, dir, server string, orphan time.Duration) *Machines {
	t.Helper()
	if os.Getenv(suiteVar) == "" {
		t.Skipf("boots virtual machines: set %s=1, or run scripts/suites/vm", suiteVar)
	}
	m, err := New(Config{Dir: dir, Cache: cache, Env: []string{"TOKEN=" + token}, Worker: func(folder, name string, _ resource.Vector) []string {
		return []string{"http://" + Inside(server), name, orphan.String(), folder}
	}})
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Check(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		names, err := m.List(context.Background())
		for _, name := range names {
			err = errors.Join(err, m.End(context.Background(), name))
		}
		if err != nil {
			t.Error(err)
		}
	})
	return m
}

func TestMachinesCannotBeMade(t *testing.T) {
	m, err := New(Config{Dir: t.TempDir(), Agent: "/no/such/agent"})
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Launch(context.Background(), "vm-1", cluster.Offering{Capacity: size}); err == nil {
		t.Error("a machine without an agent was launched")
	}
	if names, err := m.List(context.Background()); err != nil || len(names) > 0 {
		t.Errorf("it is there: %v, %v", names, err)
	}
}

func TestInside(t *testing.T) {
	for address, want := range map[string]string{"127.0.0.1:7433": "10.0.2.2:7433", "localhost:1": "10.0.2.2:1", "[::1]:2": "10.0.2.2:2",
		"0.0.0.0:3": "10.0.2.2:3", "192.0.2.7:4": "192.0.2.7:4", "example.org:5": "example.org:5"} {
		if got := Inside(address); got != want {
			t.Errorf("%s is %s inside, want %s", address, got, want)
		}
	}
}

// serve carries the workers' words to a fleet, as internal/server does.
func serve(t *testing.T, f *joined.Fleet) (address string) {
	t.Helper()
	answer := func(w http.ResponseWriter, what any, err error) {
		if err != nil {
			http.Error(w, err.Error(), http.StatusGone)
			return
		}
		_ = json.NewEncoder(w).Encode(what)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /v1/workers", func(w http.ResponseWriter, r *http.Request) {
		var h joined.Hello
		if err := json.NewDecoder(r.Body).Decode(&h); err != nil || r.Header.Get("Authorization") != "Bearer "+token {
			http.Error(w, "not a worker", http.StatusUnauthorized)
			return
		}
		welcome, err := f.Join(r.Context(), h)
		answer(w, welcome, err)
	})
	mux.HandleFunc("POST /v1/workers/{session}/ask", func(w http.ResponseWriter, r *http.Request) {
		work, err := f.Ask(r.Context(), r.PathValue("session"), joined.Held{})
		answer(w, work, err)
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s.Listener.Addr().String()
}

func TestProvider(t *testing.T) {
	fleettest.Provider(t, func(t *testing.T) fleettest.Sold {
		f := joined.New(joined.Config{Base: sim.New(sim.Config{Start: time.Now()}), Lease: 10 * time.Second})
		m := open(t, t.TempDir(), serve(t, f), time.Minute)
		pool := cluster.Pool{Name: "vm", Max: 3, Offering: cluster.Offering{Name: "vm", Capacity: size, Price: 1, Available: true, StartUp: time.Minute}}
		var p fleet.Provider = &joined.Pooled{Fleet: f, Machines: m, Sold: []cluster.Offering{pool.Offering}}
		return fleettest.Sold{Provider: p, Cluster: f, Pool: pool, Settle: func(time.Duration) {
			began := time.Now()
			for time.Since(began) < 2*time.Minute {
				snap, err := f.Snapshot(context.Background())
				if err == nil && !slices.ContainsFunc(snap.Nodes, func(n cluster.Node) bool { return n.State == cluster.Starting }) {
					break
				}
				time.Sleep(50 * time.Millisecond)
			}
			t.Logf("settled after %v", time.Since(began))
		}}
	})
}

// TestWhatACrashLeavesIsFound has a second heddle take over a folder: it sees the
// first one's machine, does not launch it again and leaves nothing when it ends it.
// What the machine was told stands neither in its folder nor on a command line.
func TestWhatACrashLeavesIsFound(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	first := open(t, dir, "127.0.0.1:1", time.Minute)
	o := cluster.Offering{Capacity: size}
	if err := first.Launch(ctx, "vm-1", o); err != nil {
		t.Fatal(err)
	}
	pid := first.processes.PID("vm-1")
	second := open(t, dir, "127.0.0.1:1", time.Minute)
	if names, err := second.List(ctx); err != nil || !slices.Equal(names, []string{"vm-1"}) {
		t.Fatal(names, err)
	}
	if err := second.Launch(ctx, "vm-1", o); err != nil || second.processes.PID("vm-1") != pid {
		t.Errorf("launched twice: %d, then %d: %v", pid, second.processes.PID("vm-1"), err)
	}
	line, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "cmdline"))
	if err != nil || !strings.Contains(string(line), dir) || bytes.Contains(line, []byte(token)) {
		t.Errorf("command line %q, %v", line, err)
	}
	err = fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		if text, err := os.ReadFile(filepath.Join(dir, name)); err != nil || bytes.Contains(text, []byte(token)) {
			t.Errorf("%s holds the token, or is not read: %v", name, err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	for range 2 {
		if err := second.End(ctx, "vm-1"); err != nil {
			t.Error(err)
		}
	}
	if first.processes.Lives("vm-1") {
		t.Error("the emulator is still there")
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// TestHungGuest has heddle gone while a guest hangs, just launched or long there: the
// next one finds it, sees that it does not join, ends it and leaves nothing; at once
// where its pool is no more.
func TestHungGuest(t *testing.T) {
	ctx := context.Background()
	pool := cluster.Pool{Name: "vm", Max: 1, Offering: cluster.Offering{Name: "vm", Capacity: size, Price: 1, Available: true}}
	for name, c := range map[string]struct {
		after time.Duration
		pools []cluster.Pool
	}{"at once": {0, []cluster.Pool{pool}}, "later": {2 * time.Second, []cluster.Pool{pool}}, "without a pool": {0, nil}} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			first := open(t, dir, "127.0.0.1:1", time.Minute)
			if err := first.Launch(ctx, "vm-1", pool.Offering); err != nil {
				t.Fatal(err)
			}
			time.Sleep(c.after)
			pid := first.processes.PID("vm-1")
			if err := syscall.Kill(pid, syscall.SIGSTOP); err != nil {
				t.Fatal(err)
			}
			f := joined.New(joined.Config{Base: sim.New(sim.Config{Start: time.Now()}), Lease: time.Second})
			next := &joined.Pooled{Fleet: f, Machines: open(t, dir, "127.0.0.1:1", time.Minute), Sold: []cluster.Offering{pool.Offering}, Patience: 100 * time.Millisecond}
			if err := next.Sweep(ctx, c.pools); err != nil {
				t.Fatal(err)
			}
			for k := 0; len(c.pools) > 0 && first.processes.Lives("vm-1") && k < 100; k++ {
				if err := next.Scale(ctx, pool, 1); err != nil {
					t.Fatal(err)
				}
				time.Sleep(50 * time.Millisecond)
			}
			if first.processes.Lives("vm-1") {
				t.Error("the emulator is still there")
			}
			if err := next.Scale(ctx, pool, 0); err != nil { // it may have launched another
				t.Error(err)
			}
			if names, err := next.Machines.List(ctx); err != nil || len(names) > 0 {
				t.Errorf("machines %v, %v", names, err)
			}
			if left, _ := os.ReadDir(dir); len(left) > 0 {
				t.Errorf("left: %v", left)
			}
			if snap, err := f.Snapshot(ctx); err != nil || len(snap.Nodes) > 0 {
				t.Errorf("nodes %v, %v", snap.Nodes, err)
			}
		})
	}
}

// TestAbandoned has a machine whose server is not there: it ends by itself.
func TestAbandoned(t *testing.T) {
	ctx := context.Background()
	m := open(t, t.TempDir(), "127.0.0.1:1", 2*time.Second)
	if err := m.Launch(ctx, "vm-1", cluster.Offering{Capacity: size}); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	for m.processes.Lives("vm-1") {
		if time.Since(began) > 2*time.Minute {
			t.Fatal("it waits for its server for ever")
		}
		time.Sleep(50 * time.Millisecond)
	}
	if said := m.LastWords("vm-1"); !strings.Contains(said, "heddle: guest: the worker has ended with status 1") {
		t.Errorf("it said %q", said)
	}
	t.Logf("ended after %v", time.Since(began))
}

// TestBroken has a machine whose first process ends at once: so does the machine,
// and its kernel says why.
func TestBroken(t *testing.T) {
	open(t, t.TempDir(), "127.0.0.1:1", time.Minute) // or skip
	m, err := New(Config{Dir: t.TempDir(), Cache: cache, Agent: "/bin/true", Worker: func(string, string, resource.Vector) []string { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Launch(context.Background(), "vm-1", cluster.Offering{Capacity: size}); err != nil {
		t.Fatal(err)
	}
	for began := time.Now(); m.processes.Lives("vm-1"); time.Sleep(50 * time.Millisecond) {
		if time.Since(began) > time.Minute {
			t.Error("it lives on")
			_ = m.End(context.Background(), "vm-1")
		}
	}
	if said := m.LastWords("vm-1"); !strings.Contains(said, "Attempted to kill init") {
		t.Errorf("it said %q", said)
	}
}
