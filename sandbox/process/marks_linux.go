package process

import (
	"fmt"
	"os"
	"sync"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// marks have the kernel say when memory in use passes one of a few points below
// its limit, so that nobody need look every millisecond.
type marks interface {
	// set puts the marks below a limit; none below none. Without them somebody looks
	// at fixed times all the same, so that failing here is no error.
	set(limit int64)
	// end takes the marks away and waits until nobody is being told any more.
	end()
}

// thresholds are the marks of version 1: all stand at once.
type thresholds struct {
	group *group
	tell  func()

	mu     sync.Mutex // guards what follows; taken after box.mu
	event  *os.File   // closing it takes its marks away
	closed bool
	told   sync.WaitGroup
}

// markSixteenths are where the marks stand, in sixteenths of the limit.
var markSixteenths = []int64{8, 10, 12, 13, 14, 15}

// warn begins to call pressed; the function it returns ends that.
func (b *box) warn(pressed func()) (end func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.group == nil || !b.driver.Info().Presses {
		return func() {}
	}
	if b.group.tree.folders["memory"].v2 {
		b.marks = newHighs(b.group, pressed)
	} else {
		b.marks = &thresholds{group: b.group, tell: pressed}
	}
	b.marks.set(int64(b.limits.Vector[resource.Memory]))
	return b.marks.end
}

func (m *thresholds) set(limit int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.event != nil {
		m.event.Close()
		m.event = nil
	}
	if limit <= 0 || m.closed {
		return
	}
	fd, err := unix.Eventfd(0, unix.EFD_CLOEXEC|unix.EFD_NONBLOCK)
	if err != nil {
		return
	}
	event := os.NewFile(uintptr(fd), "memory marks")
	own, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		event.Close()
		return
	}
	m.event = event
	// The kernel waits for all processors at each mark, ten milliseconds or more: the
	// program need not. What places them has a number of its own for the event, which
	// nobody else can get meanwhile.
	go m.place(event, own, limit)
	m.told.Go(func() {
		var passed [8]byte
		for {
			if _, err := event.Read(passed[:]); err != nil {
				return // closed
			}
			m.tell()
		}
	})
}

// place has the kernel count up the event at each mark, the lowest first, as long as
// the event is the current one.
func (m *thresholds) place(event *os.File, own int, limit int64) {
	defer unix.Close(own)
	use, _, _ := m.group.file("memory", "memory.usage_in_bytes", "")
	control, _, _ := m.group.file("memory", "cgroup.event_control", "")
	counter, err := os.Open(use)
	if err != nil {
		return
	}
	defer counter.Close()
	for _, n := range markSixteenths {
		m.mu.Lock()
		current := m.event == event
		m.mu.Unlock()
		if !current || stage.WriteControl(control, fmt.Sprintf("%d %d %d", own, counter.Fd(), limit/16*n)) != nil {
			return
		}
	}
}

func (m *thresholds) end() {
	m.mu.Lock()
	m.closed = true
	if m.event != nil {
		m.event.Close()
		m.event = nil
	}
	m.mu.Unlock()
	m.told.Wait()
}
