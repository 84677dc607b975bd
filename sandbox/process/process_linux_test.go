package process

import (
	"bytes"
	"context"
	"os"
	"testing"

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
