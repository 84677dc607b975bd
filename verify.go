package heddle

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/task"
)

// Differs is the answer of a verified split whose output is not the whole run's.
type Differs struct {
	Line        int
	Split, Once string
}

// Error shows the first line that differs.
func (d *Differs) Error() string {
	return fmt.Sprintf("the split's output differs from the whole run's at line %d: %q, not %q", d.Line, d.Split, d.Once)
}

// compared gives the output to hand on: the joined one, or the whole run's when they
// were compared, as asked for or by chance, and differ. Parts that gave something
// else once are not made of this unit again.
func (f *forking) compared(ctx context.Context, joined string) (out string, err error) {
	if !f.opt.Verify && rand.Float64() >= f.opt.Check {
		return joined, nil
	}
	f.j.e.config.Event("running it whole too, to compare")
	var outcome task.Outcome
	var status int
	out = filepath.Join(f.dir, "whole")
	err = f.report.check(joined, out, f.opt.Tolerance, func(to io.Writer) (task.Outcome, int, error) {
		var err error
		outcome, status, err = f.whole(ctx, to, io.Discard)
		if err == nil && outcome != task.OK && outcome != task.Exit {
			err = fmt.Errorf("the whole run ended by %s, there is nothing to compare with", outcome)
		}
		return outcome, status, err
	})
	same := f.report.Same
	if same == nil && !f.opt.Verify {
		f.j.e.config.Event("not compared: " + err.Error())
		return joined, nil // nobody had asked for it
	}
	if same == nil {
		return joined, err
	}
	sub, u := f.j.r.sub, f.j.r.unit
	if *same {
		return joined, f.j.e.config.Store.PutBlob(ctx, offBlob(sub, u), nil)
	}
	off := profile.Reason{File: f.fork.File, Line: f.fork.Line, Text: fmt.Sprintf("not split any more since %s: %v", time.Now().UTC().Format(time.RFC3339), err)}
	data, merr := json.Marshal(off)
	if merr = errors.Join(merr, f.j.e.config.Store.PutBlob(ctx, offBlob(sub, u), data)); merr != nil || f.opt.Verify {
		return joined, errors.Join(err, merr)
	}
	f.report.Fallback, f.report.Outcome, f.report.ExitCode = off.Text, outcome, status
	f.j.e.config.Event(off.Text)
	return out, nil
}

// offBlob names where it is kept why a unit is not split any more; empty is that it is.
func offBlob(s *Submission, u program.Unit) string {
	return fmt.Sprintf("split-off/%s/%s", s.Program.Digest, u.Name)
}

// splitOff refuses a unit whose parts differed from a whole run before.
func (e *Engine) splitOff(ctx context.Context, s *Submission, u program.Unit) error {
	data, err := e.config.Store.Blob(ctx, offBlob(s, u))
	if errors.Is(err, store.ErrNotFound) || err == nil && len(data) == 0 {
		return nil
	}
	off := &Unsplit{}
	if err == nil {
		err = json.Unmarshal(data, &off.Reason)
	}
	if err != nil {
		return fmt.Errorf("split %s: whether its parts differed before: %w", u.Name, err)
	}
	off.Reason.Text += "; --verify looks again"
	return off
}

// check compares what was joined with a whole run, which prints to a file of that
// name.
func (rep *SplitReport) check(joined, name string, tolerance float64, whole func(io.Writer) (task.Outcome, int, error)) error {
	to, err := os.Create(name)
	if err != nil {
		return err
	}
	defer to.Close()
	start := time.Now()
	outcome, status, err := whole(to)
	if err != nil {
		return err
	}
	rep.Whole = time.Since(start).Seconds()
	rep.Measured = rep.Whole / rep.Wall
	same := outcome == rep.Outcome && status == rep.ExitCode
	if !same {
		err = fmt.Errorf("the split ended with status %d, the whole run with %d", rep.ExitCode, status)
	} else if rep.Largest, err = compare(joined, name, tolerance); err != nil {
		same = false
	}
	rep.Same = &same
	return err
}

// compare gives the largest relative difference of numbers in two files that are
// otherwise equal, or Differs.
func compare(a, b string, tolerance float64) (largest float64, err error) {
	one, err := os.Open(a)
	if err != nil {
		return 0, err
	}
	defer one.Close()
	two, err := os.Open(b)
	if err != nil {
		return 0, err
	}
	defer two.Close()
	left, right := bufio.NewReaderSize(one, 1<<16), bufio.NewReaderSize(two, 1<<16)
	for n := 1; ; n++ {
		x, errX := left.ReadBytes('\n')
		y, errY := right.ReadBytes('\n')
		if !bytes.Equal(x, y) {
			d, ok := apart(x, y)
			if !ok || d > tolerance {
				return largest, &Differs{n, string(x), string(y)}
			}
			largest = math.Max(largest, d)
		}
		if errX != nil || errY != nil {
			if errX != io.EOF || errY != io.EOF {
				return largest, &Differs{n, string(x), string(y)}
			}
			return largest, nil
		}
	}
}

// apart is the largest relative difference of the numbers in two lines that have
// equal text around them.
func apart(x, y []byte) (largest float64, ok bool) {
	for len(x) > 0 || len(y) > 0 {
		a, restX := token(x)
		b, restY := token(y)
		if !bytes.Equal(a, b) {
			u, errU := strconv.ParseFloat(string(a), 64)
			v, errV := strconv.ParseFloat(string(b), 64)
			if errU != nil || errV != nil {
				return 0, false
			}
			largest = math.Max(largest, math.Abs(u-v)/math.Max(math.Max(math.Abs(u), math.Abs(v)), 1e-300))
		}
		x, y = restX, restY
	}
	return largest, true
}

// token is a number or a single byte at the start of a line, and the rest.
func token(line []byte) (first, rest []byte) {
	n := 0
	for n < len(line) && bytes.IndexByte([]byte("0123456789+-.eE"), line[n]) >= 0 {
		n++
	}
	n = min(max(n, 1), len(line))
	return line[:n], line[n:]
}
