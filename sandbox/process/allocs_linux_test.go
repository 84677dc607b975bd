//go:build !race

package process

import "testing"

// TestReadingsAllocateNothing, of which the race detector allocates some itself.
func TestReadingsAllocateNothing(t *testing.T) {
	for _, v2 := range []bool{false, true} {
		g := fake(t, v2, map[string]string{"cpuacct.usage": "2500000000\n", "cpu.stat": "usage_usec 2500000\nthrottled_usec 7\n",
			"memory.stat": "anon 5000\nfile 9000\n", "memory.usage_in_bytes": "14000\n", "memory.current": "14000\n", "memory.failcnt": "4\n",
			"memory.oom_control": "oom_kill 2\n", "memory.events": "max 4\noom_kill 2\n", "pids.current": "8\n", "io.stat": "254:0 rbytes=100\n",
			"blkio.throttle.io_service_bytes": "254:0 Read 100\n", "blkio.throttle.io_serviced": "254:0 Read 1\n"})
		var m meter
		if n := testing.AllocsPerRun(10, func() { m.forget(); m.read(g) }); n > 0 {
			t.Errorf("unified %v: a reading allocates %v times", v2, n)
		}
		g.letGo(true)
	}
}
