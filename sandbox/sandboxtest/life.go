package sandboxtest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/heddle-run/heddle/sandbox"
)

func (s *suite) life() map[string]func(*testing.T) {
	return map[string]func(*testing.T){
		"run twice": func(t *testing.T) {
			b := s.create(t, s.spec(t, "echo", "once"))
			if _, err := b.Run(context.Background(), sandbox.IO{}); err != nil {
				t.Fatal(err)
			}
			if _, err := b.Run(context.Background(), sandbox.IO{}); !errors.Is(err, sandbox.ErrBusy) {
				t.Errorf("second run: %v, want ErrBusy", err)
			}
		},
		"close twice": func(t *testing.T) {
			b := s.create(t, s.spec(t, "echo"))
			for range 3 {
				if err := b.Close(); err != nil {
					t.Errorf("close: %v", err)
				}
			}
		},
		"close while it runs":                   s.closeRunning,
		"create and close leave nothing":        func(t *testing.T) { s.leaks(t, 10, false) },
		"many in a row leave nothing":           func(t *testing.T) { s.leaks(t, often(inRowVar, 40), true) },
		"many at once":                          s.parallel,
		"a bad command is an error, not a hang": s.badCommand,
		"a cancelled create":                    s.cancelledCreate,
		"arguments known at the call":           s.lateArguments,
	}
}

// How many sandboxes the long form of the suite (scripts/suites/many) makes one
// after another and at once.
const (
	inRowVar  = "HEDDLE_TEST_IN_ROW"
	atOnceVar = "HEDDLE_TEST_AT_ONCE"
)

// often is a variable's number, else the usual one.
func often(variable string, usual int) int {
	if n, err := strconv.Atoi(os.Getenv(variable)); err == nil && n > 0 {
		return n
	}
	return usual
}

// lateArguments makes a sandbox ahead and tells it at the call what is wanted.
func (s *suite) lateArguments(t *testing.T) {
	if !s.info.Warms {
		t.Skip("the driver makes no sandboxes ahead")
	}
	spec := s.spec(t, "echo", "first")
	spec.Warm = true
	b := s.create(t, spec)
	var out bytes.Buffer
	o, err := b.Run(context.Background(), sandbox.IO{Args: []string{"a b", "", "c"}, Stdout: &out})
	if err != nil || o.ExitCode != 0 || out.String() != "first a b  c\n" {
		t.Errorf("%+v, %v: %q", o, err, out.String())
	}
}

func (s *suite) closeRunning(t *testing.T) {
	before, goroutines := s.traces(), runtime.NumGoroutine()
	b, err := s.Driver.Create(context.Background(), s.spec(t, "sleep", "forever"))
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		if o, err := b.Run(context.Background(), sandbox.IO{}); err == nil && o.ExitCode == 0 {
			t.Errorf("a closed sandbox's run ended well: %+v", o)
		}
	}()
	time.Sleep(100 * time.Millisecond)
	if err := b.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Fatal("Run goes on after Close")
	}
	s.settled(t, before, goroutines)
}

func (s *suite) leaks(t *testing.T, n int, run bool) {
	s.run(t, s.spec(t, "echo"), "") // what the driver makes once, it may keep
	before, goroutines := s.traces(), runtime.NumGoroutine()
	for i := range n {
		spec := s.spec(t, "echo", str(int64(i)))
		b, err := s.Driver.Create(context.Background(), spec)
		if err != nil {
			t.Fatal(err)
		}
		if run {
			if o, err := b.Run(context.Background(), sandbox.IO{}); err != nil || o.ExitCode != 0 {
				t.Fatalf("run %d: %+v, %v", i, o, err)
			}
		}
		if err := b.Close(); err != nil {
			t.Fatalf("close %d: %v", i, err)
		}
	}
	s.settled(t, before, goroutines)
}

func (s *suite) parallel(t *testing.T) {
	s.run(t, s.spec(t, "echo"), "") // what the driver makes once, it may keep
	before, goroutines := s.traces(), runtime.NumGoroutine()
	var all sync.WaitGroup
	for i := range often(atOnceVar, 16) {
		spec := s.spec(t, "echo", str(int64(i)))
		spec.ID = fmt.Sprintf("parallel-%d", i)
		all.Go(func() {
			b, err := s.Driver.Create(context.Background(), spec)
			if err != nil {
				t.Error(err)
				return
			}
			defer b.Close()
			var out bytes.Buffer
			if o, err := b.Run(context.Background(), sandbox.IO{Stdout: &out}); err != nil || o.ExitCode != 0 || out.String() != fmt.Sprintln(i) {
				t.Errorf("run %d: %+v, %v, said %q", i, o, err, out.String())
			}
		})
	}
	all.Wait()
	s.settled(t, before, goroutines)
}

func (s *suite) badCommand(t *testing.T) {
	before, goroutines := s.traces(), runtime.NumGoroutine()
	for _, spec := range []sandbox.Spec{{}, {Argv: []string{"/no/such/program"}}, {Argv: []string{"no-such-program"}}, {Argv: []string{"x"}, Module: []byte("junk")}} {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		b, err := s.Driver.Create(ctx, spec)
		if err == nil {
			var o sandbox.Outcome
			if o, err = b.Run(ctx, sandbox.IO{}); err == nil && o.ExitCode == 0 {
				t.Errorf("%q ran well: %+v", spec.Argv, o)
			}
			b.Close()
		}
		if ctx.Err() != nil {
			t.Errorf("%q hangs", spec.Argv)
		}
		cancel()
	}
	s.settled(t, before, goroutines)
}

func (s *suite) cancelledCreate(t *testing.T) {
	before, goroutines := s.traces(), runtime.NumGoroutine()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if b, err := s.Driver.Create(ctx, s.spec(t, "echo")); err == nil {
		b.Close()
		t.Error("Create ignores a context that is done")
	}
	s.settled(t, before, goroutines)
}
