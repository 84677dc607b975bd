package process

import (
	"time"

	"github.com/heddle-run/heddle/sandbox"
)

// meter is what was last read of a sandbox, and says how much of it still holds. All
// of it takes a dozen files, and a host has hundreds of sandboxes of which few move:
//   - while the counter of CPU time stands still, nothing has run, and so nothing was
//     taken. Of what has rested for a while not even that is asked each time;
//   - what moves and keeps its memory has the rest read a few times a second, what
//     grows or shrinks at every look. What comes near its limit between two looks is
//     told by the kernel (marks).
type meter struct {
	looked   time.Time // at the counter
	moved    time.Time // when it was last found to have
	weighed  time.Time // when its memory was read
	complete time.Time // when the rest was that flows
	stalls   time.Time // when all that is left was
	asked    time.Time // when somebody else than the watch did
	inUse    int64
	sample   sandbox.Sample
	resident int64
}

const (
	// stale is how long a reading may hold: what the kernel writes to a disk for a program
	// that sleeps, and takes back of its page cache, moves no counter.
	stale = 20 * time.Second
	// fresh is how long one holds of what moves, but for its CPU time and its memory.
	fresh = 50 * time.Millisecond
	// calm is how long one holds of what nothing is decided by: processes, their kills and stalls.
	calm = 100 * time.Millisecond
	// Who rested so long is looked at so often.
	rested    = time.Second
	lookRests = 100 * time.Millisecond
	// grain is what memory has to move by to be read again before its time.
	grain = 256 << 10
)

// read is the group's sample, and the resident set with it.
func (m *meter) read(g *group) (sandbox.Sample, int64) {
	now := time.Now()
	m.asked = now
	m.glance(g, now)
	due := func(read time.Time, holds time.Duration) bool {
		old := now.Sub(read)
		return old >= stale || old >= holds && m.moved.After(read)
	}
	if due(m.complete, fresh) {
		g.open.keep = now.Sub(m.moved) < rested
		g.sampleFlows(&m.sample)
		m.complete = now
	}
	if due(m.stalls, calm) {
		g.sampleStalls(&m.sample)
		m.stalls = now
	}
	s := m.sample
	s.At = m.looked
	return s, m.resident
}

// glance reads CPU time and memory as far as they have moved, and says whether they have.
func (m *meter) glance(g *group, now time.Time) (moves bool) {
	if now.Sub(m.moved) > rested && now.Sub(m.looked) < lookRests {
		return false
	}
	var buf [maxCounter]byte
	cpu, ok := g.cpuOf(g.read(cpuTime, buf[:]))
	moves = !ok || cpu != m.sample.CPU || m.weighed.IsZero()
	m.sample.CPU, m.looked = cpu, now
	switch {
	case moves:
		m.moved = now
	case now.Sub(m.weighed) >= stale:
		g.letGo(false)
	case !m.moved.After(m.weighed):
		return false
	}
	inUse, ok := g.inUse()
	if d := inUse - m.inUse; !ok || d > grain || d < -grain || now.Sub(m.weighed) >= fresh {
		m.resident = g.sampleMemory(&m.sample)
		m.inUse, m.weighed = inUse, now
	}
	return moves
}

// forget has the next reading be a full one: limits have changed.
func (m *meter) forget() { *m = meter{sample: m.sample, resident: m.resident} }
