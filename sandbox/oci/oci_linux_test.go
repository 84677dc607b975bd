package oci

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process"
	"github.com/heddle-run/heddle/sandbox/sandboxtest"
)

func TestMain(m *testing.M) {
	process.InitIfChild()
	if len(os.Args) > 3 && os.Args[1] == victim {
		beVictim(os.Args[2], os.Args[3])
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// runtimesVar names runtimes that must be there: the container suite's.
const runtimesVar = "HEDDLE_TEST_RUNTIME"

// driverOf is the driver of a runtime; a test without it is skipped unless that
// runtime has been asked for.
func driverOf(t *testing.T, runtime string) *Driver {
	d := New(Config{Runtime: runtime, Group: "heddle-test-" + runtime, Cache: t.TempDir()})
	if why := d.Info().Unavailable; why != "" {
		if os.Getenv(runtimesVar) == runtime {
			t.Fatal(why)
		}
		t.Skip(why)
	}
	return d
}

func TestConformance(t *testing.T) {
	exe := filepath.Join(t.TempDir(), "behave")
	// Without the race detector, whose memory would be measured as the program's own.
	cmd := exec.Command("go", "build", "-race=false", "-o", exe, "../sandboxtest/testdata/behave")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, runtime := range Runtimes() {
		t.Run(runtime, func(t *testing.T) {
			d := driverOf(t, runtime)
			payload := func(args ...string) (sandbox.Spec, bool) {
				return sandbox.Spec{Argv: append([]string{exe}, args...)}, true
			}
			sandboxtest.Run(t, sandboxtest.Config{Driver: d, Payload: payload, Traces: func() []string { return groups(t, d) }, Overhead: 40 << 20})
		})
	}
}

// groups lists the control groups of containers in every hierarchy.
func groups(t *testing.T, d *Driver) []string {
	all, err := filepath.Glob("/sys/fs/cgroup/*/" + d.cfg.Group + "/*-*")
	if err != nil {
		t.Fatal(err)
	}
	more, _ := filepath.Glob("/sys/fs/cgroup/memory/*/*/" + d.cfg.Group + "/*-*")
	flat, _ := filepath.Glob("/sys/fs/cgroup/" + d.cfg.Group + "/*-*")
	return append(append(all, more...), flat...)
}
