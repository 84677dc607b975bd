package slices

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/fleet/fleettest"
	"github.com/heddle-run/heddle/fleet/joined"
	"github.com/heddle-run/heddle/fleet/sim"
	"github.com/heddle-run/heddle/resource"
)

// lockKey makes this test a worker that only holds its lock.
const lockKey = "HEDDLE_TEST_SLICE"

func TestMain(m *testing.M) {
	if path := os.Getenv(lockKey); path != "" {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
		if err != nil || unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB) != nil {
			os.Exit(1)
		}
		fmt.Fprintln(f, os.Getpid())
		time.Sleep(10 * time.Minute)
	}
	os.Exit(m.Run())
}

var size = resource.Vector{resource.CPU: 500, resource.Memory: 256 << 20}

func open(t *testing.T, dir string) *Slices {
	t.Helper()
	s, err := New(Config{Dir: dir, Lock: "lock", Command: func(name string, _ resource.Vector) *exec.Cmd {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), lockKey+"="+filepath.Join(dir, name, "lock"))
		return cmd
	}})
	if err != nil {
		t.Fatal(err)
	}
	group, err := s.group("probe", size)
	if err == nil {
		err = group.Apply(-1)
	}
	if err != nil {
		t.Skip("no control group may be made here: ", err)
	}
	_ = group.Destroy()
	t.Cleanup(func() {
		names, _ := s.List(context.Background())
		for _, name := range names {
			if err := s.End(context.Background(), name); err != nil {
				t.Error(err)
			}
		}
	})
	return s
}

// joiner plays the workers' half: what is listed joins, and is heard of.
func joiner(t *testing.T, f *joined.Fleet, s *Slices) {
	ctx, stop := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	sessions := map[string]string{}
	wg.Go(func() {
		for ctx.Err() == nil {
			names, _ := s.List(ctx)
			for _, name := range names {
				_, err := f.Ask(canceled(), sessions[name], joined.Held{})
				if errors.Is(err, joined.ErrSession) && ctx.Err() == nil {
					w, err := f.Join(ctx, joined.Hello{Protocol: joined.Protocol, Name: name, Allocatable: size})
					if err != nil {
						t.Error(err)
						return
					}
					sessions[name] = w.Session
				}
			}
			time.Sleep(20 * time.Millisecond)
		}
	})
	t.Cleanup(func() { stop(); wg.Wait() })
}

func canceled() context.Context {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	return ctx
}

func TestProvider(t *testing.T) {
	fleettest.Provider(t, func(t *testing.T) fleettest.Sold {
		s := open(t, t.TempDir())
		f := joined.New(joined.Config{Base: sim.New(sim.Config{Start: time.Now()}), Lease: time.Minute})
		joiner(t, f, s)
		pool := cluster.Pool{Name: "slice", Max: 3, Offering: cluster.Offering{Name: "slice", Capacity: size, Price: 1, Available: true, StartUp: time.Second}}
		var p fleet.Provider = &joined.Pooled{Fleet: f, Machines: s, Sold: []cluster.Offering{pool.Offering}}
		return fleettest.Sold{Provider: p, Cluster: f, Pool: pool, Settle: time.Sleep}
	})
}

// TestWhatACrashLeavesIsFound has a second heddle take over a folder: it sees the
// first one's slices, launches none of them again, and leaves nothing when it ends them.
func TestWhatACrashLeavesIsFound(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	first := open(t, dir)
	o := cluster.Offering{Capacity: size}
	for _, name := range []string{"slice-1", "slice-2"} {
		if err := first.Launch(ctx, name, o); err != nil {
			t.Fatal(err)
		}
		for k := 0; k < 500; k++ {
			if said, _ := os.ReadFile(first.processes.LockFile(name)); len(said) > 0 {
				break
			}
			time.Sleep(10 * time.Millisecond)
		}
	}
	pid := first.processes.PID("slice-1")
	second := open(t, dir)
	f := joined.New(joined.Config{Base: sim.New(sim.Config{Start: time.Now()})})
	pooled := &joined.Pooled{Fleet: f, Machines: second}
	if err := pooled.Sweep(ctx, []cluster.Pool{{Name: "slice", Offering: o, Max: 2}}); err != nil {
		t.Fatal(err)
	}
	if snap, _ := f.Snapshot(ctx); len(snap.Nodes) != 2 || snap.Nodes[0].State != cluster.Starting {
		t.Errorf("what was taken over is not shown: %+v", snap.Nodes)
	}
	names, err := second.List(ctx)
	if err != nil || !slices.Equal(names, []string{"slice-1", "slice-2"}) {
		t.Fatal(names, err)
	}
	if err := second.Launch(ctx, "slice-1", o); err != nil || second.processes.PID("slice-1") != pid {
		t.Errorf("launched twice: %d, then %d: %v", pid, second.processes.PID("slice-1"), err)
	}
	group, err := second.group("slice-1", size)
	if err != nil {
		t.Fatal(err)
	}
	if pids, err := inside(group); err != nil || !slices.Contains(pids, pid) {
		t.Errorf("process %d is not in its control groups: %v %v", pid, pids, err)
	}
	if text, err := os.ReadFile(filepath.Join(group.Path("memory"), "memory.limit_in_bytes")); err == nil && strings.TrimSpace(string(text)) != fmt.Sprint(256<<20+own) {
		t.Errorf("memory limit %s", text)
	}
	if text, err := os.ReadFile(filepath.Join(group.Path("cpu"), "cpu.cfs_quota_us")); err == nil && strings.TrimSpace(string(text)) != "50000" {
		t.Errorf("quota %s", text)
	}
	for range 2 {
		for _, name := range names {
			if err := second.End(ctx, name); err != nil {
				t.Error(err)
			}
		}
	}
	if names, _ := second.List(ctx); len(names) > 0 || group.Exists() {
		t.Errorf("left: %v, groups: %v", names, group.Exists())
	}
}
