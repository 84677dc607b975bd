package calls

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
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
	report  []byte // of a map, which leaves no run in the store itself

	mu      sync.Mutex
	state   string          // +checklocks:mu
	ticket  *ticket         // of its turn, nil before; +checklocks:mu
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
	ticket := c.ticket
	defer func() {
		c.mu.Unlock()
		if ticket != nil && n.What == "placed" {
			ticket.holds()
		}
	}()
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
	out, err := r.newResult(c.id)
	if err != nil {
		return string(task.Lost), err
	}
	inv, opt, err := r.asked(ctx, c)
	if err != nil {
		return string(task.Refused), err
	}
	opt.IO = sandbox.IO{Stdout: out}
	report, err := r.config.Engine.Invoke(ctx, c.sub, c.unit, inv, opt)
	err = errors.Join(err, out.keep())
	if report == nil {
		return notRun(err), err
	}
	return string(report.Outcome), err
}

// Offers are the ways in which a call could be had as the cluster stands; none is made.
func (r *Register) Offers(ctx context.Context, q Request) ([]heddle.Offer, error) {
	sub, unit, err := r.unit(ctx, q.Unit)
	if err == nil {
		err = r.check(ctx, q)
	}
	if err == nil && (unit.Kind == program.Function || len(q.Items) > 0 || len(q.before()) > 0) {
		err = fmt.Errorf("%w: offers are made for one call of a command or handler whose input is there", ErrInvalid)
	}
	if err != nil {
		return nil, err
	}
	c := &call{id: newID(), request: q, sub: sub, unit: unit, started: time.Now().UTC(), changed: make(chan struct{})}
	inv, opt, err := r.asked(ctx, c)
	if err != nil {
		return nil, err
	}
	return r.config.Engine.Offers(ctx, sub, unit, inv, opt)
}

// asked is the call as the engine takes it.
func (r *Register) asked(ctx context.Context, c *call) (task.Invocation, heddle.Options, error) {
	q := c.request
	secrets, err := r.named(ctx, q)
	tier := cluster.IsolationNone
	if q.Isolation != "" {
		tier, _ = cluster.IsolationNamed(q.Isolation) // checked when it was accepted
	}
	return task.Invocation{ID: c.id, Tenant: q.Tenant, Parent: q.Parent, Input: q.Input, Class: q.Class, Budget: q.Budget, Requested: q.Requested, At: c.started},
		heddle.Options{Isolation: tier, Budget: q.Trial, Largest: 0.25, Network: q.Network, Egress: q.Egress, Syscalls: q.Syscalls, Nests: q.Nests, Secrets: secrets, Waits: r.waits,
			NoLearn: q.NoLearn, Accept: q.Accept, Notice: c.notice}, err
}

// notRun is the state of a call that never came to run.
func notRun(err error) string {
	if errors.Is(err, heddle.ErrRefused) {
		return string(task.Refused)
	}
	return string(task.Lost)
}

// result is a call's result on its way into its file, whole or not at all.
type result struct {
	bounded
	file *os.File
	seal io.WriteCloser
	name string
}

func (r *Register) newResult(id string) (*result, error) {
	name := r.resultFile(id)
	f, err := os.OpenFile(name+".part", os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fmt.Errorf("keep the result: %w", err)
	}
	w, err := r.config.Vault.Writer(f)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("keep the result: %w", err), f.Close())
	}
	return &result{bounded{to: w, left: maxResult}, f, w, name}, nil
}

// unkept says that a call has ended and its result was not kept: heddle was killed
// in between, and the call is to be made again.
func (r *Register) unkept(id string) bool {
	_, err := os.Stat(r.resultFile(id) + ".part")
	return err == nil
}

// keep ends the file and gives it its name. The error says also what was cut off.
func (r *result) keep() error {
	err := errors.Join(r.seal.Close(), r.file.Close(), os.Rename(r.name+".part", r.name))
	if r.dropped > 0 {
		err = errors.Join(err, fmt.Errorf("the result is cut at %d MiB: %d bytes more were printed", maxResult>>20, r.dropped))
	}
	return err
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

// keyedID is the name of a tenant's call with that key.
func keyedID(q Request) string {
	sum := sha256.Sum256([]byte(q.Tenant + "\n" + q.Key))
	return hex.EncodeToString(sum[:8])
}

// newID is a fresh name for a call.
func newID() string {
	var b [8]byte
	_, _ = rand.Read(b[:]) // never fails on supported systems
	return hex.EncodeToString(b[:])
}

// Alive reports whether a process of that number exists.
func Alive(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}
