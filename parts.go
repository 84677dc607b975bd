package heddle

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/internal/estimate"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// all runs all parts: the last one beside the others, which goes on after the loop
// when they have ended. Why says that it must be run whole.
func (f *forking) all(ctx context.Context, out string) (why string, err error) {
	if err := os.Mkdir(f.fork.Left, 0o755); err != nil {
		return "", err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	n := f.fork.Parts - 1
	f.ended = make(chan struct{}, 64*f.fork.Parts) // a part may be tried more than once
	var first sync.Once                            // what ends one ends the others: only the first says why
	settle := func(w string, e error) {
		if w != "" || e != nil {
			first.Do(func() { why, err = w, e })
			cancel()
		}
	}
	others := make(chan struct{})
	go func() {
		defer close(others)
		settle(f.parts(ctx, n))
	}()
	settle(f.goesOn(ctx, n))
	<-others
	if err != nil || why != "" {
		return why, err
	}
	for _, name := range []string{"out", "err"} {
		to := out
		if name == "err" {
			to += "-err"
		}
		if why, err = f.compose(name, to); err != nil || why != "" {
			return why, err
		}
	}
	return "", nil
}

// parts runs all parts but the last.
func (f *forking) parts(ctx context.Context, n int) (why string, err error) {
	if n == 0 {
		return "", nil
	}
	inv := f.j.r.inv
	tasks := make([]task.Task, n)
	for k := range tasks {
		tasks[k] = task.Task{ID: fmt.Sprintf("%s-part-%d", inv.ID, k), Invocation: inv.ID, Tenant: inv.Tenant, Unit: inv.Unit,
			Shard: k, Of: f.fork.Parts, Class: inv.Class, Inputs: []task.Input{inv.Input}}
	}
	results, err := f.j.e.dispatcher.Run(ctx, tasks...)
	if err != nil {
		return "", fmt.Errorf("split %s: %w", f.j.r.unit.Name, err)
	}
	for k, r := range results {
		f.report.Parts = append(f.report.Parts, r.Usage.WallSeconds)
		if r.Outcome != task.OK && r.ExitCode == forkRefused {
			return r.Error, nil
		}
		if r.Outcome != task.OK {
			return fmt.Sprintf("part %d of %d ended by %s: %s", k+1, f.fork.Parts, r.Outcome, r.Error), nil
		}
	}
	f.othersEnd = time.Now() // before the last part's end, which waits
	return "", nil
}

// part runs one part in a lane.
func (f *forking) part(ctx context.Context, a cluster.Allocation, t task.Task) task.Result {
	result := task.Result{Task: t.ID, Attempt: t.Attempt, Outcome: task.Lost}
	defer func() { f.ended <- struct{}{} }()
	p, end, outcome, err := f.fed(ctx, a, t)
	if err != nil {
		result.Error = err.Error()
		return result
	}
	result.Usage, result.ExitCode, result.Outcome = end.Usage, end.ExitCode, outcome
	if outcome != task.OK {
		result.Error = p.said(end)
	} else if err := f.keep(p, t.Shard); err != nil {
		result.Outcome, result.Error = task.Exit, err.Error()
	}
	return result
}

// pieces are the files that a part puts out and logs to.
type pieces struct{ out, err string }

// killed is the status of a process that was killed from outside.
const killed = 128 + int(syscall.SIGKILL)

// fed runs one part in its lane, and again when it is killed: with more memory when
// that is what it lacked, as it was when somebody else killed it. The other parts
// are not touched by that.
func (f *forking) fed(ctx context.Context, a cluster.Allocation, t task.Task) (p pieces, end sandbox.Outcome, outcome task.Outcome, err error) {
	for tries := 1; ; tries++ {
		p, end, outcome, err = f.box(ctx, a, t)
		if err != nil || ctx.Err() != nil || tries == maxAttempts || outcome != task.OOM && (outcome != task.Exit || end.ExitCode != killed) {
			return p, end, outcome, err
		}
		why := fmt.Sprintf("part %d of %d was killed: as it was", t.Shard+1, t.Of)
		if outcome == task.OOM {
			var again bool
			if a, again, why = f.more(ctx, a); !again {
				return p, end, outcome, nil
			}
			why = fmt.Sprintf("part %d of %d: %s", t.Shard+1, t.Of, why)
		}
		f.again(why)
	}
}

// more gives a lane the memory for another attempt of a part that was killed for
// lack of it, where there is room for it.
func (f *forking) more(ctx context.Context, a cluster.Allocation) (cluster.Allocation, bool, string) {
	r := f.j.r
	kill := estimate.Kill{OOM: true, Limit: int64(a.Limit[resource.Memory]), Demand: r.profile.Demand}
	next, again, why := estimate.Retry(kill, int64(r.ceiling()))
	if !again {
		return a, false, why
	}
	if f.j.e.config.Rules.Quota(r.inv.Tenant).Limits() {
		f.j.e.booking.Lock()
		defer f.j.e.booking.Unlock()
		asks := r.like()
		more := control.Change{Kind: resource.Memory, What: "limit", From: a.Limit[resource.Memory], To: resource.Quantity(next)}
		if kept := f.j.e.rationed(ctx, asks, a, []control.Change{more}); !slices.Equal(kept, []control.Change{more}) {
			return a, false, why + ", but " + strings.Join(asks.report.Why, "; ")
		}
	}
	grant, limit := a.Grant, a.Limit
	grant[resource.Memory], limit[resource.Memory] = resource.Quantity(next), resource.Quantity(next)
	bound, err := f.j.e.config.Cluster.Resize(ctx, a.ID, grant, limit)
	if err != nil {
		return a, false, err.Error()
	}
	return bound, true, why
}

// again notes that a part is run once more.
func (f *forking) again(why string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.report.Retried++
	f.report.Why = append(f.report.Why, why)
	f.j.e.config.Event(why)
}

// box runs one part in its sandbox; a copy of it has files of its own.
func (f *forking) box(ctx context.Context, a cluster.Allocation, t task.Task) (p pieces, end sandbox.Outcome, outcome task.Outcome, err error) {
	out, err := os.CreateTemp(f.dir, "out-*")
	if err != nil {
		return p, end, task.Lost, err
	}
	defer out.Close()
	log, err := os.CreateTemp(f.dir, "err-*")
	if err != nil {
		return p, end, task.Lost, err
	}
	defer log.Close()
	in, fork := f.j.r.inv.Input, f.fork
	fork.Part = t.Shard
	r := f.j.one(t, task.Input{Args: in.Args, Files: in.Files, Stdin: []byte{}}, a, out, log)
	r.opt.IO.Stderr = log
	if r.spec, err = f.j.e.launcher.Fork(r.spec, r.sub.Program, r.unit, in, fork); err != nil {
		return p, end, task.Lost, err
	}
	end, outcome, err = f.j.box(ctx, r, false)
	return pieces{out.Name(), log.Name()}, end, outcome, err
}

// said is what a part that gave up said about it.
func (p pieces) said(end sandbox.Outcome) string {
	if end.Limit != "" {
		return end.Limit
	}
	data, _ := os.ReadFile(p.err)
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	text := lines[len(lines)-1]
	for _, line := range lines { // Node says its version last
		if strings.HasPrefix(text, "Node.js v") && strings.Contains(line, "Error") {
			text = line
		}
	}
	if k := strings.LastIndex(text, forkSays); k >= 0 { // behind a mark, perhaps
		text = text[k+len(forkSays):]
	}
	return text
}

// forkSays is before what a part says that finds that it cannot be one.
const forkSays = "heddle-fork: "

// keep takes what a part accumulated off the end of its output and gives it to
// the last part, which waits for it.
func (f *forking) keep(p pieces, k int) error {
	out, err := os.OpenFile(p.out, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer out.Close()
	info, err := out.Stat()
	if err != nil {
		return err
	}
	lost := errors.New("a part ended without the end of its loop")
	var tail [24]byte
	left := info.Size() - int64(len(tail))
	if left < 0 {
		return lost
	}
	if _, err := out.ReadAt(tail[:], left); err != nil {
		return err
	}
	n := binary.LittleEndian.Uint64(tail[:8])
	if hex.EncodeToString(tail[8:]) != f.fork.Mark || n > uint64(left) {
		return lost
	}
	state, err := os.CreateTemp(f.dir, "state-*")
	if err != nil {
		return err
	}
	defer state.Close()
	_, err = io.Copy(state, io.NewSectionReader(out, left-int64(n), int64(n)))
	if err = errors.Join(err, state.Chmod(0o644), out.Truncate(left-int64(n))); err != nil {
		return err
	}
	for _, mv := range [][2]string{{p.out, filepath.Join(f.dir, fmt.Sprint("out-", k))}, {p.err, filepath.Join(f.dir, fmt.Sprint("err-", k))},
		{state.Name(), filepath.Join(f.fork.Left, fmt.Sprint("state-", k))}} {
		if err := os.Rename(mv[0], mv[1]); err != nil {
			return err
		}
	}
	return nil
}

// goesOn runs the last part, from where the others leave it a lane: it takes in
// what they accumulated and runs to the program's end.
func (f *forking) goesOn(ctx context.Context, others int) (why string, err error) {
	for range others - (f.j.lanes.Len() - 1) {
		select {
		case <-f.ended:
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
	lane, err := f.j.lane(ctx, 1)
	if err != nil {
		return "", fmt.Errorf("the last part: %w", err)
	}
	defer f.j.lanes.Give(lane)
	inv := f.j.r.inv
	t := task.Task{ID: fmt.Sprintf("%s-part-%d", inv.ID, others), Invocation: inv.ID, Tenant: inv.Tenant, Unit: inv.Unit, Shard: others, Of: others + 1, Class: inv.Class}
	start := time.Now()
	p, end, outcome, err := f.fed(ctx, lane.Allocation, t)
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case err != nil:
		return "the last part was lost: " + err.Error(), nil
	}
	f.last, f.lastWall = p, time.Since(start)
	if end.ExitCode == forkRefused || outcome == task.OOM || outcome == task.Deadline {
		return p.said(end), nil
	}
	f.report.Outcome, f.report.ExitCode = outcome, end.ExitCode
	return "", nil
}

// compose puts what the others printed where the last part's loop begins.
func (f *forking) compose(name, out string) (why string, err error) {
	file := f.last.out
	if name == "err" {
		file = f.last.err
	}
	last, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer last.Close()
	mark, _ := hex.DecodeString(f.fork.Mark)
	at, err := find(last, mark)
	if err != nil {
		return "", err
	}
	if at < 0 {
		return "the loop is not reached", nil
	}
	to, err := os.Create(out)
	if err != nil {
		return "", err
	}
	defer to.Close()
	if _, err := io.Copy(to, io.NewSectionReader(last, 0, at)); err != nil {
		return "", err
	}
	for k := range f.fork.Parts - 1 {
		if err := deliver(filepath.Join(f.dir, fmt.Sprint(name, "-", k)), to); err != nil {
			return "", err
		}
	}
	rest := io.NewSectionReader(last, at+int64(len(mark)), 1<<62)
	if name == "err" { // the loop's end is told here, too
		end, err := find(rest, mark)
		if err != nil {
			return "", err
		}
		if end < 0 {
			return "the last part did not come to the end of its loop", nil
		}
		if _, err := io.CopyN(to, rest, end); err != nil {
			return "", err
		}
		_, err = rest.Seek(int64(len(mark)), io.SeekCurrent)
		if err != nil {
			return "", err
		}
	}
	_, err = io.Copy(to, rest)
	return "", err
}

// find gives where text first stands in a file, or -1.
func find(f io.ReaderAt, text []byte) (int64, error) {
	b := make([]byte, 1<<20)
	for at := int64(0); ; at += int64(len(b) - len(text) + 1) {
		n, err := f.ReadAt(b, at)
		if k := bytes.Index(b[:n], text); k >= 0 {
			return at + int64(k), nil
		}
		if err == io.EOF {
			return -1, nil
		}
		if err != nil {
			return 0, err
		}
	}
}

func deliver(file string, to io.Writer) error {
	from, err := os.Open(file)
	if err != nil {
		return err
	}
	defer from.Close()
	if _, err = io.Copy(to, from); err != nil {
		return fmt.Errorf("write output: %w", err)
	}
	return nil
}
