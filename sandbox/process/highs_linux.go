package process

import (
	"os"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// highs are the marks of the unified hierarchy: memory.high stands at the lowest that
// has not been passed. The kernel tells when it is, and holds the program back a little
// until the next one stands; after the last, nothing does.
type highs struct {
	group *group
	tell  func()
	stop  *os.File // what the listener waits for too; closing its other end ends it
	told  sync.WaitGroup

	mu     sync.Mutex // guards what follows; taken after box.mu
	limit  int64
	passed int // marks of this limit
	other  *os.File
}

func newHighs(g *group, tell func()) *highs {
	h := &highs{group: g, tell: tell}
	name, _, _ := g.file("memory", "", "memory.events")
	events, err := unix.Open(name, unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return h
	}
	if h.stop, h.other, err = os.Pipe(); err != nil {
		unix.Close(events)
		return h
	}
	h.told.Go(func() { h.listen(events, int(h.stop.Fd())) })
	return h
}

// listen waits for the file of events to change, which reading it arms anew.
func (h *highs) listen(events, stop int) {
	defer unix.Close(events)
	for seen := breaches(events); ; {
		both := []unix.PollFd{{Fd: int32(events), Events: unix.POLLPRI}, {Fd: int32(stop), Events: unix.POLLIN}}
		if _, err := unix.Poll(both, -1); err != nil && err != unix.EINTR || both[1].Revents != 0 {
			return
		}
		if now := breaches(events); now != seen {
			seen = now
			h.pass()
			h.tell()
		}
	}
}

// breaches is how often memory.high was passed; "" where it cannot be read.
func breaches(events int) string {
	var text [256]byte
	n, err := unix.Pread(events, text[:], 0)
	if err != nil {
		return ""
	}
	_, rest, _ := strings.Cut(string(text[:n]), "high ")
	count, _, _ := strings.Cut(rest, "\n")
	return count
}

func (h *highs) set(limit int64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.limit, h.passed = limit, 0
	h.place()
}

func (h *highs) pass() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.passed++
	h.place()
}

// place puts memory.high at the first mark that is above what is in use. mu is held.
func (h *highs) place() {
	value := "max"
	if h.other != nil && h.limit > 0 {
		used, _ := h.group.number("memory", "", "memory.current")
		for ; h.passed < len(markSixteenths); h.passed++ {
			if at := h.limit/16*markSixteenths[h.passed] + h.group.ownMemory; at > used {
				value = strconv.FormatInt(at, 10)
				break
			}
		}
	}
	high, _, _ := h.group.file("memory", "", "memory.high")
	_ = stage.WriteControl(high, value)
}

func (h *highs) end() {
	h.mu.Lock()
	if h.other != nil {
		h.other.Close()
		h.other = nil
	}
	h.place()
	h.mu.Unlock()
	h.told.Wait()
	if h.stop != nil {
		h.stop.Close()
	}
}
