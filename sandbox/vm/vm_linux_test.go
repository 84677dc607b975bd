package vm

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process"
	"github.com/heddle-run/heddle/sandbox/sandboxtest"
)

func TestMain(m *testing.M) {
	process.InitIfChild()
	GuestIfInit(func() sandbox.Driver { return process.New(process.Config{Ahead: true}) })
	os.Exit(m.Run())
}

// suiteVar asks for the tests that boot machines: scripts/suites/vm sets it
// once it has installed an emulator and a kernel, and then they fail without.
const suiteVar = "HEDDLE_TEST_VM"

func driver(t *testing.T) *Driver {
	t.Helper()
	if os.Getenv(suiteVar) == "" {
		t.Skipf("boots virtual machines: set %s=1, or run scripts/suites/vm", suiteVar)
	}
	d := New(Config{Cache: t.TempDir()})
	if err := d.found(); err != nil {
		t.Fatal(err)
	}
	return d
}

func behave(t *testing.T) string {
	t.Helper()
	exe := filepath.Join(t.TempDir(), "behave")
	cmd := exec.Command("go", "build", "-race=false", "-o", exe, "../sandboxtest/testdata/behave")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return exe
}

func TestConformance(t *testing.T) {
	d, exe := driver(t), behave(t)
	payload := func(args ...string) (sandbox.Spec, bool) {
		return sandbox.Spec{Argv: append([]string{exe}, args...)}, true
	}
	sandboxtest.Run(t, sandboxtest.Config{Driver: d, Payload: payload, Slow: 10})
}

func TestHostsPrograms(t *testing.T) {
	d := driver(t)
	for _, c := range []struct {
		name, want string
		argv       []string
	}{
		{"echo", "hello\n", []string{"/bin/echo", "hello"}},
		{"python", "3.0\n", []string{"python3", "-c", "import math, json, ssl, sqlite3; print(math.sqrt(9))"}},
		{"shell", "a\n", []string{"sh", "-c", "echo a"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := exec.LookPath(c.argv[0]); err != nil {
				t.Skip(err)
			}
			begin := time.Now()
			b, err := d.Create(context.Background(), sandbox.Spec{ID: c.name, Argv: c.argv})
			if err != nil {
				t.Fatal(err)
			}
			defer b.Close()
			t.Logf("up after %v", time.Since(begin))
			var out, errs bytes.Buffer
			o, err := b.Run(context.Background(), sandbox.IO{Stdout: &out, Stderr: &errs})
			if err != nil || o.ExitCode != 0 || out.String() != c.want {
				t.Errorf("%+v, %v: %q %q", o, err, out.String(), errs.String())
			}
			t.Logf("done after %v", time.Since(begin))
		})
	}
}
