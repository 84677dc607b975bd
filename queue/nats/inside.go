package nats

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/nats-io/nats-server/v2/server"
)

// inside is the server in this process. JetStream stores nothing more once a write has
// failed, whatever room there is later; so the server is then closed and opened again
// over the same folder.
type inside struct {
	dir   string
	key   string
	event func(string)
	tidy  func(context.Context) error // done after it was opened again
	ended chan struct{}               // closed when watch is

	mu     sync.Mutex
	server *server.Server // nil between two; +checklocks:mu
	sick   chan struct{}  // closed when it cannot write, and another when it can; +checklocks:mu
	why    string         // then; +checklocks:mu
}

// unbounded: what JetStream would choose is a share of what is free when it starts, and
// that bound stays when more is.
const unbounded = 1 << 60

func openInside(dir, key string, event func(string), tidy func(context.Context) error) (*inside, error) {
	if event == nil {
		event = func(string) {}
	}
	i := &inside{dir: filepath.Join(dir, "nats"), key: key, event: event, tidy: tidy, ended: make(chan struct{}), sick: make(chan struct{})}
	if err := i.hold(); err != nil {
		i.event("no room is held for a full disk: " + err.Error())
	}
	return i, i.open()
}

func (i *inside) open() error {
	s, err := server.NewServer(&server.Options{
		ServerName: "heddle", DontListen: true, JetStream: true, StoreDir: i.dir,
		NoSigs: true, NoLog: true, MaxPayload: maxTask, JetStreamMaxStore: unbounded, JetStreamMaxMemory: -1, JetStreamKey: i.key,
	})
	if err != nil {
		return err
	}
	s.Start()
	if !s.ReadyForConnections(20*time.Second) || !s.JetStreamEnabled() {
		s.Shutdown()
		s.WaitForShutdown()
		return errors.New("the server in this process does not start; is another using its folder?")
	}
	i.mu.Lock()
	i.server = s
	i.mu.Unlock()
	return nil
}

func (i *inside) close() {
	i.mu.Lock()
	s := i.server
	i.server = nil
	i.mu.Unlock()
	if s != nil {
		s.Shutdown()
		s.WaitForShutdown()
	}
}

// InProcessConn is a connection to the server that there is now; a client whose server
// was closed asks again.
func (i *inside) InProcessConn() (net.Conn, error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.server == nil {
		return nil, errors.New("the server in this process is being started again")
	}
	return i.server.InProcessConn()
}

// failing is closed when the server cannot write: it answers nobody then.
func (i *inside) failing() <-chan struct{} {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.sick
}

// trouble is why it cannot.
func (i *inside) trouble() error {
	i.mu.Lock()
	defer i.mu.Unlock()
	return fmt.Errorf("the queue's server cannot write: %s", i.why)
}

// illness is why the server stores nothing more; "" is that it does.
func (i *inside) illness() string {
	i.mu.Lock()
	s := i.server
	i.mu.Unlock()
	if s == nil {
		return "it could not be opened"
	}
	if !s.JetStreamEnabled() {
		return "it is out of space"
	}
	// It tells other things too, such as a stream that is being removed just now.
	if h := s.Healthz(nil); strings.Contains(h.Error, "write error") {
		return h.Error
	}
	return ""
}

// The pauses between two looks at a server, and between two times that one is opened.
const (
	lookAgain = 500 * time.Millisecond
	openAgain = 5 * time.Second
)

// watch looks after the server until life ends, and closes it. One that cannot write is
// opened again at once, with the reserve to write into, so that what is in the queue can
// be worked off, which makes room; it gets nothing more before there is some.
func (i *inside) watch(life context.Context) {
	defer close(i.ended)
	defer i.close()
	tick := time.NewTicker(lookAgain)
	defer tick.Stop()
	var since, opened time.Time // of an illness; zero is none
	for {
		select {
		case <-life.Done():
			return
		case <-tick.C:
		}
		why := i.illness()
		switch {
		case why != "" && time.Since(opened) > openAgain:
			if since.IsZero() {
				since = time.Now()
				i.fell(why)
			}
			opened = time.Now()
			i.again(life, i.free())
		case why == "" && !since.IsZero() && i.room():
			// What it could not remove it does not try to again, and does not tell.
			if i.again(life, nil) {
				i.recovered(time.Since(since))
				since = time.Time{}
			}
		case why == "" && !since.IsZero() && time.Since(opened) > openAgain:
			// Nor does what was done leave the disk then, however much it is.
			opened = time.Now()
			i.again(life, nil)
		}
	}
}

// again opens the server again.
func (i *inside) again(life context.Context, err error) bool {
	i.close()
	if err = errors.Join(err, i.open()); err == nil {
		err = i.tidy(life)
	}
	if err != nil {
		i.event("the queue's server could not be opened again: " + err.Error())
	}
	return err == nil
}

func (i *inside) fell(why string) {
	i.event("the queue's server cannot write, and takes nothing more before it can: " + why)
	i.mu.Lock()
	defer i.mu.Unlock()
	i.why = why
	close(i.sick)
}

func (i *inside) recovered(after time.Duration) {
	i.mu.Lock()
	i.sick = make(chan struct{})
	i.mu.Unlock()
	i.event(fmt.Sprintf("the queue's server takes tasks again, %.1f s after it could not write", after.Seconds()))
}

// reserve is how much room is held for a full disk: what is done cannot be removed
// from a stream without writing. And enough is how much must be free beside it before
// the server is given more again: the reserve itself is there as soon as it was freed.
const (
	reserve = 8 << 20
	enough  = 4 << 20
)

func (i *inside) held() string { return filepath.Join(i.dir, "reserve") }

// hold takes the reserve, which fails where there is no room. Its bytes are written: a
// file system's own figures count what this user may not have, and know of no quota.
func (i *inside) hold() error {
	if info, err := os.Stat(i.held()); err == nil && info.Size() == reserve {
		return nil
	}
	err := os.MkdirAll(i.dir, 0o700)
	if err == nil {
		err = os.WriteFile(i.held(), make([]byte, reserve), 0o600)
	}
	if err != nil {
		return errors.Join(err, i.free())
	}
	return nil
}

// room says whether there is some, beside the reserve, and holds that.
func (i *inside) room() bool {
	probe := i.held() + "-more"
	err := os.WriteFile(probe, make([]byte, enough), 0o600)
	if err == nil {
		err = i.hold()
	}
	_ = os.Remove(probe) // what is left of it is written over
	return err == nil
}

func (i *inside) free() error {
	if err := os.Remove(i.held()); !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
