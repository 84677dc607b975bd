package process

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/sandboxtest"
)

func TestMain(m *testing.M) {
	InitIfChild()
	if len(os.Args) > 1 && os.Args[1] == victim {
		beVictim()
	}
	os.Exit(m.Run())
}

func TestConformance(t *testing.T) {
	exe := os.Getenv(payloadVar)
	if exe == "" {
		exe = filepath.Join(t.TempDir(), "behave")
		build(t, exe, "build", "../sandboxtest/testdata/behave")
	}
	payload := func(args ...string) (sandbox.Spec, bool) {
		return sandbox.Spec{Argv: append([]string{exe}, args...)}, true
	}
	d := New(Config{Group: "heddle-test"})
	sandboxtest.Run(t, sandboxtest.Config{Driver: d, Payload: payload, Traces: d.tree().groups, Overhead: 40 << 20})
}

// payloadVar names the suite's payload where there is no go command to build it.
const payloadVar = "HEDDLE_TEST_PAYLOAD"

// build makes a program without the race detector, whose shadow memory and
// start would be measured as the program's own.
func build(t *testing.T, exe string, args ...string) {
	t.Helper()
	cmd := exec.Command("go", append([]string{args[0], "-race=false", "-o", exe}, args[1:]...)...)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
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

func run(t testing.TB, d *Driver, spec sandbox.Spec, in string, late ...string) (sandbox.Outcome, string, string) {
	t.Helper()
	b, err := d.Create(context.Background(), spec)
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	o, err := b.Run(context.Background(), sandbox.IO{Args: late, Stdin: bytes.NewReader([]byte(in)), Stdout: &out, Stderr: &errs})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Error(err)
	}
	return o, out.String(), errs.String()
}
