package process

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// Run starts the program and watches it to its end. Once only.
func (b *box) Run(ctx context.Context, streams sandbox.IO) (sandbox.Outcome, error) {
	if err := b.claim(); err != nil {
		return sandbox.Outcome{}, fmt.Errorf("run sandbox %s: %w", b.spec.ID, err)
	}
	w := &watch{box: b, begin: time.Now()}
	copied := b.connect(streams)
	if streams.Pressed != nil {
		defer b.warn(streams.Pressed)()
	}
	err := b.send.Encode(stage.Message{Step: stage.StepGo, Args: streams.Args})
	if err == nil {
		err = w.follow(ctx)
	}
	b.first.kill() // orphans die with the first process, if it has not ended by itself
	<-b.gone
	w.drain(ctx, copied)
	if err != nil {
		return sandbox.Outcome{}, fmt.Errorf("run sandbox %s: %w", b.spec.ID, err)
	}
	return w.outcome(), nil
}

func (b *box) claim() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return sandbox.ErrClosed
	}
	if b.ran {
		return sandbox.ErrBusy
	}
	b.ran = true
	return nil
}

// connect copies between the program's pipes and the caller's streams. A
// caller that stops reading stops the program at a full pipe, and one whose
// writer fails closes it. copied is closed when all output has been delivered.
func (b *box) connect(streams sandbox.IO) (copied chan struct{}) {
	go func() { // ends with the reader, or with a program that reads no more
		if streams.Stdin != nil {
			io.Copy(b.streams[0], streams.Stdin)
		}
		b.streams[0].Close()
	}()
	var out sync.WaitGroup
	for i, to := range []io.Writer{streams.Stdout, streams.Stderr} {
		from := b.streams[i+1]
		if to == nil {
			to = io.Discard
		}
		out.Go(func() {
			io.Copy(to, from)
			from.Close()
		})
	}
	copied = make(chan struct{})
	go func() { out.Wait(); close(copied) }()
	return copied
}

// watch follows one run: its limits in time, its peak, its end.
type watch struct {
	box     *box
	begin   time.Time
	started time.Time
	ended   time.Time
	end     stage.Message // stage.StepExited, when the init stage could say it
	killed  string        // the limit for which the watch killed it, in words
	oom     bool          // that limit was memory's
}

// The first looks come quickly, because most programs are short; then one
// every lookEvery, and less often while nothing moves, all runs' at the same moments:
// to be woken costs a hundred times what a look does.
const (
	firstLook = 2 * time.Millisecond
	lookEvery = 100 * time.Millisecond
	lookStill = time.Second
)

// follow returns when the program and everything it started has ended.
func (w *watch) follow(ctx context.Context) error {
	next := firstLook
	look := time.NewTimer(next)
	defer look.Stop()
	for {
		select {
		case m, ok := <-w.box.messages:
			switch {
			case !ok:
				w.ended = time.Now()
				// A limit too small for the start alone is the program's end, not an error.
				if w.started.IsZero() && w.killed == "" && w.box.oomKills() == 0 {
					return errors.New("the init stage ended before the program began")
				}
				return nil
			case m.Step == stage.StepFailed:
				return errors.New(m.Error)
			case m.Step == stage.StepStarted:
				w.started = time.Now()
			case m.Step == stage.StepExited:
				w.end = m
			}
		case <-ctx.Done():
			w.kill("cancelled: " + context.Cause(ctx).Error())
			ctx = context.WithoutCancel(ctx)
		case <-look.C:
			next = min(next*2, w.look())
			look.Reset(max(together(next, time.Since(start)), time.Millisecond))
		}
	}
}

// start is what the moments of looks are counted from.
var start = time.Now()

// together is how long to wait from now on to a moment that others share, at most next;
// sooner looks share none.
func together(next, now time.Duration) time.Duration {
	grid := lookEvery
	switch {
	case next < lookEvery:
		return next
	case next >= lookStill:
		grid = lookStill
	}
	return (now + next).Truncate(grid) - now
}

// look samples the peak, kills at a time limit, and says when the next limit
// in time can be reached at the earliest.
func (w *watch) look() time.Duration {
	b := w.box
	b.mu.Lock()
	limits := b.limits
	used, resident, still := b.look()
	b.mu.Unlock()
	soonest := lookEvery
	if still {
		soonest = lookStill
	}
	if limits.Wall > 0 {
		left := limits.Wall - time.Since(w.begin)
		if left <= 0 {
			w.kill(fmt.Sprintf("wall time %v", limits.Wall))
		}
		soonest = min(soonest, left)
	}
	if limit := int64(limits.Vector[resource.Memory]); limit > 0 && resident > limit && !b.driver.tree().has("memory") {
		w.oom = true
		w.kill(fmt.Sprintf("memory %d bytes", limit))
	}
	if limits.CPUTime > 0 {
		left := limits.CPUTime - used
		if left <= 0 {
			w.kill(fmt.Sprintf("CPU time %v", limits.CPUTime))
		}
		soonest = min(soonest, left/4)
	}
	return soonest
}

