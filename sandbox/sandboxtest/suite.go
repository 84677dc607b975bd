// Package sandboxtest is the conformance suite of port sandbox: what every
// driver must pass. It is driven by the driver's own Info: a limit that Info
// does not claim is not tested, and one that it claims must bite.
package sandboxtest

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// Config is what a driver hands to the suite.
type Config struct {
	Driver sandbox.Driver
	// Payload is a Spec that runs package behave with these arguments; false
	// when the tier has no such thing (processes in wasm), which skips the test.
	Payload func(args ...string) (sandbox.Spec, bool)
	// Traces lists what of the driver's is on the host now beyond processes,
	// mounts, descriptors and temporary files, which the suite counts itself.
	// nil is none.
	Traces func() []string
	// Overhead is the most resident memory that behave itself takes, in bytes;
	// 0 is 64 MiB.
	Overhead int64
	// Slow is how many times slower than the host's the sandbox's processor may
	// be; 0 is 1.
	Slow int
}

const mib = 1 << 20

// suite is one run of Run.
type suite struct {
	Config
	info sandbox.Info
}

// Run tests the driver. Tests run one after another: several measure time.
func Run(t *testing.T, cfg Config) {
	if cfg.Overhead == 0 {
		cfg.Overhead = 64 * mib
	}
	cfg.Slow = max(cfg.Slow, 1)
	t.Setenv("TMPDIR", t.TempDir()) // so that what is in it is ours
	s := &suite{Config: cfg, info: cfg.Driver.Info()}
	if s.info.Name == "" {
		t.Error("Info has no name")
	}
	for limit, why := range s.info.Unenforced {
		if why == "" {
			t.Errorf("Info says that %s is not enforced, but not why", limit)
		}
		t.Logf("not enforced here: %s: %s", limit, why)
	}
	for _, group := range []map[string]func(*testing.T){s.streams(), s.endings(), s.limits(), s.isolation(), s.life()} {
		names := make([]string, 0, len(group))
		for name := range group {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names {
			t.Run(name, group[name])
		}
	}
}

// result is a finished run with what it printed.
type result struct {
	sandbox.Outcome
	stdout, stderr string
}

// spec is the payload's Spec, or a skip.
func (s *suite) spec(t *testing.T, args ...string) sandbox.Spec {
	t.Helper()
	spec, ok := s.Payload(args...)
	if !ok {
		t.Skipf("this tier has no %s", args[0])
	}
	if spec.ID == "" {
		spec.ID = strings.ReplaceAll(t.Name(), "/", "-")
	}
	return spec
}

func (s *suite) create(t testing.TB, spec sandbox.Spec) sandbox.Sandbox {
	t.Helper()
	b, err := s.Driver.Create(context.Background(), spec)
	if err != nil {
		t.Fatalf("create: %v", err)
	}
	t.Cleanup(func() { b.Close() })
	return b
}

// run creates, runs and closes. No run may take longer than a minute.
func (s *suite) run(t testing.TB, spec sandbox.Spec, stdin string) result {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	b := s.create(t, spec)
	var out, errs bytes.Buffer
	o, err := b.Run(ctx, sandbox.IO{Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs})
	if err != nil {
		t.Fatalf("run: %v", err)
	}
	if err := b.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
	if ctx.Err() != nil {
		t.Fatal("the run took more than a minute")
	}
	return result{o, out.String(), errs.String()}
}

// want checks a run that should have ended well.
func (r result) want(t testing.TB, stdout string) {
	t.Helper()
	if r.ExitCode != 0 || r.Signal != "" || r.OOM || r.TimedOut || r.stdout != stdout {
		t.Errorf("got stdout %q, stderr %q, %+v; want stdout %q and a good end", clip(r.stdout), clip(r.stderr), r.Outcome, clip(stdout))
	}
}

// refused checks a run in which the payload said that it could not.
func (r result) refused(t testing.TB) {
	t.Helper()
	if r.ExitCode == 0 {
		t.Errorf("was not refused: stdout %q, stderr %q", clip(r.stdout), clip(r.stderr))
	}
}

func clip(s string) string { return s[:min(len(s), 200)] }

func (s *suite) needs(t *testing.T, k resource.Kind) {
	t.Helper()
	if !s.info.Enforces[k] {
		t.Skipf("%s does not enforce %v here: %s", s.info.Name, k, s.info.Unenforced[k.String()])
	}
}

func memory(bytes int64) sandbox.Limits {
	var l sandbox.Limits
	l.Vector[resource.Memory] = resource.Quantity(bytes)
	return l
}

func str(n int64) string { return strconv.FormatInt(n, 10) }

// traces is everything that sandboxes could leave behind, as counted lines.
func (s *suite) traces() []string {
	var all []string
	if s.Traces != nil {
		all = append(all, s.Traces()...)
	}
	entries, _ := os.ReadDir(os.TempDir())
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), "Test") { // t.TempDir's
			all = append(all, "temporary file "+e.Name())
		}
	}
	if data, err := os.ReadFile("/proc/self/mountinfo"); err == nil {
		all = append(all, fmt.Sprintf("%d mounts", strings.Count(string(data), "\n")))
	}
	if fds, err := os.ReadDir("/proc/self/fd"); err == nil {
		all = append(all, fmt.Sprintf("%d descriptors", len(fds)))
	}
	all = append(all, children()...)
	slices.Sort(all)
	return all
}

// children lists this process's child processes, zombies too.
func children() []string {
	tasks, _ := filepath.Glob("/proc/self/task/*/children")
	var all []string
	for _, file := range tasks {
		data, _ := os.ReadFile(file)
		for pid := range strings.FieldsSeq(string(data)) {
			all = append(all, "child process "+pid)
		}
	}
	return all
}

// settled waits until the traces and goroutines are back to what they were.
func (s *suite) settled(t *testing.T, before []string, goroutines int) {
	t.Helper()
	var after []string
	for range 100 {
		runtime.GC() // descriptors of dropped files
		after = s.traces()
		if slices.Equal(before, after) && runtime.NumGoroutine() <= goroutines {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Errorf("left behind:\nbefore %v, %d goroutines\nafter  %v, %d goroutines", before, goroutines, after, runtime.NumGoroutine())
}
