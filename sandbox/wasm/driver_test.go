package wasm

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/wasmbin"
)

var guestOnce = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "guest")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "guest.wasm")
	cmd := exec.Command("go", "build", "-o", out, "main.go")
	cmd.Dir = "testdata/guest"
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if msg, err := cmd.CombinedOutput(); err != nil {
		return nil, errors.New(string(msg))
	}
	return os.ReadFile(out)
})

// guest is the test program, compiled by the go command.
func guest(t testing.TB) []byte {
	t.Helper()
	bin, err := guestOnce()
	if err != nil {
		t.Fatal(err)
	}
	return bin
}

var driverOnce = sync.OnceValues(func() (*Driver, error) { return New(Config{}) })

func driver(t testing.TB) *Driver {
	t.Helper()
	d, err := driverOnce()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

type run struct {
	sandbox.Outcome
	out, err string
}

// play runs the guest program with these arguments.
func play(t testing.TB, spec sandbox.Spec, args ...string) run {
	t.Helper()
	return playIn(t, context.Background(), spec, nil, args...)
}

func playIn(t testing.TB, ctx context.Context, spec sandbox.Spec, in io.Reader, args ...string) run {
	t.Helper()
	if spec.Module == nil {
		spec.Module = guest(t)
	}
	spec.Argv = append([]string{"guest"}, args...)
	s, err := driver(t).Create(ctx, spec)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var out, stderr bytes.Buffer
	o, err := s.Run(ctx, sandbox.IO{Stdin: in, Stdout: &out, Stderr: &stderr})
	if err != nil {
		t.Fatal(err)
	}
	return run{o, out.String(), stderr.String()}
}

func memLimit(bytes int64) sandbox.Limits {
	var l sandbox.Limits
	l.Vector[resource.Memory] = resource.Quantity(bytes)
	return l
}

func TestPrograms(t *testing.T) {
	files := fstest.MapFS{"data/in.txt": {Data: []byte("from the program")}}
	cases := []struct {
		name string
		args []string
		spec sandbox.Spec
		in   string
		out  string
		code int
	}{
		{name: "output", args: []string{"hello"}, out: "hello\n"},
		{name: "input", args: []string{"cat"}, in: "one\ntwo", out: "one\ntwo"},
		{name: "no input", args: []string{"cat"}},
		{name: "exit status", args: []string{"exit", "3"}, code: 3},
		{name: "panic", args: []string{"panic"}, code: 2},
		{name: "arguments and environment only as given", args: []string{"args", "b c"},
			spec: sandbox.Spec{Env: []string{"A=1"}}, out: "guest|args|b c\nA=1|PWD=/work\n"},
		{name: "program file", args: []string{"read", "/program/data/in.txt"}, spec: sandbox.Spec{Files: files}, out: "from the program <nil>\n"},
		{name: "program is read-only", args: []string{"write", "/program/data/in.txt"}, spec: sandbox.Spec{Files: files},
			out: "open /program/data/in.txt: Read-only file system\n"},
		{name: "no host file", args: []string{"read", "/etc/passwd"}, spec: sandbox.Spec{Files: files}, out: " open /etc/passwd: Bad file number\n"},
		{name: "none above", args: []string{"read", "/program/../etc/passwd"}, spec: sandbox.Spec{Files: files}, out: " open /program/../etc/passwd: Bad file number\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := playIn(t, context.Background(), c.spec, strings.NewReader(c.in), c.args...)
			if r.out != c.out || r.ExitCode != c.code || r.OOM || r.TimedOut {
				t.Errorf("got %q, status %d, %+v\n%s", r.out, r.ExitCode, r.Outcome, r.err)
			}
		})
	}
}

