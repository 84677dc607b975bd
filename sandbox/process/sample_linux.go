package process

import (
	"strconv"
	"strings"
	"time"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// number is a control file that holds one number.
func (g *group) number(controller, v1, v2 string) (int64, bool) {
	name, _, ok := g.file(controller, v1, v2)
	if !ok {
		return 0, false
	}
	n, err := strconv.ParseInt(strings.TrimSpace(stage.ReadControl(name)), 10, 64)
	return n, err == nil
}

// fields picks lines "name value" out of a control file; names it lacks are absent.
func fields(text string) map[string]int64 {
	found := map[string]int64{}
	for line := range strings.Lines(text) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		if n, err := strconv.ParseInt(value, 10, 64); err == nil {
			found[name] = n
		}
	}
	return found
}

// cpu is the CPU time of everything that ran in the group, less what the init
// stage took to build the sandbox.
func (g *group) cpu() (time.Duration, bool) {
	name, v2, ok := g.file("cpuacct", "cpuacct.usage", "cpu.stat")
	if !ok {
		return 0, false
	}
	if v2 {
		n, ok := fields(stage.ReadControl(name))["usage_usec"]
		return time.Duration(n)*time.Microsecond - g.ownCPU, ok
	}
	n, err := strconv.ParseInt(strings.TrimSpace(stage.ReadControl(name)), 10, 64)
	return time.Duration(n) - g.ownCPU, err == nil
}

// memoryUse is memory.stat in the words both versions share.
type memoryUse struct {
	anon   int64    // process memory that has no file behind it
	mapped int64    // file and shared memory pages that are mapped
	shmem  int64    // tmpfs and shared memory: counted as cache, but not reclaimable
	cache  int64    // page cache without shmem
	faults [2]int64 // page faults so far, major ones among them
}

// resident is what the programs' resident sets add up to, shared pages once,
// less the init stage's.
func (g *group) resident(m memoryUse) int64 { return max(0, m.anon+m.mapped-g.ownMemory) }

func (g *group) memory() (memoryUse, bool) {
	name, v2, ok := g.file("memory", "memory.stat", "memory.stat")
	if !ok {
		return memoryUse{}, false
	}
	f := fields(stage.ReadControl(name))
	faults := [2]int64{f["pgfault"], f["pgmajfault"]}
	if v2 {
		return memoryUse{f["anon"], f["file_mapped"], f["shmem"], f["file"] - f["shmem"], faults}, true
	}
	return memoryUse{f["rss"], f["mapped_file"], f["shmem"], f["cache"] - f["shmem"], faults}, true
}

func (g *group) cache() int64 {
	m, _ := g.memory()
	return m.cache
}

// oomKills is how often the kernel killed a process of the group at its memory limit.
func (g *group) oomKills() int64 {
	name, _, ok := g.file("memory", "memory.oom_control", "memory.events")
	if !ok {
		return 0
	}
	return fields(stage.ReadControl(name))["oom_kill"]
}

// storage is what the group moved to and from disks; ok is false where the
// kernel keeps no such count, as version 1 does not while nothing is throttled.
func (g *group) storage() (readBytes, writeBytes, readOps, writeOps int64, ok bool) {
	name, v2, ok := g.file("io", "blkio.throttle.io_service_bytes", "io.stat")
	if !ok {
		return 0, 0, 0, 0, false
	}
	text := stage.ReadControl(name)
	if v2 {
		for f := range strings.FieldsSeq(text) {
			key, value, _ := strings.Cut(f, "=")
			n, _ := strconv.ParseInt(value, 10, 64)
			switch key {
			case "rbytes":
				readBytes += n
			case "wbytes":
				writeBytes += n
			case "rios":
				readOps += n
			case "wios":
				writeOps += n
			}
		}
		return readBytes, writeBytes, readOps, writeOps, true
	}
	readBytes, writeBytes, ok = readWrite(text)
	ops, _, _ := g.file("io", "blkio.throttle.io_serviced", "")
	readOps, writeOps, _ = readWrite(stage.ReadControl(ops))
	return readBytes, writeBytes, readOps, writeOps, ok
}

// readWrite sums the lines "MAJOR:MINOR Read N" and "... Write N".
func readWrite(text string) (read, write int64, ok bool) {
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) != 3 {
			continue
		}
		n, _ := strconv.ParseInt(f[2], 10, 64)
		switch f[1] {
		case "Read":
			read, ok = read+n, true
		case "Write":
			write, ok = write+n, true
		}
	}
	return read, write, ok
}

// sample reads everything at once, and the resident set with it.
func (g *group) sample() (sandbox.Sample, int64) {
	s := sandbox.Sample{At: time.Now()}
	s.CPU, _ = g.cpu()
	if name, v2, ok := g.file("cpu", "cpu.stat", "cpu.stat"); ok {
		f := fields(stage.ReadControl(name))
		s.Throttled = time.Duration(f["throttled_time"])
		if v2 {
			s.Throttled = time.Duration(f["throttled_usec"]) * time.Microsecond
		}
	}
	m, _ := g.memory()
	s.Memory, s.Cache = max(0, m.anon+m.shmem-g.ownMemory), max(0, m.cache)
	s.Faults, s.MajorFaults, s.OOMKills = m.faults[0], m.faults[1], g.oomKills()
	pids, _ := g.number("pids", "pids.current", "pids.current")
	s.Pids = int(max(0, pids-g.ownPids))
	s.ReadBytes, s.WriteBytes, s.ReadOps, s.WriteOps, _ = g.storage()
	if name, v2, ok := g.file("memory", "memory.failcnt", "memory.events"); ok {
		if v2 {
			s.FailedCharges = fields(stage.ReadControl(name))["max"]
		} else {
			s.FailedCharges, _ = strconv.ParseInt(strings.TrimSpace(stage.ReadControl(name)), 10, 64)
		}
	}
	if g.unified != "" {
		for file, to := range map[string]*time.Duration{"memory": &s.MemoryPause, "cpu": &s.CPUPause, "io": &s.IOPause} {
			*to = pressure(stage.ReadControl(g.unified + "/" + file + ".pressure"))
		}
	}
	return s, g.resident(m)
}

// pressure is the total of the "some" line of a pressure file.
func pressure(text string) time.Duration {
	some, _, _ := strings.Cut(text, "\n")
	_, total, ok := strings.Cut(some, "total=")
	n, err := strconv.ParseInt(total, 10, 64)
	if !ok || err != nil || !strings.HasPrefix(some, "some") {
		return 0
	}
	return time.Duration(n) * time.Microsecond
}

// mostPids is the most processes and threads that lived at once, when the
// kernel keeps count.
func (g *group) mostPids() (int, bool) {
	n, ok := g.number("pids", "pids.peak", "pids.peak")
	return int(max(0, n-g.ownPids)), ok
}
