package process

import (
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
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

// TestEgress lets a program reach one of two ports, by address, by network and by
// name, and nothing with an empty list.
func TestEgress(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	if why := d.Info().Unenforced["network"]; why != "" {
		t.Skip(why)
	}
	exe := filepath.Join(t.TempDir(), "behave")
	build(t, exe, "build", "../sandboxtest/testdata/behave")
	for _, host := range []string{"127.0.0.1", "::1"} {
		open, err := net.Listen("tcp", net.JoinHostPort(host, "0"))
		if err != nil {
			t.Logf("no %s here: %v", host, err)
			continue
		}
		defer open.Close()
		shut, err := net.Listen("tcp", net.JoinHostPort(host, "0"))
		if err != nil {
			t.Fatal(err)
		}
		defer shut.Close()
		_, port, _ := net.SplitHostPort(open.Addr().String())
		bits := map[string]string{"127.0.0.1": "127.0.0.0/8", "::1": "::/64"}[host]
		for _, c := range []struct {
			rules []string
			to    net.Listener
			ok    bool
		}{
			{nil, shut, true}, {[]string{}, open, false},
			{[]string{net.JoinHostPort(host, port)}, open, true}, {[]string{net.JoinHostPort(host, port)}, shut, false},
			{[]string{bits}, shut, true}, {[]string{"10.0.0.0/8", "fd00::/8"}, open, false},
			{[]string{"10.1.2.3:80", bits}, open, true},
		} {
			s := sandbox.Spec{Argv: []string{exe, "connect", c.to.Addr().String()}, Network: true, Egress: c.rules}
			s.Limits.Wall = 5 * time.Second
			o, out, errs := run(t, d, s, "")
			if (o.ExitCode == 0) != c.ok || o.TimedOut {
				t.Errorf("%v to %v: %+v %s%s", c.rules, c.to.Addr(), o, out, errs)
			}
		}
	}
	for _, bad := range []string{"", ":80", "127.0.0.1:0", "127.0.0.1:x", "no.such.host.invalid:80"} {
		if b, err := d.Create(context.Background(), sandbox.Spec{Argv: []string{"/bin/true"}, Network: true, Egress: []string{bad}}); err == nil {
			b.Close()
			t.Errorf("egress to %q is taken", bad)
		} else if !strings.Contains(fmt.Sprint(err), "egress") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}
