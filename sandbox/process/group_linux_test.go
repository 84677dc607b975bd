package process

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// fake is a sandbox's group in a folder of plain files, so that both versions'
// formats are tested whatever this host has.
func fake(t *testing.T, v2 bool, files map[string]string) *group {
	t.Helper()
	dir := t.TempDir()
	tr := &tree{tag: "1-1", folders: map[string]folder{}, reasons: map[string]string{}}
	for _, c := range controllers {
		tr.folders[c] = folder{path: dir, v2: v2}
	}
	g := &group{tree: tr, name: "g"}
	os.Mkdir(filepath.Join(dir, "g"), 0o755)
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, "g", name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return g
}

func (g *group) text(name string) string {
	data, _ := os.ReadFile(filepath.Join(g.tree.folders["cpu"].path, g.name, name))
	return strings.TrimSpace(string(data))
}

func limitsOf(cpu, memory, iops resource.Quantity, pids int, bytes int64) sandbox.Limits {
	l := sandbox.Limits{Pids: pids, IOBytes: bytes}
	l.Vector[resource.CPU], l.Vector[resource.Memory], l.Vector[resource.IOPS] = cpu, memory, iops
	return l
}

func TestLimitsInVersion2(t *testing.T) {
	g := fake(t, true, map[string]string{"cpu.max": "", "cpu.max.burst": "", "cpu.weight": "", "memory.max": "", "memory.swap.max": "", "pids.max": "", "io.max": "",
		"memory.current": "5000000\n", "memory.stat": "anon 4000000\nfile 1000000\nshmem 0\n"})
	g.ownMemory, g.ownPids = 3_000_000, 6
	if err := g.set(sandbox.Limits{}, limitsOf(1500, 64<<20, 100, 20, 1<<20)); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"cpu.max": "150000 100000", "cpu.max.burst": "30000", "cpu.weight": "59", "memory.max": "70108864", "memory.swap.max": "0", "pids.max": "26"} {
		if got := g.text(name); got != want {
			t.Errorf("%s = %q, want %q", name, got, want)
		}
	}
	if got := g.text("io.max"); len(disks()) > 0 && !strings.HasSuffix(got, "rbps=1048576 wbps=1048576 riops=100 wiops=100") {
		t.Errorf("io.max = %q", got)
	}
	if err := g.set(limitsOf(1500, 64<<20, 100, 20, 1<<20), limitsOf(1500, 500_000, 100, 20, 1<<20)); !errors.Is(err, sandbox.ErrBelowUse) {
		t.Errorf("shrinking below use: %v", err)
	}
	os.WriteFile(filepath.Join(g.tree.folders["cpu"].path, "g", "cpu.max"), nil, 0o644)
	os.WriteFile(filepath.Join(g.tree.folders["cpu"].path, "g", "pids.max"), nil, 0o644)
	if err := g.set(limitsOf(1500, 64<<20, 100, 20, 1<<20), limitsOf(0, 64<<20, 100, 0, 1<<20)); err != nil || g.text("cpu.max") != "max" || g.text("pids.max") != "max" {
		t.Errorf("no limit: %v, cpu.max %q, pids.max %q", err, g.text("cpu.max"), g.text("pids.max"))
	}
}

func TestLimitsInVersion1(t *testing.T) {
	g := fake(t, false, map[string]string{"cpu.cfs_quota_us": "", "cpu.cfs_burst_us": "", "cpu.shares": "", "memory.limit_in_bytes": "", "memory.memsw.limit_in_bytes": "", "memory.kmem.tcp.limit_in_bytes": "", "pids.max": "",
		"blkio.throttle.read_iops_device": "", "blkio.throttle.write_iops_device": "", "blkio.throttle.read_bps_device": "", "blkio.throttle.write_bps_device": ""})
	if err := g.set(sandbox.Limits{}, limitsOf(5, 64<<20, 0, 20, 0)); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"cpu.cfs_quota_us": "1000", "cpu.cfs_burst_us": "200", "cpu.shares": "5", "memory.limit_in_bytes": "67108864", "memory.memsw.limit_in_bytes": "67108864",
		"memory.kmem.tcp.limit_in_bytes": "67108864", "pids.max": "20"} {
		if got := g.text(name); got != want {
			t.Errorf("%s = %q, want %q", name, got, want)
		}
	}
}

