package wasm

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/sandboxtest"
)

// TestConformance runs the port's suite with its payload compiled to WASI. What
// it does that WASI has not (processes, signals, sockets) is left out.
func TestConformance(t *testing.T) {
	out := filepath.Join(t.TempDir(), "behave.wasm")
	cmd := exec.Command("go", "build", "-race=false", "-o", out, "../sandboxtest/testdata/behave")
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if msg, err := cmd.CombinedOutput(); err != nil {
		t.Fatal(errors.New(string(msg)))
	}
	bin, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	missing := map[string]bool{"signal": true, "spawn": true, "forkbomb": true, "stubborn": true, "whoami": true, "escape": true, "descriptors": true,
		"fill": true, "handles": true}
	sandboxtest.Run(t, sandboxtest.Config{
		Driver: driver(t),
		Payload: func(args ...string) (sandbox.Spec, bool) {
			return sandbox.Spec{Module: bin, Argv: append([]string{"behave"}, args...)}, !missing[args[0]]
		},
	})
}
