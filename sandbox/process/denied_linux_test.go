package process

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/syscalls"
)

const unshares = "import ctypes, sys\nctypes.CDLL(None).unshare(0x10000000)\nsys.exit(3)"

// TestRefusalsAreExplained: a program that ends badly after a refusal has it named, with
// what the call is for and whether it can be had.
func TestRefusalsAreExplained(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	o, _, _ := run(t, d, sandbox.Spec{Runtime: "python", Argv: []string{"/usr/bin/python3", "-S", "-c", unshares}}, "")
	if why, absent := d.Info().Unenforced["naming refused system calls"]; absent {
		t.Skip(why)
	}
	want := sandbox.Denial{Call: "unshare", Times: 1, For: "to make namespaces, in which a program would have rights that it has not", Needs: "container tools and some browsers do"}
	if o.ExitCode != 3 || !slices.Equal(o.Denied, []sandbox.Denial{want}) || o.Limit != want.String() {
		t.Errorf("exit status %d, %q, %v; want %v", o.ExitCode, o.Limit, o.Denied, want)
	}
}

// shares makes a shared memory segment and says how that went.
const shares = `
import ctypes, errno
libc = ctypes.CDLL(None, use_errno=True)
for _ in range(3):
    got = libc.shmget(0, 4096, 0o600)
print("had it" if got >= 0 else errno.errorcode[ctypes.get_errno()])`

// TestListsDiffer: what native code may call, Python may not, but where it is granted.
// That it did not mind is no reason not to say so.
func TestListsDiffer(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	try := func(runtime string, granted ...string) (sandbox.Outcome, string) {
		t.Helper()
		o, out, errs := run(t, d, sandbox.Spec{Runtime: runtime, Syscalls: granted, Argv: []string{"/usr/bin/python3", "-S", "-c", shares}}, "")
		if o.ExitCode != 0 {
			t.Fatalf("%s %v: %+v %s", runtime, granted, o, errs)
		}
		return o, strings.TrimSpace(out)
	}
	o, said := try("python")
	if said != "ENOSYS" || o.Limit != "" {
		t.Errorf("Python's list: the program was told %q, the caller %q", said, o.Limit)
	}
	if _, absent := d.Info().Unenforced["naming refused system calls"]; !absent && (len(o.Denied) != 1 || o.Denied[0].Call != "shmget" || o.Denied[0].Times != 3 || !o.Denied[0].Grantable) {
		t.Errorf("Python's list: denied %+v", o.Denied)
	}
	for _, c := range [][]string{{"python", "shmget"}, {"native"}, {""}} {
		if o, said := try(c[0], c[1:]...); said != "had it" || len(o.Denied) != 0 {
			t.Errorf("%q: the program was told %q, denied %v", c, said, o.Denied)
		}
	}
}

// TestNeverGranted: what breaks out is granted to nobody, and no sandbox is made.
func TestNeverGranted(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	for _, name := range []string{"mount", "ptrace", "bpf", "unshare", "io_uring_setup", "perf_event_open", "clone3", "nonsense"} {
		box, err := d.Create(t.Context(), sandbox.Spec{Argv: []string{"/bin/true"}, Syscalls: []string{name}})
		if err == nil {
			box.Close()
			t.Errorf("%s was granted", name)
		}
	}
	if box, err := d.Create(t.Context(), sandbox.Spec{Argv: []string{"/bin/true"}, Runtime: "cobol"}); err == nil {
		box.Close()
		t.Error("a runtime without a list was served")
	}
}

// TestRefusedAndKilled: what a program was refused that was killed afterwards is known.
func TestRefusedAndKilled(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	script := "import ctypes\nf = ctypes.CDLL(None).shmget\nwhile True: f(0, 0, 0)"
	o, _, _ := run(t, d, sandbox.Spec{Runtime: "python", Argv: []string{"/usr/bin/python3", "-S", "-c", script}, Limits: sandbox.Limits{Wall: 2 * time.Second}}, "")
	if why, absent := d.Info().Unenforced["naming refused system calls"]; absent {
		t.Skip(why)
	}
	if !o.TimedOut || len(o.Denied) != 1 || o.Denied[0].Call != "shmget" {
		t.Errorf("%+v", o)
	}
}

// TestMadeUpCalls: a program that asks for calls by the thousand is told no each time,
// and what is kept of it is bounded.
func TestMadeUpCalls(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	script := "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\nfor n in range(1000, 3000): assert libc.syscall(n) == -1 and ctypes.get_errno() == 38"
	o, _, errs := run(t, d, sandbox.Spec{Argv: []string{"/usr/bin/python3", "-S", "-c", script}}, "")
	if o.ExitCode != 0 {
		t.Fatalf("%+v %s", o, errs)
	}
	if why, absent := d.Info().Unenforced["naming refused system calls"]; absent {
		t.Skip(why)
	}
	times := 0
	for _, c := range o.Denied {
		times += c.Times
	}
	if times != 2000 || len(o.Denied) > 150 || o.Denied[0].Call != "others" {
		t.Errorf("%d refusals of %d kinds, first %+v", times, len(o.Denied), o.Denied[0])
	}
}

// TestLibraries: what a runtime's own library does, its list lets it do.
func TestLibraries(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	from, err := filepath.Abs("../syscalls/testdata")
	if err != nil {
		t.Fatal(err)
	}
	made := t.TempDir()
	build := func(tool string, args ...string) func(*testing.T) {
		return func(t *testing.T) {
			cmd := exec.Command(tool, args...)
			cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Skipf("cannot be built here: %v %s", err, out)
			}
		}
	}
	none := func(*testing.T) {}
	mounts := []sandbox.Mount{{Host: made, Inside: "/made"}}
	settings, _ := filepath.Glob("/etc/java-*") // without which Debian's class library does not start
	for _, dir := range settings {
		mounts = append(mounts, sandbox.Mount{Host: dir, Inside: dir})
	}
	for runtime, c := range map[string]struct {
		build func(*testing.T)
		argv  []string
	}{
		"python":        {none, []string{"/usr/bin/python3", "/program/library.py"}},
		"node":          {none, []string{"node", "/program/library.js"}},
		"go":            {build("go", "build", "-o", made+"/go", from+"/library.go"), []string{"/made/go"}},
		syscalls.Native: {build("gcc", "-w", "-o", made+"/c", from+"/library.c", "-lrt", "-lpthread"), []string{"/made/c"}},
		"java":          {build("javac", "-d", made, from+"/Library.java"), []string{"java", "-cp", "/made", "Library"}},
	} {
		t.Run(runtime, func(t *testing.T) {
			c.build(t)
			if _, err := exec.LookPath(c.argv[0]); err != nil && c.argv[0][0] != '/' {
				t.Skip(err)
			}
			o, out, errs := run(t, d, sandbox.Spec{Runtime: runtime, Argv: c.argv, Files: os.DirFS(from), Mounts: mounts,
				Env: []string{"PATH=/usr/bin:/bin", "TMPDIR=/tmp"}}, "")
			if o.ExitCode != 0 || out != "all of it ran\n" {
				t.Errorf("%+v %q %q", o, out, errs)
			}
			for _, d := range o.Denied {
				t.Errorf("%s", d)
			}
		})
	}
}