func TestSampleInBothVersions(t *testing.T) {
	for name, g := range map[string]*group{
		"version 1": fake(t, false, map[string]string{
			"cpuacct.usage": "2500000000\n", "cpu.stat": "nr_periods 10\nnr_throttled 3\nthrottled_time 700000000\n",
			"memory.stat": "cache 9000\nrss 5000\nshmem 2000\nmapped_file 1000\npgfault 30\npgmajfault 3\n", "memory.failcnt": "4\n", "memory.usage_in_bytes": "15000\n", "memory.oom_control": "oom_kill_disable 0\nunder_oom 0\noom_kill 2\n",
			"pids.current": "8\n", "pids.peak": "12\n",
			"blkio.throttle.io_service_bytes": "254:0 Read 100\n254:0 Write 200\n254:0 Sync 0\n254:0 Total 300\nTotal 300\n",
			"blkio.throttle.io_serviced":      "254:0 Read 1\n254:0 Write 2\nTotal 3\n"}),
		"version 2": fake(t, true, map[string]string{
			"cpu.stat":    "usage_usec 2500000\nuser_usec 1\nthrottled_usec 700000\n",
			"memory.stat": "anon 5000\nfile 9000\nshmem 2000\nfile_mapped 1000\npgfault 30\npgmajfault 3\n", "memory.current": "15000\n", "memory.events": "low 0\nhigh 0\nmax 4\noom 2\noom_kill 2\n",
			"pids.current": "8\n", "pids.peak": "12\n", "io.stat": "254:0 rbytes=100 wbytes=200 rios=1 wios=2 dbytes=0 dios=0\n"}),
	} {
		g.ownPids, g.ownCPU = 1, time.Second/2
		var m meter
		got, resident := m.read(g)
		got.At = time.Time{}
		want := sandbox.Sample{CPU: 2 * time.Second, Throttled: 700 * time.Millisecond, Memory: 7000, Cache: 7000, Pids: 7,
			ReadBytes: 100, WriteBytes: 200, ReadOps: 1, WriteOps: 2, Faults: 30, MajorFaults: 3, FailedCharges: 4, OOMKills: 2}
		if got != want || resident != 6000 || g.oomKills() != 2 {
			t.Errorf("%s: %+v, resident %d, oom kills %d", name, got, resident, g.oomKills())
		}
		if n, ok := g.mostPids(); n != 11 || !ok {
			t.Errorf("%s: most pids %d", name, n)
		}
		g.letGo(true)
	}
}

func TestPressure(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"some avg10=0.00 avg60=0.00 avg300=0.00 total=1234\nfull avg10=0.00 total=99\n": 1234 * time.Microsecond,
		"full avg10=0.00 total=99\n": 0, "": 0, "some total=x": 0,
	} {
		if got := pressure([]byte(text)); got != want {
			t.Errorf("pressure(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestBelow(t *testing.T) {
	for _, c := range []struct{ root, point, group, want string }{
		{"/", "/sys/fs/cgroup/cpu", "/", "/sys/fs/cgroup/cpu"},
		{"/", "/sys/fs/cgroup", "/user.slice/x", "/sys/fs/cgroup/user.slice/x"},
		{"/docker/abc", "/sys/fs/cgroup", "/docker/abc", "/sys/fs/cgroup"},
		{"/docker/abc", "/sys/fs/cgroup", "/docker/abc/sub", "/sys/fs/cgroup/sub"},
		{"/", "/sys/fs/cgroup", "/../elsewhere", "/sys/fs/cgroup/elsewhere"},
	} {
		if got := (cgroupMount{root: c.root, point: c.point}).below(c.group); got != c.want {
			t.Errorf("below(%+v) = %s", c, got)
		}
	}
}
