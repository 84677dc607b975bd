package process

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// TestOutOfMemory: whoever of the program's processes meets the limit, and
// however it takes the memory, the outcome says so.
func TestOutOfMemory(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	if !d.Info().Enforces[resource.Memory] {
		t.Skip(d.Info().Unenforced["memory"])
	}
	for name, script := range map[string]string{
		"at once":      "b = bytearray(300 << 20)",
		"step by step": "b = []\nwhile True: b.append(bytearray(1 << 20))",
		"in a child":   "import subprocess, sys\nsys.exit(subprocess.run([sys.executable, '-c', 'b = bytearray(300 << 20)']).returncode != 0)",
		"in scratch":   "f = open('/tmp/big', 'wb')\nwhile True: f.write(bytes(1 << 20))",
		"shared":       "import mmap\nm = mmap.mmap(-1, 300 << 20)\nm.write(bytes(300 << 20))",
		"by forks":     "import os, time\nfor i in range(20):\n  if os.fork() == 0:\n    b = bytearray(20 << 20); time.sleep(100)\nfor i in range(20): \n  if os.wait()[1]: os._exit(1)",
	} {
		t.Run(name, func(t *testing.T) {
			spec := sandbox.Spec{Argv: []string{"/usr/bin/python3", "-S", "-c", script}, Limits: sandbox.Limits{Wall: 20 * time.Second}}
			spec.Limits.Vector[resource.Memory] = 64 << 20
			o, _, errs := run(t, d, spec, "")
			if !o.OOM || o.TimedOut || o.ExitCode == 0 || !strings.HasPrefix(o.Limit, "memory") {
				t.Errorf("got %+v %s", o, errs)
			}
			if o.Usage.PeakMemoryBytes > 76<<20 { // shared library pages are resident, but charged to nobody here
				t.Errorf("peak %d under a limit of 64 MiB", o.Usage.PeakMemoryBytes)
			}
		})
	}
}

func TestOddSpecs(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	big := strings.Repeat("x", 100_000)
	if _, out, _ := run(t, d, sandbox.Spec{Argv: []string{"/bin/echo", "-n", big, big, big}}, ""); len(out) != 300_002 {
		t.Errorf("300 kB of arguments came back as %d bytes", len(out))
	}
	many := fstest.MapFS{}
	for i := range 2000 {
		many[fmt.Sprintf("d%d/f%d", i%50, i)] = &fstest.MapFile{Data: []byte("x")}
	}
	if _, out, _ := run(t, d, sandbox.Spec{Argv: []string{"/bin/sh", "-c", "cd /program; cat */* | wc -c"}, Files: many}, ""); out != "2000\n" {
		t.Errorf("2000 files gave %q", out)
	}
	if _, out, _ := run(t, d, sandbox.Spec{Argv: []string{"pwd"}, Dir: "/tmp"}, ""); out != "/tmp\n" {
		t.Errorf("Dir /tmp gave %q", out)
	}
	for name, spec := range map[string]sandbox.Spec{
		"a folder that is not there": {Argv: []string{"pwd"}, Dir: "/nowhere"},
		"a mount that is not there":  {Argv: []string{"pwd"}, Mounts: []sandbox.Mount{{Host: "/no/such/folder", Inside: "/data"}}},
		"a mount over /proc":         {Argv: []string{"pwd"}, Mounts: []sandbox.Mount{{Host: "/usr", Inside: "/proc"}}},
		"a mount that climbs":        {Argv: []string{"pwd"}, Mounts: []sandbox.Mount{{Host: "/usr", Inside: "/data/../etc"}}},
		"a mount below /usr":         {Argv: []string{"pwd"}, Mounts: []sandbox.Mount{{Host: "/usr", Inside: "/usr/heddle-test"}}},
		"a mount below /bin":         {Argv: []string{"pwd"}, Mounts: []sandbox.Mount{{Host: "/usr", Inside: "/bin/heddle-test"}}},
		"mounts that overlap":        {Argv: []string{"pwd"}, Mounts: []sandbox.Mount{{Host: "/usr", Inside: "/data"}, {Host: "/usr", Inside: "/data/heddle-test"}}},
		"an empty argument list":     {},
		"a zero byte":                {Argv: []string{"/bin/echo", "a\x00b"}},
	} {
		b, err := d.Create(context.Background(), spec)
		if err == nil {
			_, err = b.Run(context.Background(), sandbox.IO{})
			b.Close()
		}
		if err == nil {
			t.Errorf("%s: no error", name)
		} else {
			t.Logf("%s: %v", name, err)
		}
	}
	if exists("/usr/heddle-test") {
		t.Error("a folder was made on the host")
	}
	run(t, d, sandbox.Spec{Argv: []string{"/bin/sh", "-c", "test -r /work/in/ls && test ! -w /work/in"}, Mounts: []sandbox.Mount{{Host: "/usr/bin", Inside: "/work/in"}}}, "")
}
