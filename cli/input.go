package cli

import (
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/term"

	"github.com/heddle-run/heddle/task"
)

// spoolLimit is how much of a piped stdin is held to be measured and, if need
// be, given to a second attempt. A longer stream passes through unread.
const spoolLimit = 8 << 20

// spoolWait is how long a pipe may take to end before it counts as a stream.
const spoolWait = 150 * time.Millisecond

// inputOf gathers what the program is given: --input, else stdin when it is not
// a terminal. rest, when not nil, is the stream that follows the held part.
func (a *app) inputOf(file string, args []string) (in task.Input, rest io.Reader, err error) {
	in.Args = args
	in.Files = argumentFiles(args)
	switch {
	case file == "-" || file == "":
		rest, err = a.stdin(&in)
		return in, rest, err
	}
	info, err := os.Stat(file)
	if err != nil {
		return in, nil, fmt.Errorf("--input %s: %w", file, errors.Unwrap(err))
	}
	if info.IsDir() {
		return in, nil, usage("--input %s: it is a folder, want a file", file)
	}
	if !info.Mode().IsRegular() { // a named pipe can be read once only
		in.Stdin, err = os.ReadFile(file)
		if in.Stdin == nil {
			in.Stdin = []byte{}
		}
		return in, nil, err
	}
	in.StdinFile, err = filepath.Abs(file)
	return in, nil, err
}

// sampleOf is an input to foresee with: --input where it is given, which must end,
// and the arguments.
func (a *app) sampleOf(file string, args []string) (task.Input, error) {
	if file == "" {
		return task.Input{Args: args, Files: argumentFiles(args)}, nil
	}
	in, rest, err := a.inputOf(file, args)
	if err == nil && rest != nil {
		err = usage("--input -: stdin does not end; give a file")
	}
	return in, err
}

// stdin takes heddle's own stdin: a file is used in place, a pipe is read until
// its end or until it turns out to be a stream.
func (a *app) stdin(in *task.Input) (io.Reader, error) {
	if a.in == nil || term.IsTerminal(int(a.in.Fd())) {
		return a.terminal(), nil
	}
	info, err := a.in.Stat()
	if err != nil {
		return nil, nil // closed: there is none
	}
	if info.Mode().IsRegular() {
		in.StdinFile = fmt.Sprintf("/proc/self/fd/%d", a.in.Fd())
		if _, err := os.Stat(in.StdinFile); err == nil {
			return nil, nil
		}
		in.StdinFile = a.in.Name()
		return nil, nil
	}
	if info.Mode()&os.ModeCharDevice != 0 {
		in.Stdin = []byte{} // /dev/null and its like: known to be empty
		return nil, nil
	}
	return spool(a.in, in)
}

// terminal is stdin when a person types; nil when there is none.
func (a *app) terminal() io.Reader {
	if a.in == nil {
		return nil
	}
	return a.in
}

// spool reads a pipe into in.Stdin until it ends, the limit is reached or the
// writer pauses. Where it did not end, the reader of all of it is returned.
func spool(r io.Reader, in *task.Input) (io.Reader, error) {
	chunks := make(chan []byte)
	failed := make(chan error, 1)
	taken := make(chan struct{})
	go func() {
		defer close(chunks)
		for {
			buf := make([]byte, 64<<10)
			n, err := r.Read(buf)
			if n > 0 {
				select {
				case chunks <- buf[:n]:
				case <-taken:
					return
				}
			}
			if err != nil {
				if err != io.EOF {
					failed <- err
				}
				return
			}
		}
	}()
	var held []byte
	for {
		select {
		case c, more := <-chunks:
			if !more {
				in.Stdin = append([]byte{}, held...) // not nil: known to be all of it
				select {
				case err := <-failed:
					return nil, fmt.Errorf("read stdin: %w", err)
				default:
					return nil, nil
				}
			}
			if held = append(held, c...); len(held) < spoolLimit {
				continue
			}
		case <-time.After(spoolWait):
		}
		return &stream{held: held, chunks: chunks}, nil
	}
}

// stream is a pipe whose start was read already.
type stream struct {
	held   []byte
	chunks <-chan []byte
}

// Read gives the held part first, then what comes.
func (s *stream) Read(p []byte) (int, error) {
	if len(s.held) == 0 {
		c, more := <-s.chunks
		if !more {
			return 0, io.EOF
		}
		s.held = c
	}
	n := copy(p, s.held)
	s.held = s.held[n:]
	return n, nil
}

// argumentFiles finds arguments that name regular files: naming one grants the
// program to read it, and nothing beside it.
func argumentFiles(args []string) []task.File {
	var files []task.File
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		host, err := filepath.Abs(arg)
		if err != nil {
			continue
		}
		inside := host
		if !filepath.IsAbs(arg) {
			inside = filepath.Join("/work", arg)
			if !strings.HasPrefix(inside, "/work/") {
				continue // ../x has no place inside
			}
		}
		files = append(files, task.File{Host: host, Inside: inside})
	}
	return files
}

// whatIf reads --at NAME=VALUE.
func whatIf(flags []string) (map[string]float64, error) {
	at := map[string]float64{}
	for _, f := range flags {
		name, value, ok := strings.Cut(f, "=")
		v, err := strconv.ParseFloat(value, 64)
		if !ok || name == "" || err != nil || !(v >= 0) || math.IsInf(v, 1) {
			return nil, usage("--at %s: want NAME=VALUE with a number of at least 0, such as --at n=1e7", f)
		}
		at[name] = v
	}
	return at, nil
}
