package oci

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/heddle-run/heddle/sandbox"
)

// TestFilesSecretsAndMounts: each is where it belongs and none may be changed
// that was not granted; a mount may stand in a scratch folder.
func TestFilesSecretsAndMounts(t *testing.T) {
	shared := t.TempDir()
	if err := os.WriteFile(filepath.Join(shared, "in"), []byte("shared "), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, runtime := range Runtimes() {
		t.Run(runtime, func(t *testing.T) {
			const script = `cat /program/a /run/secrets/key /work/data/in; grep -c key /proc/self/environ
for f in /program/a /program/new /run/secrets/key /work/data/in /usr/new /new /dev/new /run/heddle-sandbox-init; do (echo x >>$f) 2>/dev/null && echo wrote $f; done
echo ok >/work/x && echo ok >/tmp/x && echo ok >/dev/shm/x && cat /work/x; ls /run /dev | tr '\n' ' '`
			out := run(t, driverOf(t, runtime), sandbox.Spec{Argv: []string{"/bin/sh", "-c", script}, Files: fstest.MapFS{"a": {Data: []byte("file ")}},
				Secret: map[string][]byte{"key": []byte("sesame ")}, Mounts: []sandbox.Mount{{Host: shared, Inside: "/work/data"}}})
			want := "file sesame shared 0\nok\n/dev: fd full null random shm stderr stdin stdout urandom zero /run: heddle-sandbox-init secrets "
			if got := strings.Join(strings.Fields(out), " "); !same(got, want) {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
}

// same compares words in any order: ls sorts by locale, and runtimes differ in
// the pts and mqueue folders that they make.
func same(got, want string) bool {
	left := map[string]int{}
	for w := range strings.FieldsSeq(want) {
		left[w]++
	}
	for w := range strings.FieldsSeq(got) {
		if left[w]--; left[w] < 0 && w != "pts" && w != "mqueue" {
			return false
		}
	}
	for _, n := range left {
		if n > 0 {
			return false
		}
	}
	return true
}

func run(t *testing.T, d *Driver, spec sandbox.Spec) string {
	t.Helper()
	b, err := d.Create(context.Background(), spec)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	var out, errs bytes.Buffer
	o, err := b.Run(context.Background(), sandbox.IO{Stdout: &out, Stderr: &errs})
	if err != nil || errs.Len() > 0 {
		t.Errorf("%+v, %v, %s", o, err, errs.String())
	}
	return out.String()
}

// victim makes this test binary a heddle that is about to be killed.
const victim = "be-victim"

func beVictim(runtime, group string) {
	d := New(Config{Runtime: runtime, Group: group})
	b, err := d.Create(context.Background(), sandbox.Spec{Argv: []string{"/bin/sh", "-c", "echo up; sleep 3333 & sleep 4444"}})
	if err != nil {
		panic(err)
	}
	b.Run(context.Background(), sandbox.IO{Stdout: os.Stdout})
}

// TestNothingOutlivesHeddle kills a heddle without warning: what runs in its
// containers ends at once, and the next heddle removes the control groups.
func TestNothingOutlivesHeddle(t *testing.T) {
	for _, runtime := range Runtimes() {
		t.Run(runtime, func(t *testing.T) {
			d := driverOf(t, runtime)
			cmd := exec.Command("/proc/self/exe", victim, runtime, d.cfg.Group)
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			up := make([]byte, 3)
			if _, err := out.Read(up); err != nil || string(up) != "up\n" {
				t.Fatalf("%q, %v", up, err)
			}
			if len(groups(t, d)) == 0 {
				t.Error("no control group of a container that runs is seen: this test would not see one that stays")
			}
			cmd.Process.Kill()
			cmd.Wait()
			for range 100 {
				if time.Sleep(20 * time.Millisecond); populated(groups(t, d)) == "" {
					break
				}
			}
			if left := populated(groups(t, d)); left != "" {
				t.Errorf("still runs: %s", left)
			}
			New(Config{Runtime: runtime, Group: d.cfg.Group}).Info() // as the next heddle
			if left := groups(t, d); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

// populated is the processes in control groups.
func populated(groups []string) string {
	var all string
	for _, dir := range groups {
		data, _ := os.ReadFile(filepath.Join(dir, "cgroup.procs"))
		all += string(data)
	}
	return all
}

func TestMissingRuntime(t *testing.T) {
	d := New(Config{Runtime: "no-such-runtime"})
	if why := d.Info().Unavailable; !strings.Contains(why, "no-such-runtime") && os.Geteuid() == 0 {
		t.Errorf("Unavailable %q", why)
	}
	if _, err := d.Create(context.Background(), sandbox.Spec{Argv: []string{"true"}}); err == nil {
		t.Error("Create does without a runtime")
	}
	t.Setenv("PATH", "/nowhere")
	d = New(Config{})
	if _, err := os.Stat("/usr/sbin/runc"); err != nil && !strings.Contains(d.Info().Unavailable, "install") && os.Geteuid() == 0 {
		t.Errorf("Unavailable %q does not say what to install", d.Info().Unavailable)
	}
}