func TestLimitsEndAGuest(t *testing.T) {
	cases := []struct {
		name   string
		limits sandbox.Limits
		args   []string
		limit  string
		within time.Duration
	}{
		{"wall time", sandbox.Limits{Wall: 100 * time.Millisecond}, []string{"spin"}, "wall 100ms", 200 * time.Millisecond},
		{"wall time asleep", sandbox.Limits{Wall: 100 * time.Millisecond}, []string{"sleep", "5000"}, "wall 100ms", 200 * time.Millisecond},
		{"processor time", sandbox.Limits{CPUTime: 100 * time.Millisecond}, []string{"spin"}, "CPU time 100ms", time.Second},
		{"operations", sandbox.Limits{Ops: 50_000_000}, []string{"spin"}, "50000000 operations", 2 * time.Second},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := play(t, sandbox.Spec{Limits: c.limits}, c.args...)
			if !r.TimedOut || r.Limit != c.limit || r.ExitCode != 137 || r.OOM || r.Wall > c.within {
				t.Errorf("got %+v", r.Outcome)
			}
			t.Logf("after %s wall, %.3fs cpu, %.0f operations", r.Wall, r.Usage.CPUSeconds, r.Ops)
		})
	}
}

func TestMemoryLimitIsToldApart(t *testing.T) {
	r := play(t, sandbox.Spec{Limits: memLimit(32 << 20)}, "eat", "100")
	if !r.OOM || r.ExitCode == 0 || r.TimedOut || r.Usage.PeakMemoryBytes > 32<<20 || r.Usage.PeakMemoryBytes < 16<<20 {
		t.Errorf("over the limit: %+v", r.Outcome)
	}
	r = play(t, sandbox.Spec{Limits: memLimit(256 << 20)}, "eat", "40")
	if r.OOM || r.ExitCode != 0 || r.Usage.PeakMemoryBytes < 40<<20 {
		t.Errorf("under the limit: %+v", r.Outcome)
	}
	r = play(t, sandbox.Spec{Limits: memLimit(256 << 20)}, "panic")
	if r.OOM || r.ExitCode != 2 {
		t.Errorf("a panic within the limit: %+v", r.Outcome)
	}
	r = play(t, sandbox.Spec{Limits: memLimit(64 << 10)}, "hello")
	if !r.OOM || r.ExitCode == 0 {
		t.Errorf("less than it starts with: %+v", r.Outcome)
	}
}

func TestCancelEndsALoop(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var at time.Time
	time.AfterFunc(50*time.Millisecond, func() { at = time.Now(); cancel() })
	r := playIn(t, ctx, sandbox.Spec{}, nil, "spin")
	if late := time.Since(at); !r.TimedOut || r.Limit != "cancelled" || late > 50*time.Millisecond {
		t.Errorf("ended %s after cancel: %+v", late, r.Outcome)
	}
}

func TestCancelDoesNotWaitForAReader(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	began := time.Now()
	res := playIn(t, ctx, sandbox.Spec{}, r, "cat")
	if took := time.Since(began); !res.TimedOut || took > time.Second {
		t.Errorf("after %s: %+v", took, res.Outcome)
	}
}

