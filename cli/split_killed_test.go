package cli_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// killer is a driver of which the first sandbox of each part ends as ends says.
type killer struct {
	sandbox.Driver
	ends map[string]sandbox.Outcome // by a piece of the sandbox's name

	mu     sync.Mutex
	limits map[string][]resource.Quantity // of every attempt; +checklocks:mu
}

func (k *killer) Create(ctx context.Context, s sandbox.Spec) (sandbox.Sandbox, error) {
	box, err := k.Driver.Create(ctx, s)
	k.mu.Lock()
	defer k.mu.Unlock()
	for part, end := range k.ends {
		if !strings.Contains(s.ID, part) {
			continue
		}
		if k.limits[part] = append(k.limits[part], s.Limits.Vector[resource.Memory]); len(k.limits[part]) == 1 && err == nil {
			return doomed{box, end}, nil
		}
	}
	return box, err
}

// doomed is a sandbox whose program is killed before it does anything.
type doomed struct {
	sandbox.Sandbox
	end sandbox.Outcome
}

func (s doomed) Run(context.Context, sandbox.IO) (sandbox.Outcome, error) { return s.end, nil }

// TestKilledPartsRunAgain: a part that is out of memory runs again with more, one
// that somebody killed as it was, and no other part does.
func TestKilledPartsRunAgain(t *testing.T) {
	k := &killer{limits: map[string][]resource.Quantity{}, ends: map[string]sandbox.Outcome{
		"-part-0-": {ExitCode: 137, OOM: true}, "-part-1-": {ExitCode: 137, Signal: "SIGKILL"}, "-part-2-": {ExitCode: 137, OOM: true}}}
	set := builtin.Default()
	real := set.Sandboxes
	set.Sandboxes = func(cache string) (map[cluster.Isolation]sandbox.Driver, error) {
		boxes, err := real(cache)
		if err == nil {
			k.Driver = boxes[cluster.IsolationProcess]
			boxes[cluster.IsolationProcess] = k
		}
		return boxes, err
	}
	dir := t.TempDir()
	engine, err := set.Open(t.Context(), builtin.Site{Dir: filepath.Join(dir, "data")})
	if err != nil {
		t.Fatal(err)
	}
	defer engine.Close()
	file := filepath.Join(dir, "count.py")
	const program = "import sys\nn = 0\nfor line in sys.stdin:\n    n += len(line)\n    print(line.upper(), end='')\nprint(n)\n"
	if err := os.WriteFile(file, []byte(program), 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := engine.Submit(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	u, err := s.Unit("")
	if err != nil {
		t.Fatal(err)
	}
	input := table(100)
	var out bytes.Buffer
	inv := task.Invocation{ID: "killed", Tenant: "local", Input: task.Input{Stdin: []byte(input)}, Class: task.Standard}
	rep, err := engine.Split(t.Context(), s, u, inv, heddle.SplitOptions{Shards: 3, Options: heddle.Options{NoLearn: true, IO: sandbox.IO{Stdout: &out}}})
	if err != nil || rep.Fallback != "" || rep.Retried != 3 {
		t.Fatalf("%v: %+v", err, rep)
	}
	if want, _ := plain(t, file, input); !bytes.Equal(out.Bytes(), want) {
		t.Errorf("printed\n%.300s\nplainly\n%.300s", out.Bytes(), want)
	}
	for part, end := range k.ends {
		l := k.limits[part]
		if len(l) != 2 || end.OOM != (l[1] > l[0]) {
			t.Errorf("attempts of %s had %v bytes", part, l)
		}
	}
}
