package process

import (
	"bytes"
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

// v2 is whether a controller is in the unified hierarchy.
func (g *group) v2(controller string) bool { return g.tree.folders[controller].v2 }

// cpu is the CPU time of everything that ran in the group, less what the init
// stage took to build the sandbox.
func (g *group) cpu() (time.Duration, bool) {
	var buf [maxCounter]byte
	return g.cpuOf(g.read(cpuTime, buf[:]))
}

// cpuOf is that from the counter's text.
func (g *group) cpuOf(text []byte) (time.Duration, bool) {
	if g.v2("cpuacct") {
		n := named(text, "usage_usec")
		return time.Duration(n)*time.Microsecond - g.ownCPU, n > 0
	}
	n, ok := figure(text)
	return time.Duration(n) - g.ownCPU, ok
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

func (g *group) memory() (m memoryUse) {
	var buf [maxCounter]byte
	for text := g.read(memoryParts, buf[:]); len(text) > 0; {
		var name []byte
		var n int64
		name, n, text = field(text)
		switch string(name) {
		case "anon", "rss":
			m.anon = n
		case "mapped_file", "file_mapped":
			m.mapped = n
		case "shmem":
			m.shmem = n
		case "cache", "file":
			m.cache = n
		case "pgfault":
			m.faults[0] = n
		case "pgmajfault":
			m.faults[1] = n
		}
	}
	m.cache -= m.shmem
	return m
}

// inUse is all memory that counts against the limit, page cache too.
func (g *group) inUse() (int64, bool) {
	var buf [maxCounter]byte
	return figure(g.read(memoryInUse, buf[:]))
}

// oomKills is how often the kernel killed a process of the group at its memory limit.
func (g *group) oomKills() int64 {
	var buf [maxCounter]byte
	return named(g.read(memoryEvents, buf[:]), "oom_kill")
}

// storage is what the group moved to and from disks; ok is false where the
// kernel keeps no such count, as version 1 does not while nothing is throttled.
func (g *group) storage() (readBytes, writeBytes, readOps, writeOps int64, ok bool) {
	var buf [maxCounter]byte
	text := g.read(storageBytes, buf[:])
	if !g.v2("io") {
		readBytes, writeBytes, ok = readWrite(text)
		readOps, writeOps, _ = readWrite(g.read(storageOps, buf[:]))
		return readBytes, writeBytes, readOps, writeOps, ok
	}
	for rest := text; len(rest) > 0; { // "MAJOR:MINOR rbytes=N wbytes=N ..."
		end := bytes.IndexAny(rest, " \n") + 1
		if end == 0 {
			end = len(rest)
		}
		key, value, _ := bytes.Cut(rest[:end], []byte("="))
		rest = rest[end:]
		n, _ := figure(value)
		switch string(key) {
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
	return readBytes, writeBytes, readOps, writeOps, text != nil
}

// readWrite sums the lines "MAJOR:MINOR Read N" and "... Write N".
func readWrite(text []byte) (read, write int64, ok bool) {
	for len(text) > 0 {
		var line []byte
		line, text, _ = bytes.Cut(text, []byte("\n"))
		_, line, _ = bytes.Cut(line, []byte(" "))
		switch what, n, _ := field(line); string(what) {
		case "Read":
			read, ok = read+n, true
		case "Write":
			write, ok = write+n, true
		}
	}
	return read, write, ok
}

// sampleMemory reads what memory there is, and the resident set with it.
func (g *group) sampleMemory(s *sandbox.Sample) (resident int64) {
	m := g.memory()
	s.Memory, s.Cache = max(0, m.anon+m.shmem-g.ownMemory), max(0, m.cache)
	s.Faults, s.MajorFaults = m.faults[0], m.faults[1]
	return g.resident(m)
}

// sampleFlows reads what limits on flows are decided by.
func (g *group) sampleFlows(s *sandbox.Sample) {
	var buf [maxCounter]byte
	if text := g.read(cpuThrottle, buf[:]); g.v2("cpu") {
		s.Throttled = time.Duration(named(text, "throttled_usec")) * time.Microsecond
	} else {
		s.Throttled = time.Duration(named(text, "throttled_time"))
	}
	s.ReadBytes, s.WriteBytes, s.ReadOps, s.WriteOps, _ = g.storage()
	if text := g.read(memoryFails, buf[:]); g.v2("memory") {
		s.FailedCharges = named(text, "max")
	} else {
		s.FailedCharges, _ = figure(text)
	}
}

// sampleStalls reads how many processes there are, and what they waited for.
func (g *group) sampleStalls(s *sandbox.Sample) {
	var buf [maxCounter]byte
	s.OOMKills = g.oomKills()
	pids, _ := figure(g.read(pidsNow, buf[:]))
	s.Pids = int(max(0, pids-g.ownPids))
	s.MemoryPause = pressure(g.read(memoryPressure, buf[:]))
	s.CPUPause = pressure(g.read(cpuPressure, buf[:]))
	s.IOPause = pressure(g.read(ioPressure, buf[:]))
}

// pressure is the total of the "some" line of a pressure file.
func pressure(text []byte) time.Duration {
	some, _, _ := bytes.Cut(text, []byte("\n"))
	_, total, _ := bytes.Cut(some, []byte("total="))
	n, ok := figure(total)
	if !ok || !bytes.HasPrefix(some, []byte("some")) {
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
