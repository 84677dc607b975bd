package cli_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// TestEngineKeepsWarm: a program that is called again and again starts in waiting
// sandboxes, each of which sees its own call only, and of which none is left.
func TestEngineKeepsWarm(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	script := filepath.Join(dir, "main.py")
	text := `import json, os, sys
seen = os.path.exists("/tmp/mark")
open("/tmp/mark", "w").close()
print(json.dumps([seen, sys.argv[1:], sys.stdin.read()]))
`
	if err := os.WriteFile(script, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	e, err := builtin.Default().Open(t.Context(), builtin.Site{Dir: filepath.Join(dir, "data"), Warm: 0.125})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	s, err := e.Submit(t.Context(), script)
	if err != nil {
		t.Fatal(err)
	}
	u, err := s.Unit("")
	if err != nil {
		t.Fatal(err)
	}
	warm := map[string]int{}
	call := func(tenant, arg string) string {
		var out bytes.Buffer
		r, err := e.Invoke(t.Context(), s, u, task.Invocation{ID: tenant + "-" + arg, Tenant: tenant, Class: task.Interactive, At: time.Now(),
			Input: task.Input{Args: []string{arg}}}, heddle.Options{NoLearn: true, IO: sandbox.IO{Stdout: &out, Stdin: strings.NewReader("in of " + arg)}})
		if err != nil {
			t.Fatal(err)
		}
		if want := `[false, ["` + arg + `"], "in of ` + arg + `"]` + "\n"; out.String() != want {
			t.Errorf("call %s: %q, want %q", arg, out.String(), want)
		}
		return r.Phases.Start
	}
	for i := range 12 {
		warm[call("a", string(rune('a'+i)))]++
		time.Sleep(150 * time.Millisecond)
	}
	if warm["warm"] < 6 {
		t.Errorf("starts: %v", warm)
	}
	if start := call("b", "z"); start != "cold" {
		t.Errorf("another tenant's first call started %s", start)
	}
}
