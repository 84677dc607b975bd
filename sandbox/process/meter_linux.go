package process

import (
	"time"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/sandbox"
)

// meter is what a sandbox's last full reading was. That takes a dozen files; one that
// is kept open says whether it still holds: while the counter of CPU time stands
// still, nothing has run, and so nothing was taken.
type meter struct {
	cpu      int // its file; -1 is none
	seen     string
	at       time.Time
	sample   sandbox.Sample
	resident int64
}

// stale is how long a reading may hold: what the kernel writes to a disk for a program
// that sleeps, and takes back of its page cache, moves no counter.
const stale = 5 * time.Second

func (g *group) newMeter() *meter {
	m := &meter{cpu: -1}
	if name, _, ok := g.file("cpuacct", "cpuacct.usage", "cpu.stat"); ok {
		if fd, err := unix.Open(name, unix.O_RDONLY|unix.O_CLOEXEC, 0); err == nil {
			m.cpu = fd
		}
	}
	return m
}

// read is the group's sample, and the resident set with it.
func (m *meter) read(g *group) (sandbox.Sample, int64) {
	now, seen := time.Now(), m.counter()
	if seen == "" || seen != m.seen || now.Sub(m.at) >= stale {
		m.sample, m.resident = g.sample()
		m.seen, m.at = seen, now
	}
	s := m.sample
	s.At = now
	return s, m.resident
}

// counter is the text of the file; "" where it cannot be read.
func (m *meter) counter() string {
	var text [512]byte
	n, err := unix.Pread(m.cpu, text[:], 0)
	if err != nil {
		return ""
	}
	return string(text[:n])
}

// forget has the next reading be a full one: limits have changed.
func (m *meter) forget() { m.seen = "" }

func (m *meter) close() {
	if m.cpu >= 0 {
		unix.Close(m.cpu)
	}
}
