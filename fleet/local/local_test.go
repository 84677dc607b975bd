package local

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/fleet/fleettest"
	"github.com/heddle-run/heddle/resource"
)

func open(t testing.TB, c Config) *Fleet {
	t.Helper()
	if c.Dir == "" {
		c.Dir = t.TempDir()
	}
	f, err := Open(c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func snapshot(t testing.TB, f *Fleet) cluster.Snapshot {
	t.Helper()
	s, err := f.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestConformance(t *testing.T) {
	fixed := resource.Vector{resource.CPU: 2000, resource.Memory: 4 << 30}
	fleettest.Cluster(t, func(t *testing.T) fleet.Cluster { return open(t, Config{Capacity: fixed}) })
}

func TestThisMachine(t *testing.T) {
	s := snapshot(t, open(t, Config{Isolation: []cluster.Isolation{cluster.IsolationWasm}, Price: 7}))
	n := s.Nodes[0]
	if n.Allocatable[resource.CPU] <= 0 || n.Allocatable[resource.Memory] <= 0 || n.State != cluster.Ready || n.Price != 7 || len(n.Isolation) != 1 {
		t.Errorf("got %+v", n)
	}
}

// machine is a host as files: 8 cores, 16 GiB of which 12 are available.
func machine() fstest.MapFS {
	return fstest.MapFS{
		"proc/meminfo":                   file("MemTotal:  16777216 kB\nMemFree: 1 kB\nMemAvailable:  12582912 kB"),
		"proc/sys/kernel/random/boot_id": file("boot-1\n"),
		"proc/10/stat":                   stat(10, "heddle", "S", 100),
		"proc/11/stat":                   stat(11, "he) d (le", "R", 200),
		"proc/12/stat":                   stat(12, "heddle", "Z", 300),
	}
}

func file(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }

func stat(pid int, name, state string, start int) *fstest.MapFile {
	return file(fmt.Sprintf("%d (%s) %s 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 %d 20 21", pid, name, state, start))
}

func TestCapacity(t *testing.T) {
	const gib = 1 << 30
	for name, c := range map[string]struct {
		files       map[string]string
		cpu         resource.Quantity
		total, free resource.Quantity
	}{
		"bare": {nil, 8000, 16 * gib, 12 * gib},
		"v2": {map[string]string{
			"proc/self/cgroup":                        "0::/pod/heddle",
			"sys/fs/cgroup/pod/cpu.max":               "150000 100000",
			"sys/fs/cgroup/pod/memory.max":            "4294967296",
			"sys/fs/cgroup/pod/memory.stat":           "anon 5\ninactive_file 536870912\nfile 7",
			"sys/fs/cgroup/pod/memory.current":        "1610612736",
			"sys/fs/cgroup/pod/heddle/cpu.max":        "max 100000",
			"sys/fs/cgroup/pod/heddle/memory.max":     "max",
			"sys/fs/cgroup/pod/heddle/memory.current": "1",
		}, 1500, 4 * gib, 3 * gib},
		"v1": {map[string]string{
			"proc/self/cgroup":                           "4:memory:/docker/abc\n3:cpu,cpuacct:/docker/abc\n0::/",
			"sys/fs/cgroup/memory/memory.limit_in_bytes": "2147483648", // the path is the host's: only the top is seen here
			"sys/fs/cgroup/memory/memory.usage_in_bytes": "1073741824",
			"sys/fs/cgroup/cpu/cpu.cfs_quota_us":         "50000",
			"sys/fs/cgroup/cpu/cpu.cfs_period_us":        "100000",
		}, 500, 2 * gib, 1 * gib},
		"v1 unlimited": {map[string]string{
			"proc/self/cgroup":                           "4:memory:/\n1:cpu:/",
			"sys/fs/cgroup/memory/memory.limit_in_bytes": "9223372036854771712",
			"sys/fs/cgroup/cpu/cpu.cfs_quota_us":         "-1",
			"sys/fs/cgroup/cpu/cpu.cfs_period_us":        "100000",
		}, 8000, 16 * gib, 12 * gib},
		"over its limit": {map[string]string{
			"proc/self/cgroup":             "0::/",
			"sys/fs/cgroup/memory.max":     "1073741824",
			"sys/fs/cgroup/memory.current": "1073741999",
		}, 8000, 1 * gib, 0},
	} {
		t.Run(name, func(t *testing.T) {
			root := machine()
			for path, text := range c.files {
				root[path] = file(text)
			}
			h := host{root: root, cpus: 8}
			total, free := h.memory()
			if cpu := h.capacity()[resource.CPU]; cpu != c.cpu || total != c.total || free != c.free {
				t.Errorf("got %d millicores, %d of %d bytes, want %d, %d of %d", cpu, free, total, c.cpu, c.free, c.total)
			}
		})
	}
}

// TestMemoryOthersTake holds that the node shrinks when others eat memory, and
// does not when only our own runs use what they were granted.
func TestMemoryOthersTake(t *testing.T) {
	const gib = 1 << 30
	root, ctx := machine(), context.Background()
	f := open(t, Config{root: root, pid: 10, fresh: -1, Reserve: resource.Vector{resource.Memory: 2 * gib}})
	s := snapshot(t, f)
	memory := func() resource.Quantity { return snapshot(t, f).Nodes[0].Allocatable[resource.Memory] / gib }
	if got := memory(); got != 10 {
		t.Fatalf("%d GiB to give, want the 12 available less the 2 kept back", got)
	}
	grant := resource.Vector{resource.Memory: 5 * gib}
	if err := f.Bind(ctx, s.Version, cluster.Allocation{ID: "a", Node: NodeID, Grant: grant, Limit: grant}); err != nil {
		t.Fatal(err)
	}
	available := func(g int) {
		root["proc/meminfo"] = file(fmt.Sprintf("MemTotal: 16777216 kB\nMemAvailable: %d kB", g<<20))
	}
	for _, c := range []struct {
		now  int
		want resource.Quantity
	}{{12, 10}, {7, 10}, {3, 6}, {12, 10}} { // not used yet; all in use; and 4 GiB taken by others; given back
		available(c.now)
		if got := memory(); got != c.want {
			t.Errorf("with %d GiB available: %d GiB to give, want %d", c.now, got, c.want)
		}
	}
}

func TestOwnersThatAreGone(t *testing.T) {
	ctx, dir, root := context.Background(), t.TempDir(), machine()
	grant := resource.Vector{resource.CPU: 10}
	for _, pid := range []int{10, 11, 12, 13} { // 12 is a zombie, 13 not there
		f := open(t, Config{Dir: dir, root: root, pid: pid})
		if err := f.Bind(ctx, snapshot(t, f).Version, cluster.Allocation{ID: fmt.Sprint(pid), Node: NodeID, Grant: grant, Limit: grant}); err != nil {
			t.Fatal(err)
		}
	}
	f := open(t, Config{Dir: dir, root: root, pid: 10})
	left := func() (ids string) {
		for _, a := range snapshot(t, f).Allocations {
			ids += a.ID + " "
		}
		return ids
	}
	if got := left(); got != "10 11 " {
		t.Errorf("left %s, want those of 10 and 11, which live", got)
	}
	root["proc/11/stat"] = stat(11, "another", "S", 999)
	if got := left(); got != "10 " {
		t.Errorf("left %s after process 11 became another one", got)
	}
	root["proc/sys/kernel/random/boot_id"] = file("boot-2")
	if got := left(); got != "" {
		t.Errorf("left %s after the machine was started anew", got)
	}
}

func TestTornFileIsForgotten(t *testing.T) {
	f := open(t, Config{})
	before := snapshot(t, f).Version
	if err := os.WriteFile(filepath.Join(f.config.Dir, File), []byte(`{"Version":3,"Alloc`), 0o600); err != nil {
		t.Fatal(err)
	}
	if s := snapshot(t, f); len(s.Allocations) != 0 || s.Version <= before {
		t.Errorf("got %+v", s)
	}
}

// TestReleaseIsOwed: what could not be released, because nothing can be written, is
// with the next change.
func TestReleaseIsOwed(t *testing.T) {
	dir := t.TempDir()
	f := open(t, Config{Dir: dir})
	snap := snapshot(t, f)
	a := cluster.Allocation{ID: "a", Node: snap.Nodes[0].ID, Expires: time.Now().Add(time.Hour)}
	if err := f.Bind(t.Context(), snap.Version, a); err != nil {
		t.Fatal(err)
	}
	blocked := filepath.Join(dir, File+".new")
	if err := os.Mkdir(blocked, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := f.Release(t.Context(), "a"); err == nil {
		t.Fatal("released without a word on the disk")
	}
	if err := os.Remove(blocked); err != nil {
		t.Fatal(err)
	}
	if left := snapshot(t, f).Allocations; len(left) != 0 {
		t.Errorf("left %v", left)
	}
}

func TestStoppedOwnerOfTheLock(t *testing.T) {
	f := open(t, Config{})
	other, err := os.OpenFile(f.lock.Name(), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if err := unix.Flock(int(other.Fd()), unix.LOCK_EX); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if _, err := f.Snapshot(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v, want the context's error", err)
	}
}

// binderEnv makes this test binary a process that binds until the machine is full.
const binderEnv = "HEDDLE_TEST_BIND_IN"

func TestMain(m *testing.M) {
	if dir := os.Getenv(binderEnv); dir != "" {
		bind(dir)
	}
	os.Exit(m.Run())
}

var (
	whole = resource.Vector{resource.CPU: 2000, resource.Memory: 1 << 30}
	slice = resource.Vector{resource.CPU: 10, resource.Memory: 1 << 20}
)

func bind(dir string) {
	ctx := context.Background()
	f, err := Open(Config{Dir: dir, Capacity: whole})
	for n := 0; err == nil || errors.Is(err, fleet.ErrStale); {
		var s cluster.Snapshot
		if s, err = f.Snapshot(ctx); err == nil {
			err = f.Bind(ctx, s.Version, cluster.Allocation{ID: fmt.Sprint(os.Getpid(), "-", n), Node: NodeID, Grant: slice, Limit: slice})
		}
		if err == nil {
			n++
			fmt.Println(n)
		}
	}
	fmt.Println(err)
	time.Sleep(time.Hour) // holds what it has until it is killed
}

// TestProcessesShareTheMachine fills the machine from three processes at once and
// kills them: together they get exactly what there is, and afterwards all is free.
func TestProcessesShareTheMachine(t *testing.T) {
	dir := t.TempDir()
	total, done := 0, make(chan int)
	var cmds []*exec.Cmd
	for range 3 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), binderEnv+"="+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		cmds = append(cmds, cmd)
		go func() {
			n := 0
			for lines := bufio.NewScanner(out); lines.Scan(); n++ {
				if strings.Contains(lines.Text(), fleet.ErrCapacity.Error()) {
					break
				}
			}
			done <- n
		}()
	}
	for range cmds {
		total += <-done
	}
	f := open(t, Config{Dir: dir, Capacity: whole})
	if s := snapshot(t, f); total != 200 || len(s.Allocations) != 200 {
		t.Errorf("bound %d, the table has %d, want 200 of a hundredth core", total, len(s.Allocations))
	}
	for _, cmd := range cmds {
		cmd.Process.Kill()
		cmd.Wait()
	}
	if s := snapshot(t, f); len(s.Allocations) != 0 {
		t.Errorf("%d allocations outlived their killed owners", len(s.Allocations))
	}
}

func BenchmarkBindRelease(b *testing.B) {
	ctx, f := context.Background(), open(b, Config{})
	for b.Loop() {
		s, err := f.Snapshot(ctx)
		if err != nil {
			b.Fatal(err)
		}
		if err := f.Bind(ctx, s.Version, cluster.Allocation{ID: "a", Node: NodeID, Grant: slice, Limit: slice}); err != nil {
			b.Fatal(err)
		}
		if err := f.Release(ctx, "a"); err != nil {
			b.Fatal(err)
		}
	}
}

// TestClockThatIsSet: a lease is as long as it was to be, however the time of day is set
// meanwhile, ahead or back.
func TestClockThatIsSet(t *testing.T) {
	ticks := time.Hour
	f := open(t, Config{ticks: func() time.Duration { return ticks }})
	snap := snapshot(t, f)
	for id, expires := range map[string]time.Time{"a": time.Now().Add(time.Hour), "never": {}} {
		if err := f.Bind(t.Context(), snapshot(t, f).Version, cluster.Allocation{ID: id, Node: snap.Nodes[0].ID, Expires: expires}); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		set  time.Duration // what the file is made to say of the time of day
		tick time.Duration
		left int
	}{{0, 0, 2}, {-48 * time.Hour, time.Minute, 2}, {96 * time.Hour, time.Minute, 2}, {0, time.Hour, 1}} {
		ticks += c.tick
		s, err := f.read()
		if err != nil {
			t.Fatal(err)
		}
		for i, o := range s.Allocations {
			if !o.Expires.IsZero() {
				s.Allocations[i].Expires = o.Expires.Add(c.set)
			}
		}
		if err := f.write(s); err != nil {
			t.Fatal(err)
		}
		if left := snapshot(t, f).Allocations; len(left) != c.left {
			t.Errorf("set by %v, after %v: %d allocations, want %d", c.set, ticks-time.Hour, len(left), c.left)
		}
	}
}
