package sandboxtest

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/heddle-run/heddle/sandbox"
)

func (s *suite) streams() map[string]func(*testing.T) {
	return map[string]func(*testing.T){
		"arguments": func(t *testing.T) { s.run(t, s.spec(t, "echo", "a b", "", "ü"), "").want(t, "a b  ü\n") },
		"stderr is its own": func(t *testing.T) {
			r := s.run(t, s.spec(t, "complain", "oh"), "")
			r.want(t, "")
			if r.stderr != "oh\n" {
				t.Errorf("stderr = %q", r.stderr)
			}
		},
		"nil streams": func(t *testing.T) {
			b := s.create(t, s.spec(t, "cat"))
			if o, err := b.Run(context.Background(), sandbox.IO{}); err != nil || o.ExitCode != 0 {
				t.Errorf("got %+v, %v", o, err)
			}
		},
		"big stdin comes back whole":             s.bigStdin,
		"a gigabyte of output":                   s.gigabyte,
		"a reader that stops":                    s.stoppedReader,
		"a reader that fails":                    s.failingReader,
		"unread stdin does not hold up the end":  s.unreadStdin,
		"files of the program":                   s.files,
		"secrets are files":                      s.secrets,
		"a stdin that never ends does not block": s.endlessStdin,
	}
}

func (s *suite) bigStdin(t *testing.T) {
	const size = 32 * mib
	in, out := sha256.New(), sha256.New()
	source := io.TeeReader(io.LimitReader(pattern{}, size), in)
	o, err := s.create(t, s.spec(t, "cat")).Run(context.Background(), sandbox.IO{Stdin: source, Stdout: out})
	if err != nil || o.ExitCode != 0 || !equal(in, out) {
		t.Errorf("got %+v, %v, same content %v", o, err, equal(in, out))
	}
}

type pattern struct{}

func (pattern) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(i * 31)
	}
	return len(p), nil
}

func equal(a, b hash.Hash) bool { return string(a.Sum(nil)) == string(b.Sum(nil)) }

type counter struct{ n int64 }

func (c *counter) Write(p []byte) (int, error) { c.n += int64(len(p)); return len(p), nil }

func (s *suite) gigabyte(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	var got counter
	o, err := s.create(t, s.spec(t, "print", str(1<<30))).Run(context.Background(), sandbox.IO{Stdout: &got})
	if err != nil || o.ExitCode != 0 || got.n != 1<<30 {
		t.Errorf("got %d bytes, %+v, %v", got.n, o, err)
	}
}

type blocked struct{ until chan struct{} }

func (b blocked) Write(p []byte) (int, error) { <-b.until; return len(p), nil }

// stoppedReader: a caller that takes no output must not lose the time limit.
func (s *suite) stoppedReader(t *testing.T) {
	spec := s.spec(t, "print", str(64*mib))
	spec.Limits.Wall = 300 * time.Millisecond
	until := make(chan struct{})
	defer close(until)
	done := make(chan sandbox.Outcome, 1)
	b := s.create(t, spec)
	go func() {
		o, _ := b.Run(context.Background(), sandbox.IO{Stdout: blocked{until}})
		done <- o
	}()
	select {
	case o := <-done:
		if !o.TimedOut {
			t.Errorf("got %+v, want the wall limit", o)
		}
	case <-time.After(10 * time.Second):
		t.Error("Run hangs on a caller that does not read")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("full") }

func (s *suite) failingReader(t *testing.T) {
	spec := s.spec(t, "print", str(64*mib))
	spec.Limits.Wall = 20 * time.Second
	o, err := s.create(t, spec).Run(context.Background(), sandbox.IO{Stdout: failing{}})
	if err != nil || o.TimedOut || o.ExitCode == 0 {
		t.Errorf("got %+v, %v; want a program that was told", o, err)
	}
}

func (s *suite) unreadStdin(t *testing.T) {
	s.run(t, s.spec(t, "echo", "done"), strings.Repeat("x", 8*mib)).want(t, "done\n")
}

func (s *suite) endlessStdin(t *testing.T) {
	r, w := io.Pipe() // nobody ever writes
	defer w.Close()
	done := make(chan error, 1)
	b := s.create(t, s.spec(t, "echo", "done"))
	go func() {
		o, err := b.Run(context.Background(), sandbox.IO{Stdin: r})
		if err == nil && o.ExitCode != 0 {
			err = fmt.Errorf("outcome %+v", o)
		}
		done <- err
	}()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Error("Run hangs on a stdin that does not end")
	}
}

func (s *suite) files(t *testing.T) {
	tree := fstest.MapFS{"main.py": {Data: []byte("print(1)\n")}, "lib/deep/data": {Data: []byte("data")}}
	spec := s.spec(t, "read", "/program/lib/deep/data")
	spec.Files = tree
	s.run(t, spec, "").want(t, "data")
	spec = s.spec(t, "write", "/program/main.py", "1")
	spec.Files = tree
	s.run(t, spec, "").refused(t)
}

func (s *suite) secrets(t *testing.T) {
	spec := s.spec(t, "read", "/run/secrets/token")
	spec.Secret = map[string][]byte{"token": []byte("sesame")}
	s.run(t, spec, "").want(t, "sesame")
	spec = s.spec(t, "environ")
	spec.Secret = map[string][]byte{"token": []byte("sesame")}
	if r := s.run(t, spec, ""); strings.Contains(r.stdout, "sesame") {
		t.Error("the secret stands in the environment")
	}
	spec.Secret = map[string][]byte{"../escape": nil}
	if b, err := s.Driver.Create(context.Background(), spec); err == nil {
		b.Close()
		t.Error("a secret named ../escape was taken")
	}
}
