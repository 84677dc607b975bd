package sandboxtest

import (
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/sandbox"
)

func (s *suite) endings() map[string]func(*testing.T) {
	return map[string]func(*testing.T){
		"exit status": func(t *testing.T) {
			for _, code := range []int64{0, 1, 42, 255} {
				if r := s.run(t, s.spec(t, "exit", str(code)), ""); int64(r.ExitCode) != code || r.Signal != "" || r.TimedOut || r.OOM {
					t.Errorf("exit %d gave %+v", code, r.Outcome)
				}
			}
		},
		"signals": func(t *testing.T) {
			for number, name := range map[int64]string{6: "SIGABRT", 9: "SIGKILL", 15: "SIGTERM", 11: "SIGSEGV"} {
				r := s.run(t, s.spec(t, "signal", str(number)), "")
				// A Go payload turns SIGABRT and SIGSEGV into exit status 2 itself.
				byItself := r.ExitCode == 2 && (number == 6 || number == 11)
				if !byItself && (r.Signal != name || r.ExitCode != 128+int(number)) || r.OOM || r.TimedOut {
					t.Errorf("signal %d gave %+v", number, r.Outcome)
				}
			}
		},
		"a context that ends kills": s.cancel,
		"wall limit":                func(t *testing.T) { s.timed(t, "wall", "sleep") },
		"cpu time limit":            func(t *testing.T) { s.timed(t, "CPU", "spin") },
		"ignored signals":           s.stubborn,
		"children do not outlive the program": func(t *testing.T) {
			s.run(t, s.spec(t, "spawn", "3"), "").want(t, "3\n")
		},
		"setup and wall are measured": func(t *testing.T) {
			r := s.run(t, s.spec(t, "sleep", "200ms"), "")
			if r.Setup <= 0 || r.Wall < 200*time.Millisecond || r.Wall > 10*time.Second || r.Usage.WallSeconds != r.Outcome.Wall.Seconds() {
				t.Errorf("setup %v, wall %v, usage %v s", r.Setup, r.Wall, r.Usage.WallSeconds)
			}
		},
	}
}

func (s *suite) cancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	b := s.create(t, s.spec(t, "sleep", "forever"))
	time.AfterFunc(200*time.Millisecond, cancel)
	begin := time.Now()
	o, err := b.Run(ctx, sandbox.IO{})
	if err != nil || !o.TimedOut || o.Limit == "" || o.ExitCode == 0 {
		t.Errorf("got %+v, %v", o, err)
	}
	if took := time.Since(begin); took > 5*time.Second {
		t.Errorf("took %v to end", took)
	}
}

func (s *suite) timed(t *testing.T, what, behaviour string) {
	spec := s.spec(t, behaviour, "forever")
	if what == "wall" {
		spec.Limits.Wall = 300 * time.Millisecond
	} else {
		if why, ok := s.info.Unenforced["cpu time"]; ok {
			t.Skip(why)
		}
		spec.Limits.CPUTime = 300 * time.Millisecond
	}
	r := s.run(t, spec, "")
	if !r.TimedOut || !strings.Contains(r.Limit, what) || r.ExitCode == 0 {
		t.Errorf("got %+v", r.Outcome)
	}
	if r.Wall < 250*time.Millisecond || r.Wall > 5*time.Second {
		t.Errorf("ended after %v", r.Wall)
	}
	if what == "CPU" && (r.Usage.CPUSeconds < 0.28 || r.Usage.CPUSeconds > 0.6) {
		t.Errorf("used %v s of CPU under a limit of 0.3", r.Usage.CPUSeconds)
	}
}

func (s *suite) stubborn(t *testing.T) {
	spec := s.spec(t, "stubborn")
	spec.Limits.Wall = time.Duration(s.Slow) * 500 * time.Millisecond
	if r := s.run(t, spec, ""); !r.TimedOut || r.stdout != "ignoring\n" {
		t.Errorf("got %q, %+v", r.stdout, r.Outcome)
	}
}

// begin runs a sandbox beside the test: what it printed can be waited for,
// and it is fed line by line.
func (s *suite) begin(t *testing.T, spec sandbox.Spec) *conversation {
	t.Helper()
	b := s.create(t, spec)
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	c := &conversation{Sandbox: b, in: inW, out: outR, done: make(chan result, 1)}
	t.Cleanup(func() { inW.Close(); outR.Close() })
	go func() {
		o, err := b.Run(context.Background(), sandbox.IO{Stdin: inR, Stdout: outW})
		outW.Close()
		inR.Close()
		if err != nil {
			t.Errorf("run: %v", err)
		}
		c.done <- result{Outcome: o}
	}()
	return c
}

type conversation struct {
	sandbox.Sandbox
	in   *io.PipeWriter
	out  *io.PipeReader
	done chan result
}

// hear waits for one line; "" when the program has ended.
func (c *conversation) hear() string {
	var line []byte
	for one := make([]byte, 1); ; {
		if _, err := c.out.Read(one); err != nil {
			return string(line)
		}
		if one[0] == '\n' {
			return string(line)
		}
		line = append(line, one[0])
	}
}

func (c *conversation) say(line string) { io.WriteString(c.in, line+"\n") }

func (c *conversation) end(t *testing.T) result {
	t.Helper()
	c.in.Close()
	go io.Copy(io.Discard, c.out)
	select {
	case r := <-c.done:
		return r
	case <-time.After(30 * time.Second):
		t.Fatal("the run does not end")
		return result{}
	}
}
