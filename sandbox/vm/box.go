package vm

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/heddle-run/heddle/internal/machine"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// box is one machine.
type box struct {
	spec    sandbox.Spec
	cmd     *exec.Cmd
	console tail
	streams []net.Conn // as ports, then the monitor
	gone    chan struct{}
	pressed chan struct{} // the guest's word that memory nears its limit; holds one
	room    int64         // bytes that the program may have at most

	write sync.Mutex // of the control stream

	mu      sync.Mutex
	ran     bool
	closed  bool
	serial  uint64
	pending map[uint64]chan reply
}

func newBox() *box {
	return &box{gone: make(chan struct{}), pressed: make(chan struct{}, 1), pending: map[uint64]chan reply{}}
}

// boot starts a clone of a template and hands it the program.
func (b *box) boot(ctx context.Context, m guestMachine) error {
	b.room = (m.shape.Memory - guestOwn) << 20
	bounded, cancel := context.WithTimeout(ctx, bootTime)
	defer cancel()
	if err := b.launch(m); err != nil {
		return err
	}
	if err := b.resume(bounded); err != nil {
		return b.why(err)
	}
	return b.give(bounded)
}

// start boots a machine and waits until the agent says that it is up.
func (b *box) start(ctx context.Context, m guestMachine) error {
	up := make(chan reply, 1)
	b.pending[0] = up
	if err := b.launch(m); err != nil {
		return err
	}
	_, err := b.wait(ctx, up)
	return err
}

// launch runs the emulator.
func (b *box) launch(m guestMachine) error {
	cmd, err := m.command()
	if err != nil {
		return err
	}
	theirs, err := b.connect()
	defer func() {
		for _, f := range theirs {
			f.Close()
		}
	}()
	if err != nil {
		return err
	}
	if m.from.state != "" && !m.write {
		state, err := os.Open(m.from.state)
		if err != nil {
			return err
		}
		theirs = append(theirs, state)
	}
	cmd.ExtraFiles, cmd.Stdout, cmd.Stderr = theirs, &b.console, &b.console
	machine.DieWithParent(cmd)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start %s: %w", cmd.Path, err)
	}
	b.cmd = cmd
	go func() {
		_ = cmd.Wait()
		close(b.gone)
	}()
	go b.listen(b.streams[0])
	return nil
}

// connect makes the streams and the monitor; the emulator inherits the other ends.
func (b *box) connect() (theirs []*os.File, err error) {
	for range len(ports) + 1 {
		ours, other, err := socketpair()
		if err != nil {
			return theirs, err
		}
		theirs = append(theirs, other)
		c, err := net.FileConn(ours)
		ours.Close()
		if err != nil {
			return theirs, err
		}
		b.streams = append(b.streams, c)
	}
	return theirs, nil
}

// give sends the program into the machine, where the inner driver makes its
// sandbox.
func (b *box) give(ctx context.Context) error {
	archive, err := os.CreateTemp("", "heddle-vm-*.tar")
	if err != nil {
		return err
	}
	defer archive.Close()
	defer os.Remove(archive.Name())
	if err := packFiles(archive, b.spec); err != nil {
		return err
	}
	size, err := archive.Seek(0, io.SeekCurrent)
	if err != nil {
		return err
	}
	if _, err := archive.Seek(0, io.SeekStart); err != nil {
		return err
	}
	plain := b.spec
	plain.Files, plain.Mounts = nil, slices.Clone(b.spec.Mounts)
	for k := range plain.Mounts {
		plain.Mounts[k].Host = "" // nothing of the guest's business
	}
	r := request{Op: "create", Spec: &plain, Path: os.Getenv("PATH"), Blob: size, Now: time.Now(), Random: make([]byte, 64)}
	_, _ = rand.Read(r.Random) // never fails
	_, err = b.ask(ctx, r, archive)
	return err
}

