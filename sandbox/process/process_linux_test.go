package process

import (
	"bytes"
	"context"
	"os"
	"testing"
	"time"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/sandboxtest"
	"github.com/heddle-run/heddle/sandbox/sandboxtest/behave"
)

func TestMain(m *testing.M) {
	InitIfChild()
	if len(os.Args) > 1 && os.Args[1] == behave.Word {
		os.Exit(behave.Main(os.Args[2:]))
	}
	if len(os.Args) > 1 && os.Args[1] == victim {
		beVictim()
	}
	os.Exit(m.Run())
}

func TestConformance(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	sandboxtest.Run(t, sandboxtest.Config{Driver: d, Payload: payload, Traces: d.tree().groups, Overhead: 40 << 20})
}

// payload is the test binary as the suite's payload.
func payload(args ...string) (sandbox.Spec, bool) {
	exe, err := os.Executable()
	if err != nil {
		panic(err)
	}
	return sandbox.Spec{Argv: append([]string{exe, behave.Word}, args...)}, true
}

// groups lists the control groups of sandboxes that exist now.
func (t *tree) groups() []string {
	var all []string
	for _, dir := range t.dirs() {
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			if e.IsDir() {
				all = append(all, "control group "+dir+"/"+e.Name())
			}
		}
	}
	return all
}

func run(t testing.TB, d *Driver, spec sandbox.Spec, in string) (sandbox.Outcome, string, string) {
	t.Helper()
	b, err := d.Create(context.Background(), spec)
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	o, err := b.Run(context.Background(), sandbox.IO{Stdin: bytes.NewReader([]byte(in)), Stdout: &out, Stderr: &errs})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Error(err)
	}
	return o, out.String(), errs.String()
}

func TestEcho(t *testing.T) {
	d := New(Config{})
	t.Logf("%+v", d.Info())
	for range 5 {
		start := time.Now()
		o, out, errs := run(t, d, sandbox.Spec{Argv: []string{"/bin/echo", "hello"}}, "")
		t.Logf("%v %+v %q %q %+v %d", time.Since(start), o, out, errs, o.Usage, *o.Usage.ReadBytes)
	}
	t.Logf("%+v", d.Info())
}

func TestShell(t *testing.T) {
	d := New(Config{})
	o, out, errs := run(t, d, sandbox.Spec{Argv: []string{"sh", "-c", "id; ls -la / /dev /etc /run /work /tmp; cat /proc/self/status; cat /proc/mounts; cat /proc/self/cgroup; ls /proc; env; ip a; python3 -c 'print(1)'; touch /x /usr/x /etc/x /work/x"}}, "")
	t.Logf("%+v %s %s", o, out, errs)
}

func BenchmarkColdEcho(b *testing.B) {
	d := New(Config{})
	d.Info()
	for b.Loop() {
		run(b, d, sandbox.Spec{Argv: []string{"/bin/echo", "hello"}}, "")
	}
}
