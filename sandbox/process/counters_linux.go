package process

import (
	"bytes"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// counter is a control file that is read again and again.
type counter int

const (
	cpuTime counter = iota
	cpuThrottle
	memoryInUse
	memoryParts
	memoryEvents
	memoryFails
	pidsNow
	storageBytes
	storageOps
	memoryPressure
	cpuPressure
	ioPressure
	numCounters
)

// counterFiles are the counters' files in either version; "" is none. Those without a
// controller are in the unified hierarchy only.
var counterFiles = [numCounters]struct{ controller, v1, v2 string }{
	cpuTime:        {"cpuacct", "cpuacct.usage", "cpu.stat"},
	cpuThrottle:    {"cpu", "cpu.stat", "cpu.stat"},
	memoryInUse:    {"memory", "memory.usage_in_bytes", "memory.current"},
	memoryParts:    {"memory", "memory.stat", "memory.stat"},
	memoryEvents:   {"memory", "memory.oom_control", "memory.events"},
	memoryFails:    {"memory", "memory.failcnt", "memory.events"},
	pidsNow:        {"pids", "pids.current", "pids.current"},
	storageBytes:   {"io", "blkio.throttle.io_service_bytes", "io.stat"},
	storageOps:     {"io", "blkio.throttle.io_serviced", ""},
	memoryPressure: {"", "", "memory.pressure"},
	cpuPressure:    {"", "", "cpu.pressure"},
	ioPressure:     {"", "", "io.pressure"},
}

// counters are the files of one group that stay open, which spares two of three system
// calls and the kernel's walk along the path.
type counters struct {
	keep  bool               // those that are read from now on
	files [numCounters]int32 // descriptor + 1; 0 is not open
}

// maxCounter bounds a counter's text.
const maxCounter = 4096

// read is a counter's text, in buf, which is to hold maxCounter; nil where there is none.
func (g *group) read(c counter, buf []byte) []byte {
	fd := int(g.open.files[c]) - 1
	if fd < 0 {
		if fd = g.openCounter(c); fd < 0 {
			return nil
		}
		if g.open.keep || c == cpuTime { // which is read more often than all others
			g.open.files[c] = int32(fd) + 1
		} else {
			defer unix.Close(fd)
		}
	}
	n, err := unix.Pread(fd, buf[:maxCounter], 0)
	if err != nil {
		return nil
	}
	return buf[:n]
}

func (g *group) openCounter(c counter) (fd int) {
	f := counterFiles[c]
	name, _, ok := g.file(f.controller, f.v1, f.v2)
	if f.controller == "" && g.unified != "" {
		name, ok = filepath.Join(g.unified, f.v2), true
	}
	if !ok {
		return -1
	}
	fd, err := unix.Open(name, unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return -1
	}
	return fd
}

// letGo closes the files but that of the CPU time; with all that one too.
func (g *group) letGo(all bool) {
	g.open.keep = false
	for c, fd := range g.open.files {
		if fd > 0 && (all || counter(c) != cpuTime) {
			unix.Close(int(fd) - 1)
			g.open.files[c] = 0
		}
	}
}

// figure is the number that a text begins with.
func figure(text []byte) (n int64, ok bool) {
	for _, c := range bytes.TrimLeft(text, " ") {
		if c < '0' || c > '9' {
			break
		}
		n, ok = 10*n+int64(c-'0'), true
	}
	return n, ok
}

// field takes the first line "name value" off a text; what else a line is has no name.
func field(text []byte) (name []byte, value int64, rest []byte) {
	line, rest, _ := bytes.Cut(text, []byte("\n"))
	name, number, _ := bytes.Cut(line, []byte(" "))
	value, ok := figure(number)
	if !ok {
		return nil, 0, rest
	}
	return name, value, rest
}

// named is the value of one such line, 0 where there is none.
func named(text []byte, want string) int64 {
	for len(text) > 0 {
		var name []byte
		var n int64
		if name, n, text = field(text); string(name) == want {
			return n
		}
	}
	return 0
}