// ask sends a request and waits for its reply.
func (b *box) ask(ctx context.Context, r request, blob io.Reader) (reply, error) {
	answer := make(chan reply, 1)
	b.mu.Lock()
	if b.closed {
		b.mu.Unlock()
		return reply{}, sandbox.ErrClosed
	}
	b.serial++
	r.ID = b.serial
	b.pending[r.ID] = answer
	b.mu.Unlock()
	defer func() {
		b.mu.Lock()
		delete(b.pending, r.ID)
		b.mu.Unlock()
	}()
	if err := b.send(r, blob); err != nil {
		return reply{}, b.why(err)
	}
	return b.wait(ctx, answer)
}

func (b *box) send(r request, blob io.Reader) error {
	b.write.Lock()
	defer b.write.Unlock()
	if err := writeHeader(b.streams[0], r); err != nil || blob == nil {
		return err
	}
	_, err := io.CopyN(b.streams[0], blob, r.Blob)
	return err
}

func (b *box) wait(ctx context.Context, answer chan reply) (reply, error) {
	select {
	case r := <-answer:
		return r, r.err()
	case <-ctx.Done():
		return reply{}, ctx.Err()
	case <-b.gone:
		return reply{}, b.why(errors.New("the machine stopped"))
	}
}

// why adds the console's last words to an error.
func (b *box) why(err error) error {
	select {
	case <-b.gone: // Wait is over, so the console is whole
		b.mu.Lock()
		defer b.mu.Unlock()
		if b.closed {
			return sandbox.ErrClosed
		}
		return fmt.Errorf("%w: %w; its last words: %.300s", sandbox.ErrUnavailable, err, b.console.last())
	default:
		return err
	}
}

// listen hands replies to those who wait until the stream ends. The files of
// writable mounts come with the reply to run.
func (b *box) listen(r io.Reader) {
	for {
		var answer reply
		if readHeader(r, &answer) != nil {
			return
		}
		if answer.Blob > 0 {
			files := io.LimitReader(r, answer.Blob)
			if err := unpack(files, b.writable); err != nil && answer.Error == "" {
				answer.Error = "bring back files: " + err.Error()
			}
			if _, err := io.Copy(io.Discard, files); err != nil {
				return
			}
		}
		if answer.Pressed {
			select {
			case b.pressed <- struct{}{}:
			default: // said, and not heard yet
			}
			continue
		}
		b.mu.Lock()
		to := b.pending[answer.ID]
		delete(b.pending, answer.ID)
		b.mu.Unlock()
		if to != nil {
			to <- answer
		}
	}
}

// writable is the host's place of a mount whose files come back.
func (b *box) writable(name string) (string, bool) {
	for k, m := range b.spec.Mounts {
		if m.Writable && mountFiles(k) == name {
			return m.Host, true
		}
	}
	return "", false
}

// outputTime is how long the output of a program that was killed may take to be read.
const outputTime = time.Second

// killTime is how long a guest has to end a program before the machine is ended.
const killTime = 3 * time.Second

// Run implements sandbox.Sandbox.
func (b *box) Run(ctx context.Context, std sandbox.IO) (sandbox.Outcome, error) {
	b.mu.Lock()
	switch {
	case b.closed:
		b.mu.Unlock()
		return sandbox.Outcome{}, sandbox.ErrClosed
	case b.ran:
		b.mu.Unlock()
		return sandbox.Outcome{}, sandbox.ErrBusy
	}
	b.ran = true
	b.mu.Unlock()
	begin := time.Now()
	b.feed(std.Stdin)
	var outputs sync.WaitGroup
	outputs.Go(func() { b.copyOut(std.Stdout, 2) })
	outputs.Go(func() { b.copyOut(std.Stderr, 3) })
	copied := make(chan struct{})
	go func() {
		outputs.Wait()
		close(copied)
	}()
	unheard := b.hear(std.Pressed)
	o, err := b.runAndKill(ctx, std.Args)
	unheard()
	var patience <-chan time.Time // nil: as long as the caller takes to read
	if err != nil || o.Signal != "" || o.TimedOut {
		patience = time.After(outputTime)
	}
	select {
	case <-copied:
	case <-patience:
		b.streams[2].Close()
		b.streams[3].Close()
	}
	o.Setup = max(time.Since(begin)-o.Wall, o.Setup)
	return o, err
}

