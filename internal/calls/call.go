package calls

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/task"
)

var errCanceled = errors.New("canceled")

// maxResult is how much of what a call prints is kept as its result. What comes
// after it is dropped, and the call's error says so.
const maxResult = 256 << 20

// call is one that has not ended.
type call struct {
	id      string
	request Request
	sub     *heddle.Submission
	unit    program.Unit
	started time.Time
	cancel  context.CancelCauseFunc

	mu      sync.Mutex
	state   string          // +checklocks:mu
	notices []heddle.Notice // +checklocks:mu
	changed chan struct{}   // closed with each notice; +checklocks:mu
	last    *Call           // once ended; +checklocks:mu
}

func (c *call) run(state string) store.Run {
	return store.Run{ID: c.id, Unit: c.request.Unit, Path: c.sub.Program.Path, Tenant: c.request.Tenant, State: state, Started: c.started, PID: os.Getpid()}
}

// mostNotices bounds what is kept of a run that is adjusted for ever; the newest
// are let go, as the first tell more.
const mostNotices = 1000

func (c *call) note(what, format string, args ...any) {
	c.notice(heddle.Notice{At: time.Now().UTC(), What: what, Text: fmt.Sprintf(format, args...)})
}

func (c *call) notice(n heddle.Notice) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if n.What == "placed" {
		c.state = Running
	}
	if len(c.notices) >= mostNotices && n.What != "ended" {
		return
	}
	c.notices = append(c.notices, n)
	close(c.changed)
	c.changed = make(chan struct{})
}

func (c *call) end(run store.Run, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last = &Call{Run: run, Error: errorText(err)}
}

// since are the notices from the i-th on, and what is closed when there are more.
func (c *call) since(i int) ([]heddle.Notice, <-chan struct{}, *Call) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.notices[min(i, len(c.notices)):], c.changed, c.last
}

func (r *Register) resultFile(id string) string { return filepath.Join(r.config.Dir, "results", id) }

// invoke runs the call in the engine, its output into a file.
func (r *Register) invoke(ctx context.Context, c *call) (string, error) {
	tier := cluster.IsolationNone
	if c.request.Isolation != "" {
		tier, _ = cluster.IsolationNamed(c.request.Isolation) // checked when it was accepted
	}
	part := r.resultFile(c.id) + ".part"
	out, err := os.OpenFile(part, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return string(task.Lost), fmt.Errorf("keep the result: %w", err)
	}
	kept := &bounded{to: out, left: maxResult}
	inv := task.Invocation{ID: c.id, Tenant: c.request.Tenant, Input: c.request.Input, Class: c.request.Class, Budget: c.request.Budget, At: c.started}
	report, err := r.config.Engine.Invoke(ctx, c.sub, c.unit, inv, heddle.Options{
		Isolation: tier, Budget: c.request.Trial, Largest: 0.25, Network: c.request.Network, NoLearn: c.request.NoLearn,
		Notice: c.notice, IO: sandbox.IO{Stdout: kept},
	})
	err = errors.Join(err, out.Close())
	if renamed := os.Rename(part, r.resultFile(c.id)); renamed != nil {
		err = errors.Join(err, renamed)
	}
	if kept.dropped > 0 {
		err = errors.Join(err, fmt.Errorf("the result is cut at %d MiB: %d bytes more were printed", maxResult>>20, kept.dropped))
	}
	if report == nil {
		if errors.Is(err, heddle.ErrRefused) {
			return string(task.Refused), err
		}
		return string(task.Lost), err
	}
	return string(report.Outcome), err
}

// bounded passes on so many bytes and drops the rest, so that a program which
// prints without end fills no disk.
type bounded struct {
	to      io.Writer
	left    int64
	dropped int64
}

// Write never fails for what it drops.
func (b *bounded) Write(p []byte) (int, error) {
	keep := p[:min(int64(len(p)), b.left)]
	b.dropped += int64(len(p) - len(keep))
	n, err := b.to.Write(keep)
	b.left -= int64(n)
	if err != nil {
		return n, err
	}
	return len(p), nil
}

// newID is a fresh name for a call.
func newID() string {
	var b [8]byte
	_, _ = rand.Read(b[:]) // never fails on supported systems
	return hex.EncodeToString(b[:])
}

// alive reports whether a process of that number exists.
func alive(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}
