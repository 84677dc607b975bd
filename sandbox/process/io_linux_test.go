package process

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// TestStorageLimits writes and reads past the page cache on the host's disk.
func TestStorageLimits(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	if !d.Info().Enforces[resource.IOPS] {
		t.Skip(d.Info().Unenforced["iops"])
	}
	dir, err := os.MkdirTemp("/var/tmp", "heddle-test-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	os.Chmod(dir, 0o777)
	os.WriteFile(filepath.Join(dir, "in"), make([]byte, 8<<20), 0o644)
	spec := func(script string) sandbox.Spec {
		return sandbox.Spec{Argv: []string{"/bin/sh", "-c", script}, Mounts: []sandbox.Mount{{Host: dir, Inside: "/data", Writable: true}}}
	}
	s := spec("dd if=/dev/zero of=/data/out bs=1M count=8 oflag=direct")
	s.Limits.IOBytes = 4 << 20
	o, _, errs := run(t, d, s, "")
	if o.ExitCode != 0 || o.Wall < 1500*time.Millisecond {
		t.Errorf("8 MiB at 4 MiB/s took %v: %s", o.Wall, errs)
	}
	if o.Usage.WriteBytes == nil || *o.Usage.WriteBytes < 8<<20 || *o.Usage.WriteBytes > 10<<20 {
		t.Errorf("8 MiB written counted as %v", o.Usage.WriteBytes)
	}
	if o.Usage.WriteOps == nil || *o.Usage.WriteOps < 8 {
		t.Errorf("8 writes counted as %v", o.Usage.WriteOps)
	}
	s = spec("dd if=/data/in of=/dev/null bs=4k count=200 iflag=direct")
	s.Limits.Vector[resource.IOPS] = 100
	o, _, errs = run(t, d, s, "")
	if o.ExitCode != 0 || o.Wall < 1500*time.Millisecond {
		t.Errorf("200 reads at 100 a second took %v: %s", o.Wall, errs)
	}
	o, _, errs = run(t, d, spec("dd if=/data/in of=/dev/null bs=4k count=200 iflag=direct"), "")
	if o.ExitCode != 0 || o.Usage.ReadBytes == nil || *o.Usage.ReadBytes < 200*4096 {
		t.Errorf("unlimited: %+v %s", o, errs)
	}
	t.Logf("unlimited %v read ops %v", o.Wall, o.Usage.ReadOps)
}

// TestDiskLimitMoves: Resize changes the scratch quota under a running program.
func TestDiskLimitMoves(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	limits := sandbox.Limits{Disk: 1 << 20}
	b, err := d.Create(context.Background(), sandbox.Spec{Limits: limits, Argv: []string{"/bin/sh", "-c",
		"dd if=/dev/zero of=/work/a bs=1M count=4 2>/dev/null && echo too early; until dd if=/dev/zero of=/work/a bs=1M count=4 2>/dev/null; do sleep 0.05; done"}})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	time.AfterFunc(300*time.Millisecond, func() {
		limits.Disk = 8 << 20
		if err := b.Resize(context.Background(), limits); err != nil {
			t.Error(err)
		}
	})
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	if o, err := b.Run(ctx, sandbox.IO{}); err != nil || o.ExitCode != 0 || o.Wall < 300*time.Millisecond {
		t.Errorf("got %+v, %v", o, err)
	}
}