// hear passes on that memory nears its limit, one word at a time; what it returns ends
// that.
func (b *box) hear(pressed func()) (end func()) {
	if pressed == nil {
		return func() {}
	}
	done := make(chan struct{})
	var hearing sync.WaitGroup
	hearing.Go(func() {
		for {
			select {
			case <-b.pressed:
				pressed()
			case <-done:
				return
			}
		}
	})
	return func() {
		close(done)
		hearing.Wait()
	}
}

// feed copies the program's input. A caller's reader that never ends keeps its
// goroutine, as os/exec does.
func (b *box) feed(in io.Reader) {
	to := chunks{b.streams[1], new(atomic.Bool)}
	if in == nil {
		go to.end()
		return
	}
	go func() {
		_, _ = io.Copy(to, in)
		to.end()
	}()
}

// copyOut copies an output to its end. A writer that fails is not asked again,
// and the program is told as by a closed pipe.
func (b *box) copyOut(w io.Writer, stream int) {
	if w == nil {
		w = io.Discard
	}
	from := &unchunked{r: b.streams[stream]}
	if _, err := io.Copy(w, from); err != nil {
		_ = b.send(request{Op: "deaf", Stream: stream}, nil)
		_, _ = io.Copy(io.Discard, from)
	}
}

// runAndKill asks for the run; when ctx ends first, the guest ends the program,
// or else the machine ends.
func (b *box) runAndKill(ctx context.Context, args []string) (sandbox.Outcome, error) {
	patient, giveUp := context.WithCancel(context.Background())
	defer giveUp()
	stop := context.AfterFunc(ctx, func() {
		if b.send(request{Op: "kill"}, nil) == nil {
			select {
			case <-time.After(killTime):
			case <-patient.Done():
			}
		}
		giveUp()
	})
	defer stop()
	r, err := b.ask(patient, request{Op: "run", Args: args}, nil)
	switch killed := (sandbox.Outcome{ExitCode: 128 + 9, Signal: "SIGKILL"}); {
	case errors.Is(err, context.Canceled):
		killed.TimedOut, killed.Limit = true, "the call was cancelled"
		return killed, nil
	case errors.Is(err, sandbox.ErrClosed):
		killed.Limit = "the sandbox was closed"
		return killed, nil
	}
	return r.Outcome, err
}

// Resize implements sandbox.Sandbox, within what the machine was given: a program
// that was let have more would starve the guest's kernel.
func (b *box) Resize(ctx context.Context, limits sandbox.Limits) error {
	if want := int64(limits.Vector[resource.Memory]); want > b.room {
		return fmt.Errorf("a memory limit of %d bytes: this machine has room for %d, and only another one can have more", want, b.room)
	}
	_, err := b.ask(ctx, request{Op: "resize", Limits: &limits}, nil)
	return err
}

// usageTime is how long a guest may take to say what it uses.
const usageTime = 2 * time.Second

// Usage implements sandbox.Sandbox.
func (b *box) Usage() (sandbox.Sample, error) {
	ctx, cancel := context.WithTimeout(context.Background(), usageTime)
	defer cancel()
	r, err := b.ask(ctx, request{Op: "usage"}, nil)
	r.Sample.At = time.Now() // the guest's clock is its own
	return r.Sample, err
}

// Close implements sandbox.Sandbox: the machine's processor is switched off.
func (b *box) Close() error {
	b.mu.Lock()
	first := !b.closed
	b.closed = true
	b.mu.Unlock()
	if b.cmd != nil {
		if first {
			_ = b.cmd.Process.Kill()
		}
		<-b.gone
	}
	for _, c := range b.streams {
		c.Close()
	}
	return nil
}
