package process

import (
	"context"
	"time"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// next is the box for a new sandbox: the one that was prepared, where its namespaces
// fit, else an empty one.
func (d *Driver) next(network bool) *box {
	d.mu.Lock()
	defer d.mu.Unlock()
	if b := d.ahead; b != nil && !network {
		d.ahead = nil
		return b
	}
	return &box{driver: d, gone: make(chan struct{}), messages: make(chan stage.Message, 4)}
}

// prepare starts the init stage of the next sandbox, where the driver is to, and waits
// until it waits for its plan. What fails here fails again, and is said, when there is
// a sandbox to make.
func (d *Driver) prepare() {
	if !d.cfg.Ahead || d.cfg.Encloser != nil {
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.ahead != nil {
		return
	}
	b := &box{driver: d, gone: make(chan struct{}), messages: make(chan stage.Message, 4)}
	if b.begin(context.Background(), &plan{}) != nil || !b.listens() {
		_ = b.end()
		return
	}
	d.ahead = b
}

// attention is how long an init stage may take to be up.
const attention = 10 * time.Second

// listens waits until the init stage reads its plan: until a space, which its decoder
// skips, has been taken from the socket.
func (b *box) listens() bool {
	if _, err := b.control.Write([]byte(" ")); err != nil {
		return false
	}
	for until := time.Now().Add(attention); time.Now().Before(until); time.Sleep(time.Millisecond) {
		select {
		case <-b.gone:
			return false
		default:
		}
		if n, err := unix.IoctlGetInt(int(b.control.Fd()), unix.SIOCOUTQ); err != nil || n == 0 {
			return err == nil
		}
	}
	return false
}