func TestResizeWhileItRuns(t *testing.T) {
	s, err := driver(t).Create(context.Background(), sandbox.Spec{Module: guest(t), Argv: []string{"guest", "eat", "80"}, Limits: memLimit(48 << 20)})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	// The guest tells each MiB on stderr: at the 20th the limit is raised.
	n := 0
	o, err := s.Run(context.Background(), sandbox.IO{Stderr: writerFunc(func(p []byte) (int, error) {
		if n++; n == 20 {
			if err := s.Resize(context.Background(), memLimit(8<<20)); !errors.Is(err, sandbox.ErrBelowUse) {
				t.Errorf("below what is in use: %v", err)
			}
			if err := s.Resize(context.Background(), memLimit(256<<20)); err != nil {
				t.Error(err)
			}
			if u, err := s.Usage(); err != nil || u.Memory < 20<<20 || u.CPU <= 0 {
				t.Errorf("usage %+v, %v", u, err)
			}
		}
		return len(p), nil
	})})
	if err != nil || o.ExitCode != 0 || o.OOM {
		t.Errorf("%+v, %v", o, err)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

func TestProcessorShare(t *testing.T) {
	var l sandbox.Limits
	l.Vector[resource.CPU] = 250
	l.Wall = time.Second
	r := play(t, sandbox.Spec{Limits: l}, "spin")
	if share := r.Usage.CPUSeconds / r.Usage.WallSeconds; share > 0.30 || share < 0.15 {
		t.Errorf("asked for 0.25 of a core, used %.3f", share)
	} else {
		t.Logf("share %.3f", share)
	}
}

func TestOperationsAreCountedAlike(t *testing.T) {
	count := func(n string) float64 { return play(t, sandbox.Spec{Trace: true}, "sort", n).Ops }
	base := count("0")
	a, b, c := count("2000")-base, count("16000")-base, count("128000")-base
	t.Logf("operations %.0f, %.0f, %.0f: x%.2f, x%.2f", a, b, c, b/a, c/b)
	for _, ratio := range []float64{b / a, c / b} { // n log n over 8 times n: 10.1, 9.7
		if ratio < 8.5 || ratio > 11.5 {
			t.Errorf("8 times the items, %.2f times the operations", ratio)
		}
	}
}

func TestDeepRecursionEndsTheGuestOnly(t *testing.T) {
	r := play(t, sandbox.Spec{Limits: memLimit(512 << 20)}, "recurse", "100000000")
	if r.ExitCode == 0 || r.TimedOut {
		t.Errorf("%+v", r.Outcome)
	}
}

func TestModulesThatCannotRun(t *testing.T) {
	m := tiny()
	m.Exports = nil
	noStart := wasmbin.Encode(m)
	m = tiny()
	m.Imports[0].Module = "heddle"
	reserved := wasmbin.Encode(m)
	m = tiny()
	m.Code[0].Code = []byte{byte(wasmbin.I32Const), 1, byte(wasmbin.End)}
	invalid := wasmbin.Encode(m)
	for name, bin := range map[string][]byte{"junk": []byte("\x7fELF"), "no start": noStart, "reserved": reserved, "invalid": invalid, "empty": {}} {
		if _, err := driver(t).Create(context.Background(), sandbox.Spec{Module: bin}); !errors.Is(err, ErrModule) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// tiny is a command that does nothing but exit with status 0 by falling off its end.
func tiny() *wasmbin.Module {
	return &wasmbin.Module{
		Types:   []wasmbin.FuncType{{Params: []wasmbin.ValType{wasmbin.I32}}, {}},
		Imports: []wasmbin.Import{{Module: "wasi_snapshot_preview1", Name: "proc_exit", Kind: wasmbin.FuncKind, Type: 0}},
		Funcs:   []uint32{1},
		Mems:    []wasmbin.Limits{{Min: 1}},
		Exports: []wasmbin.Export{{Name: "_start", Kind: wasmbin.FuncKind, Index: 1}, {Name: "memory", Kind: wasmbin.MemKind}},
		Start:   -1, DataCount: -1,
		Code: []wasmbin.Body{{Code: []byte{byte(wasmbin.End)}}},
	}
}

func TestFoldersOfTheGuest(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	host := t.TempDir()
	outside := filepath.Join(host, "outside.txt")
	granted := filepath.Join(host, "granted")
	for path, text := range map[string]string{outside: "secret", filepath.Join(granted, "a.txt"): "inside"} {
		os.MkdirAll(filepath.Dir(path), 0o755)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	rw := sandbox.Spec{Mounts: []sandbox.Mount{{Host: granted, Inside: "/data", Writable: true}}}
	ro := sandbox.Spec{Mounts: []sandbox.Mount{{Host: granted, Inside: "/data"}, {Host: outside, Inside: "/in/one.txt"}}}
	secret := sandbox.Spec{Secret: map[string][]byte{"token": []byte("hush")}}
	disk := sandbox.Spec{Limits: sandbox.Limits{Disk: 4 << 20}}
	cases := []struct {
		name string
		spec sandbox.Spec
		args []string
		want string
	}{
		{"granted", ro, []string{"read", "/data/a.txt"}, "inside <nil>\n"},
		{"listed", ro, []string{"ls", "/data"}, "a.txt <nil>\n"},
		{"one file", ro, []string{"read", "/in/one.txt"}, "secret <nil>\n"},
		{"one file listed", ro, []string{"ls", "/in"}, "one.txt <nil>\n"},
		{"read-only", ro, []string{"write", "/data/b.txt"}, "open /data/b.txt: Read-only file system\n"},
		{"writable", rw, []string{"write", "/data/b.txt"}, "<nil>\n"},
		{"not above it", rw, []string{"read", "/data/../outside.txt"}, " open /data/../outside.txt: Bad file number\n"},
		{"not by a link", rw, []string{"link", "/data/out", "../outside.txt"}, "<nil>\n\"\" open /data/out: Operation not permitted\n"},
		{"not by a whole path", rw, []string{"link", "/data/abs", outside}, ""},
		{"not through a folder's link", rw, []string{"through", "/data/up", "..", "outside.txt"}, "\"\" open /data/up/outside.txt: Operation not permitted\n"},
		{"nothing moved out", rw, []string{"move", "/data/a.txt", "/data/../moved.txt"}, "false false\n"},
		{"nothing moved in", rw, []string{"move", "/data/../outside.txt", "/data/moved.txt"}, "false false\n"},
		{"nothing of another folder's", rw, []string{"move", "/data/a.txt", "/work/a.txt"}, "false false\n"},
		{"no descriptors by number", rw, []string{"numbers"}, "none\n"},
		{"secret", secret, []string{"read", "/run/secrets/token"}, "hush <nil>\n"},
		{"scratch", sandbox.Spec{}, []string{"write", "/work/x"}, "<nil>\n"},
		{"relative to the working folder", sandbox.Spec{}, []string{"write", "x"}, "<nil>\n"},
		{"tmp", sandbox.Spec{}, []string{"write", "/tmp/x"}, "<nil>\n"},
		{"scratch full", disk, []string{"fill", "5", "/work/x"}, "write /work/x: I/O error\n"},
		{"descriptors", ro, []string{"files", "1000", "/data/a.txt"}, "open /data/a.txt: I/O error\n"},
	}
	for _, c := range cases {
		r := play(t, c.spec, c.args...)
		if !strings.HasSuffix(r.out, c.want) || strings.Contains(r.out, "secret") && c.name != "one file" {
			t.Errorf("%s: got %q, want %q", c.name, r.out, c.want)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "heddle-wasm-*")); len(left) > 0 {
		t.Errorf("scratch folders left: %v", left)
	}
}

func TestStorageOperationsAreHeldToTheirRate(t *testing.T) {
	dir := t.TempDir()
	os.WriteFile(filepath.Join(dir, "a"), nil, 0o644)
	spec := sandbox.Spec{Mounts: []sandbox.Mount{{Host: dir, Inside: "/data"}}}
	spec.Limits.Vector[resource.IOPS] = 100
	r := play(t, spec, "files", "60", "/data/a")
	if r.Wall < 400*time.Millisecond || r.Wall > 2*time.Second {
		t.Errorf("60 opens at 100 a second took %s", r.Wall)
	}
}

func TestRunIsOnceAndCloseLeavesNothing(t *testing.T) {
	ctx := context.Background()
	s, err := driver(t).Create(ctx, sandbox.Spec{Module: guest(t), Argv: []string{"guest", "hello"}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Run(ctx, sandbox.IO{}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Run(ctx, sandbox.IO{}); !errors.Is(err, sandbox.ErrBusy) {
		t.Errorf("second run: %v", err)
	}
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Error(err)
	}
	if _, err := s.Usage(); !errors.Is(err, sandbox.ErrClosed) {
		t.Errorf("usage after close: %v", err)
	}
	if _, err := s.Run(ctx, sandbox.IO{}); !errors.Is(err, sandbox.ErrClosed) {
		t.Errorf("run after close: %v", err)
	}
	before := runtime.NumGoroutine()
	for range 100 {
		play(t, sandbox.Spec{Module: wasmbin.Encode(tiny())})
	}
	time.Sleep(10 * time.Millisecond)
	if after := runtime.NumGoroutine(); after > before+2 {
		t.Errorf("%d goroutines before, %d after", before, after)
	}
}

func TestClosingTheDriverEndsItsGuests(t *testing.T) {
	d, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	s, err := d.Create(ctx, sandbox.Spec{Module: guest(t), Argv: []string{"guest", "spin"}})
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan sandbox.Outcome, 1)
	go func() {
		o, _ := s.Run(ctx, sandbox.IO{})
		done <- o
	}()
	time.Sleep(50 * time.Millisecond)
	if err := errors.Join(d.Close(), d.Close()); err != nil {
		t.Error(err)
	}
	if o := <-done; !o.TimedOut || o.Limit != "closed" {
		t.Errorf("%+v", o)
	}
	if _, err := d.Create(ctx, sandbox.Spec{Module: guest(t)}); !errors.Is(err, sandbox.ErrClosed) {
		t.Errorf("create after close: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