// kill ends everything, unless the program has just ended by itself.
func (w *watch) kill(why string) {
	if w.killed == "" && w.end.Step == "" {
		w.killed = why
		w.box.first.kill()
	}
}

// drain waits until the caller has taken all output. After a kill or when ctx
// is done it waits a moment only: the caller may be what stands still.
func (w *watch) drain(ctx context.Context, copied chan struct{}) {
	var patience <-chan time.Time
	done := ctx.Done()
	if w.killed != "" {
		patience, done = time.After(time.Second), nil
	}
	for {
		select {
		case <-copied:
			return
		case <-done:
			patience, done = time.After(time.Second), nil
		case <-patience:
			closeAll(w.box.streams[1], w.box.streams[2])
			return
		}
	}
}

// outcome puts together how it ended and what it used.
func (w *watch) outcome() sandbox.Outcome {
	o := sandbox.Outcome{Wall: w.ended.Sub(w.begin), Warm: w.box.held}
	if !w.started.IsZero() {
		o.Setup = w.started.Sub(w.begin)
	}
	status := unix.WaitStatus(w.end.Status)
	switch {
	case w.end.Step == "" || w.killed != "": // killed together with the init stage
		o.Signal = unix.SignalName(unix.SIGKILL)
		o.ExitCode = 128 + int(unix.SIGKILL)
	case status.Signaled():
		o.Signal = unix.SignalName(status.Signal())
		o.ExitCode = 128 + int(status.Signal())
	default:
		o.ExitCode = status.ExitStatus()
	}
	o.TimedOut, o.OOM, o.Limit = w.killed != "" && !w.oom, w.oom, w.killed
	if o.Signal == "SIGXCPU" {
		o.TimedOut, o.Limit = true, fmt.Sprintf("CPU time %v", w.box.spec.Limits.CPUTime)
	}
	refused := w.end.Denied
	if w.end.Step == "" { // nobody counted them
		refused = w.box.refusals.list()
	}
	o.Denied = denials(refused, w.box.spec)
	if w.killed == "" && !o.TimedOut && o.ExitCode != 0 {
		w.blame(&o)
	}
	w.usage(&o)
	return o
}

// blame says which limit stands behind a program that ended badly: the memory
// limit for certain, a refused system call as a likely cause.
func (w *watch) blame(o *sandbox.Outcome) {
	if w.box.oomKills() > 0 {
		o.OOM = true
		w.box.mu.Lock()
		o.Limit = fmt.Sprintf("memory %d bytes", w.box.limits.Vector[resource.Memory])
		w.box.mu.Unlock()
		return
	}
	for _, d := range o.Denied {
		if o.Limit != "" {
			o.Limit += "; "
		}
		o.Limit += d.String()
	}
}

// usage is the whole run's. CPU counts every thread, orphans too. Peak memory
// is the larger of the largest peak resident set of one process, which the
// kernel keeps, and the largest sum over all processes that was sampled;
// control groups' own peak would count page cache and scratch files as well.
func (w *watch) usage(o *sandbox.Outcome) {
	b := w.box
	b.mu.Lock()
	defer b.mu.Unlock()
	b.meter.forget() // whoever asks is told of the end
	use := profile.Usage{WallSeconds: o.Wall.Seconds(), CPUSeconds: max(b.used, time.Duration(w.end.CPU)).Seconds(), Threads: max(1, b.threads)}
	use.PeakMemoryBytes = max(w.end.MaxRSS, b.peak)
	read, write := w.end.IO.ReadBytes, w.end.IO.WriteBytes
	if w.end.Step != "" {
		use.ReadBytes, use.WriteBytes = &read, &write
	}
	if b.group != nil {
		if cpu, ok := b.group.cpu(); ok {
			use.CPUSeconds = cpu.Seconds()
		}
		if rb, wb, ro, wo, ok := b.group.storage(); ok {
			use.ReadBytes, use.WriteBytes, use.ReadOps, use.WriteOps = &rb, &wb, &ro, &wo
		}
		if n, ok := b.group.mostPids(); ok {
			use.Threads = max(1, n)
		}
	}
	if b.gate != nil {
		rx, tx := b.gate.passed()
		use.RxBytes, use.TxBytes = &rx, &tx
	}
	b.peak = use.PeakMemoryBytes
	o.Usage = use
}
