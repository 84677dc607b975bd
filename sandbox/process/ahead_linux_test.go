package process

import (
	"context"
	"testing"

	"github.com/heddle-run/heddle/sandbox"
)

// TestAhead: what is closed leaves a first process for the next sandbox, which is like
// any other; one with network is made from the start.
func TestAhead(t *testing.T) {
	d := New(Config{Group: "heddle-test", Ahead: true})
	t.Cleanup(func() {
		if b := d.next(false); b.first != nil {
			if err := b.end(); err != nil {
				t.Error(err)
			}
		}
	})
	hello := sandbox.Spec{Argv: []string{"/bin/sh", "-c", "id -u; pwd; cat"}}
	first, out, _ := run(t, d, hello, "a")
	waits := d.ahead
	if first.ExitCode != 0 || waits == nil {
		t.Fatalf("%+v %q; waiting: %v", first, out, waits)
	}
	networked := hello
	networked.Network = true
	if b, err := d.Create(context.Background(), networked); err != nil || d.ahead != waits {
		t.Errorf("with network: %v, took the one that waits: %v", err, d.ahead != waits)
	} else if err := b.Close(); err != nil {
		t.Error(err)
	}
	box, err := d.Create(context.Background(), hello)
	if err != nil || box != sandbox.Sandbox(waits) || d.ahead != nil {
		t.Fatalf("%v; took the one that waits: %v", err, box == sandbox.Sandbox(waits))
	}
	if o, err := box.Run(context.Background(), sandbox.IO{}); err != nil || o.ExitCode != 0 {
		t.Errorf("%+v, %v", o, err)
	}
	if err := box.Close(); err != nil {
		t.Error(err)
	}
	if o, again, _ := run(t, d, hello, "a"); o.ExitCode != 0 || again == out {
		t.Errorf("%+v: %q, and before %q; each has a user of its own", o, again, out)
	}
}
